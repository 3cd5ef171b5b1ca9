"""Reported values (thực hiện, kết quả): what one organisation reports of one indicator for one period."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, cast

from pydantic import Field, model_validator

from dxmetrics._later import regex
from dxmetrics.model.fields import DateField, Dimensions, FigureField, PeriodField, Printed
from dxmetrics.model.indicators import Code
from dxmetrics.model.record import Record
from dxmetrics.model.sources import Source
from dxmetrics.model.status import StatusField
from dxmetrics.model.units import Unit
from dxmetrics.quantity import Figure, Hedge
from dxmetrics.vi.normal import plain

if TYPE_CHECKING:
    from datetime import date

    from dxmetrics.model.status import Status
    from dxmetrics.periods import Period

__all__ = ["ReportedValue"]

_ESTIMATE: Final = regex(r"ước(?:\s+(?:đạt|thực hiện|tính|tính đạt|cả năm))?\s+([-+\d].*)", re.IGNORECASE)


class ReportedValue(Record):
    """A value as reported: the printed value, or part and whole, or all three, or the reason why there is none.

    Nothing is computed here and nothing is refused for being improbable: 8.994 of 8.950 is a value, and a finding.
    `status` is what the report states, not what the figures give. "ước đạt 95%" is the value 95% and an estimate.

    >>> value = ReportedValue(indicator="HT-03", part="8.994 hộ", whole="8.950 hộ", value="trên 85%")
    >>> value.part.value, value.hedge.word, value.is_missing
    (8994, 'trên', False)
    """

    indicator: Code = Field(description="Mã chỉ tiêu (code of the indicator)")
    organisation: Code | None = Field(default=None, description="Mã đơn vị báo cáo (who reports)")
    value: FigureField | None = Field(default=None, description="Thực hiện: '96,51%', '8.994' (the value as printed)")
    part: FigureField | None = Field(default=None, description="Tử số (numerator)")
    whole: FigureField | None = Field(default=None, description="Mẫu số (denominator)")
    is_estimate: bool = Field(default=False, description="Ước thực hiện (an estimate)")
    is_revised: bool = Field(default=False, description="Đã rà soát lại, có thể giảm (a revision of earlier values)")
    status: StatusField | None = Field(default=None, description="Trạng thái như báo cáo ghi (the status as stated)")
    reason: str | None = Field(default=None, description="Lý do chưa có số liệu (why there is no value)")
    period: PeriodField | None = Field(default=None, description="Kỳ số liệu (reference period)")
    as_of: DateField | None = Field(default=None, description="Tính đến ngày (when it was true)")
    published: DateField | None = Field(default=None, description="Ngày công bố (when it was reported)")
    disaggregation: Dimensions = Field(default=(), description="Phân tổ: giới tính, địa bàn (breakdown)")
    source: Source | None = None
    note: str | None = Field(default=None, description="Ghi chú (remark)")

    if TYPE_CHECKING:

        def __init__(  # noqa: PLR0913 - the fields
            self,
            *,
            indicator: str,
            organisation: str | None = None,
            value: Printed | None = None,
            part: Printed | None = None,
            whole: Printed | None = None,
            is_estimate: bool = False,
            is_revised: bool = False,
            status: Status | str | None = None,
            reason: str | None = None,
            period: Period | str | None = None,
            as_of: date | str | None = None,
            published: date | str | None = None,
            disaggregation: Mapping[str, str] | tuple[tuple[str, str], ...] = (),
            source: Source | None = None,
            note: str | None = None,
        ) -> None:
            """Take figures, periods and dates as printed text, too."""

    @model_validator(mode="before")
    @classmethod
    def _read_estimate(cls, data: Any) -> Any:  # noqa: ANN401 - a validator sees what was handed in
        """Take "ước (đạt, thực hiện)" before the value for what it is: an estimate, not a bound."""
        if not isinstance(data, Mapping):
            return data
        fields = cast("Mapping[str, Any]", data)
        value = fields.get("value")
        match = _ESTIMATE.fullmatch(plain(value)) if isinstance(value, str) else None
        return fields if match is None else {**fields, "value": match[1], "is_estimate": True}

    @property
    def hedge(self) -> Hedge | None:
        """The hedge of the printed value, or None."""
        return None if self.value is None else self.value.hedge

    @property
    def is_missing(self) -> bool:
        """Whether no figure is reported: neither a value nor a part."""
        return self.value is None and self.part is None

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures that are given: value, part, whole."""
        return tuple(figure for figure in (self.value, self.part, self.whole) if figure is not None)

    def in_unit(self, unit: Unit | None) -> "ReportedValue":
        """Return this value with `unit` on the printed value where it names none."""
        if unit is None or self.value is None or self.value.unit is not None:
            return self
        return self.model_copy(update={"value": unit.of_figure(self.value)})
