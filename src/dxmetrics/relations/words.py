"""Whether the word of a change, tăng or giảm, or of a target, vượt or chưa đạt, says the opposite of its figures."""

from dxmetrics.model import ChangeClaim, TargetClaim
from dxmetrics.quantity import Figure
from dxmetrics.relations.ratios import certainly_exceeds

__all__ = ["word_is_contradicted"]


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
    if value is not None and start is not None:
        return certainly_exceeds(start, value) if direction > 0 else certainly_exceeds(value, start)
    if isinstance(claim, TargetClaim):
        return False
    return any(moved is not None and moved.value.numerator * direction < 0 for moved in (claim.change, claim.percent))


def _ends(claim: ChangeClaim | TargetClaim) -> tuple[Figure | None, Figure | None]:
    return (claim.actual, claim.target) if isinstance(claim, TargetClaim) else (claim.current, claim.previous)
