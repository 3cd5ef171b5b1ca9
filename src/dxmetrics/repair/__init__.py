"""Which figure is wrong, and what it was."""

from dxmetrics.repair.between import slip_between, slips_within
from dxmetrics.repair.candidates import Candidate, Joint, Joints
from dxmetrics.repair.diagnosis import Diagnosis, Suspects, diagnose
from dxmetrics.repair.plausibility import Manner
from dxmetrics.repair.preview import preview
from dxmetrics.repair.slips import Neighbour, neighbours
from dxmetrics.repair.suggestions import with_suggestions
from dxmetrics.repair.typos import Typos, TypoState, correct_typos, typing_distance

__all__ = [
    "Candidate",
    "Diagnosis",
    "Joint",
    "Joints",
    "Manner",
    "Neighbour",
    "Suspects",
    "TypoState",
    "Typos",
    "correct_typos",
    "diagnose",
    "neighbours",
    "preview",
    "slip_between",
    "slips_within",
    "typing_distance",
    "with_suggestions",
]
