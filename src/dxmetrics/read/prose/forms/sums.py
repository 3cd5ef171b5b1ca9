"""Breakdowns: "T …, trong đó a …, b …", "gồm a …; b …", "T (a …, b …)", and parts told in later sentences."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, OrderClaim, ShareClaim, SumClaim
from dxmetrics.read.prose.evidence.added import sums_up_to
from dxmetrics.read.prose.evidence.changed import FROM, TO_LEVEL
from dxmetrics.read.prose.evidence.exemptions import is_headed_anew
from dxmetrics.read.prose.evidence.fits import of_all_fits
from dxmetrics.read.prose.evidence.kinds import are_exclusive, is_one_of_their_kinds, names_of
from dxmetrics.read.prose.evidence.naming import are_pupils
from dxmetrics.read.prose.evidence.opposites import are_opposites
from dxmetrics.read.prose.evidence.partitions import EXHAUSTS
from dxmetrics.read.prose.evidence.relisted import missed_list, named_again
from dxmetrics.read.prose.evidence.scales import CAME_IN, DONE
from dxmetrics.read.prose.evidence.sums import is_their_difference, longest_sum, sharpen, some_make_up, sum_nearly_fits
from dxmetrics.read.prose.evidence.terms import are_apart
from dxmetrics.read.prose.evidence.wholes import are_kin
from dxmetrics.read.prose.forms.breakdowns import (
    MOST_PARTS,
    adding_up,
    breakdown,
    declared,
    list_parts,
    overlapping,
    sum_claim,
)
from dxmetrics.read.prose.leads import any_of, says_any
from dxmetrics.read.prose.page import Page, amounts, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME, same_noun

__all__ = ["read_lists", "read_sums"]

_OPENS: Final = ("(", ":", "trong đó", "trong số", "gồm", "phân theo", "chia", "cụ thể")
_OPENER: Final = regex(
    rf"(?:{any_of('trong đó|trong số đó|trong số này|chia ra|phân theo|chia theo|cụ thể')})\b"
    rf"|(?:{any_of('bao gồm|gồm')})\b(?! (?:cả|điểm)\b)|:\s"
    r"|\((?!\s*(?:[-+]|tăng|giảm|đạt|chiếm|năm |cùng kỳ))"
)
_HEADED: Final = regex(
    r"\W*theo (?:khu vực|vùng|địa bàn|loại hình|lĩnh vực|ngành|nhóm|độ tuổi|giới tính|cấp|hình thức|nguồn|trình độ)\b"
    r"[^\d,;:.()]{0,40}: "
)
"""What heads a list of kinds at the beginning of its sentence: "Theo khu vực kinh tế: dịch vụ 91.207 doanh nghiệp"."""
_GOES_ON: Final = regex(
    rf"(?:{any_of('còn lại|một số|và các|và những|và nhiều|và số ít|cùng các|cùng nhiều|và khác|vân vân|số khác')}"
    rf"|v\.v(?<=\bv\.v)|(?:{any_of('các|những|nhiều|số ít')}) [^\d,;.]{{0,30}}khác)\b|…|\.\.\."
)
"""What tells that a list goes on beyond its last number."""
_TOTALS: Final = 5
_LATER: Final = 4
_LEAST: Final = 10
_LONGEST: Final = 12
_MOST_OPENED: Final = 12
"""So many lists are read in a sentence: no office opens more."""
_FEW_LATER: Final = 3 * _LONGEST
"""So many later counts with the same words are looked at, which keeps the work of a long text in proportion."""
_NUMBERED: Final = regex(r"\b(?:gồm|là) (?:các )?(?:[^\W\d_]+ ){0,2}số (?:\d{1,2}, )*\Z")
"""What is told by its number: "4 tiêu chí chưa đạt gồm số 5, 7, 11 và 17"."""
_LABELS: Final = regex(r"\)? ?[-–] [^\W\d_]")
_BARE: Final = frozenset((", ", "; ", " và "))
_COMPARED: Final = regex(r"\b(?:so với|cùng kỳ|từ|trước|tăng|giảm)\b")
_ANEW: Final = regex(r";(?! (?:bao )?gồm\b)")
_TAKES_UP: Final = regex(r"\W*(?:[^\W\d_]+ ){1,3}này\b")
_MEAN: Final = regex(rf"(?:{any_of('bình quân|trung bình')})\b")
_DEFICITS: Final = ("nhập siêu", "thâm hụt", "lỗ", "bội chi")
_SOME: Final = regex(
    rf"(?:{any_of('chủ yếu|một số|phần lớn|đa số|tiêu biểu|điển hình|nổi bật|đáng chú ý|dẫn đầu|đứng đầu|hàng đầu')}"
    rf"|{any_of('nhất|nhiều|lớn|mạnh|như|cả')}|{any_of('cao')}(?! đẳng))\b[^,;.]*\Z"
)
"""What tells that a list names but some: "chủ yếu gồm …", "các mã bán nhiều gồm …", "nợ lớn nhất: …"."""
_BELOW_NOTHING: Final = regex(rf"(?:{any_of('|'.join(_DEFICITS))})\b")
_DRAWN: Final = regex(r"\btrong (?:tổng )?số\s*\Z|(?:\A|[,;:–-])\s*trong \Z")
_DRAWN_ENDS: Final = ("trong", "số")
_FEW: Final = 20
_FOUR: Final = 4
_MANY: Final = 2000
_ALL: Final = 100


def read_sums(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the breakdowns of a sentence.

    A list after *trong đó* need not exhaust its total, so one that does not add up is read as a breakdown only where a
    single slip of a digit keeps it from adding up.
    """
    tokens = sentence.tokens
    opened = 0
    for token in tokens:
        openers = _openers(token) if token.kind == "count" else ()
        if not openers:
            continue
        opened += 1
        if opened > _MOST_OPENED:
            break
        word = next((opener for opener in openers if opener[0] not in "(:"), openers[-1][0])
        parts = list_parts(tokens, token, bracketed=token.depth > 0 and "(" in token.gap)
        claim: Claim | None = _opened(page, sentence, token, parts, word) if len(parts) > 1 else None
        if claim is None and word.startswith("trong"):
            if not token.index and word == "trong đó":
                yield from _spread(page, token)
            totals = _totals(page, sentence, parts, word) if parts else []
            claim = _order(page, totals, token) if totals else None
        if claim is not None:
            yield claim
    again = named_again(page, sentence)
    if again is not None:
        yield sum_claim(page, *again)
    for token in tokens:
        if token.gap.rstrip().endswith(_DRAWN_ENDS) and _DRAWN.search(token.gap):
            yield from _drawn_from(page, sentence, token)


def _openers(token: Token) -> list[str]:
    """Return the words and marks that open a list before a count, which is no change and not told by its number."""
    gap = token.gap
    if not says_any(_OPENS, gap):
        return []
    if token.is_change or token.under is not None or (not token.unit and _NUMBERED.search(gap)):
        return []
    if token.index == 0 and _HEADED.match(gap):
        return ["trong đó"]
    found = _OPENER.findall(gap)
    return [opener for opener in found if opener != "trong đó"] if "gồm" in found else found  # "trong đó gồm" names all


def _opened(page: Page, sentence: Sentence, first: Token, parts: list[Token], word: str) -> SumClaim | None:
    """Return the breakdown that a word before the `first` number of a list opens, if it adds up or should."""
    parts = _up_to_the_next_list(sentence, parts)
    totals = _totals(page, sentence, parts, word)
    if totals:
        parts = _beside_each_other(page, totals[0], parts)
        if len(parts) <= 1:
            return None
    if ";" not in parts[1].gap and word != "(":  # what was done comes after the list
        rest = sentence.tokens[parts[1].index :]
        end = next((token.index for token in rest if ";" in token.gap), parts[-1].index + 1)
        ends = [part for part in parts if part.index < end]
        alike = [part for part in parts if totals and same_unit(totals[0], part)]
        if alike and alike[-1].index >= end and longest_sum(totals[0], alike) > sum(part in ends for part in alike):
            return adding_up(page, totals[:1], alike)  # "gồm 70 xã đạt chuẩn, 46 xã nâng cao; 12 xã chưa đạt"
        parts = ends
    if totals and _is_of_something_else(page, sentence, totals[0], parts):
        return None
    if any(_tells_a_mean(token.gap) for token in sentence.tokens[: first.index]):  # each part rounded by itself
        return breakdown(page, totals[:_TOTALS], parts, "")
    if len({_is_below_nothing(token.gap) for token in (*totals[:1], *parts)}) > 1:
        return None  # "xuất siêu 1,4 tỷ, trong đó … nhập siêu 7,7 tỷ, … xuất siêu 9,1 tỷ"
    nested = next((place for place, part in enumerate(parts) if place and "trong đó" in part.gap), None)
    anew = word in EXHAUSTS and _ANEW.search(first.gap) is not None  # "tổng chi 7.802 tỷ đồng; tổng thu gồm …"
    anew = anew or (word == ":" and is_headed_anew(first))
    more = _GOES_ON.search(page.sentences[first.sentence].after(parts[-1])) is not None
    if (
        nested is not None or anew or more or _SOME.search(first.gap)
    ):  # not all that follows is told beside each other, or all told
        told = totals[:_TOTALS]
        return adding_up(page, told, parts, as_printed=True) or breakdown(page, told, parts[: nested or 0], "")
    exhausts = word in EXHAUSTS and (bool(totals and totals[0].sentence == first.sentence) or _opens(first))
    opener = word if exhausts or word not in EXHAUSTS else ""
    claim = breakdown(page, totals[:_TOTALS], parts, opener)
    if claim is None and totals and (word in EXHAUSTS or not is_one_of_their_kinds(page, totals[0], parts)):
        beside = totals[0].index == parts[0].index - 1
        missed = declared(page, totals, parts, exhaustive=exhausts) if beside else None
        claim = missed or overlapping(page, totals[0], parts)
    return claim


def _up_to_the_next_list(sentence: Sentence, parts: list[Token]) -> list[Token]:
    """Return the parts before one that has a list of its own: "gồm 70 xã và 12 phường; tỉnh kia 65 xã, gồm 50 xã …"."""
    follow = [sentence.following(part) for part in parts]
    ends = (
        place
        for place, (part, after) in enumerate(zip(parts, follow, strict=True))
        if place and ";" in part.gap and after is not None and "gồm" in after.gap
    )
    return parts[: next(ends, len(parts))]


def _tells_a_mean(gap: str) -> bool:
    return "bình" in gap and _MEAN.search(gap) is not None


def _is_below_nothing(gap: str) -> bool:
    return says_any(_DEFICITS, gap) and _BELOW_NOTHING.search(gap) is not None


def _beside_each_other(page: Page, total: Token, parts: list[Token]) -> list[Token]:
    """Return the parts without what is told of each besides, or none where just some of them are all there are.

    "1.160 hồ sơ, gồm 612 hồ sơ đất, đã trả 590 hồ sơ; 548 hồ sơ hộ tịch, đã trả 540 hồ sơ".
    """
    sharpen(total, parts)
    parts = _of_its_term(total, _without_undone(total, _by_turns(page, total, parts)))
    parts = _without_companions(total, parts) if len(parts) > 1 else parts
    some = len(parts) >= _FOUR and not longest_sum(total, parts) and some_make_up(total.value, parts)
    return [] if some else parts


def _by_turns(page: Page, total: Token, parts: list[Token]) -> list[Token]:
    """Return the parts told by their total's verb where another one takes turns with it, else all of them.

    "Đã giải quyết 640 đơn. Trong đó, đơn đất nhận 500 đơn, giải quyết 492 đơn; đơn nhà nhận 150, giải quyết 148 đơn."
    """
    label = page.label(total) if len(parts) >= _FOUR else ""
    turns = label != "" and all((label in part.gap) == bool(place % 2) for place, part in enumerate(parts))
    return parts[1::2] if turns and len(parts) % 2 == 0 else parts


def _without_companions(total: Token, parts: list[Token]) -> list[Token]:
    """Return the parts of a total's unit where something else is told with each: "808 tỷ đồng, với 136 hộ; …"."""
    alike = [part for part in parts if are_kin(total, part)]
    told = len(alike) > 1 and alike[0] is parts[0] and alike[1] is not parts[1] and ";" in alike[1].gap
    return alike if told else parts


def _without_undone(total: Token, parts: list[Token]) -> list[Token]:
    """Return parts of what was done without what is still being done: "trước hạn 5; đang làm 2; quá hạn 1 đơn"."""
    if not any(" hạn " in part.gap for part in parts) or "đang " in total.gap or longest_sum(total, parts):
        return parts
    done = [part for part in parts if "đang " not in part.gap]
    return done if len(done) > 1 and done[0] is parts[0] else parts


def _is_of_something_else(page: Page, sentence: Sentence, total: Token, parts: list[Token]) -> bool:
    """Tell whether a list says something else of a total than what it is made up of."""
    return (
        _are_labels(page, parts)
        or _is_so_much(sentence, total, parts)
        or _add_to_what_was(sentence, total, parts)
        or _are_of_the_done(page, total, parts)
    )


def _are_labels(page: Page, parts: list[Token]) -> bool:
    """Tell numbers that name things: "4 tiêu chí (số 2, 3, 10, 11)", "(số 2 - Giao thông, 3 - Thủy lợi)"."""
    if any(part.unit for part in parts):
        return False
    named = all(_LABELS.match(page.sentences[part.sentence].after(part)) for part in parts)
    return named or (parts[0].depth > 0 and all(part.gap in _BARE for part in parts[1:]))


def _is_so_much(sentence: Sentence, total: Token, parts: list[Token]) -> bool:
    """Tell whether parts are so much, and no more: "trong đó trước hạn 2.450 hồ sơ, đúng hạn 556 hồ sơ, đạt 99,8%"."""
    share = sentence.following(parts[-1])
    if share is None or share.kind != "rate" or share.value >= _ALL:
        return False
    return of_all_fits(sum([part.value for part in parts]), total, share)


def _of_its_term(total: Token, parts: list[Token]) -> list[Token]:
    """Return parts up to one of another term: "quý I thu 320 tỷ đồng, trong đó phí 20 tỷ đồng; quý II thu 340 tỷ"."""
    if "quý" not in total.gap and "tháng" not in total.gap:
        return parts
    apart = (place for place, part in enumerate(parts) if place and are_apart(part.gap, total.gap))
    end = next(apart, len(parts))
    return parts if end == len(parts) or longest_sum(total, parts) else parts[:end]


def _are_of_the_done(page: Page, total: Token, parts: list[Token]) -> bool:
    """Tell whether parts tell how what was done kept its terms, and the total came in: "nhận 900 đơn: đúng hạn 840"."""
    if sum([part.value for part in parts]) >= total.value or DONE.search(total.gap) or not CAME_IN.search(total.gap):
        return False
    return all(" hạn " in f"{name} " for name in names_of(page, parts))


def _add_to_what_was(sentence: Sentence, total: Token, parts: list[Token]) -> bool:
    """Tell whether parts are what a total has grown by: "từ 500 ha lên 650 ha, gồm 100 ha trồng mới và 50 ha khác"."""
    was = sentence.before(total) if total.sentence == parts[0].sentence else None
    if was is None or not TO_LEVEL.search(total.gap):
        return False
    added = sum(part.value for part in parts)
    return (
        added == was.value if was.is_change else FROM.search(was.gap) is not None and total.value - was.value == added
    )


def _totals(page: Page, sentence: Sentence, parts: list[Token], word: str) -> list[Token]:
    """Return the counts that a list may break down, the nearest first."""
    first = parts[0]
    before = reversed(amounts(sentence.tokens[: first.index]))
    near = sentence.tokens[: first.index + 1]
    totals = [other for other in before if other.depth <= first.depth and not _is_closed(other, near)][:_TOTALS]
    if word not in "(:":
        return totals or list(page.earlier(first, 1 + _is_taken_up(page, first)))
    if word == ":" and not first.index:
        return _told_of_before(page, parts)
    last = first.index - 1
    if word == "(" and last > 0 and sentence.tokens[last].role == "share":  # "30/40 đơn, đạt 75% (17 đơn …; 13 đơn …)"
        last -= 1
    near = totals
    totals = [other for other in totals if other.index == last and ")" not in first.gap]
    if totals and len(near) > 1 and not longest_sum(totals[0], parts):
        totals = _broken_down(page, near, parts)
    if word == ":" and len(parts) > 2 and not (totals and longest_sum(totals[0], parts)):
        farther = (other for other in amounts(sentence.tokens[: first.index])[: -_TOTALS - 1 : -1] if other.exact)
        exact = next((other for other in farther if longest_sum(other, parts) > 2), None)
        totals = totals if exact is None else [exact]  # "61 em đoạt giải, chiếm 63,5%: 17 giải Nhì, 19 giải Ba, …"
    over = totals[0].under if totals else None
    if over is not None and not longest_sum(totals[0], parts):  # "44/61 em đoạt giải (28 giải Nhất, 16 giải Nhì)"
        return [over]
    return totals


def _told_of_before(page: Page, parts: list[Token]) -> list[Token]:
    """Return the count of the sentence before of which a heading tells the kinds: "Hình thức: khiển trách 41, …"."""
    before = [token for token in page.earlier(parts[0], 1) if token.exact and not token.depth]
    bare = not any(part.unit for part in parts)
    return before[:1] if bare and before and are_exclusive(page, before[0], parts) else []


def _broken_down(page: Page, totals: list[Token], parts: list[Token]) -> list[Token]:
    """Return the total that parts make up, or bear the unit of, the nearest last: "9 vụ, 20 bị can (cũ 1, mới 8)".

    None where they bear the unit of one that they are far from: they may be some of it.
    """
    nearest, *others = totals
    for total in others:
        if longest_sum(total, parts) == len(parts):
            return [total]
        if all(same_unit(total, part) == SAME and not same_unit(nearest, part) for part in parts):
            return [total] if are_opposites(page, parts) and sum_nearly_fits(total, parts) else []
    return [nearest]


def _is_taken_up(page: Page, first: Token) -> bool:
    """Tell whether the sentence before a list only says more of one before it: "Số này đạt 61% …. Trong đó …"."""
    tokens = page.sentences[first.sentence - 1].tokens if first.sentence else []
    return bool(tokens) and _TAKES_UP.match(tokens[0].gap) is not None


def _is_closed(token: Token, near: list[Token]) -> bool:
    """Tell whether the brackets that a count stands in are closed before the last of the numbers near it."""
    return token.depth > 0 and any(")" in other.gap for other in near[token.index + 1 :])


def _opens(token: Token) -> bool:
    """Tell whether a sentence begins with the word that its list exhausts something; else it names what that is."""
    return token.gap.lstrip(" -+*•").startswith(EXHAUSTS)


def read_lists(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield totals with the list right after them, or told of with the same words in later sentences.

    Nothing but the arithmetic says that they are a breakdown, so they must add up exactly.
    """
    counts = sentence.amounts()
    number = sentence.tokens[0].sentence + 1
    next_tokens = page.sentences[number].tokens if number < len(page.sentences) else []
    following = amounts(next_tokens[:MOST_PARTS]) if len(next_tokens) > 1 else []
    for place, total in enumerate(counts, 1):
        if total.exact and total.value >= _LEAST:
            behind = counts[place:]
            parts = _other_list(page, total, behind) if total in page.summed else _list(page, total, behind, following)
            if parts is not None and frozenset((total, *parts)) not in page.balances:
                yield sum_claim(page, total, parts)


def _list(page: Page, total: Token, behind: list[Token], following: list[Token]) -> list[Token] | None:
    """Return the list that breaks a total down, the surest first: counts `behind` it, told alike, `following` it."""
    parts: list[Token] | None = None
    if len(behind) > 1:
        last = total.index + MOST_PARTS
        behind = [token for token in behind if token.depth >= total.depth and token.index <= last]
        parts = _beginning(total, behind, total.unit)
    if parts is not None or total.value < _FEW or not total.unit:
        return parts
    alike = page.told_alike(total, _FEW_LATER)
    parts = _beginning(total, alike, total.unit) or _beginning(total, following, total.unit)
    if parts is None and total.value >= _MANY:
        parts = (behind and _within(total, behind)) or (following and _within(total, following))
    return parts or missed_list(total, alike)


def _other_list(page: Page, total: Token, behind: list[Token]) -> list[Token] | None:
    """Return another list for a total that is broken down already: told alike, or behind the brackets of the first."""
    parts = _beginning(total, page.told_alike(total, _FEW_LATER), total.unit)
    if parts is None and total.value >= _MANY:
        outside = [token for token in behind[:MOST_PARTS] if token.depth == total.depth]
        parts = _beginning(total, outside, total.unit)
    return parts


def _within(total: Token, run: list[Token]) -> list[Token] | None:
    """Return two counts side by side that make up a total, or all of one thing, if only it is named otherwise."""
    for one, other in pairwise(run):
        if (
            one.exact
            and one.value < total.value == one.value + other.value
            and same_unit(one, other) == SAME == same_unit(total, one)
        ):
            return [one, other]
    uniform = len(run) > 2 and all(token.unit == run[0].unit for token in run)
    return _beginning(total, run, run[0].unit) if uniform else None


def _beginning(total: Token, run: list[Token], unit: str) -> list[Token] | None:
    """Return the beginning of the counts of a unit in a run, at least two, that adds up to the total exactly."""
    if len(run) < 2:
        return None
    left = total.value
    parts: list[Token] = []
    for token in run:
        if token.unit == unit or same_noun(unit, token.unit):
            parts.append(token)
            left -= token.value
            if left <= 0 or not token.exact or len(parts) == _LONGEST:
                return parts if left == 0 and len(parts) > 1 else None
    return None


def _drawn_from(page: Page, sentence: Sentence, token: Token) -> Iterator[Claim]:
    """Read "Trong tổng số T thôn, có a thôn …": a subset that cannot be larger."""
    pair = amounts(sentence.tokens[token.index : token.index + 2])
    if page.taken.issuperset(pair):  # "Trong 50 dự án, hơn một nửa (26 dự án)"
        return
    beside = len(pair) == 2 and pair[0].depth == pair[1].depth and _COMPARED.search(pair[1].gap) is None
    if beside and all(count.exact and _is_plain(count) for count in pair) and same_unit(*pair) == SAME:
        whole, part = pair
        if ";" in part.gap and part.value > whole.value:  # "… trong tổng số 737 hồ sơ; tiếp nhận 1.952 hồ sơ"
            return
        others = sentence.tokens[part.index + 1 :]
        both = overlapping(page, whole, [part, *others])
        if both is not None:
            yield both
        elif ";" in part.gap or any(_is_plain(token) and same_unit(token, part) == SAME for token in others):
            yield OrderClaim(part.figure(), whole.figure(), **page.place(whole, part))  # one of several parts
        elif not others or others[0] not in page.taken or part.value > whole.value:
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
    if part.value > whole.value and any(added >= part.value for added in sums_up_to(page, whole)):
        return None
    tokens = page.sentences[part.sentence].tokens
    if part.value > whole.value and is_their_difference(whole, tokens[part.index : part.index + 2]):
        return None  # "tăng thuần 25 người, trong đó tuyển 40 người, nghỉ 15 người"
    together = whole.sentence == part.sentence and whole.depth == part.depth
    together = together and all(token.kind == "rate" for token in tokens[whole.index + 1 : part.index])
    if not (part.index or together):  # "Có 412 cơ sở. Trong số này, 430 cơ sở …"
        alike = [total for total in totals if same_unit(total, part) == SAME]
        together = alike == [whole] and part.value > whole.value and part.gap.lstrip().startswith("trong số")
    if (
        together
        and not (part.of or part.under)
        and (whole.exact or whole.step >= 1)
        and part.exact
        and whole.unit
        and (same_unit(whole, part) == SAME or are_pupils(whole, part))
        and part.unit
    ):
        return OrderClaim(part.figure(), whole.figure(), **page.place(whole, part))
    return None


def _spread(page: Page, first: Token) -> Iterator[Claim]:
    """Read a breakdown told in sentences of its own: each total of an earlier sentence, each part of a later one."""
    totals = {token.value: token for token in reversed([*page.earlier(first, 3)]) if token.exact and token.unit}
    if not totals:
        return
    mine = page.sentences[first.sentence].amounts()[:_LONGEST]
    following = page.sentences[first.sentence + 1 : first.sentence + 1 + _LATER]
    later = [token for sentence in following for token in sentence.amounts()][:MOST_PARTS]
    others = [token for token in later if token.exact and token.unit]
    for part in mine:
        if not part.exact or not part.unit:
            continue
        for other in others:
            total = totals.get(part.value + other.value)
            if total is not None and same_unit(total, part) and same_unit(part, other):
                yield sum_claim(page, total, [part, other])
                break
