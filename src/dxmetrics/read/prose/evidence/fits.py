"""Whether parts, wholes, values and changes fit a percentage, and if not, whether they are one slip of a digit from it.

A text does not say which of its numbers belong together; arithmetic does. Numbers that fit exactly belong together, and
numbers that miss by one slip of a digit, where that is improbable by chance, were meant to.
"""

from collections.abc import Sequence
from typing import Final

from dxmetrics.quantity import Number
from dxmetrics.read.prose.evidence.prints import Print, digits_of, kinds_of, print_of, with_digits
from dxmetrics.read.prose.evidence.slips import Kind, slips
from dxmetrics.read.prose.tokens import Token

__all__ = [
    "change_between_fits",
    "change_between_nearly_fits",
    "change_fits",
    "change_nearly_fits",
    "is_loose",
    "of_all_fits",
    "rest_fits",
    "share_agrees",
    "share_fits",
    "share_nearly_fits",
    "some_whole_fits",
]

_LOOSE: Final = 10
_ROUND: Final = 100


def share_fits(part: Token, whole: Token, rate: Token, *, as_printed: bool = False) -> bool:
    """Tell whether `part`/`whole` may be printed as `rate`, rounded or cut off; `as_printed`, as if they were exact."""
    if as_printed or (part.exact and whole.exact and rate.hedge is None):
        return _exact_balance(abs(part.size) * whole.per, whole.size * part.per, abs(rate.size), rate.per) == 0
    return _rate_balance(print_of(part), print_of(whole), print_of(rate)) == 0


def share_agrees(part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether `part`/`whole` may be printed as `rate`, where rounded counts are rounded to the nearest."""
    if not share_fits(part, whole, rate):
        return False
    if (part.exact and whole.exact) or part.hedge or whole.hedge or rate.hedge:
        return True
    one, other, slack = (0 if token.exact else token.step.numerator for token in (part, whole, rate))
    size, base, printed = 2 * part.size, 2 * whole.size, 2 * rate.size
    times = 200 * rate.per * whole.per
    most = (size + one) * times >= (printed - slack) * (base - other) * part.per
    return most and (size - one) * times <= (printed + slack) * (base + other) * part.per


def rest_fits(part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether what an exact part leaves may be printed as `rate`: "còn 21/255 đơn vị chưa nối, đạt 91,76%"."""
    return (
        part.exact and whole.exact and rate.hedge is None and _is_printed(whole.value - part.value, whole.value, rate)
    )


def _is_printed(part: Number, whole: Number, rate: Token) -> bool:
    """Tell whether an exact part of an exact whole may be printed as `rate`."""
    size, base = part.numerator * whole.denominator, whole.numerator * part.denominator
    return _exact_balance(size, base, abs(rate.size), rate.per) == 0


def _exact_balance(part: int, whole: int, printed: int, per: int) -> int:
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
    one, other = print_of(part), print_of(whole)
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
    return _rate_balance(print_of(change), print_of(current), print_of(rate), sign) == 0


def change_nearly_fits(current: Token, change: Token, rate: Token, sign: int) -> bool:
    """Tell whether one slip of a digit keeps a rise or a fall to `current` from being printed as `rate`."""
    return _rate_nearly_fits(change, current, rate, sign)


def change_between_fits(current: Token, previous: Token, rate: Token, sign: int = 1) -> bool:
    """Tell whether the change from `previous` to `current` may be printed as `rate`, a fall where `sign` is -1."""
    if previous.value <= 0 or (current.value < previous.value) != (sign * rate.value < 0):
        return False
    return _is_between_fit(print_of(current), print_of(previous), print_of(rate), sign)


def change_between_nearly_fits(current: Token, previous: Token, rate: Token, sign: int) -> bool:
    """Tell whether one slip of a digit keeps the change from `previous` to `current` from being printed as `rate`."""
    prints = (print_of(current), print_of(previous), print_of(rate))
    for place, token in enumerate((current, previous, rate)):
        digits, decimals = digits_of(token)
        for kind in kinds_of(decimals) if digits else ():
            for number in slips(digits, decimals, kind):
                slipped = with_digits(prints[place], number, kind)
                now, before, printed = (slipped if index == place else kept for index, kept in enumerate(prints))
                if _is_between_fit(now, before, printed, sign):
                    return True
    return False


def _is_between_fit(now: Print, before: Print, printed: Print, sign: int) -> bool:
    per = max(now.per, before.per)
    low, high = now.extent(per)
    under, over = before.extent(per)
    first, last = printed.of_size(sign * printed.size).extent(printed.per)
    times = 100 * printed.per
    return under > 0 and times * (low - over) <= last * over and first * under <= times * (high - under)


class _Scale:
    """A part, its whole and a percentage of it, on which other digits are laid for those of one of them."""

    __slots__ = ("kind", "place", "prints", "shift")

    def __init__(self, prints: list[Print], place: int, kind: Kind, shift: int) -> None:
        self.prints = prints
        self.place = place
        self.kind = kind
        self.shift = shift

    def balance(self, number: int) -> int:
        """Compare them with a number laid on."""
        told = [*self.prints]
        told[self.place] = with_digits(told[self.place], number, self.kind)
        return _rate_balance(told[0], told[1], told[2], self.shift)


def _rate_nearly_fits(part: Token, whole: Token, rate: Token, shift: int) -> bool:
    """Tell whether one slip of a digit, in any of the three, keeps them from fitting."""
    prints = [print_of(part), print_of(whole), print_of(rate)]
    for place, token in enumerate((part, whole, rate)):
        digits, decimals = digits_of(token)
        for kind in kinds_of(decimals) if digits else ():
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


def _sized(one: Print) -> Print:
    """Return a print without its sign."""
    return one if one.size >= 0 else one.of_size(-one.size)


def _rate_balance(part: Print, whole: Print, rate: Print, shift: int = 0) -> int:
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
    under, over = Print(base, whole.step * (per // whole.per), per, whole.exact, whole.bound).extent(per)
    first, last = _sized(rate).extent(rate.per)
    times = 100 * rate.per
    if under <= 0 or times * low > last * over:
        return 1
    return -1 if times * high < first * under else 0
