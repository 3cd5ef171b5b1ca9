"""DX4xx: change, series, periods.

- DX401 growth-mismatch
- DX402 change-word
- DX403 percent-or-points
- DX404 multiple-mismatch
- DX420 period-mismatch
- DX421 as-of-conflict
- DX422 as-of-after-publication
- DX423 cumulative-decrease
- DX424 period-sum
- DX425 cutoff-calendar
- DX426 estimate-as-actual
- DX427 series-break
- DX428 incomparable-indicator
"""

from typing import Final

from dxmetrics.rules.module import RuleModule
from dxmetrics.rules.series import (
    as_of_conflict,
    as_of_future,
    change_word,
    cumulative_decrease,
    cutoff_calendar,
    estimate_as_actual,
    growth_mismatch,
    incomparable_indicator,
    multiple_mismatch,
    percent_or_points,
    period_mismatch,
    period_sum,
    series_break,
)

__all__ = ["RULES"]

RULES: Final[tuple[RuleModule, ...]] = (
    growth_mismatch,
    change_word,
    percent_or_points,
    multiple_mismatch,
    period_mismatch,
    as_of_conflict,
    as_of_future,
    cumulative_decrease,
    period_sum,
    cutoff_calendar,
    estimate_as_actual,
    series_break,
    incomparable_indicator,
)
