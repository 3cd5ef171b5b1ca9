"""DX1xx: a share of a whole, and its percentage.

- DX101 part-exceeds-whole
- DX102 percent-mismatch
- DX103 hedge-contradicted
- DX104 no-whole-gives-percentage
- DX105 zero-whole
- DX106 negative-count
- DX107 false-hundred
- DX108 precision-excess
- DX109 percentage-over-hundred
- DX120 shared-whole-conflict
- DX122 share-outside-scale
"""

from typing import Final

from dxmetrics.rules.module import RuleModule
from dxmetrics.rules.shares import (
    false_hundred,
    hedge_contradicted,
    negative_count,
    no_whole_gives_percentage,
    part_exceeds_whole,
    percent_mismatch,
    percentage_over_hundred,
    precision_excess,
    share_outside_scale,
    shared_whole_conflict,
    zero_whole,
)

__all__ = ["RULES"]

RULES: Final[tuple[RuleModule, ...]] = (
    part_exceeds_whole,
    percent_mismatch,
    hedge_contradicted,
    no_whole_gives_percentage,
    zero_whole,
    negative_count,
    false_hundred,
    precision_excess,
    percentage_over_hundred,
    shared_whole_conflict,
    share_outside_scale,
)
