"""A number that is not written as Vietnamese numbers are.

Why it matters: a number with a space, a short group or a second decimal mark can be read in two ways.
Silent on every number in the usual form: dots between groups of three, one comma before the decimals.
"""

from collections.abc import Iterator
from typing import Final

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.quantity import Figure

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX601",
    name="malformed-number",
    severity=Severity.NOTE,
    scope=Figure,
    title=Sentence("Số viết sai cách", "Number is not well formed"),
    sentence=Sentence(
        "Số “{figure}” viết sai cách: nhóm ba chữ số cách nhau bằng dấu chấm, phần thập phân sau một dấu phẩy.",
        "“{figure}” is not well formed: dots group three digits, one comma goes before the decimals.",
    ),
    causes={
        "space": Sentence(
            "Số “{figure}” có dấu cách ở giữa: viết liền là “{joined}”.",
            "“{figure}” has a space inside: write “{joined}”.",
        ),
        "dot": Sentence(
            "Số “{figure}” dùng dấu chấm làm dấu thập phân: viết là “{swapped}”.",
            "“{figure}” has a dot for its decimal mark: write “{swapped}”.",
        ),
        "marks": Sentence(
            "Số “{figure}” dùng dấu chấm và dấu phẩy theo lối tiếng Anh: viết là “{swapped}”.",
            "“{figure}” has its marks the English way: write “{swapped}”.",
        ),
        "group": Sentence(
            "Số “{figure}” có nhóm không đủ ba chữ số: kiểm tra lại các dấu chấm.",
            "“{figure}” has a group that is not three digits: look at its dots.",
        ),
        "diacritics": Sentence(
            "“{figure}” viết thiếu dấu tiếng Việt.",
            "“{figure}” lacks its Vietnamese diacritics.",
        ),
    },
)

_SWAPPED: Final = str.maketrans({".": ",", ",": "."})


def check(figure: Figure) -> Iterator[Finding]:
    """Report what the reader found odd in the writing of one number.

    >>> from dxmetrics.vi import parse_figure
    >>> [finding.message() for finding in check(parse_figure("35, 8%"))]
    ['Số “35, 8” có dấu cách ở giữa: viết liền là “35,8”.']
    >>> list(check(parse_figure("35,8%")))
    []
    """
    if figure.oddity is not None:
        yield RULE.finding(
            figure,
            cause=figure.oddity,
            joined="".join(figure.text.split()),
            swapped=figure.text.translate(_SWAPPED),
        )
