"""Fractions in words and digits: hai phần ba, một nửa, ít nhất 2/3 số …, tất cả, đa số; what each is in per cent."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from dxmetrics._later import regex
from dxmetrics.quantity import PERCENT, Bound, Figure, Hedge, Number
from dxmetrics.read.prose.hedged import hedge_of
from dxmetrics.read.prose.page import Page

__all__ = ["Portion", "portions"]

_DIGITS: Final = {
    word: number
    for number, words in enumerate("một hai ba bốn/tư năm sáu bảy/bẩy tám chín mười".split(), 1)
    for word in words.split("/")
}
_DIGIT: Final = "một|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín|mười"
_PORTION: Final = regex(
    rf"(?:(?P<top>{_DIGIT}|\d{{1,2}}) phần (?P<bottom>{_DIGIT}|\d{{1,2}})"
    r"|(?P<over>[1-9])/(?P<under>[2-5])(?=\s(?:số|tổng|diện tích|dân số|lượng|giá trị)\b)"
    r"|(?P<half>(?:một )?nửa)(?! (?:đầu|cuối|năm|tháng|nhiệm|ngày|giờ|đêm|tỷ|triệu|thế|thập|còn|sau|trước|chừng)\b)"
    r"|(?P<all>tất cả|toàn bộ)"
    r"|(?P<most>đa số|phần lớn|quá bán|hầu hết))(?![^\W_])"
)
_ONE: Final = "một "
_HALVES: Final = "nửa"
_CUES: Final = (
    *((cue, False) for cue in (_HALVES, "tất cả", "toàn bộ", "đa số", "phần lớn", "quá bán", "hầu hết")),
    *((cue, True) for cue in (" phần ", "/2 ", "/3 ", "/4 ", "/5 ")),
)
"""What fractions begin with, and what stands behind the first word or digit of one."""
_STUCK: Final = regex(r"[\w/.,-]\Z")
_BEFORE: Final = {
    "nhiều hơn": Bound.ABOVE,
    "cao hơn": Bound.ABOVE,
    "quá": Bound.ABOVE,
    "ít hơn": Bound.BELOW,
    "thấp hơn": Bound.BELOW,
    "chưa được": Bound.BELOW,
    "chưa quá": Bound.AT_MOST,
    "không đến": Bound.BELOW,
    "không tới": Bound.BELOW,
    "không đầy": Bound.BELOW,
}
"""Bounds that are none before a number, or that are another thing there."""
_HEDGES: Final = {word: Hedge(word, bound) for word, bound in _BEFORE.items()}
_OF_A_CHANGE: Final = regex(r"\b(?:tăng|giảm|cắt|bớt|rút|hạ|phấn đấu|cần|phải)\b[^,;.()]{0,24}\Z")
_NOT_ALL: Final = regex(r"\b(?:như|không phải|chưa phải|không|chưa|trong|của|với|cho|trên|từ|thay|trừ)(?: ở| tại)? \Z")
_NEAR: Final = 24
_ALL: Final = 100
_HALF: Final = 50
_CLOSE: Final = Fraction(1, 6)
"""A fraction without a hedge is told loosely: it may miss by so much of itself."""
_CLOSELY: Final = Fraction(1, 24)
"""*gần* is at times said of what is a little more."""


@dataclass(frozen=True, slots=True)
class Portion:
    """A fraction of a text: where it stands, hedge excluded, its share in per cent, its hedge, if it is all or most."""

    start: int
    end: int
    value: Number
    hedge: Hedge | None
    is_all: bool = False
    is_most: bool = False

    def is_contradicted(self, low: Number, high: Number | None = None) -> bool:
        """Tell whether a share between two percentages (or one) cannot be told so.

        >>> half = Portion(0, 7, 50, None)
        >>> half.is_contradicted(54), half.is_contradicted(62)
        (False, True)
        >>> Portion(0, 7, 50, Hedge("hơn", Bound.ABOVE)).is_contradicted(49)
        True
        """
        high = low if high is None else high
        if self.hedge is None:
            room = 0 if self.is_all else self.value * _CLOSE
            return high < self.value - room or low > self.value + room
        match self.hedge.bound:
            case Bound.BELOW | Bound.AT_MOST:
                return low > self.value * (1 + _CLOSELY if self.hedge.word.startswith("gần") else 1)
            case Bound.ABOVE | Bound.AT_LEAST:
                return high < self.value
            case _:
                return False

    def figure(self, page: Page) -> Figure:
        """Return the fraction as a percentage that is printed in words."""
        start, end = page.offsets[self.start], page.offsets[self.end]
        return Figure(page.original[start:end], self.value, 1, self.hedge, PERCENT, (start, end))


def portions(low: str, start: int, end: int) -> Iterator[Portion]:
    """Yield the fractions of a stretch of text in lower case, but for those that something changes by.

    >>> text = "hơn hai phần ba số hộ, giảm một nửa, tất cả các xã"
    >>> [(text[one.start : one.end], one.value) for one in portions(text, 0, len(text))]
    [('hai phần ba', Fraction(200, 3)), ('tất cả', 100)]
    """
    for place in sorted(_places(low, start, end)):
        match = _PORTION.match(low, place, end)
        if match is None:
            continue
        at, stop = match.span()
        lead = low[max(start, at - _NEAR) : at]
        if (lead and _STUCK.search(lead)) or _OF_A_CHANGE.search(lead):
            continue
        if match["all"]:
            if not _NOT_ALL.search(lead):
                yield Portion(at, stop, _ALL, None, is_all=True)
        elif match["most"]:
            yield Portion(at, stop, _HALF, Hedge("", Bound.ABOVE), is_most=True)
        else:
            value = _value(match)
            if value is not None:
                yield Portion(at, stop, value, _hedge(low, at, stop, lead))


def _places(low: str, start: int, end: int) -> Iterator[int]:
    """Yield where a fraction may begin: strings are found much faster than patterns."""
    for cue, is_behind in _CUES:
        place = low.find(cue, start, end)
        while place >= 0:
            at = place
            while is_behind and at > start and low[at - 1].isalnum():  # hai phần ba, 2/3
                at -= 1
            yield at - len(_ONE) if cue == _HALVES and low.endswith(_ONE, start, at) else at
            place = low.find(cue, place + 1, end)


def _value(match: re.Match[str]) -> Number | None:
    """Return a fraction in per cent, or None where it is none of a whole: "ba phần hai"."""
    if match["half"]:
        return _HALF
    top, bottom = match.group("top", "bottom") if match["top"] else match.group("over", "under")
    over, under = (_DIGITS.get(number) or int(number) for number in (top, bottom))
    return Fraction(_ALL * over, under) if over < under else None


def _hedge(low: str, start: int, stop: int, lead: str) -> Hedge | None:
    """Return what bounds a fraction: any hedge of a number, and some that are used of fractions alone: "quá nửa"."""
    hedge = hedge_of(low, start, stop)
    if hedge is not None and not lead.endswith(("ít hơn ", "nhiều hơn ", "thấp hơn ", "cao hơn ")):
        return hedge
    return next((told for word, told in _HEDGES.items() if lead.endswith(f"{word} ")), hedge)
