"""Numbers as printed, the sets of exact numbers they stand for, and the arithmetic of every check.

The ground of the library: nothing here knows Vietnamese or the domain.
"""

from dxmetrics.quantity.counts import Counts, parts_printed_as, wholes_printed_as
from dxmetrics.quantity.figure import PERCENT, POINTS, TIMES, Bound, Figure, Hedge, Oddity, Span
from dxmetrics.quantity.interval import Interval, Number
from dxmetrics.quantity.predicates import adds_up, exceeds, follows
from dxmetrics.quantity.rounding import (
    ALL_ROUNDINGS,
    COUNT_ROUNDINGS,
    Rounding,
    RoundingLike,
    preimage,
    round_to,
    roundings,
)

__all__ = [
    "ALL_ROUNDINGS",
    "COUNT_ROUNDINGS",
    "PERCENT",
    "POINTS",
    "TIMES",
    "Bound",
    "Counts",
    "Figure",
    "Hedge",
    "Interval",
    "Number",
    "Oddity",
    "Rounding",
    "RoundingLike",
    "Span",
    "adds_up",
    "exceeds",
    "follows",
    "parts_printed_as",
    "preimage",
    "round_to",
    "roundings",
    "wholes_printed_as",
]
