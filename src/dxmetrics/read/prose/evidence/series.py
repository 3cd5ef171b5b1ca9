"""Two values of one thing told beside each other, as a series: "từ B lên C", "B → C", "C, so với mức B"."""

from itertools import pairwise
from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.changed import (
    FROM,
    HELD_AGAINST,
    OWN_VERB,
    TO_LEVEL,
    is_dated,
)
from dxmetrics.read.prose.evidence.fits import change_between_fits, change_between_nearly_fits
from dxmetrics.read.prose.evidence.sums import sum_nearly_fits
from dxmetrics.read.prose.leads import any_of
from dxmetrics.read.prose.page import amounts, same_unit
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME
from dxmetrics.read.prose.words import AMOUNT_PER_UNIT

__all__ = ["AT_A_TIME", "NEW_CLAUSE", "is_compared", "is_in_order", "is_their_change", "two_values"]

_COMPARED_BEFORE: Final = regex(rf"(?:{any_of('so với|so cùng')})[^,;.\n]*\Z")
_PLANNED: Final = regex(r"\b(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)\b")
_ELSEWHERE: Final = regex(r"\((?:cả nước|toàn (?:tỉnh|quốc|huyện|ngành)|khu vực|(?:bình quân|trung bình))\b[^()]*\Z")
_ARROW: Final = regex(r" ?(?:→|⇒|->|=>) ?")
_YEAR: Final = regex(r"\b20\d\d\b")
_LATER: Final = regex(r"\b(?:đến nay|hiện nay|cuối (?:năm|kỳ|quý|tháng)|đến (?:hết|cuối|ngày) )")
AT_A_TIME: Final = regex(
    r"\b(?:ngày|đến|hết) (?:ngày )?\d{1,2}/\d|"
    r"\b(?:đến nay|hiện nay|năm|quý|tháng|kỳ|vụ (?:xuân|mùa|hè|đông|trước)|trước đó)\b"
)
_IN_ALL: Final = regex(r"\b(?:lũy kế|luỹ kế|cộng dồn|tính chung)\b")
_BACK_THEN: Final = regex(r"\b(?:cùng kỳ|năm (?:trước|ngoái))\b[^,;.()\n]*\Z")
NEW_CLAUSE: Final = regex(
    r" (?:và|nhưng|song|còn|trong khi|thì|riêng) "
    r"| là (?!(?:khoảng|gần|trên|hơn|dưới|xấp xỉ|ước|chỉ|có|đạt|mức|con|số) )[^\W\d_]"
)
"""What ends a comparison: "… hơn so với cùng kỳ là Yên Bái đạt 138 ha" tells of another place, not of last year."""
_ANEW: Final = regex(
    rf";|{any_of('riêng')} |(?:,\s(?!(?:đã|cũng|chỉ|và|cùng|tức|tương|hay|với|mức|như|so|bằng|qua|ước) )"
    rf"|(?:{any_of('và|nhưng|nhờ|do|giúp|khiến|trong khi|kéo theo|riêng')}) )(?:[^\W\d_]+ ){{1,8}}(?:tăng|giảm) \Z"
)
"""What begins to tell of something else: "doanh thu từ 100 lên 120 tỷ đồng, lợi nhuận tăng 50%"."""
_PRICE_BETWEEN: Final = regex(
    rf"(?:,| nhưng| song| còn| và| trong khi) (?!bằng |tức |tương )(?:[^\W\d_]+ ){{2,12}}{AMOUNT_PER_UNIT}"
)
"""What is told per unit, and is no number to others: "từ 40 lên 50 tấn, giá bán bình quân đạt 2,5 USD/kg, giảm 8%"."""
_ENDS_ANEW: Final = ("tăng ", "giảm ")
_HELD_TO: Final = regex(r"\bso (?:với|cùng) (?:mức|con số|số)\s+\Z")
_NOT_OF_THEM: Final = regex(r"\s*\)?,?\s*(?:so|cùng kỳ|theo|kế hoạch)\b")
_ANOTHER_BASE: Final = regex(
    r"\s*\)?,?\s*so (?:với )?(?:năm \d+|đầu (?:năm|kỳ)|(?:tháng|quý|tuần) (?:trước|[ivx]+|\d+)"
    r"|bình quân|trung bình|cả nước|kế hoạch|toàn|mức)\b"
)
_UP_TO: Final = regex(r"(?: [^\W\d_]+){0,2} (?:đến|tới) ")
_MOVES: Final = regex(r"\b(?:tăng|giảm|nâng|hạ|rút|lên|xuống|chuyển|thay đổi|điều chỉnh|phát triển|mở rộng)\b")
"""What a range has not: "đến" leads to its greatest, not to what came of its least."""
_THEN: Final = regex(
    r"[^,;:.()]{0,30}[,;] (?:trong khi |còn |mà )?(?:cùng kỳ|năm (?:trước|ngoái))(?: (?:năm|tháng|quý) [^\W_]{1,5})?"
    r"(?: năm \d{4})?(?: (?:là|đạt|có|chỉ|ở mức|thu được|bán được)){0,2} "
)
_AT_ONCE: Final = regex(r"[^,;:.()]{0,20}, (?:(?:tức(?: là)?|như vậy(?: là)?|đã) )?(?:tăng|giảm) ")
_ENDS: Final = regex(r"\s*(?:[.;]|\Z)")
_MOVED_FROM: Final = regex(r"[,(]\s*(?:đã )?(tăng|giảm)(?: mạnh| nhẹ)? từ (?:mức )?\Z")


def is_compared(gap: str) -> bool:
    """Tell whether the words make the next number the earlier value: "so với B", not "(… so với năm trước) và B"."""
    compared = _COMPARED_BEFORE.search(gap)
    if compared is None:
        return False
    words = compared[0]
    if _ELSEWHERE.search(words):
        return False
    return words.count(")") <= words.count("(") and NEW_CLAUSE.search(words) is None and not _PLANNED.search(words)


def two_values(
    tokens: list[Token], first: Token, rate: Token | None, sign: int, after: str
) -> tuple[Token, Token] | None:
    """Return (current, previous) where both are told: "từ B lên C, tăng p%", "C, so với mức B của quý II, tăng p%"."""
    if (first.gap.endswith(_ENDS_ANEW) or ";" in first.gap or "riêng " in first.gap) and _ANEW.search(first.gap):
        return None
    here = amounts(tokens[: first.index])
    moved = _from_to(tokens, here, first)
    elsewhere = moved is not None and (
        _PRICE_BETWEEN.search(first.gap) is not None
        or _is_range(*moved)
        or _ANOTHER_BASE.match(after) is not None
        or is_dated(moved[0], after)
        or (HELD_AGAINST.match(after) is not None and _PLANNED.search(moved[1].gap) is not None)
    )
    if moved is not None and (not elsewhere or is_their_change(moved, rate or first, sign)):
        return moved
    if len(here) > 1 and first.index and here[-1] is tokens[first.index - 1]:
        beside = _of_two(here[-2], here[-1], first, rate, sign, after)
        if beside is not None:
            return beside
    for place, (earlier, later) in enumerate(pairwise(here), 2):
        compared = (is_compared(later.gap) or _BACK_THEN.search(later.gap)) and same_unit(earlier, later)
        if any(same_unit(earlier, other) == SAME for other in here[place:]):  # a nearer one has changed
            continue
        if compared and rate is not None and change_between_fits(earlier, later, rate, sign):
            return earlier, later
    if rate is None or len(here) < 2 or here[-1].index != rate.index - 1 or here[-2].index != rate.index - 2:
        return None
    earlier, later = here[-2:]  # nothing but the two and their change: it is told, whether it fits or not
    told = is_compared(later.gap) and same_unit(earlier, later) == SAME and earlier.depth == later.depth == rate.depth
    of_them = told and _HELD_TO.search(later.gap) is not None and _NOT_OF_THEM.match(after) is None
    if of_them or _are_now_and_then(earlier, later, first, rate, sign, after):
        return earlier, later
    return None


def _is_range(last: Token, first: Token) -> bool:
    """Tell the least and the most of several from two values of one: "điểm chuẩn từ 16,25 đến 28,5, giảm 0,5"."""
    return _UP_TO.fullmatch(last.gap) is not None and _MOVES.search(first.gap) is None


def _are_now_and_then(now: Token, then: Token, first: Token, rate: Token, sign: int, after: str) -> bool:
    """Tell "đạt 1.580 xe, trong khi cùng kỳ đạt 1.779 xe, giảm 11,2%", where the change fits but for a slip."""
    if (
        first is not rate
        or (rate.per == 1 and now.index)
        or _THEN.fullmatch(then.gap) is None
        or _AT_ONCE.fullmatch(rate.gap) is None
    ):
        return False
    if same_unit(now, then) != SAME or not now.depth == then.depth == rate.depth or _IN_ALL.search(now.gap):
        return False
    return _ENDS.match(after) is not None and change_between_nearly_fits(now, then, rate, sign)


def _of_two(
    earlier: Token, later: Token, first: Token, rate: Token | None, sign: int, after: str
) -> tuple[Token, Token] | None:
    """Return (current, previous) of the two values right before their change, in the order that the words give."""
    if _has_moved_from(earlier, later, first, after):
        return earlier, later
    if not _differ_in_time(earlier, later):
        return None
    told = (
        _is_between(earlier, later, first, after) if rate is None else change_between_fits(later, earlier, rate, sign)
    )
    return (later, earlier) if told else None


def _has_moved_from(now: Token, was: Token, change: Token, after: str) -> bool:
    """Tell "41 sản phẩm, tăng từ 26 sản phẩm hồi đầu năm (tăng 57,7%)", where the earlier value comes second."""
    moved = _MOVED_FROM.search(was.gap) if "từ" in was.gap and was.index == now.index + 1 else None
    if moved is None or same_unit(now, was) != SAME or now.depth != was.depth or HELD_AGAINST.match(after):
        return False
    return change.role == ("rise" if moved[1] == "tăng" else "fall") and (change.depth > was.depth or "," in change.gap)


def is_their_change(pair: tuple[Token, Token], change: Token, sign: int) -> bool:
    """Tell whether a change in numbers or in per cent is that of two values."""
    current, previous = pair
    if change.kind == "rate":
        return change_between_fits(current, previous, change, sign)
    return current.value - previous.value == sign * change.value


def _from_to(tokens: list[Token], here: list[Token], first: Token) -> tuple[Token, Token] | None:
    """Return (current, previous) of "từ B lên C" or "B → C" in the clause of a change."""
    for earlier, later in pairwise(here):
        leads_on = _ARROW.fullmatch(later.gap) or (FROM.search(earlier.gap) and TO_LEVEL.search(later.gap))
        between = tokens[later.index + 1 : first.index]
        anew = not all(token.is_change for token in between) or any(";" in token.gap for token in (*between, first))
        if leads_on and same_unit(earlier, later) and not anew:
            return later, earlier
    return None


def _is_between(earlier: Token, later: Token, change: Token, after: str) -> bool:
    """Tell whether a change in numbers is what lies between two values, or was meant to be."""
    far, near = (later, earlier) if later.value > earlier.value else (earlier, later)
    fits = far.value - near.value == change.value
    if fits and (far is later) == (change.role == "rise"):
        return True
    if HELD_AGAINST.match(after) or not is_in_order(earlier, later):
        return False
    if fits:
        return True
    told = change.unit != "" and later.unit.startswith(change.unit) and OWN_VERB.search(change.gap) is not None
    return told and sum_nearly_fits(far, (near, change))


def is_in_order(earlier: Token, later: Token) -> bool:
    """Tell whether the words make one of two values the later one: "năm 2022 … năm 2023", "đầu năm …, cuối năm"."""
    years = [_YEAR.findall(token.gap)[-1:] for token in (earlier, later)]
    if all(years):
        return years[0] < years[1]
    return _LATER.search(later.gap) is not None and _LATER.search(earlier.gap) is None


def _differ_in_time(earlier: Token, later: Token) -> bool:
    """Tell whether two values are told of two times: "đầu năm là 94 hộ, cuối năm còn 52 hộ"."""
    return (
        same_unit(earlier, later) == SAME
        and _IN_ALL.search(later.gap) is None
        and AT_A_TIME.search(earlier.gap) is not None
        and AT_A_TIME.search(later.gap) is not None
    )
