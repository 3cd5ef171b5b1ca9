"""Shares whose percentage names the whole before their part anew: "40 cuộc thanh tra, 18 cuộc …, chiếm 45% số cuộc"."""

from itertools import islice
from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.fits import share_fits
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = ["named_anew"]

_INTO: Final = r"kiểm tra|thanh tra|rà soát|khảo sát|kiểm định|giám sát|xét nghiệm|thẩm định|điều tra"
_LOOKED_INTO: Final = regex(rf"\b(?:{_INTO})\b")
_HAS: Final = regex(r"\bcó(?: tổng số| tổng cộng)? \Z")
_PART: Final = regex(
    r"(?: (?:thanh tra|kiểm tra))?(?:,| \(| thì)? ?(?:(?:qua đó|kết quả|trong đó|đã|thì) ?,? ?)*"
    r"(?:(?:phát hiện|xử phạt|xử lý|nhắc nhở|đình chỉ|có|ghi nhận) )*(?:được )?"
)
_MAKES: Final = regex(r"[^;:.()\d]{0,60}, chiếm (?:(?:tới|đến) )?")
_OF_THEM: Final = regex(
    rf" (?:của )?(?:tổng )?số ([^\d,;:.()]{{2,40}}?)(?: (?:được|đã|đã được|qua)(?: (?:{_INTO}))+)?(?:[.,;]|\Z)"
)
_REACH: Final = 4
_MOST: Final = 24


def named_anew(page: Page, sentence: Sentence, rate: Token) -> tuple[Token, Token] | None:
    """Return the part and the whole of a percentage that names its whole anew, whether they give it or not.

    The whole is what was looked into, or all that a place has, and begins the sentence. Silent where the percentage
    fits the part and another count told before, and where the whole is of a kind that the name leaves out.
    """
    pair = sentence.tokens[: rate.index]
    if len(pair) != 2 or rate.role != "share" or not _MAKES.fullmatch(rate.gap):
        return None
    whole, part = pair
    named = _OF_THEM.match(sentence.after(rate))
    if named is None or not (whole.exact and part.exact and part.value < whole.value and _PART.fullmatch(part.gap)):
        return None
    noun, unit = named[1].lower(), whole.unit.lower()
    if whole.under is not None or part.of is not None or not f"{part.unit.lower()} ".startswith(f"{noun} "):
        return None
    looked_into = _LOOKED_INTO.search(f"{whole.gap}{unit}") is not None and f"{unit} ".startswith(f"{noun} ")
    if not (looked_into or (unit == noun and _HAS.search(whole.gap))):
        return None
    others = islice(page.earlier(part, _REACH), _MOST)
    return None if any(share_fits(part, other, rate) for other in others if other.value > part.value) else (part, whole)
