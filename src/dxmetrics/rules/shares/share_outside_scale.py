"""A share above 100 % or below 0 that is reported without its counts.

Why it matters: a part cannot be more than its whole; the value is mistyped, or the indicator is a ratio to a plan.
Silent for ratios and growth, which may pass 100 %, for bounds that leave room below it ("trên 95%"), and where the
counts stand beside it: those are compared themselves.
Source: k <= n for every subset of a finite set.
"""

from collections.abc import Iterator

from dxmetrics.model import Finding, NotComputable, Rule, Sentence, Severity, Verdict
from dxmetrics.quantity import Interval
from dxmetrics.rules.contexts import Result
from dxmetrics.vi import format_figure

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX122",
    name="share-outside-scale",
    severity=Severity.ERROR,
    scope=Result,
    title=Sentence("Tỷ lệ ngoài khoảng 0–100%", "Share outside 0 to 100 %"),
    sentence=Sentence(
        "{name}: {printed} nằm ngoài khoảng từ 0 đến 100%; tỷ lệ của một phần không thể như vậy.",
        "{name}: {printed} lies outside 0 to 100 %, where the share of a part must be.",
    ),
    verdict=Verdict.OVER_100,
)
_SCALE = Interval(0, 100)


def check(result: Result) -> Iterator[Finding]:
    """Compare a share that is reported alone with the bounds of every share.

    >>> from dxmetrics.model import Indicator, Report, ReportedValue
    >>> share = Indicator(code="A", name="Hộ có cáp quang", kind="share")
    >>> value, values = ReportedValue(indicator="A", value="112,5%"), Interval.point(112)
    >>> [finding.message() for finding in check(Result(share, value, Report(title="BC"), values=values))]
    ['Hộ có cáp quang: 112,5% nằm ngoài khoảng từ 0 đến 100%; tỷ lệ của một phần không thể như vậy.']
    """
    value, values, indicator = result.value, result.values, result.indicator
    if indicator.kind.value != "share" or indicator.unit_name != "%" or value.part is not None or value.value is None:
        return
    if values is None or isinstance(values, NotComputable) or not (values & _SCALE).is_empty:
        return
    yield RULE.finding(
        None,
        figures=(value.value,),
        code=indicator.code,
        name=indicator.name,
        printed=format_figure(value.value),
    )
