"""One value for many organisations: the ratio of sums, never silently the mean of ratios, with its coverage beside it.

A missing value is never zero: it lowers the coverage. The way of aggregation is named, and a plain mean of ratios is
only given to who asks for it.

Source: the Statistics Law 89/2015/QH13 wants an aggregate to say what it covers; on ratio of sums against mean of
ratios, W. G. Cochran, *Sampling Techniques*, chapter 6.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final, Literal

from dxmetrics.measure.exact import Answer, Value, exact, units_differ
from dxmetrics.model import Coverage, NotComputable, Reason, ReportedValue, ShareClaim
from dxmetrics.model.fields import read_date

__all__ = ["Aggregate", "Aggregation", "Coverage", "Item", "aggregate"]

Aggregation = Literal["ratio_of_sums", "sum", "weighted_mean", "mean", "latest", "none"]
"""How values are brought together.

ratio_of_sums and weighted_mean take pairs (part, whole) and (value, weight), latest pairs (value, date).
"""

Pair = tuple[Value, Value | date]
Item = Value | Pair | list[Value | date] | ReportedValue | ShareClaim
"""What one organisation reports: a value, a pair, a reported value, a claim; None where it reports nothing."""


@dataclass(frozen=True, slots=True)
class Aggregate:
    """An aggregated value, how it was made, and how many units are in it."""

    value: Answer
    coverage: Coverage
    method: Aggregation

    @property
    def is_computable(self) -> bool:
        """Whether there is a value."""
        return isinstance(self.value, Fraction)


def aggregate(
    items: Iterable[Item],
    method: Aggregation = "ratio_of_sums",
    *,
    weights: Iterable[Value] | None = None,
    expected: int | None = None,
) -> Aggregate:
    """Bring the values of many organisations together, in one pass.

    `expected` is how many were to report; without it, as many as there are items. An item with a part and no whole, or
    the other way round, counts as not reported; 0/0 counts as reported. `weights` are those of a weighted mean (or the
    wholes of a ratio of sums) where the items are single values. A reported value or a claim of a share stands for its
    part and whole where both are wanted. Raises ValueError for an unknown method, and where there are more weights
    than items, or fewer.

    >>> answer = aggregate([("40", "50"), ("10", "100"), None])
    >>> answer.value, str(answer.coverage)
    (Fraction(1, 3), '2/3')
    >>> aggregate([("40", "50"), ("10", "100")], "mean").value
    Fraction(9, 20)
    >>> print(aggregate([(0, 0), (0, 0)]).value)
    không tính được: chưa phát sinh: 0/0
    """
    if method not in _WAYS:
        message = f"Không có cách tổng hợp {method!r} (ways of aggregation: {', '.join(_WAYS)})"
        raise ValueError(message)
    way = _WAYS[method]()
    asked = 0
    for item in items if weights is None else _paired(items, weights):
        asked += 1
        way.add(_plain(item, method))
    return Aggregate(way.value(), Coverage(way.reported, asked if expected is None else expected), method)


class _RatioOfSums:
    """Sum of the parts by the sum of the wholes; also the weighted mean, whose items are (value, weight)."""

    weighted = False

    def __init__(self) -> None:
        self.reported = 0
        self._top: Fraction = Fraction(0)
        self._bottom: Fraction = Fraction(0)
        self._odd = False

    def add(self, item: Value | Pair) -> None:
        first, second = _pair(item)
        top, bottom = exact(first), exact(second)
        if isinstance(top, NotComputable) or isinstance(bottom, NotComputable):
            return
        self._odd |= not self.weighted and units_differ(first, second)
        self.reported += 1
        self._top += top * bottom if self.weighted else top
        self._bottom += bottom

    def value(self) -> Answer:
        if not self.reported:
            return NotComputable(Reason.NO_VALUES)
        if self._odd:
            return NotComputable(Reason.UNIT_MISMATCH)
        if self._bottom != 0:
            return self._top / self._bottom
        if self.weighted:
            return NotComputable(Reason.ZERO_WEIGHT)
        return NotComputable(Reason.ZERO_OVER_ZERO if self._top == 0 else Reason.ZERO_DENOMINATOR)


class _WeightedMean(_RatioOfSums):
    weighted = True


class _Sum:
    def __init__(self) -> None:
        self.reported = 0
        self._sum: Fraction = Fraction(0)

    def add(self, item: Value | Pair) -> None:
        number = exact(_single(item))
        if isinstance(number, Fraction):
            self.reported += 1
            self._sum += number

    def value(self) -> Answer:
        return self._sum if self.reported else NotComputable(Reason.NO_VALUES)


class _Mean(_Sum):
    """The plain mean; of ratios, where pairs (part, whole) are given."""

    def add(self, item: Value | Pair) -> None:
        if isinstance(item, tuple):
            part, whole = map(exact, _pair(item))
            if isinstance(part, Fraction) and isinstance(whole, Fraction) and whole != 0:
                self.reported += 1
                self._sum += part / whole
        else:
            super().add(item)

    def value(self) -> Answer:
        return Fraction(self._sum, self.reported) if self.reported else NotComputable(Reason.NO_VALUES)


class _Latest:
    def __init__(self) -> None:
        self.reported = 0
        self._day: date | None = None
        self._values: set[Fraction] = set()

    def add(self, item: Value | Pair) -> None:
        first, second = item if isinstance(item, tuple) else (None, None)
        number = exact(first)
        if isinstance(number, NotComputable) or not isinstance(second, date | str):
            return
        day = read_date(second)
        self.reported += 1
        if self._day is None or day > self._day:
            self._day, self._values = day, {number}
        elif day == self._day:
            self._values.add(number)

    def value(self) -> Answer:
        if len(self._values) > 1:
            return NotComputable(Reason.AMBIGUOUS)
        return next(iter(self._values), NotComputable(Reason.NO_VALUES))


class _None(_Sum):
    def value(self) -> Answer:
        return NotComputable(Reason.NOT_ADDITIVE)


_WAYS: Final[dict[Aggregation, type[_RatioOfSums | _Sum | _Latest]]] = {
    "ratio_of_sums": _RatioOfSums,
    "sum": _Sum,
    "weighted_mean": _WeightedMean,
    "mean": _Mean,
    "latest": _Latest,
    "none": _None,
}


def _paired(items: Iterable[Item], weights: Iterable[Value]) -> Iterator[Item]:
    for item, weight in zip(items, weights, strict=True):
        yield _single(_plain(item, "sum")), weight


def _plain(item: Item, method: Aggregation) -> Value | Pair:
    """Return what an item says as a value or a pair, as the method wants it."""
    if isinstance(item, list):
        first, second = item
        return None if isinstance(first, date) else first, second
    if isinstance(item, ShareClaim):
        return (item.part, item.whole) if method in _OF_PAIRS else item.part
    if isinstance(item, ReportedValue):
        value = item.part if item.value is None else item.value
        if method == "latest":
            return value, item.as_of or (None if item.period is None else item.period.end)
        return (item.part, item.whole) if method in _OF_PAIRS and item.whole is not None else value
    return item


_OF_PAIRS: Final = frozenset({"ratio_of_sums", "mean"})


def _pair(item: Value | Pair) -> tuple[Value, Value]:
    if not isinstance(item, tuple):
        return None, None
    first, second = item
    return first, None if isinstance(second, date) else second


def _single(item: Value | Pair) -> Value:
    return item[0] if isinstance(item, tuple) else item
