"""Whether two values, their difference and a printed change can all be true at once.

A relative change is taken of the value that it starts from: the previous value of a series, or a plan target. Where
only the new value and the difference are printed, the start is the one less the other.
"""

from fractions import Fraction
from typing import Final

from dxmetrics.quantity import Figure, Interval, Rounding
from dxmetrics.relations.extents import Extent, loosely, roughly, strictly, ways_for

__all__ = [
    "change_can_hold",
    "difference",
    "exact_change",
    "holds_by_rounding_alone",
    "holds_in_points",
    "relative_change",
]

_POSITIVE: Final = Interval(0, None, low_closed=False)
_HUNDRED: Final = Interval.point(100)
_OF_RATES: Final = (Rounding.HALF_UP, Rounding.TRUNCATE)
"""How two percentages that a third one relates are rounded."""


def exact_change(value: Figure | None, start: Figure | None, by: Figure | None) -> tuple[Fraction, Fraction] | None:
    """Return (difference, start) out of printed values taken as they stand; None where they do not tell, or start <= 0.

    >>> from dxmetrics.vi import parse_figure
    >>> exact_change(parse_figure("1.050"), None, parse_figure("50"))
    (Fraction(50, 1), Fraction(1000, 1))
    """
    if start is not None and value is not None:
        change, base = Fraction(value.value - start.value), Fraction(start.value)
    elif start is not None and by is not None:
        change, base = Fraction(by.value), Fraction(start.value)
    elif value is not None and by is not None:
        change, base = Fraction(by.value), Fraction(value.value - by.value)
    else:
        return None
    return (change, base) if base > 0 else None


def relative_change(
    value: Figure | None,
    start: Figure | None,
    by: Figure | None,
    way: Rounding = Rounding.HALF_UP,
    extent: Extent = strictly,
) -> Interval | None:
    """Return the relative change in percent that the printed values allow; None where they do not tell, or start <= 0.

    >>> from dxmetrics.vi import parse_figure
    >>> print(relative_change(parse_figure("1.050"), None, parse_figure("50")))
    [5, 5]
    """
    if start is not None:
        base = extent(start, way) & _POSITIVE
        if base.is_empty:
            return None
        if value is not None:
            return extent(value, way) / base * 100 - _HUNDRED
        return None if by is None else extent(by, way) / base * 100
    if value is None or by is None:
        return None
    end = extent(value, way) & _POSITIVE
    if end.is_empty:
        return None
    start_share = (Interval.point(1) - extent(by, way) / end) & _POSITIVE
    return None if start_share.is_empty else _HUNDRED / start_share - _HUNDRED


def difference(
    value: Figure | None,
    start: Figure | None,
    by: Figure | None,
    way: Rounding = Rounding.HALF_UP,
    extent: Extent = strictly,
) -> Interval | None:
    """Return the difference that the printed values allow, taken from the two values where both are there.

    >>> from dxmetrics.vi import parse_figure
    >>> print(difference(parse_figure("41,2%"), parse_figure("40,0%"), None))
    (11/10, 13/10)
    """
    if value is not None and start is not None:
        return extent(value, way) - extent(start, way)
    return None if by is None else extent(by, way)


def change_can_hold(
    value: Figure | None,
    start: Figure | None,
    by: Figure | None,
    percent: Figure,
    extent: Extent = roughly,
) -> bool:
    """Tell whether some numbers behind the values change by `percent` relatively, in any way of rounding.

    >>> from dxmetrics.vi import as_percent, parse_figure
    >>> change_can_hold(parse_figure("1,05"), parse_figure("1"), None, as_percent("5,3"))
    True
    """
    printed = loosely(percent)
    ways = ways_for(value, start, by)
    if value is not None and start is not None and value.is_percent and start.is_percent:
        ways = _OF_RATES  # a percentage of another is not taken from one that was rounded up
    for way in ways:
        relative = relative_change(value, start, by, way, extent)
        if relative is None or relative.meets(printed):
            return True
    return False


def holds_in_points(
    value: Figure | None,
    start: Figure | None,
    by: Figure | None,
    percent: Figure,
    extent: Extent = strictly,
) -> bool:
    """Tell whether a printed percent is the difference of two rates, or of two values of an index.

    An index runs to 100, or to 1, and then a hundredth of it is a point. Counts have no points.

    >>> from dxmetrics.vi import as_percent, parse_figure
    >>> holds_in_points(parse_figure("84,38%"), parse_figure("84,05%"), None, as_percent("0,33"))
    True
    """
    known = [figure for figure in (value, start, by) if figure is not None]
    if not all(figure.step < 1 or figure.is_percent for figure in known):
        return False
    points = difference(value, start, by, Rounding.HALF_UP, extent)
    printed = loosely(percent)
    return points is not None and (points.meets(printed) or (points * 100).meets(printed))


def holds_by_rounding_alone(value: Figure, start: Figure, points: Figure) -> bool:
    """Tell whether points that two percentages, as printed, do not differ by could be theirs if all were rounded.

    That is so of whole ones that are one off, of points told more finely than one of the percentages, and of those told
    more coarsely that are rounded up. Percentages and points of as many decimals miss each other by their rounding all
    the time.

    >>> from dxmetrics.vi import as_percent
    >>> holds_by_rounding_alone(as_percent("90"), as_percent("85"), as_percent("6"))
    True
    >>> holds_by_rounding_alone(as_percent("90,4"), as_percent("85,1"), as_percent("5,4"))
    False
    """
    if any(figure.hedge is not None for figure in (value, start, points)):
        return False
    step, coarsest = points.step, max(value.step, start.step)
    off = abs(Fraction(points.value)) - abs(Fraction(value.value - start.value))
    if step > coarsest:
        return off * 2 > step
    return off != 0 and (step < coarsest or step == 1)
