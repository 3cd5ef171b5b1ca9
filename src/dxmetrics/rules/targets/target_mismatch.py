"""What is said of a value and its plan target, and does not follow from the two.

Why it matters: the percentage of the plan is what a unit is rewarded or warned for.
Silent above 100 %, which is a fine result; when rounding half up or half to even gives the print; for a difference in
either direction, as some targets are to stay below, unless a word says that one to be reached was passed or missed, or
that one to stay below was met, and the figures say the opposite; for rates whose difference is printed in points or
relative; for rounded or hedged figures of which some agree; without a target and without a difference, unless people or
households are counted. Only cut off: a note. Only rounded up, or the target over the value (a target to stay below may
be measured so): a warning.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from dxmetrics.model import Finding, Rule, Sentence, Severity, TargetClaim, Verdict
from dxmetrics.quantity import Figure, Rounding, follows
from dxmetrics.relations import (
    Kind,
    exact_change,
    explaining_roundings,
    kind_of,
    possible_wholes,
    side_of,
    target_roles_in_doubt,
    why_not_evaluable,
    word_is_contradicted,
)
from dxmetrics.rules.wording import decimals_of, exactly, percent, worded

__all__ = ["RULE", "check"]

_MAIN: Final = (
    "{actual}/{target} {unit} = {exact_percent}% kế hoạch, không phải {achievement}",
    "{actual}/{target} {unit} = {exact_percent}% of the target, not {achievement}",
)
RULE = Rule(
    code="DX303",
    name="target-mismatch",
    severity=Severity.ERROR,
    scope=TargetClaim,
    title=Sentence("Mức hoàn thành kế hoạch không khớp", "Achievement does not follow from its target"),
    sentence=Sentence(f"{_MAIN[0]}.", f"{_MAIN[1]}."),
    verdict=Verdict.TARGET_MISMATCH,
    causes={
        "truncated": Sentence(f"{_MAIN[0]} (cắt bớt chữ số).", f"{_MAIN[1]} (cut off)."),
        "ceiled": Sentence(f"{_MAIN[0]} (làm tròn lên).", f"{_MAIN[1]} (rounded up)."),
        "inverted": Sentence(f"{_MAIN[0]} (đã lấy kế hoạch chia cho thực hiện).", f"{_MAIN[1]} (divided upside down)."),
        "difference": Sentence(
            "{actual} - {target} = {exact_text} {unit}, không phải {difference}.",
            "{actual} - {target} = {exact_text} {unit}, not {difference}.",
        ),
        "points": Sentence(
            "{actual} - {target} = {exact_text} điểm phần trăm, không phải {difference}.",
            "{actual} - {target} = {exact_text} percentage points, not {difference}.",
        ),
        "difference_percent": Sentence(
            "{actual} so với kế hoạch {target} {unit} là chênh {exact_percent}%, không phải {difference_percent}.",
            "{actual} against the target {target} {unit} is {exact_percent}% off, not {difference_percent}.",
        ),
        "passed": Sentence(
            "{actual} chưa bằng kế hoạch {target}: không phải là đạt hay vượt.",
            "{actual} is below the target {target}: it neither meets nor passes it.",
        ),
        "missed": Sentence(
            "{actual} cao hơn kế hoạch {target}: không phải là chưa đạt.",
            "{actual} is above the target {target}: it does not fall short of it.",
        ),
        "above": Sentence(
            "{actual} cao hơn mức kế hoạch {target}: không phải là đạt.",
            "{actual} is above what the target {target} allows: it does not meet it.",
        ),
        "within": Sentence(
            "{actual} trong mức kế hoạch {target}: không phải là chưa đạt.",
            "{actual} is within the target {target}: it does not miss it.",
        ),
        "no-whole": Sentence(
            "Không có chỉ tiêu nguyên nào để {actual} {unit} là {achievement}.",
            "There is no whole-number target of which {actual} {unit} is {achievement}.",
        ),
    },
    columns=follows,
)
_WHOLES: Final = (Rounding.HALF_UP, Rounding.HALF_EVEN, Rounding.TRUNCATE, Rounding.AWAY)


def check(claim: TargetClaim) -> Iterator[Finding]:
    """Hold achievement and differences against the value and its target.

    >>> for finding in check(TargetClaim(actual="80.220", target="71.403", achievement="121,35", unit="tài khoản")):
    ...     print(finding)
    DX303 80.220/71.403 tài khoản = 112,35% kế hoạch, không phải 121,35%.
    >>> list(check(TargetClaim(actual="80.220", target="71.403", achievement="112,35")))
    []
    """
    actual, target, achievement = claim.actual, claim.target, claim.achievement
    if word_is_contradicted(claim) and target is not None:
        under = actual.value < target.value
        causes = ("above", "within") if side_of(target) < 0 else ("missed", "passed")
        yield RULE.finding(
            claim,
            cause=causes[under],
            imbalance=Fraction(actual.value - target.value),
            actual=worded(actual),
            target=worded(target),
        )
    elif target is None and claim.difference is None:
        yield from _without_target(claim)
    elif target is not None and achievement is not None and _are_exact(actual, target, achievement):
        yield from _exactly(claim, achievement, target)
    else:
        for role in target_roles_in_doubt(claim)[:1]:
            yield _finding(claim, role, None)


def _are_exact(actual: Figure, target: Figure, achievement: Figure) -> bool:
    """Tell whether the way in which an achievement is rounded can be told."""
    return actual.is_exact and target.is_exact and target.value > 0 and achievement.hedge is None


def _exactly(claim: TargetClaim, achievement: Figure, target: Figure) -> Iterator[Finding]:
    """Check exact counts, where the way of rounding can be told."""
    printed, per = achievement.scaled
    fits = follows(claim.actual.value, target.value, printed, 100 * per)
    if fits and claim.difference is None and claim.difference_percent is None:
        return
    doubted = target_roles_in_doubt(claim)
    if not fits:
        ways = explaining_roundings(claim.actual, target, achievement)
        if not ways:
            inverted = claim.actual.value != 0 and Rounding.HALF_UP in explaining_roundings(
                target,
                claim.actual,
                achievement,
            )
            yield _finding(claim, "achievement", "inverted" if inverted else None)
            return
        if not doubted and Rounding.HALF_EVEN not in ways:
            truncated = Rounding.TRUNCATE in ways
            yield _finding(claim, "achievement", "truncated" if truncated else "ceiled", ways)
            return
    for role in doubted[:1]:
        yield _finding(claim, role, None)


def _without_target(claim: TargetClaim) -> Iterator[Finding]:
    """Look for a whole number of people or households that the value can be the printed percentage of."""
    actual, achievement = claim.actual, claim.achievement
    if claim.unit is None or kind_of(claim.unit) not in (Kind.PERSON, Kind.HOUSEHOLD) or actual.value <= 0:
        return
    if achievement is None or achievement.value < 0 or why_not_evaluable(claim) is not None:
        return
    if not possible_wholes(int(actual.value), achievement, _WHOLES):
        yield RULE.finding(
            claim,
            severity=Severity.WARNING,
            cause="no-whole",
            actual=worded(actual),
            achievement=worded(achievement),
        )


_SEVERITIES: Final = {
    "truncated": Severity.NOTE,
    "ceiled": Severity.WARNING,
    "inverted": Severity.WARNING,
}


def _finding(
    claim: TargetClaim,
    role: str,
    cause: str | None,
    ways: frozenset[Rounding] = frozenset(),
) -> Finding:
    found = exact_change(claim.actual, claim.target, claim.difference)
    change, base = found if found is not None else (Fraction(claim.actual.value), Fraction(0))
    stated: Figure = getattr(claim, role)
    relative = 100 * change / base if base else Fraction(0)
    exact = {"achievement": relative + 100, "difference": change, "difference_percent": relative}[role]
    words = {"target": exactly(base)} | {name: worded(figure) for name, figure in claim.roles()}
    in_points = role == "difference" and claim.actual.is_percent
    return RULE.finding(
        claim,
        severity=_SEVERITIES.get(cause or ""),
        cause=cause or ("points" if in_points else None if role == "achievement" else role),
        verdict=Verdict.TRUNCATED if cause == "truncated" else None,
        exact=exact,
        imbalance=stated.value - exact,
        roundings=ways,
        words=words,
        exact_percent=percent(exact, max(decimals_of(stated), 1), other=stated.value),
        exact_text=exactly(exact),
    )
