"""The whole that a count is told as a part of, where what follows may be told of either of them."""

from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.page import nearest, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME

__all__ = ["entire"]

_OF_WHICH: Final = regex(r"\b(?:trong đó|gồm|chia ra|cụ thể)\b|:")


def entire(sentence: Sentence, part: Token) -> Token | None:
    """Return the whole of a part: the 90 of "có 90 xe, gồm 60 xe tải và 30 xe khách, gấp đôi năm trước (45 xe)"."""
    token: Token | None = part
    while token is not None and ";" not in token.gap:
        if _OF_WHICH.search(token.gap):
            told = (other for other in nearest(sentence.tokens, token.index) if other.depth <= part.depth)
            return next((other for other in told if same_unit(other, part) == SAME), None)
        token = sentence.before(token)
    return None
