"""Wholes that the words tell: by name after the percentage, as a pair of counts, in brackets, behind their list.

Each wants the percentage to fit, so that words that are alike by chance make nothing wrong; but for brackets that tell
what was given and what was spent of it, where a slip may keep them from fitting.
"""

from itertools import islice
from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.fits import share_agrees, share_fits, share_nearly_fits
from dxmetrics.read.prose.evidence.naming import name_of_all, name_words
from dxmetrics.read.prose.evidence.wholes import are_kin, own_share
from dxmetrics.read.prose.page import Page, amounts, nearest, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME

__all__ = [
    "bracketed",
    "companion",
    "named_whole",
    "of_paired",
    "paired_whole",
    "past_slash",
    "told_behind",
    "total_behind",
    "with_both_behind",
]

_REACH: Final = 6
_MOST: Final = 24
_AROUND: Final = 70
_BEHIND: Final = 40
_ENOUGH: Final = 2
_BOTH: Final = 2
_NEXT: Final = 4
_CLAUSE: Final = regex(r"[.;]")
_GIVEN: Final = regex(r"\b(?:giao|kế hoạch|dự toán|tổng|phải|thụ lý|tiếp nhận)\b")
_SPENT: Final = regex(r"\bđã (?:giải ngân|giải quyết|thực hiện|chi|thu|xử lý|thi hành|hoàn thành)\b")
"""What comes in, and what was done of it: "(giao 155,5 tỷ đồng, đã giải ngân 96,1 tỷ đồng)"."""

_WITH: Final = regex(r"(?:,(?: với)?| và| với| gồm| liên quan(?: đến)?| [-–]) ")
_REACHES: Final = regex(r"[^,;:.()]{0,20}\)?,? (?:đạt|chiếm)(?: (?:tỷ|tỉ) lệ)? ")
_OUT_OF: Final = regex(r" (?:trong|trên|của)(?: tổng)?(?: số)? ")
_CLOSES_SHARE: Final = regex(r"[;,]| và ")
_OF_A_TOTAL: Final = regex(r" (?:(?:so với|trên|trong|của) )?tổng (?:số )?(?:[^,;:.()\d]{2,30} )?\Z")
_WITH_SO_MANY: Final = regex(r"(?: [^\W\d_]+){0,3},? (?:với|tương ứng|tương đương)(?: với)? ")
_OUT_OF_ALL: Final = regex(r"(?: [^\W\d_]+){0,6} (?:trên|trong) (?:tổng )?(?:số |dân số )(?:[^,;:.()\d]{2,30} )?")
_CLOSES: Final = regex(r"[^,;:(\d]*(?:[,;]| và| trên| trong) tổng(?: cộng| số)?(?: (?:là|có|được))? ")


def named_whole(page: Page, sentence: Sentence, part: Token, rate: Token) -> Token | None:
    """Return the count told before that bears the name after a percentage, and that it fits: "chiếm 1,4% tổng dư nợ".

    Of several it is the one that bears most words of the name, at least two and half of them, then one that gives the
    percentage rounded, not cut off, then the nearest.
    """
    name = name_of_all(sentence.after(rate))
    if len(name) < _ENOUGH:
        return None
    best: tuple[tuple[int, bool], Token] | None = None
    told = (*nearest(sentence.tokens, rate.index), *page.earlier(rate, _REACH))
    for whole in islice(told, _MOST):
        if (
            whole is part
            or whole.value <= part.value
            or not same_unit(part, whole)
            or not share_fits(part, whole, rate)
        ):
            continue
        behind = page.sentences[whole.sentence].after(whole)[:_BEHIND]
        borne = len(name & name_words(f"{whole.gap[-_AROUND:]} {page.low[whole.start : whole.stop]} {behind}"))
        rank = borne, share_agrees(part, whole, rate)
        if borne >= _ENOUGH and 2 * borne >= len(name) and (best is None or rank > best[0]):
            best = rank, whole
    return None if best is None else best[1]


def paired_whole(page: Page, first: Token, second: Token, count: Token, rate: Token) -> Token | None:
    """Return what one of two counts beside a slash is of, where two of the same units are told before them.

    "Thụ lý 120 vụ/310 bị cáo, giải quyết 90 vụ/248 bị cáo, đạt 75% về số vụ và 80% về số bị cáo."
    """
    sentence = page.sentences[first.sentence]
    for other in islice((*nearest(sentence.tokens, first.index), *page.earlier(first, 1)), _MOST):
        beside = other.beside or companion(page, other)
        if beside is None or same_unit(other, first) != SAME or same_unit(beside, second) != SAME:
            continue
        whole = other if count is first else beside
        fits = whole.value >= count.value and share_fits(count, whole, rate)
        return whole if fits or share_nearly_fits(count, whole, rate) else None
    return None


def of_paired(page: Page, sentence: Sentence, rate: Token) -> tuple[Token, Token] | None:
    """Return which of two counts told together a percentage right behind them is of, and its whole, but for a slip.

    "Thụ lý 934 vụ, 1.238 bị can; đã giải quyết 927 vụ, 1.230 bị can (giảm 9 vụ), đạt 99,3%": of the cases, as a rule.
    """
    told = sentence.tokens[max(0, rate.index - _NEXT) : rate.index]
    pair = [token for token in told if token.depth == rate.depth][-_BOTH:]  # past "(giảm 33 vụ)"
    if len(pair) < _BOTH or rate.per == 1 or rate.hedge is not None or not _REACHES.fullmatch(rate.gap):
        return None
    first, second = pair
    if any(token.kind != "count" or token.is_change or not token.exact for token in pair):
        return None
    if (first.beside is not second and companion(page, first) is not second) or same_unit(first, second):
        return None
    wholes = [(count, paired_whole(page, first, second, count, rate)) for count in pair]
    found = [(count, whole) for count, whole in wholes if whole is not None]
    return next((told for told in found if share_fits(*told, rate)), found[0] if found else None)


def companion(page: Page, count: Token) -> Token | None:
    """Return the count told with one: the 1.742 of "986 vụ với 1.742 bị cáo"."""
    follow = page.sentences[count.sentence].following(count)
    told = follow is not None and follow.kind == "count" and _WITH.fullmatch(follow.gap) is not None
    return follow if told else None


def bracketed(sentence: Sentence, rate: Token) -> tuple[Token, Token] | None:
    """Return the part and the whole of "đạt 61,8% (giao 155,5 tỷ đồng, đã giải ngân 96,1 tỷ đồng)", in either order."""
    pair = sentence.tokens[rate.index + 1 : rate.index + 3]
    if len(pair) != _BOTH or len(amounts(pair)) != _BOTH or any(token.depth <= rate.depth for token in pair):
        return None
    small, large = sorted(pair, key=_value)
    if same_unit(small, large) != SAME or _CLAUSE.search(pair[0].gap):
        return None
    if share_fits(small, large, rate):
        return small, large
    whole, part = pair
    told = rate.per > 1 and _GIVEN.search(whole.gap) is not None and _SPENT.search(part.gap) is not None
    return (part, whole) if told and share_nearly_fits(part, whole, rate) else None


def _value(token: Token) -> int:
    return int(token.value)


def past_slash(sentence: Sentence, rate: Token) -> tuple[Token, Token] | None:
    """Return the part and the whole told around what each of those counted has: "12 xã đạt 19/19 tiêu chí, chiếm …".

    The whole follows the percentage: "chiếm 26,1% trong tổng số 46 xã". A slip at most keeps them from fitting.
    """
    whole, each = sentence.following(rate), sentence.before(rate)
    if whole is None or each is None or each.under is None or _OUT_OF.fullmatch(whole.gap) is None:
        return None
    part = sentence.before(each.under)
    if part is None or part.kind != whole.kind or part.is_change or part.of or part.under:
        return None
    alike = same_unit(part, whole) == SAME != same_unit(each, whole)
    return (part, whole) if alike and (share_fits(part, whole, rate) or share_nearly_fits(part, whole, rate)) else None


def told_behind(sentence: Sentence, part: Token, rate: Token) -> Token | None:
    """Return the whole that the next share names, as it is of it: "86 hộ, chiếm 5,2%; 94 hộ, chiếm 5,7% tổng số …".

    A slip at most keeps the first one from it.
    """
    told = sentence.tokens[rate.index + 1 : rate.index + 4]
    if len(told) <= _BOTH or rate.per == 1 or part.index + 1 != rate.index or not _CLOSES_SHARE.match(told[0].gap):
        return None
    one, own, whole = told
    plain = one.kind == whole.kind == "count" and own.kind == "rate" and own.role == rate.role and not own.is_change
    named = plain and _OF_A_TOTAL.match(whole.gap) is not None and whole.depth == rate.depth == one.depth
    if not named or not share_fits(one, whole, own) or not are_kin(one, part) or not are_kin(whole, part):
        return None
    return whole if share_fits(part, whole, rate) or share_nearly_fits(part, whole, rate) else None


def with_both_behind(sentence: Sentence, rate: Token) -> tuple[Token, Token] | None:
    """Return the part and the whole told behind a percentage that begins its sentence: "94,9%, với 9 trên tổng số …".

    Silent where another count of their unit follows, which may be left out of the whole.
    """
    pair = [token for token in amounts(sentence.tokens[1:3]) if token.depth <= rate.depth]
    if rate.index or rate.per == 1 or len(pair) < _BOTH:
        return None
    part, whole = pair
    told = _WITH_SO_MANY.fullmatch(part.gap) is not None and _OUT_OF_ALL.fullmatch(whole.gap) is not None
    follow = sentence.following(whole)
    if not told or same_unit(part, whole) != SAME or (follow is not None and same_unit(follow, whole) == SAME):
        return None
    return (part, whole) if share_fits(part, whole, rate) or share_nearly_fits(part, whole, rate) else None


def total_behind(page: Page, sentence: Sentence, part: Token, rate: Token) -> Token | None:
    """Return the total that closes a list of parts, each with its share: "nam 54 em (60%), nữ 36 em (40%), tổng 90 em".

    One share at least must fit it where the parts add up to it, else all but one: then it is what that is of, too.
    """
    for total in sentence.tokens[rate.index + 1 :]:
        if "tổng" not in total.gap or not _CLOSES.fullmatch(total.gap) or total.kind != "count":
            continue
        parts = amounts(sentence.tokens[: total.index])
        shares = [(one, own) for one in parts if (own := own_share(page, one)) is not None]
        if (part, rate) not in shares or len(shares) < len(parts) or own_share(page, total) is not None:
            return None
        if not (total.exact and all(one.exact and same_unit(one, total) for one in parts)):
            return None
        fitting = sum(share_fits(one, total, own) for one, own in shares)
        made_up = sum(one.value for one in parts) == total.value
        return total if fitting >= (1 if made_up else max(_BOTH, len(parts) - 1)) else None
    return None
