import pytest

from dxmetrics.render.excerpts import Places, excerpts


def _shown(text: str, *spans: tuple[int, int]) -> list[str]:
    return [str(line) for line in excerpts(text, spans, "")]


def _span(text: str, word: str) -> tuple[int, int]:
    start = text.index(word)
    return start, start + len(word)


@pytest.mark.parametrize(
    ("text", "position", "place"),
    [
        ("", 0, (1, 1)),
        ("abc", 2, (1, 3)),
        ("a\nb", 2, (2, 1)),
        ("a\r\nb", 3, (2, 1)),
        ("a\rb", 2, (2, 1)),
        ("a\n\nb", 3, (3, 1)),
    ],
)
def test_lines_and_columns_count_from_one(text: str, position: int, place: tuple[int, int]) -> None:
    assert Places.of(text)[position] == place


def test_a_place_without_span_is_the_source_alone() -> None:
    assert Places.of("").of_span("a.txt", None) == "a.txt"


def test_figures_near_each_other_share_a_line() -> None:
    text = "Có 12.480 tài khoản, còn lại 554."
    assert _shown(text, _span(text, "554"), _span(text, "12.480")) == [
        text,
        "   ^^^^^^                    ^^^",
    ]


def test_figures_of_different_lines_stand_apart() -> None:
    text = "Có 12.480 tài khoản.\r\nCòn lại 554."
    assert _shown(text, (3, 9), _span(text, "554")) == [
        "Có 12.480 tài khoản.",
        "   ^^^^^^",
        "Còn lại 554.",
        "        ^^^",
    ]


def test_a_long_paragraph_is_cut_at_words_on_both_sides() -> None:
    text = f"{'một hai ba bốn ' * 9}12.480 tài khoản {'năm sáu bảy tám ' * 9}"
    words, marks = _shown(text, _span(text, "12.480"))
    assert words.startswith("… ")
    assert words.endswith(" …")
    assert words[2:-2] in text
    assert words[marks.index("^") :].startswith("12.480")
    assert len(words) < 100


def test_figures_far_apart_in_one_line_stand_apart_and_few_are_shown() -> None:
    text = (" x" * 50).join(str(number) for number in range(10, 19))
    shown = _shown(text, *(_span(text, str(number)) for number in range(10, 19)))
    assert len(shown) == 8


def test_marks_stand_under_their_figures_beside_combining_marks_and_wide_letters() -> None:
    text = "ho\u0323\u0302 １２ 日本 34"
    words, marks = _shown(text, _span(text, "34"))
    assert words == text
    assert marks == " " * (2 + 1 + 4 + 1 + 4 + 1) + "^^"


def test_a_long_word_before_a_figure_is_not_shown_in_part() -> None:
    text = "x" * 200 + "12"
    words, _ = _shown(text, _span(text, "12"))
    assert words == "… 12"


def test_an_empty_span_has_one_mark() -> None:
    assert _shown("abc", (1, 1)) == ["abc", " ^"]


def test_nothing_to_show_is_no_line() -> None:
    assert _shown("abc") == []


def test_what_would_command_a_terminal_is_not_passed_on() -> None:
    text = "\x1b[31m20/25\x07 hộ\t."
    assert "\x1b" not in "".join(_shown(text, _span(text, "20")))
