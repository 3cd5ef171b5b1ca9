"""Lists told in turn, one after the other: "tiếp nhận lần lượt 250 và 400 hồ sơ, giải quyết lần lượt 235 và 380".

What is told in one order belongs together: the first with the first, the second with the second.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import pairwise
from typing import Final, NamedTuple

from dxmetrics._later import regex
from dxmetrics.model import ChangeClaim, Claim, RemainderClaim, ShareClaim, TargetClaim
from dxmetrics.quantity import Number
from dxmetrics.read.prose.evidence.fits import change_between_fits, share_fits
from dxmetrics.read.prose.evidence.sums import sum_fits
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token, figure_of

__all__ = ["read_turns"]

_IN_TURN: Final = regex(r"\blần lượt(?: [^\W\d_]+){0,3}\s\(?\Z")
_AND: Final = regex(r"\)?\s*(?:,|;| và|, và|; và)(?: (?:có|là|đạt|được|tăng|giảm|gần|hơn|trên|khoảng))?\s\(?[-+]?\Z")
_OWN: Final = regex(r"[^,;:.()]{0,40} \((?:đạt |chiếm |tăng |giảm |[-+])?\Z")
_RATES: Final = regex(r"[^;.()]{0,40}(?:,|\s\()[^;.()]{0,40}\Z")
_PLANNED: Final = regex(r"\b(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)\b")
_CLAUSE: Final = regex(r"[;:.\n]")
_TIME: Final = regex(
    r"\b(năm|quý|tháng) (\d{1,4}|[ivx]{1,3})(?:/\d{4})?,? và (?:\1 )?(\d{1,4}|[ivx]{1,3})\b"
    r"[^\d,;:.()]{0,40}lần lượt(?: [^\W\d_]+){0,3}\s\Z"
)
_ROMAN: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_MOVED: Final = regex(r",? \(?(?:tức |đã |tương ứng |tương đương )?(?:tăng|giảm)(?: thêm)? \Z")
_ALSO_BY: Final = regex(r"\s*(?:\(|,|, tương đương|, tương ứng|, tức)\s?(?:tăng |giảm |với |[-+])?\Z")
_APART: Final = regex(r",? \(?(?:chênh(?: lệch)?|cách|hơn kém)(?: nhau)?(?: là| tới| đến)? \Z")
_ELSEWHERE: Final = regex(r"\s*\)?,?\s*\(?(?:so|cùng kỳ|theo|kế hoạch|chỉ tiêu|dự toán|mỗi|bình quân)\b")
_PAIR: Final = 2
_NEAR: Final = 100


class _Turn(NamedTuple):
    """The numbers of a list, and the percentages that each has of its own, if they have any."""

    values: list[Token]
    rates: list[Token]


def read_turns(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield what lists that are told in turn say of each other, and two numbers in turn of what they differ by.

    All but one of the figures must fit, so that what stands side by side by chance makes nothing wrong.

    >>> from dxmetrics.read import read_text
    >>> reading = read_text("Hai xã nhận lần lượt 250 và 400 đơn, đã xong lần lượt 235 đơn (94%) và 380 đơn (95%).")
    >>> [[figure.text for figure in claim.figures] for claim in reading.claims]
    [['235', '250', '94'], ['380', '400', '95']]
    """
    turns = list(_turns(sentence))
    for turn in turns:
        yield from _differ(page, sentence, turn.values)
    for first, second in pairwise(turns):
        if len(first.values) == len(second.values) and first.values[0].kind == second.values[0].kind == "count":
            yield from _related(page, sentence, first.values, second)
    for whole, part, rest in zip(turns, turns[1:], turns[2:], strict=False):
        if len(whole.values) == len(part.values) == len(rest.values) and rest.values[0].role == "rest":
            yield from _left(page, list(zip(whole.values, part.values, rest.values, strict=True)))


def _turns(sentence: Sentence) -> Iterator[_Turn]:
    """Yield the lists of a sentence that are told in turn."""
    place, tokens = 0, sentence.tokens
    while place < len(tokens):
        token = tokens[place]
        place += 1
        if "lần lượt" not in token.gap or not _IN_TURN.search(token.gap):
            continue
        values: list[Token] = []
        rates: list[Token] = []
        following: Token | None = token
        while following is not None and (not values or _goes_on(values[0], following)):
            values.append(following)
            own = sentence.following(following)
            if own is not None and token.kind == "count" and own.kind == "rate" and _OWN.match(own.gap):
                rates.append(own)
                following = own
            following = sentence.following(following)
        place = max(place, values[-1].index + 1)
        if len(values) > 1 and len(rates) in (0, len(values)):
            yield _Turn(values, rates)


def _goes_on(first: Token, token: Token) -> bool:
    """Tell whether a list goes on with a number: "120, 90 và 60 hộ"."""
    if token.kind != first.kind or (token.is_change and not first.is_change):
        return False
    return _AND.match(token.gap) is not None and "lần lượt" not in token.gap


def _related(page: Page, sentence: Sentence, first: list[Token], turn: _Turn) -> Iterator[Claim]:
    """Read a list that another one is held against, with their percentages."""
    second, rates = turn.values, turn.rates or _rates_behind(sentence, turn.values)
    if len(rates) != len(second) or not all(map(same_unit, first, second)) or any(rate in page.taken for rate in rates):
        return
    told = list(zip(second, first, rates, strict=True))
    place = page.place
    if rates[0].is_change:
        sign = -1 if rates[0].role == "fall" else 1
        fine = any(_is_change_as_printed(*each, sign) for each in told)
        if fine and _all_but_one(change_between_fits(*each, sign) for each in told):
            page.taken.update(rates)
            for value, previous, rate in told:
                by = rate.figure(sign)
                yield ChangeClaim(value.figure(), previous.figure(), None, by, sign, **place(value, previous, rate))
    elif _all_but_one(share_fits(*each) for each in told):
        near = page.low[max(0, first[0].start - _NEAR) : first[0].start]
        planned = rates[-1].against_target or _PLANNED.search(_CLAUSE.split(near)[-1]) is not None
        planned = planned or any(value.value > whole.value for value, whole, _ in told)
        page.taken.update(rates)
        for value, whole, rate in told:
            figures = value.figure(), whole.figure(), rate.figure()
            yield (TargetClaim if planned else ShareClaim)(*figures, **place(value, whole, rate))


def _is_change_as_printed(value: Token, previous: Token, rate: Token, sign: int) -> bool:
    """Tell whether the change of two numbers as they are printed, rounded though they may be, is a percentage."""
    if not previous.value:
        return False
    change = Fraction(value.value - previous.value) * 100 / Fraction(previous.value)
    return abs(change - sign * rate.value) < rate.step


def _rates_behind(sentence: Sentence, values: list[Token]) -> list[Token]:
    """Return the percentages right behind a list, as many as there are numbers in it."""
    rates = sentence.tokens[values[-1].index + 1 : values[-1].index + 1 + len(values)]
    if not rates or any(rate.kind != "rate" for rate in rates) or not _RATES.match(rates[0].gap):
        return []
    return rates if all(_AND.match(rate.gap) for rate in rates[1:]) else []


def _all_but_one(fits: Iterable[bool]) -> bool:
    """Tell whether no more than one of some figures, and not all of them, miss."""
    told = list(fits)
    return told.count(False) <= 1


def _left(page: Page, told: list[tuple[Token, Token, Token]]) -> Iterator[Claim]:
    """Read what is left of each: "nhận lần lượt 250 và 400 đơn, đã xong lần lượt 235 và 380, còn lần lượt 15 và 20"."""
    if not _all_but_one(sum_fits(whole, (part, rest)) for whole, part, rest in told):
        return
    for whole, part, rest in told:
        page.taken.add(rest)
        page.balances.add(frozenset((whole, part, rest)))
        yield RemainderClaim(whole.figure(), part.figure(), rest.figure(), **page.place(rest, part, whole))


def _differ(page: Page, sentence: Sentence, values: list[Token]) -> Iterator[Claim]:
    """Read what two numbers in turn differ by: "năm 2023 và năm 2024 lần lượt là 80 vụ và 92 vụ, tăng 15%"."""
    change = sentence.following(values[-1])
    if change is None or len(values) != _PAIR or change in page.taken or not same_unit(*values):
        return
    follow = sentence.following(change)
    earlier, later = values
    several = follow is not None and _goes_on(change, follow)  # each has a change of its own
    if several or change.kind == earlier.kind == "rate" or _ELSEWHERE.match(sentence.after(change)):
        return
    if _APART.match(change.gap):
        earlier, later, sign = *sorted(values, key=_value), 1
    elif change.is_change and _MOVED.match(change.gap) and (order := _order(page, values[0])):
        sign = -1 if change.role == "fall" else 1
        earlier, later = values[::order]
    else:
        return
    by = rate = None
    if change.kind == "rate":
        rate = change
    else:
        by = change
        if (change.kind == "point") != (earlier.kind == "rate") or (
            change.kind == "count" and not same_unit(change, later)
        ):
            return
        if earlier.kind == "count" and follow is not None and follow.kind == "rate" and _ALSO_BY.fullmatch(follow.gap):
            rate = follow
    page.taken.update(token for token in (by, rate) if token is not None)
    place = page.place_of_levels(later, earlier, by, rate)
    yield ChangeClaim(later.figure(), earlier.figure(), figure_of(by, sign), figure_of(rate, sign), sign, **place)


def _value(token: Token) -> Number:
    return token.value


def _order(page: Page, first: Token) -> int:
    """Return 1 where the first of two times is the earlier one, -1 where it is the later one, 0 where none are told."""
    times = _TIME.search(page.low, max(0, first.start - _NEAR), first.start)
    if times is None:
        return 0
    one, other = (_ROMAN.get(told) or int(told) for told in times.group(2, 3))
    return (one < other) - (one > other)
