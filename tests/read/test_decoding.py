from codecs import BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_LE
from io import BytesIO
from zipfile import ZipFile

import pytest

from dxmetrics.errors import ReadingError
from dxmetrics.read.decoding import decode

SENTENCE = "Huyện đã số hóa 1.240/1.300 hồ sơ, đạt 95,38%."


@pytest.mark.parametrize(
    "data",
    [
        SENTENCE.encode(),
        SENTENCE.encode("utf-8-sig"),
        SENTENCE.encode("utf-16"),
        BOM_UTF16_LE + SENTENCE.encode("utf-16-le"),
        BOM_UTF16_BE + SENTENCE.encode("utf-16-be"),
        BOM_UTF32_LE + SENTENCE.encode("utf-32-le"),
    ],
)
def test_unicode_with_its_mark_is_read(data: bytes) -> None:
    assert decode(data) == SENTENCE


@pytest.mark.parametrize("text", ["", "\n", "20/25", "20/25 records", "déjà vu: 20/25", "日本語 20/25", "\ufeff"])
def test_any_sound_utf8_is_read(text: str) -> None:
    assert decode(text.encode()) == text.removeprefix("\ufeff")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n", "tệp PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0", "ảnh PNG"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "ảnh JPEG"),
        (b"GIF89a", "ảnh GIF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0", r"\(\.doc, \.xls\)"),
        (b"{\\rtf1\\ansi 20/25}", "văn bản RTF"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (b"SQLite format 3\0", "SQLite"),
    ],
)
def test_a_format_of_its_own_is_named(data: bytes, what: str) -> None:
    with pytest.raises(ReadingError, match=f"Có vẻ là .*{what}.*không phải văn bản thuần"):
        decode(data)


@pytest.mark.parametrize(
    ("member", "what"),
    [
        ("word/document.xml", "Word"),
        ("xl/workbook.xml", "Excel"),
        ("ppt/presentation.xml", "PowerPoint"),
        ("readme.txt", "tệp nén ZIP"),
    ],
)
def test_a_zip_is_named_by_what_it_holds(member: str, what: str) -> None:
    stream = BytesIO()
    with ZipFile(stream, "w") as archive:
        archive.writestr(member, "20/25")
    with pytest.raises(ReadingError, match=f"Có vẻ là .*{what}"):
        decode(stream.getvalue())


@pytest.mark.parametrize("order", ["LE", "BE"])
def test_utf16_without_its_mark_is_told_from_binary(order: str) -> None:
    with pytest.raises(ReadingError, match=f"UTF-16 {order} không có dấu thứ tự byte"):
        decode(SENTENCE.encode(f"utf-16-{order.lower()}"))


@pytest.mark.parametrize("data", [b"\0", b"\x01\0\0\0\x02\0\0\0" * 20, b"abc\0def", bytes(range(256))])
def test_zeros_elsewhere_are_binary(data: bytes) -> None:
    with pytest.raises(ReadingError, match="tệp nhị phân"):
        decode(data)


def test_utf16_cut_in_the_middle_of_a_letter_is_damaged() -> None:
    with pytest.raises(ReadingError, match="Văn bản UTF-16 bị hỏng ở byte thứ"):
        decode(SENTENCE.encode("utf-16")[:-1])


def test_damage_behind_a_byte_order_mark_is_told() -> None:
    with pytest.raises(ReadingError, match="Văn bản UTF-8 bị hỏng ở byte thứ"):
        decode(b"\xef\xbb\xbfabc\xff")


def test_utf8_with_one_damaged_byte_says_where() -> None:
    data = f"{SENTENCE}\n{SENTENCE}".encode()
    broken = data[: len(data) - 5] + b"\xff" + data[len(data) - 5 :]
    with pytest.raises(ReadingError, match=rf"UTF-8 bị hỏng ở byte thứ {len(data) - 5}, dòng 2"):
        decode(broken)


def test_an_old_encoding_is_named_with_what_it_reads_like() -> None:
    data = b"Huy\xd6n \xae\xb7 s\xe8 h\xe3a 1.240/1.300 h\xe5 s\xac, \xae\xb9t 95,38%."
    with pytest.raises(ReadingError, match=r'có vẻ là bảng mã TCVN3 \(ABC\) \("Huyện đã số hóa .*UniKey'):
        decode(data)


def test_bytes_in_no_known_encoding_are_told() -> None:
    with pytest.raises(ReadingError, match="không nhận ra bảng mã"):
        decode(b"\xe9t\xe9 \xe0\xe8\xe9 \xfcber \xdf\xdf 20/25")


def test_text_saved_twice_is_refused_with_the_way_back() -> None:
    with pytest.raises(ReadingError, match=r"lưu ở UTF-8 nhưng chữ có vẻ là bảng mã UTF-8 Literal \(\"Huyện đã số hóa"):
        decode(SENTENCE.encode().decode("latin-1").encode())
