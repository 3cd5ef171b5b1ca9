"""DX4xx: change, series, periods."""

from typing import Final

from dxmetrics.rules.module import RuleModule
from dxmetrics.rules.series import change_word, growth_mismatch, percent_or_points

__all__ = ["RULES"]

RULES: Final[tuple[RuleModule, ...]] = (growth_mismatch, change_word, percent_or_points)
