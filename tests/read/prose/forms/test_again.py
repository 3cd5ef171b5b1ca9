"""Breakdowns whose total is told before their sentence or taken up again by it, each beside a list that is none."""

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
        ("Trong 82 án tạm hoãn thì tỉnh 21 vụ, huyện 61 vụ.", ("82", "21", "61")),
        (
            "Đã thanh toán 52,4 tỷ đồng vốn vay. Trong số vốn vay thanh toán, xã 40,3 tỷ đồng; huyện 12,1 tỷ đồng.",
            ("52,4 tỷ", "40,3 tỷ", "12,1 tỷ"),
        ),
        (
            "Bán 231 con lợn. Số này đạt 70% kế hoạch (330 con lợn). Trong đó: lợn đen 146 con; lợn trắng 85 con.",
            ("231", "146", "85"),
        ),
        (
            "Bản có 339 hộ. Vùng này có 4 xã. Đông nhất là người Mông với 204 hộ, người Dao (120 hộ), khác (15 hộ).",
            ("339", "204", "120", "15"),
        ),
        (
            "Lớp 9 có 205 học sinh. Trường có 37 em giỏi, 84 em khá, 77 em trung bình, 7 em yếu.",
            ("205", "37", "84", "77", "7"),
        ),
        (
            "Gần 8.300 đơn, trong đó trước hạn 5.124 đơn; đúng hạn 2.091 đơn; đang làm 640 đơn; quá hạn 1.002 đơn.",
            ("8.300", "5.124", "2.091", "1.002"),
        ),
    ],
)
def test_a_list_is_of_a_total_told_before_or_again(text: str, figures: tuple[str, ...]) -> None:
    assert sums(text) == [figures]


@pytest.mark.parametrize(
    "text",
    [
        "Trong 82 án tạm hoãn thì tỉnh 21 vụ.",
        "Trong 82 án tạm hoãn thì tỉnh được 21%.",
        "Trong 82 án tạm hoãn thì có (hoặc 21 vụ, hoặc 71 vụ).",
        "Trong 12 án tạm hoãn thì tỉnh 3 vụ, huyện 9 vụ.",
        "Trong 82 thì tỉnh 21 vụ, huyện 71 vụ.",
        "Trong 82 án tạm hoãn.",
        "Trong 82 án tạm hoãn, tỉnh 21 vụ, huyện 61 cuộc.",
        "Đã thanh toán 52,4 tỷ đồng. Trong lĩnh vực đất đai, xã 40,3 tỷ đồng; huyện 12,1 tỷ đồng.",
        "Đã thanh toán 52,4 tỷ đồng vốn vay. Trong số vốn vay thanh toán, xã 40,3 tỷ đồng.",
        "Đã thanh toán 52,4 tỷ đồng vốn vay. Trong số vốn vay thanh toán, tăng 40,3 tỷ đồng; huyện 12,1 tỷ đồng.",
        "Đã thanh toán 52,4 tỷ đồng vốn vay. Trong số vốn vay thanh toán, đạt 40,3%; huyện 12,1 tỷ đồng.",
        "Đông nhất là người Mông với 1.204 hộ, người Dao (120 hộ) và dân tộc khác (15 hộ).",
        "Trường có 37 em giỏi, 84 em khá, 77 em trung bình, 7 em yếu.",
        "Số này đạt 70% kế hoạch. Trong đó: lợn đen 146 con; lợn trắng 85 con.",
        "Lớp 9 có 265 em. Có 37 em giỏi, 84 em khá, 77 em trung bình, 7 em giỏi khá.",
        "Lớp 9 có 265 em. Có 37 em giỏi, 84 em khá, 77 em ngoan, 7 em yếu.",
    ],
)
def test_other_lists_are_of_no_total(text: str) -> None:
    assert sums(text) == []
