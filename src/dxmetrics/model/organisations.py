"""Organisations: who is given a target and who reports, from when to when, and out of which earlier ones."""

from datetime import date
from typing import TYPE_CHECKING, Self

from pydantic import Field, model_validator

from dxmetrics.model.fields import DateField
from dxmetrics.model.indicators import Code
from dxmetrics.model.levels import Level, level_exists_on
from dxmetrics.model.record import Record, refuse

__all__ = ["Organisation"]


class Organisation(Record):
    """A reporting body: a province, district, commune, ministry, or a body that belongs to one.

    >>> district = Organisation(code="800", name="Huyện Mộc Hóa", level="district")
    >>> district.valid_on(date(2023, 12, 31)), district.valid_on(date(2025, 7, 1))
    (True, False)
    """

    code: Code
    name: str = Field(min_length=1, description="Tên đơn vị (the name in Vietnamese)")
    name_en: str | None = None
    level: Level | None = Field(default=None, description="Cấp (level); None: không thuộc cấp nào")
    parent: Code | None = Field(default=None, description="Mã đơn vị cấp trên (code of the parent)")
    valid_from: DateField | None = Field(default=None, description="Có từ ngày (first day)")
    valid_to: DateField | None = Field(default=None, description="Đến hết ngày (last day)")
    predecessors: tuple[Code, ...] = Field(default=(), description="Mã các đơn vị hợp thành (codes of predecessors)")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            code: str,
            name: str,
            name_en: str | None = None,
            level: Level | str | None = None,
            parent: str | None = None,
            valid_from: date | str | None = None,
            valid_to: date | str | None = None,
            predecessors: tuple[str, ...] = (),
        ) -> None:
            """Take figures, periods and dates as printed text, too."""

    @model_validator(mode="after")
    def _hold_together(self) -> Self:
        """Refuse what no organisation can be."""
        if self.valid_from is not None and self.valid_to is not None and self.valid_to < self.valid_from:
            refuse(
                f"đơn vị {self.code}: ngày kết thúc {self.valid_to:%d/%m/%Y} trước ngày bắt đầu "
                f"{self.valid_from:%d/%m/%Y}; có phải viết ngược?",
                "the last day lies before the first; perhaps they are swapped",
            )
        if self.code in (self.parent, *self.predecessors):
            refuse(
                f"đơn vị {self.code}: không thể là cấp trên hoặc tiền thân của chính mình",
                "an organisation is neither its own parent nor its own predecessor",
            )
        return self

    def valid_on(self, day: date) -> bool:
        """Tell whether the organisation exists on a day: inside its own dates, and at a level that exists then.

        Districts end on 30 June 2025, whatever their own dates say.
        """
        begun = self.valid_from is None or self.valid_from <= day
        ended = self.valid_to is not None and self.valid_to < day
        return begun and not ended and (self.level is None or level_exists_on(self.level, day))
