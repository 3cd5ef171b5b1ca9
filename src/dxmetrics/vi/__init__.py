"""Vietnamese: each module reads and writes one thing. Nothing here knows the domain.

The patterns (in capitals: `DATE`, `PERIOD`, `SYMBOL` …) hold no groups and are meant for text that `normalise` gives;
each `read_…` takes what its pattern found in such text and returns None where it is nothing after all; each `parse_…`
takes any text and raises ReadingError.
"""

from dxmetrics.vi.currencies import CURRENCIES, CURRENCY
from dxmetrics.vi.dates import DATE, format_date, format_month, parse_date, read_date
from dxmetrics.vi.figures import FigureLike, as_figure, as_percent, format_figure, parse_figure
from dxmetrics.vi.hedges import HEDGE_AFTER, HEDGE_BEFORE, HEDGES_AFTER, HEDGES_BEFORE
from dxmetrics.vi.money import format_money, parse_money
from dxmetrics.vi.normal import normalise, plain
from dxmetrics.vi.numbers import NUMBER, format_number, parse_number, read_number
from dxmetrics.vi.percents import format_percent, format_points, parse_percent, parse_points
from dxmetrics.vi.periods import PERIOD, format_period, parse_period, read_period
from dxmetrics.vi.scales import AMOUNT, SCALE, SCALES, read_amount, scale_of, split_scale
from dxmetrics.vi.shares import WrittenShare, format_share, parse_share
from dxmetrics.vi.symbols import KINDS, SYMBOL, DocumentSymbol, format_symbol, parse_symbol, read_symbol
from dxmetrics.vi.words import NUMBER_WORDS, parse_spelled_number, read_spelled_number, spell_number

__all__ = [
    "AMOUNT",
    "CURRENCIES",
    "CURRENCY",
    "DATE",
    "HEDGES_AFTER",
    "HEDGES_BEFORE",
    "HEDGE_AFTER",
    "HEDGE_BEFORE",
    "KINDS",
    "NUMBER",
    "NUMBER_WORDS",
    "PERIOD",
    "SCALE",
    "SCALES",
    "SYMBOL",
    "DocumentSymbol",
    "FigureLike",
    "WrittenShare",
    "as_figure",
    "as_percent",
    "format_date",
    "format_figure",
    "format_money",
    "format_month",
    "format_number",
    "format_percent",
    "format_period",
    "format_points",
    "format_share",
    "format_symbol",
    "normalise",
    "parse_date",
    "parse_figure",
    "parse_money",
    "parse_number",
    "parse_percent",
    "parse_period",
    "parse_points",
    "parse_share",
    "parse_spelled_number",
    "parse_symbol",
    "plain",
    "read_amount",
    "read_date",
    "read_number",
    "read_period",
    "read_spelled_number",
    "read_symbol",
    "scale_of",
    "spell_number",
    "split_scale",
]
