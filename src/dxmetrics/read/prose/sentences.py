"""Where sentences end, and which tokens stand together."""

from typing import Final

from dxmetrics._later import regex
from dxmetrics.quantity import Span
from dxmetrics.read.prose.tokens import Role, Token

__all__ = ["Sentence", "amounts", "sentences"]


class Sentence:
    """The tokens of one sentence or line, where it ends, and the words after its last token, in lower case."""

    __slots__ = ("_amounts", "end", "tail", "tokens")

    def __init__(self, tokens: list[Token], end: int, tail: str) -> None:
        """Take what is told; its amounts are looked up when they are first asked for."""
        self.tokens = tokens
        self.end = end
        self.tail = tail
        self._amounts: list[Token] | None = None

    @property
    def start(self) -> int:
        """Return where its words begin."""
        return self.tokens[0].gap_start

    def amounts(self) -> list[Token]:
        """Return its amounts, which are looked up once: it has its roles and rows by then."""
        if self._amounts is None:
            self._amounts = amounts(self.tokens)
        return self._amounts

    def turn(self, token: Token, role: Role) -> None:
        """Make a change of a token by what stands around it, so that it is no amount any more."""
        token.play(role)
        self._amounts = None

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


def amounts(tokens: list[Token]) -> list[Token]:
    """Return the counts among tokens that are no changes and stand in no row of a table."""
    return [token for token in tokens if token.kind == "count" and not token.is_change and not token.in_row]


_MARKS: Final = ("\n", ".", "!", "?", "…")
_CLOSE: Final = regex(r"[\"”’')\]]*(?:\s+|\Z)")
_STUCK: Final = regex(r"[.!?…][\"”’')\]]*\Z")
_STICKS: Final = frozenset(".!?…\"”’')]")
_MOST: Final = 40
"""A sentence of more numbers is read in pieces of so many, at most twice so many where they hang together: each number
is held against those before it."""
_LONGEST: Final = 600
"""The words before and after a number reach no farther than this."""
_ABBREVIATIONS: Final = frozenset("tp ts ths gs pgs bs ks no st mr tx tt vs đ/c đc kts cn".split())
_SHORT: Final = regex(rf"\b(?:{'|'.join(_ABBREVIATIONS)}|[^\W\d_])\Z")
_OPENING: Final = frozenset("“‘(")
_LAST_WORD: Final = regex(r"[^\W\d_]+\Z")
_WORD: Final = 12
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
    members: list[Token] = []
    ends = _ends(text, low)
    place, follow = ends[0]
    passed = edge = depth = 0
    for token in found:
        start = token.start
        close, begin = -1, edge
        while place < start:
            if place >= edge:
                close, begin = place if close < 0 else close, follow
            passed += 1
            place, follow = ends[passed]
        if text[start - 1] in _STICKS and (stuck := _stuck_end(text, low, begin, start)) >= 0:
            close, begin = stuck if close < 0 else close, start
        if close >= 0 or (len(members) >= _MOST and _may_cut(members, token, text[edge:start])):
            if members:
                grouped.append(_sentence(members, low, edge, close if close >= 0 else start))
                members = []
            edge, depth = begin, depth if close < 0 else 0
        gap = low[edge:start][-_LONGEST:]
        if "(" in gap or (depth and ")" in gap):
            depth = max(0, depth + gap.count("(") - gap.count(")"))
        token.gap, token.depth, token.sentence, token.index = gap, depth, len(grouped), len(members)
        members.append(token)
        edge = token.stop
    if members:
        while place < edge:
            passed += 1
            place, follow = ends[passed]
        grouped.append(_sentence(members, low, edge, place))
    return grouped


def _may_cut(members: list[Token], token: Token, gap: str) -> bool:
    """Tell whether an endless sentence may be cut before a number: not within a ratio, nor before its percentage."""
    return (token.kind == "count" and "/" not in gap) or len(members) >= 2 * _MOST


def _sentence(members: list[Token], low: str, edge: int, end: int) -> Sentence:
    return Sentence(members, end, low[edge : min(end, edge + _LONGEST)])


def _ends(text: str, low: str) -> list[Span]:
    """Return where each sentence of a text ends and the next one begins, and the end of the text."""
    ends: list[Span] = []
    edge = 0
    for place in _marks(text):
        follow = place + 1
        if place < edge:
            continue
        if text[place] == "\n":
            edge = follow
            ends.append((place, follow))
            continue
        mark = text[follow : follow + 1]
        if mark.isalnum() or mark in _OPENING:
            if not mark.isdecimal() and _is_glued(text, place, follow):
                edge = follow
                ends.append((follow, follow))
        elif (close := _close(text, follow)) >= 0:
            edge = close
            if text.find("\n", follow, edge) >= 0 or not _goes_on(text, low, place, edge):
                ends.append((follow, edge))
    ends.append((len(text), len(text)))
    return ends


def _is_glued(text: str, place: int, follow: int) -> bool:
    """Tell whether a sentence begins right behind the full stop of another: "… 40 hộ.Trong đó", not "TP.Vinh".

    A word of small letters ends before it, and one with a capital begins behind it, perhaps in quotes.
    """
    begin = follow + (text[follow] in _OPENING)
    if not (text[begin : begin + 1].isupper() and text[begin + 1 : begin + 2].islower()):
        return False
    if text[place - 1 : place] in _STICKS:
        return True
    word = _LAST_WORD.search(text, max(0, place - _WORD), place)
    return word is not None and len(word[0]) > 1 and word[0].islower() and word[0] not in _ABBREVIATIONS


def _close(text: str, follow: int) -> int:
    """Return where the quotes, brackets and spaces behind a mark end, or -1 where something else stands there."""
    if text[follow : follow + 1] == " " and not text[follow + 1 : follow + 2].isspace():  # as a rule
        return follow + 1
    close = _CLOSE.match(text, follow)
    return -1 if close is None else close.end()


def _marks(text: str) -> list[int]:
    """Return where the marks stand that may end a sentence; each is looked for alone, which is much faster."""
    places: list[int] = []
    for mark in _MARKS:
        place = text.find(mark)
        while place >= 0:
            places.append(place)
            place = text.find(mark, place + 1)
    places.sort()
    return places


def _stuck_end(text: str, low: str, start: int, stop: int) -> int:
    """Return where a sentence ends whose mark the next number sticks to, or -1: "Có 120 hộ…30 thẻ"."""
    match = _STUCK.search(text, start, stop)
    return -1 if match is None or _goes_on(text, low, match.start(), stop) else match.start() + 1


def _goes_on(text: str, low: str, place: int, follow: int) -> bool:
    """Tell whether a sentence goes on after a full stop in it: after an abbreviation, or before a small letter."""
    mark = text[follow : follow + 1]
    if mark and not (mark.isupper() or mark.isdigit() or mark in _OPENERS):
        return True
    if text[place] != ".":
        return False
    word = low[place - 4 : place].rpartition(" ")[2]
    if word.isalpha():
        return len(word) == 1 or word in _ABBREVIATIONS
    return word[-1:].isalpha() and _SHORT.search(low, place - 4, place) is not None
