"""Rests of what was carried over and came in: "kỳ trước chuyển sang 19 đơn, nhận mới 940 đơn; đã xử lý 902, còn 57"."""

from collections.abc import Iterator
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, RemainderClaim
from dxmetrics.quantity import Figure
from dxmetrics.read.prose.evidence.carried import carried_over
from dxmetrics.read.prose.evidence.rests import is_of_some
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.vi import format_number

__all__ = ["read_carried"]

_IN: Final = regex(
    r"(?:tiếp nhận|nhận|thụ lý|phát sinh|vào sổ)(?: mới| thêm| trong (?:kỳ|năm|tháng|quý))*(?: là| được)? \Z|\bmới \Z"
)
_DONE: Final = regex(r"\b(?:giải quyết|xử lý|thi hành|xét xử|hòa giải|hoàn thành|trả|kết thúc)\b[^;:.()\d]{0,30}\Z")
_LEFT: Final = regex(r"[^\d;:.()]{0,20}\b(?:còn|tồn)(?: (?:lại|tồn|là))* \Z")
_THREE: Final = 3


def read_carried(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield what is left of what was carried over and what came in, where no total of the two is told.

    Silent where the rest is what came in less what was done, or is only some of what is left.

    >>> from dxmetrics.read import read_text
    >>> text = "Kỳ trước chuyển sang 19 đơn, tiếp nhận mới 940 đơn; đã xử lý 902 đơn, còn 57 đơn."
    >>> [figure.text for figure in read_text(text).claims[0].figures]
    ['959', '902', '57']
    """
    for rest in sentence.tokens:
        if rest.role != "rest" or not _LEFT.match(rest.gap.rpartition(")")[2]):
            continue
        told = _told(page, sentence, rest)
        if told is None:
            continue
        one, other, done = told
        left = one.value + other.value - done.value
        if one.value - done.value == rest.value or other.value - done.value == rest.value:
            continue
        if any(token.value == abs(left - rest.value) for token in sentence.tokens[rest.index + 1 :]):
            continue  # "còn 45 đơn, rút 9 đơn"
        if is_of_some(page, sentence, (other, done), rest):
            continue
        value = one.value + other.value
        whole = Figure(format_number(value), value, 1, None, one.unit or None, None, None)
        page.taken.add(rest)
        page.balances.add(frozenset((one, other, done, rest)))
        yield RemainderClaim(whole, done.figure(), rest.figure(), **page.place(rest, one, other, done))


def _told(page: Page, sentence: Sentence, rest: Token) -> tuple[Token, Token, Token] | None:
    """Return what was carried over, what came in, and what was done of them, where just these are told."""
    before = sentence.tokens[: rest.index]
    if before and before[-1].kind == "rate" and before[-1].role in ("share", "paren"):
        before = before[:-1]
    if len(before) == 1 and rest.sentence:
        before = [*page.sentences[rest.sentence - 1].tokens, *before]
    if len(before) != _THREE or rest in page.taken:
        return None
    one, other, done = before
    if _IN.search(one.gap) and not _IN.search(other.gap):
        one, other = other, one
    if not (_IN.search(other.gap) and _DONE.search(done.gap) and one in tuple(carried_over(page, other))):
        return None
    counts = (one, other, done, rest)
    plain = all(
        token.kind == "count" and token.exact and token.of is token.under is token.beside is None for token in counts
    )
    alike = all(same_unit(other, token) for token in counts)
    return (one, other, done) if plain and alike and "trong đó" not in other.gap + done.gap else None
