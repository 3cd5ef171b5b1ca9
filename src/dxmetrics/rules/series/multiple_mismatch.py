"""A printed multiple of an earlier value that the two values do not give.

Why it matters: "bằng 96,3% so với cùng kỳ" is a fall, and is read as one; the two values stand beside it.
Silent when some rounding to nearest gives every printed digit; for rounded or hedged values of which some give it,
rounded to nearest or cut off; when the earlier value is missing or not above zero. Only cut off: a note. Only rounded
up: a warning.
Source: a value divided by the earlier one, in percent or in times.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from dxmetrics.model import Finding, MultipleClaim, Rule, Sentence, Severity, Verdict
from dxmetrics.quantity import COUNT_ROUNDINGS, Figure, Interval, Rounding, preimage
from dxmetrics.relations import loosely, multiple_interval
from dxmetrics.rules.wording import decimals_of, percent, worded

__all__ = ["RULE", "check"]

_MAIN: Final = (
    "{current}/{previous} {unit} = {exact_multiple}, không phải {multiple}",
    "{current}/{previous} {unit} = {exact_multiple}, not {multiple}",
)
RULE = Rule(
    code="DX404",
    name="multiple-mismatch",
    severity=Severity.ERROR,
    scope=MultipleClaim,
    title=Sentence("Số lần, tỷ lệ so với kỳ trước không khớp", "Multiple does not follow from its values"),
    sentence=Sentence(f"{_MAIN[0]}.", f"{_MAIN[1]}."),
    verdict=Verdict.GROWTH_MISMATCH,
    causes={
        "truncated": Sentence(f"{_MAIN[0]} (cắt bớt chữ số).", f"{_MAIN[1]} (cut off)."),
        "ceiled": Sentence(f"{_MAIN[0]} (làm tròn lên).", f"{_MAIN[1]} (rounded up)."),
    },
)


_UP: Final = frozenset((Rounding.AWAY,))


def check(claim: MultipleClaim) -> Iterator[Finding]:
    """Divide a value by the earlier one and compare with the printed multiple.

    >>> for finding in check(MultipleClaim(current="8.315", previous="8.630", multiple="93,6%", unit="ha")):
    ...     print(finding)
    DX404 8.315/8.630 ha = 96,3%, không phải 93,6%.
    >>> list(check(MultipleClaim(current="500", previous="200", multiple="2,5")))
    []
    """
    stated, previous = claim.multiple, claim.previous
    if previous is None or previous.value <= 0:
        return
    scale = 100 if stated.is_percent else 1
    exact = scale * Fraction(claim.current.value) / previous.value
    ways: frozenset[Rounding] = frozenset()
    if stated.hedge is None and claim.current.is_exact and previous.is_exact:
        if 2 * abs(exact - stated.value) <= stated.step:
            return
        ways = frozenset(way for way in COUNT_ROUNDINGS if exact in preimage(stated.value, stated.step, way))
    elif _can_hold(claim, _told(stated)):
        return
    elif not stated.is_percent and _can_hold(claim, loosely(stated)):
        ways = _UP
    truncated = Rounding.TRUNCATE in ways
    sign, decimals = ("%", decimals_of(stated)) if stated.is_percent else (" lần", max(decimals_of(stated), 1))
    yield RULE.finding(
        claim,
        severity=Severity.NOTE if truncated else Severity.WARNING if ways else Severity.ERROR,
        cause="truncated" if truncated else "ceiled" if ways else None,
        verdict=Verdict.TRUNCATED if truncated else None,
        exact=exact,
        imbalance=stated.value - exact,
        roundings=ways,
        exact_multiple=f"{percent(exact, decimals, stated.value)}{sign}",
        multiple=worded(stated) + ("" if stated.is_percent or stated.in_words else sign),
    )


def _told(stated: Figure) -> Interval:
    """Return what a multiple may stand for: one told in times is rounded to nearest, or cut off."""
    if stated.hedge is not None or stated.is_percent:
        return loosely(stated)
    step = Fraction(stated.step)
    return Interval(stated.value - step / 2, stated.value + step, high_closed=False)


def _can_hold(claim: MultipleClaim, bounds: Interval) -> bool:
    """Tell whether some numbers behind the values give a multiple, in any way of rounding."""
    held = (multiple_interval(claim, way) for way in COUNT_ROUNDINGS)
    return any(interval is None or interval.meets(bounds) for interval in held)
