"""Tables to plans and reports: rows to records, records to the whole; what does not fit is named and left out."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar, cast

from dxmetrics._later import regex
from dxmetrics.model import (
    Indicator,
    IndicatorKind,
    ModelError,
    Plan,
    Record,
    Report,
    ReportedValue,
    Severity,
    StatedTally,
    Target,
    Unit,
    UnitKind,
    read_status,
)
from dxmetrics.model.organisations import Organisation
from dxmetrics.model.record import meant
from dxmetrics.periods import Period
from dxmetrics.read.plans.cells import BLANK, Cell
from dxmetrics.read.plans.grids import Grid
from dxmetrics.read.plans.headers import Column
from dxmetrics.read.plans.names import INDICATORS, ORGANISATIONS, TALLIES, TARGETS, VALUES
from dxmetrics.read.plans.problems import Filed, Place, Problem
from dxmetrics.read.plans.rows import Draft, build, read_cell
from dxmetrics.read.plans.sections import Section, find_sections
from dxmetrics.vi import format_period, read_date

__all__ = ["Gathered", "assemble", "whole_of"]

_R = TypeVar("_R", bound=Record)
_W = TypeVar("_W", bound=Plan | Report)
_OUTLINE: Final = regex(r"(?:[IVX]{1,5}|[A-H])[.)]?")
_LED: Final = regex(r"(?:[IVX]{1,5}|[A-H])\s*[.)]\s+(?=\S)")
_TOTALS: Final = regex(r"(?:tổng\s*(?:cộng|số|điểm)?|cộng|toàn tỉnh|bình quân chung)\s*:?", re.IGNORECASE)
_SIGNED: Final = regex(
    r"(?:người\s+(?:lập|tổng hợp|ký)|nơi nhận|thủ trưởng|chủ tịch|phó chủ tịch|kế toán trưởng|giám đốc|lãnh đạo|"
    r"t[ml]\.|kt\.|xác nhận của)",
    re.IGNORECASE,
)
"""The words with which the signatures below a table begin."""
_KINDS: Final = {
    UnitKind.PERCENT: IndicatorKind.RATIO,
    UnitKind.MONEY: IndicatorKind.AMOUNT,
    UnitKind.SCORE: IndicatorKind.SCORE,
    UnitKind.RANK: IndicatorKind.RANK,
}
"""What an indicator of a unit is where its kind is not said; a percentage may pass 100 then."""


@dataclass(slots=True)
class Gathered:
    """The records of one file, with the places they came from, and all problems."""

    indicators: dict[str, tuple[Indicator, frozenset[str]]] = field(
        default_factory=dict[str, tuple[Indicator, frozenset[str]]],
    )
    organisations: dict[str, Organisation] = field(default_factory=dict[str, Organisation])
    targets: list[tuple[Target, Draft]] = field(default_factory=list[tuple[Target, Draft]])
    values: list[ReportedValue] = field(default_factory=list[ReportedValue])
    tallies: list[StatedTally] = field(default_factory=list[StatedTally])
    problems: list[Problem] = field(default_factory=list[Problem])

    def build(self, draft: Draft, model: type[_R]) -> _R | None:
        """Make a record, and keep its problems."""
        record, problems = build(draft, model)
        self.problems += problems
        return record

    def add_indicator(self, draft: Draft) -> None:
        """Add an indicator; one that is there already must be the same in what both say."""
        values = draft.values
        if "code" not in values and "name" in values:
            draft.put("code", values["name"], *draft.places["name"])
        if "kind" not in values and "unit" in values:
            unit = _unit(str(values["unit"]))
            if unit is not None and unit.kind in _KINDS:
                values["kind"] = _KINDS[unit.kind]
        indicator = self.build(draft, Indicator)
        if indicator is None:
            return
        given = frozenset(values) - {"code"}
        known = self.indicators.get(indicator.code)
        if known is None:
            self.indicators[indicator.code] = (indicator, given)
            return
        for name in sorted(given & known[1]):
            if getattr(indicator, name) != getattr(known[0], name):
                place, text = draft.places.get(name, (draft.place, ""))
                message = (
                    f"chỉ tiêu {indicator.code!r} đã ghi khác ở trên: {getattr(known[0], name)}; giữ giá trị ở trên "
                    "(the indicator is given twice and differs: the first is kept)"
                )
                self.problems.append(Problem(place, message, text, Severity.WARNING))

    def add_organisation(self, draft: Draft) -> None:
        """Add an organisation, once."""
        if "code" not in draft.values and "name" in draft.values:
            draft.put("code", draft.values["name"], *draft.places["name"])
        organisation = self.build(draft, Organisation)
        if organisation is None:
            return
        if organisation.code in self.organisations:
            self.problems.append(Problem(draft.place, _twice("mã đơn vị", organisation.code), organisation.code))
            return
        self.organisations[organisation.code] = organisation

    def add_target(self, draft: Draft) -> None:
        """Add a target; words without a number are its statement."""
        words = draft.values.pop("words", None)
        if words is not None:
            draft.put("statement", words, *draft.places["words"])
        target = self.build(draft, Target)
        if target is not None:
            self.targets.append((target, draft))

    def add_value(self, draft: Draft) -> None:
        """Add a reported value; words without a number are a status, or the reason why there is none."""
        values = draft.values
        name, unit = values.pop("name", None), values.pop("unit", None)
        words = values.pop("words", None)
        if name is not None:
            draft.put("indicator", name, *draft.places["name"])
        if words is not None:
            try:
                draft.put("status", read_status(words).value, *draft.places["words"])
            except ValueError:
                draft.put("reason", words, *draft.places["words"])
        value = self.build(draft, ReportedValue)
        if value is not None:
            self.values.append(value.in_unit(None if unit is None else _unit(str(unit))))

    def add_tally(self, draft: Draft) -> None:
        """Add a stated tally."""
        tally = self.build(draft, StatedTally)
        if tally is not None:
            self.tallies.append(tally)

    def known_targets(self) -> list[Target]:
        """Return the targets whose indicator is listed and whose code is their own, and name the others."""
        kept: list[Target] = []
        codes: set[str] = set()
        for target, draft in self.targets:
            if target.indicator not in self.indicators:
                vi, en = meant(target.indicator, self.indicators)
                place, text = draft.places.get("indicator", (draft.place, target.indicator))
                message = f"không có chỉ tiêu {target.indicator!r} trong danh mục{vi} (no such indicator{en})"
                self.problems.append(Problem(place, message, text))
            elif target.code in codes:
                place, text = draft.places.get("code", (draft.place, target.code or ""))
                self.problems.append(Problem(place, _twice("mã chỉ tiêu kế hoạch", text), text))
            else:
                kept.append(target)
                codes |= {target.code} if target.code else set()
        return kept


def _twice(vi: str, code: str) -> str:
    return f"{vi} {code!r} bị lặp, dòng này không đọc (given twice: this row is not read)"


def _unit(name: str) -> Unit | None:
    try:
        return Unit.of(name)
    except ModelError:
        return None


def assemble(whole: type[_W], grids: Iterable[Grid], title: str) -> Filed[_W]:
    """Read the tables of a file into one plan or report; `title` is taken where the file names none."""
    gathered = Gathered()
    heading = Draft(Place())
    found_title: str | None = None
    tables = 0
    for grid in grids:
        found = find_sections(grid, cast("type[Plan | Report]", whole))
        gathered.problems += found.problems
        for name, (each, cell, place) in found.heading.items():
            read_cell(heading, name, each.role, cell, place)
        found_title = found_title or found.title
        tables += len(found.sections)
        for section in found.sections:
            _read_section(gathered, section)
    if not tables and not heading.values:
        message = "không tìm thấy bảng nào có cột mã hoặc tên chỉ tiêu (no table with a column of indicators was found)"
        gathered.problems.append(Problem(Place(), message))
    heading.put("title", found_title or title, Place(), "")
    return whole_of(whole, gathered, heading)


def whole_of(whole: type[_W], gathered: Gathered, heading: Draft) -> Filed[_W]:
    """Make the plan or report of what was gathered."""
    values = heading.values
    values["organisations"] = tuple(gathered.organisations.values())
    values["tallies"] = tuple(gathered.tallies)
    if whole is Plan:
        values["indicators"] = tuple(indicator for indicator, _ in gathered.indicators.values())
        values["targets"] = tuple(gathered.known_targets())
    else:
        values["values"] = tuple(gathered.values)
    record, problems = build(heading, whole)
    if record is None and whole is Plan:  # targets that are above one another
        values["targets"] = tuple(target.model_copy(update={"parent": None}) for target in values["targets"])
        record, _ = build(heading, whole)
    gathered.problems += problems
    return Filed(cast("_W", record), tuple(gathered.problems))


def _read_section(gathered: Gathered, section: Section) -> None:
    pillar: str | None = None
    has_pillars = section.first(INDICATORS.key, "pillar") is not None
    for number, cells in section.rows:
        place = Place(sheet=section.sheet, row=number)
        if all(cell.is_blank or cell.is_copy for cell in cells):
            continue
        if _is_signed(section, cells):
            break
        heading = _heading(section, cells)
        if heading is not None:
            pillar = heading
            continue
        if section.sheet is None and any(not cell.is_blank for cell in cells[section.width :]):
            message = (
                "dòng có nhiều ô hơn dòng tiêu đề, không đọc; có phải thiếu dấu ngoặc kép? (more cells than headers)"
            )
            gathered.problems.append(Problem(place, message))
        elif _is_named(section, cells):
            _read_row(gathered, section, cells, place, None if has_pillars else pillar)
        elif sum(not cell.is_blank for cell in cells) > 1:
            message = "dòng không có mã hoặc tên, không đọc (a row without code or name: not read)"
            gathered.problems.append(Problem(place, message, severity=Severity.WARNING))


def _cell(cells: Sequence[Cell], column: Column | None) -> Cell:
    return BLANK if column is None or column.index >= len(cells) else cells[column.index]


def _named_columns(section: Section) -> list[Column]:
    names = {
        (INDICATORS.key, "code"),
        (INDICATORS.key, "name"),
        (VALUES.key, "indicator"),
        (VALUES.key, "name"),
        (ORGANISATIONS.key, "code"),
        (ORGANISATIONS.key, "name"),
        (TALLIES.key, "total"),
    }
    return [column for column in section.columns if (column.block, column.field.name) in names]


def _is_signed(section: Section, cells: Sequence[Cell]) -> bool:
    """Tell whether a row holds the signatures below a table: words alone, and those of a signer first."""
    texts = [cell.text for cell in cells if cell.text]
    first = section.first(INDICATORS.key, "code") or section.first(VALUES.key, "indicator")
    if not texts or _cell(cells, first).text or any(letter.isdigit() for text in texts for letter in text):
        return False
    return _SIGNED.match(texts[0]) is not None and all(text == text.upper() or _SIGNED.match(text) for text in texts)


def _is_named(section: Section, cells: Sequence[Cell]) -> bool:
    return any(not _cell(cells, column).is_blank for column in _named_columns(section))


def _heading(section: Section, cells: Sequence[Cell]) -> str | None:
    """Return the text of a row that is a heading: "I. Chính quyền số", or one text over merged cells."""
    filled = [(at, cell) for at, cell in enumerate(cells) if not cell.is_blank and at != section.numbering]
    mark = "" if section.numbering is None else cells[section.numbering].text
    if not filled and section.numbering is not None:
        filled = [(section.numbering, cells[section.numbering])]
        mark = ""
    if len(filled) != 1 or filled[0][1].number is not None:
        return None
    at, cell = filled[0]
    merged = any(other.heading == cell.text and other.is_blank for other in cells[at + 1 :])
    if merged or _LED.match(cell.text) or _OUTLINE.fullmatch(mark):
        return _LED.sub("", cell.text)
    return None


def _read_row(
    gathered: Gathered,
    section: Section,
    cells: Sequence[Cell],
    place: Place,
    pillar: str | None,
) -> None:
    named = [_cell(cells, column).text for column in _named_columns(section)]
    if all(not text or _TOTALS.fullmatch(text) for text in named) and TALLIES.key not in section.blocks:
        message = "dòng tổng, không đọc thành chỉ tiêu (a row of totals: not read as an indicator)"
        gathered.problems.append(Problem(place, message, severity=Severity.WARNING))
        return
    if INDICATORS.key in section.blocks:
        indicator = _draft(section, INDICATORS.key, cells, place, None)
        if pillar is not None:
            indicator.put("pillar", pillar, place, pillar)
        code = indicator.values.get("code", indicator.values.get("name"))
        if "name" in indicator.values or TARGETS.key not in section.blocks:
            gathered.add_indicator(indicator)
        if TARGETS.key in section.blocks and code is not None:
            for period in _periods(section, TARGETS.key, cells):
                target = _draft(section, TARGETS.key, cells, place, period)
                target.put("indicator", code, *indicator.places.get("code", (place, code)))
                gathered.add_target(target)
        return
    if VALUES.key in section.blocks:
        for period in _periods(section, VALUES.key, cells):
            gathered.add_value(_draft(section, VALUES.key, cells, place, period))
    elif ORGANISATIONS.key in section.blocks:
        gathered.add_organisation(_draft(section, ORGANISATIONS.key, cells, place, None))
    else:
        gathered.add_tally(_draft(section, TALLIES.key, cells, place, None))


def _periods(section: Section, block: str, cells: Sequence[Cell]) -> list[Period | None]:
    """Return the periods that the columns of values name: each makes a record of its own, if one is filled in."""
    columns = [column for column in section.columns if (column.block, column.field.name) == (block, "value")]
    filled = [column.period for column in columns if not _cell(cells, column).is_blank]
    return filled or [column.period for column in columns] or [None]


def _draft(section: Section, block: str, cells: Sequence[Cell], place: Place, period: Period | None) -> Draft:
    """Read the cells of one block in one row, the value of one period."""
    draft = Draft(place)
    unit_text = _cell(cells, section.first(INDICATORS.key, "unit") or section.first(VALUES.key, "unit")).text
    unit = _unit(unit_text) if unit_text else None
    for column in section.columns:
        if column.block != block:
            continue
        cell = _cell(cells, column)
        if column.field.name == "value":
            if column.period != period:
                continue
            own = _unit(column.unit) if column.unit else None
            read_cell(draft, "value", column.field.role, cell, place.under(column.index, column.header), unit or own)
            if unit is None and own is not None and block == VALUES.key:
                draft.put("unit", own.name, place.under(column.index, column.header), own.name)
            continue
        role = column.field.role
        read_cell(draft, column.field.name, role, cell, place.under(column.index, column.header), unit)
    if period is not None:
        draft.put("period", format_period(period), place, format_period(period))
        if _is_later(draft.values.get("due"), period):
            del draft.values["due"]  # that of the year, in a row that has a column for each part of it
    if block == TALLIES.key and _TOTALS.fullmatch(str(draft.values.get("pillar", ""))):
        del draft.values["pillar"]
    return draft


def _is_later(due: object, period: Period) -> bool:
    day = read_date(due) if isinstance(due, str) else None
    return day is not None and day > period.end
