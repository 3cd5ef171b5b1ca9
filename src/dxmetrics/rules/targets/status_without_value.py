"""Targets that are said to be met, with neither a figure nor evidence.

Why it matters: what is not measured cannot be checked; a tally of such statuses rests on the report's word alone.
Silent for a target that is said not to be met or not to be assessable, and where a figure stands beside the status.
"""

from collections.abc import Iterator

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.rules.contexts import StatedAlone
from dxmetrics.vi import format_number

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX322",
    name="status-without-value",
    severity=Severity.NOTE,
    scope=StatedAlone,
    title=Sentence("Ghi đạt mà không kèm số liệu", "Said to be met, without a figure"),
    sentence=Sentence(
        "{count}/{total} chỉ tiêu được ghi là đạt mà không kèm số liệu: {names}.",
        "{count} of {total} targets are said to be met without a figure: {names}.",
    ),
)


def check(stated: StatedAlone) -> Iterator[Finding]:
    """Name the targets that rest on the report's word.

    >>> [finding.message() for finding in check(StatedAlone(("CQS-01", "CQS-04"), 14))]
    ['02/14 chỉ tiêu được ghi là đạt mà không kèm số liệu: CQS-01, CQS-04.']
    >>> list(check(StatedAlone((), 14)))
    []
    """
    if stated.names:
        count = format_number(len(stated.names)).zfill(2)
        yield RULE.finding(
            None,
            quote=", ".join(stated.names),
            count=count,
            total=format_number(stated.total).zfill(2),
            names=", ".join(stated.names),
        )
