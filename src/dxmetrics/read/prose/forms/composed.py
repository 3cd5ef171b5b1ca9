"""Percentages made up of percentages: "cổ tức 15%, trong đó 5% bằng tiền và 10% bằng cổ phiếu"."""

from collections.abc import Iterator
from itertools import accumulate, takewhile
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, SumClaim
from dxmetrics.read.prose.evidence.opposites import are_opposites
from dxmetrics.read.prose.evidence.sums import sum_nearly_fits
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = ["read_composed"]

_OPENS: Final = regex(
    r"[^.;]{0,60}(?:[,;:(]\s*(?:trong đó|bao gồm|gồm)|\bgồm)\b[^,;.()]{0,60}\Z"
    r"|\s?\((?!cùng|năm|so|tăng|giảm|kế hoạch|chỉ tiêu|mục tiêu)[^,;.()]{1,60}\Z"
)
_ALL_OF_IT: Final = regex(r"\bgồm\b(?! cả)")
_GOES_ON: Final = regex(r"[^.()]{0,80}(?:,|;|\bvà\b)[^,;.()]{0,60}\Z")
_MOST: Final = 8
_FINE: Final = 100
"""A total of fewer steps is one slip away from too many."""


def read_composed(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the percentages that others, listed right after them, add up to.

    Silent where they do not, but for a slip in a list that leaves nothing out: one after *trong đó* need not exhaust,
    and its percentages may be of other wholes.

    >>> from dxmetrics.read import read_text
    >>> [figure.text for figure in read_text("Mức tăng 12%, gồm 7% do giá và 5% do lượng.").claims[0].figures]
    ['12', '7', '5']
    """
    for total, first in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        if total.kind != "rate" or first.kind != "rate" or not _OPENS.match(first.gap) or first.value >= total.value:
            continue
        listed = [first, *takewhile(_goes_on, sentence.tokens[first.index + 1 : first.index + _MOST])]
        added = list(accumulate(part.value for part in listed))
        size = added.index(total.value) + 1 if total.value in added else 0
        parts = listed if not size and _leaves_nothing_out(page, total, listed) else listed[:size]
        if len(parts) > 1 and not any(token in page.taken or token.hedge for token in (total, *parts)):
            page.taken.update(parts)
            yield SumClaim(total.figure(), [part.figure() for part in parts], **page.place(total, *parts))


def _goes_on(token: Token) -> bool:
    return token.kind == "rate" and not token.is_change and _GOES_ON.match(token.gap) is not None


def _leaves_nothing_out(page: Page, total: Token, listed: list[Token]) -> bool:
    """Tell whether a slip keeps a closed list, or opposites, from adding up: "(do chủ quan 2,4%, khách quan 1,8%)"."""
    closed = _ALL_OF_IT.search(listed[0].gap) is not None and " và " in listed[-1].gap and total.size >= _FINE
    sure = are_opposites(page, listed) or (closed and len(listed) > 1)
    return sure and all(part.step == total.step for part in listed) and sum_nearly_fits(total, listed)
