"""Indicators, plan targets and reported values of Vietnamese digital transformation, checked exactly."""

from dxmetrics.checking import Review, check, review
from dxmetrics.errors import DxmetricsError, MissingExtraError, ReadingError
from dxmetrics.measure import achievement, aggregate, change, gap, pace, progress
from dxmetrics.model import (
    ChangeClaim,
    Claim,
    Finding,
    NotComputable,
    OrderClaim,
    Reading,
    RemainderClaim,
    Severity,
    ShareClaim,
    SumClaim,
    TallyClaim,
    TargetClaim,
)
from dxmetrics.quantity import Counts, Figure, Hedge, Interval, Rounding
from dxmetrics.read import read_document, read_text
from dxmetrics.relations import explaining_roundings, possible_parts, possible_wholes
from dxmetrics.vi import (
    format_date,
    format_figure,
    format_number,
    format_period,
    parse_date,
    parse_figure,
    parse_number,
    parse_period,
)

__all__ = [
    "ChangeClaim",
    "Claim",
    "Counts",
    "DxmetricsError",
    "Figure",
    "Finding",
    "Hedge",
    "Interval",
    "MissingExtraError",
    "NotComputable",
    "OrderClaim",
    "Reading",
    "ReadingError",
    "RemainderClaim",
    "Review",
    "Rounding",
    "Severity",
    "ShareClaim",
    "SumClaim",
    "TallyClaim",
    "TargetClaim",
    "achievement",
    "aggregate",
    "change",
    "check",
    "explaining_roundings",
    "format_date",
    "format_figure",
    "format_number",
    "format_period",
    "gap",
    "pace",
    "parse_date",
    "parse_figure",
    "parse_number",
    "parse_period",
    "possible_parts",
    "possible_wholes",
    "progress",
    "read_document",
    "read_text",
    "review",
]
