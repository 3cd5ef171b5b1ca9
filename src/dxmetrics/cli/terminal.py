"""The two streams of the command line: results coloured on a terminal and plain elsewhere, messages beside them."""

import errno
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from shutil import get_terminal_size
from typing import Final, NoReturn

import typer
from rich.console import Console
from rich.text import Text

from dxmetrics.render import Line, Style, Unreadable, plain

__all__ = ["NOTHING", "SOMETHING", "WRONG", "Output", "stop", "tell"]

NOTHING, SOMETHING, WRONG = 0, 1, 2
"""Exit codes: nothing found, something found, something could not be read or the call was wrong."""

_COLOURS: Final = {
    Style.ERROR: "bold red",
    Style.WARNING: "bold yellow",
    Style.NOTE: "cyan",
    Style.PLACE: "bold",
    Style.CODE: "magenta",
    Style.MARK: "bold red",
    Style.HINT: "green",
    Style.QUIET: "dim",
    Style.TITLE: "bold",
}


@dataclass(slots=True)
class Output:
    """The standard output: coloured on a terminal, plain elsewhere; and what could not be read so far."""

    as_json: bool = False
    errors: list[Unreadable] = field(default_factory=list[Unreadable])

    @property
    def columns(self) -> int | None:
        """How wide the terminal is; None where the output goes elsewhere, which may be as wide as it needs."""
        return get_terminal_size().columns if sys.stdout.isatty() else None

    def print(self, lines: Iterable[Line]) -> None:
        """Print lines."""
        if sys.stdout.isatty():
            console = Console(highlight=False, markup=False, emoji=False, soft_wrap=True)
            for line in lines:
                console.print(Text.assemble(*((text, _COLOURS.get(style, "")) for text, style in line.pieces)))
        else:
            self.write(plain(lines))

    def write(self, text: str) -> None:
        """Write text; a reader that has gone away (| head) ends the output, not the work."""
        try:
            sys.stdout.write(text)
            sys.stdout.flush()
        except OSError as error:
            if error.errno not in (errno.EPIPE, errno.EINVAL):
                stop(f"Không ghi được kết quả: {error} (the output cannot be written)")
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

    def unreadable(self, error: Unreadable) -> None:
        """Remember what could not be read, and tell it where the output does not."""
        self.errors.append(error)
        if not self.as_json:
            tell(f"{error.source}: {error.message}")


def tell(message: str) -> None:
    """Write a message for the person at the keyboard."""
    sys.stderr.write(f"{message}\n")


def stop(message: str) -> NoReturn:
    """Tell why the call cannot go on, and end it."""
    tell(message)
    raise typer.Exit(WRONG)
