"""Every case of every rule on plans and reports: typed data in, what the rule says of it.

`cases/plans/<name>.yaml` holds two lists, `found` and `silent`. A case is a small plan and report (an indicator, its
targets, values, organisations, earlier values), evaluated as a whole, or one of the records of
`dxmetrics.rules.contexts` by name. Under `found` stands the severity, and the sentence where it is worth showing.
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from dxmetrics.evaluation import evaluate
from dxmetrics.measure import Band, Ladder
from dxmetrics.model import Finding, Indicator, Level, Plan, Report, Severity, ShareClaim
from dxmetrics.quantity import Figure, Interval
from dxmetrics.rules import CATALOGUE, RuleModule
from dxmetrics.rules.contexts import (
    Children,
    Enumeration,
    LadderInUse,
    MeanOf,
    Milestones,
    Partition,
    Ranking,
    Result,
    SameFact,
    Scale,
    Series,
    SharedWhole,
    StatedAlone,
    TallyHeld,
    ThreeCounts,
    UnitsCounted,
    Versions,
)
from dxmetrics.vi import as_figure, as_percent

CASES: Final = Path(__file__).parent / "cases" / "plans"
CONTEXTS: Final = {
    Children,
    Enumeration,
    LadderInUse,
    MeanOf,
    Milestones,
    Partition,
    Ranking,
    Result,
    SameFact,
    Scale,
    Series,
    SharedWhole,
    StatedAlone,
    TallyHeld,
    ThreeCounts,
    UnitsCounted,
    Versions,
}
RULES: Final[dict[str, RuleModule]] = {rule.RULE.name: rule for rule in CATALOGUE if rule.RULE.scope in CONTEXTS}
Case = dict[str, Any]  # as YAML holds it


def load(expected: str) -> list[Any]:
    return [
        pytest.param(path.stem, case, id=f"{path.stem}-{number}")
        for path in sorted(CASES.glob("*.yaml"))
        for number, case in enumerate(yaml.safe_load(path.read_text(encoding="utf-8"))[expected], start=1)
    ]


def subject(case: Case) -> object:  # noqa: C901, PLR0911 - one line a record
    match case:
        case {"partition": shares}:
            return Partition(tuple(map(as_percent, shares)))
        case {"enumeration": stated, "items": items}:
            return Enumeration(as_figure(stated), tuple(items))
        case {"mean": mean, "total": total, "count": count}:
            return MeanOf(as_figure(mean), as_figure(total), as_figure(count))
        case {"counts": [actual, plan, population], "stated": stated}:
            figures = as_figure(actual), as_figure(plan), as_figure(population)
            return ThreeCounts(*figures, as_percent(stated), case.get("label"))
        case {"bands": bands, "domain": [low, high]}:
            made = tuple(Band.of(first, last, 1, high_closed=[first, last] == bands[-1]) for first, last in bands)
            return LadderInUse("Thang điểm", Ladder(made, Interval(low, high)))
        case {"ranks": ranks}:
            return Ranking(tuple((name, place, _figure(value)) for name, place, value in ranks), case.get("of"))
        case {"scale": declared, "maxima": maxima}:
            return Scale(tuple(map(as_figure, maxima)), as_figure(declared))
        case {"shared": shares}:
            return SharedWhole(tuple(ShareClaim(**share) for share in shares))
        case {"units": stated, "level": level, "day": day}:
            return UnitsCounted(as_figure(stated), Level(level), date.fromisoformat(day))
        case {"versions": [current, previous]}:
            return Versions("DTI", current, previous)
    return None


def _figure(value: str | None) -> Figure | None:
    return None if value is None else as_figure(value)


def judged(case: Case, rule: str) -> list[Finding]:
    """Return the findings of the rule."""
    single = subject(case)
    if single is not None:
        return list(RULES[rule].check(single))
    indicator = Indicator.read({"code": "A", "name": "Tỷ lệ hồ sơ", "kind": "share", **case.get("indicator", {})})
    bodies = case.get("organisations", [])
    plan = Plan.read(
        {
            "title": "Kế hoạch",
            "indicators": [indicator],
            "organisations": bodies,
            "targets": [{"indicator": "A", **target} for target in _several(case, "target")],
            **case.get("plan", {}),
        },
    )
    report = Report.read({"title": "Báo cáo", "organisations": bodies, **_values(case), **case.get("report", {})})
    earlier = [Report.read({"title": "Kỳ trước", **_values(one)}) for one in case.get("earlier", [])]
    return [finding for finding in evaluate(plan, report, earlier=earlier).findings if finding.name == rule]


def _several(case: Case, key: str) -> Iterable[Case]:
    return case[f"{key}s"] if f"{key}s" in case else [case[key]] if key in case else []


def _values(case: Case) -> Case:
    return {"values": [{"indicator": "A", **value} for value in _several(case, "value")]}


@pytest.mark.parametrize(("rule", "case"), load("found"))
def test_the_rule_finds(rule: str, case: Case) -> None:
    found = judged(case, rule)
    assert {finding.severity for finding in found} == {Severity(case["severity"])}
    assert len(found) == case.get("times", 1)
    if "vi" in case:
        assert found[0].message() == case["vi"]
    assert "{" not in found[0].message("en")


@pytest.mark.parametrize(("rule", "case"), load("silent"))
def test_the_rule_is_silent(rule: str, case: Case) -> None:
    assert judged(case, rule) == []


@pytest.mark.parametrize("name", sorted(RULES))
def test_every_rule_on_plans_has_more_silent_cases_than_findings(name: str) -> None:
    cases = yaml.safe_load((CASES / f"{name}.yaml").read_text(encoding="utf-8"))
    assert 0 < len(cases["found"]) < len(cases["silent"])
