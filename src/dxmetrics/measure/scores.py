"""Scores: points for a value, and their sum over the applicable maximum.

An index such as DTI is a sum of points over the points that could be had; what does not apply to a body lowers the
maximum, and never counts as zero. Points of a ladder come from `dxmetrics.measure.ladders`.

Source: Quyết định 922/QĐ-BTTTT (bộ chỉ số đánh giá chuyển đổi số): scores by indicator, pillar and in all; UNDP, Human
Development Report technical notes, for min-max normalisation.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from dxmetrics.measure.exact import Answer, Value, exact, threshold
from dxmetrics.model import NotComputable, Reason

__all__ = ["Score", "composite", "normalise", "score", "total_score", "total_weights"]


@dataclass(frozen=True, slots=True)
class Score:
    """Points out of a maximum; `applicable` is False where the indicator does not concern the body."""

    points: Answer
    maximum: Fraction
    applicable: bool = True

    @classmethod
    def of(cls, points: Value, maximum: Value, *, applicable: bool = True) -> "Score":
        """Make a score of printed figures; a maximum that is missing raises ValueError.

        >>> Score.of("7,5", "10").ratio
        Fraction(3, 4)
        """
        most = threshold(maximum, "maximum")
        if isinstance(most, NotComputable):
            message = f"Thiếu điểm tối đa: {most} (a score needs its maximum)"
            raise ValueError(message)  # noqa: TRY004 - the value is absent, not of another type
        return cls(exact(points, "points"), most, applicable)

    @property
    def ratio(self) -> Answer:
        """Points by maximum."""
        if isinstance(self.points, NotComputable):
            return self.points
        return NotComputable(Reason.ZERO_DENOMINATOR, "maximum") if self.maximum == 0 else self.points / self.maximum


def score(value: Value, target: Value, maximum: Value, *, capped: bool = True) -> Answer:
    """Return value/target x maximum, not above the maximum (where `capped`) and not below zero.

    >>> score("60%", "80%", 10), score("90%", "80%", 10), score("90%", "80%", 10, capped=False)
    (Fraction(15, 2), Fraction(10, 1), Fraction(45, 4))
    >>> print(score(None, 80, 10))
    không tính được: chưa có số liệu
    """
    actual, aim, most = exact(value, "value"), threshold(target), exact(maximum, "maximum")
    if isinstance(actual, NotComputable):
        return actual
    if isinstance(aim, NotComputable):
        return aim
    if isinstance(most, NotComputable):
        return most
    if aim == 0:
        return NotComputable(Reason.ZERO_TARGET, "target")
    points: Fraction = actual / aim * most
    return max(min(points, most), Fraction(0)) if capped else points


def total_score(scores: Iterable[Score | tuple[Value, Value]]) -> Answer:
    """Return the sum of the points over the sum of the applicable maxima.

    A score that applies and is missing makes the total not computable: it is not zero.

    >>> total_score([("8", "10"), ("3", "5"), Score.of(None, 5, applicable=False)])
    Fraction(11, 15)
    """
    points = most = Fraction(0)
    for given in scores:
        one = given if isinstance(given, Score) else Score.of(*given)
        if not one.applicable:
            continue
        if isinstance(one.points, NotComputable):
            return one.points
        points += one.points
        most += one.maximum
    return NotComputable(Reason.NO_VALUES) if most == 0 else points / most


def composite(values: Sequence[Value], weights: Sequence[Value] | None = None) -> Answer:
    """Return the weighted mean of component values; with equal weights where none are given.

    Raises ValueError where there are more weights than values, or fewer.

    >>> composite(["0,8", "0,6", "0,5"], weights=[50, 30, 20])
    Fraction(17, 25)
    >>> composite(["0,8", None]).reason.value
    'missing'
    """
    shares = [1] * len(values) if weights is None else weights
    total = Fraction(0)
    held = Fraction(0)
    for value, weight in zip(values, shares, strict=True):
        number, share = exact(value, "value"), exact(weight, "weight")
        if isinstance(number, NotComputable):
            return number
        if isinstance(share, NotComputable):
            return share
        total += number * share
        held += share
    if not values:
        return NotComputable(Reason.NO_VALUES)
    return NotComputable(Reason.ZERO_WEIGHT) if held == 0 else total / held


def normalise(value: Value, lowest: Value, highest: Value) -> Answer:
    """Return where a value lies between two goalposts: (x - min)/(max - min), which may fall outside 0 to 1.

    >>> normalise("73,4", 20, 85)
    Fraction(267, 325)
    """
    number, low, high = exact(value, "value"), exact(lowest, "lowest"), exact(highest, "highest")
    if isinstance(number, NotComputable):
        return number
    if isinstance(low, NotComputable):
        return low
    if isinstance(high, NotComputable):
        return high
    return NotComputable(Reason.ZERO_DENOMINATOR) if high == low else (number - low) / (high - low)


def total_weights(weights: Iterable[Value]) -> Answer:
    """Return the sum of weights or maxima, to hold against the scale that is declared.

    >>> total_weights([18, 20, 22, 22, 18])
    Fraction(100, 1)
    """
    total = Fraction(0)
    for weight in weights:
        number = exact(weight, "weight")
        if isinstance(number, NotComputable):
            return number
        total += number
    return total
