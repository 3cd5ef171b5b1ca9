"""Totals of what was told before and what comes to it: "Nếu tính cả 90 tỷ tăng thêm thì tổng vốn là 240 tỷ"."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim
from dxmetrics.read.prose.evidence.sums import sum_fits, sum_nearly_fits
from dxmetrics.read.prose.forms.breakdowns import sum_claim
from dxmetrics.read.prose.page import Page, amounts, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME

__all__ = ["read_including"]

_INCLUDING: Final = regex(r"\b(?:tính|cộng|kể) cả(?: thêm| khoảng| hơn| gần)? \Z")
_ALL: Final = regex(r"\b(?:tổng|thì)\b[^;:()]{0,120}\Z")
_TOTAL: Final = regex(r"\btổng\b[^,;:.()]{0,40}\Z")
_AND_MORE: Final = regex(r"[^,;:()]{0,60} (?:và|cùng|với) ")
"""What comes to it besides: "tính cả 90 triệu USD vốn tăng thêm và vốn góp, tổng vốn là …"."""
_REACH: Final = 4
_MOST: Final = 24
_WEIGHT: Final = 1000


def read_including(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield a total that takes in what its sentence begins with, and the count told before that it comes to.

    Silent where no count of the unit told before adds up with it, nor just one, told as a total, but for one slip.

    >>> from dxmetrics.read import read_text
    >>> text = "Tổng vốn mới là 812,5 tỷ đồng. Nếu tính cả 406,2 tỷ đồng tăng thêm thì tổng vốn là 1.218,7 tỷ đồng."
    >>> [figure.text for figure in read_text(text).claims[0].figures]
    ['1.218,7 tỷ', '812,5 tỷ', '406,2 tỷ']
    """
    for added in amounts(sentence.tokens):
        if "cả" not in added.gap or not _INCLUDING.search(added.gap):
            continue
        behind = (token for token in amounts(sentence.tokens[added.index + 1 :]) if same_unit(token, added) == SAME)
        total = next(behind, None)
        if total is None or not _ALL.search(total.gap) or total in page.summed or total.value <= added.value:
            continue
        if _AND_MORE.match(sentence.after(added)):
            continue
        told = [token for token in islice(page.earlier(added, _REACH), _MOST) if same_unit(token, added) == SAME]
        base = next((token for token in told if sum_fits(total, (token, added))), None) or _missed(total, added, told)
        if base is not None:
            yield sum_claim(page, total, [base, added])


def _missed(total: Token, added: Token, told: list[Token]) -> Token | None:
    """Return the only count told as a total that a slip of a digit keeps from making up another with what is added."""
    if total.value / total.step < _WEIGHT:
        return None
    near = [token for token in told if _TOTAL.search(token.gap) and sum_nearly_fits(total, (token, added))]
    return near[0] if len(near) == 1 else None
