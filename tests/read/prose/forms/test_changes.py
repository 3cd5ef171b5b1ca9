"""Changes: the value, the change and the percentage, in one sentence or two, each beside what is no change."""

import pytest

from dxmetrics.model import ChangeClaim
from dxmetrics.read import read_text
from dxmetrics.read.trace import outline


def changes(text: str) -> list[str]:
    """Return the changes of a text, each in one line with its direction."""
    return [
        outline(claim).replace("change: ", f"{claim.direction:+} ", 1)
        for claim in read_text(text).claims
        if isinstance(claim, ChangeClaim)
    ]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        (
            "Thụ lý 1.050 việc, tăng 50 việc (tăng 5,00%) so với cùng kỳ.",
            "+1 current 1.050 việc, change 50 việc, percent 5,00%",
        ),
        ("Thụ lý 950 việc, giảm 5,00% (50 việc).", "-1 current 950 việc, change 50 việc, percent 5,00%"),
        (
            "Thụ lý 950 việc. So với cùng kỳ giảm 50 việc (-5,00%).",
            "-1 current 950 việc, change 50 việc, percent 5,00%",
        ),
        (
            "Chỉ số tăng 50 điểm (+5,00%) lên 1.050 điểm.",
            "+1 current 1.050 điểm, change 50 điểm, percent 5,00%",
        ),
        ("Thụ lý 1.050 vụ. Tăng 50 vụ, việc (5,00%).", "+1 current 1.050 vụ, change 50 vụ, percent 5,00%"),
        ("Thụ lý 1.050 việc, tăng 50 việc, tức 5,00%.", "+1 current 1.050 việc, change 50 việc, percent 5,00%"),
        ("Thụ lý 950 việc, giảm 40 việc (-31,5%).", "-1 current 950 việc, change 40 việc, percent 31,5%"),
        ("Thụ lý 1.050 việc, tăng 60 việc (5,00%).", "+1 current 1.050 việc, change 60 việc, percent 5,00%"),
        (
            "Lãi tăng lên 96,4 tỷ đồng, so với mức 71,5 tỷ đồng của quý II, tương ứng tăng 35,8%.",
            "+1 current 96,4 tỷ đồng, previous 71,5 tỷ đồng, percent 35,8%",
        ),
        (
            "Có 12.480 người tham gia, đạt 96,4% kế hoạch năm, tăng 450 người (tương ứng 3,47%) so với cùng kỳ.",
            "+1 current 12.480 người, change 450 người, percent 3,47%",
        ),
    ],
)
def test_value_change_and_percentage(text: str, change: str) -> None:
    assert changes(text) == [change]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Thụ lý 1.050 việc, tăng 5,00% so với cùng kỳ.", "+1 current 1.050 việc, percent 5,00%"),
        ("Dư nợ 1.050 triệu đồng/120 hộ, tăng 5,00%.", "+1 current 1.050 triệu đồng, percent 5,00%"),
        ("Thụ lý 1.050 việc, đã giảm mạnh 5,00%.", "-1 current 1.050 việc, percent 5,00%"),
        (
            "Thụ lý 1.050 việc, tăng 5,00% so với cùng kỳ (1.000 việc).",
            "+1 current 1.050 việc, previous 1.000 việc, percent 5,00%",
        ),
        (
            "Tăng từ 1.000 việc lên 1.050 việc, tăng 5,00%.",
            "+1 current 1.050 việc, previous 1.000 việc, percent 5,00%",
        ),
        (
            "Thụ lý 1.050 việc, so với 1.000 việc của cùng kỳ, tăng 5,00%.",
            "+1 current 1.050 việc, previous 1.000 việc, percent 5,00%",
        ),
        ("Thu 1.050 tấn, đạt 98% kế hoạch, tăng 5,00% so với năm trước.", "+1 current 1.050 tấn, percent 5,00%"),
    ],
)
def test_value_and_percentage(text: str, change: str) -> None:
    assert changes(text) == [change]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        (
            "Thụ lý 1.050 việc, tăng 50 việc so với cùng kỳ (1.000 việc).",
            "+1 current 1.050 việc, previous 1.000 việc, change 50 việc",
        ),
        (
            "Thụ lý 950 việc, thấp hơn 50 việc so với con số 1.000 việc.",
            "-1 current 950 việc, previous 1.000 việc, change 50 việc",
        ),
    ],
)
def test_value_change_and_earlier_value(text: str, change: str) -> None:
    assert changes(text) == [change]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        (
            "Tỷ lệ giảm từ 5,12% xuống còn 3,87%, giảm 1,25 điểm phần trăm.",
            "-1 current 3,87%, previous 5,12%, change 1,25 điểm phần trăm",
        ),
        (
            "Đạt 84,4%, so với mức 82,1% năm trước, tăng 2,3 điểm %.",
            "+1 current 84,4%, previous 82,1%, change 2,3 điểm phần trăm",
        ),
    ],
)
def test_two_percentages_and_their_points(text: str, change: str) -> None:
    assert changes(text) == [change]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        (
            "Thụ lý 1.050 việc, so với 1.000 việc tăng 50 việc.",
            "+1 current 1.050 việc, previous 1.000 việc, change 50 việc",
        ),
        (
            "Thụ lý 1.050 việc, so với 1.000 việc (tăng 9%).",
            "+1 current 1.050 việc, previous 1.000 việc, percent 9%",
        ),
        ("Khám 1.050 lượt. Tăng 50 người (5,00%).", "+1 current 1.050 lượt, change 50 người, percent 5,00%"),
        ("Khám 2.050. Tăng 50 người (2,5%).", "+1 current 2.050, change 50 người, percent 2,5%"),
    ],
)
def test_values_are_found_by_their_words_or_by_their_arithmetic(text: str, change: str) -> None:
    assert changes(text) == [change]


@pytest.mark.parametrize(
    "text",
    [
        "Xảy ra 190 vụ, làm chết 54 người. So với cùng kỳ giảm 11 vụ (-30,1%).",
        "Thụ lý 950 việc giảm 40 việc (-31,5%).",
        "Khám 1.050 lượt. Tăng 50 người (9,31%).",
        "Đạt 5% và 6%, giảm 1 điểm phần trăm.",
        "Có 12 hộ nghèo. Tăng 1.450 (9,31%).",
    ],
)
def test_values_that_do_not_fit_and_are_not_named_are_left_alone(text: str) -> None:
    assert changes(text) == []


def test_values_from_and_to_need_no_other_value() -> None:
    assert changes("Số việc tăng từ 1.000 việc lên 1.050 việc, tăng 50 việc.") == [
        "+1 current 1.050 việc, previous 1.000 việc, change 50 việc",
    ]


def test_the_only_value_of_the_sentence_before_may_miss_by_one_slip() -> None:
    assert changes("Khám cho 1.050 người. So với cùng kỳ tăng 50 người (5,09%).") == [
        "+1 current 1.050 người, change 50 người, percent 5,09%",
    ]
    assert changes("Khám 1.050 người, mổ 7 người. So với cùng kỳ tăng 50 người (5,09%).") == []


def test_parallel_changes_that_do_not_fit_are_of_the_values_in_their_places() -> None:
    assert changes("Xảy ra 190 vụ, làm chết 54 người. So với cùng kỳ giảm 11 vụ (-30,1%), giảm 6 người (-10%).") == [
        "-1 current 190 vụ, change 11 vụ, percent 30,1%",
        "-1 current 54 người, change 6 người, percent 10%",
    ]


def test_parallel_changes_find_their_values_in_the_sentence_before() -> None:
    assert changes("Xảy ra 190 vụ, làm chết 54 người. So với cùng kỳ giảm 10 vụ (-5%), giảm 6 người (-10%).") == [
        "-1 current 190 vụ, change 10 vụ, percent 5%",
        "-1 current 54 người, change 6 người, percent 10%",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Cần tăng cường 50 cán bộ cho 12 xã.",
        "Chỉ số tăng 0,33 điểm.",
        "Phấn đấu giảm còn 50 hộ.",
        "Tăng 5% mỗi năm.",
        "Tỷ lệ đạt 84,38%, tăng 0,33% so với năm trước.",
        "Tỷ lệ đạt 84,38%, tăng 0,33 điểm phần trăm.",
        "Có 120 hộ thuộc 7 xã giảm 5% chi phí.",
        "Số hộ nghèo giảm 50 hộ.",
        "Lãi 96,4 tỷ đồng, so với mức 71,5 tỷ đồng của kế hoạch, tương ứng tăng 35,8% so với cùng kỳ.",
        "Lãi 96,4 tỷ đồng, so với số 71,5 nghìn tấn của quý II, tương ứng tăng 35,8%.",
        "Còn 1.020 hộ nghèo (6,7%), giảm 230 hộ (1,5%).",
    ],
)
def test_a_change_of_nothing_that_is_told_is_no_claim(text: str) -> None:
    assert changes(text) == []


def test_a_fall_is_negative_in_its_figures() -> None:
    (claim,) = read_text("Thụ lý 950 việc, giảm 50 việc (-5,00%).").claims
    assert [figure.value for figure in claim.figures] == [950, -50, -5]


def test_a_verb_holds_for_what_is_joined_to_its_percentage() -> None:
    assert changes("Tiếp 412 lượt với 530 người, tăng 32 lượt (8,42%) và 45 người (9,28%).") == [
        "+1 current 412 lượt, change 32 lượt, percent 8,42%",
        "+1 current 530 người, change 45 người, percent 9,28%",
    ]
    assert len(changes("Tiếp 412 lượt với 530 người, tăng 32 lượt (8,42%), có 45 người (9,28%).")) == 1


def test_a_change_within_brackets_is_of_the_value_before_them() -> None:
    assert changes("Tiếp 950 lượt (giảm 5%), nhận 120 đơn (tăng 20%).") == [
        "-1 current 950 lượt, percent 5%",
        "+1 current 120 đơn, percent 20%",
    ]


@pytest.mark.parametrize(
    ("text", "change"),
    [
        (
            "Nhận 1.148 đơn, tăng 87 đơn so với cùng kỳ năm trước (+8,2%).",
            "+1 current 1.148 đơn, change 87 đơn, percent 8,2%",
        ),
        (
            "Nhận 1.148 đơn, tăng 87 đơn so với cùng kỳ năm 2022 (tương đương 8,2%).",
            "+1 current 1.148 đơn, change 87 đơn, percent 8,2%",
        ),
        (
            "Nhận 1.148 đơn, tăng 87 đơn so với cùng kỳ năm trước (8,2%).",
            "+1 current 1.148 đơn, change 87 đơn, percent 8,2%",
        ),
        ("Xảy ra 241 vụ, giảm 35 vụ = 12,68%.", "-1 current 241 vụ, change 35 vụ, percent 12,68%"),
        (
            "Tiếp 412 lượt, giảm 38 lượt so với cùng kỳ năm trước, tương đương 8,44%.",
            "-1 current 412 lượt, change 38 lượt, percent 8,44%",
        ),
        ("Xảy ra 241 vụ, ít hơn năm trước 35 vụ (12,68%).", "-1 current 241 vụ, change 35 vụ, percent 12,68%"),
        ("Xảy ra 241 vụ, giảm so với cùng kỳ 35 vụ (12,68%).", "-1 current 241 vụ, change 35 vụ, percent 12,68%"),
        (
            "Nhận 1.148 đơn, tăng so với cùng kỳ năm trước là 87 đơn, tỷ lệ tăng 8,2%.",
            "+1 current 1.148 đơn, change 87 đơn, percent 8,2%",
        ),
    ],
)
def test_a_percentage_in_brackets_behind_what_a_change_is_held_against(text: str, change: str) -> None:
    assert changes(text) == [change]


@pytest.mark.parametrize(
    "text",
    [
        "Nhận 1.148 đơn, tăng 87 đơn so với cùng kỳ năm trước (96,2%).",
        "Nhận 1.148 đơn, tăng 87 đơn so với cùng kỳ năm trước (tương đương 8,2% tổng số đơn).",
        "Nhận 1.148 đơn, tăng 87 đơn so với xã bên (+8,2% tổng số đơn).",
        "Nhận 1.148 đơn, tăng 87 đơn so với cùng kỳ năm trước, tương đương 8,2% tổng số đơn.",
        "Nhận 1.148 đơn, tăng 87 đơn, bằng 108,2% so với cùng kỳ.",
        "Nhận 1.148 đơn, tăng so với cùng kỳ năm trước 87 đơn.",
        "Nhận 1.148 đơn, tăng so với cùng kỳ năm trước 87 đơn, đạt 98%.",
        "Nhận 1.148 đơn, tăng 87 đơn, đạt 98%.",
        "Nhận 1.148 đơn, so với cùng kỳ năm trước 87 đơn (8,2%).",
    ],
)
def test_another_percentage_in_brackets_is_of_no_change(text: str) -> None:
    assert changes(text) == []


@pytest.mark.parametrize(
    ("text", "change"),
    [
        (
            "Tỷ lệ hộ nghèo giảm từ 5,2% xuống còn 3,1%, giảm 2,1%.",
            "-1 current 3,1%, previous 5,2%, change 2,1 điểm phần trăm",
        ),
        (
            "Tỷ lệ hộ nghèo còn 3,1%, giảm 2,1% so với đầu năm (5,2%).",
            "-1 current 3,1%, previous 5,2%, change 2,1 điểm phần trăm",
        ),
        (
            "Cả 12 xã, đầu năm có 50 hộ nghèo, cuối năm còn 40 hộ nghèo, giảm 20%.",
            "-1 current 40 hộ nghèo, previous 50 hộ nghèo, percent 20%",
        ),
        (
            "Số hộ nghèo đầu năm là 94 hộ, cuối năm còn 52 hộ, giảm 42 hộ.",
            "-1 current 52 hộ, previous 94 hộ, change 42 hộ",
        ),
        (
            "Năm 2021 bán 520 tấn, năm 2022 bán 572 tấn, tăng 10%.",
            "+1 current 572 tấn, previous 520 tấn, percent 10%",
        ),
        (
            "Xảy ra 241 vụ (cùng kỳ 276 vụ), giảm 35 vụ (12,68%).",
            "-1 current 241 vụ, previous 276 vụ, change 35 vụ, percent 12,68%",
        ),
        (
            "Xảy ra 241 vụ (năm trước là 276 vụ), giảm 12,68%.",
            "-1 current 241 vụ, previous 276 vụ, percent 12,68%",
        ),
        (
            "Nuôi 800 con (bò 480 con, dê 320 con), đàn bò giảm 20 con (-4,00%), đàn dê tăng 20 con (+6,76%).",
            "-1 current 480 con, change 20 con, percent 4,00% | +1 current 320 con, change 20 con, percent 6,76%",
        ),
        (
            "Chỉ số giảm 10 điểm (1,00%), đóng cửa ở 990 điểm.",
            "-1 current 990 điểm, change 10 điểm, percent 1,00%",
        ),
        (
            "Thu 1.050 tấn, đạt 98% kế hoạch (1.071 tấn) và tăng 5,00% so với năm trước (1.000 tấn).",
            "+1 current 1.050 tấn, previous 1.000 tấn, percent 5,00%",
        ),
        (
            "Lãi 312 tấn thóc, trong khi cùng kỳ được 341 tấn thóc, giảm 8,5%.",
            "-1 current 312 tấn thóc, previous 341 tấn thóc, percent 8,5%",
        ),
        (
            "Tỷ lệ hộ nghèo đầu năm 5,2%, cuối năm còn 3,1%, giảm 2,1%.",
            "-1 current 3,1%, previous 5,2%, change 2,1 điểm phần trăm",
        ),
        (
            "Có 19 người, giảm 26,9% (26 người).",
            "-1 current 19 người, previous 26 người, percent 26,9%",
        ),
        (
            "Có 19 người, giảm 26,9% (7 người).",
            "-1 current 19 người, change 7 người, percent 26,9%",
        ),
        (
            "Số hộ nuôi tăng 52 hộ (từ 90 hộ lên 142 hộ).",
            "+1 current 142 hộ, previous 90 hộ, change 52 hộ",
        ),
        (
            "Nhận 412 đơn (năm 2022: 380 đơn), tăng 32 đơn.",
            "+1 current 412 đơn, previous 380 đơn, change 32 đơn",
        ),
        (
            "Xảy ra 241 vụ, giảm 35 vụ so với cùng kỳ (241/276 vụ).",
            "-1 current 241, previous 276 vụ, change 35 vụ",
        ),
        (
            "Xảy ra 276 vụ, tăng 35 vụ so với cùng kỳ (276/241 vụ).",
            "+1 current 276, previous 241 vụ, change 35 vụ",
        ),
        (
            "Khởi tố 412 vụ, 600 bị can (tăng 8,42% số vụ so với cùng kỳ).",
            "+1 current 412 vụ, percent 8,42%",
        ),
        (
            "Khởi tố 412 vụ, 600 bị can (tăng 8,42% số bị can so với cùng kỳ).",
            "+1 current 600 bị can, percent 8,42%",
        ),
        (
            "Xuất khẩu 950 tấn hạt, thu về 85,1 triệu USD, giảm 5% về lượng.",
            "-1 current 950 tấn hạt, percent 5%",
        ),
        (
            "Xuất khẩu 950 tấn hạt, thu về 85,1 triệu USD, giảm 5% về trị giá.",
            "-1 current 85,1 triệu USD, percent 5%",
        ),
    ],
)
def test_values_of_two_times(text: str, change: str) -> None:
    assert changes(text) == change.split(" | ")


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ hộ nghèo còn 3,1%, giảm 2,1% so với huyện bên và 5,2% ở xã.",
        "Tỷ lệ hộ nghèo từ 5,2% xuống còn 3,1%, giảm 2,2%.",
        "Tỷ lệ hộ nghèo đầu năm 5,2%, cuối năm còn 3,1%, giảm 2,3%.",
        "Tỷ lệ hộ nghèo đạt 3,1%, hộ cận nghèo 5,2%, giảm 2,1%.",
        "Xã có 94 hộ nghèo, 52 hộ cận nghèo, giảm 42 hộ.",
        "Xảy ra 241 vụ (cùng kỳ 276 người), giảm 35 vụ.",
        "Thu về 85,1 triệu USD, giảm 5% về lượng.",
        "Khởi tố 118 vụ/270 bị can, so với cùng kỳ tăng 2 vụ/37 bị can.",
        "Số hộ nuôi tăng 52 hộ (từ 90 xã lên 142 hộ).",
        "Nhận 412 đơn (năm 2022: 380 đơn), giảm 5 đơn quá hạn.",
        "Số hộ tăng 5% ở các xã từ 90 hộ lên 142 hộ.",
        "Số hộ nuôi tăng 52 hộ (từ 90 hộ tới 142 hộ).",
        "Trồng 520 ha so với kế hoạch 500 ha, tăng 20 ha.",
    ],
)
def test_values_that_are_not_told_of_two_times_are_left_alone(text: str) -> None:
    assert changes(text) == []
