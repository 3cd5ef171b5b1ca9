"""One fact that a report states twice, with different numbers.

Why it matters: one of the two is wrong, and whoever quotes the report may take either.
Silent where rounding lets both be true ("80,2%" and "80,17%"), where a hedge allows both, for values as of different
days, and where one is marked as an estimate or a revision of the other.
"""

from collections.abc import Iterator
from itertools import pairwise

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.rules.contexts import SameFact
from dxmetrics.vi import format_figure

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX521",
    name="conflicting-values",
    severity=Severity.WARNING,
    scope=SameFact,
    title=Sentence("Một chỉ tiêu, hai số liệu", "One fact, two values"),
    sentence=Sentence(
        "{name}: báo cáo ghi {one} và {other} cho cùng một kỳ.",
        "{name}: the report gives {one} and {other} for one period.",
    ),
)


def check(fact: SameFact) -> Iterator[Finding]:
    """Compare the values that are given for one day.

    >>> from dxmetrics.model import Indicator, ReportedValue
    >>> share = Indicator(code="A", name="Hồ sơ trực tuyến", kind="share")
    >>> values = tuple(ReportedValue(indicator="A", value=value) for value in ("99,7%", "25%"))
    >>> [finding.message() for finding in check(SameFact(share, values))]
    ['Hồ sơ trực tuyến: báo cáo ghi 99,7% và 25% cho cùng một kỳ.']
    """
    values = [value for value in fact.values if not (value.is_estimate or value.is_revised)]
    for one, other in pairwise(values):
        for figure, beside in ((one.value, other.value), (one.part, other.part), (one.whole, other.whole)):
            if figure is None or beside is None or one.as_of != other.as_of or figure.unit != beside.unit:
                continue
            if not figure.interval().meets(beside.interval()):
                yield RULE.finding(
                    None,
                    figures=(figure, beside),
                    code=fact.indicator.code,
                    name=fact.indicator.name,
                    one=format_figure(figure),
                    other=format_figure(beside),
                )
                break
