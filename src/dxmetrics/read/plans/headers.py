"""Headers of tables: which row is one, which column is which field, of which period and unit.

Each spelling of a header may name several fields; those with the fewest meanings are given out first. A header may take
two rows under merged cells: "Năm 2025" or "6 tháng đầu năm" under "Kế hoạch".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Plan, Report, Severity, Unit, UnitKind
from dxmetrics.periods import Period
from dxmetrics.read.plans.cells import Cell
from dxmetrics.read.plans.names import (
    BLOCKS,
    INDICATORS,
    ORGANISATIONS,
    TALLIES,
    TARGETS,
    VALUES,
    Field,
    key_of,
    near_header,
)
from dxmetrics.read.plans.problems import Place, Problem
from dxmetrics.vi import format_period, plain, read_period

__all__ = [
    "NUMBERING",
    "Column",
    "header_of",
    "same_columns",
    "table_fields",
    "unknown_columns",
    "with_second_row",
]

_ANCHORS: Final = {
    INDICATORS.key: ("code", "name"),
    TARGETS.key: ("code", "name"),
    VALUES.key: ("indicator", "name"),
    ORGANISATIONS.key: ("name",),
    TALLIES.key: ("total",),
}
"""The fields without which a row of headers is none of the block's."""
_ANCHOR_KEYS: Final = frozenset(
    key_of(spelling)
    for block in (INDICATORS, TARGETS, VALUES, ORGANISATIONS, TALLIES)
    for each in block.fields
    if each.name in (*_ANCHORS[block.key], "indicator")
    for spelling in each.spellings
)
NUMBERING: Final = frozenset({"stt", "tt", "so tt", "so thu tu", "no"})
"""Headers of the column that numbers the rows."""
_SILENT: Final = frozenset(
    {
        "ty le",
        "ti le",
        "ty le hoan thanh",
        "ty le thuc hien",
        "ty le dat",
        "so voi ke hoach",
        "th kh",
        "ke hoach",
        "ke hoach giao",
        "chi tieu giao",
        "chi tieu ke hoach",
        "thuc hien",
        "ket qua",
        "ket qua thuc hien",
        "trang thai",
        "danh gia",
        "tru cot",
        "co quan chu tri",
        "don vi chu tri",
        "chu tri",
        "co quan phoi hop",
        "don vi phoi hop",
        "phoi hop",
    },
)
"""Headers of the other kind of file, of what is computed, or of who leads (and does not report): not read here."""
_BRACKETS: Final = regex(r"\(([^()]*)\)")
_WHEN: Final = regex(
    r"\s*\b(?:đến|tính đến|lũy kế|\d+ tháng(?: (?:đầu|cuối))?(?: năm)?|năm|quý|tháng|giai đoạn)?\s*\S*\d{4}.*$",
    re.IGNORECASE,
)
_OF_YEAR: Final = regex(r"(.+?)\s+năm\s+(\d{4})", re.IGNORECASE)
_NUMBERED: Final = regex(r"\(?\s*(?:\d{1,2}|[A-H])\s*\)?(?:\s*=.*)?")
_PERIOD_FIELDS: Final = frozenset({"value"})
_ORGANISATION: Final = regex(r"(?:sở|xã|phường|đặc khu|ubnd|ủy ban|huyện|tỉnh|bộ|ban|văn phòng|thị|thành|công an)\b")
_ENOUGH: Final = 2
_LONGEST: Final = 120
"""No header is longer."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table: the block and field that it holds, its header, and the period and unit that this names."""

    block: str
    field: Field
    index: int
    header: str
    period: Period | None = None
    unit: str | None = None


def table_fields(whole: type[Plan | Report]) -> dict[str, tuple[tuple[str, Field], ...]]:
    """Return the fields of each kind of table: indicators and targets may stand in one."""
    tables: dict[str, list[tuple[str, Field]]] = {}
    for block in BLOCKS[whole]:
        key = INDICATORS.key if block is TARGETS else block.key
        own = [(block.key, each) for each in block.fields if (block, each.name) != (TARGETS, "indicator")]
        tables.setdefault(key, []).extend(own)
    return {key: tuple(pairs) for key, pairs in tables.items()}


Candidate = tuple[int, str, Field]


def header_of(
    cells: Sequence[Cell],
    tables: dict[str, tuple[tuple[str, Field], ...]],
    below: Sequence[tuple[int, Sequence[Cell]]],
) -> tuple[Column, ...] | None:
    """Return the columns where a row is a header, or None."""
    texts = [cell.text for cell in cells]
    filled = sum(bool(text) for text in texts)
    if filled < _ENOUGH or any(_is_data(cell) for cell in cells):
        return None
    if not any(key_of(_BRACKETS.sub("", text)) in _ANCHOR_KEYS for text in texts if text):
        return None
    best: tuple[Column, ...] = ()
    for key, pairs in tables.items():
        columns = _assign(texts, pairs, below)
        names = {column.field.name for column in columns}
        if names & set(_ANCHORS[key]) and len(columns) > len(best):
            best = columns
    known = len(best) + sum(key_of(text) in NUMBERING or key_of(text) in _SILENT for text in texts if text)
    return best if len(best) >= _ENOUGH and known * _ENOUGH >= filled else None


def _is_data(cell: Cell) -> bool:
    """Tell whether a cell stands in no header: a number, a date, a text that is too long."""
    return cell.number is not None or cell.day is not None or cell.text.isdecimal() or len(cell.text) > _LONGEST


def _assign(
    texts: Sequence[str],
    pairs: tuple[tuple[str, Field], ...],
    below: Sequence[tuple[int, Sequence[Cell]]],
) -> tuple[Column, ...]:
    """Give each header its field: those with the fewest meanings first."""
    meanings: list[tuple[int, int, list[Candidate], Period | None, str | None]] = []
    for index, text in enumerate(texts):
        if text:
            candidates, period, unit = _meanings(text, pairs)
            if candidates:
                if key_of(text) == "don vi" and _names_bodies(index, below):
                    candidates.sort(key=lambda candidate: candidate[2].name != "organisation")
                meanings.append((len(candidates), index, candidates, period, unit))
    taken: set[tuple[str, str, Period | None]] = set()
    columns: list[Column] = []
    for _, index, candidates, period, unit in sorted(meanings, key=lambda meaning: meaning[:2]):
        for _, block, each in candidates:
            own = period if each.name in _PERIOD_FIELDS else None
            if (block, each.name, own) not in taken:
                taken.add((block, each.name, own))
                columns.append(Column(block, each, index, texts[index], own, unit))
                break
    return tuple(sorted(columns, key=lambda column: column.index))


def _meanings(text: str, pairs: tuple[tuple[str, Field], ...]) -> tuple[list[Candidate], Period | None, str | None]:
    """Return the fields that a header may name, best first, with the period and the unit in it."""
    words = plain(text)
    base = " ".join(_BRACKETS.sub(" ", words).split())
    inner = " ".join(_BRACKETS.findall(words)).strip()
    unit = inner if _is_unit(inner) else None
    period = read_period(inner)
    for name in (words, base):
        found = _fields_named(key_of(name), pairs)
        if found:
            return found, period if name is base else None, unit
    tail = _WHEN.search(base)
    if tail is not None:
        when = tail[0].strip()
        period = read_period(when) or read_period(f"năm {when}")
        if period is not None:
            return _fields_named(key_of(base[: tail.start()]), pairs), period, unit
    return [], None, None


def _fields_named(key: str, pairs: tuple[tuple[str, Field], ...]) -> list[Candidate]:
    found = [
        (rank, block, each)
        for block, each in pairs
        for rank, spelling in enumerate(each.spellings)
        if key_of(spelling) == key
    ]
    return sorted(found, key=lambda candidate: candidate[0])


def _is_unit(text: str) -> bool:
    if not text:
        return False
    unit = Unit.of(text)
    return unit.kind is not UnitKind.COUNT or unit.scale > 1


def _names_bodies(index: int, below: Sequence[tuple[int, Sequence[Cell]]]) -> bool:
    texts = [cells[index].text.casefold() for _, cells in below if index < len(cells)]
    return any(_ORGANISATION.match(text) for text in texts)


def same_columns(one: tuple[Column, ...], other: tuple[Column, ...]) -> bool:
    """Tell whether a header is that of the table before it, printed again on the next page."""
    return [(column.field.name, column.index) for column in one] == [
        (column.field.name, column.index) for column in other
    ]


def with_second_row(
    rows: list[tuple[int, tuple[Cell, ...]]],
    at: int,
    cells: Sequence[Cell],
    header: tuple[Column, ...],
    tables: dict[str, tuple[tuple[str, Field], ...]],
) -> tuple[int, tuple[Column, ...], list[str]]:
    """Take in the second row of a header (under merged cells), and step over a row that numbers the columns.

    The texts are those of the headers, of one row or two.
    """
    texts = [cell.text for cell in cells]
    if at + 1 < len(rows):
        under = rows[at + 1][1]
        spread = any(upper.heading and not upper.text for upper in cells)
        anchored = any(column.index < len(under) and under[column.index].is_copy for column in header)
        if spread and anchored:
            key = next(key for key, pairs in tables.items() if (header[0].block, header[0].field) in pairs)
            texts = [_joined(upper, lower, tables[key]) for upper, lower in zip(cells, under, strict=False)]
            header = _assign(texts, tables[key], rows[at + 2 : at + 5])
            at += 1
    if at + 1 < len(rows):
        filled = [cell.text for cell in rows[at + 1][1] if cell.text]
        if header[0].block != TALLIES.key and _numbers_columns(filled):
            at += 1
    return at, header, texts


def _joined(upper: Cell, lower: Cell, pairs: tuple[tuple[str, Field], ...]) -> str:
    """Return the header of a column from its two rows: "Năm 2025" under "Kế hoạch" is "Kế hoạch Năm 2025".

    "6 tháng đầu năm" under "Kế hoạch năm 2025" is "Kế hoạch 6 tháng đầu năm 2025".
    """
    if not lower.text or lower.is_copy:
        return upper.text
    year = _OF_YEAR.fullmatch(plain(upper.heading))
    if year is not None:
        words = plain(lower.text).casefold()
        period = read_period(f"năm {year[2]}" if words == "cả năm" else words, int(year[2]))
        if period is not None:
            return f"{year[1]} {format_period(period)}"
    return lower.text if _meanings(lower.text, pairs)[0] else f"{upper.heading} {lower.text}".strip()


def _numbers_columns(filled: Sequence[str]) -> bool:
    """Tell whether a row numbers the columns: (1) (2) (3), A B C, perhaps (5 = 4/3)."""
    if len(filled) <= _ENOUGH or not all(map(_NUMBERED.fullmatch, filled)):
        return False
    marks = [text.strip("( ")[0:2].strip(")= ") for text in filled]
    numbers = [int(mark) for mark in marks if mark.isdecimal()]
    return numbers == list(range(1, len(numbers) + 1))


def unknown_columns(
    texts: Sequence[str],
    header: tuple[Column, ...],
    numbering: int | None,
    tables: dict[str, tuple[tuple[str, Field], ...]],
    place: Place,
) -> Iterator[Problem]:
    """Say which columns are not read, and what their headers perhaps mean."""
    known = {column.index for column in header}
    fields = tuple(each for pairs in tables.values() for _, each in pairs)
    for index, text in enumerate(texts):
        if not text or index in known or index == numbering or key_of(_BRACKETS.sub("", text)) in _SILENT:
            continue
        near = near_header(text, fields)
        meant = f"; có phải là {near!r}?" if near else ""
        yield Problem(
            place.under(index, text),
            f"không nhận ra cột {text!r}, không đọc cột này{meant} (an unknown column: not read)",
            text,
            Severity.WARNING,
        )
