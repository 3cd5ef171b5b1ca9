"""Why parts need not add up to their total: they are of more, of some, of another time, or what is missing is told."""

from collections.abc import Sequence
from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.contrary import name_of
from dxmetrics.read.prose.evidence.kinds import are_exclusive
from dxmetrics.read.prose.evidence.opposites import OPPOSITES, are_opposites
from dxmetrics.read.prose.evidence.sums import some_make_up, sum_fits, sum_nearly_fits
from dxmetrics.read.prose.evidence.wholes import are_kin
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME

__all__ = [
    "are_of_more",
    "is_headed_anew",
    "may_be_of_some",
    "need_not_add_up",
    "tells_the_excess",
    "tells_what_is_missing",
]

_CONSISTS: Final = regex(r" (?:bao )?gồm:? ")
_SPENT: Final = regex(r"\b(?:giải ngân|thực hiện|lũy kế|luỹ kế|thanh toán|nghiệm thu)\b")
_POINTS: Final = "điểm"
_BESIDES: Final = regex(
    r"\b(?:(?<!phụ )nữ|đảng viên|dân tộc|tuổi|(?<!tuyển )(?<!vào )(?<!trường )đại học|tái cử|thiếu hụt|nhu cầu)\b"
)
_OF_BOTH: Final = regex(
    r"\b(?:cả (?:hai|ba)|vừa [^;.]{1,60}\bvừa|nhiều (?:lỗi|hành vi|nội dung|lĩnh vực|hình thức|chức năng)"
    r"|(?:mắc|cùng) (?:đồng thời|cùng lúc|lúc)|(?:lắp|dùng|ghép) chung)\b"
)
"""What tells that some are of two kinds: "(nhiều trạm phát cả hai)", "một số vừa trồng trọt vừa chăn nuôi"."""
_OF_WHICH: Final = (", trong đó", " trong đó")
_LONG: Final = 1000
"""Counts so long miss by a slip by no chance."""
_BOTH: Final = 2
_FEW: Final = 3
_NEAR: Final = 120
_BREAKS_DOWN: Final = regex(r"\b(?:trong đó|gồm)\b")
_HEADS_ANEW: Final = regex(
    r"[,;] (?!(?:trong|cụ thể|(?:bao )?gồm|như sau|chia|phân|theo|về|xếp|kết quả|hình thức|cơ cấu|tỷ lệ|với|tức|đó)\b)"
    r"[^,;:]{2,60}:\s"
)
"""What leads to some of a total and their kinds: "Xã có 834 hộ; thoát nghèo: thành thị 14 hộ, nông thôn 94 hộ"."""


def need_not_add_up(page: Page, total: Token, near: Sequence[Token], parts: list[Token]) -> bool:
    """Tell whether the words or the numbers around explain why parts miss a total; `near` are others they may be of."""
    return (
        are_of_more(total, near, parts)
        or tells_the_excess(page, total, parts)
        or tells_what_is_missing(page, total, parts)
        or _tells_what_is_done(total, parts)
        or _are_what_scores(total, parts)
        or some_make_up(total.value, parts)
    )


def are_of_more(total: Token, near: Sequence[Token], parts: list[Token]) -> bool:
    """Tell whether parts that exceed a total may be of one before it: "nhận 500 đơn, xong 450 đơn, trong đó …".

    Those in brackets right behind it are of no other, nor are those that it is said to consist of, nor those that a
    slip keeps from a long one, unless they make up another.
    """
    behind = (parts[0].sentence, parts[0].index) == (total.sentence, total.index + 1)
    if behind and (parts[0].depth > total.depth or _CONSISTS.fullmatch(parts[0].gap)):
        return False
    added = sum(part.value for part in parts)
    more = [other for other in near if other is not total and other.sentence == total.sentence]
    of_them = [other.value for other in more if other.value >= added and same_unit(other, total) == SAME]
    if behind and parts[0].gap.startswith(_OF_WHICH) and total.value >= _LONG and sum_nearly_fits(total, parts):
        return added in of_them
    return added > total.value and bool(of_them)


def tells_the_excess(page: Page, total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether what stands right behind a list is what its parts exceed their total by.

    It may be a count, "(4 trường có hai cấp học)", or words: "(nhiều trạm phát cả hai)".
    """
    excess = sum(part.value for part in parts) - total.value
    last = parts[-1]
    if excess > 0 and (excess == 2 * last.value or _OF_BOTH.search(page.low, parts[0].end, last.end + _NEAR)):
        return True
    behind = [token for token in page.sentences[last.sentence].tokens[last.index + 1 :][:_FEW] if token.kind == "count"]
    return excess > 0 and any(
        token.value == excess and (same_unit(token, total) or are_kin(token, total)) for token in behind
    )


def tells_what_is_missing(page: Page, total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether a count behind a list makes up its total: "…, trong đó vay 120 tỷ, góp 60 tỷ. Xã hỗ trợ 25 tỷ"."""
    last = parts[-1]
    behind = page.sentences[last.sentence].tokens[last.index + 1 :][:_FEW]
    missing = total.value - sum([part.value for part in parts])
    if behind and behind[0].step == total.step and behind[0].value == missing:
        return True  # "14 xã đạt, 4 xã chưa đạt; 3 thị trấn không xét"
    if last.sentence + 1 < len(page.sentences):
        behind = [*behind, *page.sentences[last.sentence + 1].tokens[:_BOTH]]
    return any(
        token.kind == "count" and same_unit(total, token) and sum_fits(total, [*parts, token]) for token in behind
    )


def _tells_what_is_done(total: Token, parts: list[Token]) -> bool:
    """Tell whether a later part is what was done of all: "250 tỷ, trong đó xây lắp 150 tỷ, giải ngân 180 tỷ"."""
    if _SPENT.search(total.gap) or _SPENT.search(parts[0].gap):
        return False
    return any(_SPENT.search(part.gap) for part in parts[1:])


def _are_what_scores(total: Token, parts: list[Token]) -> bool:
    """Tell whether numbers in brackets are what points are given for: "17 điểm (5 thắng, 2 hòa, 1 thua)"."""
    return total.unit == _POINTS and "(" in parts[0].gap and not any(part.unit.startswith(_POINTS) for part in parts)


def may_be_of_some(page: Page, parts: list[Token]) -> bool:
    """Tell parts that are told by what some are besides, "nữ 50 cán bộ, đảng viên 110 cán bộ", from those of a kind."""
    noun = f" {parts[0].unit.lower()}" if len({part.unit for part in parts}) == 1 else " "
    told = any(_BESIDES.search(f"{part.gap} {name_of(page, part)}".replace(noun, " ")) for part in parts)
    return told and not (are_opposites(page, parts, OPPOSITES) or are_exclusive(page, parts[0], parts))


def is_headed_anew(first: Token) -> bool:
    """Tell whether a heading leads from a count to a list of something else: "834 người; mừng thọ: nam 74 người"."""
    heading = _HEADS_ANEW.search(first.gap) if ":" in first.gap else None
    return heading is not None and _BREAKS_DOWN.search(first.gap, heading.end()) is None
