"""Candidates: the values one slip away from the printed ones with which every relation holds."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from dxmetrics.model import Slip
from dxmetrics.quantity import Figure, Interval, Number, Rounding
from dxmetrics.relations.elimination import Key
from dxmetrics.relations.system import System, printed_interval
from dxmetrics.repair.slips import EVERYWHERE, neighbours, printed_as
from dxmetrics.vi import format_number

__all__ = ["Candidate", "Joint", "Joints", "holds_with", "joint_candidates", "replaced", "room_of"]

_WORK: Final = 2000
"""How many values are tried for one set of several figures."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value that a figure may have had: how it would be printed, the slip that spoilt it, and its weight."""

    value: Number
    step: Number
    text: str
    slip: Slip
    weight: int


@dataclass(frozen=True, slots=True)
class Joint:
    """One value for each figure of a set, with which every relation holds."""

    figures: tuple[Key, ...]
    candidates: tuple[Candidate, ...]

    @property
    def weight(self) -> int:
        """How likely the slips are together, on the scale of one slip."""
        together = 10**9
        for near in self.candidates:
            together = together * near.weight // 10**9
        return together


@dataclass(frozen=True, slots=True)
class Joints:
    """The ways to mend a set of figures, the likeliest first; `complete` is False where the bound on work was met.

    `tried` is the work that was done: how many values of a set of several figures were judged.
    """

    found: tuple[Joint, ...]
    complete: bool = True
    tried: int = 0


def joint_candidates(system: System, keys: Sequence[Key], work: int = _WORK) -> Joints:
    """Return the ways to mend a set of figures by one slip each.

    A figure that is no digits in print, or is given as an interval, has none. Of a set of several figures at most
    `work` values are tried, the likeliest of the first figure first; the others leave the last its room.
    """
    found: list[Joint] = []
    left = work

    def grow(held: System, waiting: Sequence[Key], chosen: tuple[Candidate, ...]) -> None:
        nonlocal left
        key, *others = waiting
        settled = not others and _settled(held, key)
        for near in _single(held, key, waiting):
            if len(keys) > 1:
                if left <= 0:
                    left = -1
                    return
                left -= 1
            if others:
                grow(_with(held, {key: near}), others, (*chosen, near))
            elif settled or holds_with(held, {key: near}):
                found.append(Joint(tuple(keys), (*chosen, near)))

    grow(system, keys, ())
    found.sort(key=lambda joint: -joint.weight)
    return Joints(tuple(found), complete=left >= 0, tried=work - max(left, 0))


def _settled(system: System, key: Key) -> bool:
    """Tell whether the room of a single figure says all: no whole number is sought, no share lies between bounds."""
    if any(hidden in system.integers for hidden in system.hidden):
        return False
    return all(
        key not in system.shape.in_rows and share.part in system.points and share.whole in system.points
        for share in system.shape.shares
        if share.stated == key
    )


def holds_with(system: System, chosen: Mapping[Key, Candidate]) -> bool:
    """Tell whether every relation holds when the chosen values stand in place of the printed ones."""
    return _with(system, chosen).judge(()).agrees


def _with(system: System, chosen: Mapping[Key, Candidate]) -> System:
    changes: dict[Key, Figure | Interval] = {}
    for key, near in chosen.items():
        original = system.figures[key]
        if isinstance(original, Figure):  # pragma: no branch - an interval has no candidates
            changes[key] = Figure(near.text, near.value, near.step, original.hedge, original.unit)
    return system.replacing(changes)


def replaced(figure: Figure, value: Number, slip: Slip, weight: int) -> Candidate:
    """Return a value printed in the manner of a figure, with as many decimals.

    >>> cut = Figure("35,86", Fraction(1793, 50), Fraction(1, 100))
    >>> replaced(cut, Fraction(3587, 100), Slip.ROUNDING, 1).text
    '35,87'
    """
    printed = printed_as(figure)
    if printed is None:
        return Candidate(value, figure.step, format_number(value), slip, weight)
    units = str(abs(int(value / figure.step)))
    places = len(printed.decimals)
    digits = units.zfill(len(printed.whole) + places if printed.whole.startswith("0") else places + 1)
    cut = len(digits) - places
    return Candidate(value, figure.step, printed.write(digits[:cut], digits[cut:]), slip, weight)


def room_of(system: System, key: Key, freed: Sequence[Key]) -> Interval:
    """Return where a figure may lie when `freed` may be any numbers; a percentage is held to its counts too."""
    room = system.range_of(key, freed)
    for share, _ in _shares_of(system, key, freed):
        room &= share
    return room


def _single(system: System, key: Key, freed: Sequence[Key]) -> Iterator[Candidate]:
    """Yield the slips of one figure that lie where the relations leave it room."""
    figure = system.figures[key]
    if not isinstance(figure, Figure):
        return
    room = room_of(system, key, freed)
    shares = _shares_of(system, key, freed)
    whole, exact = key in system.integers, key in system.exact
    for near in neighbours(figure, room if figure.hedge is None else EVERYWHERE):
        if whole and near.value.denominator != 1:
            continue
        other = near.figure(figure)
        held = Interval.point(other.value) if exact else printed_interval(other, system.rounding)
        if room.meets(held) and all(share.meets(printed_interval(other, ways)) for share, ways in shares):
            yield Candidate(near.value, near.step, near.text, near.slip, near.weight)


def _shares_of(system: System, key: Key, freed: Sequence[Key]) -> list[tuple[Interval, frozenset[Rounding]]]:
    """Return where a percentage must lie by the counts of its shares, as far as these are held or bounded."""
    bounds: list[tuple[Interval, frozenset[Rounding]]] = []
    for share in system.shape.shares:
        if share.stated != key:
            continue
        part, whole = (_room(system, other, freed) for other in (share.part, share.whole))
        if part.low is not None and part.high is not None and whole.low is not None and whole.low > 0:
            ends = [
                Fraction(0) if whole.high is None else share.per / Fraction(whole.high),
                share.per / Fraction(whole.low),
            ]
            bounds.append(
                (Interval(min(part.low * end for end in ends), max(part.high * end for end in ends)), share.rounding)
            )
    return bounds


def _room(system: System, key: Key, freed: Sequence[Key]) -> Interval:
    if key in system.points and key not in freed:
        return Interval.point(system.points[key])
    return system.range_of(key, freed)
