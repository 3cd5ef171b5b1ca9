"""Periods of a flow that do not add up: quarters and their year, a quarter above its half.

Why it matters: what is received in four quarters is received in the year, and the year must say the same.
Silent for stocks, cumulative values and shares, unless every part of the longer period is given (then the sum must
agree) or one part alone is more than the whole; for revised and estimated values; for hedged and rounded ones.
"""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.quantity import Figure, adds_up, exceeds
from dxmetrics.rules.contexts import Series
from dxmetrics.rules.series._days import number_of
from dxmetrics.rules.wording import addition, exactly
from dxmetrics.vi import format_figure, format_period

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX424",
    name="period-sum",
    severity=Severity.ERROR,
    scope=Series,
    title=Sentence("Các kỳ không cộng thành kỳ lớn", "Periods do not add up"),
    sentence=Sentence(
        "{name}: {addition} = {sum}, không phải {total} của {period}.",
        "{name}: {addition} = {sum}, not {total} of {period}.",
    ),
    causes={
        "part": Sentence(
            "{name}: {part} của {inner} lớn hơn {total} của {period}.",
            "{name}: {part} of {inner} is more than {total} of {period}.",
        ),
    },
    columns=adds_up,
)


def check(series: Series) -> Iterator[Finding]:
    """Add the values of the periods that partition a longer one.

    >>> from dxmetrics.model import Indicator, Report, ReportedValue
    >>> flow = Indicator(code="A", name="Hồ sơ tiếp nhận", kind="count", accumulation="flow")
    >>> known = [("100", "quý I/2024"), ("120", "quý II/2024"), ("230", "6 tháng đầu năm 2024")]
    >>> values = [(ReportedValue(indicator="A", value=value, period=when), Report(title="BC")) for value, when in known]
    >>> [finding.message() for finding in check(Series(flow, tuple(values)))]
    ['Hồ sơ tiếp nhận: 100 + 120 = 220, không phải 230 của 6 tháng đầu năm 2024.']
    """
    indicator = series.indicator
    flow = indicator.accumulation is not None and indicator.accumulation.value == "flow"
    if not flow or indicator.kind.value not in ("count", "amount"):
        return
    held = [
        (value.period, figure)
        for value, _ in series.values
        if value.period is not None
        and not (value.is_estimate or value.is_revised)
        and (figure := number_of(value)) is not None
        and figure.is_exact
    ]
    for period, total in held:
        inner = [(part, figure) for part, figure in held if part in period and not part.same_days(period)]
        for part, figure in inner:
            if exceeds(figure.value, total.value):
                yield RULE.finding(
                    None,
                    figures=(figure, total),
                    cause="part",
                    imbalance=Fraction(figure.value - total.value),
                    code=indicator.code,
                    name=indicator.name,
                    part=format_figure(figure),
                    inner=format_period(part),
                    total=format_figure(total),
                    period=format_period(period),
                )
                return
        inner.sort(key=lambda pair: pair[0].start)
        gaps = [after.start.toordinal() - before.end.toordinal() for (before, _), (after, _) in pairwise(inner)]
        tiled = bool(inner) and inner[0][0].start == period.start and inner[-1][0].end == period.end
        if not tiled or set(gaps) - {1}:
            continue
        figures: list[Figure] = [figure for _, figure in inner]
        sum_ = sum(Fraction(figure.value) for figure in figures)
        if not adds_up(total.value, *(figure.value for figure in figures)):
            yield RULE.finding(
                None,
                figures=(*figures, total),
                exact=Fraction(sum_),
                imbalance=total.value - Fraction(sum_),
                code=indicator.code,
                name=indicator.name,
                addition=addition(figures),
                sum=exactly(sum_),
                total=format_figure(total),
                period=format_period(period),
            )
