"""Whether the word of a change, tăng or giảm, says the opposite of its figures."""

from dxmetrics.model import ChangeClaim
from dxmetrics.relations.ratios import certainly_exceeds

__all__ = ["word_is_contradicted"]


def word_is_contradicted(claim: ChangeClaim) -> bool:
    """Tell whether the figures say the opposite of the word.

    >>> word_is_contradicted(ChangeClaim(current="90", change="-10", direction=1))
    True
    """
    direction, current, previous = claim.direction, claim.current, claim.previous
    if direction is None:
        return False
    if current is not None and previous is not None:
        return certainly_exceeds(previous, current) if direction > 0 else certainly_exceeds(current, previous)
    return any(moved is not None and moved.value.numerator * direction < 0 for moved in (claim.change, claim.percent))
