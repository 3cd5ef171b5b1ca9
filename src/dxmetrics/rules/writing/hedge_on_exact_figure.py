"""A word such as *gần* or *hơn* before a count that is given to the last digit.

Why it matters: "gần 170.247 hộ" says that the number is not 170.247, which nobody who counted so well can mean.
Silent for counts of fewer than four significant digits ("gần 2.400"), for percentages, for numbers with decimals or a
scale word, and for bounds that may be meant to the last digit (*dưới, ít nhất, không quá …*).
"""

from collections.abc import Iterator
from typing import Final

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.quantity import PERCENT, POINTS, Bound, Figure

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX602",
    name="hedge-on-exact-figure",
    severity=Severity.NOTE,
    scope=Figure,
    title=Sentence("Từ ước lượng trước số chính xác", "Hedge before an exact figure"),
    sentence=Sentence(
        "“{hedge}” đứng trước số chính xác {figure}: bỏ từ “{hedge}”, hoặc làm tròn số.",
        "“{hedge}” stands before the exact figure {figure}: drop it, or round the figure.",
    ),
)
_LOOSE: Final = (Bound.BELOW, Bound.ABOVE, Bound.NEAR)
_SIGNIFICANT: Final = 4


def check(figure: Figure) -> Iterator[Finding]:
    """Look for a hedge before a count that needs none.

    >>> from dxmetrics.vi import parse_figure
    >>> [finding.message() for finding in check(parse_figure("gần 170.247", "hộ"))]
    ['“gần” đứng trước số chính xác 170.247: bỏ từ “gần”, hoặc làm tròn số.']
    >>> list(check(parse_figure("gần 2.400", "hộ")))
    []
    """
    hedge = figure.hedge
    if hedge is None or hedge.bound not in _LOOSE or hedge.word == "dưới" or figure.step != 1:
        return
    if figure.unit not in (PERCENT, POINTS) and len(str(abs(figure.value)).rstrip("0")) >= _SIGNIFICANT:
        yield RULE.finding(figure, hedge=hedge.word)
