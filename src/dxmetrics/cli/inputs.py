"""What the commands are given: files and the standard input, languages, codes of rules."""

import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Annotated, Final

import typer

from dxmetrics.errors import ReadingError
from dxmetrics.model import Reading
from dxmetrics.read import read_document, read_stream
from dxmetrics.render import Unreadable

__all__ = ["STDIN", "Files", "Lang", "LangOption", "read_files"]

STDIN: Final = "-"
"""The name of the standard input."""


class Lang(StrEnum):
    """The language of messages."""

    VI = "vi"
    EN = "en"


Files = Annotated[
    list[str],
    typer.Argument(metavar="FILE...", help="Tệp văn bản; - là đầu vào chuẩn (text files; - is standard input)."),
]
"""The documents to read."""
LangOption = Annotated[Lang, typer.Option(help="Ngôn ngữ của kết luận (language of the messages).")]
"""The language to answer in."""


def read_files(files: Iterable[str]) -> Iterator[tuple[str, Reading] | Unreadable]:
    """Yield each document as read, or why it could not be; one that cannot be read does not stop the others."""
    for source in files:
        try:
            if source == STDIN:
                yield source, _read_stdin()
            else:
                yield source, read_document(source)
        except ReadingError as error:
            yield Unreadable(source, str(error))


def _read_stdin() -> Reading:
    if sys.stdin is None:
        message = "Không có đầu vào chuẩn (there is no standard input)"
        raise ReadingError(message)
    return read_stream(sys.stdin.buffer, source=STDIN)
