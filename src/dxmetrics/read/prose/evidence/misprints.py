"""Percentages that are not what a part is of its whole or two others differ by, but a slip of a digit away from it."""

from typing import Final

from dxmetrics.read.prose.evidence.slips import is_slip
from dxmetrics.read.prose.tokens import Token

__all__ = ["is_a_digit_off", "is_slip_of", "is_swapped"]

_ALL: Final = 100


def is_slip_of(part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether one slip makes a percentage of what a part is of its whole."""
    return is_slip(str(rate.size), 0, _meant(part, whole, rate))


def is_swapped(part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether a percentage has the digits of what a part is of its whole, in another order."""
    return sorted(str(_meant(part, whole, rate))) == sorted(str(rate.size))


def is_a_digit_off(more: Token, less: Token, apart: Token) -> bool:
    """Tell whether one of two percentages and what they differ by has a digit wrong, or two neighbours swapped.

    Each is as long as it should be, so that no percentage of another thing is near by chance.
    """
    per = max(token.per for token in (more, less, apart))
    high, low, left = (int(token.value * per) for token in (more, less, apart))
    told = ((high, low + left), (low, high - left), (left, high - low))
    return any(len(str(said)) == len(str(meant)) and is_slip(str(said), 0, meant) for said, meant in told)


def _meant(part: Token, whole: Token, rate: Token) -> int:
    """Return what a part is of its whole, in units of the last place of a percentage."""
    return int((part.value * (2 * _ALL * rate.per) + whole.value) // (whole.value * 2))
