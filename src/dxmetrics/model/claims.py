"""Claims: one statement each that relates figures, as a report makes it.

A claim is cheap to build, as a long report makes thousands. Its figures may be handed in as printed text:
`ShareClaim(part="8.994", whole="8.950", unit="hộ", stated="trên 85%")`. What the text does not give is None.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import ClassVar, TypedDict, Unpack

from dxmetrics.quantity import TIMES, Figure, Span
from dxmetrics.vi import FigureLike, as_figure, as_percent

__all__ = [
    "ChangeClaim",
    "Claim",
    "MultipleClaim",
    "OrderClaim",
    "RateClaim",
    "RemainderClaim",
    "ShareClaim",
    "SumClaim",
    "TallyClaim",
    "TargetClaim",
]


class _About(TypedDict, total=False):
    """What every claim may carry beside its figures."""

    subject: str | None
    unit: str | None
    span: Span | None
    quote: str
    readings: tuple["Claim", ...]


@dataclass(frozen=True, slots=True, init=False)
class Claim:
    """What all claims share.

    `subject` is what the statement is about, `unit` what is counted, `span` and `quote` where it stands in its text.
    `readings` are the other ways in which an ambiguous text can be read: it is wrong only if it is wrong in every one.
    `figures` are those that are given, in the order of `ROLES`.
    """

    KIND: ClassVar[str] = "claim"
    ROLES: ClassVar[tuple[str, ...]] = ()

    subject: str | None
    unit: str | None
    span: Span | None
    quote: str
    readings: tuple["Claim", ...]
    figures: tuple[Figure, ...] = field(init=False, repr=False, compare=False)

    def _describe(
        self,
        *,
        subject: str | None = None,
        unit: str | None = None,
        span: Span | None = None,
        quote: str = "",
        readings: tuple["Claim", ...] = (),
    ) -> None:
        _set_subject(self, subject)
        _set_unit(self, unit)
        _set_span(self, span)
        _set_quote(self, quote)
        _set_readings(self, readings)
        found: list[Figure] = []
        for role in self.ROLES:
            value = getattr(self, role)
            if value is None:
                continue
            if isinstance(value, Figure):
                found.append(value)
            else:
                found.extend(value)
        _set_figures(self, tuple(found))

    def roles(self) -> Iterator[tuple[str, Figure]]:
        """Yield the figures that are given, with the part that each plays."""
        for role in self.ROLES:
            value = getattr(self, role)
            if isinstance(value, Figure):
                yield role, value
            elif value is not None:
                for figure in value:
                    yield role, figure


_set = object.__setattr__
_set_subject, _set_unit, _set_span, _set_quote, _set_readings, _set_figures = (
    vars(Claim)[name].__set__ for name in ("subject", "unit", "span", "quote", "readings", "figures")
)
"""What fills in a frozen claim, in half the time that the way through `object` takes."""


def _figure(value: FigureLike | None, unit: str | None) -> Figure | None:
    return value if value is None or isinstance(value, Figure) else as_figure(value, unit)


def _percent(value: FigureLike | None) -> Figure | None:
    return value if value is None or isinstance(value, Figure) else as_percent(value)


@dataclass(frozen=True, slots=True, init=False)
class ShareClaim(Claim):
    """A part of a whole, perhaps with the percentage that the report prints; `whole` may be missing (implied).

    >>> claim = ShareClaim(part="8.994", whole="8.950", unit="hộ", stated="trên 85%")
    >>> [figure.value for figure in claim.figures]
    [8994, 8950, 85]
    """

    KIND: ClassVar[str] = "share"
    ROLES: ClassVar[tuple[str, ...]] = ("part", "whole", "stated")

    part: Figure
    whole: Figure | None
    stated: Figure | None

    def __init__(
        self,
        part: FigureLike,
        whole: FigureLike | None = None,
        stated: FigureLike | None = None,
        **about: Unpack[_About],
    ) -> None:
        """Read figures given as printed text."""
        unit = about.get("unit")
        _set(self, "part", as_figure(part, unit))
        _set(self, "whole", _figure(whole, unit))
        _set(self, "stated", _percent(stated))
        self._describe(**about)


@dataclass(frozen=True, slots=True, init=False)
class TargetClaim(Claim):
    """A value held against its plan target: the value may pass the target, and then it is a fine result.

    `achievement` is the printed percentage of the target, `difference` the signed distance (in percentage points where
    `unit` is "%"), `difference_percent` that distance as a percentage of the target. `direction` is what the word says:
    1 for vượt, -1 for chưa đạt; None where no word says it, or where it may be said of a target to stay below.

    >>> TargetClaim(actual="80.220", target="71.403", achievement="112,35").KIND
    'target'
    """

    KIND: ClassVar[str] = "target"
    ROLES: ClassVar[tuple[str, ...]] = ("actual", "target", "achievement", "difference", "difference_percent")

    actual: Figure
    target: Figure | None
    achievement: Figure | None
    difference: Figure | None
    difference_percent: Figure | None
    direction: int | None

    def __init__(
        self,
        actual: FigureLike,
        target: FigureLike | None = None,
        achievement: FigureLike | None = None,
        difference: FigureLike | None = None,
        difference_percent: FigureLike | None = None,
        direction: int | None = None,
        **about: Unpack[_About],
    ) -> None:
        """Read figures given as printed text."""
        unit = about.get("unit")
        _set(self, "actual", as_figure(actual, unit))
        _set(self, "target", _figure(target, unit))
        _set(self, "achievement", _percent(achievement))
        _set(self, "difference", _figure(difference, unit))
        _set(self, "difference_percent", _percent(difference_percent))
        _set(self, "direction", direction)
        self._describe(**about)


@dataclass(frozen=True, slots=True, init=False)
class ChangeClaim(Claim):
    """A change over time; `change` and `percent` are signed (a fall is negative).

    `direction` is what the word says: 1 for tăng, -1 for giảm, None where no word says it.

    >>> ChangeClaim(current="1.050", change="50", percent="5,00", direction=1).percent.value
    Fraction(5, 1)
    """

    KIND: ClassVar[str] = "change"
    ROLES: ClassVar[tuple[str, ...]] = ("current", "previous", "change", "percent")

    current: Figure | None
    previous: Figure | None
    change: Figure | None
    percent: Figure | None
    direction: int | None

    def __init__(
        self,
        current: FigureLike | None = None,
        previous: FigureLike | None = None,
        change: FigureLike | None = None,
        percent: FigureLike | None = None,
        direction: int | None = None,
        **about: Unpack[_About],
    ) -> None:
        """Read figures given as printed text."""
        unit = about.get("unit")
        _set(self, "current", _figure(current, unit))
        _set(self, "previous", _figure(previous, unit))
        _set(self, "change", _figure(change, unit))
        _set(self, "percent", _percent(percent))
        _set(self, "direction", direction)
        self._describe(**about)


@dataclass(frozen=True, slots=True, init=False)
class MultipleClaim(Claim):
    """A value told as a multiple of an earlier one: "bằng 96,3% so với cùng kỳ", "gấp 2,5 lần cùng kỳ".

    `multiple` is a percentage, or a number whose unit is "lần" (times).

    >>> MultipleClaim(current="8.315", previous="8.630", multiple="96,3%", unit="ha").KIND
    'multiple'
    """

    KIND: ClassVar[str] = "multiple"
    ROLES: ClassVar[tuple[str, ...]] = ("current", "previous", "multiple")

    current: Figure
    previous: Figure | None
    multiple: Figure

    def __init__(
        self,
        current: FigureLike,
        previous: FigureLike | None,
        multiple: FigureLike,
        **about: Unpack[_About],
    ) -> None:
        """Read figures given as printed text."""
        unit = about.get("unit")
        _set(self, "current", as_figure(current, unit))
        _set(self, "previous", _figure(previous, unit))
        _set(self, "multiple", as_figure(multiple, TIMES))
        self._describe(**about)


@dataclass(frozen=True, slots=True, init=False)
class SumClaim(Claim):
    """A total and its disjoint parts; `exhaustive` says that the words promise that nothing else is in the total.

    >>> SumClaim(total="300", parts=["220", "80"]).exhaustive
    True
    """

    KIND: ClassVar[str] = "sum"
    ROLES: ClassVar[tuple[str, ...]] = ("total", "parts")

    total: Figure
    parts: tuple[Figure, ...]
    exhaustive: bool

    def __init__(
        self,
        total: FigureLike,
        parts: Sequence[FigureLike],
        *,
        exhaustive: bool = True,
        **about: Unpack[_About],
    ) -> None:
        """Read figures given as printed text."""
        unit = about.get("unit")
        _set(self, "total", as_figure(total, unit))
        _set(self, "parts", tuple(as_figure(part, unit) for part in parts))
        _set(self, "exhaustive", exhaustive)
        self._describe(**about)


@dataclass(frozen=True, slots=True, init=False)
class RemainderClaim(Claim):
    """A whole, a part of it, and what is said to be left.

    >>> [figure.text for figure in RemainderClaim(whole="94.615", part="93.779", rest="863").figures]
    ['94.615', '93.779', '863']
    """

    KIND: ClassVar[str] = "remainder"
    ROLES: ClassVar[tuple[str, ...]] = ("whole", "part", "rest")

    whole: Figure
    part: Figure
    rest: Figure

    def __init__(self, whole: FigureLike, part: FigureLike, rest: FigureLike, **about: Unpack[_About]) -> None:
        """Read figures given as printed text."""
        unit = about.get("unit")
        _set(self, "whole", as_figure(whole, unit))
        _set(self, "part", as_figure(part, unit))
        _set(self, "rest", as_figure(rest, unit))
        self._describe(**about)


@dataclass(frozen=True, slots=True, init=False)
class TallyClaim(Claim):
    """Targets or tasks counted by status. `achieved` includes `exceeded` unless both are given.

    >>> TallyClaim(total="14", achieved="13", not_assessed="02", missed="01", unit="chỉ tiêu").missed.value
    1
    """

    KIND: ClassVar[str] = "tally"
    ROLES: ClassVar[tuple[str, ...]] = ("total", "achieved", "exceeded", "missed", "not_assessed")

    total: Figure
    achieved: Figure | None
    exceeded: Figure | None
    missed: Figure | None
    not_assessed: Figure | None

    def __init__(
        self,
        total: FigureLike,
        achieved: FigureLike | None = None,
        missed: FigureLike | None = None,
        not_assessed: FigureLike | None = None,
        exceeded: FigureLike | None = None,
        **about: Unpack[_About],
    ) -> None:
        """Read figures given as printed text."""
        unit = about.get("unit")
        _set(self, "total", as_figure(total, unit))
        _set(self, "achieved", _figure(achieved, unit))
        _set(self, "exceeded", _figure(exceeded, unit))
        _set(self, "missed", _figure(missed, unit))
        _set(self, "not_assessed", _figure(not_assessed, unit))
        self._describe(**about)


@dataclass(frozen=True, slots=True, init=False)
class OrderClaim(Claim):
    """A quantity that cannot be larger than another: a subset named after *trong đó*.

    >>> OrderClaim(smaller="105.336", larger="170.247").KIND
    'order'
    """

    KIND: ClassVar[str] = "order"
    ROLES: ClassVar[tuple[str, ...]] = ("smaller", "larger")

    smaller: Figure
    larger: Figure

    def __init__(self, smaller: FigureLike, larger: FigureLike, **about: Unpack[_About]) -> None:
        """Read figures given as printed text."""
        unit = about.get("unit")
        _set(self, "smaller", as_figure(smaller, unit))
        _set(self, "larger", as_figure(larger, unit))
        self._describe(**about)


@dataclass(frozen=True, slots=True, init=False)
class RateClaim(Claim):
    """A percentage of all of something that stands alone, without its counts: "112% số hộ", "tỷ lệ hộ … đạt 112%".

    >>> RateClaim(stated="112%", unit="hộ").stated.value
    112
    """

    KIND: ClassVar[str] = "rate"
    ROLES: ClassVar[tuple[str, ...]] = ("stated",)

    stated: Figure

    def __init__(self, stated: FigureLike, **about: Unpack[_About]) -> None:
        """Read a percentage given as printed text."""
        _set(self, "stated", as_percent(stated))
        self._describe(**about)
