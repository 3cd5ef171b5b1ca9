"""A value as of a day that lies after the report was published.

Why it matters: nobody knows in June how things stood in July; one of the two dates is wrong.
Silent for estimates, which may look ahead, and where either date is missing.
"""

from collections.abc import Iterator

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.rules.contexts import Result
from dxmetrics.vi import format_date

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX422",
    name="as-of-after-publication",
    severity=Severity.ERROR,
    scope=Result,
    title=Sentence("Thời điểm số liệu sau ngày báo cáo", "As of a day after the report"),
    sentence=Sentence(
        "{name}: số liệu tính đến {day}, sau ngày báo cáo {published}.",
        "{name}: as of {day}, after the report of {published}.",
    ),
)


def check(result: Result) -> Iterator[Finding]:
    """Compare the as-of day with the day of publication.

    >>> from dxmetrics.model import Indicator, Report, ReportedValue
    >>> count = Indicator(code="A", name="Hồ sơ tiếp nhận", kind="count")
    >>> value = ReportedValue(indicator="A", value="512", as_of="30/7/2024")
    >>> [finding.message() for finding in check(Result(count, value, Report(title="BC", published="5/7/2024")))]
    ['Hồ sơ tiếp nhận: số liệu tính đến 30/7/2024, sau ngày báo cáo 05/7/2024.']
    """
    day = result.value.as_of
    published = result.value.published or result.report.published
    if day is None or published is None or day <= published or result.value.is_estimate:
        return
    yield RULE.finding(
        None,
        figures=result.value.figures,
        code=result.indicator.code,
        name=result.indicator.name,
        day=format_date(day),
        published=format_date(published),
    )
