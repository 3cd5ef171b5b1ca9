import pytest

from dxmetrics.errors import DxmetricsError
from dxmetrics.model import Indicator, ModelError, Plan, Report, ReportedValue, Target, json_schema
from dxmetrics.model.record import Flaw, meant


def test_every_flaw_is_named_in_both_languages_with_its_place() -> None:
    with pytest.raises(ModelError) as caught:
        Indicator.read({"code": "", "kind": "tỷ", "decimals": "x", "bounded": "có lẽ", "màu": 1})
    flaws = {flaw.where: flaw.message for flaw in caught.value.flaws}
    assert flaws["name",] == "thiếu giá trị bắt buộc (a value is required)"
    assert flaws["màu",] == "không có trường này (there is no such field)"
    assert flaws["code",] == "không được để trống (must not be empty)"
    assert flaws["kind",].startswith("giá trị không nằm trong danh mục: 'tỷ'; các giá trị là 'share', 'ratio'")
    assert "số nguyên" in flaws["decimals",]
    assert "có hoặc không" in flaws["bounded",]
    assert isinstance(caught.value, DxmetricsError)
    assert isinstance(caught.value, ValueError)


def test_a_flaw_inside_a_nested_record_keeps_its_way() -> None:
    with pytest.raises(ModelError) as caught:
        Plan.read({"title": "Kế hoạch", "indicators": [{"code": "A", "name": "a"}, {"code": "B"}]})
    assert [flaw.where for flaw in caught.value.flaws] == [("indicators", 1, "name")]
    assert str(caught.value).startswith("Plan: indicators.1.name: thiếu giá trị")


def test_an_unknown_kind_of_error_keeps_the_words_of_pydantic() -> None:
    with pytest.raises(ModelError, match=r"giá trị không hợp lệ \(Input should be less"):
        Indicator(code="A", name="a", decimals=99)


def test_a_flaw_without_a_place_is_its_message() -> None:
    assert str(Flaw((), "sai")) == "sai"


def test_what_was_perhaps_meant_needs_something_near() -> None:
    assert meant("cqs-1", ["CQS-01", "KTS-01"])[0] == "; có phải là 'CQS-01'?"
    assert meant("hoàn toàn khác", ["CQS-01"]) == ("", "")


@pytest.mark.parametrize("model", [Plan, Report, Indicator, Target, ReportedValue])
def test_a_schema_is_exported_for_each_record(model: type[Plan]) -> None:
    schema = json_schema(model)
    assert schema["additionalProperties"] is False
    assert schema["$schema"].endswith("2020-12/schema")
