"""Figures in Vietnamese: a number with its hedge, scale word, percent sign or unit."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final

from dxmetrics.errors import ReadingError
from dxmetrics.quantity import PERCENT, POINTS, Figure, Number
from dxmetrics.vi.hedges import HEDGES_AFTER, HEDGES_BEFORE
from dxmetrics.vi.numbers import NUMBER, format_number, read_number

__all__ = ["FigureLike", "as_figure", "as_percent", "format_figure", "parse_figure"]

FigureLike = Figure | str | int | Decimal | Fraction
"""What is accepted wherever a figure is: printed text, or an exact number. A float is refused."""

_BEFORE: Final = "|".join(sorted(HEDGES_BEFORE, key=len, reverse=True))
_AFTER: Final = "|".join(HEDGES_AFTER)
_FIGURE: Final = re.compile(
    rf"\s*(?:(?P<before>{_BEFORE})\s+|từ\s+)?(?P<sign>[-+\u2212])?(?P<digits>{NUMBER})"
    rf"\s*(?P<unit>%|phần trăm|điểm phần trăm|điểm %)?(?:\s+(?P<after>{_AFTER}))?\s*",
    re.IGNORECASE,
)


def parse_figure(text: str, unit: str | None = None) -> Figure:
    """Read one printed figure; ReadingError where `text` holds anything else.

    >>> parse_figure("trên 85%")
    Figure(text='85', value=85, step=1, hedge=Hedge(word='trên', bound=<Bound.ABOVE: 'above'>), unit='%', ...)
    """
    match = _FIGURE.fullmatch(text)
    if match is None:
        message = f"Không đọc được số liệu {text!r} (cannot read it as a figure, such as 8.994, 35,86% or trên 85%)"
        raise ReadingError(message)
    value, step, oddity = read_number(match["digits"])
    sign = match["sign"] or ""
    hedge = HEDGES_BEFORE.get((match["before"] or "").lower()) or HEDGES_AFTER.get((match["after"] or "").lower())
    printed_unit = match["unit"]
    if printed_unit is not None:
        unit = POINTS if printed_unit.lower().startswith("điểm") else PERCENT
    return Figure(
        sign + match["digits"],
        value if sign in ("", "+") else -value,
        step,
        hedge,
        unit,
        oddity=oddity,
    )


def as_figure(value: FigureLike, unit: str | None = None) -> Figure:
    """Return `value` as a figure; a float raises TypeError, as its printed digits are lost.

    >>> as_figure("8.994", "hộ").value
    8994
    """
    if isinstance(value, Figure):
        return value
    if isinstance(value, str):
        return parse_figure(value, unit)
    return Figure(_write(value), value if isinstance(value, int) else Fraction(value), _step(value), unit=unit)


def as_percent(value: FigureLike) -> Figure:
    """Return `value` as a percentage, with or without its sign in print.

    >>> as_percent("35,86") == as_percent("35,86%")
    True
    """
    return as_figure(value, PERCENT)


def _step(value: Number | Decimal) -> Number:
    if isinstance(value, Decimal):
        exponent = value.as_tuple().exponent
        return Fraction(10) ** exponent if isinstance(exponent, int) and exponent < 0 else 1
    return 1


def _write(value: Number | Decimal | float) -> str:
    if isinstance(value, float):
        message = f"Số {value!r} phải được đưa vào dưới dạng chữ, Decimal hoặc Fraction (a float has lost its digits)"
        raise TypeError(message)
    if isinstance(value, Decimal):
        return format(value, "f").replace(".", ",")
    return format_number(value) if isinstance(value, int) else str(value)


def format_figure(figure: Figure) -> str:
    """Write a figure with its hedge and unit, as it is printed.

    >>> format_figure(parse_figure("từ 80 % trở lên"))
    'từ 80% trở lên'
    """
    unit = "" if figure.unit is None else figure.unit if figure.is_percent else f" {figure.unit}"
    body = f"{figure.text}{unit}"
    if figure.hedge is None:
        return body
    return f"từ {body} {figure.hedge.word}" if figure.hedge.word in HEDGES_AFTER else f"{figure.hedge.word} {body}"
