"""`dxmetrics score`, `template` and `schema`: plans and reports in files.

Exit codes of `score`: 0 nothing as grave as `--fail-on`, 1 something, 2 something could not be read.
"""

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated, TypeVar

import typer

from dxmetrics.cli.checking import FailOn, fails
from dxmetrics.cli.inputs import Lang, LangOption
from dxmetrics.cli.terminal import NOTHING, SOMETHING, WRONG, Output, stop, tell
from dxmetrics.errors import DxmetricsError
from dxmetrics.evaluation import evaluate
from dxmetrics.model import Plan, Report, Scorecard, json_schema
from dxmetrics.read.plans import Filed, read_plan, read_report, write_template
from dxmetrics.render import check_schema
from dxmetrics.render.scorecards import score_text
from dxmetrics.render.scorecards_json import score_json, score_schema
from dxmetrics.render.scorecards_markdown import score_markdown

__all__ = ["schema", "score", "template"]

_Record = TypeVar("_Record", Plan, Report)


class ScoreFormat(StrEnum):
    """How a scorecard is printed."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


class Sheet(StrEnum):
    """What a template is for."""

    PLAN = "plan"
    REPORT = "report"


class Described(StrEnum):
    """What there is a schema of."""

    PLAN = "plan"
    REPORT = "report"
    CHECK = "check"
    SCORE = "score"


def score(
    plan: Annotated[str, typer.Argument(help="Tệp kế hoạch: .xlsx, .csv, .yaml, .json (the plan).")],
    report: Annotated[str, typer.Argument(help="Tệp số liệu báo cáo, cùng các định dạng (the report).")],
    *,
    as_of: Annotated[
        str | None,
        typer.Option(help="Đánh giá tính đến ngày, như 30/6/2024 (the day to judge by)."),
    ] = None,
    earlier: Annotated[
        list[str] | None,
        typer.Option(help="Báo cáo các kỳ trước, để đối chiếu (earlier reports); có thể lặp lại."),
    ] = None,
    fmt: Annotated[ScoreFormat, typer.Option("--format", help="Chữ, JSON hay Markdown.")] = ScoreFormat.TEXT,
    lang: LangOption = Lang.VI,
    fail_on: Annotated[FailOn, typer.Option(help="Mã thoát là 1 kể từ mức này (exit code 1 from here on).")] = (
        FailOn.WARNING
    ),
) -> None:
    """Chấm kết quả thực hiện so với kế hoạch (hold a report against its plan)."""
    console = Output(as_json=fmt is ScoreFormat.JSON)
    try:
        filed_plan, filed_report = read_plan(plan), read_report(report)
        before = [read_report(path) for path in earlier or ()]
        reports = [filed.record for filed in before]
        card = evaluate(filed_plan.record, filed_report.record, as_of=as_of, earlier=reports)
    except DxmetricsError as error:
        stop(str(error))
    told = [_told(plan, filed_plan), _told(report, filed_report)]
    told += [_told(path, filed) for path, filed in zip(earlier or (), before, strict=True)]
    _print(console, card, fmt, lang)
    if not all(told):
        raise typer.Exit(WRONG)
    raise typer.Exit(SOMETHING if fails(card.findings, fail_on) else NOTHING)


def _told(path: str, filed: Filed[_Record]) -> bool:
    """Tell the problems of a file; return whether none of them cost a value."""
    for problem in filed.problems:
        tell(f"{path}: {problem}")
    return not filed.errors


def _print(console: Output, card: Scorecard, fmt: ScoreFormat, lang: Lang) -> None:
    if fmt is ScoreFormat.JSON:
        console.write(json.dumps(score_json(card, lang), ensure_ascii=False, indent=2) + "\n")
    elif fmt is ScoreFormat.MARKDOWN:
        console.write(score_markdown(card, lang))
    else:
        console.print(score_text(card, lang, console.columns))


def template(
    kind: Annotated[Sheet, typer.Argument(help="Mẫu cho kế hoạch hay báo cáo (plan or report).")],
    path: Annotated[str, typer.Argument(help="Tệp sẽ ghi: .xlsx, .csv, .yaml, .json (the file to write).")],
    *,
    force: Annotated[bool, typer.Option("--force", help="Ghi đè tệp đã có (write over a file).")] = False,
) -> None:
    """Ghi tệp mẫu để điền chỉ tiêu hoặc số liệu (write a template to fill in)."""
    if Path(path).exists() and not force:
        stop(f"Tệp {path!r} đã có; dùng --force để ghi đè (the file exists)")
    try:
        write_template(kind.value, path)
    except (DxmetricsError, OSError) as error:
        stop(str(error))
    tell(f"Đã ghi mẫu vào {path} (template written)")


def schema(
    of: Annotated[Described, typer.Argument(help="plan, report: tệp đưa vào; check, score: JSON in ra.")],
) -> None:
    """In JSON schema của tệp đưa vào hoặc của kết quả (print a JSON schema)."""
    schemas = {
        Described.PLAN: lambda: json_schema(Plan),
        Described.REPORT: lambda: json_schema(Report),
        Described.CHECK: check_schema,
        Described.SCORE: score_schema,
    }
    Output().write(json.dumps(schemas[of](), ensure_ascii=False, indent=2) + "\n")
