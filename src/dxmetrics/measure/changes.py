"""Change over time: relative and absolute are two different answers, so each is asked for by name."""

from fractions import Fraction
from typing import Literal

from dxmetrics.measure.exact import Answer, Value, exact, units_differ
from dxmetrics.model import NotComputable, Reason

__all__ = ["ChangeKind", "change"]

ChangeKind = Literal["relative", "absolute", "points", "percentage_points"]
"""A ratio to the previous value; a difference in the unit of both; the same for two percentages (two names)."""


def change(current: Value, previous: Value, kind: ChangeKind = "relative") -> Answer:
    """Return the change from `previous` to `current`.

    "relative" is a ratio to the size of the previous value, so that a rise is positive even from a negative value
    (0,33 % is Fraction(33, 10000)); "absolute" is the difference; "points" is the difference of two percentages, in
    percentage points. A word of another kind raises ValueError.

    >>> change("0,7955", "0,7326")
    Fraction(17, 198)
    >>> change("84,38%", "84,05%", "points"), change("84,38%", "84,05%")
    (Fraction(33, 100), Fraction(33, 8405))
    >>> print(change(5, 0))
    không tính được: số gốc bằng 0
    """
    if kind not in ("relative", "absolute", "points", "percentage_points"):
        message = f"Không hiểu cách tính thay đổi {kind!r} (relative, absolute or points)"
        raise ValueError(message)
    now, before = exact(current, "current"), exact(previous, "previous")
    if isinstance(now, NotComputable):
        return now
    if isinstance(before, NotComputable):
        return before
    if units_differ(current, previous):
        return NotComputable(Reason.UNIT_MISMATCH)
    difference: Fraction = now - before
    if kind != "relative":
        return difference
    return NotComputable(Reason.ZERO_BASELINE, "previous") if before == 0 else difference / abs(before)
