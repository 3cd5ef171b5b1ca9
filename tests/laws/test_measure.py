"""Laws of the measures."""

from fractions import Fraction
from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from dxmetrics.measure import Band, Ladder, Pace, achievement, aggregate, change, gap, pace, progress, ranks, root
from dxmetrics.quantity import Interval

_NUMBERS = st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=10**4)
_POSITIVE = st.fractions(min_value=Fraction(1, 10**4), max_value=10**9, max_denominator=10**4)
_COUNTS = st.integers(min_value=0, max_value=10**12)
_PAIRS = st.lists(st.tuples(_COUNTS, st.integers(min_value=1, max_value=10**12)), min_size=1, max_size=8)


@given(_NUMBERS, _NUMBERS, _NUMBERS, _POSITIVE)
def test_a_common_unit_changes_no_achievement(
    actual: Fraction,
    target: Fraction,
    baseline: Fraction,
    factor: Fraction,
) -> None:
    assert achievement(actual, target) == achievement(actual * factor, target * factor)
    assert progress(actual, target, baseline) == progress(actual * factor, target * factor, baseline * factor)
    assert change(actual, target) == change(actual * factor, target * factor)


@given(_NUMBERS, _NUMBERS, _NUMBERS, _NUMBERS)
def test_progress_does_not_depend_on_where_zero_is(
    actual: Fraction,
    target: Fraction,
    baseline: Fraction,
    shift: Fraction,
) -> None:
    assert progress(actual, target, baseline) == progress(actual + shift, target + shift, baseline + shift)
    assert gap(actual, target) == gap(actual + shift, target + shift)


@given(_PAIRS, st.integers(min_value=1, max_value=10**6), st.randoms())
def test_the_ratio_of_sums_knows_neither_order_nor_scale(
    pairs: list[tuple[int, int]],
    factor: int,
    random: Random,
) -> None:
    mixed = [(part * factor, whole * factor) for part, whole in pairs]
    random.shuffle(mixed)
    assert aggregate(pairs) == aggregate(mixed)


@given(_PAIRS)
def test_the_ratio_of_sums_lies_between_the_ratios(pairs: list[tuple[int, int]]) -> None:
    ratios = [Fraction(part, whole) for part, whole in pairs]
    value = aggregate(pairs).value
    assert isinstance(value, Fraction)
    assert min(ratios) <= value <= max(ratios)


@given(st.lists(_NUMBERS, max_size=12))
def test_a_rank_is_one_more_than_how_many_are_better(values: list[Fraction]) -> None:
    assert ranks(values) == [1 + sum(other > value for other in values) for value in values]


@given(st.fractions(min_value=0, max_value=10**6, max_denominator=1000), st.integers(1, 6), st.integers(0, 8))
def test_a_root_is_right_to_half_its_last_digit(value: Fraction, degree: int, digits: int) -> None:
    found, half = Fraction(root(value, degree, digits)), Fraction(1, 2 * 10**digits)
    assert (found + half) ** degree > value
    assert found < half or (found - half) ** degree <= value


@given(_NUMBERS, _NUMBERS, _NUMBERS, st.integers(1, 400), st.integers(0, 400))
def test_who_goes_on_as_required_arrives(
    actual: Fraction, target: Fraction, base: Fraction, days: int, gone: int
) -> None:
    at = pace(actual, target, base, start=0, due=days, as_of=gone)
    if isinstance(at, Pace) and isinstance(at.required, Fraction):
        assert actual + at.required * (days - gone) == target


@given(st.sets(st.integers(1, 99), max_size=6), st.integers(0, 1000))
def test_cut_points_partition_their_domain(cuts: set[int], tenths: int) -> None:
    ends = [0, *sorted(cuts), 100]
    bands = tuple(
        Band.of(low, high, index, high_closed=high == 100) for index, (low, high) in enumerate(pairwise(ends))
    )
    ladder = Ladder(bands, Interval(0, 100))
    assert ladder.flaws() == ()
    assert isinstance(ladder.score(Fraction(tenths, 10)), Fraction)
