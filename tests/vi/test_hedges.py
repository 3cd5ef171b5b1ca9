"""Hedges: which words bound a number, and which only compare."""

import re

import pytest

from dxmetrics.quantity import Bound
from dxmetrics.vi import HEDGE_AFTER, HEDGE_BEFORE, HEDGES_AFTER, HEDGES_BEFORE, parse_figure


@pytest.mark.parametrize("word", list(HEDGES_BEFORE))
def test_every_hedge_is_read_before_its_number(word: str) -> None:
    hedge = parse_figure(f"{word} 2.400").hedge
    assert hedge == HEDGES_BEFORE[word]
    assert hedge.word == word


def test_what_stands_behind_the_number() -> None:
    assert {hedge.bound for hedge in HEDGES_AFTER.values()} == {Bound.AT_LEAST, Bound.AT_MOST}
    assert re.findall(HEDGE_AFTER, "từ 80% trở lên, 5 ngày trở xuống") == ["trở lên", "trở xuống"]


def test_the_longest_hedge_wins() -> None:
    found = re.match(HEDGE_BEFORE, "không vượt quá 5")
    assert found is not None
    assert found[0] == "không vượt quá"


@pytest.mark.parametrize("word", ["cao hơn", "thấp hơn", "vượt", "tăng", "thấp nhất", "cao nhất", "đạt", "từ"])
def test_words_that_compare_are_no_hedges(word: str) -> None:
    assert word not in HEDGES_BEFORE
