"""Whether a figure is told of a thing that its own clause names, and not of what was told before it."""

from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.leads import any_of
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = ["has_its_own", "words_around"]

_CLAUSE: Final = regex(r"[,;:.()]| (?:và|nhưng|song|còn) ")
_BACK_THEN: Final = regex(r"\W*(?:cùng kỳ|(?:năm|quý|tháng|kỳ|tuần) (?:trước|ngoái))\b")
_APART: Final = regex(
    rf"(?:{any_of('trong đó|riêng|trong khi|nhờ|do|dù|vì|bởi|từ|sau|nếu|loại trừ|so sánh|bình quân|mỗi|đỉnh|tính')})\b"
    r"|\d (?:tháng|năm|quý)"
)
"""What tells that a clause is of a part, a cause, another time or another measure."""
_AMOUNT: Final = regex(r"(?:[,;:(]| và )[^,;:(]*?\s\d[\d.,]* (?!tháng|năm|quý|ngày)[^\W\d_]")
"""A number between the two that is no figure of the kind that is read: ", sản lượng 1,3 triệu tấn, tăng"."""
_SINCE: Final = regex(
    r"\bso (?:với |cùng )?(?:cùng (?:kỳ|thời điểm)|\d+ tháng|(?:năm|quý|tháng|kỳ|tuần|phiên|hôm) \S+)"
)
_NAME: Final = regex(r"[^\W_]+")
_FILLERS: Final = frozenset(
    "số tổng so với cùng kỳ năm trước ngoái quý tháng nay này đó đã cũng chỉ lại và tuy nhiên như vậy là đều có còn"
    " mức đạt tăng giảm bằng vượt chiếm con nếu thì trong thời điểm ước theo tương ứng đương tức hay hoặc tỷ tỉ lệ"
    " khoảng gần hơn trên dưới cao thấp nhiều ít thêm trưởng xếp hạng về được tốc tiến độ mới rất mạnh nhẹ học thực"
    " hiện hoàn thành kết quả giải ngân đầu cuối".split(),
)


def has_its_own(gap: str, told: str) -> bool:
    """Tell whether the words between two figures name something for the second that was not `told` of the first.

    >>> has_its_own("; lợi nhuận tăng ", "doanh thu tỷ đồng"), has_its_own(" (tăng ", "doanh thu tỷ đồng")
    (True, False)
    """
    clauses = _CLAUSE.split(gap)
    clause = _SINCE.sub(" ", clauses[-1])
    if _APART.search(clause) is not None or _BACK_THEN.match(clause) is not None or _AMOUNT.search(gap) is not None:
        return True
    if len(clauses) == 1:  # the words are what the first figure counts
        return False
    words = set(_NAME.findall(clause)) - _FILLERS
    return bool(words) and not words <= set(_NAME.findall(told))


def words_around(page: Page, token: Token) -> str:
    """Return the words of the clause of a figure, in lower case."""
    sentence: Sentence = page.sentences[token.sentence]
    behind = _CLAUSE.split(sentence.after(token), maxsplit=1)[0]
    return f"{_CLAUSE.split(token.gap)[-1]}{page.low[token.start : token.stop]}{behind}"
