"""Intervals: ends that are open, closed or missing."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxmetrics.quantity import Interval, Number

GRID = [Fraction(number, 2) for number in range(-8, 9)]
ENDS = [None, -2, 0, 1]
INTERVALS = [
    Interval(low, high, low_closed, high_closed)
    for low, high, low_closed, high_closed in product(ENDS, ENDS, (True, False), (True, False))
]


def intervals() -> st.SearchStrategy[Interval]:
    """Draw intervals with small ends, missing ones among them."""
    ends = st.none() | st.integers(-5, 5)
    return st.builds(Interval, ends, ends, st.booleans(), st.booleans())


def held(interval: Interval) -> set[Fraction]:
    """Return the points of a grid that an interval holds, asked one by one from the definition."""
    return {
        point
        for point in GRID
        if (interval.low is None or (point >= interval.low if interval.low_closed else point > interval.low))
        and (interval.high is None or (point <= interval.high if interval.high_closed else point < interval.high))
    }


@pytest.mark.parametrize("interval", INTERVALS)
def test_membership_respects_both_ends(interval: Interval) -> None:
    assert {point for point in GRID if point in interval} == held(interval)


@pytest.mark.parametrize("interval", INTERVALS)
def test_an_interval_is_empty_when_it_holds_nothing(interval: Interval) -> None:
    assert interval.is_empty == (not held(interval))


@pytest.mark.parametrize("interval", INTERVALS)
def test_a_point_is_an_interval_of_one_number(interval: Interval) -> None:
    assert interval.is_point == (
        len(held(interval)) == 1 and interval.low is not None and interval.low == interval.high
    )


@given(intervals(), intervals())
def test_the_intersection_holds_what_both_hold(one: Interval, other: Interval) -> None:
    assert held(one & other) == held(one) & held(other)
    assert one.meets(other) == other.meets(one)
    if held(one) & held(other):
        assert one.meets(other)


@given(intervals())
def test_the_mirror_image_holds_the_mirrored_numbers(interval: Interval) -> None:
    assert held(-interval) == {-point for point in held(interval)}
    mirrored = -interval
    assert -mirrored == interval


@given(intervals(), st.sampled_from([Fraction(1, 2), 1, 3, -1, Fraction(-3, 2)]))
def test_scaling_scales_each_number(interval: Interval, factor: Number) -> None:
    scaled = interval * factor
    assert all((point * factor in scaled) == (point in interval) for point in GRID)


@pytest.mark.parametrize(
    ("one", "other", "total"),
    [
        (Interval(1, 2), Interval(3, 4), "[4, 6]"),
        (Interval(1, 2, high_closed=False), Interval(3, 4), "[4, 6)"),
        (Interval(1, 2, low_closed=False), Interval(3, 4, high_closed=False), "(4, 6)"),
        (Interval(None, 2), Interval(3, 4), "(-∞, 6]"),
        (Interval(1, None), Interval(3, 4), "[4, ∞)"),
        (Interval.point(5), Interval(None, None), "(-∞, ∞)"),
    ],
)
def test_the_sum_closes_an_end_only_where_both_ends_are(one: Interval, other: Interval, total: str) -> None:
    assert str(one + other) == str(other + one) == total


def test_the_sum_with_nothing_is_nothing() -> None:
    nothing = Interval(0, 0, high_closed=False)
    assert nothing.is_empty
    assert (Interval(None, None) + nothing).is_empty
    assert (nothing - Interval(1, None)).is_empty


def test_differences_run_from_the_least_to_the_greatest() -> None:
    assert str(Interval(5, 6, high_closed=False) - Interval(1, 2)) == "[3, 5)"


def test_scaling_by_zero_gives_the_point_zero() -> None:
    assert Interval(None, 3) * 0 == Interval.point(0)
    assert (Interval(1, 0) * 0).is_empty


@given(intervals(), intervals())
def test_every_sum_of_members_lies_in_the_sum(one: Interval, other: Interval) -> None:
    total = one + other
    assert all(left + right in total for left in held(one) for right in held(other))
    assert total.is_empty == (one.is_empty or other.is_empty)


def positive_intervals() -> st.SearchStrategy[Interval]:
    """Draw intervals of numbers above zero, or from zero on with an open end."""
    starts = st.sampled_from([Fraction(0), Fraction(1, 2), Fraction(1), Fraction(2)])
    widths = st.none() | st.sampled_from([Fraction(1, 2), Fraction(1), Fraction(3)])
    return st.builds(
        lambda low, width, low_closed, high_closed: Interval(
            low,
            None if width is None else low + width,
            low_closed and low > 0,
            high_closed,
        ),
        starts,
        widths,
        st.booleans(),
        st.booleans(),
    )


@given(intervals().filter(lambda interval: not interval.is_empty), positive_intervals())
def test_every_quotient_of_members_lies_in_the_quotient(one: Interval, other: Interval) -> None:
    quotient = one / other
    assert all(left / right in quotient for left in held(one) for right in held(other))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Interval(2, 6), Interval(2, 3), "[2/3, 3]"),
        (Interval(2, 6, high_closed=False), Interval(2, 3, high_closed=False), "(2/3, 3)"),
        (Interval(-6, -2), Interval(2, 3), "[-3, -2/3]"),
        (Interval(-6, 6), Interval(2, None), "[-3, 3]"),
        (Interval(2, 6), Interval(2, None), "(0, 3]"),
        (Interval(0, 6), Interval(0, 3, low_closed=False), "[0, ∞)"),
        (Interval(None, None), Interval(2, 3), "(-∞, ∞)"),
    ],
)
def test_the_ends_of_a_quotient(one: Interval, other: Interval, expected: str) -> None:
    assert str(one / other) == expected
