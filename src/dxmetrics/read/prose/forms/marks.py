"""Sums of scores: "38/40 điểm lý thuyết và 57/60 điểm thực hành, tổng cộng 95/100 điểm", "tổng điểm ba môn 26 điểm"."""

from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, SumClaim
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME

__all__ = ["read_marks"]

_ALL_TOLD: Final = regex(
    r"(?:[,;(]| và|\A)(?: như vậy,?)? ?(?:tổng cộng|tổng(?: số)?(?: điểm)?|cộng)(?: (?:là|được|đạt|có|chung))* \Z"
)
_COUNTS: Final = {word: count for count, word in enumerate("hai ba bốn năm sáu bảy tám chín mười".split(), 2)}
_POINTS_OF: Final = regex(
    rf"\btổng (?:cộng |số )?(?:điểm )?(?:của )?(?:cả )?(\d{{1,2}}|{'|'.join(_COUNTS)}) "
    r"(?!người|đội)[^\d,;:.()]{0,40}\Z"
)
_FIRST: Final = regex(r"[^\d;.()]{0,12}(?:[,:(]|gồm)[^\d;.()]{0,40}")
_NEXT: Final = regex(r"[^\d,;:.()]{0,30}(?:[,;]| và) [^\d,;.()]{0,40}")
_LAST: Final = regex(r"[^\d,;:()]{0,30}(?:[).;]|\Z)")
_WEIGHED: Final = regex(
    r"\b(?:hệ số|nhân|ưu tiên|điểm (?:khu vực|vùng)|khuyến khích|cộng thêm|thưởng|trừ|phạt|quy đổi|làm tròn|"
    r"(?<!thứ )nhất)\b"
)
"""What makes more or less of a sum of scores than they are."""
_BESIDES: Final = regex(r"\b(?:thưởng|trừ|phạt|ưu tiên|khuyến khích|quy đổi|làm tròn)\b")
"""What behind a sum tells so; a team may come in first there."""
_LEAST: Final = regex(
    r"\b(?:phải|(?<!đủ )điều kiện|(?<!đạt )yêu cầu|ngưỡng|điểm (?:chuẩn|sàn|trúng tuyển)|lấy|không dưới|trở lên)\b"
)
"""What makes scores the least there must be, of all and of each, which do not add up."""


def read_marks(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield sums of scores: out of the most there are, where those add up too, and of as many as are said to be told.

    >>> from dxmetrics.read import read_text
    >>> text = "Đội được 38,5/40 điểm lý thuyết và 57/60 điểm thực hành, tổng cộng 95,5/100 điểm."
    >>> [figure.text for figure in read_text(text).claims[0].figures]
    ['95,5', '38,5', '57']
    """
    for token in sentence.tokens:
        if token.of is not None:
            if _ALL_TOLD.search(token.gap):
                yield from _out_of(page, sentence, token, token.of)
        elif token.unit.startswith("điểm"):
            yield from _of_so_many(page, sentence, token)


def _out_of(page: Page, sentence: Sentence, total: Token, most: Token) -> Iterator[Claim]:
    """Yield the sum of all scores told before, where it or that of the most there are is right."""
    told = sentence.tokens[: total.index]
    parts = [token for token in told if token.of is not None and not token.in_row]
    wholes = [part.of for part in parts if part.of is not None and same_unit(part.of, most) == SAME]
    if len(parts) < len("ab") or len(wholes) < len(parts) or any("tổng" in part.gap for part in parts):
        return
    between = sentence.tokens[parts[0].index : total.index + 1]
    if any(_is_score(token) or _WEIGHED.search(token.gap) for token in between):
        return  # "38/40 điểm và 57/60 điểm, cộng 2 điểm thưởng, tổng cộng 97/100 điểm"
    if _BESIDES.search(sentence.after(most)):
        return
    if sum(whole.value for whole in wholes) == most.value:
        yield _sum(page, total, parts)
        return
    added = sum(part.value for part in parts) == total.value and most.unit.startswith("điểm")
    if added and most.value > max(whole.value for whole in wholes):  # not "20/50 và 15/50, tổng cộng 35/50 điểm"
        yield _sum(page, most, wholes)


def _of_so_many(page: Page, sentence: Sentence, total: Token) -> Iterator[Claim]:
    """Yield the sum of so many scores on one side of it: "tổng điểm hai môn là 17 điểm, trong đó Toán 9 điểm, …"."""
    number = sentence.before(total)
    if number is not None and (_is_score(number) or number.kind != "count"):
        number = None
    first = total if number is None else number
    told = _POINTS_OF.search(page.low, first.gap_start, total.start)
    if told is None or total in page.summed:
        return
    count = _COUNTS.get(told[1]) or int(told[1])
    parts = _scores(sentence, first.index, total)
    scores = (total, *parts)
    if len(parts) != count or not all(map(_is_score, scores)) or any(score.hedge is not None for score in scores):
        return
    first, last = sorted((first, total, parts[0], parts[-1]), key=lambda token: token.start)[::3]
    words = page.low[first.gap_start : last.stop]
    if _WEIGHED.search(words) or _LEAST.search(words):
        return
    apart = total.value - sum(part.value for part in parts)
    least = min(part.value for part in parts)
    if -least < apart < least and not _WEIGHED.search(sentence.tail):  # not "Toán nhân hai"
        yield _sum(page, total, parts)


def _scores(sentence: Sentence, before: int, total: Token) -> list[Token]:
    """Return the scores that a list behind a total tells, else those before a place, with nothing else on that side."""
    behind = sentence.tokens[total.index + 1 :]
    if behind and _FIRST.fullmatch(behind[0].gap):
        parts = [behind[0], *takewhile(_is_next, behind[1:])]
        return parts if _LAST.match(sentence.after(parts[-1])) else []
    parts = sentence.tokens[:before]
    return parts if all(map(_is_next, parts[1:])) and _LAST.match(sentence.after(total)) else []


def _is_score(token: Token) -> bool:
    plain = token.kind == "count" and not token.is_change and token.of is token.under is None
    return plain and token.unit.lower().startswith("điểm")


def _is_next(token: Token) -> bool:
    return _NEXT.fullmatch(token.gap) is not None


def _sum(page: Page, total: Token, parts: list[Token]) -> SumClaim:
    page.summed.add(total)
    page.balances.add(frozenset((total, *parts)))
    return SumClaim(total.figure(), [part.figure() for part in parts], **page.place(total, *parts))
