"""The words right before a number, which most of what makes it no figure, or a bound, is told by."""

import re
from collections import defaultdict
from typing import Final

from dxmetrics._later import regex

__all__ = ["MAX_LEAD", "any_of", "last_words", "says_any", "word_before", "words_of"]

MAX_LEAD: Final = 28
"""How far back of a number the words that make a label of it are looked for."""
_LAST_LETTERS: Final = regex(r"(?<!\w)[^\W\d_]+\Z")
_CLOSERS: Final = frozenset(");:.!?%-–0123456789")
"""Marks that no word which makes a label or a bound of the next number ends with."""


def words_of(*patterns: re.Pattern[str]) -> frozenset[str]:
    r"""Return the last words of some patterns, and "": where `word_before` returns another, none of them matches.

    >>> sorted(words_of(re.compile(r"\b(?:mức độ|cấp)\s+\Z")))
    ['', 'cấp', 'độ']
    """
    return last_words(*(pattern.pattern for pattern in patterns)) | {""}


def last_words(*patterns: str) -> frozenset[str]:
    r"""Return words one of which stands in whatever some patterns of whole words match: the last word of each.

    >>> sorted(last_words(r"(?<!không )tăng", "giữ nguyên"))
    ['không', 'nguyên', 'tăng']
    """
    plain = re.sub(r"\\[a-zA-Z]", " ", "|".join(patterns))
    return frozenset(re.findall(r"[^\W\d_]+(?! ?[^\W\d_])", plain))


def any_of(words: str, *, unless: str = "") -> str:
    r"""Return a pattern for any of some whole words that is found fast: it begins with letters, not with a boundary.

    Each first letter is looked for once. What may not stand before the words is told in the same way.

    >>> any_of("vượt|cao hơn|chia")
    'v(?:ượt(?<=\\bvượt))|c(?:ao hơn(?<=\\bcao hơn)|hia(?<=\\bchia))'
    >>> any_of("giao", unless="có |được ")
    'g(?:iao(?<=\\bgiao)(?<!có giao)(?<!được giao))'
    """
    others = unless.split("|") if unless else []
    by_letter: defaultdict[str, list[str]] = defaultdict(list)
    for word in words.split("|"):
        by_letter[word[0]].append("".join((word[1:], rf"(?<=\b{word})", *(f"(?<!{other}{word})" for other in others))))
    return "|".join(f"{letter}(?:{'|'.join(rests)})" for letter, rests in by_letter.items())


def says_any(words: tuple[str, ...], text: str) -> bool:
    """Tell whether any of some words stands in a text, be it within another word.

    >>> says_any(("gồm", "chia "), "chia ra"), says_any(("gồm", "chia "), "trong đó")
    (True, False)
    """
    for word in words:  # noqa: SIM110 - a loop takes half the time, and all sentences are asked
        if word in text:
            return True
    return False


def word_before(low: str, start: int) -> str:
    """Return the word, or what ends with a mark, that one space parts from a place; "" where something else stands.

    >>> word_before("đạt trên 85%", 9), word_before("(tăng 5", 6), word_before("90%; 5", 5), word_before("gần (5", 5)
    ('trên', 'tăng', '90%;', '')
    """
    if low[start - 1] != " ":
        return ""
    lead = start - MAX_LEAD if start > MAX_LEAD else 0
    word = low[(low.rfind(" ", lead, start - 1) + 1) or lead : start - 1]
    if word.isalpha():
        return word
    last = word[-1:]
    if last in _CLOSERS:
        return word
    if last == ",":  # "mức 3, 4" goes on
        return "" if word[-2:-1].isdecimal() else word
    letters = _LAST_LETTERS.search(word)
    return "" if letters is None else letters[0]
