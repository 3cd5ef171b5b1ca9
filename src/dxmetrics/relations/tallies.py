"""How the counts of a tally by status stand to its total."""

from dxmetrics.model import TallyClaim

__all__ = ["tally_excess"]


def tally_excess(claim: TallyClaim) -> tuple[int, bool] | None:
    """Return by how much the counts by status exceed the total, and whether every status is counted.

    `exceeded` may be counted within `achieved` or beside it: the reading in which the tally is right is taken, else the
    one nearer to it. None where a count is hedged, rounded or broken.

    >>> tally_excess(TallyClaim(total="14", achieved="13", not_assessed="2", missed="1"))
    (2, True)
    """
    if not all(figure.is_exact and figure.value.denominator == 1 for figure in claim.figures):
        return None
    achieved, exceeded = claim.achieved, claim.exceeded
    met = int(achieved.value) if achieved is not None else 0
    beyond = int(exceeded.value) if exceeded is not None else 0
    others = sum(int(figure.value) for figure in (claim.missed, claim.not_assessed) if figure is not None)
    rest = others - int(claim.total.value)
    within, beside = max(met, beyond) + rest, met + beyond + rest
    excess = 0 if within <= 0 <= beside and 0 in (within, beside) else min(within, beside, key=abs)
    complete = None not in (claim.missed, claim.not_assessed) and (achieved is not None or exceeded is not None)
    return excess, complete
