"""Percentages and percentage points: 96,51% and +1,2 điểm phần trăm.

Both are written from a *ratio*, in which 1 is the whole: `format_percent(Fraction(20284, 25302))` is "80,17%", and the
distance between two ratios is written in points. Both are read back as ratios. There is no space before the sign, and
percentage points carry their sign, as they are a change; a change that rounds to nothing has none.

A `Figure` of a percentage holds its number as printed (35,86, not 0,3586): see `dxmetrics.vi.figures`.
"""

from decimal import Decimal
from fractions import Fraction

from dxmetrics.errors import ReadingError, quoted
from dxmetrics.quantity import PERCENT, POINTS, Number, Rounding
from dxmetrics.vi.figures import parse_figure
from dxmetrics.vi.numbers import format_number

__all__ = ["format_percent", "format_points", "parse_percent", "parse_points"]


def format_percent(
    ratio: Number | Decimal,
    decimals: int | None = 2,
    rounding: Rounding | str = Rounding.HALF_UP,
) -> str:
    """Write a ratio as a percentage; `decimals` None writes it in full (ValueError where it never ends).

    >>> format_percent(Fraction(20284, 25302)), format_percent(Fraction(2761, 7698), 1, "truncate")
    ('80,17%', '35,8%')
    """
    return f"{format_number(100 * Fraction(ratio), decimals, rounding)}%"


def format_points(
    difference: Number | Decimal,
    decimals: int | None = 2,
    rounding: Rounding | str = Rounding.HALF_UP,
) -> str:
    """Write the difference between two ratios in percentage points, with its sign.

    >>> format_points(Fraction(412, 1000) - Fraction(40, 100), 1)
    '+1,2 điểm phần trăm'
    """
    number = format_number(100 * Fraction(difference), decimals, rounding)
    sign = "+" if difference > 0 and number.strip("0,") else ""
    return f"{sign}{number} {POINTS}"


def parse_percent(text: str) -> Fraction:
    """Read a percentage as a ratio; ReadingError where it is none, or is hedged (`parse_figure` keeps a hedge).

    >>> parse_percent("96,51%"), parse_percent("5 phần trăm")
    (Fraction(9651, 10000), Fraction(1, 20))
    """
    return _read(text, PERCENT)


def parse_points(text: str) -> Fraction:
    """Read percentage points as a difference of ratios; ReadingError where they are none, or are hedged.

    >>> parse_points("-1,5 điểm phần trăm")
    Fraction(-3, 200)
    """
    return _read(text, POINTS)


def _read(text: str, unit: str) -> Fraction:
    figure = parse_figure(text)
    if figure.unit != unit or figure.hedge is not None:
        message = f"{quoted(text)} không phải là số có đơn vị “{unit}” (it is not a plain figure in “{unit}”)"
        raise ReadingError(message)
    return Fraction(figure.value) / 100
