"""Numbers in words: the ones that written libraries get wrong, the variants, and what is no number."""

import re
from decimal import Decimal
from fractions import Fraction

import pytest

from dxmetrics.errors import ReadingError
from dxmetrics.quantity import Number
from dxmetrics.vi import NUMBER_WORDS, parse_spelled_number, read_spelled_number, spell_number


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (11, "mười một"),
        (14, "mười bốn"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (25, "hai mươi lăm"),
        (55, "năm mươi lăm"),
        (100, "một trăm"),
        (101, "một trăm linh một"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (111, "một trăm mười một"),
        (115, "một trăm mười lăm"),
        (121, "một trăm hai mươi mốt"),
        (555, "năm trăm năm mươi lăm"),
        (1000, "một nghìn"),
        (1001, "một nghìn không trăm linh một"),
        (1010, "một nghìn không trăm mười"),
        (1021, "một nghìn không trăm hai mươi mốt"),
        (1100, "một nghìn một trăm"),
        (10_000, "mười nghìn"),
        (21_000, "hai mươi mốt nghìn"),
        (105_000, "một trăm linh năm nghìn"),
        (1_000_000, "một triệu"),
        (1_000_001, "một triệu không trăm linh một"),
        (1_005_000, "một triệu không trăm linh năm nghìn"),
        (1_021_000, "một triệu không trăm hai mươi mốt nghìn"),
        (1_000_000_000, "một tỷ"),
        (1_000_000_024, "một tỷ không trăm hai mươi tư"),
        (1_005_000_000, "một tỷ không trăm linh năm triệu"),
        (12_500_000_000, "mười hai tỷ năm trăm triệu"),
        (1_200_000_000_000, "một nghìn hai trăm tỷ"),
        (10**18, "một tỷ tỷ"),
        (10**18 + 10**9, "một tỷ không trăm linh một tỷ"),
        (-24, "âm hai mươi tư"),
        (Fraction(5, 2), "hai phẩy năm"),
        (Fraction(1, 20), "không phẩy không năm"),
        (Fraction(-3586, 100), "âm ba mươi lăm phẩy tám mươi sáu"),
        (Decimal("99.125"), "chín mươi chín phẩy một trăm hai mươi lăm"),
    ],
)
def test_spelling_and_reading_back(number: Number, words: str) -> None:
    assert spell_number(number) == words
    assert parse_spelled_number(words) == Fraction(number)


def test_the_variants_are_the_callers_choice() -> None:
    assert spell_number(1_000_104, zero_tens="lẻ") == "một triệu một trăm lẻ bốn"
    assert (
        spell_number(1_001_024, thousand="ngàn", four="bốn")
        == "một triệu không trăm linh một ngàn không trăm hai mươi bốn"
    )


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Một trăm lẻ năm", 105),
        ("một ngàn không trăm lẻ năm", 1005),
        ("hai mươi bốn", 24),
        ("hai mươi một", 21),
        ("hai mươi nhăm", 25),
        ("bẩy mươi bẩy", 77),
        ("ba chục", 30),
        ("hai tỉ", 2 * 10**9),
        ("ba vạn", 30_000),
        ("hai vạn năm nghìn", 25_000),
        ("hai triệu rưỡi", 2_500_000),
        ("một tỷ rưỡi", 1_500_000_000),
        ("một trăm rưỡi", 150),
        ("một triệu không nghìn không trăm linh năm", 1_000_005),
        ("ba phẩy một bốn", Fraction(314, 100)),
        ("không phẩy không trăm linh năm", Fraction(5, 1000)),
        ("mười\u00a0lăm", 15),
    ],
)
def test_reading_is_wider_than_writing(words: str, number: Number) -> None:
    assert parse_spelled_number(words) == number


@pytest.mark.parametrize(
    "words",
    [
        "",
        "hai mươi năm",
        "mười năm",
        "mười mốt",
        "mười tư",
        "năm nay",
        "một trăm năm",
        "một trăm linh",
        "một trăm linh mười",
        "trăm hai",
        "mốt",
        "linh năm",
        "một mươi",
        "một nghìn một nghìn",
        "một nghìn một triệu",
        "tỷ",
        "không tỷ",
        "tỷ lệ",
        "nghìn",
        "âm",
        "phẩy năm",
        "hai phẩy",
        "hai phẩy xã",
        "hai ba",
        "một rưỡi",
        "hai triệu rưỡi nghìn",
        "một triệu hộ",
        "một trăm hộ",
        "một " * 20_000,
    ],
)
def test_what_is_no_number_is_refused(words: str) -> None:
    assert read_spelled_number(words) is None
    with pytest.raises(ReadingError, match="cannot read it as a number in words"):
        parse_spelled_number(words)


def test_a_fraction_that_never_ends_cannot_be_spelled() -> None:
    with pytest.raises(ValueError, match="never ends"):
        spell_number(Fraction(1, 3))


def test_the_pattern_finds_runs_of_number_words() -> None:
    found = re.findall(
        NUMBER_WORDS, "Tòa tuyên mười ba bản án, trong đó hai mươi mốt bị cáo và năm người", re.IGNORECASE
    )
    assert found == ["mười ba", "hai mươi mốt", "năm"]


def tens_by_hand(number: int) -> str:
    """Spell a number below a hundred from a table, for comparison."""
    ones = ["", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
    if number < 10:
        return ones[number]
    if number < 20:
        return " ".join(["mười", {15: "lăm"}.get(number, ones[number % 10])]).strip()
    last = {0: "", 1: "mốt", 4: "tư", 5: "lăm"}.get(number % 10, ones[number % 10])
    return f"{ones[number // 10]} mươi {last}".strip()


def test_every_number_below_a_hundred_follows_the_table() -> None:
    for number in range(1, 100):
        assert spell_number(number) == tens_by_hand(number)
        behind = f"linh {tens_by_hand(number)}" if number < 10 else tens_by_hand(number)
        assert spell_number(3000 + number) == f"ba nghìn không trăm {behind}"
        assert spell_number(700_000 + number * 1000) == f"bảy trăm {behind} nghìn"
