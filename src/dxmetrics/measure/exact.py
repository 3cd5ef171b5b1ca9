"""What every measure takes and gives: exact numbers in, an exact number or its reason out."""

from decimal import Decimal
from fractions import Fraction
from typing import Final

from dxmetrics.model import NotComputable, Reason
from dxmetrics.quantity import PERCENT, POINTS, Figure
from dxmetrics.vi import FigureLike, as_figure

__all__ = ["Answer", "Value", "exact", "on_the_way", "threshold", "units_differ"]

Answer = Fraction | NotComputable
"""What a measure gives."""

Value = FigureLike | NotComputable | None
"""What a measure takes: printed text, a figure, an exact number; None, blank text and a table's marks are missing."""

_NOTHING: Final = frozenset(
    {"", "-", "–", "—", "…", "...", "x", "//", "n/a", "na", "nan", "chưa có số liệu", "không có số liệu"}
)
"""What tables print where there is no value."""


def exact(value: Value, of: str = "") -> Answer:
    """Return the exact number that `value` stands for, or why it stands for none.

    A hedged figure ("trên 85%") is a bound and no number. None, blank text, the marks that tables print for nothing
    ("-", "…", "x", "n/a") and NaN are missing values. `of` names the argument in the reason. Any other float raises
    TypeError, as its printed digits are lost; text that is no figure raises ReadingError.

    >>> exact("8.994"), exact(None, "actual")
    (Fraction(8994, 1), NotComputable(reason=<Reason.MISSING: 'missing'>, of='actual'))
    >>> exact("trên 85%").reason.value
    'hedged'
    """
    figure = figure_of(value, of)
    if isinstance(figure, NotComputable):
        return figure
    if figure.hedge is not None:
        return NotComputable(Reason.HEDGED, of)
    return Fraction(figure.value)


def threshold(value: Value, of: str = "target") -> Answer:
    """Return the number of a target: the hedge of a target is its comparator, not a doubt.

    >>> threshold("trên 80%")
    Fraction(80, 1)
    """
    figure = figure_of(value, of)
    return figure if isinstance(figure, NotComputable) else Fraction(figure.value)


def units_differ(*values: Value) -> bool:
    """Tell whether two of the values are figures of different printed units.

    >>> units_differ("85%", "80%"), units_differ("85%", "80")
    (False, False)
    """
    figures = [value if isinstance(value, Figure) else figure_of(value) for value in values]
    printed = [figure.unit for figure in figures if isinstance(figure, Figure)]
    units = {PERCENT if unit == POINTS else unit for unit in printed if unit is not None}
    return len(units) > 1


def on_the_way(
    actual: Value,
    target: Value,
    baseline: Value,
) -> tuple[Fraction, Fraction, Fraction] | NotComputable:
    """Return a value, its target and its baseline as numbers, or why no way leads from the baseline to the target.

    >>> on_the_way(6, 4, 10)
    (Fraction(6, 1), Fraction(4, 1), Fraction(10, 1))
    >>> on_the_way(5, 8, 8)
    NotComputable(reason=<Reason.BASELINE_EQUALS_TARGET: 'baseline_equals_target'>, of='baseline')
    """
    value, aim, start = exact(actual, "actual"), threshold(target), exact(baseline, "baseline")
    if isinstance(value, NotComputable):
        return value
    if isinstance(aim, NotComputable):
        return aim
    if isinstance(start, NotComputable):
        return start
    if units_differ(actual, target, baseline):
        return NotComputable(Reason.UNIT_MISMATCH)
    return NotComputable(Reason.BASELINE_EQUALS_TARGET, "baseline") if aim == start else (value, aim, start)


def figure_of(value: Value, of: str = "") -> Figure | NotComputable:
    """Return the figure that `value` stands for, hedge and all, or why there is none."""
    if isinstance(value, NotComputable):
        return value
    if value is None or (isinstance(value, str) and value.strip().casefold() in _NOTHING):
        return NotComputable(Reason.MISSING, of)
    if isinstance(value, Decimal) and not value.is_finite():
        return NotComputable(Reason.MISSING, of)
    # NaN, the missing value of data frames, is the one number that does not equal itself
    return NotComputable(Reason.MISSING, of) if value != value else as_figure(value)  # noqa: PLR0124
