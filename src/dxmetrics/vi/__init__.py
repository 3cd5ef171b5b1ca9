"""Vietnamese: each module reads and writes one thing. Nothing here knows the domain."""

from dxmetrics.vi.dates import DATE, format_date, parse_date, read_date
from dxmetrics.vi.figures import FigureLike, as_figure, as_percent, format_figure, parse_figure
from dxmetrics.vi.hedges import HEDGES_AFTER, HEDGES_BEFORE
from dxmetrics.vi.numbers import format_number, parse_number, read_number
from dxmetrics.vi.normal import normalise, plain
from dxmetrics.vi.periods import PERIOD, format_period, parse_period, read_period
from dxmetrics.vi.symbols import SYMBOL, DocumentSymbol, format_symbol, parse_symbol, read_symbol

__all__ = [
    "DATE",
    "HEDGES_AFTER",
    "HEDGES_BEFORE",
    "PERIOD",
    "SYMBOL",
    "DocumentSymbol",
    "FigureLike",
    "as_figure",
    "as_percent",
    "format_date",
    "format_figure",
    "format_number",
    "format_period",
    "format_symbol",
    "normalise",
    "parse_date",
    "parse_figure",
    "parse_number",
    "parse_period",
    "parse_symbol",
    "plain",
    "read_date",
    "read_number",
    "read_period",
    "read_symbol",
]
