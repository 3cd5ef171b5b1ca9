"""Assessments and scorecards: what a plan and a report amount to, as exact data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from types import MappingProxyType

from dxmetrics.model.findings import Finding
from dxmetrics.model.not_computable import NotComputable
from dxmetrics.model.plans import Plan, Report
from dxmetrics.model.status import ACHIEVED, Status
from dxmetrics.model.targets import Target
from dxmetrics.model.values import ReportedValue
from dxmetrics.quantity import Number

__all__ = ["Assessment", "Coverage", "Pace", "Scorecard", "Tally"]


@dataclass(frozen=True, slots=True)
class Pace:
    """Where a value stands on its path: what the path expects on that day, and where it leads by the due date.

    `is_on_track` says whether the value is on the right side of the path.
    """

    expected: Fraction
    is_on_track: bool
    projected: Fraction | NotComputable


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many have reported, out of how many that should have.

    >>> Coverage(3, 4).share
    Fraction(3, 4)
    """

    reported: int
    expected: int

    @property
    def share(self) -> Fraction | None:
        """The part that has reported, or None where none is expected."""
        return Fraction(self.reported, self.expected) if self.expected else None


@dataclass(frozen=True, slots=True)
class Tally:
    """Targets counted by status; `pillar` is None for all of them together.

    >>> tally = Tally({Status.MET: 10, Status.EXCEEDED: 1, Status.NOT_ASSESSABLE: 2, Status.NOT_MET: 1})
    >>> tally.total, tally.achieved, tally[Status.NOT_DUE]
    (14, 11, 0)
    """

    counts: Mapping[Status, int]
    pillar: str | None = None

    @property
    def total(self) -> int:
        """How many targets there are."""
        return sum(self.counts.values())

    @property
    def achieved(self) -> int:
        """How many are met or exceeded."""
        return sum(self[status] for status in ACHIEVED)

    def __getitem__(self, status: Status) -> int:
        """Return how many targets have a status."""
        return self.counts.get(status, 0)


@dataclass(frozen=True, slots=True)
class Assessment:
    """One target, the value held against it, and what came of it.

    `value` is None where nothing was reported; `actual` is the exact number that was compared. `achievement` and `gap`
    are exact, or say why they cannot be computed; for a percentage the gap is in percentage points. `evidence` are the
    reported values that were looked at, `status` what their figures give, whatever the report states.
    """

    target: Target
    value: ReportedValue | None
    status: Status
    achievement: Fraction | NotComputable
    gap: Fraction | NotComputable
    pace: Pace | NotComputable | None = None
    actual: Number | None = None
    evidence: tuple[ReportedValue, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Scorecard:
    """What a report amounts to under a plan: an assessment per target, tallies in all and by pillar, coverage.

    `findings` are all findings: those of the assessments, and those of the report as a whole.
    """

    plan: Plan
    report: Report
    as_of: date | None
    assessments: tuple[Assessment, ...]
    tally: Tally
    coverage: Coverage
    pillars: Mapping[str, Tally] = field(default_factory=lambda: MappingProxyType({}))
    findings: tuple[Finding, ...] = ()
