"""What a finding tells only when it is asked."""

from dataclasses import replace

import pytest

from dxmetrics.model import Change, Finding, Rule, Sentence, Severity, ShareClaim, Slip, Suggestion

RULE = Rule("DX000", "shown", Severity.ERROR, ShareClaim, Sentence("", ""), Sentence("", ""))
PLAIN = RULE.finding(ShareClaim(part="8.994", whole="8.950", unit="hộ"))
REPAIRED = replace(
    PLAIN, suggestions=(Suggestion((Change(0, 8949, "8.949"),), Slip.TRANSPOSITION),), candidates=1, flips_status=True
)


def test_candidates_are_sought_once_and_only_when_they_are_asked_for() -> None:
    asked: list[Finding] = []

    def repaired() -> Finding:
        asked.append(PLAIN)
        return REPAIRED

    late = PLAIN.when_asked(repaired)
    assert (late.code, late.figures, asked) == ("DX000", PLAIN.figures, [])
    assert (late.suggestions, late.candidates, late.flips_status) == (REPAIRED.suggestions, 1, True)
    assert asked == [PLAIN]
    assert late == REPAIRED


def test_a_copy_of_a_pending_finding_has_its_candidates() -> None:
    late = PLAIN.when_asked(lambda: REPAIRED)
    assert replace(late, source="a.txt") == replace(REPAIRED, source="a.txt")


def test_other_names_stay_unknown() -> None:
    with pytest.raises(AttributeError, match="suggestion'"):
        PLAIN.suggestion  # type: ignore[attr-defined]  # noqa: B018 - the name is wrong on purpose


def test_a_finding_cannot_be_graver_than_its_rule() -> None:
    note = replace(RULE, severity=Severity.NOTE)
    claim = ShareClaim(part="8.994", whole="8.950", unit="hộ")
    with pytest.raises(ValueError, match="cannot be graver"):
        note.finding(claim, severity=Severity.ERROR)
    assert RULE.finding(claim, severity=Severity.NOTE).severity is Severity.NOTE
