"""Values held against a plan, each beside the nearest thing that is held against none."""

import pytest

from dxmetrics.model import TargetClaim
from dxmetrics.read import read_text
from dxmetrics.read.trace import outline


def targets(text: str) -> list[str]:
    """Return the targets of a text, each in one line."""
    return [outline(claim).removeprefix("target: ") for claim in read_text(text).claims if claim.KIND == "target"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            "Kích hoạt 41.250 tài khoản, đạt 103,13% kế hoạch (40.000 tài khoản).",
            "actual 41.250 tài khoản, target 40.000 tài khoản, achievement 103,13%",
        ),
        ("Thu 412 tỷ đồng, bằng 82,4% dự toán năm.", "actual 412 tỷ đồng, achievement 82,4%"),
        (
            "Thu đạt 82,4% dự toán với 412 tỷ đồng.",
            "actual 412 tỷ đồng, achievement 82,4%",
        ),
        (
            "Kế hoạch giao 500 cây. Đã trồng 412 cây, đạt 82,4% kế hoạch.",
            "actual 412 cây, target 500 cây, achievement 82,4%",
        ),
        (
            "Gieo cấy 812 ha/790 ha diện tích kế hoạch, đạt 102,8%.",
            "actual 812 ha, target 790 ha diện tích kế hoạch, achievement 102,8%",
        ),
        (
            "Trồng 2.450 cây, vượt 450 cây, đạt 122,5% kế hoạch (2.000 cây).",
            "actual 2.450 cây, target 2.000 cây, achievement 122,5%, difference 450 cây",
        ),
        ("Gieo cấy 812 ha/790 ha kế hoạch.", "actual 812 ha, target 790 ha kế hoạch"),
        (
            "Trồng 2.450 cây, tăng 5% so với năm trước, đạt 122,5% kế hoạch năm.",
            "actual 2.450 cây, achievement 122,5%",
        ),
    ],
)
def test_a_percentage_of_a_plan(text: str, target: str) -> None:
    assert targets(text) == [target]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            "Tỷ lệ đạt 41,2%, vượt 1,2% so với chỉ tiêu (40%).",
            "actual 41,2%, target 40%, difference 1,2%",
        ),
        (
            "Tỷ lệ đạt 41,2%, vượt 2,5% so với chỉ tiêu (40%).",
            "actual 41,2%, target 40%, difference 2,5%",
        ),
        (
            "Tỷ lệ đạt 38,8%, thấp hơn 1,2 điểm phần trăm so với chỉ tiêu 40%.",
            "actual 38,8%, target 40%, difference 1,2 điểm phần trăm",
        ),
        (
            "Thu 52 triệu đồng, vượt 2 triệu đồng so với kế hoạch 50 triệu đồng.",
            "actual 52 triệu đồng, target 50 triệu đồng, difference 2 triệu đồng",
        ),
        (
            "Trồng 2.450 cây, vượt 450 cây (22,5%) so với kế hoạch.",
            "actual 2.450 cây, difference 450 cây, difference_percent 22,5%",
        ),
        (
            "Trồng 1.800 cây, thiếu 200 cây so với chỉ tiêu 2.000 cây.",
            "actual 1.800 cây, target 2.000 cây, difference 200 cây",
        ),
        (
            "Trồng 2.450 cây, vượt 450 cây so với kế hoạch là 2.000 cây, tương đương vượt 22,5%.",
            "actual 2.450 cây, target 2.000 cây, difference 450 cây, difference_percent 22,5%",
        ),
        (
            "Có 2.210/2.100 hộ, đạt 105,24% chỉ tiêu.",
            "actual 2.210, target 2.100 hộ, achievement 105,24%",
        ),
    ],
)
def test_a_distance_from_a_plan(text: str, target: str) -> None:
    assert targets(text) == [target]


@pytest.mark.parametrize(
    "text",
    [
        "Có 16 khoản thu đạt trên 25% dự toán.",
        "Có 16 xã đều đạt 100% kế hoạch.",
        "Phấn đấu đạt 100% kế hoạch.",
        "Thu 412 tỷ đồng, bằng 82,4% so với cùng kỳ.",
        "Có 120 hộ, tăng 5% so với kế hoạch.",
        "Đã vượt 450 cây so với kế hoạch.",
        "Trồng 2.450 cây, vượt 450 cây so với kế hoạch.",
        "Các xã vượt 2% so với chỉ tiêu 40%.",
        "Có 120 hộ (cùng kỳ đạt 82,4% kế hoạch).",
    ],
)
def test_a_percentage_that_says_how_many_reach_it_is_no_target(text: str) -> None:
    assert targets(text) == []


def test_a_distance_told_after_the_percentage_is_a_statement_of_its_own() -> None:
    text = "Trồng 2.450 cây, đạt 122,5% kế hoạch (2.000 cây), vượt 450 cây so với kế hoạch."
    assert targets(text) == [
        "actual 2.450 cây, target 2.000 cây, achievement 122,5%",
        "actual 2.450 cây, target 2.000 cây, difference 450 cây",
    ]
    assert len(targets(text.replace("450 cây so", "77 cây so"))) == 1


def test_a_value_told_behind_the_plan_is_no_target() -> None:
    assert targets("Dự toán 500 tỷ đồng, đạt 82,4% dự toán với số thu là 412 tỷ đồng.") == [
        "actual 412 tỷ đồng, target 500 tỷ đồng, achievement 82,4%",
    ]
    assert targets("Thu 412 tỷ đồng, đạt 84,2% dự toán giao là 500 tỷ đồng.") == [
        "actual 412 tỷ đồng, target 500 tỷ đồng, achievement 84,2%",
    ]


def test_a_percentage_between_value_and_distance_is_stepped_over() -> None:
    told = targets("Tuyển 57 người, đạt 114%, vượt 41% so với chỉ tiêu (50 người).")
    assert "actual 57 người, target 50 người, difference_percent 41%" in told


def test_a_shortfall_is_negative() -> None:
    (claim,) = read_text("Trồng 1.800 cây, thiếu 200 cây so với chỉ tiêu 2.000 cây.").claims
    assert isinstance(claim, TargetClaim)
    assert claim.difference is not None
    assert claim.difference.value == -200


def test_percentages_of_a_plan_may_be_listed() -> None:
    assert targets("Thu 412 tỷ đồng, đạt 82,4% dự toán; chi 300 tỷ đồng, đạt 75%.") == [
        "actual 412 tỷ đồng, achievement 82,4%",
        "actual 300 tỷ đồng, achievement 75%",
    ]


def test_a_rate_against_a_target_has_the_unit_percent() -> None:
    (claim,) = read_text("Tỷ lệ đạt 41,2%, vượt 1,2% so với chỉ tiêu (40%).").claims
    assert claim.unit == "%"


def test_a_target_may_stand_in_the_next_sentence_where_it_fits() -> None:
    text = "Sáu tháng trồng được 371 ha, đạt 49,47% kế hoạch năm. Kế hoạch cả năm là {} ha."
    assert targets(text.format(750)) == ["actual 371 ha, target 750 ha, achievement 49,47%"]
    assert targets(text.format(820)) == ["actual 371 ha, achievement 49,47%"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (
            "Tuyển 57 người, vượt 14% so với kế hoạch năm (50 người).",
            "actual 57 người, target 50 người, difference_percent 14%",
        ),
        (
            "Trồng 2.250 cây, thấp hơn 10% so với kế hoạch (2.500 cây).",
            "actual 2.250 cây, target 2.500 cây, difference_percent 10%",
        ),
        (
            "Tuyển 57 người, vượt 41% so với kế hoạch năm (50 người).",
            "actual 57 người, target 50 người, difference_percent 41%",
        ),
        ("Trồng 1.250 cây/1.000 cây, vượt 25% kế hoạch.", "actual 1.250 cây, target 1.000 cây, difference_percent 25%"),
        (
            "Tạo việc cho 4.365 lao động, bằng 103,93% kế hoạch tỉnh giao là 4.200 lao động.",
            "actual 4.365 lao động, target 4.200 lao động, achievement 103,93%",
        ),
        (
            "Tạo việc cho 4.365 lao động, bằng 103,93% kế hoạch tỉnh giao với 4.200 lao động.",
            "actual 4.365 lao động, target 4.200 lao động, achievement 103,93%",
        ),
        (
            "Huyện được giao 4.200 lao động; đã tạo việc cho 4.365 lao động, đạt 103,93%.",
            "actual 4.365 lao động, target 4.200 lao động, achievement 103,93%",
        ),
        ("Trồng được 1.250 ha/KH 1.000 ha, đạt 125%.", "actual 1.250 ha, target 1.000 ha, achievement 125%"),
        (
            "Tỷ lệ đạt 41,2%, vượt 1,2% so với chỉ tiêu bộ, ngành giao (trên 40%).",
            "actual 41,2%, target trên 40%, difference 1,2%",
        ),
        (
            "Tỷ lệ đạt 41,2%, vượt 1,2 điểm % so với yêu cầu (40%).",
            "actual 41,2%, target 40%, difference 1,2 điểm phần trăm",
        ),
        (
            "Xây 1.450 căn, vượt 450 căn so với kế hoạch 1.000 căn (đạt 145%).",
            "actual 1.450 căn, target 1.000 căn, achievement 145%, difference 450 căn",
        ),
        (
            "Xây 1.450 căn, vượt 450 căn so với kế hoạch 1.000 căn (chiếm 62% số căn).",
            "actual 1.450 căn, target 1.000 căn, difference 450 căn",
        ),
        (
            "Đón 2,45 triệu lượt khách, gấp 2,1 lần cùng kỳ, đạt 98% kế hoạch năm (2,5 triệu lượt).",
            "actual 2,45 triệu lượt khách, target 2,5 triệu lượt, achievement 98%",
        ),
        ("Tuần tra 49 lần, đạt 98% kế hoạch năm (50 lần).", "actual 49, target 50, achievement 98%"),
        (
            "Kế hoạch 1.250 triệu đồng; thực hiện 1.130 triệu đồng, bằng 94,0% kế hoạch.",
            "actual 1.130 triệu đồng, target 1.250 triệu đồng, achievement 94,0%",
        ),
        (
            "Tỷ lệ đạt 41,2%, tăng 3,4 điểm phần trăm so với cùng kỳ, vượt 2,1 điểm phần trăm so với chỉ tiêu (40%).",
            "actual 41,2%, target 40%, difference 2,1 điểm phần trăm",
        ),
        ("Có 12 xã, thu đạt 82,4% dự toán với 412 tỷ đồng.", "actual 412 tỷ đồng, achievement 82,4%"),
        (
            "Giải ngân 1.514 tỷ đồng trên kế hoạch 2.700 tỷ đồng cả năm, hoàn thành 56%.",
            "actual 1.514 tỷ đồng, target 2.700 tỷ đồng, achievement 56%",
        ),
        (
            "Thu 186,45 tỷ đồng, so với dự toán giao (240 tỷ đồng) đạt 77,69%.",
            "actual 186,45 tỷ đồng, target 240 tỷ đồng, achievement 77,69%",
        ),
        (
            "Thu 186,45 tỷ đồng, so với dự toán giao (240 tỷ đồng) đạt 77,96%.",
            "actual 186,45 tỷ đồng, target 240 tỷ đồng, achievement 77,96%",
        ),
        (
            "Chỉ tiêu năm là 500 ha; đến nay trồng được 550 ha, đạt 110%.",
            "actual 550 ha, target 500 ha, achievement 110%",
        ),
        (
            "Trồng 2.450 cây, vượt 450 cây so với kế hoạch, tương ứng vượt 22,5%.",
            "actual 2.450 cây, difference 450 cây, difference_percent 22,5%",
        ),
        (
            "Tỷ lệ đạt 41,2%, so với chỉ tiêu ngành giao (40%) vượt 1,2%.",
            "actual 41,2%, target 40%, difference 1,2%",
        ),
        (
            "Tỷ lệ đạt 41,2%, so với chỉ tiêu ngành giao (40%) vượt 2,1%.",
            "actual 41,2%, target 40%, difference 2,1%",
        ),
        (
            "Tỷ lệ đạt 41,2%, so với chỉ tiêu ngành giao (40%) vượt 5,2%.",
            "actual 41,2%, target 40%, difference 5,2%",
        ),
        (
            "Tỷ lệ đạt 38,8%, thấp hơn chỉ tiêu ngành giao (40%) là 1,2%.",
            "actual 38,8%, target 40%, difference 1,2%",
        ),
        ("Tỷ lệ đạt 41,2% (chỉ tiêu giao 40%, vượt 1,2%).", "actual 41,2%, target 40%, difference 1,2%"),
        (
            "Tỷ lệ đạt 38,8%, còn thiếu 1,2 điểm phần trăm so với chỉ tiêu 40%.",
            "actual 38,8%, target 40%, difference 1,2 điểm phần trăm",
        ),
        (
            "Kế hoạch giao 1.000 cây, thực hiện 1.250 cây, vượt 25%.",
            "actual 1.250 cây, target 1.000 cây, difference_percent 25%",
        ),
        (
            "Kế hoạch giao 1.000 cây, thực hiện 1.250 cây, vượt 77%.",
            "actual 1.250 cây, target 1.000 cây, difference_percent 77%",
        ),
        (
            "Kế hoạch giao 1.000 cây, thực hiện 1.250 cây, vượt 250 cây.",
            "actual 1.250 cây, target 1.000 cây, difference 250 cây",
        ),
        (
            "Vụ này gieo 1.200 ha lúa, 300 ha ngô. Riêng lúa đạt 98,36% kế hoạch (1.220 ha).",
            "actual 1.200 ha lúa, target 1.220 ha, achievement 98,36%",
        ),
    ],
)
def test_a_target_told_before_or_right_after(text: str, target: str) -> None:
    assert targets(text) == [target]


@pytest.mark.parametrize(
    "text",
    [
        "Tuyển 57 người, vượt 14% so với năm trước (50 người).",
        "Tuyển 57 người, vượt 14% so với kế hoạch năm (50 tấn).",
        "Xã có 12 thôn; trồng thêm 57 cây ở 3 thôn, vượt 14% so với kế hoạch năm (90 cây).",
        "Theo kế hoạch, đã trồng 500 ha, nay còn 450 ha, đạt 93%.",
        "Kế hoạch giao 2.000 cây, có 350 người tham gia, đạt 93%.",
        "Kế hoạch giao 2.000 cây, đã trồng 450 cây, đạt 93%.",
        "Kế hoạch giao 2.000 cây, đã trồng 450 cây, đạt 93,17%.",
        "Kế hoạch giao 2.000 cây là 93%.",
        "Kế hoạch giao 2.000 cây; đạt 93%.",
        "Tổ được giao 120 hồ sơ, giải quyết 90 hồ sơ, đạt 75%.",
        "Tỷ lệ lúa đạt 95% (chỉ tiêu 90%), tỷ lệ ngô vượt 6%.",
        "Tỷ lệ đạt 41,2%, tăng 30 người so với cùng kỳ, vượt 12 điểm phần trăm so với chỉ tiêu (40%).",
        "Đã bàn giao 500 căn; 465 căn có người ở, đạt 93%.",
        "Trồng được 1.250 ha/hộ 1.000 ha, đạt 80%.",
        "Tỷ lệ đạt 41,2% (chỉ tiêu giao 40%), vượt 1,2% so với năm trước.",
        "Tỷ lệ đạt 41,2% (chỉ tiêu giao 40%), tăng 1,2%.",
        "Tỷ lệ đạt 41,2% (chỉ tiêu giao 40%), vượt 12 xã.",
        "Tỷ lệ đạt 41,2% (chỉ tiêu giao 40%), vượt 55,5%.",
        "Kế hoạch giao 1.000 cây, thực hiện 1.250 cây, vượt 3 xã.",
        "Kế hoạch giao 1.000 cây, đến nay trồng 250 cây, vượt 77%.",
        "Vụ này gieo 1.200 ha lúa, 300 ha ngô. Riêng lúa đạt 77% kế hoạch (1.220 ha).",
        "Vụ này gieo 1.200 ha lúa. Riêng ngô đạt 98,36% kế hoạch.",
    ],
)
def test_what_no_target_is_told_of_is_left_alone(text: str) -> None:
    assert targets(text) == []
