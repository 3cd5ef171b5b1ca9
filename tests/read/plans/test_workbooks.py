"""Damaged workbooks: read as a person reads them, or refused cell by cell."""

from collections.abc import Callable
from datetime import date, datetime, time
from fractions import Fraction
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from dxmetrics.errors import ReadingError
from dxmetrics.model import Comparator, IndicatorKind, Plan, Report, Severity, Status
from dxmetrics.periods import Half, Year
from dxmetrics.read.plans import Filed, read_data
from dxmetrics.read.plans import grids as grids_module
from dxmetrics.read.plans import workbooks as workbooks_module

HEADER = (
    "STT",
    "Mã chỉ tiêu",
    "Tên chỉ tiêu",
    "ĐVT",
    "Thực hiện",
    "Tử số",
    "Mẫu số",
    "Đánh giá",
    "Tính đến ngày",
    "Kỳ",
)


def workbook(fill: Callable[[Worksheet], object]) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Biểu"
    fill(sheet)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def report(*row: Any, forms: dict[str, str] | None = None) -> Filed[Report]:  # noqa: ANN401 - whatever a cell holds
    def fill(sheet: Worksheet) -> None:
        sheet.append(HEADER)
        sheet.append((1, *row))
        for cell, form in (forms or {}).items():
            sheet[cell].number_format = form

    return read_data(Report, workbook(fill), "xlsx", "Báo cáo")


def _row(sheet: Worksheet, number: int, *values: Any) -> None:  # noqa: ANN401 - whatever a cell holds
    for column, value in enumerate(values, start=1):
        sheet.cell(number, column).value = value


def plan_sheet(sheet: Worksheet) -> None:
    sheet["A1"] = "ỦY BAN NHÂN DÂN TỈNH A"
    sheet.merge_cells("A1:G1")
    sheet["A2"] = "KẾ HOẠCH CHỈ TIÊU NĂM 2025"
    sheet.merge_cells("A2:G2")
    sheet["A3"] = "Kỳ kế hoạch: năm 2025"
    for cell, text in (("A5", "STT"), ("B5", "Chỉ tiêu"), ("C5", "ĐVT"), ("D5", "Kế hoạch"), ("F5", "Thời hạn")):
        sheet[cell] = text
    sheet["G5"] = "Ghi chú"
    sheet.merge_cells("D5:E5")
    sheet["D6"], sheet["E6"] = "Năm 2024", "Năm 2025"
    for letter in "ABCFG":
        sheet.merge_cells(f"{letter}5:{letter}6")
    for column in range(1, 8):
        sheet.cell(7, column).value = f"({column})"
    sheet["A8"], sheet["B8"] = "I", "Chính quyền số"
    _row(sheet, 9, 1, "Tỷ lệ hồ sơ trực tuyến", "%", 0.3586, "trên 80%", 46022)
    sheet["D9"].number_format = "0.00%"
    _row(sheet, 10, 2, "Số hộ có cáp quang", "hộ", "8.994", 8.994, datetime(2025, 12, 31))  # noqa: DTZ001
    sheet["F10"].number_format = "dd/mm/yyyy"
    sheet["B12"] = "Kinh tế số"
    sheet.merge_cells("B12:G12")
    _row(sheet, 13, 3, "Doanh thu kinh tế số", "tỷ đồng", 1234.5, "=D13*2")
    _row(sheet, 14, 4, "Xây dựng kho dữ liệu", None, None, "Hoàn thành")
    sheet["A15"], sheet["B15"], sheet["D15"] = 5, "Dòng bị ẩn", "50%"
    sheet.row_dimensions[15].hidden = True
    sheet["B16"] = "Tổng cộng"
    sheet["D16"] = 12
    sheet["C17"], sheet["D17"] = "hộ", "3"
    sheet["A20"] = "Người lập biểu"


@pytest.fixture(scope="module")
def damaged() -> Filed[Plan]:
    return read_data(Plan, workbook(plan_sheet), "xlsx", "tep")


def test_title_rows_above_the_header_name_the_plan(damaged: Filed[Plan]) -> None:
    assert (damaged.record.title, damaged.record.period) == ("KẾ HOẠCH CHỈ TIÊU NĂM 2025", Year(2025))


def test_headings_between_the_rows_are_pillars(damaged: Filed[Plan]) -> None:
    assert [(each.code, each.pillar, each.kind) for each in damaged.record.indicators] == [
        ("Tỷ lệ hồ sơ trực tuyến", "chính quyền số", IndicatorKind.RATIO),
        ("Số hộ có cáp quang", "chính quyền số", IndicatorKind.COUNT),
        ("Doanh thu kinh tế số", "kinh tế số", IndicatorKind.AMOUNT),
        ("Xây dựng kho dữ liệu", "kinh tế số", IndicatorKind.COUNT),
    ]


def test_a_header_of_two_rows_gives_a_target_for_each_year(damaged: Filed[Plan]) -> None:
    first, second = damaged.record.targets[:2]
    assert first.value is not None
    assert (first.period, first.value.text, first.value.unit) == (Year(2024), "35,86", "%")
    assert (second.period, second.comparator, second.due) == (Year(2025), Comparator.ABOVE, date(2025, 12, 31))


def test_text_is_trusted_and_the_float_of_the_same_digits_is_not(damaged: Filed[Plan]) -> None:
    text, number = damaged.record.targets[2:4]
    assert text.value is not None
    assert (text.value.value, text.value.unit, text.due) == (8994, "hộ", None)
    assert (number.period, number.due) == (Year(2025), date(2025, 12, 31))
    assert number.value is None
    problem = damaged.errors[0]
    assert str(problem).startswith("trang 'Biểu', dòng 10, cột E 'Kế hoạch Năm 2025': số đếm không thể lẻ: 8,994; ")
    assert "có phải là 8.994" in problem.message


def test_a_number_in_a_column_of_billions_counts_dong(damaged: Filed[Plan]) -> None:
    value = damaged.record.targets[4].value
    assert value is not None
    assert (value.value, value.unit) == (1_234_500_000_000, "đồng")


def test_a_formula_without_stored_value_costs_its_cell_alone(damaged: Filed[Plan]) -> None:
    assert damaged.record.targets[5].value is None
    assert "công thức =D13*2 chưa có kết quả lưu" in damaged.errors[1].message
    assert len(damaged.errors) == 2


def test_words_without_number_are_a_statement(damaged: Filed[Plan]) -> None:
    assert [(each.period, each.statement) for each in damaged.record.targets[6:]] == [(Year(2025), "Hoàn thành")]


def annex(sheet: Worksheet) -> None:
    heads = ("TT", "Nội dung chỉ tiêu", "Đơn vị tính", "Kế hoạch năm 2025", None, None, "Cơ quan chủ trì", "Thời hạn")
    sheet["A1"], sheet["F1"] = "ỦY BAN NHÂN DÂN TỈNH A", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    _row(sheet, 3, *heads)
    _row(sheet, 4, None, None, None, "6 tháng đầu năm", "Cả năm", "Giao bổ sung")
    sheet.merge_cells("D3:F3")
    for letter in "ABCGH":
        sheet.merge_cells(f"{letter}3:{letter}4")
    _row(sheet, 5, 1, "Tỷ lệ hồ sơ trực tuyến", "%", "50%", "≥ 80%", None, "Văn phòng", "Quý IV/2025")
    _row(sheet, 6, 2, "Dịch vụ công toàn trình", "dịch vụ", None, 1400, None, "Sở Nội vụ", "Hết năm 2025")
    _row(sheet, 7, 3, "Số thuê bao", "thuê bao", None, "8.994", None, None, 2025)
    _row(sheet, 8, 4, "Kho dữ liệu", "kho", "1", None, None, None, "khi đủ điều kiện")


def test_parts_of_a_year_below_the_year_are_periods() -> None:
    record, problems = read_data(Plan, workbook(annex), "xlsx", "tep")
    half, year = Half(2025, 1), Year(2025)
    last = date(2025, 12, 31)
    assert [(each.period, each.value and each.value.value, each.due, each.organisation) for each in record.targets] == [
        (half, 50, None, None),
        (year, 80, last, None),
        (year, 1400, last, None),
        (year, 8994, last, None),
        (half, 1, None, None),
    ]
    assert [problem.place.row for problem in problems] == [3, 8]


def test_what_is_left_out_on_purpose_is_said(damaged: Filed[Plan]) -> None:
    warnings = [str(each) for each in damaged.problems if each.severity is Severity.WARNING]
    assert [text.partition(" (")[0] for text in warnings] == [
        "trang 'Biểu', dòng 15: dòng ẩn, không đọc",
        "trang 'Biểu', dòng 16: dòng tổng, không đọc thành chỉ tiêu",
        "trang 'Biểu', dòng 17: dòng không có mã hoặc tên, không đọc",
    ]


@pytest.mark.parametrize(
    ("unit", "value", "form", "text"),
    [
        ("%", 0.8017, "0.00%", "80,17"),
        ("%", 0.8, "0%", "80"),
        ("%", 35.86, "General", "35,86"),
        ("%", 1, "General", "1"),
        ("%", 0.5, "0.0", "0,5"),
        ("hộ", 8994, "#,##0", "8.994"),
        ("hộ", 8994, "General", "8994"),
        ("hộ", 8994, "0", "8994"),
        ("tấn", 12.5, "0.0", "12,5"),
        ("điểm", 0.8253, "General", "0,8253"),
        (None, 35.86, "General", "35,86"),
        (None, 12.345, "0.000", "12,345"),
        ("đồng", 1234567.5, "#,##0.00", "1.234.567,50"),
    ],
)
def test_a_number_is_read_as_its_format_prints_it(unit: str | None, value: float, form: str, text: str) -> None:
    record, problems = report("A", "a", unit, value, forms={"E2": form})
    assert problems == ()
    figure = record.values[0].value
    assert figure is not None
    assert (figure.text, figure.unit) == (text, unit)


@pytest.mark.parametrize(
    ("unit", "value", "form", "reason"),
    [
        ("hộ", 8.994, "General", "có phải là 8.994"),
        ("hộ", 8.99, "General", "có phải là 8.990"),
        ("hộ", 8.994, "#,##0", "số đếm không thể lẻ"),
        ("hộ", 8.99412, "General", "số đếm không thể lẻ: 8,99412 ("),
        (None, 8.994, "General", "không rõ là 8,994 hay 8.994"),
        ("%", 0.95, "General", "có phải là 95%"),
        ("%", "98.994", "General", "có phải là 98,994%"),
        ("%", datetime(2025, 4, 3), "dd/mm", "có phải là 3/4, bị bảng tính đổi thành ngày"),  # noqa: DTZ001
        ("%", time(8, 30), "hh:mm", "ô chứa giờ"),
        ("%", datetime(2025, 4, 3, 8, 30), "dd/mm hh:mm", "ô chứa giờ"),  # noqa: DTZ001
        ("%", "85 %x1", "General", "không đọc được số liệu"),
        ("%", "=1+1", "General", "chưa có kết quả lưu"),
    ],
)
def test_a_cell_that_cannot_be_trusted_is_refused_alone(
    unit: str | None,
    value: object,
    form: str,
    reason: str,
) -> None:
    record, problems = report("A", "a", unit, value, 3, 4, "Đạt", forms={"E2": form})
    assert [problem.severity for problem in problems] == [Severity.ERROR]
    assert reason in problems[0].message
    assert (problems[0].place.row, problems[0].place.column) == (2, 4)
    assert record.values[0].value is None
    assert record.values[0].part is not None
    assert record.values[0].status is Status.MET


def test_a_cell_that_is_true_or_false_is_an_answer() -> None:
    record, problems = report("A", "a", None, True)  # noqa: FBT003 - the value of the cell
    assert problems == ()
    assert record.values[0].figures[0].text == "có"


def test_an_error_of_a_formula_is_refused() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(HEADER)
        sheet.append((1, "A", "a", "%", "#DIV/0!", None, None, "#N/A"))
        sheet["E2"].data_type = sheet["H2"].data_type = "e"

    record, problems = read_data(Report, workbook(fill), "xlsx", "Báo cáo")
    assert [problem.message.partition(":")[0] for problem in problems] == [
        "công thức báo lỗi #DIV/0!",
        "công thức báo lỗi #N/A",
    ]
    assert record.values[0].is_missing


@pytest.mark.parametrize(
    ("value", "form", "day"),
    [
        (45731, "General", date(2025, 3, 15)),
        (datetime(2025, 3, 15), "dd/mm/yyyy", date(2025, 3, 15)),  # noqa: DTZ001
        ("15/3/2025", "General", date(2025, 3, 15)),
        (12, "General", None),
        ("giữa tháng", "General", None),
    ],
)
def test_a_date_is_read_from_serial_date_and_text(value: object, form: str, day: date | None) -> None:
    record, problems = report("A", "a", "%", "80%", None, None, None, value, forms={"I2": form})
    assert record.values[0].as_of == day
    assert len(problems) == (day is None)


@pytest.mark.parametrize(
    ("value", "form", "words"),
    [
        (2025, "General", "năm 2025"),
        ("Quý I/2025", "General", "quý I/2025"),
        (datetime(2025, 3, 1), "mm/yyyy", "tháng 3/2025"),  # noqa: DTZ001
        (datetime(2025, 3, 15), "dd/mm/yyyy", "tính đến ngày 15/3/2025"),  # noqa: DTZ001
    ],
)
def test_a_period_is_read_from_year_text_and_date(value: object, form: str, words: str) -> None:
    record, problems = report("A", "a", "%", "80%", None, None, None, None, value, forms={"J2": form})
    assert problems == ()
    assert record.values[0].model_dump()["period"] == words


def test_the_serial_dates_of_the_other_epoch_are_understood() -> None:
    book = openpyxl.Workbook()
    from openpyxl.utils.datetime import CALENDAR_MAC_1904  # noqa: PLC0415 - beside its only use

    book.epoch = CALENDAR_MAC_1904
    sheet = book.worksheets[0]
    sheet.append(HEADER)
    sheet.append((1, "A", "a", "%", "80%", None, None, None, 44269))
    stream = BytesIO()
    book.save(stream)
    record, problems = read_data(Report, stream.getvalue(), "xlsx", "Báo cáo")
    assert problems == ()
    assert record.values[0].as_of == date(2025, 3, 15)


@pytest.mark.parametrize(
    ("text", "part", "whole", "value"),
    [
        ("20.284/25.302 hồ sơ, đạt 80,17%", 20284, 25302, Fraction(8017, 100)),
        ("20.284/25.302 (80,17%)", 20284, 25302, Fraction(8017, 100)),
        ("13/14", 13, 14, None),
    ],
)
def test_a_ratio_in_one_cell_is_part_whole_and_value(text: str, part: int, whole: int, value: Fraction | None) -> None:
    record, problems = report("A", "a", "%", text)
    assert problems == ()
    read = record.values[0]
    assert read.part is not None
    assert read.whole is not None
    assert (read.part.value, read.whole.value, read.value and read.value.value) == (part, whole, value)


@pytest.mark.parametrize(
    ("text", "status", "reason"),
    [
        ("Hoàn thành", Status.MET, None),
        ("Chưa có số liệu", Status.NOT_ASSESSABLE, None),
        ("Chờ kết quả điều tra", None, "Chờ kết quả điều tra"),
        ("-", None, "-"),
    ],
)
def test_words_in_a_figure_cell_are_status_or_reason(text: str, status: Status | None, reason: str | None) -> None:
    record, problems = report("A", "a", "%", text)
    assert problems == ()
    read = record.values[0]
    assert (read.value, read.status, read.reason) == (None, status, reason)


def test_signs_of_nothing_in_a_part_are_no_figure() -> None:
    record, problems = report("A", "a", "%", "80%", "-", "nhiều")
    assert record.values[0].part is None
    assert [problem.message for problem in problems] == ["không đọc được số liệu 'nhiều' (not a figure)"]


def test_codes_that_became_numbers_or_dates_are_read_or_refused() -> None:
    record, problems = report(1.1, "a", "%", "80%")
    assert (record.values[0].indicator, problems) == ("1.1", ())
    record, problems = report(datetime(2025, 2, 1), "tên", "%", "80%", forms={"B2": "dd/mm"})  # noqa: DTZ001
    assert record.values[0].indicator == "tên"
    assert problems[0].message.startswith("mã bị bảng tính đổi thành ngày 01/02/2025")


def test_text_merged_over_rows_holds_for_each_and_a_figure_for_none() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(("Mã chỉ tiêu", "Đơn vị", "Thực hiện", "ĐVT"))
        sheet.append(("A", "Xã An Bình", 12, "hộ"))
        sheet.append(("B", None, None, "hộ"))
        sheet.merge_cells("B2:B3")
        sheet.merge_cells("C2:C3")

    record, problems = read_data(Report, workbook(fill), "xlsx", "Báo cáo")
    assert [value.organisation for value in record.values] == ["Xã An Bình", "Xã An Bình"]
    assert [value.is_missing for value in record.values] == [False, True]
    assert "ô gộp nhiều dòng" in problems[0].message


def test_hidden_sheets_and_columns_are_not_read_and_that_is_said() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(("Mã chỉ tiêu", "Thực hiện", "Ghi chú", "Lý do"))
        sheet.append(("A", "80%", "bí mật", None))
        sheet.column_dimensions["C"].hidden = True
        sheet.column_dimensions["F"].hidden = True
        sheet.row_dimensions[9].hidden = True
        sheet["A10"] = None
        sheet["B11"] = " "
        book = sheet.parent
        assert book is not None
        book.create_sheet("Nháp").sheet_state = "hidden"

    record, problems = read_data(Report, workbook(fill), "xlsx", "Báo cáo")
    assert record.values[0].note is None
    assert [str(problem).partition(" (")[0] for problem in problems] == [
        "trang 'Biểu', cột C: cột ẩn, không đọc",
        "trang 'Nháp': trang tính ẩn, không đọc",
    ]


def test_a_cached_value_of_a_formula_is_read() -> None:
    def fill(sheet: Worksheet) -> None:
        sheet.append(HEADER)
        sheet.append((1, "A", "a", "%", "=4/5"))

    data = workbook(fill)
    stream = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(stream, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name.endswith("sheet1.xml"):
                content = content.replace(b"<f>4/5</f><v />", b"<f>4/5</f><v>80.5</v>")
                content = content.replace(b"<f>4/5</f><v></v>", b"<f>4/5</f><v>80.5</v>")
            new.writestr(name, content)
    record, problems = read_data(Report, stream.getvalue(), "xlsx", "Báo cáo")
    assert problems == ()
    assert record.values[0].value is not None
    assert record.values[0].value.text == "80,5"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 nothing", b"Ma;Ten"])
def test_what_is_no_workbook_is_refused(data: bytes) -> None:
    with pytest.raises(ReadingError, match=r"hỏng hoặc không phải \.xlsx"):
        read_data(Report, data, "xlsx", "Báo cáo")


def test_an_archive_that_is_no_workbook_is_refused() -> None:
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", "x")
    with pytest.raises(ReadingError, match="không mở được"):
        read_data(Report, stream.getvalue(), "xlsx", "Báo cáo")


@pytest.mark.parametrize(
    ("module", "limit", "value", "message"),
    [
        (workbooks_module, "UNPACKED_LIMIT", 100, "byte khi giải nén"),
        (workbooks_module, "_ENTRY_LIMIT", 2, "phần trong tệp nén"),
        (workbooks_module, "SHEET_LIMIT", 0, "trang tính"),
        (workbooks_module, "ROW_LIMIT", 3, "dòng ở trang 'Biểu'"),
        (workbooks_module, "COLUMN_LIMIT", 3, "cột ở trang 'Biểu'"),
        (workbooks_module, "_MERGED_LIMIT", 3, "ô gộp ở trang 'Biểu'"),
    ],
)
def test_a_workbook_that_passes_a_limit_is_refused(
    monkeypatch: pytest.MonkeyPatch,
    module: Any,  # noqa: ANN401 - a module
    limit: str,
    value: int,
    message: str,
) -> None:
    data = workbook(plan_sheet)
    monkeypatch.setattr(module, limit, value)
    with pytest.raises(ReadingError, match=f"hơn {value} {message}"):
        read_data(Plan, data, "xlsx", "Kế hoạch")


def test_limits_are_stated() -> None:
    assert grids_module.ROW_LIMIT >= 3_321 * 47


@pytest.mark.parametrize(("value", "is_read"), [(123_456_789_012_345, True), (1_234_567_890_123_456, False)])
def test_a_number_of_more_digits_than_a_spreadsheet_keeps_is_refused(value: int, *, is_read: bool) -> None:
    record, problems = report("A", "Số tiền", "đồng", value)
    assert record.values[0].is_missing is not is_read
    assert bool(problems) is not is_read
    assert all("15 chữ số" in problem.message for problem in problems)
