"""The predicates, held against arithmetic on fractions."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxmetrics.quantity import Rounding, adds_up, exceeds, follows, preimage, round_to


@given(st.integers(0, 10**12), st.integers(1, 10**12), st.integers(0, 4), st.sampled_from(list(Rounding)))
def test_a_rounded_share_follows_and_its_neighbours_do_not(part: int, whole: int, places: int, way: Rounding) -> None:
    scale = 100 * 10**places
    printed = int(round_to(Fraction(scale * part, whole), 1, way))
    assert follows(part, whole, printed, scale, way, printed % 2)
    assert not follows(part, whole, printed + 1, scale, way, (printed + 1) % 2)
    if printed:
        assert not follows(part, whole, printed - 1, scale, way, (printed - 1) % 2)


@given(st.integers(0, 400), st.integers(1, 200), st.integers(0, 200), st.sampled_from(list(Rounding)))
def test_the_predicate_is_membership_in_the_preimage(part: int, whole: int, printed: int, way: Rounding) -> None:
    inside = Fraction(100 * part, whole) in preimage(printed, 1, way)
    assert follows(part, whole, printed, 100, way, printed % 2) == inside


@pytest.mark.parametrize(
    ("way", "expected"),
    [("half_up", 13), ("half_down", 12), ("half_even", 12), ("truncate", 12), ("away", 13)],
)
def test_a_tie_is_told_apart_by_way(way: str, expected: int) -> None:
    verdicts = [printed for printed in range(20) if follows(1, 8, printed, 100, Rounding(way), printed % 2)]
    assert verdicts == [expected]


@given(st.integers(-(10**15), 10**15), st.integers(-(10**15), 10**15))
def test_a_part_exceeds_its_whole_when_it_is_larger(part: int, whole: int) -> None:
    assert exceeds(part, whole) == (Fraction(part) > Fraction(whole))


@given(st.lists(st.integers(-(10**15), 10**15), max_size=6), st.integers(-2, 2))
def test_parts_add_up_when_nothing_is_left(parts: list[int], slip: int) -> None:
    assert adds_up(sum(parts) + slip, *parts) == (slip == 0)
