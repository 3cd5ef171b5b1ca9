"""Changes: "C việc, tăng X việc (tăng p%)"; "So với cùng kỳ, giảm X vụ (-p%)", the current value a sentence earlier."""

import re
from collections.abc import Iterator
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import ChangeClaim, Claim
from dxmetrics.read.prose.evidence.added import change_of_the_sum
from dxmetrics.read.prose.evidence.changed import (
    FROM,
    HELD_AGAINST,
    OWN_VERB,
    TO_LEVEL,
    changed_value,
    is_told_otherwise,
    outgrows,
)
from dxmetrics.read.prose.evidence.complements import GENERIC
from dxmetrics.read.prose.evidence.fits import (
    change_between_fits,
    change_between_nearly_fits,
    change_fits,
    change_nearly_fits,
    share_fits,
    share_nearly_fits,
)
from dxmetrics.read.prose.evidence.paired import paired
from dxmetrics.read.prose.evidence.series import is_compared, is_their_change, two_values
from dxmetrics.read.prose.evidence.subjects import (
    has_its_own,
    is_held_anew,
    is_net,
    is_of_a_stock,
    is_of_one_kind,
    is_told_of_others,
    is_told_of_some,
    tells_per_unit,
    words_around,
)
from dxmetrics.read.prose.evidence.sums import adds_up, sum_fits, sum_nearly_fits
from dxmetrics.read.prose.forms.points import (
    EACH_TIME,
    is_held_against,
    is_held_against_a_percentage,
    of_a_percentage,
    of_a_rate,
)
from dxmetrics.read.prose.page import Page, amounts, head, leaves_its_scale_out, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token, figure_of
from dxmetrics.read.prose.units import SAME
from dxmetrics.read.prose.words import PER_UNIT
from dxmetrics.vi.currencies import UNITS

__all__ = ["read_changes"]

_FROM_AFTER: Final = regex(r"\s*[(,]?\s*từ\s+(?:mức\s+)?\Z")
_BEHIND: Final = regex(
    r"(?P<since>\)?\s*so (?:với|cùng)\b[^,;:.()\n]{0,60})?"
    r"(?: ?\(|(?:,| -| –) (?=[^\W\d_]))(?P<as>(?:tương (?:đương|ứng)|tỷ lệ|tỉ lệ|bằng)(?: với| tỷ lệ)? )?"
)
"""What leads from a change to the percentage that it comes to, where it is not told as a change again."""
_AS_MUCH: Final = "tương"
_SAYS_NO_MORE: Final = regex(r"\s*(?:[,;.)](?!\s*so\b)|\Z)")
_EQUAL: Final = "bằng"
_OF_IT: Final = regex(r"\s*(?:[,;.)]|so (?:với|cùng)\b|\Z)")
_IN_BRACKETS: Final = regex(r"\(\s*(?:cùng kỳ|(?:năm|quý|kỳ|tháng) (?:trước|ngoái|\d))[^,;.()\n]*\Z")
_BACK_THEN: Final = regex(
    r"\s*(?:so (?:với |cùng )cùng kỳ(?: năm (?:trước|ngoái|20\d\d))? ?)?"
    r"\((?:cùng kỳ|(?:cùng kỳ )?(?:năm|quý|tháng|kỳ|vụ) (?:trước|ngoái)"
    r"|(?:(?:\d{1,2} tháng(?: đầu)?|quý [iv]{1,3}|tháng \d{1,2}) )?năm 20\d\d)(?: năm (?:trước|ngoái|20\d\d))?"
    r"(?::|,? là|,? đạt|,? có|,? chỉ|,? (?P<did>tiếp nhận|thụ lý|xảy ra|phát hiện|xử lý|giải quyết|thực hiện))?\s"
)
"""What leads to the earlier value in brackets: "tăng 5,1% (cùng kỳ 113.000 con)"."""
_COMES_TO: Final = regex(
    r"\)[,;]? (?:(?:tương đương|tương ứng|tức|hay|bằng)(?: với| là)?(?: tỷ lệ)?(?: tăng| giảm)?|tăng|giảm) "
)
_BRACKETS: Final = regex(r"\([^()]*\)")
_REST_OF_NOUN: Final = regex(r"\A(?: [^\W\d_]+){0,4}\)?(?=[,(;)])")
_AT_ONCE: Final = regex(r"\)?[,;] (?:(?:đã|cũng|như vậy|tức(?: là)?) )?(?:tăng|giảm) ")
_ON_ANOTHER: Final = regex(r"\s*\)?,?\s*(?:so |theo |về |số |ở |tại |do |trong )")
"""What tells that a percentage is of something else than the two values before it."""
_AND_MOVED: Final = regex(r"\)?[^,;:.()]{0,40} và (?:đã )?(?:tăng|giảm)(?: trên| hơn| gần| khoảng)? ")
_IN_QUANTITY: Final = regex(r"\s*về (?:khối lượng|số lượng|sản lượng|lượng)\b")
_ABOUT_WHAT: Final = regex(r"\s*(?:về )?số ([^\W\d_]+)\b")
"""What a change in per cent is of: "tăng 8,42% số vụ và 9,09% số bị can"."""
_IN_THE_PAST: Final = regex(
    r"[,;(] ?(?:trong khi |còn |mà )?(?:cùng kỳ|(?:năm|quý|tháng|kỳ|tuần) (?:trước|ngoái|\d+))"
    r"(?: năm (?:trước|ngoái|\d+))?(?: chỉ| đã| cũng)? (?:tăng|giảm) \Z"
)
_TO_ITS_LEVEL: Final = regex(r",? (?:còn|lên|xuống|đạt)(?: mức| gần| hơn| khoảng)? ")
"""What leads from a change to a level of its own: "…, giảm 20% còn 96 ca ở nhóm trẻ em"."""
_AGAINST_FIRST: Final = regex(r"\W*so (?:với |cùng )")
_RANKS: Final = ("bậc", "hạng", "thứ hạng", "vị trí")
_EVERY: Final = ("bình", "mỗi", "một", "hằng", "hàng")
_EVERY_YEAR: Final = regex(
    r"\b(?:mỗi|hằng|hàng|một|bình quân|trung bình)\s(?:\d+ )?(?:năm|tháng|quý|tuần|ngày)\b[^,;.()]*\Z"
    r"|(?:\A|[,;(])\s*(?:bình quân|trung bình)\s(?:tăng|giảm)\s\Z|\b(?:bình quân|trung bình)\s\Z"
)
_FROM_AND_TO: Final = ("change", "from", "to")
"""All the numbers of "giảm 1,11% (từ 4,56% còn 3,45%)"."""
_REACH: Final = 3
_MANY: Final = 100


def read_changes(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the changes of a sentence: a rise or a fall in numbers, in per cent, or in both, with what it changes."""
    tokens = sentence.tokens
    change: Token | None
    rate: Token | None
    told: Token | None
    last: Token | None = None
    for token in tokens:
        if not token.is_change or token is last or token in page.taken:
            continue
        change, rate, last = paired(page, sentence, token)
        sign = -1 if token.role == "fall" else 1
        if _is_of_another_kind(sentence, token, change, rate):
            yield from _of_percentages(page, sentence, change, rate, sign)
            continue
        if rate is None:
            rate = _told_behind(page, sentence, token, sign)
            last = rate or last
        if change is not None and change.kind == "point":
            yield from of_a_rate(page, sentence, change, sign)
            continue
        pair = _from_one_to_another(sentence, last, change) or _led_up(sentence, token, change, rate, sign)
        previous = _previous(page, sentence, token, last, change)
        also = _as_much(sentence, previous, token) if rate is None else None
        rate, last = also or rate, also or last
        current, told = pair or _current(page, tokens, token, change, rate, sign, previous)
        if current is None:
            if change is None and rate is not None:
                yield from of_a_percentage(page, sentence, rate, sign)
            continue
        if change is not None and rate is not None and rate is token and _is_then(current, change, rate, sign):
            told = change
            change = None
        was = previous or told
        if not (
            _is_of_another(page, sentence, current, token, change, rate, sign)
            or (was is not None and _is_of_something_else(page, sentence, current, was, token, sign))
            or is_told_otherwise(sentence, current, was, change, rate)
            or change_of_the_sum(page, current, was, change, rate)
        ):
            yield ChangeClaim(
                current.figure(),
                figure_of(previous or told),
                figure_of(change, sign),
                figure_of(rate, sign),
                sign,
                **page.place(current, change, rate, previous),
            )


def _is_of_another(
    page: Page,
    sentence: Sentence,
    current: Token,
    first: Token,
    change: Token | None,
    rate: Token | None,
    sign: int,
) -> bool:
    """Tell the change of what its own clause names, or of an earlier time, where it does not fit a value before it.

    "…, quý trước tăng 118 tỷ đồng (2,7%)"; "có 1.412 bác sĩ, đạt 10,4 bác sĩ/vạn dân, tăng 0,6 (6,1%)"; "thu nợ 94 tỷ
    đồng, cho vay 118 tỷ đồng, dư nợ tăng 24 tỷ đồng (1,8%)", of all there is; "tăng 96 triệu USD, tăng 6% về lượng".
    """
    if change is None or rate is None or current.start > first.start or change_fits(current, change, rate, sign):
        return False
    if _IN_THE_PAST.search(first.gap) is not None or tells_per_unit(first.gap):
        return True
    if rate.start > change.start and is_of_one_kind(rate, current, sentence.after(rate)):
        return True
    if current.sentence != first.sentence:
        return False
    if rate.start < change.start and _is_of_a_later_item(page, current, first):
        return True
    lead = sentence.tokens[0]
    if has_its_own(first.gap, page.low[lead.gap_start : first.gap_start]):
        return True
    return is_net(sentence, current, change) or is_of_a_stock(first.gap, words_around(page, current))


def _is_of_a_later_item(page: Page, current: Token, first: Token) -> bool:
    """Tell a change of what an item of a list names first, brackets behind its name.

    "… 2,7 tỷ USD; châu Âu (chiếm 6,18%) tăng 66,25%, tương đương 269,74 triệu USD".
    """
    *items, item = page.low[current.stop : first.start].split(";")
    return bool(items) and ")" in item and has_its_own(f";{_BRACKETS.sub(' ', item)}", words_around(page, current))


def _is_of_something_else(page: Page, sentence: Sentence, current: Token, was: Token, first: Token, sign: int) -> bool:
    """Tell a change that is not of the two values before it, but of what its own clause names, or an amount per unit.

    "Thu 320 tỷ đồng (năm trước 290 tỷ đồng), riêng tiền đất tăng 45 tỷ đồng".
    """
    if leaves_its_scale_out(was, current):  # "812 triệu USD, tăng 13,4% so với cùng kỳ (716)"
        return True
    if "trong đó" in current.gap and was.start < current.start:  # of which it is a part
        return True
    if current.start > first.start or is_their_change((current, was), first, sign):
        return False
    after, follow = sentence.after(first), sentence.following(first)
    if follow is not None and _TO_ITS_LEVEL.fullmatch(follow.gap) and follow.value != current.value:
        return True
    if is_told_of_some(first.gap) or is_told_of_others(after) or is_of_one_kind(first, current, after):
        return True
    lead = sentence.tokens[0]
    if HELD_AGAINST.match(after) and _AGAINST_FIRST.match(lead.gap):  # of another time
        return True
    if PER_UNIT.search(first.gap) or was.start > first.start:
        return was.start < first.start or PER_UNIT.search(first.gap) is not None
    return is_held_anew(first.gap) or has_its_own(first.gap, f"{words_around(page, current)} {words_around(page, was)}")


def _of_percentages(
    page: Page, sentence: Sentence, change: Token | None, rate: Token | None, sign: int
) -> Iterator[Claim]:
    """Read the change of a percentage: "giảm 1,11% (từ 4,56% còn 3,45%)", "98,1%, giảm 1,2% (năm trước đạt 99,3%)"."""
    if change is not None or rate is None:
        return
    all_there_is = rate.index == 0 and len(sentence.tokens) == len(_FROM_AND_TO)
    if all_there_is or is_held_against_a_percentage(sentence, rate):
        yield from of_a_percentage(page, sentence, rate, sign)


def _is_of_another_kind(sentence: Sentence, first: Token, change: Token | None, rate: Token | None) -> bool:
    """Tell a change in rank, as who rises by ten ranks has a lower number, one of each year, and one of a percentage.

    "Giảm từ 100 hộ xuống 80 hộ, giảm 5% (từ 25% xuống 20%)."
    """
    if change is not None and change.unit.startswith(_RANKS):
        return True
    follow = sentence.following(rate or first)
    if follow is not None and follow.kind == "rate" and first.kind == "rate" and _FROM_AFTER.match(follow.gap):
        return True
    if EACH_TIME.match(sentence.after(rate or first)) or is_held_against_a_percentage(sentence, first):
        return True
    return any(map(first.gap.__contains__, _EVERY)) and _EVERY_YEAR.search(first.gap) is not None


def _is_then(current: Token, value: Token, rate: Token, sign: int) -> bool:
    """Tell the earlier value behind a percentage from the change: "giảm 26,9% (26 người)" for 19 people of today."""
    return not change_fits(current, value, rate, sign) and change_between_fits(current, value, rate, sign)


def _from_one_to_another(sentence: Sentence, last: Token, change: Token | None) -> tuple[Token, Token] | None:
    """Return (current, previous) where they follow the change: "tăng 52 hộ (từ 90 hộ lên 142 hộ)"."""
    one = sentence.following(last)
    other = None if one is None else sentence.following(one)
    if one is None or other is None or not one.kind == other.kind == "count" or not _FROM_AFTER.match(one.gap):
        return None
    generic = other.unit.lower().startswith(GENERIC) and change is not None and same_unit(one, change)
    alike = generic or (same_unit(one, other) and (change is None or same_unit(other, change)))
    return (other, one) if alike and TO_LEVEL.search(other.gap) else None


def _led_up(
    sentence: Sentence, first: Token, change: Token | None, rate: Token | None, sign: int
) -> tuple[Token, Token] | None:
    """Return (current, previous) right before a change told in both ways: "từ 90 lên 120 hộ, tăng 30 hộ (33,3%)".

    One figure may be wrong where the others fit, and a slip explains it.
    """
    if change is None or rate is None or first.index < SAME or not OWN_VERB.match(first.gap.lstrip()):
        return None
    previous, current = sentence.tokens[first.index - 2 : first.index]
    if previous.kind != "count" or not (FROM.search(previous.gap) and TO_LEVEL.search(current.gap)):
        return None
    if same_unit(previous, current) != SAME or same_unit(current, change) != SAME:
        return None
    far, near = (current, previous) if sign > 0 else (previous, current)
    if sum_fits(far, (near, change)):
        return (current, previous) if share_nearly_fits(change, previous, rate) else None
    own = change_fits(current, change, rate, sign)
    if own and HELD_AGAINST.match(sentence.after(rate)):
        return None
    told = own or share_fits(change, previous, rate) or change_between_fits(current, previous, rate, sign)
    return (current, previous) if told and sum_nearly_fits(far, (near, change)) else None


def _told_behind(page: Page, sentence: Sentence, change: Token, sign: int) -> Token | None:
    """Return the percentage that a change comes to, told behind what it is held against, where a value fits.

    "Tăng 40 vụ so với cùng kỳ (68,97%)", "…, tương đương 68,97%", "tăng 40 vụ (tỷ lệ 68,97%)".
    """
    rate = sentence.following(change)
    if rate is None or rate.kind != "rate" or change.kind != "count":
        return None
    told = _BEHIND.fullmatch(rate.gap)
    if told is None or not _is_of_the_change(told, sentence.after(rate)):
        return None
    values = [*amounts(sentence.tokens[: change.index]), *page.earlier(change, 1)]
    alike = [value for value in values if same_unit(value, change) == SAME]
    if any(change_fits(value, change, rate, sign) for value in alike):
        return rate
    before = [token for token in sentence.tokens[: change.index] if not token.is_change] or values[:1]
    lead = before[-1] if before else None
    again = lead is not sentence.before(change) and _AND_MOVED.fullmatch(change.gap) is not None
    if lead is None or lead not in alike or rate.per == 1 or not (again or OWN_VERB.search(change.gap)):
        return None
    if told["as"] is None:
        plain = sentence.after(rate).startswith(")")
    else:  # else it may be a share of which nothing else is told: "21.306 đồng chí, tăng 412 đồng chí, tỷ lệ 34,1%"
        plain = told["as"].startswith(_AS_MUCH) or _is_about(lead, change, rate, sign)
    return rate if plain and change_nearly_fits(lead, change, rate, sign) else None


def _is_of_the_change(told: re.Match[str], after: str) -> bool:
    """Tell whether what stands on both sides of a percentage behind a change may make it what the change comes to."""
    if told["as"] is None:
        return told["since"] is not None
    return (_SAYS_NO_MORE if told["as"].startswith(_EQUAL) else _OF_IT).match(after) is not None


def _is_about(current: Token, change: Token, rate: Token, sign: int) -> bool:
    """Tell whether a percentage is at most twice, and at least half, what a change comes to."""
    before = current.size * change.per - sign * change.size * current.per
    told, true = abs(rate.size) * before, 100 * rate.per * change.size * current.per
    return told <= 2 * true and true <= 2 * told


def _as_much(sentence: Sentence, previous: Token | None, change: Token) -> Token | None:
    """Return the percentage that a change comes to, behind the earlier value: "… (748 hộ), tương đương tăng 8,6%"."""
    rate = None if previous is None or previous.start < change.start else sentence.following(previous)
    if rate is None or rate.kind != "rate" or not _COMES_TO.fullmatch(rate.gap):
        return None
    return rate if rate.role in {change.role, "share"} and not _ON_ANOTHER.match(sentence.after(rate)) else None


def _previous(page: Page, sentence: Sentence, first: Token, last: Token, change: Token | None) -> Token | None:
    """Return the value that a change is held against, where it is printed: "so với cùng kỳ (B)"."""
    tokens, follow = sentence.tokens, sentence.following(last)
    if follow is not None and follow.of is not None:  # "so với cùng kỳ (241/276 vụ)"
        return None
    lead = tokens[first.index - 1] if first.index else None
    before = lead is not None and lead.kind == "count" and is_compared(lead.gap) and "," not in first.gap
    if follow is not None and follow.kind == "count" and not follow.role and is_held_against(follow.gap) and not before:
        return follow if same_unit(follow, change or tokens[max(0, first.index - 1)]) else None
    if follow is not None and _is_back_then(page, sentence, first, follow):
        if lead is None:
            return follow if _AGAINST_FIRST.match(first.gap) and _is_plain(first, follow) else None
        if not lead.is_change and _is_plain(lead, follow):
            return follow if OWN_VERB.match(_REST_OF_NOUN.sub("", first.gap)) else None
    if lead is not None and lead.index and lead.kind == "count" and _IN_BRACKETS.search(lead.gap):
        return lead if _is_earlier(sentence, lead, first, change) else None
    if (
        lead is not None
        and lead.kind == "count"
        and not lead.is_change
        and is_compared(lead.gap)
        and "," not in first.gap
        and ";" not in first.gap
        and not HELD_AGAINST.match(sentence.after(last))
    ):
        return lead
    return None


def _is_back_then(page: Page, sentence: Sentence, change: Token, then: Token) -> bool:
    """Tell the earlier value in brackets behind a change, of which the same was done as of what there is now."""
    told = _BACK_THEN.fullmatch(then.gap)
    if told is None or told["did"] is None:
        return told is not None
    before = page.sentences[change.sentence - 1] if change.sentence and not change.index else sentence
    return any(told["did"] in token.gap for token in before.tokens[: change.index or None])


def _is_plain(now: Token, then: Token) -> bool:
    """Tell whether a value and one behind its change may be what there is and what there was."""
    alike = now.kind == then.kind == "count" and not then.role
    return alike and now.of is now.under is then.of is None and same_unit(now, then) == SAME


def _is_earlier(sentence: Sentence, then: Token, first: Token, change: Token | None) -> bool:
    """Tell whether a value in brackets is what another has changed from: "412 đơn (năm 2022: 380 đơn), tăng 32 đơn"."""
    sign = -1 if first.role == "fall" else 1
    now = sentence.tokens[then.index - 1]
    if now.kind != "count" or same_unit(now, then) != SAME:
        return False
    if change is None:
        plain = first.per > 1 and _AT_ONCE.fullmatch(first.gap) is not None and now.depth < then.depth
        plain = plain and not any(same_unit(token, then) == SAME for token in sentence.tokens[: now.index])
        told = plain and not now.is_change and _ON_ANOTHER.match(sentence.after(first)) is None
        return (change_between_nearly_fits if told else change_between_fits)(now, then, first, sign)
    far, near = (now, then) if sign > 0 else (then, now)
    return adds_up(far, (near, change))


def _current(
    page: Page,
    tokens: list[Token],
    first: Token,
    change: Token | None,
    rate: Token | None,
    sign: int,
    previous: Token | None,
) -> tuple[Token | None, Token | None]:
    """Return what changed and, where two values of a series are told, the earlier one."""
    here = [token for token in _before(page, tokens, first, previous) if token.under is None]
    if change is not None and rate is not None:
        return changed_value(page, tokens, here, first, change, rate, sign), None
    if change is not None:
        series = two_values(tokens, first, None, sign, page.sentences[first.sentence].after(first))
        if series is not None and same_unit(series[0], change):
            return series
        if previous is None:
            return (here[0] if here and outgrows(page, here, change, sign) else None), None
        return _changed_from(here, previous, change, sign), None
    series = two_values(tokens, first, rate, sign, page.sentences[first.sentence].after(rate or first))
    if series is not None and (previous is None or sign * (series[0].value - previous.value) > 0):
        return series
    lead = tokens[first.index - 1] if first.index else None
    lead = next(
        (actual for actual, target in page.targets[-_REACH:] if target is lead and actual.start < first.start), lead
    )
    while lead is not None and lead.kind == "rate" and lead.role == "target" and lead.index:
        lead = tokens[lead.index - 1]
    if lead is previous and lead is not None and lead.index:
        lead = tokens[lead.index - 1]
    if (
        lead is None
        or lead.kind != "count"
        or lead.is_change
        or lead.depth > first.depth
        or not (OWN_VERB.search(first.gap) or (previous is not None and _goes_on(page, tokens, first)))
    ):
        return None, None
    fitting = None if previous is None or rate is None else _fitting(here, previous, rate, sign)
    if fitting is not None or (previous is not None and rate is not None and lead.under is not None):
        return fitting, None
    sentence = page.sentences[first.sentence]
    return _named(here, head(sentence, lead), sentence.after(rate or first)), None


def _before(page: Page, tokens: list[Token], first: Token, previous: Token | None) -> list[Token]:
    """Return the values before a change, nearest first, of the sentence before where it begins its own.

    "Có 318 đơn. So với cùng kỳ giảm 146 đơn (cùng kỳ 464 đơn)".
    """
    if not first.index and previous is not None:
        return [token for token in page.earlier(first, 1) if token.depth == 0]
    return [token for token in reversed(amounts(tokens[: first.index])) if token is not previous]


def _goes_on(page: Page, tokens: list[Token], first: Token) -> bool:
    """Tell a change joined to what a value achieves of its plan: "bằng 78% dự toán năm và tăng 4% so với cùng kỳ"."""
    last = tokens[first.index - 1]
    achieved = last.role == "target" or any(target is last for _, target in page.targets[-_REACH:])
    return achieved and _AND_MOVED.fullmatch(first.gap) is not None


def _fitting(here: list[Token], previous: Token, rate: Token, sign: int) -> Token | None:
    """Return the nearest value that an earlier one has become by a percentage."""
    alike = (token for token in here if token.unit != previous.unit or same_unit(token, previous))
    return next((token for token in alike if change_between_fits(token, previous, rate, sign)), None)


def _changed_from(here: list[Token], previous: Token, change: Token, sign: int) -> Token | None:
    """Return the value that an earlier one has changed to: the one that fits, else the only one of the same thing.

    "420 ca ở 9/9 huyện, giảm 80 ca so với cùng kỳ (500 ca)" is not of the 9; nor of a part that is told in between.
    """
    alike = [token for token in here if same_unit(token, change) and (token.of is None or _is_score(token.of))]
    for token in alike:
        far, near = (token, previous) if sign > 0 else (previous, token)
        if sum_fits(far, (near, change)):
            return token
    named = [token for token in alike if same_unit(token, change) == SAME] or alike
    if len(named) == 1:
        return named[0]
    grown = [token for token in named if token.value > previous.value] if sign > 0 and change.unit else []
    if len(grown) == 1 and _nearly_moves(grown[0], previous, change, sign):
        return grown[0]  # "312 sản phẩm, trong đó 64 sản phẩm 4 sao, tăng 68 sản phẩm so với năm trước (264 sản phẩm)"
    slipped = [token for token in named if _is_slipped(token, previous, change, sign)]
    if len(slipped) == 1:
        return slipped[0]
    lead = named[0] if named else None
    if lead is None or (lead.index, lead.depth) != (change.index - 1, change.depth) or not OWN_VERB.search(change.gap):
        return None
    of_one = change.unit and same_unit(lead, change) == same_unit(lead, previous) == SAME
    return lead if of_one and _nearly_moves(lead, previous, change, sign) else None


def _is_slipped(value: Token, previous: Token, change: Token, sign: int) -> bool:
    """Tell whether a slip keeps a value from being what an earlier one has changed to, which is no matter of chance."""
    if min(value.value, previous.value, change.value) < _MANY or OWN_VERB.search(change.gap) is None:
        return False
    of_one = same_unit(value, change) == same_unit(value, previous) == SAME
    return of_one and _nearly_moves(value, previous, change, sign)


def _nearly_moves(value: Token, previous: Token, change: Token, sign: int) -> bool:
    """Tell whether one slip of a digit keeps an earlier value from having become another by a change."""
    far, near = (value, previous) if sign > 0 else (previous, value)
    return sum_nearly_fits(far, (near, change))


def _is_score(most: Token) -> bool:
    """Tell the most points there are from a whole: "8,5/10 điểm, tăng 0,5 điểm so với học kỳ trước (8,0 điểm)"."""
    return most.unit.startswith("điểm")


def _named(here: list[Token], lead: Token, after: str) -> Token | None:
    """Return the value that the words after a percentage say it is of: "về lượng", "số vụ"; else the one before it."""
    noun = _ABOUT_WHAT.match(after)
    if noun is not None and not _counts(lead, noun[1]):
        return next((token for token in here if _counts(token, noun[1])), lead)
    if lead.unit in UNITS and _IN_QUANTITY.match(after):
        return next((token for token in here if token.unit not in UNITS), None)
    return lead


def _counts(token: Token, noun: str) -> bool:
    return token.unit.lower().startswith(noun)
