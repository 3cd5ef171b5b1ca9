"""A value that is about a thousand, a million or another such power of ten times the one before it.

Why it matters: nghìn, triệu and tỷ are easily exchanged; a value a thousand times its predecessor was rarely earned.
Silent further than 20 % from a power of ten from 1.000 on (ten times as much happens), for values below 10, for shares
and scores, and where a value is hedged or zero.
"""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.rules.contexts import Series
from dxmetrics.rules.series._days import dated
from dxmetrics.rules.wording import exactly
from dxmetrics.vi import format_date, format_figure

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX520",
    name="scale-suspect",
    severity=Severity.WARNING,
    scope=Series,
    title=Sentence("Nghi nhầm nghìn, triệu, tỷ", "Scale looks wrong"),
    sentence=Sentence(
        "{name}: {later} ({later_day}) gấp khoảng {times} lần {earlier} ({earlier_day}); có thể nhầm đơn vị.",
        "{name}: {later} ({later_day}) is about {times} times {earlier} ({earlier_day}); perhaps a slip of scale.",
    ),
)
_LEAST = 10
_LOW, _HIGH = Fraction(4, 5), Fraction(6, 5)


def check(series: Series) -> Iterator[Finding]:
    """Compare each value with the one before it.

    >>> from dxmetrics.model import Indicator, Report, ReportedValue
    >>> amount = Indicator(code="A", name="Doanh thu", kind="amount", unit="triệu đồng")
    >>> known = [("1.250", "2023-12-31"), ("1.310.000", "2024-12-31")]
    >>> values = [(ReportedValue(indicator="A", value=value, as_of=day), Report(title="BC")) for value, day in known]
    >>> [finding.message() for finding in check(Series(amount, tuple(values)))]
    ['Doanh thu: 1.310.000 (31/12/2024) gấp khoảng 1.000 lần 1.250 (31/12/2023); có thể nhầm đơn vị.']
    """
    if series.indicator.kind.value not in ("count", "amount", "index"):
        return
    for (day, _, figure), (next_day, _, next_figure) in pairwise(dated(series)):
        if min(figure.value, next_figure.value) < _LEAST:
            continue
        power = _power(Fraction(next_figure.value) / figure.value)
        if power is None:
            continue
        up = next_figure.value > figure.value
        yield RULE.finding(
            None,
            figures=(figure, next_figure),
            code=series.indicator.code,
            name=series.indicator.name,
            later=format_figure(next_figure if up else figure),
            later_day=format_date(next_day if up else day),
            earlier=format_figure(figure if up else next_figure),
            earlier_day=format_date(day if up else next_day),
            times=exactly(power),
        )


def _power(ratio: Fraction) -> int | None:
    """Return the power of ten from 1.000 on that a ratio (or its inverse) is within 20 % of, or None."""
    size = max(ratio, 1 / ratio)
    power = 1000
    while size >= power * _LOW:
        if size <= power * _HIGH:
            return power
        power *= 10
    return None
