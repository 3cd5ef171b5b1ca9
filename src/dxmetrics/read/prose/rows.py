"""Rows of tables run into text: numbers side by side with nothing but spaces between them."""

from collections.abc import Iterator
from typing import Final

from dxmetrics.model import ChangeClaim, Claim, RemainderClaim, ShareClaim, SumClaim
from dxmetrics.read.prose.fits import change_between_fits, share_fits, sum_fits
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = ["read_rows"]

_SHORTEST: Final = 3


def read_rows(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield what the columns of a row say of each other, where the numbers bear it out: a table has no words for it."""
    row: list[Token] = []
    for token in [*sentence.tokens, None]:
        if token is not None and row and not row[-1].unit and not token.gap.strip(" \t|-–"):
            row.append(token)
            continue
        if len(row) >= _SHORTEST:
            yield from _row(page, row)
        row = [] if token is None else [token]


def _row(page: Page, row: list[Token]) -> Iterator[Claim]:
    for token in row:
        token.in_row = True
    counts = [token for token in row if token.kind == "count"]
    yield from _remainder(page, counts)
    shares: dict[Token, list[Token]] = {}
    for place, rate in enumerate(row):
        if rate.kind != "rate" or not place or row[place - 1].kind != "count":
            continue
        part, before = row[place - 1], row[place - 2] if place > 1 else None
        if before is not None and before.kind == "count" and change_between_fits(part=before, base=part, rate=rate):
            yield ChangeClaim(before.figure(), part.figure(), None, rate.figure(), **page.place(before, part, rate))
            continue
        whole = next(
            (
                token
                for token in counts
                if token.value >= part.value and token.start < rate.start and share_fits(part, token, rate)
            ),
            None,
        )
        if whole is not None:
            shares.setdefault(whole, []).append(part)
            yield ShareClaim(part.figure(), whole.figure(), rate.figure(), **page.place(part, whole, rate))
    for whole, parts in shares.items():
        if len(parts) > 1 and sum_fits(whole, parts):
            yield SumClaim(whole.figure(), [part.figure() for part in parts], **page.place(whole, *parts))


def _remainder(page: Page, counts: list[Token]) -> Iterator[Claim]:
    """Read total, done, left in the first three columns."""
    for whole, part, rest in zip(counts[:1], counts[1:2], counts[2:3], strict=False):
        if whole.exact and whole.value > part.value > 0 and rest.value > 0 and sum_fits(whole, (part, rest)):
            yield RemainderClaim(whole.figure(), part.figure(), rest.figure(), **page.place(whole, part, rest))
