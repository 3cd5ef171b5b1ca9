"""Plan targets: "đạt p% kế hoạch", "đạt 41,2%, vượt 1,2% so với chỉ tiêu (40%)"."""

import re
from collections.abc import Iterator
from typing import Final

from dxmetrics.model import Claim, TargetClaim
from dxmetrics.quantity import PERCENT
from dxmetrics.read.prose.fits import share_fits
from dxmetrics.read.prose.page import Page, amounts, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = ["read_targets"]

_GOES_ON: Final = re.compile(r",\s*đạt\s*\Z")
_ACTUAL_AFTER: Final = re.compile(r"[^,;.\n]{0,40}(?:\bvới|\blà|,\s*đạt|\(|tương ứng|tương đương)\s*\Z")
_PLANNED: Final = re.compile(r"\b(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|giao)\b")


def read_targets(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the values of a sentence that are held against a plan; they come first, so that no share takes them."""
    tokens = sentence.tokens
    listed = False
    for rate in tokens:
        if rate.kind == "count":
            continue
        if rate.is_change and rate.against_target:
            yield from _distance(page, tokens, rate)
        elif rate.role == "target" or (listed and rate.role == "share" and _GOES_ON.search(rate.gap)):
            listed = True
            yield from _achieved(page, tokens, rate)


def _achieved(page: Page, tokens: list[Token], rate: Token) -> Iterator[Claim]:
    """Read an achieved percentage of a plan with its value; of a target told nearby, where it fits."""
    rate.role = "target"
    page.taken.add(rate)
    follow = tokens[rate.index + 1] if rate.index + 1 < len(tokens) else None
    lead = next(
        (token for token in reversed(tokens[: rate.index]) if token.kind == "count" and not token.is_change), None
    )
    if lead is not None and any(token.kind == "count" for token in tokens[lead.index + 1 : rate.index]):
        lead = None
    if (
        follow is not None
        and follow.kind == "count"
        and _ACTUAL_AFTER.match(follow.gap)
        and not _PLANNED.search(follow.gap.partition("(")[2])
    ):
        lead = follow
    if lead is None:
        return
    others = [*amounts(tokens), *page.earlier(rate)]
    target = next(
        (
            token
            for token in others
            if token is not lead
            and _PLANNED.search(token.gap)
            and same_unit(token, lead)
            and share_fits(lead, token, rate)
        ),
        None,
    )
    yield TargetClaim(lead.figure(), target and target.figure(), rate.figure(), **page.place(lead, target, rate))


def _distance(page: Page, tokens: list[Token], away: Token) -> Iterator[Claim]:
    """Read a rate, its distance from the target in points, and the target."""
    actual = tokens[away.index - 1] if away.index else None
    target = tokens[away.index + 1] if away.index + 1 < len(tokens) else None
    if actual is None or actual.kind != "rate" or actual.is_change:
        return
    if target is None or target.kind != "rate" or not _PLANNED.search(target.gap) or ";" in target.gap:
        target = None
    page.taken.add(away)
    if target is None:
        return
    page.taken.add(target)
    sign = -1 if away.role == "fall" else 1
    place = page.place(actual, away, target)
    place["unit"] = PERCENT
    yield TargetClaim(actual.figure(), target.figure(), None, away.figure(sign), **place)
