"""`dxmetrics check`: the figures of documents that contradict each other.

Exit codes: 0 nothing as grave as `--fail-on`, 1 something, 2 something could not be read or the call was wrong.
"""

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dxmetrics.checking import Review, review
from dxmetrics.cli.inputs import Files, Lang, LangOption, read_files
from dxmetrics.cli.terminal import NOTHING, SOMETHING, WRONG, Output, stop, tell
from dxmetrics.errors import ReadingError
from dxmetrics.model import Finding, Reading, Severity
from dxmetrics.read import read_document
from dxmetrics.render import (
    AcceptedFindings,
    Line,
    ReviewedDocument,
    Unreadable,
    check_json,
    check_text,
    not_evaluated_text,
    read_accepted,
    summary_text,
    total_text,
    write_accepted,
)
from dxmetrics.rules import CATALOGUE, chosen

__all__ = ["FailOn", "check", "fails"]


class CheckFormat(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"


class FailOn(StrEnum):
    """From which severity on the exit code is 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


def check(
    files: Files,
    *,
    fmt: Annotated[
        CheckFormat, typer.Option("--format", help="Cho người đọc hay cho máy (for people or machines).")
    ] = (CheckFormat.TEXT),
    lang: LangOption = Lang.VI,
    select: Annotated[
        list[str] | None,
        typer.Option(
            help="Chỉ dùng các quy tắc này: mã, đầu mã, tên (only these rules); lặp lại hoặc cách bởi dấu phẩy."
        ),
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option(help="Bỏ các quy tắc này (not these rules).")] = None,
    fail_on: Annotated[FailOn, typer.Option(help="Mã thoát là 1 kể từ mức này (exit code 1 from here on).")] = (
        FailOn.WARNING
    ),
    accept: Annotated[
        Path | None,
        typer.Option(help="Tệp JSON ghi các kết luận đã chấp nhận, không nêu lại (findings accepted once)."),
    ] = None,
    write_accept: Annotated[
        bool,
        typer.Option(
            "--write-accept", help="Ghi thêm các kết luận lần này vào tệp --accept (add the present findings)."
        ),
    ] = False,
    fix_preview: Annotated[
        bool,
        typer.Option(
            "--fix-preview",
            help="In lại câu với khả năng đầu thay vào; văn bản không bị sửa (show the sentence with the first "
            "candidate in place; nothing is written).",
        ),
    ] = False,
    verbose: Annotated[
        bool,
        typer.Option(
            "--verbose",
            "--explain-not-evaluated",
            "-v",
            help="Nêu cả những gì không kiểm tra được và lý do (list what was not evaluated, with reasons).",
        ),
    ] = False,
) -> None:
    """Đối chiếu số liệu trong văn bản và nêu chỗ mâu thuẫn (find figures that contradict each other)."""
    try:
        selected, ignored = _codes(select), _codes(ignore)
        chosen(CATALOGUE, selected, ignored)
        accepted = _load_accepted(accept, may_be_missing=write_accept)
    except ReadingError as error:
        stop(str(error))
    console = Output(as_json=fmt is CheckFormat.JSON)
    documents: list[ReviewedDocument] = []
    raised: list[Finding] = []
    known = accepted.fingerprints
    for item in read_files(files):
        if isinstance(item, Unreadable):
            console.unreadable(item)
            continue
        source, reading = item
        everything = review(reading, select=selected, ignore=ignored)
        raised += everything.findings
        fresh = [finding for finding in everything.findings if finding.fingerprint not in known]
        shown = replace(everything, findings=fresh)
        hidden = len(everything.findings) - len(shown.findings)
        documents.append(ReviewedDocument(source, shown, hidden))
        if fmt is CheckFormat.TEXT:
            console.print(_report(shown, reading, source, lang, hidden, verbose=verbose, fix_preview=fix_preview))
    if fmt is CheckFormat.TEXT and len(files) > 1:
        console.print(total_text(documents, len(console.errors), lang))
    if fmt is CheckFormat.JSON:
        console.write(json.dumps(check_json(documents, console.errors, lang), ensure_ascii=False, indent=2) + "\n")
    unaccepted = [finding for document in documents for finding in document.review.findings]
    # A rule that was left out raises nothing, which makes no entry stale.
    everywhere = selected is None and ignored is None
    for entry in accepted.stale((document.source for document in documents), raised) if everywhere else ():
        tell(
            f"{accept}: {entry.code} {entry.quote!r} không còn trong {entry.source}; có thể bỏ mục {entry.fingerprint} "
            "(stale entry)",
        )
    if write_accept and accept is not None:
        _save_accepted(accept, accepted.with_findings(unaccepted))
        tell(f"Đã ghi {len(unaccepted)} kết luận vào {accept} ({len(unaccepted)} findings accepted)")
        unaccepted = []
    raise typer.Exit(WRONG if console.errors else SOMETHING if fails(unaccepted, fail_on) else NOTHING)


def _codes(given: list[str] | None) -> list[str] | None:
    if given is None:
        return None
    return [word.strip() for words in given for word in words.split(",") if word.strip()]


def _report(
    shown: Review,
    reading: Reading,
    source: str,
    lang: Lang,
    hidden: int,
    *,
    verbose: bool,
    fix_preview: bool,
) -> Iterator[Line]:
    yield from check_text(shown, reading, source, lang, fix_preview=fix_preview)
    if verbose:
        yield from not_evaluated_text(shown, reading, source, lang)
    yield from summary_text(shown, reading, source, lang, hidden)


def fails(findings: Iterable[Finding], fail_on: FailOn) -> bool:
    """Tell whether a finding is as grave as `fail_on`."""
    if fail_on is FailOn.NEVER:
        return False
    return any(finding.severity.rank <= Severity(fail_on).rank for finding in findings)


def _load_accepted(path: Path | None, *, may_be_missing: bool) -> AcceptedFindings:
    if path is None:
        if may_be_missing:
            message = "--write-accept cần --accept TỆP (--write-accept wants --accept FILE)"
            raise ReadingError(message)
        return AcceptedFindings()
    if may_be_missing and not path.exists():
        return AcceptedFindings()
    return read_accepted(read_document(path).text)


def _save_accepted(path: Path, accepted: AcceptedFindings) -> None:
    """Write the file whole or not at all."""
    aside = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        aside.write_bytes(write_accepted(accepted).encode())
        aside.replace(path)
    except OSError as error:
        aside.unlink(missing_ok=True)
        stop(f"Không ghi được {path}: {error} (cannot be written)")
