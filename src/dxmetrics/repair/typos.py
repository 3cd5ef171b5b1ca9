"""Typing errors in sums, corrected where only one correction explains them.

The method of official statistics: a figure that stands in violated sums only, and that one typing error turns into what
such a sum asks for, may be corrected; of corrections that exclude each other those are taken that mend most sums. What
all such choices have in common is applied, the rest is left alone.

Source: S. Scholtus, "Automatic correction of simple typing errors in numerical data with balance edits", 2009; M. van
der Loo, E. de Jonge, S. Scholtus, "Correction of rounding, typing and sign errors with the deducorrect package", 2011.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from dxmetrics.quantity import Number
from dxmetrics.relations.elimination import Key
from dxmetrics.relations.language import Equal, Linear, Relation, Share
from dxmetrics.relations.system import System
from dxmetrics.vi import FigureLike, as_figure

__all__ = ["TypoState", "Typos", "correct_typos", "typing_distance"]


class TypoState(StrEnum):
    """What became of a record: nothing was wrong, all sums hold now, some do, or nothing could be corrected."""

    VALID = "valid"
    CORRECTED = "corrected"
    PARTIAL = "partial"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True)
class Typos:
    """The figures after correction, and which of them were changed."""

    values: Mapping[Key, Number]
    changed: Mapping[Key, Number]
    state: TypoState


def correct_typos(
    relations: Sequence[Relation],
    figures: Mapping[str, FigureLike] | Mapping[int, FigureLike] | Mapping[Key, FigureLike],
    fixed: Collection[Key] = (),
    *,
    distance: int = 1,
    slack: int = 0,
) -> Typos:
    """Return the figures with their typing errors corrected, as far as the sums leave no choice.

    `figures` are exact (an unknown one is left out); `fixed` are never changed. A correction lies within `distance`
    insertions, deletions, substitutions and adjacent transpositions of characters, the minus sign included. A sum may
    be off by `slack`. Nothing is applied that violates an inequality that held. Shares take no part.

    >>> from dxmetrics.relations import linear
    >>> found = correct_typos([linear("total = done + rest")], {"total": 1568, "done": 1452, "rest": 161})
    >>> found.changed, found.state.value
    ({'rest': 116}, 'corrected')
    """
    values: dict[Key, Number] = {key: as_figure(given).value for key, given in figures.items()}
    sums = [_Sum(dict(line.terms), line.constant) for line in _sums(relations, values)]
    violated = [line for line in sums if abs(line.residual(values)) > slack]
    if not violated:
        return Typos(values, {}, TypoState.VALID)
    settled = {key for line in sums if line not in violated for key in line.weights}
    offers = [*_offers(violated, values, settled.union(fixed), distance)]
    changes = {key: value for key, value, _ in _agreed(offers, violated)}
    corrected = {**values, **changes}
    bounds = [relation for relation in relations if not isinstance(relation, Share) and not _is_sum(relation)]
    if not changes or _newly_broken(bounds, values, corrected):
        return Typos(values, {}, TypoState.INVALID)
    whole = all(abs(line.residual(corrected)) <= slack for line in sums)
    return Typos(corrected, changes, TypoState.CORRECTED if whole else TypoState.PARTIAL)


@dataclass(frozen=True, slots=True, eq=False)
class _Sum:
    weights: Mapping[Key, Number]
    constant: Number

    def residual(self, values: Mapping[Key, Number]) -> Fraction:
        """Return by how much the sum is off."""
        return Fraction(sum(weight * values[key] for key, weight in self.weights.items())) - self.constant


_Offer = tuple[Key, Number, int]
"""A figure, its corrected value, and how many violated sums ask for that value."""


def _sums(relations: Sequence[Relation], values: Mapping[Key, Number]) -> Iterator[Linear]:
    for relation in relations:
        if not all(key in values for key in relation.keys):
            continue
        if isinstance(relation, Equal):
            yield Linear([(relation.first, 1), (relation.second, -1)])
        elif isinstance(relation, Linear) and relation.sense == "=":
            yield relation


def _is_sum(relation: Relation) -> bool:
    return isinstance(relation, Equal) or (isinstance(relation, Linear) and relation.sense == "=")


def _offers(
    violated: Sequence[_Sum],
    values: Mapping[Key, Number],
    settled: Collection[Key],
    distance: int,
) -> Iterator[_Offer]:
    for key in dict.fromkeys(key for line in violated for key in line.weights if key not in settled):
        asked: dict[Fraction, int] = {}
        for line in violated:
            if key in line.weights:
                wanted = values[key] - line.residual(values) / line.weights[key]
                asked[wanted] = asked.get(wanted, 0) + 1
        for wanted, times in asked.items():
            if wanted.denominator == 1 and typing_distance(str(values[key]), str(int(wanted))) <= distance:
                yield key, int(wanted), times


def _agreed(offers: Sequence[_Offer], violated: Sequence[_Sum]) -> list[_Offer]:
    """Return the corrections that are in every choice which mends the most sums, no sum being mended twice."""
    uses = [frozenset(i for i, line in enumerate(violated) if key in line.weights) for key, _, _ in offers]
    best, choices = 0, list[frozenset[int]]()

    def choose(position: int, chosen: frozenset[int], used: frozenset[int], mended: int) -> None:
        nonlocal best
        if mended + sum(times for _, _, times in offers[position:]) < best:
            return
        if position == len(offers):
            if mended > best:
                best = mended
                choices.clear()
            choices.append(chosen)
            return
        if not used & uses[position]:
            choose(position + 1, chosen | {position}, used | uses[position], mended + offers[position][2])
        choose(position + 1, chosen, used, mended)

    choose(0, frozenset(), frozenset(), 0)
    return [offer for position, offer in enumerate(offers) if all(position in chosen for chosen in choices)]


def _newly_broken(bounds: Sequence[Relation], before: Mapping[Key, Number], after: Mapping[Key, Number]) -> bool:
    return any(_holds(relation, before) and not _holds(relation, after) for relation in bounds)


def _holds(relation: Relation, values: Mapping[Key, Number]) -> bool:
    return System((relation,), {key: Fraction(values[key]) for key in relation.keys if key in values}).judge(()).agrees


def typing_distance(one: str, other: str) -> int:
    """Return how many insertions, deletions, substitutions and adjacent transpositions lie between two words.

    No character is changed twice (the distance is that of optimal string alignment).

    >>> typing_distance("1979", "19979"), typing_distance("161", "116"), typing_distance("5", "-5")
    (1, 1, 1)
    """
    before: list[int] = []
    above = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        line = [i]
        for j, right in enumerate(other, 1):
            cost = min(above[j] + 1, line[j - 1] + 1, above[j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                cost = min(cost, before[j - 2] + 1)
            line.append(cost)
        before, above = above, line
    return above[-1]
