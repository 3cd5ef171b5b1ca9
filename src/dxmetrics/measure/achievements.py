"""How far a value has come: achievement of a target, progress from a baseline, the gap that is left.

An actual value a is held against a target t, perhaps from a baseline b. Increase: a/t, for t > 0. With a baseline:
(a-b)/(t-b), in both directions, b < 0 allowed. A decrease without a baseline has no ratio of its own: `method` names
one of the two in use. A range target has a distance. Ratios are ratios: 112,35 % is Fraction(80220, 71403).

Source: OECD, *Measuring Distance to the SDG Targets*; Eurostat, *Sustainable development in the European Union*
(progress from a baseline); the achievement rate of Vietnamese plan reports (tỷ lệ hoàn thành kế hoạch).
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final, Literal, cast

from dxmetrics.measure.exact import Answer, Value, exact, figure_of, on_the_way, threshold, units_differ
from dxmetrics.model import NotComputable, Reason
from dxmetrics.model.targets import SPELLINGS, range_in
from dxmetrics.quantity import Bound, Figure

__all__ = ["Bounds", "Method", "achievement", "direction_of", "distance", "gap", "progress", "share"]

Bounds = tuple[Value, Value] | Sequence[Value]
"""The two ends of a range target, both inside it; a printed range ("từ 5 đến 8", "5 - 8%") says the same."""

Method = Literal["ratio", "inverse", "complement"]
"""How a target without baseline is divided: a/t, t/a, or 2 - a/t."""

_FALLING: Final = frozenset({"<", "<=", "decrease", "giảm"})
_RISING: Final = frozenset({">", ">=", "=", "increase", "none", "tăng"})
_BETWEEN: Final = frozenset({"between", "range", "khoảng"})


def share(part: Value, whole: Value) -> Answer:
    """Return part/whole as a ratio.

    >>> share("20.284", "25.302")
    Fraction(10142, 12651)
    >>> print(share(5, 0), share(0, 0), sep="; ")
    không tính được: mẫu số bằng 0; không tính được: chưa phát sinh: 0/0
    """
    top, bottom = exact(part, "part"), exact(whole, "whole")
    if isinstance(top, NotComputable):
        return top
    if isinstance(bottom, NotComputable):
        return bottom
    if units_differ(part, whole):
        return NotComputable(Reason.UNIT_MISMATCH)
    if bottom == 0:
        return NotComputable(Reason.ZERO_OVER_ZERO if top == 0 else Reason.ZERO_DENOMINATOR, "whole")
    return top / bottom


def achievement(
    actual: Value,
    target: Value | Bounds,
    baseline: Value = None,
    *,
    direction: str | None = None,
    comparator: str | None = None,
    method: Method | None = None,
) -> Answer:
    """Return how much of the target is achieved, as a ratio that may pass 1 and may be negative.

    `direction` is increase, decrease, range or none (tăng, giảm, khoảng), `comparator` one of >=, >, <=, <, =,
    between; where neither is given, the hedge of the target says it ("dưới 5%", "≤ 5%" are a decrease), and else it is
    an increase. A range target (two ends, or text such as "5 - 8%") has no ratio. `method` is
    "inverse" (t/a) or "complement" (2 - a/t) for a decrease without baseline, or "ratio" (a/t) whatever the direction.

    >>> achievement("80.220", "71.403")
    Fraction(26740, 23801)
    >>> achievement(actual="35%", target="50%", baseline="20%")
    Fraction(1, 2)
    >>> achievement(8, "dưới 10").reason.value, achievement(8, "dưới 10", method="inverse")
    ('decrease_without_baseline', Fraction(5, 4))
    >>> print(achievement(80, 0))
    không tính được: chỉ tiêu bằng 0
    """
    aims = _ends(target)
    if isinstance(aims, tuple):
        value = exact(actual, "actual")
        return value if isinstance(value, NotComputable) else NotComputable(Reason.RANGE_TARGET, "target")
    target = aims
    way = direction_of(target, direction, comparator)
    if way == "range":
        return NotComputable(Reason.RANGE_TARGET, "target")
    if baseline is not None and method is None:
        return progress(actual, target, baseline)
    value, aim = exact(actual, "actual"), threshold(target)
    if isinstance(value, NotComputable):
        return value
    if isinstance(aim, NotComputable):
        return aim
    if units_differ(actual, target):
        return NotComputable(Reason.UNIT_MISMATCH)
    if way == "decrease" and method is None:
        return NotComputable(Reason.DECREASE_WITHOUT_BASELINE)
    return _divided(value, aim, method or "ratio")


def _divided(value: Fraction, aim: Fraction, method: Method) -> Answer:
    if method == "inverse":
        return NotComputable(Reason.ZERO_ACTUAL, "actual") if value == 0 else aim / value
    if aim == 0:
        return NotComputable(Reason.ZERO_TARGET, "target")
    if aim < 0:
        return NotComputable(Reason.NEGATIVE_TARGET, "target")
    return 2 - value / aim if method == "complement" else value / aim


def progress(actual: Value, target: Value, baseline: Value) -> Answer:
    """Return how much of the way from the baseline to the target is done: (a-b)/(t-b), in both directions.

    >>> progress(actual=6, target=4, baseline=10)
    Fraction(2, 3)
    >>> progress(-2, 4, -8), progress(5, 8, 8).reason.value
    (Fraction(1, 2), 'baseline_equals_target')
    """
    way = on_the_way(actual, target, baseline)
    if isinstance(way, NotComputable):
        return way
    value, aim, start = way
    return (value - start) / (aim - start)


def gap(actual: Value, target: Value | Bounds) -> Answer:
    """Return the signed gap a - t in the unit of both: for percentages, in percentage points.

    Against a range it is the distance, 0 inside.

    >>> gap("41,2%", "40%"), gap(3, (5, 8))
    (Fraction(6, 5), Fraction(2, 1))
    """
    target = _ends(target)
    if isinstance(target, tuple):
        return distance(actual, *target)
    value, aim = exact(actual, "actual"), threshold(target)
    if isinstance(value, NotComputable):
        return value
    if isinstance(aim, NotComputable):
        return aim
    return NotComputable(Reason.UNIT_MISMATCH) if units_differ(actual, target) else value - aim


def _ends(target: Value | Bounds) -> Value | tuple[Value, Value]:
    """Return the two ends of a range target, or the target itself; a sequence of another length raises ValueError."""
    if isinstance(target, str):
        return range_in(target) or target
    if isinstance(target, tuple | list):
        low, high = target
        return low, high
    return cast("Value", target)  # no sequence but text, a tuple or a list is a range


def distance(actual: Value, low: Value, high: Value) -> Answer:
    """Return how far a value lies outside a range whose ends belong to it: max(low-a, a-high, 0).

    >>> distance(3, 5, 8), distance("8", "5", "8"), distance("10,5", 5, 8)
    (Fraction(2, 1), Fraction(0, 1), Fraction(5, 2))
    """
    value, lowest, highest = exact(actual, "actual"), threshold(low, "low"), threshold(high, "high")
    if isinstance(value, NotComputable):
        return value
    if isinstance(lowest, NotComputable):
        return lowest
    if isinstance(highest, NotComputable):
        return highest
    if units_differ(actual, low, high):
        return NotComputable(Reason.UNIT_MISMATCH)
    return max(lowest - value, value - highest, Fraction(0))


def direction_of(
    target: Value,
    direction: str | None = None,
    comparator: str | None = None,
) -> Literal["increase", "decrease", "range"]:
    """Return which way is good: what `direction` says, else the comparator, else the hedge of the target.

    A word that is neither a direction nor a comparator raises ValueError.

    >>> direction_of("dưới 5%"), direction_of("80%"), direction_of(5, comparator="<=")
    ('decrease', 'increase', 'decrease')
    """
    word = direction if direction not in (None, "none") else comparator
    word = SPELLINGS.get(word or "", word)
    if word is None:
        figure = figure_of(target)
        hedge = figure.hedge if isinstance(figure, Figure) else None
        return "decrease" if hedge is not None and hedge.bound in (Bound.BELOW, Bound.AT_MOST) else "increase"
    if word in _FALLING:
        return "decrease"
    if word in _BETWEEN:
        return "range"
    if word in _RISING:
        return "increase"
    message = f"Không hiểu chiều hoặc phép so sánh {word!r} (not a direction or comparator)"
    raise ValueError(message)
