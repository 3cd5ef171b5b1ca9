"""A new value that is not the previous one with the printed change.

Why it matters: the change is what is praised or blamed; the two values prove it.
Silent when the three add up; when some numbers behind rounded or hedged figures would; when a figure is missing; and,
for a rate, when its change is the relative one. Silent, too, where change-word speaks of the same claim.
"""

from collections.abc import Iterator
from fractions import Fraction

from dxmetrics.model import ChangeClaim, Finding, Rule, Sentence, Severity, Verdict
from dxmetrics.quantity import adds_up
from dxmetrics.relations import balances, change_can_hold, word_is_contradicted
from dxmetrics.rules.wording import exactly, worded

__all__ = ["RULE", "check", "increment_holds"]

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
    if current is None or previous is None or change is None or increment_holds(claim) or word_is_contradicted(claim):
        return
    exact = Fraction(current.value - previous.value)
    yield RULE.finding(
        claim,
        exact=exact,
        imbalance=change.value - exact,
        current=worded(current),
        previous=worded(previous),
        change=worded(change),
        exact_text=exactly(exact),
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
