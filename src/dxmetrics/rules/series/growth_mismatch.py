"""A printed change in percent that its values do not give.

Why it matters: growth is the most quoted figure of a report, and the one most often worked out by hand.
Silent when rounding half up or half to even gives the print; when, for a rate or an index, it is the difference in
points; for rounded or hedged values of which some give it; when the start is not above zero or cannot be told, unless
things that are counted rose by more than there are of them now, or fell by more than all of them; and when another rule
speaks of the same claim (change-word, increment-mismatch). Only cut off: a note. Only rounded up: a warning; so, too,
a difference of two rates in points that only their rounding gives.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from dxmetrics.model import ChangeClaim, Finding, Rule, Sentence, Severity, Verdict
from dxmetrics.quantity import Figure, Rounding, round_to
from dxmetrics.relations import (
    Kind,
    certainly_exceeds,
    change_can_hold,
    exact_change,
    explaining_roundings,
    holds_by_rounding_alone,
    holds_in_points,
    kind_of,
    word_is_contradicted,
)
from dxmetrics.relations.shares import is_rounded
from dxmetrics.rules.parts.increment_mismatch import increment_holds
from dxmetrics.rules.wording import decimals_of, exactly, moved, worded

__all__ = ["RULE", "check"]

_MAIN: Final = (
    "{current} so với {previous} {unit} là {exact_change}, không phải {stated_change}",
    "{current} against {previous} {unit} is {exact_change_en}, not {stated_change_en}",
)
RULE = Rule(
    code="DX401",
    name="growth-mismatch",
    severity=Severity.ERROR,
    scope=ChangeClaim,
    title=Sentence("Mức tăng, giảm không khớp với số liệu", "Change does not follow from its values"),
    sentence=Sentence(f"{_MAIN[0]}.", f"{_MAIN[1]}."),
    verdict=Verdict.GROWTH_MISMATCH,
    causes={
        "truncated": Sentence(f"{_MAIN[0]} (cắt bớt chữ số).", f"{_MAIN[1]} (cut off)."),
        "ceiled": Sentence(f"{_MAIN[0]} (làm tròn lên).", f"{_MAIN[1]} (rounded up)."),
        "base": Sentence(f"{_MAIN[0]} (đã chia cho số kỳ này).", f"{_MAIN[1]} (divided by the new value)."),
        "level": Sentence(f"{_MAIN[0]} (đó là tỷ lệ giữa hai kỳ).", f"{_MAIN[1]} (that is the ratio of the two)."),
        "scale": Sentence(f"{_MAIN[0]} (dấu thập phân bị lệch).", f"{_MAIN[1]} (the decimal mark is out of place)."),
        "points": Sentence(
            "{current} so với {previous} chênh {points} điểm phần trăm, không phải {stated_number} (trừ khi làm tròn).",
            "{current} against {previous} is {points} points apart, not {stated_number} (unless all were rounded).",
        ),
        "beyond": Sentence(
            "Tăng {rise} {unit} mà kỳ này chỉ có {current}: kỳ trước không thể nhỏ hơn 0.",
            "Up by {rise} {unit} to only {current}: there cannot have been less than none before.",
        ),
        "beneath": Sentence(
            "Giảm {fall} số {unit}: không thể giảm quá 100%.",
            "Down {fall} of the {unit}: nothing can fall by more than 100 %.",
        ),
    },
)
_WEIGHTS: Final = ("tấn", "tạ", "yến", "kg", "ha", "km", "lít")
"""Measures of which there is no less than none."""
_SCALES: Final = (Fraction(1, 100), Fraction(1, 10), Fraction(10), Fraction(100))


def check(claim: ChangeClaim) -> Iterator[Finding]:
    """Work out the relative change and compare it with the printed one.

    >>> for finding in check(ChangeClaim(current="5.025", change="-1.279", percent="-20,69", unit="vụ")):
    ...     print(finding)
    DX401 5.025 so với 6.304 vụ là giảm 20,29%, không phải giảm 20,69%.
    >>> list(check(ChangeClaim(current="0,7955", previous="0,7326", percent="8,6")))
    []
    """
    stated = claim.percent
    found = exact_change(claim.current, claim.previous, claim.change)
    if found is None:
        yield from _beyond(claim)
        if stated is not None:
            yield from _beneath(claim, stated)
        return
    if stated is None:
        return
    change, base = found
    if stated.hedge is None and is_rounded(change, base, stated):
        return
    exact, values = 100 * change / base, (claim.current, claim.previous, claim.change)
    if word_is_contradicted(claim) or not increment_holds(claim):
        return
    if holds_in_points(*values, stated):
        yield from _in_points(claim, stated)
    else:
        yield from _of_values(claim, stated, exact, base)


def _of_values(claim: ChangeClaim, stated: Figure, exact: Fraction, base: Fraction) -> Iterator[Finding]:
    """Hold a printed change in percent against the exact one."""
    values = (claim.current, claim.previous, claim.change)
    known = [figure for figure in values if figure is not None]
    severity, cause, verdict = Severity.ERROR, None, Verdict.GROWTH_MISMATCH
    ways: frozenset[Rounding] = frozenset()
    if stated.hedge is None and all(figure.is_exact for figure in known):
        ways = explaining_roundings(exact, 100, stated)
        if Rounding.HALF_EVEN in ways:
            return
        if ways:
            truncated = Rounding.TRUNCATE in ways
            severity = Severity.NOTE if truncated else Severity.WARNING
            cause, verdict = ("truncated", Verdict.TRUNCATED) if truncated else ("ceiled", verdict)
        else:
            cause = _cause(exact, stated)
    elif change_can_hold(*values, stated):
        return
    yield RULE.finding(
        claim,
        severity=severity,
        cause=cause,
        verdict=verdict,
        exact=exact,
        imbalance=stated.value - exact,
        roundings=ways,
        current=worded(claim.current) if claim.current is not None else exactly(base * (1 + exact / 100)),
        previous=worded(claim.previous) if claim.previous is not None else exactly(base),
        words=moved(exact, stated, decimals_of(stated)),
    )


def _in_points(claim: ChangeClaim, stated: Figure) -> Iterator[Finding]:
    """Find a difference of two rates in points that is none of their prints, but may be one of what they round."""
    current, previous = claim.current, claim.previous
    if current is None or previous is None or not (current.is_percent and previous.is_percent):
        return
    if change_can_hold(current, previous, None, stated) or not holds_by_rounding_alone(current, previous, stated):
        return
    away = abs(Fraction(current.value - previous.value))
    yield RULE.finding(
        claim,
        severity=Severity.WARNING,
        cause="points",
        imbalance=abs(Fraction(stated.value)) - away,
        current=worded(current),
        previous=worded(previous),
        points=exactly(away),
        stated_number=exactly(abs(Fraction(stated.value))),
    )


def _comes_first(one: Figure, other: Figure) -> bool:
    return one.span is not None and other.span is not None and one.span < other.span


def _beyond(claim: ChangeClaim) -> Iterator[Finding]:
    """Find a rise of counted things by more than there are of them now.

    Silent where the percentage stands first, as in "tăng 8% với 2.620 căn", which may tell what there is now.
    """
    current, change, stated = claim.current, claim.change, claim.percent
    if stated is not None and change is not None and _comes_first(stated, change):
        return
    if current is None or change is None or claim.previous is not None or word_is_contradicted(claim):
        return
    counted = claim.unit is not None and (kind_of(claim.unit) is not Kind.MEASURE or claim.unit in _WEIGHTS)
    exact = (current.is_exact and change.is_exact) or claim.unit in _WEIGHTS
    if counted and exact and current.value >= 0 and certainly_exceeds(change, current):
        yield RULE.finding(
            claim,
            cause="beyond",
            imbalance=Fraction(current.value - change.value),
            current=worded(current),
            rise=worded(change),
        )


def _beneath(claim: ChangeClaim, stated: Figure) -> Iterator[Finding]:
    """Find a fall by more than all there was; what is measured, as profits are, may fall below nothing."""
    if claim.unit is None or kind_of(claim.unit) is Kind.MEASURE or claim.direction != -1 or stated.hedge is not None:
        return
    known = [figure.value for figure in (claim.current, claim.previous) if figure is not None]
    if stated.value < -100 and all(value >= 0 for value in known):  # noqa: PLR2004 - all of it
        yield RULE.finding(
            claim, cause="beneath", imbalance=Fraction(-100 - stated.value), fall=worded(stated).replace("-", "")
        )


def _cause(exact: Fraction, stated: Figure) -> str | None:
    """Name what else the printed percent is, if anything."""
    if exact != -100 and round_to(100 * exact / (100 + exact), stated.step) == stated.value:  # noqa: PLR2004 - all of it
        return "base"
    if round_to(100 + exact, stated.step) == stated.value:
        return "level"
    slipped = stated.value and any(round_to(exact * factor, stated.step) == stated.value for factor in _SCALES)
    return "scale" if slipped else None
