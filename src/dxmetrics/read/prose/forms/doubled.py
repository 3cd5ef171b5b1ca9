"""Changes of two counts that a slash parts: "42 lượt/51 lượt người, giảm 8 lượt, 4 lượt người (50 lượt/55 …)"."""

from collections.abc import Iterator
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import ChangeClaim, Claim
from dxmetrics.read.prose.evidence.sums import sum_fits, sum_nearly_fits
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = ["read_doubled"]

_AND: Final = regex(r"[^,;:.()\d]{0,30}(?:,| và|/) ?")
_THEN: Final = regex(r"[^,;:.()\d]{0,30}\((?:cùng kỳ|năm|quý|tháng|\d+ tháng|kỳ)\b[^,;:.()]{0,60}")
_ALL: Final = 6


def read_doubled(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the changes of two counts, whose earlier ones stand in brackets behind them.

    One of the two fits; the other one should, though a slip may keep it from that.

    >>> from dxmetrics.read import read_text
    >>> text = "Tiếp 42 lượt/51 lượt người, giảm 18 lượt, 14 lượt người (cùng kỳ tiếp 60 lượt/56 lượt người)."
    >>> [figure.text for figure in read_text(text).claims[-1].figures]
    ['51', '56', '14']
    """
    tokens = sentence.tokens
    for place in range(len(tokens) - _ALL + 1):
        now, now_too, change, change_too, then, then_too = tokens[place : place + _ALL]
        if (now.of or now.beside) is not now_too or (then.of or then.beside) is not then_too:
            continue
        if not change.is_change or change_too.is_change or not change.kind == change_too.kind == "count":
            continue
        told = _AND.fullmatch(change_too.gap) is not None and _THEN.fullmatch(then.gap) is not None
        sign = -1 if change.role == "fall" else 1
        both = ((now, then, change), (now_too, then_too, change_too))
        if not told or not all(same_unit(one, other) for one, *others in both for other in others):
            continue
        fit = [sum_fits(*_added(*figures, sign)) for figures in both]
        if any(fit) and all(fits or sum_nearly_fits(*_added(*of, sign)) for of, fits in zip(both, fit, strict=True)):
            page.taken.update((change, change_too))
            for current, previous, moved in both:
                spot = page.place(current, previous, moved)
                yield ChangeClaim(current.figure(), previous.figure(), moved.figure(sign), None, sign, **spot)


def _added(current: Token, previous: Token, change: Token, sign: int) -> tuple[Token, tuple[Token, Token]]:
    """Return the greater of two levels, with the lesser one and the change that make it up."""
    return (current, (previous, change)) if sign > 0 else (previous, (current, change))
