"""Plans told before what was done, or behind how far that is from them, where a slip keeps the figures from fitting."""

from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.distances import falls_short
from dxmetrics.read.prose.evidence.fits import of_all_fits, share_fits, share_nearly_fits
from dxmetrics.read.prose.evidence.misprints import is_slip_of
from dxmetrics.read.prose.evidence.planned import is_of_another_term
from dxmetrics.read.prose.evidence.wholes import own_share
from dxmetrics.read.prose.leads import any_of
from dxmetrics.read.prose.page import Page, amounts, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME
from dxmetrics.read.prose.words import MARK, WORD
from dxmetrics.vi.currencies import UNITS

__all__ = ["aimed_before", "past_distance"]

_AIM: Final = regex(
    rf"(?:{any_of('kế hoạch|chỉ tiêu|dự toán|mục tiêu|phấn đấu|yêu cầu')}"
    rf"|{any_of('phải')} (?!thu|trả|nộp|thi hành))\b"
)
_REACHES: Final = regex(
    r"[^,;:.()]{0,50}(?:,| \() ?(?:mới |chỉ |cũng )?(?:đạt|bằng|hoàn thành|thực hiện|chiếm)(?: (?:tỷ|tỉ) lệ)? "
)
_ENDS: Final = regex(r"\s*\)?\s*(?:[.;,]|\Z)")
_OF_IT: Final = regex(
    r" (?:so (?:với )?)?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)"
    r"(?: (?:năm(?: nay| 20\d\d)?|cả năm|vốn|đề ra|đặt ra|được giao|giao|của|trên|nghị quyết|đại hội|nhiệm kỳ|tỉnh|"
    r"huyện|xã|hđnd|ubnd)\b){0,8}\)?\s*(?:[.;,]|\Z)"
)
_ANOTHER: Final = regex(
    r"\b(?:riêng|trong đó|(?<!toàn )(?<!cả )(?:xã|phường|huyện|quận|thị xã|thành phố|tỉnh|thôn|công ty|đơn vị|ngành|"
    r"(?<!cơ )sở|trường|khối|lớp|hệ|bậc|cụm|khu vực)|vụ|tháng này|quý này|tuần|đợt|lũy kế từ|giai đoạn|điều chỉnh|"
    r"bổ sung|kéo dài)\b"
)
"""What makes what was done that of another place or time than a plan, unless the plan is told with it too."""
_TERM: Final = regex(r"\b(?:tháng|quý|tuần|đợt|mỗi (?!năm)|bình quân)\b")
_EACH_YEAR: Final = regex(r"\b(?:mỗi|hằng|hàng) năm\b")
_YEARS: Final = regex(r"\b(?:\d{1,2}|hai|ba|bốn|cả|toàn|trong) (?:năm|nhiệm kỳ|khóa)\b|\bgiai đoạn\b|\bnhiệm kỳ\b")
"""What tells that something was done in several years, not in each."""
_OWN_TERM: Final = regex(r"(?:\b(?:trong|riêng|của) |\A\W*)(?:tháng|quý|tuần|đợt)\b")
_YEAR: Final = regex(r"\bnăm (20\d\d)\b")
_SAYS_NOTHING: Final = frozenset(
    "kế hoạch chỉ tiêu dự toán mục tiêu phấn đấu yêu cầu đặt đề ra phải là được giao có năm cả toàn tổng số nghị quyết"
    " của và với trong đến nay đã ngày tháng tỉnh huyện xã thực hiện hết sau mới ước trên địa bàn cho về".split()
)
_ANY_WORK: Final = frozenset("gieo trồng cấy sạ xuống giống được làm xong thu hoạch triển khai hoàn thành".split())
"""What is done to reach any plan."""
_AWAY: Final = regex(
    r"(?: so (?:với )?[^,;:.()\d]{2,30}| [^,;:.()\d]{2,40})?(?:,| \(| và) ?(?:còn |đã )?(?:vượt|thiếu|hụt) "
)
_FROM_PLAN: Final = regex(
    r"[^,;:.()\d]{0,30} so (?:với )?(?:mức )?(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)[^,;:.()\d]{0,40} \(?(?:là )?"
)
_LEAST: Final = 20
_NEAR: Final = 2
_ALL: Final = 100
_TWICE: Final = 2


def aimed_before(page: Page, sentence: Sentence, actual: Token, rate: Token) -> Token | None:
    """Return the plan that the words before what was done tell of the same thing, and that a slip keeps from fitting.

    "Kế hoạch vụ đông là 2.300 ha. Đến nay toàn huyện đã gieo trồng 1.978 ha, đạt 86% kế hoạch".
    Silent where another place or time is told, other counts of the same thing, or one that the percentage fits.
    """
    target = _told_before(page, sentence, actual)
    if target is None or _AIM.search(target.gap) is None or max(target.value, actual.value) < _LEAST:
        return None
    behind = sentence.after(rate)
    if _REACHES.fullmatch(rate.gap) is None or not (_OF_IT.match(behind) or _ENDS.match(behind)):
        return None
    if _OWN_TERM.search(actual.gap) and "năm" not in behind:
        return None
    of_it = _OF_IT.match(behind) is not None
    if is_of_another_term(target.gap, behind):
        return None
    if not _is_for_the_same(page, target, actual, rate, of_it=of_it) or own_share(page, target) is not None:
        return None
    told = (*sentence.amounts(), *page.earlier(rate, _NEAR))
    if any(share_fits(actual, other, rate) for other in told if other not in (actual, target)):
        return None
    return target if share_nearly_fits(actual, target, rate) else None


def _told_before(page: Page, sentence: Sentence, actual: Token) -> Token | None:
    """Return the only count of its kind before one, in its sentence or in the sentence before."""
    told = amounts(sentence.tokens[: actual.index])
    if not told and actual.sentence:
        told = amounts(page.sentences[actual.sentence - 1].tokens)
    alike = [
        token
        for token in told
        if same_unit(token, actual) == SAME or (bool(actual.unit) and token.unit.startswith(f"{actual.unit} "))
    ]
    if len(alike) != 1 or alike[0].hedge is not None or alike[0].of or alike[0].under:
        return None
    return alike[0]


def _is_about(actual: Token, target: Token, rate: Token) -> bool:
    """Tell whether a percentage is not half or twice as much as it would be of a target."""
    told, meant = target.value * rate.value, actual.value * _ALL
    return told * _TWICE >= meant and meant * _TWICE >= told


def _is_for_the_same(page: Page, target: Token, actual: Token, rate: Token, *, of_it: bool) -> bool:
    """Tell whether a plan and what was done are of one place, time and thing, by the words that lead up to them.

    `of_it` where the percentage says that it is of a plan; else what was done must be told in the words of the plan.
    """
    if _TERM.search(target.gap) or (_EACH_YEAR.search(target.gap) and _YEARS.search(actual.gap)):
        return False
    here = target.sentence == actual.sentence
    said = MARK.split(actual.gap, maxsplit=1)[-1] if here else actual.gap
    if any(match[0] not in target.gap for match in _ANOTHER.finditer(said)):
        return False
    years = set(_YEAR.findall(said))
    if years and not years <= set(_YEAR.findall(page.low[target.gap_start : target.stop])):
        return False
    if actual.unit not in UNITS and here and of_it:
        return True
    first, second = (set(WORD.findall(words)) - _SAYS_NOTHING for words in (target.gap, said))
    if actual.unit in UNITS:  # money is told of much
        return first == second or (first <= {"vốn", "đầu", "tư", "công"} and {"giải", "ngân"} <= second)
    work = second <= _ANY_WORK and (bool(second) or (here and not first))
    told = bool(first & second) or (work and (of_it or _is_about(actual, target, rate)))
    return told or (of_it and (not first or not second or " " in actual.unit))


def past_distance(sentence: Sentence, actual: Token, rate: Token) -> tuple[Token, Token] | None:
    """Return the target behind how far a value is from it, and that distance: "… (vượt 5 hộ so với chỉ tiêu 120)".

    Of the four figures three at least must fit.
    """
    away = sentence.following(rate)
    target = None if away is None else sentence.following(away)
    if away is None or target is None or not away.kind == target.kind == actual.kind == "count":
        return None
    if _AWAY.fullmatch(away.gap) is None or _FROM_PLAN.fullmatch(target.gap) is None:
        return None
    if not all(token.exact or token.unit in UNITS for token in (actual, away, target)):
        return None
    if not (same_unit(actual, away) and same_unit(actual, target)):
        return None
    sign = -1 if falls_short(away) else 1
    base, reached = actual.value - sign * away.value, target.value + sign * away.value
    told = (
        (base == target.value and is_slip_of(actual, target, rate))
        or share_fits(actual, target, rate)
        or (base > 0 and of_all_fits(actual.value, base, rate))
        or of_all_fits(reached, target, rate)
    )
    return (target, away) if told else None
