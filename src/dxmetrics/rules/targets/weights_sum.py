"""Maxima or weights that do not make the scale that is declared.

Why it matters: an index on a scale of 100 whose parts make 98 can never reach it.
Silent where they add up.
"""

from collections.abc import Iterator
from fractions import Fraction

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.rules.contexts import Scale
from dxmetrics.rules.wording import addition, exactly

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX331",
    name="weights-sum",
    severity=Severity.ERROR,
    scope=Scale,
    title=Sentence("Điểm tối đa không cộng thành thang điểm", "Maxima do not make the scale"),
    sentence=Sentence("{addition} = {sum}, không phải {declared}.", "{addition} = {sum}, not {declared}."),
)


def check(scale: Scale) -> Iterator[Finding]:
    """Add the maxima up.

    >>> from dxmetrics.vi import as_figure
    >>> [f.message() for f in check(Scale(tuple(map(as_figure, (18, 20, 22, 22))), as_figure(100)))]
    ['18 + 20 + 22 + 22 = 82, không phải 100.']
    >>> list(check(Scale(tuple(map(as_figure, (400, 300, 300))), as_figure("1.000"))))
    []
    """
    total = sum((Fraction(figure.value) for figure in scale.maxima), Fraction(0))
    if total != scale.declared.value:
        yield RULE.finding(
            None,
            figures=(*scale.maxima, scale.declared),
            exact=total,
            imbalance=scale.declared.value - total,
            addition=addition(scale.maxima),
            sum=exactly(total),
            declared=scale.declared.text,
        )
