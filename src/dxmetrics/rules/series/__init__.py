"""DX4xx: change, series, periods."""

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
