"""Whether a value meets its target: decided on the exact value, never on a rounded one.

79,996 % against "trên 80%" is not met, although it prints as 80,00 %. A hedged value ("trên 85%") is a set of values:
it meets a target where every one of them does, misses it where none does, and else leaves it open.
"""

from fractions import Fraction

from dxmetrics.measure.exact import Answer
from dxmetrics.model import Comparator, Indicator, NotComputable, Reason, ReportedValue, Status, Target, Unit
from dxmetrics.quantity import Figure, Interval, Number

__all__ = ["actual_of", "aim_of", "goal_of", "in_unit_of", "judge", "named", "values_of"]


def judge(values: Interval, target: Target, indicator: Indicator) -> Status | NotComputable:
    """Return met, exceeded or not met; HEDGED where the values leave it open, MISSING where there is no number to meet.

    Exceeded is strictly beyond a target that is an order (>=, >, <=, <), in its direction.

    >>> share = Indicator(code="A", name="Tỷ lệ hồ sơ trực tuyến", kind="share")
    >>> more = Target(indicator="A", value="trên 80%")
    >>> judge(Interval.point(Fraction("79.996")), more, share), judge(Interval.point(81), more, share)
    (<Status.NOT_MET: 'not_met'>, <Status.EXCEEDED: 'exceeded'>)
    """
    goal = goal_of(target, indicator)
    if goal is None:
        return NotComputable(Reason.UNIT_MISMATCH if target.is_quantitative else Reason.MISSING, "target")
    if not goal.meets(values):
        return Status.NOT_MET
    if values & goal != values:
        return NotComputable(Reason.HEDGED, "actual")
    beyond = _beyond(goal)
    return Status.EXCEEDED if beyond is not None and values & beyond == values else Status.MET


def goal_of(target: Target, indicator: Indicator) -> Interval | None:
    """Return the values that meet a target, in the unit of its indicator; None where no number can be held against it.

    >>> print(goal_of(Target(indicator="A", value="dưới 5"), Indicator(code="A", name="Tỷ lệ hộ nghèo")))
    (-∞, 5)
    """
    if target.low is not None and target.high is not None:
        low, high = aim_of(target.low, indicator), aim_of(target.high, indicator)
        return Interval(low, high) if isinstance(low, Fraction) and isinstance(high, Fraction) else None
    value = aim_of(target.value, indicator)
    if isinstance(value, NotComputable):
        return None
    match target.comparison(indicator.direction):
        case Comparator.ABOVE:
            return Interval(value, None, low_closed=False)
        case Comparator.AT_MOST:
            return Interval(None, value)
        case Comparator.BELOW:
            return Interval(None, value, high_closed=False)
        case Comparator.EQUAL:
            return Interval.point(value)
        case _:
            return Interval(value, None)


def aim_of(figure: Figure | None, indicator: Indicator) -> Answer:
    """Return the number of a target's figure in the unit of its indicator; its hedge is the comparator, not a doubt.

    >>> from dxmetrics.vi import as_figure
    >>> money = Indicator(code="A", name="Doanh thu", kind="amount", unit="tỷ đồng")
    >>> aim_of(as_figure("12.000 triệu đồng"), money)
    Fraction(12, 1)
    """
    if figure is None:
        return NotComputable(Reason.MISSING, "target")
    figure = named(figure, indicator)
    factor = in_unit_of(figure.unit, indicator, "target")
    return factor if isinstance(factor, NotComputable) else Fraction(figure.value * factor)


def named(figure: Figure, indicator: Indicator) -> Figure:
    """Return a figure with the unit of its indicator where it prints none and that has a scale: 12, 12 tỷ are one."""
    unit = indicator.unit
    scaled = None if unit is None or unit.scale == 1 else unit.of_figure(figure)
    return scaled or figure


def _beyond(goal: Interval) -> Interval | None:
    if goal.low is not None and goal.high is not None:
        return None
    return Interval(goal.low, goal.high, low_closed=goal.low is None, high_closed=goal.high is None)


def actual_of(value: ReportedValue, indicator: Indicator) -> Answer:
    """Return the exact value that a report gives of an indicator: part by whole where both are printed in full.

    In % where the indicator is. A missing whole leaves the printed value; a hedged value is no number.

    >>> share = Indicator(code="A", name="Tỷ lệ hồ sơ trực tuyến", kind="share")
    >>> actual_of(ReportedValue(indicator="A", part="20.284", whole="25.302", value="80,17%"), share)
    Fraction(1014200, 12651)
    """
    values = values_of(value, indicator)
    if isinstance(values, NotComputable):
        return values
    return Fraction(values.low or 0) if values.is_point else NotComputable(Reason.HEDGED, "actual")


def values_of(value: ReportedValue, indicator: Indicator) -> Interval | NotComputable:
    """Return the numbers that a reported value may stand for in the unit of its indicator: one, or those of a hedge."""
    part, whole, printed = value.part, value.whole, value.value
    if part is not None and whole is not None and part.hedge is None and whole.hedge is None:
        if whole.value == 0:
            return NotComputable(Reason.ZERO_DENOMINATOR if part.value else Reason.ZERO_OVER_ZERO, "whole")
        per = 100 if indicator.unit is not None and indicator.unit.name == "%" else 1
        return Interval.point(Fraction(per * part.value) / whole.value)
    if printed is None and whole is None and indicator.unit_name != "%":
        printed = part  # a count that stands alone
    if printed is None:
        return NotComputable(Reason.MISSING if part is None or whole is None else Reason.HEDGED, "actual")
    printed = named(printed, indicator)
    factor = in_unit_of(printed.unit, indicator)
    if isinstance(factor, NotComputable):
        return factor
    if printed.hedge is None:
        return Interval.point(printed.value * factor)
    return printed.interval() * factor


def in_unit_of(printed: str | None, indicator: Indicator, of: str = "actual") -> Number | NotComputable:
    """Return what a printed unit is in the unit of the indicator: 1 triệu đồng is 1/1000 tỷ đồng.

    `of` names what is in that unit, for the reason where the two do not go together.

    >>> in_unit_of("triệu đồng", Indicator(code="A", name="Doanh thu", kind="amount", unit="tỷ đồng"))
    Fraction(1, 1000)
    """
    unit = indicator.unit
    if printed is None or unit is None or printed == unit.name:
        return 1
    given = Unit.of(printed)
    if given.name == unit.name:
        return 1
    if not given.measures_with(unit):
        return NotComputable(Reason.UNIT_MISMATCH, of)
    return Fraction(given.scale, unit.scale)
