"""Lines of text whose pieces carry a style, so that a terminal may colour what a file gets plain."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Line", "Style", "plain", "printable", "width"]


class Style(StrEnum):
    """What a piece of a line is; the terminal decides how it looks."""

    PLAIN = "plain"
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    PLACE = "place"
    CODE = "code"
    MARK = "mark"
    HINT = "hint"
    QUIET = "quiet"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Line:
    """One line, in pieces of (text, style).

    >>> str(Line.of(("lỗi", Style.ERROR), (" DX102", Style.CODE)))
    'lỗi DX102'
    """

    pieces: tuple[tuple[str, Style], ...] = ()

    @classmethod
    def of(cls, *pieces: tuple[str, Style] | str) -> "Line":
        """Make a line; a bare string is plain."""
        return cls(tuple((piece, Style.PLAIN) if isinstance(piece, str) else piece for piece in pieces))

    def __str__(self) -> str:
        """Return the line without styles and without spaces at its end."""
        return "".join(text for text, _ in self.pieces).rstrip()


def plain(lines: Iterable[Line]) -> str:
    r"""Return the lines as text, each closed by a newline.

    >>> plain([Line.of("một"), Line()])
    'một\n\n'
    """
    return "".join(f"{line}\n" for line in lines)


def printable(text: str) -> str:
    r"""Return `text` of the same length with control characters and line ends as spaces.

    What a document holds must not reach the terminal as a command to it.

    >>> printable("20/25\thộ\x1b[2J")
    '20/25 hộ [2J'
    """
    if text.isprintable():
        return text
    return "".join(" " if unicodedata.category(char) in _CONTROLS else char for char in text)


_CONTROLS = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp", "Zs"))


def width(text: str) -> int:
    r"""Return how many columns of a terminal `text` takes: none for a combining mark, two for a wide character.

    >>> width("hộ"), width("ho\u0323\u0302"), width("％")
    (2, 2, 2)
    """
    return sum(_column(char) for char in text)


def _column(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1
