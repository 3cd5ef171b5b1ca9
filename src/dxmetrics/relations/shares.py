"""What a printed percentage says of its counts, and what its counts say of it."""

from fractions import Fraction

from dxmetrics.quantity import (
    COUNT_ROUNDINGS,
    Counts,
    Figure,
    Number,
    Rounding,
    RoundingLike,
    follows,
    parts_printed_as,
    roundings,
    wholes_printed_as,
)
from dxmetrics.vi import FigureLike, as_figure, as_percent

__all__ = ["explaining_roundings", "is_rounded", "possible_parts", "possible_wholes"]


def is_rounded(top: Number, bottom: Number, percent: Figure) -> bool:
    """Tell whether a ratio, rounded half up, is printed as `percent`: in whole numbers, since most are right.

    A fall is printed as its mirror image. The bottom is above zero.

    >>> is_rounded(2761, 7698, as_percent("35,87")), is_rounded(2761, 7698, as_percent("35,86"))
    (True, False)
    """
    digits, per = percent.scaled
    part, whole = top.numerator * bottom.denominator, bottom.numerator * top.denominator
    return part * digits >= 0 and follows(abs(part), whole, abs(digits), 100 * per)


def explaining_roundings(part: FigureLike, whole: FigureLike, percent: FigureLike) -> frozenset[Rounding]:
    """Return the ways of rounding, out of half_up, half_down, half_even, truncate and away, that give `percent`.

    A negative share (a fall) is explained as its mirror image. A whole of zero is explained by none. The printed
    percentage arrives as text, since trailing zeros are evidence: "50%" and "50,00%" differ.

    >>> explaining_roundings(2761, 7698, "35,86")
    frozenset({<Rounding.TRUNCATE: 'truncate'>})
    """
    above, below, printed = Fraction(as_figure(part).value), Fraction(as_figure(whole).value), as_percent(percent)
    if below == 0:
        return frozenset()
    share = above / below
    digits, per = printed.scaled
    if share * digits < 0:
        return frozenset()
    counts = abs(share.numerator), share.denominator, abs(digits), 100 * per
    odd = digits % 2
    return frozenset(way for way in COUNT_ROUNDINGS if follows(*counts, way, odd))


def possible_parts(
    printed: FigureLike,
    whole: FigureLike,
    rounding: RoundingLike = Rounding.HALF_UP,
    per: int = 100,
    *,
    of_whole: bool = False,
) -> Counts:
    """Return the counts k >= 0 for which k/`whole`, times `per`, is printed as `printed`.

    `per=1` reads a mean (k is then the sum). With `of_whole` k is a part of the whole and never larger than it;
    without, it may pass it, as against a target. Where several roundings are given, any of them may hold. A whole that
    is no whole number raises ValueError.

    >>> list(possible_parts("37,98", 100)), list(possible_parts("37,98", 129))
    ([], [49])
    """
    digits, decimals = as_percent(printed).scaled
    number = _count(whole)
    counts = parts_printed_as(digits, per * decimals, number, roundings(rounding))
    return counts.up_to(number) if of_whole else counts


def possible_wholes(
    part: FigureLike,
    printed: FigureLike,
    rounding: RoundingLike = Rounding.HALF_UP,
    per: int = 100,
) -> Counts:
    """Return the wholes n > 0 for which `part`/n, times `per`, is printed as `printed`.

    Unbounded (`high` is None) where the printed number leaves any large enough whole. A part that is no whole number
    raises ValueError.

    >>> list(possible_wholes("1.737", "97,31")), list(possible_wholes(648, "37,98"))
    ([1785], [1706])
    """
    digits, decimals = as_percent(printed).scaled
    return wholes_printed_as(_count(part), digits, per * decimals, roundings(rounding))


def _count(value: FigureLike) -> int:
    if isinstance(value, int):
        return value
    number = Fraction(as_figure(value).value)
    if number.denominator != 1:
        message = f"Số đếm phải là số nguyên, không phải {value} (a count is a whole number)"
        raise ValueError(message)
    return number.numerator
