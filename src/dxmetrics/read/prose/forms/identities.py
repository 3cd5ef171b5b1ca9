"""Figures that their names relate, wherever they stand.

Exports less imports are the trade balance, debts and own capital all assets, inland and customs revenue all revenue.
"""

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import islice
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, RemainderClaim, SumClaim
from dxmetrics.read.prose.evidence.opposites import are_opposites
from dxmetrics.read.prose.evidence.subjects import words_around
from dxmetrics.read.prose.evidence.sums import sum_fits, sum_nearly_fits
from dxmetrics.read.prose.forms.breakdowns import sum_claim
from dxmetrics.read.prose.page import Page, amounts, nearest, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME
from dxmetrics.read.prose.words import MARK, WORD

__all__ = ["read_identities"]

_CLAUSE: Final = r"\b[^;:.]{0,60}\Z"
_SURPLUS: Final = regex(r"\b(?:xuất siêu|cán cân thương mại\b[^;:.,]{0,24} thặng dư)" + _CLAUSE)
_DEFICIT: Final = regex(r"\b(?:nhập siêu|cán cân thương mại\b[^;:.,]{0,24} thâm hụt)" + _CLAUSE)
_EXPORTS: Final = regex(r"\bxuất khẩu" + _CLAUSE)
_IMPORTS: Final = regex(r"\bnhập khẩu" + _CLAUSE)
_CAPITAL: Final = regex(r"\bvốn chủ sở hữu" + _CLAUSE)
_DEBTS: Final = regex(r"\bnợ phải trả" + _CLAUSE)
_ASSETS: Final = regex(r"\btổng (?:tài sản|nguồn vốn)" + _CLAUSE)
_REVENUE: Final = regex(r"\b(?:tổng thu|thu (?:ngân sách|nsnn|cân đối))" + _CLAUSE)
_INLAND: Final = regex(r"\bthu (?:ngân sách )?nội địa" + _CLAUSE)
_CUSTOMS: Final = regex(
    r"\bthu (?:thuế |từ )?(?:hoạt động )?(?:thuế )?(?:xuất(?: khẩu)?(?:,| -| –|-| và)? ?nhập khẩu|hải quan)" + _CLAUSE
)
_OTHERS: Final = regex(r"\b(?:dầu thô|viện trợ|chuyển nguồn|kết dư|bổ sung|chuyển giao|huy động|(?<!và )thu khác)\b")
"""What revenue there is besides."""
_ANEW: Final = regex(
    r"\W*(?:(?:như vậy|do đó|theo đó),? )?"
    r"(?:cán cân thương mại(?: hàng hóa)? (?:thặng dư|thâm hụt)|(?:xuất|nhập) siêu) (?:đạt |là |ước )?"
)
"""What begins a sentence that goes on with what the one before told of, in no other place or time."""
_BALANCE: Final = regex(r"\b(?:xuất siêu|nhập siêu|cán cân)\b")
_OF_A_PART: Final = regex(r"\b(?:khu vực|doanh nghiệp|riêng|sang|với|thị trường)\b")
_ALL_OVER: Final = frozenset(
    "như vậy qua đó do theo kết quả cả nước việt nam ta toàn tỉnh thành phố và tiếp tục".split(),
)
"""Words that name all of a country or a place, which exports and imports are told of where they name none."""
_REACH: Final = 3
_MOST: Final = 16
_OF_A_TIME: Final = regex(r"\b(?:năm|tháng|quý|kỳ)\b")
_BOTH: Final = 2
_SHORT: Final = 24
"""So little stands between two numbers and their balance; more may tell of another time or place."""
_LITTLE: Final = 20
_FINE: Final = 1000
"""A total of fewer steps is one slip away from too many numbers."""


def read_identities(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield trade balances with exports and imports, all assets with debts and own capital, and revenue by its source.

    Silent where the three are not told within a few sentences, and where they neither agree nor miss by one slip of a
    digit: they may be those of different places or times.

    >>> from dxmetrics.read import read_text
    >>> text = "Xuất khẩu đạt 4,62 tỷ USD; nhập khẩu 1,94 tỷ USD; xuất siêu 2,68 tỷ USD."
    >>> [figure.text for figure in read_text(text).claims[0].figures]
    ['4,62 tỷ', '1,94 tỷ', '2,68 tỷ']
    """
    for token in sentence.tokens:
        if token.kind != "count" or token.is_change:
            continue
        if "siêu" in token.gap or "cán cân" in token.gap:
            yield from _trade(page, sentence, token)
        elif "thu" in token.gap and _CUSTOMS.search(token.gap):
            yield from _revenue(page, sentence, token)
        elif "vốn chủ" in token.gap and _CAPITAL.search(token.gap):
            pair = _named(page, sentence, token, _ASSETS, _DEBTS)
            if pair is not None and pair[0] not in page.summed and _agree(pair[0], pair[1], token):
                page.summed.add(pair[0])
                yield SumClaim(pair[0].figure(), [pair[1].figure(), token.figure()], **page.place(token, *pair))


def _trade(page: Page, sentence: Sentence, balance: Token) -> Iterator[Claim]:
    """Yield a trade balance with exports and imports, and all of it with a surplus and a deficit that it is made of."""
    sign = _sign(balance)
    if not sign:
        return
    names = (_EXPORTS, _IMPORTS) if sign > 0 else (_IMPORTS, _EXPORTS)
    pair = _named(page, sentence, balance, *names)
    if pair is not None and _agree(pair[0], pair[1], balance):
        page.taken.add(balance)
        yield RemainderClaim(pair[0].figure(), pair[1].figure(), balance.figure(), **page.place(balance, *pair))
    elif "trong đó" in balance.gap:
        yield from _by_sector(page, sentence, balance)


def _by_sector(page: Page, sentence: Sentence, one: Token) -> Iterator[Claim]:
    """Yield "xuất siêu 12 tỷ, trong đó khu vực trong nước nhập siêu 20 tỷ; khu vực nước ngoài xuất siêu 32 tỷ"."""
    behind = amounts(sentence.tokens[one.index + 1 :])
    other = next((token for token in behind if token.depth == one.depth), None)
    before = (*nearest(sentence.tokens, one.index), *page.earlier(one, 1))
    total = next((token for token in before if token.depth == one.depth), None)
    if other is None or total is None or not _sign(total) or _sign(other) != -_sign(one):
        return
    if not are_opposites(page, [one, other]) or any(same_unit(total, part) != SAME for part in (one, other)):
        return
    whole, part = (one, other) if _sign(one) == _sign(total) else (other, one)
    of_a_time = _OF_A_TIME.search(one.gap) is not None
    if _balance(whole, part, total) or (not of_a_time and sum_nearly_fits(whole, (part, total))):
        yield RemainderClaim(whole.figure(), part.figure(), total.figure(), **page.place(total, one, other))


def _sign(balance: Token) -> int:
    """Return 1 for a surplus, -1 for a deficit, 0 for what is neither."""
    if _SURPLUS.search(balance.gap):
        return 1
    return -1 if _DEFICIT.search(balance.gap) else 0


def _revenue(page: Page, sentence: Sentence, customs: Token) -> Iterator[Claim]:
    """Yield all revenue with the inland and the customs revenue, if no other is told and a slip is plain.

    What is missing of all may be other revenue, where it is little.
    """
    told = [*nearest(sentence.tokens, customs.index), *islice(page.earlier(customs, _REACH), _MOST)]
    place = next((place for place, count in enumerate(told) if _INLAND.search(count.gap)), len(told))
    total = next((count for count in told[place + 1 :] if _REVENUE.search(count.gap)), None)
    if total is None or total.index != 0 or _OTHERS.search(page.low, total.start, customs.stop):
        return
    inland = told[place]
    parts = [inland, customs]
    if any(same_unit(total, part) != SAME or part.step != total.step or part.hedge for part in parts):
        return
    if _OF_A_TIME.search(inland.gap) or _OF_A_TIME.search(customs.gap) or page.parts.get(customs) is total:
        return
    added = inland.value + customs.value
    plain = added > total.value or (total.value - added) * _LITTLE > total.value
    if added == total.value or (plain and total.value >= total.step * _FINE and sum_nearly_fits(total, parts)):
        yield sum_claim(page, total, parts)


def _named(
    page: Page,
    sentence: Sentence,
    token: Token,
    one: re.Pattern[str],
    other: re.Pattern[str],
) -> tuple[Token, Token] | None:
    """Return the nearest counts of a token's unit that bear two names.

    Where others stand between, or it has a time of its own, they must agree with it: "xuất khẩu tháng 9 đạt 420 triệu
    USD, 9 tháng đạt 3,6 tỷ USD", "cùng kỳ xuất siêu".
    """
    told = (*nearest(sentence.tokens, token.index), *islice(page.earlier(token, _REACH), _MOST))
    alike = [count for count in told if same_unit(count, token) == SAME]
    first = next((count for count in alike if one.search(count.gap)), None)
    second = next((count for count in alike if other.search(count.gap)), None)
    if first is None or second is None or first is second:
        return None
    if _balance(first, second, token):
        return first, second
    beside = {first, second}.issuperset(alike[:_BOTH]) and first.value > second.value
    beside = beside and ("vốn" in token.gap or not _is_of_another(page, first, second, token))
    return (first, second) if beside and _OF_A_TIME.search(token.gap) is None else None


def _is_of_another(page: Page, first: Token, second: Token, balance: Token) -> bool:
    """Tell the balance of another place or kind than two numbers before it: "…, nông sản xuất siêu 1,2 tỷ USD"."""
    told = f"{words_around(page, first)} {words_around(page, second)}"
    named = WORD.findall(_BALANCE.split(MARK.split(balance.gap)[-1])[0])
    if not set(named) - _ALL_OVER <= set(WORD.findall(told)):
        return True
    part = _OF_A_PART.search(told)
    return part is not None and part[0] not in balance.gap


def _agree(total: Token, part: Token, rest: Token) -> bool:
    """Tell whether three numbers agree, or miss by one slip of a digit and stand beside each other, or are fine."""
    if _balance(total, part, rest):
        return True
    beside = total.sentence == part.sentence == rest.sentence and len(rest.gap) <= _SHORT
    beside = beside or (total.sentence == part.sentence == rest.sentence - 1 and _ANEW.fullmatch(rest.gap) is not None)
    fine = total.value >= total.step * _FINE and "cán cân" not in rest.gap
    return (beside or fine) and sum_nearly_fits(total, (part, rest))


def _balance(total: Token, part: Token, rest: Token) -> bool:
    """Tell whether a total less a part is what is left, up to what their rounding leaves open."""
    away = Fraction(total.value) - Fraction(part.value) - Fraction(rest.value)
    slack = Fraction(total.step) + Fraction(part.step) + Fraction(rest.step)
    return sum_fits(total, (part, rest)) and abs(away) * 2 <= slack
