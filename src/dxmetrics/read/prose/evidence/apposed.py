"""Lists in brackets right behind a total, which say what it is made up of: "45 vụ (38 vụ cháy nhà, 7 vụ cháy xe)"."""

from collections.abc import Sequence
from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.kinds import are_exclusive
from dxmetrics.read.prose.evidence.opposites import OPPOSITES, are_opposites
from dxmetrics.read.prose.evidence.wholes import are_people
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.tokens import Token

__all__ = ["are_apposed", "bears_their_nouns", "tells_what_is_left"]

_OPEN: Final = regex(
    r"\b(?:trong đó|trong số|riêng|kể cả|so với|cùng kỳ|tăng|giảm|nhất là|như|chủ yếu|khác|hoặc)\b|…|\.\.\."
)
"""What makes a list in brackets one of some, or of something else."""
_APART: Final = (
    ("khiếu nại", "tố cáo"),
    ("hành chính", "hình sự"),
    ("hành chính", "chuyên ngành"),
    ("chết", "bị thương"),
    ("xã", "thị trấn"),
)
"""Names of two that are all there are where nothing else stands in the brackets."""
_COUPLE: Final = 2


def are_apposed(page: Page, total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether parts are all that stands in brackets right behind a total, and so what it is made up of.

    Two may be examples, "81 tàu hỏng (Kiên Giang 65, Cà Mau 10)", or counted twice, "63 sản phẩm (38 sản phẩm mới, 35
    sản phẩm từ chè)", if nothing tells that nothing can be both. What falls short of a total may be what is left.
    """
    first, last = parts[0], parts[-1]
    if total.sentence != first.sentence or last.index - total.index != len(parts) or "(" not in first.gap:
        return False
    behind, mark, _ = page.sentences[last.sentence].after(last).partition(")")
    inside = page.low[first.start : last.end] + behind
    if not mark or ")" in inside or _OPEN.search(f"{first.gap.rpartition('(')[2]}{inside}"):
        return False
    if any(part.value > total.value for part in parts):
        return True
    return (len(parts) > _COUPLE or _are_apart(page, total, parts)) and not tells_what_is_left(page, last)


def _are_apart(page: Page, total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether nothing can be of both of two parts, as they are the two that there are."""
    both = list(parts)
    if are_opposites(page, both, (*OPPOSITES, *_APART)) or are_exclusive(page, total, parts):
        return True
    one, other = (part.unit.partition(" ")[0] for part in parts)
    return one != other and bears_their_nouns(page, total, parts)


def bears_their_nouns(page: Page, total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether a total bears the nouns of its parts, or all are people: "371 gia trại, trang trại (345 …"."""
    if are_people(total, *parts):
        return True
    named = page.low[total.end : parts[0].start].partition("(")[0]
    return all(part.unit and f" {part.unit.lower()}" in named for part in parts)


def tells_what_is_left(page: Page, last: Token) -> bool:
    """Tell whether the next count behind a list is of what is left: "… (30 hồ sơ đủ, 12 thiếu). Còn 5 hồ sơ …"."""
    follow = page.sentences[last.sentence].following(last)
    if follow is None and last.sentence + 1 < len(page.sentences):
        follow = page.sentences[last.sentence + 1].tokens[0]
    return follow is not None and follow.role == "rest"
