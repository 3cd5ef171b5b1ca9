"""Grids to tables: where a table begins and ends, and what stands above it.

A table is recognised by its headers, wherever it begins; title rows above it may name the plan ("Kỳ báo cáo: quý
I/2025"). Rows that begin with # are remarks.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Plan, Report
from dxmetrics.read.plans.cells import Cell
from dxmetrics.read.plans.grids import COLUMN_LIMIT, Grid
from dxmetrics.read.plans.headers import (
    NUMBERING,
    Column,
    header_of,
    same_columns,
    table_fields,
    unknown_columns,
    with_second_row,
)
from dxmetrics.read.plans.names import BLOCKS, HEADINGS, Field, key_of
from dxmetrics.read.plans.problems import Place, Problem

__all__ = ["Found", "Section", "find_sections", "is_remark"]

_PAIR: Final = regex(r"([^:]{2,60}):\s*(\S.*)", re.DOTALL)
_TITLE: Final = regex(r"(?:ke hoach|bao cao|bieu|bang|chi tieu|ket qua|tong hop|quyet dinh|phu luc)\b")


@dataclass(frozen=True, slots=True)
class Section:
    """A table: its columns and its rows, the column that numbers the rows, where it stands, how wide its header is."""

    blocks: frozenset[str]
    columns: tuple[Column, ...]
    rows: tuple[tuple[int, tuple[Cell, ...]], ...]
    sheet: str | None
    numbering: int | None = None
    width: int = COLUMN_LIMIT

    def first(self, block: str, name: str) -> Column | None:
        """Return the first column of a field, or None."""
        return next((each for each in self.columns if (each.block, each.field.name) == (block, name)), None)


@dataclass(slots=True)
class Found:
    """What a grid holds: tables, values of the fields above them, the first line that may be a title, problems."""

    sections: list[Section] = field(default_factory=list[Section])
    heading: dict[str, tuple[Field, Cell, Place]] = field(default_factory=dict[str, tuple[Field, Cell, Place]])
    title: str | None = None
    problems: list[Problem] = field(default_factory=list[Problem])


def is_remark(cells: Sequence[Cell]) -> bool:
    """Tell whether a row is a remark: its first text begins with #."""
    return next((cell.text for cell in cells if cell.text), "").startswith("#")


def find_sections(grid: Grid, whole: type[Plan | Report]) -> Found:
    """Find the tables of a grid, and what stands above them."""
    found = Found(problems=list(grid.problems))
    rows = [(number, cells) for number, cells in grid.rows if not is_remark(cells)]
    fields = table_fields(whole)
    at = 0
    header: tuple[Column, ...] | None = None
    numbering: int | None = None
    body: list[tuple[int, tuple[Cell, ...]]] = []
    width = COLUMN_LIMIT
    while at < len(rows):
        number, cells = rows[at]
        columns = header_of(cells, fields, rows[at + 1 : at + 4])
        title = _only_text(cells)
        if columns is not None:
            if header is not None and same_columns(header, columns):
                at += 1
                continue
            _close(found, header, numbering, body, grid, width)
            header, body = columns, []
            width = max(at for at, cell in enumerate(cells) if not cell.is_blank) + 1
            numbering = next((at for at, cell in enumerate(cells) if key_of(cell.text) in NUMBERING), None)
            place = Place(sheet=grid.name, row=number)
            at, header, texts = with_second_row(rows, at, cells, header, fields)
            found.problems += unknown_columns(texts, header, numbering, fields, place)
        elif title is not None and key_of(title) in _titles(whole):
            _close(found, header, numbering, body, grid, width)
            header, body = None, []
        elif header is not None:
            body.append((number, cells))
        else:
            _above(found, cells, whole, Place(sheet=grid.name, row=number))
        at += 1
    _close(found, header, numbering, body, grid, width)
    return found


def _titles(whole: type[Plan | Report]) -> frozenset[str]:
    return frozenset(map(key_of, (HEADINGS[whole][0], *(block.title for block in BLOCKS[whole]))))


def _close(
    found: Found,
    header: tuple[Column, ...] | None,
    numbering: int | None,
    body: list[tuple[int, tuple[Cell, ...]]],
    grid: Grid,
    width: int,
) -> None:
    if header is not None:
        blocks = frozenset(column.block for column in header)
        found.sections.append(Section(blocks, header, tuple(body), grid.name, numbering, width))


def _only_text(cells: Sequence[Cell]) -> str | None:
    texts = [cell.text for cell in cells if cell.text and not cell.is_copy]
    return texts[0] if len(texts) == 1 else None


def _above(found: Found, cells: Sequence[Cell], whole: type[Plan | Report], place: Place) -> None:
    """Take a field of the whole record, or a title, from a row above the tables."""
    filled = [(index, cell) for index, cell in enumerate(cells) if not cell.is_blank]
    if not filled:
        return
    fields = {key_of(spelling): each for each in HEADINGS[whole][1] for spelling in each.spellings}
    index, cell = filled[0]
    each = fields.get(key_of(cell.text))
    if each is not None:
        if len(filled) > 1:
            found.heading.setdefault(each.name, (each, filled[1][1], place.under(filled[1][0], cell.text)))
        return
    pair = _PAIR.fullmatch(cell.text)
    each = None if pair is None else fields.get(key_of(pair[1]))
    if pair is not None and each is not None:
        found.heading.setdefault(each.name, (each, Cell(pair[2].strip()), place.under(index, pair[1])))
    elif len(filled) == 1 and (found.title is None or not _TITLE.match(key_of(found.title))):
        text = " ".join(cell.text.split())
        found.title = text if found.title is None or _TITLE.match(key_of(text)) else found.title
