"""Claims as relations: what each kind of claim says of its figures, which are named by their index.

A quantity that the claim speaks of and does not print (the previous value of a change, the whole of an implied share)
is an unknown, named by its role. Counts are not negative where the report prints none that is.
"""

from collections.abc import Iterator, Mapping, Sequence

from dxmetrics.model import (
    ChangeClaim,
    Claim,
    MultipleClaim,
    OrderClaim,
    RemainderClaim,
    ShareClaim,
    SumClaim,
    TallyClaim,
    TargetClaim,
)
from dxmetrics.quantity import POINTS, Figure, Interval, Rounding, RoundingLike
from dxmetrics.relations.elimination import Key
from dxmetrics.relations.language import Linear, Order, Relation, Share, Within
from dxmetrics.relations.system import System

__all__ = ["relations_of", "renamed", "system_of"]

_FROM_ZERO = Interval(0, None)


def relations_of(
    claim: Claim,
    rounding: RoundingLike = Rounding.HALF_UP,
    *,
    turned: bool = False,
) -> tuple[Relation, ...]:
    """Return what `claim` says, over the indexes of `claim.figures`; nothing where it relates too little.

    The distance from a target is taken in the direction in which the value lies from it; `turned`, in the other one.

    >>> relations_of(RemainderClaim(whole="94.615", part="93.779", rest="863"))[0]
    Linear(terms=((0, 1), (1, -1), (2, -1)), constant=0, sense='=')
    """
    keys = _Keys(claim)
    match claim:
        case ShareClaim():
            found = [*_share(claim, keys, rounding)]
        case TargetClaim():
            found = [*_target(claim, keys, rounding, -1 if turned else 1)]
        case ChangeClaim():
            found = [*_change(claim, keys, rounding)]
        case TallyClaim():
            found = [*_tally(claim, keys)]
        case _:
            found = [*_plain(claim, rounding)]
    if isinstance(claim, ChangeClaim | TargetClaim):
        return tuple(found)
    if found and all(figure.value >= 0 for figure in claim.figures):
        found += [Within(key, _FROM_ZERO) for key, figure in enumerate(claim.figures) if not figure.is_percent]
    return tuple(found)


def _plain(claim: Claim, rounding: RoundingLike) -> Iterator[Relation]:
    """Yield the one relation of a claim whose figures are all there."""
    match claim:
        case MultipleClaim(previous=Figure()):
            yield Share(0, 1, 2, per=100 if claim.multiple.is_percent else 1, rounding=rounding)
        case SumClaim():
            parts = range(1, 1 + len(claim.parts))
            yield Linear({0: 1, **dict.fromkeys(parts, -1)}, "=" if claim.exhaustive else ">=")
        case RemainderClaim():
            yield Linear({0: 1, 1: -1, 2: -1})
        case OrderClaim():
            yield Order(0, 1)
        case _:
            return


class _Keys:
    """The index of each role among a claim's figures; the role itself where no figure plays it."""

    def __init__(self, claim: Claim) -> None:
        self._index = {role: index for index, (role, _) in reversed([*enumerate(claim.roles())])}

    def __call__(self, role: str) -> Key:
        return self._index.get(role, role)

    def given(self, *roles: str) -> bool:
        return all(role in self._index for role in roles)


def _share(claim: ShareClaim, keys: _Keys, rounding: RoundingLike) -> Iterator[Relation]:
    if claim.stated is not None:
        yield Share(keys("part"), keys("whole"), keys("stated"), rounding=rounding)
    if claim.whole is not None or claim.stated is not None:
        yield Order(keys("part"), keys("whole"))


def _target(claim: TargetClaim, keys: _Keys, rounding: RoundingLike, turn: int) -> Iterator[Relation]:
    actual, target = keys("actual"), keys("target")
    if claim.achievement is not None:
        yield Share(actual, target, keys("achievement"), rounding=rounding)
    points, relative = _differences(claim)
    for role in points:
        sign = turn * _direction(claim, getattr(claim, role))
        yield Linear({actual: sign, target: -sign, keys(role): -1})
    for role in relative:
        sign = turn * _direction(claim, getattr(claim, role))
        change = keys("difference") if points else f"{role} in units"
        if not points:
            yield Linear({actual: sign, target: -sign, change: -1})
        yield Share(change, target, keys(role), rounding=rounding)
    if claim.direction is not None and claim.target is not None:
        yield Linear({actual: claim.direction, target: -claim.direction}, ">=")


def _differences(claim: TargetClaim) -> tuple[list[str], list[str]]:
    """Return which differences are in the unit of the target (or in points), and which are percentages of it."""
    roles = [role for role in ("difference", "difference_percent") if getattr(claim, role) is not None]
    relative = [role for role in roles if getattr(claim, role).is_percent and not claim.actual.is_percent]
    return [role for role in roles if role not in relative], relative


def _direction(claim: TargetClaim, difference: Figure) -> int:
    below = claim.target is not None and claim.actual.value < claim.target.value
    return -1 if below != (difference.value < 0) else 1


def _change(claim: ChangeClaim, keys: _Keys, rounding: RoundingLike) -> Iterator[Relation]:
    points = claim.percent is not None and claim.percent.unit == POINTS
    if sum(figure is not None for figure in (claim.current, claim.previous, claim.change, claim.percent)) < 3 and not (  # noqa: PLR2004
        claim.current and claim.previous
    ):
        return
    if points:
        yield Linear({keys("current"): 1, keys("previous"): -1, keys("percent"): -1})
        if claim.change is not None:
            yield Linear({keys("current"): 1, keys("previous"): -1, keys("change"): -1})
        return
    yield Linear({keys("current"): 1, keys("previous"): -1, keys("change"): -1})
    if claim.percent is not None:
        yield Share(keys("change"), keys("previous"), keys("percent"), rounding=rounding)
    if claim.direction is not None and keys.given("current", "previous"):
        yield Linear({keys("current"): claim.direction, keys("previous"): -claim.direction}, ">=")


def _tally(claim: TallyClaim, keys: _Keys) -> Iterator[Relation]:
    roles = [role for role in ("achieved", "exceeded", "missed", "not_assessed") if keys.given(role)]
    if not roles:
        return
    whole = keys.given("achieved", "missed", "not_assessed")
    if claim.achieved and claim.exceeded and claim.achieved.value + claim.exceeded.value > claim.total.value:
        roles.remove("exceeded")  # the targets met include those exceeded
        yield Order(keys("exceeded"), keys("achieved"))
    yield Linear({keys("total"): 1, **{keys(role): -1 for role in roles}}, "=" if whole else ">=")


def system_of(
    claims: Sequence[Claim],
    rounding: RoundingLike = Rounding.HALF_UP,
    *,
    turned: bool = False,
) -> tuple[System, tuple[Figure, ...]]:
    """Return the relations of several claims of one text as one system, with its figures; keys are their indexes.

    A figure that several claims use (one span) is one figure. Unknown quantities stay apart. `turned` is as for
    `relations_of`.

    >>> total = Figure("300", 300, span=(0, 3))
    >>> a = SumClaim(total, ["220", "80"])
    >>> b = RemainderClaim(whole=total, part="250", rest="50")
    >>> system, figures = system_of([a, b])
    >>> [figure.text for figure in figures]
    ['300', '220', '80', '250', '50']
    """
    figures: list[Figure] = []
    places: dict[tuple[int, int], int] = {}
    relations: list[Relation] = []
    integers: set[Key] = set()
    for number, claim in enumerate(claims):
        names: dict[Key, Key] = {}
        for index, figure in enumerate(claim.figures):
            known = places.get(figure.span) if figure.span is not None else None
            if known is None:
                known = len(figures)
                figures.append(figure)
                if figure.span is not None:
                    places[figure.span] = known
            names[index] = known
        for relation in relations_of(claim, rounding, turned=turned):
            relations.append(renamed(relation, names, number))
            integers.update(_counted(claim, relation, names, number))
    given: dict[Key, Figure] = dict(enumerate(figures))
    integers.update(key for key, figure in given.items() if figure.is_exact and figure.value.denominator == 1)
    exact = {at for at, figure in enumerate(figures) for claim in claims if _is_set(figure, claim)}
    return System(relations, dict(given), integers=integers, rounding=rounding, exact=exact), tuple(figures)


def _is_set(figure: Figure, claim: Claim) -> bool:
    """Tell whether a figure is the target of a claim: set, not measured, so exact without hedge and scale word."""
    return isinstance(claim, TargetClaim) and figure is claim.target and figure.step <= 1


def _counted(claim: Claim, relation: Relation, names: dict[Key, Key], number: int) -> Iterator[Key]:
    """Yield the unknown quantities that are counts: where every figure beside the percentages is one."""
    if all(figure.is_exact for figure in claim.figures if not figure.is_percent):
        yield from (f"{key}/{number}" for key in relation.keys if key not in names)


def renamed(relation: Relation, names: Mapping[int, Key] | Mapping[Key, Key], number: int) -> Relation:
    """Return a relation over other names; a quantity without a new one keeps its own, marked with `number`."""
    known: dict[Key, Key] = {key: name for key, name in names.items()}  # noqa: C416 - of either kind of key

    def name(key: Key) -> Key:
        return known.get(key, f"{key}/{number}")

    match relation:
        case Linear(terms=terms, constant=constant, sense=sense):
            return Linear([(name(key), weight) for key, weight in terms], sense, constant)
        case Share(part=part, whole=whole, stated=stated, per=per, rounding=rounding):
            return Share(name(part), name(whole), name(stated), per=per, rounding=rounding)
        case Within(figure=figure, interval=interval):
            return Within(name(figure), interval)
        case Order(small=small, large=large):
            return Order(name(small), name(large))
        case _:
            return type(relation)(name(relation.first), name(relation.second))
