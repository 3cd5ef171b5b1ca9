"""DX2xx: parts, totals, remainders."""

from typing import Final

from dxmetrics.rules.module import RuleModule
from dxmetrics.rules.parts import (
    increment_mismatch,
    list_count,
    mean_mismatch,
    mean_of_ratios,
    mean_out_of_range,
    remainder_mismatch,
    shares_not_hundred,
    subset_exceeds,
    sum_mismatch,
    sum_over_units,
)

__all__ = ["RULES"]

RULES: Final[tuple[RuleModule, ...]] = (
    remainder_mismatch,
    sum_mismatch,
    subset_exceeds,
    increment_mismatch,
    sum_over_units,
    mean_of_ratios,
    mean_out_of_range,
    mean_mismatch,
    list_count,
    shares_not_hundred,
)
