"""Percentages with their counts behind, made up of such: "chiếm 11,9% với 921 hộ, gồm 6,1% với 508 hộ; 5,8% với …"."""

from collections.abc import Iterator
from itertools import pairwise, takewhile
from typing import Final, NamedTuple

from dxmetrics._later import regex
from dxmetrics.model import Claim, SumClaim
from dxmetrics.read.prose.evidence.sums import sum_fits, sum_nearly_fits
from dxmetrics.read.prose.forms.breakdowns import sum_claim
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME, same_noun
from dxmetrics.read.prose.words import WITH

__all__ = ["read_tiered"]

_OPENS: Final = regex(r"[^.;()]{0,60}[,;:] ?(?:trong đó|bao gồm|gồm)\b[^.;()\d]{0,60}")
_GOES_ON: Final = regex(r"(?:;|,| và| ;) ?[^.;()\d]{0,60}")
_FEW: Final = 8
_BOTH: Final = 2


class _Share(NamedTuple):
    """A percentage and the count that it comes to."""

    rate: Token
    part: Token


def read_tiered(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the counts, and the percentages, of a share that shares opened behind it make up.

    One of the two need not add up: where the other does, a slip of a digit is what keeps it from that.

    >>> from dxmetrics.read import read_text
    >>> text = "Nghèo đa chiều chiếm 11,8% với 921 hộ, gồm hộ nghèo 6,1% với 508 hộ; hộ cận nghèo 5,7% với 413 hộ."
    >>> [figure.text for figure in read_text(text).claims[-1].figures]
    ['921', '508', '413']
    """
    shares = [share for rate in sentence.tokens if (share := _share(sentence, rate)) is not None]
    for place, total in enumerate(shares):
        behind = shares[place + 1 : place + _FEW]
        if len(behind) < _BOTH or not _follows(total, behind[0]) or not _opens(behind[0]):
            continue
        beside = takewhile(lambda pair: _follows(*pair) and _goes_on(pair[1]), pairwise(behind))
        parts = [behind[0], *(share for _, share in beside)]
        if len(parts) > 1:
            yield from _made_up(page, total, parts)


def _share(sentence: Sentence, rate: Token) -> _Share | None:
    """Return a percentage and the count right behind it: "chiếm 11,8% với 921 hộ"."""
    part = sentence.following(rate)
    if part is None or rate.kind != "rate" or rate.is_change or rate.hedge is not None or part.kind != "count":
        return None
    told = part.exact and part.of is part.under is None and part.unit != "" and part.depth == rate.depth
    return _Share(rate, part) if told and WITH.fullmatch(part.gap) else None


def _follows(one: _Share, other: _Share) -> bool:
    alike = same_noun(one.part.unit, other.part.unit) == SAME and one.rate.depth == other.rate.depth
    return alike and other.rate.index == one.part.index + 1


def _opens(share: _Share) -> bool:
    return _OPENS.fullmatch(share.rate.gap) is not None


def _goes_on(share: _Share) -> bool:
    return _GOES_ON.fullmatch(share.rate.gap) is not None and not _opens(share)


def _made_up(page: Page, total: _Share, parts: list[_Share]) -> Iterator[Claim]:
    """Yield what adds up in counts or in percentages, and what is a slip away from it where the other one does."""
    counts = [share.part for share in parts]
    rates = [share.rate for share in parts]
    added, shared = sum_fits(total.part, counts), sum_fits(total.rate, rates)
    if added or (shared and sum_nearly_fits(total.part, counts)):
        yield sum_claim(page, total.part, counts)
    if sum([rate.value for rate in rates]) == total.rate.value or (
        added and not shared and sum_nearly_fits(total.rate, rates)
    ):
        figures = [rate.figure() for rate in rates]
        yield SumClaim(total.rate.figure(), figures, **page.place(total.rate, *rates))
