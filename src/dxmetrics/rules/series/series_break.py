"""A series that crosses the reform of 1 July 2025 for an organisation that the reform changed.

Why it matters: a province of 2025 may hold three of 2024; the two values are of two territories, however alike their
names.
Silent where the organisation existed on both days under one code without predecessors, where the value is marked as
revised (recomputed on the new territory), and for organisations of which nothing is known.
"""

from collections.abc import Iterator

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.rules.contexts import Series
from dxmetrics.rules.series._days import dated
from dxmetrics.vi import format_date

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX427",
    name="series-break",
    severity=Severity.WARNING,
    scope=Series,
    title=Sentence("So sánh qua mốc sắp xếp đơn vị hành chính", "Comparison across a reform"),
    sentence=Sentence(
        "{name}: so sánh {earlier} với {later} qua mốc sắp xếp {organisation} ngày {reform} mà không nêu cách quy đổi.",
        "{name}: {earlier} and {later} lie before and after the reform of {organisation} on {reform}: no crosswalk.",
    ),
)


def check(series: Series) -> Iterator[Finding]:
    """Look for values before and after the first day of an organisation with predecessors.

    >>> from dxmetrics.model import Indicator, Organisation, Report, ReportedValue
    >>> share = Indicator(code="A", name="Hồ sơ trực tuyến", kind="share")
    >>> merged = Organisation(code="T", name="Tỉnh T", level="province", valid_from="1/7/2025", predecessors=("U", "V"))
    >>> report = Report(title="BC", organisation="T", organisations=[merged])
    >>> days = "2024-12-31", "2025-12-31"
    >>> values = [(ReportedValue(indicator="A", value="80%", as_of=day), report) for day in days]
    >>> [finding.code for finding in check(Series(share, tuple(values)))]
    ['DX427']
    """
    points = dated(series)
    bodies = {body.code: body for _, report in series.values for body in report.organisations}
    codes = {value.organisation or report.organisation for value, report in series.values}
    for code in sorted(code for code in codes if code is not None):
        body = bodies.get(code)
        if body is None or body.valid_from is None or not body.predecessors:
            continue
        before = [day for day, value, _ in points if day < body.valid_from and not value.is_revised]
        after = [day for day, _, _ in points if day >= body.valid_from]
        if before and after:
            yield RULE.finding(
                None,
                code=series.indicator.code,
                name=series.indicator.name,
                organisation=body.name,
                reform=format_date(body.valid_from),
                earlier=format_date(before[-1]),
                later=format_date(after[0]),
            )
