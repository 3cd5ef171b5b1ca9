"""Numbers as tokens: value, step, kind, unit, hedge, sign."""

from fractions import Fraction

import pytest

from dxmetrics.quantity import POINTS, Bound, Figure, Oddity
from dxmetrics.read import read_text


def figure(text: str) -> Figure:
    """Return the one figure of a text."""
    (only,) = read_text(text).figures
    return only


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [
        ("Có 8.994 hộ.", 8994, 1),
        ("Có 186788 hộ.", 186788, 1),
        ("Có 03 xã.", 3, 1),
        ("Có 29.232,75 tấn.", Fraction(116931, 4), Fraction(1, 100)),
        ("Chỉ số 0,7955 điểm.", Fraction(7955, 10**4), Fraction(1, 10**4)),
        ("Chỉ số 0.8253 điểm.", Fraction(8253, 10**4), Fraction(1, 10**4)),
        ("Đạt 99.41%.", Fraction(9941, 100), Fraction(1, 100)),
    ],
)
def test_integers_and_decimals_are_read_exactly(text: str, value: Fraction | int, step: Fraction | int) -> None:
    read = figure(text)
    assert (read.value, read.step, read.oddity) == (value, step, None)


@pytest.mark.parametrize(
    ("text", "printed", "value", "oddity"),
    [
        ("Đạt 35, 86% số hộ.", "35, 86", Fraction(1793, 50), Oddity.SPACE),
        ("Đạt 35, 8 phần trăm.", "35, 8", Fraction(179, 5), Oddity.SPACE),
        ("Có 1.5 tấn.", "1.5", Fraction(3, 2), Oddity.DOT),
        ("Có 29,232.75 tấn.", "29,232.75", Fraction(116931, 4), Oddity.MARKS),
        ("Có 12.3456.789 tấn.", "12.3456.789", 123456789, Oddity.GROUP),
        ("Chi 40 ty đồng.", "40 ty", 40 * 10**9, Oddity.DIACRITICS),
        ("Chi 35 trieu dong.", "35 trieu", 35 * 10**6, Oddity.DIACRITICS),
    ],
)
def test_damaged_numbers_are_read_and_marked(text: str, printed: str, value: Fraction | int, oddity: Oddity) -> None:
    read = figure(text)
    assert (read.text, read.value, read.oddity) == (printed, value, oddity)


@pytest.mark.parametrize(
    "text",
    ["Gồm các mã 35, 86 và 40.", "Gồm 35, 86 hộ và 40 hộ.", "Gồm 35, 860% và 40%.", "Đạt 3,5, 86% và 40%."],
)
def test_the_comma_of_a_list_joins_nothing(text: str) -> None:
    read = read_text(text).figures
    assert len(read) == 3
    assert all(one.oddity is None for one in read)


def test_a_number_that_no_reading_fits_is_told_as_unread() -> None:
    reading = read_text("Mã 35,86,1 có 12 hộ.")
    assert [one.text for one in reading.figures] == ["12"]
    assert [(one.text, one.reason) for one in reading.unread] == [
        ("35,86,1", "không đọc được số này theo cách viết nào")
    ]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Đạt 98,2 %.", "%"),
        ("Đạt 98,2%.", "%"),
        ("Đạt 98,2 phần trăm.", "%"),
        ("Tăng 1,2 điểm phần trăm.", POINTS),
        ("Tăng 1,2 điểm %.", POINTS),
        ("Tăng 1,2% điểm.", POINTS),
        ("Đạt 7,5 điểm.", "điểm"),
        ("Có 93.779 trường hợp đã xác thực.", "trường hợp"),
        ('Có 12 "trợ lý ảo" phục vụ dân.', "trợ lý ảo"),
        ("Có 12.", None),
        ("Chi 500.000₫.", "đồng"),
        ("Chi 500.000 đ.", "đồng"),
        ("Chi 500.000đ.", "đồng"),
        ("Chi 500.000 VNĐ.", "đồng"),
        ("Chi 500.000 VND.", "đồng"),
        ("Chi 500 USD.", "USD"),
        ("Có 7 đồng chí.", "đồng chí"),
    ],
)
def test_percentages_points_money_and_nouns_are_units(text: str, unit: str | None) -> None:
    assert figure(text).unit == unit


@pytest.mark.parametrize(
    ("text", "value", "step"),
    [
        ("Chi 1,2 nghìn tỷ đồng.", 12 * 10**11, 10**11),
        ("Chi 12 tỷ 500 triệu đồng.", 12_500_000_000, 10**6),
        ("Chi 168 tỷ 330 triệu 867 nghìn đồng.", 168_330_867_000, 1000),
        ("Chi 2 tỷ rưỡi đồng.", 2_500_000_000, 10**8),
        ("Có 3 vạn người.", 30_000, 10**4),
        ("Có 5 ngàn người.", 5000, 1000),
        ("Chi 7 tỉ đồng.", 7 * 10**9, 10**9),
    ],
)
def test_scale_words_are_multiplied_out(text: str, value: int, step: int) -> None:
    read = figure(text)
    assert (read.value, read.step) == (value, step)
    assert not read.is_exact


def test_ty_before_le_or_trong_is_no_scale() -> None:
    assert figure("Có 7 tỷ lệ được nêu.").value == 7
    assert figure("Có 7 tỷ trọng được nêu.").value == 7


def test_a_larger_scale_after_a_smaller_one_begins_another_number() -> None:
    assert [one.text for one in read_text("Chi 12 triệu 500 tỷ đồng.").figures] == ["12 triệu", "500 tỷ"]


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("gần 2.400 hộ", Bound.BELOW),
        ("dưới 2.400 hộ", Bound.BELOW),
        ("chưa đến 2.400 hộ", Bound.BELOW),
        ("< 2.400 hộ", Bound.BELOW),
        ("trên 85%", Bound.ABOVE),
        ("hơn 1,5 tỷ đồng", Bound.ABOVE),
        ("trên (85%", Bound.ABOVE),
        ("ít nhất 7 xã", Bound.AT_LEAST),
        ("không dưới 80%", Bound.AT_LEAST),
        ("không thấp hơn 80%", Bound.AT_LEAST),
        ("từ 80% trở lên", Bound.AT_LEAST),
        ("từ 7 hộ nghèo trở lên", Bound.AT_LEAST),
        ("tối đa 7 xã", Bound.AT_MOST),
        ("không quá 4%", Bound.AT_MOST),
        ("không cao hơn 4%", Bound.AT_MOST),
        ("từ 2 hộ trở xuống", Bound.AT_MOST),
        ("khoảng 12 tấn", Bound.NEAR),
        ("trên dưới 12 tấn", Bound.NEAR),
        ("gần bằng 12 tấn", Bound.NEAR),
    ],
)
def test_hedges_before_and_after_a_number_are_bounds(words: str, bound: Bound) -> None:
    hedge = figure(f"Kết quả là {words}.").hedge
    assert hedge is not None
    assert hedge.bound is bound


@pytest.mark.parametrize(
    "words",
    [
        "cao hơn 5%",
        "thấp hơn 5%",
        "nhiều hơn 5 hộ",
        "ít hơn 5 hộ",
        "vượt 5%",
        "thấp nhất 35%",
        "phía trên, 5 hộ",
        "bên trên có 5 hộ",
        "có 5 hộ. Trở lên núi",
        "có 5 hộ, trở lên là tốt",
        "có 5 hộ trở về",
        "có 5 hộ đạt mức trung bình trở lên",
        "có 5 hộ có thu nhập khá trở lên",
    ],
)
def test_comparisons_extremes_and_words_further_off_are_no_hedges(words: str) -> None:
    assert figure(f"Kết quả {words}.").hedge is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("(-6,7%)", Fraction(-67, 10)),
        ("(−6,7%)", Fraction(-67, 10)),
        ("(–6,7%)", Fraction(-67, 10)),
        ("(-12 hộ)", -12),
        ("Lãi -6,7%", Fraction(-67, 10)),
        ("Lãi - 6,7%", Fraction(67, 10)),
        ("(+6,7%)", Fraction(67, 10)),
        ("Các xã -12 hộ", 12),
    ],
)
def test_a_minus_sign_is_none_from_a_dash(text: str, value: Fraction | int) -> None:
    assert figure(text).value == value


def test_spans_are_those_of_the_original() -> None:
    text = "Đa\u0303 đa\u0323t ９６,５１\u00a0%."
    span = figure(text).span
    assert span is not None
    assert text[slice(*span)] == "９６,５１"
    assert figure(text).text == "96,51"
