"""A remainder that is not the whole less the part.

Why it matters: what is left is what is still to be done; it is counted by nobody, but subtracted by hand.
Silent when the three exact counts add up, and when some numbers behind rounded or hedged figures would, all rounded the
same way; *khoảng* excludes nothing.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from dxmetrics.model import Finding, RemainderClaim, Rule, Sentence, Severity, Verdict
from dxmetrics.quantity import Number, adds_up
from dxmetrics.relations import balances
from dxmetrics.rules.wording import exactly, worded

__all__ = ["RULE", "check"]

_SENTENCE: Final = Sentence(
    "{whole} - {part} = {exact_text}, không phải {rest}.",
    "{whole} - {part} = {exact_text}, not {rest}.",
)
RULE = Rule(
    code="DX201",
    name="remainder-mismatch",
    severity=Severity.ERROR,
    scope=RemainderClaim,
    title=Sentence("Số còn lại không khớp", "Remainder does not add up"),
    sentence=_SENTENCE,
    verdict=Verdict.SUM_MISMATCH,
    causes={"transposition": _SENTENCE},
    columns=adds_up,
)


def check(claim: RemainderClaim) -> Iterator[Finding]:
    """Subtract the part from the whole and compare with what is said to be left.

    The cause is a transposition where the printed remainder has the digits of the right one.

    >>> for finding in check(RemainderClaim(whole="94.615", part="93.779", rest="863")):
    ...     print(finding, finding.cause)
    DX201 94.615 - 93.779 = 836, không phải 863. transposition
    >>> list(check(RemainderClaim(whole="94.615", part="93.779", rest="836")))
    []
    """
    whole, part, rest = claim.whole, claim.part, claim.rest
    if balances(whole, (part, rest)):
        return
    exact = Fraction(whole.value - part.value)
    yield RULE.finding(
        claim,
        cause="transposition" if _same_digits(exact, rest.value) else None,
        imbalance=rest.value - exact,
        whole=worded(whole),
        part=worded(part),
        rest=worded(rest),
        exact=exact,
        exact_text=exactly(exact, claim.rest),
    )


def _same_digits(one: Number, other: Number) -> bool:
    return sorted(str(one)) == sorted(str(other))
