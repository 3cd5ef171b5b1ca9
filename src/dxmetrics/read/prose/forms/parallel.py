"""Changes in the order of their values: "có 45 vụ, 12 người chết. So với cùng kỳ, giảm 5 vụ (10%), 3 người (20%)"."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from dxmetrics._later import regex
from dxmetrics.model import ChangeClaim, Claim
from dxmetrics.read.prose.evidence.fits import change_fits, change_nearly_fits
from dxmetrics.read.prose.page import Page, amounts, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME

__all__ = ["read_parallel"]

_TOO: Final = regex(r"\) ?(?:[,;] ?|,? ?và )\Z")
_AND: Final = regex(r"\)? ?(?:[,;] ?|,? ?và )(?:và |số [^\W\d_]+ |[^\W\d_]+ ){0,3}(?:tăng|giảm) \Z")
_AS_MUCH: Final = regex(r"[^\W\d_ ]*(?: [^\W\d_]+){0,3} ?\((?:tăng |giảm |tương đương |tức )?[-+–]?\Z")
_ENDS: Final = regex(r"\)?\s*(?:[.,;]|so |\Z)")
_MOST: Final = 4


class _Move(NamedTuple):
    """A change in numbers and in per cent, and which way it goes."""

    change: Token
    rate: Token
    sign: int


def read_parallel(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the changes of a sentence whose values stand before them in the same order, each with its percentage.

    All of them fit but one at most, and that one but for a slip of a digit.

    >>> from dxmetrics.read import read_text
    >>> text = "Có 45 vụ, 12 người chết. So với cùng kỳ, giảm 5 vụ (10%), 3 người chết (20%)."
    >>> [[figure.text for figure in claim.figures] for claim in read_text(text).claims]
    [['45', '5', '10'], ['12', '3', '20']]
    """
    moves = _moves(sentence.tokens) if _ENDS.match(sentence.tail) else []
    values = _values(page, sentence, moves) if len(moves) > 1 else []
    if not values:
        return
    fitting = [change_fits(value, *move) for value, move in zip(values, moves, strict=True)]
    if fitting.count(False) > 1 or not all(
        fits or change_nearly_fits(value, *move) for fits, value, move in zip(fitting, values, moves, strict=True)
    ):
        return
    for value, (change, rate, sign) in zip(values, moves, strict=True):
        for token in (change, rate):
            sentence.turn(token, "rise" if sign > 0 else "fall")
        page.taken.update((change, rate))
        place = page.place(value, change, rate)
        yield ChangeClaim(value.figure(), None, change.figure(sign), rate.figure(sign), sign, **place)


def _moves(tokens: list[Token]) -> list[_Move]:
    """Return the changes that a sentence ends with, where it tells nothing but them, each with its percentage."""
    first = next((token.index for token in tokens if token.is_change), len(tokens))
    told = tokens[first:]
    if len(told) % 2 or len(told) > 2 * _MOST:
        return []
    moves: list[_Move] = []
    for change, rate in zip(told[::2], told[1::2], strict=True):
        if change.kind != "count" or rate.kind != "rate" or not _AS_MUCH.match(rate.gap):
            return []
        if change.is_change and (not moves or _AND.match(change.gap) or _TOO.match(change.gap)):
            sign = -1 if change.role == "fall" else 1
        elif moves and not change.role and _TOO.match(change.gap):
            sign = moves[-1].sign
        else:
            return []
        moves.append(_Move(change, rate, sign))
    return moves


def _values(page: Page, sentence: Sentence, moves: list[_Move]) -> list[Token]:
    """Return the values of changes: those before them in their sentence, or all those of the sentence before."""
    change = moves[0].change
    told = amounts(sentence.tokens[: change.index])
    if not told and change.sentence and not change.index:
        told = page.sentences[change.sentence - 1].amounts()
    if len(told) != len(moves):
        return []
    alike = all(same_unit(value, move.change) == SAME for value, move in zip(told, moves, strict=True))
    return told if alike else []
