"""Changes told behind what they are held against: "120 vụ, so với cùng kỳ (100 vụ) tăng 20 vụ (20%)"."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import ChangeClaim, Claim
from dxmetrics.read.prose.evidence.fits import change_between_fits, change_between_nearly_fits, change_fits, share_fits
from dxmetrics.read.prose.evidence.sums import sum_fits, sum_nearly_fits
from dxmetrics.read.prose.page import Page, amounts, nearest, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token, figure_of
from dxmetrics.read.prose.units import SAME
from dxmetrics.read.prose.words import WORD

__all__ = ["read_compared"]

_NOUN: Final = r"[^\W\d_ ]*(?: (?!so )[^\W\d_]+){0,4}"
"""What is left of the noun of the number before."""
_THEN: Final = regex(
    rf"{_NOUN}[,;]? (?:nếu |và |nhưng |song )*so (?:với |cùng )?"
    r"(?:cùng kỳ|năm|quý|tháng|kỳ|vụ|niên|đầu|cuối|thời điểm)\b"
    r"[^,;:.()]{0,50} \(?(?:là |có |đạt )?\Z"
)
_MOVED: Final = regex(
    rf"{_NOUN}\)?[,;]? (?:(?:thì|đã|đều|cũng|chỉ) )*(?:tăng|giảm|(?:cao|thấp|nhiều|ít) hơn)"
    r"(?: thêm| được| khoảng| gần| trên| hơn)? \Z"
)
_AT_ONCE: Final = regex(r"[,;]? (?:(?:thì|đã|đều|cũng|chỉ) )*(?:tăng|giảm|(?:cao|thấp|nhiều|ít) hơn)")
_BOTH_THEN: Final = regex(
    r"[^,;:.()]{0,40} so (?:với )?(?:cùng kỳ|năm|quý|tháng|kỳ|đầu)\b[^,;:.()]{0,30} \((?:là |tương ứng |lần lượt )?"
)
_AND: Final = regex(r"(?:,|;| và) (?:và )?")
_AS_MUCH: Final = regex(rf"{_NOUN},? ?(?:\(|tương |tức |hay |bằng |tỷ lệ )[^\d]{{0,20}}\Z")
_ON_ANOTHER: Final = regex(r"\s*\)?\s*\(?so |\s*\)?,\s*\(?so (?:với |cùng )?(?!kế hoạch|chỉ tiêu|dự toán|mục tiêu)")
_SO_THEN: Final = regex(
    r"\s*(?:như vậy|tính ra|nếu)?,? ?so (?:với )?(?:cùng kỳ|năm (?:trước|ngoái))[^,;:.()\d]{0,20},?"
    r"(?: đã| số (?P<noun>[^\W\d_]+))? (?:tăng|giảm) \Z"
)
_BACK_THEN: Final = regex(r"\b(?:cùng kỳ|năm (?:trước|ngoái))\b")
_OF_A_YEAR: Final = regex(r" so (?:với )?năm (20\d\d)\b(?! ?\()")
_YEAR: Final = regex(r"\b20\d\d\b")
_FROM_THEN: Final = regex(
    r"\bso (?:với )?(?:cùng kỳ|năm (?:trước|ngoái|20\d\d))(?: năm (?:trước|ngoái|20\d\d))? \((?:là |có |đạt )?\Z"
)
_SINCE_THEN: Final = regex(rf"{_NOUN}\), (?!(?:tăng|giảm|vượt)\b)[^,;:.()]{{0,60}}\Z")
_ENDS: Final = regex(r"\s*\)?\s*(?:[.;]|\Z)")
_NOW: Final = regex(r", (?:đã )?(?:tăng|giảm) \Z")
_FILLERS: Final = frozenset("năm đến có còn là đã chiếm đạt chỉ ở mức tỷ tỉ lệ".split())
_VERB: Final = regex(r"\b(?:tăng|giảm|đạt|bằng|hơn|vượt)\b")
_FOUR: Final = 4


def read_compared(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield changes that are told behind the earlier value, or in a sentence behind both values.

    - "có 480 hộ, so với năm trước (400 hộ); tăng 80 hộ (20%)";
    - "Có 480 vụ. Cùng kỳ năm trước có 400 vụ. Như vậy, so với cùng kỳ tăng 80 vụ";
    - "Năm 2022 tỷ lệ là 8,5%. Năm 2023 còn 6,5%, giảm 2% so với năm 2022": points that leave out that they are.

    What is wrong in one figure is told where the others fit, or a slip of a digit explains it.

    >>> from dxmetrics.read import read_text
    >>> [figure.text for figure in read_text("Có 480 hộ, so với năm trước (400 hộ); tăng 80 hộ.").claims[0].figures]
    ['480', '400', '80']
    """
    for change in sentence.tokens:
        if not change.is_change or change in page.taken:
            continue
        if change.index > 1:
            yield from _behind_brackets(page, sentence, change)
            yield from _two_of_two(page, sentence, change)
            yield from _behind_what_was(page, sentence, change)
        elif change.index == 0 and change.kind == "count":
            yield from _behind_both(page, sentence, change)
        if change.kind != "count":
            yield from _of_two_years(page, sentence, change)


def _behind_brackets(page: Page, sentence: Sentence, change: Token) -> Iterator[Claim]:
    previous, current = sentence.tokens[change.index - 1], sentence.tokens[change.index - 2]
    if " so " not in previous.gap or not _are_levels(current, previous):
        return
    if not (_THEN.match(previous.gap) and _MOVED.match(change.gap)) or not _may_change(previous, change):
        return
    if "(" not in previous.gap and not (_AT_ONCE.match(change.gap) and current.unit == previous.unit):
        return
    amount, rate = (change, _as_much(sentence, change)) if change.kind == "count" else (None, change)
    sign = -1 if change.role == "fall" else 1
    if _ON_ANOTHER.match(sentence.after(rate or change)) or not _belong(current, previous, amount, rate, sign):
        return
    if not _is_alone(sentence, current, previous) and not _fit(current, previous, amount, rate, sign):
        return
    follow = sentence.following(change)
    page.taken.update((previous, change, rate or change))
    if rate is None and follow is not None and "," in follow.gap and not _VERB.search(follow.gap):
        page.taken.add(follow)  # "tăng 20 người, 45% là nữ"
    place = page.place(current, previous, amount, rate)
    yield ChangeClaim(
        current.figure(), previous.figure(), figure_of(amount, sign), figure_of(rate, sign), sign, **place
    )


def _behind_what_was(page: Page, sentence: Sentence, change: Token) -> Iterator[Claim]:
    """Read a change told behind both values: "So với năm 2022 (1.100 ca), số ca mắc là 1.234 ca, tăng 12,2%"."""
    previous, current = sentence.tokens[change.index - 2 : change.index]
    if not _are_levels(current, previous) or current.unit != previous.unit or not _may_change(previous, change):
        return
    if not (_FROM_THEN.search(previous.gap) and _SINCE_THEN.match(current.gap) and _NOW.search(change.gap)):
        return
    amount, rate = (change, _as_much(sentence, change)) if change.kind == "count" else (None, change)
    sign = -1 if change.role == "fall" else 1
    if _ENDS.match(sentence.after(rate or change)) and _belong(current, previous, amount, rate, sign):
        page.taken.update((previous, change, rate or change))
        place = page.place(previous, current, amount, rate)
        yield ChangeClaim(
            current.figure(), previous.figure(), figure_of(amount, sign), figure_of(rate, sign), sign, **place
        )


def _two_of_two(page: Page, sentence: Sentence, change: Token) -> Iterator[Claim]:
    """Read the changes of two values whose earlier ones share brackets: "… so với cùng kỳ (40 hộ, 12 tỷ đồng)".

    The units tell which is which; one of the changes fits, the other one at least but for a slip.
    """
    told = sentence.tokens[change.index : change.index + _FOUR]
    if len(told) < _FOUR or [token.kind for token in told] != ["rate", "rate", "count", "count"]:
        return
    _, other, first, second = told
    if not other.is_change or _BOTH_THEN.fullmatch(first.gap) is None or _AND.fullmatch(second.gap) is None:
        return
    if first.depth != change.depth + 1 or not sentence.after(second).startswith(")"):
        return
    moves: list[tuple[Token, Token, Token, int]] = []
    for then, rate in ((first, change), (second, other)):
        value = _like(sentence, change, then)
        if value is None:
            return
        moves.append((value, then, rate, -1 if rate.role == "fall" else 1))
    fits = sum(change_between_fits(*move) for move in moves)
    if moves[0][0] is moves[1][0] or not fits or not all(change_between_nearly_fits(*move) for move in moves):
        return
    page.taken.update(told)
    for now, then, rate, sign in moves:
        place = page.place(now, then, rate)
        yield ChangeClaim(now.figure(), then.figure(), None, rate.figure(sign), sign, **place)


def _like(sentence: Sentence, change: Token, then: Token) -> Token | None:
    """Return the nearest value before a change that is of the same thing as an earlier one."""
    told = (token for token in nearest(sentence.tokens, change.index) if token.depth <= change.depth)
    return next((token for token in told if same_unit(token, then) == SAME and token.of is token.under is None), None)


def _as_much(sentence: Sentence, amount: Token) -> Token | None:
    """Return the percentage that tells a change in numbers anew: "tăng 20 vụ (20%)"."""
    rate = sentence.following(amount)
    if rate is None or rate.kind != "rate" or rate.role != amount.role:
        return None
    return rate if _AS_MUCH.match(rate.gap) else None


def _may_change(value: Token, change: Token) -> bool:
    return change.kind == "rate" or (change.kind == "count" and same_unit(value, change) > 0)


def _are_levels(current: Token, previous: Token) -> bool:
    """Tell whether two numbers may be what there is and what there was."""
    return (
        all(
            token.kind == "count" and not token.is_change and token.of is token.under is None
            for token in (current, previous)
        )
        and same_unit(current, previous) == SAME
    )


def _belong(current: Token, previous: Token, amount: Token | None, rate: Token | None, sign: int) -> bool:
    """Tell whether figures are those of one change: some of them fit, or all but for a slip."""
    if _fit(current, previous, amount, rate, sign):
        return True
    if amount is not None and rate is not None:
        return share_fits(amount, previous, rate)
    if rate is not None:
        return rate.per > 1 and change_between_nearly_fits(current, previous, rate, sign)
    far, near = (current, previous) if sign > 0 else (previous, current)
    return amount is not None and sum_nearly_fits(far, (near, amount))


def _fit(current: Token, previous: Token, amount: Token | None, rate: Token | None, sign: int) -> bool:
    """Tell whether the value itself fits the earlier one or the change, so that no other is meant."""
    far, near = (current, previous) if sign > 0 else (previous, current)
    if amount is not None and sum_fits(far, (near, amount)):
        return True
    if rate is None:
        return False
    both = amount is not None and change_fits(current, amount, rate, sign)
    return both or change_between_fits(current, previous, rate, sign)


def _is_alone(sentence: Sentence, current: Token, previous: Token) -> bool:
    """Tell whether no other value of the same thing stands before one, which together may be what has changed."""
    return all(same_unit(token, previous) != SAME for token in amounts(sentence.tokens[: current.index]))


def _behind_both(page: Page, sentence: Sentence, change: Token) -> Iterator[Claim]:
    """Read a change that is all that a sentence tells behind two that tell the value and the one before."""
    held = _SO_THEN.match(change.gap)
    if held is None or change.sentence < len(("now", "then")) or len(sentence.tokens) > 1:
        return
    told = [page.sentences[change.sentence - back].amounts() for back in (2, 1)]
    if any(len(values) != 1 for values in told):
        return
    levels = [values[0] for values in told]
    earlier = [level for level in levels if _BACK_THEN.search(level.gap)]
    if len(earlier) != 1:
        return
    previous = earlier[0]
    current = levels[1] if previous is levels[0] else levels[0]
    if not _are_levels(current, previous) or not current.unit.startswith((held["noun"] or "", change.unit)):
        return
    if not current.unit.startswith(change.unit):  # "tăng 8 vụ lớn"
        return
    sign = -1 if change.role == "fall" else 1
    if _belong(current, previous, change, None, sign):
        page.taken.add(change)
        place = page.place(current, previous, change)
        yield ChangeClaim(current.figure(), previous.figure(), change.figure(sign), None, sign, **place)


def _of_two_years(page: Page, sentence: Sentence, change: Token) -> Iterator[Claim]:
    """Read by how much a percentage has moved from that of a year that the sentence before tells."""
    year = _OF_A_YEAR.match(sentence.after(change))
    current = sentence.before(change)
    if year is None or current is None or not change.sentence or not _NOW.match(change.gap):
        return
    told = [token for token in page.sentences[change.sentence - 1].tokens if token.kind == "rate"]
    if len(told) != 1 or told[0].is_change or not (current.kind == "rate" and not current.is_change):
        return
    previous = told[0]
    before, here = _words(page, previous), _words(page, current)
    if _YEAR.findall(before) != [year[1]] or _YEAR.findall(here) != [str(int(year[1]) + 1)]:
        return
    sign = -1 if change.role == "fall" else 1
    far, near = (current, previous) if sign > 0 else (previous, current)
    if change_between_fits(current, previous, change, sign):
        return
    if far.value - near.value == abs(change.value):
        if not _names(before) & _names(here):
            return
    elif _subject(before) != _subject(here) or not sum_nearly_fits(far, (near, change)):
        return
    page.taken.add(change)
    points, percent = (change.figure(sign), None) if change.kind == "point" else (None, change.figure(sign))
    place = page.place(current, previous, change)
    yield ChangeClaim(current.figure(), previous.figure(), points, percent, sign, **place)


def _words(page: Page, token: Token) -> str:
    """Return the words of a sentence up to a number in it."""
    return page.low[page.sentences[token.sentence].start : token.start]


def _subject(words: str) -> set[str]:
    return set(WORD.findall(words)) - _FILLERS


def _names(words: str) -> set[tuple[str, str]]:
    """Return the pairs of words in a row."""
    told = WORD.findall(words)
    return set(pairwise(told))
