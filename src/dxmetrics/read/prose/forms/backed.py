"""Percentages with their counts behind: "tỷ lệ … đạt 72%, tương ứng 252 ha trên tổng 350 ha", "điện 52,2% (24 vụ)"."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import islice
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim
from dxmetrics.read.prose.evidence.doubted import is_of_another_base
from dxmetrics.read.prose.evidence.fits import share_fits, share_nearly_fits
from dxmetrics.read.prose.evidence.outof import is_out_of
from dxmetrics.read.prose.evidence.wholes import is_of_people
from dxmetrics.read.prose.forms.ratios import share_claim
from dxmetrics.read.prose.page import Page, nearest, same_unit
from dxmetrics.read.prose.roles import NAMES_A_RATE
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME, same_noun
from dxmetrics.read.prose.words import WITH

__all__ = ["read_backed"]

_LEADS_ON: Final = regex(
    r",? ?(?:tương (?:đương|ứng)(?: với)?|ứng với|với|tức(?: là)?|gồm|cụ thể(?: là)?:?) (?:có )?\Z"
)
_IN_FULL: Final = regex(r",? (?:cụ thể|tức|chính xác)(?: là)?:? (?:có )?\Z")
_MORE: Final = regex(r"(?:,| và|, và| cùng(?: với)?) (?:có )?")
_INSIDE: Final = regex(r" \((?:tương (?:đương|ứng)(?: với)? |với |là )?\Z")
_REACHES: Final = regex(r" (?:đạt|là|chiếm|bằng|còn|ở mức|hiện|tăng|giảm)\b")
_DOES: Final = regex(r"[^,;.()]*\b(?:đạt|có(?! thể)|hoàn thành|vượt|đã|được|còn|chưa|không|trở)\b")
_OTHERS: Final = 2
_MANY: Final = 50
_CLOSE: Final = 50
_ALL: Final = 100
_REACH: Final = 2
_MOST: Final = 16

_Share = tuple[Token, Token]
"""A part and its percentage."""


def read_backed(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the shares of a sentence that tell the percentage first and what it is of behind it, or before it.

    - "Tỷ lệ lấp đầy đạt 72%, tương ứng 252 ha trên tổng 350 ha": the words tell both;
    - "Có 46 vụ. Do điện 52,2% (24 vụ), sơ suất 17,4% (8 vụ), khác 30,4% (14 vụ)": the others vouch for each one;
    - "Có 15.288 giáo viên. Tỷ lệ giáo viên đạt chuẩn là 92,5% (14.141 người)": its name is that of the whole.

    One figure of each may be a slip away.

    >>> from dxmetrics.read import read_text
    >>> reading = read_text("Tỷ lệ lấp đầy đạt 27%, tương ứng 252 ha trên tổng 350 ha.")
    >>> [figure.text for figure in reading.claims[0].figures]
    ['252', '350', '27']
    """
    for rate in sentence.tokens:
        if rate.kind == "rate" and _is_free(page, rate):
            yield from _both_behind(page, sentence, rate)
        yield from _in_full(page, sentence, rate)
    series: list[_Share] = []
    for rate in sentence.tokens:
        part = sentence.following(rate)
        if part is None or not _is_backed(page, sentence, part, rate):
            continue
        if series and (rate.index != series[-1][0].index + 1 or same_unit(part, series[-1][0]) != SAME):
            yield from _all_of_one(page, sentence, series)
            series = []
        series.append((part, rate))
    yield from _all_of_one(page, sentence, series)


def _is_free(page: Page, rate: Token) -> bool:
    return rate not in page.taken and not rate.is_change and not rate.against_target and rate.hedge is None


def _both_behind(page: Page, sentence: Sentence, rate: Token) -> Iterator[Claim]:
    """Read "đạt 64,4%, với 1.851 hồ sơ trên tổng số 2.875 hồ sơ"."""
    part = sentence.following(rate)
    whole = None if part is None else sentence.following(part)
    if (
        part is None
        or whole is None
        or part.kind != "count"
        or whole.kind != "count"
        or _LEADS_ON.match(part.gap) is None
    ):
        return
    if part.depth != rate.depth or not is_out_of(part, whole) or not same_unit(part, whole):
        return
    if share_fits(part, whole, rate) or (
        _is_alone(sentence, rate)
        and _DOES.match(sentence.after(whole)) is None  # "…, với 12 xã trên tổng số 20 xã đạt trên 50%"
        and (part.value >= _MANY or "với" not in part.gap.split())
        and not _has_another(sentence, whole)
        and share_nearly_fits(part, whole, rate)
        and not is_of_another_base(page, part, whole, rate)
    ):
        page.taken.add(whole)
        yield share_claim(page, part, whole, rate)


def _in_full(page: Page, sentence: Sentence, rate: Token) -> Iterator[Claim]:
    """Read "hơn 60% số hộ có internet, cụ thể 640/1.000 hộ", whose counts should bear the bound out."""
    part = sentence.following(rate)
    if part is None or part.of is None or rate.kind != "rate" or rate.is_change or rate in page.taken:
        return
    told = _IN_FULL.search(part.gap) is not None and part.depth == rate.depth and not rate.against_target
    if told and _is_alone(sentence, rate) and _DOES.match(sentence.after(part.of)) is None:
        yield share_claim(page, part, part.of, rate)


def _has_another(sentence: Sentence, whole: Token) -> bool:
    """Tell whether a percentage is of another part and whole too: "62%, gồm 12 trên tổng số 20 trường và 19/30 …"."""
    part = sentence.following(whole)
    if part is None or _MORE.fullmatch(part.gap) is None:
        return False
    other = sentence.following(part)
    return part.of is not None or (other is not None and is_out_of(part, other))


def _is_alone(sentence: Sentence, rate: Token) -> bool:
    """Tell whether no count before a percentage may be what it is told of."""
    before = sentence.before(rate)
    return before is None or before.kind != "count" or NAMES_A_RATE.search(rate.gap) is not None


def _is_backed(page: Page, sentence: Sentence, part: Token, rate: Token) -> bool:
    """Tell whether a percentage is followed by its count: "chiếm 52,2% (24 vụ)", "tỷ lệ hộ nghèo 6,1% với 508 hộ"."""
    return (
        rate.kind == "rate"
        and part.kind == "count"
        and _is_free(page, rate)
        and part.of is part.under is None
        and part.hedge is None
        and not part.is_change
        and (_is_inside(sentence, part, rate) or _is_told_with(part, rate))
    )


def _is_inside(sentence: Sentence, part: Token, rate: Token) -> bool:
    closed = part.depth == rate.depth + 1 and sentence.after(part).startswith(")")
    return closed and _INSIDE.match(part.gap) is not None


def _is_told_with(part: Token, rate: Token) -> bool:
    """Tell a count that a named percentage comes to: "tỷ lệ hộ nghèo 6,1% với 508 hộ", "chiếm 3,2% với 187 hộ"."""
    named = NAMES_A_RATE.search(rate.gap) is not None or "chiếm" in rate.gap
    return named and part.exact and part.depth == rate.depth and WITH.fullmatch(part.gap) is not None


def _all_of_one(page: Page, sentence: Sentence, series: list[_Share]) -> Iterator[Claim]:
    """Read the shares of a series by the whole that all of them fit, or all but one, or that their one name tells."""
    if not series:
        return
    first = series[0][1]
    told = list(islice((*nearest(sentence.tokens, first.index), *page.earlier(first, _REACH)), _MOST))
    whole = _proved(told, series) if len(series) > 1 else _of_the_name(told, *series[0])
    for part, rate in series:
        if whole is not None or (len(series) > 1 and _is_told_with(part, rate)):
            yield share_claim(page, part, whole, rate)


def _proved(told: list[Token], series: list[_Share]) -> Token | None:
    """Return the whole of a series: all shares fit it, or all but one that is a slip away and fits no other count."""
    if len(series) <= _OTHERS and any(rate.step == 1 for _, rate in series):
        return None
    nearly: Token | None = None
    for whole in told:
        if same_unit(whole, series[0][0]) != SAME:
            continue
        missed = [(part, rate) for part, rate in series if not share_fits(part, whole, rate)]
        if not missed:
            return whole
        if len(missed) == 1 and nearly is None and share_nearly_fits(missed[0][0], whole, missed[0][1]):
            known = any(share_fits(missed[0][0], other, missed[0][1]) for other in told)
            nearly = None if known else whole
    return nearly


def _of_the_name(told: list[Token], part: Token, rate: Token) -> Token | None:
    """Return the count told before that bears the name of a rate: "tỷ lệ giáo viên đạt chuẩn" is of the "giáo viên"."""
    name = NAMES_A_RATE.search(rate.gap)
    if name is None or rate.step == 1:
        return None
    words = _REACHES.split(rate.gap[name.start() :].split(" ", 2)[2])[0].strip()
    named = [token for token in told if token.value > part.value and _bears(token, words, part)]
    fitting = next((token for token in named if share_fits(part, token, rate)), None)
    if fitting is not None or not named:
        return fitting
    told_as = Fraction(rate.value * named[0].value)
    far = abs(told_as - part.value * _ALL) * _CLOSE > told_as  # a base of another day would give about as much
    return named[0] if far and share_nearly_fits(part, named[0], rate) else None


def _bears(whole: Token, name: str, part: Token) -> bool:
    """Tell whether a count is of what a name begins with, by its unit or by the words before it."""
    if same_unit(whole, part) != SAME and not (is_of_people(whole.unit.lower()) and is_of_people(part.unit.lower())):
        return False
    noun = " ".join(name.split(" ")[:_OTHERS])
    return same_noun(name, whole.unit.lower()) == SAME or whole.gap.endswith(f" {noun} ")
