"""What raises or lowers the weight of a slip, and how often chance would give as good a candidate."""

from fractions import Fraction

import pytest

from dxmetrics.model import (
    Change,
    ChangeClaim,
    Claim,
    RemainderClaim,
    Rule,
    Sentence,
    Severity,
    ShareClaim,
    Slip,
    SumClaim,
    TargetClaim,
)
from dxmetrics.quantity import Figure
from dxmetrics.relations import System, linear, system_of
from dxmetrics.repair import Manner, with_suggestions
from dxmetrics.repair.plausibility import coincidence
from dxmetrics.vi import as_figure, as_percent

RULE = Rule("DX000", "any", Severity.ERROR, Claim, Sentence("Sai.", "Wrong."), Sentence("Sai.", "Wrong."))
TWO_PLACES = Manner.of([as_percent(printed) for printed in ("12,45", "80,17", "3,92", "4,91", "13,7")])


def first(claim: Claim, manner: Manner | None = None) -> tuple[Change, ...]:
    """Return the best candidate of a claim."""
    found = with_suggestions(RULE.finding(claim), (), manner or Manner({}))
    return found.suggestions[0].changes


def test_a_text_tells_how_many_decimals_it_prints() -> None:
    printed = as_percent("13,7")
    assert TWO_PLACES.share(printed, 2) > 800
    assert TWO_PLACES.share(printed, 1) < 100
    assert Manner({}).share(printed, 1) == 300
    assert Manner({}).share(printed, 7) == 5


def test_a_percentage_that_lost_a_digit_is_given_back_the_usual_number() -> None:
    claim = ChangeClaim(current="2.515", change="-378", percent="-13,7")
    assert first(claim, TWO_PLACES)[0].text == "-13,07"
    assert first(claim)[0].text != "-13,07"


def test_a_part_that_lost_a_digit_comes_before_others_mistyped() -> None:
    claim = SumClaim(total="62.000", parts=["20.000", "4.500", "17.500"])
    assert first(claim) == (Change(2, 24500, "24.500"),)


def test_a_single_part_has_no_like() -> None:
    assert first(SumClaim(total="836", parts=["863"])) == (Change(0, 863, "863"),)


def test_figures_that_add_up_as_printed_come_before_those_that_nearly_do() -> None:
    claim = SumClaim(total="89,8", parts=["75,0", "14,1"])
    found = with_suggestions(RULE.finding(claim))
    texts = [suggestion.changes[0].text for suggestion in found.suggestions]
    assert texts.index("14,8") < min(texts.index("14,7"), texts.index("14,9"))


def test_a_target_is_set_and_its_distance_may_be_in_either_direction() -> None:
    below = TargetClaim(actual="35,1%", target="35,5%", difference="0,7%", unit="%")
    assert first(below)[0].text == "0,4"
    lost = TargetClaim(actual="8", target="70", difference="16")
    assert first(lost)[0].text == "86"
    relative = TargetClaim(actual="1.060", target="1.000", difference="5%")
    assert first(relative)[0].text == "6"


def test_a_hedged_figure_lies_near_what_it_is_printed_as() -> None:
    """By the bound alone, exchanging part and whole would do: 10% is less than 98%, too."""
    percent = with_suggestions(RULE.finding(ShareClaim(part="98.845", whole="10.233", stated="gần 98%")))
    texts = [suggestion.changes[0].text for suggestion in percent.suggestions]
    assert texts[:2] == ["9.885", "9.884"]
    assert "101.233" in texts
    count = ShareClaim(part="hơn 5,76 tỷ", whole="10,6 tỷ", stated="53,47%")
    assert first(count)[0].text.endswith(("5,67 tỷ", "5,66 tỷ"))


@pytest.mark.parametrize(
    ("claim", "likely"),
    [
        (RemainderClaim(whole="94.615", part="93.779", rest="863"), True),
        (RemainderClaim(whole="93.779", part="94.615", rest="836"), True),
        (ShareClaim(part="2.602", whole="2.760", stated="96,2"), True),
        (ShareClaim(part="2.761", whole="7.698", stated="35,88"), False),
        (ShareClaim(part="38", whole="740", stated="43"), False),
        (ShareClaim(part="137", stated="91,8"), False),
        (ShareClaim(part="112", stated="630,7"), False),
    ],
)
def test_likely_is_only_what_chance_would_seldom_give(claim: Claim, *, likely: bool) -> None:
    found = with_suggestions(RULE.finding(claim))
    assert found.candidates
    assert found.suggestions[0].likely is likely
    assert not any(suggestion.likely for suggestion in found.suggestions[1:])


def test_a_percentage_rounded_up_is_one_candidate_among_others() -> None:
    found = with_suggestions(RULE.finding(ShareClaim(part="8.700", whole="10.162", stated="85,7")))
    assert found.suggestions[0].slip is Slip.ROUNDING
    assert not found.suggestions[0].likely


def test_a_share_without_a_printed_whole_that_can_be_is_left_alone() -> None:
    finding = RULE.finding(ShareClaim(part="249", stated="96,51"))
    assert with_suggestions(finding) is finding


def test_chance_gives_many_candidates_where_anything_goes() -> None:
    order = System([linear("a <= b")], {"a": as_figure("12"), "b": as_figure("9")})
    assert coincidence(Slip.SUBSTITUTION, "a", order) == 1
    worded, _ = system_of([SumClaim(total=Figure("mười ba", 13), parts=["8", "6"])])
    assert coincidence(Slip.SUBSTITUTION, 1, worded) > 1
    rest, _ = system_of([RemainderClaim(whole="94.615", part="93.779", rest="863")])
    exchanged, mistyped = (coincidence(slip, 2, rest) for slip in (Slip.TRANSPOSITION, Slip.SUBSTITUTION))
    assert exchanged < mistyped < Fraction(1, 20)
