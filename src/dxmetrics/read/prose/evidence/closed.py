"""Lists that an *và* closes, or that tell all of a scale, and parts of which nothing is two."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.contrary import name_of
from dxmetrics.read.prose.evidence.scales import are_all_of_a_scale
from dxmetrics.read.prose.evidence.wholes import is_of_people
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME, same_measure

__all__ = ["are_counted_out", "are_named_apart", "beginnings"]

_NESTED: Final = frozenset(
    "cấp đạt chuẩn nâng mẫu hạn trễ chậm sớm mới khác trên dưới từ trở lên khó nữ đảng được bị cả nhất".split()
)
"""What may be said of some of those that other words tell of as well: "84 xã đạt chuẩn, 49 xã nâng cao"."""
_MANIFOLD: Final = ("hộ", "hồ sơ", "doanh nghiệp", "xã", "thôn", "bản", "ha")
"""What may be of two kinds at once, as people are."""
_BROKEN: Final = regex(r"\b(?:trong (?:đó|số)|so với|cùng kỳ|riêng|kể cả)\b|;")
_ASPECTS: Final = frozenset("đã đang chưa không".split())
_DENIES: Final = frozenset(("chưa", "không"))
_LEAST: Final = 10
_LONGEST: Final = 4


def beginnings(page: Page, total: Token, parts: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the beginnings of a list that may be all of it: up to its *và*, or all of a scale, the longest first."""
    closed = _closed_beginning(total, parts)
    if closed and len(closed) < len(parts):
        yield list(closed)
    for size in range(min(len(parts) - 1, _LONGEST), 1, -1):
        if are_all_of_a_scale(page, total, parts[:size]):
            yield list(parts[:size])


def _closed_beginning(total: Token, parts: Sequence[Token]) -> Sequence[Token]:
    """Return the beginning of a list that an *và* closes, where it stands right behind its total and bears its noun.

    "45 sự cố, trong đó 3 sự cố nặng và 42 sự cố nhẹ"; nothing where it does not.
    """
    end = next((place for place, part in enumerate(parts) if place and " và " in part.gap), 0)
    told = (total, *parts[: end + 1])
    if not end or total.sentence != parts[0].sentence or not total.unit or total.value < _LEAST:
        return ()
    if any(other.index != one.index + 1 for one, other in pairwise(told)):
        return ()
    if any(_BROKEN.search(part.gap) for part in parts[1 : end + 1]):
        return ()
    return parts[: end + 1] if all(same_unit(total, part) == SAME for part in told) else ()


def are_counted_out(page: Page, total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether parts that an *và* closes are kinds of which nothing can be two, though they exceed their total.

    - "45 sự cố, trong đó 8 sự cố mất điện do máy và 42 sự cố mất điện do bão": two told in the same words;
    - "90 vụ, trong đó 60 vụ đã xử lý và 40 vụ đang xử lý".

    Short names alone do not tell: "63 vụ cháy, trong đó 40 vụ cháy nhà, 12 vụ cháy xe và 21 vụ cháy đêm".
    """
    if len(_closed_beginning(total, parts)) < len(parts) or sum(part.value for part in parts) < total.value:
        return False
    noun = total.unit.lower()
    if is_of_people(noun) or f"{noun} ".startswith(tuple(f"{one} " for one in _MANIFOLD)):
        return False
    names = [[word for word in name_of(page, part).split() if word not in noun.split()] for part in parts]
    if not all(names) or any(_NESTED.intersection(name) for name in names):
        return False
    aspects = {name[0]: name[1:2] for name in names}
    if len(aspects) == len(names) and aspects.keys() <= _ASPECTS:
        return all(done == aspects.get("đã", done) for aspect, done in aspects.items() if aspect in _DENIES)
    return len(set(names[0]).intersection(*names[1:])) > 1


def are_named_apart(page: Page, total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether parts have nouns of their own, or measures, or bear names, as a few of many places do."""
    if any(same_unit(total, part) != SAME or same_measure(total.unit, part.unit) for part in parts):
        return True
    last = parts[-1]
    end = last.stop + len(page.sentences[last.sentence].after(last))
    return any(map(str.isupper, page.text[parts[0].start - 1 : end]))
