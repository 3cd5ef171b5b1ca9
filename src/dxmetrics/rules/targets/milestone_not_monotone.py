"""Targets of a cumulative indicator that fall over time.

Why it matters: what has come together by 2024 cannot be less by 2025; one of the milestones was mistyped.
Silent for flows and stocks, for targets without a date or a number, for ceilings, and for milestones that stay equal.
"""

from collections.abc import Iterator
from itertools import pairwise

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.rules.contexts import Milestones
from dxmetrics.vi import format_date, format_figure

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX325",
    name="milestone-not-monotone",
    severity=Severity.ERROR,
    scope=Milestones,
    title=Sentence("Mốc lũy kế giảm dần", "Cumulative milestone falls"),
    sentence=Sentence(
        "{name}: chỉ tiêu lũy kế đến {later} là {less}, ít hơn {more} đến {earlier}.",
        "{name}: the cumulative target by {later} is {less}, less than {more} by {earlier}.",
    ),
)


def check(milestones: Milestones) -> Iterator[Finding]:
    """Compare each dated milestone with the one before it.

    >>> from dxmetrics.model import Indicator, Target
    >>> total = Indicator(code="A", name="Trạm 5G", kind="count", accumulation="cumulative")
    >>> dated = [("226", "2023-12-31"), ("94", "2024-12-31")]
    >>> targets = tuple(Target(indicator="A", value=value, due=due) for value, due in dated)
    >>> [finding.message() for finding in check(Milestones(total, targets))]
    ['Trạm 5G: chỉ tiêu lũy kế đến 31/12/2024 là 94, ít hơn 226 đến 31/12/2023.']
    """
    indicator = milestones.indicator
    if indicator.accumulation is None or indicator.accumulation.value != "cumulative":
        return
    dated = [
        (target.due_date, target.value.value, target.value)
        for target in milestones.targets
        if target.due_date is not None
        and target.value is not None
        and target.comparison(indicator.direction).value in (">=", ">", "=")
    ]
    dated.sort(key=lambda milestone: milestone[:2])
    for (day, value, figure), (next_day, next_value, next_figure) in pairwise(dated):
        if next_value < value and day < next_day:
            yield RULE.finding(
                None,
                figures=(figure, next_figure),
                code=indicator.code,
                name=indicator.name,
                later=format_date(next_day),
                earlier=format_date(day),
                less=format_figure(next_figure),
                more=format_figure(figure),
            )
