"""Which reported values speak of a target: the same indicator, organisation and period, known on the day."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from dxmetrics.measure import Value, aggregate, aim_of
from dxmetrics.model import Accumulation, Aggregation, Indicator, Plan, Report, ReportedValue, Target
from dxmetrics.quantity import Number

__all__ = ["Rows", "added_up", "best_of_each", "choose", "day_of", "known_at", "rolled_up"]


@dataclass(frozen=True, slots=True)
class Rows:
    """The values of a report by indicator and body, so that each target finds its own without a search."""

    report: Report
    by_indicator: Mapping[str, Sequence[ReportedValue]]
    by_body: Mapping[tuple[str, str | None], Sequence[ReportedValue]]
    children: Mapping[str, Sequence[str]]

    @classmethod
    def of(cls, plan: Plan, report: Report) -> "Rows":
        """Sort the values of a report."""
        by_indicator: dict[str, list[ReportedValue]] = defaultdict(list)
        by_body: dict[tuple[str, str | None], list[ReportedValue]] = defaultdict(list)
        for value in report.values:
            by_indicator[value.indicator].append(value)
            by_body[value.indicator, value.organisation or report.organisation].append(value)
        children: dict[str, list[str]] = defaultdict(list)
        for code, parent in {body.code: body.parent for body in (*plan.organisations, *report.organisations)}.items():
            if parent is not None:
                children[parent].append(code)
        return cls(report, by_indicator, by_body, children)

    def speaking_of(self, target: Target, plan: Plan) -> Sequence[ReportedValue]:
        """Return the values among which those of a target are."""
        wanted = target.organisation or plan.organisation
        if wanted is None:
            return self.by_indicator.get(target.indicator, ())
        keys = (target.indicator, wanted), (target.indicator, None)
        return [value for key in keys for value in self.by_body.get(key, ())]

    def of_children(self, indicator: str, parent: str | None) -> Sequence[ReportedValue]:
        """Return the values of the children of a body."""
        keys = [(indicator, child) for child in self.children.get(parent or "", ())]
        return [value for key in keys for value in self.by_body.get(key, ())]


def choose(
    target: Target,
    plan: Plan,
    report: Report,
    values: Sequence[ReportedValue] | None = None,
) -> tuple[ReportedValue, ...]:
    """Return the values that can be held against a target, the best last.

    The best have figures, are of the very period of the target, the latest, and final.

    A value without an organisation is that of the report, a target without one that of the plan; where only one of the
    two is named, they are taken to be the same. A broken-down value speaks of its part alone, and is left out. `values`
    are those to choose among, all of the report where it is None.
    """
    found = [
        value
        for value in (report.values if values is None else values)
        if value.indicator == target.indicator and not value.disaggregation and _of_one_period(target, value, report)
    ]
    wanted = target.organisation or plan.organisation
    bodies = {value.organisation or report.organisation for value in found}
    if wanted is not None:
        found = [value for value in found if (value.organisation or report.organisation) in (None, wanted)]
    elif len(bodies) > 1:
        found = [value for value in found if value.organisation in (None, report.organisation)]
    return tuple(sorted(found, key=lambda value: _order(target, value, report)))


def _of_one_period(target: Target, value: ReportedValue, report: Report) -> bool:
    period = value.period or report.period
    return target.period is None or period is None or target.period.overlaps(period)


def _order(target: Target, value: ReportedValue, report: Report) -> tuple[bool, bool, str, bool, str]:
    period = value.period or report.period
    is_of_it = target.period is not None and period is not None and target.period.same_days(period)
    day = str(day_of(value, report))
    return not value.is_missing, is_of_it, day, not value.is_estimate, value.model_dump_json()


def day_of(value: ReportedValue, report: Report) -> date | None:
    """Return the day for which a value speaks: as of, else the end of its period, else that of its report."""
    if value.as_of is not None:
        return value.as_of
    if value.period is not None:
        return value.period.end
    return report.as_of or (None if report.period is None else report.period.end)


def known_at(value: ReportedValue, report: Report, as_of: date | None) -> bool:
    """Tell whether a value speaks of a time that has begun on the day `as_of`."""
    if as_of is None:
        return True
    if value.as_of is not None:
        return value.as_of <= as_of
    period = value.period or report.period
    return period is None or period.start <= as_of


def rolled_up(
    indicator: Indicator,
    values: Iterable[ReportedValue],
    parent: str | None,
) -> tuple[ReportedValue, tuple[ReportedValue, ...]] | None:
    """Return the value that those of the children of `parent` make together, and the values that it is made of.

    None where the indicator is not brought together, or no child reports. Shares are the ratio of sums; a child
    without both counts is left out, and lowers the coverage.
    """
    held = [value for value in values if not value.disaggregation]
    if indicator.aggregation is Aggregation.RATIO_OF_SUMS:
        held = [value for value in held if value.part is not None and value.whole is not None]
        part, whole = _sum([value.part for value in held]), _sum([value.whole for value in held])
        if part is None or whole is None:
            return None
        together = ReportedValue(indicator=indicator.code, organisation=parent, part=part, whole=whole)
    elif indicator.aggregation is Aggregation.SUM:
        held = [value for value in held if not value.is_missing]
        total = _sum([_counted(value, indicator) for value in held])
        if total is None:
            return None
        together = ReportedValue(indicator=indicator.code, organisation=parent, value=total).in_unit(indicator.unit)
    else:
        return None
    return together, tuple(sorted(held, key=lambda value: value.organisation or ""))


def best_of_each(
    target: Target,
    indicator: Indicator,
    values: Iterable[ReportedValue],
    report: Report,
) -> list[ReportedValue]:
    """Return for each body the one value that speaks of a target: the best, or its parts of the year added up."""
    bodies: dict[str | None, list[ReportedValue]] = defaultdict(list)
    for value in values:
        if not value.disaggregation and not value.is_missing and _of_one_period(target, value, report):
            bodies[value.organisation].append(value)
    best: list[ReportedValue] = []
    for given in bodies.values():
        given.sort(key=lambda value: _order(target, value, report))
        parts = added_up(target, indicator, given, report)
        best.append(given[-1] if parts is None else parts[0])
    return best


def added_up(
    target: Target,
    indicator: Indicator,
    values: Sequence[ReportedValue],
    report: Report,
) -> tuple[ReportedValue, tuple[ReportedValue, ...]] | None:
    """Return what the parts of a target's period make together, and the parts: four quarters are a year.

    Only for flows that add up, where no value is of the period itself and two parts or more follow one another from
    its first day on. None otherwise. Of several values of one part the best is taken, `values` being in that order.
    """
    whole = target.period
    if whole is None or indicator.accumulation is not Accumulation.FLOW or indicator.aggregation is not Aggregation.SUM:
        return None
    parts: dict[date, dict[date, ReportedValue]] = defaultdict(dict)
    for value in values:
        period = value.period or report.period
        if period is not None and period in whole and not value.is_missing:
            parts[period.start][period.end] = value
    used: list[ReportedValue] = []
    begin = whole.start
    while begin in parts:
        end, value = max(parts[begin].items(), key=lambda part: part[0])
        used.append(value)
        begin = end + timedelta(days=1)
    total = _sum([_counted(value, indicator) for value in used]) if len(used) > 1 else None
    if total is None:
        return None
    together = ReportedValue(
        indicator=indicator.code,
        organisation=used[-1].organisation,
        value=total,
        status=values[-1].status,
        as_of=begin - timedelta(days=1),
        is_estimate=any(value.is_estimate for value in used),
    )
    return together.in_unit(indicator.unit), tuple(used)


def _counted(value: ReportedValue, indicator: Indicator) -> Value:
    """Return what a value adds to a sum, in the unit of its indicator; nothing where it is only a bound."""
    figure = value.value if value.part is None else value.part
    return None if figure is None or figure.hedge is not None else aim_of(figure, indicator)


def _sum(figures: Iterable[Value]) -> Number | None:
    """Return the sum of printed figures, or None where there is none or one is only a bound."""
    given = list(figures)
    answer = aggregate(given, "sum")
    if not isinstance(answer.value, Fraction) or not answer.coverage.is_complete:
        return None
    return answer.value.numerator if answer.value.denominator == 1 else answer.value
