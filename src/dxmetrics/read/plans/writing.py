"""Plans and reports to files: YAML, JSON, CSV, Excel; what is written is read back equal, or not written at all.

Excel cells and YAML values are written as text, so that no program takes 8.994 for a number with decimals. A file is
written beside its place and then put there, so that nothing half-written stays behind.
"""

import csv
import io
import json
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any, Final, cast

from dxmetrics.errors import DxmetricsError, MissingExtraError
from dxmetrics.model import Indicator, Plan, Record, Report
from dxmetrics.read.plans.files import format_of, read_data
from dxmetrics.read.plans.labels import write_label
from dxmetrics.read.plans.names import BLOCKS, HEADINGS, Block, Field, Role
from dxmetrics.vi import format_date

__all__ = ["WritingError", "encode_csv", "encode_workbook", "write_data", "write_file", "write_plan", "write_report"]

Rows = list[list[str]]
_ALWAYS: Final = frozenset({"code", "name", "indicator", "unit", "value", "total", "achieved", "part", "whole"})
"""Columns that are written even where nothing stands in them."""
_INFORMATION: Final = ("Mục", "Nội dung")


class WritingError(DxmetricsError, ValueError):
    """A record cannot be written in a format without losing something."""


def write_plan(plan: Plan, path: Path | str) -> None:
    """Write a plan in the format that the name says (.yaml, .json, .csv, .xlsx), in place of what stands there.

    WritingError where the format would lose something (such as a control character in Excel).
    """
    _write(plan, Path(path))


def write_report(report: Report, path: Path | str) -> None:
    """Write a report, as `write_plan` writes a plan."""
    _write(report, Path(path))


def _write(record: Plan | Report, path: Path) -> None:
    write_file(path, write_data(record, format_of(path)))


def write_file(path: Path, data: bytes) -> None:
    """Put the bytes in place of a file, whole or not at all."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def write_data(record: Plan | Report, form: str) -> bytes:
    """Return the bytes of a file that holds the record; WritingError where reading them gives another record."""
    data = _encode(record, form)
    back, problems = read_data(type(record), data, form, record.title)
    if back != record or problems:
        reason = str(problems[0]) if problems else "đọc lại khác bản gốc"
        message = f"Không ghi được trọn vẹn ở dạng {form}: {reason} (the format would lose something)"
        raise WritingError(message)
    return data


def _encode(record: Plan | Report, form: str) -> bytes:
    if form == "json":
        return json.dumps(_compact(record), ensure_ascii=False, indent=2).encode() + b"\n"
    if form == "yaml":
        return _yaml(record).encode()
    tables = list(_tables(record))
    return encode_csv(tables) if form == "csv" else encode_workbook(tables)


def _compact(record: Record) -> dict[str, Any]:
    """Return a record as a file holds it: what follows from the rest is left out."""
    full = record.model_dump(mode="json", exclude_none=True)
    small = record.model_dump(mode="json", exclude_defaults=True)
    for key, value in list(small.items()):
        parts = getattr(record, key)
        if isinstance(value, list) and parts and isinstance(parts[0], Record):
            small[key] = full[key] = [_compact(part) for part in parts]
    if isinstance(record, Indicator):
        small["kind"] = full["kind"]  # where it is not said, readers take it from the unit
    return small if type(record).read(small) == record else full


def _yaml(record: Plan | Report) -> str:
    try:
        import yaml  # noqa: PLC0415 - an extra: loaded when a YAML file is written
    except ImportError as error:
        raise MissingExtraError("pyyaml", extra="documents") from error  # noqa: EM101 - the name of the module
    whole = type(record)
    data = _compact(record)
    named: dict[str, Any] = {}
    for each in HEADINGS[whole][1]:
        if each.name in data:
            named[each.header.casefold()] = data.pop(each.name)
    for block in BLOCKS[whole]:
        if block.key in data:
            named[block.title.casefold()] = [_named(block, item) for item in data.pop(block.key)]
    return yaml.safe_dump(_texts(named | data), allow_unicode=True, sort_keys=False, width=1_000_000)


def _named(block: Block, item: dict[str, Any]) -> dict[str, Any]:
    """Return an item under its Vietnamese keys and labels."""
    named: dict[str, Any] = {}
    for each in block.fields:
        if each.name in item:
            value = item.pop(each.name)
            named[each.header.casefold()] = write_label(each.name, value) if each.role is Role.LABEL else value
    return named | item


def _texts(value: Any) -> Any:  # noqa: ANN401 - whatever a record holds
    """Return the value with every scalar as text, as YAML is read here."""
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, dict):
        return {key: _texts(each) for key, each in cast("dict[str, Any]", value).items()}
    if isinstance(value, list):
        return [_texts(each) for each in cast("list[object]", value)]
    return str(value)


def _tables(record: Plan | Report) -> Iterator[tuple[str, Rows]]:
    """Yield the tables of a record: first what stands above them, then a table for each kind of row."""
    title, fields = HEADINGS[type(record)]
    own = _compact(record)
    yield title, [[each.header, _cell(each, value)] for each in fields if (value := _value(own, each)) is not None]
    for block in BLOCKS[type(record)]:
        records = cast("tuple[Record, ...]", getattr(record, block.key))
        if records:
            yield block.title, _table(block, records)


def _table(block: Block, records: Iterable[Record]) -> Rows:
    items = [_compact(each) for each in records]
    fields = [
        each for each in block.fields if each.name in _ALWAYS or any(_value(item, each) is not None for item in items)
    ]
    if block.key == "values":
        fields = [each for each in fields if each.name not in ("name", "unit")]
    rows = [["STT", *(each.header for each in fields)]]
    for number, item in enumerate(items, start=1):
        values = ((each, _value(item, each)) for each in fields)
        rows.append([str(number), *("" if value is None else _cell(each, value) for each, value in values)])
    return rows


def _value(item: Mapping[str, Any], each: Field) -> Any:  # noqa: ANN401 - whatever a record holds
    outer, _, inner = each.name.partition(".")
    value = item.get(outer)
    return value.get(inner) if inner and value is not None else value


def _cell(each: Field, value: Any) -> str:  # noqa: ANN401 - whatever a record holds
    if each.role is Role.LABEL:
        return write_label(each.name, str(value))
    if isinstance(value, bool):
        return "có" if value else "không"
    if each.role is Role.DATE:
        return format_date(date.fromisoformat(value))
    if each.role is Role.SPAN:
        start, end = value
        return f"{start}-{end}"
    if each.role is Role.CODES:
        joined = "; ".join(value)
        is_simple = [code.strip() for code in joined.split(";")] == value and not joined.startswith("[")
        return joined if is_simple else _json(value)
    if each.role is Role.PAIRS:
        joined = "; ".join(f"{name}: {text}" for name, text in value.items())
        pairs = [pair.partition(":") for pair in joined.split(";")]
        simple = {name.strip(): text.strip() for name, _, text in pairs} == value and not joined.startswith("{")
        return joined if simple else _json(value)
    return str(value) if isinstance(value, str | int) else _json(value)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def encode_csv(tables: Iterable[tuple[str, Rows]]) -> bytes:
    """Write tables one below the other as CSV, with semicolons and a byte order mark, as Excel reads it here."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    for at, (title, rows) in enumerate(tables):
        writer.writerows([*([[]] if at else []), [title], *rows])
    return stream.getvalue().encode("utf-8-sig")


def encode_workbook(tables: Iterable[tuple[str, Rows]]) -> bytes:
    """Write tables as the sheets of a workbook, every cell as text."""
    try:
        import openpyxl  # noqa: PLC0415 - an extra: loaded when a workbook is written
        from openpyxl.styles import Alignment, Font  # noqa: PLC0415
        from openpyxl.utils import get_column_letter  # noqa: PLC0415
        from openpyxl.utils.exceptions import IllegalCharacterError  # noqa: PLC0415
    except ImportError as error:
        raise MissingExtraError("openpyxl", extra="documents") from error  # noqa: EM101 - the name of the module
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for at, (title, rows) in enumerate(tables):
        sheet = book.create_sheet(title)
        is_table = at > 0
        for number, row in enumerate(rows, start=1):
            for column, text in enumerate(row, start=1):
                if not text:
                    continue
                cell = sheet.cell(number, column)
                try:
                    cell.value = text
                except IllegalCharacterError as error:
                    message = f"Excel không chứa được ký tự điều khiển trong {text!r} (control characters)"
                    raise WritingError(message) from error
                cell.data_type = "s"
                cell.number_format = "@"
                cell.alignment = Alignment(vertical="top", wrap_text=True)
                if (is_table and number == 1) or (not is_table and column == 1):
                    cell.font = Font(bold=True)
        widths = [max((len(row[at]) for row in rows if at < len(row)), default=0) for at in range(max(map(len, rows)))]
        for column, width in enumerate(widths, start=1):
            sheet.column_dimensions[get_column_letter(column)].width = min(max(width + 2, 6), 50)
        if is_table:
            sheet.freeze_panes = "A2"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()
