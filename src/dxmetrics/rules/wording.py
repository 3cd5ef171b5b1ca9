"""How the sentences of findings write computed numbers."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Final

from dxmetrics.quantity import Figure, Number
from dxmetrics.vi import SCALES, format_figure, format_number, parse_figure, split_scale

__all__ = ["PRECISE", "RANK", "addition", "decimals_of", "exactly", "moved", "percent", "worded"]

RANK: Final = "thứ hạng"
"""The subject of a claim about ranks, of which the lower number is the higher one."""
PRECISE: Final = "con số chính xác"
"""The subject of a claim that holds a hedged number to the exact one told beside it."""
_FEW: Final = 2
_MOST: Final = 3
"""So many decimals are put before a scale word: 39,597 tỷ, but 39.597.001."""
_MANY: Final = 12


def decimals_of(figure: Figure) -> int:
    """Return with how many decimals a figure is printed.

    >>> from dxmetrics.vi import as_percent
    >>> decimals_of(as_percent("35,860"))
    3
    """
    return len(str(figure.scaled[1])) - 1


def percent(exact: Number, decimals: int = _FEW, other: Number | None = None) -> str:
    """Write an exact percentage with some decimals, with more where it would look like `other`.

    >>> percent(Fraction(899400, 8950)), percent(Fraction(84999, 1000), other=85), percent(75)
    ('100,49', '84,999', '75')
    """
    if Fraction(exact).denominator == 1:
        return format_number(exact)
    while other is not None and exact != other and decimals < _MANY and round(Fraction(exact), decimals) == other:
        decimals += 1
    return format_number(exact, decimals)


def exactly(value: Number, like: Figure | None = None) -> str:
    """Write an exact number in full where it ends, else with two decimals, and with the scale word of another one.

    >>> from dxmetrics.vi import parse_figure
    >>> exactly(836), exactly(Fraction(1, 8)), exactly(Fraction(1, 3)), exactly(39_597_000_000, parse_figure("5 tỷ"))
    ('836', '0,125', '0,33', '39,597 tỷ')
    """
    word, scale, _ = ("", 1, "") if like is None else split_scale(like.text.lstrip("-+0123456789., "))
    scaled = Fraction(value) / scale
    if word and (scaled * 10**_MOST).denominator == 1:
        return f"{format_number(scaled)} {word}"
    try:
        return format_number(value)
    except ValueError:
        return format_number(value, _FEW)


def addition(figures: Iterable[Figure]) -> str:
    """Write figures with plus signs between them.

    >>> from dxmetrics.vi import parse_figure
    >>> addition([parse_figure("220"), parse_figure("hơn 80")])
    '220 + hơn 80'
    """
    return " + ".join(map(worded, figures))


def worded(figure: Figure) -> str:
    """Write a figure with its hedge and percent sign, without its noun.

    >>> from dxmetrics.vi import parse_figure
    >>> worded(parse_figure("trên 85%")), worded(parse_figure("8.950", "hộ"))
    ('trên 85%', '8.950')
    >>> worded(Figure("570,5", 570_500_000_000, 100_000_000, unit="đồng"))
    '570,5 tỷ'
    """
    if figure.is_percent or figure.in_words:
        return format_figure(figure)
    return f"{format_figure(figure.with_unit(None))}{_left_out(figure)}"


def _left_out(figure: Figure) -> str:
    """Return the scale word that a print leaves to the figure behind it: "từ 570,5 lên 612,5 tỷ đồng"."""
    printed = figure.text.lstrip("+-")
    if figure.step <= 1 or not printed.replace(",", "").replace(".", "").isdecimal():
        return ""
    per = abs(Fraction(figure.value) / (parse_figure(printed).value or 1))
    return next((f" {word}" for word, scale in SCALES.items() if per == scale), "")


def moved(exact: Fraction, stated: Figure, decimals: int) -> dict[str, str]:
    """Write an exact and a printed change in percent with their words, in both languages.

    >>> from dxmetrics.vi import as_percent
    >>> moved(Fraction(-5), as_percent("-6,0"), 1)["stated_change"]
    'giảm 6,0%'
    """
    size = percent(abs(exact), max(decimals, 1), other=abs(Fraction(stated.value)))
    printed = worded(stated).replace("-", "")
    word, word_en = _direction(exact)
    stated_word, stated_word_en = _direction(Fraction(stated.value))
    return {
        "exact_change": f"{word} {size}%",
        "exact_change_en": f"{word_en} {size}%",
        "stated_change": f"{stated_word} {printed}",
        "stated_change_en": f"{stated_word_en} {printed}",
    }


def _direction(change: Fraction) -> tuple[str, str]:
    return ("giảm", "down") if change < 0 else ("tăng", "up")
