"""Ladders: bands that partition their domain, and those that do not."""

from fractions import Fraction

import pytest

from dxmetrics.measure import Band, Ladder, NotComputable, threshold_score
from dxmetrics.quantity import Interval


def _flaws(ladder: Ladder) -> list[tuple[str, str]]:
    return [(flaw.kind, str(flaw.interval)) for flaw in ladder.flaws()]


def _reason(answer: object) -> str:
    assert isinstance(answer, NotComputable)
    return answer.reason.value


_PERCENT = Interval(0, 100)
_WHOLE = Ladder((Band.of(0, 50, 0), Band.of(50, 80, 5), Band.of(80, 100, 10, high_closed=True)), _PERCENT)


class TestScore:
    @pytest.mark.parametrize(("value", "points"), [("0%", 0), ("49,99%", 0), ("50%", 5), ("79,996%", 5), ("100%", 10)])
    def test_is_that_of_the_band(self, value: str, points: int) -> None:
        assert _WHOLE.score(value) == points

    def test_outside_the_domain_there_is_none(self) -> None:
        assert _reason(_WHOLE.score(101)) == "out_of_domain"
        assert _reason(_WHOLE.score(None)) == "missing"

    def test_two_bands_that_disagree_give_none(self) -> None:
        bands = Band.of(0, 50, 1, high_closed=True), Band.of(50, 100, 2, high_closed=True)
        assert _reason(Ladder(bands, _PERCENT).score(50)) == "ambiguous"


class TestFlaws:
    def test_a_partition_has_none(self) -> None:
        assert _flaws(_WHOLE) == []
        assert _flaws(Ladder(tuple(reversed(_WHOLE.bands)), _PERCENT)) == []
        assert _flaws(Ladder((Band.of(None, 0, 0), Band.of(0, None, 1)), Interval(None, None))) == []

    def test_a_band_may_reach_beyond_the_domain(self) -> None:
        assert _flaws(Ladder((Band.of(None, 50, 0), Band.of(50, None, 1)), _PERCENT)) == []

    def test_gaps_are_found_at_both_ends_and_between(self) -> None:
        ladder = Ladder((Band.of(10, 20, 1), Band.of(30, 40, 2)), _PERCENT)
        assert _flaws(ladder) == [("gap", "[0, 10)"), ("gap", "[20, 30)"), ("gap", "[40, 100]")]

    def test_a_single_missing_point_is_a_gap(self) -> None:
        ladder = Ladder((Band.of(0, 50, 0), Band.of(50, 100, 1, low_closed=False, high_closed=True)), _PERCENT)
        assert _flaws(ladder) == [("gap", "[50, 50]")]

    def test_an_overlap_is_found(self) -> None:
        ladder = Ladder((Band.of(0, 60, 0), Band.of(50, 100, 1, high_closed=True)), _PERCENT)
        assert _flaws(ladder) == [("overlap", "[50, 60)")]

    def test_unbounded_ends_are_named(self) -> None:
        assert _flaws(Ladder((Band.of(0, 5, 0),), Interval(None, None))) == [("gap", "(-∞, 0)"), ("gap", "[5, ∞)")]

    def test_whole_numbers_leave_no_gap_between_neighbours(self) -> None:
        bands = Band.of(0, 3, 0, high_closed=True), Band.of(4, 6, 5, high_closed=True)
        assert _flaws(Ladder(bands, Interval(0, 6), whole_numbers=True)) == []
        assert _flaws(Ladder(bands, Interval(0, 6))) == [("gap", "(3, 4)")]
        assert _flaws(Ladder(bands, Interval(0, None), whole_numbers=True)) == [("gap", "[7, ∞)")]


class TestThresholds:
    def test_the_highest_that_is_reached_counts(self) -> None:
        steps = [("50%", 5), ("80%", 10)]
        assert threshold_score("79,99%", steps) == 5
        assert threshold_score("80%", steps) == threshold_score("80%", steps[::-1]) == 10
        assert threshold_score("10%", steps) == 0

    def test_names_its_reason(self) -> None:
        assert _reason(threshold_score(None, [(1, 1)])) == "missing"
        assert _reason(threshold_score(1, [(None, 1)])) == "missing"
        assert _reason(threshold_score(1, [(1, None)])) == "missing"


def test_a_band_needs_its_points() -> None:
    with pytest.raises(ValueError, match="điểm"):
        Band.of(0, 1, None)
    assert Band.of(0, 1, "0,5").points == Fraction(1, 2)
