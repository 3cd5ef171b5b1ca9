"""Plans and reports: what is to be reached, and what was reported; each whole in itself."""

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Self

from pydantic import Field, ValidationInfo, field_validator, model_validator

from dxmetrics.model.claims import TallyClaim
from dxmetrics.model.fields import DateField, FigureField, PeriodField, Printed
from dxmetrics.model.indicators import Code, Indicator, PillarField
from dxmetrics.model.organisations import Organisation
from dxmetrics.model.record import Record, meant, refuse
from dxmetrics.model.sources import LegalBasis, LegalBasisField, Source
from dxmetrics.model.targets import Target
from dxmetrics.model.units import Unit
from dxmetrics.model.values import ReportedValue

if TYPE_CHECKING:
    from datetime import date

    from dxmetrics.periods import Period

__all__ = ["Plan", "Report", "StatedTally"]


class StatedTally(Record):
    """Targets counted by status as a document states it: "hoàn thành 13/14 chỉ tiêu, 02 chưa có cơ sở đánh giá".

    `pillar` is None for the tally of all targets. `achieved` includes `exceeded` unless both are given.

    >>> StatedTally(total="14", achieved="13", not_assessed="02", missed="01").claim.not_assessed.value
    2
    """

    pillar: PillarField | None = None
    total: FigureField = Field(description="Tổng số chỉ tiêu (how many targets in all)")
    achieved: FigureField | None = Field(default=None, description="Đạt, hoàn thành (achieved)")
    exceeded: FigureField | None = Field(default=None, description="Vượt (exceeded)")
    missed: FigureField | None = Field(default=None, description="Chưa đạt (missed)")
    not_assessed: FigureField | None = Field(default=None, description="Chưa có cơ sở đánh giá (not assessed)")
    source: Source | None = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            total: Printed,
            achieved: Printed | None = None,
            exceeded: Printed | None = None,
            missed: Printed | None = None,
            not_assessed: Printed | None = None,
            pillar: str | None = None,
            source: Source | None = None,
        ) -> None:
            """Take figures, periods and dates as printed text, too."""

    @property
    def claim(self) -> TallyClaim:
        """The claim that this tally makes."""
        return TallyClaim(
            self.total,
            self.achieved,
            self.missed,
            self.not_assessed,
            self.exceeded,
            subject=self.pillar,
            unit="chỉ tiêu",
            span=None if self.source is None else self.source.span,
            quote="" if self.source is None else self.source.quote or "",
        )


class Plan(Record):
    """A plan: its indicators, its targets, and who is to reach them.

    Every target names an indicator of the plan; codes are given once; a target's parent is a target of this plan or
    of another. Figures whose print names no unit take the unit of their indicator.

    >>> plan = Plan(
    ...     title="Kế hoạch chuyển đổi số năm 2025",
    ...     period=None,
    ...     indicators=[Indicator(code="CQS-01", name="Tỷ lệ hồ sơ trực tuyến", kind="share")],
    ...     targets=[Target(indicator="CQS-01", value="tối thiểu 80")],
    ... )
    >>> plan.targets[0].value.is_percent, plan.indicator("CQS-01").name
    (True, 'Tỷ lệ hồ sơ trực tuyến')
    """

    title: str = Field(min_length=1, description="Tên kế hoạch (title)")
    organisation: Code | None = Field(default=None, description="Mã đơn vị ban hành (who issues the plan)")
    period: PeriodField | None = None
    legal_basis: LegalBasisField | None = None
    organisations: tuple[Organisation, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    targets: tuple[Target, ...] = ()
    tallies: tuple[StatedTally, ...] = Field(default=(), description="Số chỉ tiêu như văn bản ghi (stated tallies)")
    scale: FigureField | None = Field(default=None, description="Tổng điểm tối đa của bộ chỉ số (declared scale)")
    note: str | None = None

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            title: str,
            organisation: str | None = None,
            period: Period | str | None = None,
            legal_basis: LegalBasis | str | None = None,
            organisations: Iterable[Organisation] = (),
            indicators: Iterable[Indicator] = (),
            targets: Iterable[Target] = (),
            tallies: Iterable[StatedTally] = (),
            scale: Printed | None = None,
            note: str | None = None,
        ) -> None:
            """Take figures, periods and dates as printed text, too."""

    @field_validator("organisations", mode="after")
    @classmethod
    def _name_organisations_once(cls, organisations: tuple[Organisation, ...]) -> tuple[Organisation, ...]:
        _refuse_twice("mã đơn vị", "organisation code", (organisation.code for organisation in organisations))
        return organisations

    @field_validator("indicators", mode="after")
    @classmethod
    def _name_indicators_once(cls, indicators: tuple[Indicator, ...]) -> tuple[Indicator, ...]:
        _refuse_twice("mã chỉ tiêu", "indicator code", (indicator.code for indicator in indicators))
        return indicators

    @field_validator("targets", mode="after")
    @classmethod
    def _know_their_indicators(cls, targets: tuple[Target, ...], info: ValidationInfo) -> tuple[Target, ...]:
        _refuse_twice("mã chỉ tiêu kế hoạch", "target code", (target.code for target in targets if target.code))
        if "indicators" not in info.data:  # they are wrong themselves, and that is said already
            return targets
        units: dict[str, Unit | None] = {indicator.code: indicator.unit for indicator in info.data["indicators"]}
        for target in targets:
            if target.indicator not in units:
                vi, en = meant(target.indicator, list(units))
                refuse(
                    f"chỉ tiêu {target.indicator!r} không có trong danh mục chỉ tiêu của kế hoạch{vi}",
                    f"the target names an indicator that the plan does not list{en}",
                )
        return tuple(target.in_unit(units[target.indicator]) for target in targets)

    @model_validator(mode="after")
    def _have_no_circles(self) -> Self:
        parents = {target.code: target.parent for target in self.targets if target.code}
        for code, parent in parents.items():
            seen, above = {code}, parent
            while above is not None:
                if above in seen:
                    refuse(
                        f"chỉ tiêu kế hoạch {code!r} là cấp trên của chính mình",
                        "a target is its own parent",
                    )
                seen.add(above)
                above = parents.get(above)
        return self

    def indicator(self, code: str) -> Indicator:
        """Return the indicator of that code; KeyError where the plan does not list it."""
        for indicator in self.indicators:
            if indicator.code == code:
                return indicator
        raise KeyError(code)


class Report(Record):
    """A report: what one organisation, or several, reported; earlier reports are reports of their own.

    >>> report = Report(title="Báo cáo năm 2025", values=[ReportedValue(indicator="CQS-01", value="96,51%")])
    >>> len(report.values)
    1
    """

    title: str = Field(min_length=1, description="Tên báo cáo (title)")
    organisation: Code | None = Field(default=None, description="Mã đơn vị báo cáo (who reports)")
    period: PeriodField | None = Field(default=None, description="Kỳ báo cáo (reporting period)")
    as_of: DateField | None = Field(default=None, description="Số liệu tính đến ngày (when the values were true)")
    published: DateField | None = Field(default=None, description="Ngày báo cáo (date of issue)")
    legal_basis: LegalBasisField | None = Field(
        default=None, description="Số, ký hiệu của báo cáo (symbol of the report)"
    )
    organisations: tuple[Organisation, ...] = ()
    values: tuple[ReportedValue, ...] = ()
    tallies: tuple[StatedTally, ...] = Field(default=(), description="Kết quả chung như báo cáo ghi (stated tallies)")
    source: Source | None = None
    note: str | None = None

    if TYPE_CHECKING:

        def __init__(  # noqa: PLR0913 - the fields
            self,
            *,
            title: str,
            organisation: str | None = None,
            period: Period | str | None = None,
            as_of: date | str | None = None,
            published: date | str | None = None,
            legal_basis: LegalBasis | str | None = None,
            organisations: Iterable[Organisation] = (),
            values: Iterable[ReportedValue] = (),
            tallies: Iterable[StatedTally] = (),
            source: Source | None = None,
            note: str | None = None,
        ) -> None:
            """Take figures, periods and dates as printed text, too."""

    @field_validator("organisations", mode="after")
    @classmethod
    def _name_organisations_once(cls, organisations: tuple[Organisation, ...]) -> tuple[Organisation, ...]:
        _refuse_twice("mã đơn vị", "organisation code", (organisation.code for organisation in organisations))
        return organisations


def _refuse_twice(vi: str, en: str, codes: Iterable[str]) -> None:
    twice = [code for code, count in Counter(codes).items() if count > 1]
    if twice:
        refuse(f"{vi} bị lặp: {', '.join(map(repr, twice))}", f"the {en} is given more than once")
