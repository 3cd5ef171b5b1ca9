"""How plausible a correction is beside its slip: what the text and the claim make of the figures that it leaves.

An office prints its percentages with the same number of decimals; parts of one total have about as many digits; and of
the values that rounding leaves open, the one with which the printed figures add up exactly is the likelier.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from dxmetrics.model import Claim, ShareClaim, Slip, SumClaim
from dxmetrics.quantity import Figure, Interval, Rounding
from dxmetrics.relations.elimination import Key
from dxmetrics.relations.extents import by_custom
from dxmetrics.relations.language import Linear
from dxmetrics.relations.system import System
from dxmetrics.repair.candidates import Candidate, room_of
from dxmetrics.repair.slips import OTHER_DECIMALS, printed_as, weigh

__all__ = ["Manner", "coincidence", "plausible"]

_USUAL: Final = {0: 150, 1: 300, 2: 500, 3: 30}
"""How often figures are printed with so many decimals, in parts of a thousand, before the text tells."""
_SELDOM: Final = 5
_ALIKE: Final = 3
"""How much likelier a part is that has as many digits as most parts of its total."""
_NEAR: Final = 20
"""How much likelier it is that a hedged figure lies near what it stands beside: "gần 98%" is not 10%."""
_SHORT: Final = 4
"""Of how many figures at most a claim is judged so: in a long sum a hedge tells little."""
_POINTS: Final = 3
"""How near: so many percentage points; for a count, one step of its last digit."""
_WITHIN: Final = 4
"""How much likelier a part of a printed whole has gained its digits than lost them: it may be any number up to it."""
_EXACT: Final = 6
"""How much likelier figures are that add up as they are printed than those which do by what rounding leaves open."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a text prints: how many of its percentages, and of its other figures, have so many decimals.

    >>> from dxmetrics.vi import as_percent
    >>> manner = Manner.of([as_percent("35,86"), as_percent("80,17"), as_percent("7,5")])
    >>> manner.share(as_percent("96,513"), 2) > manner.share(as_percent("96,513"), 3)
    True
    """

    decimals: Mapping[tuple[bool, int], int]

    @classmethod
    def of(cls, figures: Iterable[Figure]) -> "Manner":
        """Count the decimals of figures that are percentages or have any."""
        return cls(Counter((figure.is_percent, _decimals(figure)) for figure in figures if _has_manner(figure)))

    def share(self, figure: Figure, decimals: int) -> int:
        """Return how often a figure such as this one has so many decimals, in parts of a thousand, itself left out."""
        kind, own = figure.is_percent, (figure.is_percent, _decimals(figure))
        counted = self.decimals.get((kind, decimals), 0) - (own == (kind, decimals) and own in self.decimals)
        total = sum(count for (other, _), count in self.decimals.items() if other is kind) - (own in self.decimals)
        return max(1, (_USUAL.get(decimals, _SELDOM) + 1000 * counted) // (1 + total))


def _has_manner(figure: Figure) -> bool:
    return figure.is_percent or figure.step.denominator > 1


def _decimals(figure: Figure | Candidate) -> int:
    return len(str(figure.step.denominator)) - 1


def plausible(
    weight: int,
    changes: Mapping[Key, Candidate],
    claim: Claim,
    system: System,
    figures: Sequence[Figure],
    manner: Manner,
) -> int:
    """Return the weight of some slips, raised or lowered by how plausible the figures are that they leave."""
    for key, figure in enumerate(figures):
        near = changes.get(key)
        if _has_manner(figure) or (near is not None and near.step.denominator > 1):
            left = figure if near is None else near
            weight = weight * manner.share(figure, _decimals(left)) // 1000
            if near is not None and near.slip is not Slip.SWAP and _decimals(near) > _decimals(figure):
                weight *= OTHER_DECIMALS  # what the counts give is printed to any number of places, as the text does
        if near is not None and isinstance(claim, SumClaim) and key:
            weight = _beside_its_like(weight, key, near, figures)
        if near is not None and isinstance(claim, ShareClaim) and _is_bounded(figure, claim):
            more = _digits(near) - _digits(figure)
            weight = weight * _WITHIN if more > 0 else weight // _WITHIN if more < 0 else weight
    hedged = len(figures) <= _SHORT and any(figure.hedge is not None for figure in figures)
    if hedged and _is_customary(changes, system):
        weight *= _NEAR
    return weight * _EXACT if system.ranges and _adds_up(changes, system) else weight


def _is_bounded(figure: Figure, claim: ShareClaim) -> bool:
    """Tell whether a figure may be any number up to a bound: a part up to its whole, a percentage up to 100."""
    return figure is claim.stated or (figure is claim.part and claim.whole is not None)


def _is_customary(changes: Mapping[Key, Candidate], system: System) -> bool:
    """Tell whether the relations hold when a hedged figure is taken to be near what it is printed as."""
    held: dict[Key, Figure | Interval] = {}
    for key, figure in system.figures.items():
        if isinstance(figure, Figure):  # pragma: no branch - the figures of a claim are printed
            near = changes.get(key)
            left = figure if near is None else replace(figure, text=near.text, value=near.value, step=near.step)
            held[key] = left if left.hedge is None else _near(left)
    return system.replacing(held).judge(()).agrees


def _near(figure: Figure) -> Interval:
    if not figure.is_percent:
        return by_custom(figure, Rounding.HALF_UP)
    return figure.interval() & Interval(figure.value - _POINTS, figure.value + _POINTS)


def _beside_its_like(weight: int, key: int, near: Candidate, figures: Sequence[Figure]) -> int:
    """Raise the weight of a part that has more nearly as many digits as most other parts, or lower it."""
    others = sorted(_digits(figure) for at, figure in enumerate(figures) if at and at != key)
    usual = others[len(others) // 2] if others else _digits(figures[key])
    before, after = abs(_digits(figures[key]) - usual), abs(_digits(near) - usual)
    return weight * _ALIKE if after < before else weight // _ALIKE if after > before else weight


def _digits(figure: Figure | Candidate) -> int:
    return len(str(abs(int(figure.value))))


def _adds_up(changes: Mapping[Key, Candidate], system: System) -> bool:
    """Tell whether every sum of the system holds of the numbers as they are printed."""
    values = {key: figure.value for key, figure in system.figures.items() if isinstance(figure, Figure)}
    values.update({key: near.value for key, near in changes.items()})
    sums = [line for line in system.relations if isinstance(line, Linear) and line.sense == "="]
    return bool(sums) and all(
        all(key in values for key in line.keys)
        and sum(weight * values[key] for key, weight in line.terms) == line.constant
        for line in sums
    )


def coincidence(slip: Slip, key: Key, system: System) -> Fraction:
    """Return how many corrections as likely as this slip chance would give, were the figures unrelated.

    Each figure has so many neighbours among the numbers of its length, and what the others ask of it is so wide.
    """
    figure = system.figures[key]
    least = weigh(slip, _ways(slip, _length(figure)))
    expected = Fraction(0)
    for other, printed in system.figures.items():
        size = _length(printed)
        if not size or not isinstance(printed, Figure):
            continue
        near = sum(_count(kind, size) for kind in _KINDS if weigh(kind, _ways(kind, size)) >= least)
        room = room_of(system, other, (other,))
        if room.low is None or room.high is None:
            return Fraction(1)
        wide = Fraction(room.high - room.low) / Fraction(printed.step) + 1
        expected += min(wide / 10**size, Fraction(1)) * near
    return expected


_KINDS: Final = (Slip.TRANSPOSITION, Slip.SUBSTITUTION, Slip.INSERTION, Slip.DELETION)


def _count(slip: Slip, size: int) -> int:
    return {Slip.TRANSPOSITION: size - 1, Slip.SUBSTITUTION: 9 * size, Slip.INSERTION: size}.get(slip, 10 * (size + 1))


def _ways(slip: Slip, size: int) -> int:
    return max(1, _count(slip, size))


def _length(figure: object) -> int:
    printed = printed_as(figure) if isinstance(figure, Figure) else None
    return 0 if printed is None else len(printed.whole) + len(printed.decimals)
