"""Wholes that the words tell, each beside words that tell of something else."""

import pytest

from dxmetrics.model import ShareClaim
from dxmetrics.read import read_text
from dxmetrics.read.trace import outline


def shares(text: str) -> list[str]:
    """Return the shares of a text that have a whole, each in one line."""
    claims = [claim for claim in read_text(text).claims if isinstance(claim, ShareClaim)]
    return [outline(claim) for claim in claims if claim.whole is not None]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Dư nợ cho vay 11.235 tỷ đồng; huy động 12.107 tỷ đồng. Nợ xấu 157 tỷ đồng, chiếm 1,4% tổng dư nợ.",
            "share: part 157 tỷ đồng, whole 11.235 tỷ đồng, stated 1,4%",
        ),
        (
            "Phát hiện 12.417 vi phạm. Phạt 11.850 vi phạm. Lỗi A 2.235 vi phạm, chiếm 18% số vi phạm bị phát hiện.",
            "share: part 2.235 vi phạm, whole 12.417 vi phạm, stated 18%",
        ),
        (
            "Tiền phải thu là 612 tỷ đồng. Nay thu 120 tỷ đồng. Nhóm A 301,6 tỷ đồng (chiếm gần 50% số tiền phải thu).",
            "share: part 301,6 tỷ đồng, whole 612 tỷ đồng, stated gần 50%",
        ),
        (
            "Tỉnh cung cấp 1.437 dịch vụ. Số có phát sinh là 903, bằng gần 63% số dịch vụ đang cung cấp.",
            "share: part 903, whole 1.437 dịch vụ, stated gần 63%",
        ),
    ],
)
def test_a_whole_is_found_by_its_name_after_the_percentage(text: str, told: str) -> None:
    assert told in shares(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dư nợ cho vay 11.235 tỷ đồng. Nợ xấu 157 tỷ đồng, chiếm 2,9% tổng dư nợ.",
        "Vốn vay 11.235 tỷ đồng.\nMột.\nHai.\nNợ xấu 157 tỷ đồng, chiếm khoảng 1% tổng dư nợ.",
        "Dư nợ cho vay 11.235 tỷ đồng. Nợ xấu 157 tỷ đồng, chiếm khoảng 1% nguồn.",
        "Dư nợ cho vay có 11.235 thẻ. Nợ xấu 157 tỷ đồng, chiếm khoảng 1% tổng dư nợ.",
    ],
)
def test_a_name_alone_or_a_percentage_alone_makes_no_whole(text: str) -> None:
    assert shares(text) == []


def test_two_counts_beside_a_slash_are_of_the_two_told_before_them() -> None:
    text = "Thụ lý 702 vụ/1.318 bị cáo, xử 693 vụ/1.296 bị cáo, đạt 98,72% về số vụ và 98,33% về số bị cáo."
    assert shares(text) == [
        "share: part 693 vụ, whole 702 vụ, stated 98,72%",
        "share: part 1.296 bị cáo, whole 1.318 bị cáo, stated 98,33%",
    ]
    assert len(shares(text.replace("98,72", "98,27"))) == 2
    assert len(shares(text.replace("98,72", "77,15"))) == 1
    assert shares(text.replace("702 vụ/1.318 bị cáo", "702 đơn/1.318 hộ")) == []
    assert shares(text.replace("702 vụ/1.318 bị cáo", "690 vụ/1.290 bị cáo")) == []


def test_brackets_after_a_percentage_tell_its_part_and_its_whole() -> None:
    text = "Giải ngân đạt 61,8% (vốn giao 155,53 tỷ đồng, đã giải ngân 96,115 tỷ đồng), khá cao."
    assert shares(text) == ["share: part 96,115 tỷ đồng, whole 155,53 tỷ đồng, stated 61,8%"]
    slipped = text.replace("61,8%", "51,8%")  # the words tell what was given and what was spent
    assert shares(slipped) == ["share: part 96,115 tỷ đồng, whole 155,53 tỷ đồng, stated 51,8%"]
    for other in (
        text.replace("96,115 tỷ đồng", "96,115 ha"),
        text.replace("61,8%", "42,9%"),
        slipped.replace("đã giải ngân", "vốn"),
        text.replace("(", "; "),
        "Giải ngân đạt 61,8% (vốn giao 155,53 tỷ đồng).",
    ):
        assert shares(other) == []


def test_a_whole_told_far_before_is_what_a_part_and_its_rest_make_up() -> None:
    text = "Xã có 3.126 hộ.\nCó 13 thôn.\nCó 5 chợ.\nCó 7 bến.\nNước sạch đến 2.890 hộ, đạt tỷ lệ 92,4%, còn 236 hộ."
    assert shares(text) == ["share: part 2.890 hộ, whole 3.126 hộ, stated 92,4%"]
    assert shares(text.replace("còn 236 hộ", "còn 239 hộ")) == []
    assert shares(text.replace("92,4%", "82,4%")) == []
    assert shares(text.replace("còn 236 hộ", "có 236 hộ")) == []


def test_a_second_percentage_may_be_of_a_second_thing() -> None:
    text = (
        "Phải thi hành 212 việc với 301,6 tỷ đồng. Đã xong 41 việc, thu 66,4 tỷ đồng, "
        "đạt tỷ lệ 19,34% về việc và 22,02% về tiền."
    )
    assert shares(text) == [
        "share: part 41 việc, whole 212 việc, stated 19,34%",
        "share: part 66,4 tỷ đồng, whole 301,6 tỷ đồng, stated 22,02%",
    ]
    assert len(shares(text.replace("và 22,02% về", "và 22,02% qua"))) == 1


def test_a_second_whole_percentage_is_of_a_whole_beside_it() -> None:
    text = "Phải thi hành 58 việc với 27,6 tỷ đồng; xong 21 việc, thu 6,9 tỷ đồng; đạt 36,21% về việc và 25% về tiền."
    assert shares(text)[1] == "share: part 6,9 tỷ đồng, whole 27,6 tỷ đồng, stated 25%"
    assert len(shares(text.replace("25%", "27%"))) == 1


def test_a_percentage_of_some_money_is_not_of_the_ratio_before_it() -> None:
    text = "Thu 1.052 tỷ đồng/1.218 tỷ đồng, đạt tỷ lệ 86,4%; riêng ngân sách (đạt 89,3% về việc và 68,4% về tiền)."
    assert shares(text) == ["share: part 1.052 tỷ đồng, whole 1.218 tỷ đồng, stated 86,4%"]
