"""The two calendars of Vietnamese reporting: the civil one, and the administrative one that closes on the 14th.

The *civil* month runs from its first day to its last. The *administrative* month m runs from the 15th of the month
before to the 14th of month m, so that a report can be signed before the month is over; its year runs from 15 December
to 14 December.

Source: Nghị định 09/2019/NĐ-CP on the reporting of state administrative bodies, điều 12 (thời gian chốt số liệu).
"""

from datetime import date
from enum import StrEnum

from dateutil.relativedelta import relativedelta

__all__ = ["Calendar", "month_of", "month_start"]

_FIRST_DAY = 15


class Calendar(StrEnum):
    """Where a reporting month begins."""

    CIVIL = "civil"
    ADMINISTRATIVE = "administrative"


def month_start(number: int, calendar: Calendar = Calendar.CIVIL) -> date:
    """Return the first day of a month, counted from month 0 = January of year 0.

    >>> month_start(2024 * 12 + 2)
    datetime.date(2024, 3, 1)
    >>> month_start(2024 * 12 + 2, Calendar.ADMINISTRATIVE)
    datetime.date(2024, 2, 15)
    """
    first = date(number // 12, number % 12 + 1, 1)
    if calendar is Calendar.ADMINISTRATIVE:
        return first + relativedelta(months=-1, day=_FIRST_DAY)
    return first


def month_of(day: date, calendar: Calendar = Calendar.CIVIL) -> int:
    """Return the month that `day` falls in, counted as `month_start` counts.

    >>> month_of(date(2024, 12, 15), Calendar.ADMINISTRATIVE) == 2025 * 12
    True
    """
    number = day.year * 12 + day.month - 1
    return number + 1 if calendar is Calendar.ADMINISTRATIVE and day.day >= _FIRST_DAY else number
