"""Which values are held against a target."""

from datetime import date
from typing import Any

import pytest

from dxmetrics.evaluation import choose, known_at
from dxmetrics.evaluation.matching import Rows, rolled_up
from dxmetrics.model import Indicator, Organisation, Plan, Report, ReportedValue, Target

SHARE = Indicator(code="A", name="Tỷ lệ hồ sơ trực tuyến", kind="share")
Rolled = tuple[ReportedValue, tuple[ReportedValue, ...]] | None
COMMUNES = [Organisation(code=code, name=f"Xã {code}", level="commune", parent="P") for code in ("X", "Y", "Z")]


def _rolled(indicator: Indicator, values: list[ReportedValue], parent: str | None) -> Rolled:
    rows = Rows.of(Plan(title="Kế hoạch", organisations=COMMUNES), Report(title="Báo cáo", values=values))
    return rolled_up(indicator, rows.of_children("A", parent), parent)


def _value(**fields: Any) -> ReportedValue:  # noqa: ANN401 - what a record takes
    return ReportedValue(indicator="A", **fields)


def _chosen(values: list[ReportedValue], target: dict[str, Any] | None = None, **fields: Any) -> list[str | None]:  # noqa: ANN401 - what a record takes
    plan = Plan(title="Kế hoạch", indicators=[SHARE], organisation=fields.pop("plan_of", None))
    report = Report(title="Báo cáo", values=values, **fields)
    found = choose(Target(indicator="A", **(target or {})), plan, report)
    return [None if value.value is None else value.value.text for value in found]


def test_the_latest_final_value_is_the_best() -> None:
    values = [
        _value(value="3%", as_of="30/6/2024"),
        _value(value="4%", as_of="30/6/2024", is_estimate=True),
        _value(value="2%", as_of="31/3/2024"),
        _value(as_of="31/7/2024"),
        ReportedValue(indicator="B", value="9%"),
        _value(value="8%", disaggregation={"giới tính": "nữ"}),
    ]
    assert _chosen(values) == _chosen(values[::-1]) == [None, "2", "4", "3"]


def test_values_of_other_bodies_are_left_out() -> None:
    values = [_value(value="1%", organisation="X"), _value(value="2%", organisation="Y"), _value(value="3%")]
    assert _chosen(values, {"organisation": "X"}) == ["1", "3"] or _chosen(values, {"organisation": "X"}) == ["3", "1"]
    assert _chosen(values, {"organisation": "X"}, organisation="P") == ["1"]
    assert _chosen(values, plan_of="Y", organisation="P") == ["2"]
    assert _chosen(values, organisation="P") == ["3"]
    assert _chosen(values[:1]) == ["1"]


def test_values_of_other_periods_are_left_out() -> None:
    values = [_value(value="1%", period="năm 2023"), _value(value="2%", period="quý I/2024")]
    assert _chosen(values, {"period": "năm 2024"}) == ["2"]
    assert _chosen([_value(value="1%")], {"period": "năm 2024"}, period="năm 2023") == []


@pytest.mark.parametrize(
    ("fields", "known"),
    [
        ({"as_of": "30/6/2024"}, True),
        ({"as_of": "01/7/2024"}, False),
        ({"period": "năm 2024"}, True),
        ({"period": "năm 2025"}, False),
        ({}, True),
    ],
)
def test_a_value_is_known_once_its_time_has_begun(fields: dict[str, str], known: bool) -> None:  # noqa: FBT001 - expected
    assert known_at(_value(**fields), Report(title="Báo cáo"), date(2024, 6, 30)) is known
    assert known_at(_value(**fields), Report(title="Báo cáo"), None)


class TestRollUp:
    def test_of_shares_is_the_ratio_of_sums(self) -> None:
        values = [_value(organisation="X", part="40", whole="50"), _value(organisation="Y", part="10", whole="100")]
        values += [_value(organisation="Z", value="99%"), _value(organisation="Q", part="1", whole="1")]
        found = _rolled(SHARE, values, "P")
        assert found is not None
        together, evidence = found
        assert together.part is not None
        assert together.whole is not None
        assert (together.part.value, together.whole.value) == (50, 150)
        assert [value.organisation for value in evidence] == ["X", "Y"]

    def test_of_counts_is_their_sum(self) -> None:
        count = Indicator(code="A", name="Hồ sơ tiếp nhận", kind="count")
        values = [
            _value(organisation="X", value="1.200"),
            _value(organisation="Y", part="300"),
            _value(organisation="Z"),
        ]
        found = _rolled(count, values, "P")
        assert found is not None
        assert found[0].value is not None
        assert found[0].value.value == 1500
        weighed = Indicator(code="A", name="Khối lượng", kind="amount", unit="tấn")
        halves = _rolled(weighed, [_value(organisation="X", value="1,5")], "P")
        assert halves is not None

    @pytest.mark.parametrize(
        ("indicator", "values", "parent"),
        [
            (SHARE, [_value(organisation="X", value="5%")], "P"),
            (SHARE, [_value(organisation="X", part="gần 5", whole="9")], "P"),
            (SHARE, [_value(organisation="X", part="5", whole="9")], None),
            (Indicator(code="A", name="Số máy", kind="count"), [_value(organisation="X")], "P"),
            (Indicator(code="A", name="Thứ hạng", kind="rank"), [_value(organisation="X", value="5")], "P"),
        ],
    )
    def test_there_is_none(self, indicator: Indicator, values: list[ReportedValue], parent: str | None) -> None:
        assert _rolled(indicator, values, parent) is None
