"""What the rules look at in a plan and its reports, and what they find there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from dxmetrics.evaluation.matching import day_of
from dxmetrics.measure import goal_of, values_of
from dxmetrics.model import (
    Assessment,
    Claim,
    Finding,
    Indicator,
    IndicatorKind,
    Organisation,
    Plan,
    Report,
    ReportedValue,
    ShareClaim,
    Target,
    TargetClaim,
)
from dxmetrics.quantity import Figure
from dxmetrics.repair import with_suggestions
from dxmetrics.rules import CATALOGUE, RuleModule
from dxmetrics.rules.contexts import Children, Milestones, Result, SameFact, Scale, Series

__all__ = ["claim_of", "findings_in", "subjects_of"]


def findings_in(subjects: Iterable[object], rules: tuple[RuleModule, ...] = CATALOGUE) -> Iterator[Finding]:
    """Apply to each subject the rules whose scope it is; candidates for repair are added.

    >>> claim = ShareClaim(part="8.994", whole="8.950", unit="hộ")
    >>> [finding.code for finding in findings_in([claim])]
    ['DX101']
    """
    scoped: dict[type, list[RuleModule]] = defaultdict(list)
    for rule in rules:
        scope = rule.RULE.scope
        for kind in scope if isinstance(scope, tuple) else (scope,):
            scoped[kind].append(rule)
    for subject in subjects:
        for rule in scoped.get(type(subject), ()):
            for finding in rule.check(subject):
                yield with_suggestions(finding)


def claim_of(value: ReportedValue, indicator: Indicator) -> Claim | None:
    """Return the claim that a reported value makes, or None where it relates no figures.

    A share is a part of a whole; a ratio is a value held against another, which it may pass.
    """
    part, whole, printed = value.part, value.whole, value.value
    if part is None or (whole is None and printed is None):
        return None
    stated = printed if printed is not None and printed.is_percent else None
    span, quote = (None, "") if value.source is None else (value.source.span, value.source.quote or "")
    unit = part.unit or (None if whole is None else whole.unit)
    if indicator.kind is IndicatorKind.SHARE:
        return ShareClaim(part, whole, stated, subject=indicator.name, unit=unit, span=span, quote=quote)
    if indicator.kind is IndicatorKind.RATIO and whole is not None:
        return TargetClaim(part, whole, stated, subject=indicator.name, unit=unit, span=span, quote=quote)
    return None


def subjects_of(
    plan: Plan,
    report: Report,
    assessments: Iterable[Assessment] = (),
    earlier: Iterable[Report] = (),
    as_of: date | None = None,
) -> Iterator[object]:
    """Yield all that the rules can look at: claims, results, series, families, milestones; in any order of rows."""
    indicators = {indicator.code: indicator for indicator in plan.indicators}
    bodies = {body.code: body for body in (*plan.organisations, *report.organisations)}
    yield from _plan_subjects(plan, indicators)
    held: dict[int, list[Assessment]] = defaultdict(list)
    for one in assessments:
        held[id(one.value)].append(one)
    for value in report.values:
        indicator = indicators.get(value.indicator)
        if indicator is None:
            continue
        claim = claim_of(value, indicator)
        if claim is not None:
            yield claim
        body = bodies.get(value.organisation or report.organisation or "")
        for assessment in held.get(id(value), [None]):
            yield _result(value, indicator, report, assessment, body, as_of)
    for tally in report.tallies:
        yield tally.claim
    yield from _series(indicators, (*earlier, report))
    yield from _facts(report, indicators)
    yield from _families(report, indicators, bodies)


def _plan_subjects(plan: Plan, indicators: dict[str, Indicator]) -> Iterator[object]:
    targets: dict[tuple[str, str | None], list[Target]] = defaultdict(list)
    for target in plan.targets:
        targets[target.indicator, target.organisation].append(target)
    for (code, _), group in targets.items():
        yield Milestones(indicators[code], tuple(sorted(group, key=_target_order)))
    maxima: list[Figure] = [one.maximum for one in plan.indicators if one.maximum is not None]
    if plan.scale is not None and maxima and len(maxima) == len(plan.indicators):
        yield Scale(tuple(maxima), plan.scale)


def _target_order(target: Target) -> tuple[str, str]:
    return str(target.due_date), target.model_dump_json()


def _result(
    value: ReportedValue,
    indicator: Indicator,
    report: Report,
    assessment: Assessment | None,
    body: Organisation | None,
    as_of: date | None,
) -> Result:
    target = None if assessment is None else assessment.target
    goal = None if target is None else goal_of(target, indicator)
    return Result(indicator, value, report, target, assessment, goal, values_of(value, indicator), body, as_of)


_Key = tuple[str, str | None, tuple[tuple[str, str], ...]]


def _key(value: ReportedValue, report: Report) -> _Key:
    return value.indicator, value.organisation or report.organisation, value.disaggregation


def _series(indicators: dict[str, Indicator], reports: Iterable[Report]) -> Iterator[Series]:
    found: dict[_Key, list[tuple[ReportedValue, Report]]] = defaultdict(list)
    for one in reports:
        for value in one.values:
            found[_key(value, one)].append((value, one))
    for key, values in found.items():
        if key[0] in indicators and len(values) > 1:
            values.sort(key=lambda pair: (str(day_of(*pair)), str(pair[1].published), pair[0].model_dump_json()))
            yield Series(indicators[key[0]], tuple(values))


def _facts(report: Report, indicators: dict[str, Indicator]) -> Iterator[SameFact]:
    found: dict[tuple[_Key, object], list[ReportedValue]] = defaultdict(list)
    for value in report.values:
        if not value.is_missing:
            found[_key(value, report), value.period].append(value)
    for (key, _), values in found.items():
        if key[0] in indicators and len(values) > 1:
            values.sort(key=lambda value: (str(value.as_of), value.model_dump_json()))
            yield SameFact(indicators[key[0]], tuple(values))


def _families(
    report: Report,
    indicators: dict[str, Indicator],
    bodies: dict[str, Organisation],
) -> Iterator[Children]:
    """Yield parents beside their children."""
    values: dict[tuple[str, object], dict[str, list[ReportedValue]]] = defaultdict(lambda: defaultdict(list))
    for value in report.values:
        code = value.organisation or report.organisation
        if not value.disaggregation and value.indicator in indicators and code is not None:
            values[value.indicator, value.period][code].append(value)
    offspring: dict[str, list[str]] = defaultdict(list)
    for body in bodies.values():
        if body.parent is not None:
            offspring[body.parent].append(body.code)
    for (code, _), of_bodies in values.items():
        indicator = indicators[code]
        for parent, children in offspring.items():
            held = [value for child in sorted(children) for value in of_bodies.get(child, ())]
            if held and len(of_bodies.get(parent, ())) == 1:
                yield Children(indicator, of_bodies[parent][0], tuple(held), len(children))
