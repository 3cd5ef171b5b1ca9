"""DX3xx: targets, statuses, tallies, scores."""

from typing import Final

from dxmetrics.rules.module import RuleModule

__all__ = ["RULES"]

RULES: Final[tuple[RuleModule, ...]] = ()
