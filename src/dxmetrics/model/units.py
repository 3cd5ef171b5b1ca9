"""Units of measure (đơn vị tính): what is counted, and what kind of quantity that is.

Hộ and người do not divide into a share, % and điểm phần trăm do not add up, 12 tỷ đồng is 12.000 triệu đồng.
"""

import unicodedata
from enum import StrEnum
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, Field

from dxmetrics.model.record import Record
from dxmetrics.quantity import PERCENT, POINTS

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
_SCALES: Final = {
    "": 1,
    "nghìn ": 10**3,
    "ngàn ": 10**3,
    "triệu ": 10**6,
    "tỷ ": 10**9,
    "tỉ ": 10**9,
    "nghìn tỷ ": 10**12,
    "nghìn tỉ ": 10**12,
}
_MONEY: Final = {f"{scale}{base}": size for scale, size in _SCALES.items() for base in ("đồng", "vnđ", "vnd")}
_BY_NAME: Final = {name: kind for kind, names in _KINDS.items() for name in names} | dict.fromkeys(
    _MONEY,
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
        text = " ".join(unicodedata.normalize("NFC", name).split())
        word = text.casefold()
        kind = _BY_NAME.get(word, UnitKind.COUNT)
        printed = {UnitKind.PERCENT: PERCENT, UnitKind.POINTS: POINTS}.get(kind, text)
        return cls(name=printed, kind=kind, scale=_MONEY.get(word, 1))

    def measures_with(self, other: "Unit") -> bool:
        """Tell whether figures in the two units can be held against each other.

        >>> Unit.of("triệu đồng").measures_with(Unit.of("tỷ đồng")), Unit.of("hộ").measures_with(Unit.of("người"))
        (True, False)
        """
        if self.kind is not other.kind:
            return False
        return self.kind is not UnitKind.COUNT or self.name.casefold() == other.name.casefold()

    def __str__(self) -> str:
        """Return the name as printed."""
        return self.name


def _named(value: Any) -> Any:  # noqa: ANN401 - a validator sees what was handed in
    return Unit.of(value) if isinstance(value, str) and value.strip() else value


UnitField = Annotated[Unit, BeforeValidator(_named, json_schema_input_type=Unit | str)]
"""A unit; its name is taken."""
