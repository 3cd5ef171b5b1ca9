"""Reading what was written gives it back; the order of rows changes nothing but the order."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dxmetrics.model import (
    Accumulation,
    Direction,
    Indicator,
    IndicatorKind,
    Organisation,
    Plan,
    Report,
    ReportedValue,
    Source,
    StatedTally,
    Status,
    Target,
    Unit,
)
from dxmetrics.model.fields import read_figure, read_period, write_figure, write_period
from dxmetrics.periods import AsOf, Calendar, Cumulative, Days, Half, Month, NineMonths, Period, Quarter, Year, Years
from dxmetrics.quantity import Figure
from dxmetrics.read.plans import read_data, write_data
from dxmetrics.vi import format_number

WORDS = st.text("abcđếơưạấ 0123456789;:,.%'\"/-#{}[]=|\n", min_size=1, max_size=24).filter(
    lambda text: text.strip() != ""
)
CODES = st.text("ABCXYZ-.0123456789", min_size=1, max_size=8).filter(lambda text: any(map(str.isalpha, text)))
DAYS = st.dates(date(2000, 1, 1), date(2090, 12, 31))
FORMS = st.sampled_from(["yaml", "json", "csv", "csv", "xlsx"])

FEWER = settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])  # each example is a file or two


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    number = format_number(draw(st.integers(0, 10**13)), 0)
    decimals = draw(st.sampled_from(["", ",0", ",35", ",005"]))
    unit = draw(st.sampled_from(["", "%", " hộ", " hồ sơ", " điểm phần trăm", " tỷ đồng", " nghìn người"]))
    hedge = draw(st.sampled_from(["{}", "trên {}", "gần {}", "tối thiểu {}", "không quá {}", "từ {} trở lên"]))
    return read_figure(hedge.format(f"{number}{decimals}{unit}"))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    year = draw(st.integers(2000, 2080))
    calendar = draw(st.sampled_from(Calendar))
    first, last = sorted((draw(DAYS), draw(DAYS)))
    kinds: list[Period] = [
        Month(year, draw(st.integers(1, 12)), calendar=calendar),
        Quarter(year, draw(st.integers(1, 4)), calendar=calendar),
        Half(year, draw(st.integers(1, 2)), calendar=calendar),
        NineMonths(year, calendar=calendar),
        Year(year, calendar=calendar),
        Years(year, year + draw(st.integers(1, 9)), calendar=calendar),
        AsOf(first),
        Cumulative(first, last),
        Days(first, last),
    ]
    return draw(st.sampled_from(kinds))


def maybe(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.none() | strategy


SOURCES = st.builds(
    Source,
    path=WORDS,
    place=maybe(WORDS),
    span=st.none() | st.tuples(st.integers(0, 99), st.integers(99, 999)),
    quote=maybe(WORDS),
)
TALLIES = st.lists(
    st.builds(StatedTally, total=figures(), achieved=maybe(figures()), source=st.none() | SOURCES), max_size=2
)
ORGANISATIONS = st.lists(
    st.builds(
        Organisation,
        code=CODES,
        name=WORDS,
        level=st.sampled_from([None, "province", "district", "commune", "central", "ministry"]),
        valid_from=maybe(DAYS),
        predecessors=st.lists(WORDS.map(lambda text: f"{text.strip()}!"), max_size=3).map(tuple),
    ),
    max_size=2,
    unique_by=lambda each: each.code,
)
INDICATORS = st.lists(
    st.builds(
        Indicator,
        code=CODES,
        name=WORDS,
        pillar=st.sampled_from([None, "chính quyền số", "Hạ tầng"]),
        kind=st.sampled_from(IndicatorKind),
        unit=st.sampled_from([None, "%", "hộ", "tỷ đồng", "hồ sơ", "nghìn người"]).map(
            lambda name: name and Unit.of(name)
        ),
        direction=st.sampled_from(Direction),
        accumulation=st.none() | st.sampled_from(Accumulation),
        bounded=st.booleans(),
        decimals=st.none() | st.integers(0, 4),
        note=maybe(WORDS),
    ),
    min_size=1,
    max_size=3,
    unique_by=lambda each: each.code,
)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    indicators = draw(INDICATORS)
    codes = st.sampled_from([each.code for each in indicators])
    targets = st.builds(
        Target,
        indicator=codes,
        value=maybe(figures()),
        period=maybe(periods()),
        baseline=maybe(figures()),
        baseline_date=maybe(DAYS),
        statement=maybe(WORDS),
        legal_basis=st.sampled_from([None, "12/KH-UBND ngày 15/01/2025", "Nghị quyết Đại hội"]),
        source=st.none() | SOURCES,
    )
    return Plan(
        title=draw(WORDS),
        period=draw(st.none() | periods()),
        organisations=draw(ORGANISATIONS),
        indicators=indicators,
        targets=draw(st.lists(targets, max_size=3)),
        tallies=draw(TALLIES),
        note=draw(st.none() | WORDS),
    )


REPORTS = st.builds(
    Report,
    title=WORDS,
    period=maybe(periods()),
    as_of=maybe(DAYS),
    published=maybe(DAYS),
    organisations=ORGANISATIONS,
    tallies=TALLIES,
    values=st.lists(
        st.builds(
            ReportedValue,
            indicator=CODES,
            organisation=maybe(CODES),
            value=maybe(figures()),
            part=maybe(figures()),
            whole=maybe(figures()),
            is_estimate=st.booleans(),
            status=st.none() | st.sampled_from(Status),
            reason=maybe(WORDS),
            period=maybe(periods()),
            as_of=maybe(DAYS),
            disaggregation=st.dictionaries(WORDS, WORDS, max_size=2),
            source=st.none() | SOURCES,
        ),
        max_size=3,
    ),
)


@given(figures())
def test_a_figure_survives_its_text(figure: Figure) -> None:
    assert read_figure(write_figure(figure)) == figure


@given(periods())
def test_a_period_survives_its_text(period: Period) -> None:
    assert read_period(write_period(period)) == period


@FEWER
@given(plans(), FORMS)
def test_a_plan_survives_its_file(plan: Plan, form: str) -> None:
    back, problems = read_data(Plan, write_data(plan, form), form, "tep")
    assert (back, problems) == (plan, ())


@FEWER
@given(REPORTS, FORMS)
def test_a_report_survives_its_file(report: Report, form: str) -> None:
    back, problems = read_data(Report, write_data(report, form), form, "tep")
    assert (back, problems) == (report, ())


@FEWER
@given(plans())
def test_a_plan_survives_both_of_its_dumps(plan: Plan) -> None:
    assert Plan.model_validate_json(plan.model_dump_json()) == plan
    assert Plan.read(plan.model_dump()) == plan


@FEWER
@given(REPORTS, st.randoms(use_true_random=False))
def test_the_order_of_rows_is_the_order_of_values_and_nothing_else(report: Report, random: object) -> None:
    shuffled = list(report.values)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # a random.Random of hypothesis
    other = report.model_copy(update={"values": tuple(shuffled)})
    back, _ = read_data(Report, write_data(other, "csv"), "csv", "tep")
    assert sorted(map(repr, back.values)) == sorted(map(repr, report.values))
