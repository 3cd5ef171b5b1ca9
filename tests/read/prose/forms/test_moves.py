"""Moves from one value to another, and what only looks like one."""

import pytest

from dxmetrics.model import ChangeClaim
from dxmetrics.read import read_text


def moves(text: str) -> list[list[str]]:
    return [
        [figure.text for figure in claim.figures] for claim in read_text(text).claims if isinstance(claim, ChangeClaim)
    ]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Tỷ lệ lấp đầy tăng từ 48% lên 41%.", ["41", "48"]),
        ("Tỷ lệ lấp đầy tăng từ 41% lên 48%, tăng 12%.", ["48", "41", "12"]),
        ("Lượng khách tăng 150%, từ 40 lên 100 lượt.", ["100", "40", "150"]),
        ("Tỷ lệ lấp đầy tăng 17%, từ 40% lên 48%.", ["48", "40", "17"]),
        ("Tỷ lệ lấp đầy đạt 48%, tăng 20% so với năm trước (40%).", ["48", "40", "20"]),
        ("Tỷ lệ lấp đầy đạt 48%, cao hơn mức 40% của năm trước 8 điểm phần trăm.", ["48", "40", "8"]),
        ("Tỷ lệ lấp đầy đạt 48%, cao hơn cùng kỳ năm trước (40%) 8 điểm phần trăm.", ["48", "40", "8"]),
        ("Năm 2021 có 40 lượt, năm 2022 có 50 lượt, tăng 20%.", ["50", "40", "20"]),
        ("Năm 2021 có 40 lượt, năm 2022 có 50 lượt, tăng 12 lượt.", ["50", "40", "12"]),
        ("Năm 2021 đạt 40%, năm 2022 đạt 50%, tăng 20 điểm phần trăm.", ["50", "40", "20"]),
    ],
)
def test_moves_and_what_they_come_to(text: str, figures: list[str]) -> None:
    assert moves(text) == [figures]


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ lấp đầy tăng từ 41% lên 48%.",
        "Giá thuê giảm từ 5% đến 10%.",
        "Thứ hạng tăng từ 25 lên 15.",
        "Thu hút tăng 5 dự án, từ 40% lên 48%.",
        "Lãi vay đạt 48%, tăng 20% so với năm trước (40 lượt).",
        "Năm 2021 đạt 40%, năm 2022 đạt 50%, tăng 25%.",
        "Năm 2021 có 40 lượt, năm 2022 có 50 lượt, tăng 12 xe.",
        "Năm 2021 có 40 lượt, năm 2022 có 50 lượt, sau đó ổn định ở mức 20%.",
        "Năm 2021 đạt 40 điểm phần trăm, năm 2022 đạt 50 điểm phần trăm, tăng 10%.",
        "Tỷ lệ đạt 48%, cao hơn mức 40% của năm trước.",
        "Tỷ lệ đạt 48%, cao hơn huyện bên (40%) 8 điểm phần trăm.",
    ],
)
def test_what_is_no_move_or_follows_is_left_alone(text: str) -> None:
    assert not moves(text)
