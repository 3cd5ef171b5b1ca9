"""A printed percentage that its own counts do not give.

Why it matters: the percentage is what is quoted further; the counts are what it is made of.
Silent when rounding half up or half to even explains every printed digit; when the percentage is hedged
(hedge-contradicted looks at it); when there is no whole, or it is not above zero; when the part exceeds its whole
(part-exceeds-whole says it); and, for rounded or hedged counts, when some numbers behind them give the percentage in
any way of rounding, those of a hedged count told in detail lying next to it.
Only cutting off explains it: a note. Only rounding up explains it: a warning.
Source: the inequalities of `dxmetrics.quantity.predicates`.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from dxmetrics.model import Finding, Rule, Sentence, Severity, ShareClaim, Verdict
from dxmetrics.quantity import Figure, Rounding, follows, round_to
from dxmetrics.relations import certainly_exceeds, explaining_roundings, ratio_can_hold
from dxmetrics.relations.extents import in_detail
from dxmetrics.relations.shares import is_rounded
from dxmetrics.rules.wording import decimals_of, percent, worded
from dxmetrics.vi import format_number

__all__ = ["RULE", "check", "is_inverted"]

RULE = Rule(
    code="DX102",
    name="percent-mismatch",
    severity=Severity.ERROR,
    scope=ShareClaim,
    title=Sentence("Tỷ lệ phần trăm không khớp với số liệu", "Percentage does not follow from its counts"),
    sentence=Sentence(
        "{part}/{whole} {unit} = {exact_percent}%, không phải {stated}%.",
        "{part}/{whole} {unit} = {exact_percent}%, not {stated}%.",
    ),
    verdict=Verdict.PERCENT_MISMATCH,
    causes={
        "truncated": Sentence(
            "{part}/{whole} {unit} = {exact_percent}% nếu làm tròn; {stated}% là cắt bớt chữ số.",
            "{part}/{whole} {unit} = {exact_percent}% when rounded; {stated}% is cut off.",
        ),
        "ceiled": Sentence(
            "{part}/{whole} {unit} = {exact_percent}% nếu làm tròn; {stated}% là làm tròn lên.",
            "{part}/{whole} {unit} = {exact_percent}% when rounded; {stated}% is rounded up.",
        ),
        "inverted": Sentence(
            "{part}/{whole} {unit} = {exact_percent}%, không phải {stated}%; {stated}% là {whole}/{part}: "
            "số đạt và tổng số bị đảo chỗ.",
            "{part}/{whole} {unit} = {exact_percent}%, not {stated}%; {stated}% is {whole}/{part}: "
            "part and whole are swapped.",
        ),
        "scale": Sentence(
            "{part}/{whole} {unit} = {exact_percent}%, không phải {stated}%: dấu thập phân bị lệch.",
            "{part}/{whole} {unit} = {exact_percent}%, not {stated}%: the decimal mark is out of place.",
        ),
        "words": Sentence(
            "{part}/{whole} {unit} = {exact_percent}%, không phải {stated}.",
            "{part}/{whole} {unit} = {exact_percent}%, not {stated}.",
        ),
        "rate": Sentence("{part} không phải {stated}.", "{part} is not {stated}."),
    },
    columns=follows,
)
_SCALES: Final = (Fraction(1, 100), Fraction(1, 10), Fraction(10), Fraction(100))


def check(claim: ShareClaim) -> Iterator[Finding]:
    """Compare a printed percentage with the counts beside it.

    >>> [f.severity for f in check(ShareClaim(part="2.761", whole="7.698", stated="35,86"))]
    [<Severity.NOTE: 'note'>]
    >>> list(check(ShareClaim(part="20.284", whole="25.302", stated="80,17")))
    []
    """
    part, whole, stated = claim.part, claim.whole, claim.stated
    if whole is None or stated is None or whole.value <= 0 or part.value < 0 or stated.hedge is not None:
        return
    if not (part.is_exact and whole.is_exact):
        yield from _rounded(claim, whole, stated)
        return
    if is_rounded(part.value, whole.value, stated):
        return
    ways = explaining_roundings(part, whole, stated)
    inverted = is_inverted(claim)
    if Rounding.HALF_EVEN in ways or (part.value > whole.value and not inverted):
        return
    exact = Fraction(100 * part.value) / whole.value
    severity, cause, verdict = _judgement(exact, stated, ways, inverted=inverted)
    if inverted and part.value > whole.value:
        verdict = Verdict.OVER_100
    yield RULE.finding(
        claim,
        severity=severity,
        cause="words" if stated.in_words else cause,
        verdict=verdict,
        exact=exact,
        imbalance=stated.value - exact,
        roundings=ways,
        stated=worded(stated) if stated.in_words else format_number(stated.value, decimals_of(stated)),
        exact_percent=percent(exact, decimals_of(stated)),
    )


def is_inverted(claim: ShareClaim) -> bool:
    """Tell whether the printed percentage is that of the whole over the part, and not of the part over the whole.

    >>> is_inverted(ShareClaim(part="8.000", whole="6.000", stated="75%"))
    True
    """
    part, whole, stated = claim.part, claim.whole, claim.stated
    if whole is None or stated is None or stated.hedge is not None or part.value <= 0:
        return False
    if not (part.is_exact and whole.is_exact) or part.value == whole.value:
        return False
    return is_rounded(whole.value, part.value, stated)


def _judgement(
    exact: Fraction,
    stated: Figure,
    ways: frozenset[Rounding],
    *,
    inverted: bool,
) -> tuple[Severity, str | None, Verdict]:
    if Rounding.TRUNCATE in ways:
        return Severity.NOTE, "truncated", Verdict.TRUNCATED
    if ways:
        return Severity.WARNING, "ceiled", Verdict.PERCENT_MISMATCH
    if inverted:
        return Severity.ERROR, "inverted", Verdict.PERCENT_MISMATCH
    slipped = stated.value and any(round_to(exact * factor, stated.step) == stated.value for factor in _SCALES)
    return Severity.ERROR, "scale" if slipped else None, Verdict.PERCENT_MISMATCH


def _rounded(claim: ShareClaim, whole: Figure, stated: Figure) -> Iterator[Finding]:
    """Check a share whose counts are rounded or hedged: wrong only if nothing behind them gives the percentage."""
    if certainly_exceeds(claim.part, whole) or ratio_can_hold(claim.part, whole, stated, in_detail):
        return
    exact = Fraction(100 * claim.part.value) / whole.value
    in_words = {"stated": worded(stated)} if stated.in_words else {}
    yield RULE.finding(
        claim,
        cause="rate" if whole.is_percent else "words" if in_words else None,
        words=in_words,
        exact=exact,
        imbalance=stated.value - exact,
        part=worded(claim.part),
        whole=worded(whole),
        exact_percent=percent(exact, max(decimals_of(stated), 1), other=stated.value),
    )
