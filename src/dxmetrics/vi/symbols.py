"""Symbols of documents: 255/KH-UBND, 06/2024/QĐ-UBND, 08-NQ/TU, 17/2008/QH12, 1552/BTTTT-THH.

A symbol is the number of a document in its series (perhaps with the year), an abbreviation for its kind, and one for
the body that issued it. State bodies write number/KIND-ISSUER, legal documents number/year/KIND-ISSUER, laws
number/year/ISSUER; an official letter (công văn) has no kind: number/ISSUER-UNIT, the unit that drafted it. The Party
writes number-KIND/ISSUER. Whether the letters begin with a kind is told by the list of kinds. Điều and khoản are parts
of a document and no symbols; 07/07, 24/7 and 12.000 đồng/kg have no capitals after the slash and are none either.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục 3 and Phụ lục III (kinds and abbreviations); Nghị định
34/2016/NĐ-CP on legal documents; Hướng dẫn 36-HD/VPTW on documents of the Party.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from dxmetrics._later import regex
from dxmetrics.errors import ReadingError, quoted
from dxmetrics.vi.dates import DATE, format_date, read_date
from dxmetrics.vi.normal import plain

__all__ = ["KINDS", "SYMBOL", "DocumentSymbol", "format_symbol", "parse_symbol", "read_symbol"]

KINDS: Final = {
    "BB": "biên bản",
    "BC": "báo cáo",
    "BGN": "bản ghi nhớ",
    "BTT": "bản thỏa thuận",
    "CĐ": "công điện",
    "CT": "chỉ thị",
    "CTPH": "chương trình phối hợp",
    "CTr": "chương trình",
    "CTrHĐ": "chương trình hành động",
    "DA": "dự án",
    "GGT": "giấy giới thiệu",
    "GM": "giấy mời",
    "GNP": "giấy nghỉ phép",
    "GUQ": "giấy ủy quyền",
    "HD": "hướng dẫn",
    "HĐ": "hợp đồng",
    "KH": "kế hoạch",
    "KL": "kết luận",
    "L": "luật, lệnh",
    "NĐ": "nghị định",
    "NQ": "nghị quyết",
    "NQLT": "nghị quyết liên tịch",
    "PA": "phương án",
    "PB": "phiếu báo",
    "PC": "phiếu chuyển",
    "PG": "phiếu gửi",
    "PL": "pháp lệnh",
    "QC": "quy chế",
    "QyĐ": "quy định",
    "QyC": "quy chế",
    "QĐ": "quyết định",
    "QĐi": "quy định",
    "SL": "sắc lệnh",
    "TB": "thông báo",
    "TC": "thông cáo",
    "TT": "thông tư",
    "TTLT": "thông tư liên tịch",
    "TTr": "tờ trình",
    "VBHN": "văn bản hợp nhất",
    "ĐA": "đề án",
}
"""Kinds of documents by the abbreviation that stands in a symbol."""

_LETTERS: Final = r"(?:[A-ZĐ]y?[A-ZĐ][A-Za-zĐđ0-9&]{0,14}|L(?=-CTN))"
_NUMBER: Final = r"\d{1,6}[a-zđ]?"
_ISSUERS: Final = rf"{_LETTERS}(?:\s?-\s?{_LETTERS}){{0,3}}"
SYMBOL: Final = rf"(?<![\d/.,-]){_NUMBER}\s?(?:-\s?{_LETTERS}/|/(?:(?:19|20)\d\d/)?)\s?{_ISSUERS}(?![\w/])"
"""A pattern, without groups, for a document symbol in normal text."""

_PARTS: Final = regex(
    rf"(?:(?:[Cc]ông văn|[Vv]ăn bản|[Đđ]ề án)\s+)?(?:[Ss]ố\s*:?\s*)?(?P<number>{_NUMBER})\s?"
    rf"(?:-\s?(?P<party>{_LETTERS})/|/(?:(?P<year>(?:19|20)\d\d)/)?)\s?(?P<letters>{_ISSUERS})"
    rf"(?:,?\s+(?P<date>{DATE}))?",
)


@dataclass(frozen=True, slots=True)
class DocumentSymbol:
    """A symbol taken apart; `str` writes it as its office does.

    `number` keeps its leading zero, as the symbol is a name. `unit` is who drafted an official letter, or the further
    issuers of a joint document. `is_party` is true where kind and issuer are joined the Party's way.

    >>> str(DocumentSymbol("06", "UBND", kind="QĐ", year=2024))
    '06/2024/QĐ-UBND'
    """

    number: str
    issuer: str
    kind: str | None = None
    year: int | None = None
    unit: str | None = None
    is_party: bool = False
    dated: date | None = None

    @property
    def kind_name(self) -> str | None:
        """What the abbreviation of the kind stands for, where it is known."""
        return None if self.kind is None else KINDS.get(self.kind)

    def __str__(self) -> str:
        """Write the symbol without its date."""
        tail = self.issuer if self.unit is None else f"{self.issuer}-{self.unit}"
        if self.is_party:
            return f"{self.number}-{self.kind}/{tail}"
        year = "" if self.year is None else f"{self.year}/"
        kind = "" if self.kind is None else f"{self.kind}-"
        return f"{self.number}/{year}{kind}{tail}"


def parse_symbol(text: str) -> DocumentSymbol:
    """Read one symbol, with or without "số" before and its date after; ReadingError for anything else.

    >>> parse_symbol("số 255/KH-UBND ngày 31/3/2023")
    DocumentSymbol(number='255', issuer='UBND', kind='KH', ..., dated=datetime.date(2023, 3, 31))
    >>> parse_symbol("1552/BTTTT-THH").unit, parse_symbol("08-NQ/TU").is_party, parse_symbol("17/2008/QH12").year
    ('THH', True, 2008)
    """
    found = read_symbol(plain(text))
    if found is None:
        message = (
            f"Không đọc được số, ký hiệu văn bản {quoted(text)}; cần dạng 255/KH-UBND "
            "(cannot read it as a document symbol)"
        )
        raise ReadingError(message)
    return found


def read_symbol(text: str) -> DocumentSymbol | None:
    """Return the document symbol that normal text is, or None where it is none.

    >>> read_symbol("8.994/8.950 hộ") is None, read_symbol("24/7") is None
    (True, True)
    """
    match = _PARTS.fullmatch(text)
    if match is None:
        return None
    number, party, year, letters, printed_date = match.group("number", "party", "year", "letters", "date")
    names = [name.strip() for name in letters.split("-")]
    kind = party
    if party is None and len(names) > 1 and names[0] in KINDS:
        kind = names.pop(0)
    day = None if printed_date is None else read_date(printed_date)
    if printed_date is not None and day is None:
        return None
    return DocumentSymbol(
        number=number,
        issuer=names[0],
        kind=kind,
        year=None if year is None else int(year),
        unit="-".join(names[1:]) or None,
        is_party=party is not None,
        dated=day,
    )


def format_symbol(symbol: DocumentSymbol) -> str:
    """Write a symbol, with its date where it has one.

    >>> format_symbol(parse_symbol("Số: 06/2024/QĐ-UBND ngày 6/2/2024"))
    '06/2024/QĐ-UBND ngày 06/02/2024'
    """
    return str(symbol) if symbol.dated is None else f"{symbol} ngày {format_date(symbol.dated)}"
