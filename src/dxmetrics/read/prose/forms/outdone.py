"""Changes held against those that were planned: "hộ nghèo giảm 1,96%, vượt 0,46% so với kế hoạch (giảm 1,5%)"."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, TargetClaim
from dxmetrics.read.prose.evidence.misprints import is_a_digit_off
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = ["read_outdone"]

_PASSES: Final = regex(
    r"(?: (?!so )[^\W\d_]+){0,6}\)?(?:[,;]| và) ?(?:đã )?"
    r"(vượt|cao hơn|thấp hơn|hụt|thiếu|chưa đạt)(?: chỉ tiêu| kế hoạch)? "
)
_PLANNED: Final = regex(
    r" so (?:với )?(?:mức )?(?:kế hoạch|chỉ tiêu|mục tiêu|nghị quyết|kh)\b"
    r"(?: (?!và|cao|thấp|nhưng|tăng|giảm|là)[^\W\d_]+){0,8}"
    r"(?: \((?:là )?(?:giảm |tăng )?(?:từ )?| là (?:giảm |tăng )?| (?:giảm|tăng) )"
)


def read_outdone(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield by how much a change in per cent passes the one that was planned, all three told.

    One of them may be a digit off; else it is not this change that is held against the plan.

    >>> from dxmetrics.read import read_text
    >>> text = "Tỷ lệ hộ nghèo giảm 1,96%, vượt 0,64% so với kế hoạch tỉnh giao (giảm 1,5%)."
    >>> [figure.text for figure in read_text(text).claims[0].figures]
    ['1,96', '1,5', '0,64']
    """
    for away in sentence.tokens[1:-1]:
        if away.kind not in ("rate", "point") or away in page.taken:
            continue
        passes, plan = _PASSES.fullmatch(away.gap), sentence.following(away)
        if passes is None or plan is None or plan.kind != "rate" or _PLANNED.fullmatch(plan.gap) is None:
            continue
        change = _change_before(page, sentence, away)
        if change is None:
            continue
        above = passes[1] in ("vượt", "cao hơn")
        more, less = (change, plan) if above else (plan, change)
        if abs(Fraction(change.value) - plan.value) == away.value or is_a_digit_off(more, less, away):
            page.taken.update((away, plan))
            sign = 1 if above else -1
            place = page.place_of_levels(change, plan, away)
            yield TargetClaim(change.figure(), plan.figure(), None, away.figure(sign), None, sign, **place)


def _change_before(page: Page, sentence: Sentence, away: Token) -> Token | None:
    """Return the change in per cent before a distance, but for brackets and what it passes another plan by.

    "Giảm 1,96% (đầu năm 8,09%), vượt 0,46% so với kế hoạch (1,5%), vượt 0,96% so với nghị quyết (1%)".
    """
    change = sentence.before(away)
    while change is not None and (change.depth > away.depth or change in page.taken):
        change = sentence.before(change)
    return change if change is not None and change.is_change and change.kind == "rate" else None
