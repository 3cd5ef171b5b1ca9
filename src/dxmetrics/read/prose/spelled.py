"""Counts written in words: "gồm bảy xã miền núi và năm xã đồng bằng", "ba trong số năm huyện", "ba xã còn lại".

Number words are part of many phrases that count nothing (hai bên, ba mẹ, năm nay, thứ hai, một cửa), so they are looked
for only in sentences with a word that relates counts and in lists in brackets, and are read only where a noun follows
that can be counted. *một* alone is an article unless it goes on with what was counted before it, *năm* alone is a year
where the words around it speak of time.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Final

from dxmetrics._later import regex
from dxmetrics.quantity import Span
from dxmetrics.read.prose.hedged import hedge_of
from dxmetrics.read.prose.tokens import Kind, Token
from dxmetrics.read.prose.units import noun_after
from dxmetrics.vi.words import read_spelled_number

__all__ = ["spelled"]

_RELATING: Final[Mapping[str, tuple[str, ...]]] = {
    "gồm": ("",),
    "tiêu chí": ("",),
    "trong ": ("đó", "số", "tổng số"),
    "chỉ ": ("tiêu", "còn", "có một"),
    "chuyển ": ("kỳ sau", "sang kỳ sau"),
}
"""What relates counts, by how it begins: each beginning is looked for once."""
_LEFT: Final = "còn "
_PER_CENT: Final = " phần trăm"
_POINTS: Final = " điểm"


def _begins(word: str) -> str:
    """Return a pattern for the beginning of a word, its letters first: that is found much faster."""
    return rf"{word}(?<![^\W_]{word})"


_NUMBER: Final = regex(
    rf"(?:{'|'.join(map(_begins, 'hai ba bốn năm sáu bảy bẩy tám chín mười'.split()))}|{_begins('một')}"
    r"(?:(?= (?:trăm|nghìn|ngàn|vạn|triệu))|(?<=và một)|(?<=, một)|(?<=gồm một)|(?<=chỉ có một)|(?<=chỉ còn một)))"
    r"(?: (?:không trăm|mươi|mười|chục|trăm|nghìn|ngàn|vạn|triệu(?! tập)|linh|lẻ|"
    r"một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín))*(?![^\W_])",
)
_DECIMALS: Final = regex(
    r"phẩy(?: (?:không|mười|mươi|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín)){1,5}(?= (?:điểm )?phần trăm\b)"
)
"""What stands after the mark of a percentage in words: "bảy mươi lăm phẩy năm phần trăm"."""
_LOOSE: Final = regex(r" (?:trăm|nghìn|ngàn|vạn|triệu) (?:mốt|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín)\Z")
"""What is said for short, and may be meant in two ways: "hai nghìn ba" is 2.300, or 2.003."""
_LISTED: Final = regex(r"\((?=(?:\d[\d.]*|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) [^\W\d_]{2})[^()]{0,400}\)")
_DIGITS: Final = frozenset("một hai ba bốn tư năm lăm sáu bảy bẩy tám chín mười".split())
_LAST: Final = _DIGITS | {"mươi", "mốt", "trăm"}
_WORD_SIZE: Final = 6
_OUT_OF: Final = regex(r" (?:trong|trên) (?:tổng )?số ")
_WORD_BEFORE: Final = regex(r"([^\W_]+)\s\Z")
_GOES_ON: Final = regex(
    r"(?:\d\s?|(?<![^\W_])(?:hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)(?:,| đến| tới| hoặc) |"
    r"(?<![^\W_])(?:mươi|mười|chục|trăm|nghìn|ngàn|vạn|linh|lẻ)\s+)\Z"
)
_SET: Final = regex(r"(?:trong|trên|tổng) số \Z")
_ORDINAL_AFTER: Final = frozenset(
    "thứ tháng ngày mùng mồng năm quý khoản điều chương phần mục hạng mức lớp cấp tuần kỳ lần khu quận tổ số".split(),
)
_NOT_COUNTED: Final = frozenset(
    "năm tháng ngày giờ phút tuần quý lần bên mặt chiều phía mẹ má con miền mùa chốt nay kỳ hôm tầng lớp cấp".split(),
)
_OF_TIME_BEFORE: Final = frozenset(
    """trong cả mỗi hằng hàng cuối đầu giữa qua từng của so đến sang các nhiều những một mấy nửa từ vào học theo sau
    trước cho hoạch toàn ngay tới thi""".split(),
)
_OF_TIME_AFTER: Final = frozenset("học qua ngoái trước sau tới đầu cuối nào tài".split())
_REACH: Final = 400
_NEAR: Final = 80


def spelled(text: str, low: str, offsets: Sequence[int]) -> Iterator[Token]:
    """Yield the counts in words of the sentences that relate counts, in the order of the text.

    >>> text = "Cụm có mười hai xã, gồm bảy xã miền núi và năm xã đồng bằng."
    >>> [(token.text, token.value, token.unit) for token in spelled(text, text.lower(), range(len(text) + 1))]
    [('mười hai', 12, 'xã'), ('bảy', 7, 'xã miền núi'), ('năm', 5, 'xã đồng')]
    """
    for start, end in _relating(low):
        edge = start
        for match in _NUMBER.finditer(low, start, end):
            token = _token(text, low, match) if match.start() >= edge else None
            if token is not None:
                edge = token.stop
                token.span = offsets[token.start], offsets[token.end]
                yield token


def _relating(low: str) -> Iterator[Span]:
    """Yield the sentences that hold a word that relates counts, cut to what stands near it, and lists in brackets."""
    spans = [
        _around(low, place)
        for word, more in _RELATING.items()
        for place in _places(low, word)
        if low.startswith(more, place + len(word))
    ]
    for match in _LISTED.finditer(low):
        start, end = match.span()
        compared = not low[start + 1].isdecimal() and "so với" in low[max(0, start - _NEAR) : start]
        spans.append(_around(low, start) if compared else (start, end))
    spans.extend(_around(low, place) for place in _places(low, _LEFT) if _is_left(low, place + len(_LEFT)))
    spans.extend(_around(low, place) for place in _places(low, _PER_CENT) if _is_number_before(low, place))
    edge = 0
    for start, end in sorted(spans):
        if end > edge:
            yield max(start, edge), end
            edge = end


def _is_left(low: str, place: int) -> bool:
    """Tell what is left from what is still so: "còn lại", "còn năm xã"."""
    return low.startswith("lại", place) or low[place : place + _WORD_SIZE].partition(" ")[0] in _DIGITS


def _is_number_before(low: str, place: int) -> bool:
    """Tell whether a number in words stands before a place: "sáu mươi phần trăm", "năm điểm phần trăm"."""
    if low.endswith(_POINTS, 0, place):
        place -= len(_POINTS)
    return low[max(0, place - _WORD_SIZE) : place].rpartition(" ")[2] in _LAST


def _around(low: str, place: int) -> Span:
    """Return where the sentence around a place begins and ends, no farther off than a name for a count may stand."""
    near, far = max(0, place - _REACH), place + _REACH
    start = low.rfind("\n", near, place)
    start = max(start, low.rfind(". ", max(start, near), place))
    end = low.find("\n", place, far)
    if end < 0:
        end = min(far, len(low))
    stop = low.find(". ", place, end)
    return max(start + 1, near), end if stop < 0 else stop


def _places(low: str, word: str) -> Iterator[int]:
    place = low.find(word)
    while place >= 0:
        yield place
        place = low.find(word, place + len(word))


def _token(text: str, low: str, match: re.Match[str]) -> Token | None:
    """Return the words as a count, or None where they are none."""
    start, end = match.span()
    told = _percentage(text, low, start, end)
    if told is not None:
        return told
    stop = noun_after(low, end)
    noun = low[end:stop].split()
    if noun and (noun[0] in _NOT_COUNTED or (match[0] == "năm" and _is_year(low, start, noun[0]))):
        return None
    if noun[:1] == ["phần"] and noun[1:2] and noun[1] in _DIGITS:  # "hai phần ba"
        return None
    if not (noun or _OUT_OF.match(low, end)) or _is_ordinal(low, start):
        return None
    if match[0] == "một" and not (noun and _goes_on(low, start, noun[0])):
        return None
    value = read_spelled_number(match[0])
    if value is None or _LOOSE.search(match[0]):
        return None
    hedge = hedge_of(low, start, stop)
    return Token(
        start,
        end,
        stop,
        (start, end),
        text[start:end],
        value,
        1,
        "count",
        text[end:stop].strip(' "'),
        hedge,
        oddity=None,
        signed=False,
        exact=hedge is None,
    )


def _percentage(text: str, low: str, start: int, end: int) -> Token | None:
    """Return words that end before *phần trăm* as a percentage, decimals and all, or None where they are none."""
    if low.startswith(" phẩy ", end) and (decimals := _DECIMALS.match(low, end + 1)) is not None:
        end = decimals.end()
    points = low.startswith(_POINTS, end)
    stop = end + points * len(_POINTS)
    if not low.startswith(_PER_CENT, stop):
        return None
    stop += len(_PER_CENT)
    value = read_spelled_number(low[start:end])
    if value is None:
        return None
    per = 1
    while per % value.denominator:
        per *= 10
    step = Fraction(1, per) if per > 1 else 1
    hedge = hedge_of(low, start, stop)
    kind: Kind = "point" if points else "rate"
    return Token(
        start, end, stop, (start, end), text[start:end], value, step, kind, "", hedge, oddity=None, signed=False
    )


def _goes_on(low: str, start: int, noun: str) -> bool:
    """Tell whether the same noun is counted shortly before or after: "hai đơn và một đơn"; else *một* is an article."""
    word = f" {noun} "
    after = low.find(word, start + len("một ") + len(noun), start + _NEAR)
    return any(
        place > 0 and bool(told := low[max(0, place - len("mười")) : place].split()) and _is_number(told[-1])
        for place in (low.rfind(word, max(0, start - _NEAR), start), after)
    )


def _is_number(word: str) -> bool:
    return word[-1].isdecimal() or word in _DIGITS


def _is_ordinal(low: str, start: int) -> bool:
    """Tell a number that names (thứ ba, tháng hai) or goes on (ba, bốn xã; 12 trăm) from a count."""
    near = max(0, start - 12)
    word = _WORD_BEFORE.search(low, near, start)
    if word is not None and word[1] in _ORDINAL_AFTER:
        return _SET.search(low, near, start) is None
    return _GOES_ON.search(low, near, start) is not None


def _is_year(low: str, start: int, noun: str) -> bool:
    """Tell *năm* the year (trong năm huyện, năm học) from *năm* the number."""
    word = _WORD_BEFORE.search(low, max(0, start - 12), start)
    return noun in _OF_TIME_AFTER or (word is not None and word[1] in _OF_TIME_BEFORE)
