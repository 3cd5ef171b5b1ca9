"""An estimate that is held against a target as if it were final.

Why it matters: "ước" is a forecast; whether the target is met is known when the period is over.
Silent for values that are not marked as estimates or hedged with *ước*, and where no target was held against them.
Source: Thông tư 02/2023/TT-BTTTT asks for the annual report by 25 November, before the year is over.
"""

from collections.abc import Iterator

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.rules.contexts import Result
from dxmetrics.vi import format_figure

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX426",
    name="estimate-as-actual",
    severity=Severity.NOTE,
    scope=Result,
    title=Sentence("Số ước dùng như số thực hiện", "Estimate used as final"),
    sentence=Sentence(
        "{name}: {figure} là số ước thực hiện; kết quả so với chỉ tiêu chưa phải chính thức.",
        "{name}: {figure} is an estimate; what it gives against the target is not final.",
    ),
)


def check(result: Result) -> Iterator[Finding]:
    """Look for an estimate with a target.

    >>> from dxmetrics.model import Indicator, Report, ReportedValue, Target
    >>> count = Indicator(code="A", name="Hồ sơ tiếp nhận", kind="count")
    >>> value = ReportedValue(indicator="A", value="512", is_estimate=True)
    >>> [f.code for f in check(Result(count, value, Report(title="BC"), Target(indicator="A", value="500")))]
    ['DX426']
    """
    value = result.value
    if result.target is None or not value.is_estimate or not value.figures:
        return
    yield RULE.finding(
        None,
        figures=value.figures,
        code=result.indicator.code,
        name=result.indicator.name,
        figure=format_figure(value.figures[0]),
    )
