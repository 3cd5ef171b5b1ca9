"""Kinds that exclude each other and are more than all there are: "33 vụ, trong đó sơ thẩm 27 vụ, phúc thẩm 16 vụ"."""

from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, SumClaim
from dxmetrics.read.prose.evidence.exemptions import tells_the_excess
from dxmetrics.read.prose.evidence.kinds import are_exclusive, are_of_one_verb, exclusive_among, is_one_of_their_kinds
from dxmetrics.read.prose.evidence.partitions import is_told_beside
from dxmetrics.read.prose.evidence.sums import sum_fits, sum_nearly_fits
from dxmetrics.read.prose.evidence.wholes import are_kin
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME

__all__ = ["read_exceeding"]

_BREAKS_DOWN: Final = regex(r"\b(?:trong đó|gồm|phân theo|chia ra|chia theo|cụ thể|kết quả)\b|:| \(")
_DRAWN: Final = regex(r"\btrong (?:tổng )?(?:số )?\Z")
_DRAWN_ENDS: Final = ("trong ", "số ", "tổng ")
_OPENERS: Final = ("trong đó", "gồm", "theo", "chia ra", "cụ thể", "kết quả", ":", " (")
_ALL: Final = regex(r"\btổng (?:số )?(?:có )?\Z")
_BESIDE: Final = ("trong đó", "cùng kỳ", "so với", "năm trước", "ngoài ra", "trước đó", "lũy kế")
_MOST: Final = 8
_NEAR: Final = 12


def read_exceeding(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield a total with kinds of it that exclude each other, where they are all it is, or more, whatever was rounded.

    >>> from dxmetrics.read import read_text
    >>> text = "Trong 85 bị can, có 60 người dưới 30 tuổi và 45 người trên 30 tuổi."
    >>> [figure.text for figure in read_text(text).claims[0].figures]
    ['85', '60', '45']
    """
    counts = sentence.amounts()
    left = sum([token.value for token in counts])
    for place, total in enumerate(counts[:-2]):
        left -= total.value
        if left < total.value or not total.unit or total in page.summed:
            continue
        if not _is_plain(total) or not _may_be_broken_down(total, counts[place + 1].gap + counts[place + 2].gap):
            continue
        parts = _parts(total, [*filter(_is_plain, counts[place + 1 :])])
        added = sum([part.value for part in parts])
        if len(parts) < 2 or added < total.value or page.taken.issuperset(parts):
            continue
        right = added == total.value
        if not right and sum_fits(total, parts):
            continue
        drawn = _DRAWN.search(total.gap) is not None
        if not _is_told(total, parts, drawn=drawn) or _is_of_more(page, counts[:place], total, parts):
            continue
        if tells_the_excess(page, total, parts) or is_one_of_their_kinds(page, total, parts):
            continue
        kinds = _kinds(page, total, parts, drawn=drawn)
        if kinds:
            page.summed.add(total)
            page.taken.update(kinds)
            figures = [part.figure() for part in kinds]
            yield SumClaim(total.figure(), figures, exhaustive=right, **page.place(total, *kinds))
            return


def _kinds(page: Page, total: Token, parts: list[Token], *, drawn: bool) -> list[Token]:
    """Return the parts of which nothing is two: all of a list, or those of it that alone are more than all there are.

    "48 trường, trong đó 16 trường mầm non, 29 trường tiểu học, 12 trường THCS và 1 trường nội trú".
    """
    if are_exclusive(page, total, parts) or (drawn and _are_miscounted(page, total, parts)):
        return parts
    some = exclusive_among(page, total, parts)
    return some if sum([part.value for part in some]) > total.value else []


def _may_be_broken_down(total: Token, behind: str) -> bool:
    """Tell by strings alone whether a total may be told with its parts, of which the words before two are given."""
    if total.gap.endswith(_DRAWN_ENDS) or "tổng" in total.gap:
        return True
    for word in _OPENERS:  # noqa: SIM110 - a loop takes half the time
        if word in behind:
            return True
    return False


def _is_plain(token: Token) -> bool:
    return token.of is token.under is None and token.hedge is None


def _parts(total: Token, behind: Sequence[Token]) -> list[Token]:
    """Return the counts of the total's unit, or of people as it is, that are told in one list behind it."""
    parts: list[Token] = []
    for token in islice(behind, _NEAR):
        if parts and token.depth > parts[0].depth:
            continue
        if parts and (token.depth < parts[0].depth or any(map(token.gap.__contains__, _BESIDE))):
            break
        if not parts and not token.unit and token.index == total.index + 1:
            return _bare(behind)
        if token.unit and (same_unit(total, token) == SAME or are_kin(total, token)):
            parts.append(token)
    return parts[:_MOST]


def _bare(behind: Sequence[Token]) -> list[Token]:
    """Return counts that are told by their kinds alone: "dân số 1.250 người, trong đó nam 640, nữ 610"."""
    return list(takewhile(lambda token: not token.unit and token.depth == behind[0].depth, behind[:_MOST]))


def _is_told(total: Token, parts: Sequence[Token], *, drawn: bool) -> bool:
    """Tell whether parts are told to be of a total right before them, and none is more than it alone."""
    if max(part.value for part in parts) > total.value:
        return False
    near = parts[0].index <= total.index + (1 if total.beside is None else 2)
    if drawn or (_ALL.search(total.gap) and ";" not in "".join(part.gap for part in parts[1:])):
        return near
    return near and not is_told_beside(total, parts) and _BREAKS_DOWN.search(parts[0].gap) is not None


def _are_miscounted(page: Page, total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether parts that are named in one way exceed their total by a slip, and by less than each of them.

    What is named so may still be counted twice, but then as a rule by more.
    """
    excess = sum(part.value for part in parts) - total.value
    few = excess < min(part.value for part in parts)
    return few and sum_nearly_fits(total, parts) and are_of_one_verb(page, total, parts)


def _is_of_more(page: Page, before: Sequence[Token], total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether parts may be of a count told before: "tiếp nhận 900 hồ sơ, giải quyết 700 hồ sơ, trong đó …"."""
    added = sum(part.value for part in parts)
    told = (*before, *islice(page.earlier(total, 1), _NEAR))
    return any(token.value >= added and same_unit(token, total) for token in told)
