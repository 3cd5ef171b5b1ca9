"""`dxmetrics table`: the rows of a table whose figures contradict each other.

Exit codes: 0 nothing as grave as `--fail-on`, 1 something, 2 the table could not be read or the call was wrong.
"""

import json
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Any

import typer

from dxmetrics.cli.checking import FailOn
from dxmetrics.cli.inputs import Lang, LangOption
from dxmetrics.cli.terminal import NOTHING, SOMETHING, Output, stop
from dxmetrics.errors import MissingExtraError, ReadingError
from dxmetrics.model import Sentence, Severity, Slip
from dxmetrics.render import Line, Style
from dxmetrics.render.words import SEVERITIES, SLIPS, say

__all__ = ["table"]


class TableFormat(StrEnum):
    """How the findings of a table are printed."""

    TEXT = "text"
    JSONL = "jsonl"


Row = Mapping[str, Any]
"""A finding as `check_table` gives it: cells by the names of its columns."""


def table(
    file: Annotated[str, typer.Argument(metavar="FILE", help="Bảng CSV hoặc Parquet (a CSV or Parquet table).")],
    checks: Annotated[
        list[str],
        typer.Option(
            "--check",
            help="Phép kiểm tra trên các cột (a check over columns): 'tổng = a + b', 'tổng - a = còn lại', "
            "'a / tổng = tỷ lệ', 'a <= tổng'; lặp lại được.",
        ),
    ],
    *,
    fmt: Annotated[TableFormat, typer.Option("--format", help="Chữ, hoặc mỗi dòng một đối tượng JSON.")] = (
        TableFormat.TEXT
    ),
    lang: LangOption = Lang.VI,
    row_id: Annotated[str | None, typer.Option(help="Cột cho biết tên của dòng (the column that names a row).")] = None,
    fail_on: Annotated[FailOn, typer.Option(help="Mã thoát là 1 kể từ mức này (exit code 1 from here on).")] = (
        FailOn.WARNING
    ),
) -> None:
    """Đối chiếu các cột của một bảng theo từng dòng (check the columns of a table, row by row)."""
    try:
        from dxmetrics.tables import check_of, review_table  # noqa: PLC0415 - an extra of its own

        review = review_table(file, *(check_of(written) for written in checks), row_id=row_id)
    except MissingExtraError as error:
        stop(str(error))
    except (ReadingError, OSError) as error:
        stop(f"{file}: {error}")
    found: list[Row] = review.findings.to_dicts()
    output = Output()
    if fmt is TableFormat.JSONL:
        output.write("".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in found))
    else:
        output.print(_lines(found, file, lang, named=row_id is not None))
        words = {"rows": review.rows, "found": len(found), "evaluated": ", ".join(map(str, review.evaluated))}
        output.print([Line.of((f"{file}: {say(_SUMMARY, lang, **words)}", Style.TITLE))])
    grave = [row for row in found if fail_on is not FailOn.NEVER and _rank(row) <= Severity(fail_on).rank]
    raise typer.Exit(SOMETHING if grave else NOTHING)


_SUMMARY = Sentence(
    "{rows} dòng (đủ số liệu để kiểm tra: {evaluated}); {found} chỗ mâu thuẫn",
    "{rows} rows (with all figures: {evaluated}); {found} contradictions",
)
_ROW = Sentence("dòng {row}", "row {row}")
_GIVEN = Sentence("tính ra {given}", "the other figures give {given}")
_LIKELY = Sentence("nhiều khả năng là", "probably")
_PERHAPS = Sentence("có thể là", "perhaps")
_ONLY = Sentence("khả năng duy nhất", "the only possibility")
_MORE = Sentence("một trong {count} khả năng", "one of {count} possibilities")


def _rank(row: Row) -> int:
    return Severity(row["severity"]).rank


def _lines(found: list[Row], file: str, lang: Lang, *, named: bool) -> Iterator[Line]:
    for row in found:
        place = row["row"] if named else row["row"] + 1
        candidate = ""
        if row["column"] is not None:
            lead = say(_LIKELY if row["likely"] else _PERHAPS, lang)
            slip = say(SLIPS[Slip(row["slip"])], lang)
            more = say(_ONLY if row["candidates"] == 1 else _MORE, lang, count=row["candidates"])
            candidate = f"; {lead}: {row['column']} = {row['value']} ({slip}; {more})"
        yield Line.of(
            (f"{file}: {say(_ROW, lang, row=place)}: ", Style.PLACE),
            say(SEVERITIES[Severity(row["severity"])], lang),
            (f" {row['code']} ", Style.CODE),
            f"{say(_GIVEN, lang, given=row['given'])}{candidate}",
        )
