"""Net changes with what left and what came: "giảm 62 hộ nghèo (thoát nghèo 91 hộ, phát sinh 29 hộ)"."""

from collections.abc import Iterator
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, RemainderClaim
from dxmetrics.read.prose.evidence.elsewhere import CLAUSE
from dxmetrics.read.prose.evidence.sums import adds_up
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = ["read_net"]

_LEFT: Final = regex(
    r"\b(?:thoát|ra khỏi|xóa(?: tên)?|xoá|giảm|nghỉ|thôi|chuyển đi|đưa ra|khai trừ|giải thể|chấm dứt|tử vong|chết)\b"
)
_CAME: Final = regex(r"\b(?:phát sinh|tái|mới|thêm|tăng|tuyển|chuyển đến|thành lập|kết nạp|sinh|nhập|vận động)\b")
_NET: Final = regex(r"\b(?:thực(?: tế| chất)? (?:tăng|giảm)|(?:tăng|giảm) (?:thực|thuần|ròng))(?: thêm| được)? \Z")
_INSIDE: Final = regex(r"[^,;:.()]{0,40} \((?:trong đó,? )?([^,;:.()\d]{1,40})")
_NEXT: Final = regex(r"[^,;:.()\d]{0,40}(?:[,;]| và) ([^,;:.()\d]{1,40})")

_BOTH: Final = 2


def read_net(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield a net change with what left and what came, told in brackets right behind it, or before it.

    - "giảm 62 hộ nghèo (thoát nghèo 91 hộ, phát sinh 29 hộ)";
    - "kết nạp mới 91 hội viên, đưa ra khỏi hội 29 hội viên, thực tăng 62 hội viên".

    One of the three may be a slip away; else more may have come or gone than is told.

    >>> from dxmetrics.read import read_text
    >>> text = "Trong năm, xã giảm 62 hộ nghèo (thoát nghèo 91 hộ, phát sinh 19 hộ)."
    >>> [figure.text for figure in read_text(text).claims[0].figures]
    ['91', '19', '62']
    """
    for net in sentence.tokens:
        if net.kind != "count" or not net.is_change:
            continue
        pair = _behind(sentence, net) or _before(sentence, net)
        if pair is None:
            continue
        left, came = pair
        more, less = (left, came) if net.role == "fall" else (came, left)
        if more.value > less.value and adds_up(more, (less, net)):
            page.taken.update((net, left, came))
            yield RemainderClaim(more.figure(), less.figure(), net.figure(), **page.place(net, left, came))


def _behind(sentence: Sentence, net: Token) -> tuple[Token, Token] | None:
    """Return what left and what came, where they fill the brackets behind a net change."""
    pair = sentence.tokens[net.index + 1 : net.index + 3]
    if len(pair) < _BOTH or not _are_inside(sentence, net, *pair):
        return None
    one, other = pair
    first, second = _INSIDE.fullmatch(one.gap), _NEXT.fullmatch(other.gap)
    return None if first is None or second is None else _in_turn(one, other, first[1], second[1])


def _before(sentence: Sentence, net: Token) -> tuple[Token, Token] | None:
    """Return what left and what came right before a change that is said to be net."""
    if _NET.search(net.gap) is None or net.index < _BOTH:
        return None
    one, other = sentence.tokens[net.index - 2 : net.index]
    second = _NEXT.fullmatch(other.gap)
    if second is None or not (one.depth == other.depth == net.depth and _are_alike(net, one, other)):
        return None
    return _in_turn(one, other, CLAUSE.split(one.gap)[-1], second[1])


def _in_turn(one: Token, other: Token, first: str, second: str) -> tuple[Token, Token] | None:
    """Return what left and what came of two, as the words before each tell."""
    if _LEFT.search(first) and _CAME.search(second):
        return one, other
    return (other, one) if _CAME.search(first) and _LEFT.search(second) else None


def _are_alike(net: Token, *counts: Token) -> bool:
    return all(
        token.kind == "count" and token.exact and same_unit(token, net) and token.of is token.under is None
        for token in counts
    )


def _are_inside(sentence: Sentence, net: Token, one: Token, other: Token) -> bool:
    """Tell whether two counts, alike and printed in full, fill the brackets behind a third."""
    inside = one.depth == other.depth == net.depth + 1 and sentence.after(other).startswith(")")
    return inside and _are_alike(net, one, other)
