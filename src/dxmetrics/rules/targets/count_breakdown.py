"""A tally by status whose counts do not add up to its total.

Why it matters: every target has one status, so the statuses add up to the number of targets.
Silent when they do, with *vượt* counted within *đạt* or beside it; when a count is hedged or rounded; when they fall
short and some status is not counted; and when unassessed targets explain the excess (unassessed-counted-as-met then
speaks). More than the total is an error; less, with every status counted, a warning, as a target may have a status
that is not named.
"""

from collections.abc import Iterator
from fractions import Fraction

from dxmetrics.model import Finding, Rule, Sentence, Severity, TallyClaim, Verdict
from dxmetrics.quantity import adds_up
from dxmetrics.relations import tally_excess
from dxmetrics.rules.targets.unassessed_counted_as_met import supported
from dxmetrics.rules.wording import addition
from dxmetrics.vi import format_number

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX302",
    name="count-breakdown",
    severity=Severity.ERROR,
    scope=TallyClaim,
    title=Sentence("Số chỉ tiêu theo mức độ hoàn thành không khớp tổng số", "Tally by status does not add up"),
    sentence=Sentence(
        "{addition} = {sum} {unit}, không phải {total}.",
        "{addition} = {sum} {unit}, not {total}.",
    ),
    verdict=Verdict.SUM_MISMATCH,
    columns=adds_up,
)


def check(claim: TallyClaim) -> Iterator[Finding]:
    """Add the statuses up and compare with the number of targets.

    >>> for finding in check(TallyClaim(total="26", achieved="14", missed="13", unit="chỉ tiêu")):
    ...     print(finding)
    DX302 14 + 13 = 27 chỉ tiêu, không phải 26.
    >>> list(check(TallyClaim(total="26", exceeded="13", achieved="10", missed="3")))
    []
    """
    counted = tally_excess(claim)
    if counted is None:
        return
    excess, complete = counted
    if excess == 0 or (excess < 0 and not complete) or supported(claim) is not None:
        return
    total = int(claim.total.value)
    statuses = [figure for role, figure in claim.roles() if role != "total"]
    if sum(figure.value for figure in statuses) != total + excess:  # exceeded is counted within achieved
        statuses = [figure for role, figure in claim.roles() if role not in ("total", "exceeded")]
    yield RULE.finding(
        claim,
        severity=Severity.WARNING if excess < 0 else None,
        exact=Fraction(total + excess),
        imbalance=Fraction(-excess),
        addition=addition(statuses),
        sum=format_number(total + excess),
    )
