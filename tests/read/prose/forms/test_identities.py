"""Figures that their names relate, and those whose names are of other things."""

import pytest

from dxmetrics.model import RemainderClaim, SumClaim
from dxmetrics.read import read_text


def related(text: str) -> list[tuple[str, ...]]:
    """Return the sums and remainders of a text."""
    claims = [claim for claim in read_text(text).claims if isinstance(claim, SumClaim | RemainderClaim)]
    return [tuple(figure.text for figure in claim.figures) for claim in claims]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("Xuất khẩu 4,62 tỷ USD, nhập khẩu 1,94 tỷ USD; xuất siêu 2,68 tỷ USD.", ("4,62 tỷ", "1,94 tỷ", "2,68 tỷ")),
        ("Xuất khẩu 4,62 tỷ USD, nhập khẩu 1,74 tỷ USD; xuất siêu 2,68 tỷ USD.", ("4,62 tỷ", "1,74 tỷ", "2,68 tỷ")),
        (
            "Xuất khẩu nông, lâm sản 4,62 tỷ USD, nhập khẩu 1,94 tỷ USD; xuất siêu 2,68 tỷ USD.",
            ("4,62 tỷ", "1,94 tỷ", "2,68 tỷ"),
        ),
        ("Xuất khẩu 1,94 tỷ USD. Nhập khẩu 4,62 tỷ USD. Nhập siêu 2,68 tỷ USD.", ("4,62 tỷ", "1,94 tỷ", "2,68 tỷ")),
        (
            "Tổng tài sản là 2.105 tỷ đồng. Nợ phải trả 1.263 tỷ đồng, vốn chủ sở hữu 842 tỷ đồng.",
            ("2.105 tỷ", "1.263 tỷ", "842 tỷ"),
        ),
        (
            "Tổng tài sản là 2.105 tỷ đồng. Nợ phải trả 1.623 tỷ đồng, vốn chủ sở hữu 842 tỷ đồng.",
            ("2.105 tỷ", "1.623 tỷ", "842 tỷ"),
        ),
    ],
)
def test_names_relate_figures(text: str, figures: tuple[str, ...]) -> None:
    assert related(text) == [figures]


@pytest.mark.parametrize(
    "text",
    [
        "Xuất khẩu 4,62 tỷ USD, nhập khẩu 1,94 tỷ USD; xuất siêu sang Mỹ 1,15 tỷ USD.",
        "Xuất khẩu 4,62 tỷ USD, nhập khẩu 19,4 nghìn tấn; xuất siêu 2,68 tỷ USD.",
        "Xuất khẩu 4,62 tỷ USD; xuất siêu 2,68 tỷ USD.",
        "Xuất khẩu 4,62 tỷ USD, nhập khẩu 1,94 tỷ USD; siêu thị bán 2,68 tỷ USD.",
        "Xuất khẩu 4,62 tỷ USD, nhập khẩu 1,94 tỷ USD; xuất siêu tăng 2,68 tỷ USD.",
        "Tổng tài sản là 2.105 tỷ đồng. Nợ phải trả 1.263 tỷ đồng, vốn chủ sở hữu đầu năm 555 tỷ đồng.",
        "Nợ phải trả 1.263 tỷ đồng, vốn chủ sở hữu 842 tỷ đồng.",
        "Tổng tài sản là 2.105 tỷ đồng. Nợ phải trả 1.263 tỷ đồng, vốn chủ đầu tư 842 tỷ đồng.",
    ],
)
def test_other_names_relate_nothing(text: str) -> None:
    assert related(text) == []
