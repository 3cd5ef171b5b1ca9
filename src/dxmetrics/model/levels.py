"""Levels of administration, and how many units each has, dated: levels change with reforms.

On 1 July 2025 the district level ended, 63 provinces became 34, and 10.035 communes became 3.321 (2.621 xã, 687
phường, 13 đặc khu). What is stated here is stated with its first and last day; for other days the answer is None.

Sources: the National Assembly's resolution of 06/11/1996 (61 tỉnh, thành phố from 01/01/1997); Nghị quyết 22/2003/QH11
(64 from 01/01/2004: Điện Biên, Đắk Nông and Hậu Giang are parted off); Nghị quyết 15/2008/QH12 (63 from 01/8/2008: Hà
Tây joins Hà Nội); Nghị quyết 202/2025/QH15 (34, at work from 01/7/2025); Nghị quyết 203/2025/QH15 and Luật Tổ chức
chính quyền địa phương 72/2025/QH15 (two levels from 01/7/2025, no district); the 34 resolutions of the Standing
Committee of the National Assembly of 16/6/2025 (3.321 communes); Nghị quyết 76/2025/UBTVQH15 and Đề án 759/QĐ-TTg (696
districts and 10.035 communes before it).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

__all__ = ["REFORM", "UNIT_COUNTS", "Level", "UnitCount", "level_exists_on", "unit_count"]


class Level(StrEnum):
    """A level of administration."""

    CENTRAL = "central"
    MINISTRY = "ministry"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"

    @property
    def vi(self) -> str:
        """The level in Vietnamese.

        >>> Level.DISTRICT.vi
        'cấp huyện'
        """
        return _NAMES[self]


_NAMES: Final = {
    Level.CENTRAL: "trung ương",
    Level.MINISTRY: "bộ, ngành",
    Level.PROVINCE: "cấp tỉnh",
    Level.DISTRICT: "cấp huyện",
    Level.COMMUNE: "cấp xã",
}

REFORM: Final = date(2025, 7, 1)
"""The first day of government on two levels, in 34 provinces."""
_LAST_DISTRICT_DAY: Final = date(2025, 6, 30)


@dataclass(frozen=True, slots=True)
class UnitCount:
    """How many units a level has from one day to another, both included; `last` None: until now."""

    level: Level
    count: int
    first: date
    last: date | None = None


UNIT_COUNTS: Final = (
    UnitCount(Level.PROVINCE, 61, date(1997, 1, 1), date(2003, 12, 31)),
    UnitCount(Level.PROVINCE, 64, date(2004, 1, 1), date(2008, 7, 31)),
    UnitCount(Level.PROVINCE, 63, date(2008, 8, 1), _LAST_DISTRICT_DAY),
    UnitCount(Level.PROVINCE, 34, REFORM),
    UnitCount(Level.DISTRICT, 696, date(2025, 3, 1), _LAST_DISTRICT_DAY),
    UnitCount(Level.DISTRICT, 0, REFORM),
    UnitCount(Level.COMMUNE, 10_035, date(2025, 3, 1), _LAST_DISTRICT_DAY),
    UnitCount(Level.COMMUNE, 3_321, REFORM),
)
"""The numbers of units, as far as they are known here."""


def level_exists_on(level: Level, day: date) -> bool:
    """Tell whether there are units of the level on a day.

    >>> level_exists_on(Level.DISTRICT, date(2025, 6, 30)), level_exists_on(Level.DISTRICT, date(2025, 7, 1))
    (True, False)
    """
    return level is not Level.DISTRICT or day < REFORM


def unit_count(level: Level, day: date) -> int | None:
    """Return how many units of the level there are on a day, or None where that is not known here.

    >>> unit_count(Level.PROVINCE, date(2025, 6, 30)), unit_count(Level.PROVINCE, date(2025, 7, 1))
    (63, 34)
    """
    for known in UNIT_COUNTS:
        if known.level is level and known.first <= day and (known.last is None or day <= known.last):
            return known.count
    return None
