"""Totals that a count is raised to, and what is raised to a level of which nothing is told."""

import pytest

from dxmetrics.model import SumClaim
from dxmetrics.read import read_text

HELD = "Quỹ nắm giữ 14,34 triệu cổ phiếu. Quỹ đăng ký mua 6 triệu cổ phiếu. "
SOLD = "Quỹ bán 3.511.400 cổ phiếu, giảm sở hữu từ 17.847.480 cổ phiếu xuống còn 14.336.080 cổ phiếu. "
EXACT = "Hội hiện có 4.210 hội viên. Hội kết nạp 350 hội viên. "


def sums(text: str) -> list[tuple[str, ...]]:
    """Return the sums of a text, each with its total first."""
    claims = read_text(text).claims
    return [tuple(figure.text for figure in claim.figures) for claim in claims if isinstance(claim, SumClaim)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (HELD + "Quỹ sẽ tăng sở hữu lên 20,34 triệu cổ phiếu.", ("20,34 triệu", "14,34 triệu", "6 triệu")),
        (HELD + "Quỹ sẽ tăng sở hữu lên 203,4 triệu cổ phiếu.", ("203,4 triệu", "14,34 triệu", "6 triệu")),
        (EXACT + "Tổng số hội viên nâng lên 4.560 hội viên.", ("4.560", "4.210", "350")),
        (EXACT + "Tổng số hội viên nâng lên 4.660 hội viên.", ("4.660", "4.210", "350")),
        (
            SOLD + "Quỹ mua 6 triệu cổ phiếu, nâng sở hữu lên 23.036.080 cổ phiếu.",
            ("23.036.080", "14.336.080", "6 triệu"),
        ),
        ("Kho đang có 420 tấn; bổ sung 35 tấn, đưa dự trữ lên 455 tấn.", ("455", "420", "35")),
    ],
)
def test_what_is_held_and_what_is_added_make_what_it_is_raised_to(text: str, figures: tuple[str, ...]) -> None:
    assert sums(text) == [figures]


@pytest.mark.parametrize(
    "text",
    [
        EXACT + "Tổng số hội viên nâng lên 5.670 hội viên.",
        EXACT + "Tổng số hội viên nâng lên 4.560 chi hội.",
        EXACT + "Tổng số nâng lên 4.560.",
        EXACT + "Hội viên tăng 4.560 hội viên.",
        EXACT + "Đoạn đường lên 4.560 hội viên.",
        HELD.split(". ")[1]
        + ". Quỹ nâng sở hữu lên 20,34 triệu cổ phiếu. Quỹ sẽ nâng sở hữu lên 20,34 triệu cổ phiếu.",
        "Hội hiện có 4.210 hội viên. Tổng số hội viên nâng lên 4.560 hội viên.",
        "Hội kết nạp 350 hội viên. Tổng số hội viên nâng lên 4.560 hội viên.",
        "Kho đang có 420 tấn; bổ sung 35 tấn, đưa dự trữ lên 465 tấn.",
        "Kho đang có 420 tấn; bổ sung 35 tấn, đưa dự trữ lên 0,5 tấn.",
    ],
)
def test_what_is_raised_to_a_level_of_its_own(text: str) -> None:
    assert sums(text) == []
