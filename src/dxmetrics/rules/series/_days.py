"""The values of a series that have a day and a number of their own, in order of time."""

from datetime import date
from typing import TYPE_CHECKING

from dxmetrics.quantity import Figure
from dxmetrics.rules.contexts import Series

if TYPE_CHECKING:
    from dxmetrics.model import Report, ReportedValue

__all__ = ["dated", "number_of"]


def dated(series: Series) -> "list[tuple[date, ReportedValue, Figure]]":
    """Return (day, value, figure) for each value with a day and an unhedged figure, earliest first.

    The day is that as of which the value is given, else the last one of its period, else that of its report.
    """
    found = [
        (day, value, figure)
        for value, report in series.values
        if (day := _day(value, report)) is not None and (figure := number_of(value)) is not None
    ]
    found.sort(key=lambda point: point[0])
    return found


def _day(value: "ReportedValue", report: "Report") -> date | None:
    if value.as_of is not None:
        return value.as_of
    if value.period is not None:
        return value.period.end
    return report.as_of or (None if report.period is None else report.period.end)


def number_of(value: "ReportedValue") -> Figure | None:
    """Return the one number that a value is: the printed value, or a count that stands alone; None for a bound."""
    figure = value.value
    if figure is None and value.whole is None:
        figure = value.part
    return None if figure is None or figure.hedge is not None else figure
