"""Plan and report to a scorecard: an assessment per target, tallies, coverage, findings."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from dxmetrics.evaluation.assessing import assess
from dxmetrics.evaluation.matching import Rows, added_up, best_of_each, choose, rolled_up
from dxmetrics.evaluation.subjects import findings_in, subjects_of
from dxmetrics.model import (
    Assessment,
    Basis,
    Coverage,
    Finding,
    Plan,
    Report,
    ReportedValue,
    Scorecard,
    Status,
    Tally,
    Target,
)
from dxmetrics.rules import CATALOGUE, RuleModule
from dxmetrics.rules.contexts import StatedAlone, TallyHeld
from dxmetrics.vi import parse_date

__all__ = ["evaluate"]


def evaluate(
    plan: Plan,
    report: Report,
    *,
    as_of: date | str | None = None,
    earlier: Iterable[Report] = (),
    rules: Iterable[RuleModule] = (),
) -> Scorecard:
    """Hold a report against a plan: status, achievement, gap and pace of every target; tallies; coverage; findings.

    `as_of` is the day to judge by (a date, "30/6/2024", or its ISO form); without it, the report's own as-of date, else
    the end of its period or its date of issue, whichever comes first. `earlier` are reports before this one, whose
    series it is held against; `rules` are a caller's own, beside the catalogue. A target without a date of its own is
    due when the plan's period ends. A value that names no unit is in that of its indicator. A target whose own value is
    missing takes the roll-up of its organisation's children, where the indicator can be brought together; a flow that
    is reported by quarters or months alone is added up over its year. ReadingError where `as_of` is no date.

    >>> from dxmetrics.model import Indicator
    >>> plan = Plan(
    ...     title="Kế hoạch chuyển đổi số",
    ...     indicators=[Indicator(code="A", name="Tỷ lệ hồ sơ trực tuyến", kind="share")],
    ...     targets=[Target(indicator="A", value="tối thiểu 80%")],
    ... )
    >>> card = evaluate(plan, Report(title="Báo cáo", values=[ReportedValue(indicator="A", part="90", whole="100")]))
    >>> card.assessments[0].status.value, card.assessments[0].achievement, card.tally.achieved
    ('exceeded', Fraction(9, 8), 1)
    """
    day = _read_day(as_of) if isinstance(as_of, str) else as_of or _day(report)
    printed, report = report, _in_units(plan, report)
    held_values = Rows.of(plan, report)
    assessments = [_assess(_dated(target, plan), plan, held_values, day) for target in plan.targets]
    before = tuple(_in_units(plan, one) for one in earlier)
    catalogue = (*CATALOGUE, *rules)
    found = [
        replace(finding, source=None if report.source is None else report.source.path)
        for finding in findings_in(subjects_of(plan, report, assessments, before, day), catalogue)
    ]
    tally, pillars = _tallies(plan, assessments)
    held = [
        TallyHeld(stated.claim, tally if stated.pillar is None else pillars[stated.pillar])
        for stated in report.tallies
        if stated.pillar is None or stated.pillar in pillars
    ]
    found += findings_in((*held, _stated_alone(assessments)), catalogue)
    found.sort(key=_order)
    about = _by_indicator(found)
    assessed = tuple(replace(one, findings=tuple(_about(one, plan, about))) for one in assessments)
    return Scorecard(
        plan=plan,
        report=printed,
        as_of=day,
        assessments=assessed,
        tally=tally,
        coverage=_coverage(assessments),
        pillars=MappingProxyType(pillars),
        findings=tuple(found),
    )


def _in_units(plan: Plan, report: Report) -> Report:
    """Return the report with the unit of its indicator on each value that names none: "80,17" of a share is 80,17%."""
    units = {indicator.code: indicator.unit for indicator in plan.indicators}
    return report.model_copy(
        update={"values": tuple(value.in_unit(units.get(value.indicator)) for value in report.values)},
    )


def _read_day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return parse_date(text)


def _day(report: Report) -> date | None:
    if report.as_of is not None:
        return report.as_of
    days = [report.published, None if report.period is None else report.period.end]
    return min((day for day in days if day is not None), default=None)


def _dated(target: Target, plan: Plan) -> Target:
    """Return the target with the period of its plan, where it has no date of its own."""
    if target.due_date is not None or plan.period is None:
        return target
    return target.model_copy(update={"period": plan.period})


def _assess(target: Target, plan: Plan, rows: Rows, day: date | None) -> Assessment:
    indicator, report = plan.indicator(target.indicator), rows.report
    values: Sequence[ReportedValue] = choose(target, plan, report, rows.speaking_of(target, plan))
    if all(value.is_missing and value.status is None for value in values):
        parent = target.organisation or plan.organisation or report.organisation
        children = best_of_each(target, indicator, rows.of_children(indicator.code, parent), report)
        together = rolled_up(indicator, children, parent)
        if together is not None:
            value, evidence = together
            return replace(assess(target, indicator, [value], report, day), evidence=evidence)
    parts = added_up(target, indicator, values, report)
    if parts is not None:
        value, evidence = parts
        return replace(assess(target, indicator, [value], report, day), evidence=evidence)
    return assess(target, indicator, values, report, day)


def _tallies(plan: Plan, assessments: Iterable[Assessment]) -> tuple[Tally, dict[str, Tally]]:
    counts: dict[str | None, Counter[Status]] = {None: Counter()}
    stated: Counter[str | None] = Counter()
    for one in assessments:
        pillar = plan.indicator(one.target.indicator).pillar
        for name in {None, pillar}:
            counts.setdefault(name, Counter())[one.status] += 1
            stated[name] += one.basis is Basis.STATED and one.status.is_achieved
    tallies = {name: Tally(MappingProxyType(dict(count)), name, stated[name]) for name, count in counts.items()}
    return tallies[None], {name: tallies[name] for name in sorted(filter(None, tallies))}


def _stated_alone(assessments: Sequence[Assessment]) -> StatedAlone:
    names = [
        one.target.code or one.target.indicator
        for one in assessments
        if one.basis is Basis.STATED and one.status.is_achieved and one.value is not None and one.value.is_missing
    ]
    return StatedAlone(tuple(sorted(names)), len(assessments))


def _coverage(assessments: Iterable[Assessment]) -> Coverage:
    """Return how many targets have a value or a stated status, out of those that apply."""
    applicable = [one for one in assessments if one.status is not Status.NOT_APPLICABLE]
    reported = [
        one for one in applicable if one.value is not None and (not one.value.is_missing or one.basis is Basis.STATED)
    ]
    return Coverage(len(reported), len(applicable))


def _by_indicator(found: Iterable[Finding]) -> dict[str, list[Finding]]:
    """Return the findings by the code of their indicator, or by its name where a claim names it."""
    about: dict[str, list[Finding]] = defaultdict(list)
    for finding in found:
        subject = None if finding.claim is None else finding.claim.subject
        about[finding.values.get("code") or subject or ""].append(finding)
    return about


def _about(one: Assessment, plan: Plan, about: dict[str, list[Finding]]) -> Iterator[Finding]:
    """Yield the findings that speak of one target's indicator, the gravest first."""
    indicator = plan.indicator(one.target.indicator)
    yield from sorted((*about.get(indicator.code, ()), *about.get(indicator.name, ())), key=_order)


def _order(finding: Finding) -> tuple[int, str, str, str]:
    return finding.severity.rank, finding.code, finding.message(), finding.quote
