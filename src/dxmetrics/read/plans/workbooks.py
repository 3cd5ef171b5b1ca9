"""Excel workbooks (.xlsx, .xlsm) as grids: each cell as a person sees it, or refused with its reason.

A formula is read by the value that was kept with it; without one it is refused. A percentage is read in the decimals
of its number format. Merged cells: downwards a text holds for every row, sideways for the header alone. What is hidden
(sheets, rows, columns) is not read, and that is said. openpyxl (MIT, in the extra `documents`) is used, as it alone of
the usual libraries keeps number formats, merged ranges and what is hidden; it is loaded when a workbook is read.
"""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Final

from dxmetrics.errors import MissingExtraError, ReadingError
from dxmetrics.model import Severity
from dxmetrics.read.plans.cells import BLANK, Cell, day_of, number_cell, text_cell
from dxmetrics.read.plans.grids import COLUMN_LIMIT, ROW_LIMIT, SHEET_LIMIT, Grid, refuse_large
from dxmetrics.read.plans.problems import Place, Problem

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

__all__ = ["UNPACKED_LIMIT", "read_workbook"]

UNPACKED_LIMIT: Final = 100_000_000
"""The most bytes that a workbook may hold when it is unpacked."""
_ENTRY_LIMIT: Final = 2_000
_MERGED_LIMIT: Final = 20_000
_FIRST_SERIAL, _LAST_SERIAL = 18_264, 73_415
"""Days from 1950 to 2100, as spreadsheets count them."""
_ERRORS: Final = "công thức báo lỗi {text}: không có giá trị (the formula gives an error and no value)"
_NO_CACHE: Final = (
    "công thức {text} chưa có kết quả lưu trong tệp; hãy mở bằng Excel rồi lưu lại "
    "(the formula has no stored value; open the file in Excel and save it)"
)
_TIME: Final = "ô chứa giờ {text}, không phải số hay ngày (a time of day, neither figure nor date)"


def read_workbook(data: bytes) -> tuple[Grid, ...]:
    """Read the sheets of a workbook that are not hidden; ReadingError where it is damaged or passes the limits."""
    _refuse_bombs(data)
    values, formulas = _load(data, cached=True), _load(data, cached=False)
    if len(values.worksheets) > SHEET_LIMIT:
        refuse_large("trang tính", SHEET_LIMIT, "sheets")
    return tuple(_read_sheet(sheet, formulas[sheet.title], values.epoch.date()) for sheet in values.worksheets)


def _refuse_bombs(data: bytes) -> None:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
    except zipfile.BadZipFile as error:
        message = "Bảng tính hỏng hoặc không phải .xlsx (a damaged workbook, or no .xlsx file)"
        raise ReadingError(message) from error
    if len(entries) > _ENTRY_LIMIT:
        refuse_large("phần trong tệp nén", _ENTRY_LIMIT, "parts of the archive")
    if sum(entry.file_size for entry in entries) > UNPACKED_LIMIT:
        refuse_large("byte khi giải nén", UNPACKED_LIMIT, "bytes when unpacked")


def _load(data: bytes, *, cached: bool) -> "Workbook":
    try:
        import openpyxl  # noqa: PLC0415 - an extra: loaded when a workbook is read
    except ImportError as error:
        raise MissingExtraError("openpyxl", extra="documents") from error  # noqa: EM101 - the name of the module
    try:
        return openpyxl.load_workbook(BytesIO(data), data_only=cached)
    except Exception as error:  # a damaged workbook fails inside openpyxl in many ways
        message = f"Bảng tính hỏng, không mở được: {error} (a damaged workbook)"
        raise ReadingError(message) from error


def _read_sheet(sheet: "Worksheet", formulas: "Worksheet", epoch: date) -> Grid:
    if sheet.max_row > ROW_LIMIT:
        refuse_large(f"dòng ở trang {sheet.title!r}", ROW_LIMIT, "rows")
    if sheet.max_column > COLUMN_LIMIT:
        refuse_large(f"cột ở trang {sheet.title!r}", COLUMN_LIMIT, "columns")
    place = Place(sheet=sheet.title)
    if sheet.sheet_state != "visible":
        return Grid(sheet.title, (), (_hidden(place, "trang tính ẩn", "a hidden sheet"),))
    hidden_columns = _hidden_columns(sheet)
    merged = _Merged.of(sheet)
    rows: list[tuple[int, tuple[Cell, ...]]] = []
    problems: list[Problem] = []
    unread: set[int] = set()
    width, height = sheet.max_column, sheet.max_row
    shown_rows = sheet.iter_rows(max_row=height, max_col=width)
    stored_rows = formulas.iter_rows(max_row=height, max_col=width)
    for number, (shown, stored) in enumerate(zip(shown_rows, stored_rows, strict=True), start=1):
        cells = [_cell(value, formula, epoch) for value, formula in zip(shown, stored, strict=True)]
        if sheet.row_dimensions[number].hidden:
            if not all(cell.is_blank for cell in cells):
                problems.append(_hidden(replace(place, row=number), "dòng ẩn", "a hidden row"))
            cells = [BLANK] * len(cells)
        unread.update(column for column in hidden_columns if column < width and not cells[column].is_blank)
        cells = [BLANK if column in hidden_columns else cell for column, cell in enumerate(cells)]
        rows.append((number, tuple(merged.fill(number, cells))))
    problems += (_hidden(replace(place, column=column), "cột ẩn", "a hidden column") for column in sorted(unread))
    return Grid(sheet.title, tuple(rows), tuple(problems))


def _hidden(place: Place, vi: str, en: str) -> Problem:
    return Problem(place, f"{vi}, không đọc ({en}: not read)", severity=Severity.WARNING)


def _hidden_columns(sheet: "Worksheet") -> set[int]:
    hidden: set[int] = set()
    for dimension in sheet.column_dimensions.values():
        first, last = dimension.min, dimension.max
        if dimension.hidden and first is not None and last is not None:
            hidden.update(range(first - 1, min(last, COLUMN_LIMIT)))
    return hidden


@dataclass(slots=True)
class _Merged:
    """The merged ranges of a sheet, and the cells at their upper left corners as they are met."""

    corners: dict[tuple[int, int], tuple[int, int]]
    met: dict[tuple[int, int], Cell]

    @classmethod
    def of(cls, sheet: "Worksheet") -> "_Merged":
        corners: dict[tuple[int, int], tuple[int, int]] = {}
        for area in sheet.merged_cells.ranges:
            first_row, first_column = area.min_row, area.min_col - 1
            for row in range(first_row, area.max_row + 1):
                for column in range(first_column, area.max_col):
                    corners[row, column] = (first_row, first_column)
            if len(corners) > _MERGED_LIMIT:
                refuse_large(f"ô gộp ở trang {sheet.title!r}", _MERGED_LIMIT, "merged cells")
        return cls(corners, {})

    def fill(self, row: int, cells: list[Cell]) -> Iterator[Cell]:
        """Yield the cells of a row, those of merged ranges with what stands at the corner."""
        for column, cell in enumerate(cells):
            corner = self.corners.get((row, column))
            if corner is None:
                yield cell
            elif corner == (row, column):
                self.met[corner] = cell
                yield cell
            else:
                first = self.met.get(corner, BLANK)
                if corner[1] == column and not first.is_blank:
                    yield replace(first, is_copy=True)
                else:
                    yield Cell(heading=first.heading)


def _cell(shown: object, stored: object, epoch: date) -> Cell:
    value: object = getattr(shown, "value", None)
    if getattr(stored, "data_type", "") == "f" and value is None:
        return Cell(refusal=_NO_CACHE.format(text=_formula(getattr(stored, "value", ""))))
    if value is None:
        return BLANK
    if getattr(shown, "data_type", "") == "e":
        return Cell(str(value), refusal=_ERRORS.format(text=value))
    form = str(getattr(shown, "number_format", "General"))
    return _of_value(value, form, epoch)


def _of_value(value: object, form: str, epoch: date) -> Cell:
    if isinstance(value, bool):
        return text_cell("có" if value else "không")
    if isinstance(value, int | float | Decimal):
        cell = number_cell(value, form)
        number = cell.number
        is_serial = number is not None and number.denominator == 1 and _FIRST_SERIAL <= number <= _LAST_SERIAL
        return replace(cell, serial=epoch + timedelta(int(value))) if is_serial else cell
    if isinstance(value, datetime):
        day = day_of(value)
        if day is None:
            return Cell(str(value), refusal=_TIME.format(text=value))
        shows_day = "d" in form.casefold()
        return Cell(f"{day:%d/%m/%Y}" if shows_day else f"tháng {day.month}/{day.year}", day=day)
    if isinstance(value, time | timedelta):
        return Cell(str(value), refusal=_TIME.format(text=value))
    return text_cell(str(value))


def _formula(value: object) -> str:
    text = getattr(value, "text", value)
    return str(text)
