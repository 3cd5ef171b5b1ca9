"""Fractions that the counts beside them contradict: "hai phần ba số xã (5/12 xã)", "quá nửa số hộ (44%)"."""

from collections.abc import Iterator
from fractions import Fraction
from math import gcd
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, ShareClaim
from dxmetrics.read.prose.evidence.fractions import Portion, portions
from dxmetrics.read.prose.page import Page, clear_hedge, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME
from dxmetrics.relations import Kind, kind_of
from dxmetrics.vi import as_percent
from dxmetrics.vi.currencies import UNITS

__all__ = ["read_fractions"]

_OF: Final = regex(
    r"(?P<noun>(?: (?!(?:tăng|giảm|so|nhưng|còn|và|trong đó|riêng|ngoài)\b)[^\W\d_]+){0,14})"
    r"(?: ?\((?:(?:tức|gồm|là|với|tương đương|tương ứng|cụ thể|có|mới|chiếm|đạt|chỉ|hiện):? )*"
    r"|(?:,| [-–])(?: (?:tức|tương đương|tương ứng|cụ thể|nghĩa|hay)(?: là| với)?:?)? )"
)
"""What a fraction is of, and what leads from it to its numbers: " số xã đã có trạm (", ", tức "."""
_OF_COUNT: Final = regex(r" (?:(?:trong|trên|của)(?: tổng)?(?: số| cả)?|(?:tổng )?số|tổng) ")
"""What leads from a fraction to the count that it is of: " trong số "."""
_TOLD: Final = regex(r"[,:;]?(?: trong (?:số )?đó,?)? (?:(?:thì|đã|mới|chỉ|có|được) ){0,2}")
"""What leads from a whole to a fraction of it: ", trong đó có "."""
_THESE: Final = regex(r"(?: (?:trong )?số (?:đó|này|trên))?(?: là(?: [^\W\d_]+){1,5})?")
_OUT_OF: Final = regex(r"(?: [^\W\d_]+){0,3} (?:trên|trong)(?: tổng)?(?: số)? ")
_BEHIND: Final = regex(
    r"(?P<noun>(?: [^\W\d_]+){0,8})(?:, | ?\()"
    r"(?:(?:tức|chiếm|đạt|bằng|tương đương|tương ứng|nghĩa|hay|là|với|mới|chỉ|đã|được|có) ){0,3}"
)
"""What leads from counts to the fraction that they are: ", chiếm hơn "."""
_CLOSES: Final = regex(r"\s*(?:[,;.)]|\Z)")
_OF_ALL: Final = regex(
    r" (?:tổng )?số ([^\W\d_]+(?: [^\W\d_]+){0,5}?)(?: (?:trong|của|toàn|trên|ở|tại) [^,;.()\d]{1,30})?(?:[,;.)]|\Z)"
)
_EVERY: Final = regex(r"\b(?:tất cả|toàn bộ|cả) \Z")
_SAME_CLAUSE: Final = regex(r"[^,;:.()\n]{0,60} \(")
_MONEY: Final = regex(r"\b(?:vốn|kinh phí|tiền|thu|chi|ngân sách|giá trị|doanh|dự toán|nợ|thuế|nguồn|quỹ|kế hoạch)\b")
_AMOUNT: Final = regex(r" (?:tổng |trong )?(?:số|các|những|dân|diện tích|lượng|giá trị|vốn)\b")
_SAYS_SO: Final = ("(", "tức", "tương", "nghĩa", "cụ thể", "hay")
_ENDS: Final = (")", ",", ";", ".", "")
_SMALLEST: Final = 5
_ALL: Final = 100


def read_fractions(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the shares that a fraction tells otherwise than their counts do; those told right are left to others.

    A bare fraction is told loosely; a hedged one is wrong on the wrong side only.

    >>> from dxmetrics.read import read_text
    >>> [figure.text for figure in read_text("Hai phần ba số xã (5/12 xã) có trạm.").claims[0].figures]
    ['5', '12', 'Hai phần ba']
    """
    for portion in portions(page.low, sentence.start, sentence.end):
        behind = next((token for token in sentence.tokens if token.start >= portion.end), None)
        before = next((token for token in reversed(sentence.tokens) if token.stop <= portion.start), None)
        told = _told_behind(page, sentence, portion, behind) or _told_before(page, sentence, portion, before)
        if told is not None:
            yield from _held(page, sentence, portion, *told)
    for token in sentence.tokens:
        if token.of is not None:
            yield from _small(page, sentence, token, token.of)
        elif token.gap.endswith(("cả ", "bộ ")) and (every := _EVERY.search(token.gap)) is not None:
            yield from _every(page, sentence, token, token.gap_start + every.start())


_Told = tuple[Token, Token | None]
"""A part and its whole, or a percentage alone."""


def _told_behind(page: Page, sentence: Sentence, portion: Portion, token: Token | None) -> _Told | None:
    """Return the numbers that stand behind a fraction, the first of them `token`."""
    if token is None:
        return None
    gap = page.low[portion.end : token.start]
    follow = sentence.following(token)
    if _OF_COUNT.fullmatch(gap):
        return _of_count(page, sentence, token)
    of = _OF.fullmatch(gap)
    if of is None or not (_says_so(gap) or token.of is not None):
        return None
    pair = _pair(sentence, token)
    if pair is not None:
        return pair if _is_of(of["noun"], pair[1]) and _is_closed(page, gap, pair[1]) else None
    if token.kind == "rate":
        surely = (not of["noun"] or _AMOUNT.match(of["noun"]) is not None) and (follow is None or follow.kind != "rate")
        return (token, None) if surely and not portion.is_most and _is_closed(page, "(", token) else None
    whole = sentence.before(token)
    if whole is None or not _THESE.fullmatch(of["noun"]) or same_unit(whole, token) != SAME:
        return None
    told = _TOLD.fullmatch(_unhedged(page.low[whole.stop : portion.start], portion)) is not None
    return (token, whole) if told and whole.kind == "count" and _is_closed(page, gap, token) else None


def _of_count(page: Page, sentence: Sentence, whole: Token) -> _Told | None:
    """Return what a fraction is said to come to of the count that it is of: "một nửa trong số 24 hộ, tức 15 hộ"."""
    part = sentence.following(whole)
    if part is None or not same_unit(part, whole) or part.kind != whole.kind:
        return None
    gap = page.low[whole.stop : part.start]
    return (part, whole) if _says_so(gap) and _OF.fullmatch(gap) else None


def _says_so(gap: str) -> bool:
    """Tell whether more than a comma leads to numbers: brackets, or a word that tells the same anew."""
    return any(map(gap.__contains__, _SAYS_SO))


def _unhedged(gap: str, portion: Portion) -> str:
    """Return the words that lead to a fraction without its hedge."""
    return gap if portion.hedge is None or not portion.hedge.word else gap.removesuffix(f"{portion.hedge.word} ")


def _pair(sentence: Sentence, part: Token) -> tuple[Token, Token] | None:
    """Return a part with its whole right behind it: "5/12 xã", "5 trên 12 xã"."""
    if part.of is not None:
        return part, part.of
    whole = sentence.following(part)
    if whole is None or not part.kind == whole.kind == "count" or not _OUT_OF.fullmatch(whole.gap):
        return None
    clear_hedge(whole)
    return part, whole


def _is_of(noun: str, whole: Token) -> bool:
    """Tell whether a whole counts what a fraction is of, as its noun says, if it says anything."""
    words = noun.split()
    if not words or not whole.unit or (kind_of(whole.unit) is Kind.MEASURE and whole.unit not in UNITS):
        return True
    if whole.unit in UNITS:
        return _MONEY.search(noun) is not None
    return whole.unit.lower().split()[0] in words


def _is_closed(page: Page, gap: str, last: Token) -> bool:
    """Tell whether brackets or commas say no more than their numbers: "(5/12 xã)", but "(5/12 xã vùng cao đã có)"."""
    return ("(" not in gap and _says_so(gap)) or page.low[last.stop : last.stop + 1] in _ENDS


def _told_before(page: Page, sentence: Sentence, portion: Portion, token: Token | None) -> _Told | None:
    """Return the numbers that stand before a fraction, the last of them `token`: "21/50 dự án, chưa tới một nửa"."""
    if token is None or not _BEHIND.fullmatch(_unhedged(page.low[token.stop : portion.start], portion)):
        return None
    after = page.low[portion.end : sentence.end]
    if token.kind == "rate":
        return (token, None) if _CLOSES.match(after) else None
    lead = token.under or sentence.before(token)
    pair = None if lead is None else _pair(sentence, lead)
    if pair is None or pair[1] is not token:
        return None
    of_all = _OF_ALL.match(after)
    return pair if _CLOSES.match(after) or (of_all and of_all[1] == token.unit.lower()) else None


def _held(page: Page, sentence: Sentence, portion: Portion, part: Token, whole: Token | None) -> Iterator[Claim]:
    """Yield what a fraction is held against, where that contradicts it."""
    if part.hedge is not None or part.is_change:
        return
    if whole is None:
        room = Fraction(part.step) / 2
        if not part.against_target and portion.is_contradicted(part.value - room, part.value + room):
            yield ShareClaim(part.figure(), as_percent("100"), portion.figure(page), **page.place(part))
        return
    if whole.hedge is not None or not 0 < part.value <= whole.value:
        return
    if portion.is_contradicted(Fraction(part.value) / whole.value * _ALL):
        own = sentence.following(whole if whole.index > part.index else part)
        if own is None or own.kind != "rate" or own.role not in ("share", "paren"):
            page.taken.update((part, whole))
        yield ShareClaim(part.figure(), whole.figure(), portion.figure(page), **page.place(part, whole))


def _every(page: Page, sentence: Sentence, whole: Token, start: int) -> Iterator[Claim]:
    """Hold all of so many against a ratio of them: "tất cả 15 thôn đã có nhà văn hóa (12/15 thôn)"."""
    part = sentence.following(whole)
    if part is None or part.of is None or not _SAME_CLAUSE.fullmatch(page.low[whole.stop : part.start]):
        return
    if part.of.value == whole.value and same_unit(whole, part.of) and _is_closed(page, "(", part.of):
        yield from _held(page, sentence, Portion(start, whole.start - 1, _ALL, None, is_all=True), part, part.of)


def _small(page: Page, sentence: Sentence, over: Token, under: Token) -> Iterator[Claim]:
    """Hold a fraction in small digits against the ratio that goes with it: "hơn 2/3 đại biểu (31/62 đại biểu)"."""
    part = sentence.following(under)
    if part is None or part.of is None or not 0 < over.value < under.value <= _SMALLEST:
        return
    gap = page.low[under.end : part.start]
    if (
        part.of.value > _SMALLEST
        and gcd(int(over.value), int(under.value)) == 1
        and _OF.fullmatch(gap)
        and _says_so(gap)
        and same_unit(under, part.of) == SAME
    ):
        page.taken.add(over)
        value = Fraction(int(over.value) * _ALL, int(under.value))
        portion = Portion(over.start, under.end, value, over.hedge)
        yield from _held(page, sentence, portion, part, part.of)
