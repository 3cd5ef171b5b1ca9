"""Numbers in Vietnamese digits: dots group thousands, a comma marks decimals.

A dot where no group can stand is a decimal mark ("0.8253", "99.41"): the two are told apart by what follows the dot.
"1.5" is read as one and a half and marked as odd, never silently as 15; "8.994" is 8994. English marks ("29,232.75")
and groups of a wrong length ("12.34.567") are read and marked; what no reading fits ("35,86,1") is refused.

Source: Thông tư 01/2011/TT-BNV and Nghị định 30/2020/NĐ-CP on clerical work leave numbers to custom; the custom is that
of the General Statistics Office's yearbooks.
"""

from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache
from typing import Final

from babel.numbers import get_decimal_symbol, get_group_symbol

from dxmetrics._later import regex
from dxmetrics.errors import ReadingError, quoted
from dxmetrics.quantity import Number, Oddity, Rounding, round_to
from dxmetrics.vi.normal import plain

__all__ = ["NUMBER", "format_number", "parse_number", "read_number"]

NUMBER: Final = r"[0-9]\d*(?:[.,]\d+)*"
"""A pattern, without groups, for the digits and marks of a number without sign; `read_number` judges them.

It begins with one digit from 0 to 9, not with a run of digits of any script: letters are passed over faster so.
"""

_LONGEST: Final = 1000
"""Longer runs of digits are no number that an office prints, and cost too much to read."""
_GROUPED: Final = regex(r"[1-9]\d{0,2}(?:\.\d{3})+")
_ENGLISH: Final = regex(r"([1-9]\d{0,2}(?:,\d{3})+)\.(\d+)|[1-9]\d{0,2}(?:,\d{3}){2,}")
_ILL_GROUPED: Final = regex(r"[1-9]\d{0,3}(?:\.\d{2,4}){2,}")
_SIGNS: Final = str.maketrans({"\u2013": "-"})


@lru_cache(maxsize=4096)  # few percentages and small counts make up most of the numbers of a report
def read_number(digits: str) -> tuple[Number, Number, Oddity | None]:
    """Return (value, step, oddity) of digits that `NUMBER` matched; ReadingError where no reading fits.

    >>> read_number("29.232,75")
    (Fraction(116931, 4), Fraction(1, 100), None)
    >>> read_number("1.5")
    (Fraction(3, 2), Fraction(1, 10), <Oddity.DOT: 'dot'>)
    """
    if len(digits) > _LONGEST:
        message = f"Số dài quá {_LONGEST} chữ số: {digits[:20]}… (a number of more than {_LONGEST} characters)"
        raise ReadingError(message)
    if digits.isdecimal():
        return int(digits), 1, None
    whole, comma, decimals = digits.partition(",")
    oddity = None
    if "." in whole:
        if _GROUPED.fullmatch(whole):
            whole = whole.replace(".", "")
        elif not comma and whole.count(".") == 1:
            whole, _, decimals = whole.partition(".")
            comma, oddity = ".", Oddity.DOT if len(decimals) == 1 and whole != "0" else None
        elif _ILL_GROUPED.fullmatch(whole):
            whole, oddity = whole.replace(".", ""), Oddity.GROUP
    elif english := _ENGLISH.fullmatch(digits):
        whole, comma, decimals = (english[1] or digits).replace(",", ""), english[2] or "", english[2] or ""
        oddity = Oddity.MARKS
    if not whole.isdecimal() or (comma and not decimals.isdecimal()):
        message = (
            f"Không đọc được số {quoted(digits)} (cannot read it as a number; 8.994 and 35,86 are the expected forms)"
        )
        raise ReadingError(message)
    if not comma:
        return int(whole), 1, oddity
    per = 10 ** len(decimals)
    return Fraction(int(whole + decimals), per), Fraction(1, per), oddity


def parse_number(text: str) -> Number:
    """Read a printed number exactly; ReadingError where it is none.

    >>> parse_number("8.994"), parse_number("-35,86"), parse_number("0.8253")
    (8994, Fraction(-1793, 50), Fraction(8253, 10000))
    """
    stripped = plain(text).translate(_SIGNS)
    negative = stripped.startswith("-")
    value = read_number(stripped[1:] if stripped.startswith(("-", "+")) else stripped)[0]
    return -value if negative else value


def format_number(
    value: Number | Decimal,
    decimals: int | None = None,
    rounding: Rounding | str = Rounding.HALF_UP,
) -> str:
    """Write a number with dots for groups and a comma for decimals.

    With `decimals` it is rounded to that many; without, it is written in full, and a fraction that never ends is
    refused with ValueError.

    >>> format_number(8994), format_number(Fraction(276100, 7698), 2), format_number(Fraction(1, 8))
    ('8.994', '35,87', '0,125')
    """
    if isinstance(value, int) and not decimals:
        return f"{value:,}".replace(",", _marks()[0])
    exact = Fraction(value)
    places = _places(exact) if decimals is None else decimals
    per = 10**places
    scaled = int(round_to(exact * per, 1, rounding))
    whole, rest = divmod(abs(scaled), per)
    group, decimal = _marks()
    tail = f"{decimal}{rest:0{places}d}" if places else ""
    return f"{'-' if scaled < 0 else ''}{whole:,}".replace(",", group) + tail


@cache
def _marks() -> tuple[str, str]:
    """Return the marks of groups and of decimals, as the Unicode locale data has them for Vietnamese."""
    return get_group_symbol("vi"), get_decimal_symbol("vi")


def _places(value: Fraction) -> int:
    """Return how many decimals write `value` in full."""
    places, rest = 0, value.denominator
    for prime in (2, 5):
        power = 0
        while rest % prime == 0:
            rest //= prime
            power += 1
        places = max(places, power)
    if rest != 1:
        message = f"{value} không viết hết được bằng số thập phân: cần cho biết decimals (it never ends; say how many)"
        raise ValueError(message)
    return places
