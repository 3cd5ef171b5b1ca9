"""Tables as grids of cells: from CSV text here, from Excel workbooks in `workbooks`; bounded in size.

CSV is read with Python's own reader: the mark between the cells may be a semicolon (as Excel writes it where the comma
is the decimal mark), a comma or a tab; the first lines tell which.
"""

import csv
import io
from dataclasses import dataclass
from typing import Final, NoReturn

from dxmetrics._later import regex
from dxmetrics.errors import ReadingError
from dxmetrics.read.plans.cells import Cell, text_cell
from dxmetrics.read.plans.problems import Problem

__all__ = ["COLUMN_LIMIT", "ROW_LIMIT", "SHEET_LIMIT", "Grid", "read_csv", "refuse_large"]

ROW_LIMIT: Final = 200_000
COLUMN_LIMIT: Final = 256
SHEET_LIMIT: Final = 64
"""The most rows and columns of one sheet, and the most sheets of one file; a larger file is refused whole."""
_CELL_LIMIT: Final = 32_767
"""The most characters of one cell, as in Excel."""

_QUOTED: Final = regex(r'"(?:[^"]|"")*"')
_HEAD: Final = 100_000
_LINES: Final = 20


@dataclass(frozen=True, slots=True)
class Grid:
    """A sheet: its name (None for the one table of a CSV file), and its rows with their numbers from 1."""

    name: str | None
    rows: tuple[tuple[int, tuple[Cell, ...]], ...]
    problems: tuple[Problem, ...] = ()


def refuse_large(what: str, limit: int, en: str) -> NoReturn:
    """Raise the ReadingError that says which limit is passed."""
    number = f"{limit:,}".replace(",", ".")
    message = f"Tệp quá lớn: hơn {number} {what}; hãy chia nhỏ (too large: more than {limit} {en})"
    raise ReadingError(message)


def read_csv(text: str) -> Grid:
    r"""Read CSV text into a grid; ReadingError where it passes the limits or quotes are left open.

    >>> grid = read_csv("Mã;Tên\n01;Tỷ lệ hồ sơ trực tuyến\n")
    >>> [cell.text for cell in grid.rows[1][1]]
    ['01', 'Tỷ lệ hồ sơ trực tuyến']
    """
    rows: list[tuple[int, tuple[Cell, ...]]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    before = 0
    try:
        for cells in reader:
            number, before = before + 1, reader.line_num
            if len(rows) >= ROW_LIMIT:
                refuse_large("dòng", ROW_LIMIT, "rows")
            if len(cells) > COLUMN_LIMIT:
                refuse_large("cột", COLUMN_LIMIT, "columns")
            if any(len(cell) > _CELL_LIMIT for cell in cells):
                refuse_large("ký tự trong một ô", _CELL_LIMIT, "characters in one cell")
            rows.append((number, tuple(map(text_cell, cells))))
    except csv.Error as error:
        message = f"CSV hỏng ở dòng {reader.line_num}: có dấu ngoặc kép chưa đóng? (damaged CSV: {error})"
        raise ReadingError(message) from error
    return Grid(None, tuple(rows))


def _delimiter(text: str) -> str:
    """Return the mark between cells: the one that the most of the first lines hold, outside quotes."""
    lines = _QUOTED.sub("", text[:_HEAD]).splitlines()
    first = [line for line in lines if line.strip() and not line.startswith("#")][:_LINES]
    return max(";\t,", key=lambda mark: sum(mark in line for line in first))
