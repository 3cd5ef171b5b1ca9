"""DX5xx: units and organisations."""

from typing import Final

from dxmetrics.rules.module import RuleModule
from dxmetrics.rules.units import unit_mismatch

__all__ = ["RULES"]

RULES: Final[tuple[RuleModule, ...]] = (unit_mismatch,)
