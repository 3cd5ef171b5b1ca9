"""A tally of targets that counts those which cannot be assessed as met.

Why it matters: a target without evidence is neither met nor missed; counting it as met makes the result look better.
Silent when the statuses add up to the total or fall short of it, when a count is hedged or rounded, and when the excess
cannot come from the unassessed alone (count-breakdown then speaks). One tally gives one finding.
"""

from collections.abc import Iterator
from fractions import Fraction

from dxmetrics.model import Change, Finding, Rule, Sentence, Severity, Slip, Suggestion, TallyClaim, Verdict
from dxmetrics.relations import tally_excess
from dxmetrics.vi import format_number

__all__ = ["RULE", "check", "supported"]

RULE = Rule(
    code="DX301",
    name="unassessed-counted-as-met",
    severity=Severity.WARNING,
    scope=TallyClaim,
    title=Sentence("Chỉ tiêu chưa đánh giá được tính là đạt", "Targets not assessed are counted as met"),
    sentence=Sentence(
        "{total} - {subtracted} = {supported} {unit} đạt, không phải {achieved}: "
        "{not_assessed} {unit} chưa có cơ sở đánh giá được tính là đạt.",
        "{total} - {subtracted} = {supported} {unit} met, not {achieved}: "
        "{not_assessed} {unit} not assessed are counted as met.",
    ),
    verdict=Verdict.SUM_MISMATCH,
)


def check(claim: TallyClaim) -> Iterator[Finding]:
    """Compare the targets said to be met with those that neither fail nor lack an assessment.

    >>> tally = TallyClaim(total="14", achieved="13", not_assessed="02", missed="01", unit="chỉ tiêu")
    >>> for finding in check(tally):
    ...     print(finding)
    DX301 14 - 02 - 01 = 11 chỉ tiêu đạt, không phải 13: 02 chỉ tiêu chưa có cơ sở đánh giá được tính là đạt.
    >>> list(check(TallyClaim(total="14", achieved="11", not_assessed="02", missed="01")))
    []
    """
    met = supported(claim)
    if met is None or claim.achieved is None or claim.not_assessed is None:
        return
    missed = claim.missed
    subtracted = claim.not_assessed.text if missed is None else f"{claim.not_assessed.text} - {missed.text}"
    index = claim.figures.index(claim.achieved)
    text = format_number(met).zfill(len(claim.achieved.text))
    yield RULE.finding(
        claim,
        exact=Fraction(met),
        imbalance=Fraction(claim.achieved.value - met),
        suggestions=(Suggestion((Change(index, met, text),), Slip.COUNTED),),
        subtracted=subtracted,
        supported=format_number(met),
    )


def supported(claim: TallyClaim) -> int | None:
    """Return how many targets the tally supports as met, where it counts unassessed ones beside them; else None.

    >>> supported(TallyClaim(total="14", achieved="13", not_assessed="2", missed="1"))
    11
    """
    achieved, not_assessed = claim.achieved, claim.not_assessed
    if achieved is None or not_assessed is None:
        return None
    counted = tally_excess(claim)
    if counted is None or not 0 < counted[0] <= not_assessed.value:
        return None
    met = int(achieved.value) - counted[0]
    return met if met >= 0 else None
