"""Whether a part, a whole and a printed percentage can all be true at once."""

from fractions import Fraction
from typing import Final

from dxmetrics.model import MultipleClaim
from dxmetrics.quantity import Figure, Interval, Rounding
from dxmetrics.relations.extents import Extent, anyhow, is_near, loosely, strictly, ways_for

__all__ = ["certainly_exceeds", "multiple_interval", "ratio_can_hold", "ratio_interval"]

_COUNTS: Final = Interval(0, None)
_WHOLES: Final = Interval(0, None, low_closed=False)


def ratio_interval(
    part: Figure,
    whole: Figure,
    way: Rounding = Rounding.HALF_UP,
    extent: Extent = strictly,
) -> Interval:
    """Return the percentages that `part` of `whole` may be; the whole is above zero, and the part not below.

    >>> from dxmetrics.vi import parse_figure
    >>> print(ratio_interval(parse_figure("hơn 300"), parse_figure("400")))
    (75, ∞)
    """
    return (extent(part, way) & _COUNTS) / (extent(whole, way) & _WHOLES) * 100


def multiple_interval(
    claim: MultipleClaim,
    way: Rounding = Rounding.HALF_UP,
    extent: Extent = strictly,
) -> Interval | None:
    """Return what the multiple of a claim may be, in percent or in times; None without a start above zero.

    >>> print(multiple_interval(MultipleClaim(current="500", previous="200", multiple="2,5")))
    [5/2, 5/2]
    """
    if claim.previous is None or claim.previous.value <= 0:
        return None
    percent = ratio_interval(claim.current, claim.previous, way, extent)
    return percent if claim.multiple.is_percent else percent * Fraction(1, 100)


def ratio_can_hold(part: Figure, whole: Figure, stated: Figure, extent: Extent = strictly) -> bool:
    """Tell whether some numbers behind `part` and `whole` give the percentage, under any way of rounding.

    Part and whole are rounded the same way; the percentage may be rounded or cut off.

    >>> from dxmetrics.vi import as_percent, parse_figure
    >>> ratio_can_hold(parse_figure("hơn 300"), parse_figure("400"), as_percent("74"))
    False
    """
    if (
        part.hedge is whole.hedge is stated.hedge is None
        and part.value >= 0
        and is_near(part.value, whole.value, stated)
    ):
        return True
    printed = loosely(stated)
    if not ratio_interval(part, whole, extent=_any_way).meets(printed):
        return False
    return any(ratio_interval(part, whole, way, extent).meets(printed) for way in ways_for(part, whole))


def _any_way(figure: Figure, _way: Rounding) -> Interval:
    return anyhow(figure)


def certainly_exceeds(larger: Figure, smaller: Figure) -> bool:
    """Tell whether one figure is larger than the other, whatever numbers stand behind the two prints.

    >>> from dxmetrics.vi import parse_figure
    >>> certainly_exceeds(parse_figure("hơn 400"), parse_figure("400"))
    True
    """
    if larger.value < smaller.value:  # a print is a bound of what it stands for, or lies within
        return False
    if larger.value == smaller.value and larger.hedge is smaller.hedge is None:
        return False
    if larger.is_exact and smaller.is_exact:
        return larger.value > smaller.value
    return all(_above(larger.interval(way), smaller.interval(way)) for way in ways_for(larger, smaller))


def _above(upper: Interval, lower: Interval) -> bool:
    if upper.low is None or lower.high is None:
        return False
    return upper.low > lower.high or (upper.low == lower.high and not (upper.low_closed and lower.high_closed))
