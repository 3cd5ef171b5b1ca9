"""Laws of repair: what agrees is left alone, what is offered mends, what is suspected is suspected with reason."""

from fractions import Fraction
from itertools import combinations

import polars as pl
from hypothesis import assume, given
from hypothesis import strategies as st

from dxmetrics.model import Claim, RemainderClaim, Rule, Sentence, Severity, ShareClaim, SumClaim
from dxmetrics.quantity import Figure, follows
from dxmetrics.relations import Equal, Held, Order, Relation, Share, System, linear
from dxmetrics.repair import diagnose, neighbours, slip_between, slips_within, with_suggestions
from dxmetrics.rules.parts import remainder_mismatch
from dxmetrics.rules.shares import part_exceeds_whole, percent_mismatch
from dxmetrics.tables import Remainders, Shares, check_table
from dxmetrics.vi import format_number, format_percent

RULE = Rule("DX000", "any", Severity.ERROR, Claim, Sentence("", ""), Sentence("", ""))
NAMES = ("a", "b", "c", "d")
POOL: tuple[Relation, ...] = (
    linear("a = b + c"),
    linear("d = a - b"),
    linear("2*b + c = d"),
    Equal("c", "d"),
    Order("b", "a"),
    linear("c + d <= 9"),
    linear("a >= 0"),
    Share("b", "a", "c"),
)
SMALL = st.integers(-3, 12)
SYSTEMS = st.lists(st.sampled_from(POOL), min_size=1, max_size=4, unique=True)
RECORDS = st.fixed_dictionaries(dict.fromkeys(NAMES, SMALL))
COUNTS = st.integers(0, 10**7)


@given(SYSTEMS, RECORDS)
def test_what_is_consistent_has_nothing_to_change(relations: list[Relation], record: dict[str, int]) -> None:
    found = diagnose(relations, record)
    assert found.consistent == System(relations, record).judge(()).agrees
    assert not (found.consistent and found.sets)


@given(SYSTEMS, RECORDS)
def test_every_minimal_set_is_found_and_no_other(relations: list[Relation], record: dict[str, int]) -> None:
    found = diagnose(relations, record)
    assume(found.complete)
    system = System(relations, record)
    explaining = [
        frozenset(freed) for size in range(5) for freed in combinations(NAMES, size) if system.judge(freed).agrees
    ]
    minimal = {freed for freed in explaining if not any(other < freed for other in explaining)}
    assert {frozenset(suspects.figures) for suspects in found.sets} == minimal - {frozenset()}


@given(SYSTEMS, RECORDS, st.randoms(use_true_random=False))
def test_neither_order_nor_names_matter(relations: list[Relation], record: dict[str, int], chance: st.DrawFn) -> None:
    found = diagnose(relations, record)
    assume(found.complete)
    shuffled = list(relations)
    chance.shuffle(shuffled)  # type: ignore[attr-defined] # a random.Random, which the strategy's type does not say
    again = diagnose(shuffled, record)
    assert [suspects.figures for suspects in again.sets] == [suspects.figures for suspects in found.sets]
    balance = [linear("t = x + y")]
    renamed = diagnose([linear("zz = y1 + a")], {"zz": record["a"], "y1": record["b"], "a": record["c"]})
    plain = diagnose(balance, {"t": record["a"], "x": record["b"], "y": record["c"]})
    names = {"t": "zz", "x": "y1", "y": "a"}
    assert [tuple(names[str(key)] for key in suspects.figures) for suspects in plain.sets] == [
        suspects.figures for suspects in renamed.sets
    ]


@given(COUNTS, COUNTS, COUNTS)
def test_every_candidate_of_a_sum_mends_it(total: int, one: int, other: int) -> None:
    claim = SumClaim(total=total, parts=[one, other])
    for suggestion in with_suggestions(RULE.finding(claim)).suggestions:
        values = [total, one, other]
        for change in suggestion.changes:
            values[change.figure] = int(change.value)
        assert values[0] == values[1] + values[2]


@given(st.integers(0, 9999), st.integers(1, 9999), st.integers(0, 10000))
def test_every_candidate_of_a_share_mends_it(part: int, whole: int, printed: int) -> None:
    claim = ShareClaim(part=part, whole=whole, stated=format_percent(Fraction(printed, 100), 2))
    for suggestion in with_suggestions(RULE.finding(claim)).suggestions:
        figures = list(claim.figures)
        for change in suggestion.changes:
            text, value = change.text, change.value
            step = Fraction(1, 10 ** len(text.partition(",")[2])) if change.figure == 2 else 1
            figures[change.figure] = Figure(text, value, step, unit=figures[change.figure].unit)
        digits, per = figures[2].scaled
        assert follows(int(figures[0].value), int(figures[1].value), digits, 100 * per)
        assert figures[0].value <= figures[1].value


@given(COUNTS)
def test_a_known_number_and_a_known_print_agree_on_the_slip(printed: int) -> None:
    near = {int(other.value): other for other in neighbours(Figure(str(printed), printed)) if other.step == 1}
    for value, other in near.items():
        assert slip_between(printed, value) == (other.slip, other.weight)
    found = {value: (slip, weight) for value, slip, weight in slips_within(printed, 0)}
    assert found == {value: (other.slip, other.weight) for value, other in near.items()}


@given(COUNTS, COUNTS)
def test_far_numbers_have_no_slip_between_them(printed: int, true: int) -> None:
    near = {other.value for other in neighbours(Figure(str(printed), printed)) if other.step == 1}
    assert (slip_between(printed, true) is not None) == (true in near)


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.data())
def test_a_likely_repair_of_a_single_digit_is_right(done: int, rest: int, data: st.DataObject) -> None:
    figures = [done + rest, done, rest]
    place = data.draw(st.integers(0, 2))
    digits = str(figures[place])
    at = data.draw(st.integers(0, len(digits) - 1))
    digit = data.draw(st.sampled_from("0123456789"))
    wrong = int(digits[:at] + digit + digits[at + 1 :])
    true, figures[place] = figures[place], wrong
    found = with_suggestions(RULE.finding(RemainderClaim(*(format_number(figure) for figure in figures))))
    changes = [[(change.figure, change.value) for change in suggestion.changes] for suggestion in found.suggestions]
    assert wrong == true or [(place, true)] in changes
    assert not (found.suggestions and found.suggestions[0].likely) or changes[0] == [(place, true)]


ROWS = st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300), st.integers(0, 300)), min_size=1, max_size=20)


@given(ROWS)
def test_one_row_and_many_rows_agree_on_remainders(rows: list[tuple[int, int, int]]) -> None:
    frame = pl.DataFrame(rows, schema=["whole", "part", "rest"], orient="row")
    found = check_table(frame, Remainders("whole", "part", "rest"))
    single = [with_suggestions(finding) for row in rows for finding in remainder_mismatch.check(RemainderClaim(*row))]
    wrong = [at for at, row in enumerate(rows) if [*remainder_mismatch.check(RemainderClaim(*row))]]
    assert found["row"].to_list() == wrong
    assert found["candidates"].to_list() == [finding.candidates for finding in single]


@given(ROWS)
def test_one_row_and_many_rows_agree_on_shares(rows: list[tuple[int, int, int]]) -> None:
    frame = pl.DataFrame(rows, schema=["part", "whole", "stated"], orient="row")
    found = check_table(frame, Shares("part", "whole", "stated"))
    wrong: list[tuple[int, str]] = []
    for at, (part, whole, stated) in enumerate(rows):
        if whole == 0:
            continue
        claim = ShareClaim(part=part, whole=whole, stated=stated)
        findings = [*part_exceeds_whole.check(claim), *percent_mismatch.check(claim)]
        wrong += [(at, finding.code) for finding in findings[:1]]
    assert list(zip(found["row"], found["code"], strict=True)) == wrong


@given(st.lists(st.sampled_from(POOL), min_size=1, max_size=3, unique=True), RECORDS)
def test_candidates_of_a_diagnosis_mend_it(relations: list[Relation], record: dict[str, int]) -> None:
    for suspects in diagnose(relations, record).sets:
        if len(suspects.figures) == 1 and suspects.decided:
            (key,) = suspects.figures
            for near in suspects.candidates[key]:
                figures: dict[str, Held] = {**record, str(key): Figure(near.text, near.value, near.step)}
                assert near.step != 1 or System(relations, figures).judge(()).agrees
