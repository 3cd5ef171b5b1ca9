"""Changes told behind the values of two times: "năm 2022 là 52,3%, năm 2023 là 64,8%, tăng 12,5%"."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import ChangeClaim, Claim
from dxmetrics.quantity import POINTS
from dxmetrics.read.prose.evidence.fits import change_between_fits, change_between_nearly_fits, share_nearly_fits
from dxmetrics.read.prose.evidence.sums import sum_fits, sum_nearly_fits
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token, figure_of
from dxmetrics.read.prose.units import SAME
from dxmetrics.read.prose.words import MARK, WORD

__all__ = ["read_timed"]

_MOVED: Final = regex(
    r"(?: [^\W\d_]+){0,4}\)?[,;]? \(?(?:(?:như vậy|tức(?: là)?|đã|tương đương|tương ứng),? )*"
    r"(?:tăng|giảm|(?:cao|thấp) hơn)(?: thêm| được)? "
)
"""What leads from the value told last to the change."""
_ENDS: Final = regex(
    r"(?:\s?\)?,? so (?:với )?(?:năm (?P<year>20\d\d)|(?P<then>cùng kỳ|năm (?:trước|ngoái)|đầu năm)))?"
    r"(?: năm (?:trước|ngoái|20\d\d))?\s*(?:[.;)]|\Z)"
)
_AS_MUCH: Final = regex(
    r"(?: [^\W\d_]+){0,3}(?: \(|,? (?:tương (?:đương|ứng)|tức|hay|=|(?:tỷ|tỉ) lệ) )[^\d,;.()]{0,16}"
)
"""What leads from a change in numbers to the same in per cent."""
_YEAR: Final = regex(r"\bnăm (20\d\d)\b")
_THEN: Final = regex(
    r"\b(?:cùng kỳ|(?:năm|kỳ|quý|tháng) (?:trước|ngoái)|đầu (?:năm|kỳ|nhiệm kỳ|giai đoạn))\b[^,;.()\d]{0,30}"
    r"(?:năm 20\d\d[^,;.()\d]{0,12})?\Z"
)
_IN_ALL: Final = regex(
    r"\b(?:lũy kế|luỹ kế|cộng dồn|tính chung|bình quân|kế hoạch|chỉ tiêu|mục tiêu|dự toán|dự kiến)\b"
)
"""What makes a value one of another span of time, or of none."""
_FILLERS: Final = frozenset(
    "năm cùng kỳ quý tháng trước ngoái nay này đầu cuối giai đoạn nhiệm đến hết hiện trong thì là có đạt còn chỉ đã số"
    " tổng cả được toàn mức tăng giảm lên xuống ở khi".split()
)
_FINE: Final = 100
"""Points of three digits, without their comma, miss by one slip by no chance."""


def read_timed(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the changes told right behind two values that are told of two times, and of nothing else.

    - "Năm 2022 tỷ lệ là 52,3%, năm 2023 là 64,8%, tăng 12,5%", "tỷ lệ là 64,8% (năm 2022 là 52,3%), tăng 12,5%";
    - "Năm 2022, toàn tỉnh có 1.526 hợp tác xã. Năm 2023 có 1.842 hợp tác xã, tăng 316 hợp tác xã (20,7%)".

    They must fit, or miss by one slip of a digit. Silent where the words behind the change hold it to a third time.

    >>> from dxmetrics.read import read_text
    >>> claims = read_text("Đầu năm tỷ lệ là 52,3%, cuối năm là 64,8%, tăng 12,5%.").claims
    >>> [figure.text for figure in claims[0].figures]
    ['64,8', '52,3', '12,5']
    """
    for change in sentence.tokens:
        if not change.is_change or change in page.taken:
            continue
        pair = _levels(page, sentence, change)
        rate = None if pair is None or change.kind == "rate" else _as_much(sentence, change)
        ends = _ENDS.match(sentence.after(rate or change))
        if pair is None or ends is None or not _is_held_to(pair[1], ends["year"], ends["then"]):
            continue
        current, previous = pair
        sign = -1 if change.role == "fall" else 1
        amount, percent = (change, rate) if change.kind != "rate" else (None, change)
        if _fit(current, previous, amount, percent, sign):
            page.taken.update((previous, change, rate or change))
            moved, per_cent = figure_of(amount, sign), figure_of(percent, sign)
            if current.kind == "rate":
                moved, per_cent = replace(change.figure(sign), unit=POINTS), None
            place = page.place(current, previous, amount, percent)
            yield ChangeClaim(current.figure(), previous.figure(), moved, per_cent, sign, **place)


def _as_much(sentence: Sentence, change: Token) -> Token | None:
    """Return the percentage that a change in numbers comes to, right behind it."""
    rate = sentence.following(change)
    told = rate is not None and rate.kind == "rate" and rate.role in (change.role, "share", "paren")
    return rate if told and rate is not None and change.kind == "count" and _AS_MUCH.fullmatch(rate.gap) else None


def _levels(page: Page, sentence: Sentence, change: Token) -> tuple[Token, Token] | None:
    """Return (current, previous), of which one stands right before the change and the other right before that one."""
    last = sentence.before(change)
    if last is None or _MOVED.fullmatch(change.gap) is None:
        return None
    if last.index:
        told = [token for token in sentence.tokens[: last.index] if not token.against_target or token.kind == last.kind]
        first = told[-1] if told else last
    else:
        before = page.sentences[last.sentence - 1].tokens if last.sentence else []
        if len(before) != 1:
            return None
        first = before[0]
    if first.index or not _are_alike(change, first, last):
        return None
    return _in_order(first, last) if _subject(_clause(last)) <= _subject(f"{first.gap} {first.unit.lower()}") else None


def _are_alike(change: Token, first: Token, last: Token) -> bool:
    """Tell whether two numbers may be levels of what has changed."""
    for level in (first, last):
        plain = not level.is_change and not level.against_target and level.of is level.under is None
        if not plain or level.hedge is not None or _IN_ALL.search(_clause(level)):
            return False
    if first.kind == last.kind == "rate":
        return change.kind != "count"
    if not first.kind == last.kind == "count" or same_unit(first, last) != SAME or first.unit != last.unit:
        return False
    return change.kind == "rate" or (change.kind == "count" and last.unit.startswith(change.unit))


def _clause(level: Token) -> str:
    """Return the words of the clause that leads up to a value."""
    return MARK.split(level.gap.rstrip(" :"))[-1]


def _in_order(first: Token, last: Token) -> tuple[Token, Token] | None:
    """Return (current, previous) of two values, as their times tell which is which."""
    years = [_YEAR.findall(level.gap)[-1:] for level in (first, last)]
    if all(years) and years[0] != years[1]:
        current, previous = (last, first) if years[0] < years[1] else (first, last)
        return (current, previous) if int(max(*years)[0]) == int(min(*years)[0]) + 1 else None
    then = [_THEN.search(level.gap) is not None for level in (first, last)]
    if then[0] != then[1]:
        return (last, first) if then[0] else (first, last)
    behind = last.depth > first.depth and bool(years[1])
    return (first, last) if behind and not years[0] else None


def _is_held_to(previous: Token, year: str | None, then: str | None) -> bool:
    """Tell whether the words behind a change hold it to the time of the earlier value, or to none."""
    if year is not None:
        return year in _YEAR.findall(previous.gap)
    return then is None or then in previous.gap or (then != "đầu năm" and "đầu năm" not in previous.gap)


def _fit(current: Token, previous: Token, amount: Token | None, percent: Token | None, sign: int) -> bool:
    """Tell whether a change fits its two values, or nearly; percentages change by points, whatever these are called."""
    far, near = (current, previous) if sign > 0 else (previous, current)
    if current.kind == "rate":
        moved = amount or percent
        if moved is None or (moved is percent and change_between_fits(current, previous, moved, sign)):
            return False
        fine = current.step == previous.step == moved.step and moved.size >= _FINE
        return far.value - near.value == moved.value or (fine and sum_nearly_fits(far, (near, moved)))
    if amount is None:
        return percent is not None and percent.per > 1 and change_between_nearly_fits(current, previous, percent, sign)
    fits = sum_fits(far, (near, amount))
    if percent is not None:
        return fits or (percent.per > 1 and share_nearly_fits(amount, previous, percent))
    return fits or sum_nearly_fits(far, (near, amount))


def _subject(words: str) -> set[str]:
    return set(WORD.findall(words)) - _FILLERS
