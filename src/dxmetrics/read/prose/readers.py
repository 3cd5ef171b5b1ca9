"""The readers of claims in their order, and which of them a sentence is worth showing to.

A reader looks for one form of statement, and most sentences hold few forms. What a reader cannot do without (two
counts, a percentage, a change, a slash, a word) is said beside it, so that the others are not asked at all.
"""

from collections.abc import Callable, Iterator
from functools import cache
from operator import ge
from typing import Final, NamedTuple

from dxmetrics.model import Claim
from dxmetrics.read.prose.forms.alone import read_alone
from dxmetrics.read.prose.forms.changes import read_changes
from dxmetrics.read.prose.forms.closing import read_closing
from dxmetrics.read.prose.forms.composed import read_composed
from dxmetrics.read.prose.forms.exhausted import read_exhausted
from dxmetrics.read.prose.forms.identities import read_identities
from dxmetrics.read.prose.forms.moves import read_moves
from dxmetrics.read.prose.forms.multiples import read_multiples
from dxmetrics.read.prose.forms.prices import read_prices
from dxmetrics.read.prose.forms.raised import read_raised
from dxmetrics.read.prose.forms.reached import read_reached
from dxmetrics.read.prose.forms.remainders import read_remainders
from dxmetrics.read.prose.forms.respective import read_respective
from dxmetrics.read.prose.forms.shares import read_shares
from dxmetrics.read.prose.forms.slashes import read_slashes
from dxmetrics.read.prose.forms.sums import read_lists, read_sums
from dxmetrics.read.prose.forms.tallies import read_tallies
from dxmetrics.read.prose.forms.targets import read_targets
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence

__all__ = ["READERS", "Holds", "Reader", "read_claims"]

_MANY: Final = 2
"""No reader asks for more numbers of one kind than so many."""


class Holds(NamedTuple):
    """What a sentence holds, or needs at least: so many counts and percentages, a change, a rest, a slash."""

    counts: int = 0
    rates: int = 0
    changes: bool = False
    rests: bool = False
    slashes: bool = False


class Reader(NamedTuple):
    """A reader of claims, and what a sentence must hold for it to find any: one of its needs, and one of its words."""

    read: Callable[[Page, Sentence], Iterator[Claim]]
    needs: tuple[Holds, ...]
    words: tuple[str, ...] = ()


_COUNT: Final = Holds(counts=1)
_COUNTS: Final = Holds(counts=2)
_RATE: Final = Holds(rates=1)
_RATES: Final = Holds(rates=2)
_CHANGE: Final = Holds(changes=True)
_REST: Final = Holds(rests=True)

READERS: Final[tuple[Reader, ...]] = (
    Reader(read_prices, (_RATE, _CHANGE), ("/",)),
    Reader(read_respective, (_RATES,)),
    Reader(read_reached, (_CHANGE,)),
    Reader(read_multiples, (_COUNT,), ("bằng", "gấp", "tăng")),
    Reader(read_targets, (_RATE, _CHANGE, _REST)),
    Reader(read_composed, (_RATES,)),
    Reader(read_slashes, (Holds(slashes=True),)),
    Reader(read_shares, (_COUNTS, _RATE)),
    Reader(read_moves, (_COUNTS, _RATES)),
    Reader(read_changes, (_CHANGE,)),
    Reader(read_sums, (_COUNT,), ("trong", "gồm", "chia", "theo", "cụ thể", ":", "(")),
    Reader(read_closing, (_COUNTS,), ("cộng", "lũy kế", "luỹ kế", "tổng số", "như vậy")),
    Reader(read_raised, (_COUNT,), ("lên",)),
    Reader(read_identities, (_COUNT,), ("siêu", "vốn chủ")),
    Reader(read_tallies, (_COUNTS,), ("chỉ tiêu", "nhiệm vụ", "tiêu chí", "mục tiêu", "nội dung")),
    Reader(read_remainders, (_COUNTS, _REST)),
    Reader(read_lists, (_COUNT,)),
    Reader(read_exhausted, (_COUNT,)),
    Reader(read_alone, (_RATE,)),
)
"""In order: parallel lists and targets come first, as they settle what a percentage is of."""


def read_claims(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the claims of a sentence, as the readers that it may hold something for find them.

    >>> from dxmetrics.read import read_text
    >>> [type(claim).__name__ for claim in read_text("Có 120/160 thẻ, đạt 75%, tăng 20 thẻ (20%).").claims]
    ['ShareClaim', 'ChangeClaim']
    """
    first = sentence.tokens[0]
    said = page.low[first.start - len(first.gap) : sentence.end]
    for read, words in _wanted(_holds(sentence)):
        if words:
            for word in words:
                if word in said:
                    break
            else:
                continue
        yield from read(page, sentence)


def _holds(sentence: Sentence) -> Holds:
    counts = rates = 0
    changes = rests = slashes = False
    for token in sentence.tokens:
        if token.kind == "count":
            counts += 1
        else:
            rates += 1
        if token.role == "rest":
            rests = True
        elif token.is_change:
            changes = True
        if token.of is not None or token.beside is not None:
            slashes = True
    return Holds(min(counts, _MANY), min(rates, _MANY), changes, rests, slashes)


@cache
def _wanted(holds: Holds) -> list[tuple[Callable[[Page, Sentence], Iterator[Claim]], tuple[str, ...]]]:
    """Return the readers that may find something, each with its words; there are few ways for sentences to differ."""
    return [
        (reader.read, reader.words) for reader in READERS if any(all(map(ge, holds, needed)) for needed in reader.needs)
    ]
