"""What a printed figure may have been, one slip ago."""

from fractions import Fraction

import pytest

from dxmetrics.model import Slip
from dxmetrics.quantity import Figure, Interval
from dxmetrics.repair import neighbours, slip_between, slips_within
from dxmetrics.repair.slips import printed_as
from dxmetrics.vi import as_percent, parse_figure


def kinds(figure: Figure) -> dict[str, Slip]:
    """Return the neighbours' prints with their slips."""
    return {near.text: near.slip for near in neighbours(figure)}


@pytest.mark.parametrize(
    ("printed", "true", "slip"),
    [
        ("863", "836", Slip.TRANSPOSITION),
        ("8.994", "8.950", None),
        ("8.994", "8.949", Slip.TRANSPOSITION),
        ("8.950", "9.850", Slip.TRANSPOSITION),
        ("8.950", "8.350", Slip.SUBSTITUTION),
        ("895", "8.950", Slip.DELETION),
        ("95", "8.095", Slip.DELETION),
        ("95", "8.00.95", None),
        ("5", "105", Slip.DELETION),
        ("8.945", "845", Slip.INSERTION),
        ("8.995", "895", Slip.DOUBLED),
        ("8", "8.000", Slip.GROUP),
        ("8.000", "8", Slip.GROUP),
        ("8.994", "8,994", Slip.DECIMAL_MARK),
        ("02", "01", Slip.SUBSTITUTION),
        ("02", "20", Slip.TRANSPOSITION),
        ("105", "5", Slip.INSERTION),
        ("805", "5", Slip.INSERTION),
        ("1234", "1243", Slip.TRANSPOSITION),
    ],
)
def test_the_slip_between_two_prints(printed: str, true: str, slip: Slip | None) -> None:
    assert kinds(parse_figure(printed)).get(true) == slip


@pytest.mark.parametrize(
    ("printed", "true", "slip"),
    [
        ("35,86", "35,68", Slip.TRANSPOSITION),
        ("35,86", "53,86", Slip.TRANSPOSITION),
        ("35,86", "3,586", Slip.DECIMAL_MARK),
        ("35,86", "358,6", Slip.DECIMAL_MARK),
        ("35,86", "3.586", Slip.DECIMAL_MARK),
        ("35,8", "35,86", Slip.DELETION),
        ("0,86", "0,68", Slip.TRANSPOSITION),
        ("100", "10", Slip.TRANSPOSITION),
        ("1.235,5", "1.253,5", Slip.TRANSPOSITION),
        ("99.41", "99.14", Slip.TRANSPOSITION),
        ("35,86", "35,8", Slip.INSERTION),
    ],
)
def test_a_percentage_keeps_its_manner(printed: str, true: str, slip: Slip) -> None:
    found = {near.text: near.slip for near in neighbours(as_percent(printed))}
    assert found[true] == slip


def test_a_scale_word_may_be_another_one() -> None:
    amount = Figure("1,2 triệu", Fraction(1_200_000), 100_000)
    near = {other.text: (other.value, other.step, other.slip) for other in neighbours(amount)}
    assert near["1,2 tỷ"] == (1_200_000_000, 100_000_000, Slip.UNIT)
    assert near["1,2 nghìn"] == (1_200, 100, Slip.UNIT)
    assert near["2,1 triệu"] == (2_100_000, 100_000, Slip.TRANSPOSITION)
    found = neighbours(amount, Interval(10**9, 2 * 10**9))
    assert {other.text for other in found} == {"1,2 tỷ", "1.001,2 triệu"}


def test_a_fall_keeps_its_sign() -> None:
    assert {near.value for near in neighbours(Figure("-12", -12))} >= {-21, -13, -2}
    assert all(near.value <= 0 for near in neighbours(Figure("12", -12)))
    near = {near.value for near in neighbours(Figure("12", -12), Interval.point(-21))}
    assert near == {-21, -22}


def test_a_stray_space_is_not_printed_again() -> None:
    loose = Figure("35, 86", Fraction(1793, 50), Fraction(1, 100), unit="%")
    assert "35,68" in {near.text for near in neighbours(loose)}


@pytest.mark.parametrize("figure", [Figure("mười ba", 13), Figure("2 tỷ 350 triệu", 2_350_000_000)])
def test_words_have_no_digits_to_slip(figure: Figure) -> None:
    assert printed_as(figure) is None
    assert neighbours(figure) == ()


def test_a_figure_beyond_a_million_billion_has_few_neighbours() -> None:
    large = Figure("9.000.000.000.000.001", 9_000_000_000_000_001)
    near, *others = neighbours(large, Interval.point(9_000_000_000_000_010))
    assert near.text == "9.000.000.000.000.010"
    assert {other.value - near.value for other in others} <= {-1, 1}


@pytest.mark.parametrize(
    ("printed", "true", "slip"),
    [
        (863, 836, Slip.TRANSPOSITION),
        (-863, -836, Slip.TRANSPOSITION),
        (863, 963, Slip.SUBSTITUTION),
        (863, 8063, Slip.DELETION),
        (863, 50_000_863, Slip.DELETION),
        (863, 5 * 10**13 + 863, None),
        (863, 500863, Slip.DELETION),
        (863, 863000, Slip.GROUP),
        (863000, 863, Slip.GROUP),
        (8863, 863, Slip.DOUBLED),
        (8963, 863, Slip.INSERTION),
        (105, 5, Slip.INSERTION),
        (805, 50, None),
        (863, 863, None),
        (863, -836, None),
        (-863, 836, None),
        (863, 951, None),
        (863, 953, None),
        (863, 86312, None),
        (5, 0, Slip.SUBSTITUTION),
        (0, 5, Slip.SUBSTITUTION),
        (0, 50, Slip.DELETION),
        (9999, 12, None),
        (1000, 2, None),
        (863, 9863, Slip.DELETION),
        (12, 21000, None),
    ],
)
def test_the_slip_between_two_numbers(printed: int, true: int, slip: Slip | None) -> None:
    found = slip_between(printed, true)
    assert (found[0] if found else None) == slip


def test_slips_of_a_range_are_solved_for() -> None:
    assert [value for value, _, _ in slips_within(7698, 7697, 7703)] == [7697, 7699]
    assert {value for value, _, _ in slips_within(895, 8000)} >= {8950, 895000, 8095}
    assert slips_within(895, 896, 896) == [(896, Slip.SUBSTITUTION, 11111111)]
    assert slips_within(895, 10, 9) == []
