"""Whether a claim holds enough figures to be checked, and the reason where it does not."""

from dxmetrics.model import (
    ChangeClaim,
    Claim,
    RemainderClaim,
    ShareClaim,
    SumClaim,
    TallyClaim,
    TargetClaim,
)
from dxmetrics.quantity import Bound

__all__ = ["why_not_evaluable"]

_ALONE = "thiếu số liệu để đối chiếu"
_NEAR = "số liệu chỉ là ước chừng"


def why_not_evaluable(claim: Claim) -> str | None:
    """Return the reason in Vietnamese why nothing in `claim` can be checked, or None where something can.

    >>> why_not_evaluable(ShareClaim(part="387.500", stated="76,54"))
    >>> why_not_evaluable(ShareClaim(part="gần 387.500", stated="76,54"))
    'số liệu chỉ là ước chừng'
    """
    hedged = [figure for figure in claim.figures if figure.hedge is not None]
    match claim:
        case ShareClaim(whole=None, stated=None):
            return _ALONE
        case ShareClaim(part=part, whole=None, stated=stated):
            return _NEAR if hedged or not part.is_exact or stated is None else None
        case TargetClaim(target=None, achievement=achievement, difference=difference, difference_percent=percent):
            if difference is not None and percent is not None:
                return None
            return _ALONE if achievement is None or not claim.actual.is_exact or hedged else None
        case TargetClaim(achievement=None, difference=None, difference_percent=None):
            return None
        case ChangeClaim(current=current, previous=previous, change=change, percent=percent):
            given = sum(figure is not None for figure in (current, previous, change, percent))
            return None if given >= 3 else None if given == 2 and current and previous else _ALONE  # noqa: PLR2004
        case _:
            near = [figure for figure in hedged if figure.hedge and figure.hedge.bound is Bound.NEAR]
            return _NEAR if near and isinstance(claim, SumClaim | RemainderClaim | TallyClaim) else None
