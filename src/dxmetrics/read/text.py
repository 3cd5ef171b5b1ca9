"""Vietnamese prose to figures and claims."""

from dxmetrics.model import Reading

__all__ = ["read_text"]


def read_text(text: str, *, source: str | None = None) -> Reading:
    """Read the figures and claims of a text.

    >>> read_text("Không có số liệu.").claims
    ()
    """
    return Reading(text, (), (), source=source)
