"""Laws of the rules: what is computed right never alarms, and one relation gives one finding."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from dxmetrics.checking import verdict
from dxmetrics.model import (
    ChangeClaim,
    Claim,
    Finding,
    RemainderClaim,
    Severity,
    ShareClaim,
    SumClaim,
    TallyClaim,
    TargetClaim,
    Verdict,
)
from dxmetrics.quantity import Rounding
from dxmetrics.relations import agrees_by_custom
from dxmetrics.rules import CATALOGUE
from dxmetrics.vi import format_number

counts = st.integers(min_value=1, max_value=10**9)
decimals = st.integers(min_value=0, max_value=3)


def written(value: Fraction | int, places: int = 0, way: Rounding = Rounding.HALF_UP) -> str:
    return format_number(value, places, way)


def check(claim: Claim) -> list[Finding]:
    """Apply the rules alone: no candidates are sought."""
    return [
        finding
        for rule in CATALOGUE
        if type(claim) in (rule.RULE.scope if isinstance(rule.RULE.scope, tuple) else (rule.RULE.scope,))
        for finding in rule.check(claim)
    ]


def grave(findings: list[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.severity is not Severity.NOTE]


@given(counts, counts, decimals)
def test_a_share_rounded_half_up_raises_nothing_grave(one: int, other: int, places: int) -> None:
    part, whole = sorted((one, other))
    claim = ShareClaim(part, whole, written(Fraction(100 * part, whole), places))
    assert grave(check(claim)) == []
    assert verdict(claim) is Verdict.OK
    assert agrees_by_custom(claim)


@given(counts, counts, decimals)
def test_a_share_that_is_cut_off_raises_at_most_a_note(one: int, other: int, places: int) -> None:
    part, whole = sorted((one, other))
    claim = ShareClaim(part, whole, written(Fraction(100 * part, whole), places, Rounding.TRUNCATE))
    assert grave(check(claim)) == []
    assert verdict(claim) in (Verdict.OK, Verdict.TRUNCATED)


@given(counts, counts, st.integers(min_value=1, max_value=10**6), decimals)
def test_a_share_has_at_most_one_grave_finding(part: int, whole: int, stated: int, places: int) -> None:
    claim = ShareClaim(part, whole, written(Fraction(stated, 10**places), places))
    assert len(grave(check(claim))) <= 1


@given(counts, counts, decimals)
def test_a_part_of_some_whole_has_a_whole(one: int, other: int, places: int) -> None:
    part, whole = sorted((one, other))
    assert grave(check(ShareClaim(part, stated=written(Fraction(100 * part, whole), places)))) == []


@given(st.lists(counts, min_size=1, max_size=6))
def test_parts_that_add_up_never_alarm(parts: list[int]) -> None:
    assert check(SumClaim(sum(parts), parts)) == []


@given(st.lists(st.integers(min_value=0, max_value=10**6), min_size=1, max_size=6), st.sampled_from(list(Rounding)))
def test_rounded_parts_of_a_rounded_total_never_alarm(parts: list[int], way: Rounding) -> None:
    thousandths = [Fraction(part, 1000) for part in parts]
    claim = SumClaim(written(sum(thousandths, Fraction(0)), 1, way), [written(part, 1, way) for part in thousandths])
    assert check(claim) == []


@given(counts, counts)
def test_what_is_left_never_alarms(one: int, other: int) -> None:
    part, whole = sorted((one, other))
    assert check(RemainderClaim(whole, part, whole - part)) == []


@given(counts, counts, decimals)
def test_a_change_rounded_half_up_never_alarms(current: int, previous: int, places: int) -> None:
    change, percent = current - previous, written(Fraction(100 * (current - previous), previous), places)
    direction = (change > 0) - (change < 0) or None
    for claim in (
        ChangeClaim(current, previous, change, percent, direction),
        ChangeClaim(current, None, change, percent, direction),
        ChangeClaim(None, previous, change, percent),
        ChangeClaim(current, previous, None, percent, direction),
    ):
        assert check(claim) == []


@given(counts, counts, decimals)
def test_an_achievement_rounded_half_up_never_alarms(actual: int, target: int, places: int) -> None:
    achievement = Fraction(100 * actual, target)
    claim = TargetClaim(
        actual,
        target,
        written(achievement, places),
        actual - target,
        written(achievement - 100, places),
    )
    assert check(claim) == []
    assert verdict(claim) is Verdict.OK


@given(*[st.integers(min_value=0, max_value=60)] * 5)
def test_a_tally_has_at_most_one_finding(total: int, met: int, beyond: int, missed: int, unassessed: int) -> None:
    assert len(check(TallyClaim(total, met, missed, unassessed, beyond))) <= 1
    assert check(TallyClaim(met + missed + unassessed, met, missed, unassessed)) == []
