"""Ratios with a slash: "A/B hồ sơ, đạt p%", "p% (A/B hồ sơ)", "A/B ha kế hoạch"; what is a date, a rank or a score."""

from collections.abc import Iterator
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, ShareClaim, TargetClaim
from dxmetrics.read.prose.evidence.elsewhere import (
    are_picked_out,
)
from dxmetrics.read.prose.evidence.fits import share_fits, share_nearly_fits
from dxmetrics.read.prose.evidence.passed import is_over_plan
from dxmetrics.read.prose.evidence.sides import are_sides
from dxmetrics.read.prose.evidence.slashed import rate_of_slash
from dxmetrics.read.prose.leads import any_of
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.roles import NAMES_A_RATE
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token, figure_of
from dxmetrics.relations import Kind, kind_of
from dxmetrics.vi.currencies import UNITS

__all__ = ["read_ratio", "share_claim"]

_RANK: Final = regex(rf"(?:{any_of('xếp|thứ|hạng|vị trí|đứng|top|tốp|nhóm')})\s*(?:thứ|hạng|vị trí|ở vị trí)?\s*\Z")
_SCORE: Final = regex(r"\s?điểm\b(?! (?:cầu|hướng|du|trường|bưu|giao|thi(?! đua)|tiếp|đến|phục|bán|tuyên))")
_PROPORTION: Final = regex(r"\b(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|cơ cấu|tỷ suất|tỉ suất)\b[^,;.]{0,60}\Z")
_COUNTED: Final = regex(r"(?:\A|\s)(?:có|đạt|hoàn thành|được|cho|cả)\s\Z")
_PLAN_FIRST: Final = regex(rf"(?:kế hoạch|{any_of('kh|giao')}|chỉ tiêu)\s?/\s?(?:thực hiện|th|đạt|kết quả)\b")
_PLACES: Final = ("chỉ tiêu", "suất", "vị trí")
"""What so many apply for."""
_TWO_TIMES: Final = regex(r" ?\((?:năm|quý|tháng|kỳ|cùng kỳ|tuần) [^()/]{0,24}/")
_PLAN_WORDS: Final = ("kế hoạch", "kh/", "kh /", "giao", "chỉ tiêu")
_CALENDAR_MONTHS: Final = 12
_CALENDAR_DAYS: Final = 31
_FAR: Final = 120
_ALL: Final = 100
_ROUND: Final = frozenset((100, 1000, 10000, 100000))


def read_ratio(page: Page, sentence: Sentence, part: Token, whole: Token) -> Iterator[Claim]:
    """Read "A/B noun", with the percentage before it or after it.

    A rank, a score or a date is none; a value over its plan is held against the plan, and may pass it.
    """
    if _is_rank_or_score(page, sentence, part, whole) or _is_now_and_then(sentence, part, whole):
        return
    lead = sentence.before(part)
    met = lead is not None and lead.role == "target" and part.gap.rstrip().endswith("(")
    if lead is not None and met and not are_picked_out(lead, part, whole):  # "114,2% kế hoạch (685/600 cây)"
        yield TargetClaim(part.figure(), whole.figure(), lead.figure(), **page.place(part, whole, lead))
        return
    rate = rate_of_slash(page, sentence, part, whole)
    if rate is None and _is_proportion(part, whole):
        return
    if (rate is None or not share_fits(part, whole, rate)) and are_sides(page, part, whole):
        return
    if rate is None and part.unit and part.value > whole.value and whole.unit.startswith(_PLACES):
        return  # "343 em/35 chỉ tiêu"
    counted = rate is not None and (share_fits(part, whole, rate) or _is_counted(part, whole, rate))
    if _may_be_date(part, whole) and not counted:
        return
    plan_first = rate is not None and _is_plan_first(page, rate)
    planned = plan_first or is_over_plan(page, sentence, part, whole, rate)
    if plan_first or (rate is not None and not planned and _is_turned(page, part, whole, rate)):
        part, whole = whole, part
    if planned:
        page.taken.update(() if rate is None else (rate,))
        yield TargetClaim(part.figure(), whole.figure(), figure_of(rate), **page.place(part, whole, rate))
    elif (
        part.unit not in UNITS  # "chênh 8 lần (3,3 triệu đồng/404 nghìn đồng)"
        or part.value <= whole.value
        or (rate is not None and share_nearly_fits(part, whole, rate))
    ):
        yield share_claim(page, part, whole, rate, _subject(rate or part))


def _is_plan_first(page: Page, rate: Token) -> bool:
    """Tell whether a heading before a percentage puts the plan over what was done: "KH/TH: 1.200/1.260"."""
    lead = page.low[max(0, rate.start - _FAR) : rate.start]
    return any(map(lead.__contains__, _PLAN_WORDS)) and _PLAN_FIRST.search(lead) is not None


def _is_now_and_then(sentence: Sentence, part: Token, whole: Token) -> bool:
    """Tell a value and the earlier one, more of them now, by what is told behind.

    "Chết 81/73 người, tăng 8 người"; "570/535 vụ (năm 2025/năm 2024)".
    """
    if _TWO_TIMES.match(sentence.after(whole)):
        return True
    rise = part.value - whole.value
    return rise > 0 and any(
        token.role == "rise" and token.value == rise and token.kind == "count" and same_unit(token, whole)
        for token in sentence.tokens[whole.index + 1 :]
    )


def _is_turned(page: Page, part: Token, whole: Token, rate: Token) -> bool:
    """Tell a whole over its part, each with its noun: "3.100 hồ sơ/2.790 hồ sơ trực tuyến (90%)"."""
    if part.value <= whole.value or rate.hedge is not None or not page.low[part.end : part.stop].strip():
        return False
    return share_fits(whole, part, rate, as_printed=True)


def _is_rank_or_score(page: Page, sentence: Sentence, part: Token, whole: Token) -> bool:
    """Tell whether the words make a rank, a score or a reading of a slash: "xếp thứ 5/63", "thị lực dưới 20/200"."""
    if _RANK.search(part.gap) or _SCORE.match(page.low, whole.end):
        return True
    if whole.unit:
        return False
    near = sentence.tokens[max(0, part.index - 2) : whole.index + 3]
    return (
        part.hedge is not None
        or whole.hedge is not None
        or any(token.unit.startswith("bậc") or "hạng" in token.gap for token in near)
    )


def _is_proportion(part: Token, whole: Token) -> bool:
    """Tell whether a slash without a percentage splits a hundred, or tells of each hundred: "30/70", "85/100 đồng"."""
    if not whole.unit:
        return part.value + whole.value == _ALL or _PROPORTION.search(part.gap) is not None
    return whole.value in _ROUND and (whole.unit == "đồng" or _PROPORTION.search(part.gap) is not None)


def _may_be_date(part: Token, whole: Token) -> bool:
    """Tell whether a date, a house number or a score is as good a reading."""
    if (part.per > 1) != (whole.per > 1):
        return True
    if not whole.value:  # no month, no house
        return not whole.unit
    if not (part.exact and whole.exact) or part.value > _CALENDAR_DAYS or whole.value > _CALENDAR_MONTHS:
        return part.value > whole.value and (not whole.unit or whole.value <= _CALENDAR_MONTHS)
    if part.value > whole.value:
        return not whole.unit.islower() or part.value > 2 * whole.value or _COUNTED.search(part.gap) is None
    return not whole.unit or (whole.unit.split(" ")[0].isupper() and not whole.text.startswith("0"))


def _is_counted(part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether a percentage is surely of a slash: "100% (15/12)", "87% (960/871)", "12,4/1,4 km, đạt 100%"."""
    if part.per > 1 and whole.per > 1 and whole.unit and share_nearly_fits(part, whole, rate):
        return True
    if part.value < whole.value and kind_of(whole.unit) is Kind.MEASURE:  # "18,4/23 km, đạt 80%"
        return True
    if rate.gap == " (" and rate.start > whole.start and part.value > _CALENDAR_DAYS:  # "231/31 (100%) xã"
        return share_nearly_fits(part, whole, rate)
    if part.value > max(_CALENDAR_DAYS, whole.value) and "đạt" in rate.gap:  # "47/7 vụ, đạt 100%"
        return share_nearly_fits(part, whole, rate)
    fine = part.value > _CALENDAR_DAYS and whole.value > _CALENDAR_MONTHS and part.step == whole.step
    if rate.start > part.start or not part.gap.endswith("("):
        return False
    return (fine or rate.value == _ALL) and (part.gap.strip() == "(" or share_nearly_fits(part, whole, rate))


def _subject(token: Token) -> str | None:
    """Return what a named rate is about: "tỷ lệ người dân có điện thoại … đạt"."""
    match = NAMES_A_RATE.search(token.gap)
    if match is None:
        return None
    words = token.gap[match.start() :].split(",")[0].split(" đạt")[0]
    return words.strip(" (")


def share_claim(
    page: Page, part: Token, whole: Token | None, rate: Token | None, subject: str | None = None
) -> ShareClaim:
    """Return the claim that a part is so much of its whole; the percentage is spoken for then."""
    if rate is not None:
        page.taken.add(rate)
        if whole is not None and whole.sentence == rate.sentence:
            page.wholes = (whole,)
        elif whole is not None:
            page.shared = (rate.sentence, whole)
    return ShareClaim(
        part.figure(),
        figure_of(whole),
        figure_of(rate),
        subject=subject,
        **page.place(part, whole, rate),
    )
