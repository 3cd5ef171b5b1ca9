"""Scale words: nghìn (ngàn), vạn, triệu, tỷ (tỉ), and amounts made with them: 1,2 nghìn tỷ; 12 tỷ 500 triệu; 2 tỷ rưỡi.

A scale word says by how much a printed number, or a unit, is multiplied: "12 tỷ đồng" is 12.000.000.000 đồng, and so
is 12 in a column whose unit is "tỷ đồng". An amount has a value and the step of its last printed place: "1,2 nghìn
tỷ" is 1.200 tỷ, printed to 100 tỷ. In a compound amount each term lies below the scale of the term before it; a scale
word behind thousands and ones multiplies both ("15 nghìn 120 tỷ" is 15.120 tỷ). *rưỡi* is half of the scale before it,
and stands for one decimal (2 tỷ rưỡi is 2,5 tỷ). Scale words that lost their diacritics ("40 ty đồng") are read before
the currency alone, and marked. In "tỷ lệ", "tỷ trọng", "tỷ suất" tỷ is no scale.
"""

import re
from fractions import Fraction
from typing import Final

from dxmetrics._later import regex
from dxmetrics.errors import ReadingError, quoted
from dxmetrics.quantity import Number, Oddity
from dxmetrics.vi.numbers import NUMBER, read_number

__all__ = ["AMOUNT", "SCALE", "SCALES", "read_amount", "scale_of", "split_scale"]

_SIMPLE: Final = {"nghìn": 10**3, "ngàn": 10**3, "vạn": 10**4, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_THOUSAND: Final = 1000
SCALES: Final = _SIMPLE | {
    f"{word} {billion}": scale * 10**9 for word, scale in _SIMPLE.items() for billion in ("tỷ", "tỉ")
}
"""Scale words and what they multiply by."""

_BARE: Final = {"ty": "tỷ", "ti": "tỷ", "trieu": "triệu", "nghin": "nghìn", "ngan": "nghìn"}
_WORDS: Final = "|".join(_SIMPLE)
_SMALL: Final = "nghìn|ngàn|vạn|triệu"
_NO_SCALE: Final = r"(?!\s+(?:lệ|trọng|suất|giá|số|phú)\b)"

SCALE: Final = rf"(?:(?:(?:{_WORDS})\s+)?(?:tỷ|tỉ){_NO_SCALE}|{_SMALL}|(?:{'|'.join(_BARE)})(?=\s+(?:đồng|dong)))\b"
"""A pattern, without groups, for a scale word (to be compiled with IGNORECASE)."""

AMOUNT: Final = (
    rf"{NUMBER}(?:\s*{SCALE}(?:\s+rưỡi\b|(?:\s+{NUMBER}\s*{SCALE}){{0,4}}(?:\s+{NUMBER}(?=\s*(?:đồng|đ|VN[DĐ])\b))?))?"
)
"""A pattern, without groups, for a number with its scale words, if it has any (to be compiled with IGNORECASE)."""

_TERM: Final = regex(rf"({NUMBER})(?:\s*({SCALE}|(?:{'|'.join(_BARE)})\b))?(\s+rưỡi)?\s*", re.IGNORECASE)
_UNIT: Final = regex(rf"((?:(?:{_WORDS})\s+)?(?:tỷ|tỉ){_NO_SCALE}|{_SMALL})(?:\s+(.+))?", re.IGNORECASE)


def scale_of(word: str) -> tuple[int, Oddity | None]:
    """Return what a scale word multiplies by, and whether its writing is odd.

    >>> scale_of("ngàn tỉ"), scale_of("ty")
    ((1000000000000, None), (1000000000, <Oddity.DIACRITICS: 'diacritics'>))
    """
    if word in SCALES:
        return SCALES[word], None
    factor, oddity = 1, None
    for part in word.lower().split():
        oddity = Oddity.DIACRITICS if part in _BARE else oddity
        factor *= SCALES[_BARE.get(part, part)]
    return factor, oddity


def split_scale(text: str) -> tuple[str, int, str]:
    """Split a unit in normal text into its scale word, what that multiplies by, and the rest.

    >>> split_scale("tỷ đồng"), split_scale("hộ"), split_scale("tỷ lệ")
    (('tỷ', 1000000000, 'đồng'), ('', 1, 'hộ'), ('', 1, 'tỷ lệ'))
    """
    match = _UNIT.fullmatch(text)
    if match is None:
        return "", 1, text
    return match[1], scale_of(match[1])[0], match[2] or ""


def read_amount(text: str) -> tuple[Number, Number, Oddity | None]:
    """Return (value, step, oddity) of an amount that `AMOUNT` matched; ReadingError where its terms do not fit.

    >>> read_amount("12 tỷ 500 triệu")
    (12500000000, 1000000, None)
    >>> read_amount("15 nghìn 120 tỷ")
    (15120000000000, 1000000000, None)
    >>> read_amount("2 tỷ rưỡi")
    (2500000000, 100000000, None)
    """
    total: Number = 0
    step: Number = 1
    oddity: Oddity | None = None
    above: int | None = None
    at = 0
    for match in _TERM.finditer(text):
        number, unit, odd = read_number(match[1])
        scale, bare = scale_of(match[2]) if match[2] else (1, None)
        if above is not None and above == step == _THOUSAND and number < above < scale:  # 15 nghìn 120 tỷ
            total, above, step = total * scale, above * scale, step * scale
        is_late = above is not None and (number * scale >= above or step != above)
        if match.start() != at or is_late:
            break
        value, step = number * scale, unit * scale
        if match[3]:
            if scale == 1 or unit != 1:
                break
            value, step = value + scale // 2, scale // 10
        total, oddity, above, at = total + value, oddity or odd or bare, scale, match.end()
    if at < len(text) or not text:
        message = (
            f"Không đọc được lượng {quoted(text)}; cần dạng 12 tỷ 500 triệu, 1,2 nghìn tỷ, 2 tỷ rưỡi "
            "(cannot read it as an amount; each term must lie below the scale of the one before)"
        )
        raise ReadingError(message)
    return _whole(total), _whole(step), oddity


def _whole(value: Number) -> Number:
    return value.numerator if isinstance(value, Fraction) and value.denominator == 1 else value
