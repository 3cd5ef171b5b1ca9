"""Tables run into text: rows of numbers with nothing but spaces between them.

A table has no words for what its columns have to do with each other; arithmetic has. Columns are related where most
rows say so; then the rows that do not are told as well.
"""

from collections.abc import Callable, Iterator
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import ChangeClaim, Claim, RemainderClaim, ShareClaim, SumClaim
from dxmetrics.read.prose.evidence.fits import change_between_fits, share_fits, share_nearly_fits
from dxmetrics.read.prose.evidence.sums import sum_fits, sum_nearly_fits
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = ["read_tables"]

Row = list[Token]
Triple = tuple[Token, Token, Token]

_SHORTEST: Final = 3
_WIDEST: Final = 40
_APART: Final = 2
_FIRST: Final = 6
_WEIGHT: Final = 1000
_TOTAL: Final = regex(r"\b(?:tổng|cộng|toàn (?:tỉnh|huyện|xã|quốc|thành phố))\b")


def read_tables(page: Page) -> Iterator[Claim]:
    """Yield what the columns of the tables of a page say of each other, and mark the tokens of their rows."""
    tables: dict[tuple[str, ...], list[Row]] = {}
    for sentence in page.sentences:
        for row in _rows(sentence):
            shape = tuple(token.kind for token in row)
            table = tables.setdefault(shape, [])
            if table and row[0].sentence - table[-1][0].sentence > _APART:
                yield from _table(page, table)
                tables[shape] = table = []
            table.append(row)
    for table in tables.values():
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


def _table(page: Page, rows: list[Row]) -> Iterator[Claim]:
    kinds = [token.kind for token in rows[0]]
    counts = [place for place, kind in enumerate(kinds) if kind == "count"]
    rates = [place for place, kind in enumerate(kinds) if kind == "rate" and place - 1 in counts]
    if len(counts) >= _SHORTEST:
        one, two, three = counts[:_SHORTEST]
        for whole, part, rest in _related([(row[one], row[two], row[three]) for row in rows], _leaves):
            yield RemainderClaim(whole.figure(), part.figure(), rest.figure(), **page.place(whole, part, rest))
    pairs = [place for place in rates if place - 2 in counts]
    triples = [(row[place - 2], row[place - 1], row[place]) for row in rows for place in pairs]
    changes = _related(triples, change_between_fits)
    for now, before, percent in changes:
        yield ChangeClaim(now.figure(), before.figure(), None, percent.figure(), **page.place(now, before, percent))
    if not changes:
        shares = _shares_of_one(rows[0], counts, rates) if len(rows) == 1 else []
        for part, whole, rate in shares:
            yield ShareClaim(part.figure(), whole.figure(), rate.figure(), **page.place(part, whole, rate))
        if not shares:
            yield from _shares(page, rows, counts, rates)
    yield from _totals(page, rows, counts)


def _related(triples: list[Triple], holds: Callable[..., bool]) -> list[Triple]:
    """Return the places of a table that a relation holds in; all, where it holds in most of at least three."""
    held = [triple for triple in triples if holds(*triple)]
    return triples if len(held) > 1 and 2 * len(held) > len(triples) else held


def _shares_of_one(row: Row, counts: list[int], rates: list[int]) -> list[Triple]:
    """Return the shares of a lone row that are all of one of its counts, where one at most is a slip away from it.

    "Mức 3, 4 và toàn trình: 2.640 100% 1.850 70,1% 740 28,0%".
    """
    pairs = [(row[place - 1], row[place]) for place in rates]
    for whole in (row[place] for place in counts) if len(pairs) >= _SHORTEST else ():
        odd = [(part, rate) for part, rate in pairs if not _is_share(part, whole, rate)]
        parted = sum(part is not whole and (part, rate) not in odd for part, rate in pairs)
        if len(odd) <= 1 < parted and all(share_nearly_fits(part, whole, rate) for part, rate in odd):
            return [(part, whole, rate) for part, rate in pairs]
    return []


def _shares(page: Page, rows: list[Row], counts: list[int], rates: list[int]) -> Iterator[Claim]:
    """Read each percentage as the share that the column before it has of the column that most rows fit."""
    columns: dict[int, list[int]] = {}
    for rate in rates:
        fitting, whole, part = _best(rows, counts, [rate - 1], rate)
        if not fitting and len(rows) > 1:  # "received, resolved, pending, percentage": the part stands farther off
            fitting, whole, part = _best(rows, counts[:_FIRST], counts[:_FIRST], rate)
            fitting = fitting if 2 * fitting > len(rows) and fitting > 1 else 0
        if not fitting:
            continue
        columns.setdefault(whole, []).append(part)
        for one, other, percent in _related([(row[part], row[whole], row[rate]) for row in rows], _is_share):
            yield ShareClaim(one.figure(), other.figure(), percent.figure(), **page.place(one, other, percent))
    for total, parts in columns.items():
        for row in rows:
            if len(parts) > 1 and sum_fits(row[total], [row[place] for place in parts]):
                yield _sum(page, row[total], [row[place] for place in parts])


def _best(rows: list[Row], counts: list[int], parts: list[int], rate: int) -> tuple[int, int, int]:
    """Return in how many rows a percentage fits the columns that it fits best, and the places of its whole and part."""
    fits = [
        (sum(_is_share(row[part], row[whole], row[rate]) for row in rows), -place, whole, part)
        for part in parts
        for place, whole in enumerate(counts)
    ]
    fitting, _, whole, part = max(fits)
    return fitting, whole, part


def _totals(page: Page, rows: list[Row], counts: list[int]) -> Iterator[Claim]:
    """Read a last or a first row of totals: where one column adds up, all are meant to; else totals told before."""
    for last, body in ((rows[-1], rows[:-1]), (rows[0], rows[1:])):
        if len(rows) > _APART and _TOTAL.search(last[0].gap):
            columns = [(last[place], [row[place] for row in body]) for place in counts]
            if any(sum_fits(total, column) for total, column in columns):
                yield from (_sum(page, total, column) for total, column in columns if not _is_a_mean(total, column))
            return
    for place in counts if len(rows) > 1 else ():
        column = [row[place] for row in rows]
        added = sum(token.value for token in column)
        told = page.told_before(added, rows[0][0].sentence) if added >= _WEIGHT else None
        if told is not None and all(token.exact for token in column):
            yield _sum(page, told, column)


def _is_a_mean(total: Token, column: Row) -> bool:
    """Tell whether a row of totals tells of a column what lies between its values, as for one of percentages."""
    values = [token.value for token in column]
    return min(values) <= total.value <= max(values) and not sum_nearly_fits(total, column)


def _is_share(part: Token, whole: Token, rate: Token) -> bool:
    if whole is part and rate.value != 100:
        return False
    return part.value <= whole.value and share_fits(part, whole, rate)


def _leaves(whole: Token, part: Token, rest: Token) -> bool:
    return whole.exact and whole.value > part.value > 0 and rest.value > 0 and sum_fits(whole, (part, rest))


def _sum(page: Page, total: Token, parts: list[Token]) -> SumClaim:
    return SumClaim(total.figure(), [part.figure() for part in parts], **page.place(total))
