"""What a word is in text, and what ends a clause."""

from typing import Final

from dxmetrics._later import regex

__all__ = ["MARK", "PER_UNIT", "WORD"]

MARK: Final = regex(r"[,;:.()]")
"""A mark or a bracket, behind which something else is told."""
PER_UNIT: Final = regex(r"/(?<=[^\W\d_]/)[^\W\d_]")
"""The slash of a unit per unit: "58,8 triệu đồng/hộ"."""
WORD: Final = regex(r"[^\W\d_]+")
"""Letters that stand together."""
