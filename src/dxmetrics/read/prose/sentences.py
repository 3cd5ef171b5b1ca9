"""Where sentences end, and which tokens stand together."""

import re
from dataclasses import dataclass, field
from typing import Final

from dxmetrics.read.prose.tokens import Token

__all__ = ["Sentence", "sentences"]


@dataclass(slots=True, eq=False)
class Sentence:
    """The tokens of one sentence or line, where it ends, and the words after its last token, in lower case."""

    tokens: list[Token] = field(default_factory=list[Token])
    end: int = 0
    tail: str = ""

    def before(self, token: Token) -> Token | None:
        """Return the token before one, if there is any."""
        return self.tokens[token.index - 1] if token.index else None

    def following(self, token: Token) -> Token | None:
        """Return the token after one, if there is any."""
        place = token.index + 1
        return self.tokens[place] if place < len(self.tokens) else None

    def after(self, token: Token) -> str:
        """Return the words between a token and the next one, or the end of the sentence."""
        place = token.index + 1
        return self.tokens[place].gap if place < len(self.tokens) else self.tail


_END: Final = re.compile(r"\n|[.!?…][\"”’')\]]*(?:\s+|\Z)")
_MARK: Final = re.compile("[\n.!?…]")
_MOST: Final = 40
"""A sentence of more numbers is read in pieces of so many, at most twice so many where they hang together: each number
is held against those before it."""
_LONGEST: Final = 600
"""The words before and after a number reach no farther than this."""
_SHORT: Final = re.compile(r"(?:\b(?:tp|ts|ths|gs|pgs|bs|ks|no|st|mr|tx|tt|vs|đ/c|đc|kts|cn)|\b[^\W\d_])\Z")
_OPENERS: Final = frozenset("\"“‘'(-–*•+[")


def sentences(text: str, low: str, found: list[Token]) -> list[Sentence]:
    """Group tokens by sentence, and give each token the words before it; a line end ends a sentence too.

    >>> from dxmetrics.read.prose.tokens import tokens
    >>> text = "Tiếp nhận 120 hồ sơ. TP. Vinh có 30 hồ sơ, đạt 25%."
    >>> found, _ = tokens(text, text.lower())
    >>> [[token.text for token in group.tokens] for group in sentences(text, text.lower(), found)]
    [['120'], ['30', '25']]
    """
    grouped: list[Sentence] = []
    current: Sentence | None = None
    edge = depth = 0
    for token in found:
        start = token.start
        edges = _boundaries(text, low, edge, start) if _MARK.search(text, edge, start) else ()
        if current is None or edges or (len(current.tokens) >= _MOST and _may_cut(current, token, text[edge:start])):
            if current is not None:
                _close(current, low, edge, edges[0][0] if edges else start)
            current = Sentence()
            grouped.append(current)
            if edges:
                edge, depth = edges[-1][1], 0
        token.gap = low[max(edge, start - _LONGEST) : start]
        opened = text.count("(", edge, start)
        if opened or (depth and text.find(")", edge, start) >= 0):
            depth = max(0, depth + opened - text.count(")", edge, start))
        token.depth, token.sentence, token.index = depth, len(grouped) - 1, len(current.tokens)
        current.tokens.append(token)
        edge = token.stop
    if current is not None:
        edges = _boundaries(text, low, edge, len(text), first=True)
        _close(current, low, edge, edges[0][0] if edges else len(text))
    return grouped


def _may_cut(sentence: Sentence, token: Token, gap: str) -> bool:
    """Tell whether an endless sentence may be cut before a number: not within a ratio, nor before its percentage."""
    return (token.kind == "count" and "/" not in gap) or len(sentence.tokens) >= 2 * _MOST


def _close(sentence: Sentence, low: str, edge: int, end: int) -> None:
    sentence.end = end
    sentence.tail = low[edge : min(end, edge + _LONGEST)]


def _boundaries(text: str, low: str, start: int, stop: int, *, first: bool = False) -> list[tuple[int, int]]:
    """Return where sentences end between two places, and where the next ones begin; the `first` of them, if asked."""
    found: list[tuple[int, int]] = []
    for match in _END.finditer(text, start, stop):
        place, follow = match.span()
        if text[place] != "\n":
            mark = text[follow : follow + 1]
            if "\n" not in match[0] and _goes_on(text, low, place, mark):
                continue
            place += 1
        found.append((place, follow))
        if first:
            break
    return found


def _goes_on(text: str, low: str, place: int, mark: str) -> bool:
    """Tell whether a sentence goes on after a full stop in it: after an abbreviation, or before a small letter."""
    if mark and not (mark.isupper() or mark.isdigit() or mark in _OPENERS):
        return True
    return text[place] == "." and _SHORT.search(low, max(0, place - 4), place) is not None
