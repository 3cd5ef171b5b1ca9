"""Parallel lists: "412/455 vụ khiếu nại và 97/104 vụ tố cáo, lần lượt đạt 90,5% và 93,3%"."""

import re
from collections.abc import Iterator
from typing import Final

from dxmetrics.model import Claim, ShareClaim, TargetClaim
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token, figure_of

__all__ = ["read_respective"]

_RESPECTIVELY: Final = "lần lượt"
_NEXT: Final = re.compile(r"\s*(?:,|và|;|/|, và)\s*(?:đạt\s*)?\Z")


def read_respective(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the claims of percentages that are told in the order of the values before them."""
    for rate in sentence.tokens:
        if rate.kind != "rate" or _RESPECTIVELY not in rate.gap or rate in page.taken:
            continue
        rates = [rate]
        while (following := sentence.following(rates[-1])) is not None and _is_next(following):
            rates.append(following)
        before = [token for token in sentence.tokens[: rate.index] if token.kind == "count" and token.under is None]
        values = [token for token in before if not token.is_change][-len(rates) :]
        if len(rates) == 1 or len(values) != len(rates):
            continue
        page.taken.update(rates)
        yield from _claims(page, sentence, values, rates)


def _is_next(token: Token) -> bool:
    return token.kind == "rate" and _NEXT.match(token.gap) is not None


def _claims(page: Page, sentence: Sentence, values: list[Token], rates: list[Token]) -> Iterator[Claim]:
    wholes = [value.of for value in values if value.of is not None]
    if len(wholes) == len(values):
        page.taken.update(values)
        for value, whole, rate in zip(values, wholes, rates, strict=True):
            yield ShareClaim(value.figure(), whole.figure(), rate.figure(), **page.place(value, whole, rate))
    elif rates[-1].against_target:
        after = [token for token in sentence.tokens[rates[-1].index + 1 :] if token.kind == "count"][: len(rates)]
        page.taken.update(after)
        targets = after if len(after) == len(rates) else [None] * len(rates)
        for value, rate, target in zip(values, rates, targets, strict=True):
            yield TargetClaim(
                value.figure(),
                figure_of(target),
                rate.figure(),
                **page.place(value, target, rate),
            )
