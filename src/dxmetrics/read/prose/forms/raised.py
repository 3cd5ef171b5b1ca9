"""What a count is raised or lowered to: "có 14 triệu cổ phiếu … mua 6 triệu cổ phiếu, nâng sở hữu lên 20 triệu"."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, RemainderClaim, SumClaim
from dxmetrics.read.prose.evidence.changed import FROM, TO_LEVEL
from dxmetrics.read.prose.evidence.sums import sum_fits, sum_nearly_fits
from dxmetrics.read.prose.page import Page, nearest, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME

__all__ = ["read_raised"]

_RAISED: Final = regex(r"\b(?:tăng|nâng|đưa)\b[^;:]{0,60}\blên\s+(?:(?:thành|tới|đến|là)\s+)?\Z")
_HELD: Final = regex(
    r"\b(?:(?:nắm giữ|sở hữu|xuống còn|hiện có|đang có|đã có)\b(?:(?! (?:từ|lên) )[^,;:]){0,20}"
    r"|(?:đầu (?:năm|kỳ|nhiệm kỳ)|trước đó),?(?: [^\W\d_]+){0,4} có )\Z"
)
_ADDED: Final = regex(r"\b(?:mua|thêm|bổ sung|phát hành|kết nạp|tuyển|nhận|góp)\b[^,;:]{0,20}\Z")
_GIVEN: Final = regex(r"\b(?:bán|chuyển nhượng|thoái|rút|thanh lý|trả)\b[^,;:]{0,20}\Z")
_REACH: Final = 6
_NEAR: Final = 2
_MOST: Final = 24
_WEIGHT: Final = 1000
_LONG: Final = 100_000
"""Stocks so large miss what was bought or sold by one digit by no chance."""


def read_raised(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the counts that what is held and what is added to it are raised to, or that what is given leaves of it.

    Silent where no count of the unit is told as held, or none as added, in the sentences before; and where those
    neither add up nor miss by one slip of a digit.

    >>> from dxmetrics.read import read_text
    >>> text = "Quỹ đang có 140.000 cổ phiếu. Quỹ mua thêm 60.000 cổ phiếu, nâng sở hữu lên 200.000 cổ phiếu."
    >>> [figure.text for figure in read_text(text).claims[0].figures]
    ['200.000', '140.000', '60.000']
    """
    for total in sentence.tokens:
        if total.index and TO_LEVEL.search(total.gap):
            yield from _traded(page, sentence, total)
        if "lên" not in total.gap or total.kind != "count" or not total.unit or total in page.summed:
            continue
        if total.is_change or total.value / total.step < 1 or not _RAISED.search(total.gap):
            continue
        parts = _parts(page, sentence, total)
        if parts is not None:
            page.summed.add(total)
            yield SumClaim(total.figure(), [part.figure() for part in parts], **page.place(total))


def _traded(page: Page, sentence: Sentence, now: Token) -> Iterator[Claim]:
    """Yield what was bought or sold with what it has moved: "bán 1.250 cổ phiếu, giảm sở hữu từ 4.800 xuống 3.550".

    Just one count of its sentence or the two before it must be told as bought or sold, and the numbers be long.
    """
    was = sentence.tokens[now.index - 1]
    if now.kind != "count" or not FROM.search(was.gap) or not now.unit or not same_unit(was, now):
        return
    whole, rest = (was, now) if was.value > now.value else (now, was)
    told = (*nearest(sentence.tokens, was.index), *islice(page.earlier(now, _NEAR), _MOST))
    traded = [token for token in told if _GIVEN.search(token.gap) or _ADDED.search(token.gap)]
    if len(traded) != 1 or same_unit(traded[0], now) != SAME or whole.value / whole.step < _LONG:
        return
    part = traded[0]
    sold = _GIVEN.search(part.gap) is not None
    if (
        sold == (whole is was) == ("xuống" in now.gap)
        and not sum_fits(whole, (part, rest))
        and sum_nearly_fits(whole, (part, rest))
    ):
        page.balances.add(frozenset((whole, part, rest)))
        if whole is was:
            yield RemainderClaim(whole.figure(), part.figure(), rest.figure(), **page.place(rest, part, whole))
        else:
            yield SumClaim(whole.figure(), [rest.figure(), part.figure()], **page.place(whole, rest, part))


def _parts(page: Page, sentence: Sentence, total: Token) -> tuple[Token, Token] | None:
    """Return what was held last and what was added: what adds up, else the nearest where a slip keeps it from that."""
    told = (*nearest(sentence.tokens, total.index), *islice(page.earlier(total, _REACH), _MOST))
    alike = [token for token in told if same_unit(token, total) == SAME]
    held = next((token for token in alike if _HELD.search(token.gap)), None)
    added = [token for token in alike if token is not held and _ADDED.search(token.gap)]
    if held is None or not added:
        return None
    for other in added:
        if sum_fits(total, (held, other)):
            return held, other
    heavy = max(total.value / total.step, held.value / held.step) >= _WEIGHT and alike.index(held) == 1
    return (held, added[0]) if heavy and sum_nearly_fits(total, (held, added[0])) else None
