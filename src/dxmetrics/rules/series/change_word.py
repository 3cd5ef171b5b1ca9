"""A rise that is a fall, or a fall that is a rise.

Why it matters: *tăng* and *giảm* are what a reader remembers; the numbers beside them say the opposite.
Silent when no word says a direction; when the values are equal, or some numbers behind rounded or hedged values follow
the word. Only a warning where the values are not both printed and a signed change is opposite to the word ("tăng -5%"),
as the sign may be meant as a dash.
"""

from collections.abc import Iterator
from typing import Final

from dxmetrics.model import ChangeClaim, Finding, Rule, Sentence, Severity, Verdict
from dxmetrics.relations import word_is_contradicted
from dxmetrics.rules.wording import RANK, worded

__all__ = ["RULE", "check"]

RULE = Rule(
    code="DX402",
    name="change-word",
    severity=Severity.ERROR,
    scope=ChangeClaim,
    title=Sentence("Từ tăng, giảm trái với số liệu", "Word of change contradicts the values"),
    sentence=Sentence(
        "{current} so với {previous} {unit} là {true_word}, không phải {word}.",
        "{current} against {previous} {unit} is a {true_word_en}, not a {word_en}.",
    ),
    verdict=Verdict.GROWTH_MISMATCH,
    causes={
        "rank": Sentence(
            "Từ hạng {previous} đến hạng {current} là {word} bậc, không phải {true_word}.",
            "From place {previous} to place {current} is a {word_en}, not a {true_word_en}.",
        ),
        "sign": Sentence(
            "“{word} {moved}”: dấu của số trái với từ “{word}”.",
            "“{word} {moved}”: the sign contradicts the word ({word_en}).",
        ),
    },
)
_WORDS: Final = {1: ("tăng", "rise"), -1: ("giảm", "fall")}


def check(claim: ChangeClaim) -> Iterator[Finding]:
    """Hold the word of change against the two values, or against the sign of the change.

    >>> [finding.message() for finding in check(ChangeClaim(current="90", previous="100", direction=1, unit="vụ"))]
    ['90 so với 100 vụ là giảm, không phải tăng.']
    >>> list(check(ChangeClaim(current="90", previous="100", change="-10", direction=-1)))
    []
    """
    direction, current, previous = claim.direction, claim.current, claim.previous
    if direction is None or not word_is_contradicted(claim):
        return
    word, word_en = _WORDS[direction]
    true_word, true_word_en = _WORDS[-direction]
    words = {"word": word, "word_en": word_en, "true_word": true_word, "true_word_en": true_word_en}
    if current is not None and previous is not None:
        cause = "rank" if claim.subject == RANK else None  # who goes from place 18 to 25 has fallen
        yield RULE.finding(claim, cause=cause, words=words, current=worded(current), previous=worded(previous))
        return
    moved = next(figure for figure in (claim.change, claim.percent) if figure is not None)
    yield RULE.finding(claim, severity=Severity.WARNING, cause="sign", words=words, moved=worded(moved))
