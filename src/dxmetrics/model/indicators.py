"""Indicators (chỉ tiêu thống kê): what is measured, in which unit, and which way is better."""

import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, Final, cast

from pydantic import AfterValidator, Field, model_validator

from dxmetrics.model.fields import FigureField, Printed
from dxmetrics.model.record import Record
from dxmetrics.model.units import Unit, UnitField
from dxmetrics.quantity import Rounding

__all__ = [
    "PILLARS",
    "Accumulation",
    "Aggregation",
    "Code",
    "Direction",
    "Indicator",
    "IndicatorKind",
    "Pillar",
    "PillarField",
]

Code = Annotated[str, Field(min_length=1, max_length=200)]
"""What a record is called by others; not empty."""


class Pillar(StrEnum):
    """The three pillars of digital transformation; a user's own pillar is any other text."""

    GOVERNMENT = "chính quyền số"
    ECONOMY = "kinh tế số"
    SOCIETY = "xã hội số"


PILLARS: Final = tuple(pillar.value for pillar in Pillar)
"""The three pillars, in their usual order."""


def _pillar(text: str) -> str:
    """Return the pillar as it is usually written, or the text itself where it is none of the three."""
    words = " ".join(unicodedata.normalize("NFC", text).split())
    return next((pillar for pillar in PILLARS if pillar == words.casefold()), words)


PillarField = Annotated[str, Field(min_length=1), AfterValidator(_pillar)]
"""A pillar: one of `PILLARS` however its letters are cased, or a user's own."""


class IndicatorKind(StrEnum):
    """What kind of quantity an indicator is.

    A share is a part of a whole and cannot pass 100 %; a ratio may.
    """

    SHARE = "share"
    RATIO = "ratio"
    COUNT = "count"
    AMOUNT = "amount"
    SCORE = "score"
    YES_NO = "yes_no"
    RANK = "rank"
    INDEX = "index"


class Direction(StrEnum):
    """Which way is better: more, less, inside a range, or neither."""

    INCREASE = "increase"
    DECREASE = "decrease"
    RANGE = "range"
    NONE = "none"


class Accumulation(StrEnum):
    """How a value belongs to time.

    A flow happens in a period (hồ sơ tiếp nhận trong quý), a stock stands at a date, a cumulative value is the flow
    since a start that is named (lũy kế).
    """

    FLOW = "flow"
    STOCK = "stock"
    CUMULATIVE = "cumulative"


class Aggregation(StrEnum):
    """How the values of several organisations make one."""

    SUM = "sum"
    RATIO_OF_SUMS = "ratio_of_sums"
    WEIGHTED_MEAN = "weighted_mean"
    LATEST = "latest"
    NONE = "none"


_AGGREGATIONS: Final = {
    IndicatorKind.SHARE: Aggregation.RATIO_OF_SUMS,
    IndicatorKind.RATIO: Aggregation.RATIO_OF_SUMS,
    IndicatorKind.COUNT: Aggregation.SUM,
    IndicatorKind.AMOUNT: Aggregation.SUM,
}


class Indicator(Record):
    """An indicator: code, names, pillar, and the facts that its arithmetic needs.

    What is not said follows from the kind: a share is measured in % and bounded, a rank is better when it is less,
    shares and ratios add up as the ratio of sums, counts and amounts as sums, anything else not at all. What cannot
    follow stays None: `accumulation` (a flow and a stock look alike).

    >>> share = Indicator(code="CQS-01", name="Tỷ lệ hồ sơ trực tuyến", kind="share", pillar="Chính quyền số")
    >>> share.unit.name, share.bounded, share.aggregation.value, share.pillar
    ('%', True, 'ratio_of_sums', 'chính quyền số')
    """

    code: Code
    name: str = Field(min_length=1, description="Tên chỉ tiêu (the name in Vietnamese)")
    name_en: str | None = None
    pillar: PillarField | None = Field(default=None, description="Trụ cột (pillar)")
    kind: IndicatorKind = IndicatorKind.COUNT
    unit: UnitField | None = Field(default=None, description="Đơn vị tính (unit of measure)")
    direction: Direction = Direction.INCREASE
    accumulation: Accumulation | None = Field(default=None, description="Trong kỳ, thời điểm hay lũy kế; None: chưa rõ")
    aggregation: Aggregation = Aggregation.NONE
    numerator: str | None = Field(default=None, description="Tử số là gì (what the numerator counts)")
    denominator: str | None = Field(default=None, description="Mẫu số là gì (what the denominator counts)")
    bounded: bool = Field(
        default=False, description="Không thể vượt 100% hoặc vượt tối đa (cannot pass 100 % or maximum)"
    )
    maximum: FigureField | None = Field(default=None, description="Giá trị lớn nhất, như điểm tối đa (greatest value)")
    decimals: int | None = Field(default=None, ge=0, le=18, description="Số chữ số thập phân khi in (printed decimals)")
    rounding: Rounding = Rounding.HALF_UP
    note: str | None = None

    if TYPE_CHECKING:

        def __init__(  # noqa: PLR0913 - the fields
            self,
            *,
            code: str,
            name: str,
            name_en: str | None = None,
            pillar: str | None = None,
            kind: IndicatorKind | str = IndicatorKind.COUNT,
            unit: Unit | str | None = None,
            direction: Direction | str | None = None,
            accumulation: Accumulation | str | None = None,
            aggregation: Aggregation | str | None = None,
            numerator: str | None = None,
            denominator: str | None = None,
            bounded: bool | None = None,
            maximum: Printed | None = None,
            decimals: int | None = None,
            rounding: Rounding | str = Rounding.HALF_UP,
            note: str | None = None,
        ) -> None:
            """Take names, units and figures as printed text, too."""

    @model_validator(mode="before")
    @classmethod
    def _follow_from_kind(cls, data: Any) -> Any:  # noqa: ANN401 - a validator sees what was handed in
        """Fill in what follows from the kind."""
        if not isinstance(data, Mapping):
            return data
        given = cast("Mapping[str, Any]", data)
        kind = next((kind for kind in IndicatorKind if kind == given.get("kind", IndicatorKind.COUNT)), None)
        if kind is None:
            return given
        implied: dict[str, Any] = {
            "aggregation": _AGGREGATIONS.get(kind, Aggregation.NONE),
            "bounded": kind is IndicatorKind.SHARE or given.get("maximum") is not None,
            "direction": Direction.DECREASE if kind is IndicatorKind.RANK else Direction.INCREASE,
        }
        if kind is IndicatorKind.SHARE:
            implied["unit"] = Unit.of("%")
        return implied | {key: value for key, value in given.items() if key not in implied or value is not None}

    @property
    def unit_name(self) -> str | None:
        """The unit as printed, or None."""
        return None if self.unit is None else self.unit.name

    def label(self, lang: str = "vi") -> str:
        """Return the name in Vietnamese, or in English ("en") where there is one."""
        return self.name_en if lang == "en" and self.name_en else self.name
