"""Periods: days, containment, neighbours, the two calendars, leap years."""

from datetime import date
from fractions import Fraction

import pytest

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

ADMINISTRATIVE = Calendar.ADMINISTRATIVE


@pytest.mark.parametrize(
    ("period", "start", "end"),
    [
        (Month(2024, 2), date(2024, 2, 1), date(2024, 2, 29)),
        (Month(2023, 2), date(2023, 2, 1), date(2023, 2, 28)),
        (Month(2100, 2), date(2100, 2, 1), date(2100, 2, 28)),
        (Month(2024, 12), date(2024, 12, 1), date(2024, 12, 31)),
        (Quarter(2024, 1), date(2024, 1, 1), date(2024, 3, 31)),
        (Quarter(2024, 4), date(2024, 10, 1), date(2024, 12, 31)),
        (Half(2024, 1), date(2024, 1, 1), date(2024, 6, 30)),
        (Half(2024, 2), date(2024, 7, 1), date(2024, 12, 31)),
        (NineMonths(2013), date(2013, 1, 1), date(2013, 9, 30)),
        (MonthSpan(2024, 4, 8), date(2024, 4, 1), date(2024, 8, 31)),
        (Year(2023), date(2023, 1, 1), date(2023, 12, 31)),
        (Years(2021, 2025), date(2021, 1, 1), date(2025, 12, 31)),
        (Days(date(2024, 3, 5), date(2024, 3, 5)), date(2024, 3, 5), date(2024, 3, 5)),
        (Cumulative(date(2021, 1, 1), date(2024, 6, 14)), date(2021, 1, 1), date(2024, 6, 14)),
        (AsOf(date(2024, 6, 30)), date(2024, 6, 30), date(2024, 6, 30)),
    ],
)
def test_a_period_runs_from_its_first_to_its_last_day(period: Period, start: date, end: date) -> None:
    assert (period.start, period.end) == (start, end)
    assert start in period
    assert end in period
    assert date.fromordinal(start.toordinal() - 1) not in period
    assert date.fromordinal(end.toordinal() + 1) not in period


@pytest.mark.parametrize(
    ("period", "start", "end"),
    [
        (Month(2024, 3, calendar=ADMINISTRATIVE), date(2024, 2, 15), date(2024, 3, 14)),
        (Month(2024, 1, calendar=ADMINISTRATIVE), date(2023, 12, 15), date(2024, 1, 14)),
        (Quarter(2024, 1, calendar=ADMINISTRATIVE), date(2023, 12, 15), date(2024, 3, 14)),
        (Half(2024, 1, calendar=ADMINISTRATIVE), date(2023, 12, 15), date(2024, 6, 14)),
        (NineMonths(2024, calendar=ADMINISTRATIVE), date(2023, 12, 15), date(2024, 9, 14)),
        (Year(2024, calendar=ADMINISTRATIVE), date(2023, 12, 15), date(2024, 12, 14)),
        (Years(2021, 2025, calendar=ADMINISTRATIVE), date(2020, 12, 15), date(2025, 12, 14)),
    ],
)
def test_the_administrative_calendar_closes_on_the_14th(period: Period, start: date, end: date) -> None:
    assert (period.start, period.end) == (start, end)


@pytest.mark.parametrize(
    ("day", "month"),
    [
        (date(2024, 3, 14), Month(2024, 3, calendar=ADMINISTRATIVE)),
        (date(2024, 3, 15), Month(2024, 4, calendar=ADMINISTRATIVE)),
        (date(2024, 12, 15), Month(2025, 1, calendar=ADMINISTRATIVE)),
    ],
)
def test_a_day_from_the_15th_on_belongs_to_the_next_administrative_month(day: date, month: Month) -> None:
    assert Month.of(day, ADMINISTRATIVE) == month
    assert day in month


def test_the_calendars_do_not_mix() -> None:
    assert Year(2024) != Year(2024, calendar=ADMINISTRATIVE)
    assert not Year(2024).same_days(Year(2024, calendar=ADMINISTRATIVE))
    assert Month(2024, 1, calendar=ADMINISTRATIVE) not in Year(2024)
    assert Year(2024, calendar=ADMINISTRATIVE).months[0].calendar is ADMINISTRATIVE


@pytest.mark.parametrize(
    ("period", "previous", "following"),
    [
        (Month(2024, 1), Month(2023, 12), Month(2024, 2)),
        (Month(2024, 12), Month(2024, 11), Month(2025, 1)),
        (Quarter(2024, 1), Quarter(2023, 4), Quarter(2024, 2)),
        (Half(2024, 2), Half(2024, 1), Half(2025, 1)),
        (NineMonths(2024), NineMonths(2023), NineMonths(2025)),
        (MonthSpan(2024, 1, 5), MonthSpan(2023, 1, 5), MonthSpan(2025, 1, 5)),
        (Year(2024), Year(2023), Year(2025)),
        (Years(2021, 2025), Years(2016, 2020), Years(2026, 2030)),
    ],
)
def test_the_neighbours_are_of_the_same_kind(
    period: CalendarPeriod,
    previous: CalendarPeriod,
    following: CalendarPeriod,
) -> None:
    assert period.previous == previous
    assert period.next == following
    assert not period.overlaps(previous)
    assert not following.overlaps(period)


def test_the_neighbours_of_days_are_as_many_days() -> None:
    days = Days(date(2024, 2, 20), date(2024, 3, 5))
    assert days.previous == Days(date(2024, 2, 5), date(2024, 2, 19))
    assert days.next == Days(date(2024, 3, 6), date(2024, 3, 20))


@pytest.mark.parametrize(
    ("period", "earlier"),
    [
        (Month(2024, 2), Month(2023, 2)),
        (Quarter(2024, 1, calendar=ADMINISTRATIVE), Quarter(2023, 1, calendar=ADMINISTRATIVE)),
        (Years(2021, 2025), Years(2020, 2024)),
        (AsOf(date(2024, 2, 29)), AsOf(date(2023, 2, 28))),
        (AsOf(date(2025, 2, 28)), AsOf(date(2024, 2, 29))),
        (AsOf(date(2024, 2, 28)), AsOf(date(2023, 2, 28))),
        (AsOf(date(2024, 6, 14)), AsOf(date(2023, 6, 14))),
        (Days(date(2024, 2, 1), date(2024, 2, 29)), Days(date(2023, 2, 1), date(2023, 2, 28))),
        (Days(date(2025, 2, 28), date(2025, 3, 31)), Days(date(2024, 2, 28), date(2024, 3, 31))),
        (Days(date(2024, 2, 29), date(2024, 3, 1)), Days(date(2023, 2, 28), date(2023, 3, 1))),
        (
            Cumulative(date(2024, 1, 1), date(2024, 6, 30)),
            Cumulative(date(2023, 1, 1), date(2023, 6, 30)),
        ),
    ],
)
def test_the_same_period_a_year_earlier(period: Period, earlier: Period) -> None:
    assert period.year_earlier == earlier


def test_the_periods_inside() -> None:
    assert [month.month for month in Quarter(2024, 3).months] == [7, 8, 9]
    assert Year(2024).quarters == tuple(Quarter(2024, number) for number in (1, 2, 3, 4))
    assert Years(2021, 2023).years == (Year(2021), Year(2022), Year(2023))
    assert len(Years(2021, 2025).months) == 60
    assert NineMonths(2024).quarters == (Quarter(2024, 1), Quarter(2024, 2), Quarter(2024, 3))


def test_only_whole_periods_count_as_inside() -> None:
    assert MonthSpan(2024, 2, 8).quarters == (Quarter(2024, 2),)
    assert MonthSpan(2024, 2, 5).quarters == ()
    assert Month(2024, 5).quarters == ()
    assert Half(2024, 1).years == ()


def test_containment_and_overlap_go_by_days() -> None:
    assert Quarter(2024, 2) in Half(2024, 1)
    assert Half(2024, 1) not in Quarter(2024, 2)
    assert Year(2024).contains(Year(2024))
    assert Half(2024, 1).overlaps(MonthSpan(2024, 6, 8))
    assert not Half(2024, 1).overlaps(Half(2024, 2))
    assert AsOf(date(2024, 6, 30)) in Half(2024, 1)
    assert AsOf(date(2024, 7, 1)) not in Half(2024, 1)


@pytest.mark.parametrize(
    ("at", "share"),
    [
        (date(2023, 12, 31), Fraction(0)),
        (date(2024, 1, 1), Fraction(1, 366)),
        (date(2024, 6, 30), Fraction(182, 366)),
        (date(2024, 12, 31), Fraction(1)),
        (date(2025, 6, 1), Fraction(1)),
    ],
)
def test_the_elapsed_share_counts_days_to_the_end_of_the_day(at: date, share: Fraction) -> None:
    assert Year(2024).elapsed(at) == share


def test_a_period_is_over_with_its_last_day() -> None:
    assert not Quarter(2024, 1).is_over(date(2024, 3, 30))
    assert Quarter(2024, 1).is_over(date(2024, 3, 31))
    assert Quarter(2024, 1, calendar=ADMINISTRATIVE).is_over(date(2024, 3, 14))


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (1, 12, Year(2024)),
        (1, 9, NineMonths(2024)),
        (1, 6, Half(2024, 1)),
        (7, 12, Half(2024, 2)),
        (1, 3, Quarter(2024, 1)),
        (4, 6, Quarter(2024, 2)),
        (7, 9, Quarter(2024, 3)),
        (10, 12, Quarter(2024, 4)),
        (5, 5, Month(2024, 5)),
        (1, 5, MonthSpan(2024, 1, 5)),
        (2, 4, MonthSpan(2024, 2, 4)),
    ],
)
def test_months_that_have_a_name_take_it(first: int, last: int, expected: CalendarPeriod) -> None:
    assert month_span(2024, first, last) == expected
    assert month_span(2024, first, last, ADMINISTRATIVE).calendar is ADMINISTRATIVE


def test_one_stretch_under_two_names_has_the_same_days_and_is_not_equal() -> None:
    assert Half(2024, 1).same_days(MonthSpan(2024, 1, 6))
    assert len({Half(2024, 1), Half(2024, 1), MonthSpan(2024, 1, 6)}) == 2


def test_the_repr_names_the_calendar_only_where_it_is_not_the_civil_one() -> None:
    assert repr(Quarter(2024, 2)) == "Quarter(year=2024, quarter=2)"
    assert (
        repr(Year(2024, calendar=ADMINISTRATIVE))
        == "Year(year=2024, calendar=<Calendar.ADMINISTRATIVE: 'administrative'>)"
    )


def test_cumulative_figures_run_on_from_the_same_day() -> None:
    period = Cumulative(date(2024, 1, 1), date(2024, 3, 31))
    assert period.up_to(date(2024, 6, 30)) == Cumulative(date(2024, 1, 1), date(2024, 6, 30))
    assert period in period.up_to(date(2024, 6, 30))


def test_what_no_calendar_holds_is_refused() -> None:
    with pytest.raises(ValueError, match="tháng: 13"):
        Month(2024, 13)
    with pytest.raises(ValueError, match="tháng: 0"):
        Month(2024, 0)
    with pytest.raises(ValueError, match="quý: 5"):
        Quarter(2024, 5)
    with pytest.raises(ValueError, match="nửa năm: 3"):
        Half(2024, 3)
    with pytest.raises(ValueError, match="năm: 0"):
        Year(0)
    with pytest.raises(ValueError, match="năm: 2020"):
        Years(2021, 2020)
    with pytest.raises(ValueError, match="tháng: 3"):
        MonthSpan(2024, 5, 3)
    with pytest.raises(ValueError, match="the last day is before the first"):
        Days(date(2024, 2, 1), date(2024, 1, 1))
    with pytest.raises(ValueError, match="the last day is before the first"):
        Cumulative(date(2024, 2, 1), date(2024, 1, 1))
