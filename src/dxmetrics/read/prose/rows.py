"""Tables run into text: rows of numbers with nothing but spaces between them.

A table has no words for what its columns have to do with each other; arithmetic has. Columns are related where most
rows say so; then the rows that do not are told as well.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

from dxmetrics.model import ChangeClaim, Claim, RemainderClaim, ShareClaim, SumClaim
from dxmetrics.read.prose.fits import change_between_fits, share_fits, sum_fits
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = ["read_tables"]

Row = list[Token]

_SHORTEST: Final = 3
_WIDEST: Final = 40
_APART: Final = 2
_TOTAL: Final = re.compile(r"\b(?:tổng|cộng|toàn (?:tỉnh|huyện|xã|quốc|thành phố))\b")


def read_tables(page: Page) -> Iterator[Claim]:
    """Yield what the columns of the tables of a page say of each other, and mark the tokens of their rows."""
    table: list[Row] = []
    for sentence in page.sentences:
        for row in _rows(sentence):
            if table and not _goes_on(table[-1], row):
                yield from _table(page, table)
                table = []
            table.append(row)
    if table:
        yield from _table(page, table)


def _rows(sentence: Sentence) -> Iterator[Row]:
    """Yield the runs of at least three numbers side by side, and mark their tokens."""
    if len(sentence.tokens) < _SHORTEST:
        return
    row: Row = []
    for token in [*sentence.tokens, None]:
        if token is not None and row and not row[-1].unit and not token.gap.strip(" \t|-–"):
            row.append(token)
            continue
        if _SHORTEST <= len(row) <= _WIDEST:
            for member in row:
                member.in_row = True
            yield row
        row = [] if token is None else [token]


def _goes_on(above: Row, row: Row) -> bool:
    """Tell whether two rows are of one table: near each other and of one shape."""
    near = row[0].sentence - above[0].sentence <= _APART
    return near and [token.kind for token in above] == [token.kind for token in row]


def _table(page: Page, rows: list[Row]) -> Iterator[Claim]:
    kinds = [token.kind for token in rows[0]]
    counts = [place for place, kind in enumerate(kinds) if kind == "count"]
    if len(counts) >= _SHORTEST:
        one, two, three = counts[:3]
        for row in _related(rows, lambda row: _leaves(row[one], row[two], row[three])):
            whole, part, rest = row[one], row[two], row[three]
            yield RemainderClaim(whole.figure(), part.figure(), rest.figure(), **page.place(whole, part, rest))
    shares: dict[int, list[int]] = {}
    for place, kind in enumerate(kinds):
        if kind == "rate" and place - 1 in counts:
            yield from _rate_column(page, rows, counts, place, shares)
    for whole, parts in shares.items():
        for row in rows:
            if len(parts) > 1 and sum_fits(row[whole], [row[part] for part in parts]):
                yield _sum(page, row[whole], [row[part] for part in parts])
    if len(rows) > _APART and _TOTAL.search(rows[-1][0].gap):
        columns = [(rows[-1][place], [row[place] for row in rows[:-1]]) for place in counts]
        if any(sum_fits(total, column) for total, column in columns):
            for total, column in columns:
                yield _sum(page, total, column)


def _related(rows: list[Row], holds: Callable[[Row], bool]) -> list[Row]:
    """Return the rows that a relation of columns holds in; all, where it holds in most of at least three."""
    held = [row for row in rows if holds(row)]
    return rows if len(held) > 1 and 2 * len(held) > len(rows) else held


def _rate_column(
    page: Page,
    rows: list[Row],
    counts: list[int],
    rate: int,
    shares: dict[int, list[int]],
) -> Iterator[Claim]:
    """Read a column of percentages: the change between the two columns before it, or a share of another column."""
    part = rate - 1
    if part - 1 in counts:
        changed = _related(rows, lambda row: change_between_fits(row[part - 1], row[part], row[rate]))
        for row in changed:
            now, before, percent = row[part - 1], row[part], row[rate]
            yield ChangeClaim(now.figure(), before.figure(), None, percent.figure(), **page.place(now, before, percent))
        if changed:
            return
    best: list[Row] = []
    found = -1
    for whole in counts:
        held = [row for row in rows if _is_share(row, part, whole, rate)]
        if len(held) > len(best):
            best, found = held, whole
    for row in _related(rows, lambda row: row in best):
        yield ShareClaim(
            row[part].figure(),
            row[found].figure(),
            row[rate].figure(),
            **page.place(row[part], row[found], row[rate]),
        )
    if best:
        shares.setdefault(found, []).append(part)


def _is_share(row: Row, part: int, whole: int, rate: int) -> bool:
    if whole == part and row[rate].value != 100:
        return False
    return row[part].value <= row[whole].value and share_fits(row[part], row[whole], row[rate])


def _leaves(whole: Token, part: Token, rest: Token) -> bool:
    return whole.exact and whole.value > part.value > 0 and rest.value > 0 and sum_fits(whole, (part, rest))


def _sum(page: Page, total: Token, parts: list[Token]) -> SumClaim:
    return SumClaim(total.figure(), [part.figure() for part in parts], **page.place(total))
