"""A new value that is not the previous one with the printed change.

Why it matters: the change is what is praised or blamed; the two values prove it.
Silent when the three add up; when some numbers behind rounded or hedged figures would; when a figure is missing; and,
for a rate, when its change is the relative one. Silent, too, where change-word speaks of the same claim. A change told
more coarsely than the two values is never a whole step of its own away. Only a warning where percentages and points
would add up if all three had been rounded: whole ones, and points told more finely than a value or only rounded up.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from dxmetrics.model import ChangeClaim, Finding, Rule, Sentence, Severity, Verdict
from dxmetrics.quantity import POINTS, Figure, adds_up
from dxmetrics.relations import balances, change_can_hold, holds_by_rounding_alone, word_is_contradicted
from dxmetrics.rules.wording import RANK, exactly, worded

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
        "rank": Sentence(
            "Từ hạng {previous} đến hạng {current} là {steps} bậc, không phải {told}.",
            "From place {previous} to place {current} is {steps} places, not {told}.",
        ),
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
    if holds and not _only_by_rounding(current, previous, change):
        return
    by_rank = claim.subject == RANK
    yield RULE.finding(
        claim,
        severity=Severity.WARNING if holds else None,
        cause="rank" if by_rank else "rounded" if holds else "points" if change.unit == POINTS else None,
        exact=exact,
        imbalance=change.value - exact,
        current=worded(current),
        previous=worded(previous),
        change=worded(change),
        exact_text=exactly(exact, change),
        steps=exactly(abs(exact)),
        told=exactly(abs(Fraction(change.value))),
    )


def _only_by_rounding(current: Figure, previous: Figure, change: Figure) -> bool:
    """Tell whether points that two percentages do not differ by may be told of them only because they are rounded."""
    if change.unit != POINTS or not (current.is_percent and previous.is_percent):
        return False
    return holds_by_rounding_alone(current, previous, change)


def increment_holds(claim: ChangeClaim) -> bool:
    """Tell whether the previous value and the change can give the new value, as far as all three are printed.

    >>> increment_holds(ChangeClaim(current="1.050", previous="1.000"))
    True
    """
    current, previous, change = claim.current, claim.previous, claim.change
    if current is None or previous is None or change is None:
        return True
    if balances(current, (previous, change)) and not _is_a_step_off(current, previous, change):
        return True
    return change.is_percent and change_can_hold(current, previous, None, change)


def _is_a_step_off(current: Figure, previous: Figure, change: Figure) -> bool:
    """Tell whether a change that is told more coarsely than two values is a whole step or more off: 3 for 9,5 - 7,5."""
    if change.step <= max(current.step, previous.step) or any(figure.hedge for figure in (current, previous, change)):
        return False
    return abs(Fraction(current.value - previous.value - change.value)) >= change.step
