"""Hedges around a number: "gần 2.400", "trên 85%", "từ 80% trở lên"."""

import re
from typing import Final

from dxmetrics._later import regex
from dxmetrics.quantity import Hedge
from dxmetrics.read.prose.leads import word_before, words_of
from dxmetrics.vi.hedges import HEDGES_AFTER, HEDGES_BEFORE

__all__ = ["hedge_of"]

_RELATIONS: Final = frozenset(("cao hơn", "thấp hơn", "lớn hơn", "nhỏ hơn", "ước", "ước đạt", "ước tính", "ước khoảng"))
_HEDGES: Final = {word: hedge for word, hedge in HEDGES_BEFORE.items() if word not in _RELATIONS}
_NO_HEDGE_AFTER: Final = (r"[^\W_]", "thấp ", "cao ", "nhiều ", "ít ")
_HEDGE_WORDS: Final = "|".join(
    "".join((word, *(f"(?<!{before}{word})" for before in _NO_HEDGE_AFTER)))
    for word in map(re.escape, sorted(_HEDGES, key=len, reverse=True))
)
"""They begin with letters, which are found faster than what does not stand before them."""
_HEDGE: Final = regex(rf"({_HEDGE_WORDS})\s(?:tới\s|đến\s|là\s)?\(?[-+]?\Z")
_SIGNS: Final = frozenset("-+")
_HEDGE_ENDS: Final = words_of(_HEDGE)
_NOT_ITS_OWN: Final = (*".,;()\n", " đạt ", " có ", " từ ")
"""What stands between a number and a hedge of something else: "120 hộ có thu nhập trung bình trở lên"."""
_UNIT_WORDS: Final = 4
"""A unit of more words than these has a bound of its own: "200 học sinh xếp loại khá trở lên"."""


def hedge_of(low: str, start: int, stop: int, lead: str | None = None) -> Hedge | None:
    """Return the hedge before a number that begins at `start`, else the one behind its unit, which ends at `stop`.

    `lead` is the word before it, where that is known.

    >>> hedge_of("từ 80% trở lên", 3, 6)
    Hedge(word='trở lên', bound=<Bound.AT_LEAST: 'at_least'>)
    """
    if lead:
        may_lead = lead in _HEDGE_ENDS
    else:
        at = start - 1 if low[start - 1 : start] in _SIGNS else start
        at -= low[at - 1 : at] == "("
        may_lead = low[at - 1 : at].isspace() and word_before(low, at) in _HEDGE_ENDS
    if may_lead:
        found = _HEDGE.search(low, max(0, start - 20), start)
        if found is not None:
            return _HEDGES[found[1]]
    at = low.find(" trở ", stop - 1, stop + 32)
    if at >= 0 and low.count(" ", start, at) <= _UNIT_WORDS and not any(mark in low[stop:at] for mark in _NOT_ITS_OWN):
        return HEDGES_AFTER.get(low[at + 1 : at + 8].rstrip()) or HEDGES_AFTER.get(
            low[at + 1 : at + 10].rstrip(" ,.;)")
        )
    return None
