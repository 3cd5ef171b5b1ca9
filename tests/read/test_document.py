import os
import sys
from io import BytesIO
from pathlib import Path

import pytest

from dxmetrics.errors import ReadingError
from dxmetrics.read import document, read_document, read_stream

SENTENCE = "Xã đã cấp 20/25 thẻ.\r\nCòn lại 5 thẻ.\rHết.\n"


def test_a_file_keeps_its_newlines_and_its_path(tmp_path: Path) -> None:
    path = tmp_path / "bao-cao.txt"
    path.write_bytes(SENTENCE.encode())
    reading = read_document(path)
    assert reading.text == SENTENCE
    assert reading.source == str(path)


def test_a_path_may_be_text(tmp_path: Path) -> None:
    path = tmp_path / "báo cáo.txt"
    path.write_bytes(SENTENCE.encode())
    assert read_document(str(path)) == read_document(path)


def test_a_byte_order_mark_counts_for_no_character(tmp_path: Path) -> None:
    path = tmp_path / "bom.txt"
    path.write_bytes(SENTENCE.encode("utf-8-sig"))
    assert read_document(path).text == SENTENCE


def test_an_empty_file_is_an_empty_reading(tmp_path: Path) -> None:
    path = tmp_path / "rong.txt"
    path.touch()
    reading = read_document(path)
    assert (reading.text, reading.figures, reading.claims) == ("", (), ())


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match=r"Không tìm thấy tệp .*thieu\.txt.* \(no such file\)"):
        read_document(tmp_path / "thieu.txt")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ReadingError, match=r"là thư mục, không phải tệp.*\(a folder"):
        read_document(tmp_path)


def _refuse(error: OSError, monkeypatch: pytest.MonkeyPatch) -> None:
    def open_(*_: object) -> None:
        raise error

    monkeypatch.setattr(Path, "open", open_)


def test_a_file_that_must_not_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "mat.txt"
    path.touch()
    _refuse(PermissionError(13, "Permission denied"), monkeypatch)
    with pytest.raises(ReadingError, match=r"Không có quyền đọc tệp .*\(permission denied\)"):
        read_document(path)


def test_a_folder_that_windows_refuses_to_open_is_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _refuse(PermissionError(13, "Permission denied"), monkeypatch)
    with pytest.raises(ReadingError, match="là thư mục"):
        read_document(tmp_path)


def test_another_failure_of_the_disk_is_passed_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _refuse(OSError(5, "Input/output error"), monkeypatch)
    with pytest.raises(ReadingError, match=r"Không mở được tệp .*Input/output error"):
        read_document(tmp_path / "hong.txt")


def test_a_name_that_no_file_can_have_is_refused() -> None:
    with pytest.raises(ReadingError, match="Không mở được tệp"):
        read_document("a\0b.txt")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="the permission would not hold")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:  # pragma: no cover - root may read everything
    path = tmp_path / "mat.txt"
    path.touch(mode=0)
    with pytest.raises(ReadingError, match="Không có quyền"):
        read_document(path)


def test_a_text_as_long_as_the_limit_is_read_and_one_byte_more_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "SIZE_LIMIT", 1_000_000)
    assert len(read_stream(BytesIO(b"a" * 1_000_000)).text) == 1_000_000
    with pytest.raises(ReadingError, match=r"lớn hơn 1 MB.*chia thành nhiều tệp"):
        read_stream(BytesIO(b"a" * 1_000_001))


def test_a_stream_has_the_source_that_it_is_given() -> None:
    assert read_stream(BytesIO(b""), source="-").source == "-"
    assert read_stream(BytesIO(b"")).source is None
