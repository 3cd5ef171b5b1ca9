from dataclasses import replace

import pytest

from dxmetrics.checking import Review, review
from dxmetrics.model import Change, Reading, Slip, Suggestion
from dxmetrics.quantity import Figure
from dxmetrics.render import ReviewedDocument, check_text, not_evaluated_text, plain, summary_text, total_text


def _finding(report: Reading, *suggestions: Suggestion, candidates: int = 0) -> Review:
    seen = review(report, select=["remainder-mismatch"])
    changed = replace(seen.findings[0], suggestions=suggestions, candidates=candidates)
    return replace(seen, findings=[changed])


def _lines(seen: Review, report: Reading, lang: str = "vi") -> list[str]:
    return plain(check_text(seen, report, "bao-cao.txt", lang)).splitlines()


def test_a_finding_shows_place_severity_code_sentence_and_marked_words(report: Reading) -> None:
    first, words, marks = _lines(_finding(report), report)
    assert first.startswith("bao-cao.txt:3:1: lỗi DX201 12.480 - 11.935 = 545")
    assert words == "    Có 12.480 tài khoản định danh, đã kích hoạt 11.935 tài khoản, còn lại 554 tài khoản."
    assert [words[place] for place, mark in enumerate(marks) if mark == "^"] == [*"12.480", *"11.935", *"554"]


def test_english_is_spoken_when_asked(report: Reading) -> None:
    first = _lines(_finding(report), report, "en")[0]
    assert first.startswith("bao-cao.txt:3:1: error DX201")


def test_the_best_three_suggestions_are_shown_and_the_others_counted(report: Reading) -> None:
    likely = Suggestion((Change(2, 545, "545"),), Slip.TRANSPOSITION, likely=True)
    swap = Suggestion((Change(0, 11935, "11.935"), Change(1, 12480, "12.480")), Slip.SWAP)
    lines = _lines(_finding(report, likely, swap, swap, swap, candidates=9), report)
    assert lines[3:] == [
        "    nhiều khả năng là: 554 → 545 (đảo hai chữ số liền nhau)",
        "    có thể là: 12.480 → 11.935, 11.935 → 12.480 (đổi chỗ hai số)",
        "    có thể là: 12.480 → 11.935, 11.935 → 12.480 (đổi chỗ hai số)",
        "    và 6 khả năng khác",
    ]


def test_few_suggestions_need_no_count(report: Reading) -> None:
    only = Suggestion((Change(2, 545, "545"),), Slip.TRANSPOSITION)
    assert _lines(_finding(report, only, candidates=1), report)[3:] == [
        "    có thể là: 554 → 545 (đảo hai chữ số liền nhau)",
    ]


def test_a_correction_that_changes_the_status_says_so(report: Reading) -> None:
    seen = _finding(report)
    flips = replace(seen, findings=[replace(seen.findings[0], flips_status=True)])
    assert _lines(flips, report)[-1].endswith("đạt hay chưa đạt sẽ đổi")


def test_a_finding_without_figures_shows_its_words_and_without_place_nothing(report: Reading) -> None:
    seen = _finding(report)
    place = replace(seen.findings[0], figures=())
    words = _lines(replace(seen, findings=[place]), report)
    assert words[2].strip() == "^" * len(place.quote)
    nowhere = replace(place, span=None)
    assert len(_lines(replace(seen, findings=[nowhere]), report)) == 1


def test_what_was_not_evaluated_is_listed_in_document_order(report: Reading) -> None:
    seen = review(report)
    assert plain(not_evaluated_text(seen, report, "bao-cao.txt")).splitlines() == [
        "bao-cao.txt:1:1: chưa đọc được: không rõ quan hệ giữa các số: BÁO CÁO",
        "bao-cao.txt:5:1: không kiểm tra được: số liệu chỉ là ước chừng: Gần 2.300 hộ có địa chỉ số, đạt 57,5%",
    ]


def test_the_summary_counts_what_was_seen_and_found(report: Reading) -> None:
    seen = review(report, select=["DX1", "DX2"])
    assert plain(summary_text(seen, report, "bao-cao.txt", accepted=2)) == (
        "bao-cao.txt: 2 lỗi, 0 cảnh báo, 1 lưu ý; 2 đã chấp nhận từ trước\n"
        "    10 số liệu; 4 phát biểu đối chiếu được với nhau: 3 đã kiểm tra, 1 không kiểm tra được; "
        "1 chỗ chưa đọc được\n"
    )


@pytest.mark.parametrize(
    ("text", "figures", "words"),
    [
        ("", 0, "tệp rỗng, không có gì để kiểm tra"),
        (" \r\n", 0, "tệp rỗng, không có gì để kiểm tra"),
        ("Không có số liệu.", 0, "không có số liệu nào, không có gì để kiểm tra"),
        ("20/25 hộ", 2, "không có gì cần lưu ý"),
    ],
)
def test_a_text_without_findings_says_why(text: str, figures: int, words: str) -> None:
    reading = Reading(text, tuple(Figure("20", 20) for _ in range(figures)), ())
    lines = [str(line) for line in summary_text(review(reading), reading, "a.txt")]
    assert lines[0] == f"a.txt: {words}"
    assert len(lines) == (2 if figures else 1)


def test_several_documents_are_summed_up(report: Reading) -> None:
    document = ReviewedDocument("bao-cao.txt", review(report, select=["DX1", "DX2"]))
    assert [str(line) for line in total_text([document, document], lang="en")] == [
        "2 documents in all: 4 errors, 0 warnings, 2 notes",
    ]
