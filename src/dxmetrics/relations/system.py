"""Relations held against figures: whether they are consistent, and if not, which figures contradict each other.

A figure is *held* at what its print stands for, or *freed* to be any number. Freed figures, quantities that no figure
states, and rounded figures within their interval are eliminated exactly; what is left speaks of held figures only, and
what of it is false is a *conflict*: at least one of the figures that it names must be wrong.

A percentage that is freed while the same figure also stands in a sum is tied to its share only where the whole is held;
else, and where whole numbers are sought without success within the bound on work, the answer is marked undecided.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from math import ceil, floor
from typing import Final

from dxmetrics.quantity import PERCENT, Figure, Interval, Number, Rounding, RoundingLike, preimage, roundings
from dxmetrics.relations.elimination import Key, Row, WorkLimitError, bounds_of, eliminate, keeps_whole_numbers, row
from dxmetrics.relations.language import Equal, Linear, Order, Relation, Share
from dxmetrics.vi import FigureLike, as_figure, as_percent

__all__ = ["Figures", "Held", "Judgement", "System", "consistent", "printed_interval"]

Held = FigureLike | Interval | None
"""What a figure is given as: printed text, an exact number, an interval, or None where it is unknown."""

Figures = Mapping[str, Held] | Mapping[int, Held] | Mapping[Key, Held]
"""Figures by their names."""

_TRIES: Final = 400
"""How many whole numbers are tried for the unknowns of one judgement, before it is undecided."""
_KEPT: Final = 5000
"""How many eliminations one shape of system remembers."""


def printed_interval(figure: Figure, rounding: RoundingLike = Rounding.HALF_UP) -> Interval:
    """Return the numbers that a print stands for under any of the ways of rounding.

    >>> print(printed_interval(as_figure("35,86"), {"half_up", "truncate"}))
    [7171/200, 3587/100)
    """
    if figure.hedge is not None or figure.is_exact:
        return figure.interval()
    held = [preimage(figure.value, figure.step, way) for way in roundings(rounding)]
    low, low_open = min((bound.low or 0, not bound.low_closed) for bound in held)  # no preimage is unbounded,
    high, high_closed = max((bound.high or 0, bound.high_closed) for bound in held)  # and all hold the print itself
    return Interval(low, high, not low_open, high_closed)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What freeing some figures gives: whether the rest agrees, else the conflicts; `decided` is False in doubt."""

    agrees: bool
    conflicts: tuple[frozenset[Key], ...] = ()
    decided: bool = True


@dataclass(slots=True)
class _Shape:
    """The part of a system that does not depend on its figures: its linear rows, and what eliminating keys leaves.

    `blocks` are the relations that hang together by figures; `counted` and `stated` are the counts and the percentages
    of shares; `tied` tells whether one of the latter stands in a row too.
    """

    linear: tuple[Row, ...]
    shares: tuple[Share, ...]
    in_rows: frozenset[Key]
    keys: tuple[Key, ...]
    counted: frozenset[Key]
    stated: frozenset[Key]
    tied: bool
    blocks: tuple[tuple[Relation, ...], ...]
    implied: dict[frozenset[Key], tuple[Row, ...]] = field(default_factory=dict[frozenset[Key], tuple[Row, ...]])
    integral: dict[frozenset[Key], bool] = field(default_factory=dict[frozenset[Key], bool])


@lru_cache(maxsize=256)
def _shape(relations: tuple[Relation, ...]) -> _Shape:
    rows = tuple(line for relation in relations for line in _rows(relation))
    shares = tuple(relation for relation in relations if isinstance(relation, Share))
    keys = tuple(dict.fromkeys(key for relation in relations for key in relation.keys))
    in_rows = frozenset(key for line in rows for key, _ in line.terms)
    counted = frozenset(key for share in shares for key in (share.part, share.whole))
    stated = frozenset(share.stated for share in shares)
    return _Shape(rows, shares, in_rows, keys, counted, stated, bool(stated & in_rows), _blocks(relations))


def _blocks(relations: Iterable[Relation]) -> tuple[tuple[Relation, ...], ...]:
    """Return the relations in groups that have no figure in common."""
    blocks: list[tuple[set[Key], list[Relation]]] = []
    for relation in relations:
        keys, joined = set(relation.keys), [relation]
        apart: list[tuple[set[Key], list[Relation]]] = []
        for known, members in blocks:
            if known.isdisjoint(keys):
                apart.append((known, members))
            else:
                keys |= known
                joined = [*members, *joined]
        blocks = [*apart, (keys, joined)]
    return tuple(tuple(members) for _, members in blocks)


def _rows(relation: Relation) -> Iterator[Row]:
    """Yield what a relation other than a share says."""
    match relation:
        case Linear(terms=terms, constant=constant, sense=sense):
            yield row(dict(terms), -constant, sense)
        case Order(small=small, large=large):
            yield from _difference(small, large, "<=")
        case Equal(first=first, second=second):
            yield from _difference(first, second, "=")
        case Share():
            pass
        case _:
            yield from _within(relation.figure, relation.interval)


def _difference(one: Key, other: Key, sense: str) -> Iterator[Row]:
    if one != other:
        yield row({one: 1, other: -1}, 0, sense)


def _within(key: Key, interval: Interval, tags: Collection[Key] = ()) -> Iterator[Row]:
    if interval.low is not None:
        yield row({key: -1}, interval.low, "<=" if interval.low_closed else "<", tags)
    if interval.high is not None:
        yield row({key: 1}, -interval.high, "<=" if interval.high_closed else "<", tags)


class System:
    """Relations and the figures that they speak of.

    `integers` are the figures that count something: by default those printed as exact counts, and whole numbers given
    as the part or whole of a share. `rounding` is how rounded figures in sums were rounded (any of several). `exact`
    are figures that were set rather than measured: a target of 75% is 75 and nothing beside it.

    >>> claim = System((Linear({"total": 1, "done": -1, "rest": -1}),), {"total": 836, "done": 5, "rest": 863})
    >>> claim.judge(())
    Judgement(agrees=False, conflicts=(frozenset({...}),), decided=True)
    >>> claim.judge(["rest"]).agrees, print(claim.range_of("rest", ["rest"]))
    [831, 831]
    (True, None)
    """

    __slots__ = (
        "_contexts",
        "exact",
        "figures",
        "hidden",
        "integers",
        "points",
        "ranges",
        "relations",
        "rounding",
        "shape",
    )

    def __init__(
        self,
        relations: Sequence[Relation],
        figures: Figures,
        *,
        integers: Collection[Key] | None = None,
        rounding: RoundingLike = Rounding.HALF_UP,
        exact: Collection[Key] = (),
    ) -> None:
        """Read figures given as printed text; keys of relations that have no figure are unknown quantities."""
        self.relations = tuple(relations)
        self.rounding = roundings(rounding)
        self.shape = _shape(self.relations)
        self.exact = frozenset(exact)
        self.figures: dict[Key, Figure | Interval] = {}
        self.points: dict[Key, Number] = {}
        self.ranges: dict[Key, Interval] = {}
        whole: set[Key] = set()
        for key, given in figures.items():
            if given is None:
                continue
            if type(given) is int and key not in self.shape.stated:
                self.points[key] = given
                self.figures[key] = Figure(str(given), given)
                if key in self.shape.counted:
                    whole.add(key)
                continue
            self._hold(key, self._read(key, given))
            if key in self.points and self.points[key].denominator == 1 and isinstance(given, str | Figure):
                whole.add(key)
        self.integers = frozenset(whole if integers is None else integers)
        self.hidden = tuple(key for key in self.shape.keys if key not in self.figures)
        self._contexts: dict[frozenset[Key], dict[frozenset[Key], tuple[Row, ...]]] = {}

    def _read(self, key: Key, given: FigureLike | Interval) -> Figure | Interval:
        if isinstance(given, Interval):
            return given
        if key not in self.shape.stated:
            return as_figure(given)
        figure = as_percent(given)
        # A printed percentage is rounded, with or without its sign.
        return replace(figure, unit=PERCENT) if figure.is_exact else figure

    def _hold(self, key: Key, figure: Figure | Interval) -> None:
        self.figures[key] = figure
        if key in self.exact and isinstance(figure, Figure) and figure.hedge is None:
            held = Interval.point(figure.value)
        else:
            held = figure if isinstance(figure, Interval) else printed_interval(figure, self.rounding)
        if held.is_point and held.low is not None:
            self.points[key] = held.low
            self.ranges.pop(key, None)
        else:
            self.points.pop(key, None)
            self.ranges[key] = held

    def replacing(self, changes: Mapping[Key, Figure | Interval]) -> "System":
        """Return this system with other figures in place of some of its own.

        >>> claim = System((Linear({"total": 1, "done": -1, "rest": -1}),), {"total": 836, "done": 5, "rest": 863})
        >>> claim.replacing({"rest": Figure("831", 831)}).judge(()).agrees
        True
        """
        other = object.__new__(System)
        other.relations, other.rounding, other.shape = self.relations, self.rounding, self.shape
        other.integers, other.hidden, other.exact = self.integers, self.hidden, self.exact
        other.figures, other.points, other.ranges = dict(self.figures), dict(self.points), dict(self.ranges)
        for key, figure in changes.items():
            other._hold(key, figure)
        alike = other.ranges == self.ranges and not self.shape.tied and self.shape.stated.isdisjoint(changes)
        other._contexts = self._contexts if alike else {}
        return other

    def blocks(self) -> "tuple[System, ...]":
        """Return the systems into which this one falls, whose relations have no figure in common.

        >>> two = System((Order("a", "b"), Order("c", "d")), {"a": 1, "b": 2, "c": 3, "d": 4, "e": 5})
        >>> [sorted(block.figures) for block in two.blocks()]
        [['a', 'b'], ['c', 'd']]
        """
        found: list[System] = []
        for relations in self.shape.blocks:
            keys = {key for relation in relations for key in relation.keys}
            figures: dict[Key, Held] = {key: figure for key, figure in self.figures.items() if key in keys}
            found.append(System(relations, figures, integers=self.integers, rounding=self.rounding, exact=self.exact))
        return tuple(found)

    def judge(self, freed: Collection[Key]) -> Judgement:
        """Tell whether the relations can all hold when `freed` may be any numbers and the rest keeps its print."""
        try:
            return self._judge(frozenset(freed))
        except WorkLimitError:
            return Judgement(agrees=True, decided=False)

    def range_of(self, key: Key, freed: Collection[Key]) -> Interval:
        """Return where `key` may lie when `freed` may be any numbers, as far as rows of sums and bounds say."""
        unknown = self._unknown(frozenset(freed))
        return bounds_of(self._implied(frozenset(freed), unknown - {key}), key, self.points)

    def _unknown(self, freed: frozenset[Key]) -> frozenset[Key]:
        if not self.hidden and not self.ranges:
            return freed
        return freed.union(self.hidden, self.ranges)

    def _implied(self, freed: frozenset[Key], unknown: frozenset[Key]) -> tuple[Row, ...]:
        """Return what the relations say of all keys but `unknown`."""
        if not self.shape.shares and not self.ranges:
            known = self.shape.implied
            if len(known) > _KEPT:
                known.clear()
            base = self.shape.linear
        else:
            known = self._contexts.setdefault(freed, {})
            base = known.get(frozenset(())) or self._base(freed)
            known[frozenset(())] = base
        rows = known.get(unknown)
        if rows is None:
            rows = known[unknown] = eliminate(base, [key for key in self._order if key in unknown])
        return rows

    @property
    def _order(self) -> tuple[Key, ...]:
        return self.shape.keys

    def _base(self, freed: frozenset[Key]) -> tuple[Row, ...]:
        rows = list(self.shape.linear)
        for share in self.shape.shares:
            rows += self._share(share, freed)
        for key, held in self.ranges.items():
            if key not in freed and key in self.shape.keys:
                rows += _within(key, held, (key,))
        return tuple(rows)

    def _share(self, share: Share, freed: frozenset[Key]) -> Iterator[Row]:
        """Yield a share's rows: low x whole <= per x part <= high x whole, and the whole above 0."""
        yield row({share.whole: -1}, 0, "<")
        stated = self.figures.get(share.stated)
        if stated is None or share.part == share.whole:
            return
        if share.stated not in freed:
            held = stated if isinstance(stated, Interval) else printed_interval(stated, share.rounding)
            if held.low is not None:
                terms = {share.whole: held.low, share.part: -share.per}
                yield row(terms, 0, "<=" if held.low_closed else "<", (share.stated,))
            if held.high is not None:
                terms = {share.part: share.per, share.whole: -held.high}
                yield row(terms, 0, "<=" if held.high_closed else "<", (share.stated,))
        elif share.stated in self.shape.in_rows and share.whole in self.points and share.whole not in freed:
            whole = self.points[share.whole]
            yield row({share.part: share.per, share.stated: -whole}, 0, "=", (share.whole,))

    def _tied(self, freed: frozenset[Key]) -> bool:
        """Tell whether the rows say everything: no freed percentage stands in a sum with its whole unknown."""
        return not any(
            share.stated in freed
            and share.stated in self.shape.in_rows
            and (share.whole in freed or share.whole not in self.points)
            for share in self.shape.shares
        )

    def _judge(self, freed: frozenset[Key]) -> Judgement:
        unknown = self._unknown(freed)
        false = [line for line in self._implied(freed, unknown) if not line.holds(self.points)]
        if false:
            conflicts = {line.tags.union(key for key, _ in line.terms) for line in false}
            return Judgement(agrees=False, conflicts=tuple(conflicts))
        tied = self._tied(freed) if self.shape.shares else True
        whole = [key for key in self._order if key in unknown and key in self.integers]
        if not whole or self._keeps_whole_numbers(unknown, len(whole)):
            return Judgement(agrees=True, decided=tied)
        found = self._whole_numbers(freed, unknown, whole)
        if found is False:
            kept = frozenset(key for key in self.figures if key not in freed and key in self.shape.keys)
            return Judgement(agrees=False, conflicts=(kept,))
        return Judgement(agrees=True, decided=tied and found is True)

    def _keeps_whole_numbers(self, unknown: frozenset[Key], count: int) -> bool:
        """Tell whether whole numbers need not be sought: sums alone, over whole numbers, that give whole numbers."""
        if self.shape.shares or self.ranges or count != len(unknown.intersection(self.shape.keys)):
            return False
        known = self.shape.integral
        if unknown not in known:
            if len(known) > _KEPT:
                known.clear()
            keys = [key for key in self._order if key in unknown]
            known[unknown] = keeps_whole_numbers(self.shape.linear, keys)
        return known[unknown] and all(value.denominator == 1 for value in self.points.values())

    def _whole_numbers(self, freed: frozenset[Key], unknown: frozenset[Key], whole: Sequence[Key]) -> bool | None:
        """Tell whether whole numbers fit; None where too many were tried in vain."""
        tries = _TRIES
        values = dict(self.points)

        def fits(position: int, left: frozenset[Key]) -> bool | None:
            nonlocal tries
            if position == len(whole):
                return True
            key = whole[position]
            rest = left - {key}
            held = bounds_of(self._implied(freed, rest), key, values)
            anchor = self.figures.get(key)
            doubt: bool | None = False
            for value in _whole_within(held, anchor.value if isinstance(anchor, Figure) else 0):
                if tries == 0:
                    return None
                tries -= 1
                values[key] = value
                found = fits(position + 1, rest)
                if found:
                    return True
                if found is None:
                    doubt = None
            values.pop(key, None)
            return doubt

        return fits(0, unknown)


def _whole_within(held: Interval, anchor: Number) -> Iterator[int]:
    """Yield the whole numbers of an interval, those nearest to `anchor` first."""
    low = None if held.low is None else ceil(held.low) + (not held.low_closed and held.low.denominator == 1)
    high = None if held.high is None else floor(held.high) - (not held.high_closed and held.high.denominator == 1)
    start = floor(anchor)
    start = start if low is None else max(start, low)
    start = start if high is None else min(start, high)
    up, down = start, start - 1
    while True:
        upward = (high is None or up <= high) and (low is None or up >= low)
        downward = (low is None or down >= low) and (high is None or down <= high)
        if not upward and not downward:
            return
        if upward:
            yield up
            up += 1
        if downward:
            yield down
            down -= 1


def consistent(
    relations: Sequence[Relation],
    figures: Figures,
    *,
    integers: Collection[Key] | None = None,
    rounding: RoundingLike = Rounding.HALF_UP,
) -> bool:
    """Tell whether figures, within what their prints stand for, satisfy all relations at once.

    >>> parts = Linear({"total": 1, "a": -1, "b": -1})
    >>> consistent([parts], {"total": "100", "a": "35,8", "b": "64,0"}, rounding="truncate")
    False
    >>> consistent([parts], {"total": "100", "a": "35,8", "b": "64,2"})
    True
    """
    return System(relations, figures, integers=integers, rounding=rounding).judge(()).agrees
