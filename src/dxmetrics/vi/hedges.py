"""Vietnamese words and signs that turn a number into a bound: gần, trên, ít nhất, … trở lên.

*gần, dưới* lie below the number; *trên, hơn* above; *ít nhất, tối thiểu, không dưới, từ … trở lên* at least it;
*tối đa, không quá, từ … trở xuống* at most it; *khoảng, xấp xỉ, ước* near it, which decides an error only where
the number is far off.
*trên dưới* is near, *gần bằng* too. "vượt 5%" and "cao hơn 5%" compare with something else, "thấp nhất 35%" names an
extreme: none of them is a hedge.
"""

from typing import Final

from dxmetrics.quantity import Bound, Hedge

__all__ = ["HEDGES_AFTER", "HEDGES_BEFORE", "HEDGE_AFTER", "HEDGE_BEFORE"]

_BEFORE: Final = {
    Bound.BELOW: ("gần", "dưới", "chưa đến", "chưa tới", "chưa đầy", "ngót", "<"),
    Bound.ABOVE: ("trên", "hơn", "vượt trên", ">"),
    Bound.AT_LEAST: (
        "ít nhất",
        "tối thiểu",
        "không dưới",
        "không ít hơn",
        "không thấp hơn",
        "không nhỏ hơn",
        "≥",
        ">=",
    ),
    Bound.AT_MOST: (
        "tối đa",
        "không quá",
        "không vượt quá",
        "không hơn",
        "không cao hơn",
        "không lớn hơn",
        "nhiều nhất",
        "≤",
        "<=",
    ),
    Bound.NEAR: (
        "khoảng",
        "xấp xỉ",
        "ước",
        "ước khoảng",
        "ước tính",
        "ước đạt",
        "gần bằng",
        "trên dưới",
        "chừng",
        "~",
        "≈",
    ),
}
_AFTER: Final = {Bound.AT_LEAST: ("trở lên",), Bound.AT_MOST: ("trở xuống",)}

HEDGES_BEFORE: Final = {word: Hedge(word, bound) for bound, words in _BEFORE.items() for word in words}
"""Hedges that stand before their number, by word."""
HEDGES_AFTER: Final = {word: Hedge(word, bound) for bound, words in _AFTER.items() for word in words}
"""Hedges that stand after their number, by word."""
HEDGE_BEFORE: Final = "|".join(sorted(HEDGES_BEFORE, key=len, reverse=True))
"""A pattern, without groups, for a hedge before its number, longest first (to be compiled with IGNORECASE)."""
HEDGE_AFTER: Final = "|".join(HEDGES_AFTER)
"""A pattern, without groups, for a hedge after its number (to be compiled with IGNORECASE)."""
