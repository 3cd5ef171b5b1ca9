"""Vietnamese prose to figures and claims: normal form, tokens, sentences, roles, claims, each a stage of its own."""

from collections.abc import Iterable
from typing import Final

from dxmetrics._collector import Uncollected
from dxmetrics._later import regex
from dxmetrics.model import Claim, Reading
from dxmetrics.quantity import Span
from dxmetrics.read.prose.forms.ranks import read_ranks
from dxmetrics.read.prose.forms.rows import read_tables
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.readers import read_claims
from dxmetrics.read.prose.roles import assign_roles
from dxmetrics.read.prose.sentences import sentences
from dxmetrics.read.prose.spelled import spelled
from dxmetrics.read.prose.tokens import Token, tokens
from dxmetrics.read.prose.unread import unread
from dxmetrics.vi import normalise

__all__ = ["read_page", "read_text"]

_SQUARE: Final = regex(r"\[([^\[\]\n]{0,60}%[^\[\]\n]{0,20})\]")
"""Square brackets around a percentage, which stand for round ones; others name a footnote: "2.650 lượt[2]"."""


def read_text(text: str, *, source: str | None = None) -> Reading:
    """Read the figures and claims of Vietnamese prose.

    Text in any Unicode form is read alike; spans are half-open ranges of code points of `text` as it is given, and
    claims come in its order. `source` is kept for messages.

    >>> reading = read_text("Đã giải quyết 20.284/25.302 hồ sơ, đạt 80,17%.")
    >>> [figure.text for figure in reading.claims[0].figures]
    ['20.284', '25.302', '80,17']
    >>> reading.claims[0].span
    (14, 45)
    """
    with Uncollected():
        return _read(text, source)


def _read(text: str, source: str | None) -> Reading:
    """Read a text; with the return its page is gone, so that the collector will not walk it."""
    page, claims, refused = read_page(text)
    figures = [token.figure() for sentence in page.sentences for token in sentence.tokens]
    return Reading(text, tuple(figures), tuple(claims), tuple(unread(page, claims, refused)), source)


def read_page(text: str) -> tuple[Page, list[Claim], list[Span]]:
    """Return the sentences of a text with their tokens, its claims, and the places of numbers that no reading fits.

    >>> page, _, _ = read_page("Đã giải quyết 20.284/25.302 hồ sơ, đạt 80,17%. Hết.")
    >>> [token.role for token in page.sentences[0].tokens]
    ['', '', 'share']
    """
    normal, offsets = normalise(text)
    if "[" in normal:
        normal = _SQUARE.sub(r"(\1)", normal)
    low = _lower(normal)
    found, refused = tokens(normal, low, None if normal is text else offsets)
    found.extend(spelled(normal, low, offsets))
    found.sort(key=_begin)
    page = Page(normal, low, text, offsets, sentences(normal, low, found))
    claims = list(read_tables(page))
    for sentence in page.sentences:  # before any is read: what is told earlier may be broken down later
        assign_roles(sentence)
    claims.extend(read_claims(page))
    claims.extend(read_ranks(page))
    return page, _distinct(claims), refused


def _begin(token: Token) -> int:
    return token.start


def _distinct(claims: Iterable[Claim]) -> list[Claim]:
    """Return claims in the order of the text; one that relates the same figures in the same way as another is left out.

    Two readers may come upon one statement from both of its ends.
    """
    told = {(type(claim), *[figure.span for figure in claim.figures]): claim for claim in claims}
    return sorted(told.values(), key=_start)


def _start(claim: Claim) -> Span:
    return claim.span or (0, 0)


def _lower(text: str) -> str:
    """Return `text` in lower case, letter for letter: the few letters that would grow stay as they are."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
