"""Wholes that a percentage names and that were told far before it: "nợ xấu 3.402 tỷ đồng, chiếm 1,87% tổng dư nợ"."""

from itertools import islice
from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.fits import of_all_fits, share_fits
from dxmetrics.read.prose.evidence.likely import (
    ASIDE,
    bases_of,
    is_a_slip_away,
    is_explained,
    is_of_a_name,
    is_told_elsewhere,
    turns_to_another_time,
)
from dxmetrics.read.prose.evidence.naming import clause_around, name_of_all, name_words
from dxmetrics.read.prose.evidence.wholes import are_kin
from dxmetrics.read.prose.page import Page, nearest, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = ["named_afar"]

_MOST: Final = 80
_FAR: Final = 40
_AROUND: Final = 120
_EARLIER: Final = regex(r"\b(?:cùng kỳ|(?:năm|tháng|quý|kỳ) (?:trước|ngoái)|kế hoạch|dự toán|chỉ tiêu|mục tiêu)\b")
"""What makes a count one of another time, or planned."""


def named_afar(page: Page, sentence: Sentence, part: Token, rate: Token) -> Token | None:
    """Return the count told before that bears all of the name behind a percentage, and that a slip keeps from it.

    Silent where any count told near gives the percentage, where a nearer one bears the name as well, and where the
    sentence is of another place, firm or time.
    """
    name = name_of_all(sentence.after(rate))
    if not name or is_explained(page, sentence, part, rate):
        return None
    told = list(islice((*nearest(sentence.tokens, part.index), *page.earlier(part, _FAR)), _MOST))
    bearing = [token for token in told if token.value > part.value and _bears(page, token, part, name)]
    whole = bearing[0] if bearing else None
    if whole is None or not is_a_slip_away(part, whole, rate) or any(share_fits(part, token, rate) for token in told):
        return None
    elsewhere = is_told_elsewhere(page, whole, part) or is_of_a_name(page, whole, part, sentence.start)
    if elsewhere or turns_to_another_time(page, sentence.start, part):
        return None
    bases = bases_of(bearing, part, whole)
    return None if any(base >= part.value and of_all_fits(part.value, base, rate) for base in bases) else whole


def _bears(page: Page, token: Token, part: Token, name: frozenset[str]) -> bool:
    """Tell whether the words around a count hold all words of a name, and make it none of another time."""
    around = page.low[max(0, token.start - _AROUND) : token.stop + _AROUND]
    if not all(map(around.__contains__, name)) or not (same_unit(token, part) or are_kin(token, part)):
        return False
    if token.unit != part.unit and not name_words(token.unit.lower()) <= name:
        return False  # "chiếm 25,2% tổng số hộ" is of more than "1.214 hộ nghèo"
    clause = clause_around(page, token, _AROUND)
    return name <= name_words(clause) and ASIDE.search(clause) is None and _EARLIER.search(clause) is None
