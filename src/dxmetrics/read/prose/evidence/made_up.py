"""Parts and wholes of a percentage that what is left beside them proves: together they add up."""

from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.fits import share_nearly_fits
from dxmetrics.read.prose.evidence.others import is_left_undone
from dxmetrics.read.prose.evidence.wholes import has_share
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = ["done_of", "parted"]

_AT_ONCE: Final = regex(r"(?: [^\W\d_]+){0,6}(?:,|\s\()\s*(?:đạt |chiếm |bằng )?(?:(?:tỷ|tỉ) lệ )?")
_SURE: Final = 200
"""What two counts make up by no chance."""
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
    told = part.value + left.value == whole.value >= _SURE and part.exact and whole.exact and not left.is_change
    if not told or not (same_unit(whole, part) and same_unit(part, left)) or has_share(page, whole):
        return None
    plain = _AT_ONCE.fullmatch(rate.gap) is not None and not is_left_undone(part, rate)
    return (part, whole) if plain and share_nearly_fits(part, whole, rate) else None
