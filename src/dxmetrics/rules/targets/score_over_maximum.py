"""A score below zero or above its maximum.

Why it matters: points beyond the maximum make the total wrong, and the rank with it.
Silent for indicators without a maximum, and for hedged values.
"""

from collections.abc import Iterator

from dxmetrics.model import Finding, NotComputable, Rule, Sentence, Severity
from dxmetrics.rules.contexts import Result
from dxmetrics.rules.wording import exactly
from dxmetrics.vi import format_figure

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX330",
    name="score-over-maximum",
    severity=Severity.ERROR,
    scope=Result,
    title=Sentence("Điểm ngoài thang", "Score outside its scale"),
    sentence=Sentence(
        "{name}: {score} điểm nằm ngoài thang từ 0 đến {maximum}.",
        "{name}: a score of {score} lies outside 0 to {maximum}.",
    ),
)


def check(result: Result) -> Iterator[Finding]:
    """Compare a score with its maximum.

    >>> from dxmetrics.quantity import Interval
    >>> from dxmetrics.model import Indicator, Report, ReportedValue
    >>> score = Indicator(code="A", name="Hạ tầng số", kind="score", maximum="20")
    >>> value = ReportedValue(indicator="A", value="21,5")
    >>> [finding.message() for finding in check(Result(score, value, Report(title="BC"), values=Interval.point(21)))]
    ['Hạ tầng số: 21 điểm nằm ngoài thang từ 0 đến 20.']
    """
    maximum, values = result.indicator.maximum, result.values
    if maximum is None or values is None or isinstance(values, NotComputable) or not values.is_point:
        return
    score = values.low or 0
    if 0 <= score <= maximum.value:
        return
    yield RULE.finding(
        None,
        figures=(*result.value.figures, maximum),
        code=result.indicator.code,
        name=result.indicator.name,
        score=exactly(score),
        maximum=format_figure(maximum.with_unit(None)),
    )
