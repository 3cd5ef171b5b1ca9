"""The candidates of a finding."""

from collections.abc import Sequence

import pytest

from dxmetrics.model import (
    Change,
    ChangeClaim,
    Claim,
    Finding,
    OrderClaim,
    RemainderClaim,
    Rule,
    Sentence,
    Severity,
    ShareClaim,
    Slip,
    Suggestion,
    SumClaim,
    TallyClaim,
    TargetClaim,
)
from dxmetrics.quantity import POINTS, Figure
from dxmetrics.repair import preview, with_suggestions

RULE = Rule("DX000", "any", Severity.ERROR, Claim, Sentence("Sai.", "Wrong."), Sentence("Sai.", "Wrong."))


def mended(claim: Claim, others: Sequence[Claim] = ()) -> Finding:
    """Return a finding on a claim with its candidates."""
    return with_suggestions(RULE.finding(claim), others)


def texts(finding: Finding) -> list[tuple[str, ...]]:
    """Return what the candidates would print, best first."""
    return [tuple(change.text for change in suggestion.changes) for suggestion in finding.suggestions]


def test_a_rest_with_two_digits_exchanged_has_one_candidate() -> None:
    found = mended(RemainderClaim(whole="94.615", part="93.779", rest="863"))
    assert texts(found) == [("836",)]
    assert found.candidates == 1
    assert found.suggestions[0].likely
    assert found.suggestions[0].slip is Slip.TRANSPOSITION


def test_a_part_above_its_whole_has_many_and_none_is_likely() -> None:
    found = mended(ShareClaim(part="8.994", whole="8.950", unit="hộ", stated="trên 85%"))
    assert texts(found)[:3] == [("8.950", "8.994"), ("8.949",), ("9.850",)]
    assert found.suggestions[0].slip is Slip.SWAP
    assert found.candidates > 3
    assert not any(suggestion.likely for suggestion in found.suggestions)
    assert found.flips_status is False


def test_a_percentage_that_is_cut_off_is_rounded_first() -> None:
    found = mended(ShareClaim(part="2.761", whole="7.698", stated="35,86"))
    assert texts(found)[0] == ("35,87",)
    assert found.suggestions[0].slip is Slip.ROUNDING
    assert found.suggestions[0].likely


@pytest.mark.parametrize(
    ("claim", "best"),
    [
        (ShareClaim(part="2.602", whole="2.760", stated="96,2"), ("2.706",)),
        (ShareClaim(part="3.000", whole="4.000", stated="57,00"), ("75,00",)),
        (TargetClaim(actual="80.220", target="71.403", achievement="121,35"), ("112,35",)),
        (ChangeClaim(current="1.050", previous="1.000", change="60", percent="5,00"), ("50",)),
        (ChangeClaim(current="1.050", change="50", percent="5,50"), ("5,00",)),
        (SumClaim(total="1.200", parts=["500", "70"]), ("700",)),
        (RemainderClaim(whole="93.779", part="94.615", rest="836"), ("94.615", "93.779")),
        (OrderClaim(smaller="2.134", larger="2.113"), ("2.113", "2.134")),
        (SumClaim(total="2.000.000", parts=["1.500", "500.000"]), ("1.500.000",)),
    ],
    ids=lambda value: getattr(value, "KIND", "best"),
)
def test_the_true_figure_comes_first(claim: Claim, best: tuple[str, ...]) -> None:
    assert best in texts(mended(claim))[:3]


@pytest.mark.parametrize(
    "claim",
    [
        RemainderClaim(whole="94.615", part="93.779", rest="836"),
        ShareClaim(part="20.284", whole="25.302", stated="80,17"),
        ShareClaim(part="8.000", whole="8.950", stated="trên 85%"),
        TallyClaim(total="14"),
        OrderClaim(smaller="2", larger="2"),
        SumClaim(total="300", parts=["220", "khoảng 80"]),
    ],
)
def test_figures_that_agree_have_no_candidates(claim: Claim) -> None:
    finding = RULE.finding(claim)
    assert with_suggestions(finding) is finding


def test_a_finding_without_a_claim_is_left_alone() -> None:
    finding = RULE.finding(Figure("1.5", 1))
    assert with_suggestions(finding) is finding
    shown = RULE.finding(RemainderClaim(whole="9", part="5", rest="3"), figures=(Figure("?", 1),))
    assert with_suggestions(shown) is shown


def test_a_rule_that_knows_better_stays_first() -> None:
    claim = TallyClaim(total="14", achieved="13", not_assessed="02", missed="01")
    own = Suggestion((Change(1, 11, "11"),), Slip.COUNTED)
    found = with_suggestions(RULE.finding(claim, suggestions=(own,)))
    assert found.suggestions[0] == own
    assert found.candidates == 1
    exchanged = TallyClaim(total="40", achieved="31", not_assessed="20", missed="07")
    other = with_suggestions(RULE.finding(exchanged, suggestions=(own,)))
    assert texts(other) == [("11",), ("13",), ("2",)]
    assert not any(suggestion.likely for suggestion in other.suggestions)


def test_candidates_change_only_figures_of_the_finding() -> None:
    claim = RemainderClaim(whole="100", part="63", rest="35")
    found = with_suggestions(RULE.finding(claim, figures=(claim.rest,)))
    assert all(change.figure == 0 for suggestion in found.suggestions for change in suggestion.changes)


def test_another_claim_vouches_for_its_figures() -> None:
    total = Figure("300", 300, span=(10, 13))
    town = Figure("220", 220, span=(20, 23))
    village = Figure("90", 90, span=(30, 32))
    alone = mended(SumClaim(total, [town, village]))
    vouched = mended(
        SumClaim(total, [town, village]),
        [ShareClaim(part=town, whole=total, stated="73,33"), RemainderClaim(whole="5", part="2", rest="3")],
    )
    assert alone.candidates == vouched.candidates == 3
    assert texts(vouched)[0] == ("80",)
    misled = mended(SumClaim(total, [town, village]), [ShareClaim(part=village, whole=total, stated="30,00")])
    assert texts(misled)[0] != ("80",)


@pytest.mark.parametrize(
    ("claim", "flips"),
    [
        (ShareClaim(part="8.000", whole="10.000", stated="trên 85%"), True),
        (TargetClaim(actual="95", target="100", achievement="59,0"), False),
        (TargetClaim(actual="1.100", target="1.000", difference="10"), False),
        (TargetClaim(actual="150", target="trên 100", achievement="510"), False),
        (TargetClaim(actual="1.050", difference="50", difference_percent="50,00"), None),
        (SumClaim(total="300", parts=["220", "90"]), None),
    ],
    ids=lambda value: getattr(value, "KIND", str(value)),
)
def test_whether_a_correction_flips_the_status(claim: Claim, flips: bool | None) -> None:  # noqa: FBT001 - three answers
    found = mended(claim)
    assert found.flips_status is flips


def test_a_target_that_is_missed_after_the_correction_flips() -> None:
    found = mended(TargetClaim(actual="1.500", target="1.000", achievement="50,0"))
    assert texts(found)[0] == ("500",)
    assert found.flips_status is True


def test_two_slips_are_offered_where_one_explains_nothing() -> None:
    found = mended(ChangeClaim(current="1.052", previous="1.000", change="50", percent="6,00"))
    assert all(not suggestion.likely for suggestion in found.suggestions)
    nothing = mended(SumClaim(total="1", parts=["88.888", "77.777"]))
    assert nothing.suggestions == ()
    assert nothing.candidates == 0
    assert nothing.flips_status is None


def test_points_are_no_percentages() -> None:
    claim = ChangeClaim(current="42", previous="40", percent=Figure("3", 3, unit=POINTS))
    assert ("2",) in texts(mended(claim))


def test_figures_in_words_get_their_candidates_from_the_others() -> None:
    claim = SumClaim(total=Figure("mười ba", 13), parts=["8", "6"])
    assert set(texts(mended(claim))) == {("5",), ("7",)}


def test_a_percentage_in_words_is_rounded_in_digits() -> None:
    claim = ShareClaim(part="307", whole="1.000", stated=Figure("ba mươi", 30, unit="%"))
    assert texts(mended(claim))[0] == ("31",)


def test_rounding_does_not_mend_a_part_above_its_whole() -> None:
    found = mended(ShareClaim(part="9.000", whole="8.950", stated="100,55"))
    assert all(suggestion.slip is not Slip.ROUNDING for suggestion in found.suggestions)


def test_the_sentence_is_shown_with_its_candidate() -> None:
    text = "Câu trước. Đã cấp 93.779 trong 94.615 tài khoản, còn lại 863 tài khoản. Câu sau."

    def placed(printed: str, value: int) -> Figure:
        start = text.index(printed)
        return Figure(printed, value, span=(start, start + len(printed)))

    claim = RemainderClaim(
        whole=placed("94.615", 94615),
        part=placed("93.779", 93779),
        rest=placed("863", 863),
        span=(11, text.index(" Câu sau")),
    )
    found = mended(claim)
    assert preview(found, text) == "Đã cấp 93.779 trong 94.615 tài khoản, còn lại 836 tài khoản."
    assert preview(RULE.finding(claim), text) == "Đã cấp 93.779 trong 94.615 tài khoản, còn lại 863 tài khoản."


def test_a_swap_is_shown_in_both_places() -> None:
    text = "Số hộ là 8.994 trên 8.950"
    part, whole = Figure("8.994", 8994, span=(9, 14)), Figure("8.950", 8950, span=(20, 25))
    assert preview(mended(ShareClaim(part=part, whole=whole)), text) == "Số hộ là 8.950 trên 8.994"


def test_without_a_place_the_quote_is_shown() -> None:
    found = mended(RemainderClaim(whole="94.615", part="93.779", rest="863", quote="còn lại 863"))
    assert preview(found, "bất kỳ") == "còn lại 863"
