"""What was carried over and is told apart from what is new: the whole of what was done is both together."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.tokens import Token

__all__ = ["carried_over"]

_BEFORE: Final = regex(
    r"\b(?:chuyển (?:sang|qua|đến)|tồn|cũ|dư đầu|đầu (?:kỳ|năm)|(?:kỳ|năm|tháng|quý|tuần) trước|kể cả|tính cả|gồm cả|"
    r"cộng)\b"
)
_CUES: Final = ("chuyển", "tồn", "cũ", "đầu", "trước", " cả ", "cộng")
_AROUND: Final = 40
_REACH: Final = 2
_MOST: Final = 12


def carried_over(page: Page, whole: Token) -> Iterator[Token]:
    """Yield the counts around a whole that are told as carried over: "Kỳ trước chuyển sang 30 vụ. Kỳ này nhận 310 vụ".

    They stand in its sentence, in the two before it or in the next one, and are of its unit.
    """
    home = page.sentences[whole.sentence].amounts()
    behind = [token for told in page.sentences[whole.sentence + 1 : whole.sentence + 2] for token in told.amounts()]
    for token in islice((*home, *page.earlier(whole, _REACH), *behind), _MOST):
        if token is whole or not same_unit(token, whole):
            continue
        around = f"{token.gap} {page.sentences[token.sentence].after(token)[:_AROUND]}"
        for cue in _CUES:
            if cue in around:
                if _BEFORE.search(around):
                    yield token
                break
