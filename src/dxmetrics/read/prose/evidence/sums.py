"""Whether parts add up to a total, and if not, whether they are one slip of a digit away from it."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Final

from dxmetrics.quantity import Number
from dxmetrics.read.prose.evidence.prints import digits_of, kinds_of, print_of, with_digits
from dxmetrics.read.prose.evidence.slips import Kind, is_slip, slips
from dxmetrics.read.prose.tokens import Token, is_compound
from dxmetrics.vi.currencies import UNITS

__all__ = [
    "adds_up",
    "are_money",
    "is_their_difference",
    "longest_sum",
    "sharpen",
    "some_make_up",
    "sum_fits",
    "sum_nearly_fits",
]

_LOOSE: Final = 10
_STEPS: Final = 5
"""An amount of fewer steps of the coarsest one beside it may be rounded to anything."""
_BOTH: Final = 2
_MANY: Final = 12
_FEW: Final = 8
"""So many numbers are asked one by one whether they are slips; more are looked up among all that are."""


def sum_fits(total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether parts may add up to a total."""
    _, low, high, first, last = _extents(total, parts)
    return low <= last and first <= high


def sum_nearly_fits(total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether one slip of a digit, in the total or in a part, keeps parts from adding up.

    No slip makes a total in words less than a part of it, nor all of two what they differ by: "bán ròng 25 tỷ, trong đó
    mua 120 tỷ, bán 145 tỷ".
    """
    if not total.text[0].isdecimal() and any(part.value > total.value for part in parts):
        return False
    if is_their_difference(total, parts):
        return False
    if _are_exact(total, parts):
        left = int(total.value - sum(part.value for part in parts))
        return _is_slipped(total, -left) or any(_is_slipped(part, left) for part in parts)
    per, low, high, first, last = _extents(total, parts)
    if _slips_between(total, first, last, per):
        return True
    for part in parts:
        least, most = print_of(part).extent(per)
        if _slips_between(part, low - (last - most), high - (first - least), per):
            return True
    return False


def adds_up(total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether parts may add up to a total, or one slip of a digit keeps them from it."""
    return sum_fits(total, parts) or sum_nearly_fits(total, parts)


def is_their_difference(total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether a total is what the greater of two parts, itself greater, has more than the other."""
    if len(parts) != _BOTH:
        return False
    less, more = sorted(parts, key=_value)
    return more.value > total.value and sum_fits(more, (less, total))


def some_make_up(total: Number, parts: Sequence[Token]) -> bool:
    """Tell whether two or more of the first parts add up exactly to a total.

    Each sum is kept once, so that many parts of one size cost no more than few.
    """
    alone: set[Number] = set()
    sums: set[Number] = set()
    for part in parts[:_MANY]:
        sums.update([added + part.value for added in (*sums, *alone) if added + part.value <= total])
        alone.add(part.value)
    return total in sums


def _value(token: Token) -> Number:
    return token.value


def _are_exact(total: Token, parts: Iterable[Token]) -> bool:
    if not total.exact:
        return False
    for part in parts:  # noqa: SIM110 - a loop takes half the time, and all sums are asked
        if not part.exact:
            return False
    return True


def _is_slipped(token: Token, by: int) -> bool:
    """Tell whether a slip may have taken so much from an exact count."""
    meant = int(token.value) + by
    digits, _ = digits_of(token) if meant >= 0 else ("", 0)
    return digits != "" and is_slip(digits, 0, meant)


def _extents(total: Token, parts: Iterable[Token]) -> tuple[int, int, int, int, int]:
    """Return the extent of a total, and that of the sum of its parts, behind how many of their units make one."""
    whole, prints = print_of(total), [print_of(part) for part in parts]
    per = max(whole.per, *[one.per for one in prints]) if prints else whole.per
    low, high = whole.extent(per)
    first = last = 0
    for one in prints:
        least, most = one.extent(per)
        first += least
        last += most
    return per, low, high, first, last


def _slips_between(token: Token, low: int, high: int, per: int) -> bool:
    """Tell whether some slip of a token's digits may stand for a number between two others, of which `per` make one."""
    digits, decimals = digits_of(token)
    if not digits:
        return False
    return any(_is_between(token, digits, decimals, kind, (low, high, per)) for kind in kinds_of(decimals))


def _is_between(token: Token, digits: str, decimals: int, kind: Kind, wanted: tuple[int, int, int]) -> bool:
    """Tell whether a slip of one kind may stand for a wanted number: its least, its greatest, how many make one."""
    one = with_digits(print_of(token), 1, kind)
    low, high, per = wanted
    scale = max(per, one.per)
    low, high = low * (scale // per), high * (scale // per)
    if one.bound is not None:  # what a hedge leaves open grows with the zeros at the end of the number
        extents = (with_digits(one, number).extent(scale) for number in slips(digits, decimals, kind))
        return any(least <= high and low <= most for least, most in extents)
    unit = one.step * (scale // one.per)
    slack = 0 if one.exact else unit
    first, last = max(0, -((slack - low) // unit)), (high + slack) // unit
    if last - first < _FEW:
        return any(is_slip(digits, decimals, number, kind) for number in range(first, last + 1))
    found = slips(digits, decimals, kind)
    place = bisect_left(found, first)
    return place < len(found) and found[place] <= last


def are_money(whole: Token, parts: Sequence[Token]) -> bool:
    """Tell whether amounts of one currency, one of them compound, are told finely enough for a miss to be none."""
    told = (whole, *parts)
    if not any(map(is_compound, told)) or any(token.hedge is not None or not _is_money(token) for token in told):
        return False
    return max(token.step for token in told) * _STEPS <= min(token.value for token in told)


def sharpen(total: Token, parts: Iterable[Token]) -> None:
    """Take whole amounts for exact that a compound total is made of: the 1 tỷ of "1 tỷ 250 triệu, gồm 1 tỷ và …"."""
    if not (is_compound(total) and _is_money(total)):
        return
    for part in parts:
        if part.scale == part.step > total.step and part.hedge is None and _is_money(part):
            part.step, part.told = total.step, None


def _is_money(token: Token) -> bool:
    return token.unit.partition(" ")[0] in UNITS


def longest_sum(total: Token, parts: Sequence[Token], *, cut: bool = True) -> int:
    """Return how many of the first parts, at least two, add up to a total: the most that do, 0 where none do.

    Rounded numbers are rounded to the nearest where some of them add up so; that they are all cut off is thought of
    only where they are told finely enough for that not to fit anything, and not unless `cut`.
    """
    if _are_exact(total, parts):
        longest, rest = 0, total.value
        for place, part in enumerate(parts, 1):
            if part.value >= total.value:
                break
            rest -= part.value
            if rest == 0 and place > 1:
                longest = place
        return longest
    if any(token.hedge is not None for token in (total, *parts)):
        sizes = range(len(parts), 1, -1)
        return next((size for size in sizes if _is_above(total, parts[:size]) and sum_fits(total, parts[:size])), 0)
    prints = [print_of(part) for part in parts]
    whole = print_of(total)
    per = max([whole.per, *[one.per for one in prints]])
    left = size = whole.size * (per // whole.per)
    slack = 0 if whole.exact else whole.step * (per // whole.per)
    longest = nearest = 0
    for place, one in enumerate(prints, 1):
        times = per // one.per
        if one.size * times >= size:
            break
        left -= one.size * times
        if not one.exact:
            slack += one.step * times
        if place > 1 and -slack <= left <= slack:
            longest = place if cut and _LOOSE * slack <= size else longest
            nearest = place if -slack <= 2 * left <= slack else nearest
    return nearest or longest


def _is_above(total: Token, parts: Iterable[Token]) -> bool:
    return all(total.value > part.value for part in parts)
