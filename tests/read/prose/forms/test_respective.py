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


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Có 45 vụ cháy và 30 vụ nổ. So với quý trước tăng 5 vụ cháy, giảm 2 vụ nổ (lần lượt là 12,5% và 6,25%).",
            [
                "change: current 45 vụ cháy, change 5 vụ cháy, percent 12,5%",
                "change: current 30 vụ nổ, change 2 vụ nổ, percent 6,25%",
            ],
        ),
        (
            "Bắt 88 vụ, 120 đối tượng. So với cùng kỳ tăng 8 vụ, 20 đối tượng (tương ứng 10,0% và 20,0%).",
            [
                "change: current 88 vụ, change 8 vụ, percent 10,0%",
                "change: current 120 đối tượng, change 20 đối tượng, percent 20,0%",
            ],
        ),
        (
            "Bắt 88 vụ, 120 đối tượng, so với cùng kỳ tăng 8 vụ, tăng 20 đối tượng (tương ứng tăng 10,1% và 20,0%).",
            [
                "change: current 88 vụ, change 8 vụ, percent 10,1%",
                "change: current 120 đối tượng, change 20 đối tượng, percent 20,0%",
            ],
        ),
        (
            "Thụ lý 88 vụ/120 bị cáo, so với cùng kỳ tăng 8 vụ/20 bị cáo (tăng 10,0% số vụ và 20,0% số bị cáo).",
            [
                "change: current 88 vụ, change 8 vụ, percent 10,0%",
                "change: current 120 bị cáo, change 20 bị cáo, percent 20,0%",
            ],
        ),
        (
            "Thu 1.200 tấn mực, 330 tấn cá, lần lượt tăng 20% và 50% so với năm trước (1.000 tấn và 220 tấn).",
            [
                "change: current 1.200 tấn mực, previous 1.000 tấn, percent 20%",
                "change: current 330 tấn cá, previous 220 tấn, percent 50%",
            ],
        ),
        (
            "Thu 1.200 tấn mực, 165 tấn cá, lần lượt tăng 20% và giảm 25% so với năm trước (1.000 tấn và 220 tấn).",
            [
                "change: current 1.200 tấn mực, previous 1.000 tấn, percent 20%",
                "change: current 165 tấn cá, previous 220 tấn, percent 25%",
            ],
        ),
        (
            "Thu 800 tấn mực, 150 tấn cá, lần lượt giảm 20% và 25% so với năm trước (1.000 tấn và 200 tấn).",
            [
                "change: current 800 tấn mực, previous 1.000 tấn, percent 20%",
                "change: current 150 tấn cá, previous 200 tấn, percent 25%",
            ],
        ),
    ],
)
def test_changes_in_parallel_take_the_values_that_they_fit(text: str, claims: list[str]) -> None:
    assert told(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "Bắt 88 vụ, 120 đối tượng. So với cùng kỳ tăng 7 vụ, tăng 31 đối tượng (lần lượt là 33,0% và 77,0%).",
        "So với cùng kỳ tăng 8 vụ, tăng 20 đối tượng (lần lượt là 10,0% và 20,0%).",
        "Có 88 vụ và 120 đối tượng, tăng 8 vụ và đạt 20 đối tượng (10,0% và 20,0%).",
        "Tăng 8 vụ, thêm 2 tổ, 3 đội (lần lượt là 10,0% và 20,0%).",
        "Thu 1.200 tấn mực, 300 tấn cá, lần lượt tăng 20% và 50% so với năm trước.",
        "Thu 1.200 tấn mực, 300 tấn cá, lần lượt tăng 20% và 50% tại 12 xã và 3 phường.",
        "Thu 1.200 tấn mực, 300 tấn cá, lần lượt tăng 20% và 50% so với năm trước (900 tấn và 100 tấn).",
    ],
)
def test_changes_in_parallel_that_fit_no_value_are_left_alone(text: str) -> None:
    assert [claim for claim in told(text) if claim.startswith("change")] == []
