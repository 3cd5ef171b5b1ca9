"""Which figure is wrong, and what it was."""

from dxmetrics.repair.candidates import Candidate
from dxmetrics.repair.diagnosis import Diagnosis, Suspects, diagnose
from dxmetrics.repair.slips import Neighbour, neighbours
from dxmetrics.repair.suggestions import with_suggestions

__all__ = ["Candidate", "Diagnosis", "Neighbour", "Suspects", "diagnose", "neighbours", "with_suggestions"]
