"""Multiples of an earlier value: *bằng p% so với cùng kỳ*, *gấp k lần*, with that value beside them."""

import pytest

from dxmetrics.read import read_text
from dxmetrics.read.trace import outline


def told(text: str) -> list[str]:
    """Return the claims of a text, each in one line."""
    return [outline(claim) for claim in read_text(text).claims]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Sản lượng đạt 4.210 tấn, bằng 105,25% so với cùng kỳ năm trước (4.000 tấn).",
            "multiple: current 4.210 tấn, previous 4.000 tấn, multiple 105,25%",
        ),
        (
            "Có 900 lượt khách, gấp 3 lần cùng kỳ (300 lượt).",
            "multiple: current 900 lượt khách, previous 300 lượt, multiple 3 lần",
        ),
        (
            "Có 538 lượt khách, tăng 3,4 lần so với cùng kỳ (158 lượt).",
            "multiple: current 538 lượt khách, previous 158 lượt, multiple 3,4 lần",
        ),
        (
            "Có 538 lượt khách, tăng 2,4 lần so với cùng kỳ (158 lượt).",  # by that much, or that much
            "multiple: current 538 lượt khách, previous 158 lượt, multiple 2,4 lần",
        ),
    ],
)
def test_a_value_is_told_as_a_multiple_of_an_earlier_one(text: str, claim: str) -> None:
    assert told(text) == [claim]


@pytest.mark.parametrize(
    "text",
    [
        "Sản lượng đạt 4.210 tấn, bằng 105,25% so với cùng kỳ năm trước.",  # the earlier value is not printed
        "Sản lượng đạt 4.210 tấn, bằng 105,25% so với cùng kỳ (4.000 ha).",  # another unit
        "Có 900 lượt khách, gấp 3 lần.",
        "Có 538 lượt khách, tăng 3,4 lần so với cùng kỳ (0 lượt).",
        "Có 538 lượt khách, tăng 3,4% so với cùng kỳ (520 lượt).",
        "Có 900 lượt khách, gấp 3 lần cùng kỳ (tăng 600 lượt).",
        "Có 900 lượt khách, gấp 3 ngày thường cùng kỳ (300 lượt).",
        "Giá bằng 105,25% so với cùng kỳ (4.000 tấn).",  # no value of that unit before it
    ],
)
def test_without_both_values_there_is_no_multiple(text: str) -> None:
    assert not [claim for claim in told(text) if claim.startswith("multiple")]


@pytest.mark.parametrize("plan", ["(4.800 tấn)", "là 4.800 tấn"])
def test_a_plan_is_no_value_of_today(plan: str) -> None:
    text = f"Thu 4.210 tấn, bằng 87,71% kế hoạch {plan}, bằng 105,25% so với cùng kỳ (4.000 tấn)."
    assert told(text) == [
        "target: actual 4.210 tấn, target 4.800 tấn, achievement 87,71%",
        "multiple: current 4.210 tấn, previous 4.000 tấn, multiple 105,25%",
    ]
