"""How a text was read, stage by stage: normal form, masks, numbers, sentences, claims, what was passed over.

The stages are those of `dxmetrics.read.text`; nothing is recorded while a text is read in the ordinary way, so that
looking costs nothing where nobody looks.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim
from dxmetrics.quantity import Span
from dxmetrics.read.prose.masks import mask_of
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.shapes import look_alike_end, shape_of
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.unread import unread
from dxmetrics.read.text import read_page
from dxmetrics.vi import format_figure
from dxmetrics.vi.numbers import NUMBER

__all__ = ["Stage", "Step", "outline", "trace"]

_NUMBER: Final = regex(NUMBER)


class Stage(StrEnum):
    """The stages of reading, in order."""

    NORMAL = "normal"
    """What the normal form writes in another way."""
    MASK = "mask"
    """What looks like a figure and is none."""
    NUMBER = "number"
    """A number with its hedge and unit, and what the words around it make of it."""
    SENTENCE = "sentence"
    """A sentence that holds numbers."""
    CLAIM = "claim"
    """Numbers that are related."""
    UNREAD = "unread"
    """What looked related and was not understood."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that a stage made of a text: where it stands in the original, its words there, and what it is."""

    stage: Stage
    span: Span
    text: str
    note: str


def trace(text: str) -> Iterator[Step]:
    """Yield what each stage makes of a text, the stages one after the other, each in the order of the text.

    >>> for step in trace("Kế hoạch 255/KH-UBND: đã cấp 120/160 thẻ, đạt 75%."):
    ...     print(f"{step.stage}: {step.text!r}: {step.note}")
    mask: '255/KH-UBND': số, ký hiệu văn bản
    number: '120': count; over 160
    number: '160 thẻ': count thẻ
    number: '75%': rate; share
    sentence: 'Kế hoạch 255/KH-UBND: đã cấp 120/160 thẻ, đạt 75%.': numbers: 3
    claim: '120/160 thẻ, đạt 75%': share: part 120, whole 160 thẻ, stated 75%
    """
    page, claims, refused = read_page(text)
    yield from _normal(page)
    tokens = [token for sentence in page.sentences for token in sentence.tokens]
    yield from _masks(page, tokens, refused)
    for token in tokens:
        yield _step(page, Stage.NUMBER, (token.start - token.signed, token.stop), _token(token))
    for sentence in page.sentences:
        first = sentence.tokens[0]
        start = first.start - len(first.gap.lstrip())
        yield _step(page, Stage.SENTENCE, (start, sentence.end), f"numbers: {len(sentence.tokens)}")
    for claim in claims:
        start, end = claim.span or (0, 0)
        yield Step(Stage.CLAIM, (start, end), text[start:end], outline(claim))
    for passed in unread(page, claims, refused):
        yield Step(Stage.UNREAD, passed.span, passed.text, passed.reason)


def outline(claim: Claim) -> str:
    """Return the kind of a claim and its figures by role, in one line.

    >>> from dxmetrics.model import ShareClaim
    >>> outline(ShareClaim(part="8.994", whole="8.950", stated="trên 85%"))
    'share: part 8.994, whole 8.950, stated trên 85%'
    """
    return f"{claim.KIND}: {', '.join(f'{role} {format_figure(figure)}' for role, figure in claim.roles())}"


def _step(page: Page, stage: Stage, span: Span, note: str) -> Step:
    start, end = page.offsets[span[0]], page.offsets[span[1]]
    return Step(stage, (start, end), page.original[start:end], note)


def _normal(page: Page) -> Iterator[Step]:
    """Yield each way in which the normal form differs from the original, at its first place, with how often."""
    if page.text == page.original:
        return
    places: dict[tuple[str, str], Span] = {}
    often: Counter[tuple[str, str]] = Counter()
    for at, letter in enumerate(page.text):
        start, end = page.offsets[at], page.offsets[at + 1]
        written = page.original[start:end]
        if written != letter:
            places.setdefault((written, letter), (start, end))
            often[written, letter] += 1
    for (written, letter), span in places.items():
        times = often[written, letter]
        yield Step(Stage.NORMAL, span, written, f"{_codes(written)} -> {letter!r}, {times} x")


def _codes(written: str) -> str:
    return " ".join(f"U+{ord(letter):04X}" for letter in written)


def _masks(page: Page, tokens: Sequence[Token], refused: Sequence[Span]) -> Iterator[Step]:
    """Yield the numbers that became no tokens, each with why."""
    read = {token.start: token.end for token in tokens} | dict(refused)
    skip = 0
    for match in _NUMBER.finditer(page.text):
        start, end = match.span()
        if start < skip:
            continue
        if start in read:
            skip = read[start]
            continue
        skip = look_alike_end(page.text, page.low, start, end)
        if skip >= 0:
            yield _step(page, Stage.MASK, (start, skip), shape_of(page.text, start, skip))
        else:
            reason = mask_of(page.text, page.low, start, end, plain=match[0].isdecimal())
            yield _step(page, Stage.MASK, (start, end), reason)


def _token(token: Token) -> str:
    """Return what is known of a token: kind, unit, value where the print hides it, hedge, role, what a slash joins."""
    notes = [f"{token.kind} {token.unit}".rstrip()]
    if token.scale > 1 or token.signed:
        notes.append(f"= {token.value}")
    if token.hedge is not None:
        notes.append(f"{token.hedge.word} ({token.hedge.bound})")
    if token.oddity is not None:
        notes.append(f"odd: {token.oddity}")
    if token.role:
        notes.append(token.role)
    if token.of is not None:
        notes.append(f"over {token.of.text}")
    if token.beside is not None:
        notes.append(f"beside {token.beside.text}")
    if token.in_row:
        notes.append("in a row")
    return "; ".join(notes)
