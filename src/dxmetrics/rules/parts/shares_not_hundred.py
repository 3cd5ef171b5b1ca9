"""Shares of one whole that cannot make 100 %.

Why it matters: parts that are said to be all of it are all of it; 101,29 % counts someone twice.
Silent where some numbers behind the printed shares add up to 100 under any one way of rounding, and where a share is
hedged. Above 100 it is an error; below, a warning, as a part may not be named.
"""

from collections.abc import Iterator
from fractions import Fraction

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.quantity import ALL_ROUNDINGS, Interval
from dxmetrics.rules.contexts import Partition
from dxmetrics.rules.wording import addition, exactly

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX225",
    name="shares-not-hundred",
    severity=Severity.ERROR,
    scope=Partition,
    title=Sentence("Các tỷ lệ không cộng thành 100%", "Shares do not make 100 %"),
    sentence=Sentence("{addition} = {sum}%, không phải 100%.", "{addition} = {sum}%, not 100%."),
)
_WHOLE = 100


def check(partition: Partition) -> Iterator[Finding]:
    """Add the shares up as the intervals that they stand for.

    >>> from dxmetrics.vi import as_percent
    >>> [f.message() for f in check(Partition(tuple(map(as_percent, ("77,98", "1,58", "21,73")))))]
    ['77,98% + 1,58% + 21,73% = 101,29%, không phải 100%.']
    >>> list(check(Partition(tuple(map(as_percent, ("33,3", "33,3", "33,3"))))))
    []
    """
    shares = partition.shares
    if not shares or any(share.hedge is not None for share in shares):
        return
    for way in ALL_ROUNDINGS:
        total = Interval.point(0)
        for share in shares:
            total += share.interval(way)
        if _WHOLE in total:
            return
    exact = sum((Fraction(share.value) for share in shares), Fraction(0))
    yield RULE.finding(
        None,
        figures=shares,
        severity=Severity.WARNING if exact < _WHOLE else None,
        quote=partition.of,
        exact=exact,
        imbalance=exact - _WHOLE,
        addition=addition(shares),
        sum=exactly(exact),
    )
