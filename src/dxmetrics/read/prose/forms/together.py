"""Totals of what the sentences before tell of: "Hai xã này cộng lại là 90 hộ", "Tổng số hộ nghèo và khá là 75 hộ"."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim
from dxmetrics.read.prose.evidence.naming import name_words
from dxmetrics.read.prose.evidence.sums import adds_up, sum_fits
from dxmetrics.read.prose.evidence.wholes import are_kin
from dxmetrics.read.prose.forms.breakdowns import sum_claim
from dxmetrics.read.prose.page import Page, amounts, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME
from dxmetrics.read.prose.words import MARK, WORD
from dxmetrics.vi.currencies import UNITS

__all__ = ["read_together"]

_TOGETHER: Final = regex(r"\W*(hai|ba|bốn) (?:[^\W\d_]+ ){1,3}(?:này |trên )?(?:cộng lại|gộp lại) (?:là |có |được )?")
_IN_ALL: Final = regex(r"\W*(?:như vậy,? )?tổng cộng(?: (?:toàn|cả) [^\W\d_]+)?(?: (?:là|có)|:)? ")
_ENDS: Final = regex(r"\s*(?:[.;]|\Z)")
_SIZES: Final = {"hai": 2, "ba": 3, "bốn": 4}
_MANY: Final = 3
"""So many counts before a total are its parts, whether they add up to it or not."""
_BOTH: Final = regex(r"\W*tổng (?:số )?([^\W\d_]+) ((?:[^\W\d_]+ ){1,3})và ((?:[^\W\d_]+ ){1,4}?)(?:là|có|đạt) ")
_BOTH_AMOUNTS: Final = regex(
    r"\W*(?:như vậy,? |tính chung,? )?tổng (?:số |cộng |giá trị )?([^,;:.()\d]{3,40}) và ([^,;:.()\d]{3,40}?)"
    r"(?: (?:ước|đạt|là|được|lên|tới))+ "
)
_NAME_ENDS: Final = regex(r"[,;:.()]| (?:và|cùng) ")
_THERE: Final = ("ở", "tại")
_HELD: Final = ("so với", "cùng kỳ", "kế hoạch")
_TOLD: Final = regex(r"\b(?:có|còn|là|gồm|đạt|tổng)(?: [^\W\d_]+){0,2}:? \Z")
"""What leads to all that there is, where *hỗ trợ*, *tặng* lead to some of it."""
_REACH: Final = 2
_NEAR: Final = 12


def read_together(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield a total that its sentence begins with, with the counts before it that it is said to be of.

    >>> from dxmetrics.read import read_text
    >>> text = "Xã An có 240 hộ, xã Bình có 180 hộ. Hai xã này cộng lại là 402 hộ."
    >>> [figure.text for figure in read_text(text).claims[0].figures]
    ['402', '240', '180']
    """
    total = sentence.tokens[0]
    if total.kind != "count" or total.is_change or not total.unit or not total.sentence or total in page.summed:
        return
    parts = _all_of(page, total) or _both_of(page, total) or _both_amounts(page, total) or _in_all(page, total)
    if parts and adds_up(total, parts):
        yield sum_claim(page, total, parts)


def _all_of(page: Page, total: Token) -> list[Token]:
    """Return all that is told in the sentence before, where they are as many as are said to make up a total."""
    told = _TOGETHER.fullmatch(total.gap)
    if told is None:
        return []
    before = page.sentences[total.sentence - 1]
    parts = [token for token in amounts(before.tokens) if _may_be_part(total, token)]
    if len(parts) != _SIZES[told[1]]:
        return []
    said = WORD.findall(page.low, before.start, before.end)
    return [] if _says_more(page, total, said) else parts


def _in_all(page: Page, total: Token) -> list[Token]:
    """Return the counts of the sentence before, where a sentence tells but what they come to: "Tổng cộng 88 xã"."""
    home = page.sentences[total.sentence]
    if len(home.tokens) > 1 or not _IN_ALL.fullmatch(total.gap) or _ENDS.match(home.after(total)) is None:
        return []
    before = amounts(page.sentences[total.sentence - 1].tokens)
    parts = [token for token in before if same_unit(token, total) == SAME]
    plain = all(token.of is token.under is None and token.value < total.value for token in parts)
    plain = plain and all(token.hedge is None and token.step == total.step for token in (total, *parts))
    enough = len(parts) >= _MANY or (len(parts) > 1 and sum_fits(total, parts))
    return parts if plain and enough and not any(part in page.parts for part in parts) else []


def _both_of(page: Page, total: Token) -> list[Token]:
    """Return the only two counts before a total that bear the names of what it is of: "tổng số hộ nghèo và khá"."""
    told = _BOTH.fullmatch(total.gap)
    if told is None:
        return []
    one, other = told[2].strip(), told[3].removeprefix(f"{told[1]} ").strip()
    parts: list[list[Token]] = [[], []]
    for token in islice(page.earlier(total, _REACH), _NEAR):
        if _may_be_part(total, token):
            name = _words_beside(page, token)
            if other in name or one in name:
                parts[other in name].append(token)
    if not len(parts[0]) == len(parts[1]) == 1:
        return []
    said = [told[1], *WORD.findall(f"{one} {other}")]
    pair = [parts[0][0], parts[1][0]]
    if not sum_fits(total, pair) and not any(_TOLD.search(part.gap) for part in pair):
        return []
    narrow = [_says_more(page, part, said) for part in pair]
    return [] if _says_more(page, total, said) or any(word and word not in _THERE for word in narrow) else pair


def _both_amounts(page: Page, total: Token) -> list[Token]:
    """Return the only two amounts that bear the names of what money is of: "tổng vốn cấp mới và vốn tăng thêm đạt"."""
    names = _BOTH_AMOUNTS.fullmatch(total.gap) if total.unit.split(" ")[0] in UNITS else None
    if names is None or total.hedge is not None:
        return []
    told = [token for token in islice(page.earlier(total, _REACH), _NEAR) if same_unit(token, total) == SAME]
    parts: list[Token] = []
    for name in map(name_words, names.groups()):
        bearing = [token for token in told if name and name <= name_words(_words_beside(page, token))]
        parts += bearing if len(bearing) == 1 and bearing[0].hedge is None else ()
    pair = len(parts) == len(names.groups()) and parts[0] is not parts[1]
    return parts if pair and max(part.value for part in parts) < total.value else []


def _words_beside(page: Page, token: Token) -> str:
    """Return the words right before a count, and those right behind it."""
    behind = page.low[token.end : token.stop] + page.sentences[token.sentence].after(token)
    return MARK.split(token.gap)[-1] + MARK.split(behind, maxsplit=1)[0]


def _says_more(page: Page, token: Token, said: list[str]) -> str:
    """Return the first word behind the noun of a count that makes it one of something else: "402 hộ trồng chè"."""
    behind = page.low[token.end : token.stop] + page.sentences[token.sentence].after(token)
    words = WORD.findall(_NAME_ENDS.split(behind, maxsplit=1)[0])
    return next((word for word in words[1:] if word not in said), "")


def _may_be_part(total: Token, token: Token) -> bool:
    plain = token.of is token.under is None and token.hedge is None and token.depth == 0
    return plain and are_kin(total, token) and not any(word in token.gap for word in _HELD)
