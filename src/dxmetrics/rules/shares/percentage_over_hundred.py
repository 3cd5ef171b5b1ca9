"""A percentage of all people, households or records that is above 100 and stands without its counts.

Why it matters: no more households can have something than there are; the percentage is mistyped, or it is one of a plan
or of an earlier period, and then the sentence must say so.
Silent up to 100 %, and for bounds and approximations that leave room for 100 ("khoảng 105%", "dưới 120%"). Percentages
of plans, of earlier values and of changes are other claims, and may pass 100 %; with a count beside it, the count is
checked (part-exceeds-whole).
Source: k <= n for every subset of a finite set.
"""

from collections.abc import Iterator
from typing import Final

from dxmetrics.model import Finding, RateClaim, Rule, Sentence, Severity, Verdict
from dxmetrics.quantity import Interval
from dxmetrics.rules.wording import worded

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX109",
    name="percentage-over-hundred",
    severity=Severity.ERROR,
    scope=RateClaim,
    title=Sentence("Tỷ lệ của một phần lớn hơn 100%", "Share of a part above 100 %"),
    sentence=Sentence(
        "{stated} {unit}: tỷ lệ của một phần không thể lớn hơn 100%.",
        "{stated} of all {unit}: a part cannot be more than 100 %.",
    ),
    verdict=Verdict.OVER_100,
)
_SCALE: Final = Interval(0, 100)


def check(claim: RateClaim) -> Iterator[Finding]:
    """Compare a percentage of all with 100.

    >>> [finding.message() for finding in check(RateClaim(stated="112%", unit="hộ"))]
    ['112% hộ: tỷ lệ của một phần không thể lớn hơn 100%.']
    >>> list(check(RateClaim(stated="100%", unit="hộ")))
    []
    """
    if claim.stated.value >= 0 and (claim.stated.interval() & _SCALE).is_empty:
        yield RULE.finding(claim, stated=worded(claim.stated))
