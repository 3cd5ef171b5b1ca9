"""Slashes that put two things side by side, and no part over its whole: ratings, named sides, loads over seats."""

from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.wholes import is_of_people
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import thing_of

__all__ = ["are_sides"]

_TECHNICAL: Final = regex(r" ?(?:[kmgt]?(?:v|w|hz|b|bps|bar|pa)|k?va|mmhg|[mc]m[²2]?|inch|dpi|px|psi|rpm)(?![^\W\d_])")
"""Units of ratings: "máy biến áp 110/22 kV", "huyết áp 140/90 mmHg"."""
_NAMED_SIDES: Final = regex(
    r"[^\W\d_]\s?/\s?(?!(?:tổng|toàn|cả|số|kế|kh|chỉ|dự|giao|mục|yêu|nhu|đăng|phải|định|vụ|việc)\b)[^\W\d_]"
    r"[^,;.()\d/]{0,60}\Z"
)
"""What names both sides of a slash, the second of which is no total: "số học sinh nam/nữ là"."""
_CARRIES: Final = regex(r"\b(?:chở|chứa|xếp)(?: (?:tới|đến|quá))? \Z")
"""What may be loaded with more than it has room for: "xe chở 47/29 chỗ"."""
_PLAN: Final = regex(r"/\s?(?:kế hoạch|kh|chỉ tiêu|dự toán|định mức)\b[^,;.()\d/]{0,30}\Z")
_PASSED: Final = regex(r"\b(?:vượt (?:quá )?(?:chỉ|kế|dự|định|mức|quy|công|sức|mục)|chọi\b)[^,;.()\d/]{0,40}\Z")
"""What says in front that the first is more: "vượt chỉ tiêu: 251/193 người", "tỷ lệ chọi là 177/133"."""
_ROOM: Final = regex(r"[^,;.()\n\d]{0,40}\b(?:quy mô|công suất|sức chứa|thiết kế|định mức)\b")
"""What says behind that the second is but what there is room for: "211/164 phạm nhân theo quy mô thiết kế"."""


def are_sides(page: Page, part: Token, whole: Token) -> bool:
    """Tell whether a slash parts two things, so that the first may well be more than the second.

    "Lắp máy 110/22 kV"; "số học sinh nam/nữ là 145/132 em"; "thực kê/kế hoạch là 560/500 giường".
    """
    if "/" in part.gap and _NAMED_SIDES.search(part.gap):
        return True
    if _count_visits_and_people(page, part, whole):
        return True
    if part.value <= whole.value:
        return False
    follow = page.sentences[whole.sentence].following(whole)
    if (follow is None or follow.kind != "rate" or follow.is_change) and (
        _PASSED.search(part.gap) is not None or _ROOM.match(page.low, whole.stop) is not None
    ):
        return True
    return (
        _TECHNICAL.match(page.low, whole.end) is not None
        or _CARRIES.search(part.gap) is not None
        or _PLAN.search(part.gap) is not None
    )


def _count_visits_and_people(page: Page, part: Token, whole: Token) -> bool:
    """Tell a slash between what there was and the people in it, each with its noun: "tiếp 742 lượt/831 lượt người"."""
    follow = page.sentences[whole.sentence].following(whole)
    if not page.low[part.end : whole.start].strip(" /") or (follow is not None and follow.kind == "rate"):
        return False
    one, other = (thing_of(token.unit.lower()) for token in (part, whole))
    return is_of_people(other) and one != "" and not is_of_people(one)
