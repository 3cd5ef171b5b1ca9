"""A change of a rate that may be meant in percent or in percentage points.

Why it matters: a rate of 40 % that rises by 3 % is 41,2 %; by 3 points it is 43 %.
Silent when the change is printed in points; when the values are no rates; when both rates are printed and only the
relative change gives the print; and when neither gives it, or their rounding alone (growth-mismatch then speaks).
"""

from collections.abc import Iterator

from dxmetrics.model import ChangeClaim, Finding, Rule, Sentence, Severity
from dxmetrics.relations import holds_by_rounding_alone, holds_in_points
from dxmetrics.rules.wording import worded

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX403",
    name="percent-or-points",
    severity=Severity.NOTE,
    scope=ChangeClaim,
    title=Sentence("Phần trăm hay điểm phần trăm", "Percent or percentage points"),
    sentence=Sentence(
        "Tỷ lệ thay đổi {stated}: nên viết rõ “điểm phần trăm” hay “% so với tỷ lệ cũ”.",
        "The rate changes by {stated}: say whether in percentage points or relative to the old rate.",
    ),
    causes={
        "points": Sentence(
            "{current} so với {previous} là chênh {stated_number} điểm phần trăm, không phải {stated}.",
            "{current} against {previous} is a difference of {stated_number} percentage points, not {stated}.",
        ),
    },
)


def check(claim: ChangeClaim) -> Iterator[Finding]:
    """Look for a change of a rate that is printed in percent.

    >>> rate = ChangeClaim(current="84,38%", previous="84,05%", percent="0,33%", unit="%")
    >>> [finding.message() for finding in check(rate)]
    ['84,38% so với 84,05% là chênh 0,33 điểm phần trăm, không phải 0,33%.']
    >>> list(check(ChangeClaim(current="1.050", previous="1.000", percent="5%", unit="việc")))
    []
    """
    current, previous, stated = claim.current, claim.previous, claim.percent
    if stated is None or not stated.is_percent or not any(level and level.is_percent for level in (current, previous)):
        return
    if current is None or previous is None:
        if claim.change is None:
            yield RULE.finding(claim, stated=worded(stated))
    elif (
        claim.change is None
        and holds_in_points(current, previous, None, stated)
        and not holds_by_rounding_alone(current, previous, stated)
    ):
        yield RULE.finding(
            claim,
            cause="points",
            current=worded(current),
            previous=worded(previous),
            stated=worded(stated),
            stated_number=stated.text,
        )
