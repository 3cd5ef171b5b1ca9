"""More administrative units than there are at that level on that day.

Why it matters: 35 provinces cannot have reported when there are 34.
Silent where the number of units is not known for the day, and for hedged counts.
Source: `dxmetrics.model.levels`, with the resolutions it names.
"""

from collections.abc import Iterator
from fractions import Fraction

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.rules.contexts import UnitsCounted
from dxmetrics.vi import format_date, format_number

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX524",
    name="unit-count",
    severity=Severity.ERROR,
    scope=UnitsCounted,
    title=Sentence("Nhiều hơn số đơn vị hành chính", "More units than there are"),
    sentence=Sentence(
        "{stated} đơn vị {level}, trong khi ngày {day} chỉ có {known}.",
        "{stated} units at the {level_en} level, while there are {known} on {day}.",
    ),
)


def check(counted: UnitsCounted) -> Iterator[Finding]:
    """Compare a count of units with the number of units that day.

    >>> from datetime import date
    >>> from dxmetrics.model import Level
    >>> from dxmetrics.vi import as_figure
    >>> [f.message() for f in check(UnitsCounted(as_figure("35"), Level.PROVINCE, date(2025, 8, 1)))]
    ['35 đơn vị cấp tỉnh, trong khi ngày 01/8/2025 chỉ có 34.']
    """
    from dxmetrics.model import unit_count  # noqa: PLC0415 - loaded when the first plan or report is

    known = unit_count(counted.level, counted.day)
    if known is None or counted.stated.hedge is not None or counted.stated.value <= known:
        return
    yield RULE.finding(
        None,
        figures=(counted.stated,),
        exact=Fraction(known),
        imbalance=Fraction(counted.stated.value - known),
        stated=counted.stated.text,
        level=counted.level.vi,
        level_en=counted.level.value,
        day=format_date(counted.day),
        known=format_number(known),
    )
