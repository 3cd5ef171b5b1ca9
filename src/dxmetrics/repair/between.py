"""Whether one slip lies between two whole numbers, asked of millions of rows: the number is known, its slip is not.

It agrees with `neighbours`, which knows the print and not the number; a law of the tests holds the two together.
"""

from collections.abc import Iterator
from functools import cache
from typing import Final

from dxmetrics.model import Slip
from dxmetrics.repair.slips import ZEROS, weigh

__all__ = ["slip_between", "slips_within"]

_TURNS: Final = frozenset(str(factor * digit) for factor in (1, 9) for digit in range(1, 10))
"""What one digit or two neighbours can change a number by, but for the zeros that follow."""


def slip_between(printed: int, true: int) -> tuple[Slip, int] | None:
    """Return the slip that turned `true` into `printed` and its weight, the likeliest if several do; None if none does.

    A sign is not mistaken: two numbers of opposite sign are never one slip apart.

    >>> slip_between(863, 836)
    (<Slip.TRANSPOSITION: 'transposition'>, 110000000)
    >>> slip_between(863, 963)
    (<Slip.SUBSTITUTION: 'substitution'>, 11111111)
    >>> slip_between(863, 951)
    """
    if printed == true or (printed < 0 < true) or (true < 0 < printed):
        return None
    old, new = str(abs(printed)), str(abs(true))
    size, longer = len(old), len(new) - len(old)
    if longer == 0:
        return _same_length(old, new) if str(abs(printed - true)).rstrip("0") in _TURNS else None
    if longer > 0:
        return _lost(old, new, longer)
    found = _same_length(old, new.zfill(size))
    shorter = _added(old, new)
    if shorter is not None and (found is None or shorter[1] > found[1]):
        found = shorter
    if found is None and longer == -3 and old == f"{new}000":  # noqa: PLR2004 - a group has three digits
        return _weighed(Slip.GROUP, 1)
    return found


def slips_within(printed: int, low: int, high: int | None = None) -> list[tuple[int, Slip, int]]:
    """Return the numbers of a range that one slip turns into `printed` (at least 0), with slip and weight.

    The digits that a range leaves open are solved for, so a range may be wide and a number long.

    >>> slips_within(2760, 2704, 2706)
    [(2706, <Slip.TRANSPOSITION: 'transposition'>, 73333333)]
    """
    found: list[tuple[int, Slip, int]] = []
    for value in dict.fromkeys(_near(printed, low, high)):
        if low <= value and (high is None or value <= high):
            slip = slip_between(printed, value)
            if slip is not None:
                found.append((value, *slip))
    return found


def _near(printed: int, low: int, high: int | None) -> Iterator[int]:
    """Yield the numbers one slip away that may lie in a range: for each place, the digits that lead into it."""
    size = len(str(printed))
    for place in range(size + 1):
        power = 10**place
        above, below = divmod(printed, power)
        yield from _leading(above * 10 * power + below, power, low, high)  # a digit was lost here
        if place == size:
            continue
        head, digit = divmod(above, 10)
        yield from _leading(printed - digit * power, power, low, high)
        yield head * power + below
        if head:
            yield printed + 9 * power * (digit - head % 10)  # two neighbours changed places
    for place in range(size + 1, size + ZEROS + 1):
        yield from _leading(printed, 10**place, low, high)
    yield printed * 1000
    yield printed // 1000


def _leading(base: int, power: int, low: int, high: int | None) -> range:
    """Return the numbers `base` + digit x `power` of a range."""
    first = max(0, -((base - low) // power))
    last = 9 if high is None else min(9, (high - base) // power)
    return range(base + first * power, base + last * power + 1, power)


@cache
def _weighed(slip: Slip, ways: int) -> tuple[Slip, int]:
    return slip, weigh(slip, ways)


def _same_length(old: str, new: str) -> tuple[Slip, int] | None:
    size, start = len(old), 0
    while old[start] == new[start]:
        start += 1
    if old[start + 1 :] == new[start + 1 :]:
        return _weighed(Slip.SUBSTITUTION, 9 * size)
    if old[start] == new[start + 1] and old[start + 1] == new[start] and old[start + 2 :] == new[start + 2 :]:
        return _weighed(Slip.TRANSPOSITION, size - 1)
    return None


def _lost(old: str, new: str, longer: int) -> tuple[Slip, int] | None:
    """Return the slip where the true number has more digits: one was lost, the first with its zeros, or a group."""
    ways = 10 * (len(old) + 1)
    if longer == 1 and _is_without_one(new, old):
        return _weighed(Slip.DELETION, ways)
    if 1 < longer <= ZEROS + 1 and new[longer:] == old and new[1:longer] == "0" * (longer - 1):
        return _weighed(Slip.DELETION, 10 * ways)
    if longer == 3 and new == f"{old}000" and old != "0":  # noqa: PLR2004 - a group has three digits
        return _weighed(Slip.GROUP, 1)
    return None


def _is_without_one(longer: str, shorter: str) -> bool:
    start = 0
    while start < len(shorter) and longer[start] == shorter[start]:
        start += 1
    return longer[start + 1 :] == shorter[start:]


def _added(old: str, new: str) -> tuple[Slip, int] | None:
    """Return the slip where the print has a digit too many: twice the same, or a foreign one."""
    size = len(old)
    shorter = new.zfill(size - 1)
    start = 0
    while start < size - 1 and old[start] == shorter[start]:
        start += 1
    if old[start + 1 :] != shorter[start:]:
        return None
    kind = Slip.DOUBLED if start and old[start - 1] == old[start] else Slip.INSERTION
    return _weighed(kind, size)
