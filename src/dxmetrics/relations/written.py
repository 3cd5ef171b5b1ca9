"""Relations as people write them: "total = done + rest", "done/total = rate%", "cost/turnover >= 0.6"."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Final

from dxmetrics._later import regex
from dxmetrics.relations.language import Linear, Relation, Share, linear

__all__ = ["RelationLike", "relation", "relations"]

RelationLike = Relation | str
"""A relation, or how it is written."""

_NAME: Final = r"\s*([^\W\d]\w*)\s*"
_SHARE: Final = regex(rf"{_NAME}/{_NAME}==?{_NAME}%\s*")
_RATIO: Final = regex(rf"{_NAME}/{_NAME}(==|<=|>=|=|<|>)\s*(-?\d+(?:\.\d+)?)\s*")


def relation(written: RelationLike) -> Relation:
    """Return a relation as it is, or read it as it is written; ReadingError where it is none.

    "a/b = p%" is a share whose percentage is printed, rounded half up. A quotient held against a number is turned into
    a sum, the divisor taken to be above 0. Everything else is a sum, as `linear` reads it (decimals with a point).

    >>> relation("done/total = rate%").keys
    ('done', 'total', 'rate')
    >>> relation("cost/turnover >= 0.6") == relation("cost - 0.6*turnover >= 0")
    True
    """
    if not isinstance(written, str):
        return written
    share = _SHARE.fullmatch(written)
    if share is not None:
        return Share(share[1], share[2], share[3])
    ratio = _RATIO.fullmatch(written)
    if ratio is None:
        return linear(written)
    return Linear([(ratio[1], 1), (ratio[2], -Fraction(Decimal(ratio[4])))], ratio[3])


def relations(written: RelationLike | Iterable[RelationLike]) -> tuple[Relation, ...]:
    """Return one relation or several, each read if it is written.

    >>> len(relations("total = done + rest")), len(relations(["a = b", "b <= 3"]))
    (1, 2)
    """
    several = [written] if isinstance(written, Relation | str) else written
    return tuple(relation(one) for one in several)
