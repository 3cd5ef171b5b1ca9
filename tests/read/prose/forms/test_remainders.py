"""What is left: in the sentence of its whole or later, each beside a rest of something else."""

import pytest

from dxmetrics import check
from dxmetrics.model import RemainderClaim, SumClaim
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


def sums(text: str) -> list[str]:
    """Return the breakdowns of a text, each in one line."""
    return [outline(claim) for claim in read_text(text).claims if isinstance(claim, SumClaim)]


@pytest.mark.parametrize(
    "text",
    [
        "Trong 164 mô hình thì có 97 mô hình trồng trọt, 41 mô hình chăn nuôi, số còn lại 26 mô hình thủy sản.",
        "Hỏng do mưa bão (97/164 mô hình, chiếm 59,1%), 41 mô hình do sâu bệnh, còn lại 26 mô hình chưa rõ.",
        "Huyện có 97/164 mô hình loại A, 41/164 mô hình loại B, còn lại 26 mô hình chưa xếp loại.",
        "Huyện có 164 mô hình. Năm nay 97 mô hình có lãi; 41 mô hình hòa vốn, còn 26 mô hình lỗ.",
    ],
)
def test_a_rest_of_several_parts_closes_a_breakdown(text: str) -> None:
    assert not rests(text)
    (told,) = sums(text)
    assert [word for word in told.replace(",", "").split() if word[0].isdigit()] == ["164", "97", "41", "26"]


@pytest.mark.parametrize(
    "text",
    [
        "Trong 264 mô hình thì có 97 mô hình trồng trọt, 41 mô hình chăn nuôi, số còn lại 36 mô hình.",
        "Huyện có 127/143 xã đạt loại khá, 13/143 xã đạt loại trung bình, còn lại 04 xã chưa xếp loại.",
        "Xã đạt 15/19 nội dung, 01 nội dung chưa được hướng dẫn và 03 nội dung chưa đạt.",
        "Trong 16 đợt mưa lớn có 8 đợt kèm lốc. Sửa xong 29 cầu, còn 8 cầu.",
        "Trong 5 ngày có 3 trận, 2 trận ở xã An; còn 3 đội, 2 đội chờ.",
    ],
)
def test_a_rest_beside_parts_that_do_not_add_up_is_none(text: str) -> None:
    assert not rests(text)
    assert not sums(text)


@pytest.mark.parametrize(
    "text",
    [
        "Thụ lý 4.318 việc. Sau khi trừ đi số ủy thác 618 việc, phải thi hành 3.700 việc.",
        "Phải thi hành 3.700 việc. Đã xong 618 việc. Chuyển kỳ sau 3.650 việc, trong đó 3.082 việc có điều kiện.",
        "Toàn xã có 3.700 hộ.\nCó 15 chùa.\nCó 5 bến.\nCó 12 thôn.\nNước sạch đến 3.082 hộ, còn 618 hộ.",
    ],
)
def test_a_rest_is_found_where_it_is_told_as_less_or_far_from_its_whole(text: str) -> None:
    assert len(rests(text)) == 1
    assert {"3.700", "618"} <= set(rests(text)[0].replace(",", "").split())


@pytest.mark.parametrize(
    "text",
    [
        "Thụ lý 4.318 việc. Sau khi trừ đi số ủy thác 618 việc, phải thi hành 3.600 việc.",
        "Thụ lý 4.318 việc. Có thêm 618 việc, phải thi hành 3.700 việc.",
        "Thụ lý 4.318 việc. Sau khi trừ đi 618 ngày, phải thi hành 3.700 việc.",
        "Phải thi hành 3.700 việc. Đã xong 618 việc. Chuyển kỳ sau 3.650 việc, trong đó 3.028 việc có điều kiện.",
        "Phải thi hành 3.700 việc. Đã xong 618 việc. Có 3.650 việc, trong đó 3.082 việc có điều kiện.",
        "Toàn xã có 3.701 hộ.\nCó 12 thôn.\nCó 13 ấp.\nCó 7 chợ.\nCó 5 bến.\nNước sạch đến 3.082 hộ, còn 618 hộ.",
        "Toàn xã có 3.700 con bò.\nCó 12 thôn.\nCó 13 ấp.\nCó 7 chợ.\nCó 5 bến.\nNước sạch đến 3.082 hộ, còn 618 hộ.",
    ],
)
def test_what_is_less_by_other_figures_is_no_rest(text: str) -> None:
    assert not rests(text)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Thụ lý 902 vụ với 1.655 bị cáo, đã xử 871 vụ/1.590 bị cáo; còn 13 vụ chưa xử.",
            ["902", "871", "13"],
        ),
        (
            "Đã giải quyết 412/455 vụ việc khiếu nại và 97/104 vụ việc tố cáo. Như vậy còn 34 vụ khiếu nại.",
            ["455", "412", "34"],
        ),
    ],
)
def test_a_rest_that_a_slip_keeps_from_fitting_is_told_by_what_it_counts(text: str, figures: list[str]) -> None:
    claims = [claim for claim in read_text(text).claims if isinstance(claim, RemainderClaim)]
    assert [[figure.text for figure in claim.figures] for claim in claims] == [figures]


@pytest.mark.parametrize(
    "text",
    [
        "Thụ lý 902 vụ với 1.655 bị cáo, đã xử 871 vụ/1.590 bị cáo; còn 57 vụ chưa xử.",
        "Thụ lý 902 vụ với 1.655 bị cáo, mới 95 vụ, đã xử 871 vụ/1.590 bị cáo; còn 13 vụ chưa xử.",
        "Thụ lý 902 vụ với 1.655 bị cáo, đã xử 871 vụ/1.590 bị cáo; còn 13 chưa xử.",
        "Đã giải quyết 412/455 vụ việc khiếu nại và 97/104 vụ việc tố cáo. Như vậy còn 34 vụ kiến nghị.",
        "Đã giải quyết 412/455 vụ việc khiếu nại và 97/104 vụ việc tố cáo. Như vậy còn 57 vụ khiếu nại.",
        "Đã giải quyết 412/455 vụ việc khiếu nại và 97/104 vụ việc tố cáo. Như vậy còn 34 vụ.",
        "Trong đó, 691 trường đạt mức một, có 99 trường đạt mức hai và hiện còn 59 trường chưa đạt.",
        "Xử lý 1.536 đơn, tăng 131 đơn (năm trước 1.405 đơn). Số còn lại 1.315 đơn là đơn nặc danh.",
    ],
)
def test_a_rest_of_other_counts_is_left_alone(text: str) -> None:
    assert not rests(text)


@pytest.mark.parametrize(
    "text",
    [
        "Thụ lý 1.148 tố giác. Đã giải quyết 957 tin; số còn lại đang xác minh trong hạn luật định là 191 tin.",
        "Có 957 quán trong tổng số 1.148 quán phải đăng ký; số quán chưa đăng ký là 191, chủ yếu ở xa.",
        "Phải cấp cho 9.148 người. Đã nhận 7.957 hồ sơ; hiện còn 1.191 trường hợp chưa làm.",
        "Đã xong 957/1.148 khoản thu. Một số lớn. 191 khoản thu còn lại chậm.",
        "Xử xong 957/1.148 vụ, chuyển kỳ sau một trăm chín mươi mốt vụ.",
        "Chấp nhận 10/11 đơn (90,9%), chỉ có một đơn của xã An không được chấp nhận.",
    ],
)
def test_a_rest_may_be_told_by_what_it_lacks(text: str) -> None:
    assert len(rests(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Thụ lý 1.148 tố giác. Đã giải quyết 957 tin; số còn lại đang xác minh trong hạn luật định là 192 tin.",
        "Thụ lý 148 tố giác. Đã giải quyết 107 tin; số còn lại là 41 đơn.",
        "Có 957 quán trong tổng số 1.148 quán phải đăng ký; số quán đã đăng ký là 191, chủ yếu ở xa.",
        "Phải cấp cho 9.148 người. Đã nhận 7.957 hồ sơ; hiện còn 1.192 trường hợp chưa làm.",
        "Chấp nhận 10/11 đơn (90,9%), chỉ có một đơn của xã An được khen.",
        "Đã cấp cho 30 hộ, hỗ trợ còn lại 20 hộ.",
    ],
)
def test_what_lacks_nothing_is_no_rest(text: str) -> None:
    assert not rests(text)


def test_a_rest_of_a_rounded_number_must_be_many_steps() -> None:
    text = (
        "Bán 1.250.000 cổ phiếu trong tổng số 2 triệu cổ phiếu. Nắm giữ 4.860.300 cổ phiếu, nay còn 3.610.300 cổ phiếu."
    )
    assert "1.250.000" in rests(text)[0]
    assert not [line for line in rests(text.replace("1.250.000", "1.270.000")) if "2 triệu" in line]
    assert len(rests("Kinh phí 3,4 tỷ đồng, đã có 2,1 tỷ đồng, còn lại khoảng 1,3 tỷ đồng.")) == 1


def test_a_rest_and_a_part_of_one_unit_leave_a_whole_of_another() -> None:
    text = "Tiếp nhận 611 thư góp ý. Đã chuyển 6 đơn, còn lại phải giải quyết 605 đơn."
    assert len(rests(text)) == 1
    assert rests(text.replace("605", "604")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Khảo sát trên 1.500 phiếu: 1.377 phiếu hài lòng; số phiếu không hài lòng là 123.",
        "Khảo sát trên 1.500 người, 1.377 người hài lòng; số không hài lòng là 123 người.",
        "Khảo sát gần 1.500 người, 1.377 người hài lòng; số không hài lòng là 113 người.",
        "Có 14.862 người phải làm. Đã làm 14.207 người. Còn 655 công dân chưa làm.",
    ],
)
def test_a_rest_of_people_or_of_all_that_were_asked(text: str) -> None:
    assert len(rests(text)) + len(sums(text)) == 1
    assert not [finding for finding in check(text) if finding.severity != "note"]


def test_a_rest_of_other_things_is_none() -> None:
    assert rests("Có 14.862 người phải làm. Đã làm 14.207 người. Còn 655 thiết bị chưa lắp.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Đã giải quyết 45/50 đơn khiếu nại và 12/15 đơn tố cáo, còn lại 8 đơn đang xác minh.",
        "Trồng mới 350 ha, đạt 87,5% kế hoạch; chăm sóc 1.200 ha, còn 150 ha chưa chăm sóc.",
    ],
)
def test_counts_of_clauses_of_their_own_leave_no_rest(text: str) -> None:
    assert rests(text) == []
    assert len(rests("Trong năm phải chăm sóc 1.200 ha. Đã chăm sóc 350 ha, còn 580 ha chưa chăm sóc.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Kỳ trước chuyển sang 5 vụ, mới thụ lý 380 vụ; đã xong 340 vụ, còn 45 vụ.",
        "Quý I nhận 1.240 đơn, xong 1.180 đơn; quý II nhận 1.310 đơn, xong 1.295 đơn, còn lại 75 đơn.",
        "Có 120/150 hộ đồng ý, 20 hộ chưa đồng ý và 10 hộ vắng mặt.",
    ],
)
def test_a_rest_that_a_third_count_makes_right_is_not_wrong(text: str) -> None:
    assert rests(text) == []
