"""The `dxmetrics` command: UTF-8 on any console, then the command line, or what to install where it is absent."""

import sys
from io import TextIOWrapper

from dxmetrics.errors import MissingExtraError

__all__ = ["main"]


def main() -> None:
    """Run the command line; exit code 2 with the command to type where the extra `cli` is not installed."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        from dxmetrics.cli import app  # noqa: PLC0415 - the extra may be absent
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("rich", "typer"):
            raise
        sys.stderr.write(f"{MissingExtraError(error.name or '', extra='cli')}\n")
        sys.exit(2)
    app(prog_name="dxmetrics")


if __name__ == "__main__":
    main()
