"""The sentence of a finding with its best candidate in place: shown, never written back."""

from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Change, Finding
from dxmetrics.quantity import Span

__all__ = ["preview"]

_REACH: Final = 2000
"""How far from its figures a sentence may begin and end, in characters."""
_END: Final = regex(r"[.!?…;]\s|\n")


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
    """Return where the sentence (or sentences) around a span begins and ends; it is cut short when it is very long."""
    first = max(span[0] - _REACH, text.rfind("\n", 0, span[0]) + 1)
    last = min(span[1] + _REACH, len(text))
    start = max((match.end() for match in _END.finditer(text, first, span[0])), default=first)
    following = _END.search(text, max(span[1] - 1, 0), last)
    return start, last if following is None else following.start() + 1
