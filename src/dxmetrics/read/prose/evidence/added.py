"""Counts told side by side, of which a percentage, a plan or an earlier value behind them may be held against the sum.

"Xây mới 60 nhà và sửa chữa 45 nhà, đạt 105% kế hoạch (100 nhà)."
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from dxmetrics._later import regex
from dxmetrics.quantity import Number
from dxmetrics.read.prose.evidence.fits import of_all_fits
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME, same_measure

__all__ = ["change_of_the_sum", "reaches_the_target", "sums_up_to"]

_BESIDE: Final = regex(r"(?: [^\W\d_]+){0,6}(?:,| và|, và)(?: [^\W_]+){0,6} ")
_APART: Final = ("trong", "gồm", "so ", "kế hoạch", "dự toán", "cùng kỳ", "chỉ tiêu", "còn")
_MOST: Final = 6


def sums_up_to(page: Page, last: Token) -> Iterator[Number]:
    """Yield what a count and the few before it, told side by side, make up together."""
    sentence = page.sentences[last.sentence]
    added: Number = last.value
    token = last
    for _ in range(_MOST - 1):
        before = sentence.before(token)
        if before is None or before.kind != "count" or before.is_change or before.depth != token.depth:
            return
        alike = not before.unit or same_unit(before, token) == SAME or same_measure(before.unit, token.unit)
        if not alike or _BESIDE.fullmatch(token.gap) is None or any(map(token.gap.__contains__, _APART)):
            return
        added += before.value
        token = before
        yield added


def reaches_the_target(page: Page, actual: Token, target: Token, achievement: Token | None, away: Token | None) -> bool:
    """Tell whether several counts together have achieved of a target what one of them has not."""
    for added in sums_up_to(page, actual):
        if achievement is not None and of_all_fits(added, target, achievement):
            return True
        far: Number = added - target.value
        far = -far if far < 0 else far
        if away is not None and (away.value == far if away.kind == "count" else of_all_fits(far, target, away)):
            return True
    return False


def change_of_the_sum(
    page: Page, current: Token, previous: Token | None, change: Token | None, rate: Token | None
) -> bool:
    """Tell whether a change is that of several counts together: "cháy 60 vụ, nổ 45 vụ, tăng 5 vụ (5%)"."""
    first = change or rate
    sign = -1 if first is not None and first.role == "fall" else 1
    for added in sums_up_to(page, current):
        was = previous.value if previous is not None else added - sign * change.value if change is not None else 0
        if was <= 0 or (change is not None and added - sign * change.value != was):
            continue
        if rate is None or of_all_fits(sign * Fraction(added - was), was, rate):
            return True
    return False
