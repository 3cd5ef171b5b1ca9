"""Vietnamese: each module reads and writes one thing. Nothing here knows the domain."""

from dxmetrics.vi.figures import FigureLike, as_figure, as_percent, format_figure, parse_figure
from dxmetrics.vi.hedges import HEDGES_AFTER, HEDGES_BEFORE
from dxmetrics.vi.numbers import format_number, parse_number, read_number

__all__ = [
    "HEDGES_AFTER",
    "HEDGES_BEFORE",
    "FigureLike",
    "as_figure",
    "as_percent",
    "format_figure",
    "format_number",
    "parse_figure",
    "parse_number",
    "read_number",
]
