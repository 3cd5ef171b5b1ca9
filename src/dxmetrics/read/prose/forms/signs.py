"""Arithmetic printed with its signs: "120 + 35 = 155 hồ sơ", "3.150 m² (= 1.450 m² đất ở + 1.700 m² đất vườn)"."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, RemainderClaim, SumClaim
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME, same_measure
from dxmetrics.relations import Kind, kind_of

__all__ = ["read_signs"]

_WORDS: Final = r"[23]?[^\d,;:.=+*×÷≈…\n]{0,60}"
"""The rest of what is counted, behind a number: "2 đất ở" of "1.450 m2 đất ở"."""
_NAME: Final = r"(?:[^\W\d_]+ ){0,4}"
_ADDS: Final = regex(rf"{_WORDS} \+ ?{_NAME}")
_TAKES_OFF: Final = regex(r"[23]? [-–] ")
_COMES_TO: Final = regex(rf"{_WORDS} = ?{_NAME}")
_IN_ALL: Final = regex(rf"{_WORDS}\) (?:là|đạt|có|bằng) ")
_IS: Final = regex(rf"{_WORDS}= ?{_NAME}")
_IS_ALL: Final = regex(rf"[23]?[^\d,;:.=+*×÷()\n]{{0,40}}\({_NAME}")
_CLOSED: Final = regex(rf"{_WORDS}\)")
_BRACKETS: Final = regex(r"\([^()]*\)")
_WORKED: Final = regex(rf"(?:[+×÷*/^] ?|\bx | [-–] ){_NAME}\Z")
_GOES_ON: Final = regex(r"[^,;.)]*(?:[+×÷*…]| [-–:x] |\.\.)")
_BY: Final = regex(r"(?:\A| )x\Z")
"""A letter that stands for the sign of a product: "12 công x 350.000 đồng"."""
_NAMELESS: Final = regex(r" ?[^\W\d_]")
"""A word behind a number that is no noun: "1.200 ngày công"."""
_MOST: Final = 24
_ALL: Final = 100


def read_signs(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the sums and differences of a sentence that are printed with plus or minus and what they come to.

    Silent where a term has no number, or where more is worked out with what the signs join.

    >>> from dxmetrics.read import read_text
    >>> [figure.text for figure in read_text("Tổng số: 120 + 35 = 155 hồ sơ.").claims[0].figures]
    ['155', '120', '35']
    """
    place = 0
    while place + 1 < len(sentence.tokens):
        for joins in (_ADDS, _TAKES_OFF):
            terms = _terms(sentence, place, joins)
            if len(terms) > 1:
                yield from _worked_out(page, sentence, terms, adds=joins is _ADDS)
                place += len(terms) - 1
                break
        else:
            place += 1


def _terms(sentence: Sentence, place: int, joins: re.Pattern[str]) -> list[Token]:
    """Return the numbers from a place on that the same sign joins."""
    terms = [sentence.tokens[place]]
    for token in sentence.tokens[place + 1 : place + _MOST]:
        if joins.fullmatch(token.gap) is None:
            break
        terms.append(token)
    return terms


def _worked_out(page: Page, sentence: Sentence, terms: list[Token], *, adds: bool) -> Iterator[Claim]:
    first, last = terms[0], terms[-1]
    behind, before = sentence.following(last), sentence.before(first)
    if _WORKED.search(first.gap) or _goes_on(sentence, last) or (before is not None and _BY.search(before.unit)):
        return
    if behind is not None and _comes_to(first, behind):
        result = None if _goes_on(sentence, behind) else behind
        alike = False
    elif before is not None and (_IS.fullmatch(first.gap) or _is_all(sentence, first, last)):
        result, alike = before, "=" not in first.gap
    else:
        return
    if result is None or not _are_alike(page, result, terms, alike=alike):
        return
    _share_scale(result, terms)
    if adds and _are_compounded(result, terms):
        return
    whole, *parts = (result, *terms) if adds else (*terms, result)
    if not adds and whole.value <= max(part.value for part in parts):
        return
    page.summed.add(whole)
    page.taken.update(parts)
    page.balances.add(frozenset((result, *terms)))
    figures = [part.figure() for part in parts]
    if adds or len(parts) > len("ab"):
        yield SumClaim(whole.figure(), figures, **page.place(whole, *parts))
    else:
        yield RemainderClaim(whole.figure(), *figures, **page.place(whole, *parts))


def _comes_to(first: Token, result: Token) -> bool:
    """Tell whether a number is what those before it come to: "120 + 35 = 155", "tổng số (120 nam + 35 nữ) là 155"."""
    if "=" in result.gap:
        return _COMES_TO.fullmatch(result.gap) is not None
    return "tổng" in first.gap and _IN_ALL.fullmatch(result.gap) is not None


def _is_all(sentence: Sentence, first: Token, last: Token) -> bool:
    """Tell whether brackets behind a number hold but what adds up to it: "155 đơn (120 đơn mới + 35 đơn cũ)"."""
    return _IS_ALL.fullmatch(first.gap) is not None and _CLOSED.match(sentence.after(last)) is not None


def _goes_on(sentence: Sentence, token: Token) -> bool:
    """Tell whether a sign stands behind a number: "120 + 35 + số khác", "(120 + 35) x 2"."""
    after = _BRACKETS.sub("", sentence.after(token))
    return _BY.search(token.unit) is not None or _GOES_ON.match(after) is not None


def _are_alike(page: Page, result: Token, terms: Sequence[Token], *, alike: bool) -> bool:
    """Tell whether numbers may be worked out together; where no sign of equality is printed, they count one thing."""
    for token in (result, *terms):
        if token.kind != result.kind or token.signed or token.of or token.under or _BY.search(token.unit):
            return False
    if any(not term.unit and term.kind == "count" and _NAMELESS.match(page.low, term.stop) for term in terms):
        return False
    for term in terms:
        measured = Kind.MEASURE in (kind_of(result.unit), kind_of(term.unit))
        same = same_unit(result, term)
        if not (same_measure(result.unit, term.unit) or (same == SAME if alike else same or not measured)):
            return False
    return True


def _are_compounded(result: Token, terms: Sequence[Token]) -> bool:
    """Tell percentages of which each is of what the one before leaves, or makes: "giảm 20% + 10% = 28%"."""
    if result.kind != "rate":
        return False
    for sign in (1, -1):
        left = Fraction(1)
        for term in terms:
            left *= 1 + Fraction(term.value) * sign / _ALL
        if abs(left - 1 - Fraction(result.value) * sign / _ALL) * _ALL * 2 <= result.step:
            return True
    return False


def _share_scale(result: Token, terms: Sequence[Token]) -> None:
    """Take the scale word of what numbers come to for those that have neither that nor a unit: "12 + 3 = 15 triệu"."""
    for term in terms:
        if term.scale == 1 < result.scale and not term.unit:
            term.scale_by(result.scale)
            term.scale = result.scale
