from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxmetrics.quantity import Figure
from dxmetrics.render import canonical, canonical_figure
from dxmetrics.vi import parse_figure


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        (0, 0, "0"),
        (-5, 0, "-5"),
        (10**18, 0, "1000000000000000000"),
        (Fraction(-1, 2), 0, "-0.5"),
        (Fraction(1, 1000), 0, "0.001"),
        (Fraction(1, 8), 2, "0.125"),
        (5, 2, "5.00"),
        (Fraction(-2, 3), 2, "-2/3"),
    ],
)
def test_a_number_is_written_in_full(value: Fraction, decimals: int, written: str) -> None:
    assert canonical(value, decimals) == written


@given(st.fractions())
def test_what_is_written_reads_back(value: Fraction) -> None:
    assert Fraction(canonical(value)) == value


@pytest.mark.parametrize(
    ("printed", "written"),
    [("40,00%", "40.00"), ("100%", "100"), ("-1,5%", "-1.5"), ("0,48 điểm phần trăm", "0.48"), ("1.250", "1250")],
)
def test_a_percentage_keeps_its_decimals(printed: str, written: str) -> None:
    assert canonical_figure(parse_figure(printed)) == written


def test_scale_words_are_multiplied_out() -> None:
    assert canonical_figure(Figure("1,2 nghìn tỷ", 12 * 10**11, 10**11)) == "1200000000000"
