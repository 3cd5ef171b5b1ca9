"""Whether tokens fit a relation, and if not, whether they are one slip of a digit away from it.

A text does not say which of its numbers belong together; arithmetic does. Numbers that fit exactly belong together, and
numbers that miss by one slip of a digit, where that is improbable by chance, were meant to.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Final

from dxmetrics.quantity import Bound, Number
from dxmetrics.read.prose.evidence.slips import KINDS, SAME, Kind, is_slip, slips
from dxmetrics.read.prose.tokens import Token, is_compound
from dxmetrics.vi.currencies import UNITS

__all__ = [
    "are_money",
    "change_between_fits",
    "change_between_nearly_fits",
    "change_fits",
    "change_nearly_fits",
    "is_loose",
    "longest_sum",
    "of_all_fits",
    "rest_fits",
    "share_agrees",
    "share_fits",
    "share_nearly_fits",
    "sharpen",
    "some_whole_fits",
    "sum_fits",
    "sum_nearly_fits",
]

_LOOSE: Final = 10
_ROUND: Final = 100
_STEPS: Final = 5
"""An amount of fewer steps of the coarsest one beside it may be rounded to anything."""

_FEW: Final = 8
"""So many numbers are asked one by one whether they are slips; more are looked up among all that are."""

Extent = tuple[int, int]
"""The least and the greatest number that a print may stand for."""


class _Print:
    """What a token prints, in whole numbers: its size and what its last place is worth, of which `per` make one."""

    __slots__ = ("bound", "exact", "per", "size", "step")

    def __init__(self, size: int, step: int, per: int, exact: bool, bound: Bound | None) -> None:  # noqa: FBT001
        self.size = size
        self.step = step
        self.per = per
        self.exact = exact
        self.bound = bound

    def of_size(self, size: int) -> "_Print":
        """Return this print with another number."""
        return _Print(size, self.step, self.per, self.exact, self.bound)

    def extent(self, per: int) -> Extent:
        """Return the least and the greatest number that this print may stand for, of which `per` make one.

        A hedged number stands for the stretch of one step of its last digit that is not zero, on the side of its hedge.
        """
        times = per // self.per
        size, step = self.size * times, self.step * times
        if self.bound is None:
            return (size, size) if self.exact else (size - step, size + step)
        digits = self.size // self.step
        while digits and digits % 10 == 0:
            digits //= 10
            step *= 10
        match self.bound:
            case Bound.BELOW | Bound.AT_MOST:
                return size - step, size
            case Bound.ABOVE | Bound.AT_LEAST:
                return size, size + step
            case _:
                return size - step, size + step


def _print_of(token: Token) -> _Print:
    bound = None if token.hedge is None else token.hedge.bound
    return _Print(token.size, token.step.numerator, token.per, token.exact, bound)


def share_fits(part: Token, whole: Token, rate: Token, *, as_printed: bool = False) -> bool:
    """Tell whether `part`/`whole` may be printed as `rate`, rounded or cut off; `as_printed`, as if they were exact."""
    if as_printed or (part.exact and whole.exact and rate.hedge is None):
        return _is_printed(_size(part.value), whole.value, rate)
    return _rate_balance(_print_of(part), _print_of(whole), _print_of(rate)) == 0


def share_agrees(part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether `part`/`whole` may be printed as `rate`, where rounded counts are rounded to the nearest."""
    if not share_fits(part, whole, rate):
        return False
    if (part.exact and whole.exact) or part.hedge or whole.hedge or rate.hedge:
        return True
    one, other, slack = (0 if token.exact else token.step for token in (part, whole, rate))
    most = (part.value * 2 + one) * 200 >= (rate.value * 2 - slack) * (whole.value * 2 - other)
    return most and (part.value * 2 - one) * 200 <= (rate.value * 2 + slack) * (whole.value * 2 + other)


def rest_fits(part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether what an exact part leaves may be printed as `rate`: "còn 21/255 đơn vị chưa nối, đạt 91,76%"."""
    return (
        part.exact and whole.exact and rate.hedge is None and _is_printed(whole.value - part.value, whole.value, rate)
    )


def _is_printed(part: Number, whole: Number, rate: Token) -> bool:
    """Tell whether an exact part of an exact whole may be printed as `rate`."""
    return _exact_balance(part, whole, abs(rate.size), rate.per) == 0


def _exact_balance(part: Number, whole: Number, printed: int, per: int) -> int:
    """Compare what an exact part is of an exact whole with a printed percentage, of which `per` make one."""
    if whole <= 0:
        return 1
    double = part * 200 * per
    return (double >= whole * (2 * printed + 2)) - (double < whole * (2 * printed - 1))


def of_all_fits(part: Number, whole: Token | Number, rate: Token) -> bool:
    """Tell whether a number, as it is printed or added up, is `rate` of a whole."""
    return _is_printed(part, whole.value if isinstance(whole, Token) else whole, rate)


def is_loose(part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether rounded numbers leave the share so open that it would fit many percentages by chance."""
    if part.exact and whole.exact:
        return False
    one, other = _print_of(part), _print_of(whole)
    per = max(one.per, other.per)
    low, high = one.extent(per)
    under, over = other.extent(per)
    open_to = _LOOSE if rate.per == 1 else 1
    return under <= 0 or 100 * (high * over - low * under) > open_to * under * over


def share_nearly_fits(part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether one slip of a digit keeps `part`/`whole` from being printed as `rate`.

    One may leave nothing of a rounded number but its rounding, so rounded numbers must be about as large as they say.
    """
    if _is_vague(part) or _is_vague(whole):
        return False
    if not (part.exact and whole.exact):
        size, told = 100 * _size(part.value), _size(whole.value) * _size(rate.value)
        if told and size and (size > 100 * told or told > 100 * size):
            return False
    return _rate_nearly_fits(part, whole, rate, 0)


def _is_vague(token: Token) -> bool:
    """Tell whether a hedge leaves a number so open that it is a slip away from anything: "hơn 9.000"."""
    if token.hedge is None:
        return False
    return token.size // token.step.numerator % _ROUND == 0


def _size(value: Number) -> Number:
    return -value if value < 0 else value


def some_whole_fits(part: Token, rate: Token) -> bool:
    """Tell whether `part` is `rate` of some whole number, rounded half up."""
    double = 200 * rate.per * int(part.value)
    return rate.size > 0 and double // (2 * rate.size - 1) > double // (2 * rate.size + 1)


def change_fits(current: Token, change: Token, rate: Token, sign: int) -> bool:
    """Tell whether a rise (`sign` 1) or a fall (-1) to `current` may be printed as `rate`."""
    if current.exact and change.exact and rate.hedge is None:
        size = _size(change.value)
        return _is_printed(size, current.value - sign * size, rate)
    return _rate_balance(_print_of(change), _print_of(current), _print_of(rate), sign) == 0


def change_nearly_fits(current: Token, change: Token, rate: Token, sign: int) -> bool:
    """Tell whether one slip of a digit keeps a rise or a fall to `current` from being printed as `rate`."""
    return _rate_nearly_fits(change, current, rate, sign)


def change_between_fits(current: Token, previous: Token, rate: Token, sign: int = 1) -> bool:
    """Tell whether the change from `previous` to `current` may be printed as `rate`, a fall where `sign` is -1."""
    if previous.value <= 0 or (current.value < previous.value) != (sign * rate.value < 0):
        return False
    return _is_between_fit(_print_of(current), _print_of(previous), _print_of(rate), sign)


def change_between_nearly_fits(current: Token, previous: Token, rate: Token, sign: int) -> bool:
    """Tell whether one slip of a digit keeps the change from `previous` to `current` from being printed as `rate`."""
    prints = (_print_of(current), _print_of(previous), _print_of(rate))
    for place, token in enumerate((current, previous, rate)):
        digits, decimals = _digits(token)
        for kind in _kinds(decimals) if digits else ():
            for number in slips(digits, decimals, kind):
                slipped = _slipped(prints[place], number, kind)
                now, before, printed = (slipped if index == place else kept for index, kept in enumerate(prints))
                if _is_between_fit(now, before, printed, sign):
                    return True
    return False


def _is_between_fit(now: _Print, before: _Print, printed: _Print, sign: int) -> bool:
    per = max(now.per, before.per)
    low, high = now.extent(per)
    under, over = before.extent(per)
    first, last = printed.of_size(sign * printed.size).extent(printed.per)
    times = 100 * printed.per
    return under > 0 and times * (low - over) <= last * over and first * under <= times * (high - under)


def sum_fits(total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether parts may add up to a total."""
    _, low, high, first, last = _extents(total, parts)
    return low <= last and first <= high


def sum_nearly_fits(total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether one slip of a digit, in the total or in a part, keeps parts from adding up.

    No slip makes a total in words less than a part of it.
    """
    if not total.text[0].isdecimal() and any(part.value > total.value for part in parts):
        return False
    if _are_exact(total, parts):
        left = int(total.value - sum(part.value for part in parts))
        return _is_slipped(total, -left) or any(_is_slipped(part, left) for part in parts)
    per, low, high, first, last = _extents(total, parts)
    if _slips_between(total, first, last, per):
        return True
    for part in parts:
        least, most = _print_of(part).extent(per)
        if _slips_between(part, low - (last - most), high - (first - least), per):
            return True
    return False


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
    digits, _ = _digits(token) if meant >= 0 else ("", 0)
    return digits != "" and is_slip(digits, 0, meant)


def _extents(total: Token, parts: Iterable[Token]) -> tuple[int, int, int, int, int]:
    """Return the extent of a total, and that of the sum of its parts, behind how many of their units make one."""
    whole, prints = _print_of(total), [_print_of(part) for part in parts]
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
    digits, decimals = _digits(token)
    if not digits:
        return False
    return any(_is_between(token, digits, decimals, kind, (low, high, per)) for kind in _kinds(decimals))


def _is_between(token: Token, digits: str, decimals: int, kind: Kind, wanted: tuple[int, int, int]) -> bool:
    """Tell whether a slip of one kind may stand for a wanted number: its least, its greatest, how many make one."""
    one = _slipped(_print_of(token), 1, kind)
    low, high, per = wanted
    scale = max(per, one.per)
    low, high = low * (scale // per), high * (scale // per)
    if one.bound is not None:  # what a hedge leaves open grows with the zeros at the end of the number
        extents = (_slipped(one, number).extent(scale) for number in slips(digits, decimals, kind))
        return any(least <= high and low <= most for least, most in extents)
    unit = one.step * (scale // one.per)
    slack = 0 if one.exact else unit
    first, last = max(0, -((slack - low) // unit)), (high + slack) // unit
    if last - first < _FEW:
        return any(is_slip(digits, decimals, number, kind) for number in range(first, last + 1))
    found = slips(digits, decimals, kind)
    place = bisect_left(found, first)
    return place < len(found) and found[place] <= last


class _Scale:
    """A part, its whole and a percentage of it, on which other digits are laid for those of one of them."""

    __slots__ = ("kind", "place", "prints", "shift")

    def __init__(self, prints: list[_Print], place: int, kind: Kind, shift: int) -> None:
        self.prints = prints
        self.place = place
        self.kind = kind
        self.shift = shift

    def balance(self, number: int) -> int:
        """Compare them with a number laid on."""
        told = [*self.prints]
        told[self.place] = _slipped(told[self.place], number, self.kind)
        return _rate_balance(told[0], told[1], told[2], self.shift)


def _rate_nearly_fits(part: Token, whole: Token, rate: Token, shift: int) -> bool:
    """Tell whether one slip of a digit, in any of the three, keeps them from fitting."""
    prints = [_print_of(part), _print_of(whole), _print_of(rate)]
    for place, token in enumerate((part, whole, rate)):
        digits, decimals = _digits(token)
        for kind in _kinds(decimals) if digits else ():
            numbers, scale = slips(digits, decimals, kind), _Scale(prints, place, kind, shift)
            if numbers and (_any_balances if token.hedge is not None else _one_balances)(numbers, scale):
                return True
    return False


def _any_balances(numbers: Sequence[int], scale: _Scale) -> bool:
    """Tell whether any number balances; what a hedge leaves open grows with the zeros at the end of the number."""
    return any(scale.balance(number) == 0 for number in numbers)


def _one_balances(numbers: Sequence[int], scale: _Scale) -> bool:
    """Tell whether one of some numbers, in order, balances: the larger, the more it tips to one side, so halve."""
    low, high = 0, len(numbers) - 1
    first, last = scale.balance(numbers[low]), scale.balance(numbers[high])
    if first == 0 or last == 0:
        return True
    while first != last and high - low > 1:
        middle = (low + high) // 2
        tipped = scale.balance(numbers[middle])
        if tipped == 0:
            return True
        if tipped == first:
            low = middle
        else:
            high = middle
    return False


def _kinds(decimals: int) -> Sequence[Kind]:
    """Return what a slip may do to the last digit, which without decimals is nothing."""
    return KINDS if decimals else (SAME,)


def _slipped(one: _Print, number: int, kind: Kind = SAME) -> _Print:
    """Return a print with other digits."""
    step, per = one.step * kind.times, one.per * kind.per
    if step % 10 == per % 10 == 0:
        step, per = step // 10, per // 10
    return _Print(number * step, step, per, one.exact, one.bound)


def _digits(token: Token) -> tuple[str, int]:
    """Return the digits of a token and how many stand after the decimal mark; none where a slip is not thought of."""
    digits = "".join(filter(str.isdecimal, token.text))
    if is_compound(token) or not token.text[0].isdecimal():  # in words
        digits = str(token.value // token.step)
    elif (
        not int(digits) or (token.scale > 1 and int(digits) * token.step != token.value)  # 2 tỷ rưỡi
    ):
        return "", 0
    decimals, unit = 0, token.step.numerator
    while unit < token.scale * token.step.denominator:
        unit *= 10
        decimals += 1
    return digits, decimals


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
    prints = [_print_of(part) for part in parts]
    whole = _print_of(total)
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


def _sized(one: _Print) -> _Print:
    """Return a print without its sign."""
    return one if one.size >= 0 else one.of_size(-one.size)


def _rate_balance(part: _Print, whole: _Print, rate: _Print, shift: int = 0) -> int:
    """Compare what `part` is of `whole`, less so many times the part, with a printed rate.

    Rounding up and cutting off are both allowed.
    """
    per = max(part.per, whole.per)
    size = abs(part.size) * (per // part.per)
    base = whole.size * (per // whole.per) - shift * size
    if base <= 0:
        return 1
    if part.exact and whole.exact and rate.bound is None:
        return _exact_balance(size, base, abs(rate.size), rate.per)
    low, high = _sized(part).extent(per)
    under, over = _Print(base, whole.step * (per // whole.per), per, whole.exact, whole.bound).extent(per)
    first, last = _sized(rate).extent(rate.per)
    times = 100 * rate.per
    if under <= 0 or times * low > last * over:
        return 1
    return -1 if times * high < first * under else 0
