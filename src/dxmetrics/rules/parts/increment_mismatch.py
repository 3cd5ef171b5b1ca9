"""A new value that is not the previous one with the printed change.

Why it matters: the change is what is praised or blamed; the two values prove it.
Silent when the three add up; when some numbers behind rounded or hedged figures would; when a figure is missing; and,
for a rate, when its change is the relative one. Silent, too, where change-word speaks of the same claim. Only a warning
where whole percentages and whole points would add up if all three had been rounded.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from dxmetrics.model import ChangeClaim, Finding, Rule, Sentence, Severity, Verdict
from dxmetrics.quantity import POINTS, Figure, adds_up
from dxmetrics.relations import balances, change_can_hold, word_is_contradicted
from dxmetrics.rules.wording import exactly, worded

__all__ = ["RULE", "check", "increment_holds"]

_POINTS: Final = (
    "{current} - {previous} = {exact_text} điểm phần trăm, không phải {change}",
    "{current} - {previous} = {exact_text} points, not {change}",
)
RULE = Rule(
    code="DX204",
    name="increment-mismatch",
    severity=Severity.ERROR,
    scope=ChangeClaim,
    title=Sentence("Kỳ trước cộng mức tăng không bằng kỳ này", "Previous value and change do not give the new one"),
    sentence=Sentence(
        "{current} - {previous} = {exact_text} {unit}, không phải {change}.",
        "{current} - {previous} = {exact_text} {unit}, not {change}.",
    ),
    verdict=Verdict.GROWTH_MISMATCH,
    causes={
        "points": Sentence(f"{_POINTS[0]}.", f"{_POINTS[1]}."),
        "rounded": Sentence(
            f"{_POINTS[0]} (chỉ có thể do làm tròn).",
            f"{_POINTS[1]} (unless each of them has been rounded).",
        ),
    },
    columns=adds_up,
)


def check(claim: ChangeClaim) -> Iterator[Finding]:
    """Subtract the previous value from the new one and compare with the printed change.

    >>> for finding in check(ChangeClaim(current="1.050", previous="1.000", change="60", unit="việc")):
    ...     print(finding)
    DX204 1.050 - 1.000 = 50 việc, không phải 60.
    >>> list(check(ChangeClaim(current="1.050", previous="1.000", change="50")))
    []
    """
    current, previous, change = claim.current, claim.previous, claim.change
    if current is None or previous is None or change is None or word_is_contradicted(claim):
        return
    exact = Fraction(current.value - previous.value)
    holds = increment_holds(claim)
    if holds and (exact == change.value or not _are_whole_points(current, previous, change)):
        return
    yield RULE.finding(
        claim,
        severity=Severity.WARNING if holds else None,
        cause="rounded" if holds else "points" if change.unit == POINTS else None,
        exact=exact,
        imbalance=change.value - exact,
        current=worded(current),
        previous=worded(previous),
        change=worded(change),
        exact_text=exactly(exact),
    )


def _are_whole_points(current: Figure, previous: Figure, change: Figure) -> bool:
    """Tell whether two percentages and their difference in points are all printed without decimals or hedges."""
    return (
        change.unit == POINTS
        and current.is_percent
        and previous.is_percent
        and all(figure.step == 1 and figure.hedge is None for figure in (current, previous, change))
    )


def increment_holds(claim: ChangeClaim) -> bool:
    """Tell whether the previous value and the change can give the new value, as far as all three are printed.

    >>> increment_holds(ChangeClaim(current="1.050", previous="1.000"))
    True
    """
    current, previous, change = claim.current, claim.previous, claim.change
    if current is None or previous is None or change is None or balances(current, (previous, change)):
        return True
    return change.is_percent and change_can_hold(current, previous, None, change)
