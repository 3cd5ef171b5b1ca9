"""Tables run into text: columns that most rows relate are related, others are numbers side by side."""

import pytest

from dxmetrics.read import read_text
from dxmetrics.read.trace import outline


def told(*rows: str) -> list[str]:
    """Return the claims of a table, given row by row."""
    return [outline(claim) for claim in read_text("\n".join(rows)).claims]


def test_a_row_of_whole_part_and_rest_is_a_remainder() -> None:
    assert told("Xã A 120 90 30") == ["remainder: whole 120, part 90, rest 30"]
    assert told("Xã A | 120 | 90 | 30") == ["remainder: whole 120, part 90, rest 30"]
    assert told("Xã A 120 90 20") == []
    assert told("Xã A 120 90") == []


def test_a_row_among_others_is_related_as_they_are() -> None:
    assert told("Xã A 120 90 30", "Xã B 200 150 50", "Xã C 310 160 105") == [
        "remainder: whole 120, part 90, rest 30",
        "remainder: whole 200, part 150, rest 50",
        "remainder: whole 310, part 160, rest 105",
    ]


def test_a_column_of_percentages_is_of_the_column_that_most_rows_fit() -> None:
    assert told("Xã A 120 90 75,0%", "Xã B 200 150 75,0%", "Xã C 310 160 61,5%") == [
        "share: part 90, whole 120, stated 75,0%",
        "share: part 150, whole 200, stated 75,0%",
        "share: part 160, whole 310, stated 61,5%",
    ]


def test_two_columns_of_percentages_split_a_total() -> None:
    claims = told("Xã A 120 90 75,0% 30 25,0%", "Xã B 200 150 75,0% 50 25,0%")
    assert len(claims) == 8
    assert {"share: part 90, whole 120, stated 75,0%", "share: part 30, whole 120, stated 25,0%"} < set(claims)
    assert {"sum: total 120, parts 90, parts 30", "remainder: whole 120, part 90, rest 30"} < set(claims)
    assert not [line for line in told("Xã A 120 90 75,0% 20 16,7%") if line.startswith("sum")]


def test_percentages_of_growth_relate_two_columns() -> None:
    assert told("Xã A 110 100 10,0%", "Xã B 180 200 -10,0%") == [
        "change: current 110, previous 100, percent 10,0%",
        "change: current 180, previous 200, percent 10,0%",
    ]


def test_percentages_of_nothing_in_the_table_are_left_alone() -> None:
    assert told("Xã A 120 90 55,5%", "Xã B 200 150 44,4%") == []
    assert told("Xã A 33,3% 44,4% 22,3%") == []
    assert told("Xã A 33,3% 120 44") == []


def test_a_last_row_of_totals_adds_its_columns_up() -> None:
    rows = ("Xã A 11 7 2", "Xã B 20 8 3", "Xã C 5 5 5")
    assert told(*rows, "Tổng cộng 36 20 11") == [
        "sum: total 36, parts 11, parts 20, parts 5",
        "sum: total 20, parts 7, parts 8, parts 5",
        "sum: total 11, parts 2, parts 3, parts 5",
    ]
    assert told(*rows, "Tổng cộng 37 21 10")[0] == "sum: total 37, parts 11, parts 20, parts 5"
    assert told(*rows, "Tổng cộng 37 21 12") == []
    assert told(*rows, "Xã D 36 20 10") == []


def test_tables_far_apart_are_tables_of_their_own() -> None:
    assert told("Xã A 120 90 30", *["Có 7 xã."] * 4, "Xã B 200 150 51") == ["remainder: whole 120, part 90, rest 30"]


@pytest.mark.parametrize("row", ["Có 120 hộ 90 thẻ 30 xã", "Các mã " + "7 " * 60])
def test_numbers_with_words_between_them_and_endless_rows_are_no_table(row: str) -> None:
    assert told(row) == []


def test_the_part_of_a_percentage_may_stand_farther_off_where_most_rows_say_so() -> None:
    claims = told("Xã A 120 90 30 75,0%", "Xã B 200 150 50 75,0%", "Xã C 310 190 120 61,3%")
    assert [line for line in claims if line.startswith("share")] == [
        "share: part 90, whole 120, stated 75,0%",
        "share: part 150, whole 200, stated 75,0%",
        "share: part 190, whole 310, stated 61,3%",
    ]
    assert not [line for line in told("Xã A 120 90 30 75,0%") if line.startswith("share")]
    assert not [line for line in told("Xã A 120 90 7 75,0%", "Xã B 200 150 9 60,0%") if line.startswith("share")]


def test_columns_add_up_to_a_first_row_of_totals_or_to_totals_told_before() -> None:
    rows = ("Xã A 1.100 720 25", "Xã B 2.000 830 33", "Xã C 500 540 51")
    assert told("Toàn huyện 3.600 2.090 109", *rows) == [
        "sum: total 3.600, parts 1.100, parts 2.000, parts 500",
        "sum: total 2.090, parts 720, parts 830, parts 540",
        "sum: total 109, parts 25, parts 33, parts 51",
    ]
    assert told("Toàn huyện nhận 3.600 hồ sơ, trả 2.091 hồ sơ, còn 109 thẻ.", *rows) == [
        "sum: total 3.600 hồ sơ, parts 1.100, parts 2.000, parts 500",
    ]
    assert told("Toàn huyện nhận 1.100 hồ sơ.", rows[0]) == []
    assert told("Toàn huyện 3.601 2.091 110", *rows) == []
    assert told("Toàn huyện nhận 3.600 hồ sơ.", *rows, "Xã D 1.100,5 720 25") == []


def test_a_row_of_totals_tells_the_mean_of_a_column_of_percentages() -> None:
    rows = ("Viên 1.100 720 65,5", "Tiêm 2.000 830 41,5", "Gói 500 540 108,0")
    assert told(*rows, "Cộng 3.600 2.090 58,1") == [
        "sum: total 3.600, parts 1.100, parts 2.000, parts 500",
        "sum: total 2.090, parts 720, parts 830, parts 540",
    ]
    assert "sum: total 2.900, parts 720, parts 830, parts 540" in told(*rows, "Cộng 3.600 2.900 58,1")
    assert "sum: total 2.000, parts 720, parts 830, parts 450" in told(
        *rows[:2], "Gói 500 450 90,0", "Cộng 3.600 2.000 9,1"
    )
