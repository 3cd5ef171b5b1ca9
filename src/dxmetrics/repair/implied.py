"""Candidates for a share whose whole is not printed: part and percentage for which some whole number exists.

They are what `joint_candidates` finds for such a claim, by the closed formula for possible wholes.
"""

from collections.abc import Iterator

from dxmetrics.model import Claim, ShareClaim
from dxmetrics.quantity import Figure, Number, Rounding, wholes_printed_as
from dxmetrics.repair.candidates import Candidate
from dxmetrics.repair.slips import neighbours

__all__ = ["has_implied_whole", "has_whole", "implied_candidates"]

_HALF_UP = frozenset((Rounding.HALF_UP,))


def has_implied_whole(claim: Claim) -> bool:
    """Tell whether a claim is an exact part above 0 of a whole that is not printed, with an unhedged percentage.

    >>> has_implied_whole(ShareClaim(part="249", stated="96,51")), has_implied_whole(ShareClaim(part="2", whole="3"))
    (True, False)
    """
    if not isinstance(claim, ShareClaim) or claim.whole is not None or claim.stated is None:
        return False
    part, stated = claim.part, claim.stated
    return part.is_exact and part.value > 0 and stated.hedge is None and stated.value >= 0 and stated.step <= 1


def has_whole(part: Number, stated: Figure | Candidate) -> bool:
    """Tell whether a whole number, at least the part, has this part as the printed percentage of it.

    >>> from dxmetrics.vi import as_percent
    >>> has_whole(249, as_percent("96,51")), has_whole(137, as_percent("91,8"))
    (True, False)
    """
    per = stated.step.denominator
    wholes = wholes_printed_as(int(part), int(stated.value * per), 100 * per, _HALF_UP)
    return wholes.low is not None and (wholes.high is None or wholes.high >= part)


def implied_candidates(part: Figure, stated: Figure) -> Iterator[tuple[int, Candidate]]:
    """Yield the values one slip away, each with 0 for the part or 1 for the percentage, for which a whole exists.

    >>> from dxmetrics.vi import as_figure, as_percent
    >>> [near.text for at, near in implied_candidates(as_figure("137"), as_percent("91,8")) if at][:2]
    ['19,8', '1,8']
    """
    for near in neighbours(part):
        if near.value.denominator == 1 and near.value >= 0 and has_whole(near.value, stated):
            yield 0, Candidate(near.value, near.step, near.text, near.slip, near.weight)
    for near in neighbours(stated):
        percent = Candidate(near.value, near.step, near.text, near.slip, near.weight)
        if has_whole(part.value, percent):
            yield 1, percent
