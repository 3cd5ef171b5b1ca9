"""A part that is larger than the whole it is drawn from.

Why it matters: no more households can have something than there are; one of the two counts is wrong, or the whole is
really a plan target, and then the sentence must say so.
Silent when some numbers behind rounded or hedged figures would fit, and when the percentage is that of the whole over
the part (percent-mismatch then says that the two are swapped). A value held against its plan target is another kind of
claim, and may pass it. One share gives one finding: where the part exceeds its whole, the percentage is not checked.
Source: k <= n for every subset of a finite set.
"""

from collections.abc import Iterator
from fractions import Fraction

from dxmetrics.model import Finding, Rule, Sentence, Severity, ShareClaim, Verdict
from dxmetrics.quantity import exceeds
from dxmetrics.relations import certainly_exceeds
from dxmetrics.rules.shares.percent_mismatch import is_inverted
from dxmetrics.rules.wording import percent, worded

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX101",
    name="part-exceeds-whole",
    severity=Severity.ERROR,
    scope=ShareClaim,
    title=Sentence("Số đạt lớn hơn tổng số", "Part is greater than its whole"),
    sentence=Sentence(
        "{part}/{whole} {unit} = {exact_percent}%: số đạt lớn hơn tổng số.",
        "{part}/{whole} {unit} = {exact_percent}%: the part is greater than the whole.",
    ),
    verdict=Verdict.OVER_100,
    causes={
        "percent": Sentence(
            "{part} {unit} đạt {stated}% tổng số: tỷ lệ của một phần không thể lớn hơn 100%.",
            "{part} {unit} make {stated}% of the whole: a part cannot be more than 100%.",
        ),
    },
    columns=exceeds,
)


def check(claim: ShareClaim) -> Iterator[Finding]:
    """Compare a part with its whole, or its percentage with 100 where no whole is given.

    >>> for finding in check(ShareClaim(part="8.994", whole="8.950", unit="hộ", stated="trên 85%")):
    ...     print(finding)
    DX101 8.994/8.950 hộ = 100,49%: số đạt lớn hơn tổng số.
    >>> list(check(ShareClaim(part="8.950", whole="8.994", unit="hộ")))
    []
    """
    part, whole, stated = claim.part, claim.whole, claim.stated
    if whole is None:
        if stated is not None and stated.value > 100 and stated.hedge is None and part.value > 0:  # noqa: PLR2004
            yield RULE.finding(claim, cause="percent", imbalance=Fraction(stated.value - 100))
        return
    if whole.value <= 0 or not certainly_exceeds(part, whole) or is_inverted(claim):
        return
    exact = Fraction(100 * part.value) / whole.value
    yield RULE.finding(
        claim,
        exact=exact,
        imbalance=Fraction(part.value - whole.value),
        part=worded(part),
        whole=worded(whole),
        exact_percent=percent(exact, other=100),
    )
