"""Changes between two levels, around them or a sentence apart: "đầu năm có 240 hộ, giảm 45 hộ, còn 195 hộ"."""

from collections.abc import Iterator
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import ChangeClaim, Claim
from dxmetrics.read.prose.evidence.changed import OWN_VERB
from dxmetrics.read.prose.evidence.fits import change_between_fits
from dxmetrics.read.prose.evidence.subjects import is_of_one_kind
from dxmetrics.read.prose.evidence.sums import adds_up
from dxmetrics.read.prose.page import Page, amounts, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token, figure_of
from dxmetrics.read.prose.units import SAME
from dxmetrics.read.prose.words import WORD

__all__ = ["read_levels"]

_SO_MANY_THEN: Final = regex(
    r"\bso (?:với|cùng) (?!(?:kế hoạch|chỉ tiêu|mục tiêu))[^;.()]{0,50}\((?:là |có |xảy ra )?\Z"
)
"""What a change is held against, told before it: "so với cùng kỳ năm 2023 (250 vụ), …"."""
_AT_FIRST: Final = regex(
    r"\b(?:đầu (?:năm|kỳ|tháng|quý|nhiệm kỳ|giai đoạn|vụ)|(?:năm|kỳ|quý|tháng) (?:trước|ngoái)|năm 20\d\d)\b"
    r"[^;.()\d]{0,40}\Z"
)
_NOUN: Final = r"[^\W\d_ ]*(?: [^\W\d_]+){0,3}"
"""What is left of the noun of the number before."""
_MOVED: Final = regex(
    rf"{_NOUN}\)?,? (?:(?:trong (?:năm|kỳ|tháng|quý)|đã|và|nay|qua rà soát|đến nay) )*"
    r"(?:tăng|giảm)(?: thêm| được| mất)? \Z"
)
_MOVED_SINCE: Final = regex(rf"{_NOUN}\)?,? (?:[^\W\d_]+ ){{0,6}}(?:tăng|giảm)(?: thêm| được| mất)? \Z")
_IN_THE_END: Final = regex(
    rf"{_NOUN},? (?:và )?(?:(?:đến )?(?:cuối (?:năm|kỳ|tháng|quý|nhiệm kỳ|giai đoạn|vụ)|hiện nay|hiện|nay)\b"
    r"[^,;.()\d]{0,20}|(?:đến nay )?(?:chỉ |nay )?còn(?: lại)?|(?:lên|xuống)(?: thành| còn| mức)?) \Z"
)
_AT_LAST: Final = regex(r"(?:\b(?:cuối (?:năm|kỳ|tháng|quý|nhiệm kỳ|giai đoạn|vụ)|nay|hiện)\b[^;.()\d]{0,30}| còn) \Z")
_TWO_SHARES: Final = 4
_MOVED_BY: Final = regex(
    rf"{_NOUN}\)?[,;]? (?:(?:đã|tương đương|tương ứng|tức(?: là)?|hay|và|như vậy)(?: với)? )*(?:tăng|giảm)[^,;]*\Z"
)
_BY_TURNS: Final = (["count", "rate"] * 2, ["rate", "count"] * 2)
_APPEARED: Final = regex(r"\b(?:phát sinh|tái|mới|thêm|tăng|giảm)\b")
_COMES_TO: Final = regex(
    r"(?:,| \(|, tức|, hay)(?: ?(?:tương đương|tương ứng|ứng với|tức|hay|giảm|tăng|bằng))*(?: với)?(?: giảm| tăng)? ?\Z"
)
_YEAR: Final = regex(r"\bnăm (20\d\d)\b")
_HELD_AGAINST: Final = regex(r" so (?:với )?(?:năm (20\d\d|trước)|cùng kỳ)|\s?[.;,)]|\s?\Z")
_FILLERS: Final = frozenset("năm có còn là đã số cả xảy ra thì đạt chỉ được tổng cộng với trong".split())


def read_levels(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the changes that stand between the level before and the level after, or behind levels of two sentences.

    - "so với cùng kỳ (250 vụ), số vụ giảm 70 vụ, còn 180 vụ";
    - "đầu năm có 240 hộ nghèo, trong năm giảm 45 hộ, cuối năm còn 195 hộ nghèo";
    - "đầu năm có 240 hộ nghèo, chiếm 8%; cuối năm còn 195 hộ, chiếm 6,4%, giảm 45 hộ", if but for a slip;
    - "Năm 2022 có 45 vụ. Năm 2023 có 38 vụ, giảm 7 vụ so với năm 2022";
    - "giảm 12/60 vụ, tương đương giảm 20%".

    Silent where more has come or gone besides: "giảm 75 hộ, phát sinh 30 hộ, cuối năm còn 195 hộ".

    >>> from dxmetrics.read import read_text
    >>> claims = read_text("Đầu năm có 240 hộ nghèo, trong năm giảm 45 hộ, cuối năm còn 195 hộ nghèo.").claims
    >>> [figure.text for figure in claims[0].figures]
    ['195', '240', '45']
    """
    for change in sentence.tokens:
        if not change.is_change or change in page.taken:
            continue
        if change.kind != "count":
            pair = _past_companions(sentence, change)
            if pair is not None:
                yield _change(page, *pair, change)
            continue
        if change.of is not None:
            yield from _of_so_many(page, sentence, change, change.of)
            continue
        pair = _around(sentence, change) or _past_companions(sentence, change)
        pair = pair or _a_sentence_apart(page, sentence, change)
        if pair is not None:
            page.taken.add(pair[0])
            yield _change(page, *pair, change)


def _change(page: Page, current: Token, previous: Token, change: Token) -> ChangeClaim:
    page.taken.add(change)
    sign = -1 if change.role == "fall" else 1
    place = page.place(current, previous, change)
    return ChangeClaim(current.figure(), previous.figure(), change.figure(sign), None, sign, **place)


def _around(sentence: Sentence, change: Token) -> tuple[Token, Token] | None:
    """Return (current, previous) where the change stands between them, and nothing else comes or goes."""
    previous, current = sentence.before(change), sentence.following(change)
    if previous is None or current is None or not _are_plain(change, previous, current):
        return None
    then = _SO_MANY_THEN.search(previous.gap) is not None and _MOVED_SINCE.match(change.gap) is not None
    if not then and not (_AT_FIRST.search(previous.gap) and _MOVED.match(change.gap)):
        return None
    follow = sentence.following(current)
    if _IN_THE_END.match(current.gap) is None or (follow is not None and _APPEARED.search(follow.gap)):
        return None
    if not set(current.unit.lower().split()) <= set(WORD.findall(f"{previous.gap} {previous.unit.lower()}")):
        return None  # "đầu năm có 240 hộ nghèo, giảm 45 hộ, còn 150 hộ cận nghèo"
    return current, previous


def _past_companions(sentence: Sentence, change: Token) -> tuple[Token, Token] | None:
    """Return (current, previous) of two times told before a change, a count and its share of all at each of them.

    A change of the other ones may stand before it: "8% (240 hộ); cuối năm còn 6% (180 hộ), giảm 2%, giảm 60 hộ".
    """
    place = change.index
    if place > _TWO_SHARES and sentence.tokens[place - 1].is_change:
        place -= sentence.tokens[place - 1].kind != change.kind
    before = sentence.tokens[max(0, place - _TWO_SHARES) : place]
    if len(before) < _TWO_SHARES or _MOVED_BY.match(change.gap) is None or any(token.is_change for token in before):
        return None
    first, _, last, _ = before
    levels = [token for token in before if token.kind == change.kind]
    if [token.kind for token in before] not in _BY_TURNS or _AT_FIRST.search(first.gap) is None:
        return None
    previous, current = levels
    far, near = (previous, current) if change.role == "fall" else (current, previous)
    plain = change.kind == "rate" or (_are_plain(change, current) and _are_plain(current, previous))
    plain = plain and _AT_LAST.search(last.gap) is not None and far.value > near.value
    if not plain or is_of_one_kind(change, current, sentence.after(change)):
        return None
    if change.kind == "rate" and change_between_fits(current, previous, change, -1 if far is previous else 1):
        return None
    return (current, previous) if adds_up(far, (near, change)) else None


def _are_plain(change: Token, *levels: Token) -> bool:
    """Tell whether numbers may be levels of what a change is of."""
    return all(
        level.kind == "count"
        and not level.is_change
        and level.of is level.under is None
        and same_unit(level, change) == SAME
        for level in levels
    )


def _a_sentence_apart(page: Page, sentence: Sentence, change: Token) -> tuple[Token, Token] | None:
    """Return (current, previous) where the sentence or clause before tells nothing but the same of an earlier year."""
    current = sentence.before(change)
    if current is None or current.index > 1 or not OWN_VERB.match(change.gap):
        return None
    home = current.sentence - (current.index == 0)
    told = amounts(page.sentences[home].tokens[: current.index or None]) if home >= 0 else []
    if len(told) != 1 or told[0].unit != current.unit or not _are_plain(change, told[0], current):
        return None
    previous = told[0]
    now, then = _YEAR.findall(current.gap), _YEAR.findall(previous.gap)
    held, follow = _HELD_AGAINST.match(sentence.after(change)), sentence.following(change)
    if follow is not None and same_unit(follow, change) == SAME:  # "giảm 5 hội viên, kết nạp 15 hội viên"
        return None
    if len(now) != 1 or len(then) != 1 or then[0] >= now[0] or held is None:
        return None
    if held[1] not in (None, "trước", then[0]) or (held[1] != then[0] and int(now[0]) != int(then[0]) + 1):
        return None
    return (current, previous) if _subject(current.gap) == _subject(previous.gap) else None


def _subject(gap: str) -> set[str]:
    return set(WORD.findall(gap)) - _FILLERS


def _of_so_many(page: Page, sentence: Sentence, change: Token, before: Token) -> Iterator[Claim]:
    """Read by how many of how many something has changed: "giảm 12/60 vụ, tương đương giảm 20%".

    Where the two numbers are the one now and the one before, the percentage tells it.
    """
    rate = sentence.following(before)
    if rate is None or rate.kind != "rate" or rate.role != change.role or not _COMES_TO.match(rate.gap):
        return
    sign = -1 if change.role == "fall" else 1
    if change.value >= before.value or change_between_fits(change, before, rate, sign):
        return
    page.taken.update((change, rate))
    place = page.place(before, change, rate)
    yield ChangeClaim(None, before.figure(), change.figure(sign), figure_of(rate, sign), sign, **place)
