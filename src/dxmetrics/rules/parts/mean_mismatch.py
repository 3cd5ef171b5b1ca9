"""A printed mean that its sum and its count do not give.

Why it matters: "bình quân 6 hồ sơ" of 24.382 by 3.139 is 7,77; the mean, the sum or the count is of something else.
Silent where rounding half up or truncation gives the printed mean, for hedged figures, and for a count of zero.
"""

from collections.abc import Iterator
from fractions import Fraction

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.quantity import Rounding, round_to
from dxmetrics.rules.contexts import MeanOf
from dxmetrics.rules.wording import decimals_of, worded
from dxmetrics.vi import format_number

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX223",
    name="mean-mismatch",
    severity=Severity.WARNING,
    scope=MeanOf,
    title=Sentence("Số bình quân không khớp", "Mean does not follow from its sum"),
    sentence=Sentence(
        "{total}/{count} = {exact_mean}, không phải {mean}.", "{total}/{count} = {exact_mean}, not {mean}."
    ),
)


def check(mean: MeanOf) -> Iterator[Finding]:
    """Divide the sum by the count.

    >>> from dxmetrics.vi import as_figure
    >>> [finding.message() for finding in check(MeanOf(as_figure("6"), as_figure("24.382"), as_figure("3.139")))]
    ['24.382/3.139 = 7,77, không phải 6.']
    """
    figures = mean.mean, mean.total, mean.count
    if mean.count.value == 0 or any(figure.hedge is not None for figure in figures):
        return
    exact = Fraction(mean.total.value) / mean.count.value
    if mean.mean.value in {round_to(exact, mean.mean.step, way) for way in (Rounding.HALF_UP, Rounding.TRUNCATE)}:
        return
    yield RULE.finding(
        None,
        figures=figures,
        exact=exact,
        imbalance=mean.mean.value - exact,
        total=worded(mean.total),
        count=worded(mean.count),
        mean=worded(mean.mean),
        exact_mean=format_number(exact, decimals_of(mean.mean) or 2),
    )
