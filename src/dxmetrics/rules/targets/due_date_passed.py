"""A value from after the due date of its target.

Why it matters: 80.220 accounts on 31 May 2024 do not show that 71.403 were there on 30 September 2023, the due date.
Silent where the value is from the due date or before it, where either has no date, and where the target is missed.
"""

from collections.abc import Iterator

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.rules.contexts import Result
from dxmetrics.vi import format_date

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX327",
    name="due-date-passed",
    severity=Severity.NOTE,
    scope=Result,
    title=Sentence("Số liệu sau hạn của chỉ tiêu", "Value from after the due date"),
    sentence=Sentence(
        "{name}: số liệu ngày {day}, sau hạn {due} của chỉ tiêu; chưa rõ đến hạn đã đạt hay chưa.",
        "{name}: the value is of {day}, after the due date {due}; whether it was met in time is not said.",
    ),
)


def check(result: Result) -> Iterator[Finding]:
    """Compare the as-of date of the value with the due date of the target.

    >>> from dxmetrics.model import Indicator, Report, ReportedValue, Target
    >>> count = Indicator(code="A", name="Tài khoản định danh", kind="count")
    >>> target = Target(indicator="A", value="71.403", due="30/9/2023")
    >>> value = ReportedValue(indicator="A", value="80.220", as_of="31/5/2024")
    >>> [finding.message() for finding in check(Result(count, value, Report(title="BC"), target))]
    ['Tài khoản định danh: số liệu ngày 31/5/2024, sau hạn 30/9/2023 của chỉ tiêu; chưa rõ đến hạn đã đạt hay chưa.']
    """
    target, day = result.target, result.value.as_of
    if target is None or target.due is None or day is None or day <= target.due:
        return
    if result.assessment is not None and not result.assessment.status.is_achieved:
        return
    yield RULE.finding(
        None,
        figures=result.value.figures,
        code=result.indicator.code,
        name=result.indicator.name,
        day=format_date(day),
        due=format_date(target.due),
    )
