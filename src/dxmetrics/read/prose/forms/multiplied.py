"""Values told as so many times others beside them: "tăng gấp đôi, từ 12 lên 24 hộ", "giảm một nửa, từ 24 hộ còn 12"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import islice
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import ChangeClaim, Claim, MultipleClaim, TargetClaim
from dxmetrics.quantity import PERCENT, TIMES, Bound, Figure, Hedge, Number
from dxmetrics.read.prose.evidence.changed import FROM, TO_LEVEL
from dxmetrics.read.prose.evidence.entire import entire
from dxmetrics.read.prose.hedged import hedge_of
from dxmetrics.read.prose.page import Page, nearest, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.vi.hedges import HEDGES_BEFORE

__all__ = ["read_multiplied"]

_DIGIT: Final = "một|hai|ba|bốn|tư|năm|sáu|bảy|bẩy|tám|chín|mười"
_TIMES: Final = regex(
    r"(?:(?P<level>gấp)|(?P<rise>tăng)(?: thêm| lên)?|(?P<fall>giảm)(?: đi| xuống| hẳn| được)?(?P<to> còn)?"
    r"|(?P<equal>bằng)(?= một nửa| nửa))"
    r"(?: (?P<hedge>gần|hơn|trên|khoảng|xấp xỉ|chừng|ít nhất|chưa đến|chưa tới|tới|đến))?"
    rf" (?:(?P<half>(?:một )?nửa)|(?P<top>{_DIGIT}) phần (?P<bottom>{_DIGIT})"
    rf"|(?P<word>đôi|rưỡi|{_DIGIT})(?P<times> lần)?|(?P<digits>\d{{1,3}}(?:,\d{{1,2}})?) lần)(?P<more> rưỡi)?(?![^\W_])"
)
_VERBS: Final = (
    r"(?:(?:tức|tương đương|tương ứng|nghĩa|như vậy|là|đã|tăng|giảm|cao|nhiều|lớn|bằng|với|cụ thể|hay|lần lượt) ?)*"
)
_FROM: Final = regex(rf"[^,;:.()\n]{{0,50}}?(?:[,(:]| –| \()? ?{_VERBS}từ (?:(?:mức|khoảng|chỉ|con số|hơn|gần) )*")
"""What leads from a multiple to what it began at: ", từ "."""
_BEHIND: Final = regex(rf"[^,;:.()\n]{{0,40}}?(?:,| \(| –|\))? ?{_VERBS}")
_NO_OTHER: Final = regex(r"\b(?:trong đó|nhưng|riêng|song|và|khi|nhờ|do|vì|khiến|giúp|mà)\b")
"""What tells of something else between a value and its multiple."""
_CLOSES: Final = regex(
    r"\s*(?:[,;.)]|\Z)| (?:so (?:với )?)?(?:năm|cùng kỳ|giai đoạn|đầu|trước|nhiệm kỳ|thời điểm|quý|tháng)\b"
)
_BASE: Final = regex(r" (?:so (?:với )?)?(?:năm|giai đoạn|đầu|trước|nhiệm kỳ|thời điểm|quý|tháng)\b")
_ENDS: Final = regex(r"\s*(?:[;.)]|\Z)")
_SAME_TIME: Final = regex(r" (?:so (?:với )?)?cùng kỳ\b")
_OWN_TIME: Final = regex(r"\b(?:quý|tháng|tuần|ngày|đợt|đầu năm)\b")
"""What tells two values of one year, of which neither is that of the same time a year ago."""
_THEN: Final = regex(
    r"\b(?:(?:năm|quý|tháng|kỳ|nhiệm kỳ) (?:trước|ngoái|\d[\d/]*)|trước đây|ban đầu|cùng kỳ|từ chỗ)[^;:.()\n]{0,40}\Z"
)
_NOW: Final = regex(
    r"[^;:.()\n]{0,30}[,;] (?:nhưng |thì |và )?(?:đến |hiện |đến năm )?"
    r"(?:nay|(?:năm|quý|tháng|kỳ) (?:nay|này|\d[\d/]*))[^;:.()\n]{0,30}"
)
_AGAINST: Final = regex(r" (?:so (?:với )?(?:mức |con số |số )?|(?:mức|con số) )(?:chỉ |là |khoảng )?")
_EARLIER: Final = regex(
    r" (?:so (?:với )?)?(?:cùng kỳ|cùng thời điểm|(?:năm|quý|tháng|kỳ|mức|con số|nhiệm kỳ|giai đoạn|thời điểm|đầu)\b)"
    r"[^,;:.()\n]{0,40}\((?:(?:cùng kỳ |năm )?(?:20\d\d )?(?:là |đạt |chỉ |có )?)?"
)
_PLAN: Final = regex(
    r" (?:so (?:với )?)?(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán)\b[^,;:.()\n]{0,40}(?:\((?:là |giao )?| là )"
)
_PLAN_IS: Final = regex(r"\b(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán)(?: (?!vượt|đạt|so|tăng)\w+){0,8} \Z")
_DONE: Final = regex(
    r"[^,;:.()\n]{0,30}, [^,;:.()\n]{0,40}\b(?:thực hiện|đã|đạt|kết quả|đến nay|nay)\b[^,;:.()\n]{0,30}"
)
_OF_PLAN: Final = regex(
    r"(?: (?:so với )?(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán)(?: (?:đề ra|giao|năm))?)?\s*(?:[;.)]|\Z)"
)
"""What is planned, what was done, and the end behind its multiple."""
_PLANNED: Final = regex(r"\b(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)\b[^,;.]*\Z")
_EVENTS: Final = regex(
    r"\b(?:giá|lãi suất|lương|phí|điều chỉnh|liên tiếp|liên tục|đợt|thuế suất|thời hạn|phiên|cơ sở)\b"
)
"""What is raised or lowered several times, one after the other: "giá xăng giảm 3 lần, từ 23.000 xuống 21.000 đồng"."""
_NUMBERS: Final[Mapping[str, Number]] = {
    **{word: number for number, word in enumerate("một hai ba bốn năm sáu bảy tám chín mười".split(), 1)},
    "đôi": 2,
    "rưỡi": Fraction(3, 2),
    "tư": 4,
    "bẩy": 7,
}
_AMBIGUOUS: Final = ("năm", "một", "tư")
"""Numbers in words that are other words too: "gấp năm ngoái"."""
_MANY: Final = 3
_SHORT: Final = 16
_REACH: Final = 60
_ALL: Final = 100
_FEW: Final = 6
_LOW: Final = Fraction(3, 4)
"""*gần* is not said of less than so much of what is told."""
_CLOSE: Final = Fraction(1, 6)
"""A fall by a fraction is told loosely: it may miss by so much of itself."""


@dataclass(frozen=True, slots=True)
class _Times:
    """How many times as much is told of a value: where, by how much it grew or fell to, and how the words tell it.

    `told` is where the words begin without their hedge. `rises` says that "tăng k lần" may mean k times as much or k
    times more; `fall` is what a fall is in per cent, and then `value` is 0 where it is told by a fraction.
    """

    start: int
    told: int
    end: int
    value: Number
    step: Number
    hedge: Hedge | None
    token: Token | None
    rises: bool
    fall: Number | None

    @property
    def is_level(self) -> bool:
        """Whether the words say how many times as much there is, and nothing else."""
        return not self.rises and self.fall is None


def read_multiplied(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the values of a sentence told as so many times an earlier value, or a plan, that stands beside them.

    >>> from dxmetrics.read import read_text
    >>> reading = read_text("Số mô hình tăng gấp đôi, từ 12 mô hình lên 36 mô hình.")
    >>> [figure.text for figure in reading.claims[0].figures]
    ['36', '12', 'gấp đôi']
    """
    for match in _TIMES.finditer(page.low, sentence.start, sentence.end):
        times = _times(page, sentence, match)
        if times is None:
            continue
        behind = next((token for token in sentence.tokens if token.start >= times.end), None)
        before = next((token for token in reversed(sentence.tokens) if token.stop <= times.start), None)
        pair = _moved(page, sentence, times, behind, before)
        if pair is not None:
            yield from _claim(page, times, *pair)
        elif before is not None:
            yield from _against(page, times, before, _values(sentence, before), behind)
            yield from _over_plan(page, sentence, times, before)


def _times(page: Page, sentence: Sentence, match: re.Match[str]) -> _Times | None:
    """Return what words of times tell, or None where they tell of something else: "tăng một lần", "tăng một nửa"."""
    start, end = match.span()
    falls = match["fall"] is not None or match["equal"] is not None
    hedge = hedge_of(page.low, start, end) or HEDGES_BEFORE.get(match["hedge"] or "")
    told = match.end("hedge") + 1 if match["hedge"] else start + (len("giảm ") if falls else 0)  # or "bằng "
    if match["half"] or match["top"]:
        fall = _fraction(match)
        return _Times(start, told, end, 0, 1, hedge, None, rises=False, fall=fall) if falls and fall < _ALL else None
    token: Token | None = None
    if match["digits"]:
        token = next(token for token in sentence.tokens if token.start == match.start("digits"))
        value, step = token.value, token.step
    else:
        if not match["times"] and (not match["level"] or match["word"] in _AMBIGUOUS):
            return None
        value, step = _spelled(match)
    if value <= 1 or (
        not match["level"] and value.denominator == 1 and _EVENTS.search(page.low, sentence.start, sentence.end)
    ):
        return None
    drop = _ALL - Fraction(_ALL) / value if falls else None
    return _Times(start, told, end, value, step, hedge, token, rises=match["rise"] is not None, fall=drop)


def _fraction(match: re.Match[str]) -> Fraction:
    """Return by how much of a hundred something falls: by half, by two thirds, to a third."""
    if match["half"]:
        return Fraction(_ALL, 2)
    fall = Fraction(_ALL * int(_number(match["top"])), int(_number(match["bottom"])))
    return _ALL - fall if match["to"] else fall


def _spelled(match: re.Match[str]) -> tuple[Number, Number]:
    """Return how many times words tell, and how finely: "gấp đôi" is told of a third more or less."""
    value = _number(match["word"])
    if match["word"] == "rưỡi":
        return value, Fraction(1, 2)
    if match["more"]:
        return value + Fraction(1, 2), Fraction(1, 2)
    return value, Fraction(value) / 3 if value < _MANY else 1


def _number(word: str) -> Number:
    return _NUMBERS[word]


def _moved(
    page: Page, sentence: Sentence, times: _Times, behind: Token | None, before: Token | None
) -> tuple[Token, Token] | None:
    """Return the value now and the one before of "gấp đôi, từ 12 lên 36", "từ 12 lên 36, gấp đôi"."""
    if behind is not None and _leads_on(_FROM, page.low[times.end : behind.start]):
        previous, current = behind, sentence.following(behind)
        if current is None or not TO_LEVEL.search(current.gap):
            return None
    elif before is not None and before.index:
        previous, current = sentence.tokens[before.index - 1], before
        if not _told_before(page, times, previous, current):
            return None
    else:
        return None
    return (current, previous) if len(current.gap) <= _REACH and _are_alike(current, previous, times) else None


def _told_before(page: Page, times: _Times, previous: Token, current: Token) -> bool:
    """Tell whether two values stand before what is told of them: "từ 12 lên 36, gấp ba", and nothing else follows."""
    if not _leads_on(_BEHIND, _unhedged(page.low[current.stop : times.start], times)):
        return False
    if _led_to(previous, current):
        if _CLOSES.match(page.low, times.end) is None:
            return False
        if _BASE.match(page.low, times.end) and not _is_just(times, current, previous):
            return False  # "từ 716 lên 812 triệu USD, gấp 1,6 lần năm 2020"
        named = _OWN_TIME.search(page.low, previous.stop, current.stop + _SHORT)
        return named is None or _SAME_TIME.match(page.low, times.end) is None
    return _then_and_now(previous, current, times) and _ENDS.match(page.low, times.end) is not None


def _is_just(times: _Times, current: Token, previous: Token) -> bool:
    """Tell whether one value is so many times another, rounded."""
    return 2 * abs(Fraction(current.value) / previous.value - times.value) <= times.step


def _leads_on(pattern: re.Pattern[str], words: str) -> bool:
    """Tell whether words lead from a multiple to its values, or back, and tell of nothing else."""
    return pattern.fullmatch(words) is not None and _NO_OTHER.search(words) is None


def _led_to(previous: Token, current: Token) -> bool:
    return FROM.search(previous.gap) is not None and TO_LEVEL.search(current.gap) is not None


def _then_and_now(previous: Token, current: Token, times: _Times) -> bool:
    """Tell two values of two times, the later told last: "năm 2022 có 40 mô hình, năm 2024 có 100 mô hình"."""
    if (current.value < previous.value) == (times.fall is None):
        return False
    if _PLANNED.search(previous.gap):
        return False
    return _THEN.search(previous.gap) is not None and _NOW.match(current.gap) is not None


def _are_alike(current: Token, previous: Token, times: _Times) -> bool:
    """Tell whether two values are of one thing, and none of them hedged; rates may rise or fall several times."""
    if current.kind != previous.kind or current.kind == "point" or previous.value <= 0 or current.value <= 0:
        return False
    if current.kind == "rate" and times.value > 1 and times.value.denominator == 1 and (times.rises or times.fall):
        return False
    return current.hedge is previous.hedge is None and same_unit(current, previous) > 0


def _unhedged(gap: str, times: _Times) -> str:
    return gap if times.hedge is None else gap.removesuffix(f"{times.hedge.word} ")


def _values(sentence: Sentence, last: Token) -> list[Token]:
    """Return the whole of a value, if it is told, the value itself, and those before it, the nearest first."""
    whole = entire(sentence, last)
    told = [last, *islice(nearest(sentence.tokens, last.index), _FEW)]
    return told if whole is None else [whole, *told]


def _against(page: Page, times: _Times, current: Token, values: list[Token], previous: Token | None) -> Iterator[Claim]:
    """Read "500 tỷ đồng, gấp 3,5 lần so với 200 tỷ đồng", "90 mô hình, gấp đôi chỉ tiêu (45 mô hình)".

    It may be told of the whole of the value before it, or of others before that, which fit: "90 đoàn viên, trong đó 30
    nữ, gấp đôi năm trước (45)"; "có 900 thí sinh, mỗi em đăng ký 2,3 nguyện vọng, gấp 3 lần chỉ tiêu (300)".
    """
    if previous is None:
        return
    behind = page.low[times.end : previous.start]
    if current is times.token or not _are_alike(current, previous, times) or _NO_OTHER.search(behind):
        return
    between = _unhedged(page.low[current.stop : times.start], times)
    if not _leads_on(_BEHIND, between) or current.is_change or _PLANNED.search(current.gap):
        return
    told = (value for value in values if _are_alike(value, previous, times) and _may_be(times, value, previous))
    current = next(told, current)
    earlier = _EARLIER.fullmatch(behind) is not None and not (times.token is not None and times.is_level)
    if _AGAINST.fullmatch(behind) or earlier:
        yield from _claim(page, times, current, previous)
    elif _PLAN.fullmatch(behind) and times.fall is None:
        yield _target(page, times, current, previous)


def _over_plan(page: Page, sentence: Sentence, times: _Times, current: Token) -> Iterator[Claim]:
    """Read "kế hoạch 45 mô hình, thực hiện 90 mô hình, gấp đôi"."""
    if not current.index or not times.is_level or current is times.token:
        return
    plan = sentence.tokens[current.index - 1]
    if (
        _PLAN_IS.search(plan.gap)
        and _DONE.match(current.gap)
        and _leads_on(_BEHIND, _unhedged(page.low[current.stop : times.start], times))
        and _OF_PLAN.match(page.low, times.end)
        and _are_alike(current, plan, times)
    ):
        yield _target(page, times, current, plan)


def _target(page: Page, times: _Times, actual: Token, plan: Token) -> TargetClaim:
    page.taken.update(_all(times, actual, plan))
    ratio = Fraction(actual.value) / plan.value
    told = None if _is_near(times, ratio) else _figure(page, times, times.value * _ALL, 1, ratio, PERCENT)
    return TargetClaim(actual.figure(), plan.figure(), told, **page.place(actual, plan))


def _may_be(times: _Times, current: Token, previous: Token) -> bool:
    """Tell whether words of times may be told of two values."""
    ratio = Fraction(current.value) / previous.value
    if times.fall is not None:
        return abs((1 - ratio) * _ALL - times.fall) <= Fraction(times.fall) * _CLOSE
    return abs(ratio - times.value) <= times.step or (times.rises and abs(ratio - times.value - 1) <= times.step)


def _all(times: _Times, *values: Token) -> tuple[Token, ...]:
    return values if times.token is None else (*values, times.token)


def _is_near(times: _Times, ratio: Fraction) -> bool:
    """Tell whether a ratio may be told so, but is not just as told: then it is no percentage of a plan."""
    return ratio != times.value and 2 * abs(ratio - times.value) <= times.step


def _figure(page: Page, times: _Times, value: Number, step: Number, ratio: Fraction, unit: str) -> Figure:
    """Return the words as a figure: *gần* is no bound where there is less than it is said of, or a little more."""
    hedge, start = times.hedge, times.told
    if hedge is not None and _is_nearly(times):
        share = ratio * (_ALL if unit == PERCENT else 1) / value
        if not _LOW <= abs(share) <= 1:
            start -= len(f"{hedge.word} ") * page.low.endswith(f"{hedge.word} ", 0, start)
            hedge = None
    begin, end = page.offsets[start], page.offsets[times.end]
    return Figure(page.original[begin:end], value, step, hedge, unit, (begin, end))


def _is_nearly(times: _Times) -> bool:
    return times.hedge is not None and times.hedge.bound is Bound.BELOW and times.hedge.word.startswith("gần")


def _claim(page: Page, times: _Times, current: Token, previous: Token) -> Iterator[Claim]:
    """Yield what the words make of two values: so many times as much, or a fall in per cent."""
    page.taken.update(_all(times, current, previous))
    place = page.place(current, previous, times.token)
    ratio = Fraction(current.value) / previous.value
    if times.fall is not None:
        yield _fallen(page, times, current, previous, ratio)
        return
    told = _figure(page, times, times.value, times.step, ratio, TIMES)
    if times.token is not None:
        told = replace(times.token.figure(), hedge=told.hedge, unit=TIMES)
    more = replace(told, value=told.value + 1)
    readings = (MultipleClaim(current.figure(), previous.figure(), more, **place),) if times.rises else ()
    yield MultipleClaim(current.figure(), previous.figure(), told, readings=readings, **place)


def _fallen(page: Page, times: _Times, current: Token, previous: Token, ratio: Fraction) -> Claim:
    """Return a fall to a fraction, told loosely: by its percentage only where it is just that, or cannot be told so."""
    fall = Fraction(times.fall or 0)
    exact = (1 - ratio) * _ALL
    near = abs(exact - fall) <= fall * _CLOSE or (times.value > 1 and 2 * abs(1 / ratio - times.value) <= times.step)
    percent = None
    if (exact == fall and fall.denominator == 1) or not near or (times.hedge is not None and not _is_nearly(times)):
        percent = _figure(page, times, -fall, 1, 1 - ratio, PERCENT)
    return ChangeClaim(
        current.figure(), previous.figure(), None, percent, -1, **page.place(current, previous, times.token)
    )
