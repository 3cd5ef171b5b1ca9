"""Accidents told by the ways that they happened on: "đường bộ 69 vụ, chết 66 người; đường thủy 2 vụ, chết 5 người"."""

from collections.abc import Iterator
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim
from dxmetrics.read.prose.evidence.sums import sum_fits, sum_nearly_fits
from dxmetrics.read.prose.forms.breakdowns import sum_claim
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = ["read_modes"]

_MODE: Final = regex(r"\b(đường (?:bộ|sắt|th[uủ][ỷy]|thủy nội địa)|hàng (?:hải|không))\b")
_HELD: Final = regex(r"\b(?:so (?:với )?|cùng kỳ|tăng|giảm|trong (?:số )?đó|trong số này)")
_COLUMNS: Final = (("cases", regex(r"\bvụ\b")), ("dead", regex(r"chết")), ("hurt", regex(r"bị thương")))
_BEFORE: Final = 4
_BEHIND: Final = 8
_ROWS: Final = 2
_SURE: Final = 10

_Row = dict[str, Token]
"""What is told of some accidents: how many, and how many people were killed and hurt."""


def read_modes(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the totals of accidents, dead and hurt that those on roads, rails and water make up.

    Where one of the three does not add up, another one must, so that all ways are told.

    >>> from dxmetrics.read import read_text
    >>> text = "Xảy ra 71 vụ, làm chết 71 người. Đường bộ 69 vụ, chết 56 người; đường thủy 2 vụ, chết 5 người."
    >>> [[figure.text for figure in claim.figures] for claim in read_text(text).claims]
    [['71', '69', '2'], ['71', '56', '5']]
    """
    number = sentence.tokens[0].sentence
    first = next((token.index for token in sentence.tokens if _MODE.search(token.gap)), None)
    if first is None:
        return
    told = _by_mode(page.sentences[number : number + _BEHIND])
    if len(told) < _ROWS or _by_mode(page.sentences[max(0, number - _BEFORE) : number]):
        return
    total = _total(page, sentence.tokens[:first], number)
    rows = list(told.values())
    columns = [(whole, [row[name] for row in rows if name in row]) for name, whole in total.items()]
    sure = any(whole.value >= _SURE and len(parts) == len(rows) and sum_fits(whole, parts) for whole, parts in columns)
    for whole, parts in columns:
        if whole in page.summed or len(parts) < _ROWS:
            continue
        told_of_all = len(parts) == len(rows) or sum_nearly_fits(whole, parts)
        if sum_fits(whole, parts) or (sure and told_of_all and not _are_of_more(page, whole, parts)):
            yield sum_claim(page, whole, parts)


def _are_of_more(page: Page, whole: Token, parts: list[Token]) -> bool:
    """Tell whether a count told beside a total is what its parts have more or less: "94 vụ tai nạn, 41 vụ va chạm"."""
    apart = abs(sum([part.value for part in parts]) - whole.value)
    told = (token for sentence in page.sentences[whole.sentence : parts[0].sentence + 1] for token in sentence.tokens)
    name = _column(whole)
    return any(token.value == apart and token not in parts and _column(token) == name for token in told)


def _by_mode(sentences: list[Sentence]) -> dict[str, _Row]:
    """Return what is told of each way, up to where it is held against something."""
    told: dict[str, _Row] = {}
    for sentence in sentences:
        mode = ""
        for token in sentence.tokens:
            modes = _MODE.findall(token.gap)
            if len(modes) > 1:
                return {}
            if modes:
                mode = "" if modes[0] in told else modes[0]
            elif _HELD.search(token.gap):
                mode = ""
            name = _column(token)
            if mode and name:
                told.setdefault(mode, {}).setdefault(name, token)
    return told


def _total(page: Page, lead: list[Token], number: int) -> _Row:
    """Return what is told of all accidents, in the nearest sentence before that tells of more than one column."""
    earlier = (page.sentences[place].tokens for place in range(number - 1, max(-1, number - _BEFORE), -1))
    for tokens in (lead, *earlier):
        row: _Row = {}
        for token in tokens:
            if _HELD.search(token.gap):
                break
            name = _column(token)
            if name:
                row.setdefault(name, token)
        if len(row) > 1:
            return row
    return {}


def _column(token: Token) -> str:
    """Return what a count printed in full tells of accidents."""
    if token.kind != "count" or not token.exact or token.is_change or token.of or token.under or token.depth:
        return ""
    return next((name for name, words in _COLUMNS if words.search(token.unit if name == "cases" else token.gap)), "")
