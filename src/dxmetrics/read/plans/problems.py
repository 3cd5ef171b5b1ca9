"""What a file of plans or values says that could not be read, or is not to be trusted: where, what, what was meant."""

from dataclasses import dataclass, replace
from typing import Generic, NamedTuple, TypeVar

from dxmetrics.model import Severity

__all__ = ["Filed", "Place", "Problem", "column_letters"]

_Record = TypeVar("_Record")
_LETTERS = 26


def column_letters(index: int) -> str:
    """Return the letters of a column, counted from 0.

    >>> column_letters(0), column_letters(27)
    ('A', 'AB')
    """
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: sheet, row (from 1), column (from 0) with its header, or a path of keys.

    >>> print(Place(sheet="Chỉ tiêu", row=7, column=3, header="Kế hoạch giao"))
    trang 'Chỉ tiêu', dòng 7, cột D 'Kế hoạch giao'
    >>> print(Place(row=12, path="chỉ tiêu[2].giá trị"))
    dòng 12, 'chỉ tiêu[2].giá trị'
    """

    sheet: str | None = None
    row: int | None = None
    column: int | None = None
    header: str | None = None
    path: str | None = None

    def under(self, column: int, header: str | None = None) -> "Place":
        """Return this place at a column."""
        return replace(self, column=column, header=header)

    def __str__(self) -> str:
        """Write the place in Vietnamese."""
        parts: list[str] = []
        if self.sheet is not None:
            parts.append(f"trang {self.sheet!r}")
        if self.row is not None:
            parts.append(f"dòng {self.row}")
        if self.column is not None:
            header = "" if self.header is None else f" {self.header!r}"
            parts.append(f"cột {column_letters(self.column)}{header}")
        if self.path:
            parts.append(repr(self.path))
        return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing in a file that is not taken as it stands.

    An error was refused: the value is not in the record. A warning was read, and is to be looked at; or it was left
    out on purpose (a hidden sheet). `message` says it in Vietnamese and English, with what was perhaps meant.
    """

    place: Place
    message: str
    value: str | None = None
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """Return place and message."""
        place = str(self.place)
        return f"{place}: {self.message}" if place else self.message


class Filed(NamedTuple, Generic[_Record]):
    """What could be read of a file, and what could not: `record, problems = read_plan(path)`."""

    record: _Record
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that cost a value."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)
