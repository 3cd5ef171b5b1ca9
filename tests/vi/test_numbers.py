"""Numbers in digits: what reads as what, what is odd, what is refused."""

from decimal import Decimal
from fractions import Fraction

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from dxmetrics.errors import ReadingError
from dxmetrics.quantity import Number, Oddity
from dxmetrics.vi import format_number, parse_number, read_number


@pytest.mark.parametrize(
    ("digits", "value", "step"),
    [
        ("0", 0, 1),
        ("03", 3, 1),
        ("186788", 186788, 1),
        ("8.994", 8994, 1),
        ("1.234.567", 1234567, 1),
        ("35,86", Fraction(3586, 100), Fraction(1, 100)),
        ("35,80", Fraction(358, 10), Fraction(1, 100)),
        ("29.232,75", Fraction(2923275, 100), Fraction(1, 100)),
        ("0,7955", Fraction(7955, 10000), Fraction(1, 10000)),
        ("1.000.000,5", Fraction(20000010, 20) + 0, Fraction(1, 10)),
        ("0.8253", Fraction(8253, 10000), Fraction(1, 10000)),
        ("0.5", Fraction(1, 2), Fraction(1, 10)),
        ("0.825", Fraction(825, 1000), Fraction(1, 1000)),
        ("99.41", Fraction(9941, 100), Fraction(1, 100)),
        ("1234.567", Fraction(1234567, 1000), Fraction(1, 1000)),
    ],
)
def test_usual_writings(digits: str, value: Number, step: Number) -> None:
    assert read_number(digits) == (value, step, None)


@pytest.mark.parametrize(
    ("digits", "value", "oddity"),
    [
        ("1.5", Fraction(3, 2), Oddity.DOT),
        ("29,232.75", Fraction(2923275, 100), Oddity.MARKS),
        ("1,234,567", 1234567, Oddity.MARKS),
        ("12.34.567", 1234567, Oddity.GROUP),
        ("1.2345.678", 12345678, Oddity.GROUP),
    ],
)
def test_odd_writings_are_read_and_marked(digits: str, value: Number, oddity: Oddity) -> None:
    found = read_number(digits)
    assert (found[0], found[2]) == (value, oddity)


def test_a_comma_and_three_digits_are_decimals_and_no_english_group() -> None:
    assert read_number("1,234") == (Fraction(1234, 1000), Fraction(1, 1000), None)


@pytest.mark.parametrize("digits", ["35,86,1", "1.5,5.5", "0.123.456", "1.2.3", "1..5", "", "abc", "1,", "1" * 1001])
def test_what_no_reading_fits_is_refused(digits: str) -> None:
    with pytest.raises(ReadingError, match=r"(?:cannot read it|more than 1000)"):
        read_number(digits)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (" 8.994 ", 8994),
        ("-35,86", Fraction(-3586, 100)),
        ("+12", 12),
        ("\u221212", -12),
        ("\u201312", -12),
        ("\u00a0８.９９４", 8994),
    ],
)
def test_signs_spaces_and_wide_digits(text: str, value: Number) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize("text", ["1_000", "1e5", "NaN", "--5", "+-5", "12 34", "8/10"])
def test_what_python_would_read_is_no_number_here(text: str) -> None:
    with pytest.raises(ReadingError):
        parse_number(text)


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        (0, None, "0"),
        (0, 2, "0,00"),
        (999, None, "999"),
        (1000, None, "1.000"),
        (-1234567, None, "-1.234.567"),
        (1234, 2, "1.234,00"),
        (Fraction(1, 8), None, "0,125"),
        (Fraction(-1, 8), 2, "-0,13"),
        (Fraction(-1, 1000), 2, "0,00"),
        (Fraction(999995, 1000), 2, "1.000,00"),
        (Decimal("12.50"), None, "12,5"),
        (Decimal("12.50"), 2, "12,50"),
        (Fraction(7, 50), 1, "0,1"),
        (10**30, None, "1" + ".000" * 10),
    ],
)
def test_writing(value: Number | Decimal, decimals: int | None, expected: str) -> None:
    assert format_number(value, decimals) == expected


def test_the_way_of_rounding_is_the_callers() -> None:
    exact = Fraction(276100, 7698)
    assert [format_number(exact, 2, way) for way in ("half_up", "truncate", "away", "floor")] == [
        "35,87",
        "35,86",
        "35,87",
        "35,86",
    ]


def test_a_fraction_that_never_ends_needs_its_decimals() -> None:
    with pytest.raises(ValueError, match="never ends"):
        format_number(Fraction(1, 3))
    assert format_number(Fraction(1, 3), 4) == "0,3333"


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=3))
def test_marks_stand_where_the_locale_data_puts_them(value: Decimal) -> None:
    expected = format_decimal(value, format="#,##0.000", locale="vi")
    assert format_number(value, 3) == (expected if value else "0,000")
