"""Roll-up: sums in one pass, coverage, and values that cannot be added."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import pytest

from dxmetrics.measure import NotComputable, RolledUp, rollup
from dxmetrics.model import Indicator, Organisation, ReportedValue
from dxmetrics.vi import as_figure

SHARE = Indicator(code="A", name="Tỷ lệ hồ sơ trực tuyến", kind="share")
MONEY = Indicator(code="B", name="Doanh thu", kind="amount", unit="tỷ đồng")
BODIES = [
    Organisation(code="VN", name="Cả nước"),
    Organisation(code="P", name="Tỉnh P", parent="VN"),
    Organisation(code="Q", name="Tỉnh Q", parent="VN"),
    *(Organisation(code=code, name=f"Xã {code}", parent="P") for code in ("X", "Y")),
    Organisation(code="Z", name="Xã Z", parent="Q"),
]


def _value(indicator: str = "A", **fields: Any) -> ReportedValue:  # noqa: ANN401 - what a record takes
    return ReportedValue(indicator=indicator, **fields)


def _rows(values: list[ReportedValue]) -> dict[str, RolledUp]:
    return {row.organisation: row for row in rollup(iter(values), BODIES, [SHARE, MONEY])}


def test_every_organisation_above_has_the_ratio_of_its_sums() -> None:
    rows = _rows(
        [
            _value(organisation="X", part="40", whole="50"),
            _value(organisation="Y", part="10", whole="100"),
            _value(organisation="Z", part="50", whole="50"),
        ]
    )
    assert {code: (row.value, str(row.coverage)) for code, row in rows.items()} == {
        "P": (Fraction(100, 3), "2/2"),
        "Q": (Fraction(100), "1/1"),
        "VN": (Fraction(50), "3/3"),
    }


def test_money_adds_up_in_the_unit_of_its_indicator() -> None:
    rows = _rows(
        [_value("B", organisation="X", value="1,5 tỷ đồng"), _value("B", organisation="Y", value="500 triệu đồng")]
    )
    assert rows["P"].value == 2


def test_a_value_that_comes_again_is_counted_once() -> None:
    row = _rows([_value(organisation="X", part="1", whole="2")] * 3)["P"]
    assert row.value == 50
    assert (row.repeated, str(row.coverage)) == (2, "1/2")


def test_periods_are_kept_apart() -> None:
    values = [_value(organisation="X", part=part, whole="10", period=f"tháng {part}/2025") for part in ("2", "1")]
    rows = [row for row in rollup(values, BODIES, [SHARE]) if row.organisation == "P"]
    assert [row.value for row in rows] == [10, 20]


def test_a_weighted_mean_takes_the_wholes_as_weights() -> None:
    mean = Indicator(code="C", name="Điểm hài lòng", kind="score", unit="%", aggregation="weighted_mean")
    values = [
        _value("C", organisation="X", value="80%", whole="20"),
        _value("C", organisation="Y", value="90%", whole="30"),
        _value("C", organisation="Y", value="50%", whole="30", period="năm 2024"),
        _value("C", organisation="Z", value="70%"),
    ]
    rows = [row for row in rollup(values, BODIES, [mean]) if row.organisation == "P"]
    assert [row.value for row in rows] == [86, 50]
    assert [str(row.coverage) for row in rows] == ["2/2", "1/2"]
    empty, *_ = rollup([values[0].model_copy(update={"whole": as_figure(0)})], BODIES, [mean])
    assert isinstance(empty.value, NotComputable)
    assert empty.value.reason == "zero_weight"


@pytest.mark.parametrize(
    "value",
    [
        _value(organisation="X", value="80%"),
        _value(organisation="X", part="gần 40", whole="50"),
        _value("B", organisation="X"),
        _value("B", organisation="X", value="hơn 2 tỷ đồng"),
        _value("B", organisation="X", value="5 hộ"),
    ],
)
def test_what_cannot_be_added_is_left_out_and_counted(value: ReportedValue) -> None:
    row = _rows([value])["P"]
    assert (row.left_out, row.coverage.reported) == (1, 0)
    assert isinstance(row.value, NotComputable)
    assert row.value.reason == "no_values"


@pytest.mark.parametrize(("part", "reason"), [("5", "zero_denominator"), ("0", "zero_over_zero")])
def test_a_whole_of_zero_has_its_reason(part: str, reason: str) -> None:
    answer = _rows([_value(organisation="X", part=part, whole="0")])["P"].value
    assert isinstance(answer, NotComputable)
    assert answer.reason == reason


def test_others_are_passed_by() -> None:
    values = [
        _value(organisation="P", part="1", whole="2"),
        _value(organisation="W", part="1", whole="2"),
        _value(part="1", whole="2"),
        _value("C", organisation="X", part="1", whole="2"),
        _value(organisation="X", part="1", whole="2", disaggregation={"giới tính": "nữ"}),
    ]
    assert _rows(values) == {}


def test_a_ratio_in_another_unit_is_not_times_a_hundred() -> None:
    ratio = Indicator(code="A", name="Máy trên mỗi cán bộ", kind="ratio", unit="máy/người")
    rows = {row.organisation: row for row in rollup([_value(organisation="Z", part="3", whole="2")], BODIES, [ratio])}
    assert rows["Q"].value == Fraction(3, 2)


def test_the_stream_is_read_once_and_not_held() -> None:
    alive = 0

    def stream() -> Iterator[ReportedValue]:
        nonlocal alive
        for number in range(1000):
            alive += 1
            yield _value(organisation="X", part=number, whole=1000, period="năm 2024")

    row = next(row for row in rollup(stream(), BODIES, [SHARE]) if row.organisation == "P")
    assert alive == 1000
    assert row.repeated == 999


def test_circles_end() -> None:
    circle = [Organisation(code="A", name="A", parent="B"), Organisation(code="B", name="B", parent="A")]
    leaf = Organisation(code="X", name="X", parent="A")
    rows = list(rollup([_value(organisation="X", part="1", whole="2")], [*circle, leaf], [SHARE]))
    assert [row.organisation for row in rows] == ["A", "B"]
