"""How a printed figure goes wrong by one slip, seen from the wrong print: what it may have been.

The digits are taken as they are printed, so "02" keeps its zero and "35,86" its comma. Each neighbour carries how
likely the slip is: the chance of its kind, shared among the figures that such a slip may have spoilt. Two neighbours
can have changed places in few ways, a digit can have been another one in nine times as many ways as there are digits.

Source: the distance of F.J. Damerau, "A technique for computer detection and correction of spelling errors", 1964; the
use on figures of a balance: S. Scholtus, "Algorithms for correcting some obvious inconsistencies and rounding errors in
business survey data", 2008.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Slip
from dxmetrics.quantity import Figure, Interval, Number

__all__ = ["EVERYWHERE", "OTHER_DECIMALS", "ZEROS", "Neighbour", "Printed", "neighbours", "printed_as", "weigh"]

EVERYWHERE: Final = Interval(None, None)
_DIGITS: Final = regex(r"\d(?:[\d.,\s]*\d)?")
_CHANCES: Final = {
    Slip.TRANSPOSITION: 220,
    Slip.SUBSTITUTION: 300,
    Slip.DELETION: 160,
    Slip.INSERTION: 120,
    Slip.DOUBLED: 60,
    Slip.GROUP: 2,
    Slip.DECIMAL_MARK: 8,
    Slip.UNIT: 40,
}
"""How often each kind of slip is made, in parts of a thousand (a swap of two figures has the rest)."""
_TEN: Final = "0123456789"
_SCALES: Final = ("nghìn", "triệu", "tỷ")
OTHER_DECIMALS: Final = 8
"""How much rarer a slip is that changes the number of decimals: an office prints its percentages with the same."""
_ANOTHER_FORM: Final = 20
"""How much rarer still where the decimal mark comes or goes with the digits."""
ZEROS: Final = 8
"""How many zeros may have gone with a first digit that was lost, or that became a zero itself."""


@dataclass(frozen=True, slots=True)
class Printed:
    """The anatomy of a print: digits before and after the decimal mark, and what stands around them."""

    before: str
    whole: str
    decimals: str
    after: str
    grouped: bool
    mark: str
    unit: Number
    negative: bool

    def write(self, whole: str, decimals: str) -> str:
        """Return other digits in the manner of this print."""
        padded = self.whole.startswith("0") and len(self.whole) > 1
        digits = whole if padded else whole.lstrip("0") or "0"
        if self.grouped or (len(digits) > 3 >= len(self.whole)):  # noqa: PLR2004 - a group has three digits
            head = len(digits) % 3 or 3
            digits = ".".join((digits[:head], *(digits[at : at + 3] for at in range(head, len(digits), 3))))
        return f"{self.before}{digits}{self.mark if decimals else ''}{decimals}{self.after}"


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A figure that one slip turns into the printed one, with the kind of slip and its weight."""

    value: Number
    step: Number
    text: str
    slip: Slip
    weight: int

    def figure(self, original: Figure) -> Figure:
        """Return the figure as it would have been printed."""
        return Figure(self.text, self.value, self.step, original.hedge, original.unit, original.span)


def printed_as(figure: Figure) -> Printed | None:
    """Return the anatomy of a figure's text, or None where it is not written in digits ("mười ba").

    >>> printed_as(Figure("8.994", 8994)).whole
    '8994'
    """
    match = _DIGITS.search(figure.text)
    if match is None:
        return None
    body = "".join(match.group().split())  # a stray space is no evidence
    decimals = _decimals(body, figure.step)
    digits = body.replace(".", "").replace(",", "")
    if int(digits) * figure.step != abs(figure.value):
        return None
    return Printed(
        before=figure.text[: match.start()],
        whole=digits[: len(digits) - decimals],
        decimals=digits[len(digits) - decimals :],
        after=figure.text[match.end() :],
        grouped=len(body) - len(digits) > (decimals > 0),
        mark=body[-decimals - 1] if decimals else ",",
        unit=figure.step * 10**decimals,
        negative=figure.value < 0,
    )


def _decimals(body: str, step: Number) -> int:
    """Return how many digits are decimals; a lone dot before three digits groups them, unless the step is small."""
    if "," in body:
        return len(body) - 1 - body.index(",")
    tail = len(body) - 1 - body.find(".")
    if body.count(".") == 1 and (tail != 3 or step < 1):  # noqa: PLR2004 - a group has three digits
        return tail
    return 0


def neighbours(figure: Figure, room: Interval = EVERYWHERE) -> tuple[Neighbour, ...]:
    """Return every figure that one slip turns into this one, the likeliest first; none where no digits are printed.

    With `room`, only those whose value lies in it or within one step of it: what lies further off is not even built.

    >>> [(near.text, near.slip.value) for near in neighbours(Figure("863", 863))][:2]
    [('683', 'transposition'), ('836', 'transposition')]
    >>> [near.text for near in neighbours(Figure("863", 863), Interval.point(836))]
    ['836']
    """
    printed = printed_as(figure)
    if printed is None:
        return ()
    best: dict[tuple[Number, Number], Neighbour] = {}
    places = len(printed.decimals)
    reach = {places: _reach(printed, places, room)}
    for whole, decimals, slip, ways in _respelled(printed.whole, printed.decimals, reach[places][2]):
        places = len(decimals)
        if places not in reach:
            reach[places] = _reach(printed, places, room)
        step, low, high = reach[places]
        units = int(whole + decimals or "0")
        if (low is not None and units < low) or (high is not None and units > high) or not (whole or decimals):
            continue
        weight = weigh(slip, ways)
        if places != len(printed.decimals):
            weight //= OTHER_DECIMALS if places and printed.decimals else OTHER_DECIMALS * _ANOTHER_FORM
        value = _plain((-units if printed.negative else units) * step)
        _keep(best, Neighbour(value, step, printed.write(whole, decimals), slip, weight))
    for near in _rescaled(figure, printed):
        if near.value in Interval(_less(room.low, near.step), _more(room.high, near.step)):
            _keep(best, near)
    best.pop((figure.value, figure.step), None)
    return tuple(sorted(best.values(), key=lambda near: -near.weight))


def _reach(printed: Printed, places: int, room: Interval) -> tuple[Number, int | None, int | None]:
    """Return the step of a print with so many decimals, and which numbers of steps (unsigned) come near `room`."""
    step = _plain(Fraction(printed.unit) / 10**places)
    held = -room if printed.negative else room
    low, high = _less(held.low, step), _more(held.high, step)
    return (
        step,
        None if low is None else ceil(low / Fraction(step)),
        None if high is None else floor(high / Fraction(step)),
    )


def weigh(slip: Slip, ways: int) -> int:
    """Return the weight of one slip, in parts of 10^9: the chance of its kind, shared among so many ways.

    >>> weigh(Slip.TRANSPOSITION, 2)
    110000000
    """
    return _CHANCES[slip] * 1_000_000 // ways


def _less(end: Number | None, step: Number) -> Number | None:
    return None if end is None else end - step


def _more(end: Number | None, step: Number) -> Number | None:
    return None if end is None else end + step


def _keep(best: dict[tuple[Number, Number], Neighbour], near: Neighbour) -> None:
    known = best.get((near.value, near.step))
    if known is None or known.weight < near.weight:
        best[near.value, near.step] = near


def _plain(step: Number) -> Number:
    return int(step) if step.denominator == 1 else step


_Spelling = tuple[str, str, Slip, int]
"""Digits before and after the mark before the slip, its kind, and how many such neighbours there are."""


def _respelled(whole: str, decimals: str, top: int | None) -> Iterator[_Spelling]:
    yield from _exchanged(whole, decimals)
    yield from _mistyped(whole, decimals)
    yield from _added(whole, decimals)
    yield from _lost(whole, decimals, top)
    yield from _shifted(whole, decimals)


def _exchanged(whole: str, decimals: str) -> Iterator[_Spelling]:
    digits, at = whole + decimals, len(whole)
    for i in range(len(digits) - 1):
        new = f"{digits[:i]}{digits[i + 1]}{digits[i]}{digits[i + 2 :]}"
        yield new[:at], new[at:], Slip.TRANSPOSITION, len(digits) - 1


def _mistyped(whole: str, decimals: str) -> Iterator[_Spelling]:
    digits, at = whole + decimals, len(whole)
    for i in range(len(digits)):
        for digit in _TEN:
            new = f"{digits[:i]}{digit}{digits[i + 1 :]}"
            yield new[:at], new[at:], Slip.SUBSTITUTION, 9 * len(digits)


def _added(whole: str, decimals: str) -> Iterator[_Spelling]:
    """Yield the digits without one that is too many: a digit typed twice is likelier than a foreign one."""
    digits, at = whole + decimals, len(whole)
    for i in range(len(digits)):
        new, mark = digits[:i] + digits[i + 1 :], at - (i < at)
        if digits[i : i + 1] in (digits[i + 1 : i + 2], digits[:i][-1:]):
            yield new[:mark], new[mark:], Slip.DOUBLED, len(digits)
        else:
            yield new[:mark], new[mark:], Slip.INSERTION, len(digits)


def _lost(whole: str, decimals: str, top: int | None) -> Iterator[_Spelling]:
    """Yield the digits with one more; where the first was lost, the zeros behind it went with it (up to `top`)."""
    ways = 10 * (len(whole) + len(decimals) + 1)
    for digit in _TEN:
        for i in range(digit == "0", len(whole) + 1):
            yield f"{whole[:i]}{digit}{whole[i:]}", decimals, Slip.DELETION, ways
        for i in range(len(decimals) + 1 if decimals else 0):
            yield whole, f"{decimals[:i]}{digit}{decimals[i:]}", Slip.DELETION, ways
    for zeros in range(1, ZEROS + 1):
        if top is not None and 10 ** (len(whole) + len(decimals) + zeros) > top:
            return
        for digit in _TEN[1:]:
            yield f"{digit}{'0' * zeros}{whole}", decimals, Slip.DELETION, 10 * ways


def _shifted(whole: str, decimals: str) -> Iterator[_Spelling]:
    """Yield a group of three zeros more or less, and the decimal mark elsewhere."""
    if not decimals:
        yield f"{whole}000", "", Slip.GROUP, 1
        if whole.endswith("000") and len(whole) > 3:  # noqa: PLR2004 - a group has three digits
            yield whole[:-3], "", Slip.GROUP, 1
        if len(whole) > 3:  # noqa: PLR2004 - a dot for a comma, before three decimals
            yield whole[:-3], whole[-3:], Slip.DECIMAL_MARK, 2
    digits = whole + decimals
    for at in range(1, len(digits) + 1):
        if decimals and at != len(whole):
            yield digits[:at].lstrip("0") or "0", digits[at:], Slip.DECIMAL_MARK, 2


def _rescaled(figure: Figure, printed: Printed) -> Iterator[Neighbour]:
    """Yield the figure with another scale word (nghìn, triệu, tỷ), where it has one."""
    for i, word in enumerate(_SCALES):
        if word not in printed.after:
            continue
        for j, other in enumerate(_SCALES):
            if i != j:
                factor = Fraction(1000) ** (j - i)
                text = printed.before + figure.text[len(printed.before) :].replace(word, other)
                yield Neighbour(
                    _plain(figure.value * factor),
                    _plain(figure.step * factor),
                    text,
                    Slip.UNIT,
                    weigh(Slip.UNIT, 2),
                )
        return
