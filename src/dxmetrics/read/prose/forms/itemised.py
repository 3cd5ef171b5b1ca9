"""Breakdowns told line by line: a total in one line, and each of its parts in an item of its own below it."""

from collections.abc import Iterator
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim
from dxmetrics.read.prose.evidence.partitions import EXHAUSTS
from dxmetrics.read.prose.evidence.sums import longest_sum
from dxmetrics.read.prose.forms.breakdowns import MOST_PARTS, breakdown, declared, sum_claim
from dxmetrics.read.prose.leads import any_of
from dxmetrics.read.prose.page import Page, amounts, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME

__all__ = ["read_itemised"]

_MARKS: Final = "-–—+•*▪"
_ITEM: Final = regex(rf"\s*([{_MARKS}]|[a-zđ]\)(?= ))")
_OPENER: Final = regex(
    rf"(?:{any_of('bao gồm|gồm|chia ra|chia theo|phân theo|trong đó|cụ thể|như sau')})[^\d\n:.;]{{0,60}}[:.]?\s*\Z"
)
_COLON: Final = regex(r":\s*\Z")
_ALL_TOLD: Final = regex(r"\btổng (?:số|cộng)\b[^,;.()\d]{0,40}(?::|\blà) \Z")
_NOTHING: Final = regex(r"\s*[;.,]?\s*")
_SOME: Final = regex(rf"(?:{any_of('một số|chủ yếu|nổi bật|tiêu biểu|điển hình|nhất|đáng chú ý')})\b[^\n]*\s*\Z")
_DETAILS: Final = ("cụ thể", "như sau")
_BETWEEN: Final = 160
"""Between a total and its items there stands no more than what names or opens them."""
_TOTALS: Final = 4
_LINES: Final = 2 * MOST_PARTS
_FEW: Final = 3


def read_itemised(page: Page, sentence: Sentence) -> Iterator[Claim]:
    r"""Yield the totals of a line that the items below it break down.

    The items are the lines below that begin with one mark, up to a line without a mark or with that of the total's own
    line; of each the first count of the total's unit is meant. They are a breakdown where they add up, where a word
    says that they exhaust the total, and where a slip of a digit keeps them from it; else they may be some.

    >>> from dxmetrics.read import read_text
    >>> text = "Tổng số 96 đơn, gồm:\n- Khiếu nại: 41 đơn;\n- Tố cáo: 7 đơn;\n- Kiến nghị: 48 đơn."
    >>> [figure.text for figure in read_text(text).claims[0].figures]
    ['96', '41', '7', '48']
    """
    number = sentence.tokens[0].sentence + 1
    if number >= len(page.sentences):
        return
    mark = _mark(page, page.sentences[number])
    if not mark:
        return
    word = _opener(page, sentence, page.sentences[number])
    if word is None or (not word and mark == _mark(page, sentence)):
        return
    items = _items(page, number, mark, _mark(page, sentence))
    if len(items) < 2:
        return
    totals = [total for total in reversed(amounts(sentence.tokens)[-_TOTALS:]) if not (total.of or total.under)]
    listed = [(total, parts) for total in totals if (parts := _parts(total, items))]
    for total, parts in listed:
        if longest_sum(total, parts) == len(parts):
            yield sum_claim(page, total, parts)
    if word and listed and not any(total in page.summed for total, _ in listed):
        total, parts = listed[0]
        missed = breakdown(page, [total], parts, word)
        claim = missed or declared(page, [total], parts, exhaustive=word in EXHAUSTS)
        if claim is not None:
            yield claim


def _mark(page: Page, sentence: Sentence) -> str:
    """Return the mark that the line of a sentence begins with, or nothing where it has none or begins no line."""
    if sentence.start and page.low[sentence.start - 1] != "\n":
        return ""
    item = _ITEM.match(sentence.tokens[0].gap)
    if item is None:
        return ""
    return item[1] if item[1] in _MARKS else "a)"


def _opener(page: Page, sentence: Sentence, below: Sentence) -> str | None:
    """Return the word that opens the items below a line, nothing where there is none, None where they are no list."""
    start, stop = sentence.tokens[-1].stop, below.start
    if stop - start > _BETWEEN:
        return None
    between = page.low[start:stop]
    if _SOME.search(between):
        return ""
    opener = _OPENER.search(between)
    if opener is not None:
        word = opener[0].split(":")[0]
        exhausting = next((said for said in EXHAUSTS if word.startswith(said)), "")
        return exhausting or (":" if word.startswith(_DETAILS) else "trong đó")
    whole = _ALL_TOLD.search(sentence.tokens[-1].gap) is not None and _NOTHING.fullmatch(between) is not None
    return ":" if whole or _COLON.search(between) else ""


def _items(page: Page, number: int, mark: str, above: str) -> list[list[Token]]:
    """Return the amounts of the lines that begin with a mark, from the sentence of a number on."""
    items: list[list[Token]] = []
    for sentence in page.sentences[number : number + _LINES]:
        own = _mark(page, sentence)
        if own == mark:
            items.append(amounts(sentence.tokens))
        elif page.low[sentence.start - 1] == "\n" and own in ("", above):
            break
    return items[:MOST_PARTS]


def _parts(total: Token, items: list[list[Token]]) -> list[Token]:
    """Return the first count of a total's unit in each item, or none where an item counts something else alone."""
    parts: list[Token] = []
    for told in items:
        plain = [token for token in told if not (token.of or token.under)]
        part = next((token for token in plain if same_unit(total, token) == SAME), None)
        if part is None and plain and not plain[0].unit:
            part = plain[0]
        if part is None:
            return []
        parts.append(part)
    return parts
