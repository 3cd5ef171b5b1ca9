"""Plans and reports in files: YAML, JSON, CSV and Excel, read as a person reads them, and written."""

from dxmetrics.read.plans.files import read_data, read_plan, read_report
from dxmetrics.read.plans.problems import Filed, Place, Problem
from dxmetrics.read.plans.templates import template, write_template
from dxmetrics.read.plans.writing import WritingError, write_data, write_plan, write_report

__all__ = [
    "Filed",
    "Place",
    "Problem",
    "WritingError",
    "read_data",
    "read_plan",
    "read_report",
    "template",
    "write_data",
    "write_plan",
    "write_report",
    "write_template",
]
