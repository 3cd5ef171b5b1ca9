"""Whether tokens fit a relation, and if not, whether they are one slip of a digit away from it.

A text does not say which of its numbers belong together; arithmetic does. Numbers that fit exactly belong together, and
numbers that miss by one slip of a digit, where that is improbable by chance, were meant to.
"""

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Final

from dxmetrics.quantity import Bound, Number
from dxmetrics.read.prose.tokens import Token

__all__ = [
    "change_between_fits",
    "change_fits",
    "change_nearly_fits",
    "is_loose",
    "longest_sum",
    "share_fits",
    "share_nearly_fits",
    "sum_fits",
    "sum_nearly_fits",
]

_LOOSE: Final = 10

Balance = Callable[[], int]
"""Which way tokens miss a relation: below 0, above 0, or 0 where they fit."""


def share_fits(part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether `part`/`whole` may be printed as `rate`, rounded or cut off."""
    return _rate_balance(part, whole, whole.value, rate) == 0


def is_loose(part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether rounded numbers leave the share so open that it would fit many percentages by chance."""
    if part.exact and whole.exact:
        return False
    low, high = _extent(part, part.value)
    under, over = _extent(whole, whole.value)
    return under <= 0 or 100 * (high * over - low * under) > max(1, _LOOSE * rate.step) * under * over


def share_nearly_fits(part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether one slip of a digit keeps `part`/`whole` from being printed as `rate`."""
    return _is_near_miss((part, whole, rate), lambda: _rate_balance(part, whole, whole.value, rate))


def change_fits(current: Token, change: Token, rate: Token, sign: int) -> bool:
    """Tell whether a rise (`sign` 1) or a fall (-1) to `current` may be printed as `rate`."""
    return _change_balance(current, change, rate, sign) == 0


def change_nearly_fits(current: Token, change: Token, rate: Token, sign: int) -> bool:
    """Tell whether one slip of a digit keeps a rise or a fall to `current` from being printed as `rate`."""
    return _is_near_miss((rate, change, current), lambda: _change_balance(current, change, rate, sign))


def _change_balance(current: Token, change: Token, rate: Token, sign: int) -> int:
    size = _size(change.value)
    return _rate_balance(change, current, current.value - sign * size, rate)


def change_between_fits(current: Token, previous: Token, rate: Token, sign: int = 1) -> bool:
    """Tell whether the change from `previous` to `current` may be printed as `rate`, a fall where `sign` is -1."""
    printed = sign * rate.value
    if previous.value <= 0 or (current.value < previous.value) != (printed < 0):
        return False
    low, high = _extent(current, current.value)
    under, over = _extent(previous, previous.value)
    first, last = _extent(rate, printed)
    return under > 0 and 100 * (low - over) <= last * over and first * under <= 100 * (high - under)


def sum_fits(total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether parts may add up to a total."""
    return _sum_balance(total, parts) == 0


def sum_nearly_fits(total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether one slip of a digit, in the total or in a part, keeps parts from adding up."""
    return _is_near_miss((total, *parts), lambda: _sum_balance(total, parts))


def longest_sum(total: Token, parts: Sequence[Token]) -> int:
    """Return how many of the first parts, at least two, add up to a total: the most that do, 0 where none do.

    Rounded numbers are rounded to the nearest where some of them add up so; that they are all cut off is thought of
    only where they are told finely enough for that not to fit anything.
    """
    if any(token.hedge is not None for token in (total, *parts)):
        sizes = range(len(parts), 1, -1)
        return next((size for size in sizes if _is_above(total, parts[:size]) and sum_fits(total, parts[:size])), 0)
    longest = nearest = 0
    left, slack = total.value, 0 if total.exact else total.step
    for size, part in enumerate(parts, 1):
        if part.value >= total.value:
            break
        left -= part.value
        if not part.exact:
            slack += part.step
        if size > 1 and -slack <= left <= slack:
            longest = size if _LOOSE * slack <= total.value else longest
            nearest = size if -slack <= 2 * left <= slack else nearest
    return nearest or longest


def _is_above(total: Token, parts: Iterable[Token]) -> bool:
    return all(total.value > part.value for part in parts)


def _sum_balance(total: Token, parts: Iterable[Token]) -> int:
    left = total.value
    slack: Number = 0
    plain = total.hedge is None
    for part in parts:
        left -= part.value
        if not part.exact:
            slack += part.step
            plain = plain and part.hedge is None
    if plain:
        slack = slack if total.exact else slack + total.step
        return (left > slack) - (left < -slack)
    low, high = _extent(total, total.value)
    bounds = [_extent(part, part.value) for part in parts]
    return (sum(bound[1] for bound in bounds) < low) - (high < sum(bound[0] for bound in bounds))


def _rate_balance(part: Token, whole: Token, base: Number, rate: Token) -> int:
    """Compare what `part` is of `base` with a printed rate; rounding up and cutting off are both allowed."""
    if base <= 0:
        return 1
    value = _size(part.value)
    if part.exact and whole.exact and rate.hedge is None:
        per = rate.step.denominator
        printed = abs(rate.value.numerator) * per // rate.value.denominator
        double = 200 * per * value
        return (double >= (2 * printed + 2) * base) - (double < (2 * printed - 1) * base)
    low, high = _extent(part, value)
    under, over = _extent(whole, base)
    first, last = _extent(rate, _size(rate.value))
    if under <= 0 or 100 * low > last * over:
        return 1
    return -1 if 100 * high < first * under else 0


def _size(value: Number) -> Number:
    return -value if value < 0 else value


def _extent(token: Token, value: Number) -> tuple[Number, Number]:
    """Return the least and the greatest number that a print like the token's may stand for.

    A hedged number stands for the stretch of one step of its last digit that is not zero, on the side of its hedge.
    """
    if token.hedge is not None:
        step = _last_step(value, token.step)
        match token.hedge.bound:
            case Bound.BELOW | Bound.AT_MOST:
                return value - step, value
            case Bound.ABOVE | Bound.AT_LEAST:
                return value, value + step
            case _:
                return value - step, value + step
    return (value, value) if token.exact else (value - token.step, value + token.step)


def _last_step(value: Number, step: Number) -> Number:
    units = int(value / Fraction(step))
    while units and units % 10 == 0:
        units //= 10
        step *= 10
    return step


def _is_near_miss(tokens: Iterable[Token], balance: Balance) -> bool:
    """Tell whether one slip of a digit in one of `tokens` would make them fit; they are left as they were."""
    for token in tokens:
        kept = token.value, token.step
        try:
            if _slips_into_place(token, balance):
                return True
        finally:
            token.value, token.step = kept
    return False


def _slips_into_place(token: Token, balance: Balance) -> bool:
    """Tell whether some slip of one number balances: the larger it is, the more it tips to one side, so halve."""
    if not token.text[0].isdecimal():  # a count in words
        return False
    digits = "".join(char for char in token.text if char.isdigit())
    printed = int(digits)
    if not printed or token.text.count(" ") > 1:  # 12 tỷ 500 triệu
        return False
    unit = Fraction(token.value) / printed
    step = token.step
    for power, values in _slips(digits, _decimals(unit, token.scale)):
        token.step = step * power
        if _is_among(values, unit * power, token, balance):
            return True
    return False


def _decimals(unit: Fraction, scale: int) -> int:
    """Return how many digits of a number stand after its decimal mark, by what the last of them is worth."""
    count, unit = 0, abs(unit)
    while unit < scale:
        unit *= 10
        count += 1
    return count


def _is_among(values: Sequence[int], unit: Fraction, token: Token, balance: Balance) -> bool:
    """Tell whether one of `values`, in order, so many units, balances: the larger, the more it tips to one side."""
    if not values:
        return False
    times, per = unit.numerator, unit.denominator

    def tips(place: int) -> int:
        token.value = values[place] * times if per == 1 else Fraction(values[place] * times, per)
        return balance()

    if token.hedge is not None:  # what a hedge leaves open grows with the zeros at the end of the number
        return any(tips(place) == 0 for place in range(len(values)))
    low, high = 0, len(values) - 1
    first, last = tips(low), tips(high)
    if first == 0 or last == 0:
        return True
    while first != last and high - low > 1:
        middle = (low + high) // 2
        tipped = tips(middle)
        if tipped == 0:
            return True
        if tipped == first:
            low = middle
        else:
            high = middle
    return False


@lru_cache(maxsize=1024)
def _slips(digits: str, decimals: int) -> Sequence[tuple[Fraction | int, Sequence[int]]]:
    """Return the numbers, in order, that have one digit changed, lost, added, or two neighbours swapped.

    A digit lost or added after the decimal mark makes the last one worth ten times as much, or a tenth: numbers come
    by what it is worth then.
    """
    mark = len(digits) - decimals
    found: set[int] = set()
    longer: set[int] = set()
    shorter: set[int] = set()
    for place in range(len(digits) + 1):
        head, tail = digits[:place], digits[place:]
        grown = {int(f"{head}{digit}{tail}") for digit in "0123456789"}
        if place <= mark:
            found |= grown
        if decimals and place >= mark:
            longer |= grown
        if tail:
            found.update(int(f"{head}{digit}{tail[1:]}") for digit in "0123456789")
            found.add(int(f"{head}{tail[1:2]}{tail[0]}{tail[2:]}"))
            lost = int(f"{head}{tail[1:]}" or "0")
            if place < mark:
                found.add(lost)
            elif decimals > 1:
                shorter.add(lost)
    found.discard(int(digits))
    return ((1, sorted(found)), (Fraction(1, 10), sorted(longer)), (10, sorted(shorter)))
