"""Error localisation: the fewest figures that must be wrong, where figures contradict each other.

Every conflict names figures of which at least one is wrong, so a set of figures explains the contradiction exactly if
it meets all conflicts. The sets are grown one figure at a time from the conflicts that they leave, lightest first: what
comes out first is minimal, and all minimal sets come out.

Source: I.P. Fellegi, D. Holt, "A systematic approach to automatic edit and imputation", 1976; R. Reiter, "A theory of
diagnosis from first principles", 1987; the published behaviour of R's editrules and errorlocate.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from heapq import heappop, heappush
from itertools import islice, product
from math import inf, prod
from typing import Final

from dxmetrics.quantity import Interval, Number, Rounding, RoundingLike
from dxmetrics.relations.elimination import Key
from dxmetrics.relations.system import Figures, System
from dxmetrics.relations.written import RelationLike
from dxmetrics.relations.written import relations as read_relations
from dxmetrics.repair.candidates import Candidate, Joints, joint_candidates

__all__ = ["Diagnosis", "Suspects", "diagnose"]

_WORK: Final = 20_000


@dataclass(frozen=True, slots=True)
class Suspects:
    """A minimal set of figures to change, with the sum of their weights; `decided` is False where doubt is left."""

    figures: tuple[Key, ...]
    weight: Number
    decided: bool
    system: System = field(repr=False, compare=False)

    @property
    def candidates(self) -> Mapping[Key, tuple[Candidate, ...]]:
        """For each figure, the values one slip away with which every relation can hold, the likeliest first."""
        found: dict[Key, dict[Candidate, None]] = {key: {} for key in self.figures}
        for joint in joint_candidates(self.system, self.figures).found:
            for key, near in zip(joint.figures, joint.candidates, strict=True):
                found[key][near] = None
        return {key: tuple(near) for key, near in found.items()}

    @property
    def joint(self) -> Joints:
        """The candidates of a set of several figures as they belong together; `complete` tells whether these are all.

        >>> from dxmetrics.relations import linear
        >>> relations = [linear("a = b + c"), linear("d = e")]
        >>> pair = diagnose(relations, {"a": 90, "b": 50, "c": 4, "d": 12, "e": 21}, fixed=("a", "b", "e")).sets[0]
        >>> [[near.text for near in joint.candidates] for joint in pair.joint.found], pair.joint.complete
        ([['40', '21']], True)
        """
        return joint_candidates(self.system, self.figures)

    @property
    def ranges(self) -> Mapping[Key, Interval]:
        """For each figure, where it may lie for every relation to hold."""
        return {key: self.system.range_of(key, self.figures) for key in self.figures}


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """All minimal sets of figures whose change makes everything consistent, by rising weight.

    Where the figures are consistent there is nothing to change: no sets. Where nothing helps, whatever is changed,
    there are no sets either, and `contradictory` says so. `complete` is False, with the `reason`, where the bound on
    work was reached or a set could not be decided.
    """

    consistent: bool
    sets: tuple[Suspects, ...]
    complete: bool = True
    reason: str | None = None
    work: int = 0

    @property
    def contradictory(self) -> bool:
        """Whether the relations cannot hold whatever is changed."""
        return self.complete and not self.consistent and not self.sets

    @property
    def all_candidates(self) -> bool:
        """Whether every set tells all its candidates: those of several figures are sought up to a bound."""
        return all(suspects.joint.complete for suspects in self.sets)

    @property
    def lightest(self) -> tuple[Suspects, ...]:
        """The sets of least weight."""
        return tuple(suspects for suspects in self.sets if suspects.weight == self.sets[0].weight)


Weight = Number | Decimal | float
"""How much a figure is trusted: above 0; infinity where it is never changed."""


def diagnose(
    relations: RelationLike | Iterable[RelationLike],
    figures: Figures,
    fixed: Key | Collection[Key] = (),
    weights: Mapping[str, Weight] | Mapping[int, Weight] | Mapping[Key, Weight] | None = None,
    *,
    integers: Collection[Key] | None = None,
    rounding: RoundingLike = Rounding.HALF_UP,
    work: int = _WORK,
) -> Diagnosis:
    """Return all minimal sets of figures whose change makes every relation hold.

    `relations` are relations or how they are written: "total = done + rest", "done <= total", "done/total = rate%".
    `figures` are printed text, exact numbers, or None where a relation's quantity is unknown; `fixed` are never
    changed; `weights` (1 each by default, above 0) say how much a figure is trusted, infinity making it fixed.
    `integers` and `rounding` are as for `System`. At most `work` sets are judged: beyond, the diagnosis says that it
    is incomplete. ValueError for a weight that is not above 0, ReadingError for a relation or figure that is none.

    >>> found = diagnose("total = done + rest", {"total": "94.615", "done": "93.779", "rest": "863"})
    >>> [suspects.figures for suspects in found.sets]
    [('total',), ('done',), ('rest',)]
    >>> [near.text for near in found.sets[2].candidates["rest"]]
    ['836']
    >>> shares = diagnose("done/total = rate%", {"done": 2602, "total": 2760, "rate": "96,2"}, fixed="done")
    >>> {key: near[0].text for suspects in shares.sets for key, near in suspects.candidates.items() if near}
    {'total': '2706'}
    """
    never = {fixed} if isinstance(fixed, str | int) else set(fixed)
    trust: dict[Key, Number] = {}
    for key, weight in weights.items() if weights else ():
        if not weight > 0:
            message = "Trọng số phải lớn hơn 0 (a weight must be above 0)"
            raise ValueError(message)
        if weight == inf:
            never.add(key)
        else:
            trust[key] = weight if isinstance(weight, int) else Fraction(str(weight))
    system = System(read_relations(relations), figures, integers=integers, rounding=rounding)
    return search(system, frozenset(never), trust, work)


def search(system: System, fixed: frozenset[Key], weights: Mapping[Key, Number], work: int = _WORK) -> Diagnosis:
    """Return the diagnosis of a system that is already built; relations without a common figure are judged apart."""
    if len(system.shape.blocks) == 1:
        return _search(system, fixed, weights, work)
    parts = [_search(block, fixed, weights, work) for block in system.blocks()]
    wrong = [part for part in parts if not part.consistent]
    spent = sum(part.work for part in parts)
    reason = next((part.reason for part in parts if part.reason is not None), None)
    count = prod(len(part.sets) for part in wrong)
    if wrong and count > work:
        reason = _LIMIT
    sets = (
        [_joined(system, chosen) for chosen in islice(product(*(part.sets for part in wrong)), work)] if wrong else []
    )
    place = {key: position for position, key in enumerate(system.figures)}
    return Diagnosis(
        consistent=not wrong,
        sets=tuple(sorted(sets, key=lambda suspects: (suspects.weight, [*map(place.__getitem__, suspects.figures)]))),
        complete=reason is None,
        reason=reason,
        work=spent,
    )


def _joined(system: System, chosen: Sequence[Suspects]) -> Suspects:
    figures = {key for suspects in chosen for key in suspects.figures}
    weight = sum((suspects.weight for suspects in chosen), start=0)
    ordered = tuple(key for key in system.figures if key in figures)
    return Suspects(ordered, weight, all(suspects.decided for suspects in chosen), system)


def _search(system: System, fixed: frozenset[Key], weights: Mapping[Key, Number], work: int) -> Diagnosis:
    first = system.judge(())
    if first.agrees:
        return Diagnosis(consistent=True, sets=(), complete=first.decided, reason=None if first.decided else _DOUBT)
    keys = tuple(system.figures)
    bit = {key: 1 << position for position, key in enumerate(keys) if key not in fixed}
    queue: list[tuple[Number, tuple[int, ...], int]] = []
    seen: set[int] = set()
    found: list[Suspects] = []
    explained: list[int] = []
    count, decided = 1, True

    def grow(chosen: tuple[int, ...], mask: int, weight: Number, conflicts: Sequence[frozenset[Key]]) -> None:
        fewest = min(([bit[key] for key in conflict if key in bit] for conflict in conflicts), key=len)
        for one in fewest:
            larger = mask | one
            if larger not in seen:
                seen.add(larger)
                position = one.bit_length() - 1
                heappush(queue, (weight + weights.get(keys[position], 1), tuple(sorted((*chosen, position))), larger))

    grow((), 0, 0, first.conflicts)
    while queue:
        weight, chosen, mask = heappop(queue)
        if any(known & mask == known for known in explained):
            continue
        if count >= work:
            return Diagnosis(consistent=False, sets=tuple(found), complete=False, reason=_LIMIT, work=count)
        count += 1
        figures = tuple(keys[position] for position in chosen)
        judged = system.judge(figures)
        if judged.agrees:
            found.append(Suspects(figures, weight, judged.decided, system))
            explained.append(mask)
            decided = decided and judged.decided
        else:
            grow(chosen, mask, weight, judged.conflicts)
    return Diagnosis(
        consistent=False,
        sets=tuple(found),
        complete=decided,
        reason=None if decided else _DOUBT,
        work=count,
    )


_LIMIT: Final = "đã đạt giới hạn tính toán; có thể còn cách giải thích khác (the bound on work was reached)"
_DOUBT: Final = "có trường hợp không xác định được chính xác (some sets could not be decided)"
