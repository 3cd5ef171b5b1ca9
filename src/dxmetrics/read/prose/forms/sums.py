"""Breakdowns: "T …, trong đó a …, b …", "gồm a …; b …", "T (a …, b …)", and parts told in later sentences."""

import re
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice, pairwise
from typing import Final

from dxmetrics.model import Claim, OrderClaim, ShareClaim, SumClaim
from dxmetrics.read.prose.evidence.fits import longest_sum
from dxmetrics.read.prose.evidence.partitions import (
    EXHAUSTS,
    are_opposites,
    contraries,
    missed_breakdown,
    missed_list,
    named_again,
)
from dxmetrics.read.prose.page import Page, amounts, clear_hedge, nearest, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import MEASURES, SAME

__all__ = ["read_lists", "read_sums"]

_OPENS: Final = ("(", ":", "trong", "gồm", "theo", "chia", "cụ thể")
_OPENER: Final = re.compile(
    r"\b(?:trong đó|trong số (?:đó|này)|bao gồm|gồm|chia ra|(?:phân|chia) theo|cụ thể)\b|:\s"
    r"|\((?!\s*(?:[-+]|tăng|giảm|đạt|chiếm|năm |cùng kỳ))"
)
_BESIDES: Final = ("ngoài ra", "bên cạnh đó", "đồng thời")
_GOES_ON: Final = re.compile(
    r"\b(?:còn lại|một số|(?:các|những) [^\d,;.]{0,30}khác|và khác|v\.v|vân vân|số khác)\b|…|\.\.\."
)
"""What tells that a list goes on beyond its last number."""
_TOTALS: Final = 5
_LATER: Final = 4
_LEAST: Final = 10
_LONGEST: Final = 12
_MOST_OPENED: Final = 12
"""So many lists are read in a sentence: no office opens more."""
_MOST_PARTS: Final = 24
"""So many parts of a list are looked at: no office breaks a total down farther in a sentence."""
_FEW_LATER: Final = 3 * _LONGEST
"""So many later counts with the same words are looked at, which keeps the work of a long text in proportion."""
_NUMBERED: Final = re.compile(r"\b(?:gồm|là) (?:các )?số \Z")
"""What is told by its number: "4 tiêu chí chưa đạt gồm số 5, 7, 11 và 17"."""
_DRAWN: Final = re.compile(r"\btrong (?:tổng )?số\s*\Z")
_AMONG: Final = re.compile(r"(?:\A|[,;:–-])\s*trong \Z")
_FEW: Final = 20
_MOSTLY: Final = 4
_MANY: Final = 2000


def read_sums(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the breakdowns of a sentence.

    A list after *trong đó* need not exhaust its total, so one that does not add up is read as a breakdown only where a
    single slip of a digit keeps it from adding up.
    """
    tokens = sentence.tokens
    opened = 0
    for token in tokens:
        if token.kind != "count" or token.is_change or token.under is not None:
            continue
        gap = token.gap
        openers = _OPENER.findall(gap) if any(map(gap.__contains__, _OPENS)) else ()
        if not openers or (not token.unit and _NUMBERED.search(token.gap)):
            continue
        opened += 1
        if opened > _MOST_OPENED:
            break
        word = next((opener for opener in openers if opener[0] not in "(:"), openers[-1][0])
        parts = list(islice(_parts(tokens, token, bracketed="(" in openers), _MOST_PARTS))
        totals = _totals(page, sentence, parts, word) if parts else []
        exhausts = word in EXHAUSTS and (bool(totals and totals[0].sentence == token.sentence) or _opens(token))
        opener = word if exhausts or word not in EXHAUSTS else ""
        claim: Claim | None = _breakdown(page, totals[:_TOTALS], parts, opener)
        if claim is None and totals:
            claim = _declared(page, totals[0], parts, exhaustive=exhausts)
        if claim is None and totals:
            claim = _overlapping(page, totals[0], parts)
        if claim is None and word == "trong đó" and not token.index:
            yield from _spread(page, token)
        if claim is None and word == "trong đó" and totals:
            claim = _order(page, totals, token)
        if claim is not None:
            yield claim
    yield from _drawn_from(page, sentence)


def _totals(page: Page, sentence: Sentence, parts: list[Token], word: str) -> list[Token]:
    """Return the counts that a list may break down, the nearest first."""
    first = parts[0]
    before = (other for other in nearest(sentence.tokens, first.index) if other.depth <= first.depth)
    totals = list(islice(before, _TOTALS))
    if word not in "(:":
        return totals or list(page.earlier(first, 1))
    totals = [other for other in totals if other.index == first.index - 1 and ")" not in first.gap]
    if word == ":" and len(parts) > 2 and not (totals and longest_sum(totals[0], parts)):
        farther = (other for other in amounts(sentence.tokens[: first.index])[: -_TOTALS - 1 : -1] if other.exact)
        exact = next((other for other in farther if longest_sum(other, parts) > 2), None)
        totals = totals if exact is None else [exact]  # "61 em đoạt giải, chiếm 63,5%: 17 giải Nhì, 19 giải Ba, …"
    over = totals[0].under if totals else None
    if over is not None and not longest_sum(totals[0], parts):  # "44/61 em đoạt giải (28 giải Nhất, 16 giải Nhì)"
        return [over]
    return totals


def _opens(token: Token) -> bool:
    """Tell whether a sentence begins with the word that its list exhausts something; else it names what that is."""
    return token.gap.lstrip(" -+*•").startswith(EXHAUSTS)


def read_lists(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield totals with the list right after them, or told of with the same words in later sentences.

    Nothing but the arithmetic says that they are a breakdown, so they must add up exactly.
    """
    counts = amounts(sentence.tokens)
    number = sentence.tokens[0].sentence + 1
    following = amounts(page.sentences[number].tokens[:_MOST_PARTS]) if number < len(page.sentences) else []
    for place, total in enumerate(counts):
        if not total.exact or total.value < _LEAST:
            continue
        if total in page.summed:  # broken down already; another way to break it down bears the same words
            runs: Iterator[Iterable[Token]] = iter((_told_alike(page, total),))
            if total.value >= _MANY:  # or stands behind the brackets that hold the first
                outside = [token for token in counts[place + 1 :][:_MOST_PARTS] if token.depth == total.depth]
                runs = iter((_told_alike(page, total), [token for token in outside if same_unit(total, token)]))
        else:
            last = total.index + _MOST_PARTS
            here = [token for token in counts[place + 1 :] if token.depth >= total.depth and token.index <= last]
            runs = _runs(page, total, here, following)
        parts = next((run for run in map(partial(_beginning, total), runs) if run), None)
        if parts is None and total not in page.summed:
            parts = missed_list(page, total)
        if parts is not None and frozenset((total, *parts)) not in page.balances:
            yield _claim(page, total, parts)


def _runs(page: Page, total: Token, here: list[Token], following: list[Token]) -> Iterator[Iterable[Token]]:
    """Yield the lists that may break a total down, the surest first: from `here` and from the `following` sentence."""
    if here:
        yield (token for token in here if same_unit(total, token))
    if total.value < _FEW or not total.unit:
        return
    yield _told_alike(page, total)
    yield (token for token in following if same_unit(total, token))
    if total.value >= _MANY:
        for run in (here, following):
            for one, other in pairwise(run):
                if one.value + other.value == total.value and same_unit(one, other) == SAME == same_unit(total, one):
                    yield one, other
            if len({token.unit for token in run}) == 1 and len(run) > 2:
                yield run


def _beginning(total: Token, run: Iterable[Token]) -> list[Token] | None:
    """Return the beginning of a run, of at least two, that adds up to the total exactly."""
    left = total.value
    parts: list[Token] = []
    for token in islice(run, _LONGEST):
        parts.append(token)
        left -= token.value
        if left <= 0 or not token.exact:
            return parts if left == 0 and len(parts) > 1 else None
    return None


def _told_alike(page: Page, total: Token) -> Iterator[Token]:
    """Yield the counts of later sentences that the same words lead up to: "thụ lý 7.662 vụ … thụ lý 1.367 vụ"."""
    label = page.label(total)
    if label:
        for token in page.labelled(label, total.sentence, _FEW_LATER):
            if same_unit(total, token):
                yield token


def _parts(tokens: list[Token], first: Token, *, bracketed: bool) -> Iterator[Token]:
    """Yield the counts of a list from its first one on; what stands in brackets within it is left out."""
    for token in tokens[first.index :]:
        if bracketed and token.depth < first.depth:
            return
        gap = token.gap
        if len(gap) > _LEAST and token is not first and any(word in gap for word in _BESIDES):
            return
        if (
            token.depth == first.depth
            and token.kind == "count"
            and not token.is_change
            and not (token.of or token.under)
        ):
            yield token


def _breakdown(page: Page, totals: list[Token], parts: list[Token], word: str) -> SumClaim | None:
    """Return the total and the longest beginning of the list that add up, else those that a slip keeps from it."""
    for total in totals:
        alike = [part for part in parts if same_unit(total, part)]
        others = any(same_unit(total, part) == SAME for part in parts) and len(alike) != len(parts)
        for group in (alike,) if len(alike) == len(parts) else (parts, alike):
            size = longest_sum(total, group)
            if others and group is parts and size < len(parts) and not _ends_at(parts, size):  # two things by turns
                continue
            while size > 2 and group[size - 1].value < total.step:  # counts of something else after amounts of money
                size -= 1
            if size and all(part.value >= total.step for part in group[:size]):
                return _claim(page, total, group[:size])
    missed = missed_breakdown(page, totals, parts, word)
    return None if missed is None else _claim(page, *missed)


def _ends_at(parts: list[Token], size: int) -> bool:
    """Tell whether a list of at least three is over where its beginning adds up, and something else begins."""
    return size > 2 and (";" in parts[size].gap or "trong đó" in parts[size].gap)


def _claim(page: Page, total: Token, parts: list[Token]) -> SumClaim:
    plain = not any(part.hedge for part in parts)
    if total.hedge is not None and plain and sum(part.value for part in parts) == total.value:
        clear_hedge(total)
    page.taken.update(parts)
    page.parts.update(dict.fromkeys(parts, total))
    page.summed.add(total)
    return SumClaim(total.figure(), [part.figure() for part in parts], **page.place(total, *parts))


def _declared(page: Page, total: Token, parts: list[Token], *, exhaustive: bool) -> SumClaim | None:
    """Return the breakdown that the words declare, though it does not add up.

    They do where a list that exhausts has all of its parts in the unit of the total, and where two parts bear opposite
    names.
    """
    if len(parts) < 2 or total.index != parts[0].index - 1 or not total.unit:
        return None
    if _GOES_ON.search(page.sentences[total.sentence].after(parts[-1])):
        return None
    some = _MOSTLY * sum(part.value for part in parts) < (_MOSTLY - 1) * total.value  # a few of them: "bao gồm 7 tàu lớn"
    alike = not some and all(same_unit(total, part) == SAME or _are_measured(total, part) for part in parts)
    alike = alike and exhaustive
    return _claim(page, total, parts) if alike or are_opposites(page, parts) else None


def _overlapping(page: Page, total: Token, parts: list[Token]) -> SumClaim | None:
    """Return the claim that two parts which exclude each other are no more than all there are; they are more."""
    both = contraries(page, total, parts)
    if both is None:
        return None
    page.taken.update(both)
    figures = [part.figure() for part in both]
    return SumClaim(total.figure(), figures, exhaustive=False, **page.place(total, *both))


def _are_measured(total: Token, part: Token) -> bool:
    """Tell whether two amounts are measured alike: "tấn hàng", "tấn gạo"."""
    first = total.unit.split(" ")[0]
    return first in MEASURES and part.unit.split(" ")[0] == first


def _drawn_from(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Read "Trong tổng số T thôn, có a thôn …": a subset that cannot be larger."""
    again = named_again(page, sentence)
    if again is not None:
        yield _claim(page, *again)
    for whole, part in pairwise(amounts(sentence.tokens)):
        named = "trong " in whole.gap and (_DRAWN.search(whole.gap) or _AMONG.search(whole.gap))
        drawn = named and part.index == whole.index + 1
        if (
            drawn
            and whole.exact
            and part.exact
            and _is_plain(whole)
            and _is_plain(part)
            and same_unit(whole, part) == SAME
        ):
            follow = sentence.following(part)
            others = sentence.tokens[part.index + 1 :]
            overlapping = _overlapping(page, whole, [part, *others])
            if overlapping is not None:
                yield overlapping
                continue
            if ";" in part.gap or any(_is_plain(token) and same_unit(token, part) == SAME for token in others):
                yield OrderClaim(part.figure(), whole.figure(), **page.place(whole, part))  # one of several parts
            elif follow is None or follow not in page.taken or part.value > whole.value:
                yield ShareClaim(part.figure(), whole.figure(), **page.place(whole, part))


def _is_plain(token: Token) -> bool:
    return bool(token.unit) and token.of is None and token.under is None


def _order(page: Page, totals: list[Token], part: Token) -> OrderClaim | None:
    """Return "T hồ sơ, trong đó a hồ sơ": a subset that cannot be larger, unless it is one of what was told before."""
    whole = totals[0]
    if part.value > whole.value and any(
        total.sentence == part.sentence and total.value >= part.value for total in totals[1:]
    ):
        return None
    together = whole.sentence == part.sentence and whole.index == part.index - 1 and not (part.of or part.under)
    if together and whole.exact and part.exact and whole.unit and same_unit(whole, part) == SAME and part.unit:
        return OrderClaim(part.figure(), whole.figure(), **page.place(whole, part))
    return None


def _spread(page: Page, first: Token) -> Iterator[Claim]:
    """Read a breakdown told in sentences of its own: each total of an earlier sentence, each part of a later one."""
    totals = {token.value: token for token in reversed([*page.earlier(first, 3)]) if token.exact and token.unit}
    mine = amounts(page.sentences[first.sentence].tokens)
    later = [
        token
        for sentence in page.sentences[first.sentence + 1 : first.sentence + 1 + _LATER]
        for token in amounts(sentence.tokens)
    ]
    for part in mine[:_LONGEST] if totals else ():
        for other in later[:_MOST_PARTS]:
            if not part.unit or not other.unit:
                continue
            total = totals.get(part.value + other.value)
            if total is not None and part.exact and other.exact and same_unit(total, part) and same_unit(part, other):
                yield _claim(page, total, [part, other])
                break
