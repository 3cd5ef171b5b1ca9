import pytest

from dxmetrics.model import ModelError, ReportedValue, Status, Unit, read_status


@pytest.mark.parametrize(
    ("words", "text"),
    [("ước 95%", "95"), ("ước đạt 95%", "95"), ("Ước thực hiện 1.200", "1.200")],
)
def test_an_estimate_is_a_value_with_a_flag(words: str, text: str) -> None:
    value = ReportedValue(indicator="A", value=words)
    assert value.is_estimate
    assert value.value is not None
    assert (value.value.text, value.hedge) == (text, None)


@pytest.mark.parametrize("words", ["95%", "trên 95%", "khoảng 95%", "ước khoảng 95%"])
def test_a_bound_is_no_estimate(words: str) -> None:
    assert not ReportedValue(indicator="A", value=words).is_estimate


def test_a_missing_value_is_not_zero() -> None:
    missing = ReportedValue(indicator="A", reason="chưa phát sinh")
    assert missing.is_missing
    assert missing.figures == ()
    assert missing.hedge is None
    assert not ReportedValue(indicator="A", value="0").is_missing
    assert not ReportedValue(indicator="A", part="3", whole="4").is_missing


def test_an_impossible_share_can_be_recorded() -> None:
    value = ReportedValue(indicator="A", part="8.994 hộ", whole="8.950 hộ", value="trên 85%")
    assert [figure.value for figure in value.figures] == [85, 8994, 8950]
    assert value.hedge is not None


def test_the_unit_of_the_indicator_is_taken_by_a_bare_value_alone() -> None:
    unit = Unit.of("%")
    assert ReportedValue(indicator="A", value="95", part="3").in_unit(unit).figures[0].is_percent
    printed = ReportedValue(indicator="A", value="95 điểm")
    assert printed.in_unit(unit) is printed
    assert printed.in_unit(None) is printed
    missing = ReportedValue(indicator="A")
    assert missing.in_unit(unit) is missing


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Đạt", Status.MET),
        ("VƯỢT CHỈ TIÊU", Status.EXCEEDED),
        ("chưa đạt.", Status.NOT_MET),
        ("Chưa có cơ sở đánh giá", Status.NOT_ASSESSABLE),
        ("đang thực hiện", Status.NOT_DUE),
        ("not met", Status.NOT_MET),
        ("NOT_APPLICABLE", Status.NOT_APPLICABLE),
    ],
)
def test_a_status_is_read_as_it_is_stated(words: str, status: Status) -> None:
    assert read_status(words) is status
    assert ReportedValue(indicator="A", status=words).status is status


def test_only_met_and_exceeded_are_achieved() -> None:
    assert {status for status in Status if status.is_achieved} == {Status.MET, Status.EXCEEDED}
    assert all(read_status(status.vi) is status for status in Status)


@pytest.mark.parametrize("given", ["rất tốt", 3])
def test_what_is_no_status_is_refused(given: object) -> None:
    with pytest.raises(ModelError, match="không phải là một trạng thái"):
        ReportedValue.read({"indicator": "A", "status": given})


def test_what_is_no_mapping_is_refused() -> None:
    with pytest.raises(ModelError, match="phải là một bản ghi"):
        ReportedValue.read(None)
