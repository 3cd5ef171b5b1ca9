"""Lists in brackets right behind a total, which say what it is made up of: "45 vụ (38 vụ cháy nhà, 7 vụ cháy xe)"."""

from collections.abc import Sequence
from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.kinds import are_exclusive
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.tokens import Token

__all__ = ["are_apposed"]

_OPEN: Final = regex(
    r"\b(?:trong đó|trong số|riêng|kể cả|so với|cùng kỳ|tăng|giảm|nhất là|như|chủ yếu|khác|hoặc)\b|…|\.\.\."
)
"""What makes a list in brackets one of some, or of something else."""
_COUPLE: Final = 2


def are_apposed(page: Page, total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether parts are all that stands in brackets right behind a total, and so what it is made up of.

    Two places are but examples, "81 tàu hỏng (Kiên Giang 65, Cà Mau 10)"; two that exceed their total may be counted
    twice, "63 sản phẩm (38 sản phẩm mới, 35 sản phẩm từ chè)"; and what falls short of it may be what is left.
    """
    first, last = parts[0], parts[-1]
    if total.sentence != first.sentence or last.index - total.index != len(parts) or "(" not in first.gap:
        return False
    behind, mark, _ = page.sentences[last.sentence].after(last).partition(")")
    inside = page.low[first.start : last.end] + behind
    if not mark or ")" in inside or _OPEN.search(f"{first.gap.rpartition('(')[2]}{inside}"):
        return False
    added = sum(part.value for part in parts)
    if len(parts) == _COUPLE and added > total.value:
        return any(part.value > total.value for part in parts) or are_exclusive(page, total, parts)
    placed = len(parts) == _COUPLE and all(_is_placed(page, part) for part in parts)
    return not (placed or _tells_what_is_left(page, last))


def _is_placed(page: Page, part: Token) -> bool:
    """Tell whether a count stands behind the name of a place."""
    return any(map(str.isupper, page.text[part.start - len(part.gap) : part.start]))


def _tells_what_is_left(page: Page, last: Token) -> bool:
    """Tell whether the next count behind a list is of what is left: "… (30 hồ sơ đủ, 12 thiếu). Còn 5 hồ sơ …"."""
    follow = page.sentences[last.sentence].following(last)
    if follow is None and last.sentence + 1 < len(page.sentences):
        follow = page.sentences[last.sentence + 1].tokens[0]
    return follow is not None and follow.role == "rest"
