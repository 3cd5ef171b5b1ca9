"""One target and what was reported of it: status, achievement, gap, pace, exactly."""

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction

from dxmetrics.evaluation.matching import known_at
from dxmetrics.measure import Answer, achievement, actual_of, aim_of, gap, judge, pace, values_of
from dxmetrics.model import (
    Accumulation,
    Assessment,
    Basis,
    Indicator,
    NotComputable,
    Pace,
    Reason,
    Report,
    ReportedValue,
    Status,
    Target,
)

__all__ = ["assess"]

_STATED = frozenset({Status.MET, Status.EXCEEDED, Status.NOT_MET})
_UNKNOWN = frozenset({Reason.MISSING, Reason.HEDGED, Reason.FUTURE_DATE})
"""Reasons for which a target is not assessable; for the others its value cannot be computed."""


def assess(
    target: Target,
    indicator: Indicator,
    values: Sequence[ReportedValue],
    report: Report,
    as_of: date | None = None,
) -> Assessment:
    """Hold the last of `values` (the best, as `choose` orders them) against a target.

    A target is not due while its due date lies after `as_of` and its value does not meet it yet. A missing value is
    not assessable, never zero; where the report states a status without a figure, that stands, marked as stated.

    >>> share = Indicator(code="A", name="Tỷ lệ hồ sơ trực tuyến", kind="share")
    >>> value = ReportedValue(indicator="A", part="79.996", whole="100.000", value="80,00%")
    >>> held = assess(Target(indicator="A", value="trên 80%"), share, [value], Report(title="Báo cáo", values=[value]))
    >>> held.status.value, held.gap
    ('not_met', Fraction(-1, 250))
    """
    value = values[-1] if values else None
    if value is None:
        return _without(target, None, (), NotComputable(Reason.MISSING, "actual"), as_of)
    evidence = tuple(values)
    if value.status is Status.NOT_APPLICABLE:
        none = NotComputable(Reason.MISSING, "actual")
        return Assessment(target, value, Status.NOT_APPLICABLE, none, none, evidence=evidence)
    if not known_at(value, report, as_of):
        return _without(target, value, evidence, NotComputable(Reason.FUTURE_DATE, "actual"), as_of)
    given = values_of(value, indicator)
    verdict = given if isinstance(given, NotComputable) else judge(given, target, indicator)
    actual = actual_of(value, indicator)
    achieved, missing = _achievement(actual, target, indicator), _gap(actual, target, indicator)
    way = _pace(actual, target, indicator, value, as_of)
    exact = None if isinstance(actual, NotComputable) else actual
    basis, reason = Basis.FIGURES, None
    if isinstance(verdict, Status):
        status = Status.NOT_DUE if verdict is Status.NOT_MET and not _due(target, as_of) else verdict
    elif verdict.reason in _UNKNOWN:
        status, basis, reason = _stated(value, target, verdict, as_of)
    else:
        status, reason = Status.NOT_COMPUTABLE, verdict
    return Assessment(target, value, status, achieved, missing, way, exact, evidence, basis=basis, reason=reason)


def _without(
    target: Target,
    value: ReportedValue | None,
    evidence: tuple[ReportedValue, ...],
    reason: NotComputable,
    as_of: date | None,
) -> Assessment:
    status = Status.NOT_ASSESSABLE if _due(target, as_of) else Status.NOT_DUE
    return Assessment(target, value, status, reason, reason, evidence=evidence, reason=reason)


def _stated(
    value: ReportedValue,
    target: Target,
    reason: NotComputable,
    as_of: date | None,
) -> tuple[Status, Basis, NotComputable | None]:
    """Return the status where the figures do not decide: what the report states, else not assessable or not due."""
    stated = value.status
    if stated is not None and stated in _STATED:
        return stated, Basis.STATED, reason
    due = _due(target, as_of) or stated is Status.NOT_ASSESSABLE
    return Status.NOT_ASSESSABLE if due else Status.NOT_DUE, Basis.FIGURES, reason


def _due(target: Target, as_of: date | None) -> bool:
    """Tell whether the due date has come by the end of `as_of`; without dates it has."""
    return as_of is None or target.due_date is None or target.due_date <= as_of


def _achievement(actual: Answer, target: Target, indicator: Indicator) -> Answer:
    if target.low is not None and target.high is not None:
        return actual if isinstance(actual, NotComputable) else NotComputable(Reason.RANGE_TARGET, "target")
    comparator = target.comparison(indicator.direction).value
    baseline = None if target.baseline is None else aim_of(target.baseline, indicator)
    return achievement(actual, aim_of(target.value, indicator), baseline, comparator=comparator)


def _gap(actual: Answer, target: Target, indicator: Indicator) -> Answer:
    if target.low is not None and target.high is not None:
        return gap(actual, (aim_of(target.low, indicator), aim_of(target.high, indicator)))
    return gap(actual, aim_of(target.value, indicator))


def _pace(
    actual: Answer,
    target: Target,
    indicator: Indicator,
    value: ReportedValue,
    as_of: date | None,
) -> Pace | NotComputable | None:
    """Return the pace, or None where the target has no path: no number, no due date, no day to judge by, no start."""
    day = value.as_of or as_of
    if target.value is None or target.due_date is None or day is None:
        return None
    begin: Answer
    if target.baseline is not None and target.baseline_date is not None:
        begin, start = aim_of(target.baseline, indicator), target.baseline_date
    elif target.period is not None and indicator.accumulation in (Accumulation.FLOW, Accumulation.CUMULATIVE):
        # what is counted from the first day of the period stands at zero when the day before is over
        begin, start = Fraction(0), target.period.start - timedelta(1)
    else:
        return None
    return pace(
        actual,
        aim_of(target.value, indicator),
        begin,
        start=start,
        due=target.due_date,
        as_of=day,
        direction=_way(target, indicator),
    )


def _way(target: Target, indicator: Indicator) -> str | None:
    comparator = target.comparison(indicator.direction).value
    return {"<": "decrease", "<=": "decrease", ">": "increase", ">=": "increase"}.get(comparator)
