"""The command line: check reports, print their claims, list and explain the rules.

Exit codes: 0 nothing as grave as `--fail-on`, 1 something, 2 something could not be read or the call was wrong.
"""

import errno
import json
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from enum import StrEnum
from importlib import metadata
from pathlib import Path
from typing import Annotated, Final, NoReturn

import typer
from rich.console import Console
from rich.text import Text

from dxmetrics.checking import Review, review
from dxmetrics.errors import ReadingError
from dxmetrics.model import Finding, Reading, Severity
from dxmetrics.read import read_document, read_stream
from dxmetrics.render import (
    AcceptedFindings,
    Line,
    ReviewedDocument,
    Style,
    Unreadable,
    check_json,
    check_text,
    claims_jsonl,
    claims_text,
    not_evaluated_text,
    plain,
    read_accepted,
    rule_page,
    rules_list,
    summary_text,
    total_text,
    write_accepted,
)
from dxmetrics.rules import CATALOGUE, RuleModule, chosen

__all__ = ["app"]

app = typer.Typer(
    name="dxmetrics",
    invoke_without_command=True,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


class Lang(StrEnum):
    """The language of messages."""

    VI = "vi"
    EN = "en"


class CheckFormat(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"


class ClaimsFormat(StrEnum):
    """How claims are printed."""

    JSONL = "jsonl"
    TEXT = "text"


class FailOn(StrEnum):
    """From which severity on the exit code is 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


STDIN: Final = "-"
NOTHING, SOMETHING, WRONG = 0, 1, 2

Files = Annotated[
    list[str],
    typer.Argument(metavar="FILE...", help="Tệp văn bản; - là đầu vào chuẩn (text files; - is standard input)."),
]
LangOption = Annotated[Lang, typer.Option(help="Ngôn ngữ của kết luận (language of the messages).")]


@app.callback()
def _version(
    *,
    version: Annotated[bool, typer.Option("--version", help="In số phiên bản (print the version).")] = False,
) -> None:
    """Kiểm tra số liệu trong báo cáo chuyển đổi số (check the figures of digital-transformation reports)."""
    if version:
        _Output().write(f"dxmetrics {metadata.version('dxmetrics')}\n")
        raise typer.Exit


@app.command()
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
        _stop(str(error))
    console = _Output(as_json=fmt is CheckFormat.JSON)
    documents: list[ReviewedDocument] = []
    raised: list[Finding] = []
    for item in _read(files):
        if isinstance(item, Unreadable):
            console.unreadable(item)
            continue
        source, reading = item
        everything = review(reading, select=selected, ignore=ignored)
        raised += everything.findings
        fresh = [finding for finding in everything.findings if finding.fingerprint not in accepted.fingerprints]
        shown = replace(everything, findings=fresh)
        hidden = len(everything.findings) - len(shown.findings)
        documents.append(ReviewedDocument(source, shown, hidden))
        if fmt is CheckFormat.TEXT:
            console.print(_report(shown, reading, source, lang, hidden, verbose=verbose))
    if fmt is CheckFormat.TEXT and len(files) > 1:
        console.print(total_text(documents, len(console.errors), lang))
    if fmt is CheckFormat.JSON:
        console.write(json.dumps(check_json(documents, console.errors, lang), ensure_ascii=False, indent=2) + "\n")
    unaccepted = [finding for document in documents for finding in document.review.findings]
    # A rule that was left out raises nothing, which makes no entry stale.
    everywhere = selected is None and ignored is None
    for entry in accepted.stale((document.source for document in documents), raised) if everywhere else ():
        _tell(
            f"{accept}: {entry.code} {entry.quote!r} không còn trong {entry.source}; có thể bỏ mục {entry.fingerprint} "
            "(stale entry)",
        )
    if write_accept and accept is not None:
        _save_accepted(accept, accepted.with_findings(unaccepted))
        _tell(f"Đã ghi {len(unaccepted)} kết luận vào {accept} ({len(unaccepted)} findings accepted)")
        unaccepted = []
    raise typer.Exit(WRONG if console.errors else SOMETHING if _fails(unaccepted, fail_on) else NOTHING)


@app.command()
def claims(
    files: Files,
    *,
    fmt: Annotated[ClaimsFormat, typer.Option("--format", help="Mỗi dòng một đối tượng JSON, hoặc chữ.")] = (
        ClaimsFormat.JSONL
    ),
) -> None:
    """In các phát biểu có số liệu đối chiếu được với nhau (print the claims that were read)."""
    console = _Output()
    for item in _read(files):
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


@app.command()
def rules(*, lang: LangOption = Lang.VI) -> None:
    """Liệt kê các quy tắc (list the rules)."""
    _Output().print(rules_list(CATALOGUE, lang))


@app.command()
def explain(
    code: Annotated[str, typer.Argument(help="Mã hoặc tên của quy tắc, ví dụ DX102 (code or name of a rule).")],
    *,
    lang: LangOption = Lang.VI,
) -> None:
    """Giải thích một quy tắc (explain one rule)."""
    rule = _named(code)
    _Output().print(rule_page(rule, lang))


def _named(word: str) -> RuleModule:
    by_word = {name: rule for rule in CATALOGUE for name in (rule.RULE.code, rule.RULE.name)}
    rule = by_word.get(word.upper()) or by_word.get(word.lower())
    if rule is None:
        near = get_close_matches(word.upper(), by_word, n=1) or get_close_matches(word.lower(), by_word, n=1)
        meant = (
            f"; có phải {near[0]}? (did you mean {near[0]}?)" if near else "; xem dxmetrics rules (see dxmetrics rules)"
        )
        _stop(f"Không có quy tắc {word!r} (no such rule){meant}")
    return rule


def _codes(given: list[str] | None) -> list[str] | None:
    if given is None:
        return None
    return [word.strip() for words in given for word in words.split(",") if word.strip()]


def _read(files: Iterable[str]) -> Iterator[tuple[str, Reading] | Unreadable]:
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


def _report(
    shown: Review,
    reading: Reading,
    source: str,
    lang: Lang,
    hidden: int,
    *,
    verbose: bool,
) -> Iterator[Line]:
    yield from check_text(shown, reading, source, lang)
    if verbose:
        yield from not_evaluated_text(shown, reading, source, lang)
    yield from summary_text(shown, reading, source, lang, hidden)


def _fails(findings: Iterable[Finding], fail_on: FailOn) -> bool:
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
        _stop(f"Không ghi được {path}: {error} (cannot be written)")


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
class _Output:
    """The standard output: coloured on a terminal, plain elsewhere; and what could not be read so far."""

    as_json: bool = False
    errors: list[Unreadable] = field(default_factory=list[Unreadable])

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
                _stop(f"Không ghi được kết quả: {error} (the output cannot be written)")
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

    def unreadable(self, error: Unreadable) -> None:
        """Remember what could not be read, and tell it where the output does not."""
        self.errors.append(error)
        if not self.as_json:
            _tell(f"{error.source}: {error.message}")


def _tell(message: str) -> None:
    sys.stderr.write(f"{message}\n")


def _stop(message: str) -> NoReturn:
    _tell(message)
    raise typer.Exit(WRONG)
