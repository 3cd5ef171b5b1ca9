"""The count that a part is told to make up (*chiếm*) a share of, where it is the one of its kind near before it."""

from typing import Final

from dxmetrics.read.prose.evidence.fits import of_all_fits
from dxmetrics.read.prose.evidence.likely import (
    ASIDE,
    bases_of,
    counts_before,
    is_a_slip_away,
    is_elsewhere,
    is_explained,
    is_of_such,
    is_plain,
    is_told_alike,
)
from dxmetrics.read.prose.evidence.naming import OF_ALL_PEOPLE, clause_around, name_behind, name_words, words_behind
from dxmetrics.read.prose.evidence.unsaid import is_of_those_looked_at
from dxmetrics.read.prose.evidence.wholes import are_kin, are_people
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME

__all__ = ["nearby_whole"]

_FINE: Final = 100
"""A percentage of fewer steps is near too many counts."""
_NEAR: Final = 2
_TOLD: Final = 2
"""A name of more words than that is told with one of them at least."""


def nearby_whole(page: Page, sentence: Sentence, part: Token, rate: Token) -> Token | None:
    """Return the count near before a part, of its unit, that a slip keeps from being what it makes up a share of.

    "Giao dịch đạt 815,2 tỷ đồng. Trong đó ngân hàng A đóng góp 512,4 tỷ đồng, chiếm 26,9% giá trị": 62,9%. What is
    told to make up (*chiếm*) a share is of no plan; whatever that share is called, it is rarely of a count not told
    that is by chance a digit away from one that is. Silent where any count gives the percentage, where two are a slip
    away, and where the words tell of another whole, place or time.
    """
    if "chiếm" not in rate.gap or rate.size < _FINE or is_explained(page, sentence, part, rate):
        return None
    larger = [token for token in counts_before(page, sentence, part) if token.value > part.value]
    alike = [token for token in larger if same_unit(token.of or token, part) == SAME]
    whole = _only(part, alike, rate)
    if whole is None or ASIDE.search(part.gap) or is_of_those_looked_at(page, part, whole, rate):
        return None
    between = (token for token in larger[: larger.index(whole)] if are_kin(token.of or token, part))
    if any(token.sentence == part.sentence and is_plain(page, token) for token in between):
        return None
    if (
        is_elsewhere(page, whole, part)
        or is_told_alike(whole, part)
        or _is_of_another(page, sentence, part, whole, rate)
    ):
        return None
    bases = bases_of(alike, part, whole)
    return None if any(base >= part.value and of_all_fits(part.value, base, rate) for base in bases) else whole


def _only(part: Token, alike: list[Token], rate: Token) -> Token | None:
    """Return the count that is a slip away, if it is the only one, or the nearest to a part told *trong đó*."""
    beside = [token for token in alike if part.sentence - token.sentence <= _NEAR and token.depth <= part.depth]
    near = [token for token in beside if is_a_slip_away(part, token, rate)]
    if not near or (near[0] is beside[0] and "trong đó" in part.gap):
        return near[0] if near else None
    return near[0] if all(token.value == near[0].value for token in near) else None


def _is_of_another(page: Page, sentence: Sentence, part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether the words make a percentage one of what a whole is not told to be.

    "31,2% số máy cần thay" is of some machines, "1,16% tổng nguồn vốn huy động" of no loans, "19,2% dân số" of people.
    """
    behind, clause = sentence.after(rate), clause_around(page, whole)
    if is_of_such(page, clause, whole, part, behind):
        return True
    if OF_ALL_PEOPLE.match(behind) is not None:
        return not are_people(whole)
    words = words_behind(behind)
    if words[:1] == ["tổng"]:
        name = name_behind(behind)
        return len(name) > _TOLD and not name & name_words(clause)
    unit = part.unit.lower().split()
    return words[:1] == ["số"] and words[1:2] == unit[:1] and not set(words[2:]).issubset(unit + clause.split())
