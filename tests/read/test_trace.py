import json

import pytest

from dxmetrics.read import read_text
from dxmetrics.read.trace import Stage, Step, trace
from dxmetrics.render import plain, trace_jsonl, trace_text

REPORT = (
    "Thực hiện Kế hoạch 318/KH-UBND ngày 14/2/2023.\n"
    "Đã cấp 120/160 thẻ mức độ 2, đạt trên 74,5%; còn 40 thẻ.\n"
    "Doanh thu 1,2 tỷ đồng, giảm (−5,2%). Xử lý 12 vụ/30 bị can.\n"
    "Xã A 120 90 30\n"
    "Mã số 35,86,1 và chỉ số 1.5"
)


def notes(text: str, stage: Stage) -> list[str]:
    """Return what a stage made of a text."""
    return [f"{step.text}: {step.note}" for step in trace(text) if step.stage is stage]


def test_stages_come_one_after_the_other() -> None:
    order = [step.stage for step in trace(REPORT)]
    assert order == sorted(order, key=list(Stage).index)
    assert set(order) == set(Stage)


def test_the_words_of_a_step_stand_at_its_place() -> None:
    assert all(REPORT[step.span[0] : step.span[1]] == step.text for step in trace(REPORT))


def test_every_number_is_told_of_once() -> None:
    told = [step.span for step in trace(REPORT) if step.stage in {Stage.MASK, Stage.NUMBER}]
    figures = [figure.span for figure in read_text(REPORT).figures]
    assert len(told) == len(figures) + 3
    assert min(told) == (19, 30)


@pytest.mark.parametrize(
    "line",
    ["318/KH-UBND: số, ký hiệu văn bản", "14/2/2023: ngày, tháng", "2: số hiệu, số thứ tự, năm"],
)
def test_masks_give_their_reason(line: str) -> None:
    assert line in notes(REPORT, Stage.MASK)


@pytest.mark.parametrize(
    "line",
    [
        "120: count; over 160",
        "74,5%: rate; trên (above); share",
        "40 thẻ: count thẻ; rest",
        "1,2 tỷ đồng: count đồng; = 1200000000",
        "−5,2%: rate; = -26/5; fall",
        "12 vụ: count vụ; beside 30",
        "30 bị can: count bị can",
        "90: count; in a row",
        "1.5: count; odd: dot",
    ],
)
def test_numbers_say_what_the_words_make_of_them(line: str) -> None:
    assert line in notes(REPORT, Stage.NUMBER)


def test_sentences_say_how_many_numbers_they_hold() -> None:
    assert notes(REPORT, Stage.SENTENCE)[0] == "Đã cấp 120/160 thẻ mức độ 2, đạt trên 74,5%; còn 40 thẻ.: numbers: 4"


def test_claims_and_what_was_passed_over_end_the_trace() -> None:
    assert "120/160 thẻ mức độ 2, đạt trên 74,5%: share: part 120, whole 160 thẻ, stated trên 74,5%" in notes(
        REPORT, Stage.CLAIM
    )
    assert notes("Xã xếp 3/9 xã.", Stage.UNREAD) == [
        "3/9 xã: không rõ đây là tỷ số hay ngày tháng, thứ hạng, điểm số",
    ]


def test_the_normal_form_says_what_it_writes_in_another_way_and_how_often() -> None:
    assert notes("Co\u0301 8\u00a0% va\u0300 9\u00a0%", Stage.NORMAL) == [
        "o\u0301: U+006F U+0301 -> 'ó', 1 x",
        "\u00a0: U+00A0 -> ' ', 2 x",
        "a\u0300: U+0061 U+0300 -> 'à', 1 x",
    ]
    assert notes("Có 8 %", Stage.NORMAL) == []


def test_no_number_no_step() -> None:
    assert list(trace("Không có số liệu.")) == []


def test_a_trace_is_printed_under_the_titles_of_its_stages() -> None:
    text = f"Có 18/63 tỉnh.\n{'đã ' * 40}cấp 25 thẻ."
    lines = plain(trace_text(trace(text), text, "a.txt")).splitlines()
    assert [line for line in lines if not line.startswith(" ")] == [
        "Số liệu (numbers)",
        "Câu (sentences)",
        "Phát biểu (claims)",
    ]
    assert lines[1] == "  a.txt:1:4: 18  count; over 63"
    assert lines[6].endswith("đã đã…  numbers: 1")


def test_a_trace_is_one_object_a_line() -> None:
    steps = [Step(Stage.CLAIM, (0, 3), "7/9", "share: part 7, whole 9")]
    (line,) = trace_jsonl(steps, "xa")
    assert json.loads(line) == {
        "doc": "xa",
        "stage": "claim",
        "start": 0,
        "end": 3,
        "text": "7/9",
        "note": "share: part 7, whole 9",
    }
