"""Where sentences end, and which tokens stand together."""

import re
from collections.abc import Iterator
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
        begin = _last_boundary(text, low, edge, token.start)
        if current is None or begin >= 0:
            if current is not None:
                _close(current, text, low, edge)
            current = Sentence()
            grouped.append(current)
            edge, depth = max(begin, edge), 0
        gap = low[edge : token.start]
        depth = max(0, depth + gap.count("(") - gap.count(")")) if "(" in gap or ")" in gap else depth
        token.gap, token.depth = gap, depth
        token.sentence, token.index = len(grouped) - 1, len(current.tokens)
        current.tokens.append(token)
        edge = token.stop
    if current is not None:
        _close(current, text, low, edge)
    return grouped


def _close(sentence: Sentence, text: str, low: str, edge: int) -> None:
    sentence.end = next((place for place, _ in _boundaries(text, low, edge, len(text))), len(text))
    sentence.tail = low[edge : sentence.end]


def _last_boundary(text: str, low: str, start: int, stop: int) -> int:
    """Return where the sentence after the last boundary between two places begins, -1 where there is none."""
    return max((follow for _, follow in _boundaries(text, low, start, stop)), default=-1)


def _boundaries(text: str, low: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    for match in _END.finditer(text, start, stop):
        place, follow = match.span()
        if text[place] != "\n":
            mark = text[follow : follow + 1]
            if "\n" not in match[0] and _goes_on(text, low, place, mark):
                continue
            place += 1
        yield place, follow


def _goes_on(text: str, low: str, place: int, mark: str) -> bool:
    """Tell whether a sentence goes on after a full stop in it: after an abbreviation, or before a small letter."""
    if mark and not (mark.isupper() or mark.isdigit() or mark in _OPENERS):
        return True
    return text[place] == "." and _SHORT.search(low, max(0, place - 4), place) is not None
