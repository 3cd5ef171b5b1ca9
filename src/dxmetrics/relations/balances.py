"""Whether a total and its parts can all be true at once."""

from collections.abc import Sequence

from dxmetrics.quantity import Figure, Interval, Rounding
from dxmetrics.relations.extents import Extent, closely, ways_for
from dxmetrics.relations.nouns import Kind, kind_of

__all__ = ["balances"]


def balances(total: Figure, parts: Sequence[Figure], extent: Extent = closely, *, exhaustive: bool = True) -> bool:
    """Tell whether `parts` can add up to `total`, under any one way of rounding that holds for all the figures.

    Where the parts are not `exhaustive`, they only must not exceed the total.

    >>> from dxmetrics.vi import parse_figure
    >>> whole, parts = parse_figure("100,0%"), [parse_figure("35,8%"), parse_figure("64,1%")]
    >>> balances(whole, parts)
    True
    >>> balances(parse_figure("300"), [parse_figure("220"), parse_figure("81")])
    False
    """
    figures = (total, *parts)
    if {figure.hedge for figure in figures} == {None}:  # few sums need the intervals
        rest = total.value - sum([part.value for part in parts])
        if rest == 0 or (rest > 0 and not exhaustive):
            return True
        slack = sum([figure.step for figure in figures if not figure.is_exact or _is_measured(figure)])
        if -slack < 2 * rest < slack:  # so near that halves rounded up leave it
            return True
        if not -slack <= rest <= slack:
            return False
    return any(_meets(total, parts, way, extent, exhaustive=exhaustive) for way in ways_for(*figures))


def _is_measured(figure: Figure) -> bool:
    """Tell what is measured and rounded, such as hectares, from what is counted."""
    return figure.unit is not None and kind_of(figure.unit) is Kind.MEASURE


def _meets(total: Figure, parts: Sequence[Figure], way: Rounding, extent: Extent, *, exhaustive: bool) -> bool:
    added = sum((extent(part, way) for part in parts), Interval.point(0))
    if not exhaustive:
        added = Interval(added.low, None, added.low_closed)
    return extent(total, way).meets(added)
