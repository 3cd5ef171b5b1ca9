"""Values right beside their plans: "đạt 112% kế hoạch, vượt 12%", "kế hoạch 85%, đạt 91%, vượt 6%"."""

from collections.abc import Iterator
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, TargetClaim
from dxmetrics.read.prose.evidence.distances import are_levels, falls_short, is_of_one_kind_alone, way_of
from dxmetrics.read.prose.evidence.fits import change_between_fits
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.vi import as_percent

__all__ = ["read_plans"]

_PLAN: Final = r"(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|kh)\b"
_WHOSE: Final = r"((?: (?!so |và |nhưng |là |vượt )[^\W\d_]+){0,4})"
_OFF: Final = r"(?:vượt|hụt|(?:còn )?thiếu|(?:chưa|không) đạt|thấp hơn|cao hơn)"
_SO_MUCH_OFF: Final = regex(
    rf" {_PLAN}{_WHOSE} ?[,;(]? ?(?:và |tức |hay |tương ứng )?(?:vượt|hụt|(?:còn )?thiếu)"
    rf"(?: (?:so với )?{_PLAN}{_WHOSE})? (?:là |tới |đến |hơn |gần |trên |khoảng )*\Z"
)
"""From what was achieved of a plan in per cent to how far that is from all of it."""
_ENDS: Final = regex(rf" ?(?:(?:so với )?{_PLAN}{_WHOSE})? ?(?:[.;,)]|\Z)")
_SAYS_NOTHING: Final = frozenset((None, "", " năm", " cả năm", " đề ra", " đặt ra", " được giao", " giao"))
_TOLD_FIRST: Final = regex(
    rf"(?:\A|[;,.:(–-] ?|\bvới )(?:[^\W\d_]+ ){{0,4}}?{_PLAN}(?: (?!so |và |nhưng |đạt )[^\W\d_]+){{0,5}}"
    r"(?: năm 20\d\d)?:? \Z"
)
_ITS_RESULT: Final = regex(
    r"[^\W\d_ ]*(?: [^\W\d_]+){0,3}[,;] ?(?:kết quả|thực hiện|đã |đạt|ước |đến nay|thực tế)"
    r"(?:(?! so | cùng kỳ| riêng| quý| tháng| kỳ)[^,;:.()\d]){0,30}:? \Z"
)
_THAT_FAR: Final = regex(rf"[^\W\d_ ]*(?: [^\W\d_]+){{0,2}} ?[,;(] ?{_OFF}(?: {_PLAN})? (?:là |tới |đến )*\Z")
_OFF_THE_PLAN: Final = regex(
    rf"[^\W\d_ ]*(?: [^\W\d_]+){{0,3}} ?[,(] ?(?:và |đã )?{_OFF}(?: so với)? {_PLAN}{_WHOSE} (?:là |tới |đến )*\Z"
)
_BEHIND: Final = regex(rf" ?\(({_PLAN})?(?: [^\W\d_]+){{0,3}}(?: là|:)? ?\Z")
_HELD_TO: Final = regex(
    rf"[^,;.()\d]{{0,40}}[,(] ?(?:và |đã |nhưng |song |vẫn )?(?P<word>{_OFF}|(?:chưa|không) (?:hoàn thành|bằng))"
    rf"(?: so với)?(?: mức)? {_PLAN}{_WHOSE}(?P<open> ?\((?:(?!cùng |năm |quý |tháng |kỳ )[^\W\d_]+ ){{0,3}}| là | )\Z"
)
_TELLS_HOW_MUCH: Final = regex(r" ?\)? ?(?:là |tới |đến |khoảng )*\Z")
_IS_AWAY: Final = regex(r"\b(?:tăng|giảm|hơn|so với)\b[^,;:.()]*\Z")
"""What makes a number one of how far something is from another: "cao hơn năm trước là 2,5%, vượt mục tiêu (96%)"."""
_WORDS: Final = ("vượt", "hụt", "thiếu", "chưa ", "không ", "hơn ")


def read_plans(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the values that the words hold against a plan right beside them, whether they fit or not.

    - "đạt 112% kế hoạch, vượt 22%": what is over a hundred per cent;
    - "chỉ tiêu giao 85%, kết quả 91,4% (vượt 16,4%)": the plan, the value and how far they are apart;
    - "đạt 80,5%, vượt chỉ tiêu 5,5 điểm phần trăm (chỉ tiêu 85%)": the same in another order;
    - "đạt 470 tỷ đồng, vượt dự toán (500 tỷ đồng)": which of the two is the larger.

    >>> from dxmetrics.read import read_text
    >>> [figure.text for figure in read_text("Số thu đạt 112% dự toán, vượt 22% dự toán.").claims[0].figures]
    ['112', '100', '22']
    """
    tokens = sentence.tokens
    for token in tokens[1:]:
        if token in page.taken or not any(map(token.gap.__contains__, _WORDS)):
            continue
        lead = tokens[token.index - 1]
        before = tokens[token.index - 2] if token.index > 1 else None
        follow = sentence.following(token)
        if lead.role == "target" and lead.kind == "rate" and token.kind != "count":
            yield from _off_all(page, sentence, lead, token)
        elif lead.is_change or lead.under is not None:
            continue
        elif before is not None and _is_led_by_plan(before, lead, token) and _ENDS.match(sentence.after(token)):
            yield from _apart(page, lead, before, token)
        elif follow is not None and _is_off_plan_behind(lead, token, follow):
            yield from _apart(page, lead, follow, token)
        else:
            yield from _larger(page, sentence, token)


def _are_alike(value: Token, plan: Token) -> bool:
    """Tell whether two tokens may be a value and its plan: two percentages, or two counts of one thing."""
    if plan.is_change or plan.of is not None or plan.under is not None or not are_levels(value, plan):
        return False
    return _IS_AWAY.search(value.gap) is None


def _off_all(page: Page, sentence: Sentence, achieved: Token, away: Token) -> Iterator[Claim]:
    """Read by how much an achieved percentage is off a hundred: "đạt 96% dự toán, hụt 4%"."""
    told, behind = _SO_MUCH_OFF.match(away.gap), _ENDS.match(sentence.after(away))
    if told is None or behind is None:
        return
    if any(whose not in _SAYS_NOTHING and whose != told[1] for whose in (told[2], behind[1])):
        return  # "đạt 104% dự toán tỉnh giao, vượt 6% dự toán trung ương giao"
    page.taken.add(away)
    place = page.place_of_levels(achieved, away)
    sign = -1 if falls_short(away) else 1
    way = way_of(page, achieved, away.gap)
    yield TargetClaim(achieved.figure(), as_percent("100"), None, away.figure(sign), None, way, **place)


def _is_led_by_plan(plan: Token, value: Token, away: Token) -> bool:
    """Tell whether a plan, what came of it and how far they are apart follow each other."""
    return (
        _are_alike(value, plan)
        and _may_be_apart(value, plan, away)
        and _THAT_FAR.match(away.gap) is not None
        and _ITS_RESULT.match(value.gap) is not None
        and _TOLD_FIRST.search(plan.gap) is not None
    )


def _may_be_apart(value: Token, plan: Token, away: Token) -> bool:
    """Tell whether a distance may be that of a value from its plan.

    Counts that lie on the other side of it are perhaps what was done so far, "kế hoạch năm 100 tỷ đồng, đến nay thực
    hiện 30 tỷ đồng, vượt 20%", unless the distance is just theirs: "dự toán 500, thực hiện 470 tỷ đồng, vượt 6%".
    """
    if away.kind == "count" and not same_unit(value, away):
        return False
    sign = -1 if falls_short(away) else 1
    if value.kind == "rate" or sign * (value.value - plan.value) >= 0:
        return True
    if away.kind == "count":
        return abs(value.value - plan.value) == away.value
    return change_between_fits(value, plan, away, -sign)


def _is_off_plan_behind(value: Token, away: Token, plan: Token) -> bool:
    """Tell a plan in brackets behind how far a value is from it; they may tell that distance anew, in numbers."""
    if _OFF_THE_PLAN.match(away.gap) is None or not _are_alike(value, plan):
        return False
    named = _BEHIND.match(plan.gap)
    return named is not None and (named[1] is not None or value.kind == "rate" or value.value < 2 * plan.value)


def _apart(page: Page, actual: Token, target: Token, away: Token) -> Iterator[Claim]:
    """Read how far a value is from its plan."""
    relative = actual.kind == "count" and away.kind != "count"
    if is_of_one_kind_alone(page, actual, target, away):
        return  # "vượt 61 người lao động nữ, 13 người lao động nam"
    page.taken.update((target, away))
    page.targets.append((actual, target))
    sign = -1 if falls_short(away) or " đạt" in away.gap else 1
    told = away.figure(sign)
    place = page.place_of_levels(actual, target, away)
    amount, percent = (None, told) if relative else (told, None)
    yield TargetClaim(actual.figure(), target.figure(), None, amount, percent, way_of(page, actual, away.gap), **place)


def _larger(page: Page, sentence: Sentence, target: Token) -> Iterator[Claim]:
    """Read which of a value and its plan is the larger: "đạt 88%, chưa đạt kế hoạch (90%)".

    Without brackets the number may be how much the plan is passed by, unless that would leave no plan.
    """
    held = _HELD_TO.match(target.gap)
    actual, follow = sentence.before(target), sentence.following(target)
    if follow is not None and _TELLS_HOW_MUCH.match(follow.gap):
        return
    if (
        actual is not None and actual.role == "target" and target.kind == "count"
    ):  # "bằng 94% dự toán, vượt dự toán (…)"
        actual = sentence.before(actual)
    if held is None or actual is None or not _are_alike(actual, target):
        return
    if held["open"] == " " and not (" đạt" in held["word"] or actual.value < target.value):
        return
    way = way_of(page, actual, target.gap)
    if way is not None:
        place = page.place_of_levels(actual, target)
        yield TargetClaim(actual.figure(), target.figure(), direction=way, **place)
