"""Candidates for a finding: the changes one slip away that make its claim agree.

They are ranked by how many other claims of the text still hold with them, then by how likely their slips are and how
plausible what they leave: a figure for which another claim vouches is rarely the wrong one. A candidate is *likely*
only where the printed percentage is the right one cut off, or where it is the only one in all, every figure that it
was judged by is printed, and chance would seldom give as good a one. Nothing is ever changed by itself.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from dxmetrics.model import (
    Change,
    ChangeClaim,
    Claim,
    Finding,
    MultipleClaim,
    OrderClaim,
    RemainderClaim,
    ShareClaim,
    Slip,
    Suggestion,
    TargetClaim,
)
from dxmetrics.quantity import COUNT_ROUNDINGS, Figure, Hedge, Number, Rounding, round_to
from dxmetrics.relations.elimination import Key
from dxmetrics.relations.language import Linear
from dxmetrics.relations.lowering import system_of
from dxmetrics.relations.system import System, printed_interval
from dxmetrics.repair.candidates import Candidate, Joint, holds_with, joint_candidates, replaced
from dxmetrics.repair.diagnosis import search
from dxmetrics.repair.implied import has_implied_whole, has_whole, implied_candidates
from dxmetrics.repair.plausibility import Manner, coincidence, plausible

__all__ = ["with_suggestions"]

_UNKNOWN: Final = Manner({})
_BUT_UP: Final = frozenset(COUNT_ROUNDINGS) - {Rounding.AWAY}
_SHOWN: Final = 12
"""How many candidates a finding keeps; it states the number of all."""
_SWAP: Final = 80_000_000
"""The weight of two figures having changed places."""
_CERTAIN: Final = 10**10
"""The weight of a percentage that is explained by having been cut off: no slip at all."""
_ROUNDED_UP: Final = 20_000_000
"""The weight of a percentage that only rounding up explains, which is rarely done."""
_FEW: Final = Fraction(1, 20)
"""How many candidates as good as the only one chance may be expected to give, for it to be called likely."""
_SEARCH: Final = 200
"""How many sets of figures are judged for one finding."""
_TOGETHER: Final = 100
"""How many values are tried for pairs of figures that are wrong together; three at once are not sought."""


@dataclass(frozen=True, slots=True)
class _Ranked:
    """Changes that mend the claim, with the slip they undo and its weight."""

    changes: Mapping[Key, Candidate]
    slip: Slip
    weight: int


def with_suggestions(finding: Finding, claims: Iterable[Claim] = (), manner: Manner = _UNKNOWN) -> Finding:
    """Return the finding with its candidates, best first, and how many there are in all.

    `claims` are other claims of the same text: those that share a figure with this one judge its candidates; `manner`
    is how that text prints its figures. A rule's own suggestion stands alone, but for what two exchanged digits
    explain. A finding whose figures do not contradict each other is returned as it is.

    >>> from dxmetrics.model import Rule, Sentence, Severity
    >>> rule = Rule("DX000", "shown", Severity.ERROR, ShareClaim, Sentence("", ""), Sentence("", ""))
    >>> claim = ShareClaim(part="2.761", whole="7.698", stated="35,86%")
    >>> finding = with_suggestions(rule.finding(claim))
    >>> best = finding.suggestions[0]
    >>> best.changes[0].text, best.slip.value, best.likely
    ('35,87', 'rounding', True)
    """
    claim = finding.claim
    if claim is None:
        return finding
    system, figures = system_of((claim,))
    found_at = ((key, _place(figure, finding.figures)) for key, figure in enumerate(figures))
    places: dict[Key, int] = {key: place for key, place in found_at if place is not None}
    ranked = _mending(claim, system, figures)
    if ranked is None or not places:
        return finding
    ranked = [entry for entry in ranked if all(key in places for key in entry.changes)]
    if finding.suggestions:
        ranked = [entry for entry in ranked if entry.slip is Slip.TRANSPOSITION]
    others = _sharing(claim, claims)
    weights = {id(entry): plausible(entry.weight, entry.changes, claim, system, figures, manner) for entry in ranked}
    ranked.sort(key=lambda entry: (_broken(entry, figures, others), -weights[id(entry)]))
    distinct = _distinct(ranked, figures)
    best = [_suggestion(entry, places) for entry in distinct]
    if finding.suggestions:
        own = {_values(suggestion) for suggestion in finding.suggestions}
        best = [*finding.suggestions, *(suggestion for suggestion in best if _values(suggestion) not in own)]
    elif len(best) == 1 and _stands_out(distinct[0], system):
        best[0] = replace(best[0], likely=True)
    flips = _flips(claim, finding.figures, best[0]) if best else None
    return replace(finding, suggestions=tuple(best[:_SHOWN]), candidates=len(best), flips_status=flips)


def _mending(claim: Claim, system: System, figures: Sequence[Figure]) -> list[_Ranked] | None:
    """Return what mends a claim, in no order; None where its figures do not contradict each other."""
    if has_implied_whole(claim):
        part, stated = figures
        if has_whole(part.value, stated):
            return None
        return [_Ranked({key: near}, near.slip, near.weight) for key, near in implied_candidates(part, stated)]
    systems = [system]
    if isinstance(claim, TargetClaim) and (claim.difference is not None or claim.difference_percent is not None):
        systems.append(system_of((claim,), turned=True)[0])
    diagnoses = [search(held, frozenset(), {}, work=_SEARCH) for held in systems]
    if any(found.consistent for found in diagnoses):
        return None
    ranked: list[_Ranked] = []
    left = _TOGETHER
    for held, found in zip(systems, diagnoses, strict=True):
        ranked += [*_rerounded(held), *_swapped(claim, held, figures)]
        fewest = min((len(suspects.figures) for suspects in found.sets), default=0)
        for suspects in found.sets:
            if len(suspects.figures) == fewest <= 2:  # noqa: PLR2004 - a pair
                joints = joint_candidates(held, suspects.figures, left)
                left -= joints.tried
                ranked += map(_slipped, joints.found)
    return ranked


def _place(figure: Figure, figures: Sequence[Figure]) -> int | None:
    """Return where a figure stands among others: the very one, else one that is printed in the same place."""
    for place, other in enumerate(figures):
        if other is figure:
            return place
    return figures.index(figure) if figure in figures else None


def _slipped(joint: Joint) -> _Ranked:
    changes = dict(zip(joint.figures, joint.candidates, strict=True))
    return _Ranked(changes, joint.candidates[0].slip, joint.weight)


def _rerounded(system: System) -> Iterator[_Ranked]:
    """Yield the percentage rounded half up, where another way of rounding explains the printed one."""
    for share in system.shape.shares:
        stated = system.figures.get(share.stated)
        part, whole = (_value(system, key) for key in (share.part, share.whole))
        if not isinstance(stated, Figure) or stated.hedge is not None or part is None or not whole:
            continue
        exact = Fraction(share.per * part) / whole
        rounded = round_to(exact, stated.step)
        if rounded == stated.value or exact not in printed_interval(stated, COUNT_ROUNDINGS):
            continue
        cut = exact in printed_interval(stated, _BUT_UP)
        near = replaced(stated, rounded, Slip.ROUNDING, _CERTAIN if cut else _ROUNDED_UP)
        if holds_with(system, {share.stated: near}):
            yield _Ranked({share.stated: near}, Slip.ROUNDING, near.weight)


def _value(system: System, key: Key) -> Number | None:
    if key in system.points:
        return system.points[key]
    room = system.range_of(key, ())
    return room.low if room.is_point else None


_SWAPPED: Final[dict[type[Claim], tuple[tuple[str, str], ...]]] = {
    ShareClaim: (("part", "whole"),),
    OrderClaim: (("smaller", "larger"),),
    RemainderClaim: (("whole", "part"), ("whole", "rest")),
    ChangeClaim: (("current", "previous"),),
    MultipleClaim: (("current", "previous"),),
    TargetClaim: (("actual", "target"),),
}


def _swapped(claim: Claim, system: System, figures: Sequence[Figure]) -> Iterator[_Ranked]:
    """Yield two figures in each other's place."""
    roles = {role: _place(figure, figures) for role, figure in reversed([*claim.roles()])}
    for one, other in _SWAPPED.get(type(claim), ()):
        first, second = roles.get(one), roles.get(other)
        if first is None or second is None:
            continue
        changes: dict[Key, Candidate] = {
            first: _moved(figures[second]),
            second: _moved(figures[first]),
        }
        if figures[first].value != figures[second].value and holds_with(system, changes):
            yield _Ranked(changes, Slip.SWAP, _SWAP)


def _moved(figure: Figure) -> Candidate:
    return Candidate(figure.value, figure.step, figure.text, Slip.SWAP, _SWAP)


def _sharing(claim: Claim, claims: Iterable[Claim]) -> list[System]:
    """Return the other claims that share a figure with this one, each as a system whose keys are spans."""
    spans = {figure.span for figure in claim.figures if figure.span is not None}
    others: list[System] = []
    for other in claims:
        if other is claim or not any(figure.span in spans for figure in other.figures):
            continue
        system, _ = system_of((other,), COUNT_ROUNDINGS)
        others.append(system)
    return others


def _broken(entry: _Ranked, figures: Sequence[Figure], others: Iterable[System]) -> int:
    """Count the other claims that do not hold with these changes."""
    spans = {figures[key].span: near for key, near in entry.changes.items() if isinstance(key, int)}
    broken = 0
    for system in others:
        chosen = {
            key: spans[figure.span]
            for key, figure in system.figures.items()
            if isinstance(figure, Figure) and figure.span in spans
        }
        broken += not holds_with(system, chosen)
    return broken


def _suggestion(entry: _Ranked, places: Mapping[Key, int]) -> Suggestion:
    changes = tuple(Change(places[key], near.value, near.text) for key, near in entry.changes.items())
    return Suggestion(changes, entry.slip, likely=entry.slip is Slip.ROUNDING and entry.weight == _CERTAIN)


def _values(suggestion: Suggestion) -> frozenset[tuple[int, Number]]:
    return frozenset((change.figure, change.value) for change in suggestion.changes)


def _distinct(ranked: Iterable[_Ranked], figures: Sequence[Figure]) -> list[_Ranked]:
    """Return each set of values once, printed with as many decimals as the wrong figures are, where that can be."""
    found: dict[frozenset[tuple[Key, Number]], _Ranked] = {}
    for entry in ranked:
        values = frozenset((key, near.value) for key, near in entry.changes.items())
        if values not in found or (_keeps_decimals(entry, figures) and not _keeps_decimals(found[values], figures)):
            found[values] = entry
    return list(found.values())


def _keeps_decimals(entry: _Ranked, figures: Sequence[Figure]) -> bool:
    return all(near.step == figures[key].step for key, near in entry.changes.items() if isinstance(key, int))


def _stands_out(only: _Ranked, system: System) -> bool:
    """Tell whether the only candidate is likely: nothing unprinted was supposed, and chance seldom gives one."""
    if only.slip is Slip.ROUNDING or any(not _is_settled(system, key) for key in system.hidden):
        return False
    if only.slip is Slip.SWAP:
        return True
    (key, *others) = only.changes
    return not others and coincidence(only.slip, key, system) <= _FEW


def _is_settled(system: System, key: Key) -> bool:
    """Tell whether a sum gives a quantity that is not printed, as the change gives the previous value."""
    lines = (line for line in system.relations if isinstance(line, Linear) and line.sense == "=")
    return any(key in line.keys for line in lines)


def _flips(claim: Claim, figures: Sequence[Figure], suggestion: Suggestion) -> bool | None:
    """Tell whether a correction turns đạt into chưa đạt or back, by the threshold or the target of the claim."""
    values = [figure.value for figure in figures]
    before = _met(claim, figures, values)
    for change in suggestion.changes:
        values[change.figure] = change.value
    after = _met(claim, figures, values)
    return None if before is None or after is None else before is not after


def _met(claim: Claim, figures: Sequence[Figure], values: Sequence[Number]) -> bool | None:
    places = ((name, _place(figure, figures)) for name, figure in claim.roles())
    role = {name: values[place] for name, place in places if place is not None}
    match claim:
        case ShareClaim(stated=Figure(hedge=Hedge()) as stated) if role.get("whole"):
            return Fraction(100 * role["part"]) / role["whole"] in replace(stated, value=role["stated"]).interval()
        case TargetClaim(target=Figure(hedge=None)):
            return role["actual"] >= role["target"]
        case TargetClaim(target=Figure() as target):
            return role["actual"] in replace(target, value=role["target"]).interval()
        case _:
            return None
