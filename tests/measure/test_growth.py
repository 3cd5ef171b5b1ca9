"""Growth rates and roots, to stated digits."""

from decimal import Decimal
from fractions import Fraction

import pytest

from dxmetrics.measure import NotComputable, cagr, geometric_mean, root
from dxmetrics.measure.growth import on_growth_path


class TestRoot:
    @pytest.mark.parametrize(
        ("value", "degree", "digits", "expected"),
        [
            (0, 3, 2, "0.00"),
            (1, 7, 0, "1"),
            (2, 2, 12, "1.414213562373"),
            (Fraction(9, 4), 2, 0, "2"),
            (Fraction(1, 10**12), 2, 6, "0.000001"),
            (10**30, 3, 1, "10000000000.0"),
        ],
    )
    def test_is_rounded_half_up(self, value: int, degree: int, digits: int, expected: str) -> None:
        assert root(value, degree, digits) == Decimal(expected)

    def test_goes_down_at_a_tie_where_asked(self) -> None:
        assert root(Fraction(9, 4), 2, 0, tie_up=False) == 1


class TestCagr:
    @pytest.mark.parametrize(
        ("first", "last", "years", "expected"),
        [
            (100, 121, 2, "0.100000"),
            (100, 100, 5, "0.000000"),
            (100, 81, 2, "-0.100000"),
            (-100, -121, 2, "0.100000"),
            (1000, 2000, 10, "0.071773"),
            ("38,6", "40,5", 10, "0.004817"),
        ],
    )
    def test_is_exact_to_its_digits(self, first: int, last: int, years: int, expected: str) -> None:
        assert cagr(first, last, years) == Decimal(expected)

    def test_takes_parts_of_years(self) -> None:
        assert cagr(100, 121, Fraction(1, 2), digits=4) == Decimal("0.4641")

    def test_rounds_a_tie_away_from_zero(self) -> None:
        assert cagr(2, 3, 1, digits=0) == 1
        assert cagr(2, 1, 1, digits=0) == -1

    @pytest.mark.parametrize(
        ("first", "last", "years", "reason"),
        [
            (0, 5, 3, "zero_value"),
            (5, 0, 3, "zero_value"),
            (-1, 5, 3, "mixed_signs"),
            (1, 5, 0, "empty_period"),
            (None, 5, 3, "missing"),
            (5, None, 3, "missing"),
        ],
    )
    def test_names_its_reason(self, first: int | None, last: int | None, years: int, reason: str) -> None:
        answer = cagr(first, last, years)
        assert isinstance(answer, NotComputable)
        assert answer.reason == reason


class TestGrowthPath:
    def test_is_decided_without_roots(self) -> None:
        half = Fraction(1, 2)
        assert on_growth_path(Fraction(110), Fraction(121), Fraction(100), half) == 0
        assert on_growth_path(Fraction(110) + Fraction(1, 10**40), Fraction(121), Fraction(100), half) == 1
        assert on_growth_path(Fraction(-110), Fraction(-121), Fraction(-100), half) == 0
        assert on_growth_path(Fraction(-109), Fraction(-121), Fraction(-100), half) == 1


class TestGeometricMean:
    def test_is_rounded(self) -> None:
        assert geometric_mean("0,9", "0,8", "0,7", digits=3) == Decimal("0.796")
        assert geometric_mean(0, 5) == 0

    @pytest.mark.parametrize(
        ("values", "reason"), [((), "no_values"), ((1, None), "missing"), ((1, -1), "mixed_signs")]
    )
    def test_names_its_reason(self, values: tuple[int | None, ...], reason: str) -> None:
        answer = geometric_mean(*values)
        assert isinstance(answer, NotComputable)
        assert answer.reason == reason
