"""A stated count of things that are then named one by one, and are more or fewer.

Why it matters: "12 xã" followed by eleven names leaves one out, or counts one too many.
Silent where the two agree, and for hedged counts. The list is declared to be whole; an unfinished one ("…") is no list.
"""

from collections.abc import Iterator
from fractions import Fraction

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.rules.contexts import Enumeration
from dxmetrics.vi import format_number

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX224",
    name="list-count",
    severity=Severity.ERROR,
    scope=Enumeration,
    title=Sentence("Số đếm khác số mục được kể", "Count differs from the list"),
    sentence=Sentence("Ghi {stated} nhưng kể ra {count}.", "States {stated} but names {count}."),
)


def check(listed: Enumeration) -> Iterator[Finding]:
    """Count the items.

    >>> from dxmetrics.vi import as_figure
    >>> [finding.message() for finding in check(Enumeration(as_figure("3", "xã"), ("Bình Hòa", "Tân Lập")))]
    ['Ghi 3 nhưng kể ra 2.']
    """
    if listed.stated.hedge is None and listed.stated.value != len(listed.items):
        yield RULE.finding(
            None,
            figures=(listed.stated,),
            quote="; ".join(listed.items),
            exact=Fraction(len(listed.items)),
            imbalance=Fraction(listed.stated.value - len(listed.items)),
            stated=listed.stated.text,
            count=format_number(len(listed.items)),
        )
