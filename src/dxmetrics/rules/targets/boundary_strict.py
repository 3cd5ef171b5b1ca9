"""A value that is exactly the number which it is said, or asked, to lie above or below.

Why it matters: 80 % is not "trên 80%"; whether a target that asks for more is met hangs on that word.
Silent for every other value, for bounds that include their number (*từ … trở lên, ít nhất, không quá*), and for rounded
or hedged values.
"""

from collections.abc import Iterator
from fractions import Fraction

from dxmetrics.model import Finding, Rule, Sentence, Severity, ShareClaim, TargetClaim
from dxmetrics.quantity import Bound, Figure
from dxmetrics.rules.wording import worded

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX304",
    name="boundary-strict",
    severity=Severity.NOTE,
    scope=(ShareClaim, TargetClaim),
    title=Sentence("Giá trị đúng bằng mức “trên”, “dưới”", "Value is exactly its strict bound"),
    sentence=Sentence(
        "{value} đúng bằng mức {bound}: “{hedge}” không gồm chính số đó.",
        "{value} is exactly the bound “{bound}”, which does not include the number itself.",
    ),
)


def check(claim: ShareClaim | TargetClaim) -> Iterator[Finding]:
    """Look for a value that equals a strict bound.

    >>> [finding.message() for finding in check(ShareClaim(part="80", whole="100", unit="hộ", stated="trên 80%"))]
    ['80/100 hộ đúng bằng mức trên 80%: “trên” không gồm chính số đó.']
    >>> list(check(ShareClaim(part="81", whole="100", unit="hộ", stated="trên 80%")))
    []
    """
    bound = claim.stated if isinstance(claim, ShareClaim) else claim.target
    if bound is None or bound.hedge is None or bound.hedge.bound not in (Bound.ABOVE, Bound.BELOW):
        return
    if isinstance(claim, ShareClaim):
        whole = claim.whole
        if whole is None or whole.value <= 0 or not (claim.part.is_exact and whole.is_exact):
            return
        exact, value = Fraction(100 * claim.part.value) / whole.value, f"{claim.part}/{whole} {claim.unit or ''}"
    else:
        exact, value = Fraction(claim.actual.value), worded(claim.actual)
        if claim.actual.hedge is not None or claim.actual.is_percent is not bound.is_percent:
            return
    if exact == bound.value:
        yield RULE.finding(claim, exact=exact, value=value, bound=worded(bound), hedge=_word(bound))


def _word(figure: Figure) -> str:
    return figure.hedge.word if figure.hedge is not None else ""
