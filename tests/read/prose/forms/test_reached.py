"""Changes told before the value that they lead to, with their percentage behind it."""

import pytest

from dxmetrics.read import read_text
from dxmetrics.read.trace import outline


def told(text: str) -> list[str]:
    """Return the claims of a text, each in one line."""
    return [outline(claim) for claim in read_text(text).claims]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Chỉ số tăng 12 điểm lên 1.124 điểm (1,08%).", "change: current 1.124 điểm, change 12 điểm, percent 1,08%"),
        (
            "Chỉ số giảm 2 điểm, xuống còn 228 điểm (-0,87%).",
            "change: current 228 điểm, change 2 điểm, percent 0,87%",
        ),
        (
            "Mã này tăng 300 đồng, chốt phiên ở 27.600 đồng, tương đương 1,10%.",
            "change: current 27.600 đồng, change 300 đồng, percent 1,10%",
        ),
        (
            "Mã này tăng 300 đồng, chốt phiên ở 27.600 đồng, tương đương 1,01%.",
            "change: current 27.600 đồng, change 300 đồng, percent 1,01%",
        ),
        (
            "Hồ tiêu tăng 700 đồng/kg, lên 67.200 đồng/kg, tương đương mức tăng 1,05%.",
            "change: current 67.200 đồng/kg, change 700 đồng/kg, percent 1,05%",
        ),
    ],
)
def test_a_change_that_leads_to_a_value(text: str, change: str) -> None:
    assert told(text) == [change]


@pytest.mark.parametrize(
    "text",
    [
        "Số hộ nghèo giảm 230 hộ, còn 1.020 hộ (6,7%).",
        "Chỉ số tăng 12 điểm lên 1.124 điểm (1,80%).",
        "Mã này tăng 300 đồng lên 27.600 đồng, chiếm 1,10%.",
        "Mã này tăng 300 đồng lên 27.600 cổ phiếu (1,10%).",
        "Mã này tăng 300 đồng từ 27.300 đồng (1,10%).",
        "Mã này tăng 300 đồng lên 27.600 đồng.",
        "Mã này tăng 300 đồng lên 10% (1,10%).",
    ],
)
def test_what_a_change_does_not_lead_to_is_left_alone(text: str) -> None:
    assert [claim for claim in told(text) if claim.startswith("change: current")] == []
