"""The exceptions of dxmetrics: raised when the library cannot go on, never for a report that contradicts itself."""

from reprlib import Repr
from typing import Final

__all__ = ["DxmetricsError", "MissingExtraError", "ReadingError", "quoted"]

_SHORT: Final = Repr()
_SHORT.maxstring = 80


def quoted(text: str) -> str:
    """Return `text` in quotes for a message, its middle left out where it is long.

    >>> quoted("8.994"), len(quoted("8" * 1000))
    ("'8.994'", 80)
    """
    return _SHORT.repr(text)


class DxmetricsError(Exception):
    """The root of every exception that dxmetrics raises on purpose."""


class ReadingError(DxmetricsError, ValueError):
    """Something handed in could not be read; the message says what was read, where, and what was perhaps meant."""


class MissingExtraError(DxmetricsError, ImportError):
    """An optional dependency is absent; the message names the command that installs it.

    >>> raise MissingExtraError("openpyxl", extra="documents")
    Traceback (most recent call last):
    dxmetrics.errors.MissingExtraError: Thiếu thư viện openpyxl; cài bằng: pip install 'dxmetrics[documents]' \
(openpyxl is missing; install it with the command above)
    """

    def __init__(self, module: str, *, extra: str) -> None:
        """Name the module that is missing and the extra that brings it."""
        super().__init__(
            f"Thiếu thư viện {module}; cài bằng: pip install 'dxmetrics[{extra}]' "
            f"({module} is missing; install it with the command above)",
        )
        self.extra = extra
