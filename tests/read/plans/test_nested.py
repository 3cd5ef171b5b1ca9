"""YAML and JSON: every scalar as it was typed, keys in English or Vietnamese, lines in every problem."""

import sys

import pytest

from dxmetrics.errors import MissingExtraError, ReadingError
from dxmetrics.model import Comparator, Plan, Report, Severity
from dxmetrics.read.plans import Filed, read_data


def plan(text: str, form: str = "yaml") -> Filed[Plan]:
    return read_data(Plan, text.encode(), form, "tep")


def report(text: str, form: str = "yaml") -> Filed[Report]:
    return read_data(Report, text.encode(), form, "tep")


def test_keys_are_read_in_vietnamese_and_in_english() -> None:
    record, problems = plan(
        "Tên kế hoạch: Kế hoạch năm 2025\nkỳ: năm 2025\n"
        "Danh mục chỉ tiêu:\n- mã: A\n  tên: Tỷ lệ hồ sơ\n  loại: tỷ lệ\n"
        "targets:\n- indicator: A\n  kế hoạch giao: trên 80%\n  hạn: 31/12/2025\n"
        "  source: {path: a.pdf, place: trang 3}\n"
    )
    assert problems == ()
    assert (record.title, record.indicators[0].name) == ("Kế hoạch năm 2025", "Tỷ lệ hồ sơ")
    target = record.targets[0]
    assert target.comparator is Comparator.ABOVE
    assert target.source is not None
    assert target.source.place == "trang 3"


def test_a_scalar_is_the_text_that_was_typed() -> None:
    record, problems = report("values:\n- indicator: 01\n  part: '8.994'\n  whole: 8950\n  reason: no\n  note: null\n")
    assert problems == ()
    value = record.values[0]
    assert value.part is not None
    assert (value.indicator, value.part.value, value.reason, value.note) == ("01", 8994, "no", None)


def test_a_number_with_a_dot_and_no_quotes_is_read_and_flagged() -> None:
    record, problems = report("values:\n- indicator: A\n  value: 8.994\n- indicator: B\n  value: 35.86\n")
    assert record.values[0].figures[0].value == 8994
    assert [problem.severity for problem in problems] == [Severity.WARNING]
    assert str(problems[0]).startswith("dòng 3, 'values[1].value': 8.994 không nằm trong ngoặc kép: đọc là 8994")


def test_a_float_of_json_is_refused_alone() -> None:
    record, problems = report(
        '{"values": [{"indicator": "A", "value": 8.994, "part": 3, "is_estimate": true}]}', "json"
    )
    value = record.values[0]
    assert (value.value, value.is_estimate) == (None, True)
    assert value.part is not None
    assert str(problems[0]).startswith("'values[1].value': số thực 8.994 không giữ được số đã in")


def test_remarks_of_json_are_not_read() -> None:
    record, problems = plan('{"$schema": "x", "$comment": [1], "title": "Kế hoạch", "note": null}', "json")
    assert (record.title, problems) == ("Kế hoạch", ())
    record, problems = plan("$ghi chú: x\ntitle: Kế hoạch\n")
    assert (record.title, problems) == ("Kế hoạch", ())


def test_an_unknown_key_is_named_with_what_was_perhaps_meant() -> None:
    record, problems = report("values:\n- indicator: A\n  thực hiệnn: 80%\n  màu: đỏ\nmàu: đỏ\n")
    assert len(record.values) == 1
    assert "có phải là 'Thực hiện'" in problems[0].message
    assert [problem.place.row for problem in problems] == [3, 4, 5]


def test_one_bad_item_hides_no_other() -> None:
    record, problems = plan(
        "title: Kế hoạch\nindicators:\n- A\n- code: B\n- {code: C, name: c, unit: {name: hộ, kind: household}}\n"
        "targets: chưa có\ntallies: null\norganisations: [{name: Xã An}]\nperiod: [1]\n"
    )
    assert [each.code for each in record.indicators] == ["C"]
    assert [each.code for each in record.organisations] == ["Xã An"]
    assert [str(problem).partition(" (")[0] for problem in problems] == [
        "dòng 3, 'indicators[1]': phải gồm các cặp khóa: giá trị",
        "dòng 4, 'indicators[2]': name: thiếu giá trị bắt buộc",
        "dòng 6, 'targets': 'targets' phải là một danh sách",
        "dòng 9, 'period': không đọc được kỳ ['1']; cách viết là 'quý I/2025'",
    ]


def test_a_value_without_indicator_is_lost_and_named() -> None:
    record, problems = report("values:\n- value: 80%\n- indicator: A\n")
    assert len(record.values) == 1
    assert str(problems[0]).startswith("dòng 2, 'values[1]': indicator: thiếu giá trị bắt buộc")


def test_an_empty_file_is_an_empty_record_that_says_so() -> None:
    for text, form in (("", "yaml"), ("# ghi chú\n", "yaml"), ("null", "json")):
        record, problems = plan(text, form)
        assert (record.title, len(problems)) == ("tep", 1)


@pytest.mark.parametrize(
    ("text", "form", "reason"),
    [
        ("a: [1", "yaml", "YAML hỏng"),
        ("a: 1\na: 2\n", "yaml", "khóa 'a' bị lặp ở dòng 2"),
        ("a: " + "[" * 50 + "]" * 50, "yaml", "lồng quá 32 tầng"),
        ("[1, 2]", "yaml", "cặp khóa"),
        ("xin chào", "yaml", "cặp khóa"),
        ('{"a": ', "json", "JSON hỏng"),
        ('{"a": ' + "[" * 50 + "]" * 50 + "}", "json", "lồng quá 32 tầng"),
        ("[" * 100_000, "json", "JSON hỏng: lồng quá sâu"),
        ("[" * 600, "yaml", "YAML hỏng: lồng quá sâu"),
    ],
)
def test_a_damaged_file_is_refused(text: str, form: str, reason: str) -> None:
    with pytest.raises(ReadingError, match=reason):
        plan(text, form)


def test_references_that_multiply_are_bounded() -> None:
    lines = ["a0: &a0 [x]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9))]
    with pytest.raises(ReadingError, match="tham chiếu làm tệp phình"):
        plan("\n".join(lines))


def test_a_number_of_json_that_is_none_costs_its_cell_alone() -> None:
    numbers = ["9" * 5000, "NaN", "1e400", "8994"]
    items = ", ".join(f'{{"indicator": "A", "value": {number}}}' for number in numbers)
    data = f'{{"title": "B", "values": [{items}]}}'.encode()
    filed = read_data(Report, data, "json", "Báo cáo")
    assert [value.is_missing for value in filed.record.values] == [True, True, True, False]
    assert len(filed.problems) == 3


def test_a_missing_library_is_named_with_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml", None)
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(MissingExtraError, match="pyyaml"):
        plan("a: 1")
    from dxmetrics.read.plans import write_data  # noqa: PLC0415 - beside its only use
    from dxmetrics.read.plans.workbooks import read_workbook  # noqa: PLC0415

    for form in ("yaml", "xlsx"):
        with pytest.raises(MissingExtraError, match="dxmetrics"):
            write_data(Plan(title="Kế hoạch"), form)
    from io import BytesIO  # noqa: PLC0415
    from zipfile import ZipFile  # noqa: PLC0415

    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr("a", "a")
    with pytest.raises(MissingExtraError, match="openpyxl"):
        read_workbook(stream.getvalue())


def test_a_percentage_with_a_mark_of_thousands_is_no_number_to_other_readers() -> None:
    record, problems = plan("title: K\ntallies:\n- total: 1.000%\n")
    assert record.tallies[0].total is not None
    assert record.tallies[0].total.value == 1000
    assert problems == ()
