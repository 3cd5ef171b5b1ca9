"""Levels with their target in brackets and what is concluded of it: "đạt 91% (chỉ tiêu ≥ 90%), đạt chỉ tiêu đề ra"."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, TargetClaim
from dxmetrics.quantity import Bound
from dxmetrics.read.prose.evidence.distances import are_levels, is_loosely_told, is_so_far, is_to_be_reached
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.vi import as_percent

__all__ = ["read_concluded"]

_PLAN: Final = r"(?:chỉ tiêu|mục tiêu|kế hoạch|yêu cầu|dự toán)"
_SET_BY_PLAN: Final = ("chỉ tiêu", "mục tiêu", "kế hoạch", "dự toán")
_SET: Final = regex(rf"[^,;:.()\n\d]{{0,30}}\(({_PLAN}\b[^,;.()\n\d]{{0,50}})")
_DONE: Final = (
    r"(?:(?P<not>(?:chưa|không) (?:đạt|hoàn thành|đáp ứng)(?: được)?)|(?P<over>(?:đạt và )?vượt)|"
    r"đạt|hoàn thành|đáp ứng)"
)
_TAIL: Final = r"(?P<tail>(?: [^\W\d_]+){0,8}?)"
_SAID: Final = regex(
    r"(?: trở lên| trở xuống)?\)(?:,|;| [-–]|:)? (?:là |nên |như vậy |tức |do đó |và )?(?:đã |vẫn )?"
    rf"{_DONE}(?: (?P<plan>{_PLAN}){_TAIL})? ?[.,;]"
)
_SAID_BEFORE: Final = regex(
    rf"[^,;:.()\n\d]{{0,30}}, (?:đã )?{_DONE} (?P<plan>{_PLAN}){_TAIL} \((?P<named>(?:{_PLAN}\b[^,;.()\n\d]{{0,40}})?)"
    r"(?:(?:từ|trên|dưới|tối thiểu|tối đa|ít nhất|không quá|[≥≤<>]=?|là) )*"
)
_OF_A_PLAN: Final = regex(
    rf"\)? (?:so (?:với )?)?(?P<of>{_PLAN})(?: (?:được giao|đề ra|giao))?[,;] (?:và |đã |vẫn )?"
    rf"{_DONE} (?P<plan>{_PLAN}){_TAIL} ?[.,;]"
)
"""What is concluded right behind a percentage of the same plan: "đạt 96% kế hoạch, vượt kế hoạch được giao"."""
_CLOSES: Final = regex(r"(?: trở lên| trở xuống)?\)")
_OF_IT: Final = frozenset("đề ra được giao đặt này năm kế hoạch chỉ tiêu mục phấn đấu chung trên nghị quyết".split())
"""What is said of a target without telling it from another."""
_FORMER: Final = regex(r"\b(?:ban đầu|đầu (?:năm|kỳ)|cũ|trước (?:khi )?điều chỉnh)\b")
"""What tells a target that has been changed since: "(kế hoạch ban đầu 94 tỷ đồng), đạt kế hoạch"."""
_OF_ALL: Final = _OF_IT - {"năm"}
_ALL: Final = 100
_HALF: Final = 50
_SHARE: Final = regex(r"\b(?:tỷ|tỉ) lệ\b")


def read_concluded(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield levels with a target in brackets that is concluded to be reached, passed or missed.

    Silent where the conclusion may be of another target, and where nothing says whether the target is one to be reached
    or one to stay below: *dưới, không quá, tối đa* say the latter, and nothing passes such a target.

    >>> from dxmetrics.read import read_text
    >>> reading = read_text("Tỷ lệ tin báo được giải quyết đạt 88% (chỉ tiêu ≥ 90%), đạt chỉ tiêu đề ra.")
    >>> reading.claims[0].direction
    1
    """
    for actual, target in pairwise(sentence.tokens):
        if not _are_alike(actual, target) or target in page.taken:
            continue
        said = _said(sentence, target)
        if said is None:
            continue
        bound = None if target.hedge is None else target.hedge.bound
        upper = bound in (Bound.BELOW, Bound.AT_MOST)
        if (upper and said["over"]) or (bound is None and not _is_asked_for(page, actual, target)):
            continue
        if not said["not"] and not upper and actual.value < target.value and is_so_far(page, actual, target.gap):
            continue
        page.taken.add(target)
        page.targets.append((actual, target))
        place = page.place_of_levels(actual, target)
        yield TargetClaim(actual.figure(), target.figure(), direction=-1 if said["not"] else 1, **place)
    for rate in sentence.tokens:
        way = _way_of_a_plan(sentence, rate) if rate.kind == "rate" else 0
        if way:
            place = page.place_of_levels(rate)
            yield TargetClaim(rate.figure(), as_percent("100"), direction=way, **place)


def _way_of_a_plan(sentence: Sentence, rate: Token) -> int:
    """Return the way that a percentage of a plan is said to lie, where it does not lie there, or 0."""
    behind = sentence.after(rate)
    said = _OF_A_PLAN.match(behind if sentence.following(rate) is not None else f"{behind}.")
    if said is None or rate.hedge is not None or rate.is_change or said["of"] != said["plan"]:
        return 0
    if not _OF_ALL.issuperset((said["tail"] or "").split()):
        return 0
    if said["not"]:
        return -1 if rate.value >= _ALL else 0
    return 1 if said["over"] and rate.value < _ALL else 0


def _said(sentence: Sentence, target: Token) -> re.Match[str] | None:
    """Return what is concluded of a target behind it, or before it: "đạt 78%, đạt chỉ tiêu (≥ 80%)"."""
    named, behind = _SET.fullmatch(target.gap), sentence.after(target)
    if sentence.following(target) is None:
        behind += "."
    said = _SAID_BEFORE.fullmatch(target.gap) if named is None else _SAID.match(behind)
    if said is None or (named is None and not _CLOSES.match(behind)):
        return None
    words = said["named"] if named is None else named[1]
    if said["plan"] == "yêu cầu" and "yêu cầu" not in words:  # what is asked for may be less than what is planned
        return None
    tail, former = said["tail"] or "", _FORMER.search(words)
    if former is not None and former[0] not in tail:
        return None
    return said if _OF_IT.issuperset(set(tail.split()) - set(words.split())) else None


def _is_asked_for(page: Page, actual: Token, target: Token) -> bool:
    """Tell whether more of a value is better, by its name.

    What is merely asked for is as often not to be passed, "yêu cầu 2 km"; a share of most of a whole is to be reached.
    """
    if not is_to_be_reached(page, actual):
        return False
    asked = "yêu cầu" in target.gap and not any(map(target.gap.__contains__, _SET_BY_PLAN))
    return not asked or (target.kind == "rate" and target.value > _HALF and _SHARE.search(actual.gap) is not None)


def _are_alike(actual: Token, target: Token) -> bool:
    """Tell whether a value and the target behind it are levels of one thing, and the target is not loosely told."""
    return actual.under is None and not is_loosely_told(target) and are_levels(actual, target)
