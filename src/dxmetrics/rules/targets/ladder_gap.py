"""A scoring ladder whose bands leave values out, or take some twice.

Why it matters: a value in the gap has no score, a value in the overlap has two; who scores must then invent a rule.
Silent where the bands partition the domain, open and closed ends respected; for whole numbers 0-3 and 4-6 touch.
Source: a scale is a partition of its domain.
"""

from collections.abc import Iterator
from typing import Final

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.quantity import Interval
from dxmetrics.rules.contexts import LadderInUse
from dxmetrics.rules.wording import exactly

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX329",
    name="ladder-gap",
    severity=Severity.ERROR,
    scope=LadderInUse,
    title=Sentence("Thang điểm hở hoặc chồng nhau", "Ladder has a gap or an overlap"),
    sentence=Sentence(
        "{name}: {what} {interval}.",
        "{name}: {what_en} {interval}.",
    ),
)
_WORDS: Final = {
    "gap": ("không bậc nào tính điểm cho", "no band scores"),
    "overlap": ("hai bậc cùng tính điểm cho", "two bands score"),
}


def check(used: LadderInUse) -> Iterator[Finding]:
    """Look for values without a band, or with two.

    >>> from dxmetrics.measure import Band, Ladder
    >>> ladder = Ladder((Band.of(0, 50, 0), Band.of(60, 100, 5, high_closed=True)), Interval(0, 100))
    >>> [finding.message() for finding in check(LadderInUse("Hồ sơ trực tuyến", ladder))]
    ['Hồ sơ trực tuyến: không bậc nào tính điểm cho [50; 60).']
    """
    for flaw in used.ladder.flaws():
        what, what_en = _WORDS[flaw.kind]
        yield RULE.finding(
            None, quote=used.name, name=used.name, what=what, what_en=what_en, interval=_written(flaw.interval)
        )


def _written(interval: Interval) -> str:
    if interval.is_point:
        return exactly(interval.low or 0)
    low = "(-∞" if interval.low is None else f"{'[' if interval.low_closed else '('}{exactly(interval.low)}"
    high = "+∞)" if interval.high is None else f"{exactly(interval.high)}{']' if interval.high_closed else ')'}"
    return f"{low}; {high}"
