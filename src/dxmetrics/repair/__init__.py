"""Which figure is wrong, and what it was."""

from dxmetrics.repair.suggestions import with_suggestions

__all__ = ["with_suggestions"]
