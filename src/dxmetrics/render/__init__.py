"""Findings, claims and scorecards as text and JSON."""
