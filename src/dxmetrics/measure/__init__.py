"""Exact arithmetic over the model: achievement, change, pace, aggregate, score.

Each measure takes printed figures ("35,86", "trên 80%") or exact numbers, and returns a `Fraction` (a `Decimal` where
the answer is irrational) or a `NotComputable` with its reason: never a float, never a silent zero, and never an
exception for what a report may hold.
"""

from dxmetrics.measure.achievements import Bounds, Method, achievement, direction_of, distance, gap, progress, share
from dxmetrics.measure.aggregates import Aggregate, Aggregation, Coverage, aggregate
from dxmetrics.measure.changes import ChangeKind, change
from dxmetrics.measure.exact import Answer, Value, exact, threshold
from dxmetrics.measure.growth import cagr, geometric_mean, root
from dxmetrics.measure.judging import actual_of, aim_of, goal_of, judge, values_of
from dxmetrics.measure.ladders import Band, Ladder, LadderFlaw, threshold_score
from dxmetrics.measure.paces import Pace, When, pace
from dxmetrics.measure.ranks import ranks
from dxmetrics.measure.rollups import RolledUp, rollup
from dxmetrics.measure.scores import Score, composite, normalise, score, total_score, total_weights
from dxmetrics.model import NotComputable, Reason

__all__ = [
    "Aggregate",
    "Aggregation",
    "Answer",
    "Band",
    "Bounds",
    "ChangeKind",
    "Coverage",
    "Ladder",
    "LadderFlaw",
    "Method",
    "NotComputable",
    "Pace",
    "Reason",
    "RolledUp",
    "Score",
    "Value",
    "When",
    "achievement",
    "actual_of",
    "aggregate",
    "aim_of",
    "cagr",
    "change",
    "composite",
    "direction_of",
    "distance",
    "exact",
    "gap",
    "geometric_mean",
    "goal_of",
    "judge",
    "normalise",
    "pace",
    "progress",
    "ranks",
    "rollup",
    "root",
    "score",
    "share",
    "threshold",
    "threshold_score",
    "total_score",
    "total_weights",
    "values_of",
]
