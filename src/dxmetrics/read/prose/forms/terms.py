"""Terms that make up a longer one: "quý I thu 310 tỷ đồng, quý II thu 340 tỷ đồng; 6 tháng đầu năm thu 650 tỷ đồng"."""

from collections.abc import Iterator, Sequence
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, SumClaim
from dxmetrics.read.prose.evidence.sums import sum_nearly_fits
from dxmetrics.read.prose.evidence.terms import Term, term_of
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.relations import Kind, kind_of

__all__ = ["read_terms"]

_Told = tuple[Token, Term | None]
_ENDS: Final = regex(r"\s*(?:[,;.)(:]|\Z|(?:tăng|giảm|bằng|đạt|vượt|so|tương)\b)")
_BESIDES: Final = regex(
    r"\b(?:cả|gồm|chưa|không|ngoài|thêm|khác|trừ|hoàn(?! thành)|điều chỉnh|kiểm toán|quyết toán|"
    r"sau (?:khi|thuế|bù trừ|soát xét)|do|trùng)\b"
)
_OPENS: Final = regex(r"\btrong đó\b|gồm\b|cụ thể\b|\(|:")
_MOST: Final = 24
_MANY: Final = 1000
_NEAR: Final = 2
"""No more than this stands between two sentences beside each other."""


def read_terms(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield what was told of a longer term with what was told of all the shorter ones that make it up.

    The shorter ones stand in order, right before the longer one, in its sentence or the one before, or right behind it.
    Silent of levels and of what may be counted in several terms: who comes in both quarters is but one in the half.

    >>> from dxmetrics.read import read_text
    >>> text = "Quý I thu 310 tỷ đồng, quý II thu 340 tỷ đồng; 6 tháng đầu năm thu 650 tỷ đồng."
    >>> [figure.text for figure in read_text(text).claims[0].figures]
    ['650 tỷ', '310 tỷ', '340 tỷ']
    """
    told = list(_told(sentence))
    for place, (total, term) in enumerate(told):
        if term is None or term.first == term.last or total in page.summed:
            continue
        parts = _before(page, told[:place], total, term) or _behind(told[place + 1 :], total, term)
        if len(parts) > 1 and _is_sum(sentence, total, term, parts):
            tokens = [part for part, _ in parts]
            page.summed.add(total)
            page.taken.update(tokens)
            page.balances.add(frozenset((total, *tokens)))
            yield SumClaim(total.figure(), [part.figure() for part in tokens], **page.place(total, *tokens))


def _told(sentence: Sentence) -> Iterator[_Told]:
    """Yield the amounts of a sentence, each with the term that the words before it name."""
    before: Token | None = None
    for token in sentence.tokens[:_MOST]:
        if token.kind == "count" and not token.is_change and not token.in_row:
            anew = before is not None and (before.kind != "count" or before.is_change)
            yield token, term_of(token.gap, anew=anew)
        before = token


def _before(page: Page, told: list[_Told], total: Token, term: Term) -> list[tuple[Token, Term]]:
    """Return the amounts before a total that are told of shorter terms, where those make up its own."""
    if not told and total.sentence and not total.index:
        last = page.sentences[total.sentence - 1]
        if total.gap_start - last.end <= _NEAR and page.low[last.end - 1] != "\n" != page.low[last.end]:
            told = list(_told(last))
    parts = _made_up(reversed(told), total, term, backward=True)[::-1]
    if not parts:
        return []
    others = told[: told.index(parts[0])]
    return [] if any(_is_within(other, total, term) for other in others) else parts


def _behind(told: list[_Told], total: Token, term: Term) -> list[tuple[Token, Term]]:
    """Return the amounts behind a total that are told of shorter terms, where those make up its own."""
    parts = _made_up(iter(told), total, term, backward=False)
    if not parts or not _OPENS.search(parts[0][1].lead):
        return []
    others = told[told.index(parts[-1]) + 1 :]
    return [] if any(_is_within(other, total, term) for other in others) else parts


def _is_within(told: _Told, total: Token, term: Term) -> bool:
    token, other = told
    return other is not None and bool(same_unit(token, total)) and term.first <= other.first <= other.last <= term.last


def _made_up(told: Iterator[_Told], total: Token, term: Term, *, backward: bool) -> list[tuple[Token, Term]]:
    """Return amounts of a total's unit whose terms make up its own, one after the other; none where another stands."""
    parts: list[tuple[Token, Term]] = []
    edge = term.last if backward else term.first
    for token, part in told:
        if not same_unit(token, total):
            continue
        if part is None or token.unit.lower() != total.unit.lower() or token.of or token.under:
            return []
        if (part.last if backward else part.first) != edge or part.last - part.first >= term.last - term.first:
            return []
        parts.append((token, part))
        if part.first == term.first if backward else part.last == term.last:
            return parts
        edge = part.first - 1 if backward else part.last + 1
    return []


def _is_sum(sentence: Sentence, total: Token, term: Term, parts: Sequence[tuple[Token, Term]]) -> bool:
    """Tell whether amounts are of one year and of one thing, and add up, or miss by what but a slip explains."""
    terms = [part for _, part in parts]
    if len({told.year for told in (term, *terms)} - {0}) > 1 or total.of or total.under:
        return False
    behind = parts[0][0].start > total.start
    subject = term.words if behind else terms[0].words
    if any(not told.words <= subject for told in (*(terms if behind else terms[1:]), term)):
        return False
    if not behind and term.words not in (terms[-1].words, terms[0].words):
        return False  # "quý I cấp mới 12, quý II cấp mới 15; 6 tháng có 30 dự án"
    last = parts[-1][0] if behind else total
    after = sentence.after(last)
    tokens = [part for part, _ in parts]
    return _ENDS.match(after) is not None and not _BESIDES.search(after) and _may_be_sum(total, tokens)


def _may_be_sum(total: Token, parts: list[Token]) -> bool:
    """Tell whether a total that its parts miss was meant to be their sum.

    It is no level, and no mean of them: it is more than each, and not much less than all. What is counted, not
    measured, may be in two of them, so that there is less than their sum of it.
    """
    added = sum(part.value for part in parts)
    if added == total.value:
        return True
    if total.value > added:
        return total.value <= added * 2 or sum_nearly_fits(total, parts)
    if total.value <= max(part.value for part in parts) or total.value * 3 < added * 2:
        return False
    return kind_of(total.unit) is Kind.MEASURE or (total.value >= _MANY and sum_nearly_fits(total, parts))
