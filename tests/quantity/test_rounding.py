"""Seven ways of rounding, held against those of `decimal`."""

import decimal
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxmetrics.quantity import ALL_ROUNDINGS, COUNT_ROUNDINGS, Interval, Rounding, preimage, round_to, roundings

DECIMAL_WAYS = {
    Rounding.HALF_UP: decimal.ROUND_HALF_UP,
    Rounding.HALF_DOWN: decimal.ROUND_HALF_DOWN,
    Rounding.HALF_EVEN: decimal.ROUND_HALF_EVEN,
    Rounding.TRUNCATE: decimal.ROUND_DOWN,
    Rounding.AWAY: decimal.ROUND_UP,
    Rounding.CEILING: decimal.ROUND_CEILING,
    Rounding.FLOOR: decimal.ROUND_FLOOR,
}
TIES = [Decimal(number).scaleb(-1) for number in range(-35, 36, 5)]


def test_every_way_has_its_twin_in_decimal() -> None:
    assert set(DECIMAL_WAYS) == set(Rounding) == ALL_ROUNDINGS


@given(
    st.decimals(min_value=-(10**9), max_value=10**9, places=6),
    st.integers(-3, 5),
    st.sampled_from(list(Rounding)),
)
def test_rounds_as_decimal_does(value: Decimal, places: int, way: Rounding) -> None:
    quantum = Decimal(1).scaleb(-places)
    expected = value.quantize(quantum, rounding=DECIMAL_WAYS[way])
    assert round_to(Fraction(value), Fraction(quantum), way) == Fraction(expected)


@pytest.mark.parametrize("way", list(Rounding))
@pytest.mark.parametrize("value", TIES)
def test_ties_and_whole_numbers_round_as_decimal_does(value: Decimal, way: Rounding) -> None:
    assert round_to(Fraction(value), 1, way) == Fraction(value.quantize(Decimal(1), rounding=DECIMAL_WAYS[way]))


def test_a_step_above_one_rounds_to_its_multiples() -> None:
    assert round_to(12_499_999_999, 10**9) == 12 * 10**9
    assert round_to(12_500_000_000, 10**9) == 13 * 10**9
    assert round_to(12_500_000_000, 10**9, "half_even") == 12 * 10**9


@pytest.mark.parametrize(
    ("way", "expected"),
    [
        ("half_up", "[69/2, 71/2)"),
        ("half_down", "(69/2, 71/2]"),
        ("half_even", "(69/2, 71/2)"),
        ("truncate", "[35, 36)"),
        ("away", "(34, 35]"),
        ("ceiling", "(34, 35]"),
        ("floor", "[35, 36)"),
    ],
)
def test_the_numbers_behind_a_print_above_zero(way: str, expected: str) -> None:
    assert str(preimage(35, 1, way)) == expected


@pytest.mark.parametrize(
    ("way", "expected"),
    [
        ("half_up", "(-71/2, -69/2]"),
        ("half_down", "[-71/2, -69/2)"),
        ("half_even", "(-71/2, -69/2)"),
        ("truncate", "(-36, -35]"),
        ("away", "[-35, -34)"),
        ("ceiling", "(-36, -35]"),
        ("floor", "[-35, -34)"),
    ],
)
def test_the_numbers_behind_a_print_below_zero(way: str, expected: str) -> None:
    assert str(preimage(-35, 1, way)) == expected


@pytest.mark.parametrize(
    ("way", "expected"),
    [
        ("half_up", "(-1/2, 1/2)"),
        ("half_down", "[-1/2, 1/2]"),
        ("half_even", "[-1/2, 1/2]"),
        ("truncate", "(-1, 1)"),
        ("away", "[0, 0]"),
        ("ceiling", "(-1, 0]"),
        ("floor", "[0, 1)"),
    ],
)
def test_the_numbers_behind_a_printed_zero(way: str, expected: str) -> None:
    assert str(preimage(0, 1, way)) == expected


def test_an_even_last_digit_closes_both_ends_of_half_even() -> None:
    assert preimage(Fraction(36, 10), Fraction(1, 10), "half_even") == Interval(Fraction(355, 100), Fraction(365, 100))


def test_ways_are_named_by_member_name_or_set() -> None:
    assert roundings(Rounding.AWAY) == roundings("away") == roundings(["away"]) == {Rounding.AWAY}
    assert roundings(ALL_ROUNDINGS) == set(Rounding)
    assert set(COUNT_ROUNDINGS) == set(Rounding) - {Rounding.CEILING, Rounding.FLOOR}


@pytest.mark.parametrize("name", ["bankers", "HALF_UP", ""])
def test_an_unknown_way_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="is not a valid Rounding"):
        roundings(name)
    with pytest.raises(ValueError, match="is not a valid Rounding"):
        round_to(1, 1, name)
