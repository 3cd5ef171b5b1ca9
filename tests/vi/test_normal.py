"""Normal form: what changes, what stays, and the way back to the original."""

from unicodedata import normalize

import pytest

from dxmetrics.vi import normalise, plain

SENTENCE = "Đến hết quý II/2022, 20.284/25.302 hồ sơ được giải quyết, đạt 80,17%."


@pytest.mark.parametrize(
    "text",
    [
        "",
        "8.994",
        SENTENCE,
        "12  34",
        "  a",
        "a ,5",
        "dòng một\r\ndòng hai\tcột",
        "gạch – dài, “nháy”, ≥ 80%, 5₫",
        "x² 中文 Ω",
    ],
)
def test_normal_text_comes_back_as_it_is(text: str) -> None:
    normal, offsets = normalise(text)
    assert normal is text
    assert list(offsets) == list(range(len(text) + 1))


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("35,86\u00a0%", "35,86 %"),
        ("1\u202f000\u2009đồng", "1.000 đồng"),
        ("từ 8\u00a0994\u00a0hộ", "từ 8.994 hộ"),
        ("quý\u00a03\u00a0250\u00a0hộ", "quý 3 250 hộ"),
        ("12\u00a05000 hộ", "12 5000 hộ"),
        ("８.９９４（hộ）", "8.994(hộ)"),
        ("\u22126,7%", "-6,7%"),
        ("Ðề án", "Đề án"),
        ("\u3000x", " x"),
    ],
)
def test_single_characters_give_way_to_their_twins(text: str, normal: str) -> None:
    found, offsets = normalise(text)
    assert found == normal
    assert list(offsets) == list(range(len(text) + 1))


@pytest.mark.parametrize(
    ("text", "normal", "offsets"),
    [
        ("a\u0323\u0302b", "ậb", [0, 3, 4]),
        ("\u00ea\u0301 2", "ế 2", [0, 2, 3, 4]),
        ("2\u200b5", "25", [0, 2, 3]),
        ("\ufeff25", "25", [1, 2, 3]),
        ("25\u00ad", "25", [0, 1, 3]),
        ("x\u0301y", "x\u0301y", [0, 1, 2, 3]),
        ("\u0301x", "\u0301x", [0, 1, 2]),
        ("a\u0301\u00a0%", "á %", [0, 2, 3, 4]),
        ("( 12 hộ ) ; 5", "(12 hộ); 5", [0, 2, 3, 4, 5, 6, 7, 9, 11, 12, 13]),
        ("a  b", "a b", [0, 1, 3, 4]),
        ("5  hộ", "5 hộ", [0, 1, 3, 4, 5]),
        ("a ,", "a,", [0, 1, 3]),
        ("a  \u0301b", "a \u0301b", [0, 1, 3, 4, 5]),
    ],
)
def test_offsets_lead_back_to_where_a_character_began(text: str, normal: str, offsets: list[int]) -> None:
    found, where = normalise(text)
    assert (found, list(where)) == (normal, offsets)


def test_a_span_of_the_normal_form_is_a_span_of_the_original() -> None:
    original = normalize("NFD", SENTENCE).replace("25.302", "２５.３０２").replace(" ", "\u00a0")
    normal, offsets = normalise(original)
    assert normal == SENTENCE
    for word in ("Đến", "25.302", "giải", "quyết", "80,17%"):
        start = normal.index(word)
        quote = original[offsets[start] : offsets[start + len(word)]]
        assert normalise(quote)[0] == word


def test_a_short_text_is_trimmed() -> None:
    assert plain("\u00a0 ８.９９４ \ufeff") == "8.994"


def test_long_runs_of_marks_end() -> None:
    text = "a" + "\u0301\u0323" * 5000
    normal, offsets = normalise(text)
    assert len(offsets) == len(normal) + 1
    assert offsets[-1] == len(text)


def test_offsets_are_a_sequence() -> None:
    offsets = normalise("a\u0323e\u0301c")[1]
    assert list(offsets) == offsets[:] == [0, 2, 4, 5]
    assert (len(offsets), offsets[-1], offsets[1:3]) == (4, 5, [2, 4])
    with pytest.raises(IndexError):
        offsets[4]


def test_marks_that_no_letter_takes_in_keep_their_places() -> None:
    normal, offsets = normalise("10\u0300 e\u0302\u0323\u0336 7")
    assert normal == "10\u0300 \u1ec7\u0336 7"
    assert list(offsets) == [0, 1, 2, 3, 4, 7, 8, 9, 10]


@pytest.mark.parametrize("text", ["\u0301 5 h\u1ed9", "5\u00a0h\u1ed9", "\uff15 h\u1ed9"])
def test_places_stay_where_no_letter_takes_a_mark_in(text: str) -> None:
    normal, offsets = normalise(text)
    assert len(normal) == len(text)
    assert list(offsets) == list(range(len(text) + 1))


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("tiếp 352 lượt[2], giảm", "tiếp 352 lượt, giảm"),
        ("ho\u0302\u0323[1] sơ", "hộ sơ"),
        ("[1] Số liệu", "[1] Số liệu"),
        ("đạt 35[2]%", "đạt 35[2]%"),
        ("xã [\u0301a]", "xã [\u0301a]"),
        ("lượt[1] [\u0301a]", "lượt [\u0301a]"),
    ],
)
def test_the_marks_of_footnotes_are_dropped_and_no_other_bracket(text: str, normal: str) -> None:
    assert normalise(text)[0] == normal
