"""Every case of every rule: what goes in, as a report prints it, and what the rule says of it.

`cases/<name>.yaml` holds two lists. Under `found`, each case has a claim (its kind, its printed figures) or a figure,
and what the finding must be; under `silent` stand the nearest things that must raise nothing. A case raises nothing
beside its own finding that is graver than a note, unless `beside` names the codes.
"""

from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from dxmetrics.checking import check, verdict
from dxmetrics.model import (
    ChangeClaim,
    Claim,
    Finding,
    MultipleClaim,
    OrderClaim,
    RateClaim,
    RemainderClaim,
    Severity,
    ShareClaim,
    SumClaim,
    TallyClaim,
    TargetClaim,
)
from dxmetrics.quantity import Figure
from dxmetrics.rules import CATALOGUE
from dxmetrics.vi import parse_figure

CASES: Final = Path(__file__).parent / "cases"
KINDS: Final[dict[str, type[Claim]]] = {
    kind.KIND: kind
    for kind in (
        ShareClaim,
        TargetClaim,
        ChangeClaim,
        MultipleClaim,
        SumClaim,
        RemainderClaim,
        TallyClaim,
        OrderClaim,
        RateClaim,
    )
}
Case = dict[str, Any]  # as YAML holds it


def load(expected: str) -> list[Any]:
    return [
        pytest.param(path.stem, case, id=f"{path.stem}-{number}")
        for path in sorted(CASES.glob("*.yaml"))
        for number, case in enumerate(yaml.safe_load(path.read_text(encoding="utf-8"))[expected], start=1)
    ]


def subject(case: Case) -> Claim | Figure | str:
    for kind, of_kind in KINDS.items():
        if kind in case:
            return of_kind(**case[kind])
    if "text" in case:
        return str(case["text"])
    return parse_figure(case["figure"], case.get("unit"))


def judged(case: Case, rule: str) -> tuple[list[Finding], list[Finding]]:
    """Return the findings of the rule, and the others that are graver than a note."""
    findings = check(subject(case))
    own = [finding for finding in findings if finding.name == rule]
    others = [finding for finding in findings if finding.name != rule and finding.severity is not Severity.NOTE]
    return own, others


@pytest.mark.parametrize(("rule", "case"), load("found"))
def test_the_rule_finds(rule: str, case: Case) -> None:
    own, others = judged(case, rule)
    assert [finding.severity for finding in own] == [case["severity"]]
    assert own[0].cause == case.get("cause")
    assert [finding.code for finding in others] == case.get("beside", [])
    if "vi" in case:
        assert own[0].message() == case["vi"]
    if "en" in case:
        assert own[0].message("en") == case["en"]
    if "exact" in case:
        assert str(own[0].exact) == str(case["exact"])
    if "verdict" in case:
        thing = subject(case)
        assert isinstance(thing, Claim)
        assert verdict(thing) == case["verdict"]


@pytest.mark.parametrize(("rule", "case"), load("silent"))
def test_the_rule_is_silent(rule: str, case: Case) -> None:
    own, others = judged(case, rule)
    assert own == []
    assert [finding.code for finding in others] == case.get("beside", [])
    if "verdict" in case:
        thing = subject(case)
        assert isinstance(thing, Claim)
        assert verdict(thing) == case["verdict"]


PROSE: Final = {*KINDS.values(), Figure}
NAMES: Final = sorted(
    rule.RULE.name
    for rule in CATALOGUE
    if PROSE & {*(rule.RULE.scope if isinstance(rule.RULE.scope, tuple) else (rule.RULE.scope,))}
)


@pytest.mark.parametrize("name", NAMES)
def test_every_rule_on_figures_and_claims_has_more_silent_cases_than_findings(name: str) -> None:
    cases = yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))
    assert 0 < len(cases["found"]) < len(cases["silent"])
