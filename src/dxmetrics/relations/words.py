"""Whether the word of a change, tăng or giảm, or of a target, vượt or chưa đạt, says the opposite of its figures."""

from typing import Final

from dxmetrics.model import ChangeClaim, TargetClaim
from dxmetrics.quantity import Bound, Figure
from dxmetrics.relations.ratios import certainly_exceeds

__all__ = ["side_of", "word_is_contradicted"]

_SIDES: Final = {Bound.AT_LEAST: 1, Bound.AT_MOST: -1}
_SET: Final = {"trên": 1, ">": 1, "dưới": -1, "<": -1}
"""Words that set a bound; *gần* and *hơn* tell loosely how much is planned."""


def word_is_contradicted(claim: ChangeClaim | TargetClaim) -> bool:
    """Tell whether the figures say the opposite of the word.

    >>> word_is_contradicted(ChangeClaim(current="90", change="-10", direction=1))
    True
    >>> word_is_contradicted(TargetClaim(actual="470", target="500", direction=1))
    True
    """
    direction = claim.direction
    if direction is None:
        return False
    value, start = _ends(claim)
    if isinstance(claim, TargetClaim) and start is not None:  # without a hedge it is set, and so exact
        side = side_of(start) or (start.hedge is None and start.step <= 1)
        if side:
            return _lies(claim.actual, start) == -side * direction
    if value is not None and start is not None:
        return certainly_exceeds(start, value) if direction > 0 else certainly_exceeds(value, start)
    if isinstance(claim, TargetClaim):
        return False
    return any(moved is not None and moved.value.numerator * direction < 0 for moved in (claim.change, claim.percent))


def side_of(target: Figure) -> int:
    """Return 1 for a target that is a bound to be reached, -1 for one to stay below, 0 for a plain one.

    >>> from dxmetrics.vi import as_percent
    >>> side_of(as_percent("không quá 5")), side_of(as_percent("trên 90")), side_of(as_percent("90"))
    (-1, 1, 0)
    """
    hedge = target.hedge
    return 0 if hedge is None else _SIDES.get(hedge.bound) or _SET.get(hedge.word, 0)


def _lies(actual: Figure, bound: Figure) -> int:
    """Return 1 where a value lies above a bound whatever it is rounded from, -1 for below, 0 where it may be either."""
    values, limit = actual.interval(), bound.value
    if values.low is not None and values.low > limit:
        return 1
    return -1 if values.high is not None and values.high < limit else 0


def _ends(claim: ChangeClaim | TargetClaim) -> tuple[Figure | None, Figure | None]:
    return (claim.actual, claim.target) if isinstance(claim, TargetClaim) else (claim.current, claim.previous)
