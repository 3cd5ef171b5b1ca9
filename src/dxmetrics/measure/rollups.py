"""Values of many organisations rolled up to those above them, in one pass and in bounded memory.

The stream is never held: what is kept is one small sum for each indicator, period and organisation above, and one bit
for each value that has come, so that a value that comes twice is counted once. Shares are the ratio of sums.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from dxmetrics.measure.exact import Answer
from dxmetrics.measure.judging import in_unit_of
from dxmetrics.model import Aggregation, Coverage, Indicator, NotComputable, Organisation, Reason, ReportedValue
from dxmetrics.periods import Period
from dxmetrics.quantity import Figure, Number

__all__ = ["RolledUp", "rollup"]


@dataclass(frozen=True, slots=True)
class RolledUp:
    """What the organisations below one organisation make together, for one indicator and period.

    `part` and `whole` are the sums (`whole` is 0 where the indicator is a plain sum); `value` is their ratio, in %
    where the indicator is, or the sum. `coverage` counts the organisations at the bottom; `repeated` are values that
    came again for the same fact and were left out, `left_out` those without counts, of another unit, or only bounds.
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


def rollup(
    values: Iterable[ReportedValue],
    organisations: Iterable[Organisation],
    indicators: Iterable[Indicator],
) -> Iterator[RolledUp]:
    """Roll values up to every organisation above the one that reports them; yield the results in order of codes.

    Only organisations without children report here: the values of the others are theirs to be compared. `values` may
    be an iterator of any length. Values of unknown organisations and indicators, and broken-down ones, are passed by;
    so are indicators that are not brought together as a sum or a ratio of sums.

    >>> share = Indicator(code="A", name="Hồ sơ trực tuyến", kind="share")
    >>> bodies = [Organisation(code="P", name="Tỉnh P")]
    >>> bodies += [Organisation(code=code, name=f"Xã {code}", parent="P") for code in ("X", "Y", "Z")]
    >>> values = [ReportedValue(indicator="A", organisation=code, part=part, whole=whole)
    ...     for code, part, whole in (("X", "40", "50"), ("Y", "10", "100"))]
    >>> [(row.organisation, row.value, str(row.coverage)) for row in rollup(values, bodies, [share])]
    [('P', Fraction(100, 3), '2/3')]
    """
    above, expected = _tree(organisations)
    bottom = {code: index for index, code in enumerate(above)}
    known = {indicator.code: indicator for indicator in indicators if indicator.aggregation in _SUMMED}
    sums: dict[tuple[str, str, Period | None], _Sums] = {}
    seen: dict[tuple[str, Period | None], bytearray] = {}
    for value in values:
        indicator, place = known.get(value.indicator), bottom.get(value.organisation or "")
        if indicator is None or place is None or value.disaggregation:
            continue
        came = seen.get((value.indicator, value.period))
        if came is None:
            came = seen[value.indicator, value.period] = bytearray(len(bottom) // 8 + 1)
        counts = _counts(value, indicator)
        again = came[place >> 3] >> (place & 7) & 1
        if counts is not None:
            came[place >> 3] |= 1 << (place & 7)
        for parent in above[value.organisation or ""]:
            key = (parent, value.indicator, value.period)
            held = sums.get(key)
            if held is None:
                held = sums[key] = _Sums()
            if counts is None:
                held.left_out += 1
            elif again:
                held.repeated += 1
            else:
                held.part += counts[0]
                held.whole += counts[1]
                held.reported += 1
    for key in sorted(sums, key=lambda key: (key[0], key[1], "" if key[2] is None else key[2].start.isoformat())):
        parent, code, period = key
        held = sums[key]
        yield RolledUp(
            parent,
            code,
            period,
            held.part,
            held.whole,
            _value(held, known[code]),
            Coverage(held.reported, expected[parent]),
            held.repeated,
            held.left_out,
        )


_SUMMED = frozenset({Aggregation.SUM, Aggregation.RATIO_OF_SUMS})


def _tree(organisations: Iterable[Organisation]) -> tuple[dict[str, tuple[str, ...]], dict[str, int]]:
    """Return the organisations above each one at the bottom, and how many at the bottom each one above has."""
    parents = {body.code: body.parent for body in organisations}
    inner = {parent for parent in parents.values() if parent is not None}
    above: dict[str, tuple[str, ...]] = {}
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
        above[code] = tuple(chain)
    return above, expected


def _counts(value: ReportedValue, indicator: Indicator) -> tuple[Number, Number] | None:
    """Return (part, whole) to be added, or None where the value cannot be."""
    part = value.part
    if indicator.aggregation is Aggregation.RATIO_OF_SUMS:
        whole = value.whole
        if part is None or whole is None or part.hedge is not None or whole.hedge is not None:
            return None
        return part.value, whole.value
    figure: Figure | None = part if value.value is None else value.value
    if figure is None or figure.hedge is not None:
        return None
    factor = in_unit_of(figure.unit, indicator)
    return None if isinstance(factor, NotComputable) else (figure.value * factor, 0)


def _value(held: _Sums, indicator: Indicator) -> Answer:
    if not held.reported:
        return NotComputable(Reason.NO_VALUES)
    if indicator.aggregation is Aggregation.SUM:
        return Fraction(held.part)
    if held.whole == 0:
        return NotComputable(Reason.ZERO_DENOMINATOR if held.part else Reason.ZERO_OVER_ZERO)
    per = 100 if indicator.unit_name == "%" else 1
    return Fraction(held.part * per) / held.whole
