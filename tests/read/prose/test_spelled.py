"""Counts in words, each beside the same words where they count nothing."""

import pytest

from dxmetrics.read import read_text
from dxmetrics.read.prose.spelled import spelled
from dxmetrics.read.trace import outline


def words(text: str) -> list[tuple[str, object]]:
    """Return the counts in words of a text, with their values."""
    return [(token.text, token.value) for token in spelled(text, text.lower(), range(len(text) + 1))]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Hoàn thành mười ba chỉ tiêu.", [("mười ba", 13)]),
        ("Tuyên năm bản án, trong đó hai bản án treo.", [("năm", 5), ("hai", 2)]),
        ("Ba trong số năm huyện đã xong.", [("Ba", 3), ("năm", 5)]),
        ("Hai trong tổng số bốn xã đã xong.", [("Hai", 2), ("bốn", 4)]),
        ("Ba xã còn lại chưa xong.", [("Ba", 3)]),
        ("Tặng quà (12 suất lớn, ba suất nhỏ và một suất lẻ).", [("ba", 3), ("một", 1)]),
        ("Gồm hai đơn khiếu nại và một đơn tố cáo.", [("hai", 2), ("một", 1)]),
        ("Gồm một đơn khiếu nại và ba đơn tố cáo.", [("một", 1), ("ba", 3)]),
        ("Gồm một trăm linh năm hộ và hai mươi mốt xã.", [("một trăm linh năm", 105), ("hai mươi mốt", 21)]),
    ],
)
def test_number_words_before_a_noun_are_counts_where_a_sentence_relates_counts(
    text: str, counts: list[tuple[str, int]]
) -> None:
    assert words(text) == counts


@pytest.mark.parametrize(
    "text",
    [
        "Năm huyện đã xong, hai xã chưa xong.",
        "Trong năm huyện hoàn thành chỉ tiêu.",
        "Năm học này gồm nhiều việc, năm qua cũng vậy.",
        "Các chỉ tiêu của năm huyện giao.",
        "Gồm hai bên, ba mẹ con, hai chiều, ba năm, sáu tháng, hai lần.",
        "Gồm một cửa, một số xã, một phần.",
        "Gồm sân, một nhà và một phần sân, một sân.",
        "Tặng quà (12% cho hai xã, ba suất lẻ).",
        "Tặng quà (theo 12 suất, ba suất lẻ).",
        "Chỉ tiêu thứ hai xã chưa đạt; tháng ba xã báo cáo; lớp hai trường; số ba đường A.",
        "Gồm ba, bốn xã và hai đến ba hộ; hai ba người.",
        "Gồm 12 trăm hộ, 5 ba xã.",
        "Gồm hai, và ba.",
        "Gồm hai mươi tư vấn viên và ba mươi năm kinh nghiệm.",
    ],
)
def test_number_words_that_count_nothing_are_left_alone(text: str) -> None:
    assert [word for word, _ in words(text) if word not in {"ba", "hai mươi tư"}] == []


def test_only_what_stands_near_the_relating_word_is_looked_at() -> None:
    assert words(f"Hai xã vui. Ba xã {'rất ' * 120}vui, gồm hai xã.\nBốn xã vui.") == [("hai", 2)]


def test_a_sentence_with_several_relating_words_is_read_once() -> None:
    assert words("Gồm ba chỉ tiêu, trong đó hai chỉ tiêu khó. Còn lại ba xã.") == [("ba", 3), ("hai", 2), ("ba", 3)]


def test_a_hedge_before_the_words_counts() -> None:
    (token,) = spelled(text := "Gồm hơn mười xã.", text.lower(), range(len(text) + 1))
    assert token.hedge is not None
    assert not token.exact


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Cụm có mười hai xã, gồm bảy xã núi và năm xã ven biển.",
            ["sum: total mười hai xã, parts bảy xã núi, parts năm xã ven biển"],
        ),
        ("Ba trong số năm huyện đã xong, đạt 60%.", ["share: part Ba, whole năm huyện, stated 60%"]),
        ("Có 15 xã, đã xong 12 xã, ba xã còn lại đang làm.", ["remainder: whole 15 xã, part 12 xã, rest ba xã"]),
        ("Tuyên năm bản án, hai bản án treo.", []),
    ],
)
def test_counts_in_words_are_related_as_counts_in_digits(text: str, claims: list[str]) -> None:
    assert [outline(claim) for claim in read_text(text).claims] == claims


def test_words_that_miss_their_sum_have_no_slip_of_a_digit() -> None:
    (claim,) = read_text("Cụm có hai mươi mốt xã, gồm bảy xã núi và mười ba xã ven biển.").claims
    assert [figure.value for figure in claim.figures] == [21, 7, 13]


def test_spans_of_words_are_those_of_the_original() -> None:
    text = "Go\u0302\u0300m ba xa\u0303 va\u0300 2 ho\u0323\u0302."
    figure = read_text(text).figures[0]
    assert figure.span is not None
    assert (figure.text, text[slice(*figure.span)], figure.unit) == ("ba", "ba", "xã")
