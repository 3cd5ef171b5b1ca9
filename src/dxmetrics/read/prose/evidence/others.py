"""Percentages that may be of something else than the count before them, as the words between or behind them tell."""

import re
from itertools import islice
from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.elsewhere import CLAUSE
from dxmetrics.read.prose.evidence.fits import share_fits, some_whole_fits
from dxmetrics.read.prose.evidence.wholes import are_kin
from dxmetrics.read.prose.leads import any_of
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = [
    "are_of_two_kinds",
    "are_peers",
    "fits_another",
    "has_another_base",
    "is_left_undone",
    "is_of_all_members",
    "may_be_of_another",
]

_VALUE: Final = regex(r"dự toán|kế hoạch|doanh|kim ngạch|giá trị|vốn|thị phần")
_ANOTHER_ALL: Final = regex(
    r"\s*(?:so với |trên |trong |của )?(?:tổng|toàn|dự toán|kế hoạch|doanh|kim ngạch|giá trị|vốn|thị phần|dân số|số)\b"
    r"(?: [^\W\d_]+){0,6}",
)
_RIGHT_BEHIND: Final = regex(
    r"(?!.*\b(?:là|cho thấy|gồm|với|có|thì)\b[^,;(]*\bchiếm\b)"
    r"(?:,? [^\W\d_]+){0,9}[,;]?\s*(?:\(\s*)?"
    r"(?:(?:và|hiện|qua đó|nay|đã|cũng|chỉ|mới|ước)\s+)*"
    r"(?:(?:đạt|chiếm|tương đương|tương ứng|bằng|với|(?:tỷ|tỉ) lệ)\s+)*"
    r"(?:(?:trên|gần|hơn|dưới|khoảng|tới|đến|là)\s+)*\Z"
)
"""What may stand between a count and its percentage, where no whole gives it: else it is of what the words tell."""
_LISTED: Final = regex(r", |[^,;:.()]* ")
"""What makes a count one of several, or part of a name: "11 đơn, 4 kiến nghị, đạt 93%", "60 công ty 1 thành viên"."""
_DONE_BY: Final = regex(r"\s(?:đã|đều|cùng|đang)\s")
_NAMES_ONE: Final = regex(r"(?:\b(?:gồm|như)\b:?|:)\s+[^\W\d_]|\bchiếm\b.*\blà\b.*\bchiếm\b|\blà\s+(?P<name>[^\W\d_])")
_ONE_OF: Final = regex(r"\btrong (?:số )?\Z")
_STRAIGHT: Final = regex(r"\A[,;(]|\(\s*\Z|\bchiếm\b")
_LEFT_UNDONE: Final = regex(
    rf"(?:{any_of('còn|chưa|không|vắng|trễ|quá hạn|chậm|tồn|thiếu|nghỉ|hoãn|hủy|huỷ|trượt|hỏng')})\b[^,;]*\Z"
)
_REACHES: Final = regex(r"[,;].*\bđạt\b")
_STRAIGHTLY: Final = regex(r"\(|\b(?:tỷ|tỉ) lệ\b")
_NOUN_BEHIND: Final = regex(
    r" (?!(?:so|trên|trong|của|tổng|toàn|số|dân|theo|về|và|với|tính|đến|vào|tại|ở|là|do|để|cho|nhưng|còn|song|cao|thấp|"
    r"tăng|giảm|vượt|kế|chỉ|dự|mục|cùng|năm|quý|tháng|trở|như|nên|khi|sau|trước|từ|qua|đã|được|có|bằng|đạt)\b)"
    r"([^\W\d_]+)(?: [^\W\d_]+){0,4}"
)
_ALL_OF: Final = regex(r" (?:của |trong |trên )?tổng (?:số )?(?!(?:số|dân|cộng)\b)([^\W\d_]+)(?: [^\W\d_]+){0,4}")
_MAKES_UP: Final = regex(r"(?: [^\W\d_]+){0,4}, chiếm (?:(?:tỷ|tỉ) lệ )?\Z")
_NAMED: Final = regex(r"\b(?:tỷ|tỉ) lệ [^\W\d_]+ [^\W\d_]+ (?:(?:đạt|là|trên|gần|hơn) )*\Z")
_SUCH: Final = regex(r" (?:của |trong |trên |so với )?(?:tổng )?số ([^\d,;:.()]{4,60})")
"""How many there are of something, told at length: "số vụ phải giải quyết"."""
_SAYS_NOTHING: Final = frozenset("đã được bị có là của các những trong trên toàn cả này đó nói tổng số".split())
_PEER: Final = regex(r"(?:, ?| và )((?:[^\W\d_]+ ){1,3})")
"""What names one of a list of places or owners, in capitals: ", Hàn Quốc 418 người"."""
_ATTENDED: Final = regex(r"\b(?:có mặt|dự|tham dự|tham gia|triệu tập|bỏ phiếu)\b")
_OF_ALL_THERE_ARE: Final = regex(r"\s*(?:so với |trên |trong |của )?tổng số\b")
_KIND: Final = regex(r"[^\W\d_]* ?((vốn|nợ|tiền|chi|thu|quỹ|nguồn|thuế|phí) [^\W\d_]+)")
"""What kind of money an amount is of, told behind it: "3,2 tỷ USD vốn cấp mới"."""
_FEW: Final = 10
_TOLD: Final = 12
_AROUND: Final = 60
_NAME: Final = 5


def is_left_undone(part: Token, rate: Token) -> bool:
    """Tell whether a count is of what was not reached, and its percentage that of the rest: "vắng 12 em, đạt 97%"."""
    return _REACHES.search(rate.gap) is not None and _LEFT_UNDONE.search(_told(part, rate)) is not None


def are_of_two_kinds(page: Page, part: Token, whole: Token) -> bool:
    """Tell two amounts of two kinds of one money: "vốn thực hiện 18,8 tỷ USD; 3,2 tỷ USD vốn cấp mới, chiếm 26%"."""
    kind = _KIND.match(f"{part.unit.lower()} {page.sentences[part.sentence].after(part)}")
    label = CLAUSE.split(whole.gap)[-1]
    return kind is not None and f" {kind[2]} " in f" {label}" and kind[1] not in label and "tổng" not in label


def are_peers(page: Page, part: Token, whole: Token) -> bool:
    """Tell two counts side by side in a list of names, neither of which is of the other: "Mỹ 2,1 tỷ, EU 0,98 tỷ"."""
    name = _PEER.fullmatch(page.text[part.gap_start : part.start])
    beside = (whole.sentence, whole.index + 1) == (part.sentence, part.index)
    return beside and name is not None and all(word[0].isupper() for word in name[1].split())


def is_of_all_members(page: Page, sentence: Sentence, part: Token, whole: Token, rate: Token) -> bool:
    """Tell the share of all members from that of those who came: "trong 50 người dự, 48 người …, đạt 92% tổng số"."""
    out_of = "tổng" in whole.gap or whole.under is not None  # "53/58 đại biểu có mặt"
    if out_of or _OF_ALL_THERE_ARE.match(sentence.after(rate)) is None:
        return False
    return _ATTENDED.search(page.low, whole.end, part.start) is not None


def fits_another(page: Page, part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether a count of another thing, told before, gives a percentage that what is near does not."""
    told = (other for other in islice(page.earlier(part, 1), _TOLD) if not are_kin(other, whole))
    return rate.per > 1 and any(share_fits(part, other, rate, as_printed=True) for other in told)


def has_another_base(page: Page, sentence: Sentence, part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether a percentage names what it is of, and a whole does not bear that name: "chiếm 3,5% diện tích"."""
    such = _SUCH.match(sentence.after(rate))
    if such is not None and _is_narrower(page, such[1], part, whole):
        return True
    noun = _NOUN_BEHIND.match(sentence.after(rate)) or _ALL_OF.match(sentence.after(rate))
    if noun is None or noun[1] in part.unit.lower().split(" "):
        return False
    behind = page.sentences[whole.sentence].after(whole)[:_AROUND]
    told = f"{whole.gap[-_AROUND:]} {whole.unit.lower()} {behind}".split()
    words = noun[0].split()[:_NAME]
    return noun[1] not in told or 2 * sum(word in told for word in words) < len(words)


def _is_narrower(page: Page, name: str, part: Token, whole: Token) -> bool:
    """Tell whether a name says of a noun what is not told of a whole: "số vụ phải xử lý", "số trẻ đủ điều kiện"."""
    behind = CLAUSE.split(page.sentences[whole.sentence].after(whole)[:_AROUND], maxsplit=1)[0]
    nouns = f"{part.unit} {whole.unit}".lower().split()
    told = f"{whole.gap[-_AROUND:]} {behind}".split()
    more = [word for word in name.split() if word not in nouns and word not in _SAYS_NOTHING]
    return len(more) > 1 and not any(word in told for word in more)


def _is_loosely_told(sentence: Sentence, part: Token, rate: Token) -> bool:
    """Tell whether the words may well mean something else, where no whole number makes the percentage of a count.

    The count is of what was left undone, so small that any would do, one of several, or not right before it.
    """
    undone = "chiếm" not in rate.gap and _LEFT_UNDONE.search(_told(part, rate)) is not None
    if undone or (part.value < _FEW and _STRAIGHTLY.search(rate.gap) is None):
        return True
    if part.unit and _is_of_another_noun(sentence, part, rate):
        return True
    return (part.index > 0 and _LISTED.fullmatch(part.gap) is not None) or not _RIGHT_BEHIND.match(rate.gap)


def _is_of_another_noun(sentence: Sentence, part: Token, rate: Token) -> bool:
    """Tell whether a percentage names what it is of, before or behind it: "3 nhà máy, đạt 88% công suất"."""
    noun = _NOUN_BEHIND.match(sentence.after(rate))
    if noun is not None and noun[1] not in part.unit.lower().split(" "):
        return True
    return _NAMED.search(rate.gap) is not None


def _told(part: Token, rate: Token) -> str:
    """Return what the words around a count say of it, up to the clause of its percentage."""
    return f"{part.gap} {part.unit} {CLAUSE.split(rate.gap, maxsplit=1)[0]}"


def _is_of_its_own_kind(sentence: Sentence, part: Token, rate: Token) -> bool:
    """Tell whether a percentage right behind a count names all there is of it: "7 sáng kiến, chiếm 66,0% số sáng kiến".

    The count is exact, and the percentage told finely.
    """
    if rate.per == 1 or not part.exact or part.index != rate.index - 1 or not part.unit:
        return False
    if (
        not _MAKES_UP.match(rate.gap)
        or is_left_undone(part, rate)
        or part.of is not None
        or (part.index and _LISTED.fullmatch(part.gap))
    ):
        return False
    noun = " ".join(part.unit.lower().split(" ")[:2])
    return (
        re.match(rf" (?:của |trong |trên )?(?:tổng )?số (?:lượng )?{re.escape(noun)}\b", sentence.after(rate))
        is not None
    )


def may_be_of_another(page: Page, sentence: Sentence, part: Token, rate: Token) -> bool:
    """Tell whether a percentage may be none of the count before it: "3 cấp hội đã giải quyết đơn đạt tỷ lệ 91,4%".

    Only of a count so small that hardly a whole number gives the percentage: there misread words are likelier than a
    slip. Then the count may tell who did it ("do 6 đội làm, đạt 81%") or out of how many, the percentage may be that
    of the first one of a list that it opens ("7 công ty lớn nhất gồm: Hòa Bình (21,36%), …"), or the words after it
    name a whole of another kind.
    """
    if part.index > rate.index or _is_of_its_own_kind(sentence, part, rate):
        return False
    if is_left_undone(part, rate):
        return True
    if not some_whole_fits(part, rate) and _is_loosely_told(sentence, part, rate):
        return True
    if part.value * 100 * rate.per >= rate.size**2:
        return False
    if _ONE_OF.search(part.gap) or (part.value < _FEW and _STRAIGHT.search(rate.gap) is None):
        return True
    if not CLAUSE.search(rate.gap) and _DONE_BY.search(rate.gap):
        return True
    one = _NAMES_ONE.search(page.text, part.end, rate.start) if part.value > 1 else None
    if one is not None and (one["name"] is None or one["name"].isupper()):
        return True
    whole = _ANOTHER_ALL.match(sentence.after(rate))
    words = part.unit.lower().split(" ")
    noun = " ".join(words[:2])  # "3 quốc gia chiếm 45,5% tổng lượng khách quốc tế"
    if whole is None or re.search(rf"\b{re.escape(noun)}\b", whole[0]) or whole[0].endswith(f" số {words[0]}"):
        return False
    return _VALUE.search(whole[0]) is not None or not some_whole_fits(part, rate)
