"""A count with its percentage, of which no whole number can be the whole.

Why it matters: "249 dịch vụ, đạt 96,51%" can only be 249 of 258; "5 dịch vụ, đạt 97,31%" can be of nothing.
Silent when some whole number, not below the count, gives the percentage rounded, cut off or rounded up; when the count
is hedged, rounded or measured (tấn, ha, km …), as its whole need not be a whole number; when the percentage is hedged;
and above 100 %, where part-exceeds-whole speaks.
"""

from collections.abc import Iterator
from typing import Final

from dxmetrics.model import Finding, Rule, Sentence, Severity, ShareClaim, Verdict
from dxmetrics.quantity import Rounding, follows
from dxmetrics.relations import possible_wholes, why_not_evaluable

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX104",
    name="no-whole-gives-percentage",
    severity=Severity.ERROR,
    scope=ShareClaim,
    title=Sentence("Không có tổng số nào cho tỷ lệ này", "No whole number gives this percentage"),
    sentence=Sentence(
        "Không có tổng số nguyên nào để {part} {unit} là {stated}%.",
        "There is no whole number of which {part} {unit} is {stated}%.",
    ),
    verdict=Verdict.NO_WHOLE,
)
_WAYS: Final = (Rounding.HALF_UP, Rounding.HALF_EVEN, Rounding.TRUNCATE, Rounding.AWAY)


def check(claim: ShareClaim) -> Iterator[Finding]:
    """Look for a whole number that the count can be the stated percentage of.

    >>> [finding.message() for finding in check(ShareClaim(part="5", stated="97,31", unit="dịch vụ"))]
    ['Không có tổng số nguyên nào để 5 dịch vụ là 97,31%.']
    >>> list(check(ShareClaim(part="249", stated="96,51", unit="dịch vụ")))
    []
    """
    part, stated = claim.part, claim.stated
    if claim.whole is not None or stated is None or not 0 <= stated.value <= 100 or part.value < 0:  # noqa: PLR2004
        return
    if why_not_evaluable(claim) is not None:
        return
    count, (printed, per) = int(part.value), stated.scaled
    nearest = (200 * per * count + printed) // max(2 * printed, 1)
    if nearest >= count and follows(count, nearest, printed, 100 * per):  # most are: the others need not be sought
        return
    wholes = possible_wholes(count, stated, _WAYS)
    if not wholes or (wholes.high is not None and wholes.high < count):
        yield RULE.finding(claim)
