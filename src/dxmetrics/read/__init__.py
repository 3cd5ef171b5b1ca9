"""Texts and documents to figures and claims."""

from dxmetrics.read.document import read_document
from dxmetrics.read.text import read_text

__all__ = ["read_document", "read_text"]
