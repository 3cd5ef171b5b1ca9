import pytest

from dxmetrics.model import Accumulation, Aggregation, Direction, Indicator, IndicatorKind, ModelError, Unit, UnitKind


@pytest.mark.parametrize(
    ("kind", "aggregation", "direction", "bounded", "unit"),
    [
        ("share", "ratio_of_sums", "increase", True, "%"),
        ("ratio", "ratio_of_sums", "increase", False, None),
        ("count", "sum", "increase", False, None),
        ("amount", "sum", "increase", False, None),
        ("score", "none", "increase", False, None),
        ("rank", "none", "decrease", False, None),
    ],
)
def test_what_is_not_said_follows_from_the_kind(
    kind: str,
    aggregation: str,
    direction: str,
    bounded: bool,  # noqa: FBT001 - a column of the table
    unit: str | None,
) -> None:
    indicator = Indicator.read({"code": "A", "name": "a", "kind": kind})
    assert indicator.aggregation == Aggregation(aggregation)
    assert indicator.direction == Direction(direction)
    assert (indicator.bounded, indicator.unit_name) == (bounded, unit)
    assert indicator.accumulation is None


def test_what_is_said_stands() -> None:
    indicator = Indicator(
        code="A",
        name="a",
        kind=IndicatorKind.SHARE,
        aggregation=Aggregation.NONE,
        bounded=False,
        unit=Unit.of("‰"),
        accumulation=Accumulation.STOCK,
    )
    assert (indicator.aggregation, indicator.bounded, indicator.unit_name) == (Aggregation.NONE, False, "‰")


def test_an_indicator_without_kind_is_a_count_and_one_with_a_maximum_is_bounded() -> None:
    assert Indicator(code="A", name="a").aggregation is Aggregation.SUM
    assert Indicator.read({"code": "A", "name": "a", "kind": "score", "maximum": "10"}).bounded


def test_the_three_pillars_are_known_however_they_are_cased_and_others_are_free() -> None:
    assert Indicator(code="A", name="a", pillar="CHÍNH QUYỀN SỐ").pillar == "chính quyền số"
    assert Indicator(code="A", name="a", pillar="Hạ tầng số").pillar == "Hạ tầng số"


def test_a_label_is_in_the_language_that_is_there() -> None:
    indicator = Indicator(code="A", name="tên", name_en="name")
    assert (indicator.label(), indicator.label("en"), Indicator(code="A", name="tên").label("en")) == (
        "tên",
        "name",
        "tên",
    )


def test_what_is_no_mapping_is_refused() -> None:
    with pytest.raises(ModelError, match="phải là một bản ghi"):
        Indicator.read("A")


@pytest.mark.parametrize(
    ("name", "kind", "scale", "base"),
    [
        ("%", UnitKind.PERCENT, 1, "%"),
        ("phần trăm", UnitKind.PERCENT, 1, "%"),
        ("điểm phần trăm", UnitKind.POINTS, 1, "điểm phần trăm"),
        ("hộ", UnitKind.HOUSEHOLD, 1, "hộ"),
        ("nghìn người", UnitKind.PERSON, 1000, "người"),
        ("Tr.đ", UnitKind.MONEY, 10**6, "đồng"),
        ("tỷ VNĐ", UnitKind.MONEY, 10**9, "đồng"),
        ("hồ sơ", UnitKind.COUNT, 1, "hồ sơ"),
        ("triệu", UnitKind.COUNT, 10**6, None),
        ("điểm", UnitKind.SCORE, 1, "điểm"),
    ],
)
def test_units_are_known_by_name(name: str, kind: UnitKind, scale: int, base: str | None) -> None:
    unit = Unit.of(name)
    assert (unit.kind, unit.scale, unit.base) == (kind, scale, base)


def test_units_that_measure_the_same_can_be_held_together() -> None:
    assert Unit.of("triệu đồng").measures_with(Unit.of("tỷ đồng"))
    assert Unit.of("người").measures_with(Unit.of("người dân"))
    assert not Unit.of("hộ").measures_with(Unit.of("người"))
    assert not Unit.of("hồ sơ").measures_with(Unit.of("xã"))
    assert not Unit.of("đồng").measures_with(Unit.of("USD"))


def test_a_figure_takes_the_unit_and_its_scale_once() -> None:
    from dxmetrics.model.fields import read_figure  # noqa: PLC0415 - beside its only use

    billions = Unit.of("tỷ đồng")
    figure = billions.of_figure(read_figure("1,5"))
    assert figure is not None
    assert (figure.value, figure.step, figure.text, figure.unit) == (1_500_000_000, 10**8, "1,5 tỷ", "đồng")
    assert billions.of_figure(figure) is figure
    worded = billions.of_figure(read_figure("1,5 tỷ"))
    assert worded is not None
    assert (worded.value, worded.unit) == (1_500_000_000, "đồng")
    assert billions.of_figure(None) is None


def test_a_unit_that_its_name_does_not_tell_is_written_in_full() -> None:
    indicator = Indicator(code="A", name="a", unit=Unit(name="thùng", kind=UnitKind.TIME))
    assert indicator.model_dump(mode="json")["unit"] == {"name": "thùng", "kind": "time", "scale": 1}
    assert Indicator.model_validate_json(indicator.model_dump_json()) == indicator
    assert str(indicator.unit) == "thùng"
