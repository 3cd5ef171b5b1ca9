"""Vietnamese words that turn a number into a bound: gần, trên, ít nhất, … trở lên.

*gần, dưới* lie below the number; *trên, hơn* above; *ít nhất, tối thiểu, không dưới, từ … trở lên* at least it;
*tối đa, không quá, từ … trở xuống* at most it; *khoảng, xấp xỉ, ước* near it, which never decides an error.
"""

from typing import Final

from dxmetrics.quantity import Bound, Hedge

__all__ = ["HEDGES_AFTER", "HEDGES_BEFORE"]

_BEFORE: Final = {
    Bound.BELOW: ("gần", "dưới", "chưa đến", "chưa tới"),
    Bound.ABOVE: ("trên", "hơn", "vượt trên"),
    Bound.AT_LEAST: ("ít nhất", "tối thiểu", "không dưới", "không ít hơn"),
    Bound.AT_MOST: ("tối đa", "không quá", "không vượt quá", "nhiều nhất"),
    Bound.NEAR: ("khoảng", "xấp xỉ", "ước", "ước khoảng", "gần bằng"),
}
_AFTER: Final = {Bound.AT_LEAST: ("trở lên",), Bound.AT_MOST: ("trở xuống",)}

HEDGES_BEFORE: Final = {word: Hedge(word, bound) for bound, words in _BEFORE.items() for word in words}
"""Hedges that stand before their number, by word."""
HEDGES_AFTER: Final = {word: Hedge(word, bound) for bound, words in _AFTER.items() for word in words}
"""Hedges that stand after their number, by word."""
