"""Laws of evaluation: the order of rows and a common factor change nothing."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from dxmetrics.evaluation import evaluate
from dxmetrics.model import Indicator, Plan, Report, ReportedValue, Scorecard, Status, Target

INDICATORS = [Indicator(code=f"A-{number}", name=f"Chỉ tiêu {number}", kind="share") for number in range(4)]
PLAN = Plan(
    title="Kế hoạch",
    indicators=INDICATORS,
    targets=[Target(indicator=one.code, value="trên 80%") for one in INDICATORS],
)
_ROW = st.tuples(
    st.integers(0, 3),
    st.integers(0, 60),
    st.integers(0, 60),
    st.sampled_from(["đạt", "chưa đạt", None]),
    st.sampled_from(["2024-06-30", "2024-05-31", None]),
)


def _value(row: tuple[int, int, int, str | None, str | None], factor: int = 1) -> ReportedValue:
    number, part, whole, status, day = row
    return ReportedValue(
        indicator=f"A-{number}",
        part=part * factor,
        whole=whole * factor,
        status=status,
        as_of=day,
    )


def _essence(card: Scorecard) -> object:
    return (
        [(one.status, one.achievement, one.gap, one.actual) for one in card.assessments],
        dict(card.tally.counts),
        card.coverage,
    )


@given(st.lists(_ROW, max_size=8), st.randoms())
def test_the_order_of_rows_changes_nothing(
    rows: list[tuple[int, int, int, str | None, str | None]], random: Random
) -> None:
    values = [_value(row) for row in rows]
    card = evaluate(PLAN, Report(title="Báo cáo", values=values))
    random.shuffle(values)
    mixed = evaluate(PLAN, Report(title="Báo cáo", values=values))
    assert _essence(card) == _essence(mixed)
    assert [(finding.code, finding.message()) for finding in card.findings] == [
        (finding.code, finding.message()) for finding in mixed.findings
    ]


@given(st.lists(_ROW, max_size=8), st.integers(1, 1000))
def test_a_common_factor_changes_no_status(
    rows: list[tuple[int, int, int, str | None, str | None]],
    factor: int,
) -> None:
    one = evaluate(PLAN, Report(title="Báo cáo", values=[_value(row) for row in rows]))
    other = evaluate(PLAN, Report(title="Báo cáo", values=[_value(row, factor) for row in rows]))
    # among several values of one fact the choice may fall on another one, as their text differs
    if len({row[0] for row in rows}) == len(rows):
        assert _essence(one) == _essence(other)


@given(st.lists(_ROW, max_size=8))
def test_every_target_is_counted_once(rows: list[tuple[int, int, int, str | None, str | None]]) -> None:
    card = evaluate(PLAN, Report(title="Báo cáo", values=[_value(row) for row in rows]))
    assert card.tally.total == sum(card.tally[status] for status in Status) == len(PLAN.targets)
