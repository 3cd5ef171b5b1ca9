"""Shares that a sentence tells plainly: nothing but a whole, a part of it, and the percentage that they make."""

import re
from typing import Final

from dxmetrics.read.prose.page import Page, amounts, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME

__all__ = ["plainly_told"]

_WHOLE: Final = re.compile(
    r"\b(?:tổng|toàn|trong|phải|thụ lý|nhận|giao|phát ra|kiểm tra|khảo sát|rà soát|đăng ký|lấy|thu thập)\b",
)
_PART: Final = re.compile(
    r"\b(?:đã|có|trong đó|giải quyết|xử lý|thi hành|xét xử|hoàn thành|trả|thu về|cấp|được|đạt|tiêm|phát hiện)\b",
)
_OWNED: Final = re.compile(r"\bcó\b")
_OF_THESE: Final = re.compile(r"\b(?:đã|trong đó|đến nay)\b")
_DUE: Final = re.compile(r"\b(?:hạn|phải thi hành|kỳ trước|chuyển sang|tồn|kế hoạch|chỉ tiêu|điều kiện|kể cả)\b")
_REACHES: Final = re.compile(
    r"[^,;.()]{0,60}(?:,|\s\()\s*(?:đạt|chiếm|bằng)\s+(?:(?:tỷ|tỉ) lệ\s+)?"
    r"(?:(?:trên|gần|hơn|dưới|khoảng|xấp xỉ|ít nhất|tối thiểu)\s+)?\Z",
)
_ENDS: Final = re.compile(r"\s*\)?\s*(?:[.,;!]|\Z)")
_KINDS: Final = frozenset("hộ xã thôn trường người trẻ vụ đơn tổ em phiếu mẫu nhà lớp".split())
"""Nouns of one syllable that name a thing alone: "1.000 hộ khảo sát", "812 hộ hài lòng"."""
_ALL: Final = 100


def plainly_told(page: Page, sentence: Sentence, rate: Token) -> tuple[Token, Token] | None:
    """Return the part and the whole of "tiếp nhận 50 đơn, đã giải quyết 45 đơn, đạt 90%", whether they give it or not.

    The whole may be all that the sentence before tells: "Huyện có 2.760 trẻ. Đã tiêm cho 2.602 trẻ, đạt 94,3%."

    Silent for 100 %, which is often that of those due; where the words speak of terms, plans or earlier periods; where
    another number stands beside the three, or the counts are of different things.
    """
    if rate.role != "share" or rate.value >= _ALL or rate.index not in (1, 2):
        return None
    if sentence.following(rate) is not None or not _REACHES.match(rate.gap) or not _ENDS.match(sentence.after(rate)):
        return None
    told = sentence.tokens[: rate.index]
    if rate.index == 1:
        told = [*page.sentences[rate.sentence - 1].tokens, *told] if rate.sentence else []
    if len(told) != 2 or len(amounts(told)) != 2 or any(token.of or token.under or token.role for token in told):
        return None
    whole, part = told
    behind = page.sentences[whole.sentence].after(whole)
    done = part.gap + rate.gap.rpartition(",")[0]
    surely = _WHOLE.search(whole.gap) is not None
    if rate.index > 1 and surely:
        led = _PART.search(done) is not None
    else:
        led = (surely or _OWNED.search(whole.gap) is not None) and _OF_THESE.search(done) is not None
    if not led or " cùng " in part.gap or any(map(_DUE.search, (whole.gap, behind, part.gap, rate.gap))):
        return None
    return (part, whole) if whole.exact and part.exact and whole.value > part.value and _alike(whole, part) else None


def _alike(whole: Token, part: Token) -> bool:
    """Tell whether two counts are of one thing."""
    first = whole.unit.split(" ")[0]
    return same_unit(whole, part) == SAME or (first in _KINDS and part.unit.split(" ")[0] == first)
