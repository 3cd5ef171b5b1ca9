"""Totals divided by what is done with them: "vi phạm 9 tỷ đồng, kiến nghị thu hồi 5 tỷ, kiến nghị khác 4 tỷ"."""

from collections.abc import Iterator
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim
from dxmetrics.read.prose.evidence.sums import longest_sum, sum_nearly_fits
from dxmetrics.read.prose.forms.breakdowns import sum_claim
from dxmetrics.read.prose.page import Page, amounts, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME
from dxmetrics.read.prose.words import MARK

__all__ = ["read_divided"]

_OTHERWISE: Final = regex(
    r"\W*(?:và |đã )?((?:(?:kiến nghị|đề nghị) )?(?:[^\W\d_]+ ){1,2})khác (?:là |gần |hơn |trên |khoảng )?\Z"
)
_DONE: Final = regex(r" ?(?:đã|nộp|còn) ")
"""What tells how far one of them is done: "kiến nghị thu hồi 6,8 tỷ đồng, đã thu hồi 5,9 tỷ đồng"."""
_PROPOSED: Final = regex(r"\b(?:kiến nghị|đề nghị|đề xuất|xử lý|quyết định)\b")
"""What is said of all that was found; others are spent or earned beside what was told before them."""
_COUNTS_ANEW: Final = regex(r"\b(?:trong đó|lũy kế|luỹ kế|cùng kỳ|so với)\b")
_MOST: Final = 12


def read_divided(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield a total and the amounts into which one verb divides it, the last of them told as all others.

    Silent where they do not add up to the amount right before them, nor miss it by one slip of a digit where two of
    them are all that is proposed for it.

    >>> from dxmetrics.read import read_text
    >>> text = "Phát hiện vi phạm 9,5 tỷ đồng, kiến nghị thu hồi 5,2 tỷ đồng, kiến nghị khác 4,3 tỷ đồng."
    >>> [figure.text for figure in read_text(text).claims[0].figures]
    ['9,5 tỷ', '5,2 tỷ', '4,3 tỷ']
    """
    for last in amounts(sentence.tokens):
        verb = _OTHERWISE.search(MARK.split(last.gap)[-1]) if "khác" in last.gap else None
        if verb is None or last in page.taken:
            continue
        near = sentence.tokens[max(0, last.index - _MOST) : last.index]
        before = [token for token in amounts(near) if token.depth == last.depth and same_unit(token, last) == SAME]
        place = next((place for place, token in enumerate(before) if _is_like(verb[1], token)), 0)
        if not place:
            continue
        total, first, *others = before[place - 1 :]
        others = [token for token in others if _DONE.match(MARK.split(token.gap)[-1]) is None]
        parts = [first, *others, last]
        sure = not others and _PROPOSED.search(verb[1]) is not None
        fits = longest_sum(total, parts, cut=False) == len(parts) or (sure and sum_nearly_fits(total, parts))
        if fits and _is_told_of_them(total, parts):
            yield sum_claim(page, total, parts)


def _is_like(verb: str, part: Token) -> bool:
    """Tell whether a part is told with the verb of all others, or both with what is proposed: "thu hồi", "xử lý"."""
    lead = MARK.split(part.gap)[-1]
    return verb in lead or (_PROPOSED.search(verb) is not None and _PROPOSED.search(lead) is not None)


def _is_told_of_them(total: Token, parts: list[Token]) -> bool:
    """Tell whether a total is none of its parts' kind, and nothing turns to something else behind it."""
    plain = total.of is total.under is None and all(part.of is part.under is None for part in parts)
    return plain and not any(_COUNTS_ANEW.search(part.gap) for part in parts)
