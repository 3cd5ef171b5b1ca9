"""Targets (chỉ tiêu kế hoạch): what an indicator is to reach, by when, from where, and on which document it rests."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, Self, cast

from pydantic import Field, model_validator

from dxmetrics._later import regex
from dxmetrics.model.fields import DateField, FigureField, PeriodField, Printed, read_figure
from dxmetrics.model.indicators import Code, Direction
from dxmetrics.model.record import Record, refuse
from dxmetrics.model.sources import LegalBasis, LegalBasisField, Source
from dxmetrics.model.units import Unit
from dxmetrics.quantity import Bound, Figure
from dxmetrics.vi.normal import plain

if TYPE_CHECKING:
    from datetime import date

    from dxmetrics.periods import Period

__all__ = ["SPELLINGS", "Comparator", "Target", "range_in"]


class Comparator(StrEnum):
    """How the value is held against the target; "trên 80%" is strict."""

    AT_LEAST = ">="
    ABOVE = ">"
    AT_MOST = "<="
    BELOW = "<"
    EQUAL = "="
    BETWEEN = "between"


_COMPARATORS: Final = {
    Bound.AT_LEAST: Comparator.AT_LEAST,
    Bound.ABOVE: Comparator.ABOVE,
    Bound.AT_MOST: Comparator.AT_MOST,
    Bound.BELOW: Comparator.BELOW,
}
SPELLINGS: Final = {"≥": ">=", "≤": "<=", "=>": ">=", "=<": "<=", "==": "=", "trong khoảng": "between"}
"""Other spellings of comparators."""
_LEAD: Final = regex(r"(?:(?:phấn đấu|đạt|hoàn thành|duy trì)\s+)+(?=\S)", re.IGNORECASE)
_RANGE: Final = regex(r"(?:từ\s+)?(\S.*?)\s*(?:\bđến\b|\btới\b|\s-\s|–|(?<=[\d%])-(?=\d))\s*(\d.*)", re.IGNORECASE)
_SIGNS: Final = (">=", "<=", ">", "<", "=")


class Target(Record):
    """A target of one indicator. `value` is text as the plan prints it: its hedge gives the comparator.

    'trên 80%' is strictly more, 'tối thiểu 80%' at least, 'từ 80% đến 90%' a range (`low` and `high`, both inside). A
    bare number has no comparator of its own: `comparison` takes it from the direction of the indicator. A target
    without a number is not quantitative; its words stand in `statement`.

    >>> Target(indicator="CQS-01", value="trên 80%").comparator
    <Comparator.ABOVE: '>'>
    >>> between = Target(indicator="CQS-01", value="từ 80% đến 90%")
    >>> between.comparator.value, between.low.value, between.high.value
    ('between', 80, 90)
    """

    code: Code | None = Field(default=None, description="Mã của chỉ tiêu kế hoạch, nếu có (the target's own code)")
    indicator: Code = Field(description="Mã chỉ tiêu (code of the indicator)")
    comparator: Comparator | None = None
    value: FigureField | None = Field(default=None, description="Kế hoạch giao: '90%', 'trên 80%' (the target)")
    low: FigureField | None = Field(default=None, description="Cận dưới (lower bound of a range)")
    high: FigureField | None = Field(default=None, description="Cận trên (upper bound of a range)")
    period: PeriodField | None = None
    due: DateField | None = Field(default=None, description="Hạn hoàn thành (due date)")
    baseline: FigureField | None = Field(default=None, description="Số gốc (value at the start)")
    baseline_date: DateField | None = Field(default=None, description="Thời điểm của số gốc (date of the baseline)")
    organisation: Code | None = Field(default=None, description="Mã đơn vị được giao (who is to reach it)")
    legal_basis: LegalBasisField | None = None
    parent: Code | None = Field(default=None, description="Mã chỉ tiêu kế hoạch cấp trên (code of the parent target)")
    statement: str | None = Field(default=None, description="Nội dung như văn bản ghi (the words of the plan)")
    source: Source | None = None

    if TYPE_CHECKING:

        def __init__(  # noqa: PLR0913 - the fields
            self,
            *,
            indicator: str,
            code: str | None = None,
            comparator: Comparator | str | None = None,
            value: Printed | None = None,
            low: Printed | None = None,
            high: Printed | None = None,
            period: Period | str | None = None,
            due: date | str | None = None,
            baseline: Printed | None = None,
            baseline_date: date | str | None = None,
            organisation: str | None = None,
            legal_basis: LegalBasis | str | None = None,
            parent: str | None = None,
            statement: str | None = None,
            source: Source | None = None,
        ) -> None:
            """Take figures, periods and dates as printed text, too."""

    @model_validator(mode="before")
    @classmethod
    def _read_words(cls, data: Any) -> Any:  # noqa: ANN401 - a validator sees what was handed in
        """Take comparator and bounds out of the words of the value."""
        if not isinstance(data, Mapping):
            return data
        fields = dict(cast("Mapping[str, Any]", data))
        comparator = fields.get("comparator")
        if isinstance(comparator, str):
            fields["comparator"] = SPELLINGS.get(comparator.strip().casefold(), comparator.strip())
        value = fields.get("value")
        if isinstance(value, str):
            value = fields["value"] = _LEAD.sub("", plain(value))
            bounds = range_in(value)
            if bounds is not None and fields.get("comparator") in (None, Comparator.BETWEEN):
                fields |= {"value": None, "low": bounds[0], "high": bounds[1], "comparator": Comparator.BETWEEN}
                return fields
            for sign in (*_SIGNS, "≥", "≤"):
                if value.startswith(sign):
                    fields.setdefault("comparator", None)
                    fields["comparator"] = fields["comparator"] or SPELLINGS.get(sign, sign)
                    fields["value"] = value.removeprefix(sign).strip()
                    break
        return fields

    @model_validator(mode="after")
    def _hold_together(self) -> Self:
        """Refuse what no target can be."""
        hedge = None if self.value is None else self.value.hedge
        hedged = None if hedge is None else _COMPARATORS.get(hedge.bound)
        if self.comparator is None:
            implied = Comparator.BETWEEN if self.low is not None and self.high is not None else hedged
            object.__setattr__(self, "comparator", implied)
        elif hedged is not None and hedged is not self.comparator:
            refuse(
                f"chỉ tiêu {self.indicator}: dấu so sánh {self.comparator.value!r} trái với chữ "
                f"{hedge and hedge.word!r}; có phải là {hedged.value!r}?",
                f"the comparator contradicts the words; perhaps {hedged.value!r}",
            )
        self._have_what_is_compared()
        if self.due is not None and self.period is not None and self.due < self.period.start:
            refuse(
                f"chỉ tiêu {self.indicator}: hạn {self.due:%d/%m/%Y} trước ngày đầu kỳ {self.period.start:%d/%m/%Y}",
                "the due date lies before the period starts",
            )
        return self

    def _have_what_is_compared(self) -> None:
        bounds = (self.low, self.high)
        if self.comparator is Comparator.BETWEEN:
            if self.low is None or self.high is None or self.value is not None:
                refuse(
                    f"chỉ tiêu {self.indicator}: 'between' cần đúng hai cận low và high; "
                    "chỉ có một cận thì có phải là '>=' hoặc '<='?",
                    "between needs two bounds, and no value; perhaps >= or <= is meant",
                )
            if self.low.value > self.high.value:
                refuse(
                    f"chỉ tiêu {self.indicator}: cận dưới {self.low} lớn hơn cận trên {self.high}; có phải viết ngược?",
                    "the lower bound is above the upper one; perhaps they are swapped",
                )
        elif bounds != (None, None):
            refuse(
                f"chỉ tiêu {self.indicator}: low và high đi cùng nhau, với dấu so sánh 'between'",
                "low and high go together, with the comparator between",
            )
        elif self.comparator is not None and self.value is None:
            refuse(
                f"chỉ tiêu {self.indicator}: có dấu so sánh {self.comparator.value!r} mà không có giá trị",
                "a comparator without a value",
            )

    @property
    def is_quantitative(self) -> bool:
        """Whether there is a number to hold a value against."""
        return self.value is not None or self.low is not None

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures that are given: value or bounds, then the baseline."""
        return tuple(figure for figure in (self.value, self.low, self.high, self.baseline) if figure is not None)

    @property
    def due_date(self) -> "date | None":
        """The day by which the target is to be reached: `due`, else the last day of the period."""
        if self.due is not None:
            return self.due
        return None if self.period is None else self.period.end

    def comparison(self, direction: Direction = Direction.INCREASE) -> Comparator:
        """Return the comparator; a bare number is a floor, for a decrease a ceiling, for a range the value itself.

        >>> Target(indicator="NGHEO", value="1,5%").comparison(Direction.DECREASE)
        <Comparator.AT_MOST: '<='>
        """
        if self.comparator is not None:
            return self.comparator
        bare = {Direction.DECREASE: Comparator.AT_MOST, Direction.RANGE: Comparator.EQUAL}
        return bare.get(direction, Comparator.AT_LEAST)

    def in_unit(self, unit: Unit | None) -> "Target":
        """Return this target with `unit` on the figures whose print names none."""
        if unit is None or all(figure.unit is not None for figure in self.figures):
            return self
        names = ("value", "low", "high", "baseline")
        return self.model_copy(update={name: unit.of_figure(getattr(self, name)) for name in names})


def range_in(text: str) -> tuple[str, str] | None:
    """Return the bounds of a printed range, or None; a unit on the upper one alone serves both.

    >>> range_in("từ 80% đến 90%"), range_in("5 - 8%"), range_in("trên 80%")
    (('80%', '90%'), ('5%', '8%'), None)
    """
    match = _RANGE.fullmatch(plain(text))
    if match is None:
        return None
    low, high = match.groups()
    try:
        lower, upper = read_figure(low), read_figure(high)
    except ValueError:
        return None
    if lower.unit is None and upper.unit is not None:
        low = f"{low}%" if upper.is_percent else f"{low} {upper.unit}"
    return low, high
