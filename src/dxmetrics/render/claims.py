"""Claims to records, one JSON object a line: the fields that labelled corpora use.

Kinds are `ratio` and `implied` (a share with and without its whole), `remainder`, `sum`, `growth`, `target`, `tally`
and `order`. Numbers are canonical strings, None is what the text does not give, a fall is negative. `computed_…` is
what exact arithmetic on the printed figures gives, percentages with four decimals.
"""

import json
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Final

from dxmetrics.checking import verdict
from dxmetrics.model import (
    ChangeClaim,
    Claim,
    MultipleClaim,
    OrderClaim,
    RateClaim,
    Reading,
    RemainderClaim,
    ShareClaim,
    SumClaim,
    TallyClaim,
    TargetClaim,
)
from dxmetrics.quantity import Figure, Rounding, round_to
from dxmetrics.relations import possible_wholes
from dxmetrics.render.canonical import canonical, canonical_figure

__all__ = ["QUOTE_LIMIT", "Record", "claim_record", "claims_jsonl"]

Record = dict[str, object]
"""What one line holds: strings, lists of strings, integers, booleans and None by field name."""

QUOTE_LIMIT: Final = 160
"""The most characters of a quote."""

_LISTED: Final = 5
_FIELDS: Final[Mapping[str, Mapping[str, str]]] = {
    "ratio": {"part": "numerator", "whole": "denominator", "stated": "percent"},
    "implied": {"part": "numerator", "stated": "percent"},
    "remainder": {"whole": "whole", "part": "part", "rest": "rest"},
    "sum": {"total": "total"},
    "growth": {"current": "current", "previous": "previous", "change": "change", "percent": "change_percent"},
    "target": {
        "actual": "actual",
        "target": "target",
        "achievement": "achievement_percent",
        "difference": "difference",
        "difference_percent": "difference_percent",
    },
    "tally": {"total": "total", "achieved": "achieved", "missed": "missed", "not_assessed": "not_assessed"},
    "order": {"smaller": "smaller", "larger": "larger"},
    "rate": {"stated": "percent"},
}
_KINDS: Final[Mapping[type[Claim], str]] = {
    RemainderClaim: "remainder",
    SumClaim: "sum",
    ChangeClaim: "growth",
    MultipleClaim: "growth",
    TargetClaim: "target",
    TallyClaim: "tally",
    OrderClaim: "order",
    RateClaim: "rate",
}


def claims_jsonl(reading: Reading, doc: str) -> Iterator[str]:
    """Yield one line of JSON for each claim of a reading, in the order of the text.

    >>> from dxmetrics.read import read_text
    >>> list(claims_jsonl(read_text("Không có số liệu."), "bao-cao"))
    []
    """
    for claim in reading.claims:
        yield json.dumps(claim_record(claim, doc), ensure_ascii=False)


def claim_record(claim: Claim, doc: str) -> Record:
    """Return one claim as a record of strings.

    >>> record = claim_record(ShareClaim(part="8.994", whole="8.950", unit="hộ", stated="trên 85%"), "moc-hoa")
    >>> record["kind"], record["numerator"], record["percent"], record["percent_hedge"], record["computed_percent"]
    ('ratio', '8994', '85', 'trên', '100.4916')
    """
    kind = _kind(claim)
    record: Record = {"doc": doc, "kind": kind}
    for role, field in _FIELDS[kind].items():
        figure: Figure | None = getattr(claim, role, None)
        record[field] = None if figure is None else canonical_figure(figure)
        if figure is not None and figure.hedge is not None:
            record["percent_hedge" if field.endswith("percent") else f"{field}_hedge"] = figure.hedge.word
    record.update(_more(claim))
    record["unit"] = claim.unit
    record["verdict"] = verdict(claim).value
    record["quote"] = claim.quote[:QUOTE_LIMIT].strip()
    record["start"], record["end"] = claim.span or (None, None)
    return record


def _kind(claim: Claim) -> str:
    if isinstance(claim, ShareClaim):
        return "implied" if claim.whole is None else "ratio"
    return _KINDS[type(claim)]


def _more(claim: Claim) -> Record:
    """Return the fields of a kind beside its figures."""
    match claim:
        case ShareClaim(part=part, whole=None, stated=stated):
            return {} if stated is None else _wholes(part, stated, "denominators")
        case ShareClaim(part=part, whole=Figure() as whole, stated=stated):
            exact = part.is_exact and whole.is_exact
            record: Record = {"basis": "exact" if exact else "rounded_inputs"}
            return record if stated is None else record | _computed_percent(part, whole)
        case RemainderClaim(whole=whole, part=part):
            return {"computed_rest": canonical(whole.value - part.value)}
        case SumClaim(parts=parts):
            return {
                "parts": [canonical_figure(figure) for figure in parts],
                "computed_total": canonical(sum(Fraction(figure.value) for figure in parts)),
            }
        case TallyClaim():
            return _tally(claim)
        case TargetClaim():
            return _target(claim)
        case MultipleClaim(current=current, previous=previous, multiple=multiple):
            return _multiple(current, previous, multiple)
        case ChangeClaim(percent=Figure()):
            return _growth(claim)
        case _:
            return {}


def _target(claim: TargetClaim) -> Record:
    match claim:
        case TargetClaim(actual=actual, target=Figure() as target, achievement=Figure()):
            return _computed_percent(actual, target)
        case TargetClaim(actual=actual, difference=Figure() as difference, difference_percent=Figure()):
            planned = Fraction(actual.value - difference.value)
            return {"computed_percent": _percent(Fraction(difference.value), planned)} if planned else {}
        case TargetClaim(actual=actual, target=None, achievement=Figure() as stated):
            return _wholes(actual, stated, "targets")
        case _:
            return {}


def _computed_percent(part: Figure, whole: Figure) -> Record:
    return {"computed_percent": _percent(Fraction(part.value), Fraction(whole.value))} if whole.value else {}


def _percent(part: Fraction, whole: Fraction) -> str:
    return canonical(round_to(100 * part / whole, Fraction(1, 10**4), Rounding.HALF_UP), 4)


def _wholes(part: Figure, stated: Figure, field: str) -> Record:
    """Return the wholes that give the percentage: all where they are few, else the first and the last."""
    if not part.is_exact or stated.hedge is not None or part.value <= 0 or stated.value < 0:
        return {}
    wholes = possible_wholes(int(part.value), stated)
    if not wholes:
        return {field: []}
    if wholes.low is None or wholes.high is None:
        return {}
    if wholes.high - wholes.low < _LISTED:
        return {field: [str(whole) for whole in wholes]}
    return {f"{field}_range": [str(wholes.low), str(wholes.high)]}


def _tally(claim: TallyClaim) -> Record:
    record: Record = {}
    if claim.exceeded is not None:
        record["exceeded"] = canonical_figure(claim.exceeded)
    others = [figure.value for figure in (claim.missed, claim.not_assessed) if figure is not None]
    if others:
        record["computed_achieved"] = canonical(claim.total.value - sum(map(Fraction, others)))
    return record


def _multiple(current: Figure, previous: Figure | None, multiple: Figure) -> Record:
    """Return a multiple as the change in percent that it amounts to: 96,3% of a value is a fall of 3,7%."""
    level, decimals = 100 * multiple.value, 0
    if multiple.is_percent:
        level, decimals = multiple.value, len(str(multiple.scaled[1])) - 1
    record: Record = {"change_percent": canonical(level - 100, decimals)}
    if previous is not None and previous.value:
        record["computed_percent"] = _percent(Fraction(current.value - previous.value), Fraction(previous.value))
    return record


def _growth(claim: ChangeClaim) -> Record:
    """Return the change in percent of the earlier value, where two of the three values are given."""
    current, previous, change = (
        None if figure is None else Fraction(figure.value) for figure in (claim.current, claim.previous, claim.change)
    )
    if change is None and current is not None and previous is not None:
        change = current - previous
    if previous is None and current is not None and change is not None:
        previous = current - change
    if change is None or not previous:
        return {}
    return {"computed_percent": _percent(change, previous)}
