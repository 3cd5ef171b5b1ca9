"""Plan targets: "A, đạt p% kế hoạch (T)", "vượt D so với chỉ tiêu", "đạt 41,2%, vượt 1,2% so với chỉ tiêu (40%)"."""

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
_VALUE_AFTER: Final = re.compile(r"[^,;.(\n]{0,40}(?:\bvới|\blà|tương ứng|tương đương)\s*\Z")
_TARGET_AFTER: Final = re.compile(
    r"[^,;.(\n]{0,50}"
    r"(?:\(\s*(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|kh|giao)?(?: là|:| giao)?|\blà|(?:chỉ tiêu|mục tiêu|kế hoạch)(?: giao)?)\s*\Z",
)
_PLANNED: Final = re.compile(r"\b(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|giao)\b")
_SHORT_OF: Final = re.compile(r"\b(?:thiếu|hụt|thấp hơn|giảm|ít hơn)\b")
_FEW: Final = 100


def read_targets(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the values of a sentence that are held against a plan; they come first, so that no share takes them."""
    listed = False
    told: tuple[Token, Token | None] | None = None
    for anchor in sentence.tokens:
        if anchor in page.taken:
            continue
        listing = listed and anchor.role == "share" and _GOES_ON.search(anchor.gap) is not None
        if not (listing or (anchor.against_target and (anchor.is_change or anchor.role in ("target", "rest")))):
            continue
        group, actual = _group(sentence, anchor)
        target = _target_after(sentence, anchor, actual)
        if told is not None and actual is told[1]:
            actual, target = told
        elif anchor.role == "target" or listing:
            listed = True
            actual = _value_after(sentence, anchor) or (None if _names_reachers(anchor, actual) else actual)
        page.taken.update(group)
        if actual is None or actual.kind != ("count" if anchor.kind == "count" or anchor.role in ("target", "share") else "rate"):
            continue
        if target is None and anchor.kind == "rate" and not anchor.is_change:
            target = _target_before(page, sentence, actual, anchor)
        if target is not None:
            page.taken.add(target)
            following = sentence.following(target)
            if following is not None and following.is_change and following.kind == "rate" and "tương" in following.gap:
                group.append(following)
                page.taken.add(following)
        told = (actual, target)
        claim = _claim(page, actual, target, group)
        if claim is not None:
            yield claim


def _group(sentence: Sentence, anchor: Token) -> tuple[list[Token], Token | None]:
    """Return the figures of one statement about a plan that lead up to its mention, and the token before them."""
    group = [anchor]
    before = sentence.before(anchor)
    while before is not None and before.is_change and anchor.index - before.index < 3 and ";" not in group[0].gap:
        group.insert(0, before)
        before = sentence.before(before)
    if group[0].kind != "count" and group[0].is_change and before is not None and before.kind == "count":
        rates = [token for token in sentence.tokens[: before.index] if token.kind == "rate" and not token.is_change]
        if len(group) == 1 and rates and "(" in before.gap:
            before = rates[-1]
    return group, before


def _target_after(sentence: Sentence, anchor: Token, actual: Token | None) -> Token | None:
    """Return the target that is printed right after its mention: "kế hoạch (12.500 người)"."""
    following = sentence.following(anchor)
    if following is None or following.is_change or actual is None or not _TARGET_AFTER.match(following.gap):
        return None
    if following.kind == "point" or following.kind != actual.kind or not same_unit(following, actual):
        return None
    return following


def _value_after(sentence: Sentence, anchor: Token) -> Token | None:
    """Return the value where it follows the percentage: "đạt 68% kế hoạch năm với 12.663 tỷ đồng"."""
    following = sentence.following(anchor)
    if following is not None and following.kind == "count" and _VALUE_AFTER.match(following.gap):
        return following
    return None


def _names_reachers(anchor: Token, actual: Token | None) -> bool:
    """Tell "16 khoản thu đạt trên 25% dự toán", where the count says how many reach the percentage, not how much."""
    if actual is None or actual.kind != "count" or re.search(r"[,;(]", anchor.gap):
        return False
    return anchor.hedge is not None or "đều" in anchor.gap or (actual.exact and actual.value < _FEW)


def _target_before(page: Page, sentence: Sentence, actual: Token, rate: Token) -> Token | None:
    """Return a target told earlier that the percentage fits."""
    for token in (*amounts(sentence.tokens), *page.earlier(rate)):
        if token is not actual and _PLANNED.search(token.gap) and same_unit(token, actual) and share_fits(actual, token, rate):
            return token
    return None


def _claim(page: Page, actual: Token, target: Token | None, group: list[Token]) -> TargetClaim | None:
    achievement = next((token for token in group if token.kind == "rate" and not token.is_change), None)
    away = [token for token in group if token.is_change or token.role == "rest"]
    amount = next((token for token in away if token.kind == actual.kind or token.kind == "point"), None)
    percent = next((token for token in away if token.kind == "rate" and token is not amount), None)
    if achievement is None and target is None and (amount is None or percent is None):
        return None
    sign = -1 if any(token.role == "fall" or _SHORT_OF.search(token.gap) for token in away) else 1
    place = page.place(actual, *group, target)
    if actual.kind == "rate":
        place["unit"] = PERCENT
    return TargetClaim(
        actual.figure(),
        target and target.figure(),
        achievement and achievement.figure(),
        amount and amount.figure(sign),
        percent and percent.figure(sign),
        **place,
    )
