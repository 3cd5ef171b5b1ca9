"""One fact that a report states twice, alike.

Why it matters: whoever adds the rows up counts it twice.
Silent where anything differs: the figures, the day, the status, the period.
"""

from collections.abc import Iterator
from itertools import pairwise

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.rules.contexts import SameFact
from dxmetrics.vi import format_figure

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX522",
    name="duplicate-value",
    severity=Severity.NOTE,
    scope=SameFact,
    title=Sentence("Số liệu ghi hai lần", "Value given twice"),
    sentence=Sentence(
        "{name}: {figure} được ghi hai lần cho cùng một kỳ.", "{name}: {figure} is given twice for one period."
    ),
)


def check(fact: SameFact) -> Iterator[Finding]:
    """Look for values that are the same in every field.

    >>> from dxmetrics.model import Indicator, ReportedValue
    >>> share = Indicator(code="A", name="Hồ sơ trực tuyến", kind="share")
    >>> [f.message() for f in check(SameFact(share, (ReportedValue(indicator="A", value="25%"),) * 2))]
    ['Hồ sơ trực tuyến: 25% được ghi hai lần cho cùng một kỳ.']
    """
    for one, other in pairwise(fact.values):
        alike = [figure.value for figure in one.figures] == [figure.value for figure in other.figures]
        if alike and (one.as_of, one.status, one.is_estimate) == (other.as_of, other.status, other.is_estimate):
            yield RULE.finding(
                None,
                figures=(one.figures[0], other.figures[0]),
                code=fact.indicator.code,
                name=fact.indicator.name,
                figure=format_figure(one.figures[0]),
            )
