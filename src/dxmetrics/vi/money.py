"""Amounts of money: 12.000.000.000 đồng in full; 12 tỷ đồng, 1,2 nghìn tỷ đồng compact.

In compact form the largest scale (nghìn, triệu, tỷ, nghìn tỷ, triệu tỷ) is taken that the *rounded* amount fills, so
that 999.999.999 is "1 tỷ đồng" and never "1.000 triệu đồng"; decimals that are zero are left out. What is read is
wider, see `dxmetrics.vi.figures`: compound amounts, hedges, rưỡi, vạn, đ, ₫, VNĐ, VND, USD.

No rule fixes the compact form; it is that of the Ministry of Finance's reports.
"""

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Final

from dxmetrics.errors import ReadingError, quoted
from dxmetrics.quantity import Figure, Number, Rounding, round_to
from dxmetrics.vi.currencies import CURRENCIES, DONG
from dxmetrics.vi.figures import parse_figure
from dxmetrics.vi.numbers import format_number

__all__ = ["format_money", "parse_money"]

_COMPACT: Final = (
    (1, ""),
    (10**3, " nghìn"),
    (10**6, " triệu"),
    (10**9, " tỷ"),
    (10**12, " nghìn tỷ"),
    (10**15, " triệu tỷ"),
)


def format_money(
    amount: Number | Decimal,
    currency: str = DONG,
    *,
    compact: bool = False,
    decimals: int | None = None,
    rounding: Rounding | str = Rounding.HALF_UP,
) -> str:
    """Write an amount in units of `currency`, in full, or in scale words with at most `decimals` decimals.

    Left open, `decimals` is none in full (money in đồng has no parts) and one in compact form.

    >>> format_money(12_000_000_000), format_money(999_999_999, compact=True)
    ('12.000.000.000 đồng', '1 tỷ đồng')
    >>> format_money(1_234_500_000_000, compact=True, decimals=2)
    '1,23 nghìn tỷ đồng'
    """
    exact = Fraction(amount)
    if not compact:
        return f"{format_number(exact, decimals or 0, rounding)} {currency}"
    places = 1 if decimals is None else decimals
    number, word = _fitting(exact, Fraction(1, 10**places), rounding)
    return f"{format_number(number)}{word} {currency}"


def _fitting(exact: Fraction, step: Fraction, rounding: Rounding | str) -> tuple[Fraction, str]:
    """Return the rounded amount in the largest scale that it fills, and the word for that scale."""
    for (scale, word), (following, _) in pairwise(_COMPACT):
        if abs(exact) < following:
            rounded = round_to(exact / scale, step, rounding)
            if abs(rounded) * scale < following:
                return rounded, word
    scale, word = _COMPACT[-1]
    return round_to(exact / scale, step, rounding), word


def parse_money(text: str) -> Figure:
    """Read an amount of money; ReadingError where `text` is none. A missing currency is none.

    >>> figure = parse_money("168 tỷ 330 triệu 867 nghìn đồng")
    >>> figure.value, figure.step, figure.unit
    (168330867000, 1000, 'đồng')
    """
    figure = parse_figure(text)
    if figure.unit not in CURRENCIES.values():
        message = f"Không thấy đơn vị tiền trong {quoted(text)} (no currency there: đồng, VNĐ, USD)"
        raise ReadingError(message)
    return figure
