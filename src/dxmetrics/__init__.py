"""Indicators, plan targets and reported values of Vietnamese digital transformation, checked exactly.

Figures, claims and what can be said of one claim are there at once; the reader, the rules, the typed records and the
measures are loaded when the first of them is used, so that neither the import nor the first check takes long.
"""

from typing import TYPE_CHECKING

from dxmetrics._later import later
from dxmetrics.errors import DxmetricsError, MissingExtraError, ReadingError
from dxmetrics.model import (
    ChangeClaim,
    Claim,
    Finding,
    MultipleClaim,
    NotComputable,
    OrderClaim,
    RateClaim,
    Reading,
    RemainderClaim,
    Severity,
    ShareClaim,
    SumClaim,
    TallyClaim,
    TargetClaim,
)
from dxmetrics.quantity import Counts, Figure, Hedge, Interval, Rounding
from dxmetrics.relations import explaining_roundings, possible_parts, possible_wholes
from dxmetrics.repair import Diagnosis, diagnose
from dxmetrics.vi import (
    format_date,
    format_figure,
    format_money,
    format_number,
    format_percent,
    format_period,
    format_points,
    format_share,
    parse_date,
    parse_figure,
    parse_money,
    parse_number,
    parse_percent,
    parse_period,
    parse_points,
    parse_share,
    parse_spelled_number,
    spell_number,
)

if TYPE_CHECKING:
    from dxmetrics.checking import Review, review
    from dxmetrics.evaluation import evaluate
    from dxmetrics.front import check
    from dxmetrics.measure import achievement, aggregate, change, gap, pace, progress
    from dxmetrics.model import (
        Assessment,
        Indicator,
        ModelError,
        Organisation,
        Plan,
        Report,
        ReportedValue,
        Scorecard,
        Source,
        StatedTally,
        Status,
        Target,
        Unit,
    )
    from dxmetrics.periods import Period
    from dxmetrics.read import read_document, read_text
    from dxmetrics.read.plans import read_plan, read_report, write_plan, write_report
    from dxmetrics.tables import check_table
else:
    __getattr__ = later(
        __name__,
        {
            "dxmetrics.checking": "Review review",
            "dxmetrics.evaluation": "evaluate",
            "dxmetrics.front": "check",
            "dxmetrics.measure": "achievement aggregate change gap pace progress",
            "dxmetrics.model": "Assessment Indicator ModelError Organisation Plan Report ReportedValue Scorecard "
            "Source StatedTally Status Target Unit",
            "dxmetrics.periods": "Period",
            "dxmetrics.read": "read_document read_text",
            "dxmetrics.read.plans": "read_plan read_report write_plan write_report",
            "dxmetrics.tables": "check_table",
        },
    )

__all__ = [
    "Assessment",
    "ChangeClaim",
    "Claim",
    "Counts",
    "Diagnosis",
    "DxmetricsError",
    "Figure",
    "Finding",
    "Hedge",
    "Indicator",
    "Interval",
    "MissingExtraError",
    "ModelError",
    "MultipleClaim",
    "NotComputable",
    "OrderClaim",
    "Organisation",
    "Period",
    "Plan",
    "RateClaim",
    "Reading",
    "ReadingError",
    "RemainderClaim",
    "Report",
    "ReportedValue",
    "Review",
    "Rounding",
    "Scorecard",
    "Severity",
    "ShareClaim",
    "Source",
    "StatedTally",
    "Status",
    "SumClaim",
    "TallyClaim",
    "Target",
    "TargetClaim",
    "Unit",
    "achievement",
    "aggregate",
    "change",
    "check",
    "check_table",
    "diagnose",
    "evaluate",
    "explaining_roundings",
    "format_date",
    "format_figure",
    "format_money",
    "format_number",
    "format_percent",
    "format_period",
    "format_points",
    "format_share",
    "gap",
    "pace",
    "parse_date",
    "parse_figure",
    "parse_money",
    "parse_number",
    "parse_percent",
    "parse_period",
    "parse_points",
    "parse_share",
    "parse_spelled_number",
    "possible_parts",
    "possible_wholes",
    "progress",
    "read_document",
    "read_plan",
    "read_report",
    "read_text",
    "review",
    "spell_number",
    "write_plan",
    "write_report",
]


def __dir__() -> list[str]:
    return sorted(__all__)
