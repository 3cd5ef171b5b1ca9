"""The noun after a number, captured and not listed; whether two nouns name one thing."""

import pytest

from dxmetrics.read.prose.units import noun_after, noun_size, same_noun


@pytest.mark.parametrize(
    ("words", "noun"),
    [
        (" trường hợp đã xác thực", " trường hợp"),
        (" hộ, đạt", " hộ"),
        (" đối tượng chính sách được hỗ trợ", " đối tượng chính sách"),
        (" hồ sơ đề nghị", " hồ sơ"),
        (" bộ thủ tục hành chính cấp xã", " bộ thủ tục hành chính cấp"),
        ("kg gạo", "kg gạo"),
        ("₫ mỗi suất", "₫"),
        (" đạt chuẩn", ""),
        (" trở lên", ""),
        ("x 3", ""),
        (", hộ", ""),
        ("", ""),
        (" 12", ""),
    ],
)
def test_a_noun_ends_before_a_verb_or_a_mark(words: str, noun: str) -> None:
    assert words[: noun_after(words, 0)] == noun


def test_a_noun_may_stand_in_quotation_marks() -> None:
    words = ' "hộ nghèo"'
    assert words[: noun_after(words, 0)] == ' "hộ nghèo'


def test_a_noun_is_cut_before_it_gets_too_long() -> None:
    assert noun_size("a" * 59 + "-b") == 59  # without the hyphen
    assert noun_after(" " + "a" * 100, 0) == 60


@pytest.mark.parametrize(
    ("one", "other", "agreement"),
    [
        ("vụ", "vụ án các loại", 2),
        ("số hồ sơ", "Hồ sơ", 2),
        ("hồ sơ trực tuyến", "hồ sơ giấy", 2),
        ("vụ", "bị cáo", 0),
        ("hồ sơ", "hồ chứa", 0),
        ("", "hộ", 1),
        ("hộ", "", 1),
    ],
)
def test_nouns_agree_by_their_beginning(one: str, other: str, agreement: int) -> None:
    assert same_noun(one, other) == agreement
