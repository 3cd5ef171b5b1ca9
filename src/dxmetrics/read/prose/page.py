"""The whole text with its sentences, for the readers of claims: what stands earlier, and where a claim stands."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, TypedDict

from dxmetrics._later import regex
from dxmetrics.quantity import PERCENT, Number, Span
from dxmetrics.read.prose.sentences import Sentence, amounts
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME, same_noun

__all__ = [
    "Page",
    "Place",
    "Planned",
    "amounts",
    "bounds_class",
    "clear_hedge",
    "head",
    "leaves_its_scale_out",
    "nearest",
    "same_unit",
]

_QUOTE: Final = 160
_BEFORE_HEDGE: Final = 20
_LABEL: Final = 40
_WORD: Final = regex(r"[^\W\d_]+|[,;:.]")
_PLACED: Final = regex(
    r"[^,;:.()\n]*\b(?:tại|ở|thuộc|của|trên địa bàn|(?:trong|trên) tổng(?: số)?)"
    r"(?: (?:hơn|gần|cả|toàn bộ|khoảng))?\s\Z",
)
_BOUNDS: Final = regex(
    r"[^,;:.()\n]*\b(?:vốn|quy mô|mức|giá trị|tuổi|thu nhập|doanh thu)"
    r"(?: [^\W\d_]+){0,2} (?:dưới|trên|từ|đến|không quá|tối đa)(?: [\d.,]+ đến)? \Z",
)
"""What leads to a bound that tells a class: "3.745 doanh nghiệp có vốn dưới 10 tỷ đồng"."""
_FILLERS: Final = frozenset("là được đã có gồm với hơn gần trên khoảng về số án tổng cộng xong".split())
_BOTH_VERBS: Final = 4
_SCALE: Final = 1000
_SECOND_VERBS: Final = frozenset(("xét xử", "xử lý", "giải quyết", "thi hành"))


class Place(TypedDict):
    """Where a claim stands and what it counts, as claims take it."""

    unit: str | None
    span: Span
    quote: str


Planned = Sequence[tuple[Token, frozenset[str]]]
"""The counts of a sentence that are told as planned, each with what the words before it name."""


@dataclass(slots=True)
class Page:
    """A text in normal form, the same in lower case, its sentences, and what the readers of claims settled so far.

    Settled are tokens (`taken`), values with their `targets`, remainders (`balances`), totals (`summed`) and the
    total of each of their `parts`, the whole of the last share (`wholes`), one of an earlier sentence with the
    sentence of its share (`shared`), and the targets that were looked up in a sentence (`planned`).

    `original` is the text as given, `offsets` where each character of the normal form stood in it.
    """

    text: str
    low: str
    original: str
    offsets: Sequence[int]
    sentences: list[Sentence]
    taken: set[Token] = field(default_factory=set[Token])
    targets: list[tuple[Token, Token]] = field(default_factory=list[tuple[Token, Token]])
    balances: set[frozenset[Token]] = field(default_factory=set[frozenset[Token]])
    summed: set[Token] = field(default_factory=set[Token])
    parts: dict[Token, Token] = field(default_factory=dict[Token, Token])
    alike: dict[Token, tuple[list[Token], int]] = field(default_factory=dict[Token, tuple[list[Token], int]])
    wholes: tuple[Token, ...] = ()
    shared: tuple[int, Token] | None = None
    planned: dict[int, Planned] = field(default_factory=dict[int, Planned])
    values: dict[Number, list[Token]] = field(default_factory=dict[Number, list[Token]])

    def earlier(self, token: Token, reach: int = 2) -> Iterator[Token]:
        """Yield the counts of the sentences before a token's own, nearest first."""
        for index in range(token.sentence - 1, max(-1, token.sentence - 1 - reach), -1):
            yield from reversed(self.sentences[index].amounts())

    def whole_shared_by(self, sentence: int) -> Token | None:
        """Return the whole, told farther before, of the last share in a sentence or in the one before it."""
        return self.shared[1] if self.shared is not None and sentence - self.shared[0] <= 1 else None

    def is_shared(self, rate: Token) -> bool:
        """Tell whether a share in the sentence of a percentage is of a whole that is told farther before."""
        return self.shared is not None and self.shared[0] == rate.sentence

    def label(self, token: Token) -> str:
        """Return the two words that lead up to a count, or nothing: "thụ lý", "giải quyết".

        Of two verbs with a comma between them it is the first: "giải quyết, xét xử".
        """
        return _last_two(token.gap[-_LABEL:])

    def told_alike(self, token: Token, most: int) -> list[Token]:
        """Return the first counts, so many at `most`, of later sentences that the same words lead up to."""
        if not self.alike:
            labels: defaultdict[str, list[Token]] = defaultdict(list)
            for sentence in self.sentences:
                for count in sentence.amounts():
                    label = _last_two(count.gap[-_LABEL:])
                    told = labels[label] if label else []
                    self.alike[count] = told, len(told)
                    told.append(count)
        told, place = self.alike.get(token, ([], 0))
        while place < len(told) and told[place].sentence == token.sentence:
            place += 1
        return told[place : place + most]

    def told_before(self, value: Number, number: int) -> Token | None:
        """Return the count of a value, printed in full, that was told last before the sentence of a number."""
        if not self.values:
            for sentence in self.sentences:
                for token in sentence.tokens:
                    if token.exact and not token.is_change and not token.in_row:
                        self.values.setdefault(token.value, []).append(token)
        told = self.values.get(value, ())
        place = bisect_left(told, number, key=_sentence)
        return told[place - 1] if place else None

    def place(self, *tokens: Token | None) -> Place:
        """Return span and quote of the tokens that stand in the sentence of the last one, and the first unit named."""
        home, begin, stop, unit = -1, 0, 0, ""
        for token in tokens:
            if token is None:
                continue
            start = token.start - token.signed
            if token.hedge is not None:
                start = self._hedged(token.hedge.word, start)
            if token.sentence > home:
                home, begin, stop = token.sentence, start, token.stop
            elif token.sentence == home:
                begin, stop = min(begin, start), max(stop, token.stop)
            unit = unit or token.unit
        start, end = self.offsets[begin], self.offsets[stop]
        return {"unit": unit or None, "span": (start, end), "quote": self.original[start : min(end, start + _QUOTE)]}

    def place_of_levels(self, level: Token, *others: Token | None) -> Place:
        """Return the place of a level and what it is held against: in per cent where it is, whatever that is of."""
        place = self.place(level, *others)
        if level.kind == "rate":
            place["unit"] = PERCENT
        return place

    def _hedged(self, word: str, start: int) -> int:
        """Return where a number begins, the hedge that stands before it included."""
        hedge = self.low.rfind(word, max(0, start - _BEFORE_HEDGE), start)
        return hedge if hedge >= 0 else start


def _sentence(token: Token) -> int:
    return token.sentence


@lru_cache(maxsize=4096)  # asked for twice of each count, and the same words lead up to many
def _last_two(gap: str) -> str:
    words = [word for word in _WORD.findall(gap) if word not in _FILLERS]
    label = " ".join(words[-2:]) if len(words) > 1 else ""
    if label in _SECOND_VERBS and words[-3:-2] == [","] and "," not in words[-5:-3] and len(words) > _BOTH_VERBS:
        return " ".join(words[-5:-3])
    return label


def nearest(tokens: list[Token], before: int | None = None) -> Iterator[Token]:
    """Yield the amounts among tokens, from the one `before` a place, or from the last one, back to the first."""
    for place in range(len(tokens) if before is None else before, 0, -1):
        token = tokens[place - 1]
        if token.kind == "count" and not token.is_change and not token.in_row:
            yield token


def clear_hedge(token: Token) -> None:
    """Take *trên* for no hedge, where the number itself fits just what is told of it: "khảo sát trên 1.500 phiếu"."""
    if token.hedge is not None and token.hedge.word == "trên":
        token.hedge, token.exact = None, token.step == 1


def head(sentence: Sentence, token: Token) -> Token:
    """Return the first of counts that stand together: the 90 of "90 hộ ở 3 thôn", "90 trong tổng số 120 hộ"."""
    before = sentence.before(token)
    while before is not None and (before.beside is token or _is_placed(before, token)):
        token, before = before, sentence.before(before)
    return token


def _is_placed(before: Token, token: Token) -> bool:
    """Tell whether a count says in how many places, or out of how many, there is what the one before it counts.

    Or it bounds the class that this one is of.
    """
    if before.kind != "count" or before.is_change:
        return False
    return _PLACED.match(token.gap) is not None or bounds_class(token)


def bounds_class(token: Token) -> bool:
    """Tell whether an amount tells but what the count before it is of: "3.745 hộ có thu nhập trên 60 triệu đồng"."""
    return token.kind == "count" and _BOUNDS.match(token.gap) is not None


def leaves_its_scale_out(told: Token, beside: Token) -> bool:
    """Tell a number without the scale word of one beside it: the 716 of "812 triệu USD … so với cùng kỳ (716)"."""
    return not told.unit and told.value * _SCALE < beside.value


def same_unit(one: Token, other: Token) -> int:
    """Return how well the units of two tokens agree: 2 the same, 1 one is not said, 0 two things."""
    first, second = one.unit, other.unit
    if first == second:
        return SAME if first else 1
    return same_noun(first, second)
