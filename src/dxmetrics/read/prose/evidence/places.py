"""Ranks: numbers that no reader of counts is shown, as the words make places of them: "xếp thứ 12/63", "vị trí 25"."""

from typing import Final, NamedTuple

from dxmetrics._later import regex
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.tokens import Token, count_at

__all__ = ["Place", "place_token", "places"]

_PLACE: Final = regex(
    r"(?:(?P<named>vị trí|hạng|thứ(?<![^\W\d_]thứ)(?! hạng))(?: thứ| số)? "
    r"|(?P<bare>(?:từ|lên|xuống|là|còn|xếp|đứng) |\((?:[^\W\d_]+ ){0,3}(?:20\d\d,? ?:? ?)?(?:[^\W\d_]+ ){0,2}))"
    r"(?P<rank>\d{1,3})(?P<of>/\d{1,3})?(?![.,/]?\d|\s?%)"
)
_NAMES: Final = regex(r"\b(?:vị trí|hạng|thứ) (?:thứ )?\Z")
_NOT_A_PLACE: Final = regex(r"\b(?:lần|kỳ họp|phiên|khóa|khoá|ngày|bộ|sáng|chiều|tối|đêm|trưa|tuần|loại|hộ|con) \Z")
_LEADS_FROM: Final = regex(r"\btừ (?:mức |vị trí |hạng |thứ hạng |thứ )*\Z")
_LEADS_TO: Final = regex(r"\b(?:lên|xuống|còn|đến|về)(?: (?:mức|vị trí|hạng|thứ hạng|thứ|ở|đứng|xếp))* \Z")


class Place(NamedTuple):
    """One rank: where it begins, with its words, and where it ends; its digits, and the number of those ranked."""

    begin: int
    start: int
    end: int
    rank: str
    of: str
    is_from: bool
    is_to: bool


def places(low: str, start: int, stop: int) -> list[Place]:
    """Return the ranks that the words between two places of a text tell.

    A bare number is one only over the number of those ranked, or where a move leads from it or to it.

    >>> text = "từ hạng 25 lên hạng 18/63, thứ 7 (năm 2022: 30/63)"
    >>> [(place.rank, place.of, place.is_from, place.is_to) for place in places(text, 0, len(text))]
    [('25', '', True, False), ('18', '63', False, True), ('7', '', False, False), ('30', '63', False, False)]
    """
    found: list[Place] = []
    for match in _PLACE.finditer(low, start, stop):
        before = low[max(start, match.start("rank") - 32) : match.start("rank")]
        is_from, is_to = _LEADS_FROM.search(before) is not None, _LEADS_TO.search(before) is not None
        of = match["of"] or ""
        named = match["named"] is not None or _NAMES.search(match["bare"]) is not None
        if not (named or of or is_from or is_to):
            continue
        if match["named"] and _NOT_A_PLACE.search(low, max(start, match.start() - 12), match.start()):
            continue
        found.append(Place(match.start(), match.start("rank"), match.end(), match["rank"], of[1:], is_from, is_to))
    return found


def place_token(page: Page, start: int, digits: str) -> Token:
    """Return digits of a rank as the number that they print, which is masked for all else."""
    token = count_at(page.text, page.low, start, digits)
    token.span = page.offsets[token.start], page.offsets[token.end]
    return token
