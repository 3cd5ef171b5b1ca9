"""Changes of several counts in turn, their earlier ones in brackets behind: "tăng 8 vụ, 4 người (50 vụ, 9 người)"."""

from collections.abc import Iterator
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import ChangeClaim, Claim
from dxmetrics.read.prose.evidence.fits import change_between_fits, change_between_nearly_fits
from dxmetrics.read.prose.evidence.sums import sum_fits, sum_nearly_fits
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = ["read_doubled"]

_AND: Final = regex(r"[^,;:.()\d]{0,30}(?:,| và|/) ?(?:(?:tăng|giảm) )?")
_AND_THEN: Final = regex(r"[^,;:.()\d]{0,30}(?:[,;]| và|/) ?")
_THEN: Final = regex(
    r"[^,;:.()\d]{0,60}\((?:(?:cùng kỳ|năm|quý|tháng|\d+ tháng|kỳ)\b[^;.()]{0,60})?"
    r"|[^,;:.()\d]{0,30}\b(?:cùng kỳ|(?:năm|quý|tháng|kỳ) trước)(?: \w+){0,4} \("
)
_RATE: Final = regex(r"[^,;:.()\d]{0,30}(?:,| và)? ?(?:tăng|giảm) ")
_ALSO_RATE: Final = regex(r"[^,;:.()\d]{0,40}(?:,| và) ?(?:(?:tăng|giảm) )?")
_EACH: Final = regex(r"[^,;:.()\d]{0,30}(?:[,;]| và) [^,;:.()\d]{0,30}")
_IN_TURN: Final = regex(
    r"[^;:.()\d]{0,60}\((?=[^\d]*\b(?:lần lượt|tương ứng|cùng kỳ|(?:năm|quý|tháng|kỳ) trước)\b)[^\d(]*"
)
_MOST: Final = 3


def read_doubled(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the changes of two or three counts, whose earlier ones stand in brackets behind them.

    One of them fits; the others should, though a slip may keep each from that.

    >>> from dxmetrics.read import read_text
    >>> text = "Tiếp 42 lượt/51 lượt người, giảm 18 lượt, 4 lượt người (cùng kỳ tiếp 60 lượt/55 lượt người)."
    >>> [figure.text for figure in read_text(text).claims[-1].figures]
    ['51', '55', '4']
    """
    tokens = sentence.tokens
    for count in range(2, _MOST + 1):
        for place in range(len(tokens) - 3 * count + 1):
            told = tokens[place : place + 3 * count]
            then = told[2 * count :]
            if all(_AND_THEN.fullmatch(token.gap) for token in then[1:]):
                yield from _by_counts(page, told[:count], told[count : 2 * count], then)
                yield from _by_rates(page, told[:count], told[count : 2 * count], then)
                yield from _by_turns(page, told[: 2 * count : 2], told[1 : 2 * count : 2], then)


def _by_counts(page: Page, now: list[Token], moves: list[Token], then: list[Token]) -> Iterator[Claim]:
    """Yield changes told behind all of their values."""
    told = moves[0].is_change and all(_AND.fullmatch(token.gap) for token in moves[1:])
    if not told or _THEN.fullmatch(then[0].gap) is None or not _are_levels(now, then, moves):
        return
    signs = _signs(moves)
    sums = [_added(*each) for each in zip(now, then, moves, signs, strict=True)]
    fit = [sum_fits(*each) for each in sums]
    if any(fit) and all(fits or sum_nearly_fits(*each) for fits, each in zip(fit, sums, strict=True)):
        page.taken.update(moves)
        for current, previous, move, sign in zip(now, then, moves, signs, strict=True):
            page.balances.add(frozenset((current, previous, move)))
            place = page.place(current, previous, move)
            yield ChangeClaim(current.figure(), previous.figure(), move.figure(sign), None, sign, **place)


def _by_rates(page: Page, now: list[Token], rates: list[Token], then: list[Token]) -> Iterator[Claim]:
    """Yield changes in per cent told behind all of their values: "tăng 20% số vụ và 10% số người (50 vụ, 9 người)"."""
    told = rates[0].is_change and all(rate.kind == "rate" and _ALSO_RATE.fullmatch(rate.gap) for rate in rates[1:])
    if told and rates[0].kind == "rate" and _THEN.fullmatch(then[0].gap) and _are_levels(now, then, now):
        yield from _changed(page, now, rates, then)


def _by_turns(page: Page, now: list[Token], rates: list[Token], then: list[Token]) -> Iterator[Claim]:
    """Yield changes in per cent, each told behind its value: "12 con, tăng 20%; 18 con, giảm 10% (… 10 con, 20)"."""
    told = all(rate.kind == "rate" and rate.is_change and _RATE.fullmatch(rate.gap) for rate in rates)
    told = told and _IN_TURN.fullmatch(then[0].gap) is not None and _are_levels(now, then, now)
    if told and all(_EACH.fullmatch(value.gap) for value in now[1:]):
        yield from _changed(page, now, rates, then)


def _changed(page: Page, now: list[Token], rates: list[Token], then: list[Token]) -> Iterator[Claim]:
    """Yield the changes in per cent between two lists of levels, where one fits and a slip at most keeps the others."""
    signs = _signs(rates)
    each = list(zip(now, then, rates, signs, strict=True))
    fit = [change_between_fits(*of) for of in each]
    if any(fit) and all(fits or change_between_nearly_fits(*of) for fits, of in zip(fit, each, strict=True)):
        page.taken.update(rates)
        for current, previous, rate, sign in each:
            place = page.place(current, previous, rate)
            yield ChangeClaim(current.figure(), previous.figure(), None, rate.figure(sign), sign, **place)


def _are_levels(now: list[Token], then: list[Token], moves: list[Token]) -> bool:
    """Tell whether numbers are counts at two times, and changes of these."""
    return all(
        {current.kind, previous.kind, move.kind} == {"count"}
        and not current.is_change
        and not previous.is_change
        and same_unit(current, previous)
        and same_unit(current, move)
        for current, previous, move in zip(now, then, moves, strict=True)
    )


def _signs(moves: list[Token]) -> list[int]:
    """Return which way each change goes; a verb holds for those that follow it."""
    signs: list[int] = []
    for move in moves:
        signs.append((-1 if move.role == "fall" else 1) if move.is_change else signs[-1])
    return signs


def _added(current: Token, previous: Token, change: Token, sign: int) -> tuple[Token, tuple[Token, Token]]:
    """Return the greater of two levels, with the lesser one and the change that make it up."""
    return (current, (previous, change)) if sign > 0 else (previous, (current, change))
