"""Numbers one slip of a digit away from a printed one: a digit changed, lost or added, or two neighbours swapped.

Numbers are told by their digits alone. A digit lost or added after the decimal mark makes the last one worth ten times
as much, or a tenth, so such slips come apart from those that leave it what it was.
"""

from functools import lru_cache
from typing import Final, NamedTuple

__all__ = ["KINDS", "SAME", "Kind", "is_slip", "slips"]


class Kind(NamedTuple):
    """What a slip does to the worth of the last digit: times so many, and so many of it to what it was before."""

    times: int
    per: int


SAME: Final = Kind(1, 1)
LONGER: Final = Kind(1, 10)
SHORTER: Final = Kind(10, 1)
KINDS: Final = (SAME, LONGER, SHORTER)


def is_slip(digits: str, decimals: int, number: int, kind: Kind = SAME) -> bool:
    """Tell whether a number is a slip of `kind` away from digits, `decimals` of them after the mark.

    >>> is_slip("863", 0, 836), is_slip("863", 0, 8463), is_slip("863", 0, 368)
    (True, True, False)
    """
    if number < 0 or (kind is SAME and number == int(digits)):
        return False
    size, mark = len(digits), len(digits) - decimals
    if kind is not SHORTER:
        longer = str(number).zfill(size + 1)
        if len(longer) == size + 1:
            first, last = size - _common_end(digits, longer), _common_start(digits, longer)
            low, high = (max(first, 0), min(last, mark)) if kind is SAME else (max(first, mark), last)
            if low <= high and (kind is SAME or decimals):
                return True
    if kind is SAME:
        alike = str(number).zfill(size)
        if len(alike) == size and _is_changed(digits, alike):
            return True
    if kind is LONGER or size == 1:
        return False
    shorter = str(number).zfill(size - 1)
    if len(shorter) != size - 1:
        return False
    first, last = size - 1 - _common_end(digits, shorter), _common_start(digits, shorter)
    if kind is SAME:
        return max(first, 0) <= min(last, mark - 1)
    return decimals > 1 and max(first, mark) <= last


def _is_changed(digits: str, alike: str) -> bool:
    """Tell whether as many digits differ in one place, or by two neighbours swapped."""
    first = _common_start(digits, alike)
    rest = len(digits) - _common_end(digits, alike) - first
    return rest == 1 or (rest == 2 and digits[first] == alike[first + 1] and digits[first + 1] == alike[first])


def _common_start(one: str, other: str) -> int:
    size = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        size += 1
    return size


def _common_end(one: str, other: str) -> int:
    return _common_start(one[::-1], other[::-1])


@lru_cache(maxsize=1024)
def slips(digits: str, decimals: int, kind: Kind) -> tuple[int, ...]:
    """Return the numbers, in order, that are a slip of `kind` away from digits, `decimals` of them after the mark.

    >>> slips("12", 0, SAME)[:12]
    (1, 2, 10, 11, 13, 14, 15, 16, 17, 18, 19, 21)
    """
    size, mark = len(digits), len(digits) - decimals
    found: set[int] = set()
    if kind is not SHORTER and (kind is SAME or decimals):
        places = range(mark + 1) if kind is SAME else range(mark, size + 1)
        found.update(int(f"{digits[:place]}{digit}{digits[place:]}") for place in places for digit in "0123456789")
    if kind is SAME:
        for place in range(size):
            head, tail = digits[:place], digits[place:]
            found.update(int(f"{head}{digit}{tail[1:]}") for digit in "0123456789")
            found.add(int(f"{head}{tail[1:2]}{tail[0]}{tail[2:]}"))
    if kind is not LONGER and (kind is SAME or decimals > 1):
        places = range(mark) if kind is SAME else range(mark, size)
        found.update(int(f"{digits[:place]}{digits[place + 1 :]}" or "0") for place in places)
    if kind is SAME:
        found.discard(int(digits))
    return tuple(sorted(found))
