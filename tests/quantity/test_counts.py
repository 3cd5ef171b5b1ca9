"""Possible counts, held against a search through all of them."""

from collections.abc import Iterable
from fractions import Fraction
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxmetrics.quantity import (
    ALL_ROUNDINGS,
    Counts,
    Rounding,
    follows,
    parts_printed_as,
    round_to,
    wholes_printed_as,
)

WAYS = st.frozensets(st.sampled_from(list(Rounding)), min_size=1)
LIMIT = 60


def prints(part: int, whole: int, scale: int, ways: Iterable[Rounding]) -> set[int]:
    """Return what each way prints of a share, in units of the last place."""
    return {int(round_to(Fraction(scale * part, whole), 1, way)) for way in ways}


@given(st.integers(0, 130), st.sampled_from([10, 100]), st.integers(1, 40), WAYS)
def test_possible_parts_are_those_that_print_so(
    printed: int, scale: int, whole: int, ways: frozenset[Rounding]
) -> None:
    beyond = (printed + 1) * whole // scale + 2
    expected = [part for part in range(beyond) if printed in prints(part, whole, scale, ways)]
    assert list(parts_printed_as(printed, scale, whole, ways)) == expected


@given(st.integers(0, 60), st.integers(0, 130), st.sampled_from([1, 10, 100]), WAYS)
def test_possible_wholes_are_those_that_print_so(
    part: int, printed: int, scale: int, ways: frozenset[Rounding]
) -> None:
    expected = [whole for whole in range(1, LIMIT) if printed in prints(part, whole, scale, ways)]
    assert list(wholes_printed_as(part, printed, scale, ways).up_to(LIMIT - 1)) == expected


@pytest.mark.parametrize("way", list(Rounding))
@pytest.mark.parametrize(("part", "printed"), [(0, 0), (5, 0), (0, 1), (5, 1), (0, 2), (5, 2)])
def test_wholes_without_an_upper_bound_go_on_for_ever(way: Rounding, part: int, printed: int) -> None:
    ways = frozenset({way})
    found = wholes_printed_as(part, printed, 10, ways)
    far = 10**9
    assert found.is_bounded == (printed not in prints(part, far, 10, ways))
    assert (far in found) == (printed in prints(part, far, 10, ways))


@given(st.integers(0, 200), st.integers(0, 300), st.integers(1, 200), st.sampled_from(list(Rounding)))
def test_counts_and_the_predicate_agree(part: int, printed: int, whole: int, way: Rounding) -> None:
    ways = frozenset({way})
    verdict = follows(part, whole, printed, 100, way, printed % 2)
    assert (part in parts_printed_as(printed, 100, whole, ways)) == verdict
    assert (whole in wholes_printed_as(part, printed, 100, ways)) == verdict


def test_published_cases() -> None:
    half_up = frozenset({Rounding.HALF_UP})
    assert list(wholes_printed_as(249, 9651, 10000, half_up)) == [258]
    assert list(wholes_printed_as(648, 3798, 10000, half_up)) == [1706]
    assert list(wholes_printed_as(1737, 9731, 10000, half_up)) == [1785]
    found = wholes_printed_as(186788, 9180, 10000, half_up)
    assert (found.low, found.high) == (203462, 203483)
    assert not parts_printed_as(3798, 10000, 100, half_up)
    assert list(parts_printed_as(3798, 10000, 129, half_up)) == [49]


def test_large_counts_are_exact() -> None:
    whole = 12 * 10**15 + 7
    found = parts_printed_as(5000, 10000, whole, frozenset({Rounding.HALF_UP}))
    assert found.low is not None
    assert found.low - 1 not in found
    assert follows(found.low, whole, 5000, 10000)
    assert not follows(found.low - 1, whole, 5000, 10000)


def test_power_falls_to_nothing_for_a_large_whole() -> None:
    ways = frozenset({Rounding.HALF_UP})
    assert parts_printed_as(50, 100, 40, ways).power == Fraction(3, 5)
    assert parts_printed_as(50, 100, 100, ways).power == 0
    assert parts_printed_as(50, 100, 5000, ways).power == 0


@pytest.mark.parametrize("counts", [Counts.none(), Counts(5, 4)])
def test_no_count_at_all(counts: Counts) -> None:
    assert not counts
    assert len(counts) == 0
    assert list(counts) == []
    assert 5 not in counts
    assert counts.is_bounded


def test_a_bounded_range() -> None:
    counts = Counts(2, 4)
    assert counts
    assert (list(counts), len(counts), counts.is_bounded) == ([2, 3, 4], 3, True)
    assert 2 in counts
    assert 5 not in counts
    assert "3" not in counts
    assert Fraction(5, 2) not in counts


def test_a_range_without_an_upper_bound() -> None:
    counts = Counts(7, None)
    assert counts
    assert not counts.is_bounded
    assert list(islice(counts, 3)) == [7, 8, 9]
    assert 10**30 in counts
    with pytest.raises(OverflowError, match="no upper bound"):
        len(counts)


@pytest.mark.parametrize(
    ("counts", "limit", "expected"),
    [
        (Counts(2, 9), 5, [2, 3, 4, 5]),
        (Counts(2, 4), 5, [2, 3, 4]),
        (Counts(2, None), 3, [2, 3]),
        (Counts(6, None), 5, []),
        (Counts.none(), 5, []),
    ],
)
def test_a_range_is_cut_at_a_limit(counts: Counts, limit: int, expected: list[int]) -> None:
    assert list(counts.up_to(limit)) == expected


def test_every_way_together_joins_without_gaps() -> None:
    for printed in range(20):
        for whole in range(1, 9):
            found = list(parts_printed_as(printed, 10, whole, ALL_ROUNDINGS))
            assert found == [part for part in range(30) if printed in prints(part, whole, 10, ALL_ROUNDINGS)]
