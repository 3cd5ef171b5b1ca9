"""Figures: number, hedge, scale, unit, and what is odd about the writing."""

from decimal import Decimal
from fractions import Fraction
from typing import Any
from unicodedata import normalize

import pytest

from dxmetrics.errors import ReadingError
from dxmetrics.quantity import PERCENT, POINTS, Bound, Figure, Number, Oddity
from dxmetrics.vi import as_figure, as_percent, format_figure, parse_figure

BILLION = 10**9


@pytest.mark.parametrize(
    ("text", "value", "step", "unit"),
    [
        ("8.994", 8994, 1, None),
        ("35,86%", Fraction(3586, 100), Fraction(1, 100), PERCENT),
        ("98,2 %", Fraction(982, 10), Fraction(1, 10), PERCENT),
        ("5 phần trăm", 5, 1, PERCENT),
        ("1,2 điểm phần trăm", Fraction(12, 10), Fraction(1, 10), POINTS),
        ("2 điểm %", 2, 1, POINTS),
        ("-6,7%", Fraction(-67, 10), Fraction(1, 10), PERCENT),
        ("\u22126,7%", Fraction(-67, 10), Fraction(1, 10), PERCENT),
        ("– 6,7%", Fraction(-67, 10), Fraction(1, 10), PERCENT),
        ("+6,7%", Fraction(67, 10), Fraction(1, 10), PERCENT),
        ("93.779 trường hợp", 93779, 1, "trường hợp"),
        ("1.250 hộ  nghèo", 1250, 1, "hộ nghèo"),
        ("12 đồng chí", 12, 1, "đồng chí"),
        ("5 tỷ lệ", 5, 1, "tỷ lệ"),
        ("12 tỷ đồng", 12 * BILLION, BILLION, "đồng"),
        ("12 TỶ ĐỒNG", 12 * BILLION, BILLION, "đồng"),
        ("1,2 nghìn tỷ đồng", 1200 * BILLION, 100 * BILLION, "đồng"),
        ("12 ngàn tỉ", 12000 * BILLION, 1000 * BILLION, None),
        ("12 tỷ 500 triệu", 12_500_000_000, 1_000_000, None),
        ("168 tỷ 330 triệu 867 nghìn đồng", 168_330_867_000, 1000, "đồng"),
        ("1 triệu 200 nghìn 500 đồng", 1_200_500, 1, "đồng"),
        ("2 tỷ rưỡi", 2_500_000_000, BILLION // 10, None),
        ("3 vạn lượt", 30_000, 10_000, "lượt"),
        ("3 triệu lượt truy cập", 3_000_000, 1_000_000, "lượt truy cập"),
        ("5 triệu USD", 5_000_000, 1_000_000, "USD"),
        ("5 triệu đô-la Mỹ", 5_000_000, 1_000_000, "USD"),
        ("500 VNĐ", 500, 1, "đồng"),
        ("1.000₫", 1000, 1, "đồng"),
        ("1.000đ", 1000, 1, "đồng"),
    ],
)
def test_number_scale_and_unit(text: str, value: Number, step: Number, unit: str | None) -> None:
    figure = parse_figure(text)
    assert (figure.value, figure.step, figure.unit) == (value, step, unit)
    assert figure.oddity is None
    assert figure.hedge is None


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("gần 2.400", Bound.BELOW),
        ("dưới 14", Bound.BELOW),
        ("chưa đến 5%", Bound.BELOW),
        ("trên 85%", Bound.ABOVE),
        ("hơn 1.200 tỷ đồng", Bound.ABOVE),
        (">80%", Bound.ABOVE),
        ("từ 80% trở lên", Bound.AT_LEAST),
        ("80% trở lên", Bound.AT_LEAST),
        ("từ 50 người trở lên", Bound.AT_LEAST),
        ("ít nhất 3", Bound.AT_LEAST),
        ("không dưới 95%", Bound.AT_LEAST),
        ("≥ 80%", Bound.AT_LEAST),
        ("từ 5% trở xuống", Bound.AT_MOST),
        ("không quá 5 ngày", Bound.AT_MOST),
        ("Tối đa 10", Bound.AT_MOST),
        ("khoảng 300", Bound.NEAR),
        ("gần bằng 300", Bound.NEAR),
        ("trên dưới 300", Bound.NEAR),
        ("xấp xỉ 3 triệu", Bound.NEAR),
    ],
)
def test_a_hedge_is_a_bound(text: str, bound: Bound) -> None:
    figure = parse_figure(text)
    assert figure.hedge is not None
    assert figure.hedge.bound is bound


@pytest.mark.parametrize(
    ("text", "value", "oddity"),
    [
        ("35, 86%", Fraction(3586, 100), Oddity.SPACE),
        ("35,\u00a086 %", Fraction(3586, 100), Oddity.SPACE),
        ("1.5", Fraction(3, 2), Oddity.DOT),
        ("12.34.567 hộ", 1234567, Oddity.GROUP),
        ("29,232.75", Fraction(2923275, 100), Oddity.MARKS),
        ("40 ty đồng", 40 * BILLION, Oddity.DIACRITICS),
        ("1.5 tỷ đồng", 1_500_000_000, Oddity.DOT),
    ],
)
def test_what_is_odd_is_said(text: str, value: Number, oddity: Oddity) -> None:
    figure = parse_figure(text)
    assert (figure.value, figure.oddity) == (value, oddity)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "abc",
        "35, 86",
        "35, 86 hộ",
        "8/10",
        "07/07",
        "12.000 đồng/kg",
        "35,86,1",
        "12 triệu 3 tỷ",
        "1,5 tỷ 300 triệu",
        "12 tỷ 1.500 triệu",
        "0,5 tỷ rưỡi",
        "2 rưỡi",
        "8.994 hộ, đạt",
        "255/KH-UBND",
        "1 2",
        "trên",
        "85%%",
        "1" * 300,
    ],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ReadingError):
        parse_figure(text)


@pytest.mark.parametrize("text", ["trên 1,5 tỷ đồng", "93.779 trường hợp", "từ 80% trở lên", "xấp xỉ 3 triệu"])
def test_decomposed_letters_and_strange_spaces_read_alike(text: str) -> None:
    assert parse_figure(normalize("NFD", text)) == parse_figure(text)
    assert parse_figure(text.replace(" ", "\u00a0")) == parse_figure(text)
    assert parse_figure(text.replace(" ", "\u202f")) == parse_figure(text)


def test_the_printed_unit_stands_before_the_callers() -> None:
    assert parse_figure("8.994", "hộ").unit == "hộ"
    assert parse_figure("8.994 người", "hộ").unit == "người"
    assert parse_figure("trên 85%", "hộ").unit == PERCENT


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("từ 80 % trở lên", "từ 80% trở lên"),
        ("trên  85%", "trên 85%"),
        ("93.779 trường hợp", "93.779 trường hợp"),
        ("1,5 tỷ VNĐ", "1,5 tỷ đồng"),
        ("-1,2 điểm phần trăm", "-1,2 điểm phần trăm"),
        ("07", "07"),
    ],
)
def test_writing_a_figure(text: str, expected: str) -> None:
    assert format_figure(parse_figure(text)) == expected
    assert parse_figure(expected) == parse_figure(text)


def test_exact_numbers_become_figures() -> None:
    assert as_figure(8994, "hộ") == parse_figure("8.994", "hộ")
    assert as_figure(Decimal("35.860")).step == Fraction(1, 1000)
    assert as_figure(Decimal("35.860")).text == "35,860"
    assert as_figure(Decimal("1E+3")).step == 1
    assert as_figure(Fraction(1, 3)).value == Fraction(1, 3)
    figure = Figure("5", 5)
    assert as_figure(figure) is figure


def test_a_float_has_lost_its_digits() -> None:
    lost: Any = 35.86  # on purpose: what the type checker would refuse
    with pytest.raises(TypeError, match="a float has lost its digits"):
        as_figure(lost)


def test_a_percentage_needs_no_sign_where_one_is_expected() -> None:
    assert as_percent("35,86") == as_percent("35,86%")
    assert as_percent("từ 80 trở lên").is_percent
