"""A value of an organisation that does not exist on its day.

Why it matters: there are no districts from 1 July 2025 on, and no old province beside the one it was merged into.
Silent where the organisation or the day is not known.
Source: Nghị quyết 203/2025/QH15 (two levels of local government); `dxmetrics.model.levels`.
"""

from collections.abc import Iterator

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.rules.contexts import Result
from dxmetrics.vi import format_date

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX523",
    name="organisation-not-valid",
    severity=Severity.WARNING,
    scope=Result,
    title=Sentence("Đơn vị không còn hoặc chưa có", "Organisation does not exist then"),
    sentence=Sentence(
        "{name}: {organisation} không tồn tại ngày {day}.",
        "{name}: {organisation} does not exist on {day}.",
    ),
)


def check(result: Result) -> Iterator[Finding]:
    """Compare the organisation's dates and level with the day of the value.

    >>> from dxmetrics.model import Indicator, Organisation, Report, ReportedValue
    >>> count = Indicator(code="A", name="Hồ sơ tiếp nhận", kind="count")
    >>> district = Organisation(code="H", name="Huyện H", level="district")
    >>> value = ReportedValue(indicator="A", value="512", as_of="31/7/2025")
    >>> [f.message() for f in check(Result(count, value, Report(title="BC"), organisation=district))]
    ['Hồ sơ tiếp nhận: Huyện H không tồn tại ngày 31/7/2025.']
    """
    body, report = result.organisation, result.report
    day = result.value.as_of or report.as_of
    period = result.value.period or report.period
    if day is None and period is not None:
        day = period.end
    if body is None or day is None or body.valid_on(day):
        return
    yield RULE.finding(
        None,
        figures=result.value.figures,
        code=result.indicator.code,
        name=result.indicator.name,
        organisation=body.name,
        day=format_date(day),
    )
