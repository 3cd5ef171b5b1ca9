"""`dxmetrics table`."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dxmetrics import tables
from dxmetrics.cli import app
from dxmetrics.errors import MissingExtraError

ROWS = """xã,tổng,xong,còn,tỷ lệ
Bình An,"5.210","5.043",176,"96,79"
Hòa Lợi,80,60,20,"75,00"
Tân Phú,640,500,140,"87,12"
"""
LEFT = ("--check", "tổng - xong = còn")
SHARE = ("--check", "xong / tổng = tỷ lệ %")


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(app, ["table", *map(str, words)])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "xã.csv"
    file.write_text(ROWS, encoding="utf-8")
    return file


def test_rows_are_told_with_what_they_give(path: Path) -> None:
    done = run(path, *LEFT, *SHARE)
    assert done.exit_code == 1
    assert done.stdout.splitlines() == [
        f"{path}: dòng 1: lỗi DX201 tính ra 167; có thể là: còn = 167 (đảo hai chữ số liền nhau; một trong 3 khả năng)",
        f"{path}: dòng 3: lỗi DX102 tính ra 78.13",
        f"{path}: 3 dòng (đủ số liệu để kiểm tra: 3, 3); 2 chỗ mâu thuẫn",
    ]


def test_rows_have_the_names_of_a_column_and_english_on_request(path: Path) -> None:
    path.write_text("xã,tổng,xong,còn\nBình An,94615,93779,863\n", encoding="utf-8")
    shown = run(path, *LEFT, "--row-id", "xã", "--lang", "en").stdout
    assert shown.startswith(f"{path}: row Bình An: error DX201 the other figures give 836; probably: còn = 836")


def test_findings_for_machines_are_one_object_a_line(path: Path) -> None:
    done = run(path, *LEFT, "--format", "jsonl", "--fail-on", "never")
    assert done.exit_code == 0
    (finding,) = map(json.loads, done.stdout.splitlines())
    assert (finding["row"], finding["given"], finding["column"]) == (0, "167", "còn")


def test_a_table_without_contradictions_ends_well(path: Path) -> None:
    assert run(path, "--check", "xong <= tổng").exit_code == 0


@pytest.mark.parametrize("check", ["tổng", "tổng = ", "a / b / c = d", "x = y"])
def test_a_check_that_is_none_is_refused(path: Path, check: str) -> None:
    done = run(path, "--check", check)
    assert done.exit_code == 2
    assert str(path) in done.stderr


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    broken = tmp_path / "hỏng.parquet"
    broken.write_bytes(b"PAR1 nothing")
    for file in (tmp_path / "thiếu.csv", tmp_path / "ảnh.png", broken):
        done = run(file, *LEFT)
        assert done.exit_code == 2
        assert str(file) in done.stderr


def test_without_the_extra_it_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object, **__: object) -> None:
        raise MissingExtraError("narwhals", extra="tables")  # noqa: EM101 - the name of the module

    monkeypatch.setattr(tables, "review_table", missing)
    done = run(path, *LEFT)
    assert done.exit_code == 2
    assert "dxmetrics[tables]" in done.stderr
