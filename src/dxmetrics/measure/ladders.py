"""Ladders: points by the band in which a value lies. The bands must partition the domain: no gap, no overlap.

Source: the scoring tables of Quyết định 922/QĐ-BTTTT and 876/QĐ-BNV (PAR INDEX), whose bands leave nothing over.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Literal

from dxmetrics.measure.exact import Answer, Value, exact, threshold
from dxmetrics.model import NotComputable, Reason
from dxmetrics.quantity import Interval, Number

__all__ = ["Band", "Ladder", "LadderFlaw", "threshold_score"]


@dataclass(frozen=True, slots=True)
class Band:
    """The values in `interval` earn `points`."""

    interval: Interval
    points: Fraction

    @classmethod
    def of(
        cls,
        low: Value,
        high: Value,
        points: Value,
        *,
        low_closed: bool = True,
        high_closed: bool = False,
    ) -> "Band":
        """Make a band of printed figures; None is no bound. Points that are missing raise ValueError.

        >>> print(Band.of("50%", "80%", 10).interval)
        [50, 80)
        """
        earned = threshold(points, "points")
        if isinstance(earned, NotComputable):
            message = f"Thiếu điểm của bậc thang: {earned} (a band needs its points)"
            raise ValueError(message)  # noqa: TRY004 - the value is absent, not of another type
        return cls(Interval(_bound(low), _bound(high), low_closed, high_closed), earned)


def _bound(value: Value) -> Fraction | None:
    number = threshold(value)
    return None if isinstance(number, NotComputable) else number


@dataclass(frozen=True, slots=True)
class LadderFlaw:
    """Where a ladder is no partition: values that no band takes (a gap), or that two bands take (an overlap)."""

    kind: Literal["gap", "overlap"]
    interval: Interval


@dataclass(frozen=True, slots=True)
class Ladder:
    """Bands over a domain; `whole_numbers` says that only whole numbers occur, so that 0-3 and 4-6 leave no gap.

    >>> bands = Band.of(0, 50, 0), Band.of(50, 80, 5), Band.of(80, 100, 10, high_closed=True)
    >>> ladder = Ladder(bands, Interval(0, 100))
    >>> ladder.score("80%"), ladder.score("79,99%"), ladder.flaws()
    (Fraction(10, 1), Fraction(5, 1), ())
    """

    bands: tuple[Band, ...]
    domain: Interval
    whole_numbers: bool = False

    def score(self, value: Value) -> Answer:
        """Return the points of a value; not computable outside the domain, in a gap, or where two bands disagree."""
        number = exact(value, "value")
        if isinstance(number, NotComputable):
            return number
        earned = {band.points for band in self.bands if number in band.interval}
        if number not in self.domain or not earned:
            return NotComputable(Reason.OUT_OF_DOMAIN, "value")
        return NotComputable(Reason.AMBIGUOUS, "value") if len(earned) > 1 else earned.pop()

    def flaws(self) -> tuple[LadderFlaw, ...]:
        """Return the gaps and the overlaps, lowest first; none where the bands partition the domain.

        >>> broken = Ladder((Band.of(0, 3, 0), Band.of(4, 6, 5, high_closed=True)), Interval(0, 6))
        >>> [(flaw.kind, str(flaw.interval)) for flaw in broken.flaws()]
        [('gap', '[3, 4)')]
        """
        reached, end = self._cuts(self.domain)
        spans = sorted(self._cuts(held) for band in self.bands if not (held := band.interval & self.domain).is_empty)
        found: list[LadderFlaw] = []
        for low, high in spans:
            if low > reached:
                found.append(LadderFlaw("gap", _interval(reached, low)))
            elif low < reached:
                found.append(LadderFlaw("overlap", _interval(low, min(high, reached))))
            reached = max(reached, high)
        if reached < end:
            found.append(LadderFlaw("gap", _interval(reached, end)))
        return tuple(found)

    def _cuts(self, interval: Interval) -> tuple["_Cut", "_Cut"]:
        low: _Cut = _LOWEST if interval.low is None else (0, interval.low, 0 if interval.low_closed else 1)
        high: _Cut = _HIGHEST if interval.high is None else (0, interval.high, 1 if interval.high_closed else 0)
        return (_to_whole(low), _to_whole(high)) if self.whole_numbers else (low, high)


_Cut = tuple[int, Number, int]
"""A place between numbers: just before (0) or just after (1) a number, or beyond all of them (-1, 1 in front)."""

_LOWEST: _Cut = (-1, 0, 0)
_HIGHEST: _Cut = (1, 0, 0)


def _to_whole(cut: _Cut) -> _Cut:
    """Return the cut just before the first whole number that follows."""
    infinite, value, after = cut
    return (0, floor(value) + 1 if after else ceil(value), 0) if infinite == 0 else cut


def _interval(low: _Cut, high: _Cut) -> Interval:
    return Interval(
        low[1] if low[0] == 0 else None,
        high[1] if high[0] == 0 else None,
        low_closed=low[2] == 0,
        high_closed=high[2] == 1,
    )


def threshold_score(value: Value, thresholds: Sequence[tuple[Value, Value]] | Mapping[Value, Value]) -> Answer:
    """Return the points of the highest threshold that the value reaches; zero points below the lowest.

    `thresholds` are pairs (at least, points), in any order, or a mapping of the one to the other.

    >>> threshold_score("79,9%", [("80%", 10), ("50%", 5)]), threshold_score("80%", [("80%", 10), ("50%", 5)])
    (Fraction(5, 1), Fraction(10, 1))
    """
    number = exact(value, "value")
    if isinstance(number, NotComputable):
        return number
    best: tuple[Fraction, Fraction] | None = None
    for at_least, points in thresholds.items() if isinstance(thresholds, Mapping) else thresholds:
        bound, earned = threshold(at_least, "threshold"), threshold(points, "points")
        if isinstance(bound, NotComputable):
            return bound
        if isinstance(earned, NotComputable):
            return earned
        if bound <= number and (best is None or bound > best[0]):
            best = bound, earned
    return Fraction(0) if best is None else best[1]
