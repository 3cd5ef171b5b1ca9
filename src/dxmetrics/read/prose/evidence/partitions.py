"""Lists that do not add up to their total: whether words, names, shares and a slip of a digit say that they should."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import takewhile
from math import gcd
from typing import Final

from dxmetrics._later import regex
from dxmetrics.quantity import Number
from dxmetrics.read.prose.evidence.answered import are_of_those_listed
from dxmetrics.read.prose.evidence.apposed import are_apposed, bears_their_nouns, tells_what_is_left
from dxmetrics.read.prose.evidence.closed import are_counted_out, are_named_apart, beginnings
from dxmetrics.read.prose.evidence.exemptions import may_be_of_some, need_not_add_up
from dxmetrics.read.prose.evidence.fits import share_fits
from dxmetrics.read.prose.evidence.kinds import (
    are_all_grades,
    are_all_ranges,
    are_exclusive,
    denial,
    is_one_of_their_kinds,
)
from dxmetrics.read.prose.evidence.naming import are_cases, are_named_alike, bears_one_of_its_nouns
from dxmetrics.read.prose.evidence.opposites import COME_IN, NEARLY_ALL, OPPOSITES, are_opposites
from dxmetrics.read.prose.evidence.scales import are_all_of_a_scale
from dxmetrics.read.prose.evidence.sums import are_money, sum_nearly_fits
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.tokens import Token, is_compound
from dxmetrics.read.prose.units import SAME, thing_of

__all__ = [
    "EXHAUSTS",
    "is_told_beside",
    "missed_breakdown",
    "name_the_others",
]

EXHAUSTS: Final = ("bao gồm", "gồm", "chia ra", "chia theo", "phân theo")
"""Words that open a list of all the parts there are."""
_BRACKET: Final = "("
_COLON: Final = ":"
_LABEL_ENDS: Final = ": "
_LABEL_BEGINS: Final = regex(r"\A.*(?:trong đó(?: có)?|[,;:]) ?")
_DETAIL: Final = "cụ thể"
_OF_WHICH: Final = "trong"
_TOLD_WITHIN: Final = "trong đó"
_TOLD_ANEW: Final = regex(r"\b(?:đã|được|còn)\b|(?:[,;]| và) có\b")
_DONE: Final = regex(r"(?<!đang )\b(?:giải quyết|xét xử|xử lý|thi hành|hoàn thành|bàn giao)\b")
_THE_OTHERS: Final = regex(r"\bkhác\b")
_WEIGHT: Final = 2000
_WEIGHT_ABOVE: Final = 100
_WEIGHT_BELOW: Final = 400
_WEIGHT_TWICE: Final = 1000
_WEIGHT_ALONE: Final = 10_000
_LEAST: Final = 20
_FEWEST: Final = 10
_LONG: Final = 20_000
"""Numbers of five digits are so long that some may be printed more coarsely."""
_BOTH: Final = 2
_FEW: Final = 3
_ALL: Final = 100
_NAME: Final = 24
_COARSER: Final = 100
_POWERS: Final = (100_000, 10_000, 1000, 100, 10)


def missed_breakdown(
    page: Page, totals: Sequence[Token], parts: list[Token], word: str
) -> tuple[Token, list[Token]] | None:
    """Return a total, of the two nearest, with the parts, of two or more, that a slip of a digit keeps from it.

    A list after *trong đó* need not be exhaustive. It is taken for it where it names opposites, where its percentages
    add up to a hundred, where it exceeds the total, or where numbers are so long that a near miss is no chance.
    """
    near = [total for total in totals if total.depth <= parts[0].depth and not is_told_beside(total, parts)]
    for total in near[:2]:
        if (
            total is not near[0]
            and near[0].under is not total
            and same_unit(near[0], parts[0])
            and all(part.value <= near[0].value for part in parts)
        ):
            break  # "cấp 11 giấy phép, lũy kế 417 giấy phép, trong đó …": of the nearer one, though not of all of it
        for group in _groups(page, total, parts, word):
            if (
                len(group) > 1
                and sum_nearly_fits(total, group)  # few do, and numbers are faster asked than words
                and (word in EXHAUSTS or not is_one_of_their_kinds(page, total, group))
                and _are_told_alike(page, total, group)
                and _is_weighty(page, total, group, word)
                and not _may_leave_some_out(page, total, group, word)
                and (_is_closed(group, word) or name_the_others(page, group) or not may_be_of_some(page, group))
                and not need_not_add_up(page, total, near, group)
                and not _is_another_deed(page, total, group, word)
                and not _are_confirmed(page, total, group)
                and (word in EXHAUSTS or not are_of_those_listed(page, total, group))
            ):
                return total, group
    return next((named for total in totals if (named := _named_alike(page, total, parts)) is not None), None)


def is_told_beside(total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether a count stands behind its label as parts do, and so beside them: "khối 6: 90 em, khối 7: 85 em"."""
    labels = total.gap.endswith(_LABEL_ENDS) and all(part.gap.endswith(_LABEL_ENDS) for part in parts)
    return labels and "tổng" not in total.gap and _TOLD_WITHIN not in parts[0].gap


def _is_another_deed(page: Page, total: Token, parts: list[Token], word: str) -> bool:
    """Tell what is told behind a semicolon from a second part: "3.917 vụ, trong đó ô tô 1.373 vụ; tước bằng 544 vụ"."""
    apart = len(parts) == _BOTH and ";" in parts[1].gap and word.startswith(_OF_WHICH)
    if not apart or total.sentence != parts[0].sentence or _is_partition(page, total, parts):
        return False
    labels = [_LABEL_BEGINS.sub("", part.gap).split() for part in parts]
    return labels[0][:1] != labels[1][:1]


def _are_confirmed(page: Page, total: Token, parts: list[Token]) -> bool:
    """Tell whether each part is told with its percentage of the total, and these leave more or less than nothing out.

    Then no digit is wrong, and the parts are nested or some: "87 xã đạt chuẩn (67%), 44 xã nâng cao (34%)" of 129.
    """
    rates = [page.sentences[part.sentence].following(part) for part in parts]
    return all(
        rate is not None and rate.kind == "rate" and not rate.is_change and share_fits(part, total, rate)
        for part, rate in zip(parts, rates, strict=True)
    ) and not _fill_their_total(page, parts)


def _are_told_alike(page: Page, total: Token, parts: list[Token]) -> bool:
    """Tell whether numbers are printed to one step without hedges; some may be coarser where all are long.

    Opposites, and parts that exceed their total, may be printed to finer ones.
    """
    told = (total, *parts)
    apart = are_opposites(page, parts, OPPOSITES)
    if any(number.hedge is not None and number.value < number.step * (_FEWEST if apart else _LONG) for number in told):
        return False
    if all(part.step == total.step for part in parts) or are_money(total, parts):
        return True
    if total.value >= max(number.step for number in told) * _LONG or are_all_of_a_scale(page, total, parts):
        return True
    if _agree_in_the_small(total, parts):
        return True
    coarser = [part for part in parts if part.step != total.step]  # "427 tỷ đồng" among tenths
    if len(coarser) == 1 < len(parts) - 1 and total.step < coarser[0].step <= total.step * _FEWEST:
        return total.value >= coarser[0].step * _WEIGHT_TWICE
    fine = all(part.step <= total.step and part.value >= total.step * _LEAST for part in told)
    return fine and (apart or sum(part.value for part in parts) > total.value)


def _agree_in_the_small(total: Token, parts: list[Token]) -> bool:
    """Tell whether what is finer than the coarsest of some numbers adds up: "1.015 tỷ (797,45 tỷ và 37,55 tỷ)"."""
    coarsest = max(number.step for number in (total, *parts))
    fine = [number for number in (total, *parts) if number.step * _COARSER <= coarsest]
    left = total.value - sum(part.value for part in parts)
    return len(fine) > 1 and all(number.hedge is None for number in (total, *parts)) and left % coarsest == 0


def _named_alike(page: Page, total: Token, parts: list[Token]) -> tuple[Token, list[Token]] | None:
    """Return a total with parts told by its own words: "xử lý 188 vụ, trong đó xử lý tại chỗ 66, xử lý sau 122"."""
    label = page.label(total)
    told = label != "" and all(not part.unit and label in part.gap for part in parts)
    heavy = told and max(total.value, sum(part.value for part in parts)) >= _WEIGHT_ABOVE
    exact = heavy and total.exact and all(part.exact for part in parts)
    return (total, parts) if exact and sum_nearly_fits(total, parts) else None


def _groups(page: Page, total: Token, parts: list[Token], word: str) -> Iterator[list[Token]]:
    """Yield the parts that may be all there are: those of the total's unit, and those of one clause."""
    alike = _of_its_unit(page, total, parts, word)
    yield alike
    yield from beginnings(page, total, alike)
    if _BOTH <= len(alike) < len(parts):
        yield from beginnings(page, total, parts)
    if len(alike) > _BOTH and " và " not in alike[_BOTH].gap and are_opposites(page, alike[:_BOTH], COME_IN):
        # "cũ 120 việc; mới 340 việc; đã xong 290 việc", not "50 máy mới, 10 máy cũ và 14 máy hỏng"
        yield alike[:_BOTH]
    of_one = len(alike) < len(parts) and all(part.unit and _are_of_one(total, part) for part in parts)
    if of_one and are_opposites(page, parts, OPPOSITES):
        yield parts
    if len(alike) < len(parts) and _are_of_it(page, total, parts, alike, word):
        yield parts
    if not alike:
        yield from _of_other_nouns(page, total, parts, word)
        return
    clause = [alike[0], *takewhile(lambda part: ";" not in part.gap, alike[1:])]
    if len(clause) < len(alike):
        yield clause
    if word in EXHAUSTS and len(alike) < len(parts) >= _FEW and all(part.unit for part in parts):
        yield parts


def _of_its_unit(page: Page, total: Token, parts: list[Token], word: str) -> list[Token]:
    """Return the parts that are named as their total is, or as each other."""
    listed = word in EXHAUSTS
    exhaustive = listed or word in (_BRACKET, _COLON)
    alike = [part for part in parts if same_unit(total, part) == SAME or (exhaustive and _are_kin(total, part))]
    if listed and alike and len(alike) < len(parts):
        alike = [part for part in parts if part in alike or _leaves_its_noun_out(part, alike[0])]
    if len(alike) < len(parts) and all(bears_one_of_its_nouns(page, total, part) for part in parts):
        return parts
    if not alike and are_named_alike(total, parts):
        return parts
    kin = _named_in_one_way(total, parts) if len(alike) < _BOTH and word.startswith(_OF_WHICH) else []
    return kin if len(kin) > 1 and not _may_overlap(page, total, kin) else alike


def _are_of_it(page: Page, total: Token, parts: list[Token], alike: list[Token], word: str) -> bool:
    """Tell whether counts are of the one before them by nouns in brackets, or by kinds: "318 đơn (271 tố cáo, …)".

    Bare kinds that end with the others are all there are: "trong đó huyết áp 306, tiểu đường 187, bệnh khác 81".
    """
    if word == _BRACKET and bears_their_nouns(page, total, parts):
        return True
    told = word == _BRACKET or not any(part.unit for part in parts)
    return told and not alike and (are_exclusive(page, total, parts) or name_the_others(page, parts))


def _leaves_its_noun_out(part: Token, named: Token) -> bool:
    """Tell whether a part goes on with what is said of one before it: "90 ca điều trị ở viện, 75 điều trị ở nhà"."""
    said = part.unit.partition(" ")[0]
    return said in named.unit.split()[1:]


def _named_in_one_way(total: Token, parts: list[Token]) -> list[Token]:
    """Return the parts whose nouns begin as their total's does, or, of a long number, as each other's.

    "81 phiên giao dịch, trong đó 47 phiên trực tuyến, 34 phiên trực tiếp"; "13.642 trường hợp, trong đó 13.477 lái xe
    vi phạm nồng độ cồn, 165 lái xe dương tính với ma túy".
    """
    first = total.unit.partition(" ")[0]
    kin = [part for part in parts if first and part.unit.partition(" ")[0] == first]
    if len(kin) > 1 or not total.exact or total.value < _WEIGHT_ALONE:
        return kin
    first = parts[0].unit.partition(" ")[0]
    return list(takewhile(lambda part: part.exact and part.unit.partition(" ")[0] == first, parts))


def _of_other_nouns(page: Page, total: Token, parts: list[Token], word: str) -> Iterator[list[Token]]:
    """Yield the parts that may be all there are of a total that none of them is named like."""
    if are_cases(total, *parts) or are_all_of_a_scale(page, total, parts):
        yield parts
    if not total.unit and total.exact and total.value >= _WEIGHT_ABOVE and _is_named_before(total, parts):
        yield parts  # "số hồ sơ nhận là 340, trong đó 214 hồ sơ giấy, 126 hồ sơ số"
    if word in EXHAUSTS and all(part.unit for part in parts):
        end = next((place for place, part in enumerate(parts) if place and " và " in part.gap), 0)
        if end:  # "246 điểm, gồm 58 chi nhánh và 188 phòng, với 900 người"
            yield parts[: end + 1]
    kinds = {part.unit.split(" ")[0] for part in parts}
    if (word == _BRACKET and len(parts) >= _FEW and len(kinds) == 1) or (
        (word in EXHAUSTS or word in (_BRACKET, _COLON)) and _are_named_kinds(page, total, parts)
    ):
        yield parts


def _is_named_before(total: Token, parts: list[Token]) -> bool:
    """Tell whether the words before a total name what its parts are, the first of them by its noun."""
    nouns = [part.unit.lower().partition(" ")[0] for part in parts]
    return nouns[0] != "" and f" {nouns[0]} " in total.gap and all(noun in {"", nouns[0]} for noun in nouns)


def _is_weighty(page: Page, total: Token, parts: list[Token], word: str) -> bool:
    """Tell whether numbers are so large that a near miss is none by chance."""
    weight = _weight(total, parts)
    if word == _BRACKET and total.exact and _are_too_many(page, total, parts):
        return True
    if word == _BRACKET and total.exact and are_apposed(page, total, parts):
        return weight >= _FEWEST * _common_step(total, parts)
    if word != _BRACKET and are_counted_out(page, total, parts):
        return weight >= _FEWEST * _common_step(total, parts)
    if total.exact and word not in EXHAUSTS:
        steps = Fraction(total.value) / _common_step(total, parts)
        if sum(part.value for part in parts) < total.value:
            weight = min(weight, steps)
        elif (
            steps < _LEAST
            and max(part.value for part in parts) <= total.value
            and not _is_partition(page, total, parts)
        ):  # "100 hồ sơ, trong đó 80 trực tuyến, 60 đúng hạn"
            return False
    return weight >= _WEIGHT or (weight >= _LEAST and weight >= _least_weight(page, total, parts, word))


def _are_too_many(page: Page, total: Token, parts: list[Token]) -> bool:
    """Tell whether kinds that exclude each other are more than all: "05 chi bộ (khiển trách 04, cảnh cáo 04)"."""
    return sum([part.value for part in parts]) > total.value and are_exclusive(page, total, parts)


def _common_step(total: Token, parts: list[Token]) -> int:
    """Return the step that a total and its parts are all told in: 500 for 5.000, 3.000 and 1.500."""
    step = gcd(int(total.value), *[int(part.value) for part in parts])
    return next((power * some for power in _POWERS for some in (5, 1) if step % (power * some) == 0), 1)


def _least_weight(page: Page, total: Token, parts: list[Token], word: str) -> int:
    """Return how large a number must be for a near miss to be none by chance."""
    if word == _BRACKET:
        return _least_in_brackets(page, total, parts)
    if word in EXHAUSTS:
        return _least_of_all(page, total, parts, word)
    if _is_partition(page, total, parts):
        if total.exact or not name_the_others(page, parts):
            return _LEAST
        alone = len(parts) > _FEW and sum([" khác" in part.gap for part in parts]) == 1
        return _WEIGHT_BELOW if alone else _WEIGHT_TWICE
    if word == _COLON and _are_labelled_alike(parts):
        return _WEIGHT_ABOVE
    detailed = word == _DETAIL and "tổng" in total.gap
    if (detailed or word == _COLON) and len(parts) >= _FEW and total.exact:
        return _WEIGHT_ABOVE if " và " in parts[-1].gap else _WEIGHT_BELOW
    if not word.startswith(_OF_WHICH) or _may_overlap(page, total, parts):
        return _WEIGHT
    if sum(part.value for part in parts) > total.value and name_the_others(page, parts, 2):
        return _WEIGHT_ABOVE
    return _least_of_which(page, total, parts)


def _least_of_all(page: Page, total: Token, parts: list[Token], word: str) -> int:
    if any(same_unit(total, part) or _are_kin(total, part) for part in parts):
        return _LEAST
    if _are_named_kinds(page, total, parts) or are_all_of_a_scale(page, total, parts):
        return _LEAST  # "390 học sinh, gồm 37 giỏi, 189 khá, …", "58 tổ chức đảng, gồm 34 đảng bộ và 24 chi bộ"
    return _WEIGHT_ABOVE if _is_closed(parts, word) else _WEIGHT_BELOW  # "246 điểm, gồm 58 chi nhánh và 188 phòng"


def _least_in_brackets(page: Page, total: Token, parts: list[Token]) -> int:
    if ")" in parts[1].gap:  # examples, each in brackets of its own
        return _WEIGHT_BELOW
    if len(parts) >= _FEW or _is_partition(page, total, parts):
        return _LEAST
    if " và " in parts[1].gap and all(same_unit(total, part) == SAME for part in parts):
        return _LEAST
    return _WEIGHT_BELOW  # two that may be some, or be counted twice


def _are_labelled_alike(parts: list[Token]) -> bool:
    """Tell whether labels of one head name parts: "(khu vực thành thị: 130 vụ; khu vực nông thôn: 70 vụ)"."""
    heads = {part.gap.rpartition("(")[2].lstrip(" ;,").partition(" ")[0] for part in parts}
    return "(" in parts[0].gap and len(heads) == 1 and all(part.gap.endswith(_LABEL_ENDS) for part in parts)


def _least_of_which(page: Page, total: Token, parts: list[Token]) -> int:
    if len(parts) >= _FEW and not any(part.unit for part in parts) and are_exclusive(page, total, parts):
        return _LEAST  # "trong đó: khiển trách 541, cảnh cáo 462, khai trừ 153"
    named = all(bears_one_of_its_nouns(page, total, part) for part in parts)
    if not named and not all(_are_kin(total, part) for part in parts):
        return _WEIGHT
    if any(part.value > total.value for part in parts):
        return _LEAST
    printed = total.exact or is_compound(total)
    several = printed and named and len(parts) >= _FEW
    if sum(part.value for part in parts) > total.value:  # kinds may be nested, or counted twice
        least = _WEIGHT_ABOVE if " và " in parts[-1].gap else _WEIGHT_BELOW
        return least if several and total.value >= least else _WEIGHT_TWICE
    if printed and " và " in parts[-1].gap:
        return _WEIGHT_BELOW if are_named_apart(page, total, parts) else _WEIGHT_ABOVE
    return _WEIGHT_TWICE if several else _WEIGHT


def _is_partition(page: Page, total: Token, parts: list[Token]) -> bool:
    """Tell whether parts leave nothing out, or too much in.

    They are opposites, percentages that make up a hundred, end with the others, or exceed the total though nothing can
    be of two of them: "27 dự án (16 dự án FDI, 17 dự án trong nước)".
    """
    if are_opposites(page, parts, (*OPPOSITES, *COME_IN)) or _agree_in_the_small(total, parts):
        return True
    if _fill_their_total(page, parts) or name_the_others(page, parts):
        return True
    if len(parts) == _BOTH and any(denial(page, total, *some) for some in (parts, parts[::-1])):
        return not tells_what_is_left(page, parts[-1])
    if are_all_grades(page, parts) or are_all_of_a_scale(page, total, parts) or are_all_ranges(page, parts):
        return True
    told = total.sentence == parts[0].sentence and max(part.value for part in parts) <= total.value
    return told and sum(part.value for part in parts) > total.value and are_exclusive(page, total, parts)


def _are_named_kinds(page: Page, total: Token, parts: list[Token]) -> bool:
    """Tell whether parts are three kinds or more that exclude each other, each a noun: "9 mầm non, 5 tiểu học"."""
    named = len(parts) >= _FEW and len({part.unit for part in parts}) == len(parts)
    return named and are_exclusive(page, total, parts)


def name_the_others(page: Page, parts: list[Token], least: int = _FEW) -> bool:
    """Tell whether a list of so many parts at least ends with all others: "dân tộc khác 45 em"."""
    last = parts[-1]
    behind = page.low[last.end : last.stop] + page.sentences[last.sentence].after(last)[:_NAME]
    return len(parts) >= least and _THE_OTHERS.search(f"{last.gap.rpartition(',')[2]} {behind}") is not None


def _is_closed(parts: list[Token], word: str) -> bool:
    """Tell whether a list of all the parts there are ends with an *và* before the last."""
    return word in EXHAUSTS and " và " in parts[-1].gap


def _may_leave_some_out(page: Page, total: Token, parts: list[Token], word: str) -> bool:
    """Tell whether rounded parts after *trong đó* fall short by what a smaller one, not told, may well come to."""
    if not word.startswith(_OF_WHICH) or total.exact:
        return False
    values = [part.value for part in parts]
    short = total.value - sum(values)
    small = 0 < short < min(values) and (len(parts) <= 2 or short * _WEIGHT < total.value)
    return small and not (_is_partition(page, total, parts) or are_opposites(page, parts, NEARLY_ALL))


def _may_overlap(page: Page, total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether parts may be counted twice, or be parts of more than the total, and so exceed it rightly.

    A part with a verb of its own may be one of those before it: "trong đó có 274 thôn, có 32 thôn khó khăn"; and parts
    told in the next sentence may be those of all the counts before it: "58 người chết, 40 người mất tích. Trong đó …".
    """
    alike = frozenset(_TOLD_ANEW.findall(parts[0].gap))
    if any(not alike.issuperset(_TOLD_ANEW.findall(part.gap)) for part in parts[1:]):
        return True
    if not _DONE.search(parts[0].gap) and any(_DONE.search(part.gap) for part in parts[1:]):
        return True
    before = page.sentences[total.sentence].amounts() if total.sentence != parts[0].sentence else ()
    return any(token is not total and same_unit(token, parts[0]) == SAME for token in before)


def _weight(total: Token, parts: list[Token]) -> Number:
    """Return how much a chance near miss would have to hit: the largest number in steps, less where steps are rounded.

    Counts of four digits miss a total by one slip of a digit about once in a hundred times; numbers that are rounded
    leave room for each of them besides.
    """
    most = max(total.value, sum(part.value for part in parts))
    step = max(number.step for number in (total, *parts))
    steps = most if step == 1 else Fraction(most) / step
    return steps if total.exact or is_compound(total) else Fraction(steps) / (1 + len(parts))


def _are_kin(total: Token, part: Token) -> bool:
    """Tell whether a part is named like its total (trường học, trường mầm non) or is not named."""
    one, other = (thing_of(token.unit).split(" ")[0] for token in (total, part))
    return not part.unit or one == other


def _are_of_one(total: Token, part: Token) -> bool:
    """Tell whether a total is named like its part, or the words before it are: "tổng số bản án là 54"."""
    return _are_kin(total, part) or (not total.unit and f" {part.unit} " in total.gap)


def _fill_their_total(page: Page, parts: list[Token]) -> bool:
    """Tell whether each part has a percentage of its own, and these leave nothing out: "6 tổ (60%), 4 tổ (40%)"."""
    rates = [page.sentences[part.sentence].following(part) for part in parts]
    told = [rate for rate in rates if rate is not None and rate.kind == "rate" and rate.role in ("share", "paren")]
    left = _ALL - sum((Fraction(rate.value) for rate in told), Fraction())
    return len(told) == len(parts) and abs(left) <= sum((Fraction(rate.step) for rate in told), Fraction())
