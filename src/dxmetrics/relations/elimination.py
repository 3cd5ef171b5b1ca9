"""Linear equalities and inequalities over named unknowns, eliminated exactly.

Equalities go by substitution (Gauss), inequalities by pairing lower with upper bounds (Fourier and Motzkin). A row
keeps its `tags`: the figures whose printed value went into its coefficients, so that a row that is violated names every
figure that it speaks of. All coefficients are integers; nothing is rounded.

Source: J.J. Duffin, "On Fourier's analysis of linear inequality systems", 1974; T. de Waal, J. Pannekoek, S. Scholtus,
"Handbook of Statistical Data Editing and Imputation", 2011, ch. 3 and 4.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm

from dxmetrics.quantity import Interval, Number

__all__ = ["Key", "Row", "Sense", "WorkLimitError", "bounds_of", "eliminate", "keeps_whole_numbers", "row"]

Key = str | int
"""The name of a figure: a word, or its index among a claim's figures."""

Sense = str
"""How a row relates to zero: "=", "<=" or "<"."""


class WorkLimitError(Exception):
    """Elimination would make more rows than were allowed; caught inside and reported, never seen by a caller."""


@dataclass(frozen=True, slots=True)
class Row:
    """The sum of `terms` (integer weights by key) plus `constant`, related to zero by `sense`."""

    terms: tuple[tuple[Key, int], ...]
    constant: int
    sense: Sense
    tags: frozenset[Key] = frozenset()

    def holds(self, values: Mapping[Key, Number]) -> bool:
        """Tell whether the row is true of exact values.

        >>> row({"a": 1, "b": -1}, 0, "<=").holds({"a": 3, "b": 2})
        False
        """
        total: Number = self.constant
        for key, weight in self.terms:
            total += weight * values[key]
        if self.sense == "=":
            return total == 0
        return total < 0 or (total == 0 and self.sense == "<=")


def row(terms: Mapping[Key, Number], constant: Number, sense: Sense, tags: Iterable[Key] = ()) -> Row:
    """Return a row with integer weights: `terms` + `constant` `sense` 0, scaled up by the denominators.

    >>> row({"x": Fraction(1, 2), "y": 0}, 3, "=")
    Row(terms=(('x', 1),), constant=6, sense='=', tags=frozenset())
    """
    scale = lcm(constant.denominator, *(weight.denominator for weight in terms.values()))
    return _reduced({key: int(weight * scale) for key, weight in terms.items()}, int(constant * scale), sense, tags)


def _reduced(terms: Mapping[Key, int], constant: int, sense: Sense, tags: Iterable[Key]) -> Row:
    kept = [(key, weight) for key, weight in terms.items() if weight]
    divisor = gcd(constant, *(weight for _, weight in kept)) or 1
    if divisor > 1:
        kept, constant = [(key, weight // divisor) for key, weight in kept], constant // divisor
    return Row(tuple(kept), constant, sense, frozenset(tags))


def _weight(line: Row, key: Key) -> int:
    for name, weight in line.terms:
        if name == key:
            return weight
    return 0


def _combined(one: Row, times: int, other: Row, factor: int, sense: Sense) -> Row:
    """Return `times` x one + `factor` x other."""
    terms = {key: times * weight for key, weight in one.terms}
    for key, weight in other.terms:
        terms[key] = terms.get(key, 0) + factor * weight
    return _reduced(terms, times * one.constant + factor * other.constant, sense, one.tags | other.tags)


def eliminate(rows: Iterable[Row], keys: Sequence[Key], limit: int = 4000) -> tuple[Row, ...]:
    """Return what `rows` say of the other keys alone: true of values exactly if some numbers for `keys` exist.

    Raises WorkLimitError beyond `limit` rows.

    >>> balance, order = row({"a": 1, "b": 1, "t": -1}, 0, "="), row({"b": -1}, 0, "<=")
    >>> eliminate([balance, order], ["b"])
    (Row(terms=(('a', 1), ('t', -1)), constant=0, sense='<=', tags=frozenset()),)
    """
    left, waiting = list(dict.fromkeys(rows)), list(keys)
    while waiting:
        pivot = _pivot(left, waiting)
        if pivot is None:
            break
        key, chosen = pivot
        waiting.remove(key)
        left = _substituted(left, key, chosen)
    while waiting:
        key = min(waiting, key=lambda name: (_pairs(left, name), waiting.index(name)))
        waiting.remove(key)
        left = _paired(left, key)
        if len(left) > limit:
            raise WorkLimitError
    return tuple(left)


def keeps_whole_numbers(rows: Iterable[Row], keys: Sequence[Key]) -> bool:
    """Tell whether whole numbers for `keys` exist wherever any numbers do, the other keys being whole numbers.

    They do where each key is given by an equality, or bounded by closed inequalities, with weight one.

    >>> total, half = row({"a": 1, "b": 1, "t": -1}, 0, "="), row({"a": 2, "t": -1}, 0, "=")
    >>> keeps_whole_numbers([total], ["a", "b"]), keeps_whole_numbers([half], ["a"])
    (True, False)
    """
    left, waiting = list(dict.fromkeys(rows)), list(keys)
    while waiting:
        pivot = _pivot(left, waiting)
        if pivot is None:
            break
        key, chosen = pivot
        if abs(_weight(chosen, key)) != 1:
            return False
        waiting.remove(key)
        left = _substituted(left, key, chosen)
    for key in waiting:
        if any(_weight(line, key) and (abs(_weight(line, key)) != 1 or line.sense != "<=") for line in left):
            return False
        left = _paired(left, key)
    return True


def _pivot(rows: Sequence[Row], keys: Sequence[Key]) -> tuple[Key, Row] | None:
    """Return an unknown and the shortest equality that holds it, those with weight one first."""
    found = [
        ((abs(weight) != 1, len(line.terms)), key, line)
        for line in rows
        if line.sense == "="
        for key, weight in line.terms
        if key in keys
    ]
    return min(found, key=lambda entry: entry[0])[1:] if found else None


def _substituted(rows: Iterable[Row], key: Key, pivot: Row) -> list[Row]:
    by = _weight(pivot, key)
    kept: dict[Row, None] = {}
    for line in rows:
        weight = _weight(line, key)
        if line is pivot:
            continue
        new = _combined(line, abs(by), pivot, -weight if by > 0 else weight, line.sense) if weight else line
        if new.terms or not new.holds({}):
            kept[new] = None
    return list(kept)


def _pairs(rows: Iterable[Row], key: Key) -> int:
    up = down = 0
    for line in rows:
        weight = _weight(line, key)
        up += weight > 0
        down += weight < 0
    return up * down


def _paired(rows: Iterable[Row], key: Key) -> list[Row]:
    """Eliminate a key that stands in no equality: every upper bound is held against every lower bound."""
    kept: dict[Row, None] = {}
    upper: list[tuple[Row, int]] = []
    lower: list[tuple[Row, int]] = []
    for line in rows:
        weight = _weight(line, key)
        if weight:
            (upper if weight > 0 else lower).append((line, weight))
        else:
            kept[line] = None
    for above, up in upper:
        for below, down in lower:
            sense = "<" if "<" in (above.sense, below.sense) else "<="
            new = _combined(above, -down, below, up, sense)
            if new.terms or not new.holds({}):
                kept[new] = None
    return list(kept)


def bounds_of(rows: Iterable[Row], key: Key, values: Mapping[Key, Number]) -> Interval:
    """Return where `key` may lie, when every other key of `rows` has its value.

    >>> print(bounds_of([row({"a": 2, "b": -1}, 0, "<")], "a", {"b": 3}))
    (-∞, 3/2)
    """
    held = Interval(None, None)
    for line in rows:
        weight = _weight(line, key)
        if not weight:
            continue
        rest: Number = line.constant + sum(factor * values[name] for name, factor in line.terms if name != key)
        end = Fraction(-rest) / weight
        closed = line.sense != "<"
        if line.sense == "=":
            held &= Interval.point(end)
        elif weight > 0:
            held &= Interval(None, end, high_closed=closed)
        else:
            held &= Interval(end, None, low_closed=closed)
    return held
