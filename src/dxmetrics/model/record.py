"""What all records at the border share: frozen, nothing unnamed taken in, errors in two languages.

A record is a pydantic model, so that a file, a web form or a schema can speak of it. Its schema is built when the first
one is made, not on import.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Final, NoReturn, Self

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from dxmetrics.errors import DxmetricsError

__all__ = ["Flaw", "ModelError", "Record", "flaws", "json_schema", "meant", "refuse"]


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that is wrong with a record: where (names and indexes that lead there), what, and what was given."""

    where: tuple[str | int, ...]
    message: str
    given: object = None

    def __str__(self) -> str:
        """Return place and message."""
        place = ".".join(map(str, self.where))
        return f"{place}: {self.message}" if place else self.message


class ModelError(DxmetricsError, ValueError):
    """A record cannot be made of what was handed in; `flaws` lists everything that is wrong with it."""

    def __init__(self, record: str, found: tuple[Flaw, ...]) -> None:
        """Name the record, and what is wrong with it."""
        super().__init__(f"{record}: " + "; ".join(map(str, found)))
        self.record = record
        self.flaws = found


def refuse(vi: str, en: str) -> NoReturn:
    """Raise the error (a ValueError) that says `vi (en)`; inside a validator it becomes a flaw of the record.

    >>> refuse("thiếu mã", "the code is missing")
    Traceback (most recent call last):
    pydantic_core._pydantic_core.PydanticCustomError: thiếu mã (the code is missing)
    """
    kind, template = "dxmetrics", "{message}"
    raise PydanticCustomError(kind, template, {"message": f"{vi} ({en})"})


def meant(given: str, known: Iterable[str]) -> tuple[str, str]:
    """Return what was perhaps meant by `given`, in Vietnamese and in English; nothing where nothing is near.

    >>> meant("CT-O1", ["CT-01", "KT-07"])
    ("; có phải là 'CT-01'?", "; perhaps 'CT-01'?")
    """
    folded = {code.casefold(): code for code in known}
    near = [folded[code] for code in get_close_matches(given.casefold(), list(folded), n=1, cutoff=0.6)]
    return (f"; có phải là {near[0]!r}?", f"; perhaps {near[0]!r}?") if near else ("", "")


_TYPES: Final = {
    "missing": ("thiếu giá trị bắt buộc", "a value is required"),
    "extra_forbidden": ("không có trường này", "there is no such field"),
    "enum": ("giá trị không nằm trong danh mục", "not one of the listed values"),
    "string_too_short": ("không được để trống", "must not be empty"),
    "string_type": ("phải là chữ", "text is expected"),
    "bool_parsing": ("phải là có hoặc không", "yes or no is expected"),
    "bool_type": ("phải là có hoặc không", "yes or no is expected"),
    "int_type": ("phải là số nguyên", "an integer is expected"),
    "int_parsing": ("phải là số nguyên", "an integer is expected"),
    "tuple_type": ("phải là một danh sách", "a list is expected"),
    "model_type": ("phải là một bản ghi", "a record is expected"),
}


def flaws(error: ValidationError) -> tuple[Flaw, ...]:
    """Return what a pydantic error says, in Vietnamese and English."""
    return tuple(Flaw(detail["loc"], _message(detail), detail["input"]) for detail in error.errors(include_url=False))


def _message(detail: ErrorDetails) -> str:
    if detail["type"] == "dxmetrics":
        return detail["msg"]
    vi, en = _TYPES.get(detail["type"], ("giá trị không hợp lệ", detail["msg"]))
    if detail["type"] == "enum":
        expected: str = detail.get("ctx", {}).get("expected", "")
        vi = f"{vi}: {detail['input']!r}; các giá trị là {expected.replace(' or ', ', ')}"
    return f"{vi} ({en})"


class Record(BaseModel):
    """A frozen record; text is trimmed, an unknown field is refused, a wrong value raises `ModelError`."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True, str_strip_whitespace=True)

    def __init__(self, /, **data: Any) -> None:  # noqa: ANN401 - as BaseModel declares it
        """Validate the values, given by name."""
        try:
            self.__pydantic_validator__.validate_python(data, self_instance=self)
        except ValidationError as error:
            raise ModelError(type(self).__name__, flaws(error)) from None

    # Tells pydantic that a nested record need not be made through this method.
    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]

    @classmethod
    def read(cls, data: object) -> Self:
        """Make a record of nested data, such as a file holds; ModelError where it cannot be made."""
        try:
            return cls.model_validate(data)
        except ValidationError as error:
            raise ModelError(cls.__name__, flaws(error)) from None


def json_schema(model: type[BaseModel]) -> dict[str, Any]:
    """Return the JSON schema (draft 2020-12) of a record, for what files of it hold.

    >>> from dxmetrics.model import Indicator
    >>> json_schema(Indicator)["required"]
    ['code', 'name']
    """
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **model.model_json_schema()}
