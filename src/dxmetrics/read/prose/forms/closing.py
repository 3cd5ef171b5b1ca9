"""Totals that close their list: "45 hộ nghèo, 30 hộ cận nghèo, tổng cộng 75 hộ"."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, SumClaim
from dxmetrics.read.prose.evidence.complements import GENERIC
from dxmetrics.read.prose.evidence.kinds import are_exclusive, names_of
from dxmetrics.read.prose.evidence.sums import adds_up, sum_fits, sum_nearly_fits
from dxmetrics.read.prose.evidence.wholes import is_of_people
from dxmetrics.read.prose.page import Page, amounts, nearest, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME

__all__ = ["read_closing"]

_CLOSES: Final = regex(r"\b(?:tổng cộng|cộng lại|cộng chung)\s+(?:(?:là|được|có)\s+)?\Z")
_TOTAL: Final = regex(
    r"(?: [^\W\d_]+){0,2}[,;] "
    r"(?:tổng(?: số| thu| chi)?|toàn (?:trường|xã|phường|huyện|tỉnh|thành phố|ngành))(?: là| có| được)?:? "
)
_ALL_TOLD: Final = regex(r"\b(?:lũy kế|luỹ kế|tổng số|tổng cộng|như vậy)\b[^;:()]{0,60}\Z")
_ALL_HELD: Final = regex(
    r"(?:[,;]| và)(?: như vậy,?)? (?:lũy kế|luỹ kế|tất cả|cộng|tổng(?: số| cộng)?)(?: [^\W\d_]+){0,8} \Z"
)
_HELD: Final = regex(r"\b(?:tồn|cũ|trước (?:chuyển sang|để lại))\b")
_NEW: Final = regex(r"\b(?:mới|phát sinh|trong (?:kỳ|năm|tháng|quý))\b")
_OF_SOME: Final = regex(r"\b(?:đã|được|xong|năm|tháng|quý|nay|toàn|còn|các|điều kiện|qua|bằng)\b")
_ALL_ALONG: Final = regex(r"\bđã và đang\b| trong kỳ \Z")
"""What leaves out none of all there are: "lũy kế đã và đang giải quyết trong kỳ 50 đơn"."""
_BESIDES: Final = regex(r"\b(?:kể cả|gồm|cộng|trong đó|chưa kể)\b")
_OF_NOW: Final = regex(r"\b(?:trong|ngày|tuần|tháng|quý)\b")
"""What makes new ones those of a time, and what is cumulative that of a longer one."""
_NAMED: Final = regex(r"[^,;:()]*(?:[,;]| và) (?:[^\W\d_]+ ){1,6}")
"""What leads to the next part of a list of names: "xã Tân 12 thẻ, xã Hòa 15 thẻ"."""
_LABELLED: Final = regex(r"[^,;:()]*(?:[,;]| và) (?:\w+ ){0,5}\w+: ")
"""What leads to the next part of a list of labels: "khối 10: 362 em, khối 11: 228 em"."""
_EACH: Final = regex(r"\bmỗi [^,;.]{1,30}\Z")
_LISTED: Final = regex(r"(?:,| và) \Z")
_LISTED_PART: Final = regex(r"[^,;:()]*(?:,| và) ")
"""What parts counts that are told by what stands behind them; a verb before one may count the same things again."""
_LISTED_SUM: Final = regex(r"[^;:()]*(?:,| và) (?:[^\W\d_]+ ){0,4}")
_ENDS: Final = regex(r"\s*(?:[.,;]|\Z)")
_ALL_KINDS: Final = regex(
    r"(?:[^,;:()]{0,40}[,;]|[^,;:()]{0,40}) (?:(?:với|và) )?(?:tổng cộng|tổng số|tất cả|cả thảy)(?: là| có)? \Z"
)
_BESIDE: Final = regex(r"[^,;:()]{0,40}(?:,| và) \Z")
_OUT_OF: Final = regex(r"[^,;:()]{0,60}\b(?:trên|trong) tổng(?: số)?(?: là| có)? \Z")
_OF_SO_MANY: Final = regex(r"[^;:()]*[,;] tổng (?:[^\W\d_]+ ){0,5}")
"""What leads from the last part to how many there are of them."""
_NUMBERS: Final = {"hai": 2, "ba": 3, "bốn": 4, "2": 2, "3": 3, "4": 4}
_IN_WORDS: Final = regex(
    r"[^;:()]*[,;] (?:lũy kế|luỹ kế|tổng|cả|tính chung|cộng)(?: (?!(?:hai|ba|bốn)\b)[^\W\d_]+){0,4} (hai|ba|bốn|[234])"
    r"(?: [^\W\d_]+){1,4} "
)
_RIGHT_BEHIND: Final = regex(r"(?: [^\W\d_]+){0,3} (?:(?:là|đạt) )?")
_LEAST: Final = 2
_MOST: Final = 12
_FEW: Final = 4
_WEIGHT: Final = 1000


def read_closing(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the totals that stand behind their parts.

    Silent where fewer than two counts of the total's own unit stand before it, and where those neither add up nor miss
    by one slip of a digit.

    >>> from dxmetrics.read import read_text
    >>> [figure.text for figure in read_text("Hỗ trợ 45 hộ nghèo, 30 hộ khó khăn, tổng cộng 75 hộ.").claims[0].figures]
    ['75', '45', '30']
    """
    for total in sentence.tokens:
        if total.exact and total.value >= _WEIGHT and total.index > 1 and _ALL_TOLD.search(total.gap):
            yield from _all_told(page, sentence, total)
        if total.index > 1 and total not in page.summed and _ALL_HELD.search(total.gap):
            yield from _all_held(page, sentence, total)
        if total.index > 1 and total not in page.summed and _ALL_KINDS.fullmatch(total.gap):
            yield from _all_kinds(page, sentence, total)
        if total.index > 1 and total not in page.summed:
            yield from _so_many(page, sentence, total)
        if total.index > _LEAST and total not in page.summed and _OUT_OF.fullmatch(total.gap):
            yield from _out_of(page, sentence, total)
        closes = ("cộng" in total.gap and _CLOSES.search(total.gap)) or _TOTAL.fullmatch(total.gap)
        if not closes or total.under is not None or total.of is not None:
            continue
        before = amounts(sentence.tokens[max(0, total.index - _MOST) : total.index])
        before = [part for part in before if part.depth <= total.depth] or before
        parts = _with_raised(sentence, _unnested(_parts(before, total), total), total)
        if "cộng" not in total.gap and not _is_whole_list(page, sentence, parts, total):
            continue
        surely = "toàn" not in total.gap or total.value >= _WEIGHT  # else a few of its places may be told
        surely = surely and (len(parts) > _LEAST or total.value < 2 * sum([part.value for part in parts]))
        adds = adds_up(total, parts) if surely else sum_fits(total, parts)
        each = any(_EACH.search(part.gap) for part in parts)  # "mỗi quỹ 200.000 đồng"
        if len(parts) > 1 and total not in page.summed and adds and not each:
            page.summed.add(total)
            page.taken.update(parts)
            yield SumClaim(total.figure(), [part.figure() for part in parts], **page.place(total, *parts))


def _all_told(page: Page, sentence: Sentence, total: Token) -> Iterator[Claim]:
    """Yield a total with the counts right before it that it adds up exactly: "mới 900, cũ 300, lũy kế là 1.200 đơn"."""
    parts: list[Token] = []
    left = total.value
    for token in islice(nearest(sentence.tokens, total.index), _FEW):
        if not token.exact or token.of or token.under or not same_unit(token, total):
            return
        parts.insert(0, token)
        left -= token.value
        if left <= 0:
            break
    if left == 0 and len(parts) > 1 and total not in page.summed:
        page.summed.add(total)
        page.taken.update(parts)
        yield SumClaim(total.figure(), [part.figure() for part in parts], **page.place(total, *parts))


def _all_held(page: Page, sentence: Sentence, total: Token) -> Iterator[Claim]:
    """Yield the total of what was held and what is new: "tồn cũ 20 đơn, nhận mới 30 đơn, tổng số 50 đơn"."""
    parts = sentence.tokens[total.index - 2 : total.index]
    plain = all(token.exact and token.of is token.under is None and token.depth == total.depth for token in parts)
    if not (plain and total.exact) or any(token.is_change or not same_unit(token, total) for token in (*parts, total)):
        return
    added = sum(part.value for part in parts)
    held = [_HELD.search(name) is not None for name in names_of(page, parts)]
    new = [_NEW.search(name) is not None for name in names_of(page, parts)]
    if not ((held[0] and new[1] and not held[1]) or (held[1] and new[0] and not held[0])):
        return
    if added != total.value:
        longer = "kế" in total.gap and " trong kỳ " not in total.gap
        cumulative = longer and _OF_NOW.search(parts[0].gap + parts[1].gap)
        more = any(same_unit(token, total) for token in amounts(sentence.tokens[: total.index - 2]))
        far = not max(part.value for part in parts) < total.value < 2 * added
        if far or cumulative or more or _OF_SOME.search(f"{_ALL_ALONG.sub(' ', total.gap)}{total.unit} "):
            return
        if _ENDS.match(sentence.after(total)) is None or _BESIDES.search(sentence.after(total)):
            return
    page.summed.add(total)
    page.taken.update(parts)
    yield SumClaim(total.figure(), [part.figure() for part in parts], **page.place(total, *parts))


def _all_kinds(page: Page, sentence: Sentence, total: Token) -> Iterator[Claim]:
    """Yield the total of kinds with nouns of their own that begin a sentence: "25 nam, 30 nữ, tổng cộng 55 người".

    A slip must keep these from it, and nothing else be told of it.
    """
    parts = sentence.tokens[: total.index]
    if len(parts) > _FEW or not all(map(_is_counted, (*parts, total))):
        return
    if not all(_BESIDE.fullmatch(part.gap) for part in parts[1:]) or _ENDS.match(sentence.after(total)) is None:
        return
    nouns = [part.unit.lower() for part in parts]
    noun = total.unit.lower()
    people = noun.startswith("người") and all(map(is_of_people, nouns))
    generic = noun.startswith(GENERIC) and not any(map(is_of_people, nouns))
    if (
        (people or generic)
        and len(set(nouns)) == len(nouns)
        and not sum_fits(total, parts)
        and sum_nearly_fits(total, parts)
    ):
        page.summed.add(total)
        page.taken.update(parts)
        yield SumClaim(total.figure(), [part.figure() for part in parts], **page.place(total, *parts))


def _out_of(page: Page, sentence: Sentence, total: Token) -> Iterator[Claim]:
    """Yield what all kinds of a sentence are told to be out of: "8 xã khá, 5 xã vừa, 2 xã yếu trên tổng số 15 xã".

    They add up, or exclude each other and a slip keeps them from it.
    """
    parts = sentence.tokens[: total.index]
    if not all(_is_counted(token) and same_unit(token, total) == SAME for token in (*parts, total)):
        return
    if sum_fits(total, parts) or (are_exclusive(page, total, parts) and sum_nearly_fits(total, parts)):
        page.summed.add(total)
        page.taken.update(parts)
        yield SumClaim(total.figure(), [part.figure() for part in parts], **page.place(total, *parts))


def _so_many(page: Page, sentence: Sentence, total: Token) -> Iterator[Claim]:
    """Yield a total that says how many parts it has, where so many stand right before it and a slip at most is seen.

    "…; tổng dư nợ 3 chương trình 409 tỷ đồng", "…, lũy kế hai đợt 21.700 liều".
    """
    last, told = total.index, _IN_WORDS.fullmatch(total.gap)
    if told is not None:
        size = _NUMBERS[told[1]]
    else:
        last -= 1
        number = sentence.tokens[last]
        plain = number.kind == "count" and number.exact and number.unit != "" and not number.is_change
        if not (plain and _OF_SO_MANY.fullmatch(number.gap) and _RIGHT_BEHIND.fullmatch(total.gap)):
            return
        size = int(number.value)
    parts = sentence.tokens[max(0, last - size) : last]
    plain = all(token.kind == "count" and not token.is_change and not token.depth for token in parts)
    if (
        len(parts) == size > 1
        and plain
        and all(same_unit(part, total) == SAME for part in parts)
        and adds_up(total, parts)
    ):
        page.summed.add(total)
        page.taken.update(parts)
        yield SumClaim(total.figure(), [part.figure() for part in parts], **page.place(total, *parts))


def _is_counted(token: Token) -> bool:
    plain = token.exact and token.of is token.under is token.beside is None and token.depth == 0
    return plain and token.kind == "count" and not token.is_change and not token.in_row and token.unit != ""


def _parts(before: list[Token], total: Token) -> list[Token]:
    """Return the counts of the total's own unit; in a list the unit may stand behind the last: "210, 198 và 187 em".

    Behind a colon it may stand behind the total, or nowhere.
    """
    found: list[Token] = []
    follow: Token | None = None
    first = max((place for place, token in enumerate(before) if ":" in token.gap), default=len(before))
    bare = first < len(before) and not any(token.unit for token in before[first:])
    for token in reversed(before):
        listed = follow is not None and not token.unit and token.exact and _LISTED.match(follow.gap) is not None
        listed = listed or (bare and not token.unit and token.exact)
        if token.of is token.under is None and (listed or (token.unit and same_unit(token, total) == SAME)):
            found.insert(0, token)
            follow = token
        else:
            follow = None
    return found


def _unnested(parts: list[Token], total: Token) -> list[Token]:
    """Return the parts without what is of one of them, where they do not add up with it: "trong đó lương 41 tỷ"."""
    return parts if sum_fits(total, parts) else [part for part in parts if "trong đó" not in part.gap]


def _with_raised(sentence: Sentence, parts: list[Token], total: Token) -> list[Token]:
    """Return the parts with what was raised beside them, where they do not add up without it.

    What a count of something else raised is a part: "cấp mới 86 tỷ đồng, điều chỉnh 9 lượt, tăng thêm 41 tỷ đồng".
    """
    if not parts or sum_fits(total, parts):
        return parts
    between = sentence.tokens[parts[0].index : total.index]
    return [token for token in between if token in parts or _is_raised(sentence, token, total)]


def _is_raised(sentence: Sentence, token: Token, total: Token) -> bool:
    before = sentence.before(token)
    apart = before is not None and same_unit(before, total) != SAME
    return token.role == "rise" and apart and token.hedge is None and same_unit(token, total) == SAME


def _is_whole_list(page: Page, sentence: Sentence, parts: list[Token], total: Token) -> bool:
    """Tell a sentence of three parts or more, one after the other, and their total: "12 vụ, 8 vụ, 5 vụ, tổng số 25 vụ".

    With words such as *các loại* behind the total, there may be others in it. Behind a colon each part may have a name.
    """
    if len(parts) <= 2 or _ENDS.match(sentence.after(total)) is None or len(parts) != total.index - parts[0].index:
        return False
    if parts[0].gap.endswith(": ") and all(_LABELLED.fullmatch(part.gap) for part in parts[1:]):
        return True
    if ":" in parts[0].gap:
        return all(_NAMED.fullmatch(part.gap) for part in parts[1:])
    if parts[0].index:
        return False
    listed = _LISTED_SUM if " tổng thu" in total.gap or " tổng chi" in total.gap else _LISTED_PART
    if are_exclusive(page, total, parts):
        listed = _LISTED_SUM
    return all(listed.fullmatch(part.gap) for part in parts[1:])
