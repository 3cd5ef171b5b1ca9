"""Whether numbers fit a relation, and whether one slip keeps them from it."""

import pytest

from dxmetrics.read.prose.evidence.fits import change_between_fits, change_fits, share_fits, share_nearly_fits
from dxmetrics.read.prose.evidence.sums import longest_sum, sum_fits, sum_nearly_fits
from dxmetrics.read.prose.tokens import Token, tokens


def numbers(text: str) -> list[Token]:
    """Return the numbers of a text, parted by semicolons."""
    return tokens(text, text.lower())[0]


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("2.761 hộ; 7.698 hộ; 35,87%", True),
        ("2.761 hộ; 7.698 hộ; 35,86%", True),
        ("2.761 hộ; 7.698 hộ; 35,88%", False),
        ("2.761 hộ; 0 hộ; 35,86%", False),
        ("1,2 tỷ đồng; 1,5 tỷ đồng; 80%", True),
        ("1,2 tỷ đồng; 1,5 tỷ đồng; 95%", False),
        ("0,2 tỷ đồng; 0,1 tỷ đồng; 80%", False),
        ("gần 2.400 hộ; 3.000 hộ; 78%", True),
        ("gần 2.400 hộ; 3.000 hộ; 82%", False),
        ("hơn 2.400 hộ; 3.000 hộ; 82%", True),
        ("khoảng 2.400 hộ; 3.000 hộ; 82%", True),
        ("hơn 0 hộ; 3.000 hộ; 0%", True),
        ("2.550 hộ; 3.000 hộ; trên 84%", True),
        ("2.550 hộ; 3.000 hộ; không quá 86%", True),
        ("2.550 hộ; 3.000 hộ; ít nhất 86%", False),
    ],
)
def test_a_share_fits_its_percentage_rounded_or_cut_off(text: str, fits: bool) -> None:  # noqa: FBT001 - a verdict
    part, whole, rate = numbers(text)
    assert share_fits(part, whole, rate) is fits


@pytest.mark.parametrize(
    ("text", "sign", "fits"),
    [
        ("1.050 việc; 50 việc; 5,00%", 1, True),
        ("1.050 việc; 50 việc; 5,00%", -1, False),
        ("950 việc; 50 việc; 5,00%", -1, True),
        ("50 việc; 50 việc; 5,00%", 1, False),
    ],
)
def test_a_change_fits_its_percentage_of_the_earlier_value(text: str, sign: int, fits: bool) -> None:  # noqa: FBT001
    current, change, rate = numbers(text)
    assert change_fits(current, change, rate, sign) is fits


@pytest.mark.parametrize(
    ("text", "sign", "fits"),
    [
        ("1.050 việc; 1.000 việc; 5,0%", 1, True),
        ("950 việc; 1.000 việc; 5,0%", -1, True),
        ("950 việc; 1.000 việc; 5,0%", 1, False),
        ("950 việc; 0 việc; 5,0%", 1, False),
    ],
)
def test_two_values_fit_the_percentage_between_them(text: str, sign: int, fits: bool) -> None:  # noqa: FBT001
    current, previous, rate = numbers(text)
    assert change_between_fits(current, previous, rate, sign) is fits


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("300 đơn; 220 đơn; 80 đơn", True),
        ("300 đơn; 220 đơn; 81 đơn", False),
        ("2,5 tỷ đồng; 1,7 tỷ đồng; 0,75 tỷ đồng", True),
        ("2,5 tỷ đồng; 1,2 tỷ đồng; 0,75 tỷ đồng", False),
        ("2,5 tỷ đồng; 1,9 tỷ đồng; 0,95 tỷ đồng", False),
    ],
)
def test_parts_fit_their_total(text: str, fits: bool) -> None:  # noqa: FBT001
    total, *parts = numbers(text)
    assert sum_fits(total, parts) is fits


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("300 đơn; 220 đơn; 90 đơn", True),
        ("300 đơn; 202 đơn; 80 đơn", True),
        ("300 đơn; 220 đơn; 800 đơn", True),
        ("300 đơn; 220 đơn; 8 đơn", True),
        ("300 đơn; 220 đơn; 55 đơn", False),
        ("300 đơn; 220 đơn; 0 đơn", False),
        ("300 đơn; 220 đơn; gần 8 đơn", True),
        ("300 đơn; 220 đơn; gần 5 đơn", False),
        ("381 đơn; 290 đơn; 1 đơn", True),
        ("2,5 tỷ đồng; 1,7 tỷ đồng; 0,88 tỷ đồng", True),
        ("12 tỷ 500 triệu đồng; 1 tỷ 200 triệu đồng; 1 tỷ 200 triệu đồng", False),
    ],
)
def test_a_slip_is_one_digit_or_two_neighbours(text: str, near: bool) -> None:  # noqa: FBT001
    found = numbers(text)
    before = [token.value for token in found]
    total, *parts = found
    assert sum_nearly_fits(total, parts) is near
    assert [token.value for token in found] == before


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("300 đơn; 220 đơn; 80 đơn", 2),
        ("300 đơn; 220 đơn; 80 đơn; 0 đơn; 5 đơn", 3),
        ("300 đơn; 220 đơn; 81 đơn", 0),
        ("300 đơn; 300 đơn; 0 đơn", 0),
        ("300 đơn; 220 đơn; gần 80 đơn; 60 đơn", 2),
        ("2,5 tỷ đồng; 1,7 tỷ đồng; 0,75 tỷ đồng", 2),
        ("4 triệu lượt; 2,7 triệu lượt; 1,3 triệu lượt; 3 triệu lượt", 2),
        ("35,9 tấn; 17,9 tấn; 17,9 tấn", 2),
        ("35,9 tấn; 17,9 tấn; 17,8 tấn", 2),
    ],
)
def test_the_longest_beginning_of_a_list_that_adds_up(text: str, size: int) -> None:
    total, *parts = numbers(text)
    assert longest_sum(total, parts) == size


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("2.761 hộ; 7.698 hộ; 35,587%", True),
        ("2.761 hộ; 7.698 hộ; 35,7%", True),
        ("2.761 hộ; 7.698 hộ; 335,87%", True),
        ("2.761 hộ; 7.698 hộ; 5,87%", True),
        ("2.761 hộ; 7.698 hộ; 53,587%", False),
        ("2.761 hộ; 7.698 hộ; 4,927%", False),
        ("2.761 hộ; 7.698 hộ; 35,1234%", False),
        ("9,1 tỷ đồng; 660 đồng; 70,5%", False),
        ("6 tỷ đồng; 9,1 tỷ đồng; 0,5%", False),
    ],
)
def test_a_digit_lost_or_added_leaves_the_decimal_mark_where_it_was(text: str, near: bool) -> None:  # noqa: FBT001
    part, whole, rate = numbers(text)
    kept = rate.value, rate.step
    assert share_nearly_fits(part, whole, rate) is near
    assert (rate.value, rate.step) == kept
