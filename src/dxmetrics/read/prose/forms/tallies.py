"""Tallies of targets by status: "hoàn thành 13/14 chỉ tiêu, 02/14 chưa có cơ sở đánh giá, 01/14 chưa đạt"."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, RemainderClaim, SumClaim, TallyClaim
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import same_noun
from dxmetrics.relations import tally_excess

__all__ = ["read_tallies"]

_TASK: Final = regex(r"(?:chỉ tiêu|nhiệm vụ|tiêu chí|mục tiêu|nội dung công việc)\b")
_UNDONE: Final = (
    (
        "not_assessed",
        regex(
            r"(?:chưa|không) (?:có |đủ |thể |được )?(?:cơ sở |căn cứ |điều kiện |số liệu |hướng dẫn )?(?:để )?đánh giá|"
            r"chưa (?:có|đủ) (?:cơ sở|căn cứ|số liệu|kết quả|hướng dẫn)|chưa đến (?:kỳ|thời điểm|hạn)|"
            r"đang (?:triển khai|thực hiện)",
        ),
    ),
    ("missed", regex(r"(?:chưa|không) (?:hoàn thành|đạt|thực hiện|triển khai)|đạt thấp")),
)
_DONE: Final = (
    ("achieved", regex(r"\b(?:hoàn thành|đạt)(?: và|,| hoặc|/)\s?(?:hoàn thành )?vượt\b")),
    ("exceeded", regex(r"\bvượt\b")),
    ("achieved", regex(r"\b(?:hoàn thành|đạt)\b")),
)
_IN_TIME: Final = (
    ("not_assessed", regex(r"trong hạn")),
    ("missed", regex(r"quá hạn|chậm|trễ hạn")),
)
"""What is no status of its own, but tells how those of some status stand: "đã hoàn thành 15, trong đó quá hạn 3"."""
_NOT_DUE: Final = regex(r"chưa đến (?:kỳ|thời điểm|hạn)")
_ASSESSED: Final = regex(r" (?:được|đã|có thể) (?:được )?đánh giá\b| (?:đã )?đến (?:hạn|kỳ)\b")
_MAY_COME: Final = regex(r"\b(?:nguy cơ|dự kiến|khả năng|trong số (?:này|đó))\b")
_BREAKS_DOWN: Final = regex(r"\b(?:trong đó|gồm|trong số (?:này|đó))\b")
_EXHAUSTS: Final = regex(r"^[^,;.()]{0,20}(?::|\b(?:bao gồm|gồm|chia ra)\b)")
_BEYOND: Final = regex(r"(?:\A|[,;:]|\b(?:đó|có|và)) ?(?:hoàn thành )?vượt(?: mức)? \Z")
"""What makes a status of what looks like a distance: "20 chỉ tiêu: vượt 6, đạt 10, chưa đạt 4"."""
_DRAWN: Final = regex(r"\btrong (?:tổng )?(?:số )?\Z")
_OPEN: Final = frozenset(("missed", "not_assessed"))
_SEVERAL: Final = 3
_FORECAST: Final = regex(r"\b(?:ước|dự kiến|dự báo|phấn đấu)\b")
_OPENS: Final = regex(r"(?:\btrong đó(?: có)?|\bgồm(?: có)?|\(|:)(?: ?(?:hoàn thành )?(?:vượt|đạt))?(?: mức)? ?\Z")
_REACHES: Final = regex(r"\bđạt(?: (?:kế hoạch|yêu cầu|chỉ tiêu|mục tiêu|mức đề ra))?\s*\Z")
_AND: Final = regex(r"[,;:.()]| và ")
_BESIDE: Final = regex(r"[^,;:.()]{0,40}(?:[,;]| và)(?: (?:và|có|hoàn thành|vượt|đạt))* ")
_MORE: Final = regex(r"\bthêm\b")
_CLAUSE: Final = regex("[;,(:]")
_LEFT: Final = regex(r"\bcòn(?: lại)?\s\Z")
_MET: Final = frozenset(("achieved", "exceeded"))
_FEW: Final = 4
_MOST: Final = 6
"""A sentence that cuts across its own statuses in more ways is not read."""


@dataclass(slots=True)
class _Tally:
    """The counts told of one total, each with its status.

    `late` are those that may be among any others; `undue` those that may be beside the total, as they are not due, or
    not assessed where the total is `assessed` ones; `runs` are those told behind *trong đó*, up to a semicolon, which
    may together be among those before: not where the first is of those that are not met, out of those that are;
    `clause` is how many are told up to the first semicolon, which may be all of them: "31 nhiệm vụ đến hạn, hoàn thành
    29, quá hạn 2; nhiệm vụ chưa đến hạn 15"; `others` are of no status that is known.
    """

    total: Token
    told: list[tuple[str, Token]] = field(default_factory=list[tuple[str, Token]])
    late: list[Token] = field(default_factory=list[Token])
    undue: list[Token] = field(default_factory=list[Token])
    runs: list[list[Token]] = field(default_factory=list[list[Token]])
    in_run: bool = False
    clause: int = 0
    assessed: bool = False
    others: list[Token] = field(default_factory=list[Token])

    def add(self, status: str, token: Token, standing: str) -> None:
        """Take one more count."""
        late = standing == "late"
        if _BREAKS_DOWN.search(token.gap):
            self.in_run = bool(self.told) and (late or status in _MET or self.told[-1][0] not in _MET)
            self.runs.append([])
        elif ";" in token.gap:
            self.in_run = False
            self.clause = self.clause or len(self.told)
        if self.in_run:
            self.runs[-1].append(token)
        if late:
            self.late.append(token)
        elif (standing == "undue" or (status == "not_assessed" and self.assessed)) and token.of is None:
            self.undue.append(token)
        self.told.append((status, token))

    def readings(self) -> Iterator[list[tuple[str, Token]]]:
        """Yield the counts that may make up the total: all, then ever fewer of those that may be among others."""
        among = [*([token] for token in (*self.late, *self.undue)), *self.runs][:_MOST]
        for size in range(len(among) + 1):
            for left_out in combinations(among, size):
                out = {token for group in left_out for token in group}
                yield [(status, token) for status, token in self.told if token not in out]
        if self.clause > 1 and not self.runs and all(token.of is None for _, token in self.told[self.clause :]):
            yield self.told[: self.clause]

    def surely(self) -> list[tuple[str, Token]]:
        """Return the counts that are statuses of their own.

        Where two have one status outside of any *trong đó*, words may be misread: then it is all, if there are four or
        more, told in one list, and they exceed the total, whichever of them are left out; else none.
        """
        sure = [(status, token) for status, token in self.told if token not in self.late]
        beside = [status for status, token in sure if not any(token in run for run in self.runs)]
        if len(set(beside)) < len(beside):
            return self.told if self._all_exceed() else []
        return [*{status: (status, token) for status, token in reversed(sure)}.values()]

    def _all_exceed(self) -> bool:
        values = [token.value for _, token in self.told]
        if not _FEW <= len(values) <= _MOST or self.runs or self.late or sum(values) <= self.total.value:
            return False
        if any(token.of is not None for _, token in self.told):
            return False
        return all(
            sum(some) != self.total.value for size in range(2, len(values)) for some in combinations(values, size)
        )


def read_tallies(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the tallies of a sentence that counts targets in at least two statuses.

    A forecast for the same total ("ước cả năm đạt 18 chỉ tiêu, còn 2 chỉ tiêu chưa đạt") is a tally of its own.
    """
    if not any(_TASK.match(token.unit) for token in sentence.tokens):
        return
    for tally in _tallies(page, sentence):
        yield from _claims(page, sentence, tally)
    yield from _met(page, sentence)


def _met(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield those that are met with two kinds that exclude each other, where these are more than all that are met.

    "15 chỉ tiêu hoàn thành, trong đó 6 chỉ tiêu vượt và 12 chỉ tiêu đạt kế hoạch": those beyond the plan may be counted
    among those that reach it, but then these are all there are.
    """
    for total in sentence.tokens:
        follow = (total.of or total).index + 1
        parts = (*sentence.tokens[follow : follow + 2],)
        if len(parts) > 1 and total.under is None and _are_met(page, sentence, total, parts):
            figures = [part.figure() for part in parts]
            yield SumClaim(total.figure(), figures, exhaustive=False, **page.place(total, *parts))


def _are_met(page: Page, sentence: Sentence, total: Token, parts: tuple[Token, ...]) -> bool:
    """Tell whether those that reach a plan and those beyond it are told of all that are met, and are more than these.

    "Hoàn thành 12/14 chỉ tiêu, trong đó vượt 5 chỉ tiêu, đạt 8 chỉ tiêu".
    """
    if not max(part.value for part in parts) < total.value < sum(part.value for part in parts):
        return False
    last = total.of or total
    plain = all(part.exact and part.of is part.under is None for part in parts) and total.exact
    plain = plain and all(_TASK.match(token.unit or last.unit) for token in (last, *parts))
    if not (plain and _OPENS.search(parts[0].gap) and _BESIDE.fullmatch(parts[1].gap)):
        return False
    words = [_AND.split(part.gap)[-1] + _AND.split(sentence.after(part), maxsplit=1)[0] for part in parts]
    told = {"vượt" if "vượt" in own else "đạt" for own in words if "vượt" in own or _REACHES.search(own)}
    return len(told) == len(parts) and _status(page, sentence, total, last)[0] == "achieved"


def _tallies(page: Page, sentence: Sentence) -> Iterator[_Tally]:
    """Yield the tally of a sentence, and that of each forecast."""
    tally: _Tally | None = None
    for token in sentence.tokens:
        if not token.exact or token.under is not None or (token.is_change and _BEYOND.search(token.gap) is None):
            continue
        last = token.of or token
        if tally is None:
            tally = _begun(page, sentence, token, last)
            continue
        if ";" in token.gap and last is not token and last.value != tally.total.value:
            break  # "Sở A hoàn thành 40/45 nhiệm vụ; Sở B 30/32 nhiệm vụ, còn 2 nhiệm vụ"
        if not _is_counted_on(tally.total, token, last):
            continue
        status, standing = _status(page, sentence, token, last)
        if status is None:
            tally.others.append(token)
            continue
        if status == "achieved" and _FORECAST.search(token.gap):
            yield tally
            tally = _Tally(tally.total)
            if _MORE.search(token.gap):
                return
        tally.add(status, token, standing)
    if tally is not None:
        yield tally


def _begun(page: Page, sentence: Sentence, token: Token, last: Token) -> _Tally | None:
    """Return the tally that a count begins: the first of a total (12/15 chỉ tiêu), or its total."""
    if not _TASK.match(last.unit) or _MORE.search(token.gap):
        return None
    status, standing = _status(page, sentence, token, last)
    if token.of is None:
        assessed = _ASSESSED.match(page.low, token.stop) is not None
        return None if status is not None else _Tally(token, assessed=assessed)
    tally = _Tally(token.of)
    if status is not None:
        tally.add(status, token, standing)
    return tally


def _is_counted_on(total: Token, token: Token, last: Token) -> bool:
    """Tell whether a count goes on with a tally.

    It does not where it counts something else, out of something else, or, in brackets, breaks down one status: "hoàn
    thành 30 nhiệm vụ (đúng hạn 28, quá hạn 2)".
    """
    if token.depth > total.depth or (token.of is not None and token.of.value != total.value):
        return False
    if not last.unit:
        return not token.gap.endswith(" số ")  # "còn 3 tiêu chí chưa đạt là số 10, số 13 và số 17"
    return _TASK.match(last.unit) is not None and same_noun(last.unit, (total.under or total).unit or total.unit) > 0


def _claims(page: Page, sentence: Sentence, tally: _Tally) -> Iterator[Claim]:
    """Yield the claim of a tally in the first reading that fits, else of what surely are its statuses."""
    total = tally.total
    for reading in tally.readings():
        claim = _claim(page, total, reading)
        if claim is not None and _fits(claim):
            break
    else:
        parts = sorted([*(token for _, token in tally.told), *tally.others], key=_start)
        if (
            tally.others and sum(part.value for part in parts) == total.value
        ):  # "hoàn thành 371, thường xuyên 108, đang làm 187 nhiệm vụ"
            yield SumClaim(total.figure(), [part.figure() for part in parts], **page.place(total, *parts))
            return
        reading = tally.surely()
        claim = _claim(page, total, reading)
    if claim is None:
        return
    told = [token for _, token in reading]
    page.taken.update(told)
    page.balances.add(frozenset((total, *told)))
    yield claim
    yield from _left(page, sentence, total, dict(reading))
    yield from _closed(page, sentence, tally)


def _start(token: Token) -> int:
    return token.start


def _claim(page: Page, total: Token, reading: list[tuple[str, Token]]) -> TallyClaim | SumClaim | None:
    """Return the tally of a reading; the sum, where two of its counts have one status; None of a single count."""
    told = [token for _, token in reading]
    if len(told) < 2:
        return None
    figures = {status: token.figure() for status, token in reading}
    if len(figures) < len(told):
        return SumClaim(total.figure(), [token.figure() for token in told], **page.place(total, *told))
    return TallyClaim(
        total.figure(),
        figures.get("achieved"),
        figures.get("missed"),
        figures.get("not_assessed"),
        figures.get("exceeded"),
        **page.place(total, *told),
    )


def _fits(claim: TallyClaim | SumClaim) -> bool:
    """Tell whether the counts of a claim add up to its total."""
    if isinstance(claim, SumClaim):
        return sum(part.value for part in claim.parts) == claim.total.value
    counted = tally_excess(claim)
    return counted is not None and counted[0] == 0


def _closed(page: Page, sentence: Sentence, tally: _Tally) -> Iterator[Claim]:
    """Read the statuses of a list of all there are, which are fewer than that: "19 tiêu chí: 15 đạt, 3 chưa đạt"."""
    told = tally.told
    first = told[0][1]
    drawn = _DRAWN.search(tally.total.gap) is not None and " và " in told[-1][1].gap
    closed = first.index == tally.total.index + 1 and (
        _EXHAUSTS.search(first.gap) is not None or (drawn and len({status for status, _ in told}) >= _SEVERAL)
    )
    if not closed or told[-1][1] is not sentence.tokens[-1] or {status for status, _ in told} & _OPEN != {"missed"}:
        return
    parts = [token for _, token in told]
    if len(parts) < len(sentence.tokens[first.index :]) or sum(part.value for part in parts) >= tally.total.value:
        return
    yield SumClaim(tally.total.figure(), [part.figure() for part in parts], **page.place(tally.total, *parts))


def _left(page: Page, sentence: Sentence, total: Token, statuses: dict[str, Token]) -> Iterator[Claim]:
    """Read what is left undone, where it is less than all that is: "đạt 15/19 tiêu chí, còn 3 tiêu chí chưa đạt"."""
    missed, achieved = statuses.get("missed"), statuses.get("achieved")
    if missed is None or achieved is None or len(statuses) != len((missed, achieved)):
        return
    told = missed is sentence.tokens[-1] and achieved.of is not None and _LEFT.search(missed.gap) is not None
    if told and missed.index == total.index + 1 and achieved.value + missed.value < total.value:
        yield RemainderClaim(total.figure(), achieved.figure(), missed.figure(), **page.place(total, achieved, missed))


def _status(page: Page, sentence: Sentence, token: Token, last: Token) -> tuple[str | None, str]:
    """Return the status that the words after a count, else those before it, name.

    With it goes how it stands beside others: "late" for none of its own, "undue" for what may be of no total of these.
    """
    behind = _CLAUSE.split(page.low[last.end : last.stop] + sentence.after(last), maxsplit=1)[0]
    lead = _CLAUSE.split(token.gap)[-1]
    for words, names in ((behind, _UNDONE), (lead, (*_UNDONE, *_DONE)), (behind, _DONE)):
        for name, pattern in names:
            if pattern.search(words):
                undue = "undue" if _NOT_DUE.search(words) else ""
                return name, "late" if _MAY_COME.search(lead + behind) else undue
    for name, pattern in _IN_TIME:
        if pattern.search(behind) or pattern.search(lead):
            return name, "late"
    return None, ""
