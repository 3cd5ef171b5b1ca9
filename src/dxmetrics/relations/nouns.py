"""Kinds of counted things that are plainly different: people, households; and what is measured, not counted.

The vocabulary is small on purpose. A noun phrase outside it has no kind, and nothing is concluded from it.
"""

import re
from enum import StrEnum
from functools import lru_cache
from typing import Final

from dxmetrics._later import regex

__all__ = ["Kind", "kind_of", "kinds_in"]


class Kind(StrEnum):
    """What a counted or measured noun stands for."""

    PERSON = "person"
    HOUSEHOLD = "household"
    MEASURE = "measure"


_WORDS: Final = {
    Kind.HOUSEHOLD: ("hộ gia đình", "hộ dân", "hộ", "gia đình"),
    Kind.PERSON: (
        "người dân",
        "người",
        "công dân",
        "nhân khẩu",
        "cử tri",
        "dân số",
        "lao động",
        "học sinh",
        "sinh viên",
    ),
    Kind.MEASURE: (
        *("ha", "hecta", "héc ta", "tấn", "tạ", "yến", "kg", "km", "km2", "km²", "m", "m2", "m²", "m3", "m³", "lít"),
        *("kwh", "mwh", "mw", "giờ", "đồng", "đ", "vnđ", "vnd", "usd", "đô la", "‰"),
    ),
}
_KINDS: Final = {word: kind for kind, words in _WORDS.items() for word in words}
_NOUN: Final = regex(
    r"(?<!\w)(?:" + "|".join(re.escape(word) for word in sorted(_KINDS, key=len, reverse=True)) + r")(?!\w)",
)


@lru_cache(maxsize=4096)
def kind_of(noun: str) -> Kind | None:
    """Return the kind of a unit by the noun that it begins with, or None.

    >>> kind_of("hộ gia đình"), kind_of("tấn"), kind_of("hồ sơ")
    (<Kind.HOUSEHOLD: 'household'>, <Kind.MEASURE: 'measure'>, None)
    """
    match = _NOUN.match(noun.strip().lower())
    return None if match is None else _KINDS[match[0]]


@lru_cache(maxsize=4096)
def kinds_in(phrase: str) -> frozenset[Kind]:
    """Return the kinds of people and households that a phrase names anywhere.

    >>> sorted(kinds_in("Tỷ lệ người dân có điện thoại thông minh"))
    [<Kind.PERSON: 'person'>]
    """
    found = {_KINDS[match[0]] for match in _NOUN.finditer(phrase.lower())}
    return frozenset(found - {Kind.MEASURE})
