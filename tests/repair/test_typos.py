"""Typing errors in sums, as official statistics correct them.

Facts from the tests of the R packages deducorrect and deductive (Statistics Netherlands) are named beside them.
"""

import pytest

from dxmetrics.quantity import Interval
from dxmetrics.relations import Equal, Order, Relation, Share, Within, linear
from dxmetrics.repair import TypoState, correct_typos, typing_distance

BALANCES = tuple(
    linear(text) for text in ("x1 + x2 = x3", "x2 = x4", "x5 + x6 + x7 = x8", "x3 + x8 = x9", "x9 - x10 = x11")
)
RECORD = dict(
    zip((f"x{i}" for i in range(1, 12)), (1452, 116, 1568, 116, 323, 76, 12, 411, 1979, 1842, 137), strict=True)
)


@pytest.mark.parametrize(
    ("changed", "corrected", "state"),
    [
        ({}, {}, TypoState.VALID),
        ({"x4": 161}, {"x4": 116}, TypoState.CORRECTED),
        ({"x4": 161, "x9": 19979}, {"x4": 116, "x9": 1979}, TypoState.CORRECTED),
        ({"x4": 161, "x5": 0, "x6": 0, "x7": 0, "x9": 19979}, {"x4": 116, "x9": 1979}, TypoState.PARTIAL),
        ({"x4": 161, "x8": 0, "x9": 19979}, {"x4": 116}, TypoState.PARTIAL),
    ],
)
def test_the_record_of_scholtus(changed: dict[str, int], corrected: dict[str, int], state: TypoState) -> None:
    """Scholtus (2009), section 4: the same record with one to five wrong figures."""
    found = correct_typos(BALANCES, {**RECORD, **changed})
    assert found.changed == corrected
    assert found.state is state
    assert {key: found.values[key] for key in corrected} == corrected


def test_one_sum_with_two_digits_exchanged() -> None:
    """Deductive, "reorder" and "fixation": 1452 + 161 for 1568."""
    rule = [linear("x1 + x2 = x3")]
    record = {"x2": 1452, "x1": 161, "x3": 1568}
    assert correct_typos(rule, record).changed == {"x1": 116}
    assert correct_typos(rule, record, fixed=["x2"]).changed == {"x1": 116}
    assert correct_typos(rule, record, fixed=["x1"]).state is TypoState.INVALID


@pytest.mark.parametrize(
    ("relations", "record"),
    [
        ([Equal("x1", "x2"), linear("x2 < 10")], {"x1": 29, "x2": 92}),
        ([linear("x1 = x2"), linear("9*x1 = x2")], {"x1": 10, "x2": 99}),
        ([Order("x1", "x2"), linear("9*x1 = x2")], {"x1": 10, "x2": 99}),
        (
            [linear("x1 = x2 + x3 + x5 + x6")],
            {"x1": 42280000, "x2": 11289000, "x3": 4328000, "x5": 11201000, "x6": 11849000},
        ),
        ([linear("x + y = z"), linear("x < 0")], {"x": -123, "y": 129, "z": 252}),
    ],
)
def test_what_cannot_be_corrected_is_left_alone(relations: list[Relation], record: dict[str, int]) -> None:
    """Deductive: an overconstrained record, a missing figure, a sign that an inequality forbids to turn."""
    found = correct_typos(relations, record)
    assert found.values == record
    assert found.state is not TypoState.CORRECTED


def test_a_sign_is_one_character() -> None:
    assert correct_typos([linear("x + y = z")], {"x": -123, "y": 129, "z": 252}).changed == {"x": 123}


def test_bounds_shares_and_unknown_figures_take_no_part() -> None:
    relations: list[Relation] = [
        linear("t = a + b"),
        linear("t = u"),
        Share("a", "t", "p"),
        Within("b", Interval(0, None)),
    ]
    assert correct_typos(relations, {"t": 1568, "a": 1452, "b": 161}).changed == {"b": 116}


def test_rounding_may_be_let_pass() -> None:
    assert correct_typos([linear("t = a + b")], {"t": 100, "a": 36, "b": 65}, slack=1).state is TypoState.VALID
    assert correct_typos([linear("t = a + b")], {"t": 100, "a": 36, "b": 65}).state is TypoState.INVALID
    assert correct_typos([linear("t = a + b")], {"t": 5000, "a": 12, "b": 12}, distance=4).state is TypoState.INVALID


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [
        ("", "", 0),
        ("116", "161", 1),
        ("12", "123", 1),
        ("1979", "19979", 1),
        ("5", "-5", 1),
        ("12", "34", 2),
        ("123", "312", 2),
    ],
)
def test_typing_distance(one: str, other: str, distance: int) -> None:
    assert typing_distance(one, other) == typing_distance(other, one) == distance
