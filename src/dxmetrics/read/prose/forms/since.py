"""Changes told behind what they are held against, with the earlier value in brackets: "… tăng 6 vụ (20 vụ)"."""

from collections.abc import Iterator
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import ChangeClaim, Claim
from dxmetrics.read.prose.evidence.fits import sum_fits, sum_nearly_fits
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME

__all__ = ["read_since"]

_SINCE: Final = regex(
    r"[^,;:.()\d]{0,30}[,;]? (?:nếu )?so (?:với |cùng )?"
    r"(?:cùng kỳ|(?:năm|quý|tháng|tuần|kỳ|vụ) (?:trước|ngoái|\d{1,4}))[^,;:.()]{0,30}"
    r" (?:đã |cũng )?(?:tăng|giảm|(?:nhiều|ít|cao|thấp) hơn)(?: thêm)? "
)


def read_since(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield changes from the value that brackets behind them tell, where they fit or a slip keeps them from it.

    >>> from dxmetrics.read import read_text
    >>> claims = read_text("Xảy ra 25 vụ cháy, so với tháng trước tăng 6 vụ (20 vụ).").claims
    >>> [figure.text for figure in claims[0].figures]
    ['25', '20', '6']
    """
    for change in sentence.tokens:
        if change.kind != "count" or not change.is_change or change in page.taken:
            continue
        current, previous = sentence.before(change), sentence.following(change)
        if current is None or previous is None or previous.gap != " (" or not _are_levels(change, current, previous):
            continue
        if _SINCE.fullmatch(change.gap) is None or not sentence.after(previous).startswith(")"):
            continue
        sign = -1 if change.role == "fall" else 1
        far, near = (current, previous) if sign > 0 else (previous, current)
        if sum_fits(far, (near, change)) or (near.value != far.value and sum_nearly_fits(far, (near, change))):
            page.taken.update((change, previous))
            place = page.place(current, previous, change)
            yield ChangeClaim(current.figure(), previous.figure(), change.figure(sign), None, sign, **place)


def _are_levels(change: Token, *levels: Token) -> bool:
    """Tell whether counts may be what there is and what there was of what has changed."""
    return all(
        level.kind == "count"
        and not level.role
        and level.of is level.under is None
        and (same_unit(level, change) == SAME or (bool(change.unit) and level.unit.startswith(f"{change.unit} ")))
        for level in levels
    )
