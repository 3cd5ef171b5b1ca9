"""What a word is in text, and what ends a clause."""

from typing import Final

from dxmetrics._later import regex

__all__ = ["AMOUNT_PER_UNIT", "MARK", "PER_UNIT", "THAN_BEFORE", "WITH", "WORD"]

AMOUNT_PER_UNIT: Final = r"\d[\d.,]*(?: ?[^\W\d_]+){1,3}/[^\W\d_]"
"""A pattern for an amount per unit, which is no figure to others: "2,5 USD/kg"."""
MARK: Final = regex(r"[,;:.()]")
"""A mark or a bracket, behind which something else is told."""
PER_UNIT: Final = regex(r"/(?<=[^\W\d_]/)[^\W\d_]")
"""The slash of a unit per unit: "58,8 triệu đồng/hộ"."""
THAN_BEFORE: Final = regex(
    r"\bso (?:với |cùng )?(?:thời (?:điểm|gian|kỳ) )?"
    r"(?:(?:cùng )?(?:kỳ|thời (?:điểm|gian))\b|liền kề\b|\d+ tháng\b(?: (?:đầu|cuối)\b)?|(?:đầu|cuối)\b"
    r"|(?=(?:năm|quý|tháng|tuần|phiên|hôm|vụ) ))"
    r"(?: ?(?:năm(?: học)?|quý|tháng|kỳ|tuần|phiên|hôm|vụ|nhiệm kỳ|giai đoạn)(?: (?:\d[\w/.-]*|[ivx]+\b|nay\b))?){0,2}"
    r"(?: (?:trước|ngoái|đó|qua)\b)*"
)
"""What a change is held against, where it is an earlier time: "so với cùng kỳ năm trước", "so với cuối năm 2022"."""
WITH: Final = regex(r",? (?:tương (?:đương|ứng) )?với (?:(?:tổng )?số )?")
"""What leads from a percentage to its count: "chiếm 6,1% với 508 hộ"."""
WORD: Final = regex(r"[^\W\d_]+")
"""Letters that stand together."""
