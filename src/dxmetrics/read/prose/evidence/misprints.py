"""Percentages that are not what a part is of its whole, but a slip of a digit away from it, or in another order."""

from typing import Final

from dxmetrics.read.prose.evidence.slips import is_slip
from dxmetrics.read.prose.tokens import Token

__all__ = ["is_slip_of", "is_swapped"]

_ALL: Final = 100


def is_slip_of(part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether one slip makes a percentage of what a part is of its whole."""
    return is_slip(str(rate.size), 0, _meant(part, whole, rate))


def is_swapped(part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether a percentage has the digits of what a part is of its whole, in another order."""
    return sorted(str(_meant(part, whole, rate))) == sorted(str(rate.size))


def _meant(part: Token, whole: Token, rate: Token) -> int:
    """Return what a part is of its whole, in units of the last place of a percentage."""
    return int((part.value * (2 * _ALL * rate.per) + whole.value) // (whole.value * 2))
