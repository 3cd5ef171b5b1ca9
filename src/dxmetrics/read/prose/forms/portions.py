"""Breakdowns by shares: "Xuất khẩu đạt 640 triệu USD. … chè xanh 320 triệu, chiếm 50%; … 192 triệu, chiếm 30%; …"."""

from collections.abc import Iterator, Sequence
from typing import Final

from dxmetrics.model import Claim, SumClaim
from dxmetrics.read.prose.evidence.fits import share_fits
from dxmetrics.read.prose.evidence.siblings import Share, shares_beside, wholes_before
from dxmetrics.read.prose.evidence.sums import sum_fits, sum_nearly_fits
from dxmetrics.read.prose.evidence.wholes import own_share
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = ["read_portions"]

_ALL: Final = 100
_FEW: Final = 12


def read_portions(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the breakdown that the shares up to the last one of a sentence make, where they leave nothing out.

    They must be of the total: all but one of them, where a slip of a digit keeps the parts from adding up.

    >>> from dxmetrics.read import read_text
    >>> text = "Xã có 640 hộ. Trồng chè có 416 hộ, chiếm 65%. Trồng mía có 224 hộ, chiếm 35%."
    >>> [type(claim).__name__ for claim in read_text(text).claims]
    ['ShareClaim', 'SumClaim', 'ShareClaim']
    """
    last = next((token for token in reversed(sentence.amounts()) if own_share(page, token) is not None), None)
    rate = None if last is None else own_share(page, last)
    if last is None or rate is None or last in page.parts:
        return
    shares = _all_of_it([share for share in shares_beside(page, sentence, last, rate) if not _is_after(share, last)])
    if not shares:
        return
    parts = [part for part, _ in shares]
    first = parts[0]
    home = page.sentences[first.sentence]
    for total in wholes_before(page, home, first, first.index):
        if frozenset((total, *parts)) in page.balances:
            return
        if _is_total_of(total, shares):
            page.parts.update(dict.fromkeys(parts, total))
            page.summed.add(total)
            yield SumClaim(total.figure(), [part.figure() for part in parts], **page.place(total, *parts))
            return


def _is_after(share: Share, last: Token) -> bool:
    return (share[0].sentence, share[0].index) > (last.sentence, last.index)


def _all_of_it(shares: list[Share]) -> Sequence[Share]:
    """Return the last shares that come to a hundred per cent together, at least two; none where they pass it."""
    per = 2 * max([rate.per for _, rate in shares], default=1)
    left, slack = _ALL * per, 0
    for size, (_, rate) in enumerate(reversed(shares[-_FEW:]), 1):
        step = per // rate.per
        left -= rate.size * step
        slack += step // 2
        if abs(left) <= slack and size > 1:
            return shares[-size:]
        if left < -slack:
            break
    return ()


def _is_total_of(total: Token, shares: Sequence[Share]) -> bool:
    """Tell whether parts add up to a total that their percentages are of, or would but for a slip in one of them."""
    parts = [part for part, _ in shares]
    fitting = sum(share_fits(part, total, rate, as_printed=True) for part, rate in shares)
    if fitting == len(parts):
        return sum_fits(total, parts)
    return fitting > 1 and fitting == len(parts) - 1 and sum_nearly_fits(total, parts)
