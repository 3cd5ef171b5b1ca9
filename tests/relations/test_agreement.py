"""Whether figures can all be true at once: ratios, balances, changes, targets, tallies."""

from fractions import Fraction

import pytest

from dxmetrics.model import MultipleClaim, TallyClaim, TargetClaim
from dxmetrics.quantity import Rounding
from dxmetrics.relations import (
    Kind,
    balances,
    certainly_exceeds,
    change_can_hold,
    difference,
    exact_change,
    explaining_roundings,
    holds_in_points,
    kind_of,
    kinds_in,
    multiple_interval,
    possible_parts,
    possible_wholes,
    ratio_can_hold,
    ratio_interval,
    relative_change,
    tally_excess,
    target_roles_in_doubt,
    why_not_evaluable,
)
from dxmetrics.vi import as_percent, parse_figure

ONE, TWO, THREE = parse_figure("1"), parse_figure("2"), parse_figure("3")


class TestExplainingRoundings:
    def test_only_cutting_off(self) -> None:
        assert explaining_roundings(2761, 7698, "35,86") == {Rounding.TRUNCATE}

    def test_a_whole_of_zero_is_explained_by_nothing(self) -> None:
        assert explaining_roundings(1, 0, "100") == frozenset()

    def test_a_fall_is_its_mirror_image(self) -> None:
        assert explaining_roundings(-1, 3, "-33,3") == explaining_roundings(1, 3, "33,3")
        assert explaining_roundings(-1, 3, "33,3") == frozenset()

    def test_a_tie_goes_up_or_to_even(self) -> None:
        assert explaining_roundings(1, 8, "12") == {Rounding.HALF_DOWN, Rounding.HALF_EVEN, Rounding.TRUNCATE}


class TestPossibleCounts:
    def test_parts_of_a_whole_stay_within_it(self) -> None:
        assert list(possible_parts("100", 30, "half_up")) == [30]
        assert possible_parts("100", 300, "half_up").high == 301
        assert possible_parts("100", 300, "half_up", of_whole=True).high == 300

    def test_nothing_printed_leaves_every_large_whole(self) -> None:
        assert possible_wholes(3, "0").high is None


class TestRatios:
    def test_a_ratio_of_bounds_is_a_bound(self) -> None:
        assert str(ratio_interval(parse_figure("gần 30"), parse_figure("60"))) == "[0, 50)"
        assert str(ratio_interval(parse_figure("30"), parse_figure("hơn 60"))) == "(0, 50)"

    def test_counts_of_one_rounding_and_a_percentage_of_another_can_hold(self) -> None:
        part, whole = parse_figure("1,04"), parse_figure("3,00")
        assert ratio_can_hold(part, whole, as_percent("34,9"))
        assert not ratio_can_hold(part, whole, as_percent("36,0"))

    @pytest.mark.parametrize(
        ("larger", "smaller", "certain"),
        [
            ("3", "2", True),
            ("2", "2", False),
            ("2", "3", False),
            ("hơn 2", "2", True),
            ("2", "gần 2", True),
            ("hơn 2", "gần 2", True),
            ("ít nhất 2", "2", False),
            ("gần 3", "2", False),
            ("3", "hơn 2", False),
            ("2,6", "2", True),
            ("2,1", "2,0", True),
            ("2,0", "2,0", False),
        ],
    )
    def test_one_print_certainly_exceeds_another(self, larger: str, smaller: str, *, certain: bool) -> None:
        assert certainly_exceeds(parse_figure(larger), parse_figure(smaller)) is certain

    def test_there_is_no_multiple_of_nothing(self) -> None:
        assert multiple_interval(MultipleClaim(current="900", previous="0", multiple="3")) is None


class TestBalances:
    @pytest.mark.parametrize(
        ("total", "parts", "exhaustive", "hold"),
        [
            ("3", ["1", "2"], True, True),
            ("4", ["1", "2"], True, False),
            ("4", ["1", "2"], False, True),
            ("2", ["1", "2"], False, False),
            ("100,0%", ["35,8%", "64,0%"], True, False),
            ("100,0%", ["35,9%", "64,0%"], True, True),
            ("10,0%", ["5,8%", "6,4%"], False, False),
            ("10,0%", ["5,8%", "3,4%"], False, True),
            ("hơn 3", ["1", "2"], True, False),
            ("hơn 3", ["1", "hơn 2"], True, True),
        ],
    )
    def test_parts_and_total(self, total: str, parts: list[str], *, exhaustive: bool, hold: bool) -> None:
        figures = [parse_figure(part) for part in parts]
        assert balances(parse_figure(total), figures, exhaustive=exhaustive) is hold


class TestChanges:
    def test_what_is_missing_is_worked_out_or_said_not_to_tell(self) -> None:
        assert exact_change(THREE, TWO, None) == (Fraction(1), Fraction(2))
        assert exact_change(None, TWO, ONE) == (Fraction(1), Fraction(2))
        assert exact_change(THREE, None, ONE) == (Fraction(1), Fraction(2))
        assert exact_change(THREE, None, None) is None
        assert exact_change(THREE, parse_figure("0"), None) is None

    def test_a_relative_change_from_any_two(self) -> None:
        for given in ((THREE, TWO, None), (None, TWO, ONE), (THREE, None, ONE)):
            assert str(relative_change(*given)) == "[50, 50]"
        assert relative_change(THREE, None, None) is None
        assert relative_change(None, None, ONE) is None
        assert relative_change(parse_figure("0"), None, ONE) is None

    def test_what_cannot_be_told_can_hold(self) -> None:
        assert change_can_hold(THREE, None, None, as_percent("50"))

    def test_a_difference_is_that_of_the_values_where_both_are_there(self) -> None:
        assert str(difference(THREE, TWO, TWO)) == "[1, 1]"
        assert str(difference(THREE, None, TWO)) == "[2, 2]"
        assert difference(THREE, None, None) is None

    @pytest.mark.parametrize(
        ("value", "start", "percent", "hold"),
        [
            ("61,5%", "60,2%", "1,3", True),
            ("61,5%", "60,2%", "2,2", False),
            ("0,7955", "0,7326", "6,29", True),
            ("3", "2", "1", False),
        ],
    )
    def test_a_change_in_points(self, value: str, start: str, percent: str, *, hold: bool) -> None:
        assert holds_in_points(parse_figure(value), parse_figure(start), None, as_percent(percent)) is hold

    def test_no_points_without_a_difference(self) -> None:
        assert not holds_in_points(parse_figure("61,5%"), None, None, as_percent("1,3"))


class TestTargets:
    def test_a_set_target_is_exact_and_a_scaled_one_is_not(self) -> None:
        assert target_roles_in_doubt(TargetClaim(actual="43,2%", target="40%", difference="3,6%")) == ("difference",)
        assert target_roles_in_doubt(TargetClaim(actual="43,2 tỷ", target="40 tỷ", difference="3,6 tỷ")) == ()

    def test_nothing_is_in_doubt_without_a_start(self) -> None:
        assert target_roles_in_doubt(TargetClaim(actual="5", target="0", achievement="9%")) == ()
        assert target_roles_in_doubt(TargetClaim(actual="5", achievement="9%")) == ()
        assert target_roles_in_doubt(TargetClaim(actual="5", difference="5", achievement="9%")) == ()

    def test_a_rate_whose_difference_in_percent_is_in_points(self) -> None:
        assert target_roles_in_doubt(TargetClaim(actual="43,2%", difference="3,2%", difference_percent="3,2%")) == ()


class TestTallies:
    @pytest.mark.parametrize(
        ("achieved", "exceeded", "missed", "not_assessed", "excess"),
        [
            ("11", None, "1", "2", (0, True)),
            ("13", None, "1", "2", (2, True)),
            ("13", None, None, "2", (1, False)),
            ("11", "5", "1", "2", (0, True)),
            ("6", "5", "1", "2", (0, True)),
            (None, "5", "1", "2", (-6, True)),
            (None, None, "1", "2", (-11, False)),
        ],
    )
    def test_exceeded_is_counted_within_or_beside(
        self,
        achieved: str | None,
        exceeded: str | None,
        missed: str | None,
        not_assessed: str | None,
        excess: tuple[int, bool],
    ) -> None:
        claim = TallyClaim("14", achieved, missed, not_assessed, exceeded)
        assert tally_excess(claim) == excess


class TestNouns:
    def test_a_noun_has_the_kind_of_its_first_word(self) -> None:
        assert kind_of("Hộ dân") is Kind.HOUSEHOLD
        assert kind_of("hồ sơ") is None
        assert kind_of("hội nghị") is None
        assert kind_of("m²") is Kind.MEASURE

    def test_a_phrase_may_name_several_kinds(self) -> None:
        assert kinds_in("hộ có người cao tuổi trên 5 ha") == {Kind.HOUSEHOLD, Kind.PERSON}
        assert kinds_in("hồ sơ") == frozenset()


class TestWhyNotEvaluable:
    def test_half_a_count_is_no_count(self) -> None:
        assert why_not_evaluable(TargetClaim(actual="5", achievement="9%")) is None
        assert why_not_evaluable(TargetClaim(actual="5", achievement="9%", difference_percent="4%")) is None
        assert why_not_evaluable(TargetClaim(actual="5,5", achievement="9%")) is not None
