"""Moves from one value to another: "tăng từ 60% lên 75%, tăng 15%", "cao hơn mức 86,06% của năm trước 1,36 điểm %"."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import ChangeClaim, Claim
from dxmetrics.read.prose.evidence.changed import is_dated
from dxmetrics.read.prose.evidence.series import is_in_order, is_their_change
from dxmetrics.read.prose.forms.points import EACH_TIME
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME

__all__ = ["read_moves"]

_FROM: Final = regex(
    r"(?<!mức )(?<!đà )(?<!độ )\b(?P<verb>tăng|giảm)(?: (?:mạnh|nhẹ|nhanh|dần|đáng kể|liên tục))?"
    r" từ (?:mức |khoảng |gần |hơn |trên )?\Z",
)
_TO: Final = regex(
    r"[^,;.()]{0,50}\b(?:lên|xuống)(?: (?:mức|tới|đến|còn|thành|khoảng|gần|hơn|trên))?\s\Z",
)
_RANKED: Final = regex(r"\b(?:hạng|thứ|bậc|vị trí|xếp|đứng)\b")
_ASIDE: Final = regex(r"(?:,? so (?:với )?(?:cùng kỳ|năm|quý|tháng|kỳ)[^,;.()]{0,30})?,?\s\(?từ (?:mức )?\Z")
_EARLIER: Final = regex(r",? so (?:với )?[^,;:.()]{0,40}\((?:là |đạt )?\Z")
_RISES: Final = regex(r",?\s\(?(?:tăng|giảm|cao hơn|thấp hơn)(?: thêm)? \Z")
_AT: Final = regex(r"(?:\A|, )(?:đầu |cuối )?(?:năm|quý|tháng|kỳ)\b[^,;.()]{0,24}\Z")
_HELD_AGAINST: Final = regex(r" so (?:với |cùng )?((?:năm|quý|tháng) (?:\d{1,4}|[ivx]{1,3}|trước|ngoái))(?:/20\d\d)?\b")
"""The time that a change is from: "năm 2023 thu 320 tỷ đồng, năm 2024 thu 400 tỷ đồng, tăng 25% so với năm 2023"."""
_ON: Final = regex(r"\b(?:so|cùng kỳ|kế hoạch|chỉ tiêu|dự toán)\b")
_THREE: Final = 3
_BY: Final = regex(
    r"(?:(?! (?:và|nhưng|nhờ|do|giúp|khiến|trong khi) )[^,;.()]){0,40}[,(]?\s*(?:tức |tương ứng |tương đương )?"
    r"(?:là )?(?:tăng|giảm)\s+(?:thêm )?\Z"
)
_NOTHING_ELSE: Final = regex(
    r"\s*(?:\Z|[^\s\w]|(?:so|và|nhưng|nhờ|do|vì|nên|trong|vào|sau|qua|kể|tính|tương|bằng|ở|tại|theo|từ|cùng|sv)\b)"
)
"""What goes on behind a percentage without a noun: "giảm 19,2% số hộ nghèo" tells of households, and not of a rate."""
_OVER: Final = regex(
    r",?\s*(?P<verb>cao|thấp) hơn (?:so với )?"
    r"(?:mức (?:tăng )?|con số |kết quả |(?:cùng kỳ|(?:năm|quý|tháng|kỳ) )[^,;.()]{0,30}\((?:là |đạt )?)?\Z",
)
_TIME: Final = regex(
    r"\)\s(?:là |tới )?\Z|\s(?:của|ở|trong)?\s?(?:cùng kỳ|năm|quý|tháng|kỳ)[^,;.()]{0,30}\s(?:là |tới )?\Z"
)


def read_moves(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the moves of a sentence that its verb or the printed change does not follow from.

    What follows is left to `read_changes`. A change of a rate in bare per cent may be in points or relative: the claim
    keeps both readings. "Giảm từ 5% đến 10%" is a range, and no move.

    >>> from dxmetrics.read import read_text
    >>> [figure.text for figure in read_text("Hộ nghèo giảm từ 5,12% xuống 3,87%, giảm 2,41%.").claims[0].figures]
    ['3,87', '5,12', '2,41']
    """
    with_change = len(sentence.tokens) == _THREE and sentence.tokens[-1].is_change
    for one, other in pairwise(sentence.tokens):
        if one.kind != other.kind or one.kind == "point":
            continue
        gap = other.gap
        if ("lên" in gap or "xuống" in gap) and _TO.match(gap) and _may_move(sentence, one, other):
            moved = _FROM.search(one.gap)
            if moved is not None:
                yield from _moved(page, sentence, one, other, 1 if moved["verb"] == "tăng" else -1)
            elif _ASIDE.match(one.gap):
                yield from _told_first(page, sentence, one, other)
        elif one.kind == "rate" and one.role != "fall" and "hơn" in gap and (held := _OVER.match(gap)) is not None:
            yield from _apart(page, sentence, one, other, 1 if held["verb"] == "cao" else -1)
        elif one.is_change:
            if _RISES.match(one.gap) and _EARLIER.match(gap):
                yield from _in_brackets(page, sentence, one, other)
        elif with_change and _AT.search(one.gap) and _AT.search(gap):
            yield from _of_two_times(page, sentence, one, other)


def _may_move(sentence: Sentence, one: Token, other: Token) -> bool:
    return one.kind == "rate" or _are_counts(sentence, one, other)


def _are_counts(sentence: Sentence, one: Token, other: Token) -> bool:
    """Tell whether two numbers count one thing; a rank is no count, and the better it is, the lower it is."""
    if not other.unit or not same_unit(one, other) or one.of is not None or other.of is not None:
        return False
    return not any(map(_RANKED.search, (one.gap, other.gap, sentence.after(other))))


def _of_two_times(page: Page, sentence: Sentence, previous: Token, current: Token) -> Iterator[Claim]:
    """Read two values of two times and their change: "năm 2022 đạt 40%, năm 2023 đạt 50%, tăng 10 điểm phần trăm"."""
    change = sentence.following(current)
    if change is None or not change.is_change or not _BY.match(change.gap):
        return
    behind = sentence.after(change)
    held = _HELD_AGAINST.match(behind)
    if _ON.search(behind if held is None else behind[held.end() :]):
        return
    if current.kind == "rate":
        alike = change.kind == "point"
    else:
        alike = same_unit(previous, current) == SAME and (change.kind == "rate" or same_unit(current, change) == SAME)
    if not alike:
        return
    sign = 1 if change.role == "rise" else -1
    if is_in_order(current, previous) or (
        not is_in_order(previous, current) and is_their_change((previous, current), change, sign)
    ):  # "năm 2024 tiếp 560 lượt, năm 2023 tiếp 500 lượt, tăng 12%"
        previous, current = current, previous
    if held is not None and f" {held[1]} " not in f" {previous.gap.replace('/', ' ')} ":
        return
    page.taken.add(change)
    moved, percent = (None, change.figure(sign)) if change.kind == "rate" else (change.figure(sign), None)
    place = page.place(current, previous, change)
    yield ChangeClaim(current.figure(), previous.figure(), moved, percent, sign, **place)


def _told_first(page: Page, sentence: Sentence, previous: Token, current: Token) -> Iterator[Claim]:
    """Read a change in per cent that is told before the two values: "tăng 200% so với cùng kỳ, từ 50 lên 150 hồ sơ"."""
    change = sentence.before(previous)
    if change is None or change.kind != "rate" or not change.is_change or change in page.taken:
        return
    if is_dated(current, previous.gap):
        return
    sign = 1 if change.role == "rise" else -1
    if current.kind == "count" or current.value - previous.value != sign * change.value:
        page.taken.add(change)
        place = page.place(current, previous, change)
        yield ChangeClaim(current.figure(), previous.figure(), None, change.figure(sign), sign, **place)


def _in_brackets(page: Page, sentence: Sentence, change: Token, previous: Token) -> Iterator[Claim]:
    """Read a change of a rate with the earlier one in brackets: "đạt 84,5%, tăng 1,2% so với năm trước (83,3%)"."""
    current = sentence.before(change)
    if current is None or current.kind != "rate" or current.is_change or change in page.taken:
        return
    if change.against_target or previous.against_target:  # "giảm 2,15% so với năm 2015 (đạt 102,2% Nghị quyết)"
        return
    value = sentence.before(current)
    if value is not None and value.kind == "count" and value.under is None and change.kind == "rate":
        return  # "thu 120 tỷ đồng, đạt 98,5%, tăng 3,1% so với cùng kỳ (97,2%)": the money has grown
    sign = 1 if change.role == "rise" else -1
    near = (token for token in sentence.tokens[: change.index] if token.kind == "rate" and not token.is_change)
    if previous.kind == "rate" and all(token.value - previous.value != sign * change.value for token in near):
        page.taken.add(change)
        place = page.place(current, previous, change)
        yield ChangeClaim(current.figure(), previous.figure(), None, change.figure(sign), sign, **place)


def _moved(page: Page, sentence: Sentence, previous: Token, current: Token, sign: int) -> Iterator[Claim]:
    away = current.value - previous.value
    change = sentence.following(current)
    told = change is not None and change.is_change and change not in page.taken and _BY.match(change.gap) is not None
    after = "" if change is None else sentence.after(change)
    if told and (is_dated(current, after) or EACH_TIME.match(after)):
        return
    if change is not None and told and current.kind == change.kind == "rate" and away != sign * change.value:
        if _NOTHING_ELSE.match(after) is None:
            return
        page.taken.add(change)
        place = page.place(current, previous, change)
        yield ChangeClaim(current.figure(), previous.figure(), None, change.figure(sign), sign, **place)
    elif sign * away < 0 and not told:
        yield ChangeClaim(current.figure(), previous.figure(), direction=sign, **page.place(current, previous))


def _apart(page: Page, sentence: Sentence, current: Token, previous: Token, sign: int) -> Iterator[Claim]:
    """Read by how many points a percentage is above or below an earlier one that stands between."""
    change = sentence.following(previous)
    if change is not None and change.kind == "point" and not change.role and _TIME.match(change.gap):
        place = page.place_of_levels(current, previous, change)
        yield ChangeClaim(current.figure(), previous.figure(), change.figure(sign), None, sign, **place)
