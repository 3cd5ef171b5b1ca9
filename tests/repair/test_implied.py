"""Shares whose whole is not printed."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxmetrics.model import Claim, RemainderClaim, ShareClaim
from dxmetrics.relations import system_of
from dxmetrics.repair.candidates import joint_candidates
from dxmetrics.repair.implied import has_implied_whole, has_whole, implied_candidates
from dxmetrics.vi import format_percent


@given(st.integers(1, 2000), st.integers(0, 1300), st.integers(0, 1))
def test_the_formula_finds_what_the_search_finds(part: int, printed: int, decimals: int) -> None:
    claim = ShareClaim(part=part, stated=format_percent(Fraction(printed, 1000), decimals))
    assert has_implied_whole(claim)
    assert claim.stated is not None
    system, figures = system_of((claim,))
    assert has_whole(part, claim.stated) == system.judge(()).agrees
    if not has_whole(part, claim.stated):
        searched = [
            (key, joint.candidates[0].value) for key in (0, 1) for joint in joint_candidates(system, [key]).found
        ]
        assert [(at, near.value) for at, near in implied_candidates(*figures)] == searched


@pytest.mark.parametrize(
    "claim",
    [
        RemainderClaim(whole="3", part="2", rest="1"),
        ShareClaim(part="2", whole="3", stated="66,67"),
        ShareClaim(part="137", stated="trên 90"),
        ShareClaim(part="1,5 triệu", stated="91,8"),
        ShareClaim(part="0", stated="0"),
    ],
)
def test_other_claims_are_none_of_its_business(claim: Claim) -> None:
    assert not has_implied_whole(claim)
