"""What a claim says, as arithmetic over its figures."""

from dxmetrics.relations.balances import balances
from dxmetrics.relations.evaluable import why_not_evaluable
from dxmetrics.relations.extents import Extent, by_custom, loosely, strictly
from dxmetrics.relations.ratios import certainly_exceeds, ratio_can_hold, ratio_interval
from dxmetrics.relations.shares import explaining_roundings, possible_parts, possible_wholes
from dxmetrics.relations.tallies import tally_excess

__all__ = [
    "Extent",
    "balances",
    "by_custom",
    "certainly_exceeds",
    "explaining_roundings",
    "loosely",
    "possible_parts",
    "possible_wholes",
    "ratio_can_hold",
    "ratio_interval",
    "strictly",
    "tally_excess",
    "why_not_evaluable",
]
