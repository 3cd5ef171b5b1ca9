"""What each kind of claim says as arithmetic."""

import pytest

from dxmetrics.model import (
    ChangeClaim,
    Claim,
    MultipleClaim,
    OrderClaim,
    RemainderClaim,
    ShareClaim,
    SumClaim,
    TallyClaim,
    TargetClaim,
)
from dxmetrics.quantity import POINTS, Figure
from dxmetrics.relations import Equal, Linear, Order, Share, Within, relations_of, system_of
from dxmetrics.relations.lowering import renamed

GOOD: tuple[Claim, ...] = (
    ShareClaim(part="20.284", whole="25.302", stated="80,17"),
    ShareClaim(part="249", stated="96,51"),
    ShareClaim(part="7.900", whole="8.950", stated="trên 85%"),
    ShareClaim(part="7", whole="9"),
    ShareClaim(part="7"),
    TargetClaim(actual="80.220", target="71.403", achievement="112,35"),
    TargetClaim(actual="41,2%", target="40%", difference="1,2%", unit="%"),
    TargetClaim(actual="1.050", difference="50", difference_percent="5,00"),
    TargetClaim(actual="1.050", target="1.000", difference_percent="5,00"),
    TargetClaim(actual="5", target="7"),
    ChangeClaim(current="1.050", change="50", percent="5,00", direction=1),
    ChangeClaim(current="1.050", previous="1.000", change="50", percent="5,00", direction=1),
    ChangeClaim(current="950", previous="1.000", direction=-1),
    ChangeClaim(current="42,5%", previous="40,0%", percent=Figure("2,5", 2, unit=POINTS)),
    ChangeClaim(current="42", previous="40", change="2", percent=Figure("2", 2, unit=POINTS)),
    ChangeClaim(current="1.050", percent="5,00"),
    SumClaim(total="300", parts=["220", "80"]),
    SumClaim(total="300", parts=["220", "60"], exhaustive=False),
    SumClaim(total="-3", parts=["2", "-5"]),
    RemainderClaim(whole="94.615", part="93.779", rest="836"),
    RemainderClaim(whole="94.615", part="93.779", rest="gần 900"),
    TallyClaim(total="14", achieved="11", not_assessed="02", missed="01"),
    TallyClaim(total="14", achieved="11"),
    TallyClaim(total="14", achieved="12", exceeded="5", missed="2", not_assessed="0"),
    TallyClaim(total="14", achieved="7", exceeded="5", missed="2", not_assessed="0"),
    TallyClaim(total="14"),
    OrderClaim(smaller="105.336", larger="170.247"),
    Claim.__new__(Claim),
    MultipleClaim(current="4.210", previous="4.000", multiple="105,25%"),
    MultipleClaim(current="900", previous="300", multiple="3"),
    TargetClaim(actual="5", target="7", direction=-1),
)
BAD: tuple[Claim, ...] = (
    ShareClaim(part="8.994", whole="8.950", stated="trên 85%"),
    ShareClaim(part="2.761", whole="7.698", stated="35,86"),
    ShareClaim(part="249", stated="96,53"),
    TargetClaim(actual="80.220", target="71.403", achievement="121,35"),
    TargetClaim(actual="1.050", target="1.000", difference="60"),
    TargetClaim(actual="470", target="500", difference="30", direction=1),
    ChangeClaim(current="1.050", change="50", percent="5,50"),
    ChangeClaim(current="1.050", previous="1.000", direction=-1),
    ChangeClaim(current="42", previous="40", percent=Figure("3", 3, unit=POINTS)),
    SumClaim(total="300", parts=["220", "90"]),
    SumClaim(total="300", parts=["220", "90"], exhaustive=False),
    RemainderClaim(whole="94.615", part="93.779", rest="863"),
    TallyClaim(total="14", achieved="13", not_assessed="02", missed="01"),
    OrderClaim(smaller="170.247", larger="105.336"),
)


@pytest.mark.parametrize("claim", GOOD, ids=lambda claim: f"{claim.KIND}")
def test_a_claim_that_is_right_is_consistent(claim: Claim) -> None:
    if type(claim) is Claim:
        assert relations_of(claim) == ()
        return
    system, figures = system_of([claim])
    assert system.judge(()).agrees
    assert len(figures) == len(claim.figures)


@pytest.mark.parametrize("claim", BAD, ids=lambda claim: f"{claim.KIND}")
def test_a_claim_that_is_wrong_is_not(claim: Claim) -> None:
    system, _ = system_of([claim])
    assert not system.judge(()).agrees


def test_counts_are_not_negative_where_none_is_printed_so() -> None:
    assert any(isinstance(relation, Within) for relation in relations_of(GOOD[16]))
    assert not any(isinstance(relation, Within) for relation in relations_of(GOOD[18]))


def test_claims_that_share_a_figure_share_it_in_one_system() -> None:
    total = Figure("300", 300, span=(10, 13))
    right = SumClaim(total, ["220", "80"])
    wrong = ShareClaim(part="250", whole=total, stated="80,00")
    system, figures = system_of([right, wrong])
    assert [figure.text for figure in figures] == ["300", "220", "80", "250", "80,00"]
    assert not system.judge([0]).agrees
    assert system.judge([3]).agrees


def test_unknown_quantities_of_two_claims_stay_apart() -> None:
    system, _ = system_of([ShareClaim(part="249", stated="96,51"), ShareClaim(part="648", stated="37,98")])
    assert set(system.hidden) == {"whole/0", "whole/1"}
    assert system.judge(()).agrees


def test_relations_are_renamed_whole() -> None:
    names = {0: "a", 1: "b"}
    assert renamed(Order(0, 1), names, 7) == Order("a", "b")
    assert renamed(Equal(0, 1), names, 7) == Equal("a", "b")
    assert renamed(Linear({0: 1, 2: -1}), names, 7) == Linear({"a": 1, "2/7": -1})
    assert renamed(Share(0, 1, "p"), names, 7) == Share("a", "b", "p/7")


def test_a_multiple_of_nothing_printed_says_nothing() -> None:
    assert relations_of(MultipleClaim(current="900", previous=None, multiple="3")) == ()
