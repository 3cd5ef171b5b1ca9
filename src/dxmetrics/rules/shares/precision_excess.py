"""A percentage printed with more decimals than its whole can fill.

Why it matters: of 25 services every percentage is a multiple of 4; "72,00%" claims a precision that is not there.
Silent when one more in the part moves the percentage by less than a hundred units of its last printed place; without
decimals; when all or none is meant ("100,00%"); for hedged and rounded figures; and where the percentage does not
follow.
"""

from collections.abc import Iterator
from fractions import Fraction

from dxmetrics.model import Finding, Rule, Sentence, Severity, ShareClaim
from dxmetrics.relations.shares import is_rounded
from dxmetrics.rules.wording import percent

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX108",
    name="precision-excess",
    severity=Severity.NOTE,
    scope=ShareClaim,
    title=Sentence("Tỷ lệ viết quá nhiều chữ số thập phân", "Percentage has more decimals than its whole fills"),
    sentence=Sentence(
        "{part}/{whole} {unit}: mỗi {noun} đã là {step_percent}%, không cần viết {stated}%.",
        "{part}/{whole} {unit}: each is {step_percent}% already, {stated}% is too fine.",
    ),
)


def check(claim: ShareClaim) -> Iterator[Finding]:
    """Compare the step of a printed percentage with that of its whole.

    >>> [finding.message() for finding in check(ShareClaim(part="18", whole="25", unit="dịch vụ", stated="72,00"))]
    ['18/25 dịch vụ: mỗi dịch vụ đã là 4%, không cần viết 72,00%.']
    >>> list(check(ShareClaim(part="18", whole="25", unit="dịch vụ", stated="72")))
    []
    """
    part, whole, stated = claim.part, claim.whole, claim.stated
    if stated is None or whole is None or stated.hedge is not None or whole.value > stated.step.denominator:
        return
    if stated.step == 1 or not (part.is_exact and whole.is_exact) or not 0 < part.value < whole.value:
        return
    if is_rounded(part.value, whole.value, stated):
        yield RULE.finding(claim, noun=claim.unit or "đơn vị", step_percent=percent(Fraction(100, int(whole.value))))
