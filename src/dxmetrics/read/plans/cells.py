"""One cell of a table, as a person sees it: what is printed there, or why nothing in it can be trusted."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Final

from dxmetrics._later import regex
from dxmetrics.vi import format_number, plain

__all__ = [
    "BLANK",
    "Cell",
    "Distrust",
    "day_of",
    "figure_text",
    "is_doubtful_decimal",
    "is_odd",
    "number_cell",
    "text_cell",
]

_DIGITS: Final = 15
"""A spreadsheet keeps fifteen significant digits, and shows no more."""
_PLACES: Final = regex(r"0\.(0+)")
_THOUSAND: Final = 1000
_GROUPED: Final = regex(r"[-+]?\d{1,3}(?:,\d{3})+")
_DOTTED: Final = regex(r"\s*[-+]?\d{1,3}\.\d{3}\s*(?:%\s*)?")


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell.

    `text` is what is printed. `number` is the number behind it where the cell holds one and not text, `is_rounded`
    whether its format fixes the decimals that are printed. `day` is a date, `serial` the date that the number would
    be. `refusal` says (in Vietnamese and English) why the cell is not read. `heading` is the text of the merged cells
    that this one belongs to, `is_copy` whether `text` is repeated from the cell above that it is merged with.
    """

    text: str = ""
    number: Fraction | None = None
    is_rounded: bool = False
    day: date | None = None
    refusal: str | None = None
    heading: str = ""
    is_copy: bool = False
    serial: date | None = None

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to read."""
        return not self.text and self.refusal is None


BLANK: Final = Cell()


@dataclass(frozen=True, slots=True)
class Distrust:
    """Why a cell gives no figure, in Vietnamese and English."""

    message: str


def text_cell(text: str) -> Cell:
    """Return the cell of a text, spaces at its ends left out."""
    text = text.strip()
    return Cell(text, heading=text) if text else BLANK


def number_cell(value: float | Decimal, form: str = "General") -> Cell:
    """Return the cell of a number with its number format: a percentage is printed as such, with its decimals.

    >>> number_cell(0.3586, "0.00%").text, number_cell(8994, "#,##0").text, number_cell(8.994).text
    ('35,86%', '8.994', '8,994')
    """
    exact = Fraction(Decimal(format(value, f".{_DIGITS}g")) if isinstance(value, float) else Decimal(value))
    section = form.split(";", maxsplit=1)[0]
    found = _PLACES.search(section)
    is_general = not re.search(r"[0#]", section)
    places = None if is_general else len(found[1]) if found else 0
    if "%" in section:
        text = f"{format_number(exact * 100, places)}%"
    elif places is None and exact.denominator == 1:
        text = str(exact.numerator)
    else:
        text = format_number(exact, places)
        if "," not in section and places is not None:
            whole, comma, decimals = text.partition(",")
            text = f"{whole.replace('.', '')}{comma}{decimals}"
    return Cell(text, number=exact, is_rounded=not is_general, heading=text)


def figure_text(cell: Cell, *, counts: bool, percent: bool) -> str | Distrust:
    """Return the text of a figure; or why it is not to be trusted, with what was perhaps meant.

    `counts` says that whole numbers are expected, `percent` that the column is in percent. A spreadsheet that takes
    the dot for a decimal mark turns 8.994 into 8,994: a count with decimals is not believed, and of an unnamed unit
    three decimals are not believed either.

    >>> figure_text(Cell("8,994", number=Fraction(8994, 1000)), counts=True, percent=False).message
    'số đếm không thể lẻ: 8,994; có phải là 8.994, bị đọc dấu chấm thành dấu thập phân? (...)'
    """
    if cell.refusal is not None:
        return Distrust(cell.refusal)
    if cell.is_copy:
        return Distrust(
            f"số {cell.text!r} nằm trong ô gộp nhiều dòng: không rõ là của dòng nào "
            "(the figure is in a cell merged over several rows: of which row is not clear)",
        )
    if cell.day is not None:
        return Distrust(_turned_into_a_date(cell.day))
    if cell.number is None:
        return _printed(cell.text, counts=counts, percent=percent)
    if abs(cell.number) >= 10**_DIGITS:
        return Distrust(
            f"số {cell.text} dài hơn {_DIGITS} chữ số, bảng tính không giữ được hết; hãy nhập dưới dạng văn bản "
            "(more digits than a spreadsheet keeps: enter it as text)",
        )
    if "%" in cell.text:
        return cell.text
    if counts and cell.number.denominator != 1 and not (cell.is_rounded and "," in cell.text):
        return Distrust(
            f"số đếm không thể lẻ: {cell.text}{_thousandfold(cell.number)} "
            "(a count has no decimals; the spreadsheet may have taken the dot for a decimal mark)",
        )
    if percent and not cell.is_rounded and 0 < cell.number < 1:
        meant = format_number(cell.number * 100)
        return Distrust(
            f"ô tính bằng % mà ghi {cell.text}; có phải là {meant}%? "
            "(a number below one in a column of percent: perhaps a fraction)",
        )
    return cell.text


def _printed(text: str, *, counts: bool, percent: bool) -> str | Distrust:
    if counts and _GROUPED.fullmatch(text):
        return Distrust(
            f"số đếm không thể lẻ: {text}; có phải là {text.replace(',', '.')}, viết theo kiểu Anh? "
            "(a count has no decimals; the comma may be a mark of thousands)",
        )
    if percent and _DOTTED.fullmatch(text):
        whole, _, decimals = text.strip(" %+-").partition(".")
        return Distrust(
            f"ô tính bằng % mà ghi {text!r}; có phải là {whole},{decimals}%? "
            "(a group of thousands in a column of percent: perhaps the dot is a decimal mark)",
        )
    return text


def _thousandfold(number: Fraction) -> str:
    whole = number * _THOUSAND
    if whole.denominator != 1:
        return ""
    return f"; có phải là {format_number(whole)}, bị đọc dấu chấm thành dấu thập phân?"


def _turned_into_a_date(day: date) -> str:
    return (
        f"ô chứa ngày {day:%d/%m/%Y} chứ không phải số; có phải là {day.day}/{day.month}, bị bảng tính đổi thành ngày? "
        "(a date, not a figure; the spreadsheet may have turned a ratio into it)"
    )


def is_doubtful_decimal(cell: Cell) -> bool:
    """Tell whether the number of a cell of no known unit may be a group of thousands: three decimals, below 1000.

    >>> is_doubtful_decimal(number_cell(8.994)), is_doubtful_decimal(number_cell(35.86))
    (True, False)
    """
    number = cell.number
    if number is None or cell.is_rounded or "%" in cell.text:
        return False
    return number.denominator != 1 and (number * _THOUSAND).denominator == 1 and (number * 100).denominator != 1


def day_of(value: datetime) -> date | None:
    """Return the date of a date cell, or None where it tells a time of day."""
    return value.date() if value.time() == datetime.min.time() else None


def is_odd(text: str) -> bool:
    """Tell whether a plain scalar such as 8.994 can be a number with decimals to other readers.

    >>> is_odd("8.994"), is_odd("8994"), is_odd("35,86"), is_odd("8.994%")
    (True, False, False, False)
    """
    return "%" not in text and bool(_DOTTED.fullmatch(plain(text)))
