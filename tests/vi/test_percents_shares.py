"""Percentages, percentage points, and shares with a slash."""

from fractions import Fraction

import pytest

from dxmetrics.errors import ReadingError
from dxmetrics.vi import (
    format_percent,
    format_points,
    format_share,
    parse_percent,
    parse_points,
    parse_share,
)


@pytest.mark.parametrize(
    ("ratio", "decimals", "rounding", "expected"),
    [
        (Fraction(20284, 25302), 2, "half_up", "80,17%"),
        (Fraction(2761, 7698), 2, "half_up", "35,87%"),
        (Fraction(2761, 7698), 2, "truncate", "35,86%"),
        (Fraction(80220, 71403), 2, "half_up", "112,35%"),
        (1, 2, "half_up", "100,00%"),
        (1, 0, "half_up", "100%"),
        (0, 1, "half_up", "0,0%"),
        (Fraction(1, 8), None, "half_up", "12,5%"),
        (Fraction(-67, 1000), 1, "half_up", "-6,7%"),
        (Fraction(7999, 10000), 0, "half_up", "80%"),
    ],
)
def test_writing_a_percentage(ratio: Fraction, decimals: int | None, rounding: str, expected: str) -> None:
    assert format_percent(ratio, decimals, rounding) == expected


@pytest.mark.parametrize(
    ("difference", "expected"),
    [
        (Fraction(12, 1000), "+1,20 điểm phần trăm"),
        (Fraction(-12, 1000), "-1,20 điểm phần trăm"),
        (Fraction(0), "0,00 điểm phần trăm"),
        (Fraction(1, 10**6), "0,00 điểm phần trăm"),
        (Fraction(-1, 10**6), "0,00 điểm phần trăm"),
    ],
)
def test_percentage_points_carry_their_sign(difference: Fraction, expected: str) -> None:
    assert format_points(difference) == expected


def test_percentages_and_points_are_read_as_ratios_and_kept_apart() -> None:
    assert parse_percent("96,51 %") == Fraction(9651, 10000)
    assert parse_percent("-6,7%") == Fraction(-67, 1000)
    assert parse_points("+1,2 điểm phần trăm") == Fraction(12, 1000)
    for wrong in ("1,2 điểm phần trăm", "96,51", "trên 85%", "96,51 hộ"):
        with pytest.raises(ReadingError):
            parse_percent(wrong)
    for wrong in ("1,2%", "1,2", "khoảng 1,2 điểm phần trăm"):
        with pytest.raises(ReadingError):
            parse_points(wrong)


def test_writing_a_share() -> None:
    assert format_share("20.284", "25.302", "hồ sơ") == format_share(20284, 25302, "hồ sơ") == "20.284/25.302 hồ sơ"
    assert format_share(7, 7, "xã", pad=True) == "07/07 xã"
    assert format_share(7, 12, "xã", pad=True) == "07/12 xã"
    assert format_share("07", "12", pad=True) == "07/12"
    assert format_share(13, 14) == "13/14"


@pytest.mark.parametrize(
    ("text", "part", "whole", "unit"),
    [
        ("20.284/25.302 hồ sơ", 20284, 25302, "hồ sơ"),
        ("07/07 xã", 7, 7, "xã"),
        ("13/14", 13, 14, None),
        ("18 vụ/25 vụ", 18, 25, "vụ"),
        ("8.994 / 8.950 hộ", 8994, 8950, "hộ"),
        ("1,2 tỷ đồng/3 tỷ đồng", 1_200_000_000, 3_000_000_000, "đồng"),
    ],
)
def test_reading_a_share(text: str, part: int, whole: int, unit: str | None) -> None:
    share = parse_share(text)
    assert (share.part.value, share.whole.value, share.unit) == (part, whole, unit)
    assert share.part.unit == share.whole.unit == unit


@pytest.mark.parametrize(
    "text", ["", "13", "13/", "/14", "31/3/2023", "1.300 vụ/2.400 bị cáo", "255/KH-UBND", "18 vụ/25"]
)
def test_what_is_no_share_is_refused(text: str) -> None:
    with pytest.raises(ReadingError):
        parse_share(text)
