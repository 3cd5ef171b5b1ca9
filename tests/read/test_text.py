"""Reading prose as a whole: what comes back, in which order, whatever the text is."""

import gc

import pytest

from dxmetrics.model import Reading
from dxmetrics.read import read_text
from dxmetrics.read.trace import outline

REPORT = """BÁO CÁO 12/BC-UBND
Tiếp nhận 640 đơn, giải quyết 588 đơn, đạt 91,88%; còn 52 đơn.
Thu 412 tỷ đồng, đạt 82,4% dự toán. Có 300 thẻ, trong đó 220 thẻ mới và 80 thẻ cũ.
"""


def outlines(text: str) -> list[str]:
    """Return the claims of a text, each in one line."""
    return [outline(claim) for claim in read_text(text).claims]


@pytest.mark.parametrize("text", ["", " ", "\n", "Không có số liệu.", "\ufeff", "...", "%"])
def test_a_text_without_figures_is_read_as_one(text: str) -> None:
    assert read_text(text) == Reading(text, (), (), (), None)


def test_claims_come_in_the_order_of_the_text() -> None:
    claims = read_text(REPORT).claims
    assert [claim.KIND for claim in claims] == ["share", "remainder", "target", "sum"]
    assert [claim.span for claim in claims] == sorted(claim.span or (0, 0) for claim in claims)


def test_quotes_are_the_words_at_their_spans() -> None:
    for claim in read_text(REPORT).claims:
        assert claim.span is not None
        assert REPORT[slice(*claim.span)] == claim.quote


def test_the_source_is_kept() -> None:
    assert read_text("Có 7 xã.", source="a.txt").source == "a.txt"


def test_one_statement_seen_from_both_ends_is_one_claim() -> None:
    assert outlines("Có 300 thẻ. Trong đó, 220 thẻ mới, 80 thẻ cũ.") == [
        "sum: total 300 thẻ, parts 220 thẻ mới, parts 80 thẻ cũ",
    ]


def test_letters_that_grow_in_lower_case_move_nothing() -> None:
    text = "İİİ ĐÃ CẤP 588/640 THẺ, ĐẠT 91,88%."
    (claim,) = read_text(text).claims
    assert claim.quote == "588/640 THẺ, ĐẠT 91,88%"
    assert claim.unit == "THẺ"


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_kind_are_read_alike(newline: str) -> None:
    assert outlines(REPORT.replace("\n", newline)) == outlines(REPORT)


def test_a_sentence_alone_reads_as_within_a_report() -> None:
    line = REPORT.splitlines()[1]
    assert outlines(line) == outlines(REPORT)[:2]


@pytest.mark.parametrize("wanted", [True, False])
def test_the_collector_of_cycles_is_left_as_it_was(wanted: bool) -> None:  # noqa: FBT001 - a case
    was = gc.isenabled()
    try:
        (gc.enable if wanted else gc.disable)()
        assert read_text("Có 5/7 hộ, đạt 71,4%.").claims
        assert gc.isenabled() is wanted
        with pytest.raises(AttributeError):
            read_text(5)  # type: ignore[arg-type]
        assert gc.isenabled() is wanted
    finally:
        (gc.enable if was else gc.disable)()
