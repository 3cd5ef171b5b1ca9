"""DX3xx: targets, statuses, tallies, scores."""

from typing import Final

from dxmetrics.rules.module import RuleModule
from dxmetrics.rules.targets import boundary_strict, count_breakdown, target_mismatch, unassessed_counted_as_met

__all__ = ["RULES"]

RULES: Final[tuple[RuleModule, ...]] = (unassessed_counted_as_met, count_breakdown, target_mismatch, boundary_strict)
