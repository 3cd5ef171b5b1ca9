"""Percentages that are higher than that of the whole told, and so may be of some of it that is not told.

"Đảng bộ có 1.210 chi bộ. Qua đánh giá có 904 chi bộ hoàn thành tốt nhiệm vụ (76,0%)": of 1.190 that were looked at.
"""

from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.misprints import is_swapped
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.tokens import Token
from dxmetrics.vi.currencies import UNITS

__all__ = ["are_of_two", "is_of_then", "is_of_those_looked_at", "may_be_of_its_plan", "may_be_of_some"]

_LEVELS: Final = regex(r"\b(?:xã|phường|huyện|quận|tỉnh|thôn|vùng|cả nước)\b")
_TURNS: Final = regex(
    r"\b(?:đợt|quý|lần|giai đoạn|khối|lớp|cấp|vụ) (?:\d+|[ivx]+|xuân|hè|thu|mùa|đông|sơ thẩm|phúc thẩm)\b"
)
_CLAUSE: Final = regex(r"[,;.:()]")
_OF_THEN: Final = regex(r"\b(?:(?:năm|kỳ|tháng|quý|khóa|nhiệm kỳ) (?:trước|cũ)|chuyển (?:sang|qua)|tồn đọng|cũ)\b")
"""What makes a count one of those of an earlier time: "thu được 618 tỷ đồng nợ năm trước chuyển sang"."""
_SPENT: Final = regex(r"\b(?:giải ngân|thực hiện|thanh toán)\b")
_OPENS: Final = regex(r"\b(?:trong đó|gồm|cụ thể|riêng|chia ra)\b|[:(]")
"""What opens a list of parts."""
_NEAR: Final = 40
_ALL: Final = 100
_AMONG_THESE: Final = regex(r"\btrong (?:đó|số)\b")

_LOOKED_AT: Final = regex(r"\b(?:(?:trước|đúng) hạn|điều kiện|hợp lệ|xếp loại|đánh giá|phân loại|bình xét)\b")
"""What is said of those that came to it: "tiếp nhận 812 hồ sơ, trả đúng hạn 704 hồ sơ, đạt 96,4%" of those returned."""


def is_of_those_looked_at(page: Page, part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether a count is of those that came to what is said of it, and may be a part of these alone."""
    told = _LOOKED_AT.search(part.gap) or _LOOKED_AT.search(page.low, part.end, rate.stop + _NEAR)
    if told is None or told[0] in whole.gap + _CLAUSE.split(page.low[whole.end : part.start], maxsplit=1)[0]:
        return False
    if told[0] == "điều kiện" and "chiếm" in rate.gap and "phải " in whole.gap:
        return False  # of all that must be enforced some can be
    return may_be_of_some(part, whole, rate)


def is_of_then(page: Page, part: Token, whole: Token) -> bool:
    """Tell whether the words behind a part make it one of an earlier time, of which a whole is not told to be."""
    return (
        _OF_THEN.search(_behind(page, part)) is not None and _OF_THEN.search(whole.gap + _behind(page, whole)) is None
    )


def _behind(page: Page, count: Token) -> str:
    """Return the words right behind a count, its noun among them."""
    words = page.low[count.end : count.stop] + page.sentences[count.sentence].after(count)
    return _CLAUSE.split(words, maxsplit=1)[0]


def are_of_two(one: str, other: str) -> bool:
    """Tell whether words name two levels or turns: "Tòa án huyện thụ lý", "Tòa án tỉnh đã giải quyết"."""
    for names in (_LEVELS, _TURNS):
        first, second = set(names.findall(one)), set(names.findall(other))
        if first and second and first.isdisjoint(second):
            return True
    return False


def may_be_of_its_plan(page: Page, part: Token, whole: Token, rate: Token) -> bool:
    """Tell a percentage of what was spent of each part's plan: "giải ngân 90 tỷ, trong đó vốn tỉnh 60 tỷ (72%)"."""
    if (whole.of or whole).unit not in UNITS or "chiếm" in rate.gap:
        return False
    done = "đã " in _CLAUSE.split(part.gap)[-1]  # "kiến nghị thu hồi 96 tỷ (đã thu 78 tỷ, đạt 81%)"
    if done or _OPENS.search(part.gap) is None:
        return False
    return "đạt" in rate.gap or _SPENT.search(whole.gap + _behind(page, whole)) is not None


def may_be_of_some(part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether a percentage may be of a part of a whole that is not told, as it is higher than that of the whole.

    That is not thought of where words tell that a count is one of those told, and where digits are in another order.
    """
    if part.value * _ALL > whole.value * rate.value or _AMONG_THESE.search(part.gap):
        return False
    return not is_swapped(part, whole, rate)
