"""Laws of the relations: what is told by a short way is what the intervals tell, under every way of rounding."""

from fractions import Fraction
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from dxmetrics.model import TargetClaim
from dxmetrics.quantity import COUNT_ROUNDINGS, PERCENT, Figure, Interval, Number, Rounding
from dxmetrics.relations import (
    Extent,
    balances,
    certainly_exceeds,
    difference,
    loosely,
    ratio_can_hold,
    ratio_interval,
    relative_change,
    strictly,
    target_roles_in_doubt,
)
from dxmetrics.relations.extents import closely, is_near, ways_for
from dxmetrics.relations.shares import explaining_roundings, is_rounded
from dxmetrics.vi.hedges import HEDGES_BEFORE

HEDGES: Final = (None, None, None, *(HEDGES_BEFORE[word] for word in ("gần", "hơn", "khoảng", "ít nhất", "không quá")))
STEPS: Final[tuple[Number, ...]] = (1, 1, Fraction(1, 10), 10)
UNITS: Final = (None, "hộ", PERCENT)


@st.composite
def figures(draw: st.DrawFn, units: tuple[str | None, ...] = UNITS, least: int = 0, most: int = 60) -> Figure:
    """Draw a small figure of any precision, so that many agree and many nearly do."""
    step = draw(st.sampled_from(STEPS))
    return Figure(
        "…", draw(st.integers(least, most)) * step, step, draw(st.sampled_from(HEDGES)), draw(units_of(units))
    )


def units_of(units: tuple[str | None, ...]) -> st.SearchStrategy[str | None]:
    return st.sampled_from(units)


percentages = figures((PERCENT,), most=150)
wholes = figures(least=1)


@given(st.integers(-200, 200), st.integers(1, 200), figures((PERCENT,), least=-150, most=150))
def test_a_ratio_is_near_where_some_rounding_prints_it_so(top: int, bottom: int, percent: Figure) -> None:
    if percent.hedge is None:
        assert is_near(top, bottom, percent) is (Fraction(100 * top, bottom) in loosely(percent))


@given(st.integers(-200, 200), st.integers(1, 200), figures((PERCENT,), least=-150, most=150))
def test_a_ratio_is_rounded_so_where_rounding_half_up_explains_it(top: int, bottom: int, percent: Figure) -> None:
    assert is_rounded(top, bottom, percent) is (Rounding.HALF_UP in explaining_roundings(top, bottom, percent))


@given(figures(), wholes, percentages)
def test_a_ratio_can_hold_where_it_does_in_some_rounding(part: Figure, whole: Figure, stated: Figure) -> None:
    held = [ratio_interval(part, whole, way).meets(loosely(stated)) for way in COUNT_ROUNDINGS]
    assert ratio_can_hold(part, whole, stated) is any(held)


@given(total=figures(), parts=st.lists(figures(), max_size=3), exhaustive=st.booleans())
def test_figures_balance_where_they_do_in_some_rounding(
    total: Figure, parts: list[Figure], *, exhaustive: bool
) -> None:
    held: list[bool] = []
    for way in COUNT_ROUNDINGS:
        added = sum((closely(part, way) for part in parts), Interval.point(0))
        added = added if exhaustive else Interval(added.low, None, added.low_closed)
        held.append(closely(total, way).meets(added))
    assert balances(total, parts, exhaustive=exhaustive) is any(held)


@given(figures(), figures())
def test_one_exceeds_another_where_it_does_in_every_rounding(larger: Figure, smaller: Figure) -> None:
    above = Interval(0, None, low_closed=False)
    rest = [strictly(larger, way) - strictly(smaller, way) for way in COUNT_ROUNDINGS]
    assert certainly_exceeds(larger, smaller) is all((interval & above) == interval for interval in rest)


@given(actual=figures(), other=wholes, stated=percentages, printed=st.booleans())
def test_a_role_is_in_doubt_where_it_is_in_every_rounding(
    actual: Figure, other: Figure, stated: Figure, *, printed: bool
) -> None:
    target, by = (other, None) if printed else (None, other)
    claim = TargetClaim(actual, target, stated, by)
    held: list[bool] = []
    for way in COUNT_ROUNDINGS:
        given_by = relative_change(actual, target, by, way, _set(claim))
        held.append(given_by is None or (given_by + Interval.point(100)).meets(loosely(stated)))
    assert target_roles_in_doubt(claim) == (() if any(held) else ("achievement",))


@given(figures(), wholes, figures())
def test_a_difference_is_in_doubt_where_it_is_in_every_rounding(actual: Figure, target: Figure, by: Figure) -> None:
    claim = TargetClaim(actual, target, difference=by)
    held: list[bool] = []
    for way in COUNT_ROUNDINGS:
        found = [difference(actual, target, by, way, _set(claim))]
        if by.is_percent:
            found.append(relative_change(actual, target, by, way, _set(claim)))
        held += [one is None or one.meets(loosely(by)) or (-one).meets(loosely(by)) for one in found]
    assert target_roles_in_doubt(claim) == (() if any(held) else ("difference",))


@given(st.lists(figures(), max_size=3))
def test_only_rounded_figures_are_read_in_several_ways(given_figures: list[Figure]) -> None:
    read = {tuple(strictly(figure, way) for figure in given_figures) for way in ways_for(*given_figures)}
    assert read >= {tuple(strictly(figure, way) for figure in given_figures) for way in COUNT_ROUNDINGS}


def _set(claim: TargetClaim) -> Extent:
    """Return how the figures of a claim are read: a target without hedge and scale word is set, not measured."""

    def read(figure: Figure, way: Rounding) -> Interval:
        is_set = figure is claim.target and figure.hedge is None and figure.step <= 1
        return Interval.point(figure.value) if is_set else closely(figure, way)

    return read
