"""DX2xx: parts, totals, remainders."""

from typing import Final

from dxmetrics.rules.module import RuleModule
from dxmetrics.rules.parts import increment_mismatch, remainder_mismatch, subset_exceeds, sum_mismatch

__all__ = ["RULES"]

RULES: Final[tuple[RuleModule, ...]] = (remainder_mismatch, sum_mismatch, subset_exceeds, increment_mismatch)
