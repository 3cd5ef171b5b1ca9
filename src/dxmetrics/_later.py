"""Names that are imported (PEP 562) and patterns that are compiled when they are first used, as a start stays light so.

A short text asks few of the hundreds of patterns there are, and to compile one takes as long as to ask it a thousand
times.
"""

import re
import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Final, cast

__all__ = ["later", "regex"]


def later(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """Return the `__getattr__` of a package: `homes` lists the late names by their module, with spaces between.

    A name that is neither there nor late raises AttributeError, as usual.

    >>> late = later("doctest", {"decimal": "Decimal Context"})
    >>> late("Decimal")
    <class 'decimal.Decimal'>
    >>> late("Decimals")
    Traceback (most recent call last):
    AttributeError: module 'doctest' has no attribute 'Decimals'
    """
    home_of = {name: home for home, names in homes.items() for name in names.split()}

    def load(name: str) -> object:
        if name not in home_of:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message)
        value = getattr(import_module(home_of[name]), name)
        setattr(sys.modules[package], name, value)
        return value

    return load


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    r"""Return what `re.compile` does, but compile it when it is first asked.

    >>> regex(r"\d+").findall("20.284 hồ sơ")
    ['20', '284']
    """
    return cast("re.Pattern[str]", _Regex(pattern, flags))


_ANSWERS: Final = (
    *("findall", "finditer", "fullmatch", "match", "search", "split", "sub", "subn"),
    *("flags", "groupindex", "groups"),
)


class _Pattern:
    """A pattern that has its answers at hand."""

    __slots__ = ("_asked", "pattern", *_ANSWERS)


class _Regex(_Pattern):
    """A pattern that looks its answers up when it is asked for the first of them, and then has them at hand."""

    __slots__ = ()

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._asked = flags

    def __getattr__(self, name: str) -> object:
        compiled = re.compile(self.pattern, self._asked)
        for answer in _ANSWERS:
            setattr(self, answer, getattr(compiled, answer))
        self.__class__ = _Pattern  # type: ignore[assignment] # without this method, which all lookups would pass by
        return getattr(compiled, name)
