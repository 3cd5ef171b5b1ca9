"""Multiples of an earlier value: "8.315 ha, bằng 96,3% so với cùng kỳ (8.630 ha)", "gấp 2,5 lần cùng kỳ (200 vụ)"."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, MultipleClaim
from dxmetrics.quantity import TIMES
from dxmetrics.read.prose.evidence.entire import entire
from dxmetrics.read.prose.evidence.fits import share_fits, share_nearly_fits
from dxmetrics.read.prose.page import Page, head, leaves_its_scale_out, nearest, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME
from dxmetrics.read.prose.words import PER_UNIT

__all__ = ["read_multiples"]

_AS_MUCH: Final = regex(r"\b(?:bằng|gấp|tăng)\s+(?:(?:khoảng|gần|hơn|trên|xấp xỉ)\s+)?\Z")
_ON_EARLIER: Final = regex(
    r"(?:\s*lần)?\s*(?:so (?:với )?)?"
    r"(?:cùng kỳ|cùng thời điểm|(?:năm|quý|tháng|kỳ|mức|con số|20\d\d)\b)[^,;:.()\n]{0,40}"
    r"\(\s*(?:(?:cùng kỳ |năm )?(?:20\d\d )?(?:là |đạt )?)?\Z",
)
_OF_A_CHANGE: Final = regex(r"\bmức (?:tăng|giảm)\b")
_ANEW: Final = regex(r"\b(?:và|nhưng|song|còn)\b")
"""What leads to another comparison: "gấp 2 lần cùng kỳ nhưng mới gần bằng năm 2019 (…)"."""
_ASIDE: Final = regex(r"\b(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|cùng kỳ)\b[^,;.]*\Z")
"""What makes a value one that is planned, or an earlier one."""


def read_multiples(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the values of a sentence told as a multiple of an earlier one that is printed beside it."""
    for token in sentence.tokens:
        previous = sentence.following(token)
        if previous is None or token in page.taken or token.kind == "point":
            continue
        if (
            "(" not in previous.gap
            or _ANEW.search(previous.gap)
            or _OF_A_CHANGE.search(previous.gap)
            or not _ON_EARLIER.match(previous.gap)
            or not _AS_MUCH.search(token.gap)
        ):
            continue
        both = sentence.following(previous)
        if both is not None and both.gap.strip() == "và" and both.depth == previous.depth > token.depth:
            continue  # "đạt 131% dự toán, bằng 116% cùng kỳ (1.000 tỷ đồng và 1.130 tỷ đồng)"
        if _is_multiple(token, previous):
            current = _multiplied(sentence, token, previous)
            if current is not None and (not token.is_change or _has_grown(current, previous, token)):
                page.taken.update((token, previous))
                yield _claim(page, current, previous, token)


def _multiplied(sentence: Sentence, token: Token, previous: Token) -> Token | None:
    """Return the value that a multiple of an earlier one is of, whether it fits or not, if the words tell which it is.

    "Dư nợ 612 tỷ đồng, bình quân 58,8 triệu đồng/hộ, gấp 1,4 lần năm 2021 (42 triệu đồng)" is of what is no figure.
    """
    current = _current(sentence, token, previous)
    if current is None:
        return None
    current = _meant(sentence, current, previous, token)
    fitting = current if share_fits(current, previous, _as_rate(token)) else _fitting(sentence, previous, token)
    scaled = leaves_its_scale_out(previous, current)  # "812 triệu USD, bằng 113% cùng kỳ (716)"
    return fitting if fitting is not None or scaled or PER_UNIT.search(token.gap) else current


def _current(sentence: Sentence, token: Token, previous: Token) -> Token | None:
    """Return the value that is a multiple of an earlier one: the last that is no plan and stands in no brackets."""
    for other in nearest(sentence.tokens, token.index):
        if same_unit(other, previous) == SAME and other.depth <= token.depth and not _ASIDE.search(other.gap):
            return other.under or head(sentence, other)
    return None


def _fitting(sentence: Sentence, previous: Token, token: Token) -> Token | None:
    """Return the value before a multiple that it fits: "thu 480 tỷ, lãi 40 tỷ, gấp 1,5 lần năm trước (320 tỷ đồng)"."""
    rate = _as_rate(token)
    told = (value for value in nearest(sentence.tokens, token.index) if same_unit(value, previous) == SAME)
    return next((value for value in told if share_fits(value, previous, rate)), None)


def _meant(sentence: Sentence, current: Token, previous: Token, token: Token) -> Token:
    """Return what is meant of a part and its whole: the one that the multiple fits, or is a slip away from."""
    whole = entire(sentence, current)
    if whole is None:
        return current
    rate = _as_rate(token)
    for agrees in (share_fits, share_nearly_fits):
        for value in (current, whole):
            if agrees(value, previous, rate):
                return value
    return current


def _as_rate(token: Token) -> Token:
    """Return how many times as much there is as a percentage: 2,5 times are 250%."""
    if token.kind == "rate":
        return token
    place = token.start, token.end, token.stop, token.span, token.text
    return Token(*place, token.value * 100, token.step * 100, "rate", "", token.hedge, None, signed=False)


def _is_multiple(token: Token, previous: Token) -> bool:
    """Tell whether a number is a percentage, or times: "gấp 2,5 lần"."""
    times = token.kind == "rate" or (not token.unit and previous.gap.lstrip().startswith("lần"))
    return times and previous.kind == "count"


def _has_grown(current: Token, previous: Token, token: Token) -> bool:
    """Tell whether "tăng 3,4 lần" says how many times as much there is now."""
    if token.kind != "count" or previous.value <= 0:
        return False
    return abs(Fraction(current.value) / Fraction(previous.value) - token.value) <= Fraction(token.step) / 2


def _claim(page: Page, current: Token, previous: Token, token: Token) -> MultipleClaim:
    multiple = token.figure() if token.kind == "rate" else replace(token.figure(), unit=TIMES)
    return MultipleClaim(current.figure(), previous.figure(), multiple, **page.place(current, previous, token))
