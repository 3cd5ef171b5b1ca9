"""Periods in words: what reports write, what context adds, what is no period."""

import re
from datetime import date
from unicodedata import normalize

import pytest

from dxmetrics.errors import ReadingError
from dxmetrics.periods import (
    AsOf,
    Calendar,
    Cumulative,
    Days,
    Half,
    Month,
    MonthSpan,
    NineMonths,
    Period,
    Quarter,
    Year,
    Years,
)
from dxmetrics.vi import PERIOD, format_period, parse_period, read_period

TODAY = date(2024, 6, 20)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tháng 3/2022", Month(2022, 3)),
        ("tháng 01 năm 2022", Month(2022, 1)),
        ("Tháng ba năm 2022", Month(2022, 3)),
        ("tháng 12-2022", Month(2022, 12)),
        ("quý I/2022", Quarter(2022, 1)),
        ("Quý II năm 2022", Quarter(2022, 2)),
        ("quý III-2022", Quarter(2022, 3)),
        ("quý IV, năm 2022", Quarter(2022, 4)),
        ("quý 4/2022", Quarter(2022, 4)),
        ("quý \u2163/2022", Quarter(2022, 4)),
        ("Quí \u2171 năm 2022", Quarter(2022, 2)),
        ("quý hai năm 2022", Quarter(2022, 2)),
        ("6 tháng đầu năm 2024", Half(2024, 1)),
        ("06 tháng cuối năm 2024", Half(2024, 2)),
        ("sáu tháng đầu năm 2024", Half(2024, 1)),
        ("nửa cuối năm 2024", Half(2024, 2)),
        ("9 tháng năm 2013", NineMonths(2013)),
        ("9 tháng/2013", NineMonths(2013)),
        ("5 tháng đầu năm 2024", MonthSpan(2024, 1, 5)),
        ("mười một tháng đầu năm 2024", MonthSpan(2024, 1, 11)),
        ("2 tháng cuối năm 2024", MonthSpan(2024, 11, 12)),
        ("3 tháng đầu năm 2024", Quarter(2024, 1)),
        ("12 tháng năm 2024", Year(2024)),
        ("năm 2023", Year(2023)),
        ("cả năm 2023", Year(2023)),
        ("giai đoạn 2021-2025", Years(2021, 2025)),
        ("giai đoạn 2021 – 2025", Years(2021, 2025)),
        ("các năm 2021 đến 2023", Years(2021, 2023)),
        ("tính đến ngày 31/5/2024", AsOf(date(2024, 5, 31))),
        ("Tính đến hết ngày 30 tháng 6 năm 2024", AsOf(date(2024, 6, 30))),
        ("đến hết tháng 02/2024", AsOf(date(2024, 2, 29))),
        ("đến cuối năm 2025", AsOf(date(2025, 12, 31))),
        ("tính đến thời điểm 15/6/2024", AsOf(date(2024, 6, 15))),
        ("lũy kế đến hết quý II/2024", AsOf(date(2024, 6, 30))),
        ("lũy kế từ ngày 01/01/2024 đến hết ngày 14/6/2024", Cumulative(date(2024, 1, 1), date(2024, 6, 14))),
        ("luỹ kế từ đầu năm đến ngày 14/6/2024", Cumulative(date(2024, 1, 1), date(2024, 6, 14))),
        ("lũy kế từ đầu năm 2023 đến tháng 6/2024", Cumulative(date(2023, 1, 1), date(2024, 6, 30))),
        ("từ ngày 15/12/2023 đến ngày 14/6/2024", Days(date(2023, 12, 15), date(2024, 6, 14))),
        ("từ ngày 01/01 đến ngày 14/6/2024", Days(date(2024, 1, 1), date(2024, 6, 14))),
        ("từ ngày 15/12 đến ngày 14/6/2024", Days(date(2023, 12, 15), date(2024, 6, 14))),
        ("15/12/2023 - 14/6/2024", Days(date(2023, 12, 15), date(2024, 6, 14))),
        ("từ tháng 2 đến tháng 5 năm 2024", MonthSpan(2024, 2, 5)),
        ("từ tháng 01 đến hết tháng 6/2024", Half(2024, 1)),
        ("từ tháng 11/2023 đến tháng 02/2024", Days(date(2023, 11, 1), date(2024, 2, 29))),
        ("từ năm 2021 đến năm 2023", Days(date(2021, 1, 1), date(2023, 12, 31))),
    ],
)
def test_reading_a_period(text: str, expected: Period) -> None:
    assert parse_period(text) == expected
    assert parse_period(normalize("NFD", text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("6 tháng đầu năm", Half(2024, 1)),
        ("quý I", Quarter(2024, 1)),
        ("tháng 5", Month(2024, 5)),
        ("nửa đầu năm", Half(2024, 1)),
        ("đến nay", AsOf(TODAY)),
        ("từ đầu năm đến nay", Cumulative(date(2024, 1, 1), TODAY)),
        ("lũy kế từ năm 2021 đến nay", Cumulative(date(2021, 1, 1), TODAY)),
        ("tính đến ngày 31/5", AsOf(date(2024, 5, 31))),
        ("từ ngày 01/3 đến ngày 31/5", Days(date(2024, 3, 1), date(2024, 5, 31))),
    ],
)
def test_context_gives_what_the_text_leaves_open(text: str, expected: Period) -> None:
    assert parse_period(text, year=2024, as_of=TODAY) == expected
    with pytest.raises(ReadingError, match="pass year or as_of"):
        parse_period(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tháng 13/2024",
        "quý V/2024",
        "13 tháng đầu năm 2024",
        "năm nay",
        "năm 24",
        "cùng kỳ năm trước",
        "giai đoạn 2025-2021",
        "07/07",
        "24/7",
        "25.302 hồ sơ",
        "từ ngày 14/6/2024 đến ngày 01/01/2023",
        "từ xã đến tỉnh",
        "từ xã đến ngày 14/6/2024",
        "30/2/2024 - 1/3/2024",
        "đến xã",
        "đến " * 100,
    ],
)
def test_what_is_no_period_is_refused(text: str) -> None:
    assert read_period(text, 2024, TODAY) is None
    with pytest.raises(ReadingError):
        parse_period(text, 2024, TODAY)


def test_the_caller_says_which_calendar() -> None:
    period = parse_period("quý I/2024", calendar=Calendar.ADMINISTRATIVE)
    assert (period.start, period.end) == (date(2023, 12, 15), date(2024, 3, 14))
    assert parse_period("đến hết tháng 6/2024", calendar=Calendar.ADMINISTRATIVE) == AsOf(date(2024, 6, 14))
    span = parse_period("từ tháng 2 đến tháng 5 năm 2024", calendar=Calendar.ADMINISTRATIVE)
    assert span == MonthSpan(2024, 2, 5, calendar=Calendar.ADMINISTRATIVE)


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        (Month(2022, 3), "tháng 3/2022"),
        (Month(2022, 1), "tháng 01/2022"),
        (Quarter(2022, 4), "quý IV/2022"),
        (Half(2024, 1), "6 tháng đầu năm 2024"),
        (Half(2024, 2), "6 tháng cuối năm 2024"),
        (NineMonths(2013), "9 tháng đầu năm 2013"),
        (MonthSpan(2024, 1, 5), "5 tháng đầu năm 2024"),
        (MonthSpan(2024, 11, 12), "2 tháng cuối năm 2024"),
        (MonthSpan(2024, 2, 8), "từ tháng 02 đến tháng 8 năm 2024"),
        (Year(2024), "năm 2024"),
        (Years(2021, 2025), "giai đoạn 2021–2025"),
        (AsOf(date(2024, 6, 30)), "tính đến ngày 30/6/2024"),
        (Cumulative(date(2024, 1, 1), date(2024, 6, 14)), "lũy kế từ ngày 01/01/2024 đến ngày 14/6/2024"),
        (Days(date(2023, 12, 15), date(2024, 6, 14)), "từ ngày 15/12/2023 đến ngày 14/6/2024"),
    ],
)
def test_writing_a_period_and_reading_it_back(period: Period, expected: str) -> None:
    assert format_period(period) == expected
    assert parse_period(expected) == period


def test_the_pattern_finds_periods_in_prose() -> None:
    text = (
        "Trong 6 tháng đầu năm 2024, lũy kế từ đầu năm đến nay, tính đến hết ngày 30/6/2024 và quý II/2022, toàn tỉnh "
        "có 25.302 hồ sơ, 07/07 xã, 3 tháng liền, quyết định số 12/2024/QĐ-UBND, tháng 3/2022, giai đoạn 2021-2025."
    )
    assert re.findall(PERIOD, text) == [
        "6 tháng đầu năm 2024",
        "lũy kế từ đầu năm đến nay",
        "tính đến hết ngày 30/6/2024",
        "quý II/2022",
        "tháng 3/2022",
        "giai đoạn 2021-2025",
    ]
