"""Periods named by their days: from a day to a day, cumulative since a day, as of a day."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Self

from dateutil.relativedelta import relativedelta

from dxmetrics.periods.period import Period, a_year_earlier

__all__ = ["AsOf", "Cumulative", "Days"]


def _ordered(first: date, last: date) -> None:
    if last < first:
        message = f"Ngày cuối {last} đứng trước ngày đầu {first} (the last day is before the first)"
        raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Days(Period):
    """The days from `first` to `last`, both included.

    >>> Days(date(2024, 2, 1), date(2024, 2, 29)).year_earlier.end
    datetime.date(2023, 2, 28)
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        """Refuse days in the wrong order."""
        _ordered(self.first, self.last)

    @property
    def start(self) -> date:
        """The first day."""
        return self.first

    @property
    def end(self) -> date:
        """The last day."""
        return self.last

    @property
    def year_earlier(self) -> Self:
        """The same days of the year before."""
        return replace(self, first=self.first + relativedelta(years=-1), last=a_year_earlier(self.last))

    @property
    def previous(self) -> Self:
        """As many days, just before."""
        return replace(self, first=self.first - timedelta(self.days), last=self.first - timedelta(1))

    @property
    def next(self) -> Self:
        """As many days, just after."""
        return replace(self, first=self.last + timedelta(1), last=self.last + timedelta(self.days))


@dataclass(frozen=True, slots=True)
class Cumulative(Period):
    """What has come together from `since` until `until`, both included ("lũy kế từ … đến …").

    >>> Cumulative(date(2024, 1, 1), date(2024, 6, 14)).days
    166
    """

    since: date
    until: date

    def __post_init__(self) -> None:
        """Refuse days in the wrong order."""
        _ordered(self.since, self.until)

    @property
    def start(self) -> date:
        """The day from which it counts."""
        return self.since

    @property
    def end(self) -> date:
        """The day up to which it counts."""
        return self.until

    @property
    def year_earlier(self) -> Self:
        """The same days of the year before."""
        return replace(self, since=self.since + relativedelta(years=-1), until=a_year_earlier(self.until))

    def up_to(self, until: date) -> Self:
        """Return what has come together from the same day until another."""
        return replace(self, until=until)


@dataclass(frozen=True, slots=True)
class AsOf(Period):
    """The state at the end of a day ("tính đến hết ngày …"): a stock, or a count whose beginning is not said.

    >>> AsOf(date(2024, 6, 30)) in Days(date(2024, 1, 1), date(2024, 6, 30))
    True
    """

    day: date

    @property
    def start(self) -> date:
        """The day."""
        return self.day

    @property
    def end(self) -> date:
        """The day."""
        return self.day

    @property
    def year_earlier(self) -> Self:
        """The same day of the year before, the last of a month staying the last."""
        return replace(self, day=a_year_earlier(self.day))
