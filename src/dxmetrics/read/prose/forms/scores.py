"""Scores out of the most there are, and criteria met of a number: "4,25/5 điểm, tương đương 85%", "18/19 tiêu chí"."""

from collections.abc import Iterator
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import ChangeClaim, Claim, ShareClaim
from dxmetrics.read.prose.evidence.changed import OWN_VERB
from dxmetrics.read.prose.evidence.series import AT_A_TIME, is_in_order
from dxmetrics.read.prose.forms.points import is_held_against
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME

__all__ = ["read_scores"]

_COMES_TO: Final = regex(
    r"(?: (?:điểm|tối đa|chuẩn|thi đua))*(?: (?:theo|của|về) [^,;:.()\d]{1,40})?(?:,? ?\(| ?,| và) ?"
    r"(?:(?:bằng|tương đương|tương ứng|ứng với|tức|đạt|=)(?: với)?(?: (?:tỷ|tỉ) lệ)?(?: là)? |(?<=\())\Z"
)
"""From a score to what it is of the most there are."""
_OF_THE_MOST: Final = regex(
    r" (?:của |so với |trên )?(?:tổng )?(?:số )?(?:thang )?điểm(?: (?:tối đa|chuẩn|quy định))?\b|\s?(?:[.;,)]|\Z)"
)
_HELD_AGAINST: Final = regex(r"\s*\)?,?\s*\(?so (?:với|cùng)\b")


def read_scores(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield what scores are of the most there are in per cent, and by how many of a fixed number more are met.

    >>> from dxmetrics.read import read_text
    >>> claims = read_text("Xã đạt 18/19 tiêu chí, tăng 3 tiêu chí so với năm trước (15/19 tiêu chí).").claims
    >>> [figure.text for figure in claims[1].figures]
    ['18', '15', '3']
    """
    for part in sentence.tokens:
        whole = part.of
        follow = None if whole is None else sentence.following(whole)
        if whole is None or follow is None or follow in page.taken:
            continue
        if follow.kind == "rate" and not follow.is_change:
            if _is_score(page, part, whole) and _is_of_the_most(sentence, follow):
                page.taken.update((part, follow))
                yield ShareClaim(part.figure(), whole.figure(), follow.figure(), **page.place(part, whole, follow))
        elif follow.kind == "count" and follow.is_change and same_unit(follow, whole) == SAME:
            yield from _of_as_many(page, sentence, part, whole, follow)


def _is_score(page: Page, part: Token, whole: Token) -> bool:
    named = page.low.startswith("điểm", whole.end + 1) or "điểm" in part.gap
    return named and 0 < part.value <= whole.value


def _is_of_the_most(sentence: Sentence, rate: Token) -> bool:
    """Tell whether a percentage right behind a score is what it is of the most there are."""
    if rate.against_target or _COMES_TO.match(rate.gap) is None:
        return False
    return _OF_THE_MOST.match(sentence.after(rate)) is not None


def _of_as_many(page: Page, sentence: Sentence, now: Token, whole: Token, change: Token) -> Iterator[Claim]:
    """Read a change of what is met of as many, told of both times: "18/19 tiêu chí, tăng 3 so với … (15/19)"."""
    behind = sentence.following(change)
    told = sentence.before(now)
    before = None if told is None else told.under
    if behind is not None and behind.of is not None and is_held_against(behind.gap):
        before = behind
    elif (
        before is None
        or _HELD_AGAINST.match(sentence.after(change))
        or not (AT_A_TIME.search(before.gap) and is_in_order(before, now))
    ):
        return
    most = before.of
    if most is None or most.value != whole.value or not same_unit(most, whole) or not OWN_VERB.search(change.gap):
        return
    sign = -1 if change.role == "fall" else 1
    page.taken.add(change)
    place = page.place(now, before, change)
    yield ChangeClaim(now.figure(), before.figure(), change.figure(sign), None, sign, **place)
