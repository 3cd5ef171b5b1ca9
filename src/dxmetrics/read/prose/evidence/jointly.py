"""Percentages of several counts together, or of one in all of them, where a count alone does not give them."""

from itertools import accumulate, islice, takewhile
from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.fits import of_all_fits, share_agrees, share_fits
from dxmetrics.read.prose.page import Page, nearest, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME

__all__ = ["COMES_IN", "is_of_other_counts", "of_several"]

COMES_IN: Final = regex(r"\b(?:nhận|thụ lý|phải|tổng|(?<!bàn )giao|đăng ký)\b")
"""What makes a whole of a count: "tiếp nhận 120 hồ sơ và giải quyết 90 hồ sơ, đạt 75%"."""
_LISTED: Final = regex(r"(?:,| và) ")
_ALL: Final = 100
_RUN: Final = 3
_MOST: Final = 8


def of_several(page: Page, sentence: Sentence, part: Token, whole: Token | None, rate: Token) -> bool:
    """Tell whether a percentage is that of the last few counts together, or of one of them in all of them.

    - "trong 179 hồ sơ, trước hạn 158 hồ sơ, đúng hạn 12 hồ sơ, đạt 95%": 170 of 179;
    - "588 nam và 76 nữ (11,4%)", "cấp 461 giấy phép, từ chối 30 hồ sơ, đạt 93,9%": one of both;
    - "trước hạn 644 hồ sơ, đúng hạn 51 hồ sơ, đạt 90,3%" of a whole that is not told.
    """
    told = [*nearest(sentence.tokens, part.index + 1)]
    if whole is None and len(told) > 1 and not part.is_change and same_unit(told[1], part) == SAME:
        return True
    run = [token.value for token in told[:_RUN]]
    together = list(accumulate(run))[1:]
    beside = [token.value for token in takewhile(_is_no_whole, told[:_RUN])]
    parts, totals = [*beside], [*accumulate(beside)][1:]
    behind = sentence.following(rate)
    if behind is not None and behind.kind == "count" and together:  # "trước hạn 158, đúng hạn 12, đạt 95%, trễ hạn 9"
        parts.append(together[0])
        totals.append(together[0] + behind.value)
    if whole is not None and _is_no_whole(whole):  # "bàn giao 290 hộ, còn 22 hộ (7,1%)"
        totals.append(part.value + whole.value)
    if any(of_all_fits(one, total, rate) for total in totals for one in parts):
        return True
    earlier = [token.value for token in islice(page.earlier(rate, 1), _MOST) if same_unit(token, part)]
    if whole is not None and whole not in told:
        earlier.append(whole.value)
    before = [token.value for token in told[:_MOST]]
    return any(
        of_all_fits(some, left, rate) for size, some in enumerate(together, 2) for left in (*before[size:], *earlier)
    )


def is_of_other_counts(sentence: Sentence, part: Token, whole: Token | None, rate: Token) -> bool:
    """Tell whether a percentage that two counts do not give is that of others, or of these the other way round.

    - "sơ thẩm 312/400 vụ, phúc thẩm 48/50 vụ, đạt 80%": of both slashes together;
    - "đến nay thu 2.659 tỷ đồng. So với dự toán 2.657 tỷ đồng, đạt 100,1%": the part is what the whole is held against;
    - "lần lượt 185, 339, 196 hộ, đạt 57%": each is one of a list;
    - "412 cơ sở ở 14/16 huyện, đạt 82,4% (500 cơ sở)": a count before them is of the one in the brackets.
    """
    if whole is None or whole.kind != "count" or share_agrees(part, whole, rate):
        return False
    over = rate.size > _ALL * rate.per
    if part.of is not whole and ((over and share_fits(whole, part, rate)) or _is_listed_with(part, whole)):
        return True
    run = takewhile(lambda token: token.kind == "count", reversed(sentence.tokens[: rate.index]))
    pairs = [(token.value, token.of.value) for token in run if token.of is not None]
    parts, wholes = (list(accumulate(column)) for column in zip(*pairs, strict=True)) if pairs else ([], [])
    if any(of_all_fits(done, every, rate) for done, every in zip(parts[1:], wholes[1:], strict=True)):
        return True
    behind = sentence.following(rate)
    if behind is None or behind.kind != "count" or behind.depth <= rate.depth or behind is part or behind is whole:
        return False
    before = (token for token in sentence.tokens[: rate.index] if token.kind == "count" and not token.is_change)
    return any(same_unit(token, behind) == SAME and share_fits(token, behind, rate) for token in before)


def _is_listed_with(part: Token, whole: Token) -> bool:
    """Tell whether two counts stand side by side in a list, whose noun is told behind its last one."""
    return whole.end == whole.stop and all(_LISTED.fullmatch(token.gap) is not None for token in (whole, part))


def _is_no_whole(token: Token) -> bool:
    """Tell whether a count may be told beside others, as it is not what came in."""
    return COMES_IN.search(token.gap) is None
