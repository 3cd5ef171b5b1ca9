"""Normal form of Vietnamese text, with a way back to where each character stood.

What changes: letters written with combining marks are composed (NFC); spaces of every kind (no-break, narrow, thin,
ideographic) become a plain space, but a dot between groups of thousands ("8 994" with a no-break or thin space);
full-width characters their plain twins; the minus sign U+2212 a hyphen; the Icelandic capital Ð, which old converters
left behind, the Vietnamese Đ. Marks without width (soft hyphen, zero-width space, byte order mark) are dropped, and so
are the marks of footnotes right behind a word ("2.650 lượt[2]") and the spaces that are left before a comma, semicolon,
colon or closing bracket, behind an opening one ("( 12 hộ ) ; tăng") and behind another, but not between digits, where
they tell columns apart. Line ends and tabs stay. Text that is normal already comes back as it is, uncopied.

Source: Unicode Standard Annex 15 (normal forms); TCVN 6909:2001, the Vietnamese standard for Unicode text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Final, overload
from unicodedata import normalize

from dxmetrics._later import regex

__all__ = ["normalise", "plain"]

_SPACES: Final = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_GONE: Final = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_TWINS: Final = (
    dict.fromkeys(_SPACES, " ")
    | {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    | {"\u2212": "-", "\u00d0": "Đ"}
)
_THIN: Final = "\u00a0\u2007\u2009\u202f"
_GROUPED: Final = regex(f"(?<![0-9.,{_THIN}])[0-9]{{1,3}}(?:[{_THIN}][0-9]{{3}})+(?![0-9]|[.{_THIN}][0-9])")
"""Groups of thousands, where such a space stands for the mark only: right before the number there is none."""
_MAY_GROUP: Final = regex(f"[{_THIN}](?=[0-9]{{3}})")
"""Such a space before three digits; it is found much faster than the whole pattern."""
_TWIN: Final = regex(f"[\uff01-\uff5e\u2212\u00d0{_SPACES}]")
_MARKS: Final = "\u0300-\u036f"
_MARKED: Final = regex(f"[{_MARKS}{_GONE}]")
_MOVES: Final = f"[^{_MARKS}{_GONE}][{_MARKS}]{{1,8}}|[{_GONE}]+"
_NOTES: Final = rf"\[(?:(?<=[^\W\d_]\[)|(?<=[{_MARKS}{_GONE}]\[))[0-9]{{1,3}}\]"
_MOVED: Final = regex(_MOVES)
_NOTED: Final = regex(_NOTES)
"""The mark of a footnote, which stands behind a letter without a space."""
_LOOSE: Final = regex(r" (?=[ ,;:)])(?<=[^\s(] )(?: *([,;:)])(?=[\s,;:.)]|\Z)|(?<=[^0-9] ) +(?=\S)| +(?=[^\s0-9]))")
"""Spaces that are not set in print: those before a mark, with it, and all but one."""
_LOOSE_INSIDE: Final = regex(r"\( +")
_ODD: Final = regex(f"[\uff01-\uff5e\u2212\u00d0{_SPACES}{_GONE}{_MARKS}]")


def normalise(text: str) -> tuple[str, Sequence[int]]:
    r"""Return the normal form of `text` and where each of its characters began in `text`.

    The second has one item more than the first has characters: the length of `text`. So a span (a, b) of the normal
    form is the span (offsets[a], offsets[b]) of the original.

    >>> normal, offsets = normalise("35\u00a0%")
    >>> normal, list(offsets)
    ('35 %', [0, 1, 2, 3, 4])
    >>> normal, offsets = normalise("ba lượt[2], hai")
    >>> normal, offsets[7], offsets[8]
    ('ba lượt, hai', 10, 11)
    >>> normal, offsets = normalise("ho\u0302\u0300 so\u031b")
    >>> normal, offsets[2], offsets[5]
    ('hồ sơ', 4, 8)
    """
    odd = not text.isascii() and _ODD.search(text) is not None
    moved = list(_dropped(text))
    if not (odd or moved):
        return text, range(len(text) + 1)
    if odd:
        text = _TWIN.sub(_twin, _GROUPED.sub(_dotted, text) if _MAY_GROUP.search(text) is not None else text)
        moved = list(_dropped(text))
        if _MARKED.search(text) is not None:
            composed = _Composed()
            moved += [(match.start(), match.end(), composed[match[0]]) for match in _MOVED.finditer(text)]
        if not moved:
            return text, range(len(text) + 1)
    parts, written, at = list[str](), list[int](), 0
    for start, end, becomes in sorted(moved):
        if start >= at:  # what stays and what becomes something else, by turns
            parts += text[at:start], becomes
            written += start - at, end - start
            at = end
    parts.append(text[at:])
    written.append(len(text) - at)
    return "".join(parts), _Offsets(list(accumulate(written)), list(accumulate(map(len, parts))))


def _dropped(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where the marks of footnotes and loose spaces begin and end, and what is left of them.

    Spaces go into the sign beside them, so that no number ends or begins with one.
    """
    if "[" in text:
        for match in _NOTED.finditer(text):
            yield match.start(), match.end(), ""
    for match in _LOOSE_INSIDE.finditer(text):
        yield match.start(), match.end(), "("
    for match in _LOOSE.finditer(text):
        yield match.start(), match.end(), match[1] or " "


class _Composed(dict[str, str]):
    """Letters with their marks, by how they were written; few are different in one text.

    What has no width comes to nothing.
    """

    def __missing__(self, written: str) -> str:
        composed = self[written] = "" if written[0] in _GONE else normalize("NFC", written)
        return composed


class _Offsets(Sequence[int]):
    """Where each character of a normal form began, from where each part ended before and after.

    The part last looked into is kept: characters are asked for in their order, and nearly all stand in few parts.
    """

    __slots__ = ("_after", "_before", "_high", "_low", "_shift")

    def __init__(self, before: list[int], after: list[int]) -> None:
        self._before, self._after = before, after
        self._low, self._high, self._shift = 0, after[0], 0

    def __len__(self) -> int:
        return self._after[-1] + 1

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> list[int]: ...
    def __getitem__(self, index: int | slice) -> int | list[int]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        if self._low <= index < self._high:
            return index + self._shift
        at = range(len(self))[index]
        part = bisect_right(self._after, at)
        if part == len(self._after):
            return self._before[-1]
        if part == 0:
            return at
        stays = at - self._after[part - 1]
        if part % 2 == 0:
            self._low, self._high = self._after[part - 1 : part + 1]
            self._shift = self._before[part - 1] - self._low
        if part % 2 == 0 or stays == 0:
            return self._before[part - 1] + stays
        return self._before[part] - (self._after[part] - at)  # marks that no letter takes in stay as they are


def _dotted(match: re.Match[str]) -> str:
    return ".".join(match[0].split())


def _twin(match: re.Match[str]) -> str:
    return _TWINS[match[0]]


def plain(text: str) -> str:
    r"""Return the normal form of a short text, without white space at its ends.

    >>> plain("\u00a0８.９９４ ")
    '8.994'
    """
    return normalise(text)[0].strip()
