"""DX6xx: writing.

- DX601 malformed-number
- DX602 hedge-on-exact-figure
"""

from typing import Final

from dxmetrics.rules.module import RuleModule
from dxmetrics.rules.writing import hedge_on_exact_figure, malformed_number

__all__ = ["RULES"]

RULES: Final[tuple[RuleModule, ...]] = (malformed_number, hedge_on_exact_figure)
