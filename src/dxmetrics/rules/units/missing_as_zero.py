"""A value of zero that stands for a value that is missing.

Why it matters: 58 communes without data are not 58 communes at 0 %; the zero drags every mean down and hides the gap.
Silent for a zero without such words: zero is a value, too.
"""

import re
from collections.abc import Iterator
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.rules.contexts import Result
from dxmetrics.vi import format_figure

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX525",
    name="missing-as-zero",
    severity=Severity.WARNING,
    scope=Result,
    title=Sentence("Chưa có số liệu mà ghi 0", "Missing value written as zero"),
    sentence=Sentence(
        "{name}: ghi {figure} trong khi “{saying}”; để trống và nêu lý do.",
        "{name}: {figure} is written where “{saying}”; leave it empty and say why.",
    ),
)
_WORDS: Final = regex(
    r"(?:chưa|không) (?:có|phát sinh|thống kê|tổng hợp|cập nhật|báo cáo)(?: được)?(?: số liệu| dữ liệu)?",
    re.IGNORECASE,
)


def check(result: Result) -> Iterator[Finding]:
    """Look for a zero beside words that say there is no value.

    >>> from dxmetrics.model import Indicator, Report, ReportedValue
    >>> count = Indicator(code="A", name="Hồ sơ tiếp nhận", kind="count")
    >>> value = ReportedValue(indicator="A", value="0", reason="chưa phát sinh số liệu")
    >>> [finding.message() for finding in check(Result(count, value, Report(title="BC")))]
    ['Hồ sơ tiếp nhận: ghi 0 trong khi “chưa phát sinh số liệu”; để trống và nêu lý do.']
    """
    value = result.value
    figure = value.value or value.part
    if figure is None or figure.value != 0 or figure.hedge is not None:
        return
    for text in (value.reason, value.note):
        found = _WORDS.search(text or "")
        if found is not None:
            yield RULE.finding(
                None,
                figures=(figure,),
                code=result.indicator.code,
                name=result.indicator.name,
                figure=format_figure(figure),
                saying=found.group(),
            )
            return
