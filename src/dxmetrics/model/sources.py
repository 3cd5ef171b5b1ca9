"""Where a value was taken from, and the document that a plan rests on."""

import re
from typing import TYPE_CHECKING, Annotated, Any, Final, Self

from pydantic import BeforeValidator, Field, SerializerFunctionWrapHandler, WrapSerializer, model_validator

from dxmetrics._later import regex
from dxmetrics.model.fields import SymbolField
from dxmetrics.model.record import Record, refuse
from dxmetrics.vi.dates import DATE
from dxmetrics.vi.normal import plain
from dxmetrics.vi.symbols import SYMBOL, DocumentSymbol, format_symbol

if TYPE_CHECKING:
    from datetime import date

__all__ = ["LegalBasis", "LegalBasisField", "Source"]

_SYMBOL: Final = regex(SYMBOL)
_NUMBER: Final = regex(r"\s*số\s*:?\s*$", re.IGNORECASE)
_DATED: Final = regex(rf",?\s+(?P<date>{DATE})")


class Source(Record):
    """Where a value stands: a path or address, a place in it, the span (code points, half-open), the words.

    >>> Source(path="bao-cao.xlsx", place="Chỉ tiêu!D7").place
    'Chỉ tiêu!D7'
    """

    path: str | None = Field(default=None, description="Đường dẫn hoặc địa chỉ (path or address)")
    place: str | None = Field(default=None, description="Trang, mục, hoặc trang tính và ô (page, section, sheet!cell)")
    span: tuple[int, int] | None = Field(default=None, description="Vị trí trong văn bản (code points, half-open)")
    quote: str | None = Field(default=None, description="Nguyên văn (the words)")


class LegalBasis(Record):
    """The document that sets a plan or a target: what it is called, its symbol (with its date), and a place in it.

    >>> basis = LegalBasis.of("Kế hoạch số 255/KH-UBND ngày 30/12/2022, Phụ lục II")
    >>> basis.title, basis.symbol.number, basis.date, basis.place
    ('Kế hoạch', '255', datetime.date(2022, 12, 30), 'Phụ lục II')
    """

    title: str | None = Field(default=None, description="Tên gọi: Kế hoạch, Nghị quyết Đại hội … (what it is called)")
    symbol: SymbolField | None = Field(default=None, description="Số, ký hiệu và ngày (the symbol and its date)")
    place: str | None = Field(default=None, description="Điều, mục, phụ lục (a place in the document)")

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            title: str | None = None,
            symbol: DocumentSymbol | str | None = None,
            place: str | None = None,
        ) -> None:
            """Take figures, periods and dates as printed text, too."""

    @model_validator(mode="after")
    def _name_a_document(self) -> Self:
        if self.title is None and self.symbol is None:
            refuse("căn cứ pháp lý cần tên gọi hoặc số, ký hiệu", "a legal basis has a title or a symbol")
        return self

    @classmethod
    def of(cls, text: str) -> "LegalBasis":
        """Take text apart; text without a symbol is a title."""
        words = plain(text)
        match = _SYMBOL.search(words)
        if match is None:
            return cls(title=words)
        title = _NUMBER.sub("", words[: match.start()]).strip(" ,;")
        symbol, rest = match[0], words[match.end() :]
        dated = _DATED.match(rest)
        if dated is not None:
            symbol, rest = f"{symbol} {dated['date']}", rest[dated.end() :]
        return cls(title=title or None, symbol=symbol, place=rest.strip(" ,;") or None)

    @property
    def date(self) -> "date | None":
        """The date of issue, or None."""
        return None if self.symbol is None else self.symbol.dated

    def __str__(self) -> str:
        """Write the document as it is named in a text."""
        number = None if self.symbol is None else f"số {format_symbol(self.symbol)}"
        named = " ".join(part for part in (self.title, number) if part)
        return ", ".join(part for part in (named, self.place) if part)


def _of_text(value: object) -> object:
    return LegalBasis.of(value) if isinstance(value, str) and value.strip() else value


def _write(basis: LegalBasis, write: SerializerFunctionWrapHandler) -> Any:  # noqa: ANN401 - text, or all fields
    text = str(basis)
    return text if LegalBasis.of(text) == basis else write(basis)


LegalBasisField = Annotated[
    LegalBasis,
    BeforeValidator(_of_text, json_schema_input_type=LegalBasis | str),
    WrapSerializer(_write, when_used="json"),
]
"""A legal basis; its text is taken."""
