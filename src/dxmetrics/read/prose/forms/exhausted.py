"""Breakdowns that the words declare complete, whether they add up or not: nothing is told beside total and parts."""

from collections.abc import Iterator
from itertools import permutations
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, RemainderClaim, SumClaim
from dxmetrics.read.prose.evidence.left import is_another_rest
from dxmetrics.read.prose.evidence.sums import some_make_up
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME

__all__ = ["read_exhausted"]

_OPENS: Final = regex(r"\b(?:trong đó|gồm|chia ra)\b|:\s")
_LEFT: Final = regex(r"\bcòn lại\b")
_TOTAL: Final = regex(r"\b(?:tổng|toàn bộ)\b")
_TAKEN: Final = regex(r"\b(?:thụ lý|tiếp nhận|phải thi hành|tổng số)\b")
_DONE: Final = regex(r"\b(?:giải quyết|xét xử|xử lý|thi hành xong|hoàn thành)\b")
_DUE: Final = regex(r"\b(?:chuyển sang|kỳ trước|hạn|điều kiện|mới)\b")
_FEW: Final = 3
_MOST: Final = 24
_MOST_PAIRS: Final = 6


def read_exhausted(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the breakdowns that no reader of sums has taken, as they do not add up.

    - "1.200 hộ, trong đó 50 hộ nghèo, 70 hộ cận nghèo, còn lại 1.180 hộ": what is left closes the list;
    - "3 thôn có tổng số 96 hộ: thôn A 31 hộ, thôn B 28 hộ, thôn C 39 hộ": as many parts as are said to be;
    - "Thụ lý 902 vụ. Đã xét xử 871 vụ. Còn lại 13 vụ.": three sentences, with nothing else in them;
    - "128 vụ/214 bị cáo, xét xử 119 vụ/203 bị cáo, còn 9 vụ/12 bị cáo": what stands beside a remainder that is right.

    >>> from dxmetrics.read import read_text
    >>> text = "Xã có 120 hộ, trong đó 50 hộ khá, 60 hộ trung bình, còn lại 20 hộ nghèo."
    >>> [figure.text for figure in read_text(text).claims[-1].figures]
    ['120', '50', '60', '20']
    """
    tokens = sentence.tokens
    if len(tokens) > _MOST:
        return
    if len(tokens) > _FEW:
        counts = sentence.amounts()
        if len(counts) > _FEW and counts[-1].role == "rest" and _LEFT.search(counts[-1].gap):
            yield from _closed(page, counts)
        if len(counts) == len(tokens):
            yield from _numbered(page, counts)
    elif len(tokens) == 1 and tokens[0].role == "rest":
        yield from _three_sentences(page, tokens[0])
    for rest in tokens:
        if rest.role == "rest" and rest.beside is not None and rest.beside.kind == "count":
            yield from _beside(page, rest)


def _closed(page: Page, counts: list[Token]) -> Iterator[Claim]:
    """Read a list after *trong đó* that what is left closes."""
    total, *parts = counts
    nested = any("trong đó" in part.gap for part in parts[1:]) or _are_nested(total, parts)
    opens = parts[0].index == total.index + 1 and _OPENS.search(parts[0].gap) is not None
    if opens and not nested and _add_up_wrongly(page, total, parts):
        yield _sum(page, total, parts)


def _are_nested(total: Token, parts: list[Token]) -> bool:
    """Tell whether some parts make up a total, as others are of these: "40 hộ nghèo, 9 hộ neo đơn, còn lại 20 hộ"."""
    return some_make_up(total.value, parts) or some_make_up(parts[0].value, parts[1:])


def _numbered(page: Page, counts: list[Token]) -> Iterator[Claim]:
    """Read a list of as many parts as the number before its total says."""
    number, total, *parts = counts
    if (
        number.value == len(parts)
        and _TOTAL.search(total.gap)
        and ":" in parts[0].gap
        and all(same_unit(total, part) == SAME for part in parts)
        and _add_up_wrongly(page, total, parts)
    ):
        yield _sum(page, total, parts)


def _add_up_wrongly(page: Page, total: Token, parts: list[Token]) -> bool:
    if total in page.summed or any(part in page.parts or part.of or part.under or part.beside for part in parts):
        return False
    if not total.unit or any(not token.exact or token.hedge is not None for token in (total, *parts)):
        return False
    kind = total.unit.lower().split(" ")[0]
    alike = all(part.unit.lower().split(" ")[0] == kind and part.depth == total.depth for part in parts)
    return alike and max(part.value for part in parts) < total.value != sum(part.value for part in parts)


def _sum(page: Page, total: Token, parts: list[Token]) -> Claim:
    page.summed.add(total)
    page.parts.update(dict.fromkeys(parts, total))
    return SumClaim(total.figure(), [part.figure() for part in parts], **page.place(total, *parts))


def _three_sentences(page: Page, rest: Token) -> Iterator[Claim]:
    """Read a remainder whose whole and part are all that the two sentences before tell."""
    if rest.sentence < 2 or not rest.exact or not rest.gap.startswith("còn"):
        return
    before = [page.sentences[rest.sentence - 2].tokens, page.sentences[rest.sentence - 1].tokens]
    if any(len(tokens) != 1 for tokens in before):
        return
    whole, part = (tokens[0] for tokens in before)
    words = (page.low[token.start : token.stop] + page.sentences[token.sentence].tail for token in (whole, part))
    told = _TAKEN.search(whole.gap) and _DONE.search(part.gap)
    if any(map(_DUE.search, (whole.gap, part.gap, *words))):
        return
    alike = same_unit(whole, part) == SAME == same_unit(part, rest)
    exact = whole.exact and part.exact and whole.value > part.value
    if told and alike and exact and not is_another_rest(page, (whole, part), rest):
        yield from _remainder(page, whole, part, rest)


def _beside(page: Page, rest: Token) -> Iterator[Claim]:
    """Read what is left of the second things of a pair, where it is right for the first ones."""
    near = [
        token for token in page.sentences[rest.sentence].tokens if token.kind == "count" and token.beside is not None
    ]
    for part, whole in permutations(near[:_MOST_PAIRS], 2):
        if frozenset((whole, part, rest)) in page.balances and whole.value - part.value == rest.value:
            seconds = [token.beside for token in (whole, part, rest) if token.beside is not None]
            yield from _remainder(page, *seconds)
            return


def _remainder(page: Page, whole: Token, part: Token, rest: Token) -> Iterator[Claim]:
    trio = frozenset((whole, part, rest))
    if trio not in page.balances and whole.value > part.value and all(token.kind == "count" for token in trio):
        page.balances.add(trio)
        yield RemainderClaim(whole.figure(), part.figure(), rest.figure(), **page.place(rest, part, whole))
