"""Whole documents to what the command line prints, byte for byte; the reports are invented.

After a change that is meant: `python -m tests.test_golden`, and a look at what it changed.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

from dxmetrics.cli import app

GOLDEN = Path(__file__).parent / "golden"
OUTPUTS = {
    ".check.txt": ["check", "--verbose"],
    ".check.en.txt": ["check", "--lang", "en"],
    ".check.json": ["check", "--format", "json"],
    ".claims.jsonl": ["claims", "--format", "jsonl"],
    ".trace.txt": ["claims", "--trace"],
}
READ = (".claims.jsonl", ".trace.txt")
REPORTS = {"huyen-son-ha": tuple(OUTPUTS)[:-1], "tinh-lam-hai": READ, "xa-dong-mai": READ}


def printed(report: str) -> Iterator[tuple[Path, str]]:
    """Yield each golden file of a report with what is printed now; the folder of golden files is the current one."""
    for ending in REPORTS[report]:
        words = OUTPUTS[ending]
        yield GOLDEN / f"{report}{ending}", CliRunner().invoke(app, [*words, f"{report}.txt"]).stdout


@pytest.mark.parametrize("report", REPORTS)
def test_a_report_is_printed_as_before(report: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(GOLDEN)
    for path, now in printed(report):
        assert now == path.read_text(encoding="utf-8"), path.name


if __name__ == "__main__":  # pragma: no cover - writes the files that the test reads
    os.chdir(GOLDEN)
    for name in REPORTS:
        for golden, text in printed(name):
            golden.write_bytes(text.encode())
