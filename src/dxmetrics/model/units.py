"""Units of measure (đơn vị tính): what is counted, and what kind of quantity that is.

Hộ and người do not divide into a share, % and điểm phần trăm do not add up, 12 tỷ đồng is 12.000 triệu đồng.
"""

from dataclasses import replace
from enum import StrEnum
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, Field, SerializerFunctionWrapHandler, WrapSerializer

from dxmetrics.model.record import Record
from dxmetrics.quantity import PERCENT, POINTS, Figure
from dxmetrics.vi.currencies import CURRENCIES
from dxmetrics.vi.normal import plain
from dxmetrics.vi.scales import split_scale

__all__ = ["Unit", "UnitField", "UnitKind"]


class UnitKind(StrEnum):
    """What kind of quantity a unit measures."""

    COUNT = "count"
    PERSON = "person"
    HOUSEHOLD = "household"
    PERCENT = "percent"
    POINTS = "points"
    MONEY = "money"
    SCORE = "score"
    RANK = "rank"
    TIME = "time"


_KINDS: Final = {
    UnitKind.PERCENT: (PERCENT, "phần trăm"),
    UnitKind.POINTS: (POINTS, "điểm %"),
    UnitKind.SCORE: ("điểm", "điểm số"),
    UnitKind.RANK: ("hạng", "thứ hạng", "bậc"),
    UnitKind.HOUSEHOLD: ("hộ", "hộ gia đình", "hộ dân"),
    UnitKind.PERSON: (
        "người",
        "người dân",
        "cán bộ",
        "công chức",
        "lao động",
        "học sinh",
        "học viên",
        "công dân",
        "lượt người",
        "nhân khẩu",
    ),
    UnitKind.TIME: ("giây", "phút", "giờ", "ngày", "ngày làm việc", "tháng", "năm"),
}
_SHORT: Final = {
    "trđ": "triệu đồng",
    "tr.đ": "triệu đồng",
    "tr.đồng": "triệu đồng",
    "trđồng": "triệu đồng",
    "tr đồng": "triệu đồng",
    "1.000 đồng": "nghìn đồng",
    "1000 đồng": "nghìn đồng",
    "1.000đ": "nghìn đồng",
}
_BY_NAME: Final = {name: kind for kind, names in _KINDS.items() for name in names} | dict.fromkeys(
    CURRENCIES,
    UnitKind.MONEY,
)


class Unit(Record):
    """A unit: its name as printed, its kind, and how many base units one is (1 tỷ đồng is 10^9 đồng).

    >>> Unit.of("tỷ đồng").scale, Unit.of("hộ").kind, Unit.of("hồ sơ").kind
    (1000000000, <UnitKind.HOUSEHOLD: 'household'>, <UnitKind.COUNT: 'count'>)
    """

    name: str = Field(min_length=1, description="Tên như đã in: hộ, hồ sơ, %, tỷ đồng (the name as printed)")
    kind: UnitKind = UnitKind.COUNT
    scale: int = Field(default=1, gt=0, description="Một đơn vị bằng bao nhiêu đơn vị gốc (base units in one)")

    @classmethod
    def of(cls, name: str) -> "Unit":
        """Return the unit of that name; one that is not known counts things."""
        text = " ".join(plain(name).split())
        text = _SHORT.get(text.casefold(), text)
        _, scale, base = split_scale(text)
        kind = _BY_NAME.get(base.casefold(), UnitKind.COUNT)
        printed = {UnitKind.PERCENT: PERCENT, UnitKind.POINTS: POINTS}.get(kind, text)
        return cls(name=printed, kind=kind, scale=scale)

    @property
    def scale_word(self) -> str:
        """The scale word of the name, or nothing."""
        return split_scale(self.name)[0]

    @property
    def base(self) -> str | None:
        """The name without its scale word; for money the usual one, so that VNĐ and đồng are one. None: mere numbers.

        >>> Unit.of("triệu VNĐ").base, Unit.of("nghìn hộ").base, Unit.of("triệu").base
        ('đồng', 'hộ', None)
        """
        base = split_scale(self.name)[2]
        return CURRENCIES.get(base.casefold(), base) or None

    def of_figure(self, figure: Figure | None) -> Figure | None:
        """Return the figure in this unit where its print names none; its value counts base units then.

        >>> figure = Unit.of("tỷ đồng").of_figure(Figure("12", 12))
        >>> figure.value, figure.step, figure.text, figure.unit
        (12000000000, 1000000000, '12 tỷ', 'đồng')
        """
        if figure is None or figure.unit is not None:
            return figure
        if not self.scale_word or split_scale(figure.text.lstrip("-+0123456789., "))[0]:
            return replace(figure, unit=self.base)
        text = f"{figure.text} {self.scale_word}"
        return replace(
            figure, text=text, value=figure.value * self.scale, step=figure.step * self.scale, unit=self.base
        )

    def measures_with(self, other: "Unit") -> bool:
        """Tell whether figures in the two units can be held against each other.

        >>> Unit.of("triệu đồng").measures_with(Unit.of("tỷ đồng")), Unit.of("hộ").measures_with(Unit.of("người"))
        (True, False)
        """
        if self.kind is not other.kind:
            return False
        return self.kind not in (UnitKind.COUNT, UnitKind.MONEY) or self.base == other.base

    def __str__(self) -> str:
        """Return the name as printed."""
        return self.name


def _named(value: Any) -> Any:  # noqa: ANN401 - a validator sees what was handed in
    return Unit.of(value) if isinstance(value, str) and value.strip() else value


def _write(unit: Unit, write: SerializerFunctionWrapHandler) -> Any:  # noqa: ANN401 - a name, or all fields
    return unit.name if Unit.of(unit.name) == unit else write(unit)


UnitField = Annotated[
    Unit,
    BeforeValidator(_named, json_schema_input_type=Unit | str),
    WrapSerializer(_write, when_used="json"),
]
"""A unit; its name is taken."""
