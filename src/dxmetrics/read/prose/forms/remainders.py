"""Remainders: "B, trong đó A, còn lại R", "A/B hộ, còn R hộ", "Còn tồn R vụ" a sentence later."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate, dropwhile, islice
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, RemainderClaim, SumClaim
from dxmetrics.read.prose.evidence.changed import FROM, TO_LEVEL
from dxmetrics.read.prose.evidence.exemptions import need_not_add_up
from dxmetrics.read.prose.evidence.fits import share_fits
from dxmetrics.read.prose.evidence.left import (
    goes_on,
    is_another_rest,
    is_another_stock,
    left_by_denial,
    left_by_share,
    left_in_process,
    left_of_its_plan,
)
from dxmetrics.read.prose.evidence.opposites import name_opposites
from dxmetrics.read.prose.evidence.outof import is_out_of
from dxmetrics.read.prose.evidence.rests import (
    is_left_otherwise,
    is_of_a_later_time,
    is_of_some,
    is_one_of_many_rests,
    is_one_of_several,
    leaves_more,
)
from dxmetrics.read.prose.evidence.sums import are_money, longest_sum, sharpen, sum_nearly_fits
from dxmetrics.read.prose.evidence.wholes import are_kin, are_people
from dxmetrics.read.prose.page import Page, amounts, clear_hedge, nearest, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME

__all__ = ["read_remainders"]

_OF_IT: Final = regex(r"[^,;.]{0,20}, trong đó (?:có )?\Z")
_TAKEN_OFF: Final = regex(r"\btrừ\b[^;.()]{0,80}\Z")
_MADE_OVER: Final = regex(r"\b(?:ủy thác|uỷ thác|thu hồi quyết định)\b[^;.()]{0,40}\Z")
"""What others are to enforce, or none: "ủy thác 36 việc, tổng số phải thi hành 3.450 việc"."""
_LESS: Final = ("trừ", "thác", "thu hồi")
_LEFT: Final = regex(
    r"\b(?:còn\b(?! (?:gặp|nhiều|một số|hạn))[^,;]{0,24}|thiếu (?:\w+ )?|(?<=[,;] )tồn(?: đọng| lại)? "
    r"|(?:chuyển (?:sang )?(?:kỳ|năm|quý|tháng) sau|chưa (?:giải quyết|xử lý|thi hành|giải ngân|xong)) (?:là )?)\Z"
)
_LEFT_BEHIND: Final = regex(r"(?:(?! và | với )[^\d,;.:()]){0,40}\bcòn lại\b")
"""What tells the same behind the number: "8 trạm còn lại"."""
_ALL_TOLD: Final = regex(r"\b(?:trong|tổng|toàn|có|gồm|giao|phải|cả)\b[^,;.()]*\Z")
_OF_SOME: Final = regex(r"\b(?:năm|tháng|quý|tuần|kỳ|xã|huyện|tỉnh|riêng|trong đó)\b")
"""What makes a part one of another place or time than the whole before it."""
_APART: Final = regex(r"[,;] (?:dự kiến|trong (?:tháng|quý|năm|quỹ|kho))\b")
_AND_OTHERS: Final = regex(r"(?: [^\W\d_]+){1,3}, ([^\W\d_]+)(?: [^\W\d_]+){0,2}(?=[.,;(]|\Z)")
_OF_ANOTHER: Final = regex(
    r"\b(?:tạm ứng|số nợ|nợ quá hạn|(?:tháng|quý|tuần) này)\b[^,;]*\Z|\bthiếu (?!khoảng|gần|hơn|trên|tới|đến|mất)\w+ \Z"
)
"""What makes a rest one of something else: "thu thuế 24/36 tỷ đồng, số nợ còn 4 tỷ đồng"."""
_FUND: Final = regex(r"\b(?:quỹ|số dư|tồn quỹ|kết dư|dư cuối)\b")
"""What holds more than what came in and was not spent: "thu 212 tỷ đồng, chi 186 tỷ đồng, quỹ còn 1.026 tỷ đồng"."""
_OF_OTHERS: Final = regex(
    r"[^,;.()]{0,40}\b(?:khác|ngay trong|so với|mới đủ|nữa (?:là|tới|đến|mới)|trong (?:tháng|quý|tuần) này"
    r"|tại (?:xã|phường|thôn|huyện|tổ|khu|ấp|bản))\b|[^,;.()]{0,12}\bđể\b"
)
"""What makes a whole one of several things: "21 xã, thị trấn"."""
_ADDS: Final = "phát sinh "
_ADDED: Final = regex(r"\b(?:phát sinh|bổ sung|nhận thêm|nhập thêm|nợ mới|vay thêm|kết dư)\b")
"""What comes to a whole besides, or after it was told."""
_ADDED_AFTER: Final = regex(r"[^,;.()]{0,40}\b(?:do|vì) (?:[^\W\d_]+ )?(?:phát sinh|nợ|nhận|bổ sung)\b")
_GONE: Final = regex(r"\bxuất(?! (?:khẩu|sắc|bản|cảnh|phát|hiện))(?: [^\W\d_]+)? \Z")
"""What tells that a count left a store, as the one behind it did: "xuất 840 liều, hủy 20 liều, còn 280 liều"."""
_CARRIED: Final = regex(r"\b(?:tồn|kỳ trước|năm trước|đầu (?:năm|kỳ)|chuyển sang|mới)\b")
"""What comes in beside something else, and so is no whole of what was done."""
_DONE: Final = regex(r"(?:(?:\b(?:đã|được|xong)|\A)(?: [^\W\d_]+){1,4}|\bxong|\bđược) \Z")
"""What leads to how many of them something was done to."""
_CLAUSE: Final = regex(r"[,;.:()]")
_SAYS_NO_KIND: Final = frozenset(
    """chưa không đang còn nữa phải cần do vì ở trong quá trễ chậm được đã sẽ tiếp và nằm thuộc chờ tồn lại mới sau
    để theo của đến từ khó vẫn""".split()
)
"""What goes on behind a rest and makes it none of a kind: "còn 74 hộ chưa thực hiện"."""
_ANY: Final = ("địa phương", "đơn vị", "trường hợp", "cơ quan", "nơi")
"""Nouns for whatever was told: "5/23 xã, thị trấn đạt chỉ tiêu; 18 địa phương còn lại chưa đạt"."""
_REACH: Final = 3
_BROKEN: Final = (2, 3, 4)
"""A count is broken down into so many."""
_POOL: Final = 12
_LOOKED: Final = 3 * _POOL
"""So many counts of earlier sentences are looked at, what is left of other things among them."""
_EACH: Final = regex(r"\bmỗi (?:[^\W\d_]+ ){1,4}\Z")
_EACH_BEHIND: Final = regex(r"(?: [^\W\d_]+){0,2} mỗi\b|/[^\W\d_]")
_SMALL: Final = 100
_WEIGHT: Final = 1000
_LONG: Final = 500
_FEW: Final = 20
_NEAREST: Final = 2
_STEPS: Final = 5
"""A rest of fewer steps of a rounded number would fit too many of them."""


def read_remainders(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield what is said to be left, with the whole and the part that leave it."""
    before: Token | None = None
    for rest in sentence.tokens:
        claim: Claim | None = None
        if rest.role == "rest":
            claim = None if rest.kind != "count" or _is_settled(page, rest) else _left(page, sentence, rest)
        elif before is not None and (before.role == "rest" or any(map(before.gap.__contains__, _LESS))):
            claim = _less(page, sentence, before, rest)
        if claim is not None:
            yield claim
        before = rest


def _left(page: Page, sentence: Sentence, rest: Token) -> Claim | None:
    """Return what is left as the words say, with what leaves it: a whole less a part, or a total less many."""
    before = reversed(amounts(sentence.tokens[: rest.index]))
    here = [token for token in before if token.role != "rest" and not _is_earlier(token)][:_POOL]
    pair = _fitting(here, rest)
    if pair is None:
        earlier = (token for token in islice(page.earlier(rest, _REACH), _LOOKED) if token.role != "rest")
        pool = [*here, *islice(earlier, _POOL - len(here))]
        many = _one_of_many(here, pool, rest)
        if many is not None:
            return _sum(page, *many, rest)
        pair = _fitting(pool, rest) or _told_far(page, here, rest)
        here = _unbroken(here)
        pool = _unbroken(pool)
        many = _many_missed(page, here, rest) if pair is None else None
        if many is not None:
            return _sum(page, *many, rest)
        several = is_one_of_several(page, here, rest) and not _is_confirmed(sentence, here, rest)
        if pair is None and not several and not is_one_of_many_rests(sentence, rest):
            pair = _told(page, here, rest) or _in_turn(here, rest) or _told_before(page, here, rest)
            pair = pair or _named(page, rest) or _missed(page, pool, rest)
            if pair is not None and _is_of_others(page, sentence, pair, rest):
                pair = None
        pair = pair or _by_words(page, sentence, here, rest)
    if pair is not None and _is_of_each(page, pair[1]):
        return None
    return None if pair is None else _claim(page, *pair, rest)


def _is_of_each(page: Page, part: Token) -> bool:
    """Tell whether a count is that of each of several: "41 đội, 7 bảng mỗi bảng 5 đội, bảng còn lại 6 đội"."""
    behind = page.sentences[part.sentence].after(part)
    return _EACH.search(part.gap) is not None or _EACH_BEHIND.match(behind) is not None


def _unbroken(tokens: list[Token]) -> list[Token]:
    """Return counts, the last first, without those that one of them is broken down into.

    "Tiếp nhận 640 hồ sơ; đã trả 612 hồ sơ (đúng hạn 590 hồ sơ, trễ hạn 22 hồ sơ), còn 28 hồ sơ".
    """
    left: list[Token] = []
    place = len(tokens)
    while place:
        place -= 1
        broken = tokens[place]
        left.append(broken)
        if place and tokens[place - 1] is broken.of:
            place -= 1
            left.append(tokens[place])
        for size in _BROKEN:
            parts = tokens[max(0, place - size) : place]
            if len(parts) == size and sum([part.value for part in parts]) == broken.value:
                place -= size
                break
    return left[::-1]


def _is_of_others(page: Page, sentence: Sentence, pair: tuple[Token, Token], rest: Token) -> bool:
    """Tell whether a rest is that of another whole, place or time, or another stock, than two counts that miss it."""
    known = rest.value >= _WEIGHT and _is_confirmed(sentence, pair, rest)
    return (
        (is_of_some(page, sentence, pair, rest) and not known)
        or is_left_otherwise(page, *pair, rest)
        or is_another_rest(page, pair, rest)
        or is_of_a_later_time(*pair, rest)
        or is_another_stock(page, pair, rest)
        or name_opposites(pair[0].gap, rest.gap)  # "khách quốc tế 90, trong đó Nga 30, còn khách nội địa 250"
        or _is_shared_out(page, sentence, pair, rest)
        or _is_short_of_a_goal(page, pair, rest)
    )


def _is_confirmed(sentence: Sentence, pair: Sequence[Token], rest: Token) -> bool:
    """Tell whether a slash and its percentage right before a rest agree, and no other slash leaves some of it.

    "Đạt 5.127/6.049 người (84,8%), còn 922 người"; not "xã A 80/100 hộ, xã B 90/120 hộ, đạt 75%, còn 50 hộ".
    """
    share = sentence.before(rest)
    if len(pair) < _NEAREST or share is None or share.kind != "rate" or share.is_change or share.per == 1:
        return False
    whole, part = pair[:_NEAREST]
    if part.of is not whole or whole.index + 1 != share.index or not share_fits(part, whole, share):
        return False
    slashes = [token for token in sentence.tokens[: rest.index] if token.of is not None]
    left = accumulate(token.of.value - token.value for token in reversed(slashes) if token.of is not None)
    return rest.value not in islice(left, 1, None)


def _is_short_of_a_goal(page: Page, pair: tuple[Token, Token], rest: Token) -> bool:
    """Tell whether a rest is what a part wants to a percentage that is told: "đạt 80%, có 296/400 xã, còn thiếu 24"."""
    whole, part = pair
    if _is_all_left(page, rest):
        return False
    near = [token for number in (rest.sentence - 1, rest.sentence) for token in page.sentences[max(0, number)].tokens]
    goals = [Fraction(token.value) * whole.value / 100 for token in near if token.kind == "rate"]
    return any(abs(goal - part.value - rest.value) < 1 for goal in goals)


def _is_shared_out(page: Page, sentence: Sentence, pair: tuple[Token, Token], rest: Token) -> bool:
    """Tell whether a rest is planned, of a time of its own, or a count tells what else became of a whole.

    "Phải thu 400 triệu đồng, đã thu 310 triệu đồng, miễn giảm 30 triệu đồng, còn phải thu 60 triệu đồng."
    """
    whole, part = pair
    away = abs(whole.value - part.value - rest.value)
    others = (token for token in sentence.tokens if token.kind == "count" and token not in (whole, part, rest))
    told = any(other.value == away and (same_unit(other, rest) or other.depth > rest.depth) for other in others)
    behind = page.low[whole.end : whole.stop] + page.sentences[whole.sentence].after(whole)
    others_too = _AND_OTHERS.match(behind)
    left = page.low[rest.end : rest.stop] + page.sentences[rest.sentence].after(rest)
    apart = others_too is not None and others_too[1] not in left.split()
    apart = apart or _APART.search(rest.gap) is not None or _OF_OTHERS.match(left) is not None
    apart = (
        apart
        or _OF_ANOTHER.search(rest.gap) is not None
        or " cách " in rest.gap
        or (rest.value > whole.value and _FUND.search(rest.gap) is not None)
    )
    start = min(whole.start, part.start)
    added = _ADDED.search(page.low, start - len(_ADDS), rest.stop) or _ADDED_AFTER.match(left)
    return told or apart or added is not None or _GONE.search(whole.gap) is not None


def _is_earlier(token: Token) -> bool:
    """Tell whether a count is one that others are held against: "tăng 12 vụ so với 340 vụ năm trước"."""
    return "so với" in token.gap and ";" not in token.gap.rpartition("so với")[2]


def _sum(page: Page, total: Token, parts: list[Token], rest: Token) -> SumClaim | None:
    if total in page.summed and rest in page.parts:
        return None
    page.summed.add(total)
    page.parts.update(dict.fromkeys(parts, total))
    page.balances.add(frozenset((total, *parts)))
    return SumClaim(total.figure(), [part.figure() for part in parts], **page.place(total, *parts))


def _claim(page: Page, whole: Token, part: Token, rest: Token) -> RemainderClaim:
    page.balances.add(frozenset((whole, part, rest)))
    return RemainderClaim(whole.figure(), part.figure(), rest.figure(), **page.place(rest, part, whole))


def _less(page: Page, sentence: Sentence, before: Token, rest: Token) -> Claim | None:
    """Return what is left though no word says so, with the whole and the part that leave it.

    - "Chuyển kỳ sau R việc, trong đó r việc có điều kiện", where a whole and a part told earlier leave r;
    - "Sau khi trừ A việc ủy thác, phải thi hành R việc", where some B told earlier leaves R.
    """
    if before.kind != "count" or rest.kind != "count" or not rest.exact or rest.value < _SMALL:
        return None
    if same_unit(before, rest) != SAME or _is_settled(page, rest):
        return None
    pair: tuple[Token, Token] | None = None
    if before.role == "rest" and _OF_IT.match(rest.gap):
        earlier = (token for token in page.earlier(rest, _REACH) if token.role != "rest")
        pair = _fitting(list(islice(earlier, _POOL)), rest)
    elif before.exact and (_TAKEN_OFF.search(before.gap) or (_MADE_OVER.search(before.gap) and "phải" in rest.gap)):
        wholes = islice((*nearest(sentence.tokens, before.index), *page.earlier(rest, _REACH)), _POOL)
        left = before.value + rest.value
        told = [whole for whole in wholes if same_unit(whole, rest)]
        pair = next(((whole, before) for whole in told if whole.value == left), None)
        most = next((whole for whole in told if whole not in page.parts), None)
        if pair is None and most is not None and rest.value >= _WEIGHT and ("tổng" in most.gap or most in page.summed):
            pair = _pair(most, before, rest)
    return None if pair is None else _claim(page, *pair, rest)


def _one_of_many(here: list[Token], pool: list[Token], rest: Token) -> tuple[Token, list[Token]] | None:
    """Return the total and the parts of "B vụ: a vụ …, b vụ …, còn lại R vụ", where a, b, … and R add up to B exactly.

    The total may stand under the first part: "a/B vụ …, b vụ …, còn lại R vụ".
    """
    if not rest.exact:
        return None
    added, parts = rest.value, [rest]
    for place, part in enumerate(here):
        if part.under is not None or not part.exact or not same_unit(part.of or part, rest):
            continue
        added += part.value
        parts.insert(0, part)
        if len(parts) > 2:
            before = pool[place + 1 :] if added >= _FEW else here[place + 1 :]
            total = next((token for token in (part.of, *before) if token is not None and token.value == added), None)
            if total is not None and total.exact and same_unit(total, rest):
                return total, parts
    return None


def _many_missed(page: Page, here: list[Token], rest: Token) -> tuple[Token, list[Token]] | None:
    """Return the total that a sentence begins with, and all the counts behind it, that a slip keeps from adding up.

    "Trong 164 vụ có 97 vụ trên quốc lộ, 61 vụ trên tỉnh lộ, số còn lại 26 vụ": 41. What is left closes the list.
    """
    if len(here) <= _NEAREST or not _is_all_left(page, rest):
        return None
    *parts, total = here
    told = [*reversed(parts), rest]
    plain = all(part.exact and part.of is part.under is None and part.value < total.value for part in told)
    alike = all(same_unit(part, total) == SAME for part in parts) and (not rest.unit or same_unit(rest, total) == SAME)
    if not (plain and alike and total.exact and total.value >= _SMALL) or any(part in page.parts for part in parts):
        return None
    if ";" in told[0].gap or any(_CARRIED.search(part.gap) for part in told) or need_not_add_up(page, total, (), told):
        return None
    return (total, told) if sum_nearly_fits(total, told) else None


def _told_far(page: Page, here: list[Token], rest: Token) -> tuple[Token, Token] | None:
    """Return the whole, told anywhere before, that the part right before a rest and the rest make up exactly."""
    if not here or not rest.exact or not here[0].exact or here[0].of or here[0].under:
        return None
    part = here[0]
    added = part.value + rest.value
    if added < _WEIGHT or same_unit(part, rest) != SAME or not rest.unit:
        return None
    whole = page.told_before(added, rest.sentence)
    return (whole, part) if whole is not None and same_unit(whole, rest) == SAME else None


def _is_settled(page: Page, rest: Token) -> bool:
    """Tell whether a rest is spoken for; what is left in each of several places may be added up elsewhere as well."""
    return rest in page.taken and (rest not in page.parts or page.parts[rest].sentence == rest.sentence)


def _told(page: Page, here: list[Token], rest: Token) -> tuple[Token, Token] | None:
    """Return (whole, part) where the sentence says which they are: a slash, or *trong đó*, right before the rest."""
    if len(here) < 2:
        return None
    part, whole = here[0], here[1]
    between = page.sentences[rest.sentence].tokens[part.index + 1 : rest.index]
    if part.under is whole or (is_out_of(whole, part) and all(token.kind == "rate" for token in between)):
        whole, part = part, whole
        if _is_one_of_several_left(page, whole, part, rest) or _is_narrower(page, whole, rest):
            return None
        same = same_unit(rest, whole) == SAME and (part.value < whole.value or _is_all_left(page, rest))
        return (whole, part) if same and sum_nearly_fits(whole, (part, rest)) else _pair(whole, part, rest)
    if not _is_led(page, whole, rest) or _are_settled(page, whole, part) or "trong đó" in whole.gap:  # a part, no whole
        return None
    beside = rest.index == part.index + 1 == whole.index + 2
    alike = _is_one(whole, part) and (_is_one(part, rest) or not rest.unit)
    if (alike or (beside and _is_bare(whole, part, rest))) and not (part.of or whole.of or whole.under):
        return _pair(whole, part, rest)
    told = beside and len(here) == len((part, whole)) and "trong đó" in part.gap
    exact = rest.exact and part.exact and whole.exact and part.value < whole.value
    return (whole, part) if told and exact else None


def _is_one_of_several_left(page: Page, whole: Token, part: Token, rest: Token) -> bool:
    """Tell whether counts beside a rest are left of a slash as well: "bán 24/36 căn, còn 4 căn góc, 8 căn thường"."""
    behind = [token for token in page.sentences[rest.sentence].tokens if token.kind == "count" and not token.is_change]
    first = next((place for place, token in enumerate(behind) if token is whole), -1) + 1
    told = [*accumulate(token.value for token in behind[first : first + _POOL])]
    return whole.value - part.value in told[1:]


def _is_all_left(page: Page, rest: Token) -> bool:
    """Tell whether the words make a count all that is left: "còn lại 8 trạm", "8 trạm còn lại"."""
    return "còn lại" in rest.gap or _LEFT_BEHIND.match(page.low, rest.end) is not None


def _is_narrower(page: Page, whole: Token, rest: Token) -> bool:
    """Tell whether a rest is of some kind, or of what stands in the way: "thiếu 3 phòng bộ môn", "còn vướng 14 hộ"."""
    if _is_all_left(page, rest) and rest.unit.lower().startswith(_ANY):
        return False
    differs = rest.unit != "" != whole.unit and not same_unit(rest, whole)
    if differs and not are_people(rest):
        return True
    if whole.value >= _WEIGHT * whole.step:  # so long, they miss by a slip by no chance
        return False
    if differs or "vướng" in rest.gap:
        return True
    behind = page.low[rest.end : rest.stop] + page.sentences[rest.sentence].after(rest)
    noun = whole.unit.lower().split()
    words = dropwhile(noun.__contains__, _CLAUSE.split(behind, maxsplit=1)[0].split())
    return next(words, "chưa") not in _SAYS_NO_KIND


def _is_led(page: Page, whole: Token, rest: Token) -> bool:
    """Tell whether the words right before a number make it all that is left, or, of all there are, those behind it."""
    if _LEFT.search(rest.gap) is not None:
        return True
    return _ALL_TOLD.search(whole.gap) is not None and _LEFT_BEHIND.match(page.low, rest.end) is not None


def _is_one(one: Token, other: Token) -> bool:
    """Tell whether two counts are of one thing, or all of people: "cần 640 giáo viên, hiện có 598 người"."""
    return same_unit(one, other) == SAME or are_people(one, other)


def _told_before(page: Page, here: list[Token], rest: Token) -> tuple[Token, Token] | None:
    """Return (whole, part) of "Còn tồn R vụ" where the sentence before tells of just two counts of the same unit.

    Or of "Đã làm 70 km, còn 14 km", where it tells of just one.
    """
    if here:
        return _begun_before(page, here, rest)
    if not rest.exact:
        return None
    for index in range(rest.sentence - 1, max(-1, rest.sentence - 1 - _REACH), -1):
        counts = nearest(page.sentences[index].tokens)
        alike = (token for token in counts if same_unit(token.of or token, rest) == SAME and token.depth <= rest.depth)
        told = list(
            islice((token for token in alike if token not in page.parts), 3)
        )  # not what something is broken into
        if len(told) == 2:
            part, whole = told if told[0].under is None else told[::-1]
            return _pair(whole, part, rest) if _is_led(page, whole, rest) else None
    return None


def _begun_before(page: Page, here: list[Token], rest: Token) -> tuple[Token, Token] | None:
    """Return (whole, part) where the whole is all that the sentence before tells: "Có 84 km. Đã làm 70, còn 14 km"."""
    part = here[0]
    before = page.sentences[rest.sentence - 1].tokens if rest.sentence else []
    if len(here) > 1 or len(before) > 1 or not before or rest.index != part.index + 1 or before[0].kind != "count":
        return None
    told = same_unit(before[0], part) == SAME and (not rest.unit or same_unit(part, rest) == SAME)
    alike = told or _is_bare(before[0], part, rest)
    led = before[0].role == "" and (_LEFT.search(rest.gap) or _LEFT_BEHIND.match(page.low, rest.end))
    of_it = _OF_SOME.search(part.gap.lstrip().removeprefix("trong đó")) is None
    return _pair(before[0], part, rest) if alike and led and of_it else None


def _is_bare(whole: Token, part: Token, rest: Token) -> bool:
    """Tell whether a part leaves out the noun of its whole and of what is left: "nhận 412 đơn, xử lý 387, còn 25"."""
    alike = (not rest.unit or same_unit(whole, rest) == SAME) and whole.unit != "" and part.unit == ""
    return alike and part.exact and part.value >= _SMALL and _DONE.search(part.gap) is not None


def _in_turn(here: list[Token], rest: Token) -> tuple[Token, Token] | None:
    """Return (whole, part) of two things told in turn: "90 vụ với 120 bị can, xong 80 vụ/105 bị can, còn 10 vụ"."""
    if not _LEFT.search(rest.gap) or not rest.unit:
        return None
    alike = [token for token in here if same_unit(token, rest) == SAME and token.of is token.under is None]
    others = any(not same_unit(token, rest) for token in here)
    return _pair(alike[1], alike[0], rest) if others and len(alike) == 2 else None


def _named(page: Page, rest: Token) -> tuple[Token, Token] | None:
    """Return the ratio, of a few before a rest, whose whole bears its name: "97/104 vụ tố cáo … còn 7 vụ tố cáo"."""
    name = rest.unit.lower().split()[-2:]
    if len(name) < 2 or not rest.exact:
        return None
    ratios = [(token.of, token) for token in page.earlier(rest, 1) if token.of is not None]
    alike = [pair for pair in ratios if " ".join(name) in pair[0].unit.lower()]
    return _pair(*alike[0], rest) if len(alike) == 1 and len(ratios) > 1 else None


def _pair(whole: Token, part: Token, rest: Token) -> tuple[Token, Token] | None:
    """Return whole and part where a slip of one digit keeps them from leaving the rest."""
    if _are_ends(whole, part) or _are_ends(part, whole):
        return None
    sharpen(whole, (part, rest))
    if not (rest.step == part.step == whole.step or are_money(whole, (part, rest))):
        return None
    if whole.value <= part.value and not _is_turned(whole, part, rest):
        return None
    if any(token.hedge is not None for token in (whole, part, rest)):
        return None
    if rest.value > whole.value < _SMALL * rest.step:  # what a digit too many makes of small numbers is chance
        return None
    fits = sum_nearly_fits(whole, (part, rest))
    return (whole, part) if fits else None


def _are_ends(first: Token, last: Token) -> bool:
    """Tell the two ends of a change: "giảm từ 61 vụ xuống 47 vụ, trong đó trộm cắp còn 22 vụ"."""
    return FROM.search(first.gap) is not None and TO_LEVEL.search(last.gap) is not None


def _is_turned(whole: Token, part: Token, rest: Token) -> bool:
    """Tell whether a slip made a whole less than what was done of it: "giao 14.320 người, hiện có 93.508, thiếu 812".

    Numbers so long, one after the other, miss by one digit by no chance.
    """
    follows = part.index == whole.index + 1 and (part.sentence != rest.sentence or rest.index == part.index + 1)
    long = min(part.value, max(whole.value, rest.value)) >= _LONG * whole.step
    return follows and long and whole.value != part.value and _CARRIED.search(whole.gap) is None


def _fitting(pool: list[Token], rest: Token) -> tuple[Token, Token] | None:
    """Return the nearest whole and part whose difference is the rest; rounded ones only where none are exact."""
    loose: tuple[Token, Token] | None = None
    for place, part in enumerate(pool):
        added, sure = part.value + rest.value, rest.exact and part.exact
        for whole in pool if part.value != 0 else ():
            exact = sure and whole.exact
            if (exact and whole.value != added) or whole.value <= part.value or _is_afterthought(whole, part, rest):
                continue
            if exact and place < _NEAREST and _is_sure(whole, part, rest):
                return whole, part
            agree = max(same_unit(whole, rest), same_unit(part, rest))
            if agree < (1 if rest.value >= _SMALL else 2) and part.of is not whole:
                continue
            far = whole.sentence != rest.sentence
            if (far or not rest.exact) and not same_unit(whole, part):
                continue
            if whole.value == added and rest.hedge is whole.hedge is part.hedge is None:
                if rest.exact or not far or rest.value / rest.step >= _SMALL:
                    return whole, part
            elif loose is None and not far and _may_leave(whole, part, rest):
                loose = whole, part
    return loose


def _may_leave(whole: Token, part: Token, rest: Token) -> bool:
    """Tell whether rounded or hedged numbers may leave a rest, which is told finely enough to say so."""
    fine = rest.value >= max(_SMALL, _STEPS * part.step, _STEPS * whole.step)
    if not (fine and longest_sum(whole, (part, rest), cut=False)):
        return False
    if whole.value - part.value == rest.value and not (part.hedge or rest.hedge):
        clear_hedge(whole)
    return True


def _is_sure(whole: Token, part: Token, rest: Token) -> bool:
    """Tell whether a difference is none by chance, though the units are not all one.

    Numbers so long agree by no chance; or part and rest are of one unit, or whole and part that stand side by side.
    """
    if rest.value >= _WEIGHT:
        return True
    if rest.value >= _SMALL and (same_unit(part, rest) == SAME or (bool(rest.unit) and are_kin(part, rest))):
        return True
    beside = whole.sentence == part.sentence == rest.sentence and abs(whole.index - part.index) == 1
    return beside and rest.value >= _FEW and not rest.unit and same_unit(whole, part) == SAME


def _by_words(page: Page, sentence: Sentence, here: list[Token], rest: Token) -> tuple[Token, Token] | None:
    """Return the whole and the part that the words make leave a rest, though a slip keeps them from it."""
    pair = left_by_share(page, here, rest) or left_of_its_plan(page, rest) or left_in_process(page, rest)
    pair = pair or left_by_denial(page, rest)
    if pair is None or is_of_some(page, sentence, pair, rest) or leaves_more(page, *pair, rest):
        return None
    if goes_on(page, *pair, rest) or is_another_rest(page, pair, rest) or _is_shared_out(page, sentence, pair, rest):
        return None
    plain = all(token.hedge is None for token in (*pair, rest))
    return pair if plain and sum_nearly_fits(pair[0], (pair[1], rest)) else None


def _missed(page: Page, pool: list[Token], rest: Token) -> tuple[Token, Token] | None:
    """Return the nearest whole and part of the rest's own unit that a slip of one digit keeps from leaving it."""
    near = [
        token for token in pool[: _POOL // 2] if token.depth <= rest.depth
    ]  # brackets tell of other times and places
    for part in near:
        for whole in near:
            weighty = whole.value > part.value and whole.value / whole.step > _WEIGHT
            if (
                weighty
                and same_unit(whole, part.of or part) == same_unit(rest, part.of or part) == SAME
                and not _are_settled(page, whole, part)
                and not _is_anew(page, whole, part)
                and (whole.sentence == rest.sentence or "còn" in rest.gap)
            ):
                pair = _pair(whole, part, rest)
                if pair is not None:
                    return pair
    return None


def _is_anew(page: Page, whole: Token, part: Token) -> bool:
    """Tell whether a count is told after another in a clause of its own: "trồng 350 ha; chăm sóc 1.200 ha"."""
    if whole.sentence != part.sentence or whole.index < part.index:
        return False
    between = page.sentences[whole.sentence].tokens[part.index + 1 : whole.index + 1]
    return any(";" in token.gap for token in between)


def _is_afterthought(whole: Token, part: Token, rest: Token) -> bool:
    """Tell whether a count is told too long after another to be its whole: it comes next, or right before the rest."""
    if (whole.sentence, whole.index + 1) == (rest.sentence, rest.index):
        return False
    return (whole.sentence, whole.index) > (part.sentence, part.index + 1)


def _are_settled(page: Page, one: Token, other: Token) -> bool:
    """Tell whether both are parts of one total that was read, or its parts leave nothing of `one` beside `other`."""
    return page.parts.get(other) is one or (one in page.parts and page.parts[one] is page.parts.get(other))
