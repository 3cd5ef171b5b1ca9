"""DX3xx: targets, statuses, tallies, scores.

- DX301 unassessed-counted-as-met
- DX302 count-breakdown
- DX303 target-mismatch
- DX304 boundary-strict
- DX320 status-contradicts-value
- DX321 target-echoed-as-actual
- DX322 status-without-value
- DX323 target-impossible
- DX324 target-against-direction
- DX325 milestone-not-monotone
- DX326 target-diverges
- DX327 due-date-passed
- DX328 two-denominators
- DX329 ladder-gap
- DX330 score-over-maximum
- DX331 weights-sum
- DX332 rank-invalid
- DX333 tally-contradicts-targets
"""

from typing import Final

from dxmetrics.rules.module import RuleModule
from dxmetrics.rules.targets import (
    boundary_strict,
    count_breakdown,
    due_date_passed,
    ladder_gap,
    milestone_not_monotone,
    rank_invalid,
    score_over_maximum,
    status_contradicts,
    status_without_value,
    tally_contradicts,
    target_direction,
    target_diverges,
    target_echoed_as_actual,
    target_impossible,
    target_mismatch,
    two_denominators,
    unassessed_counted_as_met,
    weights_sum,
)

__all__ = ["RULES"]

RULES: Final[tuple[RuleModule, ...]] = (
    unassessed_counted_as_met,
    count_breakdown,
    target_mismatch,
    boundary_strict,
    status_contradicts,
    target_echoed_as_actual,
    status_without_value,
    target_impossible,
    target_direction,
    milestone_not_monotone,
    target_diverges,
    due_date_passed,
    two_denominators,
    ladder_gap,
    score_over_maximum,
    weights_sum,
    rank_invalid,
    tally_contradicts,
)
