"""Texts and documents to figures and claims; plans and reports in files (`dxmetrics.read.plans`)."""

from dxmetrics.read.document import read_document, read_stream
from dxmetrics.read.text import read_text

__all__ = ["read_document", "read_stream", "read_text"]
