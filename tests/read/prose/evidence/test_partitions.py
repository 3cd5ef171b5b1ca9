"""Lists that miss their total: those that were meant to add up to it, and those that need not."""

import pytest

from dxmetrics.model import SumClaim
from dxmetrics.read import read_text


def sums(text: str) -> list[tuple[str, ...]]:
    """Return the breakdowns of a text, each with its total first."""
    claims = read_text(text).claims
    return [tuple(figure.text for figure in claim.figures) for claim in claims if isinstance(claim, SumClaim)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        # the words exhaust
        ("Có 41 sản phẩm, gồm 6 sản phẩm mới và 53 sản phẩm khác.", ("41", "6", "53")),
        ("Có 974 thủ tục, gồm 402 dịch vụ công, 194 dịch vụ số và 388 thủ tục.", ("974", "402", "194", "388")),
        ("Đã cấp 518 thẻ (212 thẻ mới, 279 thẻ đổi, 9 thẻ tạm).", ("518", "212", "279", "9")),
        ("Có 518 người (212 thẻ mới, 279 thẻ đổi, 9 thẻ tạm).", ("518", "212", "279", "9")),
        # they name opposites, or leave nothing out
        ("Thụ lý 846 việc. Trong đó, số năm trước chuyển sang 502 việc, số mới 444 việc.", ("846", "502", "444")),
        ("Thu gom 412 tấn. Trong đó khu vực nội thị 287 tấn, ngoại thị 115 tấn.", ("412", "287", "115")),
        ("Có 254 tổ, trong đó 274 tổ tốt (97,2%), 6 tổ khá (2,4%), 1 tổ yếu (0,4%).", ("254", "274", "6", "1")),
        ("Có 254 tổ, trong đó 242 tổ tốt (97,2%), 6 tổ khá (2,4%), 1 tổ yếu (0,4%).", ("254", "242", "6", "1")),
        ("Có 147 mã số vùng trồng, trong đó 103 mã xuất khẩu và 54 mã nội địa.", ("147", "103", "54")),
        # a part, or all of them, exceed the total
        ("Có 41 sản phẩm, trong đó 6 sản phẩm mới và 435 sản phẩm cũ.", ("41", "6", "435")),
        ("Có 41 sản phẩm, trong đó 6 sản phẩm chè và 435 sản phẩm gỗ.", ("41", "6", "435")),
        ("Có 552 dịch vụ; trong đó 440 dịch vụ của tỉnh và 121 dịch vụ khác.", ("552", "440", "121")),
        ("Có 552 dịch vụ; trong đó 440 dịch vụ của tỉnh và 121 dịch vụ khác; mở 30 dịch vụ.", ("552", "440", "121")),
        # numbers are long, or the list ends with "và"
        ("Có 552 dịch vụ; trong đó 340 dịch vụ của tỉnh và 112 dịch vụ khác.", ("552", "340", "112")),
        ("Có 5.552 hồ sơ; trong đó 4.440 hồ sơ giấy và 1.102 hồ sơ số.", ("5.552", "4.440", "1.102")),
        # the parts are told by the words of their total
        ("Đã xử lý 188/211 vụ, trong đó xử lý tại chỗ 66; xử lý theo đơn 12.", ("188", "66", "12")),
        # a sentence takes its total up again
        ("Trong 63 vụ nói trên, đường bộ 51 vụ, đường sắt 1 vụ, đường thủy 1 vụ.", ("63", "51", "1", "1")),
        ("Trong 63 vụ này, đường bộ 61 vụ, đường sắt 12 vụ.", ("63", "61", "12")),
        # the same words lead up to the total and to its parts
        (
            "Còn tồn 1.194 vụ. Án hình sự còn tồn 161 vụ. Án dân sự còn tồn 1.011 vụ. Án hành chính còn tồn 24 vụ.",
            ("1.194", "161", "1.011", "24"),
        ),
    ],
)
def test_a_list_that_was_meant_to_add_up(text: str, figures: tuple[str, ...]) -> None:
    assert sums(text) == [figures]


@pytest.mark.parametrize(
    "text",
    [
        "Có 120 hồ sơ, trong đó 60 hồ sơ giấy và 40 hồ sơ trễ.",
        "Có 552 dịch vụ; trong đó 340 dịch vụ của tỉnh, 112 dịch vụ khác.",
        "Đã xử lý 188/211 vụ, trong đó xử lý tại chỗ 66; khởi tố 12.",
        "Đã xử lý 188/211 vụ, trong đó xử lý tại chỗ 66; xử lý theo đơn 19.",
        "Đã xử lý 88/91 vụ, trong đó xử lý tại chỗ 66; xử lý theo đơn 12.",
        "Đã xử lý hơn 188 vụ, trong đó xử lý tại chỗ 66; xử lý theo đơn 12.",
        "Có 55,2 ha; trong đó 34,0 ha lúa và 11,2 ha ngô.",
        "Có 92 dịch vụ; trong đó 40 dịch vụ của tỉnh và 12 dịch vụ khác.",
        "Có 41 sản phẩm, trong đó 35 sản phẩm chè (85%) và 5 sản phẩm gỗ (12%).",
        "Có 254 tổ, trong đó 42 tổ tốt (97,2%), 6 tổ khá (2,4%), 1 tổ yếu (0,4%).",
        "Xã Thượng: 5 người chết; xã Hạ: 14 người chết; xã Đông: 11 người chết.",
        "Có 274 thôn, trong đó 244 thôn khó khăn, có 132 thôn biên giới.",
        "Có 58 vụ cháy, 40 vụ nổ. Trong đó ở xã Thượng 61 vụ, xã Hạ 19 vụ.",
        "Trong 63 vụ nói trên, đường bộ 51 vụ, đường sắt 1 vụ.",
        "Trong 63 vụ nói trên, có 51 vụ làm bị thương 70 người.",
        "Trong 63 vụ xảy ra, đường bộ 51 vụ, đường sắt 1 vụ, đường thủy 1 vụ.",
        "Trong 63 vụ nói trên, đường bộ 40 vụ, đường sắt 2 vụ, đường thủy 9 vụ.",
        "Còn tồn 1.194 vụ. Án hình sự còn tồn 161 vụ. Án dân sự còn tồn 1.011 vụ.",
        "Còn tồn 1.194 vụ. Hình sự còn tồn 161 vụ. Dân sự còn tồn 311 vụ. Hành chính còn tồn 24 vụ.",
        "Còn tồn 194 vụ. Hình sự còn tồn 61 vụ. Dân sự còn tồn 101 vụ. Hành chính còn tồn 24 vụ.",
        "Tổng 5.194. Hình sự còn tồn 161 vụ. Dân sự còn tồn 1.011 vụ. Hành chính còn tồn 24 vụ.",
        "Có 518 người (212 thẻ mới, 79 thẻ đổi, 9 thẻ tạm).",
        "Có 518 người (212 thẻ mới, 300 quà, 9 phiếu).",
        "Có 518 người (212 thẻ mới, 79 thẻ đổi).",
        "Xã có 254 hộ: 124 hộ ở thôn trên, 120 hộ ở thôn dưới.",
    ],
)
def test_a_list_that_need_not_add_up(text: str) -> None:
    assert sums(text) == []
