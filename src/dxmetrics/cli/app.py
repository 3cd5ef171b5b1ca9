"""The commands put together."""

from importlib import metadata
from typing import Annotated, Final

import typer

from dxmetrics.cli.checking import check
from dxmetrics.cli.claims import claims
from dxmetrics.cli.rules import explain, rules
from dxmetrics.cli.scoring import schema, score, template
from dxmetrics.cli.tables import table
from dxmetrics.cli.terminal import Output

__all__ = ["app"]

_COMMANDS: Final = (check, score, claims, table, rules, explain, template, schema)


def _version(
    *,
    version: Annotated[bool, typer.Option("--version", help="In số phiên bản (print the version).")] = False,
) -> None:
    """Kiểm tra số liệu trong báo cáo chuyển đổi số (check the figures of digital-transformation reports)."""
    if version:
        Output().write(f"dxmetrics {metadata.version('dxmetrics')}\n")
        raise typer.Exit


def _app() -> typer.Typer:
    built = typer.Typer(
        name="dxmetrics",
        invoke_without_command=True,
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    built.callback()(_version)
    for command in _COMMANDS:
        built.command()(command)
    return built


app: Final = _app()
"""The command line, to be called or mounted in another."""
