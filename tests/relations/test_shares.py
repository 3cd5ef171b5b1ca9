"""Counts behind a printed percentage."""

import pytest

from dxmetrics.relations import possible_parts, possible_wholes


def test_a_count_is_printed_or_exact_and_whole() -> None:
    assert list(possible_wholes("1.737", "97,31")) == list(possible_wholes(1737, "97,31")) == [1785]
    assert list(possible_parts("66,67", "3")) == [2]
    with pytest.raises(ValueError, match="a count is a whole number"):
        possible_wholes("2,5", "50")
