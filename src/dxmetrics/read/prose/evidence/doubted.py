"""Shares that do not fit: what else their figures may be, so that nothing is held against them."""

from collections.abc import Iterator
from itertools import accumulate
from typing import Final

from dxmetrics._later import regex
from dxmetrics.quantity import Number
from dxmetrics.read.prose.evidence.added import sums_up_to
from dxmetrics.read.prose.evidence.afar import named_afar
from dxmetrics.read.prose.evidence.carried import carried_over
from dxmetrics.read.prose.evidence.fits import of_all_fits, rest_fits, share_agrees, share_fits, some_whole_fits
from dxmetrics.read.prose.evidence.jointly import COMES_IN, of_several
from dxmetrics.read.prose.evidence.likely import likely_whole
from dxmetrics.read.prose.evidence.meant import is_that_told
from dxmetrics.read.prose.evidence.named import total_behind
from dxmetrics.read.prose.evidence.naming import is_named_otherwise
from dxmetrics.read.prose.evidence.others import (
    are_peers,
    fits_another,
    has_another_base,
    is_left_undone,
    is_of_all_members,
)
from dxmetrics.read.prose.evidence.retold import retold_whole
from dxmetrics.read.prose.evidence.siblings import proved_whole, shares_beside
from dxmetrics.read.prose.evidence.sums import sum_nearly_fits
from dxmetrics.read.prose.evidence.totals import of_their_total
from dxmetrics.read.prose.evidence.wholes import own_share
from dxmetrics.read.prose.page import Page, nearest, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME
from dxmetrics.vi.currencies import UNITS

__all__ = ["LEFT_OUT", "is_of_another_base", "is_of_more", "is_of_the_rest"]

_OF_A_NAME: Final = regex(r"(?:;|:|\bgồm\b)[^()]*\(\s*\Z")
"""What leads to the percentage of a name: "…; một số nơi đạt thấp gồm Sở Y tế (2,5%)"."""

_IN_ALL: Final = regex(r"\b(?:tính chung|chung|tổng cộng|cộng)(?: cả [^\W\d_]+)? \Z")
"""What makes a part the sum of those before it: "THCS 311/336 lớp; chung 449 lớp (89,6%)"."""
_RECKONED: Final = regex(
    r"\s*\)?\s*\(?(?:tính (?:theo|trên|cả)|theo (?!báo|thống|số liệu|quy|đánh|kết|dự|nghị|kế)|kể cả|trừ |"
    r"(?:không|chưa) (?:tính|kể|gồm|bao gồm))"
)
"""What tells that a percentage is reckoned in a way of its own: "(không tính vụ tạm đình chỉ)"."""
_PLAN: Final = regex(r"\b(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|tổng mức đầu tư)\b[^,;.()]*\Z")
LEFT_OUT: Final = regex(r" (?:không|chưa|bị loại)\b")
"""What makes no part of a count beside a percentage: "đạt 97,7% (7 phiếu không hợp lệ)"."""
_PARTED: Final = regex(r"\btrong (?:đó|số)\b")
_LEFT: Final = regex(r"\b(?:còn|chưa)\b")
_BOTH: Final = 2
_NEAR: Final = 4
_MOST: Final = 12
_HALF: Final = 50
"""Shares of all there is make up more, however one of them is printed."""
_SURE: Final = (proved_whole, total_behind, retold_whole, of_their_total, likely_whole, named_afar)
"""What tells a whole beyond doubt."""


def is_of_the_rest(part: Token, whole: Token | None, rate: Token) -> bool:
    """Tell whether a percentage is of what a part leaves of its whole: "thụ lý 240 vụ, tồn 12 vụ, đạt 95%"."""
    if whole is None or part.index > rate.index or share_fits(part, whole, rate):
        return False
    return rest_fits(part, whole, rate) and "đạt" in rate.gap and (rate.per > 1 or is_left_undone(part, rate))


def is_of_more(page: Page, sentence: Sentence, part: Token, whole: Token | None, rate: Token) -> bool:
    """Tell whether a percentage that does not fit is that of something uncounted, or of several counts together.

    "10 vụ trộm cắp (25%), còn lại là các vụ khác (75%)"; "120 thẻ hộ nghèo, 80 thẻ hộ cận nghèo, chiếm 16%" of 1.250.
    """
    if part.index > rate.index or part.sentence != rate.sentence:
        return False
    if some_whole_fits(part, rate) if whole is None else share_agrees(part, whole, rate):
        return False
    if own_share(page, part) not in (None, rate) or _OF_A_NAME.search(rate.gap):
        return True
    if whole is None:
        return of_several(page, sentence, part, whole, rate)
    if _is_reckoned_otherwise(page, sentence, part, whole, rate) or _IN_ALL.search(part.gap):
        return True
    if any(of_all_fits(part.value, added, rate) for added in _added(page, sentence, part, whole, rate)):
        return True
    if _is_of_what_else_is_told(page, sentence, part, whole, rate):
        return True
    if any(find(page, sentence, part, rate) is whole for find in _SURE):
        return False
    if _is_apart(page, sentence, part, whole) or has_another_base(page, sentence, part, whole, rate):
        return True
    return of_several(page, sentence, part, whole, rate)


def _is_of_what_else_is_told(page: Page, sentence: Sentence, part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether a percentage is of another count, of a list or of all there are, as numbers or words tell."""
    return (
        is_of_another_base(page, part, whole, rate)
        or _is_of_the_listed(page, sentence, part, whole, rate)
        or are_peers(page, part, whole)
        or is_of_all_members(page, sentence, part, whole, rate)
        or fits_another(page, part, whole, rate)
    )


def _is_reckoned_otherwise(page: Page, sentence: Sentence, part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether the words behind a percentage tell a way of its own, or another whole or plan than the one told."""
    if _RECKONED.match(sentence.after(rate)) or is_named_otherwise(page, sentence, part, whole, rate):
        return True
    return _PLAN.search(whole.gap) is not None and not is_that_told(page, sentence, part, whole, rate)


def is_of_another_base(page: Page, part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether a percentage is of a count told near, or of the whole without it: "đạt 88% (trừ 11 đơn)"."""
    if not (part.exact and whole.exact):
        return False
    sentence = page.sentences[part.sentence]
    near = page.sentences[max(0, min(whole.sentence, rate.sentence) - 1) : rate.sentence + 2][:_NEAR]
    told = [token for sentence in near for token in sentence.amounts()][:_MOST]
    others = [
        token
        for token in told
        if token is not part
        and token is not whole
        and (same_unit(token, whole) == SAME or LEFT_OUT.match(page.sentences[token.sentence].after(token)))
    ]
    before = accumulate(int(token.value) for token in nearest(sentence.tokens, part.index) if token in others)
    bases = [*before, *(base for token in others for base in (int(token.value), abs(int(whole.value - token.value))))]
    return any(base >= part.value and of_all_fits(part.value, base, rate) for base in bases)


def _is_of_the_listed(page: Page, sentence: Sentence, part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether shares are of what is listed alone: "500 hộ, trong đó 297 hộ khá (60%), 198 hộ nghèo (40%)".

    Or each is of a whole of its own, as none is of the one that they make up: "thành thị 612 hộ (0,84%), nông thôn …".
    """
    shares = [(one, own) for one, own in shares_beside(page, sentence, part, rate) if one.sentence == part.sentence]
    listed = sum([one.value for one, _ in shares])
    told = sum([own.value for _, own in shares])
    if len(shares) > 1 and listed == whole.value and told < _HALF:
        return True
    if len(shares) < _BOTH or listed >= whole.value or sum_nearly_fits(whole, [one for one, _ in shares]):
        return False
    return all(of_all_fits(one.value, listed, own) for one, own in shares)


def _added(page: Page, sentence: Sentence, part: Token, whole: Token, rate: Token) -> Iterator[Number]:
    """Yield what a whole may be together with what was carried over, or with what is told beside it.

    It may also be what a part and what is left of it make up: "1.512 hộ. Đã thu 704 hộ, đạt 96,4%, còn 26 hộ".
    """
    rest = sentence.following(rate)
    left = rest is not None and rest.kind == "count" and _LEFT.search(rest.gap) is not None
    if rest is not None and left and same_unit(rest, part) == SAME and not sum_nearly_fits(whole, (part, rest)):
        yield part.value + rest.value
    for more in carried_over(page, whole):
        yield whole.value + more.value
    beside = whole.start < part.start and not _PARTED.search(part.gap)
    if beside and not any(token.value == whole.value - part.value for token in sentence.amounts()):
        yield whole.value + part.value  # "tổng số nam là 2.923 người; nữ 169 người, chiếm 5,47%"
    if whole.index + 1 == part.index:
        yield from sums_up_to(page, part)


def _is_apart(page: Page, sentence: Sentence, part: Token, whole: Token) -> bool:
    """Tell whether a count is told of something else before a semicolon, and is no total: "thu 4,5 tỷ; chi 4,3 tỷ"."""
    if (
        whole in page.wholes
        or whole.sentence != part.sentence
        or whole.index > part.index
        or COMES_IN.search(whole.gap)
    ):
        return False
    between = sentence.tokens[whole.index + 1 : part.index + 1]
    return any(";" in token.gap for token in between) and (part.unit in UNITS or same_unit(part, whole) != SAME)
