"""Ways of rounding, by name, and the numbers that each of them prints alike.

The names are those of `decimal`'s ROUND_* constants: half_up, half_down and half_even differ at ties; truncate cuts
towards zero (ROUND_DOWN) and away goes from zero (ROUND_UP); ceiling and floor go up and down whatever the sign.
"""

from collections.abc import Iterable
from enum import StrEnum
from fractions import Fraction
from typing import Final

from dxmetrics.quantity.interval import Interval, Number

__all__ = ["ALL_ROUNDINGS", "COUNT_ROUNDINGS", "Rounding", "RoundingLike", "preimage", "round_to", "roundings"]


class Rounding(StrEnum):
    """A way of rounding; a member, its name, or a set of them is accepted wherever a rounding is asked for."""

    HALF_UP = "half_up"
    HALF_DOWN = "half_down"
    HALF_EVEN = "half_even"
    TRUNCATE = "truncate"
    AWAY = "away"
    CEILING = "ceiling"
    FLOOR = "floor"


RoundingLike = Rounding | str | Iterable[Rounding | str]
"""A way of rounding, its name, or several of them, any of which may hold."""

ALL_ROUNDINGS: Final = frozenset(Rounding)
COUNT_ROUNDINGS: Final = (
    Rounding.HALF_UP,
    Rounding.HALF_DOWN,
    Rounding.HALF_EVEN,
    Rounding.TRUNCATE,
    Rounding.AWAY,
)
"""The five ways that differ on numbers that are not negative: for counts, floor is truncate and ceiling is away."""


def roundings(ways: RoundingLike) -> frozenset[Rounding]:
    """Return the set that `ways` names.

    >>> roundings("truncate")
    frozenset({<Rounding.TRUNCATE: 'truncate'>})
    """
    if isinstance(ways, str):
        return frozenset((Rounding(ways),))
    return frozenset(Rounding(way) for way in ways)


def preimage(value: Number, step: Number, rounding: Rounding | str = Rounding.HALF_UP) -> Interval:
    """Return the numbers that `rounding` to a multiple of `step` turns into `value`.

    >>> print(preimage(Fraction(3587, 100), Fraction(1, 100)))
    [7173/200, 287/8)
    >>> print(preimage(0, 1, "truncate"))
    (-1, 1)
    """
    way = Rounding(rounding)
    if way is Rounding.FLOOR:
        return Interval(value, value + step, high_closed=False)
    if way is Rounding.CEILING:
        return Interval(value - step, value, low_closed=False)
    if value == 0:
        return _preimage_of_zero(step, way)
    if value < 0:
        return -preimage(-value, step, way)
    if way is Rounding.TRUNCATE:
        return Interval(value, value + step, high_closed=False)
    if way is Rounding.AWAY:
        return Interval(value - step, value, low_closed=False)
    half = Fraction(step) / 2
    if way is Rounding.HALF_EVEN:
        even = Fraction(value) / step % 2 == 0
        return Interval(value - half, value + half, even, even)
    up = way is Rounding.HALF_UP
    return Interval(value - half, value + half, up, not up)


def _preimage_of_zero(step: Number, way: Rounding) -> Interval:
    if way is Rounding.AWAY:
        return Interval.point(0)
    if way is Rounding.TRUNCATE:
        return Interval(-step, step, low_closed=False, high_closed=False)
    half = Fraction(step) / 2
    tied = way is not Rounding.HALF_UP
    return Interval(-half, half, tied, tied)


def round_to(value: Number, step: Number, rounding: Rounding | str = Rounding.HALF_UP) -> Fraction:
    """Round an exact number to a multiple of `step`, which is positive.

    >>> round_to(Fraction(2761 * 100, 7698), Fraction(1, 100))
    Fraction(3587, 100)
    >>> round_to(Fraction(-5, 2), 1, "half_even")
    Fraction(-2, 1)
    """
    way = Rounding(rounding)
    whole, by = Fraction(value), Fraction(step)
    bottom = whole.denominator * by.numerator
    units, rest = divmod(whole.numerator * by.denominator, bottom)
    if rest == 0:
        up = False
    elif way in (Rounding.CEILING, Rounding.FLOOR):
        up = way is Rounding.CEILING
    elif way in (Rounding.TRUNCATE, Rounding.AWAY):
        up = (way is Rounding.AWAY) == (value > 0)
    elif 2 * rest != bottom:
        up = 2 * rest > bottom
    elif way is Rounding.HALF_EVEN:
        up = units % 2 == 1
    else:
        up = (way is Rounding.HALF_UP) == (value > 0)
    return (units + up) * by
