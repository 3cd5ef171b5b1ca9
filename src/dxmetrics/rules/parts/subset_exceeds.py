"""A subset that is larger than the set it is named out of.

Why it matters: what stands after *trong đó* is counted among what stands before it; a rank is one of those ranked.
Silent when the subset is not larger, and when some numbers behind rounded or hedged figures would fit. What a hedge
says of the exact number beside it is held by hedge-contradicted.
"""

from collections.abc import Iterator
from fractions import Fraction

from dxmetrics.model import Finding, OrderClaim, Rule, Sentence, Severity, Verdict
from dxmetrics.quantity import exceeds
from dxmetrics.relations import certainly_exceeds
from dxmetrics.rules.wording import PRECISE, RANK, worded

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX203",
    name="subset-exceeds",
    severity=Severity.ERROR,
    scope=OrderClaim,
    title=Sentence("Số “trong đó” lớn hơn tổng số", "Subset is greater than its set"),
    sentence=Sentence(
        "{larger} {unit}, trong đó {smaller}: số “trong đó” lớn hơn tổng số.",
        "{larger} {unit}, of which {smaller}: the subset is greater than the set.",
    ),
    verdict=Verdict.OVER_100,
    columns=exceeds,
    causes={
        "rank": Sentence(
            "Hạng {smaller} trong khi chỉ có {larger} {unit} được xếp hạng.",
            "Place {smaller} while only {larger} {unit} are ranked.",
        ),
    },
)


def check(claim: OrderClaim) -> Iterator[Finding]:
    """Compare a subset with its set.

    >>> [finding.message() for finding in check(OrderClaim(smaller="420", larger="402", unit="hồ sơ"))]
    ['402 hồ sơ, trong đó 420: số “trong đó” lớn hơn tổng số.']
    >>> list(check(OrderClaim(smaller="105.336", larger="170.247")))
    []
    """
    smaller, larger = claim.smaller, claim.larger
    if claim.subject != PRECISE and certainly_exceeds(smaller, larger):
        yield RULE.finding(
            claim,
            cause="rank" if claim.subject == RANK else None,
            imbalance=Fraction(smaller.value - larger.value),
            smaller=worded(smaller),
            larger=worded(larger),
        )
