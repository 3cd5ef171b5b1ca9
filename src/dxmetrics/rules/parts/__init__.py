"""DX2xx: parts, totals, remainders.

- DX201 remainder-mismatch
- DX202 sum-mismatch
- DX203 subset-exceeds
- DX204 increment-mismatch
- DX220 sum-over-units
- DX221 mean-of-ratios
- DX222 mean-out-of-range
- DX223 mean-mismatch
- DX224 list-count
- DX225 shares-not-hundred
"""

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
