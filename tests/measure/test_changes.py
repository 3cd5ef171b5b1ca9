"""Change: relative and absolute apart."""

from fractions import Fraction

import pytest

from dxmetrics.measure import NotComputable, change
from dxmetrics.vi import as_figure


def test_relative_and_points_are_two_answers() -> None:
    assert change("84,38%", "84,05%") == Fraction(33, 8405)
    assert change("84,38%", "84,05%", "points") == Fraction(33, 100)


def test_absolute_is_in_the_unit_of_both() -> None:
    assert change("1.050", "1.000", "absolute") == 50


def test_a_rise_from_a_negative_value_is_positive() -> None:
    assert change(-5, -10) == Fraction(1, 2)
    assert change(-15, -10) == Fraction(-1, 2)


@pytest.mark.parametrize(
    ("current", "previous", "reason"),
    [(5, 0, "zero_baseline"), (0, 0, "zero_baseline"), (None, 5, "missing"), (5, None, "missing")],
)
def test_names_its_reason(current: int | None, previous: int | None, reason: str) -> None:
    answer = change(current, previous)
    assert isinstance(answer, NotComputable)
    assert answer.reason == reason


def test_units_must_agree() -> None:
    answer = change("5%", as_figure("4", "hộ"))
    assert isinstance(answer, NotComputable)
    assert answer.reason == "unit_mismatch"


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="percent"):
        change(5, 4, "percent")  # type: ignore[arg-type]
