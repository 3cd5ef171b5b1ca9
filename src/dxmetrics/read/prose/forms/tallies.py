"""Tallies of targets by status: "hoàn thành 13/14 chỉ tiêu, 02/14 chưa có cơ sở đánh giá, 01/14 chưa đạt"."""

import re
from collections.abc import Iterator
from typing import Final

from dxmetrics.model import Claim, RemainderClaim, TallyClaim
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import same_noun

__all__ = ["read_tallies"]

_TASK: Final = re.compile(r"(?:chỉ tiêu|nhiệm vụ|tiêu chí|mục tiêu|nội dung công việc)\b")
_STATUSES: Final = (
    (
        "not_assessed",
        re.compile(
            r"(?:chưa|không) (?:có |đủ |thể |được )?(?:cơ sở |căn cứ |điều kiện |số liệu |hướng dẫn )?(?:để )?đánh giá|"
            r"chưa (?:có|đủ) (?:cơ sở|căn cứ|số liệu|kết quả|hướng dẫn)|chưa đến (?:kỳ|thời điểm|hạn)|trong hạn|"
            r"đang (?:triển khai|thực hiện)",
        ),
    ),
    ("missed", re.compile(r"(?:chưa|không) (?:hoàn thành|đạt|thực hiện)|đạt thấp|quá hạn|chậm")),
    ("achieved", re.compile(r"\b(?:hoàn thành|đạt)(?: và|,| hoặc|/)\s?(?:hoàn thành )?vượt\b")),
    ("exceeded", re.compile(r"\bvượt\b")),
    ("achieved", re.compile(r"\b(?:hoàn thành|đạt)\b")),
)
_CLAUSE: Final = re.compile("[;,(:]")
_LEFT: Final = re.compile(r"\bcòn(?: lại)?\s\Z")


def read_tallies(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the tally of a sentence that counts targets in at least two statuses."""
    if not any(_TASK.match(token.unit) for token in sentence.tokens):
        return
    total: Token | None = None
    statuses: dict[str, Token] = {}
    for token in sentence.tokens:
        if not token.exact or token.under is not None or token.is_change or _is_within(total, token):
            continue
        last = token.of or token
        if not _TASK.match(last.unit) and (last.unit or total is None):
            continue
        status = _status(page, sentence, token, last)
        if total is None:
            total = token.of or (token if status is None else None)
            if total is token:
                continue
        if total is not None and not _is_counted_on(total, list(statuses.values()), token):
            continue
        if status is not None and total is not None and (token.of is None or token.of.value == total.value):
            statuses.setdefault(status, token)
    if total is not None and len(statuses) > 1:
        page.taken.update(statuses.values())
        page.balances.add(frozenset((total, *statuses.values())))
        figures = {status: token.figure() for status, token in statuses.items()}
        yield TallyClaim(
            total.figure(),
            figures.get("achieved"),
            figures.get("missed"),
            figures.get("not_assessed"),
            figures.get("exceeded"),
            **page.place(total, *statuses.values()),
        )
        yield from _left(page, sentence, total, statuses)


def _is_within(total: Token | None, token: Token) -> bool:
    """Tell whether a count breaks down one status: "hoàn thành 30 nhiệm vụ (đúng hạn 28, quá hạn 2)"."""
    return total is not None and token.depth > total.depth


def _is_counted_on(total: Token, told: list[Token], token: Token) -> bool:
    """Tell whether a count goes on with a tally.

    It does not where it counts something else, nor where it is one of those that fill the total already: "hoàn thành 8,
    đang làm 4, trong đó 1 chậm".
    """
    unit = (token.of or token).unit
    if unit and not same_noun(unit, (total if total.unit else total.of or total).unit):
        return False
    return "trong đó" not in token.gap or len(told) < 2 or sum(other.value for other in told) != total.value


def _left(page: Page, sentence: Sentence, total: Token, statuses: dict[str, Token]) -> Iterator[Claim]:
    """Read what is left undone, where it is less than all that is: "đạt 15/19 tiêu chí, còn 3 tiêu chí chưa đạt"."""
    missed, achieved = statuses.get("missed"), statuses.get("achieved")
    if missed is None or achieved is None or len(statuses) != len((missed, achieved)):
        return
    told = missed is sentence.tokens[-1] and achieved.of is not None and _LEFT.search(missed.gap) is not None
    if told and achieved.value + missed.value < total.value:
        yield RemainderClaim(total.figure(), achieved.figure(), missed.figure(), **page.place(total, achieved, missed))


def _status(page: Page, sentence: Sentence, token: Token, last: Token) -> str | None:
    """Return the status that the words after a count, else those before it, name."""
    behind = _CLAUSE.split(page.low[last.end : last.stop] + sentence.after(last), maxsplit=1)[0]
    lead = _CLAUSE.split(token.gap)[-1]
    for words, names in ((behind, _STATUSES[:2]), (lead, _STATUSES), (behind, _STATUSES)):
        for name, pattern in names:
            if pattern.search(words):
                return name
    return None
