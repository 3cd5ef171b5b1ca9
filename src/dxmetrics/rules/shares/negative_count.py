"""A count below zero.

Why it matters: things are counted from none upwards; a sign before a count is a slip, or belongs to a change.
Silent for amounts and rates, which may be negative, for rounded and hedged figures, and for changes and differences.
"""

from collections.abc import Iterator

from dxmetrics.model import Finding, OrderClaim, RemainderClaim, Rule, Sentence, Severity, ShareClaim, TallyClaim
from dxmetrics.relations import Kind, kind_of

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX106",
    name="negative-count",
    severity=Severity.ERROR,
    scope=(ShareClaim, RemainderClaim, TallyClaim, OrderClaim),
    title=Sentence("Số đếm âm", "Count is negative"),
    sentence=Sentence("{count} {unit}: số đếm không thể âm.", "{count} {unit}: a count cannot be negative."),
)


def check(claim: ShareClaim | RemainderClaim | TallyClaim | OrderClaim) -> Iterator[Finding]:
    """Look for a count below zero.

    >>> [finding.message() for finding in check(ShareClaim(part="-12", whole="30", unit="hồ sơ"))]
    ['-12 hồ sơ: số đếm không thể âm.']
    >>> list(check(ShareClaim(part="0", whole="30", unit="hồ sơ")))
    []
    """
    for figure in claim.figures:
        if figure.value.numerator < 0 and figure.is_exact:
            if claim.unit is None or kind_of(claim.unit) is not Kind.MEASURE:
                yield RULE.finding(claim, count=figure.text)
            return
