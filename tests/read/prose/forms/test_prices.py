"""Prices and yields: their changes are read, with or without the unit per unit; amounts beside them keep their own."""

import pytest

from dxmetrics.read import read_text
from dxmetrics.read.trace import outline


def told(text: str) -> list[str]:
    """Return the claims of a text, each in one line."""
    return [outline(claim) for claim in read_text(text).claims]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        (
            "Ca cao giảm 20 USD/tấn (1,25%) còn 1.580 USD/tấn.",
            "change: current 1.580 USD/tấn, change 20 USD/tấn, percent 1,25%",
        ),
        (
            "Bông giao tháng 5 giảm 2 cent/lb, tương đương 1,54%, chốt ở 128 cent/lb.",
            "change: current 128 cent/lb, change 2 cent/lb, percent 1,54%",
        ),
        ("Mủ đạt 276 JPY/kg, tăng 1 JPY (0,36%).", "change: current 276 JPY/kg, change 1 JPY/kg, percent 0,36%"),
        (
            "Thu nhập đạt 44 triệu đồng/người/năm, tăng 4 triệu đồng so với năm trước (40 triệu đồng).",
            "change: current 44 triệu đồng/người/năm, previous 40 triệu đồng/người/năm, change 4 triệu đồng/người/năm",
        ),
        (
            "Thu nhập đạt 44 triệu đồng/người, tăng 10% so với năm trước (40 triệu đồng/người).",
            "change: current 44 triệu đồng/người, previous 40 triệu đồng/người, percent 10%",
        ),
        (
            "Mã này dừng ở 24.350 đồng/cổ phiếu, tăng 250 đồng, tức 1,04%.",
            "change: current 24.350 đồng/cổ phiếu, change 250 đồng/cổ phiếu, percent 1,04%",
        ),
        (
            "Ca cao giảm 20 USD/tấn (1,52%) còn 1.580 USD/tấn.",
            "change: current 1.580 USD/tấn, change 20 USD/tấn, percent 1,52%",
        ),
    ],
)
def test_a_change_of_a_price(text: str, change: str) -> None:
    assert told(text) == [change]


def test_an_amount_beside_a_price_keeps_its_change() -> None:
    assert told("Bán 120 tấn với giá 1.500 USD/tấn, thu về 180.000 USD, tăng 20.000 USD (12,5%).") == [
        "change: current 180.000 USD, change 20.000 USD, percent 12,5%",
    ]
    assert told("Thu về 180.000 USD, tăng 20.000 USD (12,5%), giá 1.500 USD/tấn.") == [
        "change: current 180.000 USD, change 20.000 USD, percent 12,5%",
    ]
    assert told("Giá 50 đồng/kg, tăng 5 đồng, vé còn 45 đồng, giảm 10% so với kỳ trước (50 đồng).") == [
        "change: current 45 đồng, previous 50 đồng, percent 10%",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Giá tăng từ 15.000 - 18.000 đồng/kg, tương đương 25%.",
        "Mã này dừng ở 24.350 đồng/cp, tăng 1,04%.",
        "Ca cao giảm 20 USD/tấn, về 1.580 USD/tấn.",
        "Ca cao ở mức 1.580 USD/tấn, chiếm 12% thị phần.",
        "Ca cao ở mức 1.580 USD/tấn, tăng 20 xã (1,25%).",
        "Có 12 xã/phường tăng 5%.",
        "Giá 1.580 phần trăm/tấn, tăng 20 tấn (1,25%).",
        "Giá 1.5.80 USD/tấn, tăng 20 USD (1,25%).",
        "Giá 1.580 USD/tấn, tăng 20 (1,25%).",
    ],
)
def test_prices_without_all_of_a_change_are_left_alone(text: str) -> None:
    assert [claim for claim in told(text) if claim.startswith("change")] == []
