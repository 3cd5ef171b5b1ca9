"""Lists that the words make complete, and lists that leave something out or are told of something else."""

import pytest

from dxmetrics.model import SumClaim
from dxmetrics.read import read_text


def told(text: str) -> list[list[str]]:
    return [
        [figure.text for figure in claim.figures] for claim in read_text(text).claims if isinstance(claim, SumClaim)
    ]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Dư nợ đạt 4.200 tỷ đồng. Trong đó, vay mua nhà 2.520 tỷ đồng (60%), vay mua xe 1.860 tỷ đồng (40%).",
            ["4.200 tỷ", "2.520 tỷ", "1.860 tỷ"],
        ),
        (
            "Dư nợ đạt 4.800 tỷ đồng, trong đó nhà 2.520 tỷ đồng (60%), xe 1.680 tỷ đồng (40%).",
            ["4.800 tỷ", "2.520 tỷ", "1.680 tỷ"],
        ),
        (
            "Có 640 hợp tác xã, trong đó 408 HTX trồng rau (chiếm 75%) và 160 HTX trồng hoa (chiếm 25%).",
            ["640", "408", "160"],
        ),
        ("Có 640 đội. Chia ra 408 đội nam (75%) và 160 đội nữ (25%).", ["640", "408", "160"]),
    ],
)
def test_percentages_that_make_up_a_hundred(text: str, figures: list[str]) -> None:
    assert told(text) == [figures]


@pytest.mark.parametrize(
    "text",
    [
        "Có 640 xe, trong đó 330 xe tải (52%), 198 xe tải cũ (60%), 310 xe khách (48%).",
        "Có 640 xe, trong đó 384 xe tải (60%), 154 xe tải cũ (40%).",
        "Có 640 xe, trong đó 300 xe tải (60%), 200 xe tải cũ (40%).",
        "Đón 640 xe. Có 384 xe tải, chiếm 60%; 253 xe khách (40%).",
        "Thu 64,2 tỷ đồng, trong đó vé 13,1 tỷ đồng (35%), xe 12,2 tỷ đồng (15%), còn lại 26,3 tỷ đồng.",
    ],
)
def test_percentages_of_other_wholes(text: str) -> None:
    assert not told(text)
