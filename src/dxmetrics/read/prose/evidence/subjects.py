"""Whether a figure is told of a thing that its own clause names, and not of what was told before it."""

from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.leads import any_of
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.words import AMOUNT_PER_UNIT, THAN_BEFORE

__all__ = [
    "are_told_together",
    "has_its_own",
    "is_held_anew",
    "is_net",
    "is_of_a_stock",
    "is_of_one_kind",
    "is_told_of_others",
    "is_told_of_some",
    "tells_per_unit",
    "words_around",
]

_CLAUSE: Final = regex(r"[,;:.()]| (?:và|nhưng|song|còn|nên|khiến|làm|giúp) ")
_VERB: Final = regex(r"\b(?:hoàn thành|đạt|bằng|chiếm|vượt|tăng|giảm)(?: [^\W\d_]+){0,2} ?[-+]?\Z")
_BACK_THEN: Final = regex(r"\W*(?:cùng kỳ|(?:năm|quý|tháng|kỳ|tuần) (?:trước|ngoái))\b")
_APART: Final = regex(
    rf"(?:{any_of('trong đó|riêng|trong khi|nhờ|do|dù|vì|bởi|từ|sau|nếu|loại trừ|so sánh|bình quân|mỗi|đỉnh|tính')})\b"
    r"|\d (?:tháng|năm|quý)"
)
"""What tells that a clause is of a part, a cause, another time or another measure."""
_AMOUNT: Final = regex(r"(?:[,;:(]| và )[^,;:(]*?(?<!năm)\s\d[\d.,]* (?!tháng|năm|quý|ngày)[^\W\d_]")
"""A number between the two that is no figure of the kind that is read: ", sản lượng 1,3 triệu tấn, tăng"."""
_PER_UNIT: Final = regex(AMOUNT_PER_UNIT)
_OF_OTHERS: Final = regex(
    r" ?(?:(?:của|ở|tại|nếu|khi|theo|tính|kể|trong|từ|sau|qua|tổng|dư|dân|số|kế|dự|gdp|grdp)\b|\(yoy"
    r"|so (?:với )?+(?!cùng|năm|tháng|quý|kỳ|đầu|cuối|tuần|phiên|hôm|ngày|thời|giai|vụ|nhiệm|mức|học|khóa|nửa|\d)\w)"
)
"""What tells that a change in per cent is of something else, or held against something else."""
_SAYS_NO_MORE: Final = regex(
    r"\s*(?:[^\w\s]|\Z|(?:so|và|nhưng|song|còn|tương|tức|hay|hoặc|mỗi|năm|quý|tháng|sau|qua|cùng kỳ|bằng|đạt|là|nữa|thì"
    r"|kế hoạch|chỉ tiêu|dự toán|mục tiêu|nghị quyết"
    r"|trong (?:năm|kỳ|tháng|quý|tuần|giai đoạn|nhiệm kỳ|vòng|thời gian|\d+))\b)"
)
"""What goes on behind a change and does not tell of what it is one."""
_LINKS: Final = (
    r"(?:tương (?:ứng|đương)|tức|hay|hoặc|bằng|ứng|với|đạt|là|khoảng|gần|hơn|trên|xấp xỉ|cũng|đã"
    r"|(?:tỷ lệ|tốc độ) tăng trưởng|(?:tỷ|tỉ) lệ|mức)"
)
_OF_SOME: Final = regex(r", [^,()]{4,}\((?:tăng|giảm) |\bmức (?:tăng|giảm) ")
_ANEW: Final = regex(r"[,;] ?so (?:với )?\D{0,40}\Z")
_TOGETHER: Final = regex(
    r"[^\W\d_]*(?: (?!(?:so|và|nhưng|song|cao|thấp|nhiều|ít) )[^\W\d_]+){0,6}"
    r"(?:\)?,? so (?:với |cùng )?[^,;:.()]{2,60}?)?"
    r"(?:\)? ?[,;]? ?\(|\)?[,;]? ?(?==|(?:[^\W\d_]+ ){0,5}(?:tăng|giảm|hơn|tương|tức|ứng|hay|với)\b|[-+–]))=? ?"
    rf"(?:{_LINKS} )*(?:tăng|giảm|(?:cao|thấp|nhiều|ít) hơn)?"
    r"(?: (?:khoảng|gần|hơn|trên|tới|đến|thêm|nhẹ|mạnh|tỷ lệ))* ?[-+–]?\Z"
)
"""What stands between a change in numbers and in per cent: " (tăng ", ", tương ứng giảm ", " so với cùng kỳ (-"."""
_SIGNED: Final = regex(r"[^,;:.()]*, (?:[^,;:.()]{1,40}\([-+–]|khoảng |gần |hơn |trên )?")
"""The same behind a noun of two, " nhóm, ổ bị triệt phá (-", or behind a comma alone: "(tăng 62 việc, 1,5%"."""
_OF_A_TIME: Final = regex(r"\b(?:năm|kỳ|quý|tháng|tuần|vụ|đầu|cuối|ngày|so với)\b|\b(?:từ|lên|xuống|còn) \Z")
_OF_A_STOCK: Final = regex(
    r"(?:[,;]| và| nên) ?(?:[^\W\d_]+ ){0,2}(?:số|tổng|nợ|dư) (?:[^\W\d_]+ ){0,5}(?:tăng|giảm) \Z"
)
_FLOW: Final = regex(
    r"\b(?:xử lý|sáp nhập|công nhận|cho vay|thu nợ|tuyển|nghỉ|cấp|thu hồi|giải ngân|chuyển (?:đi|đến)|thành lập"
    r"|giải thể|kết nạp|nhập|xuất|bán|mua|trồng|phá|thanh lý|phát sinh|thoát|bổ sung|cắt giảm|khấu hao)\b"
)
"""What is done to some of a stock, and how the stock is told of."""
_NAME: Final = regex(r"\d*[^\W\d_][^\W_]*")
_FILLERS: Final = frozenset(
    "số tổng so với cùng kỳ năm trước ngoái quý tháng nay này đó đã cũng chỉ lại và tuy nhiên như vậy là đều có còn"
    " mức đạt tăng giảm bằng vượt chiếm con nếu thì trong thời điểm ước theo tương ứng đương tức hay hoặc tỷ tỉ lệ"
    " khoảng gần hơn trên dưới cao thấp nhiều ít thêm trưởng xếp hạng về được tốc tiến độ mới rất mạnh nhẹ học thực"
    " hiện kết quả đầu cuối".split(),
)


def has_its_own(gap: str, told: str) -> bool:
    """Tell whether the words between two figures name something for the second that was not `told` of the first.

    >>> has_its_own("; lợi nhuận tăng ", "doanh thu tỷ đồng"), has_its_own(" (tăng ", "doanh thu tỷ đồng")
    (True, False)
    """
    clauses = _CLAUSE.split(gap)
    clause = THAN_BEFORE.sub(" ", clauses[-1])
    if _APART.search(clause) is not None or _BACK_THEN.match(clause) is not None or _AMOUNT.search(gap) is not None:
        return True
    if len(clauses) == 1:  # the words are what the first figure counts
        return False
    words = set(_NAME.findall(_VERB.sub("", clause))) - _FILLERS
    return bool(words) and not words <= set(_NAME.findall(told))


def are_told_together(gap: str, after: str) -> bool:
    """Tell whether nothing between two changes, nor behind the second, tells it of something else than the first.

    >>> are_told_together(" vụ (giảm ", ")"), are_told_together(", thấp hơn mức tăng ", " của 9 tháng.")
    (True, False)
    """
    together = _TOGETHER.fullmatch(gap) is not None or _SIGNED.fullmatch(gap) is not None
    return together and not is_told_of_others(after)


def is_told_of_others(after: str) -> bool:
    """Tell whether the words behind a change make it one of something else, or against something else.

    >>> is_told_of_others(" nếu tính cả thu nhập khác."), is_told_of_others(" so với cùng kỳ.")
    (True, False)
    """
    return _OF_OTHERS.match(after) is not None


def is_of_one_kind(change: Token, value: Token, after: str) -> bool:
    """Tell the change of one kind, cause or measure of several, by its noun or by the words right behind it.

    "Giảm từ 626 xuống 612 trường, giảm 9 trường tiểu học, 5 trường trung học"; "…, giảm 2% về lượng, 18% về giá".
    """
    narrower = change.kind == "count" and change.unit.startswith(f"{value.unit} ") and value.unit != ""
    return narrower or _SAYS_NO_MORE.match(after) is None


def is_told_of_some(gap: str) -> bool:
    """Tell whether a change is one of some of what was told before, or of another rise.

    >>> is_told_of_some(", chủ yếu ở mảng bán lẻ (tăng "), is_told_of_some(" (tăng ")
    (True, False)
    """
    return _OF_SOME.search(gap) is not None


def is_held_anew(gap: str) -> bool:
    """Tell whether the clause of a change begins with what it is held against: ", so với cùng kỳ tăng "."""
    return _ANEW.search(gap) is not None


def tells_per_unit(gap: str) -> bool:
    """Tell whether an amount per unit stands between two figures: "58.412 ha, năng suất 56,4 tạ/ha, tăng 0,8".

    >>> tells_per_unit(", năng suất 56,4 tạ/ha, tăng "), tells_per_unit(", 10 tháng tăng ")
    (True, False)
    """
    return _PER_UNIT.search(gap) is not None


def is_net(sentence: Sentence, flow: Token, change: Token) -> bool:
    """Tell what came in less what went out, which is no change of either: "đi 94 hộ, đến 118 hộ, tăng 24 hộ (1,8%)"."""
    if _OF_A_TIME.search(flow.gap):
        return False
    others = (token for token in sentence.tokens[: change.index] if token.kind == "count" and token.depth == flow.depth)
    return any(
        abs(token.value - flow.value) == change.value and _OF_A_TIME.search(token.gap) is None for token in others
    )


def is_of_a_stock(gap: str, told: str) -> bool:
    """Tell the change of all there is from one of what is `told` to be done: "sáp nhập 61 trường, số trường giảm 28".

    >>> is_of_a_stock(", số trường giảm ", "sáp nhập 61 trường"), is_of_a_stock(", số trường giảm ", "có 61 trường")
    (True, False)
    """
    return _OF_A_STOCK.search(gap) is not None and _FLOW.search(told) is not None


def words_around(page: Page, token: Token) -> str:
    """Return the words of the clause of a figure, in lower case."""
    sentence: Sentence = page.sentences[token.sentence]
    behind = _CLAUSE.split(sentence.after(token), maxsplit=1)[0]
    return f"{_CLAUSE.split(token.gap)[-1]}{page.low[token.start : token.stop]}{behind}"
