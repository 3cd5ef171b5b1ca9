"""Whether a value, its plan target and what is said of the two can all be true at once."""

from typing import Final

from dxmetrics.model import TargetClaim
from dxmetrics.quantity import Figure, Interval, Rounding
from dxmetrics.relations.changes import difference, exact_change, relative_change
from dxmetrics.relations.extents import Extent, closely, is_near, loosely, ways_for

__all__ = ["target_roles_in_doubt"]

_TOLD: Final = ("achievement", "difference", "difference_percent")
_HUNDRED: Final = Interval.point(100)


def target_roles_in_doubt(claim: TargetClaim, extent: Extent = closely) -> tuple[str, ...]:
    """Return which of `achievement`, `difference` and `difference_percent` nothing behind the other figures gives.

    A target is set, not measured: without hedge and scale word it is exact. A difference is taken in either direction,
    as a target may be one to stay below; of percentages it may be in points or relative. Where the target is not
    printed it is the value less the difference. Nothing is in doubt where the target is not above zero.

    >>> target_roles_in_doubt(TargetClaim(actual="41,2%", target="40%", difference="1,2%", unit="%"))
    ()
    >>> target_roles_in_doubt(TargetClaim(actual="80.220", target="71.403", achievement="121,35"))
    ('achievement',)
    """
    given = [role for role in _TOLD if getattr(claim, role) is not None]
    if claim.target is None:
        if claim.difference is None:
            return ()
        given.remove("difference")
    elif claim.target.value <= 0:
        return ()
    return tuple(
        role
        for role in given
        if not _is_plain(claim, role)
        and not any(_holds(claim, role, way, extent) for way in ways_for(claim.actual, claim.target, claim.difference))
    )


def _is_plain(claim: TargetClaim, role: str) -> bool:
    """Tell whether the other figures, taken as they stand, give one of them: most do, and need no intervals."""
    found = exact_change(claim.actual, claim.target, claim.difference)
    if found is None or {figure.hedge for figure in claim.figures} != {None}:
        return False
    printed: Figure = getattr(claim, role)
    change, base = found
    if role == "achievement":
        return is_near(base + change, base, printed)
    if (role == "difference" or claim.actual.is_percent) and abs(change) == abs(printed.value):
        return True
    return is_near(abs(change), base, printed)


def _holds(claim: TargetClaim, role: str, way: Rounding, extent: Extent) -> bool:
    actual, target, by = claim.actual, claim.target, claim.difference
    printed: Figure = getattr(claim, role)
    bounds = loosely(printed)
    candidates: list[Interval | None] = []
    if role != "difference" or printed.is_percent:
        candidates.append(relative_change(actual, target, by, way, _with_set_target(claim, extent)))
    if role == "achievement":
        return all(relative is None or (relative + _HUNDRED).meets(bounds) for relative in candidates)
    if role == "difference" or actual.is_percent:
        candidates.append(difference(actual, target, by, way, _with_set_target(claim, extent)))
    return any(found is None or found.meets(bounds) or (-found).meets(bounds) for found in candidates)


def _with_set_target(claim: TargetClaim, extent: Extent) -> Extent:
    def read(figure: Figure, way: Rounding) -> Interval:
        if figure is claim.target and figure.hedge is None and figure.step <= 1:
            return Interval.point(figure.value)
        return extent(figure, way)

    return read
