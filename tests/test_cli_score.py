"""`dxmetrics score`, `template`, `schema`, from files."""

import json
import sys
from io import StringIO
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner, Result

from dxmetrics.cli import app
from dxmetrics.read.plans import read_plan
from dxmetrics.render.scorecards_json import score_schema

PLAN = {
    "title": "Kế hoạch chuyển đổi số năm 2024",
    "period": "năm 2024",
    "indicators": [
        {"code": "A", "name": "Tỷ lệ hồ sơ trực tuyến", "kind": "share", "pillar": "chính quyền số"},
        {"code": "B", "name": "Tài khoản định danh", "kind": "count", "accumulation": "cumulative"},
    ],
    "targets": [{"indicator": "A", "value": "trên 80%"}, {"indicator": "B", "value": "71.403"}],
}
VALUES = [
    {"indicator": "A", "part": "79.996", "whole": "100.000", "value": "80,00%"},
    {"indicator": "B", "value": "80.220"},
]


def _run(*words: str | Path) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words], catch_exceptions=False)


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return _write(tmp_path / "ke-hoach.json", PLAN)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    return _write(tmp_path / "bao-cao.json", {"title": "Báo cáo năm 2024", "values": VALUES})


def _write(path: Path, data: object) -> Path:
    path.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return path


def test_a_scorecard_is_printed(plan: Path, report: Path) -> None:
    result = _run("score", plan, report)
    assert result.exit_code == 0
    assert "79.996/100.000 = 79,996%" in result.stdout
    assert "Hoàn thành 01/02 chỉ tiêu; 01 chưa đạt." in result.stdout
    assert "112,35%" in result.stdout


def test_a_narrow_terminal_gets_a_narrow_table(plan: Path, report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    terminal = Terminal()
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "dumb")
    monkeypatch.setattr(sys, "stdout", terminal)
    with pytest.raises(SystemExit):
        app(["score", str(plan), str(report)])
    assert max(map(len, terminal.getvalue().split("\n\n")[1].splitlines())) <= 80


def test_it_is_printed_as_json_that_its_schema_describes(plan: Path, report: Path) -> None:
    card = json.loads(_run("score", plan, report, "--format", "json").stdout)
    Draft202012Validator(score_schema()).validate(card)
    assert [one["status"] for one in card["assessments"]] == ["not_met", "exceeded"]
    assert card["assessments"][1]["achievement"] == "26740/23801"


def test_it_is_printed_as_markdown(plan: Path, report: Path) -> None:
    assert (
        "| B | Tài khoản định danh | 71.403 | 80.220 | 112,35% | vượt |"
        in _run("score", plan, report, "--format", "markdown").stdout
    )


def test_the_day_decides_what_is_due(plan: Path, report: Path) -> None:
    assert "01 chưa đến hạn" in _run("score", plan, report, "--as-of", "30/6/2024").stdout
    assert _run("score", plan, report, "--as-of", "hôm qua").exit_code == 2


def test_findings_make_the_exit_code(plan: Path, tmp_path: Path) -> None:
    wrong = _write(tmp_path / "sai.json", {"title": "BC", "values": [{"indicator": "A", "part": "9", "whole": "8"}]})
    assert _run("score", plan, wrong).exit_code == 1
    assert _run("score", plan, wrong, "--fail-on", "never").exit_code == 0
    assert "lỗi DX101" in _run("score", plan, wrong).stdout


def test_earlier_reports_are_held_against_it(plan: Path, tmp_path: Path) -> None:
    reports = [
        _write(tmp_path / f"{day}.json", {"title": "BC", "values": [{"indicator": "B", "value": value, "as_of": day}]})
        for value, day in (("80.220", "2024-05-31"), ("79.850", "2024-06-30"))
    ]
    assert "DX423" in _run("score", plan, reports[1], "--earlier", reports[0]).stdout
    assert "DX423" not in _run("score", plan, reports[1]).stdout


def test_what_cannot_be_read_is_told_and_the_rest_is_scored(plan: Path, tmp_path: Path) -> None:
    half = _write(tmp_path / "nua.json", {"title": "BC", "values": [VALUES[0], {"indicator": "B", "as_of": "hôm qua"}]})
    result = _run("score", plan, half)
    assert result.exit_code == 2
    assert "hôm qua" in result.stderr
    assert "79,996%" in result.stdout
    assert _run("score", plan, tmp_path / "khong-co.json").exit_code == 2


@pytest.mark.parametrize("name", ["mau.yaml", "mau.json", "mau.csv", "mau.xlsx"])
def test_a_template_is_written_once(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    assert _run("template", "plan", path).exit_code == 0
    assert read_plan(path).record.targets == ()
    assert _run("template", "plan", path).exit_code == 2
    assert _run("template", "report", path, "--force").exit_code == 0


def test_a_template_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    assert _run("template", "plan", tmp_path / "mau.doc").exit_code == 2


@pytest.mark.parametrize("of", ["plan", "report", "check", "score"])
def test_schemas_are_printed(of: str) -> None:
    Draft202012Validator.check_schema(json.loads(_run("schema", of).stdout))
