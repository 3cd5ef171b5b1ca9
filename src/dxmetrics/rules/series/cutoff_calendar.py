"""Periods of one series on two calendars: from the 15th to the 14th, and from the 1st to the end of the month.

Why it matters: such periods overlap by two weeks; their values can neither be added nor compared as they stand.
Silent where all periods of the series keep one calendar.
Source: Thông tư 02/2023/TT-BTTTT on statistical reports, whose months end on the 14th.
"""

from collections.abc import Iterator

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.periods import Calendar, CalendarPeriod, Days, Period
from dxmetrics.rules.contexts import Series
from dxmetrics.vi import format_period

__all__ = ["RULE", "check"]

_FIRST, _LAST = 15, 14

RULE = Rule(
    code="DX425",
    name="cutoff-calendar",
    severity=Severity.NOTE,
    scope=Series,
    title=Sentence("So sánh hai cách chốt kỳ", "Two calendars compared"),
    sentence=Sentence(
        "{name}: {one} tính từ ngày 15 đến ngày 14, còn {other} tính theo tháng dương lịch.",
        "{name}: {one} runs from the 15th to the 14th, while {other} is of the civil calendar.",
    ),
)


def check(series: Series) -> Iterator[Finding]:
    """Look for periods of both calendars.

    >>> from dxmetrics.model import Indicator, Report, ReportedValue
    >>> from dxmetrics.periods import Month
    >>> flow = Indicator(code="A", name="Hồ sơ tiếp nhận", kind="count")
    >>> periods = Month(2024, 8), Month(2024, 9, calendar=Calendar.ADMINISTRATIVE)
    >>> values = [(ReportedValue(indicator="A", value="5", period=when), Report(title="BC")) for when in periods]
    >>> [finding.code for finding in check(Series(flow, tuple(values)))]
    ['DX425']
    """
    seen: dict[Calendar, Period] = {}
    for value, _ in series.values:
        calendar = _calendar_of(value.period)
        if calendar is not None and value.period is not None:
            seen.setdefault(calendar, value.period)
    if len(seen) > 1:
        yield RULE.finding(
            None,
            code=series.indicator.code,
            name=series.indicator.name,
            one=format_period(seen[Calendar.ADMINISTRATIVE]),
            other=format_period(seen[Calendar.CIVIL]),
        )


def _calendar_of(period: Period | None) -> Calendar | None:
    if isinstance(period, CalendarPeriod):
        return period.calendar
    if isinstance(period, Days) and (period.first.day, period.last.day) == (_FIRST, _LAST):
        return Calendar.ADMINISTRATIVE
    return None
