"""`dxmetrics claims`: what was read out of documents."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dxmetrics.cli.inputs import STDIN, Files, read_files
from dxmetrics.cli.terminal import NOTHING, WRONG, Output
from dxmetrics.read.trace import trace as trace_of
from dxmetrics.render import Unreadable, claims_jsonl, claims_text, trace_jsonl, trace_text

__all__ = ["claims"]


class ClaimsFormat(StrEnum):
    """How claims are printed."""

    JSONL = "jsonl"
    TEXT = "text"


def claims(
    files: Files,
    *,
    fmt: Annotated[
        ClaimsFormat | None,
        typer.Option("--format", help="Mỗi dòng một đối tượng JSON, hoặc chữ.", show_default="jsonl"),
    ] = None,
    trace: Annotated[
        bool,
        typer.Option("--trace", help="In từng bước đọc, mặc định bằng chữ (print every stage of reading)."),
    ] = False,
) -> None:
    """In các phát biểu có số liệu đối chiếu được với nhau (print the claims that were read)."""
    console = Output()
    for item in read_files(files):
        if isinstance(item, Unreadable):
            console.unreadable(item)
            continue
        source, reading = item
        doc = STDIN if source == STDIN else Path(source).stem
        if trace:
            steps = trace_of(reading.text)
            if fmt is ClaimsFormat.JSONL:
                console.write("".join(f"{line}\n" for line in trace_jsonl(steps, doc)))
            else:
                console.print(trace_text(steps, reading.text, source))
        elif fmt is ClaimsFormat.TEXT:
            console.print(claims_text(reading, source))
        else:
            console.write("".join(f"{line}\n" for line in claims_jsonl(reading, doc)))
    raise typer.Exit(WRONG if console.errors else NOTHING)
