"""Reviews to the JSON of `dxmetrics check --format json`; `check.schema.json` beside this module documents it."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Final

from dxmetrics.checking import Review
from dxmetrics.model import Finding, Severity, Suggestion
from dxmetrics.quantity import Figure, Span
from dxmetrics.render.canonical import canonical, canonical_figure

__all__ = ["JsonObject", "ReviewedDocument", "Unreadable", "check_json", "check_schema"]

JsonObject = dict[str, Any]
"""An object of JSON; its fields are what the schema says, which is why their type is open here."""

VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class ReviewedDocument:
    """One document that was checked: where it came from, what was found, how many findings were accepted earlier.

    The findings of `review` are those to be shown: the accepted ones are left out of it.
    """

    source: str
    review: Review
    accepted: int = 0


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A document that could not be read, with the reason."""

    source: str
    message: str


def check_json(
    documents: Iterable[ReviewedDocument],
    errors: Iterable[Unreadable] = (),
    lang: str = "vi",
) -> JsonObject:
    """Return the documented object, of strings, integers, booleans, lists and None.

    >>> check_json([], [Unreadable("a.txt", "Không tìm thấy tệp")])
    {'version': 1, 'documents': [], 'errors': [{'source': 'a.txt', 'message': 'Không tìm thấy tệp'}]}
    """
    return {
        "version": VERSION,
        "documents": [
            {
                "source": document.source,
                "counts": _counts(document),
                "findings": [_finding(finding, lang) for finding in document.review.findings],
            }
            for document in documents
        ],
        "errors": [{"source": error.source, "message": error.message} for error in errors],
    }


def check_schema() -> JsonObject:
    """Return the JSON schema of what `check_json` gives.

    >>> check_schema()["title"]
    'dxmetrics check --format json'
    """
    schema: JsonObject = json.loads(files("dxmetrics.render").joinpath("check.schema.json").read_text(encoding="utf-8"))
    return schema


def _counts(document: ReviewedDocument) -> JsonObject:
    review = document.review
    return {
        "figures": review.figures,
        "related": review.claims,
        "checked": review.checked,
        "not_evaluated": len(review.not_evaluated),
        "unread": review.unread,
        **{
            f"{severity.value}s": sum(finding.severity is severity for finding in review.findings)
            for severity in Severity
        },
        "accepted": document.accepted,
    }


def _finding(finding: Finding, lang: str) -> JsonObject:
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "verdict": None if finding.verdict is None else finding.verdict.value,
        "message": finding.message(lang),
        **_place(finding.span),
        "quote": finding.quote,
        "figures": _figures(finding.figures),
        "exact": None if finding.exact is None else canonical(finding.exact),
        "roundings": sorted(way.value for way in finding.roundings),
        "suggestions": [_suggestion(suggestion) for suggestion in finding.suggestions],
        "fingerprint": finding.fingerprint,
    }


def _figures(figures: Sequence[Figure]) -> list[JsonObject]:
    return [{"text": figure.text, "value": canonical_figure(figure), **_place(figure.span)} for figure in figures]


def _place(span: Span | None) -> JsonObject:
    start, end = span or (None, None)
    return {"start": start, "end": end}


def _suggestion(suggestion: Suggestion) -> JsonObject:
    changes = [
        {"figure": change.figure, "value": canonical(change.value), "text": change.text}
        for change in suggestion.changes
    ]
    return {"changes": changes, "slip": suggestion.slip.value, "likely": suggestion.likely}
