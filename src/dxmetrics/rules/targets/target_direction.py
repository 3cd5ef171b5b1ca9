"""A target that is no better than its baseline.

Why it matters: a plan that asks for less than there is was mistyped, or its indicator is better the other way.
Silent without a baseline, for a target that merely keeps the state ("giữ vững", equal to its baseline), for ceilings
where more is better and floors where less is, for ranges, and for indicators without a direction.
"""

from collections.abc import Iterator
from typing import Final

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.rules.contexts import Milestones
from dxmetrics.vi import format_figure

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX324",
    name="target-against-direction",
    severity=Severity.ERROR,
    scope=Milestones,
    title=Sentence("Chỉ tiêu ngược chiều", "Target goes the wrong way"),
    sentence=Sentence(
        "{name}: chỉ tiêu {target} kém hơn số gốc {baseline}, trong khi chiều tốt là {way}.",
        "{name}: the target {target} is worse than the baseline {baseline}, while better is {way_en}.",
    ),
)
_WAYS: Final = {"increase": ("tăng", "more"), "decrease": ("giảm", "less")}
_COMPARATORS: Final = {"increase": (">=", ">"), "decrease": ("<=", "<")}


def check(milestones: Milestones) -> Iterator[Finding]:
    """Compare each target with its baseline.

    >>> from dxmetrics.model import Indicator, Target
    >>> share = Indicator(code="A", name="Hộ có cáp quang", kind="share")
    >>> [f.message() for f in check(Milestones(share, (Target(indicator="A", value="60%", baseline="70%"),)))]
    ['Hộ có cáp quang: chỉ tiêu 60% kém hơn số gốc 70%, trong khi chiều tốt là tăng.']
    """
    indicator = milestones.indicator
    way = indicator.direction.value
    for target in milestones.targets:
        aim, baseline = target.value, target.baseline
        if way not in _WAYS or aim is None or baseline is None:
            continue
        if target.comparison(indicator.direction).value not in _COMPARATORS[way]:
            continue
        if aim.value < baseline.value if way == "increase" else aim.value > baseline.value:
            yield RULE.finding(
                None,
                figures=(aim, baseline),
                quote=target.statement or "",
                code=indicator.code,
                name=indicator.name,
                target=format_figure(aim),
                baseline=format_figure(baseline),
                way=_WAYS[way][0],
                way_en=_WAYS[way][1],
            )
