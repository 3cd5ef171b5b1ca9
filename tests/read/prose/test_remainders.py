"""What is left: in the sentence of its whole or later, each beside a rest of something else."""

import pytest

from dxmetrics.model import RemainderClaim
from dxmetrics.read import read_text
from dxmetrics.read.trace import outline


def rests(text: str) -> list[str]:
    """Return the remainders of a text, each in one line."""
    return [outline(claim) for claim in read_text(text).claims if isinstance(claim, RemainderClaim)]


@pytest.mark.parametrize(
    "text",
    [
        "Tổng số 1.846 việc, đã xong 1.127 việc, còn lại 719 việc.",
        "Thụ lý 1.846 việc. Đã xong 1.127 việc. Còn lại 719 việc.",
        "Đã xong 1.127/1.846 việc, còn 719 việc.",
        "Tổng số 1.846 việc, đã xong 1.127 việc, tồn 719 việc.",
        "Tổng số 1.846 việc, đã xong 1.127 việc, đang giải quyết 719 việc.",
        "Tổng số 1.846 việc, đã xong 1.127 việc; 719 việc còn lại đang làm.",
    ],
)
def test_a_rest_finds_its_whole_and_part(text: str) -> None:
    (rest,) = rests(text)
    assert [word for word in rest.replace(",", "").split() if word[0].isdigit()] == ["1.846", "1.127", "719"]


@pytest.mark.parametrize(
    "text",
    [
        "Tổng số 1.846 việc, đã xong 1.127 việc, còn lại 791 việc.",
        "Đã xong 1.127/1.846 việc, còn 791 việc.",
        "Thụ lý 1.846 việc. Đã xong 1.127 việc. Còn lại 791 việc.",
    ],
)
def test_a_wrong_rest_is_a_rest_where_the_words_or_a_single_slip_say_so(text: str) -> None:
    assert len(rests(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Toàn huyện có 260 nhà tạm, đã xóa 245 nhà; còn 3 ngày nữa là hết hạn.",
        "Số hộ nghèo giảm còn 712 hộ, hộ cận nghèo còn 1.496 hộ.",
        "Có 260 nhà, cao hơn 245 nhà, còn hơn 15 nhà.",
        "Còn lại 719 việc.",
        "Tổng số 1.846 việc, trong đó đã xong 1.127 việc, còn 500 việc.",
        "Có 1.846 việc, còn lại 719 thẻ.",
        "Đã cấp 120/160 thẻ, còn gặp 12 khó khăn.",
        "Giao 14 chỉ tiêu, còn 2%.",
    ],
)
def test_a_rest_of_nothing_that_is_told_is_no_claim(text: str) -> None:
    assert rests(text) == []


def test_a_rest_of_the_two_counts_of_an_earlier_sentence_may_miss_by_one_slip() -> None:
    assert rests("Thụ lý 902 vụ, xét xử 871 vụ. Còn tồn 13 vụ.") == ["remainder: whole 902 vụ, part 871 vụ, rest 13 vụ"]
    assert rests("Thụ lý 902 vụ, xét xử 871 vụ. Còn tồn 450 vụ.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Đã xong 871/902 việc, còn 3,5 hộ.",
        "Đã xong 871/902 việc, còn khoảng 13 hộ.",
        "Có 1.846 việc, 1.127 thẻ. Còn 719 việc.",
    ],
)
def test_a_rest_of_another_thing_or_precision_is_no_claim(text: str) -> None:
    assert rests(text) == []


def test_rounded_amounts_leave_a_rest_too() -> None:
    assert rests("Tổng thu 12,5 tỷ đồng, đã nộp 8,2 tỷ đồng, còn lại 4,3 tỷ đồng.") == [
        "remainder: whole 12,5 tỷ đồng, part 8,2 tỷ đồng, rest 4,3 tỷ đồng",
    ]
    assert len(rests("Tổng thu 12,5 tỷ đồng, đã nộp 8,2 tỷ đồng, còn lại 4,4 tỷ đồng.")) == 1
    assert rests("Tổng thu 12,5 tỷ đồng, đã nộp 8,2 tỷ đồng, còn lại 7,7 tỷ đồng.") == []


def test_a_part_of_which_is_told_leaves_its_rest_whatever_it_is() -> None:
    assert len(rests("Tổng số 1.846 việc, trong đó đã xong 1.127 đơn, còn lại 500 việc.")) == 1
    assert rests("Tổng số 1.846 việc, có 7 xã, 1.127 đơn, còn lại 500 việc.") == []
    assert rests("Tổng số 1.846 việc, đã xong 0 việc, còn lại 500 thẻ.") == []


def test_few_digits_prove_nothing_over_sentences() -> None:
    assert rests("Tổng thu 12,5 tỷ đồng, nộp 8,2 tỷ đồng. Còn lại 4,3 tỷ đồng.") == []
    assert len(rests("Tổng thu 12,532 tỷ đồng, nộp 8,211 tỷ đồng. Còn lại 4,321 tỷ đồng.")) == 1


def test_several_rests_are_listed() -> None:
    assert len(rests("Thụ lý 190 vụ, đã xử 100 vụ, còn 90 vụ. Nhận 70 đơn, đã xử 30 đơn, còn 40 đơn.")) == 2
