"""What is checked of each row: parts that add up to a total, a remainder, a share with its percentage.

Each check states the bound below which its arithmetic stays within 64 bits; rows beyond go to Python integers.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import narwhals as nw

from dxmetrics.quantity import Rounding, adds_up, exceeds, follows
from dxmetrics.tables.columns import BOUND, ExactColumn, Series, exact_column, printed_columns

__all__ = ["Check", "Prepared", "Remainders", "Shares", "Sums"]


@dataclass(frozen=True, slots=True)
class Prepared:
    """The exact columns of a check by role, and which of its rows 64 bits carry safely."""

    columns: Mapping[str, ExactColumn]
    present: Series
    safe: Series

    def at(self, rows: Sequence[int]) -> dict[str, list[int]]:
        """Return the exact numbers of some rows, by role."""
        return {role: column.at(rows) for role, column in self.columns.items()}


@dataclass(frozen=True, slots=True)
class Sums:
    """A column of totals and the columns of their parts, which add up to it exactly (rule DX202)."""

    total: str
    parts: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The columns, in the order of the roles: the total first."""
        return (self.total, *self.parts)

    def prepare(self, frame: nw.DataFrame[Any]) -> Prepared:
        """Read the columns; a row is safe where no number passes 2^62 divided by how many there are."""
        return _counts({name: exact_column(frame[name]) for name in self.names}, BOUND // len(self.names))

    def violated(self, values: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a bool, or a column of them
        """Tell where the parts do not add up; `values` are Python integers or columns."""
        total, *parts = (values[name] for name in self.names)
        return ~adds_up(total, *parts) if isinstance(total, nw.Series) else not adds_up(total, *parts)


@dataclass(frozen=True, slots=True)
class Remainders:
    """A column of wholes, one of parts, and one of what is said to be left (rule DX201)."""

    whole: str
    part: str
    rest: str

    @property
    def names(self) -> tuple[str, ...]:
        """The columns, in the order of the roles: the whole first."""
        return (self.whole, self.part, self.rest)

    def prepare(self, frame: nw.DataFrame[Any]) -> Prepared:
        """Read the columns, as `Sums` does."""
        return Sums(self.whole, (self.part, self.rest)).prepare(frame)

    def violated(self, values: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a bool, or a column of them
        """Tell where whole and part leave something else."""
        return Sums(self.whole, (self.part, self.rest)).violated(values)


@dataclass(frozen=True, slots=True)
class Shares:
    """A column of parts, one of wholes, and, if any, one of printed percentages (rules DX101 and DX102).

    Percentages are text ("35,86"), or numbers with `decimals`. `of_whole` is False where the part may pass the whole,
    as against a target. A row whose whole is not above 0, or with a negative figure, is not evaluated.
    """

    part: str
    whole: str
    stated: str | None = None
    decimals: int | None = None
    rounding: Rounding = Rounding.HALF_UP
    of_whole: bool = True

    @property
    def names(self) -> tuple[str, ...]:
        """The columns, in the order of the roles."""
        return (self.part, self.whole) if self.stated is None else (self.part, self.whole, self.stated)

    def prepare(self, frame: nw.DataFrame[Any]) -> Prepared:
        """Read the columns; a row is safe where 4 times the scale times each count stays below 2^62."""
        columns = {"part": exact_column(frame[self.part]), "whole": exact_column(frame[self.whole])}
        top = 1
        if self.stated is not None:
            columns["printed"], columns["scale"] = printed_columns(frame[self.stated], self.decimals)
            top = 4 * max(columns["scale"].values.to_list(), default=1)
        read = _counts(columns, BOUND // top)
        part, whole = columns["part"].values, columns["whole"].values
        present = read.present & (part >= 0) & (whole > 0)
        safe = read.safe
        if self.stated is not None:
            present = present & (columns["printed"].values >= 0)
            safe = safe & (columns["printed"].values < 2 * columns["scale"].values)
        return Prepared(columns, present, safe)

    def violated(self, values: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a bool, or a column of them
        """Tell where the part passes its whole, or its share is not printed as it stands."""
        part, whole = values["part"], values["whole"]
        over = exceeds(part, whole) if self.of_whole else whole < 0
        if self.stated is None:
            return over
        printed = values["printed"]
        given = follows(part, whole, printed, values["scale"], self.rounding, printed % 2)
        return over | ~given if isinstance(part, nw.Series) else over or not given


Check = Sums | Remainders | Shares


def _counts(columns: Mapping[str, ExactColumn], bound: int) -> Prepared:
    first, *others = columns.values()
    present, safe = first.present, _below(first.values, bound)
    for column in others:
        present, safe = present & column.present, safe & _below(column.values, bound)
    return Prepared(columns, present, safe)


def _below(values: Series, bound: int) -> Series:
    return (values < bound) & (values > -bound)
