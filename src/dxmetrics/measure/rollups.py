"""Values of many organisations rolled up to those above them, in one pass and in bounded memory.

The stream is never held: what is kept is one small sum for each indicator, period and organisation above, and one bit
for each value that has come, so that a value that comes twice is counted once. Shares are the ratio of sums.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from dxmetrics.measure.exact import Answer
from dxmetrics.measure.judging import in_unit_of, named
from dxmetrics.model import Aggregation, Coverage, Indicator, NotComputable, Organisation, Reason, ReportedValue
from dxmetrics.periods import Period
from dxmetrics.quantity import Figure, Number

__all__ = ["RolledUp", "rollup"]


@dataclass(frozen=True, slots=True)
class RolledUp:
    """What the organisations below one organisation make together, for one indicator and period.

    `part` and `whole` are the sums (`whole` is 0 where the indicator is a plain sum; of a weighted mean they are those
    of value times weight, and of weights); `value` is their ratio, in % where the indicator is, or the sum. `coverage`
    counts the organisations at the bottom; `repeated` are values that came again for the same fact and were left out,
    `left_out` those without counts, of another unit, or only bounds.
    """

    organisation: str
    indicator: str
    period: Period | None
    part: Number
    whole: Number
    value: Answer
    coverage: Coverage
    repeated: int = 0
    left_out: int = 0


class _Sums:
    """The running sums of one organisation above, for one indicator and period."""

    __slots__ = ("left_out", "part", "repeated", "reported", "whole")

    def __init__(self) -> None:
        self.part: Number = 0
        self.whole: Number = 0
        self.reported = self.repeated = self.left_out = 0


class _Group:
    """The sums of one indicator and period, and one bit for each organisation at the bottom that has reported."""

    __slots__ = ("begins", "came", "code", "indicator", "period", "sums")

    def __init__(self, indicator: Indicator, period: Period | None, bodies: int) -> None:
        self.indicator, self.period = indicator, period
        self.code = indicator.code
        self.begins = "" if period is None else period.start.isoformat()
        self.came = bytearray(bodies // 8 + 1)
        self.sums: dict[str, _Sums] = {}

    def add(self, value: ReportedValue, place: int, parents: tuple[str, ...]) -> None:
        """Add a value to the sums of the organisations above its own."""
        counts = _counts(value, self.indicator)
        byte, bit = place >> 3, 1 << (place & 7)
        again = self.came[byte] & bit
        if counts is not None:
            self.came[byte] |= bit
        for parent in parents:
            held = self.sums.get(parent)
            if held is None:
                held = self.sums[parent] = _Sums()
            if counts is None:
                held.left_out += 1
            elif again:
                held.repeated += 1
            else:
                held.part += counts[0]
                held.whole += counts[1]
                held.reported += 1


def rollup(
    values: Iterable[ReportedValue],
    organisations: Iterable[Organisation],
    indicators: Iterable[Indicator],
) -> Iterator[RolledUp]:
    """Roll values up to every organisation above the one that reports them; yield the results in order of codes.

    Only organisations without children report here: the values of the others are theirs to be compared. `values` may
    be an iterator of any length. Values of unknown organisations and indicators, and broken-down ones, are passed by;
    so are indicators that are not brought together as a sum, a ratio of sums or a weighted mean, whose weight is the
    whole beside each value (the latest of several values is a matter of time, not of organisations).

    >>> share = Indicator(code="A", name="Hồ sơ trực tuyến", kind="share")
    >>> bodies = [Organisation(code="P", name="Tỉnh P")]
    >>> bodies += [Organisation(code=code, name=f"Xã {code}", parent="P") for code in ("X", "Y", "Z")]
    >>> values = [ReportedValue(indicator="A", organisation=code, part=part, whole=whole)
    ...     for code, part, whole in (("X", "40", "50"), ("Y", "10", "100"))]
    >>> [(row.organisation, row.value, str(row.coverage)) for row in rollup(values, bodies, [share])]
    [('P', Fraction(100, 3), '2/3')]
    """
    above, expected = _tree(organisations)
    known = {indicator.code: indicator for indicator in indicators if indicator.aggregation in _SUMMED}
    groups: dict[tuple[str, Period | None], _Group] = {}
    group: _Group | None = None
    for value in values:
        place = above.get(value.organisation or "")
        if place is None or value.disaggregation or value.indicator not in known:
            continue
        if group is None or group.code != value.indicator or group.period is not value.period:
            key = value.indicator, value.period
            group = groups.get(key)
            if group is None:
                group = groups[key] = _Group(known[key[0]], value.period, len(above))
        group.add(value, *place)
    found = [(parent, group, sums) for group in groups.values() for parent, sums in group.sums.items()]
    for parent, group, held in sorted(found, key=lambda each: (each[0], each[1].code, each[1].begins)):
        yield RolledUp(
            parent,
            group.code,
            group.period,
            held.part,
            held.whole,
            _value(held, group.indicator),
            Coverage(held.reported, expected[parent]),
            held.repeated,
            held.left_out,
        )


_SUMMED = frozenset({Aggregation.SUM, Aggregation.RATIO_OF_SUMS, Aggregation.WEIGHTED_MEAN})


def _tree(organisations: Iterable[Organisation]) -> tuple[dict[str, tuple[int, tuple[str, ...]]], dict[str, int]]:
    """Return the number of each organisation at the bottom and those above it, and how many each of these has below."""
    parents = {body.code: body.parent for body in organisations}
    inner = {parent for parent in parents.values() if parent is not None}
    above: dict[str, tuple[int, tuple[str, ...]]] = {}
    expected: dict[str, int] = {}
    for code, direct in parents.items():
        if code in inner:
            continue
        chain: list[str] = []
        parent = direct
        while parent is not None and parent not in chain:
            chain.append(parent)
            expected[parent] = expected.get(parent, 0) + 1
            parent = parents.get(parent)
        above[code] = len(above), tuple(chain)
    return above, expected


def _counts(value: ReportedValue, indicator: Indicator) -> tuple[Number, Number] | None:
    """Return (part, whole) to be added, or None where the value cannot be."""
    part = value.part
    if indicator.aggregation is Aggregation.RATIO_OF_SUMS:
        whole = value.whole
        if part is None or whole is None or part.hedge is not None or whole.hedge is not None:
            return None
        return part.value, whole.value
    if indicator.aggregation is Aggregation.WEIGHTED_MEAN:
        mean, weight = value.value, value.whole
        if mean is None or weight is None or mean.hedge is not None or weight.hedge is not None:
            return None
        return mean.value * weight.value, weight.value
    figure: Figure | None = part if value.value is None else value.value
    if figure is None or figure.hedge is not None:
        return None
    figure = named(figure, indicator)
    factor = in_unit_of(figure.unit, indicator)
    return None if isinstance(factor, NotComputable) else (figure.value * factor, 0)


def _value(held: _Sums, indicator: Indicator) -> Answer:
    if not held.reported:
        return NotComputable(Reason.NO_VALUES)
    if indicator.aggregation is Aggregation.SUM:
        return Fraction(held.part)
    is_weighted = indicator.aggregation is Aggregation.WEIGHTED_MEAN
    if held.whole == 0:
        if is_weighted:
            return NotComputable(Reason.ZERO_WEIGHT)
        return NotComputable(Reason.ZERO_DENOMINATOR if held.part else Reason.ZERO_OVER_ZERO)
    per = 100 if indicator.unit_name == "%" and not is_weighted else 1
    return Fraction(held.part * per) / held.whole
