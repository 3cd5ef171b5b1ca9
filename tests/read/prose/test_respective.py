"""Parallel lists: *lần lượt* gives each value the percentage in its place."""

import pytest

from dxmetrics.read import read_text
from dxmetrics.read.trace import outline


def told(text: str) -> list[str]:
    """Return the claims of a text, each in one line."""
    return [outline(claim) for claim in read_text(text).claims]


def test_slashes_and_percentages_in_parallel_are_shares() -> None:
    assert told("Trả 412/455 đơn và 97/104 thẻ, lần lượt đạt 90,5% và 93,3%.") == [
        "share: part 412, whole 455 đơn, stated 90,5%",
        "share: part 97, whole 104 thẻ, stated 93,3%",
    ]


def test_values_targets_and_percentages_of_a_plan_in_parallel_are_targets() -> None:
    assert told("Trồng 412 cây, nuôi 97 con, lần lượt đạt 82,4% và 97% kế hoạch (500 cây và 100 con).") == [
        "target: actual 412 cây, target 500 cây, achievement 82,4%",
        "target: actual 97 con, target 100 con, achievement 97%",
    ]
    assert told("Trồng 412 cây, nuôi 97 con, lần lượt đạt 82,4% và 97% kế hoạch.") == [
        "target: actual 412 cây, achievement 82,4%",
        "target: actual 97 con, achievement 97%",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Gạo xuất 1.030 tấn, trị giá 655 triệu USD, lần lượt chiếm 5,1%.",
        "Có 7 xã, 8 thôn, 9 tổ, lần lượt 5,1% và 2%.",
        "Các tỷ lệ lần lượt đạt 5,1% và 2%.",
    ],
)
def test_lists_of_different_length_are_not_parallel(text: str) -> None:
    assert told(text) == []
