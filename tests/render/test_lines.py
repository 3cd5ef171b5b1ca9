import pytest

from dxmetrics.render import Line, Style, plain, printable
from dxmetrics.render.lines import width


def test_a_bare_string_is_plain() -> None:
    assert Line.of("a", ("b", Style.ERROR)).pieces == (("a", Style.PLAIN), ("b", Style.ERROR))


def test_plain_text_has_no_styles_and_no_spaces_at_line_ends() -> None:
    assert plain([Line.of("lỗi ", ("  ", Style.MARK)), Line()]) == "lỗi\n\n"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("hồ sơ", "hồ sơ"),
        ("a\tb\nc\rd", "a b c d"),
        ("\x1b]0;x\x07", " ]0;x "),
        ("\x9b31m", " 31m"),
        ("a\xa0b", "a b"),
        ("a\u2028b", "a b"),
        ("a\ud800b", "a b"),
        ("a\u202eb", "a b"),
        ("ho\u0323", "ho\u0323"),
    ],
)
def test_control_characters_become_spaces(text: str, shown: str) -> None:
    assert printable(text) == shown
    assert len(printable(text)) == len(text)


@pytest.mark.parametrize(("text", "columns"), [("", 0), ("abc", 3), ("e\u0302\u0301", 1), ("日", 2), ("\u200d", 0)])
def test_width_is_what_a_terminal_takes(text: str, columns: int) -> None:
    assert width(text) == columns
