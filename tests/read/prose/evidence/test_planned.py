"""Targets told in other sentences: found by what they are of, and left alone where that, or the year, is another."""

import pytest

from dxmetrics.model import TargetClaim
from dxmetrics.read import read_text

LATER = "Sản lượng 9 tháng đạt 310 tấn, hoàn thành 62% kế hoạch năm. "


def targets(text: str) -> list[str | None]:
    """Return the targets of a text, None for each that is not told."""
    claims = [claim for claim in read_text(text).claims if isinstance(claim, TargetClaim)]
    return [None if claim.target is None else claim.target.text for claim in claims]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            "Doanh thu đạt 68% kế hoạch năm với 12.660 tỷ đồng. Có 3 nhà máy. Dự kiến doanh thu 18.500 tỷ đồng.",
            "18.500 tỷ",
        ),
        (
            "Dự kiến chi 9.000 tỷ đồng, lãi ròng 1.200 tỷ đồng. Có 3 nhà máy. Lãi ròng 816 tỷ đồng, đạt 68% kế hoạch.",
            "1.200 tỷ",
        ),
        (LATER + "Có 12 nhà máy. Công ty đặt mục tiêu sản lượng 500 tấn.", "500"),
        (LATER + "Nhiều khả năng sẽ hoàn thành kế hoạch sản lượng 550 tấn.", "550"),
    ],
)
def test_a_target_of_the_same_thing_in_another_sentence(text: str, target: str) -> None:
    assert targets(text) == [target]


def test_one_value_is_held_against_a_plan() -> None:
    text = (
        "Sản lượng 9 tháng đạt 310 tấn, bằng 62% kế hoạch năm. Sản lượng 6 tháng chỉ đạt 210 tấn, bằng 42% kế hoạch. "
    )
    assert targets(text + "Có 12 nhà máy. Công ty đặt mục tiêu sản lượng 500 tấn.") == [None, "500"]


@pytest.mark.parametrize(
    "text",
    [
        LATER + "Có 12 nhà máy. Công ty đặt mục tiêu lợi nhuận 500 tỷ đồng.",
        LATER + "Có 12 nhà máy. Công ty đặt mục tiêu xuất khẩu 500 tấn.",
        LATER + "Sang năm, kế hoạch sản lượng là 550 tấn.",
        LATER + "Có 12 nhà máy. Kế hoạch sản lượng là 550 tấn.",
        LATER + "Kế hoạch sản lượng là 850 tấn.",
        LATER + "Kế hoạch sản lượng là 550 tấn, trong đó sản lượng xuất khẩu 350 tấn.",
        LATER + "Sản lượng của 12 nhà máy giảm 500 tấn so với mục tiêu.",
        LATER + "Kế hoạch sản lượng là 280 tấn.",
        "Sản lượng đạt 310 tấn, hoàn thành 62% kế hoạch năm. Kế hoạch sản lượng là 550 tấn.",
        "Sản lượng 9 tháng đạt 310 tấn, hoàn thành 62% kế hoạch. Kế hoạch sản lượng là 550 tấn.",
        "Lãi 9 tháng là 310 tỷ đồng, hoàn thành 62% kế hoạch năm. Kế hoạch tiền lãi là 550 tỷ đồng.",
        "Đạt 310 tấn, hoàn thành 62% kế hoạch năm. Có 12 nhà máy. Mục tiêu là 500 tấn.",
    ],
)
def test_a_target_of_another_thing_or_year_is_none(text: str) -> None:
    assert [target for target in targets(text) if target is not None] == []
