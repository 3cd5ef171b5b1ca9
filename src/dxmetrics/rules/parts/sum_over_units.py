"""Children that do not add up to their parent.

Why it matters: a province's count is that of its communes; where the two differ, one of them is wrong.
Silent for indicators that are not added up, for hedged and rounded values, and while children are missing and their sum
does not pass the parent's value: then a note says how many reported.
"""

from collections.abc import Iterator
from fractions import Fraction

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.quantity import adds_up
from dxmetrics.rules.contexts import Children
from dxmetrics.rules.wording import exactly
from dxmetrics.vi import format_figure, format_number

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX220",
    name="sum-over-units",
    severity=Severity.ERROR,
    scope=Children,
    title=Sentence("Tổng các đơn vị không bằng số chung", "Children do not add up to their parent"),
    sentence=Sentence(
        "{name}: {count} đơn vị cộng lại là {sum}, không phải {total}.",
        "{name}: the {count} units add up to {sum}, not {total}.",
    ),
    causes={
        "incomplete": Sentence(
            "{name}: mới có {count}/{expected} đơn vị báo cáo, cộng lại là {sum} trên {total}.",
            "{name}: {count} of {expected} units report so far, {sum} of {total}.",
        ),
    },
    columns=adds_up,
)


def check(family: Children) -> Iterator[Finding]:
    """Add the children up and compare with the parent.

    >>> from dxmetrics.model import Indicator, ReportedValue
    >>> count = Indicator(code="A", name="Hồ sơ tiếp nhận", kind="count")
    >>> children = tuple(ReportedValue(indicator="A", value=value) for value in ("120", "80"))
    >>> [f.message() for f in check(Children(count, ReportedValue(indicator="A", value="210"), children, 2))]
    ['Hồ sơ tiếp nhận: 2 đơn vị cộng lại là 200, không phải 210.']
    """
    indicator = family.indicator
    total = family.parent.value or family.parent.part
    if indicator.aggregation.value != "sum" or total is None or not total.is_exact:
        return
    given = [value.value or value.part for value in family.children]
    figures = [figure for figure in given if figure is not None]
    if not figures or not all(figure.is_exact for figure in figures):
        return
    added = sum(Fraction(figure.value) for figure in figures)
    complete = len(figures) >= family.expected
    if adds_up(total.value, *(figure.value for figure in figures)):
        return
    short = not complete and added < total.value
    yield RULE.finding(
        None,
        figures=(total, *figures),
        severity=Severity.NOTE if short else None,
        cause="incomplete" if short else None,
        exact=Fraction(added),
        imbalance=total.value - Fraction(added),
        code=indicator.code,
        name=indicator.name,
        count=format_number(len(figures)),
        expected=format_number(family.expected),
        sum=exactly(added),
        total=format_figure(total),
    )
