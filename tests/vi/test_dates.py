"""Dates: what offices write, what is read beside it, what is no date."""

import re
from datetime import date
from unicodedata import normalize

import pytest

from dxmetrics.errors import ReadingError
from dxmetrics.vi import DATE, format_date, parse_date, read_date


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("06/01/2021", date(2021, 1, 6)),
        ("6/1/2021", date(2021, 1, 6)),
        ("31/3/2023", date(2023, 3, 31)),
        ("31-5-2024", date(2024, 5, 31)),
        ("31.5.2024", date(2024, 5, 31)),
        ("ngày 06 tháng 01 năm 2021", date(2021, 1, 6)),
        ("Ngày 6 tháng 1 năm 2021", date(2021, 1, 6)),
        ("6 tháng 1, 2021", date(2021, 1, 6)),
        ("ngày 31/3/2023", date(2023, 3, 31)),
        ("ngày 31/3 năm 2023", date(2023, 3, 31)),
        ("mùng 2 tháng 9 năm 2024", date(2024, 9, 2)),
        ("sáng ngày 05/6/2024", date(2024, 6, 5)),
        ("29/02/2024", date(2024, 2, 29)),
        ("2021-01-06", date(2021, 1, 6)),
        ("\u00a031/3/2023 ", date(2023, 3, 31)),
    ],
)
def test_reading_a_date(text: str, expected: date) -> None:
    assert parse_date(text) == expected
    assert parse_date(text, year=1999) == expected
    assert parse_date(normalize("NFD", text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("chiều 26-7", date(2024, 7, 26)),
        ("ngày 26/7", date(2024, 7, 26)),
        ("26 tháng 7", date(2024, 7, 26)),
        ("29/2", date(2024, 2, 29)),
    ],
)
def test_a_date_without_a_year_takes_the_callers(text: str, expected: date) -> None:
    assert parse_date(text, year=2024) == expected
    assert read_date(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "07/07",
        "25",
        "8.994",
        "1.234.567",
        "24/7",
        "31/4/2024",
        "29/2/2023",
        "0/5/2024",
        "13/13/2024",
        "31-5/2024",
        "31/5-2024",
        "31/3/23",
        "tháng 3/2022",
        "năm 2024",
        "12/345",
        "2021-13-01",
        "quý 2",
        "31/3/2023/1",
        "ngày",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    assert read_date(text) is None
    with pytest.raises(ReadingError, match="cannot read it as a date"):
        parse_date(text)


@pytest.mark.parametrize("text", ["29/2", "31/4", "0/1", "8.994", "255/KH-UBND"])
def test_a_day_that_the_year_lacks_is_refused(text: str) -> None:
    assert read_date(text, 2023) is None


@pytest.mark.parametrize(
    ("day", "short", "long"),
    [
        (date(2021, 1, 6), "06/01/2021", "ngày 06 tháng 01 năm 2021"),
        (date(2023, 3, 31), "31/3/2023", "ngày 31 tháng 3 năm 2023"),
        (date(2024, 2, 29), "29/02/2024", "ngày 29 tháng 02 năm 2024"),
        (date(2024, 9, 2), "02/9/2024", "ngày 02 tháng 9 năm 2024"),
        (date(2024, 12, 15), "15/12/2024", "ngày 15 tháng 12 năm 2024"),
    ],
)
def test_writing_a_date(day: date, short: str, long: str) -> None:
    assert (format_date(day), format_date(day, long=True)) == (short, long)


def test_the_pattern_finds_dates_with_their_year_in_prose() -> None:
    text = "Ngày 06/01/2021 và 31-5-2024, tới ngày 2 tháng 9 năm 2024; 07/07 xã, 20.284/25.302 hồ sơ, 24/7, 12/3/20245."
    assert re.findall(DATE, text) == ["Ngày 06/01/2021", "31-5-2024", "ngày 2 tháng 9 năm 2024"]
