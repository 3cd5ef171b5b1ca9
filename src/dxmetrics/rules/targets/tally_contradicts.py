"""A stated tally that the targets themselves do not give.

Why it matters: "hoàn thành 13/14 chỉ tiêu" is what is quoted; the targets, one by one, say something else.
Silent where the tally does not even agree with itself (unassessed-counted-as-met and count-breakdown then speak, as one
tally gives one finding), where it counts another number of targets than the plan has, and where a target could not be
computed, as its status is then open.
"""

from collections.abc import Iterator
from fractions import Fraction

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.relations import tally_excess
from dxmetrics.rules.contexts import TallyHeld
from dxmetrics.vi import format_number

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX333",
    name="tally-contradicts-targets",
    severity=Severity.WARNING,
    scope=TallyHeld,
    title=Sentence("Số chỉ tiêu đạt không khớp với từng chỉ tiêu", "Tally contradicts the targets"),
    sentence=Sentence(
        "Ghi hoàn thành {achieved}/{total} chỉ tiêu; tính theo từng chỉ tiêu là {computed}/{total}.",
        "States {achieved} of {total} targets met; the targets one by one give {computed} of {total}.",
    ),
)


def check(held: TallyHeld) -> Iterator[Finding]:
    """Compare the achieved targets of a tally with those that the assessments give.

    >>> from dxmetrics.model import Status, Tally, TallyClaim
    >>> computed = Tally({Status.MET: 11, Status.NOT_MET: 3})
    >>> [finding.message() for finding in check(TallyHeld(TallyClaim(total="14", achieved="12"), computed))]
    ['Ghi hoàn thành 12/14 chỉ tiêu; tính theo từng chỉ tiêu là 11/14.']
    """
    claim, computed = held.claim, held.computed
    achieved = claim.achieved
    if achieved is None or claim.total.value != computed.total or achieved.hedge is not None:
        return
    excess = tally_excess(claim)
    open_ones = any(count for status, count in computed.counts.items() if status.value == "not_computable")
    if open_ones or (excess is not None and excess[0] > 0):
        return
    beside = 0 if claim.exceeded is None or excess is None or excess[0] < 0 else claim.exceeded.value
    stated = {achieved.value, achieved.value + beside}
    if computed.achieved not in stated:
        yield RULE.finding(
            claim,
            exact=Fraction(computed.achieved),
            imbalance=Fraction(achieved.value - computed.achieved),
            computed=format_number(computed.achieved),
        )
