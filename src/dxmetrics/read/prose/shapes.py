"""What looks like a figure and is several numbers: document symbols, dates, clock times, phones, fractions, ranges.

Every pattern is anchored at a number and looks at a bounded stretch of text.
"""

import re
from fractions import Fraction
from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.leads import word_before
from dxmetrics.read.prose.units import noun_after

__all__ = ["BEGINS_SHAPE", "DIALLED_FIRST", "TO_UPPER", "look_alike_end", "shape_of"]

_CAPITAL: Final = "A-ZĐƠƯÔÂÊ"
_SMALL: Final = "A-Za-zĐđƠơƯưÔôÂâÊê&"
_SHAPES: Final = regex(
    rf"(?P<symbol>\d{{1,6}}(?:/\d{{4}})?[/-][{_CAPITAL}][{_SMALL}]*\d{{0,3}}(?:[-/][{_CAPITAL}][{_SMALL}]*){{0,5}})"
    r"|(?P<date>\d{1,2}(?P<mark>[/.-])\d{1,2}(?P=mark)(?:\d{4}|\d{2})(?!,?\d))"
    r"|(?P<days>\d{1,2}(?:/\d{1,2})?\s?[-–]\s?\d{1,2}/\d{1,2}(?:/\d{4})?(?!\d))"
    r"|(?P<month>(?:0?[1-9]|1[0-2])[/-](?:19|20)\d\d(?!\d))"
    r"|(?P<years>(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d)(?!\d))"
    r"|(?!\d+/)(?:(?P<clock>\d{1,2}(?:h\d{0,2}|:\d{2}(?::\d{2})?|g\d{2})(?![^\W_]))"
    r"|(?P<odds>[1-9]:[1-9](?![\d:]))"
    r"|(?P<spread>\d+(?:[.,]\d+)*%?\s?±\s?\d+(?:[.,]\d+)*%?))"
    r"|(?P<phone>0\d{2,4}[ .]\d{3,4}(?:[ .]?\d{3,4})?(?!,?\d)|(?:1[89]00)[ .]?\d{4,6})"
    r"|(?P<house>\d{1,4}(?:/\d{1,4}){1,3}(?=\s(?:đường|phố|tổ|khu phố|ngõ|hẻm|ấp|thôn|quốc lộ)\b))"
    r"|(?P<always>24/7|24/24(?=\s*(?:h|giờ)))"
    r"|(?P<fraction>(?:1/[2-5]|2/3|3/4)(?=\s(?:\(\d+(?:,\d+)?%\) )?"
    r"(?:số|diện tích|dân số|tổng|lượng|thời gian|chiều|giá trị)\b))"
    r"|(?P<map>1/[125](?:00|\.?000|0\.?000)(?!\d|[.,]\d))"
    r"|(?!\d+/)(?:(?P<range>\d+(?:[.,]\d+)*%?(?:[-–]| [-–] )(?:dưới )?\d+(?:[.,]\d+)*"
    r"(?=\s?(?:%|đồng|đ\b|triệu|tỷ|người|ngày|tháng|năm|m\b|ha\b|km|tuổi|độ|tấn|lần|kg|hộ|giờ|phút)))"
    r"|(?P<between>\d{1,3}(?: [-–] ?|[-–] )\d{1,3}(?![\d%]|[.,/]\d))"
    r"|(?P<span>\d+(?:[.,]\d+)*(?:[-–]\d+(?:[.,]\d+)*)+(?![^\W_]|\s?%)))",
)
"""What has no slash behind its first digits is not tried where one stands there, as it does behind most."""
_DOTTED: Final = regex(r"\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})|0\d{1,3}(?:\.\d{3,4}){2}|\d{1,2}(?:\.\d{1,2}){2,3}")
_RATES: Final = regex(
    r"(?P<low>\d+(?:[.,]\d+)?)(?:\s?(?:%|phần trăm))? (?P<word>đến|tới|và) (?:(?:dưới|gần|trên|hơn) )?"
    r"(?P<high>\d+(?:[.,]\d+)?)\s?(?:%|phần trăm)(?! điểm)"
)
_COUNTS: Final = regex(
    r"(?P<low>\d+(?:[.,]\d+)?)(?: [^\W\d_]+)? (?:đến|tới) (?:(?:dưới|gần|trên|hơn) )?"
    r"(?P<high>\d+(?:[.,]\d+)?)(?![\d/%-]|[.,]\d| ?(?:%|phần))"
)
"""A range of counts in words: "đạt từ 10 đến 14 tiêu chí"."""
_MOVED: Final = regex(r"\b(?:tăng|giảm|nâng|hạ|rút|lên|xuống|cắt|kéo|chuyển|đổi|mở rộng|thu hẹp)\b[^,;:.()]*\Z")
TO_UPPER: Final = (" đến ", " tới ", " và ")
"""What parts the ends of a range of percentages in words."""
_MOVES: Final = regex(r"\b(?:tăng|giảm|nâng|hạ|rút|lên|xuống)(?: [^\W\d_]+){0,3} \Z")
_MOVE_REACH: Final = 40
_DIALLED: Final = regex(r"0\d{8,10}|1[89]00\d{4,6}")
_HOUSE: Final = regex(r"(?:số|ngõ|hẻm|ngách|địa chỉ:?|nhà)\s+\Z")
BEGINS_SHAPE: Final = r"[/\-–:hg±]| [-–/\d±]|%\s?[-–]"
"""A pattern for what comes next in a look-alike of several numbers."""
_BEGINS_SHAPE: Final = regex(BEGINS_SHAPE)
_SPACED: Final = frozenset(" %p")
_BETWEEN: Final = frozenset("/-–:hg±")
_MARKS: Final = frozenset("/-–:hg± .%")
DIALLED_FIRST: Final = frozenset(("18", "19", *(f"0{digit}" for digit in range(10))))
"""How a telephone number begins."""
_SYMBOL_NOUNS: Final = ("HTX", "DN", "TTHC", "KCN", "THCS", "THPT", "UBND", "HĐND", "DVC", "CSDL", "CBCC", "BHYT")
_DAY_MONTH: Final = regex(r"(?:0?[1-9]|[12]\d|3[01])[/-](?:0?[1-9]|1[0-2])(?![.,]?\d)")
_BEFORE_DATE: Final = frozenset(
    "ngày phiên lúc sáng trưa chiều tối đêm hôm mùng mồng từ đến tới trước sau qua nay tháng kể vào hết".split(),
)
_UNTIL_NOW: Final = ("đến nay ", "tới nay ", "hiện nay ")
_BEFORE_MONTH: Final = frozenset("tháng quý kỳ đến từ với".split())
_SHAPE_NAMES: Final = {
    "symbol": "số, ký hiệu văn bản",
    "date": "ngày, tháng",
    "days": "khoảng ngày",
    "month": "tháng, năm",
    "years": "khoảng năm",
    "clock": "giờ",
    "odds": "tỷ lệ a:b",
    "spread": "giá trị trung bình và độ lệch",
    "phone": "số điện thoại",
    "house": "số nhà",
    "always": "suốt ngày đêm",
    "fraction": "phân số",
    "map": "tỷ lệ bản đồ",
    "range": "khoảng giá trị",
    "between": "khoảng giá trị",
    "span": "khoảng giá trị",
}


def look_alike_end(text: str, low: str, start: int, end: int) -> int:
    """Return where a look-alike of several numbers that begins at `start` ends, or -1 where none does.

    `low` is `text` in lower case, `end` where the first run of digits ends.

    >>> text = "Kế hoạch 255/KH-UBND ngày 14/02/2023"
    >>> look_alike_end(text, text.lower(), 9, 12), look_alike_end(text, text.lower(), 26, 28)
    (20, 36)
    """
    after = text[end : end + 1]
    rates = _RATES.match(low, start) if after in _SPACED else None
    if rates is not None and _is_range_of_rates(rates, low):
        return rates.end()
    counts = _COUNTS.match(low, start) if after == " " and low.endswith("từ ", 0, start) else None
    if counts is not None and _is_range_of_counts(counts, low):
        return counts.end()
    if end - start > 4 and _is_dotted_or_dialled(text, start, end):
        return end
    if after not in _BETWEEN and not _may_begin_shape(text, after, start, end):
        return -1
    match = _SHAPES.match(text, start)
    if match is not None:
        return match.end() if _is_look_alike(match, low) else -1
    if after in "/-":
        match = _DAY_MONTH.match(text, start)
        if match is not None and (_leads_to_date(low, start) or _stands_alone(low, match.end())):
            return match.end()
    return -1


def _is_look_alike(match: re.Match[str], low: str) -> bool:
    """Tell whether the words around a shape leave it no number of its own."""
    start, end = match.span()
    match match.lastgroup:
        case "symbol":
            return not match[0].partition("/")[2].startswith(_SYMBOL_NOUNS)
        case "house":
            return _HOUSE.search(low, max(0, start - 12), start) is not None or low.startswith(" đường", end)
        case "map":
            return noun_after(low, end) == end
        case "between":
            return _is_range(low, start, end)
        case "month":
            return _last_word(low, start) in _BEFORE_MONTH or _ends_here(low, end)
        case _:
            return True


def _is_range(low: str, start: int, end: int) -> bool:
    """Tell "từ 15 - 25", "9 - 12 điểm" from two numbers with a dash between them."""
    first, _, last = low[start:end].replace("–", "-").partition("-")
    return int(first) < int(last) and (word_before(low, start) in ("từ", "tuổi") or noun_after(low, end) > end)


def _is_range_of_rates(rates: re.Match[str], low: str) -> bool:
    """Tell "từ 80 đến 85%", "giữa 80 và 85%" from a change ("tăng từ 80% đến 85%") and from two percentages."""
    start = rates.start()
    if low[start - 1 : start].isalnum() or (rates["word"] == "và" and not low.endswith("giữa ", 0, start)):
        return False
    first, last = (Fraction(rates[end].replace(",", ".")) for end in ("low", "high"))
    return first < last and _MOVES.search(low, max(0, start - _MOVE_REACH), start) is None


def _is_range_of_counts(counts: re.Match[str], low: str) -> bool:
    """Tell "xã đạt từ 10 đến 14 tiêu chí" from a change ("tăng từ 10 đến 14 xã")."""
    first, last = (Fraction(counts[end].replace(",", ".")) for end in ("low", "high"))
    start = counts.start()
    return first < last and _MOVED.search(low, max(0, start - _MOVE_REACH), start) is None


def _may_begin_shape(text: str, after: str, start: int, end: int) -> bool:
    """Tell whether a number and what follows it may be a look-alike; few are, and the pattern for them is slow."""
    if _BEGINS_SHAPE.match(text, end):
        return True
    return after in _MARKS and (
        text.count(".", start, end) > 1 or (end - start > 4 and text[start : start + 2] in DIALLED_FIRST)
    )


def _is_dotted_or_dialled(text: str, start: int, end: int) -> bool:
    """Tell a date or a version with dots (31.5.2024, 4.1.2) and a telephone number in one piece."""
    if text.find(".", start, end) < 0:
        return end - start > 7 and _DIALLED.fullmatch(text, start, end) is not None
    return text.count(".", start, end) > 1 and _DOTTED.fullmatch(text, start, end) is not None


def _leads_to_date(low: str, start: int) -> bool:
    return _last_word(low, start) in _BEFORE_DATE and not low.endswith(_UNTIL_NOW, 0, start)


def _stands_alone(low: str, end: int) -> bool:
    """Tell whether no noun, bracket or percentage follows that would make a ratio of d/m."""
    return noun_after(low, end) == end and low[end : end + 2].strip()[:1] not in ("(", ",", "%", "-")


def _last_word(low: str, start: int) -> str:
    words = low[max(0, start - 12) : start].split()
    return words[-1] if words else ""


def _ends_here(low: str, end: int) -> bool:
    """Tell whether no noun follows: "7/2022 hộ" would be a ratio."""
    return not low[end : end + 2].strip()[:1].isalpha()


def shape_of(text: str, start: int, end: int) -> str:
    """Return what kind of look-alike a masked stretch is, in Vietnamese.

    >>> shape_of("Kế hoạch 255/KH-UBND ngày 14/02/2023", 9, 20)
    'số, ký hiệu văn bản'
    """
    if _RATES.fullmatch(text.lower(), start, end):
        return _SHAPE_NAMES["range"]
    match = _SHAPES.match(text, start)
    name = match.lastgroup or "" if match is not None and match.end() == end else "date"
    return _SHAPE_NAMES["date" if name == "span" and _DAY_MONTH.fullmatch(text, start, end) else name]
