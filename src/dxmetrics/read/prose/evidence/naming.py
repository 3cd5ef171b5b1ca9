"""What percentages are said to be of, and counts named, by the words around them; and which counts bear one name."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.misprints import is_swapped
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME
from dxmetrics.read.prose.words import WORD

__all__ = [
    "ABOUT",
    "MEASURES",
    "OF_ALL_PEOPLE",
    "another_noun",
    "are_cases",
    "are_named_alike",
    "are_pupils",
    "bears_one_of_its_nouns",
    "clause_around",
    "is_named_otherwise",
    "name_behind",
    "name_of_all",
    "name_words",
    "words_behind",
]

_EMPTY: Final = frozenset(
    """tổng số toàn bộ lượng các những của đã được đang bị có là và cả tỉnh huyện xã thành phố thị địa bàn trên trong
    năm tháng quý này đó nay theo tại ở do với""".split(),
)
MEASURES: Final = "(?:kim ngạch|trị giá|giá trị|dư nợ|doanh thu|diện tích|sản lượng)"
"""What names all there is of a thing without a word for all: "chiếm 12% kim ngạch xuất khẩu"."""
_OF_ALL: Final = regex(
    r"\s*\)?\s*(?:so với |trên |trong |của )?"
    rf"(?:(?:tổng|toàn bộ|số|lượng|dân số)\b|(?={MEASURES} "
    r"(?!toàn|cả|của|trên|các|theo|tại|trong|ở)[^\W\d_]))"
    r"((?: ?[^\W\d_]+){1,9})",
)
_NAME: Final = regex(r"\s?\)?\s*(?:so với |so |trên |trong |của )?((?:[^\W\d_]+ ?){1,9})")
_STOPS: Final = frozenset("so tăng giảm vượt cao thấp còn nhưng và với song là hơn khi do nhờ trong đưa tạo".split())
_OF_US: Final = regex(r" (?:của )?(?:cả nước|nước ta|việt nam)\b.*")
"""What says no more of a whole than where it is."""
OF_ALL_PEOPLE: Final = regex(r" (?:so với |trên |trong |của )?(?:tổng )?dân số\b")
ABOUT: Final = " về "
"""What tells which of several counts a percentage is of: "463 vụ, 781 bị can, đạt 98% về vụ"."""
_DUE: Final = "phải"
"""What sets all that is due apart from what was done: "chiếm 4,2% số vụ phải xử"."""
_OF_SO_MANY: Final = regex(r"\s*(?:so với |trên |trong )?(?:tổng )?số (?!lượng|đó|này|trên|nói)([^\W\d_]+)\b")
_ENDS: Final = regex(r"[,.;:()]")
_BREAKS: Final = regex(r"[;:]|\.(?!\d)")
_AROUND: Final = 70
_NOUNS: Final = regex(
    r" [^\W\d_]+(?: [^\W\d_]+){0,2}(?:, [^\W\d_]+(?: [^\W\d_]+)?){1,2}(?=[,;.:(]| (?:của|do|với)\b|\Z)"
)
"""Nouns that name one thing by turns: "ý kiến, kiến nghị của cử tri"."""
_BETWEEN_NOUNS: Final = regex(r", ")
_CASES: Final = ("vụ ", "án ", "việc ", "tin ", "tố giác ")
"""What one list of cases may call them by turns: "46 tố giác, tin báo (cũ 11 tin, mới 35 tin)"."""
_PUPILS: Final = ("học sinh ", "hs ", "em ", "cháu ", "trẻ ", "sinh viên ", "học viên ", "thí sinh ")


def name_words(text: str) -> frozenset[str]:
    """Return the words of a text that may name a thing."""
    return frozenset(WORD.findall(text)) - _EMPTY


@lru_cache(maxsize=1024)
def name_of_all(after: str) -> frozenset[str]:
    """Return the words that tell all there is that a percentage is of: "tổng dư nợ", "số dịch vụ đang cung cấp"."""
    match = _OF_ALL.match(after)
    return frozenset() if match is None else name_words(match[1])


def name_behind(behind: str) -> frozenset[str]:
    """Return the words that tell what a percentage is of: "tổng dư nợ", "diện tích gieo sạ"."""
    return name_words(" ".join(words_behind(behind)))


def words_behind(behind: str) -> list[str]:
    """Return the words right behind a percentage that name what it is of, but none of what is said *về* something."""
    match = None if OF_ALL_PEOPLE.match(behind) or behind.startswith(ABOUT) else _NAME.match(behind)
    words = [] if match is None else _OF_US.sub("", match[1]).split()
    ends = next((place for place, word in enumerate(words) if word in _STOPS), len(words))
    return words[:ends]


def clause_around(page: Page, whole: Token, reach: int = _AROUND) -> str:
    """Return the words of its clause that lead up to a count, and those behind it up to a mark."""
    home, last = page.sentences[whole.sentence], whole.of or whole
    lead = page.low[max(home.start, whole.start - reach) : whole.start]
    behind = page.low[last.end : last.stop] + home.after(last)[:reach]
    return f"{_BREAKS.split(lead)[-1]} {_ENDS.split(behind, maxsplit=1)[0]}"


def is_named_otherwise(page: Page, sentence: Sentence, part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether the words behind a percentage name what no word beside its whole does.

    "Tổng dư nợ 2.923 tỷ đồng; nợ quá hạn 169 tỷ đồng, chiếm 5,26% dư nợ đầu năm".
    """
    words = words_behind(sentence.after(rate)) if "chiếm" in rate.gap and whole.index < rate.index else []
    if not words or part.of is whole or words[0] == "tỷ" or is_swapped(part, whole, rate):  # "chiếm 40% tỷ trọng"
        return False
    told = f"{clause_around(page, whole)} {whole.unit} {part.unit}".lower().split()
    return words[-1] not in told or (_DUE in words and _DUE not in told)


def another_noun(page: Page, part: Token, whole: Token, rate: Token) -> str:
    """Return what a percentage is of that no words of a whole name: "413 em, 343 em đoạt giải, 72,5% số giải"."""
    of = _OF_SO_MANY.match(page.sentences[rate.sentence].after(rate))
    if of is None or is_swapped(part, whole, rate):
        return ""
    behind = page.low[whole.end : whole.stop] + page.sentences[whole.sentence].after(whole)
    told = f"{whole.gap} {behind} {part.unit.partition(' ')[0]}".lower().split()
    return "" if of[1] in told else of[1]


def are_named_alike(total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether all parts are of their total's noun, or all of pupils: "390 học sinh", "45 em"."""
    if all(same_unit(total, part) == SAME for part in parts):
        return True
    return are_pupils(total, *parts)


def bears_one_of_its_nouns(page: Page, total: Token, part: Token) -> bool:
    """Tell whether a part is named by one of several nouns of a total: "187 lượt ý kiến, kiến nghị": "32 ý kiến"."""
    unit = part.unit.lower()
    if not unit or same_unit(total, part) == SAME:
        return unit != ""
    behind = page.low[total.end : total.stop] + page.sentences[total.sentence].after(total)[:_AROUND]
    listed = _NOUNS.match(behind)
    nouns = [] if listed is None else _BETWEEN_NOUNS.split(listed[0].strip().removeprefix("lượt "))
    return any(f"{unit} ".startswith(f"{noun} ") for noun in nouns)


def are_pupils(*counts: Token) -> bool:
    """Tell whether counts are all of pupils, however they are named: "240 học sinh", "45 em"."""
    return all(f"{count.unit.lower()} ".startswith(_PUPILS) for count in counts)


def are_cases(*counts: Token) -> bool:
    """Tell whether counts are all of cases, however they are named: "54 án", "11 vụ"."""
    return all(f"{count.unit.lower()} ".startswith(_CASES) for count in counts)
