"""`dxmetrics claims`: what was read out of documents."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dxmetrics.cli.inputs import STDIN, Files, read_files
from dxmetrics.cli.terminal import NOTHING, WRONG, Output
from dxmetrics.render import Unreadable, claims_jsonl, claims_text

__all__ = ["claims"]


class ClaimsFormat(StrEnum):
    """How claims are printed."""

    JSONL = "jsonl"
    TEXT = "text"


def claims(
    files: Files,
    *,
    fmt: Annotated[ClaimsFormat, typer.Option("--format", help="Mỗi dòng một đối tượng JSON, hoặc chữ.")] = (
        ClaimsFormat.JSONL
    ),
) -> None:
    """In các phát biểu có số liệu đối chiếu được với nhau (print the claims that were read)."""
    console = Output()
    for item in read_files(files):
        if isinstance(item, Unreadable):
            console.unreadable(item)
            continue
        source, reading = item
        if fmt is ClaimsFormat.JSONL:
            doc = STDIN if source == STDIN else Path(source).stem
            console.write("".join(f"{line}\n" for line in claims_jsonl(reading, doc)))
        else:
            console.print(claims_text(reading, source))
    raise typer.Exit(WRONG if console.errors else NOTHING)
