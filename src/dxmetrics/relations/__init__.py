"""What a claim says, as arithmetic over its figures."""

from dxmetrics.relations.balances import balances
from dxmetrics.relations.changes import (
    change_can_hold,
    difference,
    exact_change,
    holds_by_rounding_alone,
    holds_in_points,
    relative_change,
)
from dxmetrics.relations.custom import agrees_by_custom
from dxmetrics.relations.elimination import Key
from dxmetrics.relations.evaluable import why_not_evaluable, why_undecided
from dxmetrics.relations.extents import Extent, by_custom, loosely, strictly
from dxmetrics.relations.language import Equal, Linear, Order, Relation, Share, Within, linear
from dxmetrics.relations.lowering import relations_of, system_of
from dxmetrics.relations.nouns import Kind, kind_of, kinds_in
from dxmetrics.relations.ratios import certainly_exceeds, multiple_interval, ratio_can_hold, ratio_interval
from dxmetrics.relations.shares import explaining_roundings, possible_parts, possible_wholes
from dxmetrics.relations.system import Held, Judgement, System, consistent, printed_interval
from dxmetrics.relations.tallies import tally_excess
from dxmetrics.relations.targets import target_roles_in_doubt
from dxmetrics.relations.words import side_of, word_is_contradicted
from dxmetrics.relations.written import RelationLike, relation, relations

__all__ = [
    "Equal",
    "Extent",
    "Held",
    "Judgement",
    "Key",
    "Kind",
    "Linear",
    "Order",
    "Relation",
    "RelationLike",
    "Share",
    "System",
    "Within",
    "agrees_by_custom",
    "balances",
    "by_custom",
    "certainly_exceeds",
    "change_can_hold",
    "consistent",
    "difference",
    "exact_change",
    "explaining_roundings",
    "holds_by_rounding_alone",
    "holds_in_points",
    "kind_of",
    "kinds_in",
    "linear",
    "loosely",
    "multiple_interval",
    "possible_parts",
    "possible_wholes",
    "printed_interval",
    "ratio_can_hold",
    "ratio_interval",
    "relation",
    "relations",
    "relations_of",
    "relative_change",
    "side_of",
    "strictly",
    "system_of",
    "tally_excess",
    "target_roles_in_doubt",
    "why_not_evaluable",
    "why_undecided",
    "word_is_contradicted",
]
