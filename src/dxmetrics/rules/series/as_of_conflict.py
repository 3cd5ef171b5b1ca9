"""One figure that is said to be true as of two days far apart.

Why it matters: a count of June 2023 that is also that of May 2024 was copied, or one of the days was.
Silent for days at most 31 days apart, as reports are closed and written within a month, and where the figures differ.
"""

from collections.abc import Iterator
from itertools import pairwise

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.rules.contexts import SameFact
from dxmetrics.vi import format_date, format_figure

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX421",
    name="as-of-conflict",
    severity=Severity.NOTE,
    scope=SameFact,
    title=Sentence("Một số liệu, hai thời điểm", "One figure as of two days"),
    sentence=Sentence(
        "{name}: cùng số {figure} được ghi tính đến {first} và {second}.",
        "{name}: the same figure {figure} is given as of {first} and of {second}.",
    ),
)
_MONTH = 31


def check(fact: SameFact) -> Iterator[Finding]:
    """Compare the as-of days of equal values.

    >>> from dxmetrics.model import Indicator, ReportedValue
    >>> count = Indicator(code="A", name="Tài khoản định danh", kind="count")
    >>> days = "20/6/2023", "31/5/2024"
    >>> values = tuple(ReportedValue(indicator="A", value="80.220", as_of=day) for day in days)
    >>> [finding.message() for finding in check(SameFact(count, values))]
    ['Tài khoản định danh: cùng số 80.220 được ghi tính đến 20/6/2023 và 31/5/2024.']
    """
    dated = [(value.as_of, value) for value in fact.values if value.as_of is not None]
    dated.sort(key=lambda pair: pair[0])
    for (first, one), (second, other) in pairwise(dated):
        same = [figure.value for figure in one.figures] == [figure.value for figure in other.figures]
        if same and (second - first).days > _MONTH:
            yield RULE.finding(
                None,
                figures=(*one.figures, *other.figures),
                code=fact.indicator.code,
                name=fact.indicator.name,
                figure=format_figure(one.figures[0]),
                first=format_date(first),
                second=format_date(second),
            )
