"""Tables in CSV: headers in many spellings, headings, remarks, blocks one below the other."""

import pytest

from dxmetrics.errors import ReadingError
from dxmetrics.model import Accumulation, Aggregation, Direction, IndicatorKind, Level, Plan, Report, Severity
from dxmetrics.periods import Quarter, Year
from dxmetrics.read.plans import Filed, grids, read_data
from dxmetrics.read.plans.names import key_of


def plan(text: str) -> Filed[Plan]:
    return read_data(Plan, text.encode(), "csv", "tep")


def report(text: str) -> Filed[Report]:
    return read_data(Report, text.encode(), "csv", "tep")


@pytest.mark.parametrize(
    "header",
    [
        "Mã chỉ tiêu;Tên chỉ tiêu;ĐVT;Kế hoạch giao",
        "MÃ CHỈ TIÊU;TÊN CHỈ TIÊU;ĐƠN VỊ TÍNH;CHỈ TIÊU GIAO",
        "Ma chi tieu;Ten chi tieu;Don vi tinh;Ke hoach",
        "Mã số,Chỉ tiêu,Đ.V.T,Kế hoạch",
        "Mã\tNội dung\tĐơn vị\tMục tiêu",
        "Mã;Nội dung chỉ tiêu;Đơn vị đo;Chỉ tiêu kế hoạch",
        " Mã  chỉ tiêu ;Tên chỉ tiêu:;Đơn vị tính ;Kế hoạch giao ",
        "Ma\u0303 chi\u0309 tie\u0302u;Te\u0302n chi\u0309 tie\u0302u;\u0110VT;Ke\u0302\u0301 hoa\u0323ch giao",
        "Code;Name;Unit;Value",
        "Mã;Tên chỉ tiêu;ĐVT;Chỉ tiêu",
    ],
)
def test_headers_are_recognised_in_their_spellings(header: str) -> None:
    mark = next(mark for mark in ";\t," if mark in header)
    record, problems = plan(header + "\n" + mark.join(("CQS-01", "Tỷ lệ hồ sơ", "%", "trên 80%")))
    assert problems == ()
    assert (record.indicators[0].name, record.indicators[0].unit_name) == ("Tỷ lệ hồ sơ", "%")
    assert record.targets[0].value is not None
    assert record.title == "tep"


def test_a_report_has_its_own_headers() -> None:
    record, problems = report(
        "Báo cáo số 45/BC-UBND\nKỳ báo cáo:;Quý I/2025\n\n"
        "TT;Tên chỉ tiêu;Đơn vị;Kết quả thực hiện;Tử số;Mẫu số;Ước;Đánh giá;Phân tổ\n"
        "1;Tỷ lệ hồ sơ;%;80,17;20.284;25.302;x;Đạt;khu vực: nông thôn; \n"
        '2;Số hộ;hộ;8.994;;;không;;"giới tính: nữ; khu vực: đô thị"\n'
    )
    assert problems == ()
    assert (record.title, record.period) == ("Báo cáo số 45/BC-UBND", Quarter(2025, 1))
    first, second = record.values
    assert (first.indicator, first.is_estimate, first.figures[0].unit) == ("Tỷ lệ hồ sơ", True, "%")
    assert (second.is_estimate, second.figures[0].unit) == (False, "hộ")
    assert second.disaggregation == (("giới tính", "nữ"), ("khu vực", "đô thị"))


def test_a_column_of_bodies_called_don_vi_is_the_organisation() -> None:
    record, problems = report("Mã chỉ tiêu;Đơn vị;Thực hiện\nA;Xã An Bình;80%\nA;Xã Bình An;85%\n")
    assert problems == ()
    assert [value.organisation for value in record.values] == ["Xã An Bình", "Xã Bình An"]
    record, _ = report("Mã chỉ tiêu;Đơn vị;Thực hiện\nA;hồ sơ;80\n")
    assert record.values[0].figures[0].unit == "hồ sơ"


def test_units_and_periods_may_stand_in_the_header() -> None:
    record, problems = report("Mã chỉ tiêu;Kết quả năm 2024 (%);Kết quả (năm 2025)\nA;80,5;85%\n")
    assert problems == ()
    assert [(value.period, value.figures[0].unit) for value in record.values] == [(Year(2024), "%"), (Year(2025), "%")]


def test_labels_are_read_in_vietnamese() -> None:
    record, problems = plan(
        "Mã chỉ tiêu;Tên chỉ tiêu;Loại chỉ tiêu;Chiều hướng;Tính chất thời gian;Cách tổng hợp;Không vượt tối đa;Số lẻ\n"
        "A;Tỷ lệ hộ nghèo;Tỷ lệ;Giảm;Thời điểm;Bình quân gia quyền;có;2\n"
    )
    assert problems == ()
    indicator = record.indicators[0]
    assert (indicator.kind, indicator.direction) == (IndicatorKind.SHARE, Direction.DECREASE)
    assert (indicator.accumulation, indicator.aggregation) == (Accumulation.STOCK, Aggregation.WEIGHTED_MEAN)
    assert (indicator.bounded, indicator.decimals) == (True, 2)
    assert record.targets == ()


def test_outline_marks_and_led_texts_are_headings_not_indicators() -> None:
    record, problems = plan(
        "STT;Chỉ tiêu;Kế hoạch\nI;Chính quyền số;\n1;Tỷ lệ A;80%\n;II. Kinh tế số;\n1;Tỷ lệ B;70%\n"
        "III. Xã hội số;;\n1;C;6%\n"
    )
    assert problems == ()
    assert [each.pillar for each in record.indicators] == ["chính quyền số", "kinh tế số", "xã hội số"]


def test_a_row_with_a_name_alone_is_a_target_that_is_not_stated() -> None:
    record, problems = plan("STT;Chỉ tiêu;Kế hoạch\n1;Tỷ lệ A;80%\n2;Tỷ lệ B;\n")
    assert problems == ()
    assert [target.is_quantitative for target in record.targets] == [True, False]


def test_rows_that_number_the_columns_and_repeated_headers_are_no_data() -> None:
    record, problems = plan("STT;Chỉ tiêu;Kế hoạch\n1;2;3\n1;Tỷ lệ A;80%\nSTT;Chỉ tiêu;Kế hoạch\n2;Tỷ lệ B;70%\n")
    assert problems == ()
    assert [each.name for each in record.indicators] == ["Tỷ lệ A", "Tỷ lệ B"]


def test_an_unknown_column_is_named_with_what_was_perhaps_meant() -> None:
    record, problems = plan("Mã chỉ tiêu;Tên chỉ tiêu;Kế hoạch;Thời hạnn;Màu sắc;Tỷ lệ hoàn thành\nA;a;80%;;;\n")
    assert len(record.targets) == 1
    assert [problem.severity for problem in problems] == [Severity.WARNING, Severity.WARNING]
    assert "có phải là 'Thời hạn'" in problems[0].message
    assert "có phải" not in problems[1].message


def test_one_bad_row_hides_no_other() -> None:
    record, problems = plan(
        "Mã chỉ tiêu;Tên chỉ tiêu;Loại chỉ tiêu;Kế hoạch;Hạn hoàn thành;Dấu so sánh\n"
        "A;a;màu;80%;31/12/2025;\n"
        "B;b;tỷ lệ;80%x;cuối năm;\n"
        "C;c;tỷ lệ;80%;31/12/2025;>=\n"
        "D;d;tỷ lệ;trên 80%;;<\n"
    )
    assert [each.code for each in record.indicators] == ["A", "B", "C", "D"]
    assert [target.indicator for target in record.targets] == ["A", "B", "C"]
    assert [problem.place.row for problem in problems] == [2, 3, 3, 5]
    assert problems[0].value == "màu"
    assert "có phải là '>'" in problems[3].message


def test_targets_without_their_indicator_and_codes_given_twice_are_named() -> None:
    record, problems = plan(
        "Danh mục chỉ tiêu\nMã chỉ tiêu;Tên chỉ tiêu\nCQS-01;a\nCQS-01;b\n\n"
        "Chỉ tiêu kế hoạch\nMã chỉ tiêu kế hoạch;Mã chỉ tiêu;Kế hoạch giao\n"
        "1;CQS-01;80%\n1;CQS-01;85%\n2;CQS-O1;90%\n3;XYZ;5\n"
    )
    assert len(record.targets) == 1
    texts = [problem.message for problem in problems]
    assert "đã ghi khác ở trên" in texts[0]
    assert "'1' bị lặp" in texts[1]
    assert "có phải là 'CQS-01'" in texts[2]
    assert "không có chỉ tiêu 'XYZ'" in texts[3]
    assert "có phải" not in texts[3]


def test_targets_above_one_another_lose_their_parents() -> None:
    record, problems = plan(
        "Mã chỉ tiêu kế hoạch;Mã chỉ tiêu;Tên chỉ tiêu;Kế hoạch giao;Mã chỉ tiêu cấp trên\n1;A;a;5;2\n2;A;a;6;1\n"
    )
    assert [target.parent for target in record.targets] == [None, None]
    assert "cấp trên của chính mình" in problems[0].message


def test_organisations_and_tallies_are_tables_of_their_own() -> None:
    record, problems = report(
        "Danh mục đơn vị\nMã đơn vị;Tên đơn vị;Cấp;Có từ ngày;Đơn vị tiền thân\n"
        "01;Xã An Bình;Xã;01/7/2025;X1; \n01;Xã An;Xã;;\n;Phường Hai;Phường;;\n;;Xã;;\n\n"
        "Kết quả chung\nNhóm;Tổng số;Đạt;Chưa đạt;Chưa đánh giá\nChính quyền số;5;4;1;\nTổng cộng;14;11;01;02\n;;3;;\n"
        "x;nhiều;3;;\n"
    )
    assert [(each.code, each.level) for each in record.organisations] == [
        ("01", Level.COMMUNE),
        ("Phường Hai", Level.COMMUNE),
    ]
    assert [(tally.pillar, tally.total.value) for tally in record.tallies] == [("chính quyền số", 5), (None, 14)]
    assert "mã đơn vị '01' bị lặp" in problems[0].message
    assert len(problems) == 3
    record, problems = report("Mã đơn vị;Tên đơn vị;Cấp\n03;;Xã\n")
    assert record.organisations == ()
    assert problems[0].message.startswith("name: thiếu giá trị")


@pytest.mark.parametrize(
    ("column", "text", "reason"),
    [
        ("Ước", "có lẽ", "phải ghi có hoặc không"),
        ("Đánh giá", "rất tốt", "không phải là một trạng thái"),
        ("Phân tổ", "nữ", "phân tổ ghi"),
        ("Khoảng ký tự", "ba", "invalid literal"),
        ("Kỳ số liệu", "hôm qua", "không đọc được kỳ"),
    ],
)
def test_a_cell_that_is_not_of_its_column_is_refused(column: str, text: str, reason: str) -> None:
    record, problems = report(f"Mã chỉ tiêu;Thực hiện;{column}\nA;80%;{text}\n")
    assert len(record.values) == 1
    assert [reason in problem.message for problem in problems] == [True]


@pytest.mark.parametrize(("text", "answer"), [("✓", True), ("Đúng", True), ("sai", False)])
def test_answers_are_read(text: str, answer: bool) -> None:  # noqa: FBT001 - a column of the table
    record, _ = report(f"Mã chỉ tiêu;Thực hiện;Ước\nA;80%;{text}\n")
    assert record.values[0].is_estimate is answer


def test_an_integer_is_expected_for_decimals() -> None:
    record, problems = plan("Mã chỉ tiêu;Tên chỉ tiêu;Số lẻ\nA;a;hai\n")
    assert record.indicators[0].decimals is None
    assert "phải là số nguyên" in problems[0].message


def test_a_unit_that_is_nothing_is_none() -> None:
    record, problems = report("Mã;Thực hiện;ĐVT\nA;80;\u200b\n")
    assert problems == ()
    assert record.values[0].figures[0].unit is None


def test_kinds_follow_from_the_unit_where_they_are_not_said() -> None:
    record, _ = plan("Mã;Tên chỉ tiêu;ĐVT;Kế hoạch\nA;a;%;5\nB;b;tỷ đồng;5\nC;c;điểm;5\nD;d;hạng;5\nE;e;xã;5\n")
    assert [each.kind.value for each in record.indicators] == ["ratio", "amount", "score", "rank", "count"]


def test_a_file_without_tables_says_so() -> None:
    for text in ("", "Xin chào\n", "a;b\n1;2\n"):
        record, problems = plan(text)
        assert record.indicators == ()
        assert [problem.message.partition(" (")[0] for problem in problems] == [
            "không tìm thấy bảng nào có cột mã hoặc tên chỉ tiêu"
        ]
        assert str(problems[0]) == problems[0].message


def test_a_damaged_csv_and_one_that_passes_a_limit_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ReadingError, match="CSV hỏng ở dòng 2"):
        plan('Mã;Tên chỉ tiêu\nA;"a')
    for limit, message in (("_CELL_LIMIT", "ký tự trong một ô"), ("COLUMN_LIMIT", "cột"), ("ROW_LIMIT", "dòng")):
        with monkeypatch.context() as patch:
            patch.setattr(grids, limit, 1)
            with pytest.raises(ReadingError, match=f"hơn 1 {message}"):
                plan("Mã;Tên chỉ tiêu\nA;a\n")


def test_commas_and_semicolons_in_the_text_do_not_hide_the_mark() -> None:
    record, problems = plan('Tên kế hoạch;a, b, c, d\n\nMã;Tên chỉ tiêu;Kế hoạch\nA;"một;\n,,,hai";80,5%\n')
    assert problems == ()
    assert (record.title, record.indicators[0].name) == ("a, b, c, d", "một;\n,,,hai")


def test_digits_in_a_header_that_are_no_year_name_no_period() -> None:
    record, problems = report("Mã chỉ tiêu;Thực hiện;Thực hiện 99999\nA;80%;70%\n")
    assert [value.period for value in record.values] == [None]
    assert "không nhận ra cột 'Thực hiện 99999'" in problems[0].message


def test_keys_forget_case_marks_and_signs() -> None:
    assert key_of("Đơn vị tính:") == key_of("DON  VI TINH") == "don vi tinh"


def test_a_row_without_code_or_name_is_named_and_a_footnote_is_not() -> None:
    _, problems = report("Mã chỉ tiêu;Thực hiện;Ghi chú\nA;80%;\n;85%;x\n;;Người lập biểu\n")
    assert [problem.place.row for problem in problems] == [3]


def test_a_figure_may_be_written_in_its_parts() -> None:
    record, problems = report(
        'Mã chỉ tiêu;Thực hiện\nA;"{""text"": ""5"", ""value"": ""5"", ""span"": [0, 1]}"\nB;{"x"\n'
    )
    assert record.values[0].figures[0].span == (0, 1)
    assert len(problems) == 1


def test_headings_of_pillars_in_a_report_are_no_values() -> None:
    record, problems = report("STT;Mã chỉ tiêu;Thực hiện\nI;CHÍNH QUYỀN SỐ;\n1;A;80%\n")
    assert [value.indicator for value in record.values] == ["A"]
    assert problems == ()


@pytest.mark.parametrize(
    "below",
    [
        ";Người lập biểu;CHỦ TỊCH\n;Nguyễn Văn A;Trần Thị B\n",
        ";TM. ỦY BAN NHÂN DÂN;\n;KT. CHỦ TỊCH;\n;PHÓ CHỦ TỊCH;\n",
        ";Nơi nhận:;CHỦ TỊCH\n",
    ],
)
def test_signatures_below_a_table_are_no_values(below: str) -> None:
    record, problems = report("Mã chỉ tiêu;Tên chỉ tiêu;Thực hiện\nA;Tỷ lệ hồ sơ;80%\n" + below)
    assert [value.indicator for value in record.values] == ["A"]
    assert problems == ()


@pytest.mark.parametrize(
    "row",
    [";Lãnh đạo được tập huấn;85%", "B;Giám đốc sử dụng chữ ký số;đạt", ";Chủ tịch xã dùng chữ ký số;đạt"],
)
def test_indicators_of_leaders_are_no_signatures(row: str) -> None:
    record, _ = report(f"Mã chỉ tiêu;Tên chỉ tiêu;Thực hiện\nA;Tỷ lệ hồ sơ;80%\n{row}\n")
    assert len(record.values) == 2


def test_a_row_of_more_cells_than_headers_is_not_trusted() -> None:
    record, problems = report("Mã chỉ tiêu;Tên chỉ tiêu;Thực hiện\nA;hồ sơ; trực tuyến;80%\nB;Tỷ lệ;90%;;\n")
    assert [value.indicator for value in record.values] == ["B"]
    assert [problem.place.row for problem in problems] == [2]
    assert "nhiều ô hơn dòng tiêu đề" in problems[0].message


@pytest.mark.parametrize(("text", "is_read"), [("29,232", False), ("1,234,567", False), ("29.232", True)])
def test_a_count_in_the_english_way_is_not_trusted(text: str, *, is_read: bool) -> None:
    record, problems = report(f"Mã chỉ tiêu;ĐVT;Thực hiện\nA;hộ;{text}\n")
    assert record.values[0].is_missing is not is_read
    assert bool(problems) is not is_read
