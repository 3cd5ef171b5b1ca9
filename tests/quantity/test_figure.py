"""Figures: what a printed number stands for."""

from fractions import Fraction

import pytest

from dxmetrics.quantity import PERCENT, POINTS, Bound, Figure, Hedge, Number, Oddity


@pytest.mark.parametrize(
    ("bound", "expected"),
    [
        (Bound.BELOW, "(-∞, 85)"),
        (Bound.ABOVE, "(85, ∞)"),
        (Bound.AT_LEAST, "[85, ∞)"),
        (Bound.AT_MOST, "(-∞, 85]"),
        (Bound.NEAR, "(-∞, ∞)"),
    ],
)
def test_a_hedge_is_a_bound_and_no_rounding(bound: Bound, expected: str) -> None:
    figure = Figure("85", 85, hedge=Hedge("…", bound), unit=PERCENT)
    assert str(figure.interval()) == str(figure.interval("truncate")) == expected


@pytest.mark.parametrize(("bound", "expected"), [(Bound.BELOW, "(-5, ∞)"), (Bound.AT_LEAST, "(-∞, -5]")])
def test_below_zero_a_hedge_bounds_the_size_of_the_fall(bound: Bound, expected: str) -> None:
    assert str(Figure("-5", -5, hedge=Hedge("…", bound), unit=PERCENT).interval()) == expected


@pytest.mark.parametrize("unit", [None, "hộ", "đồng"])
def test_a_whole_number_is_a_point(unit: str | None) -> None:
    figure = Figure("8.994", 8994, unit=unit)
    assert figure.is_exact
    assert figure.interval().is_point


@pytest.mark.parametrize(
    ("value", "step", "unit", "expected"),
    [
        (85, 1, PERCENT, "[169/2, 171/2)"),
        (2, 1, POINTS, "[3/2, 5/2)"),
        (Fraction(7, 10), Fraction(1, 10), None, "[13/20, 3/4)"),
        (12 * 10**9, 10**9, "đồng", "[11500000000, 12500000000)"),
    ],
)
def test_a_rounded_number_is_an_interval_of_its_step(
    value: Number, step: Number, unit: str | None, expected: str
) -> None:
    figure = Figure("…", value, step, unit=unit)
    assert not figure.is_exact
    assert str(figure.interval()) == expected


@pytest.mark.parametrize(
    ("value", "step", "expected"),
    [
        (Fraction(3586, 100), Fraction(1, 100), (3586, 100)),
        (-Fraction(67, 10), Fraction(1, 10), (-67, 10)),
        (8994, 1, (8994, 1)),
        (12 * 10**9, 10**9, (12 * 10**9, 1)),
        (0, Fraction(1, 100), (0, 100)),
    ],
)
def test_the_scaled_number_is_whole_and_gives_the_value_back(
    value: Number,
    step: Number,
    expected: tuple[int, int],
) -> None:
    printed, per = Figure("…", value, step).scaled
    assert (printed, per) == expected
    assert Fraction(printed, per) == value


def test_a_figure_is_a_value_that_prints_as_written() -> None:
    figure = Figure("35, 86", Fraction(3586, 100), Fraction(1, 100), unit=PERCENT, oddity=Oddity.SPACE)
    assert str(figure) == "35, 86"
    assert figure.is_percent
    assert figure.with_unit(None).unit is None
    assert figure.with_unit(PERCENT) == figure
    assert figure.oddity == "space"
