"""Vietnamese in the encodings of the years before Unicode: which one some bytes seem to be in.

The letters of a wrong guess make no Vietnamese syllables, those of the right one nearly all do, so each encoding is
tried and what comes out is held against the spelling of a syllable: onset, vowels, final consonant, at most one tone
mark.

Sources: TCVN 5712:1993 (VN3, known as ABC); the fonts VNI-Windows, which put a mark after its letter; RFC 1456 for
VISCII and VIQR; Microsoft's code page 1258.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final
from unicodedata import normalize

from dxmetrics._later import regex

__all__ = ["Guess", "guess_bytes", "guess_text"]


@dataclass(frozen=True, slots=True)
class Guess:
    """What some text seems to be in, and how it then reads.

    `encoding` is the name that UniKey, the usual conversion program, has for it; "UTF-8 Literal" is UTF-8 encoded
    twice.
    """

    encoding: str
    text: str


_SAMPLE: Final = 20_000
_ENOUGH: Final = 0.8
_NEARLY_ALL: Final = 0.9
_SEVERAL: Final = 3

_TCVN3: Final = (
    "\xa0ĂÂÊÔƠƯĐăâêôơưđ\xaf\xb0\xb1\xb2\xb3\xb4àảãáạ\xbaằẳẵắ\xbf\xc0\xc1\xc2\xc3\xc4\xc5ặầẩẫấậè\xcdẻẽéẹềểễếệìỉ"
    "\xd9\xda\xdbĩíịò\xe0ỏõóọồổỗốộờởỡớợù\xf0ủũúụừửữứựỳỷỹýỵ\xff"
)
_VISCII: Final = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉ"
    "đựòóôõỏọụùúũủýợỮ"
)
_FROM_TCVN3: Final = {0xA0 + place: letter for place, letter in enumerate(_TCVN3)}
_FROM_VISCII: Final = {0x80 + place: letter for place, letter in enumerate(_VISCII)}

_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT, _CIRCUMFLEX, _BREVE = "\u0301\u0300\u0309\u0303\u0323\u0302\u0306"
_TONES: Final = (_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT)
_VNI_MARKS: Final = (
    dict(zip("ùøûõï", _TONES, strict=True))
    | dict(zip("âáàåãä", (_CIRCUMFLEX + tone for tone in ("", *_TONES)), strict=True))
    | dict(zip("êéèúüë", (_BREVE + tone for tone in ("", *_TONES)), strict=True))
)
_VNI_LETTERS: Final = {
    ord(old): new
    for small, letter in zip("ôöæóòîñ", "ơưỉĩịỵđ", strict=True)
    for old, new in ((small, letter), (small.upper(), letter.upper()))
}
_VNI_PAIR: Final = regex(f"(?<=[aeouyôö])[{''.join(_VNI_MARKS)}]", re.IGNORECASE)

_VIQR_MARKS: Final = {
    "'": _ACUTE,
    "`": _GRAVE,
    "?": _HOOK,
    "~": _TILDE,
    ".": _DOT,
    "^": _CIRCUMFLEX,
    "(": _BREVE,
    "+": "\u031b",
}
_VIQR_LETTER: Final = regex(
    r"(?:(?<=[aeo])\^|(?<=a)\(|(?<=[ou])\+)['`?~.]?|(?<=[aeiouy])(?:['`~]|[?.](?=[a-z]))", re.IGNORECASE
)
_VIQR_D: Final = regex(r"\bdd(?=[aeiouy])", re.IGNORECASE)

_WORD: Final = regex(r"(?:[A-Za-z]|[^\x00-\xa0\u2010-\u2027\u2039\u203a\ufeff\xab\xbb])+")
_SYLLABLE: Final = regex(
    "(?:ngh|ng|nh|gh|gi|g|kh|k|ch|c|qu|ph|th|tr|t|b|d|đ|h|l|m|n|p|r|s|v|x)?"
    "(?:iêu|yêu|oai|oay|oao|oeo|uây|uôi|uyê|uya|uyu|ươi|ươu|uai|uay|uao|ai|ao|au|âu|ay|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|"
    "oo|ua|uâ|uă|uê|ue|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|ya|yê|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)"
    "(?:ch|c|m|ng|nh|n|p|t)?",
)
_NO_TONES: Final = {ord(tone): None for tone in _TONES}


def guess_bytes(data: bytes) -> Guess | None:
    r"""Return the legacy encoding that bytes which are not UTF-8 seem to be in, or None.

    >>> guess_bytes(b"\xa7\xb7 gi\xb6i quy\xd5t 20/25 h\xe5 s\xac")
    Guess(encoding='TCVN3 (ABC)', text='Đã giải quyết 20/25 hồ sơ')
    """
    sample = data[:_SAMPLE]
    return _best(sample, ("TCVN3 (ABC)", "VNI Windows", "Windows-1258", "VISCII"), _ENOUGH)


def guess_text(text: str) -> Guess | None:
    """Return what text that is sound UTF-8 was before it was saved in the wrong way, or None where it is in order.

    VIQR writes Vietnamese in ASCII; TCVN3 and VNI are often copied into Unicode letter by letter; UTF-8 is sometimes
    encoded twice. None where the text has any letter that only Vietnamese has.

    >>> guess_text("DDa~ gia?i quye^'t 20/25 ho^` so+, dda.t 80%").text
    'Đã giải quyết 20/25 hồ sơ, đạt 80%'
    >>> guess_text("Mr. O'Brien paid 20/25.")
    """
    sample = text[:_SAMPLE]
    if sample.isascii():
        read = _from_viqr(sample)
        words, sound = _syllables(read)
        is_viqr = words >= _SEVERAL and sound >= _ENOUGH * words and 5 * words >= len(_WORD.findall(sample))
        return Guess("VIQR", read) if is_viqr else None
    if _OWN_LETTERS.search(sample):
        return None
    data = b"".join(map(_one_byte, sample))
    twice = data.decode(errors="ignore")
    if _OWN_LETTERS.search(twice) and len(twice) < len(sample):
        return Guess("UTF-8 Literal", twice)
    words, sound = _syllables(sample)
    guess = _best(data, ("TCVN3 (ABC)", "VNI Windows"), _NEARLY_ALL)
    if guess is None or words < _SEVERAL or sound >= _ENOUGH * words:
        return None
    return guess


_OWN_LETTERS: Final = regex("[ăđơưĂĐƠƯ\u1ea0-\u1ef9\u0300\u0301\u0303\u0309\u0323]")


def _one_byte(letter: str) -> bytes:
    """Return the byte that a letter was before a Western code page was taken for it; none for other letters."""
    try:
        return letter.encode("cp1252")
    except UnicodeEncodeError:
        return letter.encode("latin-1", "ignore")


def _best(data: bytes, encodings: tuple[str, ...], enough: float) -> Guess | None:
    """Return the reading of which most words are syllables, the first of those that are equally good."""
    best: tuple[float, Guess] | None = None
    for encoding in encodings:
        text = normalize("NFC", _DECODERS[encoding](data))
        words, sound = _syllables(text)
        if words and sound >= enough * words and (best is None or sound > best[0] * words):
            best = sound / words, Guess(encoding, text)
    return None if best is None else best[1]


def _syllables(text: str) -> tuple[int, int]:
    """Return how many words hold letters beyond ASCII, and how many of those are Vietnamese syllables."""
    words = [word for word in _WORD.findall(text) if not word.isascii()]
    return len(words), sum(map(_is_syllable, words))


def _is_syllable(word: str) -> bool:
    apart = normalize("NFD", word.lower())
    toneless = apart.translate(_NO_TONES)
    return len(apart) - len(toneless) <= 1 and _SYLLABLE.fullmatch(normalize("NFC", toneless)) is not None


def _from_tcvn3(data: bytes) -> str:
    return data.decode("latin-1").translate(_FROM_TCVN3)


def _from_viscii(data: bytes) -> str:
    return data.decode("latin-1").translate(_FROM_VISCII)


def _from_vni(data: bytes) -> str:
    marked = _VNI_PAIR.sub(lambda match: _VNI_MARKS[match[0].lower()], data.decode("cp1252", "replace"))
    return marked.translate(_VNI_LETTERS)


def _from_cp1258(data: bytes) -> str:
    return data.decode("cp1258", "replace")


def _from_viqr(text: str) -> str:
    text = _VIQR_D.sub(lambda match: "Đ" if match[0][0] == "D" else "đ", text)
    marked = _VIQR_LETTER.sub(lambda match: "".join(_VIQR_MARKS[mark] for mark in match[0]), text)
    return normalize("NFC", marked)


_DECODERS: Final[dict[str, Callable[[bytes], str]]] = {
    "TCVN3 (ABC)": _from_tcvn3,
    "VNI Windows": _from_vni,
    "Windows-1258": _from_cp1258,
    "VISCII": _from_viscii,
}
