"""Totals with the lists that break them down: which counts are a list, and what of it adds up to a total."""

from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import SumClaim
from dxmetrics.read.prose.evidence.contrary import contraries
from dxmetrics.read.prose.evidence.exemptions import are_of_more, may_be_of_some, tells_the_excess
from dxmetrics.read.prose.evidence.opposites import are_opposites
from dxmetrics.read.prose.evidence.partitions import missed_breakdown
from dxmetrics.read.prose.evidence.sums import is_their_difference, longest_sum, some_make_up
from dxmetrics.read.prose.page import Page, clear_hedge, same_unit
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME, same_measure

__all__ = ["MOST_PARTS", "adding_up", "breakdown", "declared", "list_parts", "overlapping", "sum_claim"]

_BESIDES: Final = ("ngoài ra", "bên cạnh đó", "đồng thời", "; chia theo", "; phân theo", "; theo")
_LEAST: Final = 10
_ASIDE: Final = regex(
    r"[,;(/] ?(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|cùng kỳ|(?:năm|quý|tháng|kỳ) (?:trước|ngoái))\b[^,;]*\Z"
    r"| (?:so với|thay vì|trong số|của)(?: (?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|cùng kỳ))? \Z"
    r"| trên (?:kế hoạch|chỉ tiêu|dự toán|mục tiêu) \Z"
)
"""What leads to a plan, an earlier value or a whole beside a part: "thuế 860 triệu đồng/kế hoạch 900 triệu đồng"."""
_CLAUSE: Final = regex(r"[,;:()]|\bvà\b")
_LARGER: Final = regex(
    r"[^,;:()]*[,;] (?:(?:trong|trên|so|với|so với) )?(?:cả (?:nước|tỉnh|vùng|huyện|xã)|toàn|tổng số|cả thảy)\b"
    r"|[^;:()]*[, ](?:trên|so với|so|với) (?:tổng|cả|toàn|kế hoạch|dự toán)\b"
)
_MOSTLY: Final = 4
MOST_PARTS: Final = 24
"""So many parts of a list are looked at: no office breaks a total down farther in a sentence."""


def list_parts(tokens: list[Token], first: Token, *, bracketed: bool) -> list[Token]:
    """Return the counts of a list from its first one on; what stands in brackets within it is left out."""
    parts: list[Token] = []
    for token in tokens[first.index :]:
        if bracketed and token.depth < first.depth:
            break
        if token is not first and len(token.gap) > _LEAST and any(map(token.gap.__contains__, _BESIDES)):
            break
        if token.depth != first.depth or token.kind != "count" or token.is_change or token.of or token.under:
            continue
        if token is first or not (_ASIDE.search(token.gap) or _is_larger_whole(tokens, token)):
            parts.append(token)
    return parts[:MOST_PARTS]


def _is_larger_whole(tokens: list[Token], token: Token) -> bool:
    """Tell what a percentage before it is of, or what a larger place has: "15,4% tổng thu 1.206 tỷ đồng"."""
    before = tokens[token.index - 1]
    if before.kind == "rate" and not before.is_change and _CLAUSE.search(token.gap) is None:
        return True
    return _LARGER.match(token.gap.lstrip(")")) is not None


def breakdown(page: Page, totals: list[Token], parts: list[Token], word: str) -> SumClaim | None:
    """Return the total and the longest beginning of the list that add up, else those that a slip keeps from it."""
    added = adding_up(page, totals, parts, cut=not word.startswith("trong"))
    if added is not None or not parts:
        return added
    missed = missed_breakdown(page, totals, parts, word)
    if missed is None or frozenset((missed[0], *missed[1])) in page.balances:  # a tally tells of the same
        return None
    return sum_claim(page, *missed)


def adding_up(
    page: Page, totals: list[Token], parts: list[Token], *, as_printed: bool = False, cut: bool = True
) -> SumClaim | None:
    """Return the total and the longest beginning of the list that add up.

    Where asked for, without any rounding, or without thinking of numbers that are `cut` off.
    """
    for total in totals:
        alike = [part for part in parts if same_unit(total, part)]
        for group in (alike,) if len(alike) == len(parts) else (parts, alike):
            size = longest_sum(total, group, cut=cut)
            if not size or (group is parts and _are_by_turns(total, parts, size)):
                continue
            while size > 2 and group[size - 1].value < total.step:  # counts of something else after amounts of money
                size -= 1
            rounded = total.hedge is not None or sum(part.value for part in group[:size]) == total.value
            if (rounded or not as_printed) and all(part.value >= total.step for part in group[:size]):
                return sum_claim(page, total, group[:size])
    return None


def _are_by_turns(total: Token, parts: list[Token], size: int) -> bool:
    """Tell whether two things are told by turns, so that some of both add up: of a list that goes on at that place."""
    if size == len(parts) or (size > 2 and (";" in parts[size].gap or "trong đó" in parts[size].gap)):
        return False
    return any(same_unit(total, part) == SAME for part in parts)


def declared(page: Page, totals: list[Token], parts: list[Token], *, exhaustive: bool) -> SumClaim | None:
    """Return the breakdown that the words declare, though it does not add up.

    They do where a list that exhausts has all of its parts in the unit of the total, and where two parts bear opposite
    names.
    """
    total = totals[0]
    if not total.unit or are_of_more(total, totals, parts) or some_make_up(total.value, parts):
        return None
    if may_be_of_some(page, parts) or any(outer.value == total.value + parts[-1].value for outer in totals[1:]):
        return None  # "18 xã, trong đó 12 xã đạt chuẩn, gồm 3 xã nâng cao, còn lại 6 xã"
    if tells_the_excess(page, total, parts) or is_their_difference(total, parts):
        return None
    added = sum([part.value for part in parts])
    most = added * _MOSTLY >= total.value * (_MOSTLY - 1)  # "103 tàu, bao gồm 7 tàu lớn" tells of a few
    most = most and max(part.value for part in parts) <= total.value  # else they are of more
    alike = (
        most
        and exhaustive
        and all(same_unit(total, part) == SAME or same_measure(total.unit, part.unit) for part in parts)
    )
    opposites = are_opposites(page, parts) and all(same_unit(total, part) or part.value < total.value for part in parts)
    return sum_claim(page, total, parts) if alike or opposites else None


def overlapping(page: Page, total: Token, parts: list[Token]) -> SumClaim | None:
    """Return the claim that two parts which exclude each other are no more than all there are; they are more."""
    both = contraries(page, total, parts)
    if both is None or tells_the_excess(page, total, parts) or tells_the_excess(page, total, both):
        return None
    page.taken.update(both)
    figures = [part.figure() for part in both]
    return SumClaim(total.figure(), figures, exhaustive=False, **page.place(total, *both))


def sum_claim(page: Page, total: Token, parts: list[Token]) -> SumClaim:
    """Return the claim that parts add up to a total, and settle both."""
    added = total.hedge is not None and sum(part.value for part in parts) == total.value
    if added and not any(part.hedge for part in parts):
        clear_hedge(total)
    page.taken.update(parts)
    page.parts.update(dict.fromkeys(parts, total))
    page.summed.add(total)
    return SumClaim(total.figure(), [part.figure() for part in parts], **page.place(total, *parts))
