"""The words around a finding, with its figures marked underneath, and where they stand."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from dxmetrics._later import regex
from dxmetrics.quantity import Span
from dxmetrics.render.lines import Line, Style, printable, width

__all__ = ["Places", "excerpts"]

_MARGIN: Final = 36
_APART: Final = 60
_MOST: Final = 4
_NEWLINE: Final = regex(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Places:
    r"""Line and column of a position, both counted from 1; a column is one character.

    >>> Places.of("một\r\nhai")[6]
    (2, 2)
    """

    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "Places":
        """Find the lines of a text, however they are ended."""
        return cls((0, *(match.end() for match in _NEWLINE.finditer(text))))

    def __getitem__(self, position: int) -> tuple[int, int]:
        """Return (line, column)."""
        line = bisect_right(self.starts, position)
        return line, position - self.starts[line - 1] + 1

    def of_span(self, source: str, span: Span | None) -> str:
        """Write where a span begins, as editors and compilers do; the source alone where there is no span.

        >>> Places.of("Đã giải quyết 26/25 hồ sơ.").of_span("bao-cao.txt", (14, 16))
        'bao-cao.txt:1:15'
        """
        if span is None:
            return printable(source)
        line, column = self[span[0]]
        return f"{printable(source)}:{line}:{column}"


def excerpts(text: str, spans: Iterable[Span], indent: str = "    ") -> Iterator[Line]:
    r"""Yield the words around the spans, each line followed by a line of marks under them.

    Spans that stand near each other share a line; at most four lines are shown.

    >>> print(*excerpts("Đã giải quyết 26/25 hồ sơ.", [(14, 16)], ""), sep="\n")
    Đã giải quyết 26/25 hồ sơ.
                  ^^
    """
    for group in [*_groups(text, sorted(set(spans)))][:_MOST]:
        start, end = _window(text, group[0][0], max(end for _, end in group))
        words = printable(text[start:end])
        before = "" if _opens_line(text, start) else "… "
        after = "" if _closes_line(text, end) else " …"
        yield Line.of((f"{indent}{before}{words}{after}", Style.QUIET))
        yield Line.of(
            indent, " " * len(before), (_marks(text[start:end], [(a - start, b - start) for a, b in group]), Style.MARK)
        )


def _groups(text: str, spans: list[Span]) -> Iterator[list[Span]]:
    group: list[Span] = []
    for span in spans:
        if group:
            between = text[group[-1][1] : span[0]]
            if len(between) > _APART or _NEWLINE.search(between):
                yield group
                group = []
        group.append(span)
    if group:
        yield group


def _window(text: str, start: int, end: int) -> Span:
    """Widen a range by some words on either side, within its line."""
    left = text[max(0, start - _MARGIN) : start]
    opened = [match.end() for match in _NEWLINE.finditer(left)]
    if opened:
        left = left[opened[-1] :]
    elif len(left) == _MARGIN and start > _MARGIN:
        left = left.partition(" ")[2]
    right = text[end : end + _MARGIN]
    closed = _NEWLINE.search(right)
    if closed:
        right = right[: closed.start()]
    elif end + _MARGIN < len(text):
        right = right.rpartition(" ")[0]
    return start - len(left.lstrip()), end + len(right.rstrip())


def _opens_line(text: str, start: int) -> bool:
    before = text[max(0, start - _MARGIN) : start].rstrip(" \t\xa0\ufeff")
    return not before or before[-1] in "\r\n"


def _closes_line(text: str, end: int) -> bool:
    after = text[end : end + _MARGIN].lstrip(" \t\xa0")
    return not after or after[0] in "\r\n"


def _marks(words: str, spans: list[Span]) -> str:
    marks = ""
    for start, end in spans:
        marks += " " * (width(printable(words[:start])) - len(marks))
        marks += "^" * max(1, width(printable(words[:end])) - len(marks))
    return marks
