"""What is counted: the noun phrase after a number, captured, not listed; and whether two of them agree."""

from functools import lru_cache
from typing import Final

from dxmetrics._later import regex
from dxmetrics.relations import Kind, kind_of

__all__ = ["PHRASE", "SAME", "STUCK", "noun_after", "noun_size", "same_measure", "same_noun", "term_end", "thing_of"]

SAME: Final = 2
"""What `same_noun` says of two nouns that name one thing."""

PHRASE: Final = r"([^\W\d_]+)(?:[ -][^\W\d_]+){0,6}"
"""A pattern for the words that a noun is the beginning of, with the first as its group; see `noun_size`."""
_PHRASE: Final = regex(rf"\s?\"?(₫|‰|{PHRASE})")
_WRAPPED: Final = ("đ", "₫", "‰", "ha", "tr", "kg", "km", "m", "tấn", "người", "hộ")
"""Words that belong to a number at the end of a line before them; others may begin a line of their own."""
STUCK: Final = (
    *(*_WRAPPED, "tạ", "con", "vụ", "việc", "đơn", "xã"),
    *("thôn", "em", "cháu", "học", "lượt", "ca", "dự", "hồ", "trường", "cơ", "doanh", "bị", "đối", "cây", "triệu"),
    *("đồng", "cán", "đảng", "lao", "công", "cuộc", "đoàn", "chiếc", "giường", "sản", "tổ", "nhóm"),
)
"""Words that are written without a space behind a number, too: "1.036con", "12ha"; others make a code of it."""
_STOP: Final = frozenset(
    """đạt chiếm tăng giảm so trong của được đã với trên tại là và có bằng còn để cho từ do ở theo vào thuộc hoặc hay
    giữa nhưng mà thì khi nếu vì nên như cũng vẫn sẽ đang chưa không vượt qua đến tới về hơn ra lên xuống nhờ sau trước
    năm tháng ngày quý gấp cùng mỗi cả này đó nay lũy luỹ ước khoảng gần dưới tồn phải cần đều cao thấp nhiều ít lần
    nhằm thu bao gồm tương hoàn nằm""".split(),
)
_STOP_PAIRS: Final = {
    "mức": ("độ",),
    "trở": ("lên", "xuống", "thành", "lại", "về"),
    "cấp": ("độ",),
    "chỉ": ("còn", "có", "đạt", "được", "bằng", "chiếm", "mới"),
    "đề": ("ra", "xuất", "nghị", "xướng"),
    "đối": ("với",),
    "thụ": ("lý",),
    "giải": ("quyết", "ngân", "phóng"),
    "thực": ("hiện",),
    "tham": ("gia",),
    "tiếp": ("nhận", "tục", "cận"),
    "phát": ("sinh", "hiện", "triển", "huy"),
    "xử": ("lý", "phạt", "sơ"),
    "góp": ("phần",),
    "tỷ": ("lệ", "trọng"),
    "tỉ": ("lệ",),
}
"""Verbs that begin as a noun may: "đối với", but "đối tượng"."""
_MAY_STOP: Final = frozenset((*_STOP, *_STOP_PAIRS))
_TERM: Final = regex(
    r"(?:(?<=\bvụ), việc|(?<=\bxã)(?:, (?:phường|thị trấn))+|(?<=\bphường)(?:, (?:xã|thị trấn))+"
    r"|(?<=\bhuyện)(?:, (?:quận|thị xã|thành phố))+|(?<=\btỉnh), thành(?: phố)?"
    r"|(?<=\bthôn)(?:, (?:bản|ấp|buôn|làng|khu phố|tổ dân phố))+|(?<=\bsở), (?:ban, )?ngành|(?<=\bban), ngành"
    r"|(?<=\bcơ quan), đơn vị|(?<=\btổ chức), cá nhân|(?<=\bcán bộ)(?:, (?:công chức|viên chức))+"
    r"|(?<=\bcông chức), viên chức|(?<=\btố giác), tin báo(?: về tội phạm)?|(?<=\bkhiếu nại), tố cáo"
    r"|(?<=\bkiến nghị), phản ánh|(?<=\bphản ánh), kiến nghị)\b"
)
"""Terms of several nouns that official prose counts as one."""
_FIRST_OF_TERM: Final = (
    *("vụ", "xã", "phường", "huyện", "tỉnh", "thôn", "sở", "ban", "cơ quan", "tổ chức", "cán bộ", "công chức"),
    *("tố giác", "khiếu nại", "kiến nghị", "phản ánh"),
)
"""The nouns that such a term begins with."""
_TIMES: Final = "lượt "
"""What counts how often something came."""
_PLAIN: Final = regex(rf"\A(?:số |nguồn (?=tin\b)|{_TIMES}(?=ý kiến|kiến nghị|phản ánh))")
"""What says no more of a noun: "139 lượt ý kiến", "46 ý kiến"; "611 tin báo, tố giác", "605 nguồn tin"."""
_LETTERS: Final = 2
_LONGEST: Final = 6
_REACH: Final = 60
"""A noun has no more words, and no more letters."""


def noun_after(low: str, end: int) -> int:
    """Return where the noun phrase after a number ends, or `end` where none follows; `low` is in lower case.

    >>> text = "93.779 trường hợp đã xác thực"
    >>> text[6 : noun_after(text, 6)]
    ' trường hợp'
    """
    match = _PHRASE.match(low, end, end + _REACH)
    if match is None:
        return end
    if low[end] not in ' "' and match[1].partition(" ")[0] not in (_WRAPPED if low[end].isspace() else STUCK):
        return end
    size = noun_size(match[1])
    return match.start(1) + size if size else end


def noun_size(phrase: str) -> int:
    """Return how many letters of the words after a number, in lower case, are a noun phrase.

    >>> noun_size("trường hợp đã xác thực"), noun_size("đạt chuẩn")
    (10, 0)
    """
    if len(phrase) > _REACH:
        phrase = phrase[:_REACH].rstrip(" -")
    size = 0
    for word in phrase.split(" ", _LONGEST)[:_LONGEST]:
        beyond = size + len(word) + 1
        if word in _MAY_STOP and (word in _STOP or phrase[beyond:].partition(" ")[0] in _STOP_PAIRS[word]):
            break
        size = beyond
    return size - 1 if size else 0


def term_end(text: str, low: str, stop: int) -> int:
    """Return where a term of several nouns ends, whose first one ends at `stop`: "12 vụ, việc", "5 xã, phường".

    A name may follow the last noun, which then begins something else: "5 xã, phường Tân An".

    >>> text = "giải quyết 12 vụ, việc, đạt 80%"
    >>> text[term_end(text, text, 16) :]
    ', đạt 80%'
    """
    term = _TERM.match(low, stop) if low.endswith(_FIRST_OF_TERM, 0, stop) else None
    if term is None or text[term.end() + 1 : term.end() + 2].isupper():
        return stop
    return term.end()


def same_measure(one: str, other: str) -> bool:
    """Tell whether two amounts are measured alike, whatever they are of.

    >>> same_measure("ha lúa", "ha kế hoạch"), same_measure("hộ nghèo", "hộ khá")
    (True, False)
    """
    first = one.split(" ", maxsplit=1)[0]
    return kind_of(one) is Kind.MEASURE and other.split(" ", maxsplit=1)[0] == first


def thing_of(noun: str) -> str:
    """Return a noun without what makes it one of how often something came.

    >>> thing_of("lượt người"), thing_of("người")
    ('người', 'người')
    """
    return noun.removeprefix(_TIMES)


@lru_cache(maxsize=4096)
def same_noun(one: str, other: str) -> int:
    """Return how well two nouns agree: 2 the same thing, 1 one is not said, 0 two things.

    They are the same where one says no more than the beginning of the other (vụ, vụ án), or where they begin with the
    same two syllables (hồ sơ trực tuyến, hồ sơ giấy) or abbreviation (HS trực tuyến, HS giấy), or where one abbreviates
    the other (HTX, hợp tác xã).

    >>> same_noun("vụ", "vụ án các loại"), same_noun("vụ", "bị cáo"), same_noun("", "hộ")
    (2, 0, 1)
    """
    if not one or not other:
        return 1
    first = _PLAIN.sub("", one.lower()).split()
    second = _PLAIN.sub("", other.lower()).split()
    common = 0
    for left, right in zip(first, second, strict=False):
        if left != right:
            break
        common += 1
    if common >= min(len(first), len(second), 2) or (common and _is_short(one) and _is_short(other)):
        return SAME
    return SAME if _abbreviates(one, second) or _abbreviates(other, first) else 0


def _is_short(noun: str) -> bool:
    """Tell whether a noun begins with an abbreviation, which says as much as two syllables: "HS trễ hạn"."""
    word = noun.partition(" ")[0]
    return len(word) > 1 and word.isupper()


def _abbreviates(noun: str, words: list[str]) -> bool:
    """Tell whether a noun begins with the first letters, in capitals, of at least three words: "CĐCS"."""
    short = noun.partition(" ")[0]
    if len(short) < _LETTERS or not short.isupper():
        return False
    return short.lower() == "".join(word[0] for word in words[: len(short)])
