"""Ranks beyond the number of those ranked ("đứng thứ 65/63 tỉnh"), and by how many places a rank has moved."""

import re
from collections.abc import Iterator
from itertools import permutations
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import ChangeClaim, Claim, OrderClaim
from dxmetrics.quantity import Number
from dxmetrics.read.prose.evidence.places import Place, place_token, places
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = ["read_places", "read_ranks"]

_RANK: Final = regex(
    r"(?:xếp|đứng)(?: ở)? (?:thứ hạng|vị trí|hạng|thứ)(?: thứ)? (\d{1,3})/(\d{1,3})(?![\d.,/])"
    r"(?= (?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|sở|ngành|đơn vị|địa phương|cơ quan|trường|đội|nước|quốc gia))"
)
_UNITS: Final = frozenset(("bậc", "hạng", "thứ hạng", "vị trí", "bậc xếp hạng"))
"""What ranks move by."""
_VERB: Final = (
    r"(?:(?P<up>tăng|lên|thăng|cải thiện|vươn lên|nhảy|cao hơn)|(?P<down>giảm|tụt|xuống|rớt|lùi|hạ|thấp hơn))"
    r"(?: (?:thêm|liền|tới|đến|được|mạnh|nhẹ|hạng))* \Z"
)
_MOVED: Final = regex(rf"\b{_VERB}")
_RANKED: Final = r"[^,;.()\d]{0,60}?(?:(?:tỉnh|huyện|sở|quận), [^,;.()\d]{0,40}?)?(?:năm 20\d\d)?"
_AND_MOVED: Final = regex(rf"{_RANKED}\)?[,(]? ?(?:và |đã |tức (?:là )?)?{_VERB}")
"""From a rank to the move that has led to it."""
_WENT_ON: Final = regex(rf"[^;.\d]{{0,40}}?(?:20\d\d)?[^;.\d]{{0,20}}?\)?(?:,| và|, và) (?:đã )?{_VERB}")
"""From a rank, or what a move is held against, to another move of the same."""
_HELD_AGAINST: Final = regex(
    r" ?(?:so (?:với )?[^,;.()\d]{0,30}(?:20\d\d)?[^,;.()\d]{0,20}(?:[,(]| của)? ?|\()"
    r"(?:[^,;.()\d]{0,20}(?:20\d\d)?,?:? ?)?"
    r"(?:xếp|đứng|là|ở|đạt|từ)?(?: ở| thứ)? ?\Z"
)
"""From a move to the rank before it."""
_FROM_BEHIND: Final = regex(r"(?: so (?:với )?[^,;.()\d]{0,30}(?:20\d\d)?[^,;.()\d]{0,20})?,? ?\(? ?(?:từ )?\Z")
_BRACKETED: Final = regex(r"[^;.()\d]{0,60}\((?:cùng kỳ|(?:năm|kỳ|quý) (?:trước|ngoái|20\d\d))[^()]{0,24}\Z")
_YEAR: Final = regex(r"\b20\d\d\b")
_THEN: Final = regex(r"[^,;.()\d]{0,40}[,;] ?(?:và |còn |đến |sang )?(?:năm|quý) 20\d\d[^,;.()\d]{0,30}")
"""From the rank of one year to that of another."""
_BASE: Final = regex(r"\bso (?:với )?[^;()]{0,50}\([^()]{0,24}\Z")
_BASE_YEAR: Final = regex(r" so (?:với )?(?:cùng kỳ )?(?:năm )?(20\d\d)?")
_FIELD: Final = regex(
    r" (?:(?:trong|của|ở) )?(?:toàn )?(khu vực|vùng|cụm|khối|miền|cả nước|quốc|tỉnh|huyện|thành phố)\b"
)
"""Those among whom a rank is one: "đứng thứ 3 khu vực miền Trung"."""
_LONG: Final = 90
_OFTEN: Final = 8
_SEVERAL: Final = 3


def _ranks(low: str) -> Iterator[re.Match[str]]:
    """Yield the places in a text that tell a rank, found by their verb, which is much faster than by pattern."""
    for verb in ("xếp", "đứng"):
        at = low.find(verb)
        while at >= 0:
            found = _RANK.match(low, at)
            if found is not None:
                yield found
            at = low.find(verb, at + len(verb))


def read_ranks(page: Page) -> Iterator[Claim]:
    """Yield the ranks of a page that are beyond the number of those ranked; a rank among them is no claim."""
    for found in _ranks(page.low):
        if int(found[1]) > int(found[2]):
            rank, of = (place_token(page, found.start(group), found[group]) for group in (1, 2))
            yield OrderClaim(rank.figure(), of.figure(), subject="thứ hạng", **page.place(rank, of))


def read_places(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield by how many places a rank has moved, with both ranks; who rises by five has a lower number by five.

    >>> from dxmetrics.read import read_text
    >>> text = "Tỉnh xếp thứ 12/63, tăng 5 bậc so với năm trước (thứ 17/63)."
    >>> [(figure.text, figure.value) for figure in read_text(text).claims[0].figures]
    [('12', 12), ('17', 17), ('5', -5)]
    """
    moves = [token for token in sentence.tokens if token.kind == "count" and token.unit in _UNITS]
    if not moves or len(moves) > _OFTEN:
        return
    found = places(page.low, sentence.start, sentence.end)
    last: tuple[Place, int] | None = None
    for number, move in enumerate(moves):
        told = _MOVED.search(move.gap)
        if told is None or not move.exact:
            continue
        stop = moves[number + 1].start if number + 1 < len(moves) else sentence.end
        before = [place for place in found if place.end <= move.start and not _is_held_to(page.low, place)]
        behind = [place for place in found if move.stop <= place.begin and place.end <= stop]
        if last is not None and _WENT_ON.fullmatch(page.low, last[1], move.start) is not None:
            pair = _against(page.low, move, [last[0]], behind)  # "… và tăng 15 bậc so với năm 2021 (thứ 27/63)"
        else:
            pair = _two_places(page.low, move, before, behind)
            if pair is not None and _is_of_another_time(page.low, move, *pair):
                pair = None
            last = (before[-1], move.stop) if before else None
        if pair is not None:
            now, was = pair
            last = now, max(was.end, move.stop)
            sign = -1 if told["up"] else 1
            if not _is_of_others(page.low, found, now, was, move, sign):
                yield _moved(page, sentence, now, was, move, sign)


def _is_of_others(low: str, found: list[Place], now: Place, was: Place, move: Token, sign: int) -> bool:
    """Tell whether a move parts two other ranks: "thứ 2 huyện, thứ 15 tỉnh, tăng 3 bậc (thứ 5 huyện)"."""
    moved = sign * move.value
    if int(now.rank) - int(was.rank) == moved:
        return False
    return _are_in_other_fields(low, now, was, move) or _lies_between_others(found, now, was, moved)


def _are_in_other_fields(low: str, now: Place, was: Place, move: Token) -> bool:
    """Tell a rank, or a move, that is told to be among others than the first: "thứ 26/63, … (thứ 3 khu vực)"."""
    one, other, moved = (_FIELD.match(low, place) for place in (now.end, was.end, move.stop))
    field = "" if one is None else one[1]
    if other is not None and other[1] != field and not (was.of and was.of == now.of):
        return True
    return moved is not None and moved[1] not in {field, "" if other is None else other[1]}


def _lies_between_others(found: list[Place], now: Place, was: Place, moved: Number) -> bool:
    if len(found) < _SEVERAL:
        return False
    pairs = permutations(found[:_OFTEN], 2)
    return any(int(one.rank) - int(other.rank) == moved for one, other in pairs if {one, other} != {now, was})


def _is_held_to(low: str, place: Place) -> bool:
    """Tell a rank that another move is held against: "so với năm 2022 (thứ 22/63) và tăng 15 bậc so với năm 2021"."""
    return _BASE.search(low, max(0, place.start - _LONG), place.start) is not None


def _two_places(low: str, move: Token, before: list[Place], behind: list[Place]) -> tuple[Place, Place] | None:
    """Return (now, before) of the two ranks that a move lies between, in one of the ways to tell them."""
    if (
        len(behind) > 1
        and behind[0].is_from
        and behind[1].is_to
        and _FROM_BEHIND.fullmatch(low, move.stop, behind[0].begin)
    ):
        return behind[1], behind[0]
    if not before or _AND_MOVED.fullmatch(low, before[-1].end, move.start) is None:
        return None
    if len(before) > 1 and not (before[-1].is_from or before[-2].is_to):
        was, now = before[-2:]
        if was.is_from and now.is_to:
            return now, was
        if _BRACKETED.fullmatch(low, was.end, now.start):
            return was, now
        years = [_YEAR.findall(low, begin, place.begin)[-1:] for begin, place in ((0, was), (was.end, now))]
        if all(years) and years[0] != years[1] and _THEN.fullmatch(low, was.end, now.begin):
            return (now, was) if years[0] < years[1] else (was, now)
    return _against(low, move, before, behind)


def _is_of_another_time(low: str, move: Token, now: Place, was: Place) -> bool:
    """Tell a move held against a time that neither rank is told of: "từ thứ 48 lên thứ 44, tăng 6 bậc so với 2021".

    It may be of the same time all the same, where it is just what lies between the two.
    """
    held = _BASE_YEAR.match(low, move.stop)
    if held is None or was.begin > move.start or abs(int(now.rank) - int(was.rank)) == move.value:
        return False
    begin = max(0, min(now.begin, was.begin) - _LONG)
    return held[1] is None or held[1] not in low[begin : move.start]


def _against(low: str, move: Token, before: list[Place], behind: list[Place]) -> tuple[Place, Place] | None:
    """Return (now, before) where a move is held against the rank behind it: "tăng 5 bậc so với năm trước (thứ 17/63)".

    Of several ranks before the move it is the one out of as many.
    """
    if not behind or behind[0].is_to or _HELD_AGAINST.fullmatch(low, move.stop, behind[0].begin) is None:
        return None
    was = behind[0]
    if len(set(_YEAR.findall(low, move.stop, was.start))) > 1:  # "tăng 8 bậc so với năm 2021 (năm 2022 xếp thứ 18)"
        return None
    alike = [place for place in before if not was.of or not place.of or place.of == was.of]
    return ((alike or before)[-1], was) if alike or len(before) == 1 else None


def _moved(page: Page, sentence: Sentence, now: Place, was: Place, move: Token, sign: int) -> ChangeClaim:
    current, previous = (place_token(page, place.start, place.rank) for place in (now, was))
    current.sentence = previous.sentence = move.sentence
    starts = {place.start for place in (now, was)}
    page.taken.update(token for token in sentence.tokens if token is move or token.start in starts)
    place = page.place(current, previous, move)
    place["unit"] = move.unit
    return ChangeClaim(current.figure(), previous.figure(), move.figure(sign), None, sign, subject="thứ hạng", **place)
