"""The part and the whole of a percentage that bears the name of the part: "tỷ lệ hộ dùng nước sạch đạt 91,5%"."""

from itertools import islice
from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.fits import share_fits, share_nearly_fits
from dxmetrics.read.prose.evidence.wholes import are_people
from dxmetrics.read.prose.page import Page, amounts, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME
from dxmetrics.read.prose.words import MARK, WORD

__all__ = ["rated"]

_NAME: Final = regex(
    r"(?:\A|[,;:.(] ?| và | với )(?:tỷ|tỉ) lệ ((?:[^\W\d_]+,? ){1,10}?)(?:(?:đạt|là|chiếm|còn) )*\(?\Z"
)
_NAME_BEFORE_A_COLON: Final = regex(
    r"(?:\A|[,;.(] ?)\W*(?:tỷ|tỉ) lệ ((?:[^\W\d_]+ ){0,9}[^\W\d_]+)(?: (?:đạt|là))?: \Z"
)
_OWN: Final = regex(r"[,;:.()]| (?:tỷ|tỉ) lệ ")
"""What ends the words of a count: a mark, or the rate that comes next."""
_ENDS: Final = regex(r"\s*(?:[.;)]|,(?! (?:so|bằng|cao|thấp)\b)|\Z)")
_COVERS: Final = frozenset("bao phủ".split())
_JOINED: Final = frozenset("tham gia".split())
_SOLVED: Final = frozenset("khám phá".split())
_CLEARED: Final = frozenset("làm rõ".split())
_SAYS_NOTHING: Final = frozenset("số tổng đã được có là các người toàn".split())
_LEADS: Final = frozenset("như vậy kết quả theo đó qua vì thế tính chung".split())
_OTHERS: Final = regex(r"\b(?:cùng kỳ|(?:năm|quý|tháng|kỳ) (?:trước|ngoái)|kế hoạch|chỉ tiêu|dự kiến|bình quân)\b")
_REACH: Final = 2
_MOST: Final = 4


def rated(page: Page, sentence: Sentence, rate: Token) -> tuple[Token, Token] | None:
    """Return the part whose words a percentage is called by, and the only count of its noun told before that.

    The percentage must fit, or miss by one slip: "Có 4.512 hộ, 4.127 hộ dùng nước sạch. Tỷ lệ hộ dùng nước sạch đạt".
    """
    if " lệ " not in rate.gap or _ENDS.match(sentence.after(rate)) is None:
        return None
    told = _NAME.search(rate.gap) or _NAME_BEFORE_A_COLON.search(rate.gap)
    if told is None or not _is_told_at_once(rate, rate.gap[: told.start()]):
        return None
    name = set(WORD.findall(told[1])) - _SAYS_NOTHING
    before = [*reversed(amounts(sentence.tokens[: rate.index])), *islice(page.earlier(rate, _REACH), _MOST)][:_MOST]
    named = [part for part in before if name and name <= _words(page, part)] or _together(page, before, name)
    if len(named) != 1 or any(_OTHERS.search(token.gap) for token in before):
        return None
    part = named[0]
    if part.of is not None:
        alone = all(same_unit(token, part.of) != SAME for token in before if token not in (part, part.of))
        return _unless_far(part, part.of, rate) if alone else None
    wholes = [token for token in before if token is not part and _are_of_one(token, part)]
    if len(wholes) != 1 or part.under is not None or wholes[0].start > part.start or rate.per == 1:
        return None
    return _unless_far(part, wholes[0], rate)


def _is_told_at_once(rate: Token, lead: str) -> bool:
    """Tell whether nothing but what is left of a noun stands before the name of a rate: not "; cùng kỳ, tỷ lệ …"."""
    clauses = MARK.split(lead)[rate.index > 0 :]
    return _LEADS.issuperset(WORD.findall(" ".join(clauses)))


def _together(page: Page, before: list[Token], name: set[str]) -> list[Token]:
    """Return the last part, where its words and its whole's make a name: "giải quyết 90, đúng hạn 85" of the same."""
    if len(before) < _REACH:
        return []
    own, others = name & _words(page, before[0]), _words(page, before[1])
    return before[:1] if own - others and name - own <= others else []


def _unless_far(part: Token, whole: Token, rate: Token) -> tuple[Token, Token] | None:
    near = share_fits(part, whole, rate) or (rate.per > 1 and share_nearly_fits(part, whole, rate))
    return (part, whole) if near and part.value <= whole.value else None


def _are_of_one(whole: Token, part: Token) -> bool:
    """Tell whether two counts are of one thing, or of people, and neither is of something else as well."""
    alike = same_unit(whole, part) == SAME or are_people(whole, part)
    return alike and whole.of is whole.under is None


def _words(page: Page, part: Token) -> set[str]:
    """Return the words of the clause of a part, and what those mean in the name of a rate."""
    behind = _OWN.split(page.sentences[part.sentence].after(part.of or part), maxsplit=1)[0]
    words = set(WORD.findall(f"{MARK.split(part.gap.rstrip(' :'))[-1]} {page.low[part.end : part.stop]} {behind}"))
    if words >= _JOINED:
        words |= _COVERS
    return words | _SOLVED if words >= _CLEARED else words
