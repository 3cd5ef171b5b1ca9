"""Dates as Vietnamese offices write them: 06/01/2021, 31/3/2023, ngày 06 tháng 01 năm 2021.

The day comes first. Days below 10 and the months 1 and 2 take a leading zero, other months none: so the decree wants
it, lest a 1 be put before the digit. What is read is wider: `/`, `-` or `.` between the numbers (the same one twice),
leading zeros or none, "ngày" or "mùng" before, and ISO dates (2021-01-06). A date without a year, "chiều 26-7", takes
the year that the caller knows. Nothing else is a date: 07/07 is one only for a caller who gives a year, and a date that
the calendar lacks is refused.

Source: Nghị định 30/2020/NĐ-CP on clerical work, Phụ lục I, phần II, mục 4 (địa danh và thời gian ban hành văn bản).
"""

import re
from datetime import date
from typing import Final

from dxmetrics._later import regex
from dxmetrics.errors import ReadingError, quoted
from dxmetrics.vi.normal import plain

__all__ = ["DATE", "format_date", "format_month", "parse_date", "read_date"]

_DAY: Final = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH: Final = r"(?:0?[1-9]|1[0-2])"
_YEAR: Final = r"(?:1[89]|2[01])\d\d"

DATE: Final = (
    rf"(?=[\dnNmM])(?:(?:[Nn]gày|[Mm][ùồ]ng)\s+)?"
    rf"(?:{_DAY}(?:/{_MONTH}/|-{_MONTH}-|\.{_MONTH}\.){_YEAR}"
    rf"|{_DAY}\s+tháng\s+{_MONTH}(?:\s+năm\s+|\s*,\s*|/){_YEAR}"
    rf"|{_DAY}/{_MONTH}\s+năm\s+{_YEAR})(?![\d/])"
)
"""A pattern, without groups, for a date with its year in normal text."""

_LEAD: Final = regex(r"(?:(?:ngày|mùng|mồng|sáng|chiều|tối|hôm)\s+){1,2}", re.IGNORECASE)
_ISO: Final = regex(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_NUMBERS: Final = regex(r"(\d{1,2})(?:\s*([/.-])\s*|\s+tháng\s+)(\d{1,2})(?:(\s*[/.-]\s*|\s+năm\s+|\s*,\s*)(\d{4}))?")
_SMALL_MONTH: Final = 3


def parse_date(text: str, year: int | None = None) -> date:
    """Read one date; `year` is taken where the text gives none. ReadingError for anything else.

    >>> parse_date("ngày 06 tháng 01 năm 2021"), parse_date("31-5-2024"), parse_date("chiều 26-7", year=2024)
    (datetime.date(2021, 1, 6), datetime.date(2024, 5, 31), datetime.date(2024, 7, 26))
    """
    found = read_date(plain(text), year)
    if found is None:
        message = (
            f"Không đọc được ngày {quoted(text)}; cần dạng 31/3/2023, ngày 31 tháng 3 năm 2023, "
            "hoặc 31/3 kèm năm (cannot read it as a date; give the year where the text has none)"
        )
        raise ReadingError(message)
    return found


def read_date(text: str, year: int | None = None) -> date | None:
    """Return the date that normal text is, or None where it is none.

    >>> read_date("30/2/2024") is None, read_date("07/07") is None
    (True, True)
    """
    lead = _LEAD.match(text)
    bare = text[lead.end() :] if lead else text
    iso = _ISO.fullmatch(bare)
    if iso is not None:
        return _date(int(iso[1]), int(iso[2]), int(iso[3]))
    match = _NUMBERS.fullmatch(bare)
    if match is None:
        return None
    day, mark, month, second, printed_year = match.groups()
    if second is not None and second.strip() in ("/", "-", ".") and second.strip() != (mark or "/"):
        return None
    if printed_year is not None:
        year = int(printed_year)
    return None if year is None else _date(year, int(month), int(day))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def format_date(day: date, *, long: bool = False) -> str:
    """Write a date; `long` in words, as at the head of a document.

    >>> format_date(date(2021, 1, 6)), format_date(date(2023, 3, 31)), format_date(date(2021, 1, 6), long=True)
    ('06/01/2021', '31/3/2023', 'ngày 06 tháng 01 năm 2021')
    """
    first, second = f"{day.day:02d}", format_month(day.month)
    return f"ngày {first} tháng {second} năm {day.year}" if long else f"{first}/{second}/{day.year}"


def format_month(month: int) -> str:
    """Write the number of a month as it stands in a date: 1 and 2 take a leading zero.

    >>> format_month(2), format_month(3)
    ('02', '3')
    """
    return f"{month:02d}" if month < _SMALL_MONTH else str(month)
