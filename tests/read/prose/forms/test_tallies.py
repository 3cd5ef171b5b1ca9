"""Tallies of targets by status, each beside a count of targets that is none."""

import pytest

from dxmetrics.model import TallyClaim
from dxmetrics.read import read_text
from dxmetrics.read.trace import outline


def tallies(text: str) -> list[str]:
    """Return the tallies of a text, each in one line."""
    return [outline(claim) for claim in read_text(text).claims if isinstance(claim, TallyClaim)]


@pytest.mark.parametrize(
    ("text", "tally"),
    [
        (
            "Huyện hoàn thành 13/14 chỉ tiêu, trong đó 02/14 chưa có cơ sở đánh giá; 01/14 chưa đạt.",
            "tally: total 14 chỉ tiêu, achieved 13, missed 01, not_assessed 02",
        ),
        (
            "Trong 24 chỉ tiêu có 15 chỉ tiêu vượt, 6 chỉ tiêu đạt và 3 chỉ tiêu chưa đạt.",
            "tally: total 24 chỉ tiêu, achieved 6 chỉ tiêu, exceeded 15 chỉ tiêu, missed 3 chỉ tiêu",
        ),
        (
            "Giao 30 nhiệm vụ: đã hoàn thành 22 nhiệm vụ, 5 nhiệm vụ trong hạn, 3 nhiệm vụ quá hạn.",
            "tally: total 30 nhiệm vụ, achieved 22 nhiệm vụ, missed 3 nhiệm vụ quá hạn, not_assessed 5 nhiệm vụ",
        ),
        (
            "Có 17/20 chỉ tiêu đạt và vượt kế hoạch, 3/20 chỉ tiêu không đạt.",
            "tally: total 20 chỉ tiêu, achieved 17, missed 3",
        ),
        (
            "Xã đạt 14/19 tiêu chí, 02 tiêu chí chưa có hướng dẫn để đánh giá và 03 tiêu chí chưa đạt.",
            "tally: total 19 tiêu chí, achieved 14, missed 03 tiêu chí, not_assessed 02 tiêu chí",
        ),
        (
            "Xã đạt 16/19 tiêu chí; 3 tiêu chí chưa đạt.",
            "tally: total 19 tiêu chí, achieved 16, missed 3 tiêu chí",
        ),
        (
            "Giao 30 nhiệm vụ, hoàn thành 22, quá hạn 8.",
            "tally: total 30 nhiệm vụ, achieved 22, missed 8",
        ),
    ],
)
def test_targets_are_counted_by_status(text: str, tally: str) -> None:
    assert tallies(text) == [tally]


@pytest.mark.parametrize(
    "text",
    [
        "Huyện hoàn thành 13/14 chỉ tiêu.",
        "Có 24 hộ, 15 hộ đạt, 9 hộ chưa đạt.",
        "Có 15 chỉ tiêu đạt và 3 chỉ tiêu chưa đạt.",
        "Đạt trên 13 chỉ tiêu, 2 chỉ tiêu chưa đạt.",
        "Tăng 13 chỉ tiêu, tiếp 24 lượt.",
        "Huyện giao 14 chỉ tiêu cho 7 xã.",
        "Huyện hoàn thành 13/14 chỉ tiêu, 2/7 xã chưa đạt.",
    ],
)
def test_targets_of_one_status_or_counts_of_something_else_are_no_tally(text: str) -> None:
    assert tallies(text) == []


def test_what_fills_the_total_already_and_other_things_are_no_part_of_a_tally() -> None:
    assert tallies("Đề án có 12 nhiệm vụ: hoàn thành 8, đang thực hiện 4, trong đó 1 nhiệm vụ chậm.") == [
        "tally: total 12 nhiệm vụ, achieved 8, not_assessed 4",
    ]
    assert tallies("Đạt 17/19 tiêu chí, 45/57 chỉ tiêu; còn 2 tiêu chí, 12 chỉ tiêu chưa đạt.") == []
