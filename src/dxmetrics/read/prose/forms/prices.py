"""Prices, yields and incomes per head: "giảm 17 USD/tấn (1,21%) còn 1.388 USD/tấn".

A number of a unit per unit is no figure for the other readers, as it neither adds up nor divides into a share. Of its
changes it is one like all others, so a sentence that names some is read once more with them.
"""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from dxmetrics._later import regex
from dxmetrics.errors import ReadingError
from dxmetrics.model import ChangeClaim, Claim
from dxmetrics.read.prose.forms.changes import read_changes
from dxmetrics.read.prose.forms.reached import read_reached
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.roles import assign_roles
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token, count_at
from dxmetrics.read.prose.units import SAME
from dxmetrics.read.prose.words import PER_UNIT

__all__ = ["read_prices"]

_NUMBER: Final = regex(
    r"\d(?<![\d.,/–-]\d)(?<![-–] \d)\d*+(?:[.,]\d++)*+(?= ?[^\W\d_]++(?: [^\W\d_]++){0,3}+/[^\W\d_])",
)
"""A number with a slash between letters soon after it; the second one of a range is none."""
_PER: Final = regex(r"(?:/[^\W\d_]+\d?(?: (?:phiếu|phần|vị)(?![^\W\d_]))?)+")


def read_prices(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the changes of the prices of a sentence that are told with their percentage, or with the earlier price."""
    tokens = sentence.tokens
    if PER_UNIT.search(page.low, sentence.start, sentence.end) is None:
        return
    if all(token.kind == "count" and not token.is_change for token in tokens):
        return
    prices = _prices(page, sentence.start, sentence.end)
    if not prices:
        return
    told = [*prices, *(_anew(token) for token in tokens if token.kind == "rate"), *_bare(tokens, prices)]
    again = _sentence(page, sorted(told, key=lambda token: token.start), sentence)
    assign_roles(again)
    if not any(token.is_change for token in again.tokens):
        return
    own = {price.span for price in prices}
    inner = Page(page.text, page.low, page.original, page.offsets, [again])
    for claim in chain(read_reached(inner, again), read_changes(inner, again)):
        if isinstance(claim, ChangeClaim) and claim.current is not None and claim.current.span in own:
            if claim.previous is None and (claim.change is None or claim.percent is None):
                continue
            spans = {figure.span for figure in claim.figures}
            page.taken.update(token for token in tokens if token.span in spans)
            yield claim


def _prices(page: Page, start: int, end: int) -> list[Token]:
    """Return the numbers of a unit per unit between two places."""
    found: list[Token] = []
    for match in _NUMBER.finditer(page.low, start, end):
        try:
            token = count_at(page.text, page.low, match.start(), match[0])
        except ReadingError:
            continue
        per = _PER.match(page.low, token.stop)
        if per is None or token.kind != "count":
            continue
        token.unit += page.text[token.stop : per.end()]
        token.stop = per.end()
        token.span = page.offsets[token.start], page.offsets[token.end]
        found.append(token)
    return found


def _bare(tokens: list[Token], prices: list[Token]) -> Iterator[Token]:
    """Yield the changes of prices, and the earlier prices behind them, that leave out "per unit": "tăng 500 đồng"."""
    behind = False
    for token in tokens:
        if token.kind == "count":
            price = _price_of(token, tokens, prices) if token.is_change or behind else None
            behind = price is not None and token.is_change
            if price is not None:
                yield _anew(token, price.unit)
        else:
            behind = token.is_change


def _price_of(token: Token, tokens: list[Token], prices: list[Token]) -> Token | None:
    """Return the price that a count may be the change of: the nearest before it, else the first; past no amount."""
    alike = [price for price in prices if token.unit and price.unit.lower().startswith(f"{token.unit.lower()}/")]
    if not alike:
        return None
    price = next((price for price in reversed(alike) if price.start < token.start), alike[0])
    first = price.start if price.start < token.start else 0
    for other in tokens[: token.index]:
        if other.start > first and other.kind == "count" and not other.is_change and same_unit(other, token) == SAME:
            return None
    return price


def _anew(token: Token, unit: str = "") -> Token:
    """Return a token without what the words around it made of it, with a unit of its own."""
    return Token(
        token.start,
        token.end,
        token.stop,
        token.span,
        token.text,
        token.value,
        token.step,
        token.kind,
        unit,
        token.hedge,
        oddity=token.oddity,
        signed=token.signed,
        exact=token.exact,
        scale=token.scale,
    )


def _sentence(page: Page, tokens: list[Token], whole: Sentence) -> Sentence:
    """Return tokens as a sentence: each with its place in it and the words before it."""
    edge, depth = whole.start, 0
    for index, token in enumerate(tokens):
        gap = page.low[edge : token.start]
        depth = max(0, depth + gap.count("(") - gap.count(")"))
        token.gap, token.index, token.depth = gap, index, depth
        edge = token.stop
    return Sentence(tokens, whole.end, page.low[edge : whole.end])
