"""Tables told in words: the same counts of all and of each of its parts in one order, over a few sentences.

"Thụ lý 909 vụ/1.480 bị cáo; giải quyết 865 vụ/1.402 bị cáo. Cấp huyện thụ lý 695 vụ/942 bị cáo, …; cấp tỉnh thụ lý …"
"""

from collections.abc import Iterator, Sequence
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim
from dxmetrics.quantity import Number
from dxmetrics.read.prose.evidence.sums import sum_nearly_fits
from dxmetrics.read.prose.evidence.wholes import are_people
from dxmetrics.read.prose.forms.breakdowns import sum_claim
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME

__all__ = ["read_grids"]

_NESTED: Final = regex(r"\btrong (?:đó|số)\b|\bso với\b|\bcùng kỳ\b")
_WIDTHS: Final = (4, 3, 2)
_REACH: Final = 6
_MOST: Final = 8
"""So many parts of a total are looked for."""
_LEAST: Final = 100
_BOTH: Final = 2
_SURE: Final = 4
"""So many rows and columns add up by no chance; two rows of two need words that tell what they are of."""

Row = Sequence[Token]


def read_grids(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the breakdowns of several counts that the rows behind a first one tell in its order.

    Nothing but the arithmetic says that they are: all columns add up exactly, or all but one, which misses by a slip.

    >>> from dxmetrics.read import read_text
    >>> text = "Có 214 vụ/390 bị can. Ma túy 130 vụ/250 bị can. Đánh bạc 50 vụ/90 bị can. Trộm cắp 34 vụ/60 bị can."
    >>> [figure.text for figure in read_text(text).claims[-1].figures]
    ['390', '250', '90', '60']
    """
    own = sentence.amounts()
    number = sentence.tokens[0].sentence
    counts: list[Token] = []
    for place in range(len(own) - 1):
        if not _may_head(own[place], own[place + 1]):
            continue
        if not counts:
            counts = [token for told in page.sentences[number : number + _REACH] for token in told.amounts()]
        for width in _WIDTHS:
            claims = list(_broken_down(page, counts[place : place + width * (_MOST + 1)], width))
            if claims:
                yield from claims
                return


def _may_head(one: Token, other: Token) -> bool:
    """Tell whether two counts may begin the row of all there is: of two things, and printed in full."""
    return one.exact and other.exact and one.unit != "" != other.unit and not same_unit(one, other)


def _broken_down(page: Page, counts: Row, width: int) -> Iterator[Claim]:
    """Yield the breakdowns of the first of rows of a width, one for each column."""
    totals = counts[:width]
    left = [token.value for token in totals]
    if len(counts) < (_BOTH + 1) * width or max(left) < _LEAST:
        return
    rows: list[Row] = []
    for begin in range(width, len(counts) - width + 1, width):
        row = counts[begin : begin + width]
        if not all(token.exact and _are_alike(token, total) for token, total in zip(row, totals, strict=True)):
            return
        told = row[1:] if begin == width else row
        if any(token.role == "rest" for token in row) or any(_NESTED.search(token.gap) for token in told):
            return
        rows.append(row)
        left = [whole - token.value for whole, token in zip(left, row, strict=True)]
        if len(rows) + width > _SURE and sum([rest != 0 for rest in left]) <= 1:
            columns = list(zip(totals, *rows, strict=True))
            behind = counts[begin + width : begin + width + _BOTH]
            if all(not rest or _is_missed(rest, column, behind) for rest, column in zip(left, columns, strict=True)):
                yield from (_claim(page, column) for column in columns if frozenset(column) not in page.balances)
                return


def _is_missed(rest: Number, column: Row, behind: Row) -> bool:
    """Tell whether a slip keeps a column from adding up, and no part of it is told behind: "…; đường thủy 1 vụ"."""
    total, *parts = column
    return sum_nearly_fits(total, parts) and not any(
        _are_alike(token, total) and token.value <= rest for token in behind
    )


def _are_alike(one: Token, other: Token) -> bool:
    return same_unit(one, other) == SAME or are_people(one, other)


def _claim(page: Page, column: Row) -> Claim:
    page.balances.add(frozenset(column))
    total, *parts = column
    return sum_claim(page, total, parts)
