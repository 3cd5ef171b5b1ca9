"""The catalogue of rules: one module a rule, one folder a family, and in each folder the list of its codes.

DX1xx shares · DX2xx parts · DX3xx targets · DX4xx series · DX5xx units · DX6xx writing. A code is never used twice and
never changes meaning.
"""

from typing import Final

from dxmetrics.rules import parts, series, shares, targets, units, writing
from dxmetrics.rules.module import RuleModule
from dxmetrics.rules.selection import chosen

__all__ = ["CATALOGUE", "RuleModule", "chosen"]

CATALOGUE: Final[tuple[RuleModule, ...]] = (
    *shares.RULES,
    *parts.RULES,
    *targets.RULES,
    *series.RULES,
    *units.RULES,
    *writing.RULES,
)
"""Every rule, in the order of the codes."""
