"""What a reader took out of one text: figures, claims, and what it could not make sense of."""

from dataclasses import dataclass

from dxmetrics.model.claims import Claim
from dxmetrics.quantity import Figure, Span

__all__ = ["Reading", "Unread"]


@dataclass(frozen=True, slots=True)
class Unread:
    """A place that looked like figures in a relation and was not understood, with the reason in Vietnamese."""

    text: str
    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One text as read; spans count code points of `text`, half-open.

    `source` names where the text came from (a path as given), or is None.
    """

    text: str
    figures: tuple[Figure, ...]
    claims: tuple[Claim, ...]
    unread: tuple[Unread, ...] = ()
    source: str | None = None
