"""Percentages of one whole that are told to be all of it, or to exclude each other, and pass a hundred together."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, SumClaim
from dxmetrics.read.prose.evidence.funding import are_apart
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.vi import as_percent

__all__ = ["read_structure"]

_STRUCTURE: Final = regex(r"\bcơ cấu (?:kinh tế|ngành|gdp|grdp)\b[^;\n]{0,90}[:,] ?((?:[^\W\d_]+(?: [-–])? ){1,7})\Z")
_STRUCTURE_OF: Final = regex(
    r"\bcơ cấu [^\W\d_]+(?: [^\W\d_]+){0,8}[:,] ?((?:[^\W\d_]+(?: [-–])? ){1,7}|(?:từ|dưới|trên) [^,;:.()]{1,30} )\Z"
)
_KIND: Final = regex(r"\)?(?:[,;] (?:và |còn )?| và )([^,;:()]{1,40} )")
_SECTOR: Final = regex(
    r"(?:khu vực |ngành |nhóm |lĩnh vực |lao động )*"
    r"(?:nông|lâm|ngư|thủy sản|công nghiệp|xây dựng|thương mại|dịch vụ|du lịch|thuế)\b"
)
_SHARED: Final = ("vốn", "nguồn")
"""What parts of money begin with that are told by where it is from."""
_AGED: Final = regex(r"(?:dưới|trên|từ|từ đủ) \d{1,2}\b.*")
_NAME: Final = regex(r"\)?(?:[,;] (?:và |còn )?| và )((?:[^\W\d_]+(?: [-–])? ){1,7})")
_ENDS: Final = regex(r"\)?(?:[.,;]|\Z)")
_CLAUSE: Final = regex(r"[,;:(]")
_MOVES: Final = regex(r"\b(?:tăng|giảm|từ|xuống|lên|còn|trong đó|riêng|phi|đạt|so với|tốc độ|tỷ lệ)\b")
_MOVED: Final = regex(r"\b(?:tăng|giảm|xuống|(?<!trở )lên|còn|trong đó|riêng|so với|tốc độ|tỷ lệ)\b")
_DENIES: Final = ("không ", "chưa ", "khác", "ý kiến khác", "phân vân", "bình thường")
"""What names of answers begin with that are none of what is asked."""
_PAIRS: Final = (("nam", "nữ"), ("thành thị", "nông thôn"), ("trong nước", "nước ngoài"))
"""Opposite names of which nothing bears both."""
_NAMED: Final = regex(r"(?:\A\s*|, |; | và |: ?|trong đó )(?:tỷ lệ )?([^,;:.()\d]{2,12}?)(?: giới)? chiếm \Z")
_RATE_OF: Final = regex(r"\b(?:tỷ lệ|tỉ lệ)\b.*:")
_GATHERED: Final = regex(r"(?<!chủ yếu )\b(?:bao )?gồm(?: có)?:?(?: do| từ)? ([^,;:.()\d]{1,40} )\Z")
_OF_MONEY: Final = regex(
    r"\b(?:vốn|kinh phí|chi phí)\b(?:(?! trong đó| chủ yếu| giải ngân)[^,;:.()\n]){0,40}(?:,|:| do) "
    r"([^,;:.()\d]{1,40} )\Z"
)
"""What leads to the first of those whom money comes from."""
_GIVES: Final = ("chiếm ", "hỗ trợ ", "góp ", "đầu tư ")
_ALL: Final = 100
_NEAR: Final = 70
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
        parts = parts or _opposites(sentence, first) or _answers(sentence, first) or _with_the_rest(sentence, first)
        all_told = False
        if not parts:
            parts, all_told = _gathered(sentence, first)
        if parts and (_pass_all(parts) or (all_told and _lack_some(parts))):
            page.taken.update(parts)
            figures = [part.figure() for part in parts]
            yield SumClaim(as_percent("100"), figures, exhaustive=all_told, **page.place(*parts))


def _structure(sentence: Sentence, first: Token) -> list[Token]:
    """Return the percentages of a structure, of three parts or more, from its first one on."""
    if (opened := _STRUCTURE.search(first.gap)) is None or _MOVES.search(opened[1]):
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
    if (opened := _STRUCTURE_OF.search(first.gap)) is None:
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
    return shared or all(map(_AGED.fullmatch, names))


def _answers(sentence: Sentence, first: Token) -> list[Token]:
    """Return the shares of all answers to one question: "đồng ý 78%, không đồng ý 18%, không có ý kiến 14%"."""
    if first.hedge is not None or first.is_change:
        return []
    asked = _CLAUSE.split(first.gap)[-1].removesuffix(" chiếm ").strip().removeprefix("tỷ lệ ").removesuffix(" đạt")
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
    names = (one[1], another[1]) if one is not None and another is not None else ("", "")
    return [first, other] if names in _PAIRS or names[::-1] in _PAIRS else []


def _gathered(sentence: Sentence, first: Token) -> tuple[list[Token], bool]:
    """Return the shares that something is gathered of, and whether the words leave none of them out.

    "Tổng vốn gồm ngân sách tỉnh 45%, ngân sách huyện 35% và nhân dân đóng góp 20%"; sectors.
    """
    gathered = _GATHERED.search(first.gap) if "gồm" in first.gap else None
    opened = gathered or (_OF_MONEY.search(first.gap) if "vốn" in first.gap or "phí" in first.gap else None)
    if opened is None or first.hedge or first.is_change:
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
    if not told or not (are_apart(kinds) or (len(parts) >= _FEW and all(map(_SECTOR.match, kinds)))):
        return [], False
    last = parts[-1] is sentence.tokens[-1] and sentence.tail.strip(" ).;") == ""
    return parts, closes and gathered is not None and last


def _with_the_rest(sentence: Sentence, first: Token) -> list[Token]:
    """Return the shares up to that of the rest: "Kinh chiếm 52%, Tày chiếm 38%, còn lại các dân tộc khác chiếm 15%"."""
    if not first.gap.endswith(" chiếm ") or first.hedge or _RATE_OF.search(first.gap):
        return []
    parts = [first]
    for part in sentence.tokens[first.index + 1 : first.index + _MOST]:
        named = _KIND.fullmatch(part.gap)
        name = "" if named is None else named[1]
        rest = " còn lại" in part.gap
        if part.kind != "rate" or part.hedge or part.is_change or not (rest or name.endswith("chiếm ")):
            break
        parts.append(part)
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


def _lack_some(parts: list[Token]) -> bool:
    """Tell whether percentages are less than a hundred, whatever rounding took from them, by no more than a slip."""
    added, room = _added(parts)
    return _NEAR < added + room < _ALL


def _added(parts: list[Token]) -> tuple[Fraction, Fraction]:
    """Return what percentages add up to, and how far rounding may take that from what they stand for."""
    return sum([Fraction(part.value) for part in parts], Fraction()), sum(
        [Fraction(part.step) for part in parts], Fraction()
    )
