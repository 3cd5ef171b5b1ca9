"""Remainders: "B, trong đó A, còn lại R", "A/B hộ, còn R hộ", "Còn tồn R vụ" a sentence later."""

import re
from collections.abc import Iterator
from typing import Final

from dxmetrics.model import Claim, RemainderClaim
from dxmetrics.read.prose.fits import is_near_miss, sum_fits
from dxmetrics.read.prose.page import Page, amounts, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME

__all__ = ["read_remainders"]

_LEFT: Final = re.compile(r"\bcòn\b(?! (?:gặp|nhiều|một số|hạn))[^,;]{0,24}\Z")
_REACH: Final = 3
_POOL: Final = 12
_SMALL: Final = 100
_WEIGHT: Final = 1000


def read_remainders(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield what is said to be left, with the whole and the part that leave it."""
    for rest in sentence.tokens:
        if rest.role != "rest" or rest.kind != "count" or rest in page.taken:
            continue
        here = [token for token in reversed(amounts(sentence.tokens[: rest.index])) if token.role != "rest"]
        told = _told(here, rest)
        pool = [*here, *(token for token in page.earlier(rest, _REACH) if token.role != "rest")][:_POOL]
        pair = _fitting(pool, rest) or told or _missed(pool, rest)
        if pair is not None:
            whole, part = pair
            page.balances.add(frozenset((whole, part, rest)))
            yield RemainderClaim(whole.figure(), part.figure(), rest.figure(), **page.place(rest, part, whole))


def _told(here: list[Token], rest: Token) -> tuple[Token, Token] | None:
    """Return (whole, part) where the sentence says which they are: a slash, or *trong đó*, right before the rest."""
    if len(here) < 2 or not rest.exact:
        return None
    part, whole = here[0], here[1]
    if part.under is whole:
        part, whole = whole, part
        told = same_unit(rest, whole) == SAME or is_near_miss(
            (rest, part, whole), lambda: sum_fits(whole, (part, rest))
        )
        return (whole, part) if told and part.value < whole.value else None
    if not _LEFT.search(rest.gap):
        return None
    alike = same_unit(rest, part) == same_unit(part, whole) == SAME and not (part.of or whole.of or whole.under)
    if alike and whole.value > part.value and is_near_miss((rest, part, whole), lambda: sum_fits(whole, (part, rest))):
        return whole, part
    if (
        rest.index == part.index + 1
        and "trong đó" in part.gap
        and part.exact
        and whole.exact
        and part.value < whole.value
    ):
        return (whole, part) if whole.index == part.index - 1 else None
    return None


def _fitting(pool: list[Token], rest: Token) -> tuple[Token, Token] | None:
    """Return the nearest whole and part whose difference is the rest."""
    for part in pool:
        for whole in pool:
            if whole.value <= part.value or part.value == 0:
                continue
            agree = max(same_unit(whole, rest), same_unit(part, rest))
            if agree < (1 if rest.value >= _SMALL else 2) and part.of is not whole:
                continue
            far = whole.sentence != rest.sentence
            if (far or not rest.exact) and not same_unit(whole, part):
                continue
            if whole.value - part.value == rest.value and rest.hedge is whole.hedge is part.hedge is None:
                if rest.exact or not far or rest.value / rest.step >= _SMALL:
                    return whole, part
            elif (
                not (rest.exact and whole.exact and part.exact)
                and not far
                and rest.value >= _SMALL
                and sum_fits(whole, (part, rest))
            ):
                return whole, part
    return None


def _missed(pool: list[Token], rest: Token) -> tuple[Token, Token] | None:
    """Return the nearest whole and part of the rest's own unit that a slip of one digit keeps from leaving it."""
    for part in pool[: _POOL // 2]:
        for whole in pool[: _POOL // 2]:
            if (
                whole.value > max(part.value, _WEIGHT)
                and rest.exact
                and part.exact
                and whole.exact
                and same_unit(whole, part) == same_unit(rest, part) == SAME
                and is_near_miss((rest, part, whole), lambda whole=whole, part=part: sum_fits(whole, (part, rest)))
            ):
                return whole, part
    return None
