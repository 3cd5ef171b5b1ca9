"""Lists that leave nothing out, as what stands in them says, whether they add up or not.

What is left of all closes them, their percentages make up a hundred, or they name all that their total does.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, islice
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim
from dxmetrics.read.prose.evidence.exemptions import tells_the_excess, tells_what_is_missing
from dxmetrics.read.prose.evidence.fits import of_all_fits, share_fits
from dxmetrics.read.prose.evidence.kinds import are_exclusive, is_one_of_their_kinds
from dxmetrics.read.prose.evidence.opposites import are_opposites
from dxmetrics.read.prose.evidence.partitions import name_the_others
from dxmetrics.read.prose.evidence.sums import sum_fits, sum_nearly_fits
from dxmetrics.read.prose.evidence.wholes import are_kin
from dxmetrics.read.prose.forms.breakdowns import sum_claim
from dxmetrics.read.prose.leads import any_of, says_any
from dxmetrics.read.prose.page import Page, amounts
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.words import MARK

__all__ = ["read_complete"]

_OPENS: Final = regex(
    rf"(?:{any_of('trong đó|trong số đó|trong số này|gồm|chia ra|phân theo|chia theo|cụ thể')})\b|:\s"
)
_OPENERS: Final = ("trong ", "gồm", "chia ", "theo", "cụ thể", ":")
"""What one of is in all that opens a list."""
_NESTED: Final = regex(rf"(?:{any_of('trong đó|trong số|gồm|cụ thể|riêng|kể cả|so với|cùng kỳ|ngoài ra|kế hoạch')})\b")
_HELD: Final = regex(rf"(?:{any_of('so với|cùng kỳ|năm trước|kế hoạch|dự toán|chỉ tiêu|mục tiêu|lũy kế|luỹ kế')})\b")
_THE_REST: Final = regex(r"[,;](?: và)? (?:số )?còn lại\b[^\d,;.:()]*\Z")
_REST_BEHIND: Final = regex(r"[,;](?: và)? \Z")
_THE_OTHERS: Final = regex(r"(?:[,;]| và) ([^\W\d_]+ )(?:[^\W\d_]+ ){0,3}khác (?:là |có |được |đạt )?\Z")
_UNDONE: Final = regex(r"\b(?:chưa|không|đang|phải|cần|chuyển|tiếp tục|sẽ|nợ|tồn)\b")
_OF_ANOTHER: Final = regex(r" (?:số|trong|của|trên|so|dân số|kế hoạch|dự toán)\b")
_ON_TIME: Final = regex(r"(?:[,;:(]|\btrong đó) ?(?:trước và |trước, )?đúng hạn \Z")
_OUT_OF: Final = regex(r"(?:\A|[.;,:] ?|\s)(?:trong (?:tổng )?(?:số )?|tổng số )\Z")
_THERE_ARE: Final = regex(r"[^;:()]{0,60}, (?:đã |hiện |thì )?có ")
_BARE: Final = ("; ", ": ")
_AND: Final = regex(r", | và ")
_ENDS: Final = regex(r"\s*(?:[.;]|\Z)")
_DONE: Final = regex(r"\b(?:giải quyết|trả|xử lý|hoàn thành|cấp|thi hành)\b")
_ALL: Final = 100
_MOST: Final = 8
_FEW: Final = 3
_NEAR: Final = 12
_LEAST: Final = 20
_FEWEST: Final = 10
"""So few may be divided by words that draw all of the parts from them: "Trong 11 nhóm hàng, có 7 nhóm tăng giá, …"."""


class _Item:
    """A part of a list, and the percentage of the whole that is told of it."""

    __slots__ = ("part", "share")

    def __init__(self, part: Token) -> None:
        self.part = part
        self.share: Token | None = None


def read_complete(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the lists that no reader of sums has taken, as they do not add up, but which the words make complete.

    - "Thu 270 tỷ đồng, trong đó thuế 80 tỷ đồng, phí 69 tỷ đồng, còn lại là thu khác 130 tỷ đồng";
    - "Có 620 hộ. Trong đó 456 hộ trồng lúa (75%) và 155 hộ trồng màu (25%)";
    - "Có 180 cán bộ, giáo viên; cụ thể cán bộ quản lý 12 người, giáo viên 186 người".

    >>> from dxmetrics.read import read_text
    >>> text = "Thu 12,5 tỷ đồng, trong đó thuế 6,1 tỷ đồng, phí 4,3 tỷ đồng, còn lại 3,1 tỷ đồng."
    >>> [figure.text for figure in read_text(text).claims[-1].figures]
    ['12,5 tỷ', '6,1 tỷ', '4,3 tỷ', '3,1 tỷ']
    """
    for first in sentence.tokens:
        if (
            first.kind != "count"
            or not _is_plain(first)
            or not _goes_on(sentence, first)
            or not _may_open(sentence, first)
        ):
            continue
        items = _items(sentence, first)
        if len(items) < 2:
            continue
        told = _told(page, sentence, items)
        if told is not None:
            yield sum_claim(page, *told)
            return


def _goes_on(sentence: Sentence, first: Token) -> bool:
    """Tell whether another count may stand beside one in a list, past the percentage of the first."""
    second = sentence.following(first)
    if second is not None and second.kind != "count":
        second = sentence.following(second)
    return second is not None and second.kind == "count" and second.depth == first.depth and _is_plain(second)


def _may_open(sentence: Sentence, first: Token) -> bool:
    """Tell whether a list may begin with a count: at the beginning of its sentence, behind an opener or its total."""
    return first.index == 0 or first.gap.startswith(_BARE) or _is_opened(first) or _is_drawn(sentence, first)


def _is_drawn(sentence: Sentence, first: Token) -> bool:
    """Tell whether a list says of how many it tells: "Trong 24 đơn đang giải quyết, có 13 đơn …, còn lại 3 đơn"."""
    total = sentence.before(first)
    return total is not None and _OUT_OF.search(total.gap) is not None and _THERE_ARE.fullmatch(first.gap) is not None


def _is_opened(first: Token) -> bool:
    """Tell whether the words before a count open a list."""
    return says_any(_OPENERS, first.gap) and _OPENS.search(first.gap) is not None


def _items(sentence: Sentence, first: Token) -> list[_Item]:
    """Return the counts of a list of one unit from its first one on, each with its own percentage."""
    items = [_Item(first)]
    for token in sentence.tokens[first.index + 1 :]:
        if token.kind == "count":
            if not _is_plain(token) or token.depth != first.depth or not _are_alike(first, token):
                break
            if _NESTED.search(token.gap):
                break
            items.append(_Item(token))
        elif items[-1].share is None and _is_share(sentence, token):
            items[-1].share = token
        else:
            break
    return items[:_MOST]


def _is_plain(token: Token) -> bool:
    return (
        token.hedge is None
        and token.of is token.under is token.beside is None
        and not token.is_change
        and not token.in_row
        and token.unit != ""
    )


def _are_alike(one: Token, other: Token) -> bool:
    return are_kin(one, other) or _is_short_for(one.unit, other.unit) or _is_short_for(other.unit, one.unit)


def _is_short_for(short: str, unit: str) -> bool:
    """Tell whether a noun is the initials of another: "HTX" of "hợp tác xã"."""
    first = short.partition(" ")[0]
    return len(first) > 1 and first.isupper() and first.lower() == "".join([word[0] for word in unit.lower().split()])


def _is_share(sentence: Sentence, rate: Token) -> bool:
    """Tell whether a percentage is of what is broken down, as it names nothing else that it is of."""
    plain = rate.kind == "rate" and rate.role in ("share", "paren") and not rate.against_target
    return plain and 0 < rate.size < _ALL * rate.per and _OF_ANOTHER.match(sentence.after(rate)) is None


def _told(page: Page, sentence: Sentence, items: list[_Item]) -> tuple[Token, list[Token]] | None:
    """Return the total and the parts of a list that is complete and does not add up, if it should."""
    for size in range(2, len(items) + 1):
        some = items[:size]
        closed = _is_rest(sentence, some[-1].part)
        if closed or (size == len(items) and _make_up_a_hundred(some)):
            for total in _totals(page, sentence, some, shared=any(item.share is not None for item in some)):
                if closed and _leave_the_rest(page, sentence, total, some):
                    return total, [item.part for item in some]
                if not closed and _has_one_misprint(page, total, some):
                    return total, [item.part for item in some]
            return None
    parts = [item.part for item in items]
    for total in _totals(page, sentence, items, shared=False):
        if _are_all_kinds(page, sentence, total, parts):
            return total, parts
    return None


def _totals(page: Page, sentence: Sentence, items: list[_Item], *, shared: bool) -> Iterator[Token]:
    """Yield the count that a list may break down: the last one before it, or the only one of its unit farther before.

    Where percentages vouch for it, it may be told two sentences before.
    """
    first = items[0].part
    before = _wholes(sentence.tokens[: first.index], first)
    if before:
        opened = _is_opened(first) or _is_drawn(sentence, first)
        bare = MARK.match(first.gap) and first.unit.lower().startswith(before[-1].unit.lower())
        if opened or bare:  # not "có 90 em đi bộ, 60 em đi xe, còn lại 30 em": none is all
            yield from _free(page, before[-1], items)
        return
    if first.index and not _is_opened(first):
        return
    if not shared and not _OPENS.match(first.gap.lstrip(" -+*•")):
        return
    for number in range(first.sentence - 1, max(-1, first.sentence - (_FEW if shared else 2)), -1):
        told = _wholes(page.sentences[number].tokens, first)
        if told:
            if len(told) == 1:
                yield from _free(page, told[0], items)
            return


def _wholes(tokens: list[Token], part: Token) -> list[Token]:
    """Return the counts that may be a whole of a part: in no brackets, held against nothing, the first of a ratio."""
    return [
        token
        for token in amounts(tokens)
        if token.depth == part.depth
        and token.under is None
        and token.role != "rest"
        and (_are_alike(token, part) or (token.of is not None and _are_alike(token.of, part)))
        and _HELD.search(token.gap) is None
    ]


def _free(page: Page, total: Token, items: list[_Item]) -> Iterator[Token]:
    """Yield a total that is not broken down yet, nor are its parts, nor is what is left told of another whole."""
    parts = [item.part for item in items]
    vouched = all(item.share is not None for item in items)  # a total may be broken down twice
    settled = (total in page.summed and not vouched) or any(part in page.parts for part in parts)
    settled = settled or any(parts[-1] in balance for balance in page.balances)
    plain = total.hedge is None and total.value > max(part.value for part in parts)
    settled = settled or is_one_of_their_kinds(page, total, parts)
    least = _FEWEST if len(parts) >= _FEW and _is_drawn(page.sentences[parts[0].sentence], parts[0]) else _LEAST
    if plain and not settled and total.value >= total.step * least and not sum_fits(total, parts):
        yield total


def _is_rest(sentence: Sentence, part: Token) -> bool:
    """Tell whether a count is what is left of all: "còn lại là thu khác 12 tỷ", "113 em còn lại"."""
    if "còn lại" in part.gap:
        return _THE_REST.search(part.gap) is not None
    return sentence.after(part).startswith(" còn lại") and _REST_BEHIND.search(part.gap) is not None


def _leave_the_rest(page: Page, sentence: Sentence, total: Token, items: list[_Item]) -> bool:
    """Tell whether parts and what is left should make up a total: none is one of another, nor is another total told.

    What is left to do is left of more than what was done: "thu 500 tỷ, trong đó …, còn lại 80 tỷ chưa thu".
    """
    parts = [item.part for item in items]
    rest = parts[-1]
    shares = [(item.part, item.share) for item in items if item.share is not None]
    vouched = any(share_fits(part, total, share) for part, share in shares)
    added = sum(part.value for part in parts)
    opened = _is_opened(parts[0])
    vouched = vouched or (opened and all(of_all_fits(part.value, added, share) for part, share in shares))
    if shares and not vouched:
        return False
    said = MARK.split(page.low[rest.end : rest.stop] + sentence.after(rest), maxsplit=1)[0]
    due = (_UNDONE.search(said) is None or _is_drawn(sentence, parts[0])) and sum_nearly_fits(total, parts)
    return due and not _fit_another(page, total, parts)


def _fit_another(page: Page, total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether some parts make up their total, as others are of these, or all of them another that is told before.

    Another one may also be what a total and the last of the parts make up, or some part and the last.
    """
    some = (some for size in range(2, len(parts)) for some in combinations(parts, size))
    explained = tells_the_excess(page, total, parts) or tells_what_is_missing(page, total, parts)
    if explained or any(sum_fits(total, group) for group in some):
        return True
    tokens = page.sentences[total.sentence].tokens
    before = amounts(tokens[: parts[0].index if total.sentence == parts[0].sentence else None])
    others = [token for token in (*before, *islice(page.earlier(total, 1), _NEAR)) if token is not total]
    rest = parts[-1]
    # "nhận 620 hồ sơ, kỳ trước 30 hồ sơ, trong đó xong 400, rút 180, còn lại 70"
    together = sum([token.value for token in before if _are_alike(token, rest)]) == sum([part.value for part in parts])
    groups = [parts, (total, rest), (total, *parts[1:]), *((part, rest) for part in parts[:-1])]
    return together or any(sum_fits(other, group) for other in others if _are_alike(other, rest) for group in groups)


def _make_up_a_hundred(items: Sequence[_Item]) -> bool:
    """Tell whether each part has a percentage of its own, and these leave nothing out."""
    shares = [item.share for item in items if item.share is not None]
    if len(shares) < len(items):
        return False
    left = sum([share.value for share in shares]) - _ALL
    room = max(share.step for share in shares) * (len(items) - 1)
    return -room <= left * 2 <= room


def _has_one_misprint(page: Page, total: Token, items: Sequence[_Item]) -> bool:
    """Tell whether one of parts with their percentages is no such part of a total, or they are more than it.

    None may be of another whole: "300 hộ nghèo (60%), 120 hộ được vay vốn (40%)" of 500, of which the last are of 300.
    """
    parts = [item.part for item in items]
    shares = [(item.part, item.share) for item in items if item.share is not None]
    wrong = [(part, share) for part, share in shares if not share_fits(part, total, share)]
    if not wrong:  # a few may be left out by percentages so coarse
        right = sum(part.value for part in parts) > total.value
    else:
        part, share = wrong[0]
        right = len(wrong) == 1 and not any(share_fits(part, other, share) for other in parts if other is not part)
    return right and sum_nearly_fits(total, parts) and not _fit_another(page, total, parts)


def _are_all_kinds(page: Page, sentence: Sentence, total: Token, parts: list[Token]) -> bool:
    """Tell whether parts are named as all that there is of a total, which they miss by a slip, or are too many."""
    added = sum(part.value for part in parts)
    drawn = _is_drawn(sentence, parts[0])
    opened = drawn or _is_opened(parts[0])
    off = added > total.value or (drawn and len(parts) >= _FEW and sum_nearly_fits(total, parts))
    if opened and off and are_exclusive(page, total, parts):
        return not _is_one_of_more(page, total, parts) and not _fit_another(page, total, parts)
    if total.sentence != parts[0].sentence:
        return False
    told = len(parts) == 2 and _ON_TIME.search(parts[0].gap) is not None and are_opposites(page, parts)
    told = (told and _DONE.search(total.gap) is not None) or _are_numbered(sentence, total, parts)
    told = told or (drawn and name_the_others(page, parts, 2))
    told = told or (
        opened and (_name_all(page, sentence, total, parts) or _end_with_the_others(sentence, total, parts))
    )
    return told and sum_nearly_fits(total, parts) and not _fit_another(page, total, parts)


def _is_one_of_more(page: Page, total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether another count before a total may hold all of the parts."""
    added = sum(part.value for part in parts)
    home = amounts(page.sentences[total.sentence].tokens)
    before = (*home[: home.index(total)], *islice(page.earlier(total, 1), _NEAR))
    return any(other.value >= added and _are_alike(other, total) for other in before)


def _end_with_the_others(sentence: Sentence, total: Token, parts: list[Token]) -> bool:
    """Tell whether the last of three parts or more is of all others: "…, thu khác 20", not "…, phí 3, phí khác 2"."""
    last = _THE_OTHERS.search(parts[-1].gap)
    if last is None or len(parts) < _FEW or any("khác" in part.gap for part in parts[:-1]):
        return False
    behind = [sentence.following(part) for part in parts]
    if any(token is not None and token.kind == "rate" for token in behind):  # these tell better
        return False
    noun = last[1]
    return noun in total.gap or not any(noun in part.gap for part in parts[:-1])


def _are_numbered(sentence: Sentence, total: Token, parts: list[Token]) -> bool:
    """Tell whether a list is of as many named ones as the number before it says: "3 xã: xã A 20 km, xã B 8 km, …"."""
    number = sentence.before(parts[0])
    if number is None or number.value != len(parts) or not number.unit or ":" not in parts[0].gap:
        return False
    if "đã " in number.gap or any(part.unit != total.unit for part in parts):
        return False
    named = all(f" {number.unit.lower()} " in part.gap for part in parts)
    return named and _ENDS.fullmatch(sentence.after(parts[-1])) is not None


def _name_all(page: Page, sentence: Sentence, total: Token, parts: list[Token]) -> bool:
    """Tell whether each part bears one of the nouns of its total, in turn: "30 cán bộ, giáo viên; cụ thể cán bộ …"."""
    behind = page.low[total.end : total.stop] + sentence.after(total)
    nouns = _AND.split(re.split(r"[;:(]|, (?:trong đó|gồm|bao gồm|cụ thể)", behind, maxsplit=1)[0].strip())
    told = list(zip(nouns, parts, strict=False)) if len(nouns) == len(parts) else []
    bare = any(part.gap.endswith(f" {noun} ") for noun, part in told)  # not "cán bộ nữ 20 người, công chức nữ 9 người"
    return bare and all(noun in part.gap for noun, part in told)
