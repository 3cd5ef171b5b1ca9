"""Changes of percentages in points: "từ 35% lên 38%, tăng 3 điểm phần trăm", "tăng 7%, cao hơn 1 điểm % so với 6%"."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise, permutations
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import ChangeClaim, Claim
from dxmetrics.quantity import POINTS
from dxmetrics.read.prose.evidence.changed import FROM, TO_LEVEL, is_dated
from dxmetrics.read.prose.evidence.fits import change_between_fits
from dxmetrics.read.prose.evidence.misprints import is_a_digit_off
from dxmetrics.read.prose.evidence.series import AT_A_TIME, NEW_CLAUSE, is_compared, is_in_order
from dxmetrics.read.prose.evidence.subjects import (
    has_its_own,
    is_held_anew,
    is_of_one_kind,
    is_told_of_others,
    is_told_of_some,
    words_around,
)
from dxmetrics.read.prose.evidence.sums import sum_nearly_fits
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.vi.currencies import UNITS

__all__ = ["EACH_TIME", "is_held_against", "is_held_against_a_percentage", "of_a_percentage", "of_a_rate"]

_COMPARED: Final = regex(
    r"\s*\)?,?\s*so (?:với )?"
    r"(?:(?:(?:mức|con số|số|khoảng|gần|hơn)\s+)*|[^,;:.()\n]{0,60}"
    r"(?:\((?:là |đạt )?|là |đạt |: )"
    r"|năm (?P<year>20\d\d) \(năm (?P=year) (?:là |đạt |có )?|cùng kỳ[^,;:.()\n]{0,30}\(cùng kỳ (?:là |đạt |có )?)\Z",
)
_BACK_THEN: Final = regex(
    r"(?:,? so (?:với )?[^,;:.()\n]{2,60})? \("
    r"(?:(?:đầu|cuối) (?:năm|kỳ|nhiệm kỳ|quý)|cùng kỳ|(?:năm|quý|tháng|kỳ) (?:trước|ngoái|[\d/]{1,7}))"
    r"(?: (?:năm|tỷ lệ|tỉ lệ|này|là|đạt|còn|chỉ|mới|trước|ngoái|20\d\d)|:)* ?\Z"
)
"""What leads into brackets with what a percentage was: "tăng 12,4% so với cùng kỳ (năm 2022 đạt 95,5%)"."""
_THAN: Final = regex(r"(?: so với [^,;:.()]{1,40}(?=,))?,? \(?(?:cao|thấp|nhanh|chậm) hơn \Z")
_THE_OTHER: Final = regex(
    r",? so với (?!(?:mục tiêu|kế hoạch|chỉ tiêu|dự báo|mặt bằng|bình quân|trung bình)\b)[^,;:.()\d]{0,24}"
    r"(?:(?:năm|quý|tháng) [\d/]{1,7} ?)?(?:\((?:tăng |là |đạt )?| tăng (?:trưởng )?|(?: |\A)là |mức )\Z"
)
"""What leads from points to the growth that another one is held against."""
_FROM_BEHIND: Final = regex(r" so với [^,;:.()]{1,40}, (?:giảm |tăng )?từ (?:mức )?")
_FROM_AT_ONCE: Final = regex(r"(?:,| \() ?(?:giảm |tăng )?từ (?:mức )?")
_EVERY: Final = regex(r"\b(?:bình quân|trung bình|mỗi|hằng|hàng)\b")
_PLANNED: Final = regex(r"\bso (?:với )?(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)\b")
_THEN_BESIDE: Final = regex(
    r"[,;] (?:cùng kỳ|(?:năm|quý|tháng|kỳ) (?:trước|ngoái))(?: năm (?:trước|ngoái|20\d\d))?"
    r"(?: (?:là|đạt|chiếm|chỉ|có))* "
)
"""What leads from a percentage to what it was: "đạt 59%, kỳ trước đạt 54,8%, tăng 4,2%"."""
_MOVED: Final = regex(r",? \(?(?:tức |đã )?(?:tăng|giảm)(?: thêm)? \Z")
_AT_ONCE: Final = regex(
    r"(?: (?:giữa |cuối )?(?:năm|kỳ|quý|tháng|nhiệm kỳ)(?: (?:nay|này|[ivx]{1,3}|[\d/]{1,7}))?| hiện nay| nay)?"
    r",? \(?(?:tức |tương ứng |tương đương |đã )?(?:tăng|giảm) "
)
"""What leads from two percentages to what the one has changed by: "từ 12% xuống 6%, giảm 50%"."""
_AT_ONCE_OF: Final = regex(
    r"(?: (?!(?:tăng|giảm|hơn)\b)[^\W\d_]+){0,6}\)?(?:,| \() ?(?:đã )?(?:tăng|giảm|(?:cao|thấp) hơn)"
    r"(?: (?:so với )?cùng kỳ(?: (?:năm )?(?:trước|20\d\d))?)? "
)
EACH_TIME: Final = regex(
    r"\s?\(?(?:tính )?(?:(?:bình quân|trung bình) ?)?(?:/|mỗi |một |hằng |hàng )(?:năm|tháng|quý|ngày|tuần)\b"
    r"|, (?:tính )?(?:bình quân|trung bình) (?:mỗi |một |hằng |hàng )(?:năm|tháng|quý|ngày|tuần)(?:[.,;)]|\Z)"
)
"""What makes a change one of many: "giảm từ 12% xuống 6%, giảm 1,5%/năm", "giảm 1,5%, bình quân mỗi năm"."""
_SINCE: Final = regex(r",? \(?(?:(?:kể|tính) từ|cùng kỳ)\b")
_THEN: Final = regex(r"cùng kỳ[^,;(]*(?:\((?:(?:cùng kỳ|năm|là|đạt)\b[^()]*)?)?\Z")
_UNLESS: Final = regex(r"\b(?:nếu|loại trừ|(?:không|chưa) (?:tính|kể|gồm|bao gồm))\b")
"""A condition that other percentages than those before it meet: "…, nếu loại trừ nợ đã bán thì tăng 2 điểm %"."""
_ENDS: Final = regex(r"\s*(?:[.,;)]|\Z)")
_YEAR_OR_THEN: Final = regex(r"\b(?:cùng kỳ|năm (?:20\d\d|trước|ngoái))\b[^,;.]{0,16}\Z")
_IN_A_YEAR: Final = regex(r"[,;] (?:đến )?năm 20\d\d(?: (?:đã|đạt|là|còn|tăng|giảm|lên|xuống|ở mức)){0,3} ")
_CLAUSE: Final = regex(r"[,;:(]| (?:và|còn|trong khi|nhưng|song) ")
_NAME: Final = regex(r"[^\W_]+")
_LEADS: Final = frozenset(
    "từ mức tăng giảm nâng đưa lên xuống còn đạt là tỷ tỉ lệ này đó năm quý tháng kỳ cùng đầu cuối trước nay so với cụ"
    " thể đã được thì điểm phần trăm trong của vào ở tại giai đoạn hơn kéo rút hạ".split()
)
"""What leads to two percentages and names nothing."""
_BEFORE: Final = 120
_MOST: Final = 8
_FEW: Final = 4
_ITS_OWN: Final = regex(r"\s*\)?,?\s*\(?(?:so (?:với|cùng)|cùng kỳ|chỉ tiêu|kế hoạch|mục tiêu)\b")
_SHORTLY_BEFORE: Final = regex(
    r",? so (?:với )?(?:cùng kỳ |cuối |đầu )?(?:tháng|quý|tuần|phiên|ngày|hôm|kỳ) (?:trước|qua)\b"
)
"""A time that what fell "từ 7% xuống 6%" need not have begun at."""


def of_a_rate(page: Page, sentence: Sentence, change: Token, sign: int) -> Iterator[Claim]:
    """Read the change of a percentage in points, where both percentages are told: "giảm 5,83 điểm %, từ B% còn C%"."""
    rates = [token for token in sentence.tokens if token.kind == "rate" and not token.is_change]
    after = sentence.after(change)
    if _ITS_OWN.match(after):  # what it is held against stands behind it, if anywhere
        plain = [token for token in rates if token.index < change.index and "so với" not in token.gap]
        moved = (
            len(plain) > 1
            and FROM.search(plain[-2].gap) is not None
            and " hơn " not in change.gap  # "nâng từ 6% lên 6,5%, cao hơn 1 điểm phần trăm so với năm trước"
            and not is_dated(plain[-1], after)
            and (plain[-1].value - plain[-2].value == sign * change.value or not _SHORTLY_BEFORE.match(after))
        )
        rates = [*plain[-1 - moved :], *(token for token in rates if token.index == change.index + 1)]
    pair = (
        _told_apart(sentence, rates, change)
        or _told_behind(sentence, change)
        or _of_growths(sentence, change)
        or _of_two_times(sentence, change)
    )
    if pair is not None and not _is_of_others(page, sentence, *pair, change, sign):
        current, previous = pair
        place = page.place_of_levels(current, previous, change)
        yield ChangeClaim(current.figure(), previous.figure(), change.figure(sign), None, sign, **place)


def _is_of_others(page: Page, sentence: Sentence, current: Token, previous: Token, change: Token, sign: int) -> bool:
    """Tell whether points are of two other percentages, told ("… so với năm 2022 (năm 2023: 4%; 2022: 6%)") or not.

    "Giảm từ 10,3% xuống 9,5% trong tháng, giảm 1,1 điểm % kể từ đầu năm."
    """
    moved = sign * change.value
    if current.value - previous.value == moved:
        return False
    if _SINCE.match(sentence.after(change)) or _UNLESS.search(change.gap):
        return True
    behind = max(current.start, previous.start) < change.start
    if not behind and _has_its_subject(page, min(current, previous, key=_start), change):
        return True
    if behind and (is_held_anew(change.gap) or is_told_of_some(change.gap)):
        return True
    after = sentence.after(change)
    if is_told_of_others(after) or (behind and is_of_one_kind(change, current, after)):
        return True
    if behind and has_its_own(change.gap, f"{words_around(page, current)} {words_around(page, previous)}"):
        return True
    told = [token for token in sentence.tokens if token.kind == "rate" and not token.is_change][:_MOST]
    pairs = permutations(told, 2) if len(told) > 2 else ()
    return any(one.value - other.value == moved for one, other in pairs if {one, other} != {current, previous})


def _start(token: Token) -> int:
    return token.start


def _has_its_subject(page: Page, first: Token, change: Token) -> bool:
    """Tell whether what leads to two percentages behind points names another thing that moved from one to the other.

    "Hộ nghèo giảm 1,2 điểm phần trăm, trong khi cận nghèo từ 6,1% còn 4,2%."
    """
    clause = _CLAUSE.split(page.low[change.stop : first.start])[-1]
    words = {*_NAME.findall(clause)} - _LEADS
    return not words <= {*_NAME.findall(page.low[max(0, change.start - _BEFORE) : change.start])}


def _told_apart(sentence: Sentence, rates: list[Token], change: Token) -> tuple[Token, Token] | None:
    """Return (current, previous) of the first two percentages in a row of which the words make one the earlier."""
    for one, other in pairwise(rates):
        first, last = min(one.index, change.index), max(other.index, change.index)
        if one.depth > change.depth or any(";" in token.gap for token in sentence.tokens[first + 1 : last + 1]):
            continue
        if FROM.search(one.gap) and TO_LEVEL.search(other.gap):
            if _is_of_a_nearer_one(rates, other, change):
                continue
            return other, one
        if (is_compared(other.gap) or _THEN.search(other.gap)) and " hơn " not in other.gap:
            return one, other
    return None


def _is_of_a_nearer_one(rates: list[Token], current: Token, change: Token) -> bool:
    """Tell whether points are of a percentage told after a move: "từ 5% xuống 4%, tỷ lệ đỗ đạt 95%, tăng 8 điểm %".

    What the move achieves of its target, or brackets tell of it, comes between as well, and is no level of its own.
    """
    return any(
        current.index < rate.index < change.index and rate.depth <= change.depth and not rate.against_target
        for rate in rates
    )


def _told_behind(sentence: Sentence, change: Token) -> tuple[Token, Token] | None:
    """Return (current, previous) of a move behind points: "giảm 2,3 điểm % so với cuối năm, từ 8,2% xuống 5,9%"."""
    previous = sentence.following(change)
    current = None if previous is None else sentence.following(previous)
    if previous is None or current is None or not previous.kind == current.kind == "rate":
        return None
    moved = _FROM_BEHIND.fullmatch(previous.gap) is not None and TO_LEVEL.search(current.gap) is not None
    return (current, previous) if moved and not is_dated(current, sentence.after(change)) else None


def _of_growths(sentence: Sentence, change: Token) -> tuple[Token, Token] | None:
    """Return the percentages around points, which may be rises: "tăng 7%, cao hơn 1 điểm % so với mức tăng 6%"."""
    lead, follow = sentence.before(change), sentence.following(change)
    if lead is None or follow is None or not lead.kind == follow.kind == "rate":
        return None
    if "fall" in (lead.role, follow.role) or not _THAN.match(change.gap) or not _THE_OTHER.match(follow.gap):
        return None
    return lead, follow


def _of_two_times(sentence: Sentence, change: Token) -> tuple[Token, Token] | None:
    """Return the percentages of two times before their change: "năm 2022 là 92%, năm 2023 là 95%, tăng 3 điểm %"."""
    later = sentence.before(change)
    earlier = None if later is None else sentence.before(later)
    if later is None or earlier is None or not earlier.kind == later.kind == "rate":
        return None
    if earlier.is_change or later.is_change or _ITS_OWN.match(sentence.after(change)) or not _MOVED.match(change.gap):
        return None
    timed = AT_A_TIME.search(earlier.gap) is not None and AT_A_TIME.search(later.gap) is not None
    return (later, earlier) if timed and "," in later.gap and is_in_order(earlier, later) else None


def of_a_percentage(page: Page, sentence: Sentence, change: Token, sign: int) -> Iterator[Claim]:
    """Read the change of a percentage that leaves out that it is in points, where it is just what the two differ by."""
    # counts in brackets tell what a percentage is of: "đạt 85,8% (36/42 hồ sơ), tăng 8,2%"
    before = [token for token in sentence.tokens[: change.index][-_FEW:] if token.depth <= change.depth][-2:]
    near = [*before, *sentence.tokens[change.index + 1 : change.index + 3]]
    for one, other in pairwise(near):
        if one.kind != "rate" or other.kind != "rate" or one.is_change or other.is_change:
            continue
        moved = FROM.search(one.gap) is not None and TO_LEVEL.search(other.gap) is not None
        if moved:
            current, previous = other, one
        elif other.index > change.index and (is_held_against(other.gap) or _BACK_THEN.fullmatch(other.gap)):
            current, previous = one, other
        elif other.index < change.index and AT_A_TIME.search(one.gap) and AT_A_TIME.search(other.gap):
            current, previous = other, one
        elif other.index + 1 == change.index and _THEN_BESIDE.fullmatch(other.gap) and _MOVED.fullmatch(change.gap):
            current, previous = one, other
        else:
            continue
        place = page.place_of_levels(current, previous, change)
        if current.value - previous.value == sign * change.value:
            points = replace(change.figure(sign), unit=POINTS)
            yield ChangeClaim(current.figure(), previous.figure(), points, None, sign, **place)
            return
        away = abs(abs(Fraction(current.value) - previous.value) - change.value)
        after = sentence.after(change)
        at_once = current.index + 1 == change.index and _AT_ONCE.fullmatch(change.gap) is not None
        at_once = at_once and _ENDS.match(after) is not None and EACH_TIME.match(after) is None
        of_both = moved and (at_once or _is_followed(sentence, change, previous, current))
        held = not moved and _AT_ONCE_OF.fullmatch(change.gap) is not None and before[-1:] == [current]
        held = held and _is_slipped(sentence, current, previous, change, sign)
        beside = _is_nearly_beside(sentence, current, previous, change, sign)
        if (of_both and away > current.step + previous.step) or held or beside:
            told = change.figure(sign)
            in_points = beside or held or (not moved and _is_of_then(sentence, change))
            amount, percent = (replace(told, unit=POINTS), None) if in_points else (None, told)
            yield ChangeClaim(current.figure(), previous.figure(), amount, percent, sign, **place)
            return


def _is_nearly_beside(sentence: Sentence, current: Token, previous: Token, change: Token, sign: int) -> bool:
    """Tell whether a slip keeps a change from what two percentages told right before it differ by.

    "86,7%, cùng kỳ là 62,3%, tăng 24,4%".
    """
    if previous.index + 1 != change.index or _THEN_BESIDE.fullmatch(previous.gap) is None:
        return False
    if _ENDS.match(sentence.after(change)) is None or not current.step == previous.step == change.step != 1:
        return False
    far, near = (current, previous) if sign > 0 else (previous, current)
    fits = change_between_fits(current, previous, change, sign)
    return not fits and far.value > near.value and sum_nearly_fits(far, (near, change))


def _is_followed(sentence: Sentence, change: Token, previous: Token, current: Token) -> bool:
    """Tell whether the words right behind a change say from what to what: "giảm 1,11% (từ 4,56% còn 3,45%)"."""
    behind = previous.index == change.index + 1 and _FROM_AT_ONCE.fullmatch(previous.gap) is not None
    return behind and _ENDS.match(sentence.after(current)) is not None and not _EVERY.search(change.gap)


def _is_slipped(sentence: Sentence, current: Token, previous: Token, change: Token, sign: int) -> bool:
    """Tell whether a percentage right behind one is what it has moved by from another, in points, but for a slip.

    "98,7% (tăng 1,5% so với năm 2022 là 97,2%)", "năm 2022 là 34,5%, năm 2023 là 36,2%, tăng 1,7%."
    """
    far, near = (current, previous) if sign > 0 else (previous, current)
    last = max(previous, change, key=_index)
    if _ENDS.match(sentence.after(last)) is None or change.per == 1 or current.depth > change.depth:
        return False
    named = _is_of_then(sentence, change) and not _may_be_of_money(sentence, change)
    if not named and (
        current.role == "target"
        or any(token.kind == "count" and token.depth <= change.depth for token in sentence.tokens[: change.index])
    ):
        return False  # "Thu 120 tỷ đồng, đạt 98,5% dự toán, tăng 3,1% so với cùng kỳ (97,2%)": the money has grown
    steps = (previous.step, current.step) if named else (previous.step,)  # "(năm 2018 đạt 89,7%)" of 78,46%
    timed = (named or _YEAR_OR_THEN.search(previous.gap) is not None) and change.step in steps
    timed = timed and (named or previous.step <= current.step)
    if previous.index < current.index:
        timed = timed and _IN_A_YEAR.fullmatch(current.gap) is not None
    rates = [token for token in sentence.tokens if token.kind == "rate" and not token.is_change]
    fits = change_between_fits(current, previous, change, sign)
    fits = fits or any(abs(one.value - previous.value) == abs(change.value) for one in rates)
    if fits or not timed or (far.value <= near.value and " hơn " not in change.gap):
        return False
    return is_a_digit_off(far, near, change) if named else sum_nearly_fits(far, (near, change))


def _may_be_of_money(sentence: Sentence, change: Token) -> bool:
    """Tell whether it may be money that has grown, while brackets tell what had been achieved of its plan."""
    money = any(token.unit in UNITS for token in sentence.tokens[: change.index])
    return money and " hơn " not in change.gap


def is_held_against_a_percentage(sentence: Sentence, change: Token) -> bool:
    """Tell whether the percentage right before a change is held against one in brackets behind it.

    "Đạt 107,9% kế hoạch, tăng 12,4% so với cùng kỳ (năm 2022 đạt 95,5%)": by points, though not called so. Where the
    brackets say no more than "(95,5%)", what fits is.
    """
    pair = _around(sentence, change)
    if pair is None or change.kind != "rate":
        return False
    current, previous = pair
    apart = abs(Fraction(current.value) - previous.value)
    fits = apart == abs(change.value) and is_held_against(previous.gap)
    return fits or _is_of_then(sentence, change)


def _around(sentence: Sentence, change: Token) -> tuple[Token, Token] | None:
    """Return the percentage right before a change, and the one in brackets right behind it."""
    current, previous = sentence.before(change), sentence.following(change)
    if current is None or previous is None or not current.kind == previous.kind == "rate":
        return None
    plain = not (current.is_change or previous.is_change)
    return (current, previous) if plain and previous.depth > change.depth else None


def _is_of_then(sentence: Sentence, change: Token) -> bool:
    """Tell whether words in the brackets behind a change, or "cao hơn" before it, make it that of a percentage."""
    pair = _around(sentence, change)
    if pair is None:
        return False
    current, previous = pair
    if " hơn " in change.gap:
        return is_held_against(previous.gap) or _BACK_THEN.fullmatch(previous.gap) is not None
    told = "đạt" in previous.gap or current.role != "target"
    return told and _BACK_THEN.fullmatch(previous.gap) is not None


def _index(token: Token) -> int:
    return token.index


def is_held_against(gap: str) -> bool:
    """Tell whether the words after a change make the next number the earlier value: "so với cùng kỳ (B)"."""
    return _COMPARED.match(gap) is not None and NEW_CLAUSE.search(gap) is None and _PLANNED.search(gap) is None
