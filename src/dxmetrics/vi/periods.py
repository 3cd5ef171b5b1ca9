"""Periods in Vietnamese: quý II/2022, 6 tháng đầu năm 2024, giai đoạn 2021–2025, tính đến hết ngày 30/6/2024.

What is read: tháng m/Y or tháng m năm Y; quý I–IV or 1–4 with /Y or năm Y; N tháng đầu / cuối năm Y, N tháng năm Y,
nửa đầu / cuối năm Y (N in digits or in words); năm Y; giai đoạn Y–Y; từ … đến …; (tính) đến (hết) …; lũy kế từ … đến ….
A period that leaves its year to the reader takes `year`; "đến nay" is as of `as_of`; no clock is asked for either.
Lũy kế that does not say since when is the state at a day. "cùng kỳ năm trước" is no period: it needs another one.

The words do not say which calendar is meant: the caller does, and the same words are written for both.
"""

import re
from datetime import date
from typing import Final

from dxmetrics._later import regex
from dxmetrics.errors import ReadingError, quoted
from dxmetrics.periods import (
    AsOf,
    Calendar,
    CalendarPeriod,
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
    month_span,
)
from dxmetrics.vi.dates import DATE, format_date, format_month, read_date
from dxmetrics.vi.normal import plain

__all__ = ["PERIOD", "format_period", "parse_period", "read_period"]

_DECEMBER: Final = 12
_ROMAN: Final = ("I", "II", "III", "IV")
_SIGNS: Final = "\u2160\u2161\u2162\u2163"
"""The same numerals as single characters, which some fonts and input methods give."""
_WORDS: Final = {
    word: number
    for number, word in enumerate(
        ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai"),
        start=1,
    )
} | {"tư": 4, "bẩy": 7}
_NUMERAL: Final = r"(?:1[0-2]|0?[1-9]|mười một|mười hai|một|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín|mười)"
_YEAR: Final = r"(?:19|2[01])\d\d"
_OF_YEAR: Final = rf"(?:\s*[/.-]\s*|\s*,?\s+năm\s+)({_YEAR})"

_MONTH: Final = regex(rf"tháng\s+({_NUMERAL})(?:{_OF_YEAR})?", re.IGNORECASE)
_QUARTER: Final = regex(
    rf"qu[ýí]\s+(I{{1,3}}|IV|[{_SIGNS}]|0?[1-4]|một|hai|ba|tư|bốn)(?:{_OF_YEAR}|\s+({_YEAR}))?", re.IGNORECASE
)
_MONTHS: Final = regex(
    rf"({_NUMERAL})\s+tháng(?:\s+(đầu|cuối)\s+năm(?:\s*[/,]?\s*({_YEAR}))?|(?:\s*/\s*|\s+năm\s+)({_YEAR}))",
    re.IGNORECASE,
)
_HALF: Final = regex(rf"nửa\s+(đầu|cuối)\s+năm(?:\s+({_YEAR}))?", re.IGNORECASE)
_ONE_YEAR: Final = regex(rf"(?:cả\s+)?năm\s+({_YEAR})", re.IGNORECASE)
_YEARS: Final = regex(rf"(?:giai đoạn\s+|các năm\s+)?({_YEAR})\s*(?:[-–]|đến)\s*({_YEAR})", re.IGNORECASE)
_FROM: Final = regex(
    r"(lũy kế|luỹ kế|cộng dồn)?\s*(?:tính\s+)?(?:kể\s+)?từ\s+(.+?)\s+(?:đến|tới)\s+(.+)", re.IGNORECASE
)
_UP_TO: Final = regex(r"(?:(?:lũy kế|luỹ kế|cộng dồn|tính)\s+){0,2}(?:đến|tới)\s+(.+)", re.IGNORECASE)
_LAST: Final = regex(r"(?:hết thời điểm|hết|cuối|thời điểm)\s+", re.IGNORECASE)
_DAYS: Final = regex(rf"({DATE})\s*[-–]\s*({DATE})")
_LONGEST: Final = 120
"""No period is written longer; what is longer is no period, and is not looked at."""

_SIMPLE: Final = (
    rf"(?:tháng\s+{_NUMERAL}(?:\s*[/.-]\s*|\s*,?\s+năm\s+){_YEAR}"
    rf"|qu[ýí]\s+(?:I{{1,3}}|IV|[{_SIGNS}]|[1-4])(?:(?:\s*[/.-]\s*|\s*,?\s+năm\s+|\s+){_YEAR}|\b)"
    rf"|{_NUMERAL}\s+tháng\s+(?:(?:đầu|cuối)\s+năm(?:\s+{_YEAR})?|năm\s+{_YEAR})"
    rf"|nửa\s+(?:đầu|cuối)\s+năm(?:\s+{_YEAR})?"
    rf"|giai đoạn\s+{_YEAR}\s?[-–]\s?{_YEAR}"
    rf"|năm\s+{_YEAR}"
    rf"|{DATE})"
)
_FIRST: Final = rf"(?:đầu\s+năm(?:\s+{_YEAR})?|{_SIMPLE}|(?:ngày\s+)?\d{{1,2}}/\d{{1,2}})"
_END: Final = rf"(?:đến|tới)\s+(?:(?:hết|cuối|thời\s+điểm)\s+){{0,2}}(?:nay\b|{_SIMPLE})"
PERIOD: Final = (
    r"(?<![\w/])(?=[\dA-Za-zĐđ])(?i:"
    rf"(?:(?:lũy|luỹ)\s+kế\s+)?từ\s+{_FIRST}\s+{_END}|(?:(?:tính|lũy\s+kế|luỹ\s+kế)\s+)?{_END}|{_SIMPLE})(?![\d/])"
)
"""A pattern, without groups, for a period, or a date with its year, in normal text, for `read_period`."""


def parse_period(
    text: str,
    year: int | None = None,
    as_of: date | None = None,
    calendar: Calendar = Calendar.CIVIL,
) -> Period:
    """Read one period; ReadingError for anything else.

    `year` is taken where the text gives none, `as_of` where it says "đến nay".

    >>> parse_period("quý II/2022"), parse_period("6 tháng đầu năm", year=2024), parse_period("9 tháng năm 2013")
    (Quarter(year=2022, quarter=2), Half(year=2024, half=1), NineMonths(year=2013))
    >>> parse_period("lũy kế từ đầu năm 2024 đến nay", as_of=date(2024, 6, 14))
    Cumulative(since=datetime.date(2024, 1, 1), until=datetime.date(2024, 6, 14))
    """
    found = read_period(plain(text), year, as_of, calendar)
    if found is None:
        message = (
            f"Không đọc được kỳ {quoted(text)}; cần dạng quý II/2022, 6 tháng đầu năm 2024, tính đến ngày 30/6/2024; "
            "thiếu năm hoặc “đến nay” thì phải cho biết "
            "(cannot read it as a period; pass year or as_of where the text leaves it open)"
        )
        raise ReadingError(message)
    return found


def read_period(
    text: str,
    year: int | None = None,
    as_of: date | None = None,
    calendar: Calendar = Calendar.CIVIL,
) -> Period | None:
    """Return the period that normal text is, or None where it is none or leaves its year open.

    >>> read_period("tháng 13/2024") is None, read_period("quý I") is None
    (True, True)
    """
    if len(text) > _LONGEST:
        return None
    try:
        return _whole_months(text, year, calendar) or _stretch(text, year, as_of, calendar)
    except ValueError:  # a last day before its first, a year that no calendar holds
        return None


def _whole_months(text: str, year: int | None, calendar: Calendar) -> CalendarPeriod | None:
    if match := _MONTHS.fullmatch(text):
        count = _numeral(match[1])
        printed = match[3] or match[4]
        year = int(printed) if printed else year
        late = (match[2] or "").lower() == "cuối"
        first, last = (_DECEMBER + 1 - count, _DECEMBER) if late else (1, count)
        return None if year is None else month_span(year, first, last, calendar)
    if match := _MONTH.fullmatch(text):
        year = int(match[2]) if match[2] else year
        return None if year is None else Month(year, _numeral(match[1]), calendar=calendar)
    if match := _QUARTER.fullmatch(text):
        printed = match[2] or match[3]
        year = int(printed) if printed else year
        return None if year is None else Quarter(year, _quarter(match[1]), calendar=calendar)
    if match := _HALF.fullmatch(text):
        year = int(match[2]) if match[2] else year
        return None if year is None else Half(year, 1 if match[1].lower() == "đầu" else 2, calendar=calendar)
    if match := _ONE_YEAR.fullmatch(text):
        return Year(int(match[1]), calendar=calendar)
    if match := _YEARS.fullmatch(text):
        return Years(int(match[1]), int(match[2]), calendar=calendar)
    return None


def _stretch(text: str, year: int | None, as_of: date | None, calendar: Calendar) -> Period | None:
    if match := _DAYS.fullmatch(text):
        first, last = read_date(match[1]), read_date(match[2])
        return None if first is None or last is None else Days(first, last)
    if match := _FROM.fullmatch(text):
        cumulative, left, right = match.groups()
        end = _last_day(right, year, as_of, calendar)
        start = None if end is None else _first_day(left, end, calendar)
        if start is None or end is None:
            return None
        if cumulative or right.endswith("nay"):
            return Cumulative(start, end)
        return _between(left, right, start, end, calendar)
    if match := _UP_TO.fullmatch(text):
        day = _last_day(match[1], year, as_of, calendar)
        return None if day is None else AsOf(day)
    return None


def _last_day(text: str, year: int | None, as_of: date | None, calendar: Calendar) -> date | None:
    """Return the last day of what stands after "đến"."""
    bare = _LAST.sub("", text, count=1)
    if bare.lower() == "nay":
        return as_of
    day = read_date(bare, year)
    if day is not None:
        return day
    period = _whole_months(bare, year, calendar)
    return None if period is None else period.end


def _first_day(text: str, end: date, calendar: Calendar) -> date | None:
    """Return the first day of what stands after "từ"; what has no year lies in the year before the end."""
    if text.lower().startswith("đầu "):
        text = text[len("đầu ") :].strip()
    if text.lower() == "năm":
        return Year(end.year, calendar=calendar).start
    day = read_date(text, end.year)
    if day is not None:
        return day if day <= end else read_date(text, end.year - 1)
    period = _whole_months(text, end.year, calendar)
    return None if period is None else period.start


def _between(left: str, right: str, start: date, end: date, calendar: Calendar) -> Period:
    """Return months of one year as such, anything else by its days."""
    days = Days(start, end)
    if left.lower().startswith("tháng") and "tháng" in right.lower():
        first, last = Month.of(start, calendar), Month.of(end, calendar)
        if first.year == last.year:
            return month_span(first.year, first.month, last.month, calendar)
    return days


def _numeral(text: str) -> int:
    return int(text) if text.isdecimal() else _WORDS[text.lower()]


def _quarter(text: str) -> int:
    numeral = text.upper()
    if numeral in _SIGNS:
        return _SIGNS.index(numeral) + 1
    return _ROMAN.index(numeral) + 1 if numeral in _ROMAN else _numeral(text)


def format_period(period: Period) -> str:
    """Write a period as reports name it.

    >>> format_period(Quarter(2022, 2)), format_period(Half(2024, 2)), format_period(Month(2024, 1))
    ('quý II/2022', '6 tháng cuối năm 2024', 'tháng 01/2024')
    >>> format_period(Days(date(2024, 1, 1), date(2024, 6, 30)))
    'từ ngày 01/01/2024 đến ngày 30/6/2024'
    """
    match period:
        case Month():
            return f"tháng {format_month(period.month)}/{period.year}"
        case Quarter():
            return f"quý {_ROMAN[period.quarter - 1]}/{period.year}"
        case Half() | NineMonths() | MonthSpan():
            return _some_months(period)
        case Year():
            return f"năm {period.year}"
        case Years():
            return f"giai đoạn {period.year}–{period.last}"
        case AsOf():
            return f"tính đến ngày {format_date(period.day)}"
        case Cumulative():
            return f"lũy kế từ ngày {format_date(period.since)} đến ngày {format_date(period.until)}"
        case _:
            return f"từ ngày {format_date(period.start)} đến ngày {format_date(period.end)}"


def _some_months(period: CalendarPeriod) -> str:
    first, last = period.first_month, period.first_month + period.length - 1
    if first == 1:
        return f"{last} tháng đầu năm {period.year}"
    if last == _DECEMBER:
        return f"{period.length} tháng cuối năm {period.year}"
    return f"từ tháng {format_month(first)} đến tháng {format_month(last)} năm {period.year}"
