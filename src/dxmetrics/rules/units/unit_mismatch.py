"""A sentence about people whose counts are households, or the other way round.

Why it matters: a household has several people; a share of households says nothing of the share of people.
Silent unless the subject names only people and the unit only households, or the reverse; every other pair of nouns is
left alone, as one may well count the other.
"""

from collections.abc import Iterator
from typing import Final

from dxmetrics.model import Finding, Rule, Sentence, Severity, ShareClaim
from dxmetrics.relations import Kind, kinds_in

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX501",
    name="unit-mismatch",
    severity=Severity.WARNING,
    scope=ShareClaim,
    title=Sentence("Nói về người mà đếm hộ, hoặc ngược lại", "Speaks of people, counts households, or the reverse"),
    sentence=Sentence(
        "Câu nói về {spoken}, nhưng số liệu {part}/{whole} đếm {counted}.",
        "The sentence speaks of {spoken_en}, but {part}/{whole} counts {counted_en}.",
    ),
)
_NAMES: Final = {Kind.PERSON: ("người", "people"), Kind.HOUSEHOLD: ("hộ", "households")}


def check(claim: ShareClaim) -> Iterator[Finding]:
    """Compare the kind of the subject with that of the counts.

    >>> claim = ShareClaim(part="812", whole="950", unit="hộ", subject="Tỷ lệ người dân dùng điện thoại thông minh")
    >>> [finding.message() for finding in check(claim)]
    ['Câu nói về người, nhưng số liệu 812/950 đếm hộ.']
    >>> list(check(ShareClaim(part="812", whole="950", unit="hộ", subject="Tỷ lệ hộ có cáp quang")))
    []
    """
    if claim.subject is None or claim.unit is None or claim.whole is None:
        return
    spoken, counted = kinds_in(claim.subject), kinds_in(claim.unit)
    if len(spoken) == len(counted) == 1 and spoken != counted:
        (said, said_en), (unit, unit_en) = (_NAMES[kind] for kinds in (spoken, counted) for kind in kinds)
        yield RULE.finding(claim, spoken=said, spoken_en=said_en, counted=unit, counted_en=unit_en)
