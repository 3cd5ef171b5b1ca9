import pytest

from dxmetrics.model import (
    Indicator,
    ModelError,
    Organisation,
    Plan,
    Report,
    ReportedValue,
    Source,
    StatedTally,
    Target,
)

ONLINE = Indicator(code="CQS-01", name="Tỷ lệ hồ sơ trực tuyến")
INCOME = Indicator.read({"code": "KTS-02", "name": "Doanh thu số", "kind": "amount", "unit": "tỷ đồng"})


def test_figures_without_unit_take_that_of_their_indicator() -> None:
    plan = Plan(title="Kế hoạch", indicators=[INCOME], targets=[Target(indicator="KTS-02", value="1,5")])
    value = plan.targets[0].value
    assert value is not None
    assert (value.value, value.unit) == (1_500_000_000, "đồng")
    again = Plan.model_validate_json(plan.model_dump_json())
    assert again == plan


def test_an_unknown_indicator_is_named_with_what_was_perhaps_meant() -> None:
    with pytest.raises(ModelError, match=r"'CQS-O1' không có trong danh mục .* có phải là 'CQS-01'"):
        Plan(title="Kế hoạch", indicators=[ONLINE], targets=[Target(indicator="CQS-O1", value="80%")])


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"indicators": [ONLINE, ONLINE]}, "mã chỉ tiêu bị lặp: 'CQS-01'"),
        (
            {
                "indicators": [ONLINE],
                "targets": [Target(code="1", indicator="CQS-01"), Target(code="1", indicator="CQS-01")],
            },
            "mã chỉ tiêu kế hoạch bị lặp: '1'",
        ),
        ({"organisations": [Organisation(code="A", name="a")] * 2}, "mã đơn vị bị lặp: 'A'"),
        (
            {
                "indicators": [ONLINE],
                "targets": [
                    Target(code="1", indicator="CQS-01", parent="2"),
                    Target(code="2", indicator="CQS-01", parent="1"),
                ],
            },
            "cấp trên của chính mình",
        ),
    ],
)
def test_structural_nonsense_is_refused(fields: dict[str, object], message: str) -> None:
    with pytest.raises(ModelError, match=message):
        Plan.read({"title": "Kế hoạch", **fields})


def test_targets_are_not_blamed_for_indicators_that_are_wrong() -> None:
    with pytest.raises(ModelError) as caught:
        Plan.read({"title": "Kế hoạch", "indicators": [ONLINE, ONLINE], "targets": [{"indicator": "CQS-01"}]})
    assert len(caught.value.flaws) == 1


def test_one_indicator_may_have_targets_for_several_years_and_a_parent_elsewhere() -> None:
    targets = [
        Target(code="a", indicator="CQS-01", value="80%", period="năm 2025", parent="b"),
        Target(code="b", indicator="CQS-01", value="90%", period="năm 2026", parent="TW-7"),
    ]
    assert len(Plan(title="Kế hoạch", indicators=[ONLINE], targets=targets).targets) == 2


def test_an_indicator_is_found_by_its_code() -> None:
    plan = Plan(title="Kế hoạch", indicators=[ONLINE, INCOME])
    assert plan.indicator("KTS-02") is plan.indicators[1]
    with pytest.raises(KeyError):
        plan.indicator("X")


def test_a_stated_tally_makes_a_claim() -> None:
    source = Source(span=(4, 30), quote="hoàn thành 13/14 chỉ tiêu")
    claim = StatedTally(total="14", achieved="13", not_assessed="02", missed="01", source=source).claim
    assert (claim.span, claim.quote, claim.unit) == ((4, 30), "hoàn thành 13/14 chỉ tiêu", "chỉ tiêu")
    assert [figure.value for figure in claim.figures] == [14, 13, 1, 2]
    assert StatedTally(total="14", source=Source()).claim.quote == ""
    assert StatedTally(total="14").claim.span is None


def test_a_report_may_hold_values_that_contradict_each_other() -> None:
    report = Report(title="Báo cáo", values=[ReportedValue(indicator="A", value=text) for text in ("80%", "25%")])
    assert len(report.values) == 2
    with pytest.raises(ModelError, match="mã đơn vị bị lặp"):
        Report(title="Báo cáo", organisations=[Organisation(code="A", name="a")] * 2)
