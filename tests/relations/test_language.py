"""The language of relations."""

from fractions import Fraction

import pytest

from dxmetrics.errors import ReadingError
from dxmetrics.quantity import Interval, Rounding
from dxmetrics.relations import Equal, Linear, Order, Share, Within, linear


def test_weights_of_a_figure_named_twice_add_up() -> None:
    assert Linear([("a", 1), ("b", 2), ("a", 2), ("b", -2)]) == Linear({"a": 3})


@pytest.mark.parametrize("sense", ["=", "==", "<=", "<"])
def test_senses_are_kept(sense: str) -> None:
    assert Linear({"a": 1}, sense, 2).constant == 2
    assert Linear({"a": 1}, sense, 2).sense == sense.replace("==", "=")


def test_a_sense_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="no such comparison"):
        Linear({"a": 1}, "!=")


def test_every_relation_names_its_figures() -> None:
    assert linear("t = a + b").keys == ("t", "a", "b")
    assert Order("a", "b").keys == ("a", "b")
    assert Equal("a", "b").keys == ("a", "b")
    assert Within("a", Interval(0, None)).keys == ("a",)
    assert Share("k", "n", "p").keys == ("k", "n", "p")
    assert Share("k", "n", "p", rounding="truncate").rounding == frozenset({Rounding.TRUNCATE})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("t = a + b", Linear({"t": 1, "a": -1, "b": -1})),
        ("2x - 3*y >= 5 + y", Linear({"x": 2, "y": -4}, ">=", 5)),
        ("-x < 0.25", Linear({"x": -1}, "<", Fraction(1, 4))),
        ("còn_lại == 836", Linear({"còn_lại": 1}, "=", 836)),
        ("x + 1 <= 2 - 3", Linear({"x": 1}, "<=", -2)),
    ],
)
def test_mathematics_is_read(text: str, expected: Linear) -> None:
    assert linear(text) == expected


@pytest.mark.parametrize("text", ["a + b", "a = b = c", "a b = 3", "a + = 3", "a * b = 3", "a ^ 2 = 3", "= -"])
def test_what_is_no_sum_is_refused(text: str) -> None:
    with pytest.raises(ReadingError):
        linear(text)
