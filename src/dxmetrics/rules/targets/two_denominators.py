"""A percentage beside a count, its plan and its population, that belongs to another of the two than its words say.

Why it matters: in "109/2.068/5.908, đạt 5,3%" the percentage is of the plan; read as of the population it is three
times too high.
Silent where the percentage is that of what its label says, and where it fits neither (then nothing tells which).
"""

from collections.abc import Iterator
from typing import Final

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.relations import explaining_roundings
from dxmetrics.rules.contexts import ThreeCounts
from dxmetrics.rules.wording import worded

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX328",
    name="two-denominators",
    severity=Severity.WARNING,
    scope=ThreeCounts,
    title=Sentence("Tỷ lệ tính trên mẫu số khác", "Percentage of the other denominator"),
    sentence=Sentence(
        "{stated} là tỷ lệ so với {found}, không phải so với {said}.",
        "{stated} is the percentage of {found}, not of {said}.",
    ),
    causes={
        "unsaid": Sentence(
            "{stated} là tỷ lệ so với {found}; cần ghi rõ là so với kế hoạch hay tổng số.",
            "{stated} is the percentage of {found}; say whether of the plan or of the population.",
        ),
    },
)
_NAMES: Final = {"plan": "kế hoạch", "population": "tổng số"}


def check(counts: ThreeCounts) -> Iterator[Finding]:
    """Compare the percentage with both denominators.

    >>> from dxmetrics.vi import as_figure, as_percent
    >>> figures = [*map(as_figure, ("109", "2.068", "5.908")), as_percent("5,3")]
    >>> [finding.message() for finding in check(ThreeCounts(*figures, label="population"))]
    ['5,3% là tỷ lệ so với kế hoạch 2.068, không phải so với tổng số 5.908.']
    >>> list(check(ThreeCounts(*figures, label="plan")))
    []
    """
    of = {"plan": counts.plan, "population": counts.population}
    fits = [name for name, whole in of.items() if explaining_roundings(counts.actual, whole, counts.stated)]
    if len(fits) != 1 or fits[0] == counts.label:
        return
    name = fits[0]
    said = counts.label
    yield RULE.finding(
        None,
        figures=(counts.actual, counts.plan, counts.population, counts.stated),
        severity=Severity.NOTE if said is None else None,
        cause="unsaid" if said is None else None,
        stated=worded(counts.stated),
        found=f"{_NAMES[name]} {of[name].text}",
        said="" if said is None else f"{_NAMES[said]} {of[said].text}",
    )
