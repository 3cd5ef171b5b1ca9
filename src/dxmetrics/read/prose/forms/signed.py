"""Changes told by a sign behind a value: "860 tấn (-6,5% so với mức 920 tấn của tháng 8)", "24 vụ (+6 vụ, +33%)"."""

from collections.abc import Iterator
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import ChangeClaim, Claim
from dxmetrics.read.prose.evidence.fits import change_fits
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token, figure_of

__all__ = ["read_signed"]

_SIGNED: Final = regex(r" ?(?:\( ?|[,:] )([+-])")
_ALSO: Final = regex(r"(?:[,;]| hay| tức| =)? ?([+-])")
_TIME: Final = r"(?:cùng kỳ|cùng thời điểm|(?:đầu |cuối )?(?:năm|quý|tháng|tuần|kỳ)\b)"
_FROM: Final = regex(
    r" so (?:với )?(?:mức|con số) (?:là )?| so với "
    rf"|(?: so (?:với )?|, ){_TIME}[^,;:.()\n]{{0,30}}(?: \(|:? (?:là |đạt )?)"
)
_OWN_TIME: Final = regex(r" so (?:với )?[^()]*\)")
_OF_THEN: Final = regex(rf" ?(?:\)|(?:của |vào |hồi )?{_TIME})")


def read_signed(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the values of a sentence with a signed change right behind them, and what they have changed from.

    Silent without an earlier value or a change in numbers, and for a plan: what it is passed by is no change.

    >>> from dxmetrics.read import read_text
    >>> reading = read_text("Xã có 24 vụ cháy (+6 vụ, +20%) so với cùng kỳ.")
    >>> [figure.text for figure in reading.claims[0].figures]
    ['24', '6', '20']
    """
    for current, first in zip(sentence.tokens, sentence.tokens[1:], strict=False):
        signed = _SIGNED.fullmatch(first.gap)
        follow = sentence.following(first)
        if signed is None or follow is None or first in page.taken or not _is_level(current):
            continue
        change: Token | None = None
        previous: Token | None = None
        if first.kind == "rate" and _is_base(sentence, current, follow):
            rate, previous = first, follow
        elif first.kind == "count" and follow.kind == "rate" and _is_both(current, first, follow, signed[1]):
            rate, change = follow, first
        else:
            continue
        sign = -1 if signed[1] == "-" else 1
        if change is not None and _is_of_another_time(sentence, current, change, rate, sign):
            continue
        page.taken.update((first, follow))
        yield ChangeClaim(
            current.figure(),
            figure_of(previous),
            figure_of(change, sign),
            rate.figure(sign),
            sign,
            **page.place(current, change, rate, previous),
        )


def _is_level(current: Token) -> bool:
    return current.kind == "count" and not current.is_change and current.of is current.under is None


def _is_base(sentence: Sentence, current: Token, previous: Token) -> bool:
    """Tell whether a value behind a percentage is what another has changed from: "+5% so với cùng kỳ (860 tấn)"."""
    if previous.kind != "count" or previous.of is not None or not same_unit(current, previous):
        return False
    return _FROM.fullmatch(previous.gap) is not None and _OF_THEN.match(sentence.after(previous)) is not None


def _is_of_another_time(sentence: Sentence, current: Token, change: Token, rate: Token, sign: int) -> bool:
    """Tell whether a percentage alone is held against a time, and does not fit: "(-41 tấn; -2,8% so với cùng kỳ)"."""
    alone = ";" in rate.gap and _OWN_TIME.match(sentence.after(rate)) is not None
    return alone and not change_fits(current, change, rate, sign)


def _is_both(current: Token, change: Token, rate: Token, sign: str) -> bool:
    """Tell whether a change is told in numbers and in per cent, with one sign: "(+6 vụ, +33%)"."""
    also = _ALSO.fullmatch(rate.gap)
    return also is not None and also[1] == sign and same_unit(current, change) > 0 and change.of is None
