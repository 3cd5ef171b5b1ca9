"""Candidates for the rows that violate a check: what one slip may have spoilt, the likeliest first.

They are those of a claim with the same figures; a row has tens of them at most, and only rows that violate are asked.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from dxmetrics.model import Slip
from dxmetrics.quantity import (
    COUNT_ROUNDINGS,
    Counts,
    Rounding,
    follows,
    parts_printed_as,
    round_to,
    wholes_printed_as,
)
from dxmetrics.repair import slip_between, slips_within

__all__ = ["Mend", "mends_of_share", "mends_of_sum"]

_SWAP: Final = 80_000_000
_CERTAIN: Final = 10**10
_ROUNDED_UP: Final = 20_000_000


class Mend(NamedTuple):
    """One way to mend a row: the place of the figure among the check's, its value, the slip, and its weight.

    A swap names the first of the two figures and the value that it takes.
    """

    place: int
    value: int
    slip: Slip
    weight: int


def mends_of_sum(total: int, parts: Sequence[int], *, swaps: bool = False) -> list[Mend]:
    """Return the ways to make `parts` add up to `total` by one slip in one figure (or, with `swaps`, two exchanged).

    >>> [(mend.place, mend.value) for mend in mends_of_sum(94615, [93779, 863])]
    [(2, 836)]
    """
    over = total - sum(parts)
    signed = total < 0 or any(part < 0 for part in parts)
    found: list[Mend] = []
    for place, figure in enumerate((total, *parts)):
        value = figure + over if place else figure - over
        slip = slip_between(figure, value) if signed or value >= 0 else None
        if slip is not None:
            found.append(Mend(place, value, *slip))
    if swaps:
        found += [Mend(0, part, Slip.SWAP, _SWAP) for part in parts if 2 * part - sum(parts) == total and part != total]
    if len(found) > 1:
        found.sort(key=lambda mend: -mend.weight)
    return found


def mends_of_share(
    part: int,
    whole: int,
    stated: tuple[int, int] | None = None,
    rounding: Rounding = Rounding.HALF_UP,
    *,
    of_whole: bool = True,
) -> list[Mend]:
    """Return the ways to mend a share by one slip, by another rounding, or by exchanging part and whole.

    `stated` is the printed percentage in units of its last place, and the scale (100 times how many make one percent).

    >>> [(mend.place, mend.value, mend.slip.value) for mend in mends_of_share(2761, 7698, (3586, 10000))]
    [(2, 3587, 'rounding'), (1, 7699, 'substitution')]
    """
    found: list[Mend] = []
    parts, wholes = Counts(0, None), Counts(1, None)
    if stated is not None:
        printed, scale = stated
        parts = parts_printed_as(printed, scale, whole, frozenset((rounding,)))
        wholes = wholes_printed_as(part, printed, scale, frozenset((rounding,)))
        if not (of_whole and part > whole):
            found += _mends_of_percentage(part, whole, printed, scale, rounding)
    if of_whole:
        parts, wholes = parts.up_to(whole), _from(wholes, part)
    found += _mends_of_count(0, part, parts)
    found += _mends_of_count(1, whole, wholes)
    exchanged = part > 0 and whole != part and not (of_whole and whole > part)
    if exchanged and (stated is None or follows(whole, part, *stated, rounding, stated[0] % 2)):
        found.append(Mend(0, whole, Slip.SWAP, _SWAP))
    found.sort(key=lambda mend: -mend.weight)
    return found


def _from(counts: Counts, low: int) -> Counts:
    if counts.low is None or (counts.high is not None and counts.high < low):
        return Counts.none()
    return Counts(max(counts.low, low), counts.high)


def _mends_of_percentage(part: int, whole: int, printed: int, scale: int, rounding: Rounding) -> Iterator[Mend]:
    right = int(round_to(Fraction(scale * part, whole), 1, rounding))
    if any(follows(part, whole, printed, scale, way, printed % 2) for way in COUNT_ROUNDINGS):
        if right != printed:
            cut = not follows(part, whole, printed, scale, Rounding.AWAY, printed % 2)
            yield Mend(2, right, Slip.ROUNDING, _CERTAIN if cut else _ROUNDED_UP)
        return
    slip = slip_between(printed, right)
    if slip is not None:
        yield Mend(2, right, *slip)


def _mends_of_count(place: int, figure: int, counts: Counts) -> Iterator[Mend]:
    if counts.low is not None:
        for value, slip, weight in slips_within(figure, counts.low, counts.high):
            yield Mend(place, value, slip, weight)
