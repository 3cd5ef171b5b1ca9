"""Files to readings: the bytes decoded, then read as prose.

Bytes are read and decoded here, never by the platform, so that newlines stay as they are and a console's code page
changes nothing. Spans count code points of the decoded text, the byte order mark left out.
"""

from pathlib import Path
from typing import BinaryIO, Final

from dxmetrics.errors import ReadingError
from dxmetrics.model import Reading
from dxmetrics.read.decoding import decode
from dxmetrics.read.text import read_text

__all__ = ["SIZE_LIMIT", "read_document", "read_stream"]

SIZE_LIMIT: Final = 20_000_000
"""The most bytes that one text may have: some eight thousand printed pages."""


def read_document(path: Path | str) -> Reading:
    """Read a text file in UTF-8, or in UTF-16 with its byte order mark.

    ReadingError says in Vietnamese and English what is wrong with a file that is missing, not a file, not to be opened,
    longer than `SIZE_LIMIT`, binary, or in another encoding (which it seems to be, and how to convert it). An empty
    file is an empty reading.
    """
    try:
        with Path(path).open("rb") as stream:
            return read_stream(stream, source=str(path))
    except FileNotFoundError:
        message = f"Không tìm thấy tệp {str(path)!r} (no such file)"
    except IsADirectoryError:
        message = _DIRECTORY.format(path=str(path))
    except PermissionError:
        # Windows refuses to open a folder with the same error as a file that is not to be read.
        is_directory = Path(path).is_dir()
        message = (_DIRECTORY if is_directory else _FORBIDDEN).format(path=str(path))
    except (OSError, ValueError) as error:
        if isinstance(error, ReadingError):
            raise
        message = f"Không mở được tệp {str(path)!r}: {error} (cannot be opened)"
    raise ReadingError(message)


def read_stream(stream: BinaryIO, *, source: str | None = None) -> Reading:
    """Read a binary stream, such as the standard input, as `read_document` reads a file.

    >>> from io import BytesIO
    >>> read_stream(BytesIO("Xã có 20/25 hộ.".encode("utf-8-sig"))).text
    'Xã có 20/25 hộ.'
    """
    data = stream.read(SIZE_LIMIT + 1)
    if len(data) > SIZE_LIMIT:
        millions = SIZE_LIMIT // 1_000_000
        message = (
            f"Văn bản lớn hơn {millions} MB, vượt giới hạn cho một lần đọc; hãy chia thành nhiều tệp "
            f"(longer than {millions} MB; split it into several files)"
        )
        raise ReadingError(message)
    return read_text(decode(data), source=source)


_DIRECTORY: Final = "{path!r} là thư mục, không phải tệp; hãy ghi tên từng tệp (a folder, not a file)"
_FORBIDDEN: Final = "Không có quyền đọc tệp {path!r} (permission denied)"
