"""Breakdowns whose total is told before their sentence, or taken up again by it: "Trong 540 đơn thì xã Tân 492 đơn, …".

The list itself tells that it is all there is: its sentence names the total again, it ends with all others, or its kinds
are all the grades there are.
"""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim
from dxmetrics.read.prose.evidence.closed import are_counted_out
from dxmetrics.read.prose.evidence.kinds import are_all_grades
from dxmetrics.read.prose.evidence.naming import are_named_alike
from dxmetrics.read.prose.evidence.partitions import name_the_others
from dxmetrics.read.prose.evidence.scales import are_all_of_a_scale
from dxmetrics.read.prose.evidence.sums import sum_nearly_fits
from dxmetrics.read.prose.forms.breakdowns import adding_up, breakdown, list_parts, sum_claim
from dxmetrics.read.prose.page import Page, amounts
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.words import WORD

__all__ = ["read_again"]

_DRAWN: Final = regex(r"\W*trong (?:tổng )?(?:số )?")
_NAMED: Final = regex(
    r"\W*trong (?:tổng )?(?:số )?(?!đó|này|khi|năm|tháng|quý|kỳ|tuần|ngày|thời|giai|dịp|vụ|cùng)([^,;:.()\d]{6,60}), "
)
"""What begins a sentence that tells the parts of what it names: "Trong nguồn vốn được giao, vốn vay 120 tỷ đồng; …"."""
_MOST_OF: Final = regex(r"\bnhất (?:là|với|thuộc|ở)\b|\bchủ yếu\b")
_OF_ALL: Final = regex(r"\b(?:toàn|cả) (?!khối|lớp)|\b(?:kết quả|xếp loại|nhà trường|trường có)\b|\A\W*(?:có )?\Z")
_EMPTY: Final = frozenset(
    "số tổng các những của đã được đang bị có là và trên trong năm này đó nay theo tại ở do".split()
)
_AROUND: Final = 60
_REACH: Final = 4
_MOST: Final = 16
_FEW: Final = 3
_BOTH: Final = 2
_LEAST: Final = 20
_WEIGHT: Final = 2000
_WEIGHT_CLOSED: Final = 100


def read_again(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the breakdowns whose total another sentence tells, or that take it up again.

    >>> from dxmetrics.read import read_text
    >>> claims = read_text("Có 95 án tạm hoãn. Trong 95 án này thì tỉnh 21 vụ, huyện 74 vụ.").claims
    >>> [figure.text for figure in claims[-1].figures]
    ['95', '21', '74']
    """
    first = sentence.tokens[0]
    if "trong " in first.gap:
        claim = _drawn(page, sentence) if _DRAWN.fullmatch(first.gap) else _named(page, sentence)
        if claim is not None:
            yield claim
            return
    if len(sentence.tokens) < _FEW:
        return
    counts = [token for token in amounts(sentence.tokens[:_MOST]) if token.of is token.under is None]
    if len(counts) < _FEW or not all(token.exact for token in counts) or counts[0] in page.summed:
        return
    claim = None if counts[-1] in page.parts else _closed(page, counts)
    if claim is not None:
        yield claim


def _drawn(page: Page, sentence: Sentence) -> Claim | None:
    """Return the breakdown of a total that a sentence begins with: "Trong 95 án thì tỉnh 21 vụ, huyện 74 vụ"."""
    total, *others = sentence.tokens
    if total in page.summed or not total.exact or not total.unit or not others:
        return None
    first = others[0]
    parts = (
        list_parts(sentence.tokens, first, bracketed=False)
        if first.kind == "count" and first.depth == total.depth
        else []
    )
    if len(parts) < _BOTH or total.value < _LEAST:
        return None
    all_told = are_counted_out(page, total, parts) or (
        " và " in parts[-1].gap
        and "còn lại" not in sentence.after(parts[-1])
        and are_all_of_a_scale(page, total, parts)
    )
    if " thì " not in first.gap and not all_told:
        return None
    return adding_up(page, [total], parts, as_printed=True) or breakdown(page, [total], parts, "trong đó")


def _named(page: Page, sentence: Sentence) -> Claim | None:
    """Return the breakdown of what a sentence names first, where a sentence before tells how much it is."""
    first = sentence.tokens[0]
    name = _NAMED.match(first.gap)
    if name is None or first.kind != "count":
        return None
    words = set(WORD.findall(name[1])) - _EMPTY
    parts = list_parts(sentence.tokens, first, bracketed=False)
    if len(parts) < _BOTH or first in page.parts:
        return None
    for total in islice(page.earlier(first, _BOTH), _MOST):
        borne = words.intersection(WORD.findall(f"{total.gap[-_AROUND:]} {total.unit.lower()}"))
        if len(borne) >= _BOTH and 2 * len(borne) >= len(words):
            return breakdown(page, [total], parts, "trong đó")
    return None


def _closed(page: Page, parts: list[Token]) -> Claim | None:
    """Return the breakdown that a list is by itself, of a total told some sentences before.

    It ends with all others, "nhiều nhất là người Kinh với 5.793 hộ, …, dân tộc khác (13 hộ)", or tells all the grades.
    """
    grades = are_all_grades(page, parts)
    if not (grades or name_the_others(page, parts)):
        return None
    added = sum(part.value for part in parts)
    told = [
        total
        for total in islice(page.earlier(parts[0], _REACH), 2 * _MOST)
        if total.exact
        and total.value > max(part.value for part in parts)
        and total not in page.parts
        and are_named_alike(total, parts)
    ]
    total = next((total for total in told if total.value == added >= _LEAST), None)
    if total is None and (_OF_ALL if grades else _MOST_OF).search(parts[0].gap):
        weight = _WEIGHT_CLOSED if grades else _WEIGHT
        near = [total for total in told if total.value >= weight and sum_nearly_fits(total, parts)]
        total = near[0] if len(near) == 1 else None
    return None if total is None else sum_claim(page, total, parts)
