"""Parallel lists: "412/455 vụ khiếu nại và 97/104 vụ tố cáo, lần lượt đạt 90,5% và 93,3%".

The same goes for changes: "tăng 8 vụ, tăng 20 đối tượng (lần lượt là 10,00% và 20,00%)", with the values before them.
"""

from collections.abc import Iterator
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import ChangeClaim, Claim, ShareClaim, TargetClaim
from dxmetrics.read.prose.evidence.fits import change_between_fits, change_fits, change_nearly_fits, share_fits
from dxmetrics.read.prose.page import Page, amounts, leaves_its_scale_out, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token, figure_of
from dxmetrics.read.prose.units import SAME

__all__ = ["read_respective"]

_RESPECTIVELY: Final = "lần lượt"
_ANSWERING: Final = "tương ứng"
_NEXT: Final = regex(
    r"(?:\s*(?:về )?số [^\d,;:.()%]{1,20}?)?\s*(?:,|và|;|/|, và)\s*(?:(?:đạt|tăng|giảm|là)\s*)?[-+–]?\s*\Z"
)
_ALSO: Final = regex(r"\s*(?:,|và|;|, và|/)\s*\Z")
_HELD_AGAINST: Final = regex(r"\s*\)?,?\s*so (?:với|cùng)\b[^;.\n]*\Z")
_OUT_OF: Final = regex(r"\b(?:trong|trên)(?: tổng)?(?: số)? \Z")
_REACH: Final = 3

_Pair = tuple[Token, Token, int]
"""A change, its percentage, and whether it is a rise (1) or a fall (-1)."""


def read_respective(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the claims of percentages that are told in the order of the values, or the changes, before them."""
    for rate in sentence.tokens:
        if rate.kind != "rate" or rate in page.taken:
            continue
        rates = [rate]
        while (following := sentence.following(rates[-1])) is not None and _is_next(following):
            rates.append(following)
        if len(rates) == 1:
            continue
        pairs = _pairs(sentence, rates)
        if pairs:
            yield from _changes(page, sentence, pairs)
        elif _RESPECTIVELY in rate.gap or _follow_a_list(sentence, rates):
            before = [token for token in sentence.tokens[: rate.index] if token.kind == "count" and token.under is None]
            values = [token for token in before if not token.is_change]
            if len(values) >= len(rates):
                page.taken.update(rates)
                yield from _of_one(page, values, rates) or _claims(page, sentence, values[-len(rates) :], rates)


def _is_next(token: Token) -> bool:
    return token.kind == "rate" and _NEXT.match(token.gap) is not None


def _follow_a_list(sentence: Sentence, rates: list[Token]) -> bool:
    """Tell whether as many counts that are told in turn lead up to percentages: "lần lượt có 120 và 60 hộ, chiếm …".

    Ratios need not be told in turn where the percentages answer to them: "45/50 và 38/40 hộ, tương ứng 90% và 95%".
    """
    before = sentence.tokens[: rates[0].index]
    counts = [token for token in before if token.under is None][-len(rates) :]
    told = [token for count in counts for token in (count, count.of) if token is not None]
    if len(counts) < len(rates) or told != before[-len(told) :] or rates[0].is_change:
        return False
    if not all(count.kind == "count" and not count.is_change for count in counts):
        return False
    if _RESPECTIVELY in counts[0].gap:
        return True
    fitting = [
        count.of is not None and share_fits(count, count.of, rate) for count, rate in zip(counts, rates, strict=True)
    ]
    return _ANSWERING in rates[0].gap and fitting.count(False) <= 1


def _pairs(sentence: Sentence, rates: list[Token]) -> list[_Pair]:
    """Return the changes that lead up to as many percentages, each with its own; none where they are of another kind.

    A verb may hold for all that follow: "tăng 8 vụ, 20 đối tượng".
    """
    first = rates[0].index
    changes = sentence.tokens[max(0, first - len(rates)) : first]
    if len(changes) != len(rates) or not changes[0].is_change:
        return []
    sign = 0
    pairs: list[_Pair] = []
    for change, rate in zip(changes, rates, strict=True):
        if change.kind != "count" or not (change.is_change or _ALSO.match(change.gap)):
            return []
        if change.is_change:
            sign = -1 if change.role == "fall" else 1
        pairs.append((change, rate, sign))
    return pairs


def _changes(page: Page, sentence: Sentence, pairs: list[_Pair]) -> Iterator[Claim]:
    """Read changes and percentages with the values that they fit, or that a slip keeps them from where others fit."""
    pool = amounts(sentence.tokens[: pairs[0][0].index])
    pool += page.earlier(pairs[0][0], _REACH)
    told: dict[Token, Token] = {}
    for fits in (change_fits, change_nearly_fits):
        for change, rate, sign in pairs:
            if change in told or (fits is change_nearly_fits and not told):
                continue
            for value in pool:
                if value not in told.values() and same_unit(value, change) == SAME and fits(value, change, rate, sign):
                    told[change] = value
                    break
    for change, rate, sign in pairs:
        page.taken.update((change, rate))
        if change in told:
            yield ChangeClaim(
                told[change].figure(),
                None,
                change.figure(sign),
                rate.figure(sign),
                sign,
                **page.place(told[change], change, rate),
            )


def _claims(page: Page, sentence: Sentence, values: list[Token], rates: list[Token]) -> Iterator[Claim]:
    wholes = [value.of for value in values if value.of is not None]
    if rates[0].is_change:
        yield from _on_earlier(page, sentence, values, rates)
    elif len(wholes) == len(values):
        page.taken.update(values)
        for value, whole, rate in zip(values, wholes, rates, strict=True):
            yield ShareClaim(value.figure(), whole.figure(), rate.figure(), **page.place(value, whole, rate))
    elif rates[-1].against_target:
        listed = _listed_after(sentence, rates)
        page.taken.update(listed)
        targets: list[Token | None] = [*listed] or [None] * len(rates)
        for value, rate, target in zip(values, rates, targets, strict=True):
            yield TargetClaim(
                value.figure(),
                figure_of(target),
                rate.figure(),
                **page.place(value, target, rate),
            )


def _of_one(page: Page, values: list[Token], rates: list[Token]) -> list[Claim]:
    """Return the shares of one whole: "mũi 1 cho 95 em, mũi 2 cho 90 em trên tổng số 100 em, lần lượt đạt 95% và 90%".

    One that is told before its parts must be fitted by one of them.
    """
    if len(values) <= len(rates) or rates[0].is_change or rates[-1].against_target:
        return []
    behind = _OUT_OF.search(values[-1].gap) is not None
    parts = values[-len(rates) - 1 : -1] if behind else values[-len(rates) :]
    before = (value for value in reversed(values[: -len(rates)]) if same_unit(value, parts[0]) == SAME)
    whole = values[-1] if behind else next(before, None)
    if whole is None:
        return []
    told = values[-2 * len(rates) : -len(rates)]
    if len(told) == len(rates) and all(map(share_fits, parts, told, rates)):  # each is of the whole in its turn
        return [
            ShareClaim(part.figure(), own.figure(), rate.figure(), **page.place(part, own, rate))
            for part, own, rate in zip(parts, told, rates, strict=True)
        ]
    pairs = list(zip(parts, rates, strict=True))
    alike = all(part.of is None and part.value < whole.value and same_unit(part, whole) == SAME for part in parts)
    if not alike or not (behind or any(share_fits(part, whole, rate) for part, rate in pairs)):
        return []
    return [
        ShareClaim(part.figure(), whole.figure(), rate.figure(), **page.place(part, whole, rate))
        for part, rate in pairs
    ]


def _listed_after(sentence: Sentence, rates: list[Token]) -> list[Token]:
    """Return the counts after percentages, if as many: "đạt 82,4% và 97% kế hoạch (500 cây và 100 con)"."""
    after = [token for token in sentence.tokens[rates[-1].index + 1 :] if token.kind == "count"][: len(rates)]
    told = len(after) == len(rates) and "(" in after[0].gap and ";" not in after[0].gap
    return after if told else []


def _on_earlier(page: Page, sentence: Sentence, values: list[Token], rates: list[Token]) -> Iterator[Claim]:
    """Read changes in per cent of values whose earlier ones are printed after them: "so với năm trước (B1 và B2)"."""
    earlier = _listed_after(sentence, rates)
    if not earlier or _HELD_AGAINST.match(earlier[0].gap) is None:
        return
    signs: list[int] = []
    for rate in rates:  # a verb holds for all that follow
        signs.append((-1 if rate.role == "fall" else 1) if rate.is_change else signs[-1])
    held = list(zip(values, earlier, rates, signs, strict=True))
    if not any(change_between_fits(*each) for each in held) or any(
        leaves_its_scale_out(previous, value) for value, previous, *_ in held
    ):  # "(716 và 400 triệu USD)"
        return
    for value, previous, rate, sign in held:
        figure = rate.figure(sign)
        yield ChangeClaim(value.figure(), previous.figure(), None, figure, sign, **page.place(value, previous, rate))
