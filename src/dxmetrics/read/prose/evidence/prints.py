"""What tokens print, in whole numbers: the stretch of numbers that each may stand for, and its digits for a slip."""

from collections.abc import Sequence

from dxmetrics.quantity import Bound
from dxmetrics.read.prose.evidence.slips import KINDS, SAME, Kind
from dxmetrics.read.prose.tokens import Token, is_compound

__all__ = ["Print", "digits_of", "kinds_of", "print_of", "with_digits"]

_Extent = tuple[int, int]
"""The least and the greatest number that a print may stand for."""


class Print:
    """What a token prints, in whole numbers: its size and what its last place is worth, of which `per` make one."""

    __slots__ = ("bound", "exact", "per", "size", "step")

    def __init__(self, size: int, step: int, per: int, exact: bool, bound: Bound | None) -> None:  # noqa: FBT001
        """Take the number, its last place, and on which side of it a hedge leaves it open."""
        self.size = size
        self.step = step
        self.per = per
        self.exact = exact
        self.bound = bound

    def of_size(self, size: int) -> "Print":
        """Return this print with another number."""
        return Print(size, self.step, self.per, self.exact, self.bound)

    def extent(self, per: int) -> _Extent:
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


def print_of(token: Token) -> Print:
    """Return what a token prints."""
    bound = None if token.hedge is None else token.hedge.bound
    return Print(token.size, token.step.numerator, token.per, token.exact, bound)


def with_digits(one: Print, number: int, kind: Kind = SAME) -> Print:
    """Return a print with other digits."""
    step, per = one.step * kind.times, one.per * kind.per
    if step % 10 == per % 10 == 0:
        step, per = step // 10, per // 10
    return Print(number * step, step, per, one.exact, one.bound)


def kinds_of(decimals: int) -> Sequence[Kind]:
    """Return what a slip may do to the last digit, which without decimals is nothing."""
    return KINDS if decimals else (SAME,)


def digits_of(token: Token) -> tuple[str, int]:
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
