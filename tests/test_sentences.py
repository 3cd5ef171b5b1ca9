"""Constructed sentences: each raises the errors and warnings that it must, and no others; most of them none."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from dxmetrics import check
from dxmetrics.model import Finding, Severity

FILES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))  # a case is what the README beside them says
CASES: list[dict[str, Any]] = [case for path in FILES for case in yaml.safe_load(path.read_text(encoding="utf-8"))]
KEYS = {"text", "expect", "silent", "first", "pending"}
MARKED = [
    pytest.param(
        case,
        id=case["text"][:60],
        marks=[pytest.mark.xfail(reason=case["pending"], raises=AssertionError)] if "pending" in case else [],
    )
    for case in CASES
]


def grave(text: str) -> list[Finding]:
    """Return the errors and warnings of a text."""
    return [finding for finding in check(text) if finding.severity is not Severity.NOTE]


def answers(finding: Finding, wanted: str, severity: str) -> bool:
    """Tell whether a finding has one of the wanted verdicts or names, and the severity."""
    names = {finding.name, finding.verdict.value if finding.verdict else ""}
    return bool(names & set(wanted.split("|"))) and severity in {"any", finding.severity.value}


@pytest.mark.parametrize("case", MARKED)
def test_sentence(case: dict[str, Any]) -> None:
    found = grave(case["text"])
    told = [f"{finding.severity} {finding}" for finding in found]
    if case.get("silent"):
        assert not found, told
        return
    ((wanted, severity),) = case["expect"].items()
    assert len(found) == 1, told
    assert answers(found[0], wanted, severity), told
    if "first" in case:
        assert [change.text for change in found[0].suggestions[0].changes] == [case["first"]], told


def test_cases_are_well_formed_and_half_of_them_are_silent() -> None:
    silent = [case for case in CASES if case.get("silent")]
    assert all(set(case) <= KEYS and bool(case.get("silent")) != ("expect" in case) for case in CASES)
    assert len({case["text"] for case in CASES}) == len(CASES) >= 160
    assert 2 * len(silent) >= len(CASES)
