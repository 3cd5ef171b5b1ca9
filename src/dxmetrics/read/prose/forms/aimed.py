"""Values that a slip keeps from a plan told before them, or behind how far they are from it."""

from collections.abc import Iterator

from dxmetrics.model import Claim
from dxmetrics.read.prose.evidence.aimed import aimed_before, past_distance
from dxmetrics.read.prose.evidence.fits import share_fits
from dxmetrics.read.prose.evidence.meant import is_that_told
from dxmetrics.read.prose.forms.attained import attained
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = ["read_aimed"]


def read_aimed(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield what a sentence says is achieved of a plan, where a slip keeps it from being that.

    >>> from dxmetrics.read import read_text
    >>> text = "Kế hoạch vụ đông là 2.300 ha. Đến nay toàn huyện đã gieo trồng 1.978 ha, đạt 68% kế hoạch."
    >>> [figure.text for figure in read_text(text).claims[0].figures]
    ['1.978', '2.300', '68']
    """
    for rate in sentence.tokens:
        if rate.kind != "rate" or rate.role not in ("share", "target") or rate in page.taken or rate.hedge is not None:
            continue
        actual = sentence.before(rate)
        if actual is None or actual.kind != "count" or actual.is_change or actual.of or actual.under or actual.hedge:
            continue
        beyond = past_distance(sentence, actual, rate) if rate.role == "target" else None
        target = aimed_before(page, sentence, actual, rate) if beyond is None else beyond[0]
        if target is None or (beyond is None and share_fits(actual, target, rate)):
            continue
        if is_that_told(page, sentence, actual, target, rate):
            yield from _claim(page, actual, rate, target, None if beyond is None else beyond[1])


def _claim(page: Page, actual: Token, rate: Token, target: Token, away: Token | None) -> Iterator[Claim]:
    rate.play("target")
    page.taken.add(rate)
    yield from attained(page, actual, target, rate, [] if away is None else [away])
