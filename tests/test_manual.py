"""The manual's table of sentences: each right one is silent, each one that is wrong by a figure alarms."""

from pathlib import Path

import pytest

from dxmetrics import check
from dxmetrics.model import Severity

PAGE = Path(__file__).parent.parent / "docs" / "guides" / "what-is-read.md"
CELLS = 3
ROWS = [
    cells
    for line in PAGE.read_text(encoding="utf-8").splitlines()
    if line.startswith("| ") and len(cells := [cell.strip() for cell in line.strip("|").split(" | ")]) == CELLS
    if cells[0] != "dạng"
]


def test_the_page_has_rows() -> None:
    assert len(ROWS) >= 20


@pytest.mark.parametrize("cells", ROWS, ids=[row[0] for row in ROWS])
def test_a_form_of_the_manual_is_silent_where_it_is_right_and_alarms_where_it_is_wrong(cells: list[str]) -> None:
    _, right, wrong = cells
    found = [[finding for finding in check(text) if finding.severity is not Severity.NOTE] for text in (right, wrong)]
    assert not found[0]
    assert len(found[1]) == 1
