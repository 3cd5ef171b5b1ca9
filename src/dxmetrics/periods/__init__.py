"""Stretches of time that figures are about: typed periods on two calendars, in exact days, without a clock.

Nothing here knows Vietnamese: `dxmetrics.vi.periods` reads and writes these.
"""

from dxmetrics.periods.calendars import Calendar
from dxmetrics.periods.days import AsOf, Cumulative, Days
from dxmetrics.periods.months import (
    CalendarPeriod,
    Half,
    Month,
    MonthSpan,
    NineMonths,
    Quarter,
    Year,
    Years,
    month_span,
)
from dxmetrics.periods.period import Period

__all__ = [
    "AsOf",
    "Calendar",
    "CalendarPeriod",
    "Cumulative",
    "Days",
    "Half",
    "Month",
    "MonthSpan",
    "NineMonths",
    "Period",
    "Quarter",
    "Year",
    "Years",
    "month_span",
]
