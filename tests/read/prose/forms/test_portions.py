"""Totals that the shares of their parts break down."""

import pytest

from dxmetrics.model import SumClaim
from dxmetrics.read import read_text
from dxmetrics.read.trace import outline


def sums(text: str) -> list[str]:
    """Return the sums of a text, each in one line."""
    return [outline(claim) for claim in read_text(text).claims if isinstance(claim, SumClaim)]


@pytest.mark.parametrize("second", ["192 triệu USD", "182 triệu USD"])
def test_shares_that_leave_nothing_out_are_a_breakdown(second: str) -> None:
    text = (
        "Xuất khẩu chè đạt 640 triệu USD, tăng 12%. Giá chè tăng nhẹ. Chè xanh đạt 320 triệu USD, chiếm 50% tỷ trọng; "
        f"chè đen đạt {second}, giảm 3%, chiếm 30%; chè ướp hương đạt 128 triệu USD, chiếm 20%."
    )
    parts = f"parts 320 triệu USD, parts {second}, parts 128 triệu USD"
    assert sums(text) == [f"sum: total 640 triệu USD, {parts}"]


@pytest.mark.parametrize(
    "text",
    [
        "Xã có 640 hộ. Trồng chè có 416 hộ, chiếm 65%. Trồng mía có 192 hộ, chiếm 30%.",
        "Xã có 640 hộ. Trồng chè có 416 hộ, chiếm 65%. Trồng mía có 256 hộ, chiếm 40%.",
        "Xã có 900 hộ. Trồng chè có 416 hộ, chiếm 65%. Trồng mía có 224 hộ, chiếm 35%.",
        "Trồng chè có 416 hộ, chiếm 65%. Trồng mía có 224 hộ, chiếm 35%.",
    ],
)
def test_shares_that_leave_some_out_or_are_of_nothing_told_are_none(text: str) -> None:
    assert sums(text) == []


def test_what_is_left_of_a_total_is_no_second_breakdown() -> None:
    assert sums("Có 640 hồ sơ, đã giải quyết 416 hồ sơ, đạt 65%; còn lại 224 hồ sơ, chiếm 35%.") == []
