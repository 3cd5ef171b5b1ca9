"""Rows of tables run into text: numbers side by side with nothing but spaces between them."""

import re
from collections.abc import Iterator
from typing import Final

from dxmetrics.model import ChangeClaim, Claim, RemainderClaim, ShareClaim, SumClaim
from dxmetrics.read.prose.fits import change_between_fits, is_near_miss, share_fits, sum_fits
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = ["read_rows"]

_SHORTEST: Final = 3
_TOTAL: Final = re.compile(r"\b(?:tổng|cộng|toàn (?:tỉnh|huyện|xã|quốc|thành phố))\b")


def read_rows(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield what the columns of a row say of each other, where the numbers bear it out: a table has no words for it."""
    for row in _rows(sentence):
        counts = [token for token in row if token.kind == "count"]
        if _TOTAL.search(row[0].gap):
            yield from _columns(page, row)
        if len(counts) >= _SHORTEST and (_leaves(counts) or _is_like_above(page, row, counts)):
            whole, part, rest = counts[:3]
            yield RemainderClaim(whole.figure(), part.figure(), rest.figure(), **page.place(whole, part, rest))
        yield from _rates(page, row, counts)
        page.rows.append(row)


def _rows(sentence: Sentence) -> Iterator[list[Token]]:
    """Yield the runs of at least three numbers side by side, and mark their tokens."""
    row: list[Token] = []
    for token in [*sentence.tokens, None]:
        if token is not None and row and not row[-1].unit and not token.gap.strip(" \t|-–"):
            row.append(token)
            continue
        if len(row) >= _SHORTEST:
            for member in row:
                member.in_row = True
            yield row
        row = [] if token is None else [token]


def _leaves(counts: list[Token]) -> bool:
    """Tell whether the first three columns are total, done and left."""
    whole, part, rest = counts[:3]
    return whole.exact and whole.value > part.value > 0 and rest.value > 0 and sum_fits(whole, (part, rest))


def _is_like_above(page: Page, row: list[Token], counts: list[Token]) -> bool:
    """Tell whether the two rows above were total, done and left, and a slip keeps this one from being so."""
    shape = [token.kind for token in row]
    above = [other for other in page.rows[-2:] if [token.kind for token in other] == shape]
    if len(above) < 2 or not all(_leaves([token for token in other if token.kind == "count"]) for other in above):
        return False
    whole, part, rest = counts[:3]
    return is_near_miss((rest, part, whole), lambda: sum_fits(whole, (part, rest)))


def _columns(page: Page, row: list[Token]) -> Iterator[Claim]:
    """Read a last row of totals: each the sum of its column above."""
    shape = [token.kind for token in row]
    above: list[list[Token]] = []
    for other in reversed(page.rows):
        if [token.kind for token in other] != shape:
            break
        above.insert(0, other)
    if len(above) < 2:
        return
    for place, total in enumerate(row):
        column = [other[place] for other in above]
        if total.kind == "count" and sum_fits(total, column):
            yield SumClaim(total.figure(), [part.figure() for part in column], **page.place(total))


def _rates(page: Page, row: list[Token], counts: list[Token]) -> Iterator[Claim]:
    """Read each percentage with the counts before it: a change of two columns, or a share of an earlier one."""
    shares: dict[Token, list[Token]] = {}
    for place, rate in enumerate(row):
        if rate.kind != "rate" or not place or row[place - 1].kind != "count":
            continue
        part, before = row[place - 1], row[place - 2] if place > 1 else None
        if before is not None and before.kind == "count" and change_between_fits(before, part, rate):
            yield ChangeClaim(before.figure(), part.figure(), None, rate.figure(), **page.place(before, part, rate))
            continue
        whole = next(
            (
                one
                for one in counts
                if part.value <= one.value and one.start < rate.start and share_fits(part, one, rate)
            ),
            None,
        )
        if whole is not None:
            shares.setdefault(whole, []).append(part)
            yield ShareClaim(part.figure(), whole.figure(), rate.figure(), **page.place(part, whole, rate))
    for whole, parts in shares.items():
        if len(parts) > 1 and sum_fits(whole, parts):
            yield SumClaim(whole.figure(), [part.figure() for part in parts], **page.place(whole, *parts))
