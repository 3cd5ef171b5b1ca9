"""A share of nothing.

Why it matters: no percentage can be taken of zero; where nothing came up, the report should say so.
Silent for every whole other than zero. A note for 0/0, which says that nothing came up; an error where something is
counted out of nothing.
Source: division by zero is not defined.
"""

from collections.abc import Iterator

from dxmetrics.model import Finding, Rule, Sentence, Severity, ShareClaim, Verdict

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX105",
    name="zero-whole",
    severity=Severity.ERROR,
    scope=ShareClaim,
    title=Sentence("Tổng số bằng không", "The whole is zero"),
    sentence=Sentence(
        "{part}/{whole} {unit}: tổng số bằng 0 nên không thể có {part} {unit}.",
        "{part}/{whole} {unit}: out of none there cannot be {part}.",
    ),
    causes={
        "nothing": Sentence(
            "{part}/{whole} {unit}: chưa phát sinh, không tính được tỷ lệ.",
            "{part}/{whole} {unit}: nothing came up, so there is no percentage.",
        ),
    },
)


def check(claim: ShareClaim) -> Iterator[Finding]:
    """Look for a whole of zero.

    >>> [finding.message() for finding in check(ShareClaim(part="0", whole="0", unit="hồ sơ", stated="100%"))]
    ['0/0 hồ sơ: chưa phát sinh, không tính được tỷ lệ.']
    >>> list(check(ShareClaim(part="0", whole="5", unit="hồ sơ", stated="0%")))
    []
    """
    part, whole = claim.part, claim.whole
    if whole is None or whole.value != 0 or not (whole.is_exact and part.is_exact):
        return
    if part.value == 0:
        yield RULE.finding(claim, severity=Severity.NOTE, cause="nothing")
    else:
        yield RULE.finding(claim, verdict=Verdict.OVER_100)
