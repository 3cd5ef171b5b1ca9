"""What every period can be asked: its days, what lies inside it, how much of it has gone by."""

from abc import ABC, abstractmethod
from datetime import date
from fractions import Fraction
from typing import Self

from dateutil.relativedelta import relativedelta

__all__ = ["Period", "a_year_earlier"]


class Period(ABC):
    """A stretch of days, both ends included. Periods are values: equal when they are of one kind and name one stretch.

    Nothing here looks at a clock: the date to judge by is always handed in.
    """

    __slots__ = ()

    @property
    @abstractmethod
    def start(self) -> date:
        """The first day."""

    @property
    @abstractmethod
    def end(self) -> date:
        """The last day."""

    @property
    @abstractmethod
    def year_earlier(self) -> Self:
        """The same period of the year before ("cùng kỳ năm trước"); 29 February becomes 28 February."""

    @property
    def days(self) -> int:
        """How many days the period has."""
        return (self.end - self.start).days + 1

    def contains(self, other: "Period | date") -> bool:
        """Tell whether a day, or every day of another period, lies inside."""
        first, last = (other.start, other.end) if isinstance(other, Period) else (other, other)
        return self.start <= first and last <= self.end

    def __contains__(self, other: "Period | date") -> bool:
        """Tell whether a day, or every day of another period, lies inside."""
        return self.contains(other)

    def overlaps(self, other: "Period") -> bool:
        """Tell whether the two periods share a day."""
        return self.start <= other.end and other.start <= self.end

    def same_days(self, other: "Period") -> bool:
        """Tell whether the two periods are the same days, of whatever kind they are."""
        return (self.start, self.end) == (other.start, other.end)

    def elapsed(self, at: date) -> Fraction:
        """Return which share of the days has gone by when `at` is over: 0 before the start, 1 from the end on."""
        gone = (at - self.start).days + 1
        return Fraction(min(max(gone, 0), self.days), self.days)

    def is_over(self, at: date) -> bool:
        """Tell whether the last day has come by the end of `at`."""
        return self.end <= at


def a_year_earlier(day: date) -> date:
    """Return the same day of the year before, the last of a month staying the last.

    >>> a_year_earlier(date(2024, 2, 29)), a_year_earlier(date(2025, 2, 28)), a_year_earlier(date(2024, 2, 28))
    (datetime.date(2023, 2, 28), datetime.date(2024, 2, 29), datetime.date(2023, 2, 28))
    """
    is_last = day + relativedelta(day=31) == day
    return day + relativedelta(years=-1, day=31 if is_last else None)
