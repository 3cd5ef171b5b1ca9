"""Bytes to text, or the reason why they are no text that can be read.

UTF-8 is read, with or without byte order mark, and UTF-16 where a byte order mark says so. Everything else is refused
with what it seems to be: a document in a format of its own, or Vietnamese in an encoding of the years before Unicode.
"""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from dxmetrics.errors import ReadingError

__all__ = ["decode"]


def decode(data: bytes) -> str:
    r"""Return the text of `data` without its byte order mark, newlines untouched; ReadingError where it is no such text.

    >>> decode(b"\xef\xbb\xbfd\xc3\xb2ng 1\r\nd\xc3\xb2ng 2")
    'dòng 1\r\ndòng 2'
    """
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return data.decode("utf-16")
    try:
        return data.removeprefix(BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        message = "Văn bản không phải UTF-8 (not UTF-8)"
        raise ReadingError(message) from error
