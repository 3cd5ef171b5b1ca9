"""What the rules on plans and reports look at: small frozen records, each one relation of typed data.

A rule that only typed data can settle takes one of these, and so never runs on bare prose. `dxmetrics.evaluation` makes
them out of a plan and its reports; they can be made by hand, too.
"""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from dxmetrics.model.claims import ShareClaim, TallyClaim
from dxmetrics.model.not_computable import NotComputable
from dxmetrics.quantity import Figure, Interval

if TYPE_CHECKING:  # the records are loaded when the first plan or report is
    from dxmetrics.measure import Ladder
    from dxmetrics.model import (
        Assessment,
        Indicator,
        Level,
        Organisation,
        Report,
        ReportedValue,
        Tally,
        Target,
    )

__all__ = [
    "Children",
    "Enumeration",
    "LadderInUse",
    "MeanOf",
    "Milestones",
    "Partition",
    "Ranking",
    "Result",
    "SameFact",
    "Scale",
    "Series",
    "SharedWhole",
    "StatedAlone",
    "TallyHeld",
    "ThreeCounts",
    "UnitsCounted",
    "Versions",
]


class Result(NamedTuple):
    """One reported value with its indicator, and the target that it is held against (None where there is none).

    `goal` are the values that meet the target, `values` those that the report gives, or why it gives none.
    """

    indicator: "Indicator"
    value: "ReportedValue"
    report: "Report"
    target: "Target | None" = None
    assessment: "Assessment | None" = None
    goal: Interval | None = None
    values: Interval | NotComputable | None = None
    organisation: "Organisation | None" = None
    as_of: date | None = None


class Milestones(NamedTuple):
    """All targets of one indicator for one organisation."""

    indicator: "Indicator"
    targets: "tuple[Target, ...]"


class Series(NamedTuple):
    """Values of one indicator, organisation and breakdown over time, earliest first, with the reports they stand in."""

    indicator: "Indicator"
    values: "tuple[tuple[ReportedValue, Report], ...]"


class SameFact(NamedTuple):
    """Values of one report on one indicator, organisation, breakdown and period: one fact, stated several times."""

    indicator: "Indicator"
    values: "tuple[ReportedValue, ...]"


class Children(NamedTuple):
    """The value of a parent organisation beside those of its children, for one indicator and period.

    `expected` is how many children the parent has.
    """

    indicator: "Indicator"
    parent: "ReportedValue"
    children: "tuple[ReportedValue, ...]"
    expected: int


class Ranking(NamedTuple):
    """Printed places and the values they rest on: (name, place, value or None); `of` is how many take part, if known.

    `direction` is "increase" where the largest value is first.
    """

    places: tuple[tuple[str, int, Figure | None], ...]
    of: int | None = None
    direction: str = "increase"


class Scale(NamedTuple):
    """Maxima or weights, and the scale that they are said to make."""

    maxima: tuple[Figure, ...]
    declared: Figure


class LadderInUse(NamedTuple):
    """A scoring ladder under its name."""

    name: str
    ladder: "Ladder"


class Partition(NamedTuple):
    """Shares that are said to make one whole."""

    shares: tuple[Figure, ...]
    of: str = ""


class Enumeration(NamedTuple):
    """A stated count, and the things that are named one by one."""

    stated: Figure
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MeanOf:
    """A printed mean, and the sum and the count that it is made of."""

    mean: Figure
    total: Figure
    count: Figure


class SharedWhole(NamedTuple):
    """Shares whose wholes are said to be one and the same, unprinted number."""

    claims: tuple[ShareClaim, ...]


class ThreeCounts(NamedTuple):
    """A count beside its plan and its population ("109/2.068/5.908"), with a percentage that names one of them.

    `label` is "plan", "population", or None where nothing says it.
    """

    actual: Figure
    plan: Figure
    population: Figure
    stated: Figure
    label: str | None = None


class UnitsCounted(NamedTuple):
    """A count of administrative units of a level on a day."""

    stated: Figure
    level: "Level"
    day: date


class Versions(NamedTuple):
    """Two values of one name that are compared; each with the version of the set of indicators it comes from."""

    name: str
    current: str
    previous: str


class StatedAlone(NamedTuple):
    """The codes of targets that are said to be met without a figure, out of how many targets."""

    names: tuple[str, ...]
    total: int


class TallyHeld(NamedTuple):
    """A stated tally beside the one that the assessments give."""

    claim: TallyClaim
    computed: "Tally"
