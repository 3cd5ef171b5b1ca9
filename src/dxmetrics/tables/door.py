"""The door of the column form: a table in, a table of findings out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NamedTuple

import narwhals as nw

from dxmetrics.errors import ReadingError
from dxmetrics.model import Rule, Severity, Slip
from dxmetrics.quantity import Rounding, follows
from dxmetrics.rules.parts import remainder_mismatch, sum_mismatch
from dxmetrics.rules.shares import part_exceeds_whole, percent_mismatch
from dxmetrics.tables.checks import Check, Prepared, Remainders, Shares
from dxmetrics.tables.repairs import Mend, mends_of_share, mends_of_sum

__all__ = ["TableReview", "check_table", "review_table"]


_LISTED: Final = 11
"""How many candidates are listed beside the best one."""


@dataclass(frozen=True, slots=True)
class TableReview:
    """The findings of a table (a frame of the engine that was handed in), and how many rows each check evaluated.

    `evaluated` counts them in the order of the checks; the rest of the `rows` lacked a figure. `beyond` counts the rows
    that were too large for 64 bits and were evaluated as Python integers.
    """

    findings: Any
    rows: int
    evaluated: tuple[int, ...]
    beyond: int


def check_table(table: Any, *checks: Check, row_id: str | None = None) -> Any:  # noqa: ANN401 - a frame of any engine
    """Return the findings of a table as a frame of the same engine, one row each, in the order of the rows.

    `table` is a frame of any engine that narwhals knows, or the path of a CSV or Parquet file (read with Polars).
    The columns: `row` (the number of the row from 0, or what `row_id` holds), `code` and `severity` of the rule,
    `given` (what the other figures give for the total, the rest or the percentage), and the best candidate: its
    `column`, its `value`, the `slip` it undoes, whether it is `likely` (the only one in all, or what was cut off),
    how many `candidates` there are in all, and the next best `others` ("total = 300; ..."). Numbers are canonical
    text, so that none is too large. ReadingError for a column that is not there, or a file of another kind.

    >>> import polars
    >>> from dxmetrics.tables import Sums
    >>> frame = polars.DataFrame({"tổng": [300, 300], "cấp tỉnh": [220, 220], "cấp xã": [80, 90]})
    >>> check_table(frame, Sums("tổng", ("cấp tỉnh", "cấp xã"))).rows()
    [(1, 'DX202', 'error', '310', 'cấp xã', '80', 'substitution', False, 3, 'tổng = 310; cấp tỉnh = 210')]
    """
    return review_table(table, *checks, row_id=row_id).findings


def review_table(table: Any, *checks: Check, row_id: str | None = None) -> TableReview:  # noqa: ANN401 - see above
    """Check a table as `check_table` does, and tell how many rows were evaluated."""
    frame = _frame(table)
    wanted = {name for check in checks for name in check.names} | ({row_id} if row_id is not None else set[str]())
    absent = sorted(wanted.difference(frame.columns))
    if absent:
        message = f"Không có cột {', '.join(absent)} (no such column; there are {', '.join(frame.columns)})"
        raise ReadingError(message)
    found: list[_Found] = []
    evaluated: list[int] = []
    beyond = 0
    for check in checks:
        prepared = check.prepare(frame)
        evaluated.append(int(prepared.present.sum()))
        rows, large = _violating(check, prepared)
        beyond += large
        found += _found(check, prepared, rows)
    found.sort(key=lambda finding: finding.row)
    ids = None if row_id is None else frame[row_id].to_list()
    return TableReview(_findings(found, ids, frame), len(frame), tuple(evaluated), beyond)


def _frame(table: Any) -> nw.DataFrame[Any]:  # noqa: ANN401 - a frame of any engine
    if isinstance(table, Path | str):
        return _read(Path(table))
    given = nw.from_native(table)
    eager: nw.DataFrame[Any] = given.collect() if isinstance(given, nw.LazyFrame) else given
    return nw.maybe_reset_index(eager)


def _read(path: Path) -> nw.DataFrame[Any]:
    """Read a file with Polars; the cells of a CSV file as text, since "8.994" is eight thousand and not a float."""
    kind = path.suffix.lower()
    try:
        if kind == ".csv":
            return nw.read_csv(str(path), backend="polars", infer_schema=False)
        if kind == ".parquet":
            return nw.read_parquet(str(path), backend="polars")
    except OSError:
        raise
    except Exception as error:
        message = f"Không đọc được bảng {path.name}: {error} (the table cannot be read)"
        raise ReadingError(message) from error
    message = f"Không đọc được bảng {path.name} (cannot read this kind of table; one of .csv, .parquet)"
    raise ReadingError(message)


def _violating(check: Check, prepared: Prepared) -> tuple[list[int], int]:
    """Return the rows that violate a check, and how many were evaluated as Python integers."""
    columns = {role: column.values for role, column in prepared.columns.items()}
    wrong = check.violated(columns) & prepared.present & prepared.safe
    rows: list[int] = wrong.arg_true().to_list()
    large: list[int] = (prepared.present & ~prepared.safe).arg_true().to_list()
    if large:
        values = prepared.at(large)
        for at, row in enumerate(large):
            if check.violated({role: numbers[at] for role, numbers in values.items()}):
                rows.append(row)
    return rows, len(large)


class _Found(NamedTuple):
    row: int
    rule: Rule
    severity: Severity
    given: str
    column: str | None
    value: str | None
    slip: str | None
    likely: bool
    candidates: int
    others: str = ""


def _found(check: Check, prepared: Prepared, rows: Sequence[int]) -> Iterator[_Found]:
    values = prepared.at(rows)
    if isinstance(check, Shares):
        for at, row in enumerate(rows):
            figures = {role: numbers[at] for role, numbers in values.items()}
            if not _is_tie(check, figures):
                yield _found_share(check, row, figures)
        return
    remainder = isinstance(check, Remainders)
    rule = remainder_mismatch.RULE if remainder else sum_mismatch.RULE
    for row, (total, *parts) in zip(rows, zip(*(values[name] for name in check.names), strict=True), strict=True):
        mends = mends_of_sum(total, parts, swaps=remainder)
        given = total - parts[0] if remainder else sum(parts)
        yield _finding(row, rule, rule.severity, str(given), mends, check.names, 0)


def _is_tie(check: Shares, figures: Mapping[str, int]) -> bool:
    """Tell whether a percentage is one of two that lie equally near: rounding to even is no mistake either."""
    over = check.of_whole and figures["part"] > figures["whole"]
    if check.stated is None or over or check.rounding is not Rounding.HALF_UP:
        return False
    printed = figures["printed"]
    even: bool = follows(figures["part"], figures["whole"], printed, figures["scale"], Rounding.HALF_EVEN, printed % 2)
    return even


def _found_share(check: Shares, row: int, figures: Mapping[str, int]) -> _Found:
    part, whole = figures["part"], figures["whole"]
    stated = None if check.stated is None else (figures["printed"], figures["scale"])
    mends = mends_of_share(part, whole, stated, check.rounding, of_whole=check.of_whole)
    places = 2 if stated is None else len(str(stated[1])) - 3
    given = _percent((2 * 100 * 10**places * part + whole) // (2 * whole), places)
    rule, severity = part_exceeds_whole.RULE, part_exceeds_whole.RULE.severity
    if not check.of_whole or part <= whole or _is_inverted(part, whole, stated):
        rule = percent_mismatch.RULE
        severity = _severity(part, whole, stated or (0, 1))
    return _finding(row, rule, severity, given, mends, check.names, places)


def _is_inverted(part: int, whole: int, stated: tuple[int, int] | None) -> bool:
    """Tell whether the printed percentage is that of the whole over the part."""
    return stated is not None and follows(whole, part, *stated)


def _severity(part: int, whole: int, stated: tuple[int, int]) -> Severity:
    """Return how grave a wrong percentage is: cut off, a note; rounded up or to even, a warning; else an error."""
    odd = stated[0] % 2
    if follows(part, whole, *stated, Rounding.TRUNCATE, odd):
        return Severity.NOTE
    ways = (Rounding.HALF_UP, Rounding.HALF_EVEN, Rounding.HALF_DOWN, Rounding.AWAY)
    return Severity.WARNING if any(follows(part, whole, *stated, way, odd) for way in ways) else Severity.ERROR


def _percent(units: int, places: int) -> str:
    digits = str(units).zfill(places + 1)
    return f"{digits[:-places]}.{digits[-places:]}" if places else digits


def _finding(
    row: int,
    rule: Rule,
    severity: Severity,
    given: str,
    mends: Sequence[Mend],
    names: Sequence[str],
    places: int,
) -> _Found:
    """Return a finding with its best mend; the third figure of a share has `places` decimals."""
    if not mends:
        return _Found(row, rule, severity, given, None, None, None, likely=False, candidates=0)
    best, *others = mends
    value = _written(best, places)
    likely = severity is Severity.NOTE if best.slip is Slip.ROUNDING else len(mends) == 1
    further = "; ".join(f"{names[mend.place]} = {_written(mend, places)}" for mend in others[:_LISTED])
    return _Found(row, rule, severity, given, names[best.place], value, best.slip.value, likely, len(mends), further)


def _written(mend: Mend, places: int) -> str:
    return _percent(mend.value, places) if places and mend.place > 1 else str(mend.value)


def _findings(found: Iterable[_Found], ids: Sequence[Any] | None, frame: nw.DataFrame[Any]) -> Any:  # noqa: ANN401
    """Return the findings as a frame of the engine that `frame` is of."""
    rows = list(found)
    schema: dict[str, Any] = {
        "code": nw.String,
        "severity": nw.String,
        "given": nw.String,
        "column": nw.String,
        "value": nw.String,
        "slip": nw.String,
        "likely": nw.Boolean,
        "candidates": nw.Int64,
        "others": nw.String,
    }
    columns = {
        "code": [finding.rule.code for finding in rows],
        "severity": [finding.severity.value for finding in rows],
        "given": [finding.given for finding in rows],
        "column": [finding.column for finding in rows],
        "value": [finding.value for finding in rows],
        "slip": [finding.slip for finding in rows],
        "likely": [finding.likely for finding in rows],
        "candidates": [finding.candidates for finding in rows],
        "others": [finding.others for finding in rows],
    }
    if ids is None:
        columns = {"row": [finding.row for finding in rows], **columns}
        schema = {"row": nw.Int64, **schema}
        return nw.from_dict(columns, schema, backend=frame.implementation).to_native()
    columns = {"row": [ids[finding.row] for finding in rows], **columns}
    return nw.from_dict(columns, backend=frame.implementation).to_native()
