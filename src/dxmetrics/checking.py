"""The door of checking: read if it must, apply the rules, add repairs, sort."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache, partial
from pathlib import Path
from typing import Any, Final

from dxmetrics._collector import Uncollected
from dxmetrics.model import (
    ChangeClaim,
    Claim,
    Finding,
    MultipleClaim,
    OrderClaim,
    Reading,
    RemainderClaim,
    Severity,
    ShareClaim,
    SumClaim,
    TargetClaim,
    Verdict,
)
from dxmetrics.quantity import Figure, Span
from dxmetrics.read import read_document, read_text
from dxmetrics.relations import agrees_by_custom, why_not_evaluable, why_undecided
from dxmetrics.repair import Manner, with_suggestions
from dxmetrics.rules import CATALOGUE, RuleModule, chosen

__all__ = ["Review", "check", "review", "verdict"]

Checkable = str | Path | Reading | Figure | Claim | Iterable[Claim]
"""What can be checked: prose (a str is always prose), a document, a reading, a figure, a claim, claims."""


@dataclass(frozen=True, slots=True)
class Review:
    """All that checking one thing gave: the findings in document order, and what could not be evaluated, with reasons.

    `figures` and `claims` count what was seen and what was related.
    """

    findings: list[Finding]
    figures: int
    claims: int
    not_evaluated: tuple[tuple[Claim, str], ...] = ()
    unread: int = 0

    @property
    def checked(self) -> int:
        """How many claims were evaluated."""
        return self.claims - len(self.not_evaluated)


def check(
    x: Checkable,
    *,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    rules: Iterable[RuleModule] = (),
) -> list[Finding]:
    """Check prose, a document, a reading, a claim or claims; return the findings in document order.

    `select` and `ignore` take codes, beginnings of codes (DX1) and names; `rules` are a caller's own, for this call. A
    claim that can be read in several ways raises an error or a warning only where every reading does.

    >>> for finding in check("Đã giải quyết 2.761/7.698 hồ sơ, đạt 35,86%."):
    ...     print(finding.severity, finding)
    note DX102 2.761/7.698 hồ sơ = 35,87% nếu làm tròn; 35,86% là cắt bớt chữ số.
    """
    with Uncollected():  # nearly all that is built is gone with the return
        return _findings(_reading(x), select, ignore, tuple(rules))


def review(
    x: Checkable,
    *,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    rules: Iterable[RuleModule] = (),
) -> Review:
    """Check as `check` does, and return what was looked at beside the findings.

    >>> review("Đã giải quyết 20.284/25.302 hồ sơ, đạt 80,17%.").checked
    1
    """
    reading = _reading(x)
    findings = _findings(reading, select, ignore, tuple(rules))
    reasons = ((claim, why_undecided(claim)) for claim in reading.claims)
    not_evaluated = tuple((claim, reason) for claim, reason in reasons if reason is not None)
    return Review(findings, len(reading.figures), len(reading.claims), not_evaluated, len(reading.unread))


def _findings(
    reading: Reading, select: Iterable[str] | None, ignore: Iterable[str] | None, own: tuple[RuleModule, ...]
) -> list[Finding]:
    """Return what the rules that are chosen, and a caller's own, find in a reading, in document order."""
    catalogue = _by_scope(chosen((*CATALOGUE, *own), select, ignore))
    findings = _apply(catalogue, reading)
    for figure in reading.figures if own else _notable(reading.figures):
        findings += _apply(catalogue, figure)
    for claim in reading.claims:
        found = _apply(catalogue, claim)
        if found:
            findings += _agreed(catalogue, claim, found)
    if findings:
        findings = _repairable(findings, reading)
        findings.sort(key=lambda finding: finding.span or (0, 0))
    return findings


_MISMATCHES: Final[Mapping[type[Claim], Verdict]] = {
    ShareClaim: Verdict.PERCENT_MISMATCH,
    SumClaim: Verdict.SUM_MISMATCH,
    RemainderClaim: Verdict.SUM_MISMATCH,
    OrderClaim: Verdict.OVER_100,
    ChangeClaim: Verdict.GROWTH_MISMATCH,
    MultipleClaim: Verdict.GROWTH_MISMATCH,
    TargetClaim: Verdict.TARGET_MISMATCH,
}


def verdict(claim: Claim) -> Verdict:
    """Return what the figures of one claim amount to: its gravest finding's verdict, ok, or not checkable.

    A finding must hold in every reading; a verdict takes figures as custom has them, so that figures can disagree
    without a finding: "hơn 350 nghìn" is read as at most 360 thousand.

    >>> verdict(ShareClaim(part="2.761", whole="7.698", stated="35,86%")).value
    'truncated_not_rounded'
    >>> verdict(ShareClaim(part="hơn 350.000", whole="500.000", stated="90%")).value
    'percent_mismatch'
    """
    rules = _by_scope(CATALOGUE)
    judged = [finding for finding in _agreed(rules, claim, _apply(rules, claim)) if finding.verdict is not None]
    if judged:
        gravest = min(judged, key=lambda finding: finding.severity.rank)
        return gravest.verdict or Verdict.OK
    if why_not_evaluable(claim) is not None:
        return Verdict.NOT_CHECKABLE
    if any(agrees_by_custom(reading) for reading in (claim, *claim.readings)):
        return Verdict.OK
    return _MISMATCHES[type(claim)]


def _by_span(claims: Iterable[Claim]) -> dict[Span, list[Claim]]:
    """Return the claims that use each figure of a text, by the figure's place."""
    found: dict[Span, list[Claim]] = {}
    for claim in claims:
        for figure in claim.figures:
            if figure.span is not None:
                found.setdefault(figure.span, []).append(claim)
    return found


def _repairable(findings: Iterable[Finding], reading: Reading) -> list[Finding]:
    """Return findings that name their source; those whose figures contradict each other find candidates if asked."""
    sharing = cache(lambda: _by_span(reading.claims))
    manner = cache(lambda: Manner.of(reading.figures))

    def repaired(finding: Finding) -> Finding:
        return with_suggestions(finding, _beside(finding, sharing()), manner())

    named = findings if reading.source is None else [replace(finding, source=reading.source) for finding in findings]
    return [finding if finding.verdict is None else finding.when_asked(partial(repaired, finding)) for finding in named]


def _beside(finding: Finding, sharing: Mapping[Span, list[Claim]]) -> Iterator[Claim]:
    """Yield the other claims, each once, that use a figure of this finding's claim."""
    seen = [finding.claim]
    for figure in finding.figures:
        for claim in sharing.get(figure.span, ()) if figure.span is not None else ():
            if not any(claim is known for known in seen):
                seen.append(claim)
                yield claim


def _reading(x: Checkable) -> Reading:
    if isinstance(x, Reading):
        return x
    if isinstance(x, str):
        return read_text(x)
    if isinstance(x, Path):
        return read_document(x)
    if isinstance(x, Figure):
        return Reading("", (x,), ())
    claims = (x,) if isinstance(x, Claim) else tuple(x)
    return Reading("", tuple(_figures(claims)), claims)


def _figures(claims: Iterable[Claim]) -> Iterator[Figure]:
    """Yield the figures of some claims; one that several claims share, as its place tells, is yielded once."""
    seen: set[Figure] = set()
    for claim in claims:
        for figure in claim.figures:
            if figure.span is None:
                yield figure
            elif figure not in seen:
                seen.add(figure)
                yield figure


Scoped = dict[type, tuple[Callable[[Any], Iterator[Finding]], ...]]
"""The checks of rules by what they look at; it is of the rule's scope, hence `Any` (see `RuleModule`)."""


@lru_cache(maxsize=64)
def _by_scope(rules: tuple[RuleModule, ...]) -> Scoped:
    """Return the rules by the type that they look at."""
    scoped: dict[type, list[Callable[[Any], Iterator[Finding]]]] = {}
    for rule in rules:
        scope = rule.RULE.scope
        for kind in scope if isinstance(scope, tuple) else (scope,):
            scoped.setdefault(kind, []).append(rule.check)
    return {kind: tuple(checks) for kind, checks in scoped.items()}


def _notable(figures: Iterable[Figure]) -> list[Figure]:
    """Return the figures that the catalogue may say something of: few are hedged or oddly written."""
    return [figure for figure in figures if figure.hedge is not None or figure.oddity is not None]


def _apply(rules: Scoped, subject: Claim | Figure | Reading) -> list[Finding]:
    return [finding for findings_of in rules.get(type(subject), ()) for finding in findings_of(subject)]


def _agreed(rules: Scoped, claim: Claim, findings: list[Finding]) -> list[Finding]:
    """Return the findings on which all readings of a claim agree: it is wrong only if it is wrong in every one."""
    if claim.readings and any(map(_is_grave, findings)):
        fine = any(not any(map(_is_grave, _apply(rules, other))) for other in claim.readings)
        if fine:
            return [finding for finding in findings if not _is_grave(finding)]
    return findings


def _is_grave(finding: Finding) -> bool:
    return finding.severity is not Severity.NOTE
