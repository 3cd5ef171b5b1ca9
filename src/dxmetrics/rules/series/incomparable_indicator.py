"""Values of one name that come from two versions of a set of indicators.

Why it matters: an index of 98 component indices and one of 47 share a name and nothing else; their difference is no
progress.
Silent where the versions are the same.
"""

from collections.abc import Iterator

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.rules.contexts import Versions

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX428",
    name="incomparable-indicator",
    severity=Severity.WARNING,
    scope=Versions,
    title=Sentence("So sánh hai bộ chỉ số khác nhau", "Two versions compared"),
    sentence=Sentence(
        "{name}: so sánh theo {current} với theo {previous}; hai bộ chỉ số khác nhau.",
        "{name}: {current} is compared with {previous}; the two sets of indicators differ.",
    ),
)


def check(versions: Versions) -> Iterator[Finding]:
    """Compare the versions.

    >>> [finding.message() for finding in check(Versions("DTI", "QĐ 922/QĐ-BTTTT", "QĐ 405/QĐ-BTTTT"))]
    ['DTI: so sánh theo QĐ 922/QĐ-BTTTT với theo QĐ 405/QĐ-BTTTT; hai bộ chỉ số khác nhau.']
    """
    if " ".join(versions.current.split()).casefold() != " ".join(versions.previous.split()).casefold():
        yield RULE.finding(
            None,
            quote=versions.name,
            name=versions.name,
            current=versions.current,
            previous=versions.previous,
        )
