"""Whether one slip lies between two whole numbers, asked of millions of rows: the number is known, its slip is not.

It agrees with `neighbours`, which knows the print and not the number; a law of the tests holds the two together.
"""

from fractions import Fraction
from typing import Final

from dxmetrics.model import Slip
from dxmetrics.repair.slips import CHANCES

__all__ = ["slip_between"]

_ZEROS: Final = 3
"""How many zeros may have gone with a first digit that was lost."""


def slip_between(printed: int, true: int) -> tuple[Slip, Fraction] | None:
    """Return the slip that turned `true` into `printed` and its weight, the likeliest if several do; None if none does.

    A sign is not mistaken: two numbers of opposite sign are never one slip apart.

    >>> slip_between(863, 836)
    (<Slip.TRANSPOSITION: 'transposition'>, Fraction(110, 1))
    >>> slip_between(863, 963)
    (<Slip.SUBSTITUTION: 'substitution'>, Fraction(100, 9))
    >>> slip_between(863, 951)
    """
    if printed == true or (printed < 0 < true) or (true < 0 < printed):
        return None
    old, new = str(abs(printed)), str(abs(true))
    size, longer = len(old), len(new) - len(old)
    if longer == 0:
        return _same_length(old, new)
    if longer > 0:
        return _lost(old, new, longer)
    found = _same_length(old, new.zfill(size))
    shorter = _added(old, new)
    if shorter is not None and (found is None or shorter[1] > found[1]):
        found = shorter
    if found is None and longer == -3 and old == f"{new}000":  # noqa: PLR2004 - a group has three digits
        return Slip.GROUP, Fraction(CHANCES[Slip.GROUP])
    return found


def _same_length(old: str, new: str) -> tuple[Slip, Fraction] | None:
    size, start = len(old), 0
    while old[start] == new[start]:
        start += 1
    if old[start + 1 :] == new[start + 1 :]:
        return Slip.SUBSTITUTION, Fraction(CHANCES[Slip.SUBSTITUTION], 9 * size)
    if old[start] == new[start + 1] and old[start + 1] == new[start] and old[start + 2 :] == new[start + 2 :]:
        return Slip.TRANSPOSITION, Fraction(CHANCES[Slip.TRANSPOSITION], size - 1)
    return None


def _lost(old: str, new: str, longer: int) -> tuple[Slip, Fraction] | None:
    """Return the slip where the true number has more digits: one was lost, the first with its zeros, or a group."""
    ways = 10 * (len(old) + 1)
    if longer == 1 and _is_without_one(new, old):
        return Slip.DELETION, Fraction(CHANCES[Slip.DELETION], ways)
    if 1 < longer <= _ZEROS + 1 and new[longer:] == old and new[1:longer] == "0" * (longer - 1):
        return Slip.DELETION, Fraction(CHANCES[Slip.DELETION], 10 * ways)
    if longer == 3 and new == f"{old}000" and old != "0":  # noqa: PLR2004 - a group has three digits
        return Slip.GROUP, Fraction(CHANCES[Slip.GROUP])
    return None


def _is_without_one(longer: str, shorter: str) -> bool:
    start = 0
    while start < len(shorter) and longer[start] == shorter[start]:
        start += 1
    return longer[start + 1 :] == shorter[start:]


def _added(old: str, new: str) -> tuple[Slip, Fraction] | None:
    """Return the slip where the print has a digit too many: twice the same, or a foreign one."""
    size = len(old)
    shorter = new.zfill(size - 1)
    if len(shorter) != size - 1 or size == 1:
        return None
    start = 0
    while start < size - 1 and old[start] == shorter[start]:
        start += 1
    if old[start + 1 :] != shorter[start:]:
        return None
    kind = Slip.DOUBLED if start and old[start - 1] == old[start] else Slip.INSERTION
    return kind, Fraction(CHANCES[kind], size)
