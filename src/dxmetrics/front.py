"""The front door: `check` takes whatever can be checked, prose and claims as well as reports."""

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, cast

from dxmetrics import checking
from dxmetrics.checking import Checkable
from dxmetrics.model import Finding
from dxmetrics.rules import RuleModule

if TYPE_CHECKING:
    from dxmetrics.model import Plan, Report

__all__ = ["check"]


def check(
    x: "Checkable | Report",
    *,
    plan: "Plan | None" = None,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    rules: Iterable[RuleModule] = (),
) -> list[Finding]:
    """Check prose, a document, a reading, a claim, claims, or a report; return the findings.

    Those of a text come in its order, those of a report the gravest first. A report is held against its `plan`; by
    itself only its figures are held together, and its stated tallies. `select` and `ignore` take codes, beginnings of
    codes (DX1) and names; `rules` are a caller's own, for this call. TypeError where a plan comes with anything but a
    report.

    >>> for finding in check("Đã giải quyết 2.761/7.698 hồ sơ, đạt 35,86%."):
    ...     print(finding.severity, finding)
    note DX102 2.761/7.698 hồ sơ = 35,87% nếu làm tròn; 35,86% là cắt bớt chữ số.
    >>> from dxmetrics import Report
    >>> check(Report(title="Báo cáo năm 2025"))
    []
    """
    report = _as_report(x)
    if report is not None:
        from dxmetrics.evaluation import check_report  # noqa: PLC0415 - a first check of prose stays light

        return check_report(report, plan, select=select, ignore=ignore, rules=rules)
    if plan is not None:
        message = "Kế hoạch chỉ đi cùng một báo cáo kiểu Report (a plan goes with a Report alone)"
        raise TypeError(message)
    # what is no report is one of the things that `checking` takes
    return checking.check(cast("Checkable", x), select=select, ignore=ignore, rules=rules)


def _as_report(x: "Checkable | Report") -> "Report | None":
    """Return `x` if it is a report: only where the records are loaded can there be one."""
    records = sys.modules.get("dxmetrics.model.plans")
    return cast("Report", x) if records is not None and isinstance(x, records.Report) else None
