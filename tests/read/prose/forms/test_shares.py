"""Shares: every way of telling a part, its whole and the percentage, each beside the nearest thing that is none."""

import pytest

from dxmetrics.model import ShareClaim, TargetClaim
from dxmetrics.read import read_text
from dxmetrics.read.trace import outline


def shares(text: str) -> list[str]:
    """Return the shares of a text, each in one line."""
    return [outline(claim).removeprefix("share: ") for claim in read_text(text).claims if isinstance(claim, ShareClaim)]


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Đã giải quyết 20.144/25.180 hồ sơ, đạt 80,00%.", "part 20.144, whole 25.180 hồ sơ, stated 80,00%"),
        ("Xét xử 412 vụ/455 vụ án, chiếm 90,5%.", "part 412 vụ, whole 455 vụ án, stated 90,5%"),
        ("Hộ có nước sạch đạt 75,39% (1.146/1.520 hộ).", "part 1.146, whole 1.520 hộ, stated 75,39%"),
        ("Đến nay 97,5% số xã (39/40 xã) có mạng.", "part 39, whole 40 xã, stated 97,5%"),
        ("Hài lòng 97,5% tại các huyện (39/40 xã).", "part 39, whole 40 xã"),
        ("Tăng 97,5% số xã (39/40 xã) có mạng.", "part 39, whole 40 xã"),
        ("Đã cấp 588/640 thẻ (91,88%).", "part 588, whole 640 thẻ, stated 91,88%"),
        ("Đã cấp 588/640 thẻ (đạt tỷ lệ trên 90%).", "part 588, whole 640 thẻ, stated trên 90%"),
        ("Đạt 91,88%, tương ứng 588/640 đơn.", "part 588, whole 640 đơn, stated 91,88%"),
        ("Chi 748/1.180 tỷ đồng, đạt 63,4%.", "part 748, whole 1.180 tỷ đồng, stated 63,4%"),
        ("Cấp 588/640 thẻ, đạt 19,88%.", "part 588, whole 640 thẻ, stated 19,88%"),
    ],
)
def test_a_slash_with_a_percentage_on_either_side(text: str, share: str) -> None:
    assert shares(text) == [share]


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Có 07/07 xã họp trực tuyến.", "part 07, whole 07 xã họp trực tuyến"),
        ("Có 18/63 tỉnh có trung tâm điều hành.", "part 18, whole 63 tỉnh"),
        ("Có 18 vụ/25 vụ được hòa giải.", "part 18 vụ, whole 25 vụ"),
        ("Có 30/70 xã thu gom rác.", "part 30, whole 70 xã"),
        ("Đã lắp 85/100 máy.", "part 85, whole 100 máy"),
        ("Thu 85/100 đồng, đạt 85%.", "part 85, whole 100 đồng, stated 85%"),
        ("Có 8/10 điểm du lịch lắp wifi.", "part 8, whole 10 điểm du lịch lắp wifi"),
        ("Đã cấp 120/160 thẻ; tăng 5% so với cùng kỳ.", "part 120, whole 160 thẻ"),
        ("Đã cấp 120/160 thẻ, tỷ lệ hài lòng đạt 98%.", "part 120, whole 160 thẻ"),
    ],
)
def test_a_slash_without_a_percentage_of_its_own(text: str, share: str) -> None:
    assert shares(text) == [share]


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh xếp 9/63 tỉnh, thành phố.",
        "Tỉnh phấn đấu vào tốp 10/63 tỉnh, thành phố.",
        "Tỷ lệ vốn tự có - vốn vay là 30/70.",
        "Danh mục chia đều 50/50 giữa hai kênh.",
        "Cơ cấu nam nữ của đoàn là 13/14.",
        "Với tỷ lệ cho vay 85/100 đồng huy động, ngân hàng an toàn.",
        "Tỷ suất tử vong ở trẻ là 12/1.000 trẻ.",
        "Tỉnh xếp thứ 9/63 tỉnh, tăng 15 bậc.",
        "Huyện đứng vị trí 3/11 huyện.",
        "Bài dự thi đạt 8/10 điểm.",
        "Xét xử 1.300 vụ/2.400 bị cáo.",
        "Triển khai tại 42 xã/310 thôn.",
        "Phần mềm chạy trên nền 14/13.",
        "Họp chiều 7/9.",
        "Sản phẩm đạt 4,8/5 sao.",
        "Có 31/12 hộ.",
        "Có 12/9 A.",
        "Có 120 thẻ/160.",
        "Đạt 4,8/5 mức.",
        "Đạt 4,8/5.",
    ],
)
def test_ranks_scores_dates_and_two_units_are_no_shares(text: str) -> None:
    assert shares(text) == []


def test_a_date_like_slash_with_its_percentage_is_a_share() -> None:
    assert shares("Đã xong 7/9, đạt 77,8%.") == ["part 7, whole 9, stated 77,8%"]
    assert shares("Đã xong 7/9, đạt 87,8%.") == []


def test_two_counts_with_a_percentage_each_are_two_shares() -> None:
    assert shares("Đã cấp 120 sổ/900 thẻ (75% sổ/90% thẻ).") == ["part 120 sổ, stated 75%", "part 900 thẻ, stated 90%"]
    assert shares("Đã cấp 120 sổ/900 thẻ, tăng 75% và 90%.") == []


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Tiếp nhận 640 đơn, giải quyết 588 đơn, đạt 91,88%.", "part 588 đơn, whole 640 đơn, stated 91,88%"),
        ("Có 588 đơn trong tổng số 640 đơn, chiếm 91,9%.", "part 588 đơn, whole 640 đơn, stated 91,9%"),
        ("Trong 640 đơn có 588 đơn đúng hạn (91,88%).", "part 588 đơn đúng hạn, whole 640 đơn, stated 91,88%"),
        ("Có 640 đơn. Đã trả 588 đơn, đạt 91,88%.", "part 588 đơn, whole 640 đơn, stated 91,88%"),
        ("Đã cấp 1.146 thẻ (đạt 75,39% so với tổng số 1.520 hộ).", "part 1.146 thẻ, whole 1.520 hộ, stated 75,39%"),
        ("Đạt 91,88% (588 đơn).", "part 588 đơn, stated 91,88%"),
        ("Tiếp nhận 640 đơn, đạt 91,88% với 588 đơn.", "part 588 đơn, whole 640 đơn, stated 91,88%"),
    ],
)
def test_a_percentage_finds_its_part_and_whole_in_words(text: str, share: str) -> None:
    assert share in shares(text)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Có 249 dịch vụ, đạt tỷ lệ 96,51%.", "part 249 dịch vụ, stated 96,51%"),
        ("Có 249 dịch vụ (96,51%).", "part 249 dịch vụ, stated 96,51%"),
        ("Có 7 thôn đạt chuẩn, chiếm tỷ lệ 58,3%.", "part 7 thôn, stated 58,3%"),
        ("Có 7 thôn chiếm 58,3%.", "part 7 thôn, stated 58,3%"),
        ("Có 600 hộ nghèo, cấp 450 thẻ bảo hiểm, đạt 75%.", "part 450 thẻ bảo hiểm, stated 75%"),
    ],
)
def test_a_count_with_its_percentage_implies_a_whole(text: str, share: str) -> None:
    assert shares(text) == [share]


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Có 7 thôn đạt chuẩn, chiếm 58,3% tổng số thôn.", "part 7 thôn, stated 58,3%"),
        ("Có 7 thôn đạt chuẩn (58,3%).", "part 7 thôn, stated 58,3%"),
        ("Khu vui chơi đón 1.829 lượt người, chiếm 129,8%.", "part 1.829 lượt người, stated 129,8%"),
        ("Đón 1.829 lượt người, đạt 129,8% tổng số.", "part 1.829 lượt người, stated 129,8%"),
    ],
)
def test_a_percentage_that_no_whole_may_give_is_still_that_of_its_count(text: str, share: str) -> None:
    assert shares(text) == [share]


@pytest.mark.parametrize(
    "text",
    [
        "Có 8 khu vực đạt trên 98%.",
        "Tỷ lệ hài lòng đạt 98,2%.",
        "Có 120 hộ; tỷ lệ hài lòng đạt 98,2%.",
        "Doanh thu 120 tỷ đồng, bằng 98,2% so với cùng kỳ.",
        "Có 120 hộ, tỷ lệ tăng 4,1%.",
        "Có 600 hộ nghèo và 450 thẻ bảo hiểm, các xã đạt 75%.",
        "Các xã đều đạt 100%, riêng một xã đạt 98,2%.",
        "Năm qua 3 cấp hội đã giải quyết đơn đạt tỷ lệ 91,4%.",
        "Hai ngành với 5 đơn vị (chiếm 12,7% tổng số thu) tăng khá.",
        "Trạm khám cho 1.829 lượt người, đạt 129,8%.",
    ],
)
def test_a_percentage_of_something_else_makes_no_share(text: str) -> None:
    assert shares(text) == []


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Có 588 đơn trong tổng số 640 đơn đúng hạn.", "part 588 đơn, whole 640 đơn đúng hạn"),
        ("Có 5.467 người trên tổng số 6.012 người.", "part 5.467 người, whole 6.012 người"),
        ("Đã chi trả cho 5.467 trên 6.012 người.", "part 5.467, whole 6.012 người"),
    ],
)
def test_a_part_out_of_a_total_needs_no_percentage(text: str, share: str) -> None:
    assert shares(text) == [share]


@pytest.mark.parametrize("text", ["Có 588 đơn trong tổng số tiền 640 triệu đồng.", "Có 588 đơn, trong khi 640 đơn."])
def test_a_total_of_another_thing_is_no_whole(text: str) -> None:
    assert shares(text) == []


def test_an_explicit_whole_that_neither_fits_nor_counts_the_same_is_left_out() -> None:
    assert shares("Đã cấp 1.146 thẻ (đạt 75% so với tổng số 900 hộ).") == []
    assert shares("Đã cấp 1.146 thẻ, đạt 75% so với tổng số 900 hộ.") == []


def test_a_percentage_about_one_of_two_counts_is_of_that_one() -> None:
    assert shares("Thụ lý 640 vụ, 900 bị cáo; đã xử 588 vụ, 812 bị cáo, đạt 91,88% về số vụ.") == [
        "part 588 vụ, whole 640 vụ, stated 91,88%",
    ]


def test_the_places_of_a_count_are_not_what_is_counted() -> None:
    assert shares("Đã cấp cho 90 hộ ở 3 thôn, đạt 58,33%.") == ["part 90 hộ, stated 58,33%"]


def test_a_hedged_part_proves_nothing_of_a_small_whole() -> None:
    assert shares("Có 12 xã, cấp gần 9 thẻ (75,0%).") == ["part gần 9 thẻ, stated 75,0%"]


def test_one_slip_of_a_digit_still_names_its_whole() -> None:
    assert shares("Tiếp nhận 6.406 đơn, giải quyết 5.888 đơn, đạt 91,19%.") == [
        "part 5.888 đơn, whole 6.406 đơn, stated 91,19%",
    ]


def test_parallel_lists_share_their_percentages_out() -> None:
    assert shares("Giải quyết 412/455 vụ khiếu nại và 97/104 vụ tố cáo, lần lượt đạt 90,5% và 93,3%.") == [
        "part 412, whole 455 vụ khiếu nại, stated 90,5%",
        "part 97, whole 104 vụ tố cáo, stated 93,3%",
    ]


def test_a_named_rate_is_the_subject() -> None:
    (claim,) = read_text("Tỷ lệ hộ có nước sạch đạt 75,39% (1.146/1.520 hộ).").claims
    assert claim.subject == "tỷ lệ hộ có nước sạch"
    assert read_text("Đã cấp 588/640 thẻ, đạt 91,88%.").claims[0].subject is None


@pytest.mark.parametrize(
    "text",
    [
        "Kết nạp 36/30 đảng viên, đạt 120%.",
        "Trồng mới 35/30 ha rừng, vượt 16,7% kế hoạch.",
        "Tuyển sinh được 640/600 chỉ tiêu.",
        "Lãnh đạo tiếp 32/24 kỳ theo quy định.",
    ],
)
def test_a_plan_that_is_passed_is_no_whole(text: str) -> None:
    (claim,) = read_text(text).claims
    assert isinstance(claim, TargetClaim)


@pytest.mark.parametrize("text", ["Đạt 14/13 chỉ tiêu.", "Có 36/30 đảng viên dự họp, đạt 98%.", "Có 36/30 hộ."])
def test_a_part_over_its_whole_stays_one(text: str) -> None:
    (claim,) = read_text(text).claims
    assert isinstance(claim, ShareClaim)


def test_what_a_percentage_covers_is_the_count_before_it() -> None:
    assert shares("Có thẻ là 118.306 người, tỷ lệ bao phủ bảo hiểm 93,12% dân số.") == [
        "part 118.306 người, stated 93,12%",
    ]
    assert shares("Có thẻ là 118.306 người; xã An có tỷ lệ bao phủ 93,12% dân số.") == []


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Trong 24 chủ đầu tư thì có 9 chủ đầu tư giải ngân chậm.", "part 9 chủ đầu tư, whole 24 chủ đầu tư"),
        ("Về dịch vụ: trong 25 dịch vụ, 11 dịch vụ do công an làm.", "part 11 dịch vụ, whole 25 dịch vụ"),
        ("Trong tổng số 45 thôn, có 47 thôn lắp loa.", "part 47 thôn lắp loa, whole 45 thôn"),
        ("Thu hơn 214 tỷ đồng trong số 655 tỷ đồng nợ.", "part hơn 214 tỷ đồng, whole 655 tỷ đồng nợ"),
        (
            "Có 612 lượt tra cứu đúng trong hơn 740 lượt tra cứu.",
            "part 612 lượt tra cứu đúng, whole hơn 740 lượt tra cứu",
        ),
    ],
)
def test_a_part_among_a_whole_is_a_share_without_a_percentage(text: str, share: str) -> None:
    assert shares(text) == [share]


@pytest.mark.parametrize(
    "text",
    [
        "Trong 24 chủ đầu tư thì có 9 công ty giải ngân chậm.",
        "Trong 24 chủ đầu tư giải ngân chậm; 9 chủ đầu tư bị nhắc nhở.",
        "Trong 24 chỉ tiêu có 15 chỉ tiêu đạt, 9 chỉ tiêu chưa đạt.",
        "Trong đó 24 thôn có loa, 9 thôn có đèn.",
        "Thu hơn 214 tỷ đồng trong số 65 tỷ đồng nợ.",
        "Có 612 lượt tra cứu trong hơn 740 ngày nghỉ.",
    ],
)
def test_counts_that_are_not_among_the_others_are_no_shares(text: str) -> None:
    assert shares(text) == []


def test_the_whole_of_a_share_is_that_of_the_next_in_its_sentence() -> None:
    text = "Xuất khẩu 1.296,3 triệu USD. Mỹ 503,2 triệu USD, chiếm 38,8%; Nhật Bản 160,9 triệu USD, chiếm 14,2%."
    assert shares(text) == [
        "part 503,2 triệu USD, whole 1.296,3 triệu USD, stated 38,8%",
        "part 160,9 triệu USD, whole 1.296,3 triệu USD, stated 14,2%",
    ]
    told = shares(text.replace("; Nhật", ". Nhật"))
    assert told[1] == "part 160,9 triệu USD, whole 1.296,3 triệu USD, stated 14,2%"


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Kết nạp 2.270 đảng viên, đạt tỷ lệ 2,98% so với tổng số đảng viên.", "part 2.270 đảng viên, stated 2,98%"),
        ("Dư nợ là 2.847 đơn, tăng 180 đơn, chiếm 99,93% tổng số đơn.", "part 2.847 đơn, stated 99,93%"),
        ("Có 16.170 người tham gia đạt 32,49% lực lượng lao động.", "part 16.170 người, stated 32,49%"),
        ("Tỷ lệ hộ cận nghèo là 1.724 hộ, chiếm tỷ lệ 4,3%.", "part 1.724 hộ, stated 4,3%"),
        ("Tín nhiệm cao: 437 phiếu (chiếm 90,1% tổng số đại biểu).", "part 437 phiếu, stated 90,1%"),
        ("Xong 574.819 việc, thu trên 89 tỷ đồng (đạt tỷ lệ 83,25% về việc).", "part 574.819 việc, stated 83,25%"),
    ],
)
def test_a_percentage_of_all_may_have_its_whole_unsaid(text: str, share: str) -> None:
    assert shares(text) == [share]


@pytest.mark.parametrize(
    "text",
    [
        "Kết nạp 2.270 đảng viên, đạt tỷ lệ 2,98% so với nghị quyết.",
        "Dư nợ là 2.847 đơn, tăng 180 đơn, đạt 99,93% ở huyện An.",
        "Có 16.170 người tham gia đạt 32,49% ở huyện An.",
        "Tỷ lệ hộ cận nghèo là 1.724 hộ, đạt 4,3%.",
        "Tín nhiệm cao: 7 phiếu (chiếm 90,1% tổng số đại biểu).",
        "Tín nhiệm cao: 3 công ty chiếm 60% thị phần.",
    ],
)
def test_a_percentage_of_something_else_is_no_share_of_the_count(text: str) -> None:
    assert shares(text) == []


def test_few_countries_are_no_part_of_their_guests() -> None:
    assert shares("3 quốc gia chiếm 45,5% tổng lượng khách quốc tế.") == []
    assert shares("751 hộ nghèo, chiếm 2,04% tổng số hộ.") == ["part 751 hộ nghèo, stated 2,04%"]


def test_four_whole_percentages_tell_of_a_slip_in_their_whole_of_three_digits() -> None:
    text = "Hội thi có 200 thí sinh. Nữ 130 em (26%); học sinh 60 em (12%); dân tộc 40 em (8%); thi lại 170 em (34%)."
    assert len([line for line in shares(text) if "whole 200" in line]) == 4
    small = "Hội thi có 20 thí sinh. Nữ 13 em (26%); học sinh 6 em (12%); dân tộc 4 em (8%); thi lại 17 em (34%)."
    assert not [line for line in shares(small) if "whole" in line]
