"""Which whole numbers a printed share leaves possible: parts of a known whole, wholes of a known part."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from dxmetrics.quantity.rounding import Rounding

__all__ = ["Counts", "parts_printed_as", "wholes_printed_as"]


@dataclass(frozen=True, slots=True)
class Counts:
    """The whole numbers from `low` to `high`, perhaps none, perhaps without an upper bound (`high` is None).

    `power` is the share of printable percentages that no part of this whole gives, where that is defined: near 0 a
    match says little ("không kiểm chứng được"), near 1 it says much.

    >>> list(Counts(2, 4)), 3 in Counts(2, None), len(Counts(5, 4)), Counts.none().low
    ([2, 3, 4], True, 0, None)
    """

    low: int | None
    high: int | None
    power: Fraction | None = None

    @classmethod
    def none(cls, power: Fraction | None = None) -> "Counts":
        """Return the empty range."""
        return cls(None, None, power)

    @property
    def is_bounded(self) -> bool:
        """Whether the numbers come to an end."""
        return self.low is None or self.high is not None

    def up_to(self, limit: int) -> "Counts":
        """Return the numbers of the range that are not above `limit`."""
        high = limit if self.high is None else min(self.high, limit)
        return (
            self
            if self.low is None
            else Counts(self.low, high, self.power)
            if self.low <= high
            else self.none(self.power)
        )

    def __contains__(self, value: object) -> bool:
        """Tell whether `value` is a whole number of the range."""
        if not isinstance(value, int) or self.low is None:
            return False
        return self.low <= value and (self.high is None or value <= self.high)

    def __bool__(self) -> bool:
        """Tell whether the range holds any number."""
        return self.low is not None and (self.high is None or self.low <= self.high)

    def __len__(self) -> int:
        """Return how many numbers there are; OverflowError where they never end."""
        if not self:
            return 0
        if self.low is None or self.high is None:
            message = "Không có cận trên (the range has no upper bound)"
            raise OverflowError(message)
        return self.high - self.low + 1

    def __iter__(self) -> Iterator[int]:
        """Yield the numbers, smallest first, for ever where there is no upper bound."""
        value = self.low
        while value is not None and value in self:
            yield value
            value += 1


def parts_printed_as(printed: int, scale: int, whole: int, ways: frozenset[Rounding]) -> Counts:
    """Return the parts k >= 0 of `whole` whose share any of `ways` prints as `printed` (see `predicates`).

    >>> parts_printed_as(3798, 10000, 100, frozenset({Rounding.HALF_UP}))
    Counts(low=None, high=None, power=Fraction(99, 100))
    """
    power = max(Fraction(0), 1 - Fraction(whole, scale))
    bounds = [_parts(printed, scale, whole, way) for way in ways]
    return _union([(max(low, 0), high) for low, high in bounds], power)


def _parts(printed: int, scale: int, whole: int, way: Rounding) -> tuple[int, int]:
    low, high, double = (2 * printed - 1) * whole, (2 * printed + 1) * whole, 2 * scale
    match way:
        case Rounding.HALF_UP:
            return _ceil(low, double), _below(high, double)
        case Rounding.HALF_DOWN:
            return _above(low, double), high // double
        case Rounding.HALF_EVEN:
            if printed % 2:
                return _above(low, double), _below(high, double)
            return _ceil(low, double), high // double
        case Rounding.TRUNCATE | Rounding.FLOOR:
            return _ceil(printed * whole, scale), _below((printed + 1) * whole, scale)
        case _:  # away, ceiling
            return _above((printed - 1) * whole, scale), printed * whole // scale


def wholes_printed_as(part: int, printed: int, scale: int, ways: frozenset[Rounding]) -> Counts:
    """Return the wholes n > 0 of which `part` is a share that any of `ways` prints as `printed`.

    >>> wholes_printed_as(249, 9651, 10000, frozenset({Rounding.HALF_UP}))
    Counts(low=258, high=258, power=None)
    """
    return _union([_wholes(part, printed, scale, way) for way in ways])


def _wholes(part: int, printed: int, scale: int, way: Rounding) -> tuple[int, int | None]:
    """Return the wholes n with `top` / `more` before n and n before `top` / `less`, ends closed as the way wants."""
    top, more, less = 2 * scale * part, 2 * printed + 1, 2 * printed - 1
    low_closed = high_closed = False
    match way:
        case Rounding.HALF_UP:
            high_closed = True
        case Rounding.HALF_DOWN:
            low_closed = True
        case Rounding.HALF_EVEN:
            low_closed = high_closed = printed % 2 == 0
        case Rounding.TRUNCATE | Rounding.FLOOR:
            top, more, less, high_closed = scale * part, printed + 1, printed, True
        case _:  # away, ceiling
            top, more, less, low_closed = scale * part, printed, printed - 1, True
    if more == 0:  # nothing, rounded away from nothing, is printed for nothing alone
        return 1, 0 if part else None
    low = max(1, _ceil(top, more) if low_closed else _above(top, more))
    if less < 0 or (less == 0 and (part or high_closed)):  # the print is so small that every large whole gives it
        return low, None
    if less == 0:
        return 1, 0
    return low, top // less if high_closed else _below(top, less)


def _union(ranges: list[tuple[int, int | None]] | list[tuple[int, int]], power: Fraction | None = None) -> Counts:
    """Join ranges; they join without gaps, as the exact point is a limit of every way's interval."""
    held = [(low, high) for low, high in ranges if high is None or low <= high]
    if not held:
        return Counts.none(power)
    highs = [high for _, high in held if high is not None]
    return Counts(min(low for low, _ in held), max(highs) if len(highs) == len(held) else None, power)


def _ceil(top: int, bottom: int) -> int:
    return -(-top // bottom)


def _above(top: int, bottom: int) -> int:
    return top // bottom + 1


def _below(top: int, bottom: int) -> int:
    return _ceil(top, bottom) - 1
