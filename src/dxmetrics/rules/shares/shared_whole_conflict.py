"""Shares of one unprinted whole that no single whole number can have.

Why it matters: 704.828 at 40,8 % and 192.763 at 11,17 % may be of one population; where no number fits both, they are
of two, or one figure is wrong.
Silent where one whole fits all shares under some way of rounding, for hedged figures, and for shares whose whole is
printed.
"""

from collections.abc import Iterator

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.quantity import Rounding
from dxmetrics.relations import possible_wholes
from dxmetrics.rules.contexts import SharedWhole
from dxmetrics.rules.wording import worded
from dxmetrics.vi import format_number

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX120",
    name="shared-whole-conflict",
    severity=Severity.ERROR,
    scope=SharedWhole,
    title=Sentence("Các tỷ lệ không cùng một tổng số", "Shares of different wholes"),
    sentence=Sentence(
        "{one} cần tổng số {range_one}, {other} cần {range_other}: không có tổng số chung.",
        "{one} wants a whole of {range_one}, {other} one of {range_other}: there is none for both.",
    ),
)
_WAYS = frozenset({Rounding.HALF_UP, Rounding.TRUNCATE, Rounding.AWAY})


def check(shared: SharedWhole) -> Iterator[Finding]:
    """Intersect the wholes that the shares leave possible.

    >>> from dxmetrics.model import ShareClaim
    >>> fine = ShareClaim(part="704.828", stated="40,8"), ShareClaim(part="192.763", stated="11,17")
    >>> list(check(SharedWhole(fine)))
    []
    >>> [finding.code for finding in check(SharedWhole((fine[0], ShareClaim(part="192.763", stated="12,17"))))]
    ['DX120']
    """
    ranges = [
        (claim, claim.stated, possible_wholes(int(claim.part.value), claim.stated, _WAYS))
        for claim in shared.claims
        if claim.whole is None and claim.stated is not None and claim.part.is_exact and claim.stated.hedge is None
    ]
    held = [(claim, stated, wholes) for claim, stated, wholes in ranges if wholes]
    if len(held) < 2:  # noqa: PLR2004 - a conflict is between two
        return
    lowest = max(held, key=lambda one: one[2].low or 0)
    highest = min(held, key=lambda one: one[2].high if one[2].high is not None else (lowest[2].low or 0) + 1)
    if highest[2].high is None or (lowest[2].low or 0) <= highest[2].high:
        return
    (one, stated, wholes), (other, other_stated, other_wholes) = lowest, highest
    yield RULE.finding(
        None,
        figures=(one.part, stated, other.part, other_stated),
        quote=one.quote,
        one=f"{one.part.text} ({worded(stated)})",
        other=f"{other.part.text} ({worded(other_stated)})",
        range_one=_range(wholes.low, wholes.high),
        range_other=_range(other_wholes.low, other_wholes.high),
    )


def _range(low: int | None, high: int | None) -> str:
    first = format_number(low or 0)
    if high is None:
        return f"{first}…"
    return first if low == high else f"{first}…{format_number(high)}"
