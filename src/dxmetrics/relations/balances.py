"""Whether a total and its parts can all be true at once."""

from collections.abc import Sequence

from dxmetrics.quantity import COUNT_ROUNDINGS, Figure, Interval, Number, Rounding
from dxmetrics.relations.extents import Extent, strictly
from dxmetrics.relations.nouns import Kind, kind_of

__all__ = ["balances"]


def balances(total: Figure, parts: Sequence[Figure], extent: Extent = strictly, *, exhaustive: bool = True) -> bool:
    """Tell whether `parts` can add up to `total`, under any one way of rounding that holds for all the figures.

    Where the parts are not `exhaustive`, they only must not exceed the total.

    >>> from dxmetrics.vi import parse_figure
    >>> whole, parts = parse_figure("100,0%"), [parse_figure("35,8%"), parse_figure("64,1%")]
    >>> balances(whole, parts)
    True
    >>> balances(parse_figure("300"), [parse_figure("220"), parse_figure("81")])
    False
    """
    rest = total.value - sum(part.value for part in parts)
    rounded = [figure for figure in (total, *parts) if not figure.is_exact]
    if not rounded:
        return rest == 0 or (rest > 0 and not exhaustive) or _are_measured_so(rest, (total, *parts))
    slack = sum(figure.step for figure in rounded)
    if -slack < 2 * rest < slack and all(figure.hedge is None for figure in rounded):
        return True  # so near that halves rounded up leave it: most are, and few sums need the intervals
    return any(_meets(total, parts, way, extent, exhaustive=exhaustive) for way in COUNT_ROUNDINGS)


def _are_measured_so(rest: Number, figures: Sequence[Figure]) -> bool:
    """Tell whether what is missing may be what rounding leaves, as hectares are measured and rounded, not counted."""
    return -len(figures) < 2 * rest < len(figures) and all(
        figure.unit is not None and kind_of(figure.unit) is Kind.MEASURE for figure in figures
    )


def _meets(total: Figure, parts: Sequence[Figure], way: Rounding, extent: Extent, *, exhaustive: bool) -> bool:
    added = sum((extent(part, way) for part in parts), Interval.point(0))
    if not exhaustive:
        added = Interval(added.low, None, added.low_closed)
    return extent(total, way).meets(added)
