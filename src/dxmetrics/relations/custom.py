"""Whether the figures of a claim agree by custom: rounded half up, hedged counts near the number that is printed."""

from functools import singledispatch

from dxmetrics.model import (
    ChangeClaim,
    Claim,
    MultipleClaim,
    OrderClaim,
    RemainderClaim,
    ShareClaim,
    SumClaim,
    TargetClaim,
)
from dxmetrics.quantity import Figure, Interval, Rounding
from dxmetrics.relations.changes import holds_in_points, relative_change
from dxmetrics.relations.extents import by_custom
from dxmetrics.relations.ratios import multiple_interval, ratio_interval
from dxmetrics.relations.targets import target_roles_in_doubt

__all__ = ["agrees_by_custom"]

_WAY = Rounding.HALF_UP


@singledispatch
def agrees_by_custom(claim: Claim) -> bool:
    """Tell whether some numbers agree, each figure rounded half up or within one step of its last digit where hedged.

    >>> agrees_by_custom(ShareClaim(part="hơn 350.000", whole="500.000", stated="90%"))
    False
    >>> agrees_by_custom(ShareClaim(part="hơn 350.000", whole="500.000", stated="71%"))
    True
    """
    del claim
    return True


@agrees_by_custom.register
def _share(claim: ShareClaim) -> bool:
    whole, stated = claim.whole, claim.stated
    if whole is None or stated is None or whole.value <= 0:
        return True
    return _prints(ratio_interval(claim.part, whole, _WAY, by_custom), stated)


@agrees_by_custom.register
def _remainder(claim: RemainderClaim) -> bool:
    return by_custom(claim.whole, _WAY).meets(by_custom(claim.part, _WAY) + by_custom(claim.rest, _WAY))


@agrees_by_custom.register
def _sum(claim: SumClaim) -> bool:
    added = sum((by_custom(part, _WAY) for part in claim.parts), Interval.point(0))
    return not claim.exhaustive or not claim.parts or by_custom(claim.total, _WAY).meets(added)


@agrees_by_custom.register
def _order(claim: OrderClaim) -> bool:
    smaller, larger = by_custom(claim.smaller, _WAY), by_custom(claim.larger, _WAY)
    return (larger - smaller).meets(Interval(0, None))


@agrees_by_custom.register
def _multiple(claim: MultipleClaim) -> bool:
    held = multiple_interval(claim, _WAY, by_custom)
    return held is None or _prints(held, claim.multiple)


@agrees_by_custom.register
def _change(claim: ChangeClaim) -> bool:
    current, previous, change = claim.current, claim.previous, claim.change
    if current is not None and previous is not None and change is not None:
        moved = by_custom(previous, _WAY) + by_custom(change, _WAY)
        if not moved.meets(by_custom(current, _WAY)):
            return False
    if claim.percent is None:
        return True
    relative = relative_change(current, previous, change, _WAY, by_custom)
    if relative is None or _prints(relative, claim.percent):
        return True
    return holds_in_points(current, previous, change, claim.percent, by_custom)


@agrees_by_custom.register
def _target(claim: TargetClaim) -> bool:
    return not target_roles_in_doubt(claim, by_custom)


def _prints(found: Interval, percent: Figure) -> bool:
    """Tell whether a percentage is printed so; a tie may go to even, and a hedge's own number agrees with it."""
    bounds = percent.interval(_WAY)
    if percent.hedge is not None:
        return found.meets(Interval(bounds.low, bounds.high))
    return found.meets(bounds) or found.meets(percent.interval(Rounding.HALF_EVEN))
