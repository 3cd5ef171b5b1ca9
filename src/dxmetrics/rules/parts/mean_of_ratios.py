"""A parent's percentage that is the plain mean of its children's, not the ratio of their sums.

Why it matters: a commune of 500 households then weighs as much as one of 5.000; the mean is no percentage of anything.
Silent where the ratio of sums prints as the same number, where a child has no counts, or not all children report, and
for indicators that are not ratios.
"""

from collections.abc import Iterator
from fractions import Fraction

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.quantity import Number, round_to
from dxmetrics.relations import explaining_roundings
from dxmetrics.rules.contexts import Children
from dxmetrics.rules.wording import decimals_of, exactly, percent
from dxmetrics.vi import format_figure

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX221",
    name="mean-of-ratios",
    severity=Severity.WARNING,
    scope=Children,
    title=Sentence("Lấy trung bình cộng các tỷ lệ", "Mean of ratios"),
    sentence=Sentence(
        "{name}: {printed} là trung bình cộng các tỷ lệ; tính trên tổng số là {part}/{whole} = {exact_percent}%.",
        "{name}: {printed} is the mean of the ratios; of the sums it is {part}/{whole} = {exact_percent}%.",
    ),
)


def check(family: Children) -> Iterator[Finding]:
    """Compare the parent's percentage with the mean of ratios and with the ratio of sums.

    >>> from dxmetrics.model import Indicator, ReportedValue
    >>> share = Indicator(code="A", name="Hồ sơ trực tuyến", kind="share")
    >>> counts = ("40", "50"), ("10", "100")
    >>> children = tuple(ReportedValue(indicator="A", part=part, whole=whole) for part, whole in counts)
    >>> [f.message() for f in check(Children(share, ReportedValue(indicator="A", value="45%"), children, 2))]
    ['Hồ sơ trực tuyến: 45% là trung bình cộng các tỷ lệ; tính trên tổng số là 50/150 = 33,33%.']
    """
    printed = family.parent.value
    if family.indicator.aggregation.value != "ratio_of_sums" or printed is None or printed.hedge is not None:
        return
    counts = [
        (Fraction(value.part.value), Fraction(value.whole.value))
        for value in family.children
        if value.part is not None and value.whole is not None and value.part.is_exact and value.whole.is_exact
    ]
    if not printed.is_percent or len(counts) < max(family.expected, 2) or not all(whole > 0 for _, whole in counts):
        return
    part, whole = sum(part for part, _ in counts), sum(whole for _, whole in counts)
    mean = sum((100 * part / whole for part, whole in counts), Fraction(0)) / len(counts)
    rounded = _mean_of_printed(family, printed.step)
    if explaining_roundings(part, whole, printed) or printed.value not in (round_to(mean, printed.step), rounded):
        return
    exact = Fraction(100 * part) / whole
    yield RULE.finding(
        None,
        figures=(printed, *(figure for value in family.children for figure in value.figures)),
        exact=exact,
        imbalance=printed.value - exact,
        code=family.indicator.code,
        name=family.indicator.name,
        printed=format_figure(printed),
        part=exactly(part),
        whole=exactly(whole),
        exact_percent=percent(exact, decimals_of(printed) or 2),
    )


def _mean_of_printed(family: Children, step: Number) -> Fraction | None:
    """Return the mean of the children's printed percentages, rounded; None where one is not printed."""
    printed = [value.value for value in family.children if value.value is not None and value.value.hedge is None]
    if len(printed) < len(family.children):
        return None
    return round_to(sum((Fraction(figure.value) for figure in printed), Fraction(0)) / len(printed), step)
