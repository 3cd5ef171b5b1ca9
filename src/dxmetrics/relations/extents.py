"""The numbers that a printed figure may stand for, read strictly or as custom has it.

Strictly, a hedge is a one-sided bound: "hơn 350 nghìn" is anything above. By custom nobody writes it for 900 thousand:
it lies within one step of its last non-zero digit, from 350 to 360 thousand. The verdict on a claim follows custom. An
error must hold in every reading, so findings follow the strict one, but for what is told in such detail that nobody
means anything far from it: "hơn 1.250".
"""

from collections.abc import Callable
from fractions import Fraction
from typing import Final

from dxmetrics.quantity import COUNT_ROUNDINGS, Bound, Figure, Hedge, Interval, Number, Rounding

__all__ = [
    "Extent",
    "anyhow",
    "by_custom",
    "closely",
    "in_detail",
    "is_near",
    "loosely",
    "roughly",
    "strictly",
    "ways_for",
]

Extent = Callable[[Figure, Rounding], Interval]
"""How a figure is read: the interval that it stands for under one way of rounding."""


def strictly(figure: Figure, way: Rounding) -> Interval:
    """Return the numbers that a print stands for, a hedge being a one-sided bound.

    >>> from dxmetrics.vi import parse_figure
    >>> print(strictly(parse_figure("hơn 350.000"), Rounding.HALF_UP))
    (350000, ∞)
    """
    return figure.interval(way)


_FINELY: Final = 100
_ROUND: Final = 5
_NEARLY: Final = frozenset(("gần", "chưa đến", "chưa tới", "chưa đầy", "ngót"))
"""Words of what falls a little short, not of what lies anywhere below, as *dưới* does."""
_SIDES: Final = {Bound.BELOW: (1, 0), Bound.ABOVE: (0, 1), Bound.NEAR: (1, 1)}


def by_custom(figure: Figure, way: Rounding) -> Interval:
    """Return the numbers that a print stands for, a hedged count lying within one step of its last non-zero digit.

    A hedged percentage stays an inequality.

    >>> from dxmetrics.vi import parse_figure
    >>> print(by_custom(parse_figure("hơn 350.000"), Rounding.HALF_UP))
    [350000, 360000]
    """
    sides = _sides(figure)
    if sides is None:
        return figure.interval(way)
    _, below, above = sides
    step = _last_step(figure)
    return Interval(figure.value - below * step, figure.value + above * step)


def in_detail(figure: Figure, way: Rounding) -> Interval:
    """Return the numbers that a print stands for, a hedge leaving little of what is told in detail.

    A count of four digits or more lies within two steps of its last digit that is not zero, one of three within ten, an
    amount of fewer within three of its decimals, unless it is *khoảng* so much.

    >>> from dxmetrics.vi import parse_figure
    >>> print(in_detail(parse_figure("gần 265.588"), Rounding.HALF_UP))
    [265586, 265588]
    >>> print(in_detail(parse_figure("hơn 4,2 tỷ đồng"), Rounding.HALF_UP))
    [4200000000, 4500000000]
    """
    sides = _sides(figure)
    if sides is None:
        return figure.interval(way)
    word, below, above = sides
    step = _last_step(figure)
    size = abs(Fraction(figure.value)) / step
    few = size < _FINELY and ("," not in figure.text or (below and above))
    if few or (below and not above and word not in _NEARLY):
        return figure.interval(way)
    reach = step * (3 if size < _FINELY else 10 if size < 10 * _FINELY else 2)
    return Interval(figure.value - below * reach, figure.value + above * reach)


def closely(figure: Figure, way: Rounding) -> Interval:
    """Return the numbers that a print stands for, a hedge leaving little of what is told in detail, but for *khoảng*.

    >>> from dxmetrics.vi import parse_figure
    >>> print(closely(parse_figure("hơn 1.250"), Rounding.HALF_UP))
    [1250, 1350]
    >>> print(closely(parse_figure("khoảng 1.250"), Rounding.HALF_UP))
    (-∞, ∞)
    """
    near = figure.hedge is not None and figure.hedge.bound is Bound.NEAR
    return figure.interval(way) if near else in_detail(figure, way)


def roughly(figure: Figure, way: Rounding) -> Interval:
    """Return the numbers that a print stands for, *khoảng* of a count being no more than that: "khoảng 152.000".

    What it tells in three digits or more is not a quarter off, what it tells in fewer is half to twice as much. Other
    hedges leave little of what is told in detail.

    >>> from dxmetrics.vi import parse_figure
    >>> print(roughly(parse_figure("khoảng 152.000"), Rounding.HALF_UP))
    [114000, 190000]
    >>> print(roughly(parse_figure("hơn 1.250"), Rounding.HALF_UP))
    [1250, 1350]
    """
    if figure.hedge is None or figure.hedge.bound is not Bound.NEAR or figure.value <= 0 or figure.is_percent:
        return in_detail(figure, way)
    if figure.value >= _FINELY * _last_step(figure):
        return Interval(Fraction(figure.value) * 3 / 4, Fraction(figure.value) * 5 / 4)
    return Interval(Fraction(figure.value) / 2, 2 * Fraction(figure.value))


def _sides(figure: Figure) -> tuple[str, int, int] | None:
    """Return the hedge of a count and whether it leaves room below the number, and above it; None where none does."""
    if figure.hedge is None or figure.hedge.bound not in _SIDES or figure.is_percent:
        return None
    below, above = _SIDES[figure.hedge.bound]
    return (figure.hedge.word, below, above) if figure.value >= 0 else (figure.hedge.word, above, below)


def _last_step(figure: Figure) -> Number:
    """Return what one unit of the last non-zero digit is worth."""
    step, digits = figure.step, abs(int(figure.value / figure.step))
    while digits and digits % 10 == 0:
        digits //= 10
        step *= 10
    return step


def ways_for(*figures: Figure | None) -> tuple[Rounding, ...]:
    """Return the ways of rounding in which figures are read differently: any one where none of them is rounded.

    >>> from dxmetrics.vi import parse_figure
    >>> len(ways_for(parse_figure("8.994"), parse_figure("1,2 tỷ"))), ways_for(parse_figure("hơn 9,4"))
    (5, (<Rounding.HALF_UP: 'half_up'>,))
    """
    for figure in figures:
        if figure is not None and figure.hedge is None and not figure.is_exact:
            return COUNT_ROUNDINGS
    return COUNT_ROUNDINGS[:1]


def loosely(figure: Figure) -> Interval:
    """Return the numbers that any way of rounding prints so; a hedge is the bound it is, the number itself included.

    Nobody writes *gần* of what is not two thirds of it, or of decimals that are not nearly all of it, nor *khoảng* of
    what is not half or more than twice as much.

    >>> from dxmetrics.vi import as_percent
    >>> print(loosely(as_percent("46,27")), loosely(as_percent("trên 85")), loosely(as_percent("gần 90")))
    (2313/50, 1157/25) [85, ∞) [59, 90]
    """
    about = None if figure.hedge is None else _about(figure, figure.hedge)
    return anyhow(figure) if about is None else about


def anyhow(figure: Figure) -> Interval:
    """Return the numbers that any way of rounding prints so, a hedge being the bound that it is and no more.

    >>> from dxmetrics.vi import as_percent
    >>> print(anyhow(as_percent("gần 90")))
    (-∞, 90]
    """
    if figure.hedge is not None or figure.is_exact:
        bounds = figure.interval()
        return Interval(bounds.low, bounds.high)
    return Interval(figure.value - figure.step, figure.value + figure.step, low_closed=False, high_closed=False)


def _about(figure: Figure, hedge: Hedge) -> Interval | None:
    """Return what a hedge may be written of that tells a number nearly, give or take a step of it."""
    if not (hedge.word in _NEARLY or hedge.bound is Bound.NEAR):
        return None
    size = abs(Fraction(figure.value))
    below = hedge.bound is Bound.BELOW
    fine = figure.step < 1 or size % _ROUND != 0  # "gần 70%" is told of 65%, "gần 72%" is not
    least = Fraction(1, 2) if not below else Fraction(19, 20) if fine else Fraction(2, 3)
    low, high = size * least - figure.step, size if below else size * 2 + figure.step
    return Interval(low, high) if figure.value >= 0 else Interval(-high, -low)


def is_near(top: Number, bottom: Number, percent: Figure) -> bool:
    """Tell whether a ratio lies in what any way of rounding prints as `percent`, which has no hedge.

    As `loosely` has it, in whole numbers: most of what is printed is right, and needs no intervals. The bottom is above
    zero.

    >>> from dxmetrics.vi import as_percent
    >>> is_near(2761, 7698, as_percent("35,86")), is_near(2761, 7698, as_percent("35,85"))
    (True, False)
    """
    value, step = percent.value, percent.step
    part = 100 * top.numerator * bottom.denominator
    whole = bottom.numerator * top.denominator
    off = part * value.denominator - whole * value.numerator
    return percent.is_percent and abs(off) * step.denominator < step.numerator * whole * value.denominator
