"""The typed fields of records: printed text goes in wherever a figure, a period or a date is, and comes out again.

A record holds a `Figure`, a `Period`, a `date`; a file holds "trên 85%", "quý I/2025", "30/6/2025". `model_dump()`
writes figures and periods as text, too, so that it can be read again; dates only in JSON form (`mode="json"`).
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, Final, TypeVar, cast

from pydantic import GetPydanticSchema
from pydantic_core import core_schema

from dxmetrics._later import regex
from dxmetrics.errors import DxmetricsError
from dxmetrics.model.record import refuse
from dxmetrics.periods import Calendar, CalendarPeriod, MonthSpan, Period, month_span
from dxmetrics.quantity import Bound, Figure, Hedge, Oddity
from dxmetrics.vi import as_figure as as_printed
from dxmetrics.vi import dates as vi_dates
from dxmetrics.vi import format_figure, format_period, parse_figure
from dxmetrics.vi import periods as vi_periods
from dxmetrics.vi import symbols as vi_symbols
from dxmetrics.vi.normal import plain
from dxmetrics.vi.symbols import DocumentSymbol

__all__ = [
    "DateField",
    "Dimensions",
    "FigureField",
    "PeriodField",
    "Printed",
    "SymbolField",
    "read_date",
    "read_figure",
    "read_period",
    "read_symbol",
    "write_figure",
    "write_period",
]

Printed = Figure | str | int | Decimal | Fraction
"""What is accepted where a record holds a figure: a figure, its printed text, or an exact number."""

_T = TypeVar("_T")
_ANSWERS: Final = {"có": 1, "không": 0}
"""The two answers of a yes-or-no indicator."""
_ADMINISTRATIVE: Final = "(lịch hành chính)"
_YEAR: Final = regex(r"(?:19|20)\d\d")


def as_text(
    read: Callable[[object], _T],
    write: Callable[[_T], object],
    json: Mapping[str, Any],
    *,
    is_plain: bool = False,
) -> GetPydanticSchema:
    """Return the mark that makes pydantic read a type with `read`, write it with `write`, and describe it as `json`.

    A type that `is_plain` is written in JSON form alone.
    """
    schema = core_schema.no_info_plain_validator_function(
        read,
        serialization=core_schema.plain_serializer_function_ser_schema(
            write, when_used="json-unless-none" if is_plain else "unless-none"
        ),
    )
    return GetPydanticSchema(lambda _type, _handler: schema, lambda _schema, _handler: dict(json))


def read_figure(value: object) -> Figure:
    """Read what stands for a figure: printed text with hedge and unit, an exact number, yes or no, or its parts.

    A float raises ValueError: 8.994 may have been 8994, and 0.1 is no tenth.

    >>> read_figure("trên 8.994 hộ").unit, read_figure("có").value
    ('hộ', 1)
    """
    if isinstance(value, bool):
        value = "có" if value else "không"
    if isinstance(value, float):
        refuse(
            f"số thực {value!r} không giữ được số đã in: hãy đưa vào dưới dạng chữ, như '8.994' hoặc '35,86'",
            "a float has lost its printed digits: hand in text, such as '8.994' or '35,86', or a Decimal",
        )
    if isinstance(value, str):
        return _read_text(plain(value))
    if isinstance(value, Figure | int | Decimal | Fraction):
        return as_printed(value)
    if isinstance(value, Mapping):
        return _read_parts(cast("Mapping[str, object]", value))
    return refuse(f"không đọc được số liệu {value!r}", "a figure is expected, such as '8.994', '35,86%' or 'trên 85%'")


def _read_text(text: str) -> Figure:
    answer = _ANSWERS.get(text.casefold())
    if answer is not None:
        return Figure(text.casefold(), answer)
    try:
        return parse_figure(text)
    except DxmetricsError:
        return refuse(
            f"không đọc được số liệu {text!r}",
            "a figure is expected, such as '8.994', '35,86%' or 'trên 85%'",
        )


def _read_parts(parts: Mapping[str, object]) -> Figure:
    """Read the parts that `write_figure` writes where text would lose something."""
    unknown = sorted(parts.keys() - {"text", "value", "step", "hedge", "bound", "unit", "span", "oddity"})
    try:
        text, value = str(parts["text"]), Fraction(str(parts["value"]))
        step = Fraction(str(parts.get("step", 1)))
        word = parts.get("hedge")
        hedge = None if word is None else Hedge(str(word), Bound(str(parts["bound"])))
        oddity = None if parts.get("oddity") is None else Oddity(str(parts["oddity"]))
        span = cast("tuple[int, int] | None", parts.get("span"))
        if span is not None:
            start, end = span
            span = (int(start), int(end))
    except (KeyError, ValueError, TypeError):
        refuse(f"số liệu ghi chưa đủ hoặc sai: {dict(parts)!r}", "text and exact value are expected")
    if unknown:
        refuse(f"số liệu không có phần {', '.join(unknown)}", "a figure has no such part")
    unit = None if parts.get("unit") is None else str(parts["unit"])
    return Figure(text, _whole(value), _whole(step), hedge, unit, span, oddity)


def _whole(value: Fraction) -> int | Fraction:
    return value.numerator if value.denominator == 1 else value


def write_figure(figure: Figure) -> str | dict[str, Any]:
    """Write a figure as it is printed, or, where print would lose a part of it, as its parts.

    >>> write_figure(read_figure("trên 85%"))
    'trên 85%'
    """
    text = format_figure(figure)
    try:
        if read_figure(text) == figure:
            return text
    except ValueError:
        pass
    parts: dict[str, Any] = {"text": figure.text, "value": str(figure.value), "step": str(figure.step)}
    if figure.hedge is not None:
        parts |= {"hedge": figure.hedge.word, "bound": figure.hedge.bound.value}
    parts |= {name: getattr(figure, name) for name in ("unit", "oddity") if getattr(figure, name) is not None}
    return parts if figure.span is None else {**parts, "span": list(figure.span)}


def read_date(value: object) -> date:
    """Read a date: 30/6/2025, ngày 30 tháng 6 năm 2025, 2025-06-30, or a date; a time of day is refused.

    >>> read_date("30/6/2025")
    datetime.date(2025, 6, 30)
    """
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    found = vi_dates.read_date(plain(value)) if isinstance(value, str) else None
    if found is None:
        refuse(f"không đọc được ngày {value!r}; cách viết là 30/6/2025", "a date is expected, such as 30/6/2025")
    return found


def read_symbol(value: object) -> DocumentSymbol:
    """Read the symbol of a document, with its date where it has one: "255/KH-UBND ngày 30/12/2022"."""
    if isinstance(value, DocumentSymbol):
        return value
    found = vi_symbols.read_symbol(plain(value)) if isinstance(value, str) else None
    if found is None:
        refuse(
            f"không đọc được số, ký hiệu văn bản {value!r}; cách viết là 255/KH-UBND",
            "the symbol of a document is expected, such as 255/KH-UBND",
        )
    return found


def read_period(value: object) -> Period:
    """Read a period: "quý I/2025", "6 tháng đầu năm 2025", "năm 2025", 2025, or a `Period`.

    The administrative calendar is named after it: "tháng 6/2025 (lịch hành chính)".

    >>> read_period("năm 2025 (lịch hành chính)").start
    datetime.date(2024, 12, 15)
    """
    if isinstance(value, MonthSpan):
        return month_span(value.year, value.first, value.last, value.calendar)
    if isinstance(value, Period):
        return value
    text = plain(str(value)) if isinstance(value, str | int) else ""
    calendar = Calendar.CIVIL
    if text.endswith(_ADMINISTRATIVE):
        text, calendar = text.removesuffix(_ADMINISTRATIVE).rstrip(), Calendar.ADMINISTRATIVE
    found = vi_periods.read_period(f"năm {text}" if _YEAR.fullmatch(text) else text, calendar=calendar)
    if found is None:
        refuse(f"không đọc được kỳ {value!r}; cách viết là 'quý I/2025'", "a period is expected, such as 'năm 2025'")
    return found


def write_period(period: Period) -> str:
    """Write a period as `read_period` reads it."""
    administrative = isinstance(period, CalendarPeriod) and period.calendar is Calendar.ADMINISTRATIVE
    return f"{format_period(period)}{f' {_ADMINISTRATIVE}' if administrative else ''}"


def _pairs(value: object) -> tuple[tuple[str, str], ...]:
    if isinstance(value, Mapping):
        value = tuple(cast("Mapping[object, object]", value).items())
    if isinstance(value, tuple | list):
        pairs = [tuple(map(str, pair)) for pair in cast("list[tuple[object, ...]]", value)]
        if all(len(pair) == 2 for pair in pairs) and len({pair[0] for pair in pairs}) == len(pairs):  # noqa: PLR2004
            return tuple(sorted(cast("list[tuple[str, str]]", pairs)))
    return refuse(f"không đọc được phân tổ {value!r}", "names and values are expected, each name once")


FigureField = Annotated[
    Figure,
    as_text(
        read_figure,
        write_figure,
        {
            "description": "Số như đã in: '8.994', '35,86%', 'trên 85%' (a number as printed)",
            "anyOf": [{"type": "string"}, {"type": "integer"}, {"type": "boolean"}, {"type": "object"}],
        },
    ),
]
"""A figure; printed text and exact numbers are taken, floats are refused."""

DateField = Annotated[
    date,
    as_text(
        read_date,
        date.isoformat,
        {"type": "string", "description": "Ngày: 30/6/2025 hoặc 2025-06-30 (a date)"},
        is_plain=True,
    ),
]
"""A date; 30/6/2025 and 2025-06-30 are taken."""

PeriodField = Annotated[
    Period,
    as_text(
        read_period,
        write_period,
        {"type": "string", "description": "Kỳ: 'quý I/2025', 'năm 2025', '6 tháng đầu năm 2025' (a period)"},
    ),
]
"""A period; its Vietnamese text is taken."""

Dimensions = Annotated[
    tuple[tuple[str, str], ...],
    as_text(_pairs, dict, {"type": "object", "additionalProperties": {"type": "string"}}),
]
"""How a value is broken down ("giới tính": "nữ"); a mapping is taken, and kept as sorted pairs."""


SymbolField = Annotated[
    DocumentSymbol,
    as_text(
        read_symbol,
        vi_symbols.format_symbol,
        {"type": "string", "description": "Số, ký hiệu văn bản: 255/KH-UBND ngày 30/12/2022 (a document symbol)"},
    ),
]
"""The symbol of a document; its text is taken."""
