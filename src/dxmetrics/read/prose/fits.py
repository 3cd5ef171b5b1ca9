"""Whether tokens fit a relation, and if not, whether they are one slip of a digit away from it.

A text does not say which of its numbers belong together; arithmetic does. Numbers that fit exactly belong together, and
numbers that miss by one slip of a digit, where that is improbable by chance, were meant to.
"""

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction

from dxmetrics.quantity import Bound, Number, Rounding, follows
from dxmetrics.read.prose.tokens import Token

__all__ = ["change_between_fits", "change_fits", "is_near_miss", "share_fits", "sum_fits"]

_WAYS = (Rounding.HALF_UP, Rounding.TRUNCATE)


def share_fits(part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether `part`/`whole` may be printed as `rate`, rounded or cut off."""
    return _rate_fits(part, whole, whole.value, rate)


def change_fits(current: Token, change: Token, rate: Token, sign: int) -> bool:
    """Tell whether a rise (`sign` 1) or a fall (-1) to `current` may be printed as `rate`."""
    return _rate_fits(change, current, current.value - sign * _size(change), rate)


def change_between_fits(current: Token, previous: Token, rate: Token, sign: int = 1) -> bool:
    """Tell whether the change from `previous` to `current` may be printed as `rate`, a fall where `sign` is -1."""
    printed = sign * rate.value
    if previous.value <= 0 or (current.value < previous.value) != (printed < 0):
        return False
    low, high = _extent(current, current.value)
    under, over = _extent(previous, previous.value)
    first, last = _extent(rate, printed)
    return under > 0 and 100 * (low - over) <= last * over and first * under <= 100 * (high - under)


def sum_fits(total: Token, parts: Iterable[Token]) -> bool:
    """Tell whether parts may add up to a total."""
    parts = tuple(parts)
    if total.exact and all(part.exact for part in parts):
        return total.value == sum(part.value for part in parts)
    low, high = _extent(total, total.value)
    bounds = [_extent(part, part.value) for part in parts]
    return sum(bound[0] for bound in bounds) <= high and low <= sum(bound[1] for bound in bounds)


def _rate_fits(part: Token, whole: Token, base: Number, rate: Token) -> bool:
    if base <= 0:
        return False
    value = _size(part)
    if part.exact and whole.exact and rate.hedge is None:
        per = Fraction(rate.step).denominator
        printed = abs(int(rate.value * per))
        return any(follows(value, base, printed, 100 * per, way) for way in _WAYS)
    low, high = _extent(part, value)
    under, over = _extent(whole, base)
    first, last = _extent(rate, _size(rate))
    return under > 0 and 100 * low <= last * over and first * under <= 100 * high


def _size(token: Token) -> Number:
    return token.value if token.value >= 0 else -token.value


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
            case Bound.NEAR:
                return value - step, value + step
    return (value, value) if token.exact else (value - token.step, value + token.step)


def _last_step(value: Number, step: Number) -> Number:
    units = int(value / Fraction(step))
    while units and units % 10 == 0:
        units //= 10
        step *= 10
    return step


def is_near_miss(tokens: Iterable[Token], fits: Callable[[], bool]) -> bool:
    """Tell whether one slip of a digit in one of `tokens` would make `fits` true; the tokens are left as they were."""
    for token in tokens:
        kept = token.value
        try:
            for value in _slips(token):
                token.value = value
                if fits():
                    return True
        finally:
            token.value = kept
    return False


def _slips(token: Token) -> Iterator[Number]:
    """Yield the values of a number with one digit changed, lost, added, or two neighbours swapped."""
    text = "".join(char for char in token.text if char.isdigit())
    printed = int(text or "0")
    if not printed or token.text.count(" ") > 1:  # 12 tỷ 500 triệu
        return
    unit = Fraction(token.value) / printed
    seen = {printed}
    for place in range(len(text) + 1):
        head, tail = text[:place], text[place:]
        options = [f"{head}{digit}{tail}" for digit in "0123456789"]
        if tail:
            options += [f"{head}{digit}{tail[1:]}" for digit in "0123456789"]
            options.append(f"{head}{tail[1:]}" or "0")
            options.append(f"{head}{tail[1:2]}{tail[0]}{tail[2:]}")
        for option in options:
            value = int(option)
            if value not in seen:
                seen.add(value)
                yield value * unit if unit.denominator != 1 else value * unit.numerator
