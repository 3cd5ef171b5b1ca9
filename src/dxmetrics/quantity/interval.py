"""Sets of numbers between two bounds, each end open or closed, exactly."""

from dataclasses import dataclass
from fractions import Fraction

__all__ = ["Interval", "Number"]

Number = int | Fraction
"""An exact number. Never a float."""


@dataclass(frozen=True, slots=True)
class Interval:
    """The numbers between `low` and `high`; `None` is no bound on that side.

    >>> rounded = Interval(Fraction(3585, 100), Fraction(3586, 100), high_closed=False)
    >>> Fraction(2761 * 100, 7698) in rounded
    False
    >>> print(Interval.point(3) + Interval(0, 1, high_closed=False))
    [3, 4)
    """

    low: Number | None
    high: Number | None
    low_closed: bool = True
    high_closed: bool = True

    @classmethod
    def point(cls, value: Number) -> "Interval":
        """Return the interval that holds `value` alone."""
        return cls(value, value)

    @property
    def is_empty(self) -> bool:
        """Whether no number lies inside."""
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and not (self.low_closed and self.high_closed))

    @property
    def is_point(self) -> bool:
        """Whether exactly one number lies inside."""
        return self.low is not None and self.low == self.high and self.low_closed and self.high_closed

    def __contains__(self, value: Number) -> bool:
        """Tell whether `value` lies inside, ends respected."""
        above = self.low is None or self.low < value or (self.low_closed and self.low == value)
        below = self.high is None or value < self.high or (self.high_closed and self.high == value)
        return above and below

    def __add__(self, other: "Interval") -> "Interval":
        """Return the Minkowski sum; an end is closed only where both ends that meet are; with nothing, nothing."""
        if self.is_empty:
            return self
        if other.is_empty:
            return other
        return Interval(
            None if self.low is None or other.low is None else self.low + other.low,
            None if self.high is None or other.high is None else self.high + other.high,
            self.low_closed and other.low_closed,
            self.high_closed and other.high_closed,
        )

    def __neg__(self) -> "Interval":
        """Return the interval mirrored at zero."""
        return Interval(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_closed,
            self.low_closed,
        )

    def __sub__(self, other: "Interval") -> "Interval":
        """Return the differences between a number of this interval and one of the other."""
        return self + (-other)

    def __mul__(self, factor: Number) -> "Interval":
        """Return the interval scaled by an exact factor; by zero, the point zero."""
        if factor == 0:
            return self if self.is_empty else Interval.point(0)
        if factor < 0:
            return -self * -factor
        return Interval(
            None if self.low is None else self.low * factor,
            None if self.high is None else self.high * factor,
            self.low_closed,
            self.high_closed,
        )

    def __truediv__(self, divisor: "Interval") -> "Interval":
        """Return the quotients by the positive numbers of `divisor`, which holds no negative one.

        >>> print(Interval(8, 10) / Interval(2, 4, low_closed=False))
        [2, 5)
        """
        low, low_closed = _quotient(self.low, self.low_closed, divisor, outwards=self.low is not None and self.low < 0)
        high, high_closed = _quotient(
            self.high,
            self.high_closed,
            divisor,
            outwards=self.high is not None and self.high > 0,
        )
        return Interval(low, high, low_closed, high_closed)

    def __and__(self, other: "Interval") -> "Interval":
        """Return the intersection."""
        low, low_closed = self.low, self.low_closed
        if other.low is not None and (low is None or other.low >= low):
            low_closed = other.low_closed and (low_closed or low != other.low)
            low = other.low
        high, high_closed = self.high, self.high_closed
        if other.high is not None and (high is None or other.high <= high):
            high_closed = other.high_closed and (high_closed or high != other.high)
            high = other.high
        return Interval(low, high, low_closed, high_closed)

    def meets(self, other: "Interval") -> bool:
        """Tell whether the two intervals have a number in common."""
        return not (self & other).is_empty

    def __str__(self) -> str:
        """Write the interval as mathematicians do, with -∞ and ∞ for the missing bounds."""
        left = "[" if self.low_closed and self.low is not None else "("
        right = "]" if self.high_closed and self.high is not None else ")"
        return f"{left}{'-∞' if self.low is None else self.low}, {'∞' if self.high is None else self.high}{right}"


def _quotient(end: Number | None, closed: bool, divisor: Interval, *, outwards: bool) -> tuple[Number | None, bool]:  # noqa: FBT001
    """Divide one end by the smallest divisor, which drives it away from zero, or by the largest."""
    if end is None or end == 0:
        return end, closed
    by, by_closed = (divisor.low, divisor.low_closed) if outwards else (divisor.high, divisor.high_closed)
    if outwards and not by:  # divisors come as near to zero as one likes
        return None, True
    if by is None:
        return 0, False
    return Fraction(end) / by, closed and by_closed
