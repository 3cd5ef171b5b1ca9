"""Indicators, plan targets and reported values of Vietnamese digital transformation, checked exactly."""

from dxmetrics.checking import Review, check, review
from dxmetrics.errors import DxmetricsError, MissingExtraError, ReadingError
from dxmetrics.model import (
    ChangeClaim,
    Claim,
    Finding,
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
from dxmetrics.vi import format_figure, format_number, parse_figure, parse_number

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
    "check",
    "explaining_roundings",
    "format_figure",
    "format_number",
    "parse_figure",
    "parse_number",
    "possible_parts",
    "possible_wholes",
    "read_document",
    "read_text",
    "review",
]
