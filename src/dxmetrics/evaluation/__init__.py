"""The door of evaluation: a plan and what was reported against it, joined to a scorecard."""

from dxmetrics.evaluation.assessing import assess
from dxmetrics.evaluation.matching import choose, known_at
from dxmetrics.evaluation.reports import check_report
from dxmetrics.evaluation.scorecards import evaluate
from dxmetrics.evaluation.subjects import findings_in, subjects_of

__all__ = ["assess", "check_report", "choose", "evaluate", "findings_in", "known_at", "subjects_of"]
