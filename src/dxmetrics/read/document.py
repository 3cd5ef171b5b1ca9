"""Files to readings: the bytes decoded, then read as prose."""

from pathlib import Path

from dxmetrics.model import Reading
from dxmetrics.read.text import read_text

__all__ = ["read_document"]


def read_document(path: Path | str) -> Reading:
    """Read a text file in UTF-8."""
    return read_text(Path(path).read_text(encoding="utf-8"), source=str(path))
