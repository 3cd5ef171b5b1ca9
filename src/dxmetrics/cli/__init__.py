"""The command line: check reports, print their claims, list and explain the rules (extra: cli)."""

from dxmetrics.cli.app import app

__all__ = ["app"]
