"""What printed figures may stand for: strictly, by custom, and in any way of rounding."""

import pytest

from dxmetrics.quantity import Rounding
from dxmetrics.relations import by_custom, loosely, strictly
from dxmetrics.relations.extents import roughly
from dxmetrics.vi import as_percent, parse_figure


@pytest.mark.parametrize(
    ("printed", "strict", "custom"),
    [
        ("2.400", "[2400, 2400]", "[2400, 2400]"),
        ("gần 2.400", "(-∞, 2400)", "[2300, 2400]"),
        ("hơn 2.400", "(2400, ∞)", "[2400, 2500]"),
        ("hơn 1,5", "(3/2, ∞)", "[3/2, 8/5]"),
        ("khoảng 300", "(-∞, ∞)", "[200, 400]"),
        ("ít nhất 300", "[300, ∞)", "[300, ∞)"),
        ("gần -300", "(-300, ∞)", "[-300, -200]"),
        ("gần 0", "(-∞, 0)", "[-1, 0]"),
        ("trên 85%", "(85, ∞)", "(85, ∞)"),
        ("1,5", "[29/20, 31/20)", "[29/20, 31/20)"),
    ],
)
def test_a_hedge_is_a_bound_strictly_and_a_step_by_custom(printed: str, strict: str, custom: str) -> None:
    figure = parse_figure(printed)
    assert str(strictly(figure, Rounding.HALF_UP)) == strict
    assert str(by_custom(figure, Rounding.HALF_UP)) == custom


def test_any_way_of_rounding_stays_within_a_unit_of_the_last_place() -> None:
    assert str(loosely(as_percent("46,2"))) == "(461/10, 463/10)"
    assert str(loosely(parse_figure("46"))) == "[46, 46]"
    assert str(loosely(as_percent("dưới 46"))) == "(-∞, 46]"
    assert str(loosely(as_percent("gần 45"))) == "[29, 45]"
    assert str(loosely(as_percent("khoảng 40"))) == "[19, 81]"
    assert str(loosely(as_percent("khoảng -40"))) == "[-81, -19]"


@pytest.mark.parametrize(
    ("printed", "read"),
    [("khoảng 152.000", "[114000, 190000]"), ("khoảng 90", "[45, 180]"), ("gần 90", "(-∞, 90)"), ("90", "[90, 90]")],
)
def test_about_is_not_far_off(printed: str, read: str) -> None:
    assert str(roughly(parse_figure(printed), Rounding.HALF_UP)) == read
