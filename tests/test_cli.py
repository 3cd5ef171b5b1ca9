import errno
import json
import sys
from io import StringIO
from pathlib import Path

import pytest
from jsonschema import validate
from typer.testing import CliRunner, Result

from dxmetrics.cli import app
from dxmetrics.render import check_schema
from dxmetrics.rules import CATALOGUE

OVER = "Đã có 6.120/6.050 hộ."
CUT = "Đã giải quyết 4.512/5.208 hồ sơ trực tuyến, đạt 86,63%."
FINE = "Đã giải quyết 4.512/5.208 hồ sơ trực tuyến, đạt 86,64%."


def _run(*words: str | Path, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words], input=stdin, catch_exceptions=False)


@pytest.fixture
def write(tmp_path: Path) -> "Write":
    return Write(tmp_path)


class Write:
    """Writes texts to files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, text: str | bytes, name: str = "bao-cao.txt") -> Path:
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        ("", [], 0),
        ("Không có số liệu.", [], 0),
        (FINE, [], 0),
        (FINE, ["--fail-on", "note"], 0),
        (CUT, [], 0),
        (CUT, ["--fail-on", "note"], 1),
        (OVER, [], 1),
        (OVER, ["--fail-on", "error"], 1),
        (OVER, ["--fail-on", "never"], 0),
        (OVER, ["--ignore", "part-exceeds-whole"], 0),
        (OVER, ["--ignore", "DX2,dx1"], 0),
        (OVER, ["--select", "DX2"], 0),
        (OVER, ["--select", "DX2", "--select", "DX101"], 1),
    ],
)
def test_the_exit_code_tells_whether_something_was_found(
    write: Write, text: str, options: list[str], code: int
) -> None:
    assert _run("check", write(text), *options).exit_code == code
    assert _run("check", write(text), *options, "--format", "json").exit_code == code


def test_a_finding_is_printed_with_place_and_sum(write: Write) -> None:
    path = write(f"{FINE}\n{OVER}")
    shown = _run("check", path).stdout.splitlines()
    assert shown[0].startswith(f"{path}:2:7: lỗi DX101 6.120/6.050 hộ = 101,16%")
    assert shown[1] == f"    {OVER}"
    assert shown[2] == "          ^^^^^ ^^^^^"
    assert shown[-2] == f"{path}: 1 lỗi, 0 cảnh báo, 0 lưu ý"


def test_the_first_candidate_is_shown_in_place_and_nothing_is_written(write: Write) -> None:
    left = "Có 94.615 tài khoản, đã xác thực 93.779 tài khoản, còn lại 863 tài khoản."
    path = write(f"{FINE}\n{left}")
    before = path.read_bytes()
    shown = _run("check", path, "--fix-preview").stdout.splitlines()
    assert f"    nếu sửa theo khả năng đầu: {left.replace('863', '836')}" in shown
    assert path.read_bytes() == before
    assert _run("check", path).stdout.splitlines() == [line for line in shown if "nếu sửa" not in line]


def test_english_on_request(write: Write) -> None:
    shown = _run("check", write(OVER), "--lang", "en").stdout
    assert "error DX101 6.120/6.050 hộ = 101,16%: the part is greater than the whole." in shown


def test_one_bad_file_does_not_stop_the_others(write: Write) -> None:
    over, missing, fine = write(OVER), write.folder / "thieu.txt", write(FINE, "tot.txt")
    binary = write(b"\0\1\2\3", "anh.bin")
    done = _run("check", missing, over, binary, write.folder, fine)
    assert done.exit_code == 2
    assert "DX101" in done.stdout
    assert f"{fine}: không có gì cần lưu ý" in done.stdout
    assert "Tổng cộng 2 văn bản: 1 lỗi, 0 cảnh báo, 0 lưu ý; 3 không đọc được" in done.stdout
    assert [line.partition(": ")[0] for line in done.stderr.splitlines()] == [
        str(missing),
        str(binary),
        str(write.folder),
    ]


def test_json_follows_its_schema_and_holds_the_errors(write: Write) -> None:
    missing = write.folder / "thieu.txt"
    done = _run("check", write(f"{CUT} {OVER}"), missing, "--format", "json")
    assert done.exit_code == 2
    assert done.stderr == ""
    output = json.loads(done.stdout)
    validate(output, check_schema())
    (document,) = output["documents"]
    assert [finding["code"] for finding in document["findings"]] == ["DX102", "DX101"]
    assert [error["source"] for error in output["errors"]] == [str(missing)]


def test_standard_input_is_one_of_the_files(write: Write) -> None:
    done = _run("check", "-", write(FINE), stdin=OVER.encode("utf-8-sig"))
    assert done.exit_code == 1
    assert done.stdout.startswith("-:1:7: lỗi DX101")


def test_without_standard_input_it_says_so(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(SystemExit) as stopped:
        app(["check", "-"])
    assert stopped.value.code == 2
    assert capsys.readouterr().err.startswith("-: Không có đầu vào chuẩn")


def test_a_rule_that_does_not_exist_ends_the_call(write: Write) -> None:
    done = _run("check", write(OVER), "--select", "DX1O1")
    assert done.exit_code == 2
    assert done.stdout == ""
    assert "có phải DX101?" in done.stderr


def test_what_was_not_evaluated_is_listed_on_request(write: Write) -> None:
    path = write("Gần 2.300 hộ có địa chỉ số, đạt 57,5%.")
    assert "không kiểm tra được: " not in _run("check", path).stdout
    for option in ("--verbose", "-v", "--explain-not-evaluated"):
        assert "không kiểm tra được: số liệu chỉ là ước chừng" in _run("check", path, option).stdout


def test_an_accepted_finding_is_not_shown_again(write: Write) -> None:
    path, kept = write(OVER), write.folder / "chap-nhan.json"
    first = _run("check", path, "--accept", kept, "--write-accept")
    assert first.exit_code == 0
    assert "Đã ghi 1 kết luận" in first.stderr
    assert [entry["source"] for entry in json.loads(kept.read_text("utf-8"))["accepted"]] == ["bao-cao.txt"]
    again = _run("check", path, "--accept", kept)
    assert again.exit_code == 0
    assert "DX101" not in again.stdout
    assert "1 đã chấp nhận từ trước" in again.stdout
    assert again.stderr == ""
    counts = json.loads(_run("check", path, "--accept", kept, "--format", "json").stdout)["documents"][0]["counts"]
    assert (counts["accepted"], counts["errors"]) == (1, 0)


def test_a_new_finding_is_shown_beside_an_accepted_one_and_added(write: Write) -> None:
    kept = write.folder / "chap-nhan.json"
    _run("check", write(OVER), "--accept", kept, "--write-accept")
    both = write(f"{OVER} Có 410/400 xã báo cáo.")
    done = _run("check", both, "--accept", kept)
    assert done.exit_code == 1
    assert done.stdout.count("DX101") == 1
    assert _run("check", both, "--accept", kept, "--write-accept").exit_code == 0
    assert len(json.loads(kept.read_text("utf-8"))["accepted"]) == 2
    assert sorted(path.name for path in write.folder.iterdir()) == ["bao-cao.txt", "chap-nhan.json"]


def test_an_entry_that_fits_nothing_any_more_is_told(write: Write) -> None:
    kept = write.folder / "chap-nhan.json"
    _run("check", write(OVER), "--accept", kept, "--write-accept")
    done = _run("check", write(FINE), "--accept", kept)
    assert done.exit_code == 0
    assert "6.120/6.050 hộ" in done.stderr
    assert "(stale entry)" in done.stderr
    assert _run("check", write(FINE), "--accept", kept, "--select", "DX2").stderr == ""
    assert _run("check", write(FINE, "khac.txt"), "--accept", kept).stderr == ""


@pytest.mark.parametrize(
    ("options", "what"),
    [
        (["--write-accept"], "cần --accept"),
        (["--accept", "thieu.json"], "Không tìm thấy tệp"),
        (["--accept", "hong.json"], "không phải JSON"),
        (["--accept", "hong.json", "--write-accept"], "không phải JSON"),
        (["--accept", "khong/co/chap-nhan.json", "--write-accept"], "Không ghi được"),
    ],
)
def test_a_file_of_accepted_findings_must_be_one(
    write: Write, monkeypatch: pytest.MonkeyPatch, options: list[str], what: str
) -> None:
    path = write(OVER)
    write("{", "hong.json")
    monkeypatch.chdir(write.folder)
    done = _run("check", path, *options)
    assert done.exit_code == 2
    assert what in done.stderr
    assert sorted(found.name for found in write.folder.iterdir()) == ["bao-cao.txt", "hong.json"]


def test_claims_are_one_object_a_line(write: Write) -> None:
    done = _run("claims", write(f"{CUT}\n{OVER}", "xa_001.txt"), write.folder / "thieu.txt", "--format", "jsonl")
    assert done.exit_code == 2
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(record["doc"], record["kind"], record["verdict"]) for record in records] == [
        ("xa_001", "ratio", "truncated_not_rounded"),
        ("xa_001", "ratio", "over_100"),
    ]
    assert _run("claims", "-", stdin=OVER).stdout.startswith('{"doc": "-", "kind": "ratio", "numerator": "6120"')


def test_claims_can_be_read_by_people(write: Write) -> None:
    path = write(OVER)
    done = _run("claims", path, "--format", "text")
    assert done.exit_code == 0
    assert done.stdout.startswith(f"{path}:1:7: ratio over_100: part 6.120")


def test_the_stages_of_reading_can_be_looked_at(write: Write) -> None:
    path = write(OVER)
    lines = _run("claims", path, "--trace").stdout.splitlines()
    assert lines[:2] == ["Số liệu (numbers)", f"  {path}:1:7: 6.120  count; over 6.050"]
    (first, *_) = _run("claims", path, "--trace", "--format", "jsonl").stdout.splitlines()
    assert json.loads(first)["stage"] == "number"


def test_the_rules_are_listed() -> None:
    done = _run("rules")
    assert done.exit_code == 0
    assert len(done.stdout.splitlines()) == len(CATALOGUE)
    assert "Part is greater than its whole" in _run("rules", "--lang", "en").stdout


@pytest.mark.parametrize("word", ["DX101", "dx101", "part-exceeds-whole", "PART-EXCEEDS-WHOLE"])
def test_a_rule_is_explained_by_code_or_name(word: str) -> None:
    done = _run("explain", word)
    assert done.exit_code == 0
    assert done.stdout.startswith("DX101 part-exceeds-whole (lỗi)\nSố đạt lớn hơn tổng số\n")


@pytest.mark.parametrize(
    ("word", "meant"),
    [("DX1O1", "có phải DX101?"), ("part-exceed-whole", "có phải part-exceeds-whole?"), ("xyz", "xem dxmetrics rules")],
)
def test_an_unknown_rule_ends_with_what_was_perhaps_meant(word: str, meant: str) -> None:
    done = _run("explain", word)
    assert done.exit_code == 2
    assert meant in done.stderr


def test_the_version_is_that_of_the_package() -> None:
    assert _run("--version").stdout.startswith("dxmetrics ")


class Terminal(StringIO):
    """A terminal, as far as the command line asks."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_gets_colours_and_nothing_else_does(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    path = write(OVER)
    plain = _run("check", path).stdout
    monkeypatch.setattr(sys, "stdout", terminal)
    with pytest.raises(SystemExit) as stopped:
        app(["check", str(path)])
    assert stopped.value.code == 1
    assert "\x1b[" in terminal.getvalue()
    assert "\x1b[" not in plain


def test_a_full_disk_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    class Full(StringIO):
        def write(self, _: str) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(sys, "stdout", Full())
    with pytest.raises(SystemExit) as stopped:
        app(["rules"])
    assert stopped.value.code == 2
    assert "No space left on device" in capsys.readouterr().err
