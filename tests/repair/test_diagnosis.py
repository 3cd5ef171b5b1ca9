"""Which figures must be wrong: published cases of error localisation, and corners of our own.

Facts from the tests of the R packages editrules and errorlocate (Statistics Netherlands) are named beside them.
"""

from decimal import Decimal
from fractions import Fraction
from math import inf

import pytest

from dxmetrics.model import Slip
from dxmetrics.quantity import Figure, Interval
from dxmetrics.relations import Equal, Held, Order, Relation, Share, Within, linear
from dxmetrics.repair import Diagnosis, diagnose
from dxmetrics.repair.candidates import joint_candidates

BALANCES = tuple(
    linear(text) for text in ("x1 + x2 = x3", "x2 = x4", "x5 + x6 + x7 = x8", "x3 + x8 = x9", "x9 - x10 = x11")
)
RECORD = dict(
    zip((f"x{i}" for i in range(1, 12)), (1452, 116, 1568, 116, 323, 76, 12, 411, 1979, 1842, 137), strict=True)
)


def sets(diagnosis: Diagnosis) -> set[frozenset[str | int]]:
    """Return the minimal sets without their order."""
    return {frozenset(suspects.figures) for suspects in diagnosis.sets}


def named(*groups: str) -> set[frozenset[str | int]]:
    """Return sets of names written with spaces."""
    return {frozenset(group.split()) for group in groups}


def test_profit_that_cannot_be() -> None:
    """Errorlocate, "works with linear rules": of profit 755, cost 125, turnover 200 the profit alone explains it."""
    rules = [linear("p + c = t"), linear("c - 0.6*t >= 0"), linear("c >= 0"), linear("p >= 0")]
    found = diagnose(rules, {"p": 755, "c": 125, "t": 200})
    assert found.lightest[0].figures == ("p",)
    assert len(found.lightest) == 1
    assert str(found.sets[0].ranges["p"]) == "[75, 75]"


def test_three_ones_that_do_not_add_up() -> None:
    """Errorlocate, "works without specified weight": x + y = z and x < 1 at 1, 1, 1 leave x alone to change."""
    found = diagnose([linear("x + y = z"), linear("x < 1")], {"x": 1, "y": 1, "z": 1})
    assert sets(found) == named("x")


@pytest.mark.parametrize(("weights", "lightest"), [((1, 2, 2), "x"), ((2, 1, 2), "y"), ((2, 2, 1), "z")])
def test_the_least_trusted_figure_comes_first(weights: tuple[int, int, int], lightest: str) -> None:
    """Errorlocate, "works with different weights per record"."""
    found = diagnose([linear("x + y = z")], {"x": 1, "y": 1, "z": 1}, weights=dict(zip("xyz", weights, strict=True)))
    assert [suspects.figures for suspects in found.lightest] == [(lightest,)]
    assert sets(found) == named("x", "y", "z")


@pytest.mark.parametrize(
    ("relations", "record", "fixed", "explained"),
    [
        (["x > 1", "y > x"], {"x": 2, "y": 0}, (), ["y"]),
        (["x + y + z = w", "x > 0"], {"x": -1, "y": 1, "z": 0, "w": 0}, (), ["x y", "x z", "x w"]),
        (["x / y <= 1", "x > 5"], {"x": 4, "y": 10}, (), ["x"]),
        (["x = 0"], {"x": 1}, (), ["x"]),
        (["x + y = z", "x >= 0", "y >= 0"], {"x": 10, "y": None, "z": 5}, (), ["x", "z"]),
        (["x + y = z", "x >= 0", "y >= 0"], {"x": 6, "y": 6, "z": 5}, ("z",), ["x y"]),
        (["p + c = t", "c/t >= 0.6", "c >= 0", "t >= 0"], {"p": 30, "c": 70, "t": 80}, ("p", "t"), ["c"]),
        (["p + c = t", "c/t >= 0.6", "c >= 0", "t >= 0"], {"p": 30, "c": 70, "t": 80}, ("p", "c"), ["t"]),
        (["p = t - c", "c >= 0.6*t", "t >= 0"], {"p": 10**10, "c": 200, "t": 300}, (), ["p", "c t"]),
        (
            ["60 = y", "5 = a", "5 = b", "5 = c", "25 = d", "20 = e", "y = a + b + c + d + e"],
            {"y": 60, "a": 5, "b": 5, "c": 5, "d": 45, "e": 0},
            (),
            ["d e"],
        ),
        (["x > 0"], {"x": -1}, (), ["x"]),
        (["x < 1"], {"x": 1}, (), ["x"]),
        (["z = 100"], {"z": 100}, (), []),
        (["x + y = z", "x < 1"], {"x": 2, "y": 1, "z": 1}, (), ["x"]),
    ],
)
def test_published_cases(
    relations: list[str], record: dict[str, Held], fixed: tuple[str, ...], explained: list[str]
) -> None:
    """The tests of errorlocate ("locate_errors", "errorlocalizer") and editrules ("localizeErrors", numerical data)."""
    assert sets(diagnose(relations, record, fixed)) == named(*explained)


def test_records_from_ten_to_a_billion() -> None:
    """Editrules, "Records of range 1-1e9": three equations over powers of ten want three figures changed."""
    found = diagnose(["x1 + x2 = x3", "x4 + x5 + x6 = x7", "x7 + x3 + x8 = x9"], {f"x{p}": 10**p for p in range(1, 10)})
    assert found.complete
    assert found.lightest[0].weight == 3


def test_a_record_of_decimals() -> None:
    """Editrules, "Consistency with B&B algorithm"."""
    printed = "-0.5565034 -0.0839342 0.7754271 -1.9488311 1.1193166 -1.4534375 0.4727875"
    record = {f"x{i}": Fraction(text) for i, text in enumerate(printed.split(), 1)}
    balances = ["x1 + x2 = x3", "x3 + x4 = x5", "x3 + x5 = x7"]
    found = diagnose([*balances, *(f"0 <= x{i}" for i in range(1, 8))], record)
    assert found.complete
    assert found.lightest[0].weight == 5


def test_a_trust_without_end_makes_a_figure_fixed() -> None:
    balance, record = "x + y = z", {"x": 1, "y": 1, "z": 1}
    trust: dict[str, Decimal | float] = {"x": 0.5, "y": Decimal("0.1"), "z": inf}
    assert sets(diagnose(balance, record, weights=trust)) == named("x", "y")
    assert diagnose(balance, record, "z", {**trust, "z": 0.01}).lightest[0].figures == ("y",)


def test_a_bound_on_one_figure() -> None:
    """Errorlocate, "works with validator": x > 1 at 0."""
    assert sets(diagnose([linear("x > 1")], {"x": 0})) == named("x")
    assert diagnose([linear("x > 1")], {"x": 2}).consistent


def test_all_minimal_sets_of_two_errors_in_five_balances() -> None:
    """The balances of Scholtus (2009): x4 for x2, and a digit too many in x9."""
    found = diagnose(BALANCES, {**RECORD, "x4": 161, "x9": 19979})
    assert found.lightest[0].figures == ("x4", "x9")
    assert found.complete
    candidates = found.sets[0].candidates
    assert [near.value for near in candidates["x4"]] == [116]
    assert [near.value for near in candidates["x9"]] == [1979]


def test_fixed_figures_are_never_suspected() -> None:
    figures = {"total": 1568, "done": 1452, "rest": 161}
    assert sets(diagnose([linear("total = done + rest")], figures, fixed=["total"])) == named("done", "rest")
    nothing = diagnose([linear("total = done + rest")], figures, fixed=["total", "done", "rest"])
    assert nothing.contradictory
    assert not nothing.sets


def test_what_cannot_be_true_whatever_is_changed() -> None:
    found = diagnose([linear("x = 1"), linear("x = 2")], {"x": 1})
    assert found.contradictory
    assert not diagnose([linear("x = 1")], {"x": 1}).contradictory


def test_unknown_quantities_are_never_suspected() -> None:
    found = diagnose([linear("a + u = b"), Within("u", Interval(0, 5))], {"a": 3, "b": 9, "u": None})
    assert sets(found) == named("a", "b")


def test_one_figure_in_five_relations() -> None:
    relations: list[Relation] = [Equal("n", f"m{i}") for i in range(5)]
    found = diagnose(relations, {"n": "8.994", **{f"m{i}": "8.949" for i in range(5)}})
    assert found.lightest[0].figures == ("n",)
    assert [near.text for near in found.sets[0].candidates["n"]] == ["8.949"]
    assert len(found.sets) == 2


def test_the_bound_on_work_is_reported() -> None:
    found = diagnose(BALANCES, {**RECORD, "x4": 161, "x9": 19979}, work=3)
    assert not found.complete
    assert found.reason is not None
    assert "giới hạn" in found.reason
    assert not found.contradictory


def test_doubt_is_reported() -> None:
    found = diagnose([linear("2*x + 4*y = a")], {"a": 7}, integers=["x", "y"])
    assert found.consistent
    assert not found.complete
    loose: list[Relation] = [Share("k", "n", "p"), linear("p + q = 100")]
    figures: dict[str, Held] = {"k": 1, "n": 4, "p": "30", "q": "70,0"}
    found = diagnose(loose, figures, fixed=["k", "q"])
    assert [suspects.decided for suspects in found.sets] == [False]
    assert not found.complete
    assert found.reason is not None


def test_a_weight_of_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="above 0"):
        diagnose([linear("x = 1")], {"x": 2}, weights={"x": 0})


def test_a_share_and_its_order_suspect_either_count_or_the_percentage() -> None:
    relations: list[Relation] = [Share("k", "n", "p"), Order("k", "n")]
    found = diagnose(relations, {"k": "2.602", "n": "2.760", "p": "96,2"})
    assert sets(found) == named("k", "n", "p")
    offered = {suspects.figures[0]: suspects.candidates[suspects.figures[0]] for suspects in found.sets}
    assert [near.text for near in offered["n"]] == ["2.706"]
    assert offered["p"] == ()


def test_no_count_gives_the_percentage_of_a_hundred() -> None:
    found = diagnose([Share("k", "n", "p")], {"k": "38", "n": "100", "p": "37,98"})
    assert sets(found) == named("p", "k n")


def test_an_interval_has_no_digits() -> None:
    figures: dict[str, Held] = {"a": Interval(3, 4), "b": 9}
    found = diagnose([linear("a = b")], figures)
    assert found.sets[0].candidates == {"a": ()}


def test_zeros_and_negative_remainders() -> None:
    found = diagnose([linear("total = done + rest")], {"total": "0", "done": "0", "rest": "5"})
    assert found.sets[2].candidates["rest"][0].value == 0
    negative = diagnose([linear("total = done + rest")], {"total": "100", "done": "120", "rest": "-2"})
    assert negative.sets[2].candidates["rest"][0].value == -20
    assert negative.sets[2].candidates["rest"][0].slip is Slip.DELETION


def test_a_percentage_between_the_bounds_of_its_counts() -> None:
    relations: list[Relation] = [Share("k", "n", "p")]
    found = diagnose(relations, {"k": "1,2", "n": "2,4", "p": "05,0"}, fixed=["k", "n"])
    assert "50,0" in {near.text for near in found.sets[0].candidates["p"]}
    hedged = diagnose(relations, {"k": "gần 10", "n": "100", "p": "20"}, fixed=["k", "n"])
    assert "2" in {near.text for near in hedged.sets[0].candidates["p"]}
    unbounded = diagnose(relations, {"k": "50", "n": "trên 100", "p": "60"}, fixed=["k", "n"])
    assert "6" in {near.text for near in unbounded.sets[0].candidates["p"]}
    nowhere = diagnose([*relations, Within("p", Interval(50, 60))], {"k": "1", "n": "100", "p": "1"}, fixed=["k", "n"])
    assert all(not near for suspects in nowhere.sets for near in suspects.candidates.values())


def test_a_hidden_whole_is_sought_for_every_candidate() -> None:
    found = diagnose([Share("k", "n", "p")], {"k": "249", "p": "96,53"}, integers=["k", "n"], fixed=["k"])
    assert "96,51" in {near.text for near in found.sets[0].candidates["p"]}


def test_counts_with_decimals_are_no_candidates() -> None:
    found = diagnose([Order("a", "b")], {"a": "8.994", "b": "9"}, fixed=["b"])
    texts = {near.text for near in found.sets[0].candidates["a"]}
    assert "8,994" not in texts
    assert "8.994" not in texts


def test_a_figure_in_words_has_no_candidates() -> None:
    figures: dict[str, Held] = {"a": Figure("mười ba", 13), "b": 14}
    found = diagnose([linear("a = b")], figures, fixed=["b"])
    assert found.sets[0].candidates == {"a": ()}


def test_the_bound_on_joint_candidates_is_told() -> None:
    figures = {"a": "90.210", "b": "86.000", "c": "4.201", "d": "12", "e": "21"}
    found = diagnose(["a = b + c", "d = e"], figures, fixed=("a", "b", "e"))
    assert found.all_candidates
    pair = found.sets[0]
    assert set(pair.figures) == {"c", "d"}
    assert pair.joint.complete
    system = pair.system
    assert not joint_candidates(system, pair.figures, work=0).complete
    assert joint_candidates(system, pair.figures[:1], work=0).complete


def test_relations_without_a_common_figure_are_judged_apart() -> None:
    figures = {"a": 1, "b": 2, "c": 3, "d": 3, "e": 5, "f": 6}
    found = diagnose(["e = f", "c = d", "a = b"], figures, weights={"b": 3})
    assert [suspects.figures for suspects in found.sets] == [("a", "e"), ("a", "f"), ("b", "e"), ("b", "f")]
    assert [suspects.weight for suspects in found.sets] == [2, 2, 4, 4]
    assert found.complete
    assert diagnose(["a <= b", "c = d"], figures).consistent
    assert diagnose(["a = b", "c > d", "c < d"], figures, ("c", "d")).contradictory


def test_many_contradictions_are_explained_as_far_as_the_bound_allows() -> None:
    relations = [f"t{i} = a{i} + b{i}" for i in range(12)]
    found = diagnose(relations, {f"{name}{i}": 5 for i in range(12) for name in "tab"})
    assert not found.complete
    assert found.reason is not None
    assert len(found.sets) == 20_000
    assert found.sets[0].weight == 12


def test_a_contradiction_without_figures_stays_one() -> None:
    assert diagnose([linear("3 = 4"), linear("a = b")], {"a": 1, "b": 1}).contradictory
    assert diagnose([], {"a": 1}).consistent
