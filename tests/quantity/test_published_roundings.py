"""The GRIM test under nine ways of rounding, against exact arithmetic.

The names are those of the R package scrutiny ("Rounding options"): a way that leaves a choice is a set of ours. "up"
and "down" are there half away from and half towards zero; "anti_trunc" is away from zero.
"""

from fractions import Fraction

import pytest

from dxmetrics.quantity import Rounding, round_to
from dxmetrics.relations import possible_parts, possible_wholes

WAYS: dict[str, set[str]] = {
    "up_or_down": {"half_up", "half_down"},
    "ceiling_or_floor": {"ceiling", "floor"},
    "up": {"half_up"},
    "down": {"half_down"},
    "even": {"half_even"},
    "ceiling": {"ceiling"},
    "floor": {"floor"},
    "trunc": {"truncate"},
    "anti_trunc": {"away"},
}


def mean_can_be(printed: str, count: int, ways: set[str]) -> bool:
    """Tell whether some whole sum of so many whole numbers has the printed mean, by trying sums."""
    value = Fraction(printed.replace(",", "."))
    step = Fraction(1, 10 ** len(printed.partition(",")[2]))
    first = int((value - step) * count) - 1
    sums = range(max(first, 0), first + int(2 * step * count) + 4)
    return any(round_to(Fraction(one, count), step, Rounding(way)) == value for one in sums for way in ways)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    "printed", ["5,19", "4,74", "5,23", "3,44", "3,45", "0,00", "0,05", "7,5", "2,50", "5,000", "4", "1,005"]
)
def test_means_of_scores(way: str, printed: str) -> None:
    """Brown and Heathers (2017) ask it of 5,19 for 28 people, which none of the usual ways of rounding gives."""
    for count in range(1, 60):
        found = possible_parts(printed, count, rounding=WAYS[way], per=1)
        assert bool(found) == mean_can_be(printed, count, WAYS[way]), count


def test_the_mean_of_the_first_paper_on_the_test() -> None:
    """N.J.L. Brown, J.A.J. Heathers, "The GRIM test", 2017: 5,19 is no mean of 28 whole numbers, 5,18 is one."""
    for ways in ("half_up", "half_even", {"half_up", "half_down"}):
        assert not possible_parts("5,19", 28, rounding=ways, per=1)
        assert list(possible_parts("5,18", 28, rounding=ways, per=1)) == [145]


@pytest.mark.parametrize(
    ("printed", "count", "consistent"),
    [
        ("7,22", 32, True),
        ("4,74", 25, False),
        ("5,23", 29, False),
        ("2,57", 24, False),
        ("6,77", 27, False),
        ("2,68", 28, True),
        ("7,01", 29, False),
        ("7,38", 26, True),
        ("3,14", 27, False),
        ("6,89", 31, False),
        ("5,00", 25, True),
        ("0,24", 28, False),
    ],
)
def test_means_of_a_published_table(printed: str, count: int, *, consistent: bool) -> None:
    """Scrutiny, the data set "pigs1", halves rounded up or down."""
    assert bool(possible_parts(printed, count, rounding=WAYS["up_or_down"], per=1)) is consistent


def test_halves_that_only_one_way_of_rounding_gives() -> None:
    """Scrutiny, the vignette on GRIM: means of 80 people between 2,02 and 2,05, halves rounded up, then down."""
    printed = ("2,02", "2,03", "2,04", "2,05")
    assert [bool(possible_parts(mean, 80, rounding="half_up", per=1)) for mean in printed] == [False, True, True, True]
    assert [bool(possible_parts(mean, 80, "half_down", 1)) for mean in printed] == [True, False, True, True]


def test_hypothetical_group_sizes() -> None:
    """Bauer and Francis (2021), in the same vignette: of 40 people, 17 can have the mean 4,71 and 23 the mean 5,3."""
    both = WAYS["up_or_down"]
    assert possible_parts("5,3", 20, both, 1)
    assert not possible_parts("4,71", 20, both, 1)
    assert possible_parts("4,71", 17, both, 1)
    assert possible_parts("5,3", 23, both, 1)
    assert not possible_parts("5,27", 43, both, 1)


@pytest.mark.parametrize("way", WAYS)
def test_wholes_of_a_percentage(way: str) -> None:
    for part, printed in ((8, "32,0"), (17, "96,5"), (3, "0,5"), (1, "100"), (0, "0")):
        found = possible_wholes(part, printed, rounding=WAYS[way])
        value, step = Fraction(printed.replace(",", ".")), Fraction(1, 10 ** len(printed.partition(",")[2]))
        tried = [
            whole
            for whole in range(1, 700)
            if any(round_to(Fraction(100 * part, whole), step, Rounding(one)) == value for one in WAYS[way])
        ]
        assert [whole for whole in range(1, 700) if whole in found] == tried
