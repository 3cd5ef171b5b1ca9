"""Wholes that a percentage misses by a slip: told beside it, named after it, shared with its neighbours; or unsaid."""

import pytest

from dxmetrics.model import ShareClaim
from dxmetrics.read import read_text
from dxmetrics.read.trace import outline


def wholes(text: str) -> list[str | None]:
    """Return the wholes of the shares of a text, None where none is told."""
    claims = [claim for claim in read_text(text).claims if isinstance(claim, ShareClaim)]
    return [None if claim.whole is None else claim.whole.text for claim in claims]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Tiếp nhận 1.250 hồ sơ, giải quyết 1.130 hồ sơ, đạt 94,4%.", "1.250"),
        ("Tiếp nhận 1.250 hồ sơ, giải quyết 1.130 hồ sơ, đạt 95%.", "1.250"),
        ("Lớp học có 480 học sinh, trong đó khá 126 em (26,52%).", "480"),
        ("Xã có 154 tổ vay vốn, trong đó 127 tổ hoạt động tốt (82,74%).", "154"),
        ("Tiêm được 6.702 mũi/8.915 đối tượng, đạt 75,8%.", "8.915"),
        ("Số phải thi hành là 846 việc, 12 tỷ đồng. Đã giải quyết 312 việc, đạt tỷ lệ 39,6%.", "846"),
        ("Có 846 việc đủ điều kiện thi hành, 12 tỷ đồng. Đã giải quyết 312 việc, đạt tỷ lệ 39,6%.", "846"),
        (
            "Tổng dư nợ là 61.204 triệu đồng. Chi trả đúng hạn. Nợ xấu là 988 triệu đồng, chiếm 1,16% tổng dư nợ.",
            "61.204 triệu",
        ),
        ("Thu về 3.150 phiếu hợp lệ, 20 phiếu hỏng. Bà được 2.896 phiếu, bằng 19,94% số phiếu hợp lệ.", "3.150"),
        ("Gói thầu một đạt 188,4 tỷ đồng, bằng 25,3% hợp đồng (740 tỷ đồng).", "740 tỷ"),
        ("Bán 8.731.560 cổ phần, chiếm 97,02% trên tổng số 900.000 cổ phần.", "900.000"),
        ("Nhận 84.206 hồ sơ; trong đó qua mạng 77.895 hồ sơ (giấy 320 hồ sơ), đạt tỷ lệ 91,51%.", "84.206"),
        ('Có 68 thôn đạt chuẩn "Thôn nông thôn mới kiểu mẫu nâng cao" trên tổng số 112 thôn, đạt 67,0%.', "112"),
        ("Có 1.390 việc có điều kiện. Đã giải quyết xong 1.127 việc, đạt 81,80% số có điều kiện.", "1.390"),
        ("Thụ lý 58 việc với 27,6 tỷ đồng; xong 21 việc, thu 6,9 tỷ đồng; đạt tỷ lệ 32,61% về việc.", "58"),
    ],
)
def test_the_whole_that_a_slip_keeps_from_fitting(text: str, whole: str) -> None:
    assert wholes(text) == [whole]


def test_a_whole_that_is_named_again_word_for_word_is_told_whether_a_slip_explains_it_or_not() -> None:
    assert wholes("Tổng dư nợ là 61.204 triệu đồng. Nợ xấu là 988 triệu đồng, chiếm 7,32% tổng dư nợ.") == [
        "61.204 triệu"
    ]


def test_a_part_may_be_the_whole_of_a_part_of_it() -> None:
    assert wholes("Đã làm rõ 49/58 vụ, trong đó do điện 36 vụ (chiếm 7,5%).") == ["58", "49"]


def test_shares_beside_one_another_are_of_one_whole() -> None:
    text = "Trong 7.640 học sinh, loại tốt 6.518 em (85,31%), khá 1.012 em (13,52%), đạt 110 em (1,44%)."
    assert wholes(text) == ["7.640", "7.640", "7.640"]


def test_a_share_of_what_has_a_share_itself_where_its_name_is_told_in_full() -> None:
    text = "Đã thu nhận 4.207 hồ sơ (đạt 95%). Kích hoạt 2.978 tài khoản (đạt 70,97% so với số đã thu nhận)."
    assert wholes(text)[-1] == "4.207"


@pytest.mark.parametrize(
    "text",
    [
        "Lớp học có 480 quyển vở, trong đó khá 126 em (26,52%).",
        "Bắt 29 vụ/44 đối tượng, đạt 65,8%.",
        "Gói thầu một đạt 188,4 tỷ đồng, bằng 25,3% kế hoạch (740 tỷ đồng).",
        "Gói thầu một đạt 188,4 tỷ đồng, bằng 99,9% hợp đồng (740 tỷ đồng).",
        "Gói thầu một đạt 188,4 tỷ đồng, bằng 25,3% hợp đồng (740 hộ dân).",
        "Tòa án tỉnh thụ lý 485 vụ, huyện thụ lý 5.581 vụ. Hai cấp giải quyết 3.803 vụ (đạt tỷ lệ 62,7%).",
        "Có 846 việc tồn. Đã giải quyết 312 việc, đạt tỷ lệ 39,6%.",
        "Số phải thi hành là 846 việc. Trong số cũ chuyển sang, 95 án dân sự; đã giải quyết 312 việc, đạt 39,6%.",
        "Tổng số 846 việc mới. Xong 9 việc cũ. Đã giải quyết 312 việc, đạt 39,6%.",
        "Tổng dư nợ là 61.204 triệu đồng. Nợ xấu là 988 triệu đồng, chiếm 1,16% tổng nguồn vốn huy động.",
        "Thụ lý 58 việc; xong 21 việc, thu 6,9 tỷ đồng; đạt tỷ lệ 71,4% về việc.",
    ],
)
def test_a_whole_that_neither_words_nor_a_slip_tell_stays_unsaid(text: str) -> None:
    assert not [whole for whole in wholes(text) if whole is not None]


@pytest.mark.parametrize(
    "text",
    [
        "Có 432 đại biểu dự họp (chiếm 87,45% tổng số đại biểu) và 8 đại biểu vắng (1,62% tổng số đại biểu).",
        "Có 437 đại biểu tán thành (bằng 92,39% tổng số đại biểu). Có 8 đại biểu vắng (bằng 1,69% tổng số đại biểu).",
        "Có 437 đại biểu xã tán thành (92,39% tổng số đại biểu xã). Có 8 đại biểu vắng (1,69% tổng số đại biểu xã).",
    ],
)
def test_a_share_of_one_whole_is_not_the_whole_of_its_neighbour(text: str) -> None:
    assert wholes(text) == [None, None]


def test_a_share_tells_its_whole_as_it_is_printed() -> None:
    (claim,) = read_text("Tổng số 1.250 hồ sơ. Đã giải quyết 1.130 hồ sơ, đạt 90,04%.").claims
    assert outline(claim) == "share: part 1.130 hồ sơ, whole 1.250 hồ sơ, stated 90,04%"
