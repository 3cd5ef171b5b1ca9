"""Columns as exact whole numbers: what a cell holds, and where it holds nothing that can be checked.

Whole-number columns are taken as they are. A float is taken where it is whole and below 2^53, since beyond it has lost
digits; text is read as a person prints it ("8.994"); decimals, big integers and mixed cells are read one by one. Nulls
and NaN are absent. The columns of an engine carry 0 where a cell is absent and the bound where a number lies beyond it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

import narwhals as nw

from dxmetrics.errors import ReadingError
from dxmetrics.vi import parse_figure

__all__ = ["BOUND", "ExactColumn", "exact_column", "printed_columns"]

BOUND: Final = 2**62
"""No sum or product of the column form may reach this: half of what a signed 64-bit integer holds."""
_FLOAT_BOUND: Final = 2**53
"""Floats hold every whole number up to here."""

Series = nw.Series[Any]
"""A column of any engine: what it holds is known only at run time."""


@dataclass(frozen=True, slots=True)
class ExactColumn:
    """One column: 64-bit `values` (0 where absent), whether each is `present`, the exact cells where read singly."""

    values: Series
    present: Series
    cells: Sequence[int | None] | None = None

    def at(self, rows: Iterable[int]) -> list[int]:
        """Return the exact numbers of some rows, in which all are present.

        >>> import polars
        >>> column = exact_column(nw.from_native(polars.Series("n", ["8.994", None, "9" * 30]), series_only=True))
        >>> column.at([0, 2]), column.present.to_list()
        ([8994, 999999999999999999999999999999], [True, False, True])
        """
        if self.cells is not None:
            return [self.cells[row] or 0 for row in rows]
        taken: list[int] = self.values[list(rows)].to_list()
        return taken


def exact_column(column: Series) -> ExactColumn:
    """Return a column of counts; cells that hold no whole number are absent.

    >>> import polars
    >>> exact_column(nw.from_native(polars.Series("n", [3.0, 2.5, float("nan")]), series_only=True)).present.to_list()
    [True, False, False]
    """
    kind = column.dtype
    if kind.is_signed_integer() and kind != nw.Int128:
        present = ~column.is_null()
        return ExactColumn(column.fill_null(0).cast(nw.Int64), present)
    if kind.is_float():
        filled = column.fill_nan(None).fill_null(0.5)
        near = (filled < _FLOAT_BOUND) & (filled > -_FLOAT_BOUND)
        rounded = filled.zip_with(near, _alike(column, 0)).round(0)
        present = near & (rounded == filled)
        return ExactColumn(rounded.zip_with(present, _alike(column, 0)).cast(nw.Int64), present)
    return _from_cells(column, [_whole(cell) for cell in column.to_list()])


def _alike(column: Series, value: float) -> Series:
    """Return a column as long as another one, filled with one value."""
    return nw.new_series("filled", [value] * len(column), dtype=column.dtype, backend=column.implementation)


def _from_cells(column: Series, cells: Sequence[int | None]) -> ExactColumn:
    held = [0 if cell is None else max(-BOUND, min(BOUND, cell)) for cell in cells]
    backend = column.implementation
    return ExactColumn(
        nw.new_series("values", held, dtype=nw.Int64, backend=backend),
        nw.new_series("present", [cell is not None for cell in cells], dtype=nw.Boolean, backend=backend),
        cells,
    )


def _whole(cell: object) -> int | None:
    value = _number(cell)
    return None if value is None or value % 1 else int(value)


def _number(cell: object) -> Decimal | int | None:
    """Return a cell as an exact number; a float as its shortest decimals say; None where there is none."""
    if cell is None or isinstance(cell, bool) or cell != cell:  # noqa: PLR0124 - only NaN differs from itself
        return None
    if isinstance(cell, int | Decimal):
        return cell
    if isinstance(cell, float):
        return Decimal(repr(cell)) if abs(cell) < _FLOAT_BOUND else None
    if isinstance(cell, str) and cell.isascii() and cell.isdigit():
        return int(cell)
    try:
        figure = parse_figure(str(cell))
    except ReadingError:
        return None
    if figure.hedge is not None:
        return None
    return figure.value if isinstance(figure.value, int) else Decimal(figure.value.numerator) / figure.value.denominator


def printed_columns(column: Series, decimals: int | None) -> tuple[ExactColumn, ExactColumn]:
    """Return printed percentages in units of their last place, and 100 times how many such units make one.

    Text tells its decimals by itself; numbers need `decimals`, as "50,0" and "50,00" are different evidence: without
    it ReadingError is raised for a column of floats, and whole numbers are whole percentages. A number with more
    decimals than were printed is absent.

    >>> import polars
    >>> printed, scale = printed_columns(nw.from_native(polars.Series("p", ["35,86%", "7"]), series_only=True), None)
    >>> printed.at([0, 1]), scale.at([0, 1])
    ([3586, 7], [10000, 100])
    """
    if column.dtype.is_float() and decimals is None:
        message = f"Cột {column.name!r}: cần cho biết số chữ số thập phân (decimals: floats do not tell how many)"
        raise ReadingError(message)
    places = decimals or 0
    if column.dtype.is_integer() or column.dtype.is_float() or column.dtype.is_decimal():
        numbers = [_number(cell) for cell in column.to_list()]
        printed = [None if number is None else _whole(number * 10**places) for number in numbers]
        return _from_cells(column, printed), _from_cells(column, [100 * 10**places] * len(printed))
    pairs = [_printed(cell) for cell in column.to_list()]
    return _from_cells(column, [pair[0] for pair in pairs]), _from_cells(column, [pair[1] for pair in pairs])


def _printed(cell: object) -> tuple[int | None, int]:
    if not isinstance(cell, str):
        return None, 100
    try:
        figure = parse_figure(cell, "%")
    except ReadingError:
        return None, 100
    if figure.hedge is not None:
        return None, 100
    digits, per = figure.scaled
    return digits, 100 * per
