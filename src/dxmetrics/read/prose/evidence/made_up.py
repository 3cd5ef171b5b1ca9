"""Parts and wholes of a percentage that what is left beside them proves: together they add up."""

from functools import partial
from itertools import takewhile
from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.fits import of_all_fits, share_fits, share_nearly_fits
from dxmetrics.read.prose.evidence.others import is_left_undone
from dxmetrics.read.prose.evidence.sums import sum_nearly_fits
from dxmetrics.read.prose.evidence.wholes import has_share
from dxmetrics.read.prose.page import Page, nearest, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME, thing_of

__all__ = ["done_of", "left_of_any", "left_over", "parted"]

_AT_ONCE: Final = regex(r"(?: [^\W\d_]+){0,6}(?:,|\s\()\s*(?:đạt |chiếm |bằng )?(?:(?:tỷ|tỉ) lệ )?")
_REACHED: Final = regex(r"[^,;.()]{0,40},? \(?(?:đạt|chiếm|bằng)(?: (?:tỷ|tỉ) lệ)? ")
_LEFT: Final = regex(r"\b(?:còn|đang|chưa)\b")
_SURE: Final = 100
"""What a part and a rest make up by no chance."""
_SURELY: Final = 200
"""What two counts make up by no chance, though neither is told to be left."""
_ALL: Final = 100
_REACH: Final = 6
_THREE: Final = 3
_BOTH: Final = 2


def done_of(before: list[Token], rate: Token) -> tuple[Token, Token] | None:
    """Return the part and the whole of "thụ lý 642 vụ, giải quyết 598 vụ, còn 44 vụ, đạt p%", where these add up."""
    if len(before) < _THREE or before[-1].index != rate.index - 1 or not is_left_undone(before[-1], rate):
        return None
    whole, part, left = before[-_THREE:]
    return (part, whole) if part.value + left.value == whole.value else None


def parted(page: Page, sentence: Sentence, before: list[Token], rate: Token) -> tuple[Token, Token] | None:
    """Return the part and the whole of "910 hồ sơ, trong đó 897 đúng hạn (98,6%), 13 trễ hạn", where these add up."""
    left = sentence.following(rate)
    if left is None or left.kind != "count" or len(before) < _BOTH or rate.per == 1:
        return None
    whole, part = before[-_BOTH:]
    if (whole.index + 1, part.index + 1) != (part.index, rate.index):
        return None
    told = part.value + left.value == whole.value >= _SURELY and part.exact and whole.exact and not left.is_change
    if not told or not (same_unit(whole, part) and same_unit(part, left)) or has_share(page, whole):
        return None
    plain = _AT_ONCE.fullmatch(rate.gap) is not None and not is_left_undone(part, rate)
    return (part, whole) if plain and share_nearly_fits(part, whole, rate) else None


def left_over(page: Page, sentence: Sentence, part: Token, rate: Token) -> Token | None:
    """Return the whole, told anywhere before, of a part and a rest: "2.890 hộ, đạt 92,4%, còn 236 hộ".

    One told right before is what the percentage is of even where it does not fit it, nor anything else.
    """
    rests = list(takewhile(partial(_is_left_of, part), sentence.tokens[rate.index + 1 :]))
    if not rests or not part.exact:
        return None
    whole = page.told_before(part.value + sum(rest.value for rest in rests), rate.sentence)
    if whole is None or not _is_alike(whole, part):
        return _made_up(page, part, rate, rests) if len(rests) > 1 else None
    if share_fits(part, whole, rate):
        return whole
    near = rate.index == part.index + 1 and whole.value >= _SURE
    near = near and rate.sentence - whole.sentence <= (1 if len(rests) == 1 else _REACH)
    led = len(rests) > 1 or _REACHED.fullmatch(rate.gap) is not None
    if not near or rate.value >= _ALL or rate.hedge is not None or not led:
        return None
    told = (*nearest(sentence.tokens), *page.earlier(rate, _BOTH))
    return None if any(share_fits(part, token, rate) for token in told) else whole


def _is_left_of(part: Token, token: Token) -> bool:
    """Tell whether a number is what is left besides a part: "đã xử lý 109 đơn (78%), 14 đơn chưa xử lý, còn 16 đơn"."""
    return token.role == "rest" and token.exact and same_unit(token, part) == SAME


def _is_alike(whole: Token, part: Token) -> bool:
    """Tell whether a whole may be of what a part is, told by how often it came: "139 lượt góp ý", "109 góp ý"."""
    return same_unit(whole, part) > 0 or thing_of(whole.unit) == part.unit


def _made_up(page: Page, part: Token, rate: Token, rests: list[Token]) -> Token | None:
    """Return the count told before that a part and several rests would make up but for a slip in one of them."""
    for whole in page.earlier(rate, _REACH):
        if whole.exact and whole.value >= _SURE and _is_alike(whole, part) and _nearly_fit(part, whole, rests, rate):
            return whole
    return None


def left_of_any(page: Page, sentence: Sentence, part: Token, before: list[Token], rate: Token) -> Token | None:
    """Return the whole that a part and what is left of it make up, or would but for a slip in one of them.

    "Có 812 tố giác. Đã giải quyết 704 tin, đạt 68,7%, còn 108 tin": of whatever they are called.
    """
    follow = sentence.following(rate)
    if follow is None and rate.sentence + 1 < len(page.sentences):
        follow = page.sentences[rate.sentence + 1].tokens[0]
    if follow is None or follow.kind != "count" or not _LEFT.search(follow.gap) or follow.hedge or part.hedge:
        return None
    for whole in before:
        if whole.hedge or max(whole.value, part.value) < _SURE or not share_nearly_fits(part, whole, rate):
            continue
        if part.value + follow.value == whole.value or _nearly_fit(part, whole, [follow], rate):
            return whole
    return None


def _nearly_fit(part: Token, whole: Token, rests: list[Token], rate: Token) -> bool:
    """Tell whether a slip keeps a whole or a part from the sum, and without it they would give the percentage."""
    left = sum(rest.value for rest in rests)
    done = whole.value - left
    fits = of_all_fits(part.value, part.value + left, rate) or (done > 0 and of_all_fits(done, whole, rate))
    return fits and sum_nearly_fits(whole, [part, *rests])
