"""Percentages of one whole that are told to be all of it, or to exclude each other, and pass a hundred together."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, SumClaim
from dxmetrics.read.prose.evidence.funding import are_apart
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.words import MARK
from dxmetrics.vi import as_percent

__all__ = ["read_structure"]

_STRUCTURE: Final = regex(r"\bcơ cấu (?:kinh tế|ngành|gdp|grdp)\b[^;\n]{0,90}[:,] ?((?:[^\W\d_]+(?: [-–])? ){1,7})\Z")
_STRUCTURE_OF: Final = regex(
    r"\bcơ cấu [^\W\d_]+(?: [^\W\d_]+){0,8}[:,] ?((?:[^\W\d_]+(?: [-–])? ){1,7}|(?:từ|dưới|trên) [^,;:.()]{1,30} )\Z"
)
_MEASURED: Final = regex(
    r"\b(?:tốc độ|tăng trưởng|mức tăng|hoàn thành|thực hiện|so (?:với|cùng)|kế hoạch|dự toán|tiến độ|giải ngân|"
    r"năng suất)\b|,[^,:]*\bgiá trị\b"
)
"""What is told of each part of a structure besides its share, so that it is no share that is told."""
_KIND: Final = regex(r"\)?(?:[,;] (?:và |còn )?| và )([^,;:()]{1,40} )")
_SECTOR: Final = regex(
    r"(?:khu vực |ngành |nhóm |lĩnh vực |lao động )*"
    r"(?:nông|lâm|ngư|thủy sản|công nghiệp|xây dựng|thương mại|dịch vụ|du lịch|thuế)\b"
)
_SHARED: Final = ("vốn", "nguồn")
"""What parts of money begin with that are told by where it is from."""
_AGED: Final = regex(r"(dưới|trên|từ|từ đủ) (\d{1,2})\b(?:[^\d]{1,20}(\d{1,2})\b)?.*")
_ENDLESS: Final = 1 << 10
_NAME: Final = regex(r"\)?(?:[,;] (?:và |còn )?| và )((?:[^\W\d_]+(?: [-–])? ){1,7})")
_ENDS: Final = regex(r"\)?(?:[.,;]|\Z)")
_MOVES: Final = regex(r"\b(?:tăng|giảm|từ|xuống|lên|còn|trong đó|riêng|phi|đạt|so với|tốc độ|tỷ lệ)\b")
_MOVED: Final = regex(r"\b(?:tăng|giảm|xuống|(?<!trở )lên|còn|trong đó|riêng|so với|tốc độ|tỷ lệ)\b")
_DENIES: Final = ("không ", "chưa ", "khác", "ý kiến khác", "phân vân", "bình thường")
"""What names of answers begin with that are none of what is asked."""
_PAIRS: Final = (
    *(("nam", "nữ"), ("thành thị", "nông thôn"), ("trong nước", "nước ngoài")),
    *((early, late) for early in ("đúng hạn", "trước và đúng hạn") for late in ("quá hạn", "trễ hạn", "chậm hạn")),
)
"""Opposite names of which nothing bears both."""
_NAMED: Final = regex(
    r"(?:\A\s*|, |; | và |: ?|trong đó )(?:tỷ lệ )?([^,;:.()\d]{2,30}?)(?: giới)?( chiếm| đạt| là)? \Z"
)
_RATE_OF: Final = regex(r"\b(?:tỷ lệ|tỉ lệ)\b.*:")
_GATHERED: Final = regex(r"(?<!chủ yếu )\b(?:bao )?gồm(?: có)?:?(?: do| từ)? ([^,;:.()\d]{1,40} )\Z")
_OF_MONEY: Final = regex(
    r"\b(?:vốn|kinh phí|chi phí)\b(?:(?! trong đó| chủ yếu| giải ngân)[^,;:.()\n]){0,40}(?:,|:| do) "
    r"([^,;:.()\d]{1,40} )\Z"
)
"""What leads to the first of those whom money comes from."""
_OF_EACH: Final = regex(
    r"\b(?:giải ngân|(?:tỷ|tỉ) lệ|tiến độ|vượt|hoàn thành|so (?:với|cùng)|kết quả|tốc độ|đạt|tăng|giảm)\b|"
    r"\A\s*(?:đã )?thực hiện\b"
)
"""What makes percentages those of what came of each source, not of its share."""
_WHOLE: Final = regex(
    r"\b(?:tổng (?:số |cộng |các |nhu cầu |nguồn |mức )*(?:vốn|kinh phí|chi phí|nguồn|đầu tư|dự toán|giá trị|mức)|"
    r"cơ cấu (?:nguồn )?(?:vốn|kinh phí)|toàn bộ)\b"
)
_OF_SOME: Final = regex(r"\b(?:hỗ trợ|nhà nước|ngân sách|ngoài|trừ|chưa|không|phần)\b")
"""What makes money that of some of those who give it."""
_GIVES: Final = ("chiếm ", "hỗ trợ ", "góp ", "đầu tư ")
_ALL: Final = 100
_NEAR: Final = 70
_SOON: Final = 90
_FEWEST: Final = 2
_FEW: Final = 3
_MOST: Final = 8
_FAR: Final = 130
"""More than this are no parts of one whole that were miscounted."""


def read_structure(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the parts of a structure, and those that exclude each other, where they are more than all there is.

    Silent up to a hundred, and up to what rounding may add to it; where a part has moved or is nested in another.

    >>> from dxmetrics.read import read_text
    >>> reading = read_text("Cơ cấu kinh tế: nông nghiệp 28%, công nghiệp 41%, dịch vụ 46%.")
    >>> [figure.text for figure in reading.claims[0].figures]
    ['100', '28', '41', '46']
    """
    for first in sentence.tokens:
        if first.kind != "rate" or first in page.taken:
            continue
        parts = (_structure(sentence, first) or _structure_of(sentence, first)) if "cơ cấu" in first.gap else []
        parts = parts or _answers(sentence, first) or _opposites(sentence, first) or _with_the_rest(sentence, first)
        all_told = False
        if not parts:
            parts, all_told = _gathered(sentence, first)
        if parts and ((_pass_all(parts) and not _nest(parts)) or (all_told and _lack_some(page, parts))):
            page.taken.update(parts)
            figures = [part.figure() for part in parts]
            yield SumClaim(as_percent("100"), figures, exhaustive=all_told, **page.place(*parts))


def _structure(sentence: Sentence, first: Token) -> list[Token]:
    """Return the percentages of a structure, of three parts or more, from its first one on."""
    if (opened := _STRUCTURE.search(first.gap)) is None or _MOVES.search(opened[1]) or _MEASURED.search(opened[0]):
        return []
    parts = [first]
    for part in sentence.tokens[first.index + 1 : first.index + _MOST]:
        if part.depth > first.depth:
            continue
        named = _NAME.fullmatch(part.gap)
        if part.kind != "rate" or named is None or _MOVES.search(named[1]) or _are_all(parts):
            break
        parts.append(part)
    told = len(parts) >= _FEW and _ENDS.match(sentence.after(parts[-1])) is not None
    return parts if told and not any(part.is_change or part.hedge for part in parts) else []


def _structure_of(sentence: Sentence, first: Token) -> list[Token]:
    """Return the percentages of what else has a structure, where all their names are of one kind.

    "Cơ cấu dư nợ: ngắn hạn 58%, trung hạn 27%, dài hạn 15%"; sectors, ages, where money is from.
    """
    if (opened := _STRUCTURE_OF.search(first.gap)) is None or _MEASURED.search(opened[0]):
        return []
    parts, names = [first], [_kind(opened[1])]
    for part in sentence.tokens[first.index + 1 : first.index + _MOST]:
        named = _KIND.fullmatch(part.gap)
        if part.kind != "rate" or named is None or _are_all(parts):
            break
        parts.append(part)
        names.append(_kind(named[1]))
    terms = all(name.endswith(" hạn") for name in names)
    told = len(parts) >= (2 if terms else _FEW) and _ENDS.match(sentence.after(parts[-1])) is not None
    moved = any(part.is_change or part.hedge for part in parts) or any(map(_MOVED.search, names))
    of_one = len(set(names)) == len(names) and (terms or _are_of_one_kind(names))
    return parts if told and of_one and not moved else []


def _kind(name: str) -> str:
    """Return a name without the verb behind it."""
    return name.strip().removesuffix(" chiếm").removesuffix(" tỷ trọng").removesuffix(" là")


def _are_of_one_kind(names: list[str]) -> bool:
    """Tell whether names are of one way to divide a whole: sectors, ages, sources of money."""
    if all(map(_SECTOR.match, names)):
        return True
    firsts = {name.split(" ")[0] for name in names}
    closed = names[-1].endswith((" khác", " còn lại"))
    shared = len(firsts) == 1 and (firsts.issubset(_SHARED) or closed)
    return shared or _are_ages_apart(names)


def _are_ages_apart(names: list[str]) -> bool:
    """Tell whether names are ages that share no more than their ends, unlike "dưới 30 tuổi", "dưới 50 tuổi"."""
    found = [told.groups() for told in map(_AGED.fullmatch, names) if told is not None]
    ages = [(0, int(one)) if word == "dưới" else (int(one), int(two or _ENDLESS)) for word, one, two in found]
    return len(ages) == len(names) and all(
        min(one[1], two[1]) <= max(one[0], two[0]) for one, two in combinations(ages, 2)
    )


def _answers(sentence: Sentence, first: Token) -> list[Token]:
    """Return the shares of all answers to one question: "đồng ý 78%, không đồng ý 18%, không có ý kiến 14%"."""
    if first.hedge is not None or first.is_change:
        return []
    asked = MARK.split(first.gap)[-1].removesuffix(" chiếm ").strip().removeprefix("tỷ lệ ").removesuffix(" đạt")
    parts, denied = [first], False
    for part in sentence.tokens[first.index + 1 : first.index + _MOST]:
        named = _NAME.fullmatch(part.gap)
        name = "" if named is None else named[1].removesuffix("chiếm ").strip()
        if part.kind != "rate" or part.hedge or not name.startswith(_DENIES) or _are_all(parts):
            break
        denied = denied or name in (f"không {asked}", f"chưa {asked}")
        parts.append(part)
    return parts if denied and len(parts) >= _FEW and _ENDS.match(sentence.after(parts[-1])) else []


def _opposites(sentence: Sentence, first: Token) -> list[Token]:
    """Return two percentages side by side whose names exclude each other: "nam chiếm 58%, nữ chiếm 52%"."""
    other = sentence.following(first)
    if other is None or other.kind != "rate" or first.hedge or other.hedge or ";" in other.gap:
        return []
    if _RATE_OF.search(first.gap):
        return []
    one, another = _NAMED.search(first.gap), _NAMED.match(other.gap)
    if one is None or another is None:
        return []
    names = one[1].strip(), another[1].strip()
    if names[1] in (f"không {names[0]}", f"chưa {names[0]}"):
        return [first, other]
    early, late = (name.split(" ") for name in names)
    shared = next((place for place, words in enumerate(zip(early, late, strict=False)) if words[0] != words[1]), 0)
    bare = " ".join(early[shared:]), " ".join(late[shared:])
    told = one[2] == another[2] == " chiếm" and (bare in _PAIRS or bare[::-1] in _PAIRS)
    return [first, other] if told else []


def _gathered(sentence: Sentence, first: Token) -> tuple[list[Token], bool]:
    """Return the shares that something is gathered of, and whether the words leave none of them out.

    "Tổng vốn gồm ngân sách tỉnh 45%, ngân sách huyện 35% và nhân dân đóng góp 20%"; sectors.
    """
    gathered = _GATHERED.search(first.gap) if "gồm" in first.gap else None
    opened = gathered or (_OF_MONEY.search(first.gap) if "vốn" in first.gap or "phí" in first.gap else None)
    if opened is None or first.hedge or first.is_change:
        return [], False
    lead = "".join([token.gap for token in sentence.tokens[: first.index]]) + first.gap[: opened.start()]
    if _OF_EACH.search(lead):
        return [], False
    parts, names = [first], [opened[1]]
    closes = False
    for part in sentence.tokens[first.index + 1 : first.index + _MOST]:
        named = _KIND.fullmatch(part.gap)
        if part.kind != "rate" or named is None or part.hedge or part.is_change or closes:
            break
        parts.append(part)
        names.append(named[1].removeprefix("lại ").removeprefix("là "))
        closes = " và " in part.gap or " khác" in part.gap
    kinds = [_kind(name) for name in names]
    told = len(parts) > 1 and _ENDS.match(sentence.after(parts[-1])) is not None
    told = told and (gathered is not None or all(name.endswith(_GIVES) for name in names))
    if any(map(_OF_EACH.search, names)):
        return [], False
    if not told or not (are_apart(kinds) or (len(parts) >= _FEW and all(map(_SECTOR.match, kinds)))):
        return [], False
    last = parts[-1] is sentence.tokens[-1] and sentence.tail.strip(" ).;") == ""
    entire = _WHOLE.search(lead) is not None and not _OF_SOME.search(lead)
    return parts, closes and gathered is not None and last and entire


def _with_the_rest(sentence: Sentence, first: Token) -> list[Token]:
    """Return the shares up to that of the rest: "Kinh chiếm 52%, Tày chiếm 38%, còn lại các dân tộc khác chiếm 15%"."""
    if not first.gap.endswith(" chiếm ") or first.hedge or _RATE_OF.search(first.gap):
        return []
    parts, names = [first], [_kind(MARK.split(first.gap)[-1])]
    for part in sentence.tokens[first.index + 1 : first.index + _MOST]:
        named = _KIND.fullmatch(part.gap)
        name = "" if named is None else named[1]
        rest = " còn lại" in part.gap
        if part.kind != "rate" or part.hedge or part.is_change or not (rest or name.endswith("chiếm ")):
            break
        if name.startswith(tuple([f"{wider} " for wider in names])):  # "hộ nghèo", "hộ nghèo dân tộc Tày"
            break
        parts.append(part)
        names.append(_kind(name))
        if rest:
            return parts if _ENDS.match(sentence.after(part)) and len(parts) >= _FEW else []
        if _MOVED.search(name):
            break
    return []


def _are_all(parts: list[Token]) -> bool:
    """Tell whether percentages are a hundred already, within their rounding, so that others are of something else."""
    added, room = _added(parts)
    return abs(added - _ALL) <= room


def _pass_all(parts: list[Token]) -> bool:
    """Tell whether percentages are more than a hundred, whatever rounding added to them."""
    added, room = _added(parts)
    return added - room > _ALL and added < _FAR


def _lack_some(page: Page, parts: list[Token]) -> bool:
    """Tell whether percentages are less than a hundred, whatever rounding took from them, by no more than a slip.

    What they lack may be told before them or a sentence on: "Tổng vốn gồm … Người dân góp 20%."
    """
    added, room = _added(parts)
    if not _NEAR < added + room < _ALL:
        return False
    place = parts[0].sentence
    end = page.sentences[place].end
    if "còn lại" in page.low[end : end + _SOON]:
        return False
    around = [token for sentence in page.sentences[max(0, place - 1) : place + 2] for token in sentence.tokens]
    others = [token for token in around if token.kind == "rate" and token not in parts]
    return not _are_all([*parts, *others]) and not any(_are_all([*parts, other]) for other in others)


def _nest(parts: list[Token]) -> bool:
    """Tell whether one of the percentages seems to be of another: others make a hundred without it, or just that one.

    "Dân tộc thiểu số chiếm 62%, Tày chiếm 38%, còn lại các dân tộc khác chiếm 24%".
    """
    if any(_are_all([other for other in parts if other is not part]) for part in parts):
        return True
    return any(
        part.value == sum([other.value for other in parts[place + 1 : stop]])
        for place, part in enumerate(parts)
        for stop in range(place + 1 + _FEWEST, len(parts) + 1)
    )


def _added(parts: list[Token]) -> tuple[Fraction, Fraction]:
    """Return what percentages add up to, and how far rounding may take that from what they stand for."""
    return sum([Fraction(part.value) for part in parts], Fraction()), sum(
        [Fraction(part.step) for part in parts], Fraction()
    )
