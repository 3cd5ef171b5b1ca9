"""Scale words and money: rollover, compound amounts, what is no scale."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxmetrics.errors import ReadingError
from dxmetrics.quantity import Oddity
from dxmetrics.vi import format_money, parse_money, read_amount, scale_of, split_scale


@pytest.mark.parametrize(
    ("amount", "expected"),
    [
        (0, "0 đồng"),
        (950, "950 đồng"),
        (999, "999 đồng"),
        (1000, "1 nghìn đồng"),
        (999_949, "999,9 nghìn đồng"),
        (999_950, "1 triệu đồng"),
        (999_999, "1 triệu đồng"),
        (12_500_000, "12,5 triệu đồng"),
        (999_949_999, "999,9 triệu đồng"),
        (999_999_999, "1 tỷ đồng"),
        (1_234_500_000, "1,2 tỷ đồng"),
        (168_330_867_000, "168,3 tỷ đồng"),
        (999_999_999_999, "1 nghìn tỷ đồng"),
        (1_200_000_000_000, "1,2 nghìn tỷ đồng"),
        (10**15, "1 triệu tỷ đồng"),
        (10**19, "10.000 triệu tỷ đồng"),
        (-999_999_999, "-1 tỷ đồng"),
    ],
)
def test_compact_money_rolls_over_to_the_next_scale(amount: int, expected: str) -> None:
    assert format_money(amount, compact=True) == expected


@pytest.mark.parametrize(
    ("decimals", "rounding", "expected"),
    [
        (0, "half_up", "1 tỷ đồng"),
        (2, "half_up", "999,95 triệu đồng"),
        (1, "truncate", "999,9 triệu đồng"),
        (3, "half_up", "999,95 triệu đồng"),
        (0, "truncate", "999 triệu đồng"),
    ],
)
def test_decimals_and_rounding_decide_the_rollover(decimals: int, rounding: str, expected: str) -> None:
    assert format_money(999_950_000, compact=True, decimals=decimals, rounding=rounding) == expected


def test_money_in_full() -> None:
    assert format_money(12_000_000_000) == "12.000.000.000 đồng"
    assert format_money(Fraction(25, 2), "USD", decimals=2) == "12,50 USD"
    assert format_money(Fraction(25, 2)) == "13 đồng"


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("12 tỷ 500 triệu đồng", 12_500_000_000, "đồng"),
        ("trên 1,5 tỷ đồng", 1_500_000_000, "đồng"),
        ("2 tỷ rưỡi đồng", 2_500_000_000, "đồng"),
        ("5.000 USD", 5000, "USD"),
        ("7 vạn đồng", 70_000, "đồng"),
    ],
)
def test_reading_money(text: str, value: int, unit: str) -> None:
    figure = parse_money(text)
    assert (figure.value, figure.unit) == (value, unit)


@pytest.mark.parametrize("text", ["12 tỷ", "12 đồng chí", "12%", "12 hộ", "đồng", "12 đồng/kg"])
def test_what_has_no_currency_is_no_money(text: str) -> None:
    with pytest.raises(ReadingError):
        parse_money(text)


@pytest.mark.parametrize(
    ("word", "factor"),
    [("nghìn", 10**3), ("ngàn", 10**3), ("Vạn", 10**4), ("triệu", 10**6), ("TỶ", 10**9), ("nghìn tỉ", 10**12)],
)
def test_scale_words(word: str, factor: int) -> None:
    assert scale_of(word) == (factor, None)


def test_a_scale_word_without_diacritics_is_odd() -> None:
    assert scale_of("trieu") == (10**6, Oddity.DIACRITICS)


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("tỷ đồng", ("tỷ", 10**9, "đồng")),
        ("nghìn tỷ đồng", ("nghìn tỷ", 10**12, "đồng")),
        ("triệu", ("triệu", 10**6, "")),
        ("Nghìn lượt người", ("Nghìn", 10**3, "lượt người")),
        ("tỷ lệ", ("", 1, "tỷ lệ")),
        ("tỷ trọng", ("", 1, "tỷ trọng")),
        ("hộ", ("", 1, "hộ")),
        ("", ("", 1, "")),
    ],
)
def test_a_unit_is_split_from_its_scale(unit: str, expected: tuple[str, int, str]) -> None:
    assert split_scale(unit) == expected


@pytest.mark.parametrize("text", ["", "5 tỷ x", "x", "5 triệu 6 triệu", "2,5 tỷ rưỡi", "5 tỷ rưỡi 3 triệu"])
def test_terms_that_do_not_fit_are_refused(text: str) -> None:
    with pytest.raises(ReadingError):
        read_amount(text)


@given(st.integers(1, 10**6 - 1), st.integers(1, 999), st.integers(1, 999))
def test_the_terms_of_a_compound_amount_add_up(billions: int, millions: int, thousands: int) -> None:
    value = billions * 10**9 + millions * 10**6 + thousands * 1000
    assert read_amount(f"{billions} tỷ {millions} triệu {thousands} nghìn") == (value, 1000, None)
