"""A cumulative value that is less than an earlier one.

Why it matters: what has come together since a start can only grow; one of the two figures is wrong.
Silent where the later value is marked as revised, for flows and stocks, for cumulative values that start anew (another
first day), for hedged values, for shares, and for values without a day.
"""

from collections.abc import Iterator
from itertools import pairwise

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.periods import Cumulative
from dxmetrics.rules.contexts import Series
from dxmetrics.rules.series._days import dated
from dxmetrics.vi import format_date, format_figure

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX423",
    name="cumulative-decrease",
    severity=Severity.ERROR,
    scope=Series,
    title=Sentence("Số lũy kế giảm", "Cumulative value falls"),
    sentence=Sentence(
        "{name}: lũy kế đến {later} là {less}, ít hơn {more} đến {earlier}.",
        "{name}: {less} in all by {later}, less than {more} by {earlier}.",
    ),
)


def check(series: Series) -> Iterator[Finding]:
    """Compare each value with the one before it.

    >>> from dxmetrics.model import Indicator, Report, ReportedValue
    >>> total = Indicator(code="A", name="Tài khoản định danh", kind="count", accumulation="cumulative")
    >>> known = [("80.220", "2024-05-31"), ("79.850", "2024-06-30")]
    >>> values = [(ReportedValue(indicator="A", value=value, as_of=day), Report(title="BC")) for value, day in known]
    >>> [finding.message() for finding in check(Series(total, tuple(values)))]
    ['Tài khoản định danh: lũy kế đến 30/6/2024 là 79.850, ít hơn 80.220 đến 31/5/2024.']
    """
    indicator = series.indicator
    if indicator.accumulation is None or indicator.accumulation.value != "cumulative":
        return
    for (day, value, figure), (next_day, next_value, next_figure) in pairwise(dated(series)):
        if day == next_day or next_value.is_revised or next_figure.value >= figure.value:
            continue
        one, other = value.period, next_value.period
        if isinstance(one, Cumulative) and isinstance(other, Cumulative) and one.since != other.since:
            continue
        yield RULE.finding(
            None,
            figures=(figure, next_figure),
            code=indicator.code,
            name=indicator.name,
            later=format_date(next_day),
            earlier=format_date(day),
            less=format_figure(next_figure),
            more=format_figure(figure),
        )
