"""Relations held against figures, with what prints stand for."""

from decimal import Decimal
from fractions import Fraction

import pytest

from dxmetrics.quantity import Figure, Interval
from dxmetrics.relations import (
    Equal,
    Held,
    Judgement,
    Order,
    Relation,
    Share,
    System,
    Within,
    consistent,
    linear,
    printed_interval,
)
from dxmetrics.vi import as_percent

SUM = linear("t = a + b")


@pytest.mark.parametrize(
    ("rounding", "a", "b", "agrees"),
    [
        ("half_up", "35,8", "64,2", True),
        ("half_up", "35,8", "64,0", False),
        ("truncate", "35,8", "64,0", False),
        ("truncate", "35,8", "64,1", True),
        ("away", "35,8", "64,1", False),
        ("away", "35,8", "64,3", True),
        ({"truncate", "away"}, "35,8", "64,0", False),
        ({"truncate", "half_up"}, "35,8", "64,1", True),
    ],
)
def test_rounded_parts_reach_an_exact_total_only_within_their_open_ends(
    rounding: str, a: str, b: str, *, agrees: bool
) -> None:
    assert consistent([SUM], {"t": "100", "a": a, "b": b}, rounding=rounding) is agrees


@pytest.mark.parametrize(
    ("part", "whole", "stated", "agrees"),
    [
        ("2.761", "7.698", "35,87", True),
        ("2.761", "7.698", "35,86", False),
        ("249", None, "96,51", True),
        ("249", None, "96,53", False),
        (None, "129", "37,98", True),
        (None, "100", "37,98", False),
        ("0", "0", "0", False),
        ("8.994", "8.950", "trên 85%", True),
        ("8.000", "10.000", "trên 85%", False),
        ("gần 9.000", "10.000", "85", True),
        ("gần 9.000", "10.000", "95", False),
        ("5", "10", None, True),
        (38, 100, 38, True),
        (39, 100, 38, False),
        (38, 100, Fraction(38), True),
        (38, 100, Decimal("38.0"), True),
        (38, 100, Interval(38, 39), True),
        (38, 100, Interval(39, None), False),
        (38, 100, Interval(None, 37), False),
    ],
)
def test_a_share_holds_where_counts_give_its_print(part: Held, whole: Held, stated: Held, *, agrees: bool) -> None:
    figures: dict[str, Held] = {"k": part, "n": whole, "p": stated}
    integers = [key for key in "kn" if figures[key] != "gần 9.000"]
    assert consistent([Share("k", "n", "p")], figures, integers=integers) is agrees


def test_a_share_of_itself_asks_only_for_something() -> None:
    five: dict[str, Held] = {"k": 5, "p": "40"}
    assert consistent([Share("k", "k", "p")], five)
    assert not consistent([Share("k", "k", "p")], {**five, "k": 0})


def test_orders_equalities_and_bounds() -> None:
    assert consistent([Order("a", "b"), Equal("b", "c"), Within("a", Interval(0, 9))], {"a": 3, "b": 4, "c": 4})
    assert not consistent([Order("a", "b")], {"a": 5, "b": 4})
    assert not consistent([Equal("a", "b")], {"a": 5, "b": 4})
    assert not consistent([Within("a", Interval(0, 9, high_closed=False))], {"a": 9})
    assert not consistent([Within("a", Interval(0, 9, low_closed=False))], {"a": 0})
    assert consistent([Order("a", "a"), Equal("a", "a")], {"a": 1})


def test_unknown_counts_are_whole_numbers() -> None:
    halves = linear("2*x = a")
    assert consistent([halves], {"a": 5})
    assert not consistent([halves], {"a": 5}, integers=["x"])
    assert consistent([halves], {"a": 6}, integers=["x"])
    between = [Within("x", Interval(Fraction(1, 3), Fraction(2, 3)))]
    assert not consistent(between, {}, integers=["x"])
    assert not consistent([Within("x", Interval(1, 2, low_closed=False, high_closed=False))], {}, integers=["x"])


def test_two_unknown_counts_are_sought_together() -> None:
    both: list[Relation] = [linear("2*x + 4*y = a"), Within("x", Interval(0, 50)), Within("y", Interval(0, 50))]
    assert not consistent(both, {"a": 7}, integers=["x", "y"])
    assert consistent(both, {"a": 8}, integers=["x", "y"])


def test_too_long_a_search_is_undecided() -> None:
    system = System([linear("2*x + 4*y = a")], {"a": 7}, integers=["x", "y"])
    judged = system.judge(())
    assert judged.agrees
    assert not judged.decided


def test_a_search_in_three_unknowns_or_below_a_bound_is_undecided_too() -> None:
    three = System([linear("2*x + 4*y + 8*z = a")], {"a": 7}, integers=["x", "y", "z"])
    below = System([linear("2*x + 4*y = a"), linear("x <= 0")], {"a": 7}, integers=["x", "y"])
    assert not three.judge(()).decided
    assert not below.judge(()).decided


def test_a_conflict_names_figures_of_which_one_must_be_wrong() -> None:
    system = System([SUM, linear("t = c")], {"t": 10, "a": 4, "b": 5, "c": 10})
    (conflict,) = system.judge(["c"]).conflicts
    assert conflict == {"t", "a", "b"}
    rounded = System([SUM], {"t": "100", "a": "35,8", "b": "60,0"})
    (conflict,) = rounded.judge(()).conflicts
    assert conflict == {"t", "a", "b"}


def test_a_freed_percentage_of_a_sum_follows_its_counts_where_the_whole_is_held() -> None:
    relations: list[Relation] = [Share("k", "n", "p"), linear("p + q = 100")]
    figures: dict[str, Held] = {"k": 1, "n": 4, "p": "30", "q": "75,0"}
    assert not System(relations, figures).judge(()).agrees
    tied = System(relations, figures).judge(["p"])
    assert tied.agrees
    assert tied.decided
    assert not System(relations, {**figures, "q": "70,0"}).judge(["p"]).agrees
    loose = System(relations, {**figures, "q": "70,0"}).judge(["p", "n"])
    assert loose.agrees
    assert not loose.decided


def test_work_beyond_the_bound_is_undecided() -> None:
    rows = [Order("x", f"a{i}") for i in range(70)] + [Order(f"b{i}", "x") for i in range(70)]
    figures = {**{f"a{i}": 5 for i in range(70)}, **{f"b{i}": 4 for i in range(70)}}
    judged = System(rows, figures).judge(())
    assert judged.agrees
    assert not judged.decided


def test_a_shape_forgets_when_it_knows_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dxmetrics.relations.system._KEPT", 1)
    system = System([linear("forgotten = a + b")], {"forgotten": 3, "a": 1, "b": 1})
    for freed in ((), ("a",), ("b",), ("forgotten",)):
        assert system.judge(freed).agrees is bool(freed)
    printed = System([linear("lost = a + b")], {"lost": "3", "a": "1", "b": "1"})
    for freed in (("a",), ("b",), ("lost",)):
        assert printed.judge(freed) == Judgement(agrees=True)


def test_whole_numbers_are_sought_only_where_sums_may_not_give_them() -> None:
    figures = {"a": "5", "b": "2", "c": "1"}
    for text, freed, agrees in (
        ("a = b + c", "b", True),
        ("a = 2*b", "b", False),
        ("a = 2*b + c", "bc", True),
        ("b < c", "b", True),
        ("2*b < c", "b", True),
    ):
        assert System([linear(text)], figures).judge(freed).agrees is agrees


def test_what_a_print_stands_for() -> None:
    assert printed_interval(Figure("7", 7)).is_point
    assert str(printed_interval(as_percent("trên 85"))) == "(85, ∞)"
    assert str(printed_interval(as_percent("-2"), {"truncate", "away"})) == "(-3, -1)"


def test_where_a_figure_may_lie() -> None:
    figures: dict[str, Held] = {"k": 2761, "n": 7698, "p": "35,86"}
    system = System([Share("k", "n", "p")], figures)
    assert 7699 in system.range_of("n", ["n"])
    assert 7698 not in system.range_of("n", ["n"])
