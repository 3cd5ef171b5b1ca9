"""The rules over columns of many rows, whatever engine holds them (extra `tables`).

Sums, remainders and shares are held to the same predicates as a single claim. Rows beyond what 64-bit integers carry
safely are evaluated as Python integers, so none is dropped; a row where a figure is missing is not evaluated.
"""

from importlib.util import find_spec

from dxmetrics.errors import MissingExtraError

if find_spec("narwhals") is None:  # pragma: no cover - the extra is installed wherever the tests run
    raise MissingExtraError("narwhals", extra="tables")  # noqa: EM101 - the name of the module

from dxmetrics.tables.checks import Remainders, Shares, Sums
from dxmetrics.tables.door import TableReview, check_table, review_table
from dxmetrics.tables.written import check_of

__all__ = ["Remainders", "Shares", "Sums", "TableReview", "check_of", "check_table", "review_table"]
