"""Findings, claims and rules to text and JSON: pure functions, no extra needed."""

from dxmetrics.render.accepted import AcceptedFindings, read_accepted, write_accepted
from dxmetrics.render.canonical import canonical, canonical_figure
from dxmetrics.render.check_json import ReviewedDocument, Unreadable, check_json, check_schema
from dxmetrics.render.check_text import check_text, not_evaluated_text, summary_text, total_text
from dxmetrics.render.claims import claim_record, claims_jsonl
from dxmetrics.render.claims_text import claims_text
from dxmetrics.render.lines import Line, Style, plain, printable
from dxmetrics.render.rule_text import rule_page, rules_list
from dxmetrics.render.trace_text import trace_jsonl, trace_text

__all__ = [
    "AcceptedFindings",
    "Line",
    "ReviewedDocument",
    "Style",
    "Unreadable",
    "canonical",
    "canonical_figure",
    "check_json",
    "check_schema",
    "check_text",
    "claim_record",
    "claims_jsonl",
    "claims_text",
    "not_evaluated_text",
    "plain",
    "printable",
    "read_accepted",
    "rule_page",
    "rules_list",
    "summary_text",
    "total_text",
    "trace_jsonl",
    "trace_text",
    "write_accepted",
]
