"""Scorecards to JSON: exact numbers as canonical strings, reasons by name; `score.schema.json` documents it."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from importlib.resources import files
from typing import Final

from dxmetrics.model import Assessment, Finding, NotComputable, Pace, Scorecard, Status, Tally
from dxmetrics.quantity import Figure, Number
from dxmetrics.render.canonical import canonical, canonical_figure
from dxmetrics.render.check_json import JsonObject

__all__ = ["score_json", "score_schema"]

VERSION: Final = 1


def score_json(card: Scorecard, lang: str = "vi") -> JsonObject:
    """Return the documented object, of strings, integers, booleans, lists and None.

    A number is a canonical string, "p/q" where its decimals never end; what cannot be computed is
    {"not_computable": reason}.
    """
    return {
        "version": VERSION,
        "plan": card.plan.title,
        "report": card.report.title,
        "as_of": _day(card.as_of),
        "tally": _tally(card.tally),
        "pillars": {pillar: _tally(tally) for pillar, tally in card.pillars.items()},
        "coverage": {"reported": card.coverage.reported, "expected": card.coverage.expected},
        "assessments": [_assessment(one, card) for one in card.assessments],
        "findings": [_finding(finding, lang) for finding in card.findings],
    }


def score_schema() -> JsonObject:
    """Return the JSON schema of what `score_json` gives.

    >>> score_schema()["title"]
    'dxmetrics score --format json'
    """
    schema: JsonObject = json.loads(files("dxmetrics.render").joinpath("score.schema.json").read_text(encoding="utf-8"))
    return schema


def _assessment(one: Assessment, card: Scorecard) -> JsonObject:
    target, value = one.target, one.value
    indicator = card.plan.indicator(target.indicator)
    return {
        "code": target.code,
        "indicator": indicator.code,
        "name": indicator.name,
        "pillar": indicator.pillar,
        "organisation": target.organisation,
        "target": {
            "comparator": target.comparison(indicator.direction).value if target.is_quantitative else None,
            "value": _figure(target.value),
            "low": _figure(target.low),
            "high": _figure(target.high),
            "baseline": _figure(target.baseline),
            "due": _day(target.due_date),
        },
        "reported": None
        if value is None
        else {
            "value": _figure(value.value),
            "part": _figure(value.part),
            "whole": _figure(value.whole),
            "status": None if value.status is None else value.status.value,
            "reason": value.reason,
        },
        "status": one.status.value,
        "basis": one.basis.value,
        "reason": None if one.reason is None else one.reason.reason.value,
        "actual": None if one.actual is None else canonical(one.actual),
        "achievement": _answer(one.achievement),
        "gap": _answer(one.gap),
        "pace": _pace(one.pace),
        "evidence": len(one.evidence),
        "findings": [finding.code for finding in one.findings],
    }


def _pace(pace: Pace | NotComputable | None) -> object:
    if pace is None or isinstance(pace, NotComputable):
        return _answer(pace)
    return {
        "elapsed": _answer(pace.elapsed),
        "expected": _answer(pace.expected),
        "ahead": _answer(pace.ahead),
        "on_track": pace.on_track,
        "projection": _answer(pace.projection),
        "will_meet": pace.will_meet if isinstance(pace.will_meet, bool) else _answer(pace.will_meet),
        "rate": _answer(pace.rate),
        "required": _answer(pace.required),
    }


def _answer(answer: Number | Decimal | NotComputable | None) -> object:
    if isinstance(answer, NotComputable):
        return {"not_computable": answer.reason.value}
    if answer is None:
        return None
    return str(answer) if isinstance(answer, Decimal) else canonical(Fraction(answer))


def _tally(tally: Tally) -> Mapping[str, int]:
    counts = {status.value: tally[status] for status in Status}
    return {"total": tally.total, "achieved": tally.achieved, "stated": tally.stated, **counts}


def _figure(figure: Figure | None) -> JsonObject | None:
    return None if figure is None else {"text": figure.text, "value": canonical_figure(figure), "unit": figure.unit}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _finding(finding: Finding, lang: str) -> JsonObject:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message(lang),
        "quote": finding.quote,
        "figures": [_figure(figure) for figure in finding.figures],
        "exact": None if finding.exact is None else canonical(finding.exact),
        "fingerprint": finding.fingerprint,
    }
