"""Exact elimination of unknowns."""

from fractions import Fraction

import pytest

from dxmetrics.relations.elimination import WorkLimitError, bounds_of, eliminate, row


def test_a_row_has_whole_weights_without_common_divisor() -> None:
    line = row({"a": Fraction(1, 2), "b": Fraction(-3, 4), "c": 0}, Fraction(5, 4), "<=")
    assert line.terms == (("a", 2), ("b", -3))
    assert line.constant == 5
    assert row({"a": 4, "b": -2}, 6, "=") == row({"a": 2, "b": -1}, 3, "=")


@pytest.mark.parametrize(
    ("sense", "value", "holds"), [("=", 2, True), ("=", 3, False), ("<=", 2, True), ("<", 2, False)]
)
def test_a_row_is_true_or_false_of_exact_values(sense: str, value: int, *, holds: bool) -> None:
    assert row({"a": 1}, -2, sense).holds({"a": value}) is holds


def test_an_equality_is_put_in_place_of_its_unknown() -> None:
    rows = [row({"t": 1, "a": -1, "b": -1}, 0, "="), row({"t": 3, "c": -2}, 1, "="), row({"b": 1}, -9, "<=")]
    (kept, bound) = eliminate(rows, ["t"])
    assert dict(kept.terms) == {"a": 3, "b": 3, "c": -2}
    assert bound == rows[2]
    turned = eliminate([row({"t": -2, "a": 1}, 0, "="), row({"t": 3, "b": 1}, 0, "<")], ["t"])
    assert [(dict(line.terms), line.sense) for line in turned] == [({"a": 3, "b": 2}, "<")]


def test_bounds_meet_and_keep_their_open_ends() -> None:
    low, high = row({"x": -1, "a": 1}, 0, "<"), row({"x": 1, "b": -1}, 0, "<=")
    (met,) = eliminate([low, high], ["x"])
    assert (dict(met.terms), met.sense) == ({"a": 1, "b": -1}, "<")


def test_what_is_always_true_is_dropped_and_what_is_never_true_stays() -> None:
    between = [row({"x": 1}, -5, "<="), row({"x": -1}, 2, "<=")]
    assert eliminate(between, ["x"]) == ()
    (never,) = eliminate([row({"x": 1}, -1, "<="), row({"x": -1}, 2, "<=")], ["x"])
    assert not never.terms
    assert not never.holds({})
    (off,) = eliminate([row({"x": 1}, -1, "="), row({"x": 1}, -2, "=")], ["x"])
    assert not off.holds({})


def test_what_is_said_twice_is_dropped() -> None:
    assert eliminate([row({"x": 1, "a": -1}, 0, "="), row({"x": -1, "a": 1}, 0, "=")], ["x"]) == ()


def test_an_unknown_of_no_row_is_gone_at_once() -> None:
    line = row({"a": 1}, 0, "<=")
    assert eliminate([line], ["x"]) == (line,)


def test_the_bound_on_work_is_told() -> None:
    rows = [row({"x": 1, f"a{i}": -1}, 0, "<=") for i in range(9)] + [
        row({"x": -1, f"b{i}": 1}, 0, "<") for i in range(9)
    ]
    assert len(eliminate(rows, ["x"])) == 81
    with pytest.raises(WorkLimitError):
        eliminate(rows, ["x"], limit=80)


def test_bounds_of_an_unknown() -> None:
    rows = [row({"x": 2, "a": -1}, 0, "<="), row({"x": -1}, 1, "<"), row({"a": 1}, 0, "<=")]
    assert str(bounds_of(rows, "x", {"a": 5})) == "(1, 5/2]"
    assert str(bounds_of([row({"x": 3}, -1, "=")], "x", {})) == "[1/3, 1/3]"
