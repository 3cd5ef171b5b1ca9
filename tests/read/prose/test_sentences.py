"""Where sentences end: at a full stop, not at an abbreviation; at a line end in any case."""

import pytest

from dxmetrics.read.prose.sentences import Sentence, sentences
from dxmetrics.read.prose.tokens import tokens


def groups(text: str) -> list[list[str]]:
    """Return the printed numbers of a text by sentence."""
    return [[token.text for token in group.tokens] for group in grouped(text)]


def grouped(text: str) -> list[Sentence]:
    """Return the sentences of a text."""
    return sentences(text, text.lower(), tokens(text, text.lower())[0])


@pytest.mark.parametrize(
    "text",
    [
        "Có 120 hộ. Đã cấp 30 thẻ.",
        "Có 120 hộ! 30 thẻ.",
        "Có 120 hộ… (30 thẻ)",
        'Ông nói: "Có 120 hộ." Nay 30 thẻ.',
        "Có 120 hộ\nđã cấp 30 thẻ",
        "Có 120 hộ tại TP.\nvà 30 thẻ",
        "Có 120 hộ mức độ 4. Cấp 30 thẻ.",
        "Có 120 hộ. Không có gì. Cấp 30 thẻ.",
        "Có 120 hộ…30 thẻ",
        "Có 120 hộ. Hết!30 thẻ",
        "Có 120 hộ.Trong đó 30 thẻ.",
        "Có 120 hộ (xong).Trong đó 30 thẻ.",
        "Có 120 hộ.“Nay 30 thẻ”, ông nói.",
    ],
)
def test_a_mark_or_a_line_end_ends_a_sentence(text: str) -> None:
    assert groups(text) == [["120"], ["30"]]


@pytest.mark.parametrize(
    "text",
    [
        "Có 120 hộ tại TP. Vinh nhận 30 thẻ.",
        "Có 120 hộ. nay 30 thẻ.",
        "Có 120 hộ tại TP.Vinh nhận 30 thẻ.",
        "Có 120 hộ của ông h.Nam và 30 thẻ.",
        "Có 120 hộ tại tp.Vinh nhận 30 thẻ.",
        "Có 120 hộ tại trang dulieu.VN và 30 thẻ.",
        "Có 120 hộ.(30 thẻ)",
        "Có 120 hộ của ông A. Nam và 30 thẻ.",
        "Có 120 hộ; 30 thẻ",
        "Có 120 hộ v.v. và 30 thẻ",
        'Có 120 hộ và "30 thẻ"',
        "Có 120\nha rừng và 30 thẻ",
    ],
)
def test_an_abbreviation_or_a_small_letter_goes_on(text: str) -> None:
    assert groups(text) == [["120", "30"]]


def test_no_token_no_sentence() -> None:
    assert groups("Không có số liệu. Hết.") == []


def test_a_line_end_before_a_unit_ends_nothing() -> None:
    (sentence,) = grouped("Có 120\nha rừng")
    assert (sentence.end, sentence.tail) == (14, "")


def test_each_token_knows_the_words_before_it_and_its_brackets() -> None:
    (sentence,) = grouped("Tiếp nhận 120 đơn (mới 30 đơn), trả 7 đơn (5 đơn. Hết")
    assert [(token.gap, token.depth) for token in sentence.tokens] == [
        ("tiếp nhận ", 0),
        (" (mới ", 1),
        ("), trả ", 0),
        (" (", 1),
    ]
    assert sentence.tail == "."


def test_neighbours_are_told_in_both_directions() -> None:
    (sentence,) = grouped("Có 120 đơn và 30 thẻ đã trả")
    first, last = sentence.tokens
    assert (sentence.before(first), sentence.following(first)) == (None, last)
    assert (sentence.before(last), sentence.following(last)) == (first, None)
    assert (sentence.after(first), sentence.after(last)) == (" và ", " đã trả")


def test_a_sentence_without_end_is_read_in_pieces() -> None:
    text = "1 hộ, " * 150
    found, _ = tokens(text, text)
    assert [len(group.tokens) for group in sentences(text, text, found)] == [40, 40, 40, 30]
    text = "1/1 hộ, " + "5% " * 100
    found, _ = tokens(text, text)
    assert [len(group.tokens) for group in sentences(text, text, found)] == [80, 22]


def test_words_far_from_a_number_are_left_out() -> None:
    text = "a " * 1000 + "5 hộ " + "a " * 1000
    (group,) = sentences(text, text, tokens(text, text)[0])
    assert (len(group.tokens[0].gap), len(group.tail), group.end) == (600, 600, len(text))
