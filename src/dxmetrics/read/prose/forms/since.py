"""Changes from an earlier value told behind them or behind the later one: "so với tháng trước tăng 6 vụ (20 vụ)"."""

from collections.abc import Iterator
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import ChangeClaim, Claim
from dxmetrics.read.prose.evidence.sums import sum_fits, sum_nearly_fits
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
_YEAR: Final = regex(r"\bnăm (20\d\d)\b")
_YEAR_BEFORE: Final = regex(r"[^,;:.()\d]{0,30}[;,] (?:còn |trong khi )?năm (20\d\d) (?:là |có |chỉ có )?")
_MOVED: Final = regex(r"[^,;:.()\d]{0,30}[;,] (?:như vậy )?(?:đã )?(?:tăng|giảm) ")
_ENDS: Final = regex(r"(?: so (?:với )?năm (?:(20\d\d)|trước))?\s*(?:[.;]|\Z)")


def read_since(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield changes from the value in brackets behind them, or that of the year before, where they fit but for a slip.

    >>> from dxmetrics.read import read_text
    >>> claims = read_text("Xảy ra 25 vụ cháy, so với tháng trước tăng 6 vụ (20 vụ).").claims
    >>> [figure.text for figure in claims[0].figures]
    ['25', '20', '6']
    """
    for change in sentence.tokens:
        if change.kind != "count" or not change.is_change or change in page.taken:
            continue
        pair = _in_brackets(sentence, change) or _of_two_years(sentence, change)
        if pair is None or not _are_levels(change, *pair):
            continue
        current, previous = pair
        sign = -1 if change.role == "fall" else 1
        far, near = (current, previous) if sign > 0 else (previous, current)
        if sum_fits(far, (near, change)) or (near.value != far.value and sum_nearly_fits(far, (near, change))):
            page.taken.update((change, previous))
            place = page.place(current, previous, change)
            yield ChangeClaim(current.figure(), previous.figure(), change.figure(sign), None, sign, **place)


def _in_brackets(sentence: Sentence, change: Token) -> tuple[Token, Token] | None:
    """Return (current, previous) of "25 vụ cháy, so với tháng trước tăng 6 vụ (20 vụ)"."""
    current, previous = sentence.before(change), sentence.following(change)
    if current is None or previous is None or previous.gap != " (" or not sentence.after(previous).startswith(")"):
        return None
    return (current, previous) if _SINCE.fullmatch(change.gap) else None


def _of_two_years(sentence: Sentence, change: Token) -> tuple[Token, Token] | None:
    """Return (current, previous) of "năm 2023 là 1.320 vụ; năm 2022 là 1.200 vụ, tăng 120 vụ"."""
    previous = sentence.before(change)
    current = None if previous is None else sentence.before(previous)
    if current is None or previous is None or current.index or _MOVED.fullmatch(change.gap) is None:
        return None
    then, now = _YEAR_BEFORE.fullmatch(previous.gap), _YEAR.findall(current.gap)
    ends = _ENDS.match(sentence.after(change))
    if then is None or ends is None or len(now) != 1 or int(then[1]) + 1 != int(now[0]):
        return None
    return (current, previous) if ends[1] in (None, then[1]) else None


def _are_levels(change: Token, *levels: Token) -> bool:
    """Tell whether counts may be what there is and what there was of what has changed."""
    return all(
        level.kind == "count"
        and not level.role
        and level.of is level.under is None
        and (same_unit(level, change) == SAME or (bool(change.unit) and level.unit.startswith(f"{change.unit} ")))
        for level in levels
    )
