"""Rests that are left of nothing told: of some kind, beside other parts, or after more came and went."""

from itertools import dropwhile, islice, permutations
from math import gcd
from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.carried import carried_over
from dxmetrics.read.prose.evidence.jointly import COMES_IN
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME
from dxmetrics.read.prose.words import WORD
from dxmetrics.vi.currencies import UNITS

__all__ = [
    "is_left_otherwise",
    "is_of_a_later_time",
    "is_of_some",
    "is_one_of_many_rests",
    "is_one_of_several",
    "leaves_more",
]

_STILL: Final = regex(r"\bcòn (?:có |khoảng |gần |hơn |trên )?\Z")
"""What tells of a kind that there still is, where *còn lại*, *còn tồn* tell of all that is left."""
_LEADS: Final = regex(r"\b(?:còn|chỉ|lại|tồn|thiếu|dư|đang|chuyển|vướng)\b[^;]*\Z")
_CLAUSE_ENDS: Final = regex(r"[,;:.()]| (?:và|trong đó|do|vì|để|chiếm|(?<!chưa )(?<!không )đạt) ")
_GOES_ON: Final = frozenset("đang lại chờ tiếp cần phải chuyển sẽ nữa nợ tiếp".split())
_LATE: Final = frozenset(("chậm", "trễ", "quá"))
_IN_TIME: Final = regex(r"\b(?:đúng|trong|trước) hạn\b")
_PLACES: Final = frozenset("thuộc của ở tại trong".split())
"""What tells where some are, where no word says that they are not done yet: "còn 14 tổ ở vùng sâu"."""
_CLEARED: Final = regex(r"\b(?:bàn giao|giải phóng|thu hồi|kiểm đếm|bồi thường)\b")
"""What land is, but for what still has its obstacles."""
_MARK: Final = regex(r"[,;:.()]| và ")
_CAME_OUT: Final = regex(
    r"(?<!phải )(?<!cần )\b(?:giải quyết|xử lý|xét xử|thi hành|hòa giải|hoà giải|hoàn thành|thông qua|phê duyệt|duyệt|"
    r"chữa khỏi|trả|chi|nộp|phạt|xong|bàn giao|giải ngân)\b(?! cho)"
)
"""What comes of some, so that others are told beside them and not left of them."""
_NEEDED: Final = regex(r"\b(?:cần|nhu cầu|định mức|phải|giao|kế hoạch|chỉ tiêu|thụ lý|nhận|tổng)\b")
"""What a shortage is of: "cần 640 người, có 598 người, thiếu 42", not "có 598 người, trong đó 500 nữ, thiếu 42"."""
_UNDERGONE: Final = regex(r" [^\W\d_]+(?: [^\W\d_]+){0,2} (?:được|bị) ")
_DENIED_TO: Final = regex(r"\b(?:chưa|không)\b")
_DENIES: Final = frozenset(("chưa", "không"))
_NARROWS: Final = frozenset("về mức mũi vùng miền".split())
"""What makes of all that is not done what is not done in some way: "6 xã chưa đạt chuẩn về môi trường"."""
_SAYS_NO_MORE: Final = frozenset(
    "có là thì gồm ở tại trên thuộc đến tập chủ phần hầu nhưng xong hết nào mà nên cần sẽ đang bởi theo như vẫn".split()
)
"""What may follow what is denied and leaves it as it was told."""
_LATER: Final = regex(
    r"(?:\A|[;,.] ?)(?:và |nhưng |hiện )?(?:đến|tới|cuối|năm|sau|tháng|quý|nay|hiện|giữa)\b[^;,.()]{0,40}"
    r"\bcòn\b[^;,.()]{0,12}\Z"
)
_NOT_TAKEN_OFF: Final = regex(
    r"\btrong (?:đó|số)\b|\b(?:cao|thấp|nhiều|ít|lớn) hơn\b|,? trên [^,;.()]{0,30}\blà \Z|\bso với\b"
)
_MERGED: Final = regex(r"\b(?:sáp nhập|hợp nhất|sắp xếp|nhập|ghép)\b[^;.()]{0,20}\Z")
_DENIED: Final = 5
_EMPTY: Final = frozenset("được có đã thể là và với cho".split())
_STOCK: Final = 4
_WEIGHT: Final = 1000
_FEW: Final = 12


def is_of_some(page: Page, sentence: Sentence, pair: tuple[Token, Token], rest: Token) -> bool:
    """Tell what there still is of some kind from all that is left: "19/20 đơn vị nộp báo cáo, còn 3 đơn vị nộp chậm".

    All that is left is told by its noun alone, as what goes on, or by a *chưa* or *không* to what was done.
    """
    if not _STILL.search(rest.gap) and not _is_told_behind(sentence, rest):
        return False
    whole, part = pair
    told = page.low[rest.end : rest.stop] + sentence.after(rest)
    words = _CLAUSE_ENDS.split(told, maxsplit=1)[0].split()
    noun = f"{whole.unit} {part.unit}".lower().split()
    own = 0 if words[:1] == noun[:1] else len(rest.unit.split())
    words = list(dropwhile(noun.__contains__, words[own:]))
    if words and words[0] in _PLACES:
        return _GOES_ON.union(_DENIES).isdisjoint(words)
    if not words or words[0] in _GOES_ON or (words[0] == "vướng" and _CLEARED.search(part.gap)):
        return False
    if words[0] in _LATE and _IN_TIME.search(part.gap):  # "trả đúng hạn 620/640 hồ sơ, còn 20 hồ sơ chậm"
        return False
    if words[0] not in _DENIES:
        return True
    last = max(whole, part, key=_index)
    done = page.low[part.gap_start : rest.gap_start] + page.low[last.stop : rest.start]
    told_done = WORD.findall(done)
    denied = set(words[1:_DENIED]) - _EMPTY
    narrowed = _NARROWS.intersection(_MARK.split(told, maxsplit=1)[0].split())
    if not narrowed.issubset(told_done) or (bool(denied) and denied.isdisjoint(told_done)):
        return True
    return _is_narrower([word for word in words[1:] if word not in _EMPTY], told_done)


def _is_narrower(denied: list[str], done: list[str]) -> bool:
    """Tell whether what is denied goes on past what was done: "đã tiêm mũi một 840 trẻ; còn 150 chưa tiêm mũi hai"."""
    more = list(dropwhile(done.__contains__, denied))
    return len(denied) > len(more) > 0 and more[0] not in _SAYS_NO_MORE


def _is_told_behind(sentence: Sentence, rest: Token) -> bool:
    """Tell whether nothing but a *chưa* behind it makes a rest of a count: "3 thôn chưa có nhà văn hóa"."""
    return sentence.after(rest).startswith(" chưa ") and _LEADS.search(rest.gap) is None


def is_left_otherwise(page: Page, whole: Token, part: Token, rest: Token) -> bool:
    """Tell whether what is left need not be what a part leaves of a whole, though no slip is seen in another reading.

    - "30 tỷ, 12 tỷ, còn lại 8 tỷ" of 50: all three make up a count that is told;
    - "kỳ trước 40 đơn; nhận 984 đơn, xong 643 đơn, còn 381 đơn": it is of what was carried over, too;
    - "còn 42 đơn, trong đó quá hạn còn 12 đơn": what is left of the two is told already;
    - "có 598 người, trong đó 500 biên chế; thiếu 42 người": a shortage is of what is needed;
    - "duyệt 800 hồ sơ, trả lại 50 hồ sơ, còn lại 150 hồ sơ": the two are parts of something unsaid.
    """
    if part.of is whole:
        return False
    if leaves_more(page, whole, part, rest):
        return True
    lead = _clause(whole.gap)
    kind = _kind(whole, page.sentences[whole.sentence].after(whole))
    told = f"{lead} {kind}"
    if "thiếu" in rest.gap and _NEEDED.search(told) is None and "đã" not in part.gap:
        return True
    if COMES_IN.search(told):
        return False
    sizes = [int(token.value / token.step) for token in (whole, part, rest)]
    if sizes[0] >= _WEIGHT * gcd(*sizes):  # numbers so long miss by one digit by no chance, but where words tell
        return _is_undergone(page, whole, part, rest)
    return _CAME_OUT.search(lead) is not None or _are_siblings(page, lead, kind, part)


def leaves_more(page: Page, whole: Token, part: Token, rest: Token) -> bool:
    """Tell whether a rest is right of all three together, of what was carried over too, or told of already."""
    if _make_up_a_total(page, whole, part, rest) or any(whole in told and part in told for told in page.balances):
        return True
    more = rest.value + part.value - whole.value
    return more > 0 and any(carried.value == more for carried in carried_over(page, whole))


def _is_undergone(page: Page, whole: Token, part: Token, rest: Token) -> bool:
    """Tell whether a count is of what some underwent, and others beside it: "50 xe bị phạt, 9 xe bị giữ, còn 30".

    What is left of those that underwent it has not undergone what the part has: "còn 41 xe chưa nộp phạt".
    """
    names = [
        _MARK.split(page.low[told.end : told.stop] + page.sentences[told.sentence].after(told), maxsplit=1)[0]
        for told in (whole, part, rest)
    ]
    beside = whole.sentence == part.sentence == rest.sentence and whole.index + 1 == part.index
    return beside and names[0] != names[1] and bool(_UNDERGONE.match(names[0])) and not _DENIED_TO.search(names[2])


def _make_up_a_total(page: Page, *parts: Token) -> bool:
    """Tell whether counts make up one that is told before the end of the last one's sentence."""
    added = sum([part.value for part in parts])
    last = parts[-1]
    if page.told_before(added, last.sentence + 1) is not None:
        return True
    return any(token.value == added for token in islice(page.earlier(last), _FEW))


def _are_siblings(page: Page, lead: str, kind: str, part: Token) -> bool:
    """Tell whether a count is told as one before it, by the words of its clause, or is of another kind of its own."""
    other = _kind(part, page.sentences[part.sentence].after(part))
    if kind and other and kind != other:
        return True
    words = WORD.findall(_clause(part.gap))
    return words[:1] != [] and words[0] not in _EMPTY and words[0] in WORD.findall(lead)


def _clause(gap: str) -> str:
    """Return the words of the clause that leads up to a number."""
    return _MARK.split(gap)[-1]


def _kind(token: Token, after: str) -> str:
    """Return what a noun of one syllable is said to be of, in its clause: "người Mông" of "300 hộ người Mông"."""
    own = token.unit.lower().partition(" ")[2] if token.unit not in UNITS else ""
    return f"{own} {_MARK.split(after, maxsplit=1)[0].strip()}".strip()


def _index(token: Token) -> int:
    return token.index


def is_of_a_later_time(whole: Token, part: Token, rest: Token) -> bool:
    """Tell what there still is at a later time from what a part leaves: "có 90 hộ, trong đó 9 hộ …; đến nay còn 40 hộ".

    The part was not taken off then, but told of some, or of how far the whole is from something else. What is merged
    leaves another number, as what comes of it counts too: "có 23 phòng, sáp nhập 9 phòng, còn 18 phòng".
    """
    if _MERGED.search(part.gap) or _MERGED.search(whole.gap):
        return True
    return _LATER.search(rest.gap) is not None and _NOT_TAKEN_OFF.search(part.gap) is not None


def is_one_of_many_rests(sentence: Sentence, rest: Token) -> bool:
    """Tell "xuống còn 12", a level, and "Hiện còn 12 dự án đang làm; 6 dự án chưa khởi công", where more is left."""
    follow = sentence.following(rest)
    more = follow is not None and not rest.index and same_unit(follow, rest) == SAME and "trong đó" not in follow.gap
    return more or "xuống còn" in rest.gap or "điều chỉnh còn" in rest.gap


def is_one_of_several(page: Page, here: list[Token], rest: Token) -> bool:
    """Tell whether the two counts before a rest stand beside it as parts of something larger.

    "164 vụ thì có 97 vụ …, 41 vụ …, còn lại 26 vụ"; "110/130 xã …, 13/130 xã …, còn lại 7 xã".
    """
    if len(here) < 2:
        return False
    part, whole = here[0], here[1]
    if part.under is whole:
        part, whole = whole, part
    if _balance_with(page, here, rest) or _is_stock(page, rest):
        return True
    if part.of is not None:
        others = page.sentences[rest.sentence].tokens
        return any(token is not part and token.of is not None and same_unit(token.of, rest) for token in others) or any(
            token.role == "rest" and token is not rest and same_unit(token, rest) == SAME for token in others
        )
    return any(token.value >= whole.value + part.value and same_unit(token, whole) == SAME for token in here[2:])


def _balance_with(page: Page, here: list[Token], rest: Token) -> bool:
    """Tell whether a third count makes a rest right: what was held before, or what is told right behind the rest.

    "Kỳ trước 5 vụ, mới 380 vụ; đã xong 340 vụ, còn 45 vụ"; "120/150 hộ đồng ý, 20 hộ chưa đồng ý và 10 hộ vắng mặt".
    """
    part, whole = here[0], here[1]
    if part.under is whole:
        part, whole = whole, part
        whole = part.of or whole
    left = rest.value - (whole.value - part.value)
    behind = page.sentences[rest.sentence].following(rest)
    if behind is not None and behind.kind == "count" and behind.value == -left:
        return True
    held = [token.value for token in here[2:5] if same_unit(token, rest)]
    return left in held or (len(held) > 1 and left == held[1] - held[0])


def _is_stock(page: Page, rest: Token) -> bool:
    """Tell what is left after both came and went: "đầu năm 166 hộ, phát sinh 4 hộ, giảm 48 hộ, còn 122 hộ"."""
    told = page.sentences[rest.sentence].tokens[max(0, rest.index - _STOCK) : rest.index]
    held = [token.value for token in told if token.kind == "count" and same_unit(token, rest)]
    return any(one + other - gone == rest.value for one, other, gone in permutations(held, 3))
