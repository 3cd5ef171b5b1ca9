"""The door, the writers and the templates."""

import json
from pathlib import Path

import pytest

from dxmetrics.errors import ReadingError
from dxmetrics.model import (
    Indicator,
    LegalBasis,
    Organisation,
    Plan,
    Report,
    ReportedValue,
    Source,
    StatedTally,
    Target,
    Unit,
    UnitKind,
    json_schema,
)
from dxmetrics.periods import Calendar, Quarter
from dxmetrics.quantity import Figure
from dxmetrics.read.plans import (
    WritingError,
    files,
    read_data,
    read_plan,
    read_report,
    template,
    write_data,
    write_plan,
    write_report,
    write_template,
)
from dxmetrics.read.plans.problems import column_letters
from dxmetrics.read.plans.templates import Kind

FORMS = ("yaml", "json", "csv", "xlsx")

PLAN = Plan(
    title="Kế hoạch chuyển đổi số năm 2025",
    organisation="UBND tỉnh",
    period="năm 2025",
    legal_basis="Kế hoạch số 12/KH-UBND ngày 15/01/2025",
    organisations=[
        Organisation(code="X1", name="Xã An", level="commune", parent="T", predecessors=("a; b", "c")),
        Organisation(code="T", name="Tỉnh A", level="province", valid_from="01/7/2025", predecessors=("a", "b")),
    ],
    indicators=[
        Indicator.read({"code": "CQS-01", "name": "Tỷ lệ hồ sơ", "kind": "share", "pillar": "chính quyền số"}),
        Indicator.read({"code": "KTS-01", "name": "Doanh thu", "kind": "amount", "unit": "tỷ đồng", "decimals": 1}),
        Indicator(code="XHS-01", name="=1+1", unit=Unit(name="thùng", kind=UnitKind.TIME), note="hai\ndòng; 'nháy' \""),
        Indicator.read({"code": "XHS-02", "name": "Điểm", "kind": "share", "bounded": False, "maximum": "10"}),
    ],
    targets=[
        Target(code="1", indicator="CQS-01", value="tối thiểu 80%", due="31/12/2025", baseline="62,5%", parent="TW"),
        Target(indicator="CQS-01", value="từ 80% đến 90%", period=Quarter(2025, 2, calendar=Calendar.ADMINISTRATIVE)),
        Target(indicator="KTS-01", value="1,5", legal_basis=LegalBasis(title="Kế hoạch", place="mục 2")),
        Target(indicator="XHS-01", statement="Hoàn thành"),
    ],
    tallies=[StatedTally(total="2", achieved="3"), StatedTally(total="14", pillar="xã hội số", missed="01")],
    scale="100",
)
REPORT = Report(
    title="Báo cáo quý I",
    organisation="UBND tỉnh",
    period="quý I/2025",
    as_of="15/3/2025",
    source=Source(path="bao-cao.docx"),
    values=[
        ReportedValue(indicator="CQS-01", value="trên 85%", part="8.994 hộ", whole="8.950 hộ", status="đạt"),
        ReportedValue(indicator="CQS-01", reason="chưa có", disaggregation={"giới tính": "nữ", "tuổi": "15-30"}),
        ReportedValue(indicator="B", value="ước đạt 3,5%", disaggregation={"a": "b: c; d"}, is_revised=True),
        ReportedValue(indicator="C", value=Figure("5", 5, span=(3, 4)), source=Source(span=(3, 9), quote="5")),
        ReportedValue(indicator="D", value="có", period="tính đến ngày 15/3/2025"),
    ],
)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("record", [PLAN, REPORT, Plan(title="Kế hoạch"), Report(title="Báo cáo")])
def test_what_is_written_is_read_back_equal(record: Plan | Report, form: str) -> None:
    back, problems = read_data(type(record), write_data(record, form), form, "tep")
    assert problems == ()
    assert back == record


@pytest.mark.parametrize("suffix", [".yaml", ".yml", ".json", ".csv", ".tsv", ".xlsx", ".XLSM"])
def test_a_file_is_written_and_read_by_its_ending(tmp_path: Path, suffix: str) -> None:
    plan, report = tmp_path / f"ke-hoach{suffix}", tmp_path / f"bao-cao{suffix}"
    write_plan(PLAN, plan)
    write_report(REPORT, report)
    assert read_plan(plan).record == PLAN
    assert read_report(str(report)).record == REPORT
    assert sorted(tmp_path.iterdir()) == sorted((plan, report))


def test_json_follows_the_schema_that_is_exported() -> None:
    data = json.loads(write_data(PLAN, "json"))
    assert data.keys() <= json_schema(Plan)["properties"].keys()


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("ke-hoach.xls", r"'\.xls' .* hãy lưu lại thành \.xlsx"),
        ("ke-hoach.txt", r"'\.txt'"),
        ("ke-hoach", "định dạng ''"),
        ("thieu.csv", "Không mở được tệp"),
    ],
)
def test_a_file_of_another_format_or_none_is_refused(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(ReadingError, match=message):
        read_plan(tmp_path / name)


def test_a_file_that_passes_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.csv").write_text("Mã;Tên chỉ tiêu\n", encoding="utf-8")
    monkeypatch.setattr(files, "FILE_LIMIT", 3)
    with pytest.raises(ReadingError, match="lớn hơn 0 MB"):
        read_plan(tmp_path / "a.csv")


def test_a_file_in_an_old_encoding_is_refused_with_what_it_seems_to_be(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"M\xb7 ch\xc9 ti\xaau;K\xd5 ho\xb9ch")
    with pytest.raises(ReadingError, match="UTF-8"):
        read_plan(tmp_path / "a.csv")


def test_what_a_format_would_lose_is_not_written(tmp_path: Path) -> None:
    control = Plan(title="Kế hoạch\x07")
    with pytest.raises(WritingError, match="ký tự điều khiển"):
        write_plan(control, tmp_path / "a.xlsx")
    with pytest.raises(WritingError, match="Không ghi được trọn vẹn"):
        write_data(Plan(title="Kế hoạch\r\nhai"), "xlsx")
    assert list(tmp_path.iterdir()) == []


def test_nothing_half_written_stays_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.json"
    write_plan(PLAN, path)
    before = path.read_bytes()

    def fail(*_: object) -> None:
        message = "đĩa đầy"
        raise OSError(message)

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="đĩa đầy"):
        write_plan(Plan(title="Khác"), path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", ["plan", "report"])
def test_a_template_that_is_not_filled_in_holds_nothing(kind: Kind, form: str, tmp_path: Path) -> None:
    path = tmp_path / f"mau.{form}"
    write_template(kind, path)
    assert path.read_bytes() == template(kind, form) or form == "xlsx"
    record, problems = (read_plan if kind == "plan" else read_report)(path)
    assert record.title == "mau"
    assert record.tallies == ()
    assert [problem.message for problem in problems] in ([], ["tệp chưa có nội dung (the file holds nothing yet)"])


@pytest.mark.parametrize("form", ["csv", "yaml"])
@pytest.mark.parametrize(("kind", "whole"), [("plan", Plan), ("report", Report)])
def test_the_example_of_a_template_can_be_read_when_its_marks_are_taken_away(
    kind: Kind,
    whole: type[Plan | Report],
    form: str,
) -> None:
    lines = template(kind, form).decode("utf-8-sig").splitlines()
    kept = [line for line in lines if not line.rstrip('";').endswith(".")]
    marks = ("# ",) if form == "csv" else ("# ", "#")
    for mark in marks:
        kept = [line.removeprefix(mark) for line in kept]
    text = "\n".join(kept)
    record, problems = read_data(whole, text.encode(), form, "mau")
    assert problems == ()
    assert record.tallies[0].total.value == 14
    assert len(record.organisations) == 1
    assert len(record.targets if isinstance(record, Plan) else record.values) == 1


def test_columns_have_the_letters_of_a_spreadsheet() -> None:
    assert [column_letters(index) for index in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
