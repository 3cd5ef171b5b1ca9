"""Whether a claim holds enough figures to be checked, and the reason where it does not."""

from typing import Final

from dxmetrics.model import (
    ChangeClaim,
    Claim,
    MultipleClaim,
    ShareClaim,
    TallyClaim,
    TargetClaim,
)
from dxmetrics.quantity import Bound
from dxmetrics.relations.nouns import Kind, kind_of

__all__ = ["why_not_evaluable", "why_undecided"]

_ALONE = "thiếu số liệu để đối chiếu"
_NEAR = "số liệu chỉ là ước chừng"
_MEASURED = "số đo không nhất thiết là số nguyên nên không suy ra được tổng số"
_TOLD_APART: Final = (ChangeClaim, TargetClaim, MultipleClaim)
"""Claims of which `why_not_evaluable` says all."""


def why_not_evaluable(claim: Claim) -> str | None:
    """Return the reason in Vietnamese why nothing in `claim` can be checked, or None where something can.

    >>> why_not_evaluable(ShareClaim(part="387.500", stated="76,54"))
    >>> why_not_evaluable(ShareClaim(part="gần 387.500", stated="76,54"))
    'số liệu chỉ là ước chừng'
    """
    match claim:
        case ShareClaim(whole=None):
            return _alone(claim)
        case TargetClaim(target=None):
            return _without_target(claim)
        case MultipleClaim(previous=None):
            return _ALONE
        case ChangeClaim(current=current, previous=previous):
            if current is not None and previous is not None:
                return None
            return None if len(claim.figures) > 2 else _ALONE  # noqa: PLR2004 - two figures of which one is a start
        case _:
            return None


def _alone(claim: ShareClaim) -> str | None:
    """Judge a count without its whole: it must be a whole number, and its percentage a rounding."""
    if claim.stated is None:
        return _ALONE
    if not claim.part.is_exact or claim.stated.hedge is not None:
        return _NEAR
    measured = claim.part.value.denominator != 1 or (claim.unit is not None and kind_of(claim.unit) is Kind.MEASURE)
    return _MEASURED if measured else None


def _without_target(claim: TargetClaim) -> str | None:
    """Judge a value without its target: two of achievement, difference and relative difference tell each other."""
    others = [figure for role, figure in claim.roles() if role != "actual"]
    if len(others) > 1 and claim.difference is not None:
        return None
    if claim.achievement is None:
        return _ALONE
    if len(others) > 1:
        return None
    if not claim.actual.is_exact or claim.achievement.hedge is not None:
        return _NEAR
    return _MEASURED if claim.actual.value.denominator != 1 else None


def why_undecided(claim: Claim) -> str | None:
    """Return the reason in Vietnamese why no finding can come of `claim`'s arithmetic, or None where one can.

    Beside what `why_not_evaluable` says, *khoảng* and *ước* exclude nothing, and statuses are counted exactly.

    >>> why_undecided(ShareClaim(part="khoảng 300", whole="400", stated="80%"))
    'số liệu chỉ là ước chừng'
    """
    reason = why_not_evaluable(claim)
    if reason is not None or isinstance(claim, _TOLD_APART):
        return reason
    if isinstance(claim, TallyClaim):
        return None if all(figure.is_exact for figure in claim.figures) else _NEAR
    for figure in claim.figures:
        if figure.hedge is not None and figure.hedge.bound is Bound.NEAR:
            return _NEAR
    return None
