"""What a percentage is of, if not of the counts before it: a subject, a base, a level of its own."""

from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.fits import share_nearly_fits
from dxmetrics.read.prose.evidence.naming import OF_ALL_PEOPLE
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = [
    "CLAUSE",
    "ORGANISED",
    "are_picked_out",
    "has_own_base",
    "has_own_subject",
    "is_of_some_of_them",
    "is_reached",
]

_REACHERS: Final = regex(
    r"\s*(?!(?:và|hiện|qua|nay|đã|cũng|chỉ|mới|ước|tỷ|tỉ|tương|chiếm|đạt) )(?:[^\W\d_]+ )+đạt\b|.*(?:tỷ|tỉ) lệ này\b",
)
ORGANISED: Final = regex(
    r"(?:xã|phường|thị trấn|thị xã|huyện|quận|tỉnh|thành phố|thôn|ấp|bản|tổ|khu|khóm|đơn vị|địa phương|trường|cơ quan|"
    r"sở|ngành|phòng|chi bộ|chi cục|doanh nghiệp|công ty|hợp tác xã|cơ sở|lĩnh vực|nhóm)\b",
)
"""Counted things that have percentages of their own, so that a number of them may reach one."""
_LEVELLED: Final = regex(r"(?:chỉ tiêu|tiêu chí|chỉ số|mục tiêu|nhiệm vụ|nội dung|công trình|dự án|gói thầu)\b")
"""What is done to so many per cent."""
CLAUSE: Final = regex(r"[,;(]")
_SUBJECT_REACHES: Final = regex(
    r"\s*(?!(?:và|hiện|qua|nay|đã|cũng|chỉ|mới|ước|tỷ|tỉ|tương|ứng|chiếm|đạt|bằng|hoàn|tức|được|trong|với|nâng|đưa)\b)"
    r"(?:[^\W\d_]+ ){2,}(?:đạt|chiếm|là|bằng|mới đạt)\b"
)
_SINGLES_OUT: Final = regex(r"\b(?:nhất là|(?:cao|thấp) nhất|trong đó)\b")
_BASE: Final = regex(
    r"\s*(?:so với |trên |trong |của )?(?:tổng số|tổng|toàn bộ|toàn|số) "
    r"(?!vốn\b|kế\b|chỉ\b|dự\b|mục\b|giao\b)([^\W\d_]+(?: [^\W\d_]+){0,9})"
)
"""What a percentage says that it is of: "chiếm 88,2% tổng số đại biểu Quốc hội"."""
_ABOUT: Final = regex(r"\s*về (?:số )?([^\W\d_]+)")
_VOTED: Final = regex(r"\b(?:biểu quyết|tán thành|bỏ phiếu)\b")
"""What is told of those who took part, while its percentage is of all members, as a rule."""
_OWN_WHOLE: Final = regex(r"\s(?!tổng|số|toàn|so|kế|dự|là|và|trên|trong|của|theo|\()[^\W\d_]")
_REQUIRED: Final = regex(r"\b(?:yêu cầu|tiến độ|mục tiêu|kế hoạch|dự toán|quy định|chỉ tiêu)\b[^(]*\(")
_PICKS_OUT: Final = regex(r"\b(?:gồm|như|là)\b:? [^\W\d_]|: ?[^\W\d_]")
"""What leads to the names of those that some percentage picks out."""
_COMMA: Final = regex(r"[,;]")
_WITH_SOME: Final = regex(
    r"\s*(?:đối )?với (?!(?:tổng|số|mức|tỷ|tỉ|cùng|năm|quý|tháng|kỳ|kế|chỉ|dự|mục|toàn|cả|giá|doanh|trị|kim|vốn|sự|hơn"
    r"|gần|trên)\b)[^\W\d_]"
)
"""Whom or what a percentage is of: "đạt 98% với án hình sự, 89% với án dân sự"."""


def has_own_base(sentence: Sentence, part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether the words behind a percentage name another whole: "440/443 đại biểu …, chiếm 88% số đại biểu Hội".

    One that bears the slash's own noun and a qualifier may be the same, if a slip of a fine percentage explains it.
    """
    if is_of_some_of_them(sentence, whole, rate):
        return True
    base = _BASE.match(sentence.after(rate)) or _ABOUT.match(sentence.after(rate))
    wider = rate.value * whole.value < part.value * 100  # a wider whole gives a smaller share
    if base is None:
        return wider and _VOTED.search(rate.gap) is not None and not share_nearly_fits(part, whole, rate)
    noun, *more = whole.unit.lower().split(" ")
    words = base[1].split(" ")
    if words[0] != noun:
        return noun != ""
    if not wider:
        return False
    if words[1 : 1 + len(more)] == more and len(words) == 1 + len(more):
        return bool(CLAUSE.split(rate.gap)[0].strip()) and not share_nearly_fits(part, whole, rate)
    return rate.per == 1 or not share_nearly_fits(part, whole, rate)


def is_of_some_of_them(sentence: Sentence, whole: Token, rate: Token) -> bool:
    """Tell a percentage of some, or of their people: "đạt 98% với án hình sự", "21 tỉnh, chiếm 67% dân số"."""
    behind = sentence.after(rate)
    if OF_ALL_PEOPLE.match(behind):
        return ORGANISED.match(whole.unit.lower()) is not None
    return _WITH_SOME.match(behind) is not None


def has_own_subject(rate: Token) -> bool:
    """Tell whether a clause of its own says what a percentage is of: "12/15 hồ đã tích nước, dung tích đạt 68,4%"."""
    clauses = CLAUSE.split(rate.gap)
    return len(clauses) > 1 and (
        _SUBJECT_REACHES.match(clauses[-1]) is not None or any(map(_SINGLES_OUT.search, clauses[1:]))
    )


def is_reached(sentence: Sentence, whole: Token, rate: Token) -> bool:
    """Tell "9/9 huyện, thành phố đạt tỷ lệ dưới 10%", where the slash counts those that reach the percentage."""
    if rate.hedge is not None and _REACHERS.match(_COMMA.split(rate.gap)[-1]) is not None:
        return True
    if rate.hedge is not None and _REQUIRED.search(whole.unit.lower() + rate.gap):
        return True
    bare = not rate.gap.strip()  # "18/22 trường đậu 100%"
    if not (bare or rate.role == "share") or any(mark in rate.gap for mark in ",(="):
        return False
    return (ORGANISED.match(whole.unit.lower()) or _LEVELLED.match(whole.unit.lower())) is not None or _OWN_WHOLE.match(
        sentence.after(rate)
    ) is not None


def are_picked_out(rate: Token, part: Token, whole: Token) -> bool:
    """Tell how many are picked out by what they achieved: "có nhiều lớp đạt dưới 50% kế hoạch: trường A (8/14 lớp)"."""
    noun = whole.unit.lower().split(" ")[0]
    return noun != "" and _PICKS_OUT.search(part.gap) is not None and f" {noun} " in rate.gap
