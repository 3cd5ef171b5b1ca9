"""Changes in numbers and in per cent that stand together: "tăng 50 vụ (8,2%)", not "tăng 6 tỷ; lợi nhuận tăng 30%"."""

from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.changed import HELD_AGAINST
from dxmetrics.read.prose.evidence.fits import change_fits
from dxmetrics.read.prose.evidence.subjects import are_told_together, has_its_own, words_around
from dxmetrics.read.prose.page import Page, nearest, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = ["paired"]

_AS_CHANGED: Final = regex(r"\b(?:tăng|giảm|hơn|tương|tức|bằng|tỷ lệ|tỉ lệ)\b|=")
_TELLS_MORE: Final = regex(
    r"\s(?!so|cùng|và|theo|trong|nhưng|song|còn|với|qua|kể|do|nhờ|ở|tại|\W)[^\W\d_]|\sdo (?!đó\b)[^\W\d_]"
)
"""What makes a percentage beside a change one of something: "tăng 30 học viên, 85% là nữ"."""
_OF_ITS_OWN: Final = regex(
    r"\((?:cùng kỳ|(?:năm|quý|tháng|kỳ) trước|kế hoạch|chỉ tiêu|mục tiêu|dự kiến|toàn|cả nước|bình quân|"
    r"(?:tỷ|tỉ) (?:lệ|trọng|suất) (?!tăng|giảm))"
)
"""What makes a percentage in brackets a change of another time, place or measure: "(tỷ lệ giải quyết tăng 8,3%)"."""
_LISTED: Final = regex(r"\)?, ")
_IN_THIS_TIME: Final = regex(r"\btrong (?:ngày|tuần|tháng|quý|phiên|năm)\b")
_GROWTH: Final = regex(r"(?<!lệ )\btăng trưởng\b")
"""What makes a percentage one of growth, and not the rate of the growth before it: "tỷ lệ tăng trưởng 6,7%"."""
_TWO_BASES: Final = regex(r"\bso (?:với|cùng)\b[^;.]*[,;] (?:so (?:với )?|cùng kỳ)[^;.]*\Z")
_WITHIN: Final = regex(r" (?:trong|từ|kể từ|sau|qua)\b")
_COMES_TO: Final = regex(r"tương|tức|hay|bằng|=|\(")
_APART: Final = 60


def paired(page: Page, sentence: Sentence, token: Token) -> tuple[Token | None, Token | None, Token]:
    """Return the change in numbers, the change in per cent, and the last of both, from the first of them.

    Two changes that are held against two things, "tăng 7 so với dự kiến, tăng 5% so với năm trước", stay apart; so do
    those of two things that no value fits: "doanh thu 96 tỷ đồng, tăng 6 tỷ đồng; lợi nhuận tăng 30%".
    """
    follow = sentence.following(token)
    beyond = None if follow is None else sentence.following(follow)
    together = (
        follow is not None
        and follow.role == token.role
        and (follow.kind == "rate") != (token.kind == "rate")
        and (";" not in follow.gap or follow.gap.startswith("; "))
        and len(follow.gap) < _APART
        and not _OF_ITS_OWN.search(follow.gap)
        and (
            follow.kind == "count"
            or _AS_CHANGED.search(follow.gap) is not None
            or not _TELLS_MORE.match(sentence.after(follow))
        )
        and not (
            HELD_AGAINST.search(follow.gap)
            and (HELD_AGAINST.match(sentence.after(follow)) or _is_pair(token, follow, beyond))
        )
        and (not _may_be_of_two(page, sentence, token, follow) or _is_of_one(sentence, token, follow))
    )
    if token.kind == "rate":
        return (follow, token, follow) if together and follow else (None, token, token)
    return (token, follow, follow) if together and follow else (token, None, token)


def _may_be_of_two(page: Page, sentence: Sentence, first: Token, second: Token) -> bool:
    """Tell whether the words may make two changes those of two things, or of two times."""
    if second.kind == "count" and _LISTED.fullmatch(second.gap):  # "612 đơn vị tạm ngừng, tăng 14%, 96 đơn vị giải thể"
        return True
    gap, after = second.gap, sentence.after(second)
    if second.kind == "count":  # "tăng 2,31%, bằng 9.450 con"
        gap = gap.replace(", bằng ", ", tương đương ")
    if HELD_AGAINST.match(after) and (_IN_THIS_TIME.search(gap) or _GROWTH.search(gap)):
        return True
    if _TWO_BASES.search(gap) or ("so với" in gap and _WITHIN.match(after)) or not are_told_together(gap, after):
        return True
    lead = sentence.before(first)
    told = first.gap if lead is None else f"{words_around(page, lead)} {first.gap}"
    named = (
        first.kind == "rate"
        and lead is not None
        and not _COMES_TO.search(second.gap)
        and has_its_own(first.gap, words_around(page, lead))
    )
    return named or has_its_own(page.low[first.end : second.start], told)


def _is_of_one(sentence: Sentence, first: Token, second: Token) -> bool:
    """Tell whether a value before two changes fits both."""
    change, rate = (first, second) if second.kind == "rate" else (second, first)
    sign = -1 if first.role == "fall" else 1
    return any(
        same_unit(value, change) and change_fits(value, change, rate, sign)
        for value in nearest(sentence.tokens, first.index)
    )


def _is_pair(token: Token, follow: Token, beyond: Token | None) -> bool:
    """Tell "tăng 20% so với quý trước và tăng 30 vụ (33%) so với cùng kỳ", where the second one comes in both ways."""
    return beyond is not None and (beyond.role, beyond.kind) == (follow.role, token.kind) and "(" in beyond.gap
