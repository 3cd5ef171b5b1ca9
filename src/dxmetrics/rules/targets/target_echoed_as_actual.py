"""A printed value that repeats the words of its target, while the counts beside it give another percentage.

Why it matters: "đạt trên 85% (8.994/8.950 hộ)" copies the target into the place of the result; nobody computed it.
Silent where the printed value is not hedged as the target is, where there are no counts, and where the counts give just
that number.
"""

from collections.abc import Iterator
from fractions import Fraction

from dxmetrics.model import Finding, NotComputable, Rule, Sentence, Severity
from dxmetrics.rules.contexts import Result
from dxmetrics.rules.wording import percent
from dxmetrics.vi import format_figure

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX321",
    name="target-echoed-as-actual",
    severity=Severity.NOTE,
    scope=Result,
    title=Sentence("Chép lại chỉ tiêu thay cho kết quả", "Target repeated as the result"),
    sentence=Sentence(
        "{name}: “{printed}” là chỉ tiêu chép lại; số liệu {part}/{whole} cho {share}%.",
        "{name}: “{printed}” repeats the target; {part}/{whole} gives {share}%.",
    ),
)


def check(result: Result) -> Iterator[Finding]:
    """Compare the printed value with the words of the target and with its own counts.

    >>> from dxmetrics.quantity import Interval
    >>> from dxmetrics.model import Indicator, Report, ReportedValue, Target
    >>> share = Indicator(code="A", name="Hộ có cáp quang", kind="share")
    >>> value = ReportedValue(indicator="A", value="trên 80%", part="912", whole="950")
    >>> target = Target(indicator="A", value="trên 80%")
    >>> result = Result(share, value, Report(title="BC"), target, values=Interval.point(96))
    >>> [finding.message() for finding in check(result)]
    ['Hộ có cáp quang: “trên 80%” là chỉ tiêu chép lại; số liệu 912/950 cho 96%.']
    """
    value, target, values = result.value, result.target, result.values
    if target is None or target.value is None or value.value is None or value.part is None or value.whole is None:
        return
    printed, aim = value.value, target.value
    if printed.hedge is None or aim.hedge is None or not printed.is_percent:
        return
    if (printed.hedge.bound, printed.value) != (aim.hedge.bound, aim.value):
        return
    if values is None or isinstance(values, NotComputable) or not values.is_point or values.low == printed.value:
        return
    exact = Fraction(values.low or 0)
    yield RULE.finding(
        None,
        figures=value.figures,
        exact=exact,
        code=result.indicator.code,
        name=result.indicator.name,
        printed=format_figure(printed),
        part=value.part.text,
        whole=value.whole.text,
        share=percent(exact),
    )
