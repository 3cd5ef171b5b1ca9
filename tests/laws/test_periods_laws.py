"""Laws of periods: parts lie inside and fill, neighbours touch, shares of time grow."""

from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dxmetrics.periods import Calendar, CalendarPeriod, Half, Month, MonthSpan, NineMonths, Quarter, Year, Years

YEARS = st.integers(1900, 2150)
CALENDARS = st.sampled_from(list(Calendar))
DATES = st.dates(date(1900, 1, 1), date(2150, 1, 1))
CALENDAR_PERIODS: st.SearchStrategy[CalendarPeriod] = st.one_of(
    st.builds(Month, YEARS, st.integers(1, 12), calendar=CALENDARS),
    st.builds(Quarter, YEARS, st.integers(1, 4), calendar=CALENDARS),
    st.builds(Half, YEARS, st.integers(1, 2), calendar=CALENDARS),
    st.builds(NineMonths, YEARS, calendar=CALENDARS),
    st.builds(MonthSpan, YEARS, st.integers(1, 6), st.integers(6, 12), calendar=CALENDARS),
    st.builds(Year, YEARS, calendar=CALENDARS),
    st.builds(lambda first, more: Years(first, first + more), YEARS, st.integers(0, 9)),
)


@given(CALENDAR_PERIODS)
def test_the_parts_of_a_period_lie_inside_it(period: CalendarPeriod) -> None:
    assert all(part in period for part in (*period.months, *period.quarters, *period.years))


@given(CALENDAR_PERIODS)
def test_the_months_of_a_period_fill_it_without_gaps(period: CalendarPeriod) -> None:
    months = period.months
    assert (months[0].start, months[-1].end) == (period.start, period.end)
    assert all(one.next == other for one, other in pairwise(months))
    assert sum(month.days for month in months) == period.days


@given(st.one_of(st.builds(Quarter, YEARS, st.integers(1, 4), calendar=CALENDARS), st.builds(Year, YEARS)))
def test_the_next_period_begins_the_day_after(period: CalendarPeriod) -> None:
    assert period.next.start == period.end + timedelta(days=1)
    assert period.next.previous == period


@given(CALENDAR_PERIODS)
def test_a_year_earlier_ends_about_a_year_earlier(period: CalendarPeriod) -> None:
    earlier = period.year_earlier
    assert (period.start - earlier.start).days in (365, 366)
    assert (period.end - earlier.end).days in (365, 366)


@given(DATES, CALENDARS)
def test_a_day_lies_in_its_month(day: date, calendar: Calendar) -> None:
    assert day in Month.of(day, calendar)


@given(CALENDAR_PERIODS, DATES)
def test_the_elapsed_share_grows_by_one_day_in_all_days(period: CalendarPeriod, at: date) -> None:
    now, then = period.elapsed(at), period.elapsed(at + timedelta(days=1))
    assert 0 <= now <= then <= 1
    assert then - now == (Fraction(1, period.days) if at + timedelta(days=1) in period else 0)
    assert period.is_over(at) == (now == 1)
