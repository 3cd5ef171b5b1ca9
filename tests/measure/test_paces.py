"""Pace: linear and growth paths, in days and in years."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from dxmetrics.measure import NotComputable, Pace, pace
from dxmetrics.vi import as_figure


def _pace(*args: Any, **options: Any) -> Pace:  # noqa: ANN401 - the arguments of pace, as they are
    answer = pace(*args, **options)
    assert isinstance(answer, Pace)
    return answer


def _reason(answer: object) -> str:
    assert isinstance(answer, NotComputable)
    return answer.reason.value


class TestLinear:
    def test_runs_in_days(self) -> None:
        at = _pace(60, 100, 20, start="2024-01-01", due=date(2024, 12, 31), as_of="2024-07-01")
        assert at.elapsed == Fraction(182, 365)
        assert at.expected == 20 + 80 * Fraction(182, 365)
        assert at.ahead == 60 - at.expected
        assert at.on_track is True
        assert at.projection == 20 + 40 * Fraction(365, 182)
        assert at.will_meet is True
        assert at.rate == Fraction(40, 182)
        assert at.required == Fraction(40, 183)

    def test_a_decrease_is_on_track_below_its_path(self) -> None:
        years = {"start": 2020, "due": 2030, "as_of": 2025}
        assert _pace(6, 2, 10, **years).on_track is True
        assert _pace(7, 2, 10, **years).on_track is False
        assert _pace(6, 2, 10, **years, direction="decrease").on_track is True

    def test_the_path_itself_is_on_track(self) -> None:
        assert _pace(50, 100, start=2020, due=2030, as_of=2025).on_track is True

    def test_at_the_start_there_is_no_projection(self) -> None:
        at = _pace(5, 100, start=2020, due=2030, as_of=2020)
        assert at.expected == 0
        assert at.on_track
        assert {_reason(at.projection), _reason(at.rate), _reason(at.will_meet)} == {"empty_period"}
        assert at.required == Fraction(95, 10)

    def test_on_the_due_date_the_value_is_the_projection(self) -> None:
        at = _pace(95, 100, start=2020, due=2030, as_of=2030)
        assert at.elapsed == 1
        assert at.projection == 95
        assert at.will_meet is False
        assert _reason(at.required) == "past_due"

    def test_past_the_due_date_the_path_has_ended(self) -> None:
        at = _pace(95, 100, start=2020, due=2030, as_of=2032)
        assert at.elapsed == 1
        assert at.expected == 100
        assert not at.on_track
        assert {_reason(at.projection), _reason(at.required), _reason(at.will_meet)} == {"past_due"}
        assert at.rate == Fraction(95, 12)


class TestGrowth:
    def test_runs_by_powers(self) -> None:
        at = _pace(110, 121, 100, start=2020, due=2022, as_of=2021, path="growth")
        assert at.expected == Decimal("110.000000")
        assert at.ahead == 0
        assert at.on_track
        assert at.projection == 121
        assert at.will_meet is True
        assert at.rate == at.required == Decimal("0.100000")

    def test_a_fall_is_on_track_below_its_path(self) -> None:
        at = _pace(89, 81, 100, start=2020, due=2022, as_of=2021, path="growth", digits=2)
        assert (at.expected, at.ahead, at.on_track, at.will_meet) == (Decimal("90.00"), Decimal("-1.00"), True, True)

    def test_rates_are_by_the_year_between_dates_too(self) -> None:
        at = _pace(110, 121, 100, start="2020-01-01", due="2024-01-01", as_of="2022-01-01", path="growth", digits=3)
        assert at.rate == Decimal("0.049")

    def test_has_no_projection_at_the_start_and_past_the_end(self) -> None:
        begin = _pace(100, 121, 100, start=2020, due=2022, as_of=2020, path="growth")
        assert _reason(begin.projection) == "empty_period"
        late = _pace(100, 121, 100, start=2020, due=2022, as_of=2023, path="growth")
        assert (_reason(late.projection), _reason(late.required), late.on_track) == ("past_due", "past_due", False)

    def test_of_negative_values_keeps_its_sign(self) -> None:
        at = _pace(-110, -121, -100, start=2020, due=2022, as_of=2021, path="growth")
        assert (at.expected, at.on_track) == (Decimal("-110.000000"), True)

    def test_wants_values_of_one_sign(self) -> None:
        assert _reason(pace(10, 20, 0, start=2020, due=2022, as_of=2021, path="growth")) == "zero_value"
        assert _reason(pace(10, 20, -5, start=2020, due=2022, as_of=2021, path="growth")) == "mixed_signs"


class TestReasons:
    @pytest.mark.parametrize(
        ("values", "reason"),
        [
            ((None, 20, 5), "missing"),
            ((10, None, 5), "missing"),
            ((10, 20, None), "missing"),
            ((10, 20, 20), "baseline_equals_target"),
            (("10%", "20%", as_figure("5", "hộ")), "unit_mismatch"),
        ],
    )
    def test_of_values(self, values: tuple[Any, Any, Any], reason: str) -> None:
        assert _reason(pace(*values, start=2020, due=2030, as_of=2025)) == reason

    def test_of_dates(self) -> None:
        assert _reason(pace(10, 20, start=2020, due=2030, as_of=2019)) == "future_date"
        assert _reason(pace(10, 20, start=2020, due=2020, as_of=2020)) == "empty_period"

    def test_dates_and_years_do_not_mix(self) -> None:
        with pytest.raises(ValueError, match="2025"):
            pace(10, 20, start=2020, due="2025-12-31", as_of=2021)
