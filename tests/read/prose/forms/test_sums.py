"""Breakdowns: lists that add up to their total, each beside a list that need not."""

import pytest

from dxmetrics.model import OrderClaim, SumClaim
from dxmetrics.read import read_text
from dxmetrics.read.trace import outline


def sums(text: str) -> list[str]:
    """Return the breakdowns of a text, each in one line."""
    return [outline(claim) for claim in read_text(text).claims if isinstance(claim, SumClaim | OrderClaim)]


@pytest.mark.parametrize(
    "text",
    [
        "Có 300 hồ sơ, trong đó 220 hồ sơ cấp tỉnh và 80 hồ sơ cấp xã.",
        "Có 300 hồ sơ; trong đó có 220 hồ sơ mới, 80 hồ sơ cũ.",
        "Có 300 hồ sơ, gồm: 220 hồ sơ mới; 80 hồ sơ cũ.",
        "Có 300 hồ sơ, bao gồm 220 hồ sơ mới và 80 hồ sơ cũ.",
        "Có 300 hồ sơ (220 hồ sơ mới, 80 hồ sơ cũ).",
        "Có 300 hồ sơ (220 hồ sơ mới, 80 hồ sơ cũ), đạt 7 tiêu chuẩn.",
        "Có 300 hồ sơ: 220 hồ sơ mới, 80 hồ sơ cũ.",
        "Có 300 hồ sơ. Trong đó, 220 hồ sơ mới, 80 hồ sơ cũ.",
        "Có 300 hồ sơ, chia ra 220 hồ sơ mới (đạt 73,3%), 80 hồ sơ cũ (26,7%).",
        "Tiếp nhận 300 hồ sơ trong kỳ, mới 220 hồ sơ, cũ 80 hồ sơ.",
    ],
)
def test_a_list_after_its_total_is_a_breakdown(text: str) -> None:
    total, *parts = sums(text)[0].split(", ")
    assert len(sums(text)) == 1
    assert total.startswith("sum: total 300 hồ sơ")
    assert [part.split()[1] for part in parts] == ["220", "80"]


@pytest.mark.parametrize(
    "text",
    [
        "Có 300 hồ sơ. Trong đó, mới 220 hồ sơ. Cũ 80 hồ sơ.",
        "Tổng thu 3.000 tỷ đồng, trong đó nội địa 2.200 tỷ đồng, hải quan 800 tỷ đồng.",
        "Tổng vốn 2,5 tỷ đồng, gồm huyện 1,7 tỷ đồng và xã 0,75 tỷ đồng.",
    ],
)
def test_parts_in_sentences_of_their_own_and_rounded_parts_add_up_too(text: str) -> None:
    assert len(sums(text)) == 1
    assert sums(text)[0].startswith("sum: ")


@pytest.mark.parametrize(
    "text",
    [
        "Có 340 cán bộ, trong đó 212 nữ và 145 đảng viên.",
        "Có 340 cán bộ, trong đó 212 nữ, 145 đảng viên và 7 kỹ sư.",
        "Có 340 hộ, 212 thẻ và 145 tài khoản.",
        "Có 340 hộ tăng 212 hộ, 128 thẻ.",
        "Huyện có 47 thôn văn hóa và 45 thôn có sân.",
        "Tổng vốn 3 tỷ đồng, gồm huyện 2,9 tỷ đồng và 5 thôn.",
    ],
)
def test_counts_that_neither_add_up_nor_claim_to_are_no_breakdown(text: str) -> None:
    assert sums(text) == []


def test_a_breakdown_that_misses_by_one_slip_is_one() -> None:
    assert sums("Có 1.568 dịch vụ, bao gồm 902 dịch vụ toàn trình; 684 dịch vụ một phần.") == [
        "sum: total 1.568 dịch vụ, parts 902 dịch vụ toàn trình, parts 684 dịch vụ một phần",
    ]


def test_a_subset_is_no_larger_than_its_whole() -> None:
    assert sums("Toàn trại nuôi 640 con bò, trong đó 655 con bò sữa.") == [
        "order: smaller 655 con bò sữa, larger 640 con bò",
    ]
    assert sums("Toàn trại nuôi 640 con bò, trong đó 655 tấn sữa.") == []


def test_a_subset_beside_others_of_its_kind_is_no_larger() -> None:
    text = "Trong tổng số 45 thôn, có 40 thôn lắp loa, 12 thôn lắp đèn."
    assert sums(text) == ["order: smaller 40 thôn lắp loa, larger 45 thôn"]
    assert sums("Trong tổng số 45 thôn, có 40 thôn lắp loa.") == []
    assert sums("Trong tổng số 45 thôn, có 47 hộ lắp loa.") == []


def test_lists_may_hold_shares() -> None:
    assert "sum: total 300 hồ sơ, parts 220 hồ sơ mới, parts 80 hồ sơ cũ" in sums(
        "Có 300 hồ sơ, trong đó 220 hồ sơ mới, 80 hồ sơ cũ; 12/15 xã có hồ sơ."
    )


def test_a_pair_or_a_run_of_one_kind_may_add_up_within_other_counts() -> None:
    assert sums("Thụ lý 5.000 vụ, xử 1.000 vụ, mới 2.000 vụ, cũ 3.000 vụ.") == [
        "sum: total 5.000 vụ, parts 2.000 vụ, parts 3.000 vụ",
    ]
    assert sums("Có 6.000 hộ, cấp 1.000 thẻ, 2.000 thẻ, 3.000 thẻ.") == [
        "sum: total 6.000 hộ, parts 1.000 thẻ, parts 2.000 thẻ, parts 3.000 thẻ",
    ]
    assert sums("Có 6.000 hộ, cấp 1.000 thẻ, 2.000 thẻ, 3.100 thẻ.") == []


def test_a_breakdown_told_in_later_sentences_adds_up_exactly() -> None:
    text = "Có 300 hồ sơ. Trong đó, mới 220 hồ sơ. Thêm 7. Cũ 80 hồ sơ."
    assert sums(text) == ["sum: total 300 hồ sơ, parts 220 hồ sơ, parts 80 hồ sơ"]
    assert [line for line in sums(text.replace("80", "81")) if line.startswith("sum")] == []


def test_the_same_words_lead_up_to_a_total_and_its_parts() -> None:
    text = "Toàn ngành thụ lý 7.662 vụ. Cấp tỉnh thụ lý 1.367 vụ. Cấp huyện thụ lý 6.295 vụ."
    assert sums(text) == ["sum: total 7.662 vụ, parts 1.367 vụ, parts 6.295 vụ"]
    assert sums(text.replace("6.295", "6.294")) == []


def test_a_total_may_be_broken_down_twice() -> None:
    text = (
        "Toàn ngành thụ lý tổng số 7.662 vụ, trong đó cấp tỉnh 662 vụ, cấp huyện 7.000 vụ; "
        "đã giải quyết, xét xử 5.012 vụ.\n"
        "Án hình sự thụ lý 1.367 vụ, giải quyết 1.000 vụ.\nÁn dân sự thụ lý 6.295, giải quyết xong 4.012."
    )
    assert sums(text) == [
        "sum: total 7.662 vụ, parts 662 vụ, parts 7.000 vụ",
        "sum: total 7.662 vụ, parts 1.367 vụ, parts 6.295",
        "sum: total 5.012 vụ, parts 1.000 vụ, parts 4.012",
    ]
    assert len(sums(text.replace("6.295", "6.294").replace("4.012", "4.011"))) == 1


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Có 28/40 em đoạt giải (8 giải vàng, 9 giải bạc, 11 giải đồng).",
            "sum: total 28, parts 8 giải vàng, parts 9 giải bạc, parts 11 giải đồng",
        ),
        (
            "Huyện có 30 trường (17 trường mầm non, mười hai trường tiểu học và một trường nội trú).",
            "sum: total 30 trường, parts 17 trường mầm non, parts mười hai trường tiểu học, parts một trường nội trú",
        ),
        (
            "Huy động 21,5 tỷ đồng, trong đó: tỉnh hỗ trợ 8,5 tỷ đồng, dân góp 13 tỷ đồng; ngoài ra góp trên 560 công.",
            "sum: total 21,5 tỷ đồng, parts 8,5 tỷ đồng, parts 13 tỷ đồng",
        ),
        (
            "Huy động 21,5 tỷ đồng, trong đó tỉnh hỗ trợ 8,5 tỷ đồng, dân góp 13 tỷ đồng và 560 ngày công.",
            "sum: total 21,5 tỷ đồng, parts 8,5 tỷ đồng, parts 13 tỷ đồng",
        ),
        (
            "Toàn trường có 2.714 học sinh. Chia theo khối, khối 6 có 960 em, khối 7 có 882 em, khối 8 có 827 em.",
            "sum: total 2.714 học sinh, parts 960 em, parts 882 em, parts 827 em",
        ),
    ],
)
def test_a_list_may_stand_otherwise_than_in_the_unit_of_its_total(text: str, told: str) -> None:
    assert told in sums(text)


@pytest.mark.parametrize(
    "text",
    [
        "Có 28/40 em đoạt giải (7 giải vàng, 9 giải bạc, 23 giải đồng).",
        "Có 51/61 em đoạt giải (20 giải vàng, 20 giải bạc, 20 giải đồng).",
        "Toàn trường có 2.714 học sinh. Chia theo khối, khối 6 có 960 phòng, khối 7 có 882 phòng, khối 8 có 827 phòng.",
    ],
)
def test_lists_of_something_else_are_no_breakdown(text: str) -> None:
    assert sums(text) == []


def test_what_stands_behind_a_breakdown_in_brackets_may_be_another() -> None:
    text = "Ghi nhận 6.084 ca (4.417 ca cộng đồng, 1.667 ca khác), đã khỏi 5.236 ca, nhẹ 52 ca, nằm viện 796 ca."
    assert sums(text)[1:] == ["sum: total 6.084 ca, parts 5.236 ca, parts 52 ca, parts 796 ca"]
    assert len(sums(text.replace("796", "795"))) == 1


def test_a_list_of_many_kinds_ends_where_something_else_begins() -> None:
    text = "Có 62 cơ sở, gồm 9 trường, 13 viện, 22 trung tâm, 18 cơ sở khác; trong đó có 3 trường tốt, 16 trường khá."
    assert (
        sums(text)[0] == "sum: total 62 cơ sở, parts 9 trường, parts 13 viện, parts 22 trung tâm, parts 18 cơ sở khác"
    )
    assert not [line for line in sums(text.replace("; trong đó", ",")) if line.startswith("sum: total 62")]


def test_a_list_behind_a_colon_may_stand_farther_from_its_total() -> None:
    text = "Có 96 em dự thi, 61 em đoạt giải, chiếm 63,5%: 4 giải Nhất, 13 giải Nhì, 44 giải Ba."
    assert sums(text) == ["sum: total 61 em đoạt giải, parts 4 giải Nhất, parts 13 giải Nhì, parts 44 giải Ba"]
    assert sums(text.replace("44", "42")) == []
    assert sums(text.replace("4 giải Nhất, 13", "17")) == []


def test_a_hedged_total_stays_hedged_where_its_parts_are() -> None:
    assert sums("Có trên 7.600 cơ sở; trong đó có 6.500 cơ sở đạt và trên 1.100 cơ sở vi phạm.") == [
        "sum: total trên 7.600 cơ sở, parts 6.500 cơ sở, parts trên 1.100 cơ sở vi phạm",
    ]


@pytest.mark.parametrize(
    "tail",
    ["còn lại là rau màu", "và một số cây khác", "và các loại cây trồng khác", "v.v", "cùng cây khác…"],
)
def test_a_list_that_goes_on_beyond_its_numbers_need_not_add_up(tail: str) -> None:
    assert sums(f"Sản lượng đạt 12.500 tấn, gồm lúa 8.200 tấn, ngô 2.900 tấn, {tail}.") == []
    assert len(sums("Sản lượng đạt 12.500 tấn, gồm lúa 8.200 tấn, ngô 2.900 tấn ở vùng cao.")) == 1
