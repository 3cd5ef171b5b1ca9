"""The claim that a value, its target, what it achieves of it and how far it is from it make."""

from collections.abc import Iterator
from typing import Final

from dxmetrics.model import Claim, TargetClaim
from dxmetrics.read.prose.evidence.added import reaches_the_target
from dxmetrics.read.prose.evidence.distances import falls_short, is_distance, is_of_one_kind_alone, way_of
from dxmetrics.read.prose.page import Page, leaves_its_scale_out
from dxmetrics.read.prose.tokens import Token, figure_of

__all__ = ["attained"]

_ENOUGH: Final = 2


def attained(
    page: Page,
    actual: Token,
    target: Token | None,
    achievement: Token | None,
    away: list[Token],
) -> Iterator[Claim]:
    """Yield the claim that the figures make; a distance that is none from this target is left out."""
    if target is not None and leaves_its_scale_out(target, actual):
        target = None  # "đạt 13.918 tỷ đồng, bằng 75,2% kế hoạch (18.500)"
    amount = next((token for token in away if token.kind in (actual.kind, "point")), None)
    percent = next((token for token in away if token.kind == "rate" and token is not amount), None)
    told = amount is not None and target is not None and amount.index == actual.index + 1 == target.index - 1
    if amount is None:
        percent = percent if achievement is None else None
    elif target is not None and (
        not (told or is_distance(actual, target, amount)) or is_of_one_kind_alone(page, actual, target, amount)
    ):
        amount = percent = None
    if achievement is None and sum(figure is not None for figure in (target, amount, percent)) < _ENOUGH:
        return
    if target is not None and reaches_the_target(page, actual, target, achievement, amount or percent):
        return
    page.taken.update(away)
    if target is not None:
        page.taken.add(target)
        page.targets.append((actual, target))
    sign = -1 if any(map(falls_short, away)) else 1
    place = page.place_of_levels(actual, target, achievement, amount, percent)
    yield TargetClaim(
        actual.figure(),
        figure_of(target),
        figure_of(achievement),
        figure_of(amount, sign),
        figure_of(percent, sign),
        None if target is None or not away or achievement is not None else way_of(page, actual, away[0].gap),
        **place,
    )
