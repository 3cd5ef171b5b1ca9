"""Ranks, ties as 1-2-2-4."""

import pytest

from dxmetrics.measure import NotComputable, Reason, ranks


def test_ties_share_a_place_and_the_next_is_skipped() -> None:
    assert ranks(["0,633", "0,624", "0,633", "0,700"]) == [2, 4, 2, 1]
    assert ranks([1, 1, 1]) == [1, 1, 1]
    assert ranks([]) == []


def test_the_least_is_first_where_less_is_better() -> None:
    assert ranks([3, 1, 2], "decrease") == [3, 1, 2]


def test_a_missing_value_has_no_rank() -> None:
    assert ranks([3, None, 5]) == [2, NotComputable(Reason.MISSING, "value"), 1]


def test_another_direction_is_refused() -> None:
    with pytest.raises(ValueError, match="up"):
        ranks([1], "up")
