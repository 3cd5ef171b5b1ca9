"""What a word is in text, and what ends a clause."""

from typing import Final

from dxmetrics._later import regex

__all__ = ["AMOUNT_PER_UNIT", "MARK", "PER_UNIT", "WITH", "WORD"]

AMOUNT_PER_UNIT: Final = r"\d[\d.,]*(?: ?[^\W\d_]+){1,3}/[^\W\d_]"
"""A pattern for an amount per unit, which is no figure to others: "2,5 USD/kg"."""
MARK: Final = regex(r"[,;:.()]")
"""A mark or a bracket, behind which something else is told."""
PER_UNIT: Final = regex(r"/(?<=[^\W\d_]/)[^\W\d_]")
"""The slash of a unit per unit: "58,8 triệu đồng/hộ"."""
WITH: Final = regex(r",? (?:tương (?:đương|ứng) )?với (?:(?:tổng )?số )?")
"""What leads from a percentage to its count: "chiếm 6,1% với 508 hộ"."""
WORD: Final = regex(r"[^\W\d_]+")
"""Letters that stand together."""
