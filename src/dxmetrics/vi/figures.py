"""Figures in Vietnamese: a number with its hedge, scale words, percent sign or unit.

What is read: 8.994; 35,86%; trên 85%; từ 80% trở lên; +1,2 điểm phần trăm; 93.779 trường hợp; 12 tỷ 500 triệu đồng;
trên 1,5 tỷ đồng. The noun that is counted is captured, whatever it is. Spaces of every kind, full-width digits, U+2212
and decomposed letters read as their plain twins. What is odd in the writing is said (`Figure.oddity`): "35, 86%" has a
space inside, which is a number before a percent sign alone, as elsewhere a comma and a space part two items of a list.
"""

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final

from dxmetrics._later import regex
from dxmetrics.errors import ReadingError, quoted
from dxmetrics.quantity import PERCENT, POINTS, Figure, Number, Oddity
from dxmetrics.vi.currencies import CURRENCIES, CURRENCY
from dxmetrics.vi.hedges import HEDGE_AFTER, HEDGE_BEFORE, HEDGES_AFTER, HEDGES_BEFORE
from dxmetrics.vi.normal import plain
from dxmetrics.vi.numbers import format_number, read_number
from dxmetrics.vi.scales import AMOUNT, read_amount

__all__ = ["FigureLike", "as_figure", "as_percent", "format_figure", "parse_figure"]

FigureLike = Figure | str | int | Decimal | Fraction
"""What is accepted wherever a figure is: printed text, or an exact number. A float is refused."""

_PLAIN: Final = regex(r"(\d{1,3}(?:\.\d{3})*(?:,\d+)?)(%)?", re.ASCII)
_PERCENT: Final = r"%|phần trăm|điểm phần trăm|điểm %|điểm%"
_SPACED: Final = rf"\d+,\s\d+(?=\s*(?:{_PERCENT}))"
_WORD: Final = r"[^\W\d_]+"
_FIGURE: Final = regex(
    rf"(?:(?P<before>{HEDGE_BEFORE})\s*|từ\s+)?(?P<sign>[-+–]\s?)?(?P<amount>{_SPACED}|{AMOUNT})"
    rf"(?:\s*(?:(?P<percent>{_PERCENT})|(?P<currency>{CURRENCY})|(?P<noun>(?!(?:{HEDGE_AFTER}|rưỡi)(?!\w)){_WORD}(?:\s+{_WORD}){{0,9}}?)))?"
    rf"(?:\s+(?P<after>{HEDGE_AFTER}))?",
    re.IGNORECASE,
)
_LONGEST: Final = 200


def parse_figure(text: str, unit: str | None = None) -> Figure:
    """Read one printed figure; ReadingError where `text` holds anything else.

    `unit` is what is counted where the text does not say it.

    >>> parse_figure("trên 85%")
    Figure(text='85', value=85, step=1, hedge=Hedge(word='trên', bound=<Bound.ABOVE: 'above'>), unit='%', ...)
    >>> money = parse_figure("trên 1,5 tỷ đồng")
    >>> money.text, money.value, money.step, money.unit
    ('1,5 tỷ', 1500000000, 100000000, 'đồng')
    """
    simple = _PLAIN.fullmatch(text)
    if simple is not None:
        value, step, oddity = read_number(simple[1])
        return Figure(simple[1], value, step, None, PERCENT if simple[2] else unit, None, oddity)
    match = _FIGURE.fullmatch(plain(text)) if len(text) <= _LONGEST else None
    if match is None:
        message = (
            f"Không đọc được số liệu {quoted(text)} (cannot read it as a figure, such as 8.994, 35,86% or trên 85%)"
        )
        raise ReadingError(message)
    amount = match["amount"]
    joined = re.sub(r"(?<=,)\s", "", amount)
    value, step, oddity = read_amount(joined)
    sign = (match["sign"] or "").strip()
    hedge = HEDGES_BEFORE.get((match["before"] or "").lower()) or HEDGES_AFTER.get((match["after"] or "").lower())
    return Figure(
        sign + amount,
        value if sign in ("", "+") else -value,
        step,
        hedge,
        _unit(match) or unit,
        oddity=oddity if joined == amount else Oddity.SPACE,
    )


def _unit(match: re.Match[str]) -> str | None:
    percent, currency, noun = match.group("percent", "currency", "noun")
    if percent is not None:
        return POINTS if percent.lower().startswith("điểm") else PERCENT
    if currency is not None:
        return CURRENCIES[" ".join(currency.lower().replace("-", " ").split())]
    return None if noun is None else " ".join(noun.split())


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
    try:
        return format_number(value)
    except ValueError:  # a fraction that never ends, such as 1/3
        return str(value)


def format_figure(figure: Figure) -> str:
    """Write a figure with its hedge and unit, as it is printed.

    >>> format_figure(parse_figure("từ 80 % trở lên"))
    'từ 80% trở lên'
    >>> format_figure(Figure("Hai phần ba", Fraction(200, 3), unit="%"))
    'hai phần ba'
    """
    unit = "" if figure.unit is None else figure.unit if figure.is_percent else f" {figure.unit}"
    body = figure.text.lower() if figure.in_words else f"{figure.text}{unit}"
    if figure.hedge is None:
        return body
    return (
        f"từ {body} {figure.hedge.word}"
        if figure.hedge.word in HEDGES_AFTER
        else f"{figure.hedge.word} {body}".lstrip()
    )
