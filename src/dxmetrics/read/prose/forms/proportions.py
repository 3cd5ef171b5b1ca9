"""Shares of so many each: "15‰ (30/2.000 trẻ)", "cứ 10 người thì có 8 người …, tức 80%"."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, ShareClaim
from dxmetrics.quantity import PERCENT, Figure
from dxmetrics.read.prose.page import Page, clear_hedge, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.words import MARK, WORD

__all__ = ["read_proportions"]

_PER_MILLE: Final = regex(r" ?(?:‰|phần nghìn|phần ngàn)")
_LEAD: Final = regex(
    r"[^;.()\d\n]{0,40}(?:\(|, ?(?:tức|tương đương|tương ứng|cụ thể|hay|với|đạt|bằng|chiếm|là)\b)[^;.()\d\n]{0,24}"
)
"""What leads from per mille to its counts, or from them to it."""
_OUT_OF: Final = regex(r"[^,;:.()\d\n]{0,30} (?:trên|trong)(?: tổng)?(?: số)? ")
_EACH: Final = regex(r"\bcứ (?:trong )?\Z")
_THERE_ARE: Final = regex(r"[^,;.()\d\n]{0,30},? (?:thì|là|lại|có)(?: lại)?(?: có)?(?: tới)? ")
_AS_RATE: Final = regex(
    r"[^;.()\d\n]{0,60}(?:\(|, (?:tức|tương đương|tương ứng|chiếm|đạt|bằng|hay|tỷ lệ)\b)[^,;.()\d\n]{0,20}"
)
_RATE_OF: Final = regex(
    r"[^\d;:.()]{0,30}(?:[,;]| với| và) (?:tỷ|tỉ) (?:suất|lệ) ([^\W\d_]+(?: vong)?)(?: thô)?"
    r"(?: (?:là|đạt|bằng|ở|mức))* "
)
_PEOPLE: Final = regex(r"\b(?:dân số|số dân|nhân khẩu|người dân|dân|(?:đẻ|sinh) sống)\b")
_NO_SHARE: Final = regex(r"\b(?:độ (?:mặn|muối|dốc)|nồng độ|hàm lượng|(?:lệ|mức) phí|thuế suất|lãi suất)\b")
"""What is told per mille, and is no share of what is counted."""
_RATE_AMONG: Final = regex(
    r"\b(?:tỷ|tỉ) lệ (?:này )?(?:ở|tại|trong|của|với) ((?:[^\W\d_]+ ){1,8}?)(?:là |đạt |bằng )?\Z"
)
"""Those whose rate a percentage is said to be: "tỷ lệ ở miền núi là"."""
_ALL_OF: Final = frozenset("số tổng toàn bộ các những của trong đó này".split())
_THOUSAND: Final = 1000
_FAR: Final = 20
"""A rate is held to the people of the middle of the year: one part in so many more or less tells nothing."""
_YEARLY: Final = (Fraction(1), Fraction(4, 3), Fraction(2), Fraction(4), Fraction(12))
"""How many times as many come in a year as in nine months, a half, a quarter, a month, for which a rate may be told."""
_TENTH: Final = Fraction(1, 10)


def read_proportions(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the shares told per mille with their counts, and those told as so many out of each few.

    >>> from dxmetrics.read import read_text
    >>> [figure.text for figure in read_text("Tỷ suất sinh là 15‰ (30/2.000 dân).").claims[0].figures]
    ['30', '2.000', '15‰']
    """
    for token in sentence.tokens:
        if token.kind != "count" or token in page.taken:
            continue
        if token.unit.startswith(("‰", "phần n")) and (sign := _PER_MILLE.match(page.low, token.end)) is not None:
            yield from _per_mille(page, sentence, token, sign.end())
        elif "cứ" in token.gap and _EACH.search(token.gap):
            yield from _each(page, sentence, token)


def _per_mille(page: Page, sentence: Sentence, token: Token, end: int) -> Iterator[Claim]:
    """Read "15‰ (30/2.000 trẻ)", "30/2.000 trẻ, tức 15‰"."""
    behind, before = sentence.tokens[token.index + 1 : token.index + 3], sentence.tokens[: token.index][-2:]
    if len(behind) > 1 and _LEAD.fullmatch(page.low[end : behind[0].start]) and _is_pair(*behind):
        part, whole = behind
    elif len(before) > 1 and _LEAD.fullmatch(token.gap) and _is_pair(*before):
        part, whole = before
    elif (pair := _of_people(page, sentence, token)) is not None:
        part, whole = pair
    else:
        return
    if token.is_change or not 0 < part.value <= whole.value or _NO_SHARE.search(token.gap):
        return
    page.taken.update((part, whole, token))
    start, stop = page.offsets[token.start], page.offsets[end]
    stated = Figure(
        page.original[start:stop],
        Fraction(token.value) / 10,
        Fraction(token.step) * _TENTH,
        token.hedge,
        PERCENT,
        (start, stop),
    )
    yield ShareClaim(part.figure(), whole.figure(), stated, **page.place(part, whole, token))


def _of_people(page: Page, sentence: Sentence, rate: Token) -> tuple[Token, Token] | None:
    """Return what happened and to how many, told before a rate of it: "12.000 dân, 168 trẻ sinh, tỷ suất sinh 14‰".

    Silent where another count of the kind stands before, and where the rate is nearly right.
    """
    told = _RATE_OF.fullmatch(rate.gap)
    if told is None or rate.index <= 1:
        return None
    one, other = sentence.tokens[rate.index - 2 : rate.index]
    named = [_PEOPLE.search(f"{token.gap.rpartition(',')[2]}{token.unit}") is not None for token in (one, other)]
    if named[0] == named[1]:
        return None
    part, whole = (other, one) if named[0] else (one, other)
    words = f"{part.gap.rpartition(',')[2]}{page.low[part.start : part.stop]}{sentence.after(part).partition(',')[0]}"
    if told[1] not in words or part.kind != "count" or whole.kind != "count" or part.is_change or whole.is_change:
        return None
    if any(same_unit(token, part) or same_unit(token, whole) for token in sentence.tokens[: one.index]):
        return None
    exact = Fraction(part.value) * _THOUSAND / whole.value
    near = any(abs(exact * times - rate.value) * _FAR <= exact * times for times in _YEARLY)
    return None if near and abs(exact - rate.value) * 2 > rate.step else (part, whole)


def _is_pair(part: Token, whole: Token) -> bool:
    """Tell whether two counts are a part and its whole: "30/2.000 trẻ", "30 trẻ trên 2.000 trẻ"."""
    if part.of is whole:
        return True
    clear_hedge(whole)
    return part.kind == whole.kind == "count" and _OUT_OF.fullmatch(whole.gap) is not None


def _each(page: Page, sentence: Sentence, whole: Token) -> Iterator[Claim]:
    """Read "cứ 10 người thì có 8 người …, tức 80%".

    What is told of each few is rounded to a whole number, so it is held against the percentage as one.
    """
    told = sentence.tokens[whole.index + 1 : whole.index + 3]
    if len(told) != 2 or not _THERE_ARE.fullmatch(told[0].gap) or not _AS_RATE.fullmatch(told[1].gap):
        return
    part, rate = told
    if (
        rate.kind != "rate"
        or rate.is_change
        or part.kind != "count"
        or part.unit.split(" ")[0] != whole.unit.split(" ")[0]
    ):
        return
    if not (part.exact and whole.exact and part.value < whole.value):
        return
    meant = Fraction(rate.value) * whole.value / 100
    page.taken.update((part, whole, rate))
    if meant != part.value and _is_of_others(sentence, whole, part, rate):
        return
    if meant == part.value or abs(meant - part.value) > Fraction(1, 2) or rate.hedge is not None:
        yield ShareClaim(part.figure(), whole.figure(), rate.figure(), **page.place(part, whole, rate))


def _is_of_others(sentence: Sentence, whole: Token, part: Token, rate: Token) -> bool:
    """Tell whether the words around a percentage make it one of something else.

    "Chiếm 60% hộ trồng chè", "tỷ lệ ở miền núi là 38%".
    """
    behind = MARK.split(sentence.after(rate), maxsplit=1)[0]
    known = _ALL_OF.union(WORD.findall(f"{whole.unit.lower()} {part.gap}"))
    among = _RATE_AMONG.search(rate.gap)
    if among is not None and not known.union(WORD.findall(rate.gap[: among.start()])).issuperset(among[1].split()):
        return True
    return not known.issuperset(WORD.findall(behind))
