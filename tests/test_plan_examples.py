"""The examples of plans and reports: each runs as a script, and says what its page says."""

import runpy
from pathlib import Path

import pytest

from dxmetrics import read_plan, read_report

EXAMPLES = Path(__file__).parents[1] / "examples"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "moc_hoa_2023",
            [
                "Hoàn thành 11/14 chỉ tiêu; 02 chưa có cơ sở đánh giá; 01 chưa đạt.",
                "lỗi DX101 8.994/8.950 hộ = 100,49%",
                "cảnh báo DX301 14 - 02 - 01 = 11 chỉ tiêu đạt, không phải 13",
            ],
        ),
        (
            "go_cong_tay_2024",
            [
                "112,35%",
                "Hoàn thành 01/01 chỉ tiêu.",
                "lưu ý DX102",
                "lưu ý DX327",
                "94.615 - 93.779 = 836",
                "99,12% năm 2023, 99,47% năm 2024: 0,35 điểm phần trăm",
            ],
        ),
        (
            "small_province",
            [
                "Tính trên tổng số: 79,67% (3/3 xã)",
                "Trung bình cộng các tỷ lệ: 60%",
                "cảnh báo DX221",
                "6.100 hồ sơ (từ 3 đơn vị)",
                "101,67%",
            ],
        ),
    ],
)
def test_an_example_says_what_it_shows(name: str, said: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(EXAMPLES / f"{name}.py"), run_name="__main__")
    printed = capsys.readouterr().out
    for words in said:
        assert words in printed
    assert printed.count("lỗi") == (1 if name == "moc_hoa_2023" else 0)


def test_the_files_of_an_example_hold_what_its_script_does() -> None:
    script = runpy.run_path(str(EXAMPLES / "moc_hoa_2023.py"))
    assert read_plan(EXAMPLES / "moc_hoa_2023_ke_hoach.yaml") == (script["PLAN"], ())
    assert read_report(EXAMPLES / "moc_hoa_2023_bao_cao.yaml") == (script["REPORT"], ())
