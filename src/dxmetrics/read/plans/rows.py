"""Rows of tables to records: each cell by the role of its column; a bad cell costs itself, not its row.

A figure cell without digits is no error: under a plan it is the statement of a target that has no number, under a
report a status ("hoàn thành") or the reason why there is no value. "20.284/25.302 (80,17%)" is part, whole and value.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, TypeVar

from dxmetrics._later import regex
from dxmetrics.model import ModelError, Record, Unit, UnitKind, read_status
from dxmetrics.read.plans.cells import Cell, Distrust, figure_text, is_doubtful_decimal
from dxmetrics.read.plans.labels import read_label
from dxmetrics.read.plans.names import Role, key_of
from dxmetrics.read.plans.problems import Place, Problem
from dxmetrics.vi import format_number, plain, read_period

__all__ = ["Draft", "build", "read_cell"]

_R = TypeVar("_R", bound=Record)
_COUNTED: Final = frozenset({UnitKind.COUNT, UnitKind.PERSON, UnitKind.HOUSEHOLD})
_YES: Final = frozenset({"co", "x", "dung", "true", "yes", "1"})
_NO: Final = frozenset({"khong", "sai", "false", "no", "0"})
_NOTHING: Final = frozenset({"-", "–", "—", "…", "...", "x", "//"})
_BY: Final = regex(r"(?:đến hết|hết|trong)\s+(?=(?:năm|quý|tháng)\b)", re.IGNORECASE)
_RATIO: Final = regex(
    r"([\d.,]+)\s*/\s*([\d.,]+)\s*([^\W\d][^\d(,;%]*)?[\s,;(]*(?:(?:đạt|chiếm|tỷ lệ|bằng)\s+)?([\d.,]+\s*%)?\s*\)?",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Draft:
    """A record in the making: its values by field, where each came from, what was wrong on the way."""

    place: Place
    values: dict[str, Any] = field(default_factory=dict[str, Any])
    places: dict[str, tuple[Place, str]] = field(default_factory=dict[str, tuple[Place, str]])
    problems: list[Problem] = field(default_factory=list[Problem])

    def put(self, name: str, value: object, place: Place, text: str) -> None:
        """Set a field, once."""
        if value is not None and name not in self.values:
            self.values[name] = value
            self.places[name] = (place, text)

    def refuse(self, place: Place, message: str, text: str | None) -> None:
        """Say why a value is not read."""
        self.problems.append(Problem(place, message, text))


def read_cell(draft: Draft, name: str, role: Role, cell: Cell, place: Place, unit: Unit | None = None) -> None:
    """Read one cell into the draft by its role; `unit` is what its figures are counted in, where that is known."""
    if cell.is_blank:
        return
    if role in (Role.FIGURE, Role.COUNT):
        _read_figure(draft, name, role, cell, place, unit)
    elif cell.refusal is not None:
        draft.refuse(place, cell.refusal, cell.text)
    elif role is Role.DATE:
        day = cell.day or cell.serial
        if day is None and name == "due":
            day = _last_day(cell.text)
        draft.put(name, cell.text if day is None else day.isoformat(), place, cell.text)
    elif cell.day is not None and role is Role.PERIOD and not cell.text.startswith("tháng"):
        draft.put(name, f"tính đến ngày {cell.text}", place, cell.text)
    elif cell.day is not None and role is Role.TEXT and name in ("code", "indicator", "parent"):
        draft.refuse(place, _date_for_code(cell), cell.text)
    else:
        try:
            draft.put(name, _PARSERS[role](name, cell), place, cell.text)
        except ValueError as error:
            draft.refuse(place, str(error), cell.text)


def _last_day(text: str) -> date | None:
    """Return the last day of the period that a due date is given as: "Quý IV/2025", "Tháng 12/2025"."""
    words = _BY.sub("", plain(text))
    period = read_period(f"năm {words}" if words.isdecimal() else words)
    return None if period is None else period.end


def _date_for_code(cell: Cell) -> str:
    return (
        f"mã bị bảng tính đổi thành ngày {cell.text}; hãy định dạng cột mã là Văn bản (Text) "
        "(the spreadsheet turned the code into a date)"
    )


def _read_figure(draft: Draft, name: str, role: Role, cell: Cell, place: Place, unit: Unit | None) -> None:
    percent = unit is not None and unit.kind is UnitKind.PERCENT
    is_whole = unit is None or percent or (unit.kind in _COUNTED and unit.scale == 1)
    is_counted = unit is not None and unit.kind in _COUNTED and unit.scale == 1
    counts = is_whole if role is Role.COUNT else is_counted
    if role is Role.COUNT:
        percent = False
    text = figure_text(cell, counts=is_counted if cell.number is None else counts, percent=percent)
    if isinstance(text, Distrust):
        draft.refuse(place, text.message, cell.text)
        return
    if unit is None and is_doubtful_decimal(cell) and cell.number is not None:
        draft.refuse(
            place,
            f"không rõ là {cell.text} hay {format_number(cell.number * 1000)}: bảng tính có thể đã đọc dấu chấm thành "
            "dấu thập phân; hãy ghi đơn vị tính, hoặc nhập dưới dạng văn bản "
            "(with no unit it cannot be told whether the dot was a mark of thousands)",
            cell.text,
        )
        return
    _put_words(draft, name, text, place)


def _put_words(draft: Draft, name: str, text: str, place: Place) -> None:
    words = plain(text)
    if words.startswith("{"):
        try:
            draft.put(name, json.loads(words), place, text)
        except ValueError as error:
            draft.refuse(place, f"không đọc được số liệu ghi theo phần: {error} (damaged JSON)", text)
        return
    ratio = _RATIO.fullmatch(words) if name == "value" else None
    if ratio is not None:
        part, whole, unit, value = ratio.groups()
        unit = f" {unit.strip()}" if unit and unit.strip() else ""
        draft.put("part", f"{part}{unit}", place, text)
        draft.put("whole", f"{whole}{unit}", place, text)
        draft.put("value", value, place, text)
    elif any(letter.isdigit() for letter in words) or key_of(words) in ("co", "khong"):
        draft.put(name, words, place, text)
    elif name == "value":
        draft.put("words", words, place, text)
    elif words not in _NOTHING:
        draft.refuse(place, f"không đọc được số liệu {words!r} (not a figure)", text)


def _label(name: str, cell: Cell) -> str:
    if name == "status":
        return read_status(cell.text).value
    return read_label(name.rpartition(".")[2], cell.text)


def _answer(_name: str, cell: Cell) -> bool:
    key = key_of(cell.text) or cell.text
    if key in _YES or cell.text in ("✓", "✔"):
        return True
    if key in _NO:
        return False
    message = f"phải ghi có hoặc không, không phải {cell.text!r} (yes or no is expected)"
    raise ValueError(message)


def _whole_number(_name: str, cell: Cell) -> int:
    if cell.text.isdecimal():
        return int(cell.text)
    message = f"phải là số nguyên, không phải {cell.text!r} (an integer is expected)"
    raise ValueError(message)


def _codes(_name: str, cell: Cell) -> object:
    if cell.text.startswith("["):
        return json.loads(cell.text)
    return [code.strip() for code in cell.text.split(";") if code.strip()]


def _pairs(_name: str, cell: Cell) -> object:
    if cell.text.startswith("{"):
        return json.loads(cell.text)
    pairs = [pair.partition(":") for pair in cell.text.split(";") if pair.strip()]
    if all(mark for _, mark, _ in pairs):
        return {name.strip(): value.strip() for name, _, value in pairs}
    message = f"phân tổ ghi 'giới tính: nữ; khu vực: nông thôn', không phải {cell.text!r} (names and values)"
    raise ValueError(message)


def _span(_name: str, cell: Cell) -> tuple[int, int]:
    start, _, end = cell.text.partition("-")
    return int(start), int(end)


def _object(_name: str, cell: Cell) -> object:
    return json.loads(cell.text) if cell.text.startswith("{") else cell.text


def _text(_name: str, cell: Cell) -> str:
    if cell.number is not None and "%" not in cell.text:
        return cell.text.replace(",", ".")
    return cell.text


_PARSERS: Final[Mapping[Role, Callable[[str, Cell], object]]] = {
    Role.TEXT: _text,
    Role.PERIOD: lambda _name, cell: cell.text,
    Role.LABEL: _label,
    Role.ANSWER: _answer,
    Role.NUMBER: _whole_number,
    Role.CODES: _codes,
    Role.PAIRS: _pairs,
    Role.SPAN: _span,
    Role.OBJECT: _object,
}


def build(draft: Draft, model: type[_R]) -> tuple[_R | None, list[Problem]]:
    """Make the record of a draft; a field that does not fit is left out and named.

    What cannot stand without that field is lost (None). The problems are those of the draft and of the record.
    """
    problems = list(draft.problems)
    values = dict(draft.values)
    while True:
        try:
            return model.read(_nested(values)), problems
        except ModelError as error:
            gone: set[str] = set()
            for flaw in error.flaws:
                name = _field_of(flaw.where, values)
                place, text = draft.places.get(name or "", (draft.place, ""))
                problems.append(Problem(place, _said(flaw.where, name, flaw.message), text or None))
                if name is not None:
                    gone.add(name)
            if not gone:
                return None, problems
            for name in gone:
                del values[name]


def _nested(values: Mapping[str, Any]) -> dict[str, Any]:
    nested: dict[str, Any] = {}
    for name, value in values.items():
        outer, _, inner = name.partition(".")
        if inner:
            nested.setdefault(outer, {})[inner] = value
        else:
            nested[outer] = value
    return nested


def _field_of(where: tuple[str | int, ...], values: Mapping[str, Any]) -> str | None:
    """Return the field of the draft that a flaw is about, or None where it is about the whole."""
    for length in (2, 1):
        name = ".".join(map(str, where[:length]))
        if name in values:
            return name
    return None


def _said(where: tuple[str | int, ...], name: str | None, message: str) -> str:
    missing = ".".join(map(str, where))
    return f"{missing}: {message}" if name is None and missing else message
