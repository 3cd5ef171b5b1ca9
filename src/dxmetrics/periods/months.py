"""Periods made of whole months: a month, a quarter, a half, nine months, a year, several years.

Each takes the calendar that its months belong to (see `dxmetrics.periods.calendars`). "The first five months" is a
`MonthSpan`; `month_span` gives the named kind where there is one, so that "6 tháng đầu năm" is a `Half`.
"""

from abc import abstractmethod
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Self

from dxmetrics.periods.calendars import Calendar, month_of, month_start
from dxmetrics.periods.period import Period

__all__ = ["CalendarPeriod", "Half", "Month", "MonthSpan", "NineMonths", "Quarter", "Year", "Years", "month_span"]

_YEAR = 12
_FIRST_YEAR, _LAST_YEAR = 2, 9998


def _within(what: str, value: int, low: int, high: int) -> None:
    if not low <= value <= high:
        message = f"{what}: {value} nằm ngoài {low}–{high} ({value} is outside {low} to {high})"
        raise ValueError(message)


@dataclass(frozen=True, slots=True, repr=False)
class CalendarPeriod(Period):
    """A period of whole months that begins in `year`. Not made itself: its kinds are."""

    year: int
    calendar: Calendar = field(default=Calendar.CIVIL, kw_only=True)

    def __post_init__(self) -> None:
        """Refuse what no calendar holds with ValueError."""
        _within("năm", self.year, _FIRST_YEAR, _LAST_YEAR)

    def __repr__(self) -> str:
        """Write the call that makes this period, without the calendar where it is the civil one."""
        numbers = [f"{name}={getattr(self, name)}" for name in self.__dataclass_fields__ if name != "calendar"]
        if self.calendar is not Calendar.CIVIL:
            numbers.append(f"calendar={self.calendar!r}")
        return f"{type(self).__name__}({', '.join(numbers)})"

    @property
    @abstractmethod
    def first_month(self) -> int:
        """The number of the first month in its year, from 1 to 12."""

    @property
    @abstractmethod
    def length(self) -> int:
        """How many months there are."""

    @abstractmethod
    def shifted(self, by: int) -> Self:
        """Return the period of the same kind that comes `by` later (earlier where `by` is negative)."""

    @property
    def _first(self) -> int:
        return self.year * _YEAR + self.first_month - 1

    @property
    def start(self) -> date:
        """The first day."""
        return month_start(self._first, self.calendar)

    @property
    def end(self) -> date:
        """The last day."""
        return month_start(self._first + self.length, self.calendar) - timedelta(days=1)

    @property
    def year_earlier(self) -> Self:
        """The same months of the year before."""
        return replace(self, year=self.year - 1)

    @property
    def previous(self) -> Self:
        """The period of the same kind just before; for months that recur once a year, those of the year before."""
        return self.shifted(-1)

    @property
    def next(self) -> Self:
        """The period of the same kind just after; for months that recur once a year, those of the next year."""
        return self.shifted(1)

    @property
    def months(self) -> "tuple[Month, ...]":
        """The months inside, in order."""
        numbers = range(self._first, self._first + self.length)
        return tuple(Month(number // _YEAR, number % _YEAR + 1, calendar=self.calendar) for number in numbers)

    @property
    def quarters(self) -> "tuple[Quarter, ...]":
        """The quarters that lie whole inside, in order."""
        numbers = range(-(-self._first // 3), (self._first + self.length) // 3)
        return tuple(Quarter(number // 4, number % 4 + 1, calendar=self.calendar) for number in numbers)

    @property
    def years(self) -> "tuple[Year, ...]":
        """The years that lie whole inside, in order."""
        numbers = range(-(-self._first // _YEAR), (self._first + self.length) // _YEAR)
        return tuple(Year(number, calendar=self.calendar) for number in numbers)


@dataclass(frozen=True, slots=True, repr=False)
class Month(CalendarPeriod):
    """A month.

    >>> Month(2024, 2).days, Month(2024, 1).previous
    (29, Month(year=2023, month=12))
    >>> Month(2024, 3, calendar=Calendar.ADMINISTRATIVE).start
    datetime.date(2024, 2, 15)
    """

    month: int

    def __post_init__(self) -> None:
        """Refuse a month that no year has."""
        CalendarPeriod.__post_init__(self)
        _within("tháng", self.month, 1, _YEAR)

    @classmethod
    def of(cls, day: date, calendar: Calendar = Calendar.CIVIL) -> Self:
        """Return the month that `day` falls in.

        >>> Month.of(date(2024, 12, 15), Calendar.ADMINISTRATIVE).month
        1
        """
        number = month_of(day, calendar)
        return cls(number // _YEAR, number % _YEAR + 1, calendar=calendar)

    @property
    def first_month(self) -> int:
        """The month itself."""
        return self.month

    @property
    def length(self) -> int:
        """One."""
        return 1

    def shifted(self, by: int) -> Self:
        """Return the month that comes `by` later."""
        number = self._first + by
        return replace(self, year=number // _YEAR, month=number % _YEAR + 1)


@dataclass(frozen=True, slots=True, repr=False)
class Quarter(CalendarPeriod):
    """A quarter of a year.

    >>> [month.month for month in Quarter(2024, 2).months], Quarter(2024, 4).next
    ([4, 5, 6], Quarter(year=2025, quarter=1))
    """

    quarter: int

    def __post_init__(self) -> None:
        """Refuse a quarter that no year has."""
        CalendarPeriod.__post_init__(self)
        _within("quý", self.quarter, 1, 4)

    @property
    def first_month(self) -> int:
        """The month that the quarter begins with."""
        return self.quarter * 3 - 2

    @property
    def length(self) -> int:
        """Three."""
        return 3

    def shifted(self, by: int) -> Self:
        """Return the quarter that comes `by` later."""
        number = self.year * 4 + self.quarter - 1 + by
        return replace(self, year=number // 4, quarter=number % 4 + 1)


@dataclass(frozen=True, slots=True, repr=False)
class Half(CalendarPeriod):
    """A half of a year: "6 tháng đầu năm", "6 tháng cuối năm".

    >>> Half(2024, 1).end, Half(2024, 1).previous
    (datetime.date(2024, 6, 30), Half(year=2023, half=2))
    """

    half: int

    def __post_init__(self) -> None:
        """Refuse a half that no year has."""
        CalendarPeriod.__post_init__(self)
        _within("nửa năm", self.half, 1, 2)

    @property
    def first_month(self) -> int:
        """January or July."""
        return self.half * 6 - 5

    @property
    def length(self) -> int:
        """Six."""
        return 6

    def shifted(self, by: int) -> Self:
        """Return the half that comes `by` later."""
        number = self.year * 2 + self.half - 1 + by
        return replace(self, year=number // 2, half=number % 2 + 1)


@dataclass(frozen=True, slots=True, repr=False)
class NineMonths(CalendarPeriod):
    """The first nine months of a year, which reports of September are about.

    >>> len(NineMonths(2013).quarters), NineMonths(2013).previous
    (3, NineMonths(year=2012))
    """

    @property
    def first_month(self) -> int:
        """January."""
        return 1

    @property
    def length(self) -> int:
        """Nine."""
        return 9

    def shifted(self, by: int) -> Self:
        """Return the same months, `by` years later."""
        return replace(self, year=self.year + by)


@dataclass(frozen=True, slots=True, repr=False)
class MonthSpan(CalendarPeriod):
    """The months from `first` to `last` of one year, both included.

    >>> MonthSpan(2024, 1, 5).days, Half(2024, 1).same_days(MonthSpan(2024, 1, 6))
    (152, True)
    """

    first: int
    last: int

    def __post_init__(self) -> None:
        """Refuse months that no year has, or in the wrong order."""
        CalendarPeriod.__post_init__(self)
        _within("tháng", self.first, 1, _YEAR)
        _within("tháng", self.last, self.first, _YEAR)

    @property
    def first_month(self) -> int:
        """The first of the months."""
        return self.first

    @property
    def length(self) -> int:
        """How many months there are."""
        return self.last - self.first + 1

    def shifted(self, by: int) -> Self:
        """Return the same months, `by` years later."""
        return replace(self, year=self.year + by)


@dataclass(frozen=True, slots=True, repr=False)
class Year(CalendarPeriod):
    """A year.

    >>> Year(2024).days, Year(2024, calendar=Calendar.ADMINISTRATIVE).start
    (366, datetime.date(2023, 12, 15))
    """

    @property
    def first_month(self) -> int:
        """January."""
        return 1

    @property
    def length(self) -> int:
        """Twelve."""
        return _YEAR

    def shifted(self, by: int) -> Self:
        """Return the year that comes `by` later."""
        return replace(self, year=self.year + by)


@dataclass(frozen=True, slots=True, repr=False)
class Years(CalendarPeriod):
    """The years from `year` to `last`, both included: "giai đoạn 2021–2025".

    >>> Years(2021, 2025).previous, Year(2023) in Years(2021, 2025)
    (Years(year=2016, last=2020), True)
    """

    last: int

    def __post_init__(self) -> None:
        """Refuse years that no calendar holds, or in the wrong order."""
        CalendarPeriod.__post_init__(self)
        _within("năm", self.last, self.year, _LAST_YEAR)

    @property
    def first_month(self) -> int:
        """January."""
        return 1

    @property
    def length(self) -> int:
        """Twelve months for each year."""
        return (self.last - self.year + 1) * _YEAR

    @property
    def year_earlier(self) -> Self:
        """As many years, one year earlier."""
        return replace(self, year=self.year - 1, last=self.last - 1)

    def shifted(self, by: int) -> Self:
        """Return as many years, `by` times their length later."""
        step = by * (self.last - self.year + 1)
        return replace(self, year=self.year + step, last=self.last + step)


def month_span(year: int, first: int, last: int, calendar: Calendar = Calendar.CIVIL) -> CalendarPeriod:
    """Return the months from `first` to `last` of `year` as the kind that has a name, if one has.

    >>> month_span(2024, 7, 12), month_span(2024, 1, 5)
    (Half(year=2024, half=2), MonthSpan(year=2024, first=1, last=5))
    """
    match (first, last):
        case (1, 12):
            return Year(year, calendar=calendar)
        case (1, 9):
            return NineMonths(year, calendar=calendar)
        case (1, 6) | (7, 12):
            return Half(year, last // 6, calendar=calendar)
        case (1, 3) | (4, 6) | (7, 9) | (10, 12):
            return Quarter(year, last // 3, calendar=calendar)
        case _ if first == last:
            return Month(year, first, calendar=calendar)
        case _:
            return MonthSpan(year, first, last, calendar=calendar)
