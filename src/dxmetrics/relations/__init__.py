"""What a claim says, as arithmetic over its figures."""

from dxmetrics.relations.balances import balances
from dxmetrics.relations.changes import change_can_hold, difference, exact_change, relative_change
from dxmetrics.relations.custom import agrees_by_custom
from dxmetrics.relations.evaluable import why_not_evaluable, why_undecided
from dxmetrics.relations.extents import Extent, by_custom, loosely, strictly
from dxmetrics.relations.nouns import Kind, kind_of, kinds_in
from dxmetrics.relations.ratios import certainly_exceeds, ratio_can_hold, ratio_interval
from dxmetrics.relations.shares import explaining_roundings, possible_parts, possible_wholes
from dxmetrics.relations.tallies import tally_excess
from dxmetrics.relations.targets import target_roles_in_doubt

__all__ = [
    "Extent",
    "Kind",
    "agrees_by_custom",
    "balances",
    "by_custom",
    "certainly_exceeds",
    "change_can_hold",
    "difference",
    "exact_change",
    "explaining_roundings",
    "kind_of",
    "kinds_in",
    "loosely",
    "possible_parts",
    "possible_wholes",
    "ratio_can_hold",
    "ratio_interval",
    "relative_change",
    "strictly",
    "tally_excess",
    "target_roles_in_doubt",
    "why_not_evaluable",
    "why_undecided",
]
