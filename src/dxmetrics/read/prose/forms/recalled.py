"""Earlier levels told a sentence after the change from them: "…, giảm 9 hộ so với năm 2023. Năm 2023 có 52 hộ"."""

from collections.abc import Iterator
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import ChangeClaim, Claim
from dxmetrics.read.prose.evidence.changed import OWN_VERB
from dxmetrics.read.prose.evidence.fits import change_between_fits, change_fits
from dxmetrics.read.prose.page import Page, amounts, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token, figure_of
from dxmetrics.read.prose.units import SAME
from dxmetrics.read.prose.words import MARK, WORD

__all__ = ["read_recalled"]

_TIME: Final = (
    r"((?:(?:đầu|giữa|cuối) )?(?:năm|quý|tháng|tuần|kỳ) (?:trước|ngoái|\d{1,2}/\d{4}|\d{1,4}|[ivx]{1,3})(?: năm \d{4})?"
    r"|(?:đầu|cuối) (?:năm|quý|tháng|kỳ)|cùng kỳ(?: năm (?:trước|ngoái|\d{4}))?)(?![^\W_]|/\d)"
)
_AGAINST: Final = regex(rf"\)? so (?:với )?(?:thời điểm |số liệu |mức )?{_TIME}\s*(?:[.;]|\Z)")
_BEGINS: Final = regex(rf"\W*(?:(?:vào|tại|trong|hồi|thời điểm|còn) )*{_TIME},?\s")
_WITH: Final = regex(r"[^,;:.()]*, ([^\W\d_]+(?: [^\W\d_]+)?)\s*[.,;]")
"""What a comma adds to a noun: "370 vụ cháy, nổ"."""
_TERM: Final = regex(
    r"\b(?<!đến )(?<!cuối )(?:(?!12)\d{1,2} tháng|(?:trong|riêng) (?:tháng|quý|tuần)"
    r"|quý [ivx\d]{1,3}|nửa (?:đầu|cuối) năm)\b"
)
"""What makes a value one of less than a year."""
_WIDE: Final = frozenset("nước giới vùng miền".split())
_PLACES: Final = _WIDE.union("huyện xã tỉnh phường quận phố thôn bàn".split())
_FILLERS: Final = frozenset(
    "toàn cả huyện xã tỉnh phường quận thành phố trên địa bàn có là số tổng xảy ra hiện nay trong đã còn thì đến ở con"
    " lượng này trước thời điểm tháng quý năm cuối đầu kỳ tuần nước ta i ii iii iv".split()
)


def read_recalled(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the change that the sentence before tells, with the level it is from, which begins this one.

    Silent unless the same time is named in both, and the same things in the same words.

    >>> from dxmetrics.read import read_text
    >>> text = "Xã có 312 hộ nghèo, giảm 48 hộ so với năm 2023. Năm 2023, xã có 350 hộ nghèo."
    >>> [figure.text for figure in read_text(text).claims[-1].figures]
    ['312', '350', '48']
    """
    previous = sentence.tokens[0]
    if not previous.sentence or " so " not in (before := page.sentences[previous.sentence - 1]).tail:
        return
    begins = _BEGINS.match(previous.gap)
    if begins is None or not _is_level(previous):
        return
    told = _changed(before, begins[1])
    if told is None:
        return
    current, change, rate = told
    sign = -1 if (change or rate or current).role == "fall" else 1
    if change is not None and rate is not None:
        if not change_fits(current, change, rate, sign):
            return
        rate = None
    if same_unit(current, previous) != SAME or _named(page, current) != _named(page, previous):
        return
    if _is_of_others(page, before, current, previous, begins[1]) and not _fits(current, previous, change, rate, sign):
        return
    others = (token for token in amounts(sentence.tokens) if token is not previous and same_unit(current, token))
    if any(_fits(current, token, change, rate, sign) for token in others):
        return
    yield ChangeClaim(
        current.figure(),
        previous.figure(),
        figure_of(change, sign),
        figure_of(rate, sign),
        sign,
        **page.place(current, change, rate, previous),
    )


def _is_of_others(page: Page, before: Sentence, current: Token, previous: Token, time: str) -> bool:
    """Tell whether a level is of another place, or of a whole year where the value is of some months."""
    sentence = page.sentences[previous.sentence]
    behind = MARK.split(sentence.after(previous), maxsplit=1)[0]
    places = _WIDE.intersection(WORD.findall(previous.gap)) | _PLACES.intersection(WORD.findall(behind))
    said = page.low[before.start : before.end]
    if not places.issubset(WORD.findall(said)):
        return True
    return time.startswith("năm") and _TERM.search(said[: current.start - before.start]) is not None


def _fits(current: Token, previous: Token, change: Token | None, rate: Token | None, sign: int) -> bool:
    """Tell whether a value has changed from a level by what is told."""
    if change is not None:
        return current.value - previous.value == sign * change.value
    return rate is not None and change_between_fits(current, previous, rate, sign)


def _is_level(token: Token) -> bool:
    return token.kind == "count" and not token.is_change and token.of is token.under is None and not token.in_row


def _changed(before: Sentence, time: str) -> tuple[Token, Token | None, Token | None] | None:
    """Return the value, the change and its percentage that end a sentence and are told against a time."""
    against = _AGAINST.match(before.tail)
    if against is None or against[1] != time:
        return None
    last = before.tokens[-1]
    first = last if OWN_VERB.search(last.gap) else before.before(last)
    current = None if first is None else before.before(first)
    if first is None or current is None or not first.is_change or not _is_level(current):
        return None
    if not OWN_VERB.search(first.gap) or (first is not last and (last.role != first.role or last.kind == first.kind)):
        return None
    pair = (first, None if first is last else last)
    change, rate = pair if first.kind == "count" else pair[::-1]
    if "point" in (first.kind, last.kind) or (change is not None and not same_unit(current, change)):
        return None
    return current, change, rate


def _named(page: Page, token: Token) -> set[str]:
    """Return the words that say what a count is of, before it and behind it: "số người nghiện là 238 người"."""
    sentence = page.sentences[token.sentence]
    behind = MARK.split(sentence.after(token), maxsplit=1)[0]
    more = _WITH.match(sentence.after(token))
    words = f"{MARK.split(token.gap)[-1]} {token.unit.lower()} {behind} {'' if more is None else more[1]}"
    return set(WORD.findall(words)) - _FILLERS
