"""Parts that do not add up to their total.

Why it matters: a breakdown is how a total is proved.
Silent when exact counts add up; when some numbers behind rounded or hedged figures would, all rounded the same way; and
when parts that need not exhaust the total (*trong đó*) fall short of it. Parts that exceed their total are an error
whether they exhaust it or not.
"""

from collections.abc import Iterator
from fractions import Fraction

from dxmetrics.model import Finding, Rule, Sentence, Severity, SumClaim, Verdict
from dxmetrics.quantity import adds_up
from dxmetrics.relations import balances
from dxmetrics.rules.wording import addition, exactly, worded

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX202",
    name="sum-mismatch",
    severity=Severity.ERROR,
    scope=SumClaim,
    title=Sentence("Các thành phần cộng lại không bằng tổng số", "Parts do not add up to their total"),
    sentence=Sentence(
        "{addition} = {exact_text}, không phải {total}.",
        "{addition} = {exact_text}, not {total}.",
    ),
    verdict=Verdict.SUM_MISMATCH,
    causes={
        "excess": Sentence(
            "{addition} = {exact_text}: các thành phần cộng lại lớn hơn tổng số {total}.",
            "{addition} = {exact_text}: the parts add up to more than the total {total}.",
        ),
    },
    columns=adds_up,
)


def check(claim: SumClaim) -> Iterator[Finding]:
    """Add the parts up and compare with the total.

    >>> for finding in check(SumClaim(total="300", parts=["220", "81"])):
    ...     print(finding)
    DX202 220 + 81 = 301, không phải 300.
    >>> list(check(SumClaim(total="300", parts=["220", "60"], exhaustive=False)))
    []
    """
    if not claim.parts or balances(claim.total, claim.parts, exhaustive=claim.exhaustive):
        return
    exact = Fraction(sum(part.value for part in claim.parts))
    yield RULE.finding(
        claim,
        cause=None if claim.exhaustive else "excess",
        exact=exact,
        imbalance=claim.total.value - exact,
        addition=addition(claim.parts),
        total=worded(claim.total),
        exact_text=exactly(exact, claim.total),
    )
