"""The records of the domain: claims, findings, readings."""

from dxmetrics.model.claims import (
    ChangeClaim,
    Claim,
    OrderClaim,
    RemainderClaim,
    ShareClaim,
    SumClaim,
    TallyClaim,
    TargetClaim,
)
from dxmetrics.model.findings import Change, Finding, Rule, Sentence, Severity, Slip, Suggestion, Verdict
from dxmetrics.model.not_computable import NotComputable, Reason
from dxmetrics.model.reading import Reading, Unread

__all__ = [
    "Change",
    "ChangeClaim",
    "Claim",
    "Finding",
    "NotComputable",
    "OrderClaim",
    "Reading",
    "Reason",
    "RemainderClaim",
    "Rule",
    "Sentence",
    "Severity",
    "ShareClaim",
    "Slip",
    "Suggestion",
    "SumClaim",
    "TallyClaim",
    "TargetClaim",
    "Unread",
    "Verdict",
]
