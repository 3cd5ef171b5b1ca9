"""What is wrong in a report, for those who want the findings alone: under its plan, or by itself."""

from collections.abc import Iterable

from dxmetrics.evaluation.scorecards import evaluate
from dxmetrics.evaluation.subjects import findings_in, subjects_of
from dxmetrics.model import Finding, Indicator, IndicatorKind, Plan, Report
from dxmetrics.rules import CATALOGUE, RuleModule, chosen

__all__ = ["check_report"]


def check_report(
    report: Report,
    plan: Plan | None = None,
    *,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    rules: Iterable[RuleModule] = (),
) -> list[Finding]:
    """Return the findings of a report, the gravest first; those of `evaluate` where its plan is given.

    Without a plan nothing is known of targets, statuses and kinds of indicators: the counts of a value may pass each
    other then, and what is held together are its printed figures, the values of one fact, and the stated tallies.

    >>> from dxmetrics.model import ReportedValue
    >>> value = ReportedValue(indicator="A", part="2.602", whole="2.760", value="96,2%")
    >>> print(*check_report(Report(title="Báo cáo", values=[value])))
    DX102 2.602/2.760 = 94,3%, không phải 96,2%.
    """
    catalogue = (*CATALOGUE, *rules)
    wanted = chosen(catalogue, select, ignore)
    if plan is not None:
        codes = {rule.RULE.code for rule in wanted}
        return [finding for finding in evaluate(plan, report, rules=rules).findings if finding.code in codes]
    found = findings_in(subjects_of(_bare(report), report), wanted)
    return sorted(found, key=lambda finding: (finding.severity.rank, finding.code, finding.message()))


def _bare(report: Report) -> Plan:
    """Return a plan that knows no more of the indicators of a report than what its values show."""
    kinds = dict.fromkeys((value.indicator for value in report.values), IndicatorKind.COUNT)
    for value in report.values:
        if value.part is None or value.whole is None:
            continue
        if value.part.value > value.whole.value:
            kinds[value.indicator] = IndicatorKind.RATIO
        elif kinds[value.indicator] is IndicatorKind.COUNT:
            kinds[value.indicator] = IndicatorKind.SHARE
    return Plan(
        title=report.title,
        indicators=[Indicator(code=code, name=code, kind=kind) for code, kind in sorted(kinds.items())],
    )
