"""Percentages made up of percentages: "cổ tức 15%, trong đó 5% bằng tiền và 10% bằng cổ phiếu"."""

from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, SumClaim
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = ["read_composed"]

_OPENS: Final = regex(r"[^.;]{0,60}(?:[,;:(]\s*(?:trong đó|bao gồm|gồm)|\bgồm)\b[^,;.()]{0,60}\Z")
_GOES_ON: Final = regex(r"[^.()]{0,80}(?:,|;|\bvà\b)[^,;.()]{0,60}\Z")
_MOST: Final = 8


def read_composed(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the percentages that others, listed right after them, add up to exactly.

    Silent where they do not: a list after *trong đó* need not exhaust, and its percentages may be of other wholes.

    >>> from dxmetrics.read import read_text
    >>> [figure.text for figure in read_text("Mức tăng 12%, gồm 7% do giá và 5% do lượng.").claims[0].figures]
    ['12', '7', '5']
    """
    for total, first in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        if total.kind != "rate" or first.kind != "rate" or not _OPENS.match(first.gap) or first.value >= total.value:
            continue
        rest = sentence.tokens[first.index + 1 : first.index + _MOST]
        parts, left = [first], total.value - first.value
        for part in takewhile(_goes_on, rest):
            parts.append(part)
            left -= part.value
            if left <= 0:
                break
        if left == 0 and not any(token in page.taken or token.hedge for token in (total, *parts)):
            page.taken.update(parts)
            yield SumClaim(total.figure(), [part.figure() for part in parts], **page.place(total, *parts))


def _goes_on(token: Token) -> bool:
    return token.kind == "rate" and not token.is_change and _GOES_ON.match(token.gap) is not None
