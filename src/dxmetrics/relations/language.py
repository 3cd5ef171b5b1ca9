"""The small language in which claims become arithmetic: sums, shares, orders, equalities and bounds over named figures.

A figure is named by a word or by its index. What a relation says is judged on exact numbers or on what a print stands
for: an exact count is a point, a rounded number an interval, a hedge a one-sided bound.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Final

from dxmetrics._later import regex
from dxmetrics.errors import ReadingError
from dxmetrics.quantity import Interval, Number, Rounding, RoundingLike, roundings
from dxmetrics.relations.elimination import Key, Sense

__all__ = ["Equal", "Linear", "Order", "Relation", "Share", "Within", "linear"]

Weights = Mapping[str, Number] | Mapping[int, Number] | Mapping[Key, Number] | Sequence[tuple[Key, Number]]
"""How often each figure counts in a sum."""

_SENSES: Final = {"=": "=", "==": "=", "<=": "<=", "<": "<", ">=": "<=", ">": "<"}


@dataclass(frozen=True, slots=True, init=False)
class Linear:
    """A weighted sum of figures that equals (or is at most, or less than) a constant.

    `sense` is "=", "<=", "<", ">=" or ">"; the last two are turned round. A weight of 0 drops its figure.

    >>> Linear({"total": 1, "done": -1, "rest": -1})
    Linear(terms=(('total', 1), ('done', -1), ('rest', -1)), constant=0, sense='=')
    >>> Linear({"x": 1}, ">=", 3)
    Linear(terms=(('x', -1),), constant=-3, sense='<=')
    """

    terms: tuple[tuple[Key, Number], ...]
    constant: Number
    sense: Sense

    def __init__(
        self,
        terms: Weights,
        sense: Sense = "=",
        constant: Number = 0,
    ) -> None:
        """Add up the weights of a figure that is named twice; ValueError for a sense that is none."""
        if sense not in _SENSES:
            message = f"Không có phép so sánh {sense!r} (no such comparison; one of {', '.join(_SENSES)})"
            raise ValueError(message)
        sign = -1 if sense.startswith(">") else 1
        weights: dict[Key, Number] = {}
        pairs: Iterable[tuple[Key, Number]] = terms if isinstance(terms, Sequence) else terms.items()
        for key, weight in pairs:
            weights[key] = weights.get(key, 0) + sign * weight
        object.__setattr__(self, "terms", tuple((key, weight) for key, weight in weights.items() if weight))
        object.__setattr__(self, "constant", sign * constant)
        object.__setattr__(self, "sense", _SENSES[sense])

    @property
    def keys(self) -> tuple[Key, ...]:
        """The figures that it names."""
        return tuple(key for key, _ in self.terms)


@dataclass(frozen=True, slots=True)
class Order:
    """A figure that is at most another."""

    small: Key
    large: Key

    @property
    def keys(self) -> tuple[Key, ...]:
        """The figures that it names."""
        return (self.small, self.large)


@dataclass(frozen=True, slots=True)
class Equal:
    """The same quantity stated twice."""

    first: Key
    second: Key

    @property
    def keys(self) -> tuple[Key, ...]:
        """The figures that it names."""
        return (self.first, self.second)


@dataclass(frozen=True, slots=True)
class Within:
    """A figure that lies in an interval."""

    figure: Key
    interval: Interval

    @property
    def keys(self) -> tuple[Key, ...]:
        """The figures that it names."""
        return (self.figure,)


@dataclass(frozen=True, slots=True, init=False)
class Share:
    """A part of a whole (greater than 0) whose share, times `per`, is printed as `stated` under any of the roundings.

    >>> sorted(Share("done", "total", "rate", rounding={"half_up", "truncate"}).rounding)
    [<Rounding.HALF_UP: 'half_up'>, <Rounding.TRUNCATE: 'truncate'>]
    """

    part: Key
    whole: Key
    stated: Key
    per: int
    rounding: frozenset[Rounding]

    def __init__(
        self,
        part: Key,
        whole: Key,
        stated: Key,
        *,
        per: int = 100,
        rounding: RoundingLike = Rounding.HALF_UP,
    ) -> None:
        """Name the three figures; `per` is 100 for a percentage, 1 for a mean."""
        object.__setattr__(self, "part", part)
        object.__setattr__(self, "whole", whole)
        object.__setattr__(self, "stated", stated)
        object.__setattr__(self, "per", per)
        object.__setattr__(self, "rounding", roundings(rounding))

    @property
    def keys(self) -> tuple[Key, ...]:
        """The figures that it names."""
        return (self.part, self.whole, self.stated)


Relation = Linear | Share | Order | Equal | Within

_TERM: Final = regex(r"\s*([+-]?)\s*(?:(\d+(?:\.\d+)?)\s*\*?\s*)?([^\W\d]\w*)?")
_COMPARISON: Final = regex(r"==|<=|>=|=|<|>")


def linear(text: str) -> Linear:
    """Read a linear relation as it is written in mathematics (decimals with a point); ReadingError where it is none.

    >>> linear("total = done + rest")
    Linear(terms=(('total', 1), ('done', -1), ('rest', -1)), constant=0, sense='=')
    >>> linear("cost - 0.6*turnover >= 5")
    Linear(terms=(('cost', -1), ('turnover', Fraction(3, 5))), constant=-5, sense='<=')
    """
    sides = _COMPARISON.split(text)
    if len(sides) != 2:  # noqa: PLR2004 - a left and a right side
        message = f"Không đọc được hệ thức {text!r} (cannot read it; expected such as total = done + rest)"
        raise ReadingError(message)
    terms: list[tuple[Key, Number]] = []
    constant: Number = 0
    for side, sign in zip(sides, (1, -1), strict=True):
        for key, weight in _terms(side):
            if key is None:
                constant -= sign * weight
            else:
                terms.append((key, sign * weight))
    found = _COMPARISON.search(text)
    return Linear(terms, found.group() if found else "=", constant)


def _terms(side: str) -> Iterable[tuple[str | None, Number]]:
    position = 0
    while side[position:].strip():
        match = _TERM.match(side, position)
        if match is None or match.end() == position or not (match[2] or match[3]) or (position and not match[1]):
            message = f"Không đọc được {side!r} (cannot read it as a sum of figures)"
            raise ReadingError(message)
        size = Fraction(Decimal(match[2] or 1))
        weight = -size if match[1] == "-" else size
        yield match[3], int(weight) if weight.denominator == 1 else weight
        position = match.end()
