"""A value of another period than its report, or its target, is about.

Why it matters: "quý I" inside a report on six months is not the result of the six months.
Silent where the periods are the same days, where one has none, for values as of a day inside the period, and for
cumulative values that end inside it.
"""

from collections.abc import Iterator

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.periods import AsOf, Cumulative
from dxmetrics.rules.contexts import Result
from dxmetrics.vi import format_period

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX420",
    name="period-mismatch",
    severity=Severity.NOTE,
    scope=Result,
    title=Sentence("Số liệu của kỳ khác", "Value of another period"),
    sentence=Sentence(
        "{name}: số liệu của {period}, trong khi báo cáo cho {expected}.",
        "{name}: the value is of {period}, while the report is on {expected}.",
    ),
)


def check(result: Result) -> Iterator[Finding]:
    """Compare the period of a value with that of its report.

    >>> from dxmetrics.vi import parse_period
    >>> from dxmetrics.model import Indicator, Report, ReportedValue
    >>> count = Indicator(code="A", name="Hồ sơ tiếp nhận", kind="count")
    >>> value = ReportedValue(indicator="A", value="512", period="quý I/2024")
    >>> report = Report(title="BC", period="6 tháng đầu năm 2024")
    >>> [finding.message() for finding in check(Result(count, value, report))]
    ['Hồ sơ tiếp nhận: số liệu của quý I/2024, trong khi báo cáo cho 6 tháng đầu năm 2024.']
    """
    own, expected = result.value.period, result.report.period
    if own is None or expected is None or own.same_days(expected):
        return
    if isinstance(own, AsOf | Cumulative) and own.end in expected:
        return
    yield RULE.finding(
        None,
        figures=result.value.figures,
        code=result.indicator.code,
        name=result.indicator.name,
        period=format_period(own),
        expected=format_period(expected),
    )
