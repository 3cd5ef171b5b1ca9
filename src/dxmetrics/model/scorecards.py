"""Assessments and scorecards: what a plan and a report amount to, as exact data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType

from dxmetrics.model.findings import Finding
from dxmetrics.model.not_computable import NotComputable, Reason
from dxmetrics.model.plans import Plan, Report
from dxmetrics.model.status import ACHIEVED, Status
from dxmetrics.model.targets import Target
from dxmetrics.model.values import ReportedValue
from dxmetrics.quantity import Number

__all__ = ["Assessment", "Basis", "Coverage", "Pace", "Scorecard", "Tally"]


class Basis(StrEnum):
    """What a status rests on: figures that were compared, or the report's word alone."""

    FIGURES = "figures"
    STATED = "stated"


@dataclass(frozen=True, slots=True)
class Pace:
    """How a value stands on its path.

    `elapsed` is the share of the time that has gone by (1 from the due date on), `expected` the value of the path now,
    `ahead` actual minus expected, `on_track` whether that is on the good side or on the path itself. `projection` is
    the value at the due date if the pace so far goes on, `will_meet` whether that reaches the target. `rate` and
    `required` are the change a day (a year, where years are given; for growth paths a rate of growth a year) so far,
    and from now on.
    """

    elapsed: Fraction
    expected: Fraction | Decimal
    ahead: Fraction | Decimal
    on_track: bool
    projection: Fraction | Decimal | NotComputable
    will_meet: bool | NotComputable
    rate: Fraction | Decimal | NotComputable
    required: Fraction | Decimal | NotComputable


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many units reported, out of how many that were expected to (None where that is not known).

    >>> print(Coverage(5, 7), Coverage(5, 7).is_complete)
    5/7 False
    """

    reported: int
    expected: int | None

    @property
    def is_complete(self) -> bool:
        """Whether every unit that was expected to report did."""
        return self.expected is None or self.reported >= self.expected

    @property
    def share(self) -> Fraction | NotComputable:
        """Reported units as a ratio of those expected."""
        if self.expected is None:
            return NotComputable(Reason.MISSING, "expected")
        return Fraction(self.reported, self.expected) if self.expected else NotComputable(Reason.NO_VALUES)

    def __str__(self) -> str:
        """Write reported/expected."""
        return f"{self.reported}/{'?' if self.expected is None else self.expected}"


@dataclass(frozen=True, slots=True)
class Tally:
    """Targets counted by status; `pillar` is None for all of them together.

    `stated` are those among the met and exceeded that rest on the report's word alone, without a figure.

    >>> tally = Tally({Status.MET: 10, Status.EXCEEDED: 1, Status.NOT_ASSESSABLE: 2, Status.NOT_MET: 1})
    >>> tally.total, tally.achieved, tally[Status.NOT_DUE]
    (14, 11, 0)
    """

    counts: Mapping[Status, int]
    pillar: str | None = None
    stated: int = 0

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
    reported values that were looked at, `status` what their figures give, whatever the report states; only where there
    are no figures it is what the report states, and `basis` says so. `reason` says why a target is not assessable.
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
    basis: Basis = Basis.FIGURES
    reason: NotComputable | None = None


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
