"""Numbers in Vietnamese words: một triệu không trăm linh năm nghìn.

Groups of three digits are spoken with nghìn, triệu, tỷ; from a thousand tỷ on, what stands before tỷ is spoken as a
number of its own (một nghìn tỷ, một tỷ tỷ). Behind a larger group the hundreds are spoken although they are empty
(1.005.000 is một triệu *không trăm* linh năm nghìn); a group that is empty altogether is not. In a group: 0 tens is
linh (lẻ), 1 after tens is mốt, 4 after tens is tư (bốn), 5 after a ten is lăm. Decimals follow phẩy: each leading
zero is spoken, the rest is one number (0,05 is không phẩy không năm). *âm* goes before what is below zero.

What is read is wider: linh and lẻ, nghìn and ngàn, tỷ and tỉ, tư and bốn, lăm and nhăm, một beside mốt, chục, vạn,
rưỡi (hai triệu rưỡi), không nghìn, decimals digit by digit. After mươi and mười, năm is no digit, but the word for a
year.

Written libraries differ here: one drops "không trăm" after larger groups, one misreads tens; so this is our own work.
"""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final, Literal

from dxmetrics.errors import ReadingError, quoted
from dxmetrics.quantity import Number
from dxmetrics.vi.normal import plain
from dxmetrics.vi.numbers import format_number

__all__ = ["NUMBER_WORDS", "parse_spelled_number", "read_spelled_number", "spell_number"]

_DIGITS: Final = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_GROUPS: Final = ((10**6, ("triệu",)), (10**3, ("nghìn",)), (1, ()))
_BILLION: Final = 10**9

_VALUES: Final = {word: digit for digit, word in enumerate(_DIGITS)} | {"tư": 4, "bẩy": 7}
_AFTER_TENS: Final = {word: digit for word, digit in _VALUES.items() if word not in ("không", "năm")} | {
    "mốt": 1,
    "lăm": 5,
    "nhăm": 5,
}
_AFTER_TEN: Final = {word: digit for word, digit in _AFTER_TENS.items() if word not in ("mốt", "tư")}
_SPELLINGS: Final = {"ngàn": "nghìn", "lẻ": "linh", "tỉ": "tỷ", "chục": "mươi"}
_ALL: Final = sorted(
    {
        *_VALUES,
        *_AFTER_TENS,
        *_SPELLINGS,
        "mười",
        "mươi",
        "trăm",
        "nghìn",
        "vạn",
        "triệu",
        "tỷ",
        "linh",
        "rưỡi",
        "phẩy",
    },
)
_WORD: Final = "|".join(_ALL)
_LONGEST: Final = 50_000

NUMBER_WORDS: Final = rf"\b(?:âm\s+)?(?:{'|'.join((*_VALUES, 'mười'))})(?:\s+(?:{_WORD}))*\b"
"""A pattern, without groups, for a run of number words in normal text (to be compiled with IGNORECASE)."""


def spell_number(
    value: Number | Decimal,
    *,
    zero_tens: Literal["linh", "lẻ"] = "linh",
    thousand: Literal["nghìn", "ngàn"] = "nghìn",
    four: Literal["tư", "bốn"] = "tư",
) -> str:
    """Write a number in words; ValueError for a fraction whose decimals never end.

    `four` is the word for 4 behind mươi.

    >>> spell_number(1_005_000), spell_number(Fraction(3586, 100))
    ('một triệu không trăm linh năm nghìn', 'ba mươi lăm phẩy tám mươi sáu')
    >>> spell_number(-24, four="bốn"), spell_number(10**18 + 1)
    ('âm hai mươi bốn', 'một tỷ tỷ không trăm linh một')
    """
    whole, _, decimals = format_number(-value if value < 0 else value).replace(".", "").partition(",")
    words = _spell(int(whole))
    if decimals:
        rest = decimals.lstrip("0")
        words += ["phẩy", *["không"] * (len(decimals) - len(rest)), *_spell(int(rest))]
    if value < 0:
        words.insert(0, "âm")
    text = " ".join(words).replace("linh", zero_tens).replace("nghìn", thousand)
    return text.replace("mươi bốn", f"mươi {four}")


def _spell(number: int) -> list[str]:
    """Return the words of a whole number: behind a larger group the hundreds are spoken in any case."""
    billions = [number % _BILLION]
    while number := number // _BILLION:
        billions.append(number % _BILLION)
    words: list[str] = []
    for position, rest in enumerate(reversed(billions)):
        if position:
            words.append("tỷ")
        for scale, name in _GROUPS:
            group = rest // scale % 1000
            if group:
                words += [*_spell_group(group, is_tail=bool(words)), *name]
    return words or ["không"]


def _spell_group(number: int, *, is_tail: bool) -> list[str]:
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    words = [_DIGITS[hundreds], "trăm"] if hundreds or is_tail else []
    if tens > 1:
        words += [_DIGITS[tens], "mươi"]
    elif tens == 1:
        words.append("mười")
    elif ones and words:
        words.append("linh")
    if ones == 1 and tens > 1:
        words.append("mốt")
    elif ones == _VALUES["năm"] and tens:
        words.append("lăm")
    elif ones or not words:
        words.append(_DIGITS[ones])
    return words


def parse_spelled_number(text: str) -> Number:
    """Read a number written in words; ReadingError where the words are none.

    >>> parse_spelled_number("một triệu không trăm lẻ năm ngàn"), parse_spelled_number("hai triệu rưỡi")
    (1005000, 2500000)
    >>> parse_spelled_number("âm không phẩy không năm")
    Fraction(-1, 20)
    """
    found = read_spelled_number(plain(text))
    if found is None:
        message = (
            f"Không đọc được số viết bằng chữ {quoted(text)}; cần dạng hai mươi mốt, một nghìn không trăm linh năm "
            "(cannot read it as a number in words)"
        )
        raise ReadingError(message)
    return found


def read_spelled_number(text: str) -> Number | None:
    """Return the number that words of normal text are, or None where they are none.

    >>> read_spelled_number("mười lăm"), read_spelled_number("hai mươi năm"), read_spelled_number("năm nay")
    (15, None, None)
    """
    if len(text) > _LONGEST:
        return None
    words = [_SPELLINGS.get(word, word) for word in text.lower().split()]
    sign = 1
    if words[:1] == ["âm"]:
        sign, words = -1, words[1:]
    if "phẩy" not in words:
        whole = _read(words)
        return None if whole is None else sign * whole
    at = words.index("phẩy")
    whole, decimals = _read(words[:at]), _read_decimals(words[at + 1 :])
    return None if whole is None or decimals is None else sign * (whole + decimals)


def _read_decimals(words: Sequence[str]) -> Fraction | None:
    if words and all(word in _VALUES for word in words):
        digits = "".join(str(_VALUES[word]) for word in words)
        return Fraction(int(digits), 10 ** len(digits))
    zeros = 0
    while words[zeros : zeros + 1] == ["không"] and words[zeros + 1 : zeros + 2] != ["trăm"]:
        zeros += 1
    rest = _read(words[zeros:])
    if rest is None:
        return None
    spoken = 3 if words[zeros] == "không" else len(str(rest))  # không trăm linh năm: 005
    return Fraction(rest, 10 ** (zeros + spoken))


def _read(words: Sequence[str]) -> int | None:
    """Return the whole number that words say: each tỷ multiplies all that stands before it."""
    at = _billion_at(words, 0)
    number = _read_below_billion(words[:at])
    while at < len(words):
        end = _billion_at(words, at + 1)
        number = _joined(number, _BILLION, words[at + 1 : end]) if number else None
        at = end
    return number


def _billion_at(words: Sequence[str], start: int) -> int:
    """Return where the next tỷ stands, or the end."""
    return next((at for at in range(start, len(words)) if words[at] == "tỷ"), len(words))


def _read_below_billion(words: Sequence[str]) -> int | None:
    for scale, name in ((10**6, "triệu"), (10**4, "vạn"), (10**3, "nghìn")):
        if name in words:
            at = words.index(name)
            head = _read_group(words[:at])
            return None if head is None else _joined(head, scale, words[at + 1 :])
    return _read_group(words)


def _joined(head: int, scale: int, tail: Sequence[str]) -> int | None:
    """Return `head` times `scale` and what the tail adds, which must lie below `scale`."""
    if not tail:
        return head * scale
    if list(tail) == ["rưỡi"]:
        return head * scale + scale // 2
    rest = _read_below_billion(tail)
    return None if rest is None or rest >= scale else head * scale + rest


def _read_group(words: Sequence[str]) -> int | None:
    """Return the number below a thousand that words say."""
    if words[1:2] == ["trăm"] and words[0] in _VALUES:
        hundreds, rest = 100 * _VALUES[words[0]], words[2:]
        if not rest:
            return hundreds
        if list(rest) == ["rưỡi"]:
            return hundreds + 50
        if rest[0] == "linh":
            ones = " ".join(rest[1:])
            return hundreds + _VALUES[ones] if ones in _VALUES else None
        tens = _read_tens(rest) if len(rest) > 1 or rest[0] == "mười" else None
        return None if tens is None else hundreds + tens
    return _read_tens(words)


def _read_tens(words: Sequence[str]) -> int | None:
    """Return the number below a hundred that words say."""
    match list(words):
        case ["mười"]:
            return 10
        case ["mười", ones] if ones in _AFTER_TEN:
            return 10 + _AFTER_TEN[ones]
        case [digit] if digit in _VALUES:
            return _VALUES[digit]
        case [tens, "mươi"] if _VALUES.get(tens, 0) > 1:
            return 10 * _VALUES[tens]
        case [tens, "mươi", ones] if _VALUES.get(tens, 0) > 1 and ones in _AFTER_TENS:
            return 10 * _VALUES[tens] + _AFTER_TENS[ones]
        case _:
            return None
