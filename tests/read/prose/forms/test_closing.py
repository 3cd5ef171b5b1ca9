"""Totals behind their parts, each beside a total of something else."""

import pytest

from dxmetrics.model import SumClaim
from dxmetrics.read import read_text
from dxmetrics.read.trace import outline


def sums(text: str) -> list[str]:
    """Return the sums of a text, each in one line."""
    return [outline(claim) for claim in read_text(text).claims if isinstance(claim, SumClaim)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Hỗ trợ 45 hộ nghèo, 30 hộ cận nghèo, tổng cộng 75 hộ.",
            "total 75 hộ, parts 45 hộ nghèo, parts 30 hộ cận nghèo",
        ),
        (
            "Thu 1,5 tỷ đồng và 0,7 tỷ đồng, cộng lại là 2,2 tỷ đồng.",
            "total 2,2 tỷ đồng, parts 1,5 tỷ đồng, parts 0,7 tỷ đồng",
        ),
        (
            "Hỗ trợ 45 hộ nghèo, 30 hộ cận nghèo, tổng cộng 57 hộ.",
            "total 57 hộ, parts 45 hộ nghèo, parts 30 hộ cận nghèo",
        ),
    ],
)
def test_a_total_may_close_its_list(text: str, parts: str) -> None:
    assert sums(text) == [f"sum: {parts}"]


@pytest.mark.parametrize(
    "text",
    [
        "Hỗ trợ 45 hộ nghèo, 30 hộ cận nghèo, tổng cộng 750 triệu đồng.",
        "Hỗ trợ 45 hộ nghèo, 30 hộ cận nghèo, tổng cộng 400 hộ được vay.",
        "Hỗ trợ 45 hộ, tổng cộng 75 hộ.",
        "Hỗ trợ 45 hộ nghèo, 30 hộ cận nghèo, tổng cộng 75/80 hộ.",
        "Hỗ trợ 45 hộ nghèo, 30 hộ cận nghèo, cộng đồng góp 75 hộ.",
        "Hỗ trợ 45 hộ nghèo, 30 hộ cận nghèo, nay 76 hộ.",
    ],
)
def test_a_total_of_something_else_closes_nothing(text: str) -> None:
    assert sums(text) == []


def test_all_that_was_told_before_adds_up_to_its_total() -> None:
    text = "Nhận mới 14.043 hồ sơ, kỳ trước chuyển sang là 2.191, lũy kế đã và đang giải quyết là 16.234 hồ sơ."
    assert sums(text) == ["sum: total 16.234 hồ sơ, parts 14.043 hồ sơ, parts 2.191"]
    for other in (
        text.replace("2.191", "2.191 đơn"),
        text.replace("2.191", "gần 2.191"),
        text.replace("lũy kế đã và đang giải quyết", "còn có"),
        "Nhận 16.234 thẻ, trả 16.234 hồ sơ, lũy kế là 16.234 hồ sơ.",
        "Nhận 10 hồ sơ, 20 hồ sơ, 30 hồ sơ, 40 hồ sơ, lũy kế là 16.234 hồ sơ.",
    ):
        assert sums(other) == []
    assert len(sums(f"Lũy kế nhận 14.043 hồ sơ; có 7 hồ sơ lỗi. {text}")) == 1
