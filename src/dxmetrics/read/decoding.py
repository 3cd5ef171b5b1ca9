"""Bytes to text, or the reason why they are no text that can be read.

UTF-8 is read, with or without byte order mark, and UTF-16 where a byte order mark says so. Everything else is refused
with what it seems to be: a document in a format of its own, or Vietnamese in an encoding of the years before Unicode.
"""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from typing import Final

from dxmetrics.errors import ReadingError
from dxmetrics.read.legacy import Guess, guess_bytes, guess_text

__all__ = ["decode"]

_MARKS: Final = (
    (BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark begins it
    (BOM_UTF32_BE, "utf-32"),
    (BOM_UTF16_LE, "utf-16"),
    (BOM_UTF16_BE, "utf-16"),
    (BOM_UTF8, "utf-8-sig"),
)
_SIGNATURES: Final = (
    (b"%PDF-", "tệp PDF", "a PDF file"),
    (b"\x89PNG\r\n", "ảnh PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "ảnh JPEG", "a JPEG picture"),
    (b"GIF8", "ảnh GIF", "a GIF picture"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "văn bản Word hoặc bảng tính Excel đời cũ (.doc, .xls)",
        "an old Word or Excel file",
    ),
    (b"{\\rtf", "văn bản RTF", "an RTF document"),
    (b"\x1f\x8b", "tệp nén gzip", "a gzip archive"),
    (b"7z\xbc\xaf", "tệp nén 7z", "a 7z archive"),
    (b"Rar!\x1a", "tệp nén RAR", "a RAR archive"),
    (b"SQLite format 3\x00", "cơ sở dữ liệu SQLite", "an SQLite database"),
)
_ZIP: Final = b"PK\x03\x04"
_ZIPPED: Final = (
    (b"word/", "văn bản Word (.docx)", "a Word document"),
    (b"xl/", "bảng tính Excel (.xlsx)", "an Excel workbook"),
    (b"ppt/", "bản trình chiếu PowerPoint (.pptx)", "a PowerPoint presentation"),
    (b"opendocument.text", "văn bản OpenDocument (.odt)", "an OpenDocument text"),
    (b"opendocument.spreadsheet", "bảng tính OpenDocument (.ods)", "an OpenDocument spreadsheet"),
    (b"application/epub", "sách điện tử EPUB", "an EPUB book"),
)
_HEAD: Final = 65_536
_AROUND: Final = 10_000
_RARE: Final = 3
_READABLE: Final = 60


def decode(data: bytes) -> str:
    r"""Return the text of `data`, newlines untouched, without byte order mark; ReadingError where it is no such text.

    >>> decode(b"\xef\xbb\xbfd\xc3\xb2ng 1\r\nd\xc3\xb2ng 2")
    'dòng 1\r\ndòng 2'
    >>> decode(b"%PDF-1.7")
    Traceback (most recent call last):
    dxmetrics.errors.ReadingError: Có vẻ là tệp PDF, không phải văn bản thuần; hãy lưu thành .txt (UTF-8) (...)
    """
    _refuse_known_formats(data)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_marked(data, encoding)
    _refuse_zeros(data)
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise ReadingError(_why_not_utf8(data, error.start)) from error
    guess = guess_text(text)
    if guess is not None:
        raise ReadingError(_converting(guess, "Văn bản lưu ở UTF-8 nhưng chữ", "saved as UTF-8, but the letters"))
    return text


def _refuse_known_formats(data: bytes) -> None:
    kinds = [(vi, en) for signature, vi, en in _SIGNATURES if data.startswith(signature)]
    if data.startswith(_ZIP):
        kinds = [(vi, en) for sign, vi, en in _ZIPPED if sign in data[:_HEAD] or sign in data[-_HEAD:]]
        kinds = kinds or [("tệp nén ZIP", "a ZIP archive")]
    if kinds:
        vi, en = kinds[0]
        message = (
            f"Có vẻ là {vi}, không phải văn bản thuần; hãy lưu thành .txt (UTF-8) "
            f"(seems to be {en}; save it as plain text in UTF-8)"
        )
        raise ReadingError(message)


def _decode_marked(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        name = encoding.removesuffix("-sig").upper()
        message = f"Văn bản {name} bị hỏng ở byte thứ {error.start} ({name} text is damaged at this byte)"
        raise ReadingError(message) from error


def _refuse_zeros(data: bytes) -> None:
    """Refuse bytes of zero: UTF-16 has one in nearly every letter and always on the same side, other text has none."""
    if b"\0" not in data:
        return
    head = data[: _HEAD - _HEAD % 2]
    even, odd, letters = head[0::2].count(0), head[1::2].count(0), len(head) / 2
    for order, zeros, others in (("LE", odd, even), ("BE", even, odd)):
        if zeros > max(_RARE, letters / 4) and others < letters / 20:
            message = (
                f"Có vẻ là UTF-16 {order} không có dấu thứ tự byte; hãy lưu lại ở UTF-8, ví dụ trong Notepad: Save As, "
                f"Encoding: UTF-8 (seems to be UTF-16 {order} without a byte order mark; save it as UTF-8)"
            )
            raise ReadingError(message)
    message = "Có vẻ là tệp nhị phân, không phải văn bản (seems to be a binary file, not text)"
    raise ReadingError(message)


def _why_not_utf8(data: bytes, start: int) -> str:
    around = data[max(0, start - _AROUND) : start + _AROUND]
    damaged = around.decode(errors="replace").count("\ufffd")
    sound = sum(letter > "\x7f" for letter in around.decode(errors="ignore"))
    if sound > _RARE * damaged:
        line = data.count(b"\n", 0, start) + 1
        return f"UTF-8 bị hỏng ở byte thứ {start}, dòng {line} (damaged UTF-8 at this byte, in line {line})"
    guess = guess_bytes(around)
    if guess is None:
        return (
            "Không phải UTF-8 và không nhận ra bảng mã; hãy lưu lại thành văn bản thuần ở UTF-8 "
            "(not UTF-8, encoding not recognised; save it as plain text in UTF-8)"
        )
    return _converting(guess, "Văn bản không phải UTF-8,", "not UTF-8, it")


def _converting(guess: Guess, vi: str, en: str) -> str:
    sample = " ".join(guess.text.split())[:_READABLE]
    return (
        f'{vi} có vẻ là bảng mã {guess.encoding} ("{sample}…"); hãy chuyển sang Unicode (UTF-8), ví dụ bằng UniKey: '
        f"Ctrl+Shift+F6, bảng mã nguồn {guess.encoding}, bảng mã đích Unicode "
        f"({en} seem{'' if en.endswith('letters') else 's'} to be {guess.encoding}; convert it to UTF-8)"
    )
