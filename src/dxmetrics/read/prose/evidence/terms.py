"""The months of a year that words before a number name: "quý II/2025 đạt", "lũy kế 6 tháng đầu năm thu"."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from dxmetrics._later import regex
from dxmetrics.read.prose.words import WORD

__all__ = ["Term", "are_apart", "term_of"]

_YEAR: Final = r"(?:(?:/|-| )?(?:năm )?(?P<{}>20\d\d))?"
_TERM: Final = regex(
    r"t(?<![\w/]t)háng (?P<month>1[0-2]|0?[1-9])(?![\d.,])" + _YEAR.format("a") + r"(?![\w/])"
    r"|qu(?<![\w/]qu)[ýí] (?P<quarter>iv|i{1,3}|[1-4])" + _YEAR.format("b") + r"(?![\w/])"
    r"|(?P<count>[369](?<![\w/,.-].)|ba(?<!\wba)|sáu(?<!\wsáu)|chín(?<!\wchín)) tháng"
    r"(?: (?P<side>đầu|cuối) năm)?" + _YEAR.format("c") + r"(?![\w/])"
    r"|nửa (?P<half>đầu|cuối) năm" + _YEAR.format("d") + r"(?![\w/])"
    r"|năm(?<!\wnăm) (?P<year>20\d\d)(?![\w/-])|(?P<whole>cả năm|toàn năm)(?: (?P<e>20\d\d))?(?![\w/])"
)
_QUARTERS: Final = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_COUNTS: Final = {"3": 3, "ba": 3, "6": 6, "sáu": 6, "9": 9, "chín": 9}
_FILLERS: Final = frozenset(
    """đạt là có được với và còn thì tổng cộng cả tính chung lũy luỹ kế trong riêng số toàn qua như vậy cũng đã gồm đó
    bao sang của khoảng hơn gần trên thực hiện tiếp tục ở mức chỉ""".split()
)
"""Words that tell nothing of what a number counts."""
_LEVEL: Final = regex(
    r"\b(?:bình quân|trung bình|mỗi|hằng|hàng (?:tháng|quý|năm)|dư|tồn|hiện|hiện có|đang|ước|dự kiến|kế hoạch|mục tiêu|"
    r"chỉ tiêu|dự toán|phấn đấu|giá|lương|thu nhập|năng suất|công suất|dân số|biên chế|tài sản|nguồn vốn|nhất|tỷ lệ|"
    r"tỉ lệ|lỗ|âm|còn lại|đến (?:hết|cuối|tháng|quý|ngày)|tính đến|cuối (?:tháng|quý)|thời điểm|so|kỳ|trước|ngoái|"
    r"không|chưa|duy trì|quy mô|số dư|lãi suất)\b"
)
"""What is no flow that adds up over time: levels, plans, what is held against another time."""
_HELD: Final = regex(r"so (?:với|cùng)\b[^,;.()]*")
"""What a number before is held against, which is no term of the next one."""
_CLAUSE: Final = regex(r"[,;.):]")
_MONTHS: Final = 12


class Term(NamedTuple):
    """The first and the last month that words name, their year (0 where it is not said), and what else they say."""

    year: int
    first: int
    last: int
    words: frozenset[str]
    lead: str


@lru_cache(maxsize=1024)
def term_of(gap: str, *, anew: bool) -> Term | None:
    """Return the months that words name, or None where they name none, several, or what does not add up over time.

    `anew` says that the words begin with what belongs to a change before them, which ends with their first clause.

    >>> term = term_of("; lũy kế 6 tháng đầu năm 2025 thu ", anew=False)
    >>> term.year, term.first, term.last, sorted(term.words)
    (2025, 1, 6, ['thu'])
    >>> term_of("dư nợ quý i đạt ", anew=False) is None
    True
    """
    found = list(_TERM.finditer(gap))
    if not found:
        return None
    *years, told = found
    begin = 0
    if anew:
        ends = [match.end() for match in _CLAUSE.finditer(gap, 0, told.start())]
        if not ends:
            return None
        begin = ends[-1]
        years = [match for match in years if match.start() >= begin]
    own = gap[begin:]
    if any(match["year"] is None for match in years) or _LEVEL.search(own):
        return None
    said = {int(year) for match in found for year in match.group("a", "b", "c", "d", "e", "year") if year}
    months = _months(told)
    if months is None or len(said) > 1:
        return None
    rest = _TERM.sub(" ", own)
    words = frozenset(WORD.findall(rest)) - _FILLERS
    return Term(max(said, default=0), *months, words, gap[: told.start()])


def are_apart(gap: str, other: str) -> bool:
    """Tell whether the months that words before a number name are not among those that words before another name.

    >>> are_apart("; quý ii thu ", "quý i thu "), are_apart(", tháng 2 thu ", "quý i thu ")
    (True, False)
    """
    inner = _TERM.search(_HELD.sub("", gap))
    outer = None if inner is None else _TERM.search(_HELD.sub("", other))
    if inner is None or outer is None:
        return False
    told, within = _months(inner), _months(outer)
    return told is not None and within is not None and not within[0] <= told[0] <= told[1] <= within[1]


def _months(told: re.Match[str]) -> tuple[int, int] | None:
    """Return the first and the last month of a term; some months of a year are its first, but "3 tháng" any three."""
    if told["month"]:
        return int(told["month"]), int(told["month"])
    if told["quarter"]:
        last = 3 * _QUARTERS[told["quarter"]]
        return last - 2, last
    if told["count"]:
        count = _COUNTS[told["count"]]
        if told["side"] == "cuối":
            return _MONTHS + 1 - count, _MONTHS
        return None if count == _COUNTS["3"] and told["side"] is None else (1, count)
    if told["half"]:
        return (1, 6) if told["half"] == "đầu" else (7, _MONTHS)
    return 1, _MONTHS
