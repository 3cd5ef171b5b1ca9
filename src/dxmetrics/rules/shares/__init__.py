"""DX1xx: a share of a whole, and its percentage."""

from typing import Final

from dxmetrics.rules.module import RuleModule
from dxmetrics.rules.shares import percent_mismatch

__all__ = ["RULES"]

RULES: Final[tuple[RuleModule, ...]] = (percent_mismatch,)
