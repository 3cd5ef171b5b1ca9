"""Achievement, progress, gap: worked examples and the named reasons."""

from decimal import Decimal
from fractions import Fraction

import pytest

from dxmetrics.measure import Answer, Reason, achievement, direction_of, distance, gap, progress, share
from dxmetrics.model import NotComputable
from dxmetrics.vi import as_figure


def _reason(answer: Answer) -> str:
    assert isinstance(answer, NotComputable)
    assert not answer
    return answer.reason.value


class TestAchievement:
    def test_may_pass_the_target(self) -> None:
        assert achievement("80.220", "71.403") == Fraction(80220, 71403)

    @pytest.mark.parametrize("target", ["80%", "trên 80%", "80,00%", 80, Decimal(80), as_figure("80%")])
    def test_reads_targets_in_every_form(self, target: str) -> None:
        assert achievement("60%", target) == Fraction(3, 4)

    def test_takes_a_baseline_in_both_directions(self) -> None:
        assert achievement(35, 50, 20) == Fraction(1, 2)
        assert achievement(6, 4, 10, direction="decrease") == Fraction(2, 3)
        assert achievement(-2, 4, baseline=-8) == Fraction(1, 2)
        assert achievement(0, 0, baseline=10, direction="decrease") == 1

    def test_is_negative_when_a_value_moves_away(self) -> None:
        assert achievement(15, 50, 20) == Fraction(-1, 6)

    def test_of_a_decrease_wants_a_named_method(self) -> None:
        assert _reason(achievement(8, 10, direction="decrease")) == "decrease_without_baseline"
        assert _reason(achievement(8, 10, comparator="<=")) == "decrease_without_baseline"
        assert _reason(achievement(8, "không quá 10")) == "decrease_without_baseline"
        assert achievement(8, 10, comparator="<", method="inverse") == Fraction(5, 4)
        assert achievement(8, 10, comparator="<", method="complement") == Fraction(6, 5)
        assert achievement(8, 10, comparator="<", method="ratio") == Fraction(4, 5)
        assert achievement(8, 10, 12, comparator="<", method="inverse") == Fraction(5, 4)

    @pytest.mark.parametrize(
        ("actual", "target", "reason"),
        [
            (80, 0, Reason.ZERO_TARGET),
            (0, 0, Reason.ZERO_TARGET),
            (80, -5, Reason.NEGATIVE_TARGET),
            (None, 80, Reason.MISSING),
            ("", 80, Reason.MISSING),
            (Decimal("NaN"), 80, Reason.MISSING),
            (80, None, Reason.MISSING),
            ("trên 85%", "80%", Reason.HEDGED),
            ("85%", as_figure("80", "hộ"), Reason.UNIT_MISMATCH),
            (80, (70, 90), Reason.RANGE_TARGET),
        ],
    )
    def test_names_its_reason(self, actual: str, target: str, reason: Reason) -> None:
        assert _reason(achievement(actual, target)) == reason

    def test_names_which_argument_is_missing(self) -> None:
        answer = achievement(None, 80)
        assert isinstance(answer, NotComputable)
        assert answer.of == "actual"

    def test_has_no_ratio_for_a_range(self) -> None:
        assert _reason(achievement(5, 5, direction="range")) == "range_target"
        assert _reason(achievement(5, 5, comparator="between")) == "range_target"

    def test_cannot_divide_by_a_value_of_zero(self) -> None:
        assert _reason(achievement(0, 5, direction="decrease", method="inverse")) == "zero_actual"

    def test_passes_a_reason_on(self) -> None:
        assert _reason(achievement(share(1, 0), 80)) == "zero_denominator"

    def test_refuses_a_float(self) -> None:
        with pytest.raises(TypeError):
            achievement(0.5, 1)  # type: ignore[arg-type]


class TestProgress:
    @pytest.mark.parametrize(
        ("actual", "target", "baseline", "expected"),
        [
            (6, 4, 10, Fraction(2, 3)),
            ("20%", "50%", "20%", 0),
            (60, 50, 20, Fraction(4, 3)),
            (1, -3, 5, Fraction(1, 2)),
        ],
    )
    def test_is_the_share_of_the_way(self, actual: str, target: str, baseline: str, expected: Fraction) -> None:
        assert progress(actual, target, baseline) == expected

    def test_names_its_reason(self) -> None:
        assert _reason(progress(5, 8, 8)) == "baseline_equals_target"
        assert _reason(progress(5, 8, None)) == "missing"
        assert _reason(progress(5, None, 8)) == "missing"
        assert _reason(progress(None, 5, 8)) == "missing"
        assert _reason(progress("5%", "8%", as_figure("8", "hộ"))) == "unit_mismatch"


class TestGap:
    def test_of_percentages_is_in_points(self) -> None:
        assert gap("41,2%", "40%") == Fraction(6, 5)
        assert gap("79,996%", "trên 80%") == Fraction(-1, 250)

    def test_of_a_range_is_the_distance(self) -> None:
        assert gap(3, (5, 8)) == 2
        assert gap(8, (5, 8)) == 0

    def test_names_its_reason(self) -> None:
        assert _reason(gap(None, 5)) == "missing"
        assert _reason(gap(5, None)) == "missing"
        assert _reason(gap("5%", as_figure("5", "hộ"))) == "unit_mismatch"

    def test_takes_points_and_percent_as_one_unit(self) -> None:
        assert gap(as_figure("5", "điểm phần trăm"), "4%") == 1


class TestDistance:
    @pytest.mark.parametrize(("value", "expected"), [(3, 2), (5, 0), ("6,5", 0), (8, 0), ("8,01", Fraction(1, 100))])
    def test_is_zero_inside(self, value: str, expected: Fraction) -> None:
        assert distance(value, 5, 8) == expected

    def test_names_its_reason(self) -> None:
        assert _reason(distance(None, 5, 8)) == "missing"
        assert _reason(distance(3, None, 8)) == "missing"
        assert _reason(distance(3, 5, None)) == "missing"
        assert _reason(distance("3%", as_figure("5", "hộ"), 8)) == "unit_mismatch"


class TestShare:
    def test_may_pass_one(self) -> None:
        assert share("8.994", "8.950") == Fraction(8994, 8950)

    def test_names_its_reason(self) -> None:
        assert _reason(share(5, 0)) == "zero_denominator"
        assert _reason(share(0, 0)) == "zero_over_zero"
        assert _reason(share(None, 0)) == "missing"
        assert _reason(share(0, None)) == "missing"
        assert _reason(share(as_figure("5", "hộ"), as_figure("8", "người"))) == "unit_mismatch"


class TestDirection:
    def test_comes_from_the_direction_before_the_comparator_before_the_hedge(self) -> None:
        assert direction_of("trên 5", "decrease", ">=") == "decrease"
        assert direction_of("dưới 5", None, ">=") == "increase"
        assert direction_of("dưới 5", "none") == "decrease"
        assert direction_of(as_figure("tối đa 5")) == "decrease"
        assert direction_of(5, "range") == "range"
        assert direction_of(None) == "increase"
        assert direction_of(" ") == "increase"

    def test_refuses_other_words(self) -> None:
        with pytest.raises(ValueError, match="sideways"):
            direction_of(5, "sideways")
