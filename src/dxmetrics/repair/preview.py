"""The sentence of a finding with its best candidate in place: shown, never written back."""

import re
from typing import Final

from dxmetrics.model import Change, Finding
from dxmetrics.quantity import Span

__all__ = ["preview"]

_END: Final = re.compile(r"[.!?…;]\s|\n")


def preview(finding: Finding, text: str) -> str:
    """Return the sentence of `text` in which `finding` stands, with its first suggestion in place of what is printed.

    Without a suggestion, or where its figures have no place in the text, the sentence is returned as it stands; a
    finding without a place gives its quote.

    >>> from dxmetrics.model import Severity, Sentence, Rule
    >>> preview(Rule("DX000", "x", Severity.NOTE, object, Sentence("", ""), Sentence("", "")).finding(None), "Hai câu.")
    ''
    """
    changes = _placed(finding)
    spans = [span for span, _ in changes] or ([finding.span] if finding.span is not None else [])
    if not spans:
        return finding.quote
    start, end = _sentence(text, (min(low for low, _ in spans), max(high for _, high in spans)))
    for (low, high), change in sorted(changes, reverse=True, key=lambda placed: placed[0]):
        text = text[:low] + change.text + text[high:]
        end += len(change.text) - (high - low)
    return text[start:end].strip()


def _placed(finding: Finding) -> list[tuple[Span, Change]]:
    """Return the changes of the first suggestion with the places of their figures; none where one has no place."""
    if not finding.suggestions:
        return []
    placed: list[tuple[Span, Change]] = []
    for change in finding.suggestions[0].changes:
        span = finding.figures[change.figure].span
        if span is None:
            return []
        placed.append((span, change))
    return placed


def _sentence(text: str, span: Span) -> Span:
    """Return where the sentence (or sentences) around a span begins and ends."""
    start = max((match.end() for match in _END.finditer(text, 0, span[0])), default=0)
    following = _END.search(text, max(span[1] - 1, 0))
    return start, len(text) if following is None else following.start() + 1
