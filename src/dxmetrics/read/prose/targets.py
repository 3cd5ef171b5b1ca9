"""Plan targets: "A, đạt p% kế hoạch (T)", "vượt D so với chỉ tiêu", "đạt 41,2%, vượt 1,2% so với chỉ tiêu (40%)"."""

import re
from collections.abc import Iterator
from typing import Final

from dxmetrics.model import Claim, TargetClaim
from dxmetrics.quantity import PERCENT
from dxmetrics.read.prose.fits import share_fits, sum_fits, sum_nearly_fits
from dxmetrics.read.prose.page import Page, amounts, head, same_unit
from dxmetrics.read.prose.planned import target_elsewhere
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Kind, Token, figure_of

__all__ = ["read_targets"]

_GOES_ON: Final = re.compile(r",\s*đạt\s*\Z")
_VALUE_AFTER: Final = re.compile(r"(?!\s*so với)[^,;.(\n]{0,40}(?:\bvới|\blà|tương ứng|tương đương)\s*\Z")
_TARGET_AFTER: Final = re.compile(
    r"[^,;.(\n]{0,50}(?:\(\s*(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|kh|giao)?(?: là|:| giao)?|\blà|"
    r"(?:chỉ tiêu|mục tiêu|kế hoạch)(?: giao)?)\s*\Z",
)
_PLANNED: Final = re.compile(r"\b(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|giao)\b")
_COMPARED: Final = re.compile(r";|\b(?:so với|cùng kỳ|đầu năm)\b")
_SHORT_OF: Final = re.compile(r"\b(?:thiếu|hụt|thấp hơn|giảm|ít hơn)\b")
_ANOTHER_TIME: Final = re.compile(r"\(\s*(?:cùng kỳ|cùng thời|(?:năm|kỳ|quý|tháng) trước|năm \d)")
_FEW: Final = 100
_REACH: Final = 4


def read_targets(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the values of a sentence that are held against a plan; they come first, so that no share takes them."""
    listed = False
    for token in sentence.tokens:
        if token in page.taken:
            continue
        if token.role == "target" or (listed and token.role == "share" and _GOES_ON.search(token.gap)):
            listed = True
            yield from _achieved(page, sentence, token)
        elif token.against_target and (token.is_change or token.role == "rest"):
            yield from _off_target(page, sentence, token)


def _achieved(page: Page, sentence: Sentence, rate: Token) -> Iterator[Claim]:
    """Read an achieved percentage of a plan, with the value, the target and the distance that are told beside it."""
    rate.role = "target"
    page.taken.add(rate)
    if _ANOTHER_TIME.search(rate.gap):
        return
    actual, away = _value_before(sentence, rate)
    following = sentence.following(rate)
    if following is not None and following.kind == "count" and _VALUE_AFTER.match(following.gap):
        actual = following
    elif actual is None or _names_reachers(rate, actual):
        return
    if actual.under is not None:  # "2.210/2.100 hộ, đạt 105,24% chỉ tiêu"
        page.taken.add(actual.under)
        yield from _claim(page, actual.under, actual, rate, away)
        return
    target = (
        _target_after(sentence, rate, actual)
        or _target_near(page, sentence, actual, rate)
        or target_elsewhere(page, sentence, actual, rate)
    )
    yield from _claim(page, actual, target, rate, away)


def _value_before(sentence: Sentence, rate: Token) -> tuple[Token | None, list[Token]]:
    """Return the value that leads up to a percentage of a plan, and the distances told between the two."""
    away: list[Token] = []
    token = sentence.before(rate)
    attached = True
    while token is not None and (token.depth > rate.depth or token.kind != "count" or token.is_change):
        attached = attached and _COMPARED.search(sentence.after(token)) is None
        if attached and token.is_change and token.depth <= rate.depth:
            away.insert(0, token)
        token = sentence.before(token)
    return (None if token is None else head(sentence, token)), away


def _names_reachers(rate: Token, actual: Token) -> bool:
    """Tell "16 khoản thu đạt trên 25% dự toán", where the count says how many reach the percentage, not how much."""
    if re.search(r"[,;(]", rate.gap):
        return False
    return rate.hedge is not None or "đều" in rate.gap or (actual.exact and actual.value < _FEW)


def _off_target(page: Page, sentence: Sentence, away: Token) -> Iterator[Claim]:
    """Read how far a value is from its target, told without an achieved percentage."""
    group = [away]
    before = sentence.before(away)
    if before is not None and before.is_change and before.kind != away.kind and not _COMPARED.search(away.gap):
        group.insert(0, before)
    following = sentence.following(away)
    kind: Kind = "count" if group[0].kind == "count" else "rate"
    target = following if following is not None and _is_target(following, kind) else None
    values = [
        token
        for token in reversed(sentence.tokens[: group[0].index])
        if token.kind == kind and not token.is_change and token.role != "rest" and same_unit(token, group[0])
    ]
    page.taken.update(group)
    if target is None:
        told = [token for token in page.targets if token[1].sentence == away.sentence]
        if told and kind == "count":
            yield from _claim(page, *told[-1], None, group)
        elif values and len(group) > 1 and ";" not in group[0].gap:
            yield from _claim(page, values[0], None, None, group)
        return
    actual = next((value for value in values if _is_distance(value, target, group[0], exactly=True)), None)
    lead = sentence.before(group[0])
    if actual is None and lead is not None and lead.kind == kind and not lead.is_change and ";" not in group[0].gap:
        actual = lead if lead in values or _is_distance(lead, target, group[0]) else None
    if actual is not None:
        last = sentence.following(target)
        if last is not None and last.role == away.role and last.kind == "rate" and "tương" in last.gap:
            group.append(last)
        yield from _claim(page, actual, target, None, group)


def _is_target(token: Token, kind: Kind) -> bool:
    return token.kind == kind and not token.is_change and _TARGET_AFTER.match(token.gap) is not None


def _target_after(sentence: Sentence, rate: Token, actual: Token) -> Token | None:
    """Return the target that is printed right after its mention: "kế hoạch (12.500 người)"."""
    following = sentence.following(rate)
    if (
        following is None
        or following is actual
        or not _is_target(following, "count")
        or not same_unit(following, actual)
    ):
        return None
    return following


def _target_near(page: Page, sentence: Sentence, actual: Token, rate: Token) -> Token | None:
    """Return a target told in this sentence, a few before it or the next one, that the percentage fits."""
    following = page.sentences[rate.sentence + 1 : rate.sentence + 2]
    after = [token for other in following for token in amounts(other.tokens)]
    for token in (*amounts(sentence.tokens), *page.earlier(rate, _REACH), *after):
        planned = token is not actual and _PLANNED.search(token.gap) is not None
        if planned and same_unit(token, actual) and share_fits(actual, token, rate):
            return token
    return None


def _falls_short(amount: Token) -> bool:
    return amount.role == "fall" or _SHORT_OF.search(amount.gap) is not None


def _is_distance(actual: Token, target: Token, amount: Token, *, exactly: bool = False) -> bool:
    """Tell whether an amount is how far a value is from its target, or a slip keeps it from it."""
    far, near = (target, actual) if _falls_short(amount) else (actual, target)
    fits = sum_fits(far, (near, amount))
    return fits or (not exactly and sum_nearly_fits(far, (near, amount)))


def _claim(
    page: Page,
    actual: Token,
    target: Token | None,
    achievement: Token | None,
    away: list[Token],
) -> Iterator[Claim]:
    """Yield the claim that the figures make; a distance that is none from this target is left out."""
    amount = next((token for token in away if token.kind in (actual.kind, "point")), None)
    percent = next((token for token in away if token.kind == "rate" and token is not amount), None)
    told = amount is not None and target is not None and amount.index == actual.index + 1 == target.index - 1
    if amount is None or not (target is None or told or _is_distance(actual, target, amount)):
        amount = percent = None
    if achievement is None and (amount is None or (target is None and percent is None)):
        return
    page.taken.update(away)
    if target is not None:
        page.taken.add(target)
        page.targets.append((actual, target))
    sign = -1 if any(map(_falls_short, away)) else 1
    place = page.place(actual, target, achievement, amount, percent)
    if actual.kind == "rate":
        place["unit"] = PERCENT
    yield TargetClaim(
        actual.figure(),
        figure_of(target),
        figure_of(achievement),
        figure_of(amount, sign),
        figure_of(percent, sign),
        **place,
    )
