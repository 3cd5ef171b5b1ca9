"""A parent's percentage that lies outside those of all its children.

Why it matters: whatever the weights, a whole cannot be better than its best part or worse than its worst.
Silent while a child is missing, for hedged values, and where rounding brings the parent inside.
Source: a ratio of sums lies between the least and the greatest of the ratios (the mediant).
"""

from collections.abc import Iterator

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.quantity import Interval, Number
from dxmetrics.rules.contexts import Children
from dxmetrics.rules.wording import percent
from dxmetrics.vi import format_figure

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX222",
    name="mean-out-of-range",
    severity=Severity.ERROR,
    scope=Children,
    title=Sentence("Tỷ lệ chung nằm ngoài tỷ lệ các đơn vị", "Parent lies outside its children"),
    sentence=Sentence(
        "{name}: tỷ lệ chung {printed} nằm ngoài khoảng từ {low}% đến {high}% của {count} đơn vị.",
        "{name}: {printed} in all lies outside {low}% to {high}% of the {count} units.",
    ),
)


def check(family: Children) -> Iterator[Finding]:
    """Compare the parent with the least and the greatest of its children.

    >>> from dxmetrics.model import Indicator, ReportedValue
    >>> share = Indicator(code="A", name="Hồ sơ trực tuyến", kind="share")
    >>> children = tuple(ReportedValue(indicator="A", value=value) for value in ("16,94%", "54,46%"))
    >>> [f.message() for f in check(Children(share, ReportedValue(indicator="A", value="55%"), children, 2))]
    ['Hồ sơ trực tuyến: tỷ lệ chung 55% nằm ngoài khoảng từ 16,94% đến 54,46% của 2 đơn vị.']
    """
    printed = family.parent.value
    if family.indicator.aggregation.value not in ("ratio_of_sums", "weighted_mean"):
        return
    if printed is None or printed.hedge is not None or not printed.is_percent:
        return
    values = [value.value for value in family.children if value.value is not None]
    if len(values) < max(family.expected, 1) or any(figure.hedge or not figure.is_percent for figure in values):
        return
    lows: list[Number] = [figure.interval().low or 0 for figure in values]
    highs: list[Number] = [figure.interval().high or 0 for figure in values]
    if Interval(min(lows), max(highs)).meets(printed.interval()):
        return
    numbers = [figure.value for figure in values]
    yield RULE.finding(
        None,
        figures=(printed, *values),
        code=family.indicator.code,
        name=family.indicator.name,
        printed=format_figure(printed),
        low=percent(min(numbers)),
        high=percent(max(numbers)),
        count=str(len(values)),
    )
