"""Document symbols: taken apart, put together, and what is none."""

import re
from datetime import date
from unicodedata import normalize

import pytest

from dxmetrics.errors import ReadingError
from dxmetrics.vi import KINDS, SYMBOL, DocumentSymbol, format_symbol, parse_symbol, read_symbol


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("255/KH-UBND", DocumentSymbol("255", "UBND", kind="KH")),
        ("930/CTr-UBND", DocumentSymbol("930", "UBND", kind="CTr")),
        ("411/QĐ-TTg", DocumentSymbol("411", "TTg", kind="QĐ")),
        ("128/NQ-CP", DocumentSymbol("128", "CP", kind="NQ")),
        ("06/2024/QĐ-UBND", DocumentSymbol("06", "UBND", kind="QĐ", year=2024)),
        ("17/2008/QH12", DocumentSymbol("17", "QH12", year=2008)),
        ("02/2020/TTLT-BTP-BNV", DocumentSymbol("02", "BTP", kind="TTLT", year=2020, unit="BNV")),
        ("1552/BTTTT-THH", DocumentSymbol("1552", "BTTTT", unit="THH")),
        ("5678/STTTT-CNTT&BCVT", DocumentSymbol("5678", "STTTT", unit="CNTT&BCVT")),
        ("8402/TCTTKĐA", DocumentSymbol("8402", "TCTTKĐA")),
        ("06/CP", DocumentSymbol("06", "CP")),
        ("08-NQ/TU", DocumentSymbol("08", "TU", kind="NQ", is_party=True)),
        ("12-KH/BTGTU", DocumentSymbol("12", "BTGTU", kind="KH", is_party=True)),
        ("09-QĐi/TW", DocumentSymbol("09", "TW", kind="QĐi", is_party=True)),
        ("01/2002/L-CTN", DocumentSymbol("01", "CTN", kind="L", year=2002)),
        ("15a/BC-UBND", DocumentSymbol("15a", "UBND", kind="BC")),
    ],
)
def test_a_symbol_is_taken_apart_and_put_together(text: str, expected: DocumentSymbol) -> None:
    assert parse_symbol(text) == expected
    assert format_symbol(expected) == str(expected) == text
    assert parse_symbol(normalize("NFD", text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("số 255/KH-UBND", "255/KH-UBND"),
        ("Số: 255/KH-UBND", "255/KH-UBND"),
        ("Công văn số 1552/BTTTT-THH", "1552/BTTTT-THH"),
        ("Đề án 06/CP", "06/CP"),
        ("255 /KH - UBND", "255/KH-UBND"),
        ("255/KH-UBND ngày 6/1/2021", "255/KH-UBND ngày 06/01/2021"),
        ("số 06/2024/QĐ-UBND, ngày 31 tháng 3 năm 2024", "06/2024/QĐ-UBND ngày 31/3/2024"),
    ],
)
def test_words_spaces_and_a_date_around_a_symbol(text: str, expected: str) -> None:
    assert format_symbol(parse_symbol(text)) == expected


def test_the_date_is_part_of_the_symbol_it_dates() -> None:
    assert parse_symbol("255/KH-UBND ngày 31/3/2023").dated == date(2023, 3, 31)
    assert read_symbol("255/KH-UBND ngày 31/02/2023") is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "255",
        "07/07 xã",
        "8.994/8.950 hộ",
        "24/7",
        "8/10 điểm",
        "12.000 đồng/kg",
        "31/3/2023",
        "Điều 5",
        "khoản 2",
        "5G",
        "GMT+7",
        "12/Hộ",
        "KH-UBND",
    ],
)
def test_what_is_no_symbol_is_refused(text: str) -> None:
    assert read_symbol(text) is None
    assert re.search(SYMBOL, text) is None
    with pytest.raises(ReadingError, match="cannot read it as a document symbol"):
        parse_symbol(text)


def test_the_kind_has_a_name_where_it_is_known() -> None:
    assert parse_symbol("255/KH-UBND").kind_name == KINDS["KH"] == "kế hoạch"
    assert DocumentSymbol("1", "UBND", kind="XYZ").kind_name is None
    assert parse_symbol("8402/TCTTKĐA").kind_name is None


def test_the_pattern_finds_symbols_in_prose() -> None:
    text = (
        "Thực hiện Kế hoạch số 255/KH-UBND, Nghị quyết 08-NQ/TU, Luật số 17/2008/QH12 và công văn 1552/BTTTT-THH, "
        "đã giải quyết 20.284/25.302 hồ sơ, 07/07 xã, trực 24/7."
    )
    assert re.findall(SYMBOL, text) == ["255/KH-UBND", "08-NQ/TU", "17/2008/QH12", "1552/BTTTT-THH"]
