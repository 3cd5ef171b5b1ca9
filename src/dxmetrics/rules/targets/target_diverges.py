"""Two targets in force for one indicator, one organisation and one date, with different numbers.

Why it matters: a district's 75 % and the nation's "trên 85%" cannot both be the measure of one result.
Silent for targets of different due dates, and where one asks for a range that holds the other.
"""

from collections.abc import Iterator
from itertools import pairwise

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.rules.contexts import Milestones
from dxmetrics.vi import format_figure

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX326",
    name="target-diverges",
    severity=Severity.WARNING,
    scope=Milestones,
    title=Sentence("Hai mức giao khác nhau", "Two targets in force differ"),
    sentence=Sentence(
        "{name}: có hai mức giao cho cùng kỳ, {one} và {other}.",
        "{name}: two targets for one period, {one} and {other}.",
    ),
)


def check(milestones: Milestones) -> Iterator[Finding]:
    """Compare targets of one due date.

    >>> from dxmetrics.model import Indicator, Target
    >>> share = Indicator(code="A", name="Hộ có cáp quang", kind="share")
    >>> targets = tuple(Target(indicator="A", value=value) for value in ("75%", "trên 85%"))
    >>> [finding.message() for finding in check(Milestones(share, targets))]
    ['Hộ có cáp quang: có hai mức giao cho cùng kỳ, 75% và trên 85%.']
    """
    indicator = milestones.indicator
    numbers = [target for target in milestones.targets if target.value is not None]
    numbers.sort(key=lambda target: str(target.due_date))
    for one, other in pairwise(numbers):
        if one.value is None or other.value is None or one.due_date != other.due_date:
            continue
        if one.value.unit == other.value.unit and one.value.value != other.value.value:
            yield RULE.finding(
                None,
                figures=(one.value, other.value),
                code=indicator.code,
                name=indicator.name,
                one=format_figure(one.value),
                other=format_figure(other.value),
            )
