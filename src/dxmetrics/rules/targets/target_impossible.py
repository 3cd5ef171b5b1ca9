"""A target that no value can reach: a share above 100 % or below 0, a negative count, more than the maximum.

Why it matters: such a target was mistyped, or its indicator is of another kind than it says.
Silent for ratios, growth and indices, which may pass 100 %, and for targets without a number.
"""

from collections.abc import Iterator

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.rules.contexts import Milestones
from dxmetrics.vi import format_figure

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX323",
    name="target-impossible",
    severity=Severity.ERROR,
    scope=Milestones,
    title=Sentence("Chỉ tiêu không thể có", "Target is impossible"),
    sentence=Sentence(
        "{name}: chỉ tiêu {target} không thể có, vì {reason}.",
        "{name}: the target {target} is impossible, as {reason_en}.",
    ),
)


def check(milestones: Milestones) -> Iterator[Finding]:
    """Compare each figure of the targets with the bounds of its indicator.

    >>> from dxmetrics.model import Indicator, Target
    >>> share = Indicator(code="A", name="Hộ có cáp quang", kind="share")
    >>> [finding.message() for finding in check(Milestones(share, (Target(indicator="A", value="trên 120%"),)))]
    ['Hộ có cáp quang: chỉ tiêu trên 120% không thể có, vì tỷ lệ của một phần không vượt 100%.']
    """
    indicator = milestones.indicator
    kind = indicator.kind.value
    for target in milestones.targets:
        for figure in (target.value, target.low, target.high):
            if figure is None:
                continue
            if figure.value < 0 and kind in ("share", "count", "amount", "score"):
                reason = "giá trị không thể âm", "the value cannot be negative"
            elif kind == "share" and figure.is_percent and figure.value > 100:  # noqa: PLR2004
                reason = "tỷ lệ của một phần không vượt 100%", "a part cannot be more than 100%"
            elif indicator.maximum is not None and figure.value > indicator.maximum.value:
                text = format_figure(indicator.maximum)
                reason = f"giá trị lớn nhất là {text}", f"the greatest value is {text}"
            else:
                continue
            yield RULE.finding(
                None,
                figures=(figure,),
                quote=target.statement or "",
                code=indicator.code,
                name=indicator.name,
                target=format_figure(figure),
                reason=reason[0],
                reason_en=reason[1],
            )
