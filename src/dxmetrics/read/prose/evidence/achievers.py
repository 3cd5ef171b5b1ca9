"""The value that leads up to a percentage of a plan, what stands between the two, and the plan that goes with them."""

from itertools import permutations
from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.distances import is_from_target
from dxmetrics.read.prose.evidence.fits import share_fits, share_nearly_fits
from dxmetrics.read.prose.evidence.slashed import LISTED
from dxmetrics.read.prose.page import head, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME
from dxmetrics.read.prose.words import WORD

__all__ = [
    "COMPARED",
    "is_all_told",
    "is_of_another",
    "is_of_another_name",
    "is_of_bracketed",
    "is_set_after",
    "is_set_inside",
    "names_reachers",
    "value_before",
]

COMPARED: Final = regex(r";|\b(?:so với(?! (?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)(?: năm| giao)?,)|cùng kỳ|đầu năm)\b")
_TIMES: Final = regex(r"\s*lần\b")
_AS_MUCH: Final = regex(r"\b(?:bằng|gấp|tăng|giảm)\s+(?:(?:hơn|gần|khoảng|trên|tới)\s+)?\Z")
_THEN: Final = regex(
    r"\s*\)?\s*so (?:với |cùng )?"
    r"(?:(?!\b(?:đạt|ước|lên|còn|xuống|kế hoạch|dự toán|chỉ tiêu|mục tiêu)\b)[^,;:.()]){0,80}\Z"
)
"""What leads from a change to the value that it began at: "tăng 10% so với mức 500 tỷ đồng của năm trước"."""
_SO_DONE: Final = regex(
    r"[^,;:.()]{0,30}[,;] (?:[^,;:.()]{0,20} )?(?:đã|thực hiện|kết quả|đến nay|đạt)\b[^,;:.()]{0,40}:?\s\Z"
)
_SO_MUCH: Final = regex(r"(?:[^,;:.()]{0,40},)? \(?(?:mới |chỉ |cũng )?(?:đạt|bằng|hoàn thành)(?: tỷ lệ)? \Z")
_SET_FOR_TERM: Final = regex(r"(?<!\d )\b(?:tháng|quý|tuần|đợt|vụ|vốn|giai đoạn)\b")
_ENDS: Final = regex(r"\)?\s*(?:[.;]|\Z)")
_PLAN_INSIDE: Final = regex(
    r" \((?:so (?:với )?)?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|kh)"
    r"(?: (?:năm|cả năm|giao|được giao|đề ra|đặt ra|tỉnh|huyện|xã|hđnd|ubnd|là)){0,5}:? "
)
_CLOSED_SO: Final = regex(r"[^,;:.()]{0,20}\),? (?:mới |chỉ |cũng )?(?:đạt|bằng|hoàn thành)(?: (?:tỷ|tỉ) lệ)? ")
_BY_THE_PLAN: Final = regex(r" theo (?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|kh)\b[^,;:.()]{0,20}\)")
_RATE_OF: Final = regex(
    r"\b(?:tỷ|tỉ) (?:lệ|suất) (?!đạt\b|là\b|bằng\b|hoàn thành\b|thực hiện\b|chung\b|này\b|trên\b|tương\b)([^\W\d_]+)"
)
_IS_SET: Final = regex(
    r"\s*(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)(?:(?! với | số | đạt | thu | thực hiện )[^,;.(\n]){0,30} là\s*\Z",
)
_FEW: Final = 100
_HALF: Final = 50
_TWICE: Final = 200
"""A percentage is told of a plan that no words name where it is not half or twice as much as it would be."""


def value_before(sentence: Sentence, rate: Token) -> tuple[Token | None, list[Token]]:
    """Return the value that leads up to a percentage of a plan, and the distances told between the two."""
    away: list[Token] = []
    token = sentence.before(rate)
    attached = True
    while token is not None and (
        token.depth > rate.depth
        or token.kind != "count"
        or token.is_change
        or _is_times(sentence, token)
        or _was_before(sentence, token)
    ):
        attached = attached and COMPARED.search(sentence.after(token)) is None
        if attached and token.is_change and token.depth <= rate.depth and not _has_own_target(sentence, token):
            away.insert(0, token)
        token = sentence.before(token)
    actual = None if token is None else head(sentence, token)
    return actual, [token for token in away if is_from_target(actual, token, rate)]


def _has_own_target(sentence: Sentence, away: Token) -> bool:
    """Tell a distance from another plan, which is in brackets behind it: "vượt 4% dự toán Trung ương (1.015 tỷ)"."""
    target = sentence.following(away)
    return away.against_target and target is not None and target.kind == "count" and target.depth > away.depth


def _is_times(sentence: Sentence, token: Token) -> bool:
    """Tell how many times as much there is from how much: "gấp 2,1 lần cùng kỳ"."""
    return not token.unit and _TIMES.match(sentence.after(token)) is not None and _AS_MUCH.search(token.gap) is not None


def _was_before(sentence: Sentence, token: Token) -> bool:
    """Tell the earlier value of a change from what there is now: "tăng 10% so với cùng kỳ là 500 tỷ đồng"."""
    change = sentence.before(token)
    return change is not None and change.is_change and _THEN.match(token.gap) is not None


def names_reachers(rate: Token, actual: Token) -> bool:
    """Tell "16 khoản thu đạt trên 25% dự toán", where the count says how many reach the percentage, not how much."""
    if ";" in rate.gap or "(" in rate.gap or not all(map(LISTED.match, rate.gap.split(",")[1:])):
        return False
    return rate.hedge is not None or "đều" in rate.gap or (actual.exact and actual.value < _FEW)


def is_all_told(sentence: Sentence, actual: Token, target: Token, rate: Token) -> bool:
    """Tell a sentence of a plan, what was done and what it comes to: "Kế hoạch 50 ha, đã trồng 40 ha, đạt 80%"."""
    return (
        (target.index, actual.index, rate.index) == (0, 1, 2)
        and _SO_DONE.match(actual.gap) is not None
        and _SO_MUCH.match(rate.gap) is not None
        and _SET_FOR_TERM.search(target.gap) is None
        and _ENDS.match(sentence.after(rate)) is not None
        and target.hedge is actual.hedge is rate.hedge is None
        and target.value * rate.value <= actual.value * _TWICE
        and actual.value * _HALF <= target.value * rate.value
        and share_nearly_fits(actual, target, rate)
    )


def is_set_inside(actual: Token, target: Token, rate: Token) -> bool:
    """Tell a plan in brackets between a value and what it comes to: "10.875 người (kế hoạch 12.500 người), đạt 87%"."""
    beside = (actual.index + 1, target.index + 1) == (target.index, rate.index) and not actual.is_change
    inside = beside and actual.depth == rate.depth == target.depth - 1 and actual.unit == target.unit
    told = inside and _PLAN_INSIDE.fullmatch(target.gap) is not None and _CLOSED_SO.fullmatch(rate.gap) is not None
    return told and target.hedge is actual.hedge is None and share_nearly_fits(actual, target, rate)


def is_set_after(actual: Token, target: Token, rate: Token) -> bool:
    """Tell a target after its mention from the value: "1.030 hộ, bằng 103% kế hoạch giao là 1.000 hộ"."""
    if same_unit(actual, target) != SAME:
        return False
    return _IS_SET.match(target.gap) is not None or share_fits(actual, target, rate)


def is_of_another(values: list[Token], rate: Token) -> bool:
    """Tell whether a percentage is what one value is of another: "giao 24 tỷ, điều chỉnh 20 tỷ, chi 18 tỷ, đạt 90%"."""
    return any(share_fits(part, whole, rate) for whole, part in permutations(values, 2) if part.value < whole.value)


def is_of_another_name(actual: Token, target: Token, rate: Token) -> bool:
    """Tell a percentage of a measure of its own: "kế hoạch trồng 50 ha, đã trồng 48 ha, tỷ lệ sống đạt 96,5%"."""
    named = _RATE_OF.search(rate.gap)
    return named is not None and named[1] not in WORD.findall(f"{target.gap} {actual.gap}")


def is_of_bracketed(sentence: Sentence, rate: Token) -> bool:
    """Tell a percentage of a plan that only the brackets behind it name: "468 km, đạt 93,6% (kế hoạch 500 km)"."""
    target = sentence.following(rate)
    if rate.kind != "rate" or target is None or target.kind != "count" or "(" not in target.gap or rate.is_change:
        return False
    value = sentence.before(rate)
    if value is None or value.kind != "count" or value.is_change or same_unit(value, target) != SAME:
        return False
    if _SO_MUCH.match(rate.gap) is None or target.hedge is not None:
        return False
    return _PLAN_INSIDE.fullmatch(target.gap) is not None or (
        target.gap == " (" and _BY_THE_PLAN.match(sentence.after(target)) is not None
    )
