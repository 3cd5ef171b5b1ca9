import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from dxmetrics.__main__ import main

OVER = "Đã có 6.120/6.050 hộ."
COMMAND = [sys.executable, "-m", "dxmetrics"]


def _run(*words: str, stdin: bytes = b"", encoding: str | None = None) -> subprocess.CompletedProcess[bytes]:
    environment = {name: value for name, value in os.environ.items() if name not in ("PYTHONIOENCODING", "PYTHONUTF8")}
    if encoding is not None:
        environment |= {"PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
    return subprocess.run([*COMMAND, *words], input=stdin, capture_output=True, check=False, env=environment)


@pytest.mark.parametrize("encoding", [None, "ascii", "cp1252", "cp1258"])
def test_output_is_utf8_on_any_console(encoding: str | None) -> None:
    done = _run("check", "-", stdin=OVER.encode(), encoding=encoding)
    assert done.returncode == 1
    assert "101,16%: số đạt lớn hơn tổng số" in done.stdout.decode()
    assert done.stderr == b""


def test_standard_input_is_decoded_like_a_file() -> None:
    assert _run("check", "-", stdin=OVER.encode("utf-16")).returncode == 1
    refused = _run("check", "-", stdin=b"\xa7\xb7 c\xa9p 6.120/6.050 h\xe9 d\xa9n", encoding="ascii")
    assert refused.returncode == 2
    assert refused.stderr.decode().startswith("-: Văn bản không phải UTF-8, có vẻ là bảng mã TCVN3 (ABC)")
    assert refused.stdout == b""


def test_a_path_in_vietnamese_is_printed(tmp_path: Path) -> None:
    path = tmp_path / "báo cáo tháng 6.txt"
    path.write_bytes("Không có số liệu.".encode())
    done = _run("check", str(path), encoding="ascii")
    assert done.returncode == 0
    assert "báo cáo tháng 6.txt: không có số liệu nào" in done.stdout.decode()


def test_a_reader_that_goes_away_ends_the_output_quietly() -> None:
    with subprocess.Popen(
        [*COMMAND, "check", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as gone:
        assert gone.stdin is not None
        assert gone.stdout is not None
        assert gone.stderr is not None
        gone.stdout.close()
        gone.stdin.write(OVER.encode())
        gone.stdin.close()
        assert gone.stderr.read() == b""
    assert gone.returncode == 1


@pytest.mark.parametrize(
    "words", [["check"], ["chekc"], ["check", "-", "--format", "xml"], ["check", "-", "--nothing"]]
)
def test_a_wrong_call_ends_with_two(words: list[str]) -> None:
    done = _run(*words)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("module", ["typer", "rich"])
def test_without_the_extra_it_says_what_to_install(
    module: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in [name for name in sys.modules if name.startswith(("dxmetrics.cli", module))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 2
    assert "pip install 'dxmetrics[cli]'" in capsys.readouterr().err


def test_another_missing_module_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("dxmetrics.cli")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "dxmetrics.render", None)
    with pytest.raises(ModuleNotFoundError, match=r"dxmetrics\.render"):
        main()


def test_streams_that_have_no_encoding_are_left_alone(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "stdout", StringIO())
    monkeypatch.setattr(sys, "argv", ["dxmetrics", "explain", "DX000"])
    with pytest.raises(SystemExit) as stopped:
        main()
    assert stopped.value.code == 2
    assert "Không có quy tắc 'DX000'" in capsys.readouterr().err
