"""What leaves a rest, as its words say: a part with its percentage of the whole, or what was done that it was not."""

from collections.abc import Iterator
from itertools import dropwhile, islice, takewhile
from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.fits import is_loose, share_fits
from dxmetrics.read.prose.evidence.wholes import are_kin, own_share
from dxmetrics.read.prose.page import Page, amounts, same_unit
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME

__all__ = [
    "goes_on",
    "is_another_rest",
    "is_another_stock",
    "left_by_denial",
    "left_by_share",
    "left_in_process",
    "left_of_its_plan",
]

_DENIED: Final = regex(r"(?: [^\W\d_]+){1,3} (?:chưa|không) (?:được |có |thể )?((?:[^\W\d_]+ ?){1,4})")
_DENIED_BEFORE: Final = regex(r"\A\W*(?:[^\W\d_]+ ){0,3}chưa (?:được )?((?:[^\W\d_]+ ){1,3}?)(?:là |còn )\Z")
_GOES_ON: Final = frozenset("có là thì do vì chủ phần đa tập gồm còn hầu".split())
_DID: Final = regex(r"\b(?:đã|mới) (?:được )?((?:[^\W\d_]+ ){1,3}?)(?:được |xong |cho |là )?\Z")
_FINISHED: Final = regex(r"\b(?:giải quyết|xử lý|thi hành|thực hiện) xong (?:được |là )?\Z")
_KIND: Final = regex(r" ((?:[^\W\d_]+ ?){2,5})")
_ALSO_OF: Final = regex(r"[^,;.()]{0,40}\b(?:bao gồm|gồm|kể|tính) cả\b")
_CAUSE: Final = regex(r"[^,;.()]{0,40}\b(?:chưa|không)\b[^,;.()]{0,40} (?:do|vì|bởi) ")
_WORST: Final = regex(
    r"[^,;.()]{0,40}\b(?:quá hạn|(?<!giải )chậm|trễ|hoãn|đặc biệt khó khăn|"
    r"(?:chưa|không) (?:được )?(?:khởi công|triển khai|bắt đầu|thực hiện))\b"
)
"""What tells of the worst of what is left alone: "còn 2 nhiệm vụ chậm tiến độ", "còn 8 nhà chưa khởi công"."""
_BEGUN: Final = regex(r"\b(?:khởi công|triển khai|bắt đầu|thực hiện|đúng hạn|quá hạn)\b")
_AMONG: Final = regex(
    r"\btrong (?:số|phần) (?:[^\W\d_]+ ){0,2}còn lại\b"
    r"|\bcòn lại,? (?:chủ yếu|phần (?:lớn|nhiều)|đa (?:số|phần)|hầu hết)\b"
)
"""What leads to some of a rest: "phần còn lại chủ yếu là 50 ha đất ở"."""
_LEAD: Final = regex(r"\A\W*((?:[\w/]+ ){1,12})còn \Z")
_LEADS: Final = frozenset(
    "hiện nay đến vẫn như vậy do đó số trong toàn cả tuy nhiên nhưng chỉ và thì ta tổng tính lại sau khi tại thời điểm"
    " này".split()
)
_OWN_LEAD: Final = regex(
    r"(?:\A\W*|(?:[,;(]| và) ?)((?:[\w/]+ ){2,12})còn(?: lại)?(?: là)?:? (?:(?:khoảng|gần|hơn|trên) )?\Z"
)
_WHAT_STAYS: Final = regex(r"\b(?:chưa|không|tồn|dư(?! nợ)|quỹ (?:tiền|hội)|sau khi|chuyển (?:sang )?(?:năm|kỳ) sau)\b")
"""What makes words those of a remainder, whatever it is called: "số dư cuối kỳ còn"."""
_FROM_BEFORE: Final = regex(r"\b(?:năm|kỳ|quý|tháng) trước\b")
_OWED: Final = regex(r"\bnợ\b")
_PAID: Final = regex(r"\b(?:vay|(?<!chi )trả|thanh toán)\b")
"""What leaves a debt: "vay 900 tỷ đồng, đã trả 600 tỷ đồng, nợ gốc còn 300 tỷ đồng"."""
_PLAIN_STOCKS: Final = frozenset(
    "kinh tiền vốn nguồn phần lượng khối mức cần phải được bị quy nhu ngày năm tháng quý cuối sang mới cả ước thực"
    " đơn theo kết chênh cân diện lực nhân người hàng sản giá".split()
)
"""Words that begin to name what is left without making it another thing: "kinh phí còn", "đơn vị còn"."""
_NAME: Final = regex(r"\w+")
_IN_PROCESS: Final = regex(
    r"(?:\A(?:[^\W\d_]+ ){0,4}?|[;.,] ?)\W*(?:(?:hiện|nay|còn|số|hồ sơ|đơn|vụ|việc|án|còn lại|có|các) )*"
    r"(?:(?:đang|chưa) (?:được )?((?:[^\W\d_]+ ){1,3}?)|còn lại |(chuyển (?:sang )?(?:kỳ|năm|quý|tháng) sau ))"
    r"(?:là |có )?:? ?\Z"
)
"""What tells what is still being done: "Đang giải quyết 107 hồ sơ", "Số việc chuyển kỳ sau là 2.104 việc"."""
_TOOK_IN: Final = regex(r"\b(?:tiếp nhận|thụ lý|đã nhận|phải (?:giải quyết|thi hành|xử lý)|tổng số)\b[^,;.()]{0,40}\Z")
_STILL: Final = regex(r" (?:[^\W\d_]+ )?(?:đang|chưa|trong)\b")
_BESIDES: Final = regex(r"\b(?:(?:kỳ|năm|tháng) trước|tồn|chuyển (?:sang|qua)|trả lại|rút|hủy|mới)\b")
"""What comes in or goes out besides, so that what is being done may be more or less than what is not done yet."""
_LATELY: Final = 3
_COUNTED: Final = 24
_NEAR: Final = 24
_REACH: Final = 2
_MOST: Final = 12
_BOTH: Final = 2
_FINE: Final = 100

Pair = tuple[Token, Token]
"""A whole and its part."""


def left_by_share(page: Page, here: list[Token], rest: Token) -> Pair | None:
    """Return the whole that the percentage right before a rest is of, and its part: "90 tổ, chiếm 75%; còn lại 40 tổ".

    Parts told before it, each with its own percentage, are parts of a list.
    """
    if not here or here[0].of is not None or here[0].under is not None:
        return None
    part = here[0]
    share = own_share(page, part)
    if share is None or (share.sentence, share.index + 1) != (rest.sentence, rest.index) or share.is_change:
        return None
    wholes: list[Token] = []
    parts: list[Token] = []
    for whole in (*here[1:], *islice(page.earlier(rest, _REACH), _MOST)):
        if whole.value > part.value and are_kin(whole, part) and share_fits(part, whole, share):
            (wholes if own_share(page, whole) is None else parts).append(whole)
    if share.per >= _FINE:  # else a part itself may fit by chance
        wholes = wholes or parts
    if not wholes or is_loose(part, wholes[0], share) or any(whole.value != wholes[0].value for whole in wholes):
        return None
    beside = takewhile(lambda token: token is not wholes[0], here[1:])
    return (
        None
        if any(are_kin(token, part) and own_share(page, token) is not None for token in beside)
        else (wholes[0], part)
    )


def left_of_its_plan(page: Page, rest: Token) -> Pair | None:
    """Return the plan told in brackets right before a rest, and what was achieved of it, as its percentage tells.

    "Đã số hóa 412.618 trang, đạt 82,5% kế hoạch (500.000 trang), còn 87.382 trang".
    """
    told = next(
        ((plan, done) for done, plan in reversed(page.targets[-_LATELY:]) if plan.sentence == rest.sentence), None
    )
    if told is None or (told[0].index + 1 != rest.index) or same_unit(told[0], rest) != SAME or told[1].of is not None:
        return None
    plan, done = told
    return told if plan.exact and done.exact and plan.depth > rest.depth and plan.value > done.value else None


def goes_on(page: Page, whole: Token, part: Token, rest: Token) -> bool:
    """Tell whether what is left is told in several counts: "còn lại 20 vụ trong hạn và 10 vụ quá hạn"."""
    left = whole.value - part.value - rest.value
    for token in page.sentences[rest.sentence].amounts():
        if token.index > rest.index and left > 0 and are_kin(token, rest):
            left -= token.value
            if left == 0:
                return True
    return False


def is_another_rest(page: Page, pair: Pair, rest: Token) -> bool:
    """Tell whether a rest that does not fit is some of what is left, more than it, or of another time or place.

    - "còn lại 132 tỷ đồng gồm cả vốn kéo dài", "phần còn lại chủ yếu là 50 ha đất ở";
    - "Còn 168 trẻ chưa tiêm do ốm": there are other causes;
    - "Năm 2023 còn 176 hộ chưa lắp", "Thôn Đông còn 50 hộ chưa lắp".
    """
    whole, part = pair
    left = whole.value - part.value
    told = page.low[rest.end : rest.stop] + page.sentences[rest.sentence].after(rest)
    if rest.value > left and _ALSO_OF.match(told):
        return True
    if rest.value < left and (_AMONG.search(rest.gap) or _CAUSE.match(told) or _is_worst(page, part, told)):
        return True
    if _is_of_others(pair, rest):
        return True
    lead = _LEAD.match(rest.gap)
    if lead is None or left == rest.value or "chưa" in lead[1] or rest.index or whole.sentence == rest.sentence:
        return False
    before = page.sentences[whole.sentence]
    said = _LEADS.union(_NAME.findall(page.low, before.start, before.end))
    return not said.issuperset(_NAME.findall(lead[1]))


def _is_worst(page: Page, part: Token, told: str) -> bool:
    """Tell whether what is left is only what was not even begun, or is late, while the part was done, or had begun."""
    done = part.gap + page.low[part.end : part.stop] + page.sentences[part.sentence].after(part)
    return _WORST.match(told) is not None and _BEGUN.search(done) is None


def _is_of_others(pair: Pair, rest: Token) -> bool:
    """Tell whether what there still is bears another noun than what was told: "612 trạm 5G, còn 14 thôn trắng sóng"."""
    return (
        rest.unit != ""
        and "lại" not in rest.gap
        and all(token.unit != "" and not same_unit(token, rest) and not are_kin(token, rest) for token in pair)
    )


def is_another_stock(page: Page, pair: Pair, rest: Token) -> bool:
    """Tell whether what is left bears a name told of neither count before it: "thu 90, chi 70, nợ thuế còn 12 tỷ đồng".

    A word alone, or one told before, or what stays of what came in, makes it theirs: "tồn quỹ còn", "số dư còn".
    """
    lead = _OWN_LEAD.search(rest.gap)
    if lead is None:
        begin = page.sentences[pair[0].sentence].tokens[0]
        debt = f"{rest.gap[-_NEAR:]} {page.low[rest.end : rest.stop]} {page.sentences[rest.sentence].after(rest)}"
        said = page.low[begin.gap_start : rest.gap_start]
        return _OWED.search(debt) is not None and not (_OWED.search(said) or _PAID.search(said))
    if _FROM_BEFORE.search(lead[1]):
        return True
    name = list(dropwhile(_LEADS.__contains__, lead[1].split()))
    if len(name) < _BOTH or name[0] in _PLAIN_STOCKS or _WHAT_STAYS.search(lead[1]):
        return False
    before = page.sentences[pair[0].sentence].tokens[0]
    said = page.low[before.gap_start : rest.start - len(lead[0])]
    if _OWED.search(lead[1]) and _PAID.search(said):
        return False
    return name[0] not in _NAME.findall(said)


def left_in_process(page: Page, rest: Token) -> Pair | None:
    """Return what came in and what was done of it, told in full sentences before what is still being done.

    "Tiếp nhận 4.215 đơn. Đã giải quyết 4.108 đơn, trong đó …. Đang giải quyết 107 đơn"; nothing where more came in
    or went out besides.
    """
    said = _IN_PROCESS.search(rest.gap)
    if said is None or not rest.exact:
        return None
    if not (said[1] or said[2]) and _STILL.match(page.sentences[rest.sentence].after(rest)) is None:
        return None
    told = [
        *reversed(amounts(page.sentences[rest.sentence].tokens[: rest.index])),
        *islice(page.earlier(rest, _LATELY), _COUNTED),
    ]
    alike = (token for token in told if token.depth == 0 and token.exact and same_unit(token.of or token, rest) == SAME)
    plain = [token for token in alike if token not in page.parts]
    did = (token for token in plain if _DID.search(token.gap) or _FINISHED.search(token.gap))
    done = next((token for token in did if (said[1] or "").strip() in token.gap), None)
    if done is None:
        return None
    if done.of is not None:
        alone = sum([token.of is not None for token in page.sentences[done.sentence].tokens]) == 1
        return (done.of, done) if alone and done.sentence != rest.sentence else None
    whole = next((token for token in plain[plain.index(done) + 1 :] if _TOOK_IN.search(token.gap)), None)
    if whole is None or whole.value <= done.value:
        return None
    begin = page.sentences[whole.sentence].tokens[0]
    besides = _BESIDES.search(page.low, begin.gap_start, rest.start) is not None
    return None if besides and whole not in page.summed else (whole, done)


def left_by_denial(page: Page, rest: Token) -> Pair | None:
    """Return the whole and the part of which it was told, at most two sentences before, what a rest is said not to be.

    "Có 960 trẻ, đã tiêm 840 trẻ. Trong số 120 trẻ chưa tiêm …", "94/120 xã đạt chuẩn. Còn 26 xã chưa đạt chuẩn".
    """
    told = page.low[rest.end : rest.stop] + page.sentences[rest.sentence].after(rest)
    denied = _DENIED.match(told) or _DENIED_BEFORE.search(rest.gap)
    if denied is None:
        return None
    pairs = list(islice(_done(page, rest, denied[1].split()), _BOTH))
    return pairs[0] if len(pairs) == 1 else None


def _done(page: Page, rest: Token, name: list[str]) -> Iterator[Pair]:
    """Yield the wholes and parts before a rest that are told as what a name says."""
    for number in range(rest.sentence, max(-1, rest.sentence - 1 - _REACH), -1):
        sentence = page.sentences[number]
        told = amounts(sentence.tokens[: rest.index] if number == rest.sentence else sentence.tokens)
        alike = [token for token in told if are_kin(token.of or token, rest)]
        for part in alike:
            if part.of is not None:
                kind = _KIND.match(sentence.after(part.of))
                did = " ".join(name[:_BOTH])
                if (
                    _is_said(name[:_BOTH], name)
                    and len(name) >= _BOTH
                    and ((kind is not None and kind[1].startswith(did)) or did in part.gap)
                ):
                    yield part.of, part
        if len(alike) == _BOTH and alike[1].under is None:
            did_so = _DID.search(alike[1].gap)
            if did_so is not None and _is_said(did_so[1].split(), name):
                yield alike[0], alike[1]


def _is_said(did: list[str], name: list[str]) -> bool:
    """Tell whether a name says what was done, and not where or when: "tiêm, phần lớn …", not "tiêm mũi hai"."""
    size = len(did)
    return name[:size] == did and (len(name) == size or name[size] in _GOES_ON)
