"""Slashes that put no part over its whole: this year over last year, received over resolved."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import ChangeClaim, Claim, ShareClaim
from dxmetrics.read.prose.evidence.fits import change_between_fits, change_between_nearly_fits, change_fits, share_fits
from dxmetrics.read.prose.evidence.sums import sum_nearly_fits
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token, figure_of

__all__ = ["read_slashes"]

_LEADS_IN: Final = regex(
    r"(?:\s*so (?:với|cùng) [^,;:.()\n]{2,50}\s(?=\())?\s*[(,:]?\s*(?:tương ứng|tương đương|từ|với|là)?\s*\Z"
)
_IN_TURN: Final = regex(
    r"(?:[^\W\d_]+ [^\W\d_]+(?: và |\s?/\s?)|\b(?:thụ lý|tiếp nhận|đã nhận|phải [^\W\d_]+), ?)"
    r"[^\W\d_]+ [^\W\d_]+(?: được| xong)?:?\s*\Z"
)
"""Two verbs before a slash, the first of what comes in: a comma stands between many other words."""
_COMES_IN: Final = regex(r"\b(?:thụ lý|nhận|phải|phát sinh)\b")
_EARLIER: Final = regex(
    r"[^,;:.(\n]{0,30}\b(?:so (?:với )?(?=cùng|năm|quý|tháng|kỳ)|(?=cùng kỳ))(?:cùng kỳ|cùng thời|năm|quý|tháng|kỳ)"
)
_OF_TIME: Final = regex(r"\s*\)?,? so (?:với |cùng )?(?!kế hoạch|chỉ tiêu|kh\b|dự toán|nghị quyết)")
"""What holds a rise against another time than the plan."""
_COMPARES: Final = regex(r"\b(?:tăng|giảm|cùng kỳ)\b")
_OF_A_RATE: Final = regex(r"\b(?:(?:tỷ|tỉ) (?:lệ|trọng|suất)|kết quả|hiệu quả|tiến độ|mức|chỉ số|điểm)\b")
"""What falls by points of a percentage: "tỷ lệ trẻ được tiêm giảm 1,2% (4.820/5.040 trẻ)"."""
_EVENTS: Final = regex(r"(?:vụ|ca|người (?:chết|bị thương|tử vong))\b|.*\b(?:chết|bị thương|tử vong)[^,;]* người\b")
_IS_DONE: Final = regex(
    r"\b(?:khám phá|giải quyết|xử lý|điều tra|thu hồi|phát hiện|xét xử|hòa giải|hoà giải|thi hành|khởi tố|truy tố|đạt|"
    r"hoàn thành|hạn|làm rõ|bắt|thụ lý|kháng nghị|kháng cáo)\b"
)
_BESIDE: Final = 40


def read_slashes(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield what a slash says where it is no part over a whole, before the shares are read.

    - "giảm 4,2% (115/120 vụ)": the value now over the value before;
    - "thụ lý và giải quyết 179/29 vụ": two counts in the order of the words, the larger first;
    - "xảy ra 15/12 vụ so với cùng kỳ": now over before, with nothing to check.

    >>> from dxmetrics.read import read_text
    >>> text = "Số vụ cháy giảm 4,2% (115/120 vụ)."
    >>> [type(claim).__name__ for claim in read_text(text).claims]
    ['ChangeClaim']
    """
    in_turn = False
    for first in sentence.tokens:
        second = first.of
        if second is None:
            continue
        lead, follow = sentence.before(first), sentence.following(second)
        if lead is not None and lead.is_change and _LEADS_IN.match(first.gap) and _is_of_these(lead, second):
            yield from _now_over_before(page, sentence, first, second, lead)
        elif follow is not None and follow.is_change and _is_change_of(sentence, first, second, follow):
            yield from _now_over_before(page, sentence, first, second, follow)
        elif first.value > second.value:
            in_turn = in_turn or _IN_TURN.search(first.gap) is not None
            if in_turn:
                yield from _in_over_out(page, sentence, first, second)
            elif _is_of_two_times(sentence, first, second):
                page.taken.add(first)


def _is_of_these(change: Token, before: Token) -> bool:
    """Tell a change of two values from what else has risen: "tăng cả 3 tiêu chí (12/10 vụ, 8/6 người chết)"."""
    return change.kind == "rate" or same_unit(change, before) > 0


def _is_of_two_times(sentence: Sentence, now: Token, before: Token) -> bool:
    """Tell the value now over the one before: "62/50 vụ cùng kỳ", "tăng so với cùng kỳ (110/90 đối tượng)"."""
    if _EARLIER.match(sentence.after(before)) or _EARLIER.search(now.gap):
        return True
    if not now.depth:
        return False
    told = " ".join([*(token.gap for token in sentence.tokens), sentence.tail])
    return _COMPARES.search(told) is not None


def _now_over_before(page: Page, sentence: Sentence, now: Token, before: Token, lead: Token) -> Iterator[Claim]:
    """Read the two values of a change that stands before them, in numbers, in per cent, or in both."""
    sign = _sign(lead)
    other = sentence.before(lead) if lead.start < now.start else sentence.following(lead)
    if other is None or not _are_told_together(lead, other) or len(lead.gap) > _BESIDE:
        other = None
    pair = (lead, other)
    rate = next((token for token in pair if token is not None and token.kind == "rate"), None)
    change = next((token for token in pair if token is not None and token.kind == "count"), None)
    grows = now.value > before.value
    surely = lead.kind == "rate" and "(" in now.gap and _is_proved(sentence, now, before, lead)
    fits = (
        surely
        or (rate is not None and change_between_fits(now, before, rate, sign))
        or (rate is not None and rate.start > now.start and _is_like_the_others(sentence, now, before, rate))
        or (change is not None and (_is_difference(now, before, change) or _is_told_twice(now, before, change, rate)))
        or (change is not None and rate is None and _is_nearly_theirs(sentence, now, before, change))
    )
    if not (fits or grows):  # "giảm 2 xã (45/50 xã)": a share
        return
    page.taken.add(now)
    if fits or sign > 0:
        page.taken.update(token for token in pair if token is not None)
        yield ChangeClaim(
            now.figure(),
            before.figure(),
            figure_of(change, sign),
            figure_of(rate, sign),
            sign,
            **page.place(now, before, lead),
        )


def _are_told_together(one: Token, other: Token) -> bool:
    """Tell a change in numbers and in per cent: behind a semicolon the second is of something else."""
    apart = ";" in max(one, other, key=_start).gap
    return one.role == other.role and one.kind != other.kind and not apart


def _start(token: Token) -> int:
    return token.start


def _is_proved(sentence: Sentence, now: Token, before: Token, rate: Token) -> bool:
    """Tell whether two values in brackets are those of the change before them, though they do not give it.

    Another change of the sentence with its values in brackets tells it, or a slip that explains a fine percentage;
    where the first value is so much of the second, it is a share: "Số hồ sơ trễ hạn giảm 4,0% (120/3.000 hồ sơ)".
    """
    if share_fits(now, before, rate):
        return False
    for lead, other in pairwise(sentence.tokens):
        paired = lead.kind == "rate" and lead.is_change and "(" in other.gap and other is not now
        if paired and other.of is not None and change_between_fits(other, other.of, lead, _sign(lead)):
            return True
    told = any(_OF_A_RATE.search(token.gap) for token in sentence.tokens[: rate.index + 1])
    if told or rate.per == 1 or not sentence.after(before).lstrip().startswith(")"):
        return False
    return _are_events(sentence, now, before, rate) or change_between_nearly_fits(now, before, rate, _sign(rate))


def _are_events(sentence: Sentence, now: Token, before: Token, change: Token) -> bool:
    """Tell what happens now and before from what is done about it: "số vụ cháy giảm 5% (38/40 vụ)".

    Bare values are of what the change before them is of: "giảm 9 người chết (31/40)".
    """
    noun = before.unit or f"{change.unit}{sentence.after(change).partition('(')[0]}"
    named = _EVENTS.match(noun) or _EVENTS.match(f"{change.gap}{noun}")
    if named is None or (now.value < before.value) != (change.role == "fall"):
        return False
    return not any(_IS_DONE.search(token.gap) for token in sentence.tokens[: change.index + 1])


def _is_nearly_theirs(sentence: Sentence, now: Token, before: Token, change: Token) -> bool:
    """Tell a change of what happens from a part: "so với cùng kỳ giảm 15 vụ (145/160 vụ)", but for a slip."""
    closed = "(" in now.gap and sentence.after(before).startswith(")")
    if not closed or not _are_events(sentence, now, before, change):
        return False
    far, near = (now, before) if _sign(change) > 0 else (before, now)
    named = change.unit != "" and (not before.unit or before.unit.startswith(change.unit))
    return named and sum_nearly_fits(far, (near, change))


def _sign(change: Token) -> int:
    return 1 if change.role == "rise" else -1


def _is_like_the_others(sentence: Sentence, now: Token, before: Token, rise: Token) -> bool:
    """Tell whether a slip keeps a rise from being that of a slash right before it, as another beside it is.

    "Lúa đạt 47,2/46 ha, tăng 2,6%; ngô 68/64 ha, tăng 6,3%".
    """
    if rise.per == 1 or rise.index != before.index + 1 or _OF_TIME.match(sentence.after(rise)):
        return False
    if not change_between_nearly_fits(now, before, rise, _sign(rise)):
        return False
    others = [token for token in sentence.tokens if token.of is not None and token is not now]
    told = [(token, token.of, sentence.following(token.of)) for token in others if token.of is not None]
    return any(
        rate is not None
        and rate.kind == "rate"
        and rate.is_change
        and change_between_fits(one, other, rate, _sign(rate))
        for one, other, rate in told
    )


def _is_difference(now: Token, before: Token, change: Token) -> bool:
    """Tell whether a rise or a fall is just what lies between two values."""
    away = now.value - before.value
    sign = _sign(change)
    return change.kind == "count" and away == sign * change.value


def _is_change_of(sentence: Sentence, now: Token, before: Token, change: Token) -> bool:
    """Tell whether a rise or a fall behind two values is theirs."""
    if change.kind == "rate" and now.value > before.value and not change.against_target:  # "73/70 ha, tăng 4,3%"
        fits = change_between_fits(now, before, change, _sign(change))
        return fits or _is_like_the_others(sentence, now, before, change)
    return _is_difference(now, before, change) or _is_told_twice(now, before, change, sentence.following(change))


def _is_told_twice(now: Token, before: Token, change: Token, rate: Token | None) -> bool:
    """Tell whether a change and its percentage fit the value before, so that the one now is off by a slip.

    Where they fit the value now, the other one may be a whole: "45/50 xã đạt chuẩn, giảm 2 xã (4,3%)".
    """
    if rate is None or rate.kind != "rate" or rate.role != change.role or change.kind != "count" or rate.per == 1:
        return False
    sign = _sign(change)
    far, near = (now, before) if sign > 0 else (before, now)
    return (
        share_fits(change, before, rate)
        and not change_fits(now, change, rate, sign)
        and sum_nearly_fits(far, (near, change))
    )


def _in_over_out(page: Page, sentence: Sentence, whole: Token, part: Token) -> Iterator[Claim]:
    """Read what came in over what was resolved of it, where the words come in that order."""
    page.taken.add(whole)
    rate = sentence.following(part)
    if rate is None or rate.kind != "rate" or rate.role not in ("share", "paren"):
        rate = None
    if rate is not None and not share_fits(part, whole, rate):
        return
    if rate is not None or any(_COMES_IN.search(token.gap) for token in sentence.tokens[: whole.index + 1]):
        page.taken.update(() if rate is None else (rate,))
        yield ShareClaim(part.figure(), whole.figure(), figure_of(rate), **page.place(part, whole, rate))
