"""Findings that were accepted once, kept in a small file beside the reports, and not shown again.

The file is JSON: `{"version": 1, "accepted": [{"fingerprint", "code", "source", "quote", "reason"}]}`. A finding is
known by its `fingerprint` alone; the other fields are for the people who read the file, and `reason` is theirs to fill
in. `source` is the bare name of the document, so that an entry that no longer fits anything in it can be told.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePath
from typing import Final, cast

from dxmetrics.errors import ReadingError
from dxmetrics.model import Finding

__all__ = ["AcceptedEntry", "AcceptedFindings", "read_accepted", "write_accepted"]

_VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class AcceptedEntry:
    """One accepted finding."""

    fingerprint: str
    code: str = ""
    source: str = ""
    quote: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AcceptedFindings:
    """The entries of an accepted-findings file, in its order."""

    entries: tuple[AcceptedEntry, ...] = ()

    @property
    def fingerprints(self) -> frozenset[str]:
        """The marks of the findings that were accepted."""
        return frozenset(entry.fingerprint for entry in self.entries)

    def with_findings(self, findings: Iterable[Finding]) -> "AcceptedFindings":
        """Return these entries and one for each finding that is not among them yet."""
        known = self.fingerprints
        added: dict[str, AcceptedEntry] = {}
        for finding in findings:
            mark = finding.fingerprint
            if mark not in known:
                source = _name(finding.source or "")
                added.setdefault(mark, AcceptedEntry(mark, finding.code, source, finding.quote))
        return AcceptedFindings((*self.entries, *added.values()))

    def stale(self, sources: Iterable[str], findings: Iterable[Finding]) -> tuple[AcceptedEntry, ...]:
        """Return the entries for documents among `sources` that fit none of the findings any more."""
        names = {_name(source) for source in sources}
        present = {finding.fingerprint for finding in findings}
        return tuple(entry for entry in self.entries if entry.source in names and entry.fingerprint not in present)


def _name(source: str) -> str:
    return PurePath(source).name


def read_accepted(text: str) -> AcceptedFindings:
    """Read the text of an accepted-findings file; ReadingError where it is none.

    >>> len(read_accepted('{"version": 1, "accepted": [{"fingerprint": "0123456789abcdef"}]}').entries)
    1
    """
    try:
        content: object = json.loads(text)
    except ValueError as error:
        message = f"Tệp kết luận đã chấp nhận không phải JSON: {error} (the accepted-findings file is not JSON)"
        raise ReadingError(message) from error
    fields = _object(content)
    entries = fields.get("accepted")
    if fields.get("version") != _VERSION or not isinstance(entries, list):
        message = (
            'Tệp kết luận đã chấp nhận phải có dạng {"version": 1, "accepted": [...]} '
            "(the accepted-findings file must have this shape)"
        )
        raise ReadingError(message)
    return AcceptedFindings(
        tuple(_entry(number, entry) for number, entry in enumerate(cast("list[object]", entries), 1))
    )


def _object(content: object) -> dict[str, object]:
    """Return an object of JSON, whose keys are always text; an empty one where `content` is something else."""
    return cast("dict[str, object]", content) if isinstance(content, dict) else {}


def _entry(number: int, entry: object) -> AcceptedEntry:
    given = _object(entry)
    values = {name: given.get(name, "") for name in ("fingerprint", "code", "source", "quote", "reason")}
    texts = {name: value for name, value in values.items() if isinstance(value, str)}
    if len(texts) < len(values) or not texts["fingerprint"]:
        message = (
            f"Mục thứ {number} trong tệp kết luận đã chấp nhận không có fingerprint hoặc có giá trị không phải chữ "
            f"(entry {number} has no fingerprint, or a value that is no text)"
        )
        raise ReadingError(message)
    return AcceptedEntry(**texts)


def write_accepted(accepted: AcceptedFindings) -> str:
    """Return the text of an accepted-findings file; `read_accepted` reads it back.

    >>> print(write_accepted(AcceptedFindings()))
    {
      "version": 1,
      "accepted": []
    }
    <BLANKLINE>
    """
    entries = [
        {
            "fingerprint": entry.fingerprint,
            "code": entry.code,
            "source": entry.source,
            "quote": entry.quote,
            "reason": entry.reason,
        }
        for entry in accepted.entries
    ]
    return json.dumps({"version": _VERSION, "accepted": entries}, ensure_ascii=False, indent=2) + "\n"
