"""What a claim says, as arithmetic over its figures."""

from dxmetrics.relations.evaluable import why_not_evaluable
from dxmetrics.relations.shares import explaining_roundings, possible_parts, possible_wholes

__all__ = ["explaining_roundings", "possible_parts", "possible_wholes", "why_not_evaluable"]
