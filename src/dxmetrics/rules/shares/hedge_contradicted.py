"""What is said to be above or below a number, where the figures beside it lie on the other side.

Why it matters: "trên 85%" is an inequality, and counts either meet it or do not; "gần 300 hộ (316 hộ)" contradicts
itself.
Silent when the exact percentage lies on the hedge's side; when it is the number itself (boundary-strict looks at it);
for *khoảng, ước, xấp xỉ*, which exclude nothing; for rounded or hedged counts of which some meet it; and when the part
exceeds its whole. Only a note where *gần* stands before a number that the percentage passes by less than half a step,
or a count by no more than a hundredth.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from dxmetrics.model import Finding, OrderClaim, Rule, Sentence, Severity, ShareClaim, Verdict
from dxmetrics.quantity import Bound, Figure, preimage
from dxmetrics.relations import certainly_exceeds, ratio_can_hold
from dxmetrics.rules.wording import PRECISE, decimals_of, percent, worded

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX103",
    name="hedge-contradicted",
    severity=Severity.ERROR,
    scope=(ShareClaim, OrderClaim),
    title=Sentence("Số liệu trái với từ chỉ mức", "Figure is on the wrong side of its bound"),
    sentence=Sentence(
        "{part}/{whole} {unit} = {exact_percent}%, không phải {stated}.",
        "{part}/{whole} {unit} = {exact_percent}%, not {stated}.",
    ),
    verdict=Verdict.HEDGE_CONTRADICTED,
    causes={
        "rate": Sentence("{part} không phải {stated}.", "{part} is not {stated}."),
        "count": Sentence("{exact_text} {unit} không phải {hedged}.", "{exact_text} {unit} is not {hedged}."),
    },
)
_NEAR: Final = 100
"""*gần* may be said of what passes a number by so small a part of it."""


def check(claim: ShareClaim | OrderClaim) -> Iterator[Finding]:
    """Hold a hedged percentage against its counts, or a hedged number against the exact one, as an inequality.

    >>> for finding in check(ShareClaim(part="80", whole="100", unit="hộ", stated="trên 85%")):
    ...     print(finding)
    DX103 80/100 hộ = 80%, không phải trên 85%.
    >>> list(check(ShareClaim(part="86", whole="100", unit="hộ", stated="trên 85%")))
    []
    """
    if isinstance(claim, OrderClaim):
        yield from _beside(claim)
        return
    part, whole, stated = claim.part, claim.whole, claim.stated
    if stated is None or stated.hedge is None or whole is None or whole.value <= 0 or part.value < 0:
        return
    if certainly_exceeds(part, whole):
        return
    exact = Fraction(100 * part.value) / whole.value
    if exact == stated.value or ratio_can_hold(part, whole, stated):
        return
    yield RULE.finding(
        claim,
        severity=Severity.NOTE if _is_near(exact, stated) else None,
        cause="rate" if whole.is_percent else None,
        exact=exact,
        imbalance=stated.value - exact,
        part=worded(part),
        whole=worded(whole),
        stated=worded(stated),
        exact_percent=percent(exact, max(decimals_of(stated), 2), other=stated.value),
    )


def _beside(claim: OrderClaim) -> Iterator[Finding]:
    """Hold a hedged number against the exact one told beside it: "gần 300 hộ (316 hộ)"."""
    smaller, larger = claim.smaller, claim.larger
    if claim.subject != PRECISE or smaller.value == larger.value or not certainly_exceeds(smaller, larger):
        return
    hedged, exact = (smaller, larger) if smaller.hedge is not None else (larger, smaller)
    near = hedged.hedge is not None and hedged.hedge.word.startswith("gần")
    yield RULE.finding(
        claim,
        severity=Severity.NOTE if near and (exact.value - hedged.value) * _NEAR <= hedged.value else None,
        cause="count",
        imbalance=Fraction(smaller.value - larger.value),
        hedged=worded(hedged),
        exact_text=worded(exact),
    )


def _is_near(exact: Fraction, stated: Figure) -> bool:
    """Tell whether *gần* is meant as "near": the percentage is printed as the number that it should stay below."""
    return (
        stated.hedge is not None
        and stated.hedge.bound is Bound.BELOW
        and stated.hedge.word.startswith("gần")
        and exact in preimage(stated.value, stated.step)
    )
