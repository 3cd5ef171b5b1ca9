"""A number as it is printed: its text is evidence, so it is kept beside the exact value."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, cast

from dxmetrics.quantity.interval import Interval, Number
from dxmetrics.quantity.rounding import Rounding, preimage

__all__ = ["PERCENT", "POINTS", "TIMES", "Bound", "Figure", "Hedge", "Oddity", "Span", "printed_figure"]

PERCENT = "%"
POINTS = "điểm phần trăm"
TIMES = "lần"
_NO_COUNTS: Final = frozenset((PERCENT, POINTS, TIMES))
Span = tuple[int, int]
"""A half-open range of code points in the source text."""


class Bound(StrEnum):
    """On which side of the printed number a hedged quantity lies."""

    BELOW = "below"
    ABOVE = "above"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    NEAR = "near"


class Oddity(StrEnum):
    """What is wrong with the writing of a number that could still be read."""

    DOT = "dot"
    """A dot that may be a decimal mark or a slip: 1.5."""
    SPACE = "space"
    """A space inside the number: 35, 86%."""
    GROUP = "group"
    """A group that has not three digits: 12.34.567."""
    MARKS = "marks"
    """Group and decimal marks the English way: 29,232.75."""
    DIACRITICS = "diacritics"
    """A scale word without its diacritics: 40 ty đồng."""


@dataclass(frozen=True, slots=True)
class Hedge:
    """A word beside a number that makes it a bound: gần, trên, ít nhất … (see `dxmetrics.vi.hedges`)."""

    word: str
    bound: Bound


@dataclass(frozen=True, slots=True)
class Figure:
    """A printed number: text, exact value (scale words multiplied out), step of its last printed place, hedge, unit.

    `value` is signed (a fall is negative). `step` is 1 for a plain integer, 1/100 for "35,86", 10**11 for
    "1,2 nghìn tỷ". `unit` is "%" for a percentage, else what is counted, or None. `span` is where `text` stands in its
    source. `oddity` says what is wrong with the writing, if anything is.

    >>> from fractions import Fraction
    >>> figure = Figure("35,86", Fraction(3586, 100), Fraction(1, 100), unit="%")
    >>> print(figure.interval("truncate"))
    [1793/50, 3587/100)
    """

    text: str
    value: Number
    step: Number = 1
    hedge: Hedge | None = None
    unit: str | None = None
    span: Span | None = None
    oddity: Oddity | None = None

    @property
    def is_percent(self) -> bool:
        """Whether this is a percentage."""
        return self.unit == PERCENT

    @property
    def in_words(self) -> bool:
        """Whether the print says by itself how many of a hundred, or how many times it is: hai phần ba, 2/3, 15‰."""
        return self.unit in _NO_COUNTS and (not self.text[-1:].isdecimal() or "/" in self.text)

    @property
    def is_exact(self) -> bool:
        """Whether the print stands for one number: an integer count without scale word or hedge."""
        return self.hedge is None and self.unit not in _NO_COUNTS and self.step == 1

    @property
    def scaled(self) -> tuple[int, int]:
        """Return (printed, per): the number in units of its last decimal, and how many of those make one.

        >>> from fractions import Fraction
        >>> Figure("35,86", Fraction(3586, 100), Fraction(1, 100)).scaled
        (3586, 100)
        """
        per = self.step.denominator
        return self.value.numerator * per // self.value.denominator, per

    def interval(self, rounding: Rounding | str = Rounding.HALF_UP) -> Interval:
        """Return the numbers that this print stands for.

        A hedge is a one-sided bound ("trên 85%" is more than 85; "khoảng" excludes nothing); an exact count is a point.
        Below zero it bounds the size of a fall: "giảm gần 5%" lies between -5 and 0.
        """
        if self.hedge is not None:
            if self.value < 0:
                return -_bounded(-self.value, self.hedge.bound)
            return _bounded(self.value, self.hedge.bound)
        if self.is_exact:
            return Interval.point(self.value)
        return preimage(self.value, self.step, rounding)

    def with_unit(self, unit: str | None) -> "Figure":
        """Return this figure with another unit."""
        return Figure(self.text, self.value, self.step, self.hedge, unit, self.span, self.oddity)

    def __str__(self) -> str:
        """Return the number as printed."""
        return self.text


class _Unfrozen(Figure):
    """A figure that is being filled in."""

    __slots__ = ()
    __setattr__, __delattr__ = object.__setattr__, object.__delattr__


def printed_figure(
    text: str,
    value: Number,
    step: Number,
    hedge: Hedge | None,
    unit: str | None,
    span: Span | None,
    oddity: Oddity | None,
) -> Figure:
    """Return a figure as `Figure` does, in a quarter of the time: a long report has thousands.

    >>> printed_figure("120", 120, 1, None, "hộ", (0, 3), None)
    Figure(text='120', value=120, step=1, hedge=None, unit='hộ', span=(0, 3), oddity=None)
    """
    figure: Any = object.__new__(_Unfrozen)
    figure.text = text
    figure.value = value
    figure.step = step
    figure.hedge = hedge
    figure.unit = unit
    figure.span = span
    figure.oddity = oddity
    figure.__class__ = Figure
    return cast("Figure", figure)


def _bounded(value: Number, bound: Bound) -> Interval:
    match bound:
        case Bound.BELOW:
            return Interval(None, value, high_closed=False)
        case Bound.ABOVE:
            return Interval(value, None, low_closed=False)
        case Bound.AT_LEAST:
            return Interval(value, None)
        case Bound.AT_MOST:
            return Interval(None, value)
        case _:  # near, which excludes nothing
            return Interval(None, None)
