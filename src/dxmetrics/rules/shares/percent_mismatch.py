"""A printed percentage that its own counts do not give.

Why it matters: the percentage is what is quoted further; the counts are what it is made of.
Silent when rounding half up explains every printed digit, when a figure is hedged or rounded (see hedge-contradicted),
when there is no whole, and when the whole is zero.
Source: the inequalities of `dxmetrics.quantity.predicates`.
"""

from collections.abc import Iterator
from fractions import Fraction

from dxmetrics.model import Finding, Rule, Sentence, Severity, ShareClaim, Verdict
from dxmetrics.quantity import Rounding, follows
from dxmetrics.relations import explaining_roundings
from dxmetrics.vi import format_number

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX102",
    name="percent-mismatch",
    severity=Severity.ERROR,
    scope=ShareClaim,
    title=Sentence("Tỷ lệ phần trăm không khớp với số liệu", "Percentage does not follow from its counts"),
    sentence=Sentence(
        "{part}/{whole} {unit} = {exact_percent}%, không phải {stated}%.",
        "{part}/{whole} {unit} = {exact_percent}%, not {stated}%.",
    ),
    verdict=Verdict.PERCENT_MISMATCH,
    causes={
        "truncated": Sentence(
            "{part}/{whole} {unit} = {exact_percent}% nếu làm tròn; {stated}% là cắt bớt chữ số.",
            "{part}/{whole} {unit} = {exact_percent}% when rounded; {stated}% is cut off.",
        ),
    },
    columns=follows,
)


def check(claim: ShareClaim) -> Iterator[Finding]:
    """Compare a printed percentage with the counts beside it.

    >>> [f.severity for f in check(ShareClaim(part="2.761", whole="7.698", stated="35,86"))]
    [<Severity.NOTE: 'note'>]
    >>> list(check(ShareClaim(part="20.284", whole="25.302", stated="80,17")))
    []
    """
    part, whole, stated = claim.part, claim.whole, claim.stated
    if whole is None or stated is None or whole.value <= 0:
        return
    if not (part.is_exact and whole.is_exact) or stated.hedge is not None:
        return
    ways = explaining_roundings(part, whole, stated)
    if Rounding.HALF_UP in ways:
        return
    exact = Fraction(100 * part.value) / whole.value
    decimals = len(str(stated.scaled[1])) - 1
    yield RULE.finding(
        claim,
        severity=Severity.NOTE if Rounding.TRUNCATE in ways else Severity.WARNING if ways else None,
        cause="truncated" if Rounding.TRUNCATE in ways else None,
        verdict=Verdict.TRUNCATED if Rounding.TRUNCATE in ways else None,
        exact=exact,
        imbalance=stated.value - exact,
        roundings=ways,
        exact_percent=format_number(exact, decimals),
    )
