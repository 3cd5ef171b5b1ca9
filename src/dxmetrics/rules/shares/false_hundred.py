"""A share printed as 100 % though something is missing, or as 0 % though something is there.

Why it matters: "100%" is read as all, "0%" as none, and both are quoted as such.
Silent when all or none is true, when rounding does not give the print (percent-mismatch then speaks), and for hedged or
rounded figures.
"""

from collections.abc import Iterator
from fractions import Fraction

from dxmetrics.model import Finding, Rule, Sentence, Severity, ShareClaim
from dxmetrics.relations.shares import is_rounded
from dxmetrics.rules.wording import percent

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX107",
    name="false-hundred",
    severity=Severity.NOTE,
    scope=ShareClaim,
    title=Sentence("Làm tròn thành 100% hoặc 0%", "Rounded to all or to none"),
    sentence=Sentence(
        "{part}/{whole} {unit} = {exact_percent}%, làm tròn thành {stated}%: còn thiếu {missing} {unit}.",
        "{part}/{whole} {unit} = {exact_percent}%, rounded to {stated}%: {missing} {unit} are missing.",
    ),
    causes={
        "none": Sentence(
            "{part}/{whole} {unit} = {exact_percent}%, làm tròn thành {stated}%: đã có {part} {unit}.",
            "{part}/{whole} {unit} = {exact_percent}%, rounded to {stated}%: there are {part} {unit}.",
        ),
    },
)


def check(claim: ShareClaim) -> Iterator[Finding]:
    """Look for a share that rounding turned into all or none.

    >>> for finding in check(ShareClaim(part="24.999", whole="25.000", unit="hộ", stated="100,00%")):
    ...     print(finding)
    DX107 24.999/25.000 hộ = 99,996%, làm tròn thành 100,00%: còn thiếu 1 hộ.
    >>> list(check(ShareClaim(part="14", whole="14", unit="xã", stated="100%")))
    []
    """
    part, whole, stated = claim.part, claim.whole, claim.stated
    if stated is None or stated.value not in (0, 100) or whole is None or stated.hedge is not None:
        return
    if not (part.is_exact and whole.is_exact) or not 0 < part.value < whole.value:
        return
    if not is_rounded(part.value, whole.value, stated):
        return
    exact = Fraction(100 * part.value) / whole.value
    yield RULE.finding(
        claim,
        cause=None if stated.value else "none",
        exact=exact,
        imbalance=stated.value - exact,
        missing=str(whole.value - part.value),
        exact_percent=percent(exact, other=stated.value),
    )
