"""Changes that lead to a value, with their percentage behind it: "tăng 12 điểm lên 1.124 điểm (1,08%)"."""

from collections.abc import Iterator
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import ChangeClaim, Claim
from dxmetrics.read.prose.evidence.fits import change_fits, change_nearly_fits, of_all_fits
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME

__all__ = ["read_reached"]

_LEADS_TO: Final = regex(
    r",?\s(?:lên|xuống|còn|thành|đến|về|đạt|(?:chốt|đóng cửa|dừng|đứng)\b[^,;:.()\n]{0,30})"
    r"(?:\s(?:mức|mốc|ở|tại|còn|là|tới|đến))*\s+\Z",
)
_COMES_TO: Final = regex(
    r"\s*[(,]\s*(?:(?:tức|hay|tương đương|tương ứng|ứng với|với|mức|tỷ lệ|tăng|giảm|là)\s*)*[-+–]?\s*\Z",
)


def read_reached(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the changes whose percentage, which they fit or nearly fit, stands behind the value that they lead to."""
    for change in sentence.tokens:
        if change.kind != "count" or not change.is_change or change in page.taken:
            continue
        current = sentence.following(change)
        rate = None if current is None else sentence.following(current)
        if current is not None and rate is not None and _is_led_to(change, current, rate):
            sign = -1 if change.role == "fall" else 1
            told = rate.gap.strip() != "("  # a bare percentage in brackets may be the value's own
            if _is_multiple(current, change, rate, sign):
                continue
            if change_fits(current, change, rate, sign) or (told and change_nearly_fits(current, change, rate, sign)):
                page.taken.update((change, current, rate))
                yield ChangeClaim(
                    current.figure(),
                    None,
                    change.figure(sign),
                    rate.figure(sign),
                    sign,
                    **page.place(current, change, rate),
                )


def _is_led_to(change: Token, current: Token, rate: Token) -> bool:
    return (
        current.kind == "count"
        and rate.kind == "rate"
        and same_unit(current, change) == SAME
        and _LEADS_TO.match(current.gap) is not None
        and _COMES_TO.match(rate.gap) is not None
    )


def _is_multiple(current: Token, change: Token, rate: Token, sign: int) -> bool:
    """Tell whether a percentage is what a value is of the one before its change: "tăng 74 tấn, đạt 696, tức 111,9%"."""
    previous = current.value - sign * change.value
    return "ăng" not in rate.gap and "iảm" not in rate.gap and of_all_fits(current.value, previous, rate)
