"""Ranks that cannot be: beyond the number of ranked, ties that skip nothing, places that the values contradict.

Why it matters: places are what the press quotes; 1-2-2-3 puts everyone below one place too high.
Silent where equal values share a place and the next one is skipped (1-2-2-4); for some places out of more, of which
only those beyond the number of ranked are found; and for all places without their values where each is one more than
the number of better places.
"""

from collections.abc import Iterator

from dxmetrics.model import Finding, Rule, Sentence, Severity
from dxmetrics.rules.contexts import Ranking
from dxmetrics.vi import format_number

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX332",
    name="rank-invalid",
    severity=Severity.ERROR,
    scope=Ranking,
    title=Sentence("Thứ hạng sai", "Rank is wrong"),
    sentence=Sentence(
        "{name}: hạng {place}, nhưng có {better} đơn vị có giá trị tốt hơn {value}, nên là hạng {right}.",
        "{name}: place {place}, but {better} have a better value than {value}, so it is place {right}.",
    ),
    causes={
        "beyond": Sentence(
            "{name}: hạng {place} trong khi chỉ có {of} đơn vị được xếp hạng.",
            "{name}: place {place} while only {of} are ranked.",
        ),
        "ties": Sentence(
            "{name}: hạng {place}, nhưng có {better} đơn vị xếp trên, nên là hạng {right}.",
            "{name}: place {place}, but {better} stand above, so it is place {right}.",
        ),
    },
)


def check(ranking: Ranking) -> Iterator[Finding]:
    """Compare each place with the number of better values, where all values are given.

    >>> from dxmetrics.vi import as_figure
    >>> a, b, c, d = map(as_figure, ("0,70", "0,65", "0,65", "0,60"))
    >>> ranked = Ranking((("Xã A", 1, a), ("Xã B", 2, b), ("Xã C", 2, c), ("Xã D", 3, d)), of=4)
    >>> [finding.message() for finding in check(ranked)]
    ['Xã D: hạng 3, nhưng có 3 đơn vị có giá trị tốt hơn 0,60, nên là hạng 4.']
    """
    values = [figure.value for _, _, figure in ranking.places if figure is not None and figure.hedge is None]
    whole = len(values) == len(ranking.places) and ranking.of in (None, len(values))
    for name, place, figure in ranking.places:
        if ranking.of is not None and not 1 <= place <= ranking.of:
            yield RULE.finding(
                None,
                cause="beyond",
                quote=name,
                name=name,
                place=format_number(place),
                of=format_number(ranking.of),
            )
            continue
        if whole and figure is not None:
            up = ranking.direction == "increase"
            better = sum(other > figure.value if up else other < figure.value for other in values)
        elif ranking.of == len(ranking.places):
            better = sum(other < place for _, other, _ in ranking.places)
        else:
            continue
        if place != better + 1:
            yield RULE.finding(
                None,
                figures=() if figure is None else (figure,),
                cause=None if whole else "ties",
                quote=name,
                name=name,
                place=format_number(place),
                better=format_number(better),
                value="" if figure is None else figure.text,
                right=format_number(better + 1),
            )
