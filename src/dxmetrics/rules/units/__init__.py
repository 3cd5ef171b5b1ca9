"""DX5xx: units and organisations.

- DX501 unit-mismatch
- DX520 scale-suspect
- DX521 conflicting-values
- DX522 duplicate-value
- DX523 organisation-not-valid
- DX524 unit-count
- DX525 missing-as-zero
"""

from typing import Final

from dxmetrics.rules.module import RuleModule
from dxmetrics.rules.units import (
    conflicting_values,
    duplicate_value,
    missing_as_zero,
    organisation_not_valid,
    scale_suspect,
    unit_count,
    unit_mismatch,
)

__all__ = ["RULES"]

RULES: Final[tuple[RuleModule, ...]] = (
    unit_mismatch,
    scale_suspect,
    conflicting_values,
    duplicate_value,
    organisation_not_valid,
    unit_count,
    missing_as_zero,
)
