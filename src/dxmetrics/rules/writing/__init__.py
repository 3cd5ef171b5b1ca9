"""DX6xx: writing."""

from typing import Final

from dxmetrics.rules.module import RuleModule
from dxmetrics.rules.writing import hedge_on_exact_figure, malformed_number

__all__ = ["RULES"]

RULES: Final[tuple[RuleModule, ...]] = (malformed_number, hedge_on_exact_figure)
