"""Two parts of which nothing can be both, as one denies or turns round what the other says, and what parts are of."""

from collections.abc import Sequence
from itertools import combinations
from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.tokens import Token

__all__ = ["contraries", "name_of"]

_CLAUSE_ENDS: Final = regex(r"[,;.:()]| (?:và|còn|trong đó|so với) | (?:đạt|chiếm) \Z")
_HELD: Final = regex(r"\bso (?:với|cùng)\b[^,;.()]*")
_DENIES: Final = regex(r"\b(?:không|chưa) ")
_REACH: Final = 12


def contraries(page: Page, total: Token, parts: Sequence[Token]) -> tuple[Token, Token] | None:
    """Return two parts of which nothing can be both, though together they are more than all there are.

    The one is named as the other with a *không* or *chưa* more, or the one rises and the other falls: "9 chỉ số, trong
    đó 6 chỉ số tăng điểm, 5 chỉ số giảm điểm".
    """
    alike = [part for part in parts[:_REACH] if part.exact and same_unit(total, part)] if total.exact else []
    for one, other in combinations(alike, 2):
        if one.value + other.value > total.value > max(one.value, other.value):
            names = name_of(page, one), name_of(page, other)
            if (_excludes(*names) or _excludes(*reversed(names))) and _are_held_alike(page, one, other):
                return one, other
    return None


def _are_held_alike(page: Page, one: Token, other: Token) -> bool:
    """Tell "20 chỉ số tăng so với tháng trước, 15 chỉ số giảm so với cùng kỳ", which may be of the same."""
    held = {match[0] for part in (one, other) for match in [_HELD.search(_behind(page, part))] if match is not None}
    return len(held) <= 1


def _behind(page: Page, part: Token) -> str:
    return page.low[part.end : part.stop] + page.sentences[part.sentence].after(part)


def name_of(page: Page, part: Token) -> str:
    """Return what a count is told to be of, in its clause: "phiếu không tán thành"."""
    return _CLAUSE_ENDS.split(_behind(page, part), maxsplit=1)[0].strip()


def _excludes(name: str, other: str) -> bool:
    """Tell whether nothing can bear both names, as the one denies or turns round what the other says."""
    denial = _DENIES.search(name)
    if denial is not None:
        plain = name[: denial.start()] + name[denial.end() :]
        return min(len(plain), len(other)) > denial.start() and (other.startswith(plain) or plain.startswith(other))
    return " giảm" in name and name.replace(" giảm", " tăng", 1) == other
