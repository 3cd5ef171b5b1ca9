"""The records of the domain: indicators, targets, plans, reported values, claims, findings, scorecards.

Claims, findings and readings are there at once; the records that people and files hand in are pydantic models, and are
loaded when the first of them is used.
"""

from typing import TYPE_CHECKING

from dxmetrics._later import later
from dxmetrics.model.claims import (
    ChangeClaim,
    Claim,
    MultipleClaim,
    OrderClaim,
    RateClaim,
    RemainderClaim,
    ShareClaim,
    SumClaim,
    TallyClaim,
    TargetClaim,
)
from dxmetrics.model.findings import Change, Finding, Rule, Sentence, Severity, Slip, Suggestion, Verdict
from dxmetrics.model.not_computable import NotComputable, Reason
from dxmetrics.model.reading import Reading, Unread

if TYPE_CHECKING:
    from dxmetrics.model.indicators import (
        PILLARS,
        Accumulation,
        Aggregation,
        Direction,
        Indicator,
        IndicatorKind,
        Pillar,
    )
    from dxmetrics.model.levels import Level, UnitCount, level_exists_on, unit_count
    from dxmetrics.model.organisations import Organisation
    from dxmetrics.model.plans import Plan, Report, StatedTally
    from dxmetrics.model.record import Flaw, ModelError, Record, json_schema
    from dxmetrics.model.scorecards import Assessment, Basis, Coverage, Pace, Scorecard, Tally
    from dxmetrics.model.sources import LegalBasis, Source
    from dxmetrics.model.status import ACHIEVED, Status, read_status
    from dxmetrics.model.targets import Comparator, Target
    from dxmetrics.model.units import Unit, UnitKind
    from dxmetrics.model.values import ReportedValue
else:
    __getattr__ = later(
        __name__,
        {
            "dxmetrics.model.indicators": "PILLARS Accumulation Aggregation Direction Indicator IndicatorKind Pillar",
            "dxmetrics.model.levels": "Level UnitCount level_exists_on unit_count",
            "dxmetrics.model.organisations": "Organisation",
            "dxmetrics.model.plans": "Plan Report StatedTally",
            "dxmetrics.model.record": "Flaw ModelError Record json_schema",
            "dxmetrics.model.scorecards": "Assessment Basis Coverage Pace Scorecard Tally",
            "dxmetrics.model.sources": "LegalBasis Source",
            "dxmetrics.model.status": "ACHIEVED Status read_status",
            "dxmetrics.model.targets": "Comparator Target",
            "dxmetrics.model.units": "Unit UnitKind",
            "dxmetrics.model.values": "ReportedValue",
        },
    )

__all__ = [
    "ACHIEVED",
    "PILLARS",
    "Accumulation",
    "Aggregation",
    "Assessment",
    "Basis",
    "Change",
    "ChangeClaim",
    "Claim",
    "Comparator",
    "Coverage",
    "Direction",
    "Finding",
    "Flaw",
    "Indicator",
    "IndicatorKind",
    "LegalBasis",
    "Level",
    "ModelError",
    "MultipleClaim",
    "NotComputable",
    "OrderClaim",
    "Organisation",
    "Pace",
    "Pillar",
    "Plan",
    "RateClaim",
    "Reading",
    "Reason",
    "Record",
    "RemainderClaim",
    "Report",
    "ReportedValue",
    "Rule",
    "Scorecard",
    "Sentence",
    "Severity",
    "ShareClaim",
    "Slip",
    "Source",
    "StatedTally",
    "Status",
    "Suggestion",
    "SumClaim",
    "Tally",
    "TallyClaim",
    "Target",
    "TargetClaim",
    "Unit",
    "UnitCount",
    "UnitKind",
    "Unread",
    "Verdict",
    "json_schema",
    "level_exists_on",
    "read_status",
    "unit_count",
]


def __dir__() -> list[str]:
    return sorted(__all__)
