"""A stated status that the value itself contradicts.

Why it matters: "đạt" is what is read and added up; the value beside it says something else.
Silent where the value leaves the status open (a hedge), where there is no target or no status, where *vượt* is said of
a value that meets its target ("đạt và vượt" is loosely said) or *đạt* of one that exceeds it, and for *chưa đạt* of a
value that is exactly a bound that does not include it. A target that is not due is not missed, so *chưa đạt* may stand.
Source: the status is decided on the exact value by the target's comparator, never on a rounded one.
"""

from collections.abc import Iterator
from typing import Final

from dxmetrics.model import Finding, NotComputable, Rule, Sentence, Severity
from dxmetrics.rules.contexts import Result
from dxmetrics.rules.wording import percent
from dxmetrics.vi import format_figure, format_number

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX320",
    name="status-contradicts-value",
    severity=Severity.ERROR,
    scope=Result,
    title=Sentence("Trạng thái trái với số liệu", "Status contradicts the value"),
    sentence=Sentence(
        "{name}: {actual} so với chỉ tiêu {target} là {found}, không phải “{stated}”.",
        "{name}: {actual} against the target {target} is {found_en}, not “{stated_en}”.",
    ),
)
_WORDS: Final = {"met": ("đạt", "met"), "exceeded": ("vượt", "exceeded"), "not_met": ("chưa đạt", "not met")}


def check(result: Result) -> Iterator[Finding]:
    """Compare the stated status with the one that the values give.

    >>> from dxmetrics.quantity import Interval
    >>> from dxmetrics.model import Indicator, Report, ReportedValue, Target
    >>> share = Indicator(code="A", name="Tỷ lệ hồ sơ trực tuyến", kind="share")
    >>> value = ReportedValue(indicator="A", value="75%", status="đạt")
    >>> target = Target(indicator="A", value="tối thiểu 80%")
    >>> result = Result(share, value, Report(title="BC"), target, None, Interval(80, None), Interval.point(75))
    >>> [finding.message() for finding in check(result)]
    ['Tỷ lệ hồ sơ trực tuyến: 75% so với chỉ tiêu tối thiểu 80% là chưa đạt, không phải “đạt”.']
    """
    value, target, goal, values = result.value, result.target, result.goal, result.values
    if value.status is None or target is None or goal is None or values is None or isinstance(values, NotComputable):
        return
    stated = value.status.value
    inside, outside = values & goal == values, not goal.meets(values)
    if not ((stated in ("met", "exceeded") and outside) or (stated == "not_met" and inside)):
        return
    found = "not_met" if outside else "met"
    unit = "%" if result.indicator.unit is not None and result.indicator.unit.name == "%" else ""
    aim = None if target.value is None else target.value.value
    printed = value.value
    actual = f"{percent(values.low or 0, other=aim)}{unit}" if values.is_point else ""
    if not values.is_point and printed is not None:
        actual = format_figure(printed)
    bounds = [format_number(bound.value) for bound in (target.low, target.high) if bound is not None]
    yield RULE.finding(
        None,
        figures=(*value.figures, *target.figures),
        quote="" if value.source is None else value.source.quote or "",
        code=result.indicator.code,
        name=result.indicator.name,
        actual=actual,
        target=format_figure(target.value) if target.value is not None else " – ".join(bounds),
        found=_WORDS[found][0],
        found_en=_WORDS[found][1],
        stated=_WORDS[stated][0],
        stated_en=_WORDS[stated][1],
    )
