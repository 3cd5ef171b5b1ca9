"""Two things broken down at once, "33 vụ/45 bị cáo, gồm sơ thẩm 27 vụ/36 bị cáo, phúc thẩm 6 vụ/9 bị cáo", or left."""

from collections.abc import Iterator, Sequence
from itertools import combinations, permutations
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, RemainderClaim, SumClaim
from dxmetrics.quantity import Number
from dxmetrics.read.prose.evidence.sums import sum_nearly_fits
from dxmetrics.read.prose.evidence.wholes import are_people
from dxmetrics.read.prose.page import Page, amounts, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME

__all__ = ["read_left_over", "read_twofold"]

_BESIDE: Final = regex(r"\s?/\s?|\s-\s|,? (?:với |gồm |bắt |bắt giữ )?")
"""What stands between two counts of one list item: "27 vụ/36 bị cáo", "27 vụ, 36 bị cáo", "27 vụ với 36 bị cáo"."""
_NESTED: Final = regex(r"\btrong (?:đó|số)\b|\bso với\b|\bcùng kỳ\b")
_LEAST: Final = 20
_MOST: Final = 12
_BOTH: Final = 2
_REACH: Final = 2
_NEAR: Final = 6

Pair = tuple[Token, Token]
"""Two counts of different things that one list item tells of."""


def read_twofold(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the breakdowns of two things that one list tells by turns, which vouch for each other.

    Where those of one thing add up exactly, those of the other should: they are a breakdown too, though a slip of a
    digit keeps them from it. Silent where the list goes on with what is nested or earlier, or totals are small.
    """
    pairs = _pairs(sentence)
    before = _pairs(page.sentences[sentence.tokens[0].sentence - 1])[-1:] if sentence.tokens[0].sentence else []
    for place, total in enumerate((*before, *pairs)):
        parts = [*before, *pairs][place + 1 :]
        if len(parts) >= _BOTH and max(total[0].value, total[1].value) >= _LEAST:
            claims = list(_broken_down(page, total, _run(total, parts)))
            if claims:
                yield from claims
                return
    yield from _of_slashes(page, sentence)


def _of_slashes(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the breakdowns of what was done and what it is out of: "36/40 vụ, trong đó tỉnh 6/8 vụ, huyện 30/32 vụ"."""
    slashes = [(token, token.of) for token in sentence.tokens if token.of is not None and not token.is_change]
    if len(slashes) < _BOTH:
        return
    number = sentence.tokens[0].sentence
    before = page.sentences[number - 1].amounts() if number else []
    told = [*before, *amounts(sentence.tokens[: slashes[0][0].index])]
    totals = [(part, whole) for whole, part in permutations(told[-_NEAR:], _BOTH) if part.value < whole.value]
    for total, parts in ((slashes[0], slashes[1:]), *((total, slashes) for total in totals)):
        run = parts[:_MOST]
        units = total[1:] if total[0].of is total[1] else total
        alike = all(not whole.unit or same_unit(count, whole) == SAME for _, whole in run for count in units)
        if len(run) >= _BOTH and alike and max(total[0].value, total[1].value) >= _LEAST:
            claims = list(_broken_down(page, total, run))
            if claims:
                yield from claims
                return


def read_left_over(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield what is left of two things, told with what it is left of in the sentences before, one of which is right.

    Where what is left of the one thing fits exactly, that of the other should, though a slip keeps it from that.

    >>> from dxmetrics.read import read_text
    >>> text = "Thụ lý 90 vụ/240 bị can, xử lý 80 vụ/210 bị can. Còn lại 10 vụ/20 bị can."
    >>> [figure.text for figure in read_text(text).claims[-1].figures]
    ['240', '210', '20']
    """
    pairs = _pairs(sentence)
    number = sentence.tokens[0].sentence
    earlier = [pair for before in page.sentences[max(0, number - _REACH) : number] for pair in _pairs(before)]
    for place, rest in enumerate(pairs):
        if rest[0].role != "rest":
            continue
        told = [*earlier, *pairs[:place]][-_NEAR:]
        found = [counts for whole, part in combinations(told, _BOTH) for counts in _missed(page, whole, part, rest)]
        missed = [counts for counts in found if counts is not None]
        if missed and len(missed) == len(found):
            whole, part, left = missed[-1]
            page.balances.add(frozenset(missed[-1]))
            yield RemainderClaim(whole.figure(), part.figure(), left.figure(), **page.place(left, part, whole))


def _missed(page: Page, whole: Pair, part: Pair, rest: Pair) -> Iterator[tuple[Token, Token, Token] | None]:
    """Yield the whole, the part and the rest of the one thing that do not fit, as those of the other do.

    Yield None where both fit, or where the same is told already.
    """
    if not _are_told_in_turn(whole, part, rest):
        return
    left = [one.value - other.value - over.value for one, other, over in zip(whole, part, rest, strict=True)]
    if 0 not in left:
        return
    side = 1 if left[0] == 0 else 0
    counts = whole[side], part[side], rest[side]
    if left[side] == 0 or frozenset(counts) in page.balances:
        yield None
    elif not _is_told(page, left[side], counts) and sum_nearly_fits(counts[0], counts[1:]):
        yield counts


def _is_told(page: Page, missing: Number, counts: Sequence[Token]) -> bool:
    """Tell whether what is missing of a rest is told in a sentence of its counts: "còn 5 vụ/9 bị can, trả 3 bị can"."""
    homes = {count.sentence for count in counts}
    told = [token for number in homes for token in page.sentences[number].amounts()]
    return any(token.value in (missing, -missing) and same_unit(token, counts[0]) == SAME for token in told)


def _are_told_in_turn(whole: Pair, part: Pair, rest: Pair) -> bool:
    """Tell whether three pairs are of the same two things, all printed in full, the largest first."""
    if not all(token.exact for pair in (whole, part, rest) for token in pair):
        return False
    large = max(whole[0].value, whole[1].value) >= _LEAST
    return large and all(
        _are_alike(one, other) for pair in (part, rest) for one, other in zip(whole, pair, strict=True)
    )


def _pairs(sentence: Sentence) -> list[Pair]:
    """Return the counts of a sentence that stand two and two, of different things; none where some stand alone."""
    counts = sentence.amounts()
    found: list[Pair] = []
    place = 0
    while place + 1 < len(counts):
        one, other = counts[place], counts[place + 1]
        if one.unit and other.unit and not same_unit(one, other) and _BESIDE.fullmatch(other.gap):
            found.append((one, other))
            place += 1
        place += 1
    return found


def _run(total: Pair, pairs: list[Pair]) -> list[Pair]:
    """Return the pairs behind a total that are of the same two things, up to what is nested or of another time."""
    run: list[Pair] = []
    for number, pair in enumerate(pairs[:_MOST]):
        if not all(_are_alike(one, other) for one, other in zip(total, pair, strict=True)):
            break
        if number and _NESTED.search(pair[0].gap):
            break
        run.append(pair)
    return run


def _are_alike(one: Token, other: Token) -> bool:
    return same_unit(one, other) == SAME or are_people(one, other)


def _broken_down(page: Page, total: Pair, run: list[Pair]) -> Iterator[Claim]:
    """Yield both breakdowns of a total where one adds up exactly and the other does, or misses by a slip."""
    if not all(token.exact for pair in (total, *run) for token in pair):
        return
    for size in range(len(run), 1, -1):
        parts = run[:size]
        left = [whole.value - sum(pair[side].value for pair in parts) for side, whole in enumerate(total)]
        if 0 not in left:
            continue
        for side, whole in enumerate(total):
            told = [pair[side] for pair in parts]
            known = frozenset((whole, *told)) in page.balances
            if not known and (left[side] == 0 or sum_nearly_fits(whole, told)):
                yield _claim(page, whole, told)
        return


def _claim(page: Page, whole: Token, parts: list[Token]) -> Claim:
    """Return the breakdown of a whole, or what a part leaves of it."""
    page.balances.add(frozenset((whole, *parts)))
    part, *others = parts
    if len(others) == 1 and others[0].role == "rest":
        return RemainderClaim(whole.figure(), part.figure(), others[0].figure(), **page.place(*others, part, whole))
    return SumClaim(whole.figure(), [part.figure() for part in parts], **page.place(whole, *parts))
