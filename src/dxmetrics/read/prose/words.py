"""What a word is in text, and what ends a clause."""

from typing import Final

from dxmetrics._later import regex

__all__ = ["MARK", "WORD"]

MARK: Final = regex(r"[,;:.()]")
"""A mark or a bracket, behind which something else is told."""
WORD: Final = regex(r"[^\W\d_]+")
"""Letters that stand together."""
