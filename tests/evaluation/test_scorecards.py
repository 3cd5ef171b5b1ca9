"""Whole scorecards: tallies, coverage, findings."""

from datetime import date
from fractions import Fraction

import pytest

from dxmetrics.evaluation import evaluate
from dxmetrics.model import (
    Assessment,
    Basis,
    Indicator,
    Organisation,
    Plan,
    Report,
    ReportedValue,
    Scorecard,
    StatedTally,
    Status,
    Target,
)
from dxmetrics.periods import Year

GOVERNMENT, SOCIETY = "chính quyền số", "xã hội số"
PLAN = Plan(
    title="Kế hoạch chuyển đổi số",
    organisation="P",
    organisations=[
        Organisation(code="P", name="Tỉnh P", level="province"),
        *(Organisation(code=code, name=f"Xã {code}", level="commune", parent="P") for code in ("X", "Y")),
    ],
    indicators=[
        Indicator(code="A", name="Tỷ lệ hồ sơ trực tuyến", kind="share", pillar=GOVERNMENT),
        Indicator(code="B", name="Tỷ lệ hộ có cáp quang", kind="share", pillar=SOCIETY),
        Indicator(code="C", name="Số trạm phát sóng", kind="count"),
    ],
    targets=[
        Target(indicator="A", value="tối thiểu 80%"),
        Target(indicator="B", value="trên 85%"),
        Target(indicator="C", value="100"),
    ],
)


def _codes(card: Scorecard) -> list[str]:
    return [finding.code for finding in card.findings]


def test_every_target_has_one_status_and_one_place_in_the_tallies() -> None:
    values = [ReportedValue(indicator="A", part="90", whole="100"), ReportedValue(indicator="B", value="85%")]
    card = evaluate(PLAN, Report(title="Báo cáo", values=values))
    assert [one.status for one in card.assessments] == [Status.EXCEEDED, Status.NOT_MET, Status.NOT_ASSESSABLE]
    assert (card.tally.total, card.tally.achieved, card.tally.stated) == (3, 1, 0)
    assert {name: (tally.total, tally.achieved) for name, tally in card.pillars.items()} == {
        GOVERNMENT: (1, 1),
        SOCIETY: (1, 0),
    }
    assert str(card.coverage) == "2/3"
    assert _codes(card) == []


def test_a_missing_value_takes_the_roll_up_of_the_children() -> None:
    values = [
        ReportedValue(indicator="A", organisation="X", part="40", whole="50"),
        ReportedValue(indicator="A", organisation="Y", part="10", whole="100"),
    ]
    card = evaluate(PLAN, Report(title="Báo cáo", organisation="P", values=values))
    first = card.assessments[0]
    assert first.actual == Fraction(100, 3)
    assert len(first.evidence) == 2
    assert first.status is Status.NOT_MET


def test_the_day_comes_from_the_report_where_none_is_given() -> None:
    report = Report(title="Báo cáo", as_of="30/6/2024", period="năm 2024", published="05/7/2024")
    assert evaluate(PLAN, report).as_of == date(2024, 6, 30)
    assert evaluate(PLAN, Report(title="Báo cáo", period="năm 2024")).as_of == date(2024, 12, 31)
    assert evaluate(PLAN, Report(title="Báo cáo", published="05/7/2024")).as_of == date(2024, 7, 5)
    assert evaluate(PLAN, Report(title="Báo cáo", period="năm 2024", published="25/11/2024")).as_of == date(
        2024, 11, 25
    )
    assert evaluate(PLAN, Report(title="Báo cáo")).as_of is None
    assert evaluate(PLAN, report, as_of="2024-03-31").as_of == date(2024, 3, 31)
    assert evaluate(PLAN, report, as_of=date(2024, 3, 31)).as_of == date(2024, 3, 31)


def test_each_organisation_has_its_own_value() -> None:
    targets = [Target(indicator="C", value="10", organisation=code) for code in ("X", "Y")]
    plan = PLAN.model_copy(update={"targets": tuple(targets), "organisation": None})
    values = [ReportedValue(indicator="C", value=value, organisation=code) for code, value in (("X", "9"), ("Y", "11"))]
    card = evaluate(plan, Report(title="Báo cáo", values=values))
    assert [one.status for one in card.assessments] == [Status.NOT_MET, Status.EXCEEDED]


def test_a_target_that_does_not_apply_lowers_the_coverage_that_is_expected() -> None:
    values = [ReportedValue(indicator="A", status="không áp dụng"), ReportedValue(indicator="B", status="đạt")]
    card = evaluate(PLAN, Report(title="Báo cáo", values=values))
    assert str(card.coverage) == "1/2"
    assert card.tally.stated == 1


def test_a_target_without_a_date_is_due_when_the_plan_ends() -> None:
    plan = PLAN.model_copy(update={"period": Year(2024)})
    report = Report(title="Báo cáo", values=[ReportedValue(indicator="A", value="70%")])
    assert evaluate(plan, report, as_of="30/6/2024").assessments[0].status is Status.NOT_DUE
    assert evaluate(plan, report, as_of="31/12/2024").assessments[0].status is Status.NOT_MET


class TestFindings:
    def test_of_figures_come_from_the_rules_on_claims(self) -> None:
        values = [ReportedValue(indicator="B", part="8.994 hộ", whole="8.950 hộ", value="trên 85%")]
        card = evaluate(PLAN, Report(title="Báo cáo", values=values))
        assert _codes(card)[0] == "DX101"
        assert [finding.code for finding in card.assessments[1].findings] == ["DX101", "DX321"]

    def test_a_stated_status_is_held_against_the_figures(self) -> None:
        values = [ReportedValue(indicator="A", value="75%", status="đạt")]
        card = evaluate(PLAN, Report(title="Báo cáo", values=values))
        assert _codes(card) == ["DX320"]
        assert card.assessments[0].status is Status.NOT_MET

    def test_a_stated_tally_is_held_against_the_targets(self) -> None:
        values = [
            ReportedValue(indicator="A", value="90%"),
            ReportedValue(indicator="B", value="80%"),
            ReportedValue(indicator="C", value="100"),
        ]
        right, wrong = StatedTally(total="3", achieved="2"), StatedTally(total="3", achieved="3")
        assert _codes(evaluate(PLAN, Report(title="Báo cáo", values=values, tallies=[right]))) == []
        assert _codes(evaluate(PLAN, Report(title="Báo cáo", values=values, tallies=[wrong]))) == ["DX333"]
        pillar = StatedTally(total="1", achieved="1", pillar=SOCIETY)
        assert _codes(evaluate(PLAN, Report(title="Báo cáo", values=values, tallies=[pillar]))) == ["DX333"]
        other = StatedTally(total="1", achieved="1", pillar="kinh tế số")
        assert _codes(evaluate(PLAN, Report(title="Báo cáo", values=values, tallies=[other]))) == []

    def test_a_tally_that_contradicts_itself_is_found_once(self) -> None:
        values = [ReportedValue(indicator=code, status="đạt") for code in ("A", "B")]
        tally = StatedTally(total="3", achieved="3", not_assessed="1")
        card = evaluate(PLAN, Report(title="Báo cáo", values=values, tallies=[tally]))
        assert _codes(card) == ["DX301", "DX322"]
        assert all(one.basis is Basis.STATED for one in card.assessments[:2])

    def test_series_are_held_against_earlier_reports(self) -> None:
        total = Indicator(code="D", name="Tài khoản định danh", kind="count", accumulation="cumulative")
        plan = Plan(title="Kế hoạch", indicators=[total])
        reports = [
            Report(title="Báo cáo", values=[ReportedValue(indicator="D", value=value, as_of=day)])
            for value, day in (("80.220", "31/5/2024"), ("79.850", "30/6/2024"))
        ]
        assert _codes(evaluate(plan, reports[1], earlier=[reports[0]])) == ["DX423"]
        assert _codes(evaluate(plan, reports[1])) == []

    def test_a_province_that_prints_the_mean_of_ratios_is_found(self) -> None:
        values = [
            ReportedValue(indicator="A", value="45%"),
            ReportedValue(indicator="A", organisation="X", part="40", whole="50"),
            ReportedValue(indicator="A", organisation="Y", part="10", whole="100"),
        ]
        card = evaluate(PLAN, Report(title="Báo cáo", organisation="P", values=values))
        assert _codes(card) == ["DX221"]
        assert card.assessments[0].actual == 45

    def test_a_ratio_may_pass_one_and_its_percentage_is_checked(self) -> None:
        ratio = Indicator(code="R", name="Số máy so với kế hoạch", kind="ratio", unit="%")
        plan = Plan(title="Kế hoạch", indicators=[ratio])
        right, wrong = (
            Report(title="BC", values=[ReportedValue(indicator="R", part="9", whole="8", value=value)])
            for value in ("112,5%", "112,9%")
        )
        assert _codes(evaluate(plan, right)) == []
        assert _codes(evaluate(plan, wrong)) == ["DX303"]

    def test_counts_with_a_whole_relate_nothing(self) -> None:
        values = [ReportedValue(indicator="C", part="9", whole="8")]
        assert _codes(evaluate(PLAN, Report(title="Báo cáo", values=values))) == []

    def test_values_of_unknown_indicators_are_left_alone(self) -> None:
        values = [ReportedValue(indicator="Z", part="9", whole="8"), ReportedValue(indicator="Z", value="5")]
        assert _codes(evaluate(PLAN, Report(title="Báo cáo", values=values))) == []


def test_a_value_that_names_no_unit_is_in_that_of_its_indicator() -> None:
    share = ReportedValue(indicator="A", part="2.602", whole="2.760", value="96,2")
    report = Report(title="Báo cáo", values=[share])
    card = evaluate(PLAN, report)
    assert "DX102" in _codes(card)
    assert card.report == report


def test_money_of_children_rolls_up_in_the_unit_of_its_indicator() -> None:
    money = Indicator(code="M", name="Doanh thu kinh tế số", kind="amount", unit="tỷ đồng")
    plan = PLAN.model_copy(update={"indicators": (money,), "targets": (Target(indicator="M", value="4"),)})
    values = [
        ReportedValue(indicator="M", organisation="X", value="1,5 tỷ đồng"),
        ReportedValue(indicator="M", organisation="Y", value="2"),
    ]
    first = evaluate(plan, Report(title="Báo cáo", organisation="P", values=values)).assessments[0]
    assert (first.actual, first.gap, first.status) == (Fraction(7, 2), Fraction(-1, 2), Status.NOT_MET)
    hedged = [*values[:1], ReportedValue(indicator="M", organisation="Y", value="hơn 2")]
    second = evaluate(plan, Report(title="Báo cáo", organisation="P", values=hedged)).assessments[0]
    assert second.status is Status.NOT_ASSESSABLE


FLOW = Indicator(code="F", name="Hồ sơ tiếp nhận", kind="count", accumulation="flow", unit="hồ sơ")


def _flow(*values: tuple[str, str], indicator: Indicator = FLOW, period: str = "năm 2025") -> Assessment:
    plan = Plan(
        title="Kế hoạch",
        indicators=[indicator],
        targets=[Target(indicator="F", value="1.000", period=period)],
    )
    given = [ReportedValue(indicator="F", value=value, period=when) for value, when in values]
    return evaluate(plan, Report(title="Báo cáo", values=given), as_of="31/12/2025").assessments[0]


def test_a_value_of_the_very_period_comes_before_a_later_one() -> None:
    both = ("520", "6 tháng đầu năm 2025"), ("990", "năm 2025")
    assert _flow(*both).actual == 990
    assert _flow(*both, period="6 tháng đầu năm 2025").actual == 520


def test_a_flow_by_quarters_is_added_up_over_its_year() -> None:
    quarters = [("250", f"quý {quarter}/2025") for quarter in ("IV", "I", "III", "II")]
    held = _flow(*quarters)
    assert (held.actual, held.status, len(held.evidence)) == (1000, Status.MET, 4)
    assert _flow(*quarters[1:]).actual == 750
    assert _flow(("480", "6 tháng đầu năm 2025"), *quarters).actual == 980


@pytest.mark.parametrize(
    ("values", "indicator"),
    [
        ([("250", "quý I/2025"), ("250", "quý III/2025")], FLOW),
        ([("250", "quý III/2025"), ("250", "quý IV/2025")], FLOW),
        ([("250", "quý I/2025"), ("hơn 250", "quý II/2025")], FLOW),
        ([("250", "quý I/2025"), ("250", "quý II/2025")], FLOW.model_copy(update={"accumulation": None})),
        ([("1", "quý I/2025"), ("2", "quý II/2025")], Indicator(code="F", name="F", kind="index", accumulation="flow")),
    ],
)
def test_what_does_not_add_up_over_time_is_not_added(values: list[tuple[str, str]], indicator: Indicator) -> None:
    assert _flow(*values, indicator=indicator).value is not None
    assert len(_flow(*values, indicator=indicator).evidence) == 2
    assert _flow(*values, indicator=indicator).actual != 500


def test_each_child_is_rolled_up_once_and_of_the_period_of_the_target() -> None:
    plan = PLAN.model_copy(update={"targets": (Target(indicator="A", value="80%", period="năm 2025"),)})
    values = [
        ReportedValue(indicator="A", organisation="X", part="10", whole="50", period="quý I/2025"),
        ReportedValue(indicator="A", organisation="X", part="40", whole="50", period="năm 2025"),
        ReportedValue(indicator="A", organisation="Y", part="10", whole="100", period="năm 2024"),
        ReportedValue(indicator="A", organisation="Y", part="10", whole="30", period="năm 2025"),
        ReportedValue(indicator="A", organisation="Y", period="năm 2025"),
        ReportedValue(indicator="A", organisation="Y", part="1", whole="9", disaggregation={"giới tính": "nữ"}),
    ]
    first = evaluate(plan, Report(title="Báo cáo", organisation="P", values=values)).assessments[0]
    assert first.actual == Fraction(500, 8)
    assert len(first.evidence) == 2


def test_the_quarters_of_each_child_are_added_up_first() -> None:
    plan = PLAN.model_copy(
        update={"indicators": (FLOW,), "targets": (Target(indicator="F", value="1.000", period="năm 2025"),)}
    )
    values = [
        ReportedValue(indicator="F", organisation=body, value="200", period=f"quý {quarter}/2025")
        for body in ("X", "Y")
        for quarter in ("I", "II")
    ]
    values.append(ReportedValue(indicator="F", organisation="Y", value="500", period="năm 2025"))
    first = evaluate(plan, Report(title="Báo cáo", organisation="P", values=values)).assessments[0]
    assert first.actual == 900
