"""Hedged numbers with the exact ones beside them: "gần 300 hộ (287 hộ)", "hơn 1.200 khách, cụ thể là 1.214 khách"."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, OrderClaim
from dxmetrics.quantity import Bound
from dxmetrics.read.prose.evidence.wholes import is_of_people
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.words import MARK

__all__ = ["read_precise"]

_SUBJECT: Final = "con số chính xác"
_BESIDE: Final = regex(r"(?: trở lên| trở xuống)? ?\((?:là )?")
_LATER: Final = regex(r"(?: (?!trong|nhưng|riêng|chủ)[^\W\d_]+){1,8} \((?:là )?")
"""More words of what is counted, before the brackets: "hơn 3.000 hộ được vay vốn (2.950 hộ)"."""
_CALLED: Final = regex(
    r"[^,;:.()\n\d]{0,40}(?: ?\(| ?, ?| [–-] )(?:con )?(?:số )?(?:(?P<just>chính xác)|cụ thể|tức)"
    r"(?: hơn)?(?: là)?:? (?:có )?"
)
"""What calls a number the exact one of the hedged number before it."""
_ELSEWHERE: Final = regex(r"\b(?:tại|ở|thuộc|của|trong|trên|so|mỗi|từ|đến|khi|nếu|mà|và)\b")
"""What tells of another place or time, or of some of them, before an exact number."""
_CLOSES: Final = regex(r" ?\)(?!,? (?:so|cùng kỳ|theo kế hoạch))")
_ENDS: Final = regex(r" ?(?:[.;)]|\Z|, [^\W\d_])")
_SHOULD: Final = regex(
    r"\b(?:quy định|yêu cầu|phải|cần|chỉ tiêu|kế hoạch|mục tiêu|dự toán|định mức|tiêu chuẩn|tiêu chí|mức|vượt|mỗi|"
    r"phấn đấu|dự kiến|nhu cầu|công suất|điều kiện|quy mô|cho phép|giới hạn|thiết kế|đăng ký|so với|thời hạn|kỷ lục)\b"
)
"""What makes of a bound one that is set or hoped for, which what there is may miss."""
_OF_A_KIND: Final = ("tuổi", "ngày", "tháng", "năm", "giờ", "phút", "lần", "điểm")
"""What bounds a kind of things and counts none: "trẻ dưới 6 tuổi"."""
_FEW: Final = 20
"""*trên* before a smaller number may tell where: "trên 12 xã"."""
_CLOSE: Final = 20
_NEAR: Final = 4
_FAR: Final = 2


def read_precise(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield hedged numbers with the exact one told right beside them, of the same things.

    Silent where the number beside may be one of a part, of another place or time, or of a list, and where the bound is
    one that is set.

    >>> from dxmetrics.read import read_text
    >>> reading = read_text("Bão làm ngập hơn 300 hộ dân (287 hộ).")
    >>> [figure.text for figure in reading.claims[0].figures]
    ['300', '287']
    """
    for hedged in sentence.tokens:
        if hedged.hedge is None:
            continue
        exact = sentence.following(hedged)
        if exact is None or exact.hedge is not None or not _are_alike(hedged, exact):
            continue
        bound = hedged.hedge.bound
        if bound is not Bound.NEAR and _is_told(sentence, hedged, exact) and "trong ngoặc" not in page.low:
            smaller, larger = (hedged, exact) if bound in (Bound.ABOVE, Bound.AT_LEAST) else (exact, hedged)
            page.taken.add(exact)
            place = page.place_of_levels(hedged, exact)
            yield OrderClaim(smaller.figure(), larger.figure(), subject=_SUBJECT, **place)


def _are_alike(hedged: Token, exact: Token) -> bool:
    """Tell whether the second of two numbers may be the first one, told exactly: "hơn 300 hộ dân", "287 hộ"."""
    if hedged.kind != exact.kind or hedged.kind == "point" or hedged.is_change or exact.is_change:
        return False
    if hedged.under is not None or exact.of is not None or hedged.beside is not None or exact.beside is not None:
        return False
    one, other = hedged.unit.lower(), exact.unit.lower()
    if other == "người" and is_of_people(one):
        return True
    return f"{one} ".startswith(f"{other} ") and not one.startswith(_OF_A_KIND)


def _is_told(sentence: Sentence, hedged: Token, exact: Token) -> bool:
    """Tell whether the words between two numbers make the second the exact one, and those before it no bound."""
    word = "" if hedged.hedge is None else hedged.hedge.word
    lead = MARK.split(hedged.gap.removesuffix(f"{word} "))[-1]
    if _SHOULD.search(lead) or (word == "trên" and hedged.value < _FEW):
        return False
    away = abs(Fraction(hedged.value - exact.value))
    if exact.unit and _BESIDE.fullmatch(exact.gap):
        return away * _NEAR <= hedged.value and _CLOSES.match(sentence.after(exact)) is not None
    if exact.unit and _LATER.fullmatch(exact.gap) and not _ELSEWHERE.search(exact.gap):
        return away * _CLOSE <= hedged.value and _CLOSES.match(sentence.after(exact)) is not None
    called = _CALLED.fullmatch(exact.gap)
    if called is None or _ELSEWHERE.search(exact.gap) or not _ENDS.match(sentence.after(exact)):
        return False
    alone = sentence.following(exact) is None or "(" in exact.gap
    return called["just"] is not None or (alone and away * _FAR <= hedged.value)
