"""Plans told first, what came of them and what is concluded: "kế hoạch 1.200 hộ, thực hiện 1.150 hộ, vượt kế hoạch"."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, TargetClaim
from dxmetrics.quantity import Bound
from dxmetrics.read.prose.evidence.distances import (
    are_levels,
    is_loosely_told,
    is_so_far,
    is_to_be_reached,
    may_stay_below,
)
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = ["read_outcomes"]

_PLAN: Final = r"(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán)"
_TOLD_FIRST: Final = regex(
    rf"(?:\A|[;.:(–-] ?|, ?)(?:[^\W\d_]+ ){{0,4}}?{_PLAN}(?: (?!so |và |nhưng |đạt |ban đầu |cũ )[^\W\d_]+){{0,6}}"
    r"(?: năm 20\d\d| 20\d\d)?(?: (?:là|phải|cần|đạt|giao|tối thiểu|ít nhất|từ|trên|không dưới|không thấp hơn))*:? "
    r"(?:[≥>]=? ?)?\Z"
)
_ITS_RESULT: Final = regex(
    r"(?: trở lên)?[^\W\d_ ]*(?: [^\W\d_]+){0,3}[,;.] ?"
    r"(?:nhưng |song |mà |thì )?(?:kết quả|thực hiện|đã (?:đạt|thực hiện|hoàn thành)|thực tế|đạt)"
    r"(?: (?:thực hiện|thực tế|đạt|được|là|năm|cả năm|chỉ|mới|đến cuối năm)){0,4}:? \Z"
)
_SAID: Final = regex(
    r"[^\W\d_ ]*(?: (?!đã |vẫn |là |nên |đến |tới |trong |sau |trước |tính |so )[^\W\d_]+){0,3}"
    r"(?:,|;| [-–]| ?\(|:)? ?(?:là |nên |như vậy |tức |do đó |và )?"
    r"(?:đã |vẫn )?(?P<said>(?:chưa|không) (?:đạt|hoàn thành)(?: được)?|(?:đạt và )?vượt|đạt|hoàn thành)"
    rf"(?: (?P<plan>{_PLAN})(?: (?:đề ra|đặt ra|được giao|giao))*)?\)? ?[.;,]"
)
_FAR: Final = regex(r"\b(?:đến|tới) (?:hết |cuối )?năm\b|\b(?:giai đoạn|nhiệm kỳ|khóa)\b")
"""What tells a target that need not be reached yet; "đạt" may be said of what it asks for until now then."""


def read_outcomes(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield values behind their plan that are concluded to reach, to pass or to miss it, where they do not.

    Silent where less of it may be better, where the value may be of a term that the plan is not of, and where a number
    tells how far the two are apart, which others hold them to.

    >>> from dxmetrics.read import read_text
    >>> reading = read_text("Kế hoạch giao 1.200 hộ, thực hiện 1.150 hộ, vượt kế hoạch.")
    >>> [figure.text for figure in reading.claims[0].figures], reading.claims[0].direction
    (['1.150', '1.200'], 1)
    """
    for target, actual in pairwise(sentence.tokens):
        if actual in page.taken or not _are_alike(actual, target):
            continue
        if _TOLD_FIRST.search(target.gap) is None or _ITS_RESULT.fullmatch(actual.gap) is None:
            continue
        said = _said(sentence, target, actual)
        if said is None or may_stay_below(target.gap) or not is_to_be_reached(page, actual):
            continue
        missed = said["said"].startswith(("chưa", "không"))
        if missed == (actual.value < target.value) or (not missed and is_so_far(page, actual, target.gap)):
            continue
        page.targets.append((actual, target))
        place = page.place_of_levels(actual, target)
        yield TargetClaim(actual.figure(), target.figure(), direction=-1 if missed else 1, **place)


def _said(sentence: Sentence, target: Token, actual: Token) -> re.Match[str] | None:
    """Return what is concluded behind a value, where that is of the plan before it."""
    behind = sentence.after(actual)
    said = _SAID.match(behind if sentence.following(actual) is not None else f"{behind}.")
    if said is None:
        return None
    named = said["plan"] in target.gap if said["plan"] else _FAR.search(target.gap) is None
    return said if named else None


def _are_alike(actual: Token, target: Token) -> bool:
    """Tell whether two numbers may be a value and its plan, told closely enough to be compared."""
    if actual.hedge is not None or actual.of is not None or target.of is not None or target.under is not None:
        return False
    at_most = target.hedge is not None and target.hedge.bound in (Bound.BELOW, Bound.AT_MOST)
    return not at_most and not is_loosely_told(target) and are_levels(actual, target)
