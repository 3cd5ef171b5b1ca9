"""What the words before a number make of it."""

import pytest

from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.text import read_page


def tokens(text: str) -> list[Token]:
    """Return the tokens of a text."""
    return [token for sentence in read_page(text)[0].sentences for token in sentence.tokens]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Thụ lý tăng 50 việc.", "rise"),
        ("Số đơn cao hơn 50 đơn.", "rise"),
        ("Chi phí tăng thêm khoảng 5%.", "rise"),
        ("Thụ lý giảm mạnh 50 việc.", "fall"),
        ("Tỷ lệ thấp hơn 5%.", "fall"),
        ("Chỉ số (-5,2%).", "fall"),
        ("Hiện còn lại 50 việc.", "rest"),
        ("Đang giải quyết 50 việc.", "rest"),
        ("Có 50 việc chưa xong.", "rest"),
        ("Xã đạt 98%.", "share"),
        ("Số này chiếm trên 98%.", "share"),
        ("Hộ dùng nước sạch (98%).", "paren"),
        ("Thu bằng 98% dự toán.", "target"),
        ("Thu đạt 98% so với kế hoạch năm.", "target"),
        ("Có 50 việc.", ""),
        ("Tăng cường 50 cán bộ.", ""),
        ("Số hộ giảm còn 50 hộ.", "rest"),
        ("Số hộ tăng lên 50 hộ.", ""),
        ("Tỷ lệ tăng lên 98%.", ""),
        ("Xã đạt chuẩn nông thôn mới có số hộ dùng 98%.", ""),
        ("Kết quả bằng của năm trước 98%.", ""),
    ],
)
def test_the_words_before_a_number_give_its_role(text: str, role: str) -> None:
    (token,) = tokens(text)
    assert token.role == role


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Tăng 50 việc, tức 5%.", ["rise", "rise"]),
        ("Giảm 5% (50).", ["fall", "fall"]),
        ("Còn 50 việc và 7 đơn.", ["rest", "rest"]),
        ("Vượt 450 cây, bằng 122% kế hoạch.", ["rise", "target"]),
        ("Vượt 450 cây, tức 22% kế hoạch.", ["rise", "rise"]),
        ("Giải quyết tăng 20 vụ, bằng 5,6%.", ["rise", "rise"]),
        ("Giải quyết tăng 20 vụ, đạt 92,2%.", ["rise", "share"]),
        ("Tăng so với cùng kỳ 20 vụ (5,6%).", ["rise", "rise"]),
        ("Tăng 20 vụ (5,6%) và 9 bị can (4%).", ["rise", "rise", "rise", "rise"]),
        ("Tăng 20 vụ so với cùng kỳ (+5,6%).", ["rise", "rise"]),
    ],
)
def test_a_role_goes_on_where_the_words_do(text: str, roles: list[str]) -> None:
    assert [token.role for token in tokens(text)] == roles


def test_a_slash_joins_two_counts_of_one_thing() -> None:
    part, whole = tokens("Tăng 12/15 xã.")
    assert (part.of, whole.under, part.role, whole.role) == (whole, part, "rise", "")


def test_a_slash_between_two_things_sets_them_beside_each_other() -> None:
    one, other = tokens("Tăng 12 vụ/15 bị cáo.")
    assert (one.beside, one.of, other.role) == (other, None, "rise")
    one, other = tokens("Đạt 12%/15%.")
    assert one.beside is other


def test_a_scale_word_behind_a_slash_is_of_both_numbers() -> None:
    part, whole = tokens("Chi 748/1.180 tỷ đồng.")
    assert (part.value, whole.value) == (748 * 10**9, 1180 * 10**9)
    part, whole = tokens("Chi 748 triệu/1,2 tỷ đồng.")
    assert part.value == 748 * 10**6


def test_a_change_or_a_rest_of_a_plan_is_against_its_target() -> None:
    assert tokens("Vượt 450 cây so với kế hoạch.")[0].against_target
    assert not tokens("Vượt 450 cây so với năm trước.")[0].against_target
