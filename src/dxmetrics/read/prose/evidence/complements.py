"""Names of parts that leave nothing out, so that even small ones should add up: what is so and what is not, its kinds.

A thing and its denial ("đủ điều kiện", "không đủ điều kiện"); what is done, under way and not begun; the units of
a level; the kinds of a scale.
"""

from collections.abc import Sequence
from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.scales import FILLERS, are_just_a_scale
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.words import MARK, WORD

__all__ = ["GENERIC", "are_all", "are_listed"]

_CLAUSE: Final = regex(r"[,;:()]| (?:và|còn) ")
_OPENS: Final = regex(
    r"\A.*\b(?:trong đó|trong số (?:này|đó)|bao gồm|gồm|thì|cụ thể|kết quả|đến nay|hiện nay|chia ra)\b|\bcó \Z"
)
"""What leads to the first part, and says nothing of it."""
_DENIES: Final = frozenset(("chưa", "không"))
_VERBS: Final = (
    "giải quyết|xử lý|thực hiện|triển khai|thi công|tiến hành|xem xét|trả lời|thi hành|hoàn thành|xong|khởi công|"
    "bắt đầu|chỉ đạo"
)
_DONE: Final = regex(rf"\bđã (?:được )?(?:{_VERBS})\b|(?<!chưa )(?<!chưa được )\b(?:hoàn thành|giải quyết xong)\b")
_UNDER_WAY: Final = regex(rf"\bđang (?:được )?(?:{_VERBS})\b")
_UNDONE: Final = regex(rf"\bchưa (?:được )?(?:{_VERBS})\b")
_STATUSES: Final = (_UNDONE, _UNDER_WAY, _DONE)
_ANY_OF_THEM: Final = ("tổ chức", "đơn vị", "địa phương", "huyện", "xã", "tỉnh")
_LEVELS: Final = (
    frozenset(("tỉnh", "thành phố")),
    frozenset(("huyện", "quận", "thị xã", "thành phố")),
    frozenset(("xã", "phường", "thị trấn")),
    frozenset(("đảng bộ", "chi bộ")),
)
"""The units of each level of administration or of the Party, of which nothing is two."""
_PARTY: Final = regex(r"(đảng bộ|chi bộ)(?: cơ sở| trực(?: thuộc)?)?")
_LISTS: Final = regex(r"[^,;:()]{0,30},? (?:bao )?gồm(?: có)?:? \Z")
_LISTED: Final = regex(r"(?:[^,;()]{0,60}\))?[^,;:()]{0,40}(?:[,;]| và) \Z")
_LABELLED: Final = regex(r"[^,;:()]{1,50}: \Z")
_AFTER_NOUN: Final = regex(r"[^,;:()]{0,30}[,;] ")
_PAIR: Final = 2
_LONG: Final = 2000
"""Counts so long miss by a slip by no chance; of shorter ones a few kinds may be told."""
_CLOSED: Final = regex(r"[^,;:()]{0,30}\)")
GENERIC: Final = ("đơn vị", "tổ chức", "cơ sở", "đầu mối", "điểm", "chủ thể")
"""What may be of several kinds, each with a noun of its own."""
_LISTED_GENERIC: Final = (*GENERIC, "phòng", "địa phương")
_OPINIONS: Final = frozenset("đồng tán hài nhất ủng thuận nhận phản".split())
"""The first words of what some may be neither for nor against, or have not been asked."""


def _names_beside(page: Page, parts: Sequence[Token]) -> list[str]:
    """Return what the words right before and behind each of some counts tell it to be of, without what opens a list."""
    names: list[str] = []
    for place, part in enumerate(parts):
        lead = _lead(part)
        if not place:
            lead = _OPENS.sub(" ", lead)
        last = part.of or part
        behind = page.low[last.end : last.stop] + page.sentences[part.sentence].after(last)
        names.append(f"{lead} {_CLAUSE.split(behind, maxsplit=1)[0]}")
    return names


def _lead(part: Token) -> str:
    """Return the words right before a count that tell of it: behind the last mark, or the *và* that begins its part."""
    *before, lead = MARK.split(part.gap)
    if before and part.gap.endswith(": "):
        lead = before[-1]
    return lead.partition(" và ")[2] if not before and " và " in lead else lead


def are_all(page: Page, total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether parts are named as all there are of anything: what is so and what is not, or a whole scale.

    Of those that are fewer than their total others may be meant, where some are as a rule.
    """
    names = _names_beside(page, parts)
    short = sum(part.value for part in parts) < total.value
    noun = f"{_CLAUSE.split(total.gap)[-1]} {total.unit.lower()} "
    behind = _CLAUSE.split(page.low[total.end : parts[0].start], maxsplit=1)[0]
    if len(parts) == len(("so", "not")) and _are_denied(total, parts, names, short=short):
        return True
    if _are_statuses(names, short=short) or _are_of_a_level(
        total, parts, page.low[total.end : parts[0].start], short=short
    ):
        return True
    return are_just_a_scale(total, f"{noun}{behind}", names, short=short)


def _are_denied(total: Token, parts: Sequence[Token], names: Sequence[str], *, short: bool) -> bool:
    """Tell whether one of two parts is named as the other is not: "đủ điều kiện cấp giấy", "không đủ điều kiện"."""
    nouns = _nouns(total, parts)
    one, other = ([word for word in WORD.findall(name) if word not in nouns and word != "đã"] for name in names)
    return _denies(one, other, short=short) or _denies(other, one, short=short)


def _nouns(total: Token, parts: Sequence[Token]) -> set[str]:
    """Return the words that say no more of parts than what they are of."""
    named = {*total.unit.lower().split(), *(part.unit.lower().split(" ", 1)[0] for part in parts)}
    return {*named, *FILLERS} - _DENIES


def _denies(left: Sequence[str], done: Sequence[str], *, short: bool) -> bool:
    """Tell whether words say what others do, with a *chưa* or *không* that these lack."""
    if _DENIES.intersection(done) or len(_DENIES.intersection(left)) != 1:
        return False
    place = next(place for place, word in enumerate(left) if word in _DENIES)
    before, said = list(left[:place]), list(left[place + 1 :])
    told = list(done[place:] if list(done[:place]) == before else done)
    least = min(len(said), len(told))
    if short and (len(said) > len(told) or (left[place] == "không" and _OPINIONS.intersection(said[:1]))):
        return False
    return least > 0 and said[:least] == told[:least]


def _are_statuses(names: Sequence[str], *, short: bool) -> bool:
    """Tell whether parts are what is done, what is under way, and what is not begun; two of them may be too many."""
    found = [next((status for status in _STATUSES if status.search(name)), None) for name in names]
    told = {status for status in found if status is not None}
    return len(names) == len(told) and (len(told) == len(_STATUSES) or not short)


def _are_of_a_level(total: Token, parts: Sequence[Token], behind: str, *, short: bool) -> bool:
    """Tell whether parts are the units of one level that a total is told to be of: "10 đơn vị gồm 1 thị xã, …"."""
    units = [part.unit.lower() for part in parts]
    nouns = [_PARTY.sub(r"\1", unit) if "bộ" in unit else unit for unit in units]
    noun = total.unit.lower()
    if "đảng bộ" in nouns and not noun.startswith(("tổ chức cơ sở đảng", "tổ chức đảng")):
        return False
    for level in _LEVELS:
        if level.issuperset(nouns) and len(set(nouns)) == len(nouns):
            if not short or "gồm" in parts[0].gap or "đảng bộ" in level:
                return noun in level or noun.startswith(_ANY_OF_THEM)
            return noun in level and any(f", {other}" in behind for other in level)
    return False


def are_listed(page: Page, total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether a list is of all there are by its form, with nouns of their own, or each behind its label.

    - "52 điểm, gồm 12 chi nhánh và 40 phòng";
    - "314 người (nhà nước: 46 người; tư nhân: 251 người; nước ngoài: 17 người)".
    """
    gaps = [part.gap for part in parts]
    if _LISTS.match(gaps[0]) or (gaps[0] == " (" and total.unit.lower().startswith(_LISTED_GENERIC)):
        nouns = {part.unit.lower() for part in parts}
        told = " và " in gaps[-1] and all(_LISTED.match(gap) for gap in gaps[1:])
        named = "" not in nouns and len(nouns) == len(parts) and total.unit.lower().startswith(_LISTED_GENERIC)
        return told and named and max(part.value for part in parts) <= total.value
    if "(" not in gaps[0] or total.value < total.step * _LONG:
        return False
    labels = [gaps[0].rpartition("(")[2], *(_AFTER_NOUN.sub("", gap) for gap in gaps[1:])]
    last = parts[-1]
    closed = _CLOSED.match(page.low[last.end : last.stop] + page.sentences[last.sentence].after(last)) is not None
    return closed and len(parts) > _PAIR and all(map(_LABELLED.fullmatch, labels))
