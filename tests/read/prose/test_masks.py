"""What is no figure, each kind beside its nearest twin that is one."""

import pytest

from dxmetrics.read import read_text
from dxmetrics.read.prose.leads import word_before
from dxmetrics.read.prose.masks import mask_of
from dxmetrics.read.prose.shapes import look_alike_end, shape_of
from dxmetrics.read.trace import Stage, trace


def figures(text: str) -> list[str]:
    """Return the figures of a text as printed."""
    return [figure.text for figure in read_text(text).figures]


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ Kế hoạch số 412/KH-UBND, Công văn 1998/BTTTT-THH và Văn bản 8402/TCTTKĐA.",
        "Theo 930/CTr-UBND, 06/2024/QĐ-UBND, 08-NQ/TU, 17/2008/QH12 và Đề án 06/CP.",
        "Nghị quyết số 57-NQ/TW; Điều 12, khoản 3; Quyết định số 1012 của bộ.",
        "Tờ trình 75/TTr-STC-QLNS gửi ngày 3/6.",
    ],
)
def test_document_symbols_are_masked_with_and_without_so(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Có 12/15 HTX hoạt động hiệu quả.", ["12", "15"]),
        ("Cấp mã cho 120/130 DN trên địa bàn.", ["120", "130"]),
        ("Tổng số 412 kế hoạch được duyệt.", ["412"]),
        ("Bình quân 45/HTX.", ["45"]),
    ],
)
def test_an_abbreviated_noun_after_a_slash_makes_no_symbol(text: str, kept: list[str]) -> None:
    assert figures(text) == kept


def test_the_period_a_change_is_held_against_is_no_label() -> None:
    assert figures("Xảy ra 41 vụ, giảm so với cùng kỳ 35 vụ.") == ["41", "35"]
    assert figures("Kết quả kỳ 35.") == []


def test_an_amount_right_after_a_term_is_no_date() -> None:
    assert figures("Lũy kế 9 tháng 412 tỷ đồng, bằng cả năm 51,2%.") == ["412 tỷ", "51,2"]
    assert figures("Trong tháng 9, ngày 5 triệu tập họp; tháng 5 tỷ lệ giữ vững.") == []


def test_a_plan_after_a_slash_makes_no_price() -> None:
    assert figures("Gieo 1.250 ha/KH 1.000 ha.") == ["1.250", "1.000"]
    assert figures("Chi 1.250 đồng/kho.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Ngày 31/12/2024, ngày 31-5-2024, ngày 31.5.2024, ngày 6 tháng 3 năm 2024.",
        "Họp vào sáng 7/4, chiều 26-7, tối 30/4 và hôm 2/9.",
        "Từ 11-17/10; từ ngày 1/3 đến 15/3/2024; hai ngày 28 - 29/11.",
        "Phát động từ 1/10/24, tổng kết 05.01.25.",
        "Đợt ra quân 30/4.",
    ],
)
def test_dates_in_four_styles_and_ranges_of_dates_are_masked(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Đã phủ sóng 7/9 xã.", ["7", "9"]),
        ("Có 7/9 (77,8%) thôn.", ["7", "9", "77,8"]),
        ("Trong kỳ có 31,5 tấn và 2.024 hộ.", ["31,5", "2.024"]),
    ],
)
def test_a_noun_or_a_percentage_after_a_slash_makes_a_ratio_of_what_could_be_a_date(text: str, kept: list[str]) -> None:
    assert figures(text) == kept


@pytest.mark.parametrize(
    "text",
    [
        "Quý I/2024, quý II năm 2023, quý 3/2024, 6 tháng đầu năm 2024, tháng 7/2024.",
        "Giai đoạn 2021-2025, năm học 2023-2024, niên khóa 2023/2024, nhiệm kỳ 2020–2025.",
        "Năm 2022 và 2023; các năm 2021, 2022 và 2023; đến 2025.",
        "Tuần 12, tháng 3, năm 2024, thế kỷ 21.",
        "Kết quả 2023: tốt; so với 2022, tăng.",
        "Kế hoạch 7/2024.",
    ],
)
def test_periods_years_and_school_years_are_masked(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Hỗ trợ 2024 hộ và 1987 em.", ["2024", "1987"]),
        ("Đạt 7/2022 hộ.", ["7", "2022"]),
        ("Có 20/1950 hồ sơ trễ hạn.", ["20", "1950"]),
        ("Theo văn bản 20/1950, không có hồ sơ.", ["20"]),
        ("Bàn giao 5/1500 máy.", ["5", "1500"]),
    ],
)
def test_a_noun_makes_a_count_of_what_could_be_a_year(text: str, kept: list[str]) -> None:
    assert figures(text) == kept


@pytest.mark.parametrize(
    "text",
    [
        "Lúc 08h00, 8h, 10:09, 10:09:30, 7g30, 7 giờ 30, 14 giờ 15 phút, GMT+7.",
        "Trực 24/7 và 24/24 giờ, 24/24h.",
    ],
)
def test_clock_times_are_masked(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Gọi 0272 1022, 0269 3822 115, 024.3825.1234, 0912345678, 1900 1009, 18001234.",
        "Tổng đài 1022; hotline 0905 123 456; báo cháy 114; đường dây nóng 1022.",
    ],
)
def test_telephones_and_hotlines_are_masked(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Tiếp nhận 1022 cuộc gọi.", ["1022"]),
        ("Có 114 vụ cháy và 1.900 lượt người.", ["114", "1.900"]),
        ("Có 0 hồ sơ trễ hạn.", ["0"]),
        ("Tổng vốn 12345678 đồng.", ["12345678"]),
    ],
)
def test_counts_that_look_like_telephones_are_kept(text: str, kept: list[str]) -> None:
    assert figures(text) == kept


def test_addresses_of_the_net_are_masked() -> None:
    assert figures("Xem https://tinh.gov.vn/2024/bai-12, thư vt12@tinh.gov.vn hoặc www.tinh.vn/muc33!") == []


def test_a_number_beside_an_address_is_kept() -> None:
    assert figures("Trang tinh.gov.vn có\n12 mục\t(7 ẩn).") == ["12", "7"]
    assert figures('Có "12" mục và –7 điểm.')[0] == "12"


@pytest.mark.parametrize(
    "text",
    [
        "Dịch vụ mức độ 3, mức độ 3, 4 và mức độ 2 và 3; mũi 2, Thứ 5, Quận 1, tổ 12, khu phố 3.",
        "Chương 2, mục 4, phụ lục 1, bảng 3, biểu 5, hình 6, tiêu chí 17, chỉ tiêu 9.",
        "Học sinh lớp 9, trường cấp 3, vòng 2, lần thứ 3, top 10, Covid 19.",
        "Phiên bản 4.1.2, phiên bản 14, Android 14, iOS 17.",
    ],
)
def test_levels_ordinals_and_versions_are_masked(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Đã cấp 25 thẻ.", ["25"]),
        ("Ở mức 85%, phần 12 tỷ đồng, chỉ tiêu 60 %, điểm 9 điểm phần trăm.", ["85", "12 tỷ", "60", "9"]),
        ("Vượt so với chỉ tiêu 50 người.", ["50"]),
        ("Các đại biểu 12 xã phát biểu 7 lượt.", ["12", "7"]),
        ("Mức 120 hộ.", ["120"]),
    ],
)
def test_measures_after_words_for_levels_are_kept(text: str, kept: list[str]) -> None:
    assert figures(text) == kept


def test_ages_spans_of_time_and_years_of_birth_are_masked() -> None:
    assert figures("Trẻ dưới 14 tuổi, từ đủ 80 tuổi trở lên, sinh năm 1987, sau 3 tháng, 5 ngày, 20 phút, 5 sao.") == []


def test_days_of_work_and_pupils_are_counts() -> None:
    assert figures("Góp 250 ngày công.") == ["250"]
    assert figures("Cây ngắn ngày 06 ha, mỗi ngày 15 xe, hằng ngày 20 xe; dài ngày 7 ha.") == ["06", "15", "20", "7"]


@pytest.mark.parametrize(
    "text",
    ["Giá 12.000 đồng/kg, 18,4 tạ/ha, 60 km/giờ.", "Thu nhập 5,2 triệu đồng/người/tháng."],
)
def test_units_per_unit_are_masked(text: str) -> None:
    assert figures(text) == []


def test_two_units_side_by_side_are_two_counts() -> None:
    assert figures("Xét xử 1.300 vụ/2.400 bị cáo.") == ["1.300", "2.400"]


def test_ranges_are_masked_unless_they_are_two_counts() -> None:
    assert figures("Mỗi xã cử 3-5 người, chi 150.000-200.000 đồng, phấn đấu 90-95%, 90% - 95%.") == []
    assert figures("Gồm 3 - 5 hồ sơ, từ 15 - 25, đạt 10- 14 tiêu chí.") == []
    assert figures("Gồm 5 - 3 hồ sơ.") == ["5", "3"]


def test_ranges_in_words_are_masked_unless_something_moves() -> None:
    assert figures("Mỗi xã có từ 5 đến 10 hộ, mỗi hộ từ 3 đến dưới 7 con.") == []
    assert figures("Mỗi hộ vay từ 5 triệu đồng đến 10 triệu đồng.") == ["10 triệu"]
    assert figures("Số hộ giảm từ 10 đến 5 hộ, xếp từ 9 đến 4.") == ["10", "5", "4"]
    assert figures("Số hộ tăng từ 5 lên 10 hộ.") == ["5", "10"]
    assert figures("Số hộ tăng từ 5 đến 10 hộ.") == ["5", "10"]


def test_fractions_and_scales_of_maps_are_masked_unless_they_count() -> None:
    assert figures("Khoảng 3/4 số hộ, 2/3 diện tích và 1/5 dân số có nước sạch.") == []
    assert figures("Lập bản đồ tỷ lệ 1/500, 1/2.000 và 1/10.000.") == []
    assert figures("Đã xong 2/3 xã, 3/7 số xã và 1/500 hộ.") == ["2", "3", "3", "7", "1", "500"]


def test_numbers_of_standards_are_masked() -> None:
    assert figures("Áp dụng ISO 9001:2015 và TCVN 6909:2001, có wifi 6.") == []


def test_house_numbers_are_masked() -> None:
    assert figures("Trụ sở số 45/7 đường Quang Trung, nhà 12/5/3 ngõ 3, hẻm 7/2 tổ 12.") == []
    assert figures("Đã có 45/57 tổ dân phố.") == ["45", "57"]


def test_marks_of_footnotes_and_letters_beside_a_number_are_masked() -> None:
    assert figures("Thi hành xong[1] theo mẫu A12, m2, B-52, covid-19 và #5.") == []
    assert figures("Thi hành xong (12 việc).") == ["12"]


def test_numbers_of_a_list_are_masked() -> None:
    assert figures("1. Kết quả\n2) Tồn tại\n - 3. Nguyên nhân") == []
    assert figures("Có 12. Hết.") == ["12"]


def test_units_may_stand_close_to_their_number() -> None:
    assert figures("Rộng 12ha, nặng 7kg, dài 5km, chi 200.000đ.") == ["12", "7", "5", "200.000"]
    assert figures("Lô 12b, tầng 5A.") == []


def test_every_mask_says_what_it_is() -> None:
    text = (
        "Văn bản 12/QĐ-UBND ngày 1/2/2024, từ 5-7/3, tháng 4/2024, giai đoạn 2021-2025, lúc 8h30, gọi 0272 1022, "
        "số 4/5 đường A, trực 24/7, dự 3-5 người, B52, tổ 7, 9 tuổi, x.vn/8a?8=8."
    )
    assert {step.note for step in trace(text) if step.stage is Stage.MASK} == {
        "số, ký hiệu văn bản",
        "ngày, tháng",
        "khoảng ngày",
        "tháng, năm",
        "khoảng năm",
        "giờ",
        "số điện thoại",
        "số nhà",
        "suốt ngày đêm",
        "khoảng giá trị",
        "liền với chữ, dấu đứng trước",
        "trong địa chỉ mạng",
        "số hiệu, số thứ tự, năm",
        "tuổi, thời lượng, đơn giá, số liền chữ",
    }


def test_a_stretch_of_no_shape_is_a_day_and_month() -> None:
    assert shape_of("chiều 26/7", 6, 10) == "ngày, tháng"
    assert shape_of("từ 80 đến 85%", 3, 13) == "khoảng giá trị"


@pytest.mark.parametrize("text", ["", "8", "8 ", "8x"])
def test_the_end_of_the_text_is_no_mark(text: str) -> None:
    assert look_alike_end(text, text, 0, len(text[:1])) == -1


def test_a_number_in_the_middle_of_an_address_is_part_of_it() -> None:
    text = "xem (tinh.vn/?9=8)"
    assert mask_of(text, text, 13, 14, plain=True) == "trong địa chỉ mạng"
    assert mask_of(text.replace(".", "-"), text, 13, 14, plain=True) == ""


def test_a_number_of_an_area_is_no_column_of_its_table() -> None:
    assert figures("Khu vực 1  1.240  62") == ["1.240", "62"]
    assert figures("Ở khu vực 12 xã miền núi.") == ["12"]


def test_a_party_symbol_is_masked_to_its_end() -> None:
    assert [step.text for step in trace("Theo Nghị quyết 57-NQ/TW.") if step.stage is Stage.MASK] == ["57-NQ/TW"]


@pytest.mark.parametrize(("text", "found"), [("5%5%5%", 1), ("(1(1(1", 1), ("(5 hộ (3%)", 2), ("12/15 (80%)", 3)])
def test_numbers_without_a_space_between_them_are_no_figures(text: str, found: int) -> None:
    assert len(figures(text)) == found


@pytest.mark.parametrize(
    ("low", "word"),
    [
        ("lớp 5", "lớp"),
        ("ở thôn, 5", "thôn,"),
        ("(khu vực 5", "vực"),
        ("xã đ/c 5", "c"),
        ("đạt); 5", "đạt);"),
        ("mức 3, 5", ""),
        ("từ 3giờ 5", ""),
        ("có ≥ 5", ""),
        ("năm\n5", ""),
        ("năm  5", ""),
    ],
)
def test_the_word_before_is_told_where_it_decides_alone(low: str, word: str) -> None:
    assert word_before(low, low.index(" 5") + 1 if " 5" in low else len(low) - 1) == word
