"""Plan targets: "A, đạt p% kế hoạch (T)", "vượt D so với chỉ tiêu", "đạt 41,2%, vượt 1,2% so với chỉ tiêu (40%)"."""

from collections.abc import Iterator
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim
from dxmetrics.read.prose.evidence.achievers import (
    COMPARED,
    is_all_told,
    is_of_another,
    is_of_another_name,
    is_of_bracketed,
    is_set_after,
    is_set_inside,
    names_reachers,
    value_before,
)
from dxmetrics.read.prose.evidence.distances import PASSES, falls_short, is_distance, passed_behind
from dxmetrics.read.prose.evidence.elsewhere import has_own_subject
from dxmetrics.read.prose.evidence.fits import (
    change_between_fits,
    change_between_nearly_fits,
    change_fits,
    is_loose,
    share_agrees,
    share_fits,
    share_nearly_fits,
)
from dxmetrics.read.prose.evidence.meant import is_that_told
from dxmetrics.read.prose.evidence.misprints import is_slip_of
from dxmetrics.read.prose.evidence.planned import (
    ACHIEVED,
    in_force,
    is_of_another_term,
    plan_before,
    pointed_at,
    target_behind,
    target_elsewhere,
    target_near,
    target_of_its_kind,
)
from dxmetrics.read.prose.evidence.subjects import are_told_together
from dxmetrics.read.prose.forms.attained import attained
from dxmetrics.read.prose.page import Page, nearest, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Kind, Token
from dxmetrics.read.prose.units import SAME

__all__ = ["SET_WORDS", "read_targets"]

_GOES_ON: Final = regex(r",\s*đạt\s*\Z")
_AND_OF: Final = regex(r"\) ?[,;]? ?(?:và )?(?:gần |khoảng |hơn |trên )?")
_ANOTHER: Final = regex(
    r"(?: (?:so )?(?:với )?(?:mức )?(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|phấn đấu))"
    r"(?: (?:năm|cả năm|của|giao|được giao|đề ra|đặt ra|phấn đấu|nội bộ|chung|cao nhất|tối thiểu|tỉnh|huyện|xã|"
    r"thành phố|trung ương|chính phủ|bộ|hđnd|ubnd|nghị quyết|đại hội|nhiệm kỳ)){0,4} \((?:là )?"
)
_AND_ON: Final = regex(r"\)?\s*(?:[.,;]|và \d|và \Z|\Z)")
_VALUE_AFTER: Final = regex(r"(?!\s*so với)[^,;.(\n]{0,40}(?:\bvới|\blà|tương ứng|tương đương)\s*\Z")
_TARGET_AFTER: Final = regex(
    r"(?![^(\d]{0,60}\b(?:cùng kỳ|năm trước|(?:cao|thấp) hơn)\b)[^,;.(\n]{0,50}"
    r"(?:[^,;.(\n]{0,50}(?=\()|, [^,;.(\n]{1,30} giao )?"
    r"(?:\(\s*(?:(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán|kh|giao)"
    r"(?: (?!trước|ngoái|còn|thiếu|vượt|đã|trong)[^\W\d_]+){0,8}?)?"
    r"(?: là|:| giao)?|\blà|"
    r"(?:chỉ tiêu|mục tiêu|kế hoạch|dự toán)(?: năm| cả năm|(?: [^\W\d_]+){0,3} giao)?)"
    r"\s*(?:(?:là|đạt|trên|từ|tối thiểu|ít nhất)\s)*\Z",
)
_ANOTHER_VALUE: Final = regex(r" (?:và|còn) [^,;.()]*\blà \Z")
"""What leads from a plan to the next value: "đạt 60% dự toán giao và chi ngân sách xã là 64,6 tỷ đồng"."""
_LIKEWISE: Final = regex(r"\(|\btương (?:ứng|đương)")
_ANOTHER_TIME: Final = regex(r"\(\s*(?:cùng kỳ|cùng thời|(?:năm|kỳ|quý|tháng) trước|năm \d)")
_SET: Final = regex(
    r"\b(?:(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|yêu cầu|kh)\b(?:(?! như )[^,;:.\n]){0,60}:?\s?"
    r"|(?:tỉnh|huyện|xã|ngành|trên|ương|bộ|được|phủ|ubnd|hđnd) giao(?: năm)?(?: là|:)? )\Z"
)
"""What leads up to a target: "so với dự toán huyện giao (240 tỷ đồng)", not "theo kế hoạch, đã trồng 500 ha"."""
SET_WORDS: Final = ("kế hoạch", "chỉ tiêu", "dự toán", "mục tiêu", "yêu cầu", "giao", "kh ", "kh:", "kh(")
_RECEIVED: Final = regex(r"\bđược giao(?: là)? \Z")
"""Work that is handed over is a whole ("được giao 120 hồ sơ, giải quyết 90 hồ sơ, đạt 75%"), unless more is done."""
_BY: Final = regex(r"\s*\)?\s*(?:là\s+|tới\s+|đến\s+|khoảng\s+)*\Z")
_ON_ANOTHER: Final = regex(r"\s*\)?\s*(?:so |cùng kỳ)")
_THE_PLAN: Final = regex(
    r"\s*(?:so (?:với )?)?(?:kế hoạch|chỉ tiêu|dự toán)(?: (?:đề ra|được giao|giao|năm|cả năm))?\s*(?:[.;,)]|\Z)"
)
"""The plan that a slash has just put under a value: "1.240/1.000 ha, vượt 24% kế hoạch"."""
_ON_THE_PLAN: Final = regex(r"(?: trên|/| /) ?(?:tổng )?(?:kế hoạch|kh|chỉ tiêu|dự toán)(?: [^\W\d_]+){0,3} \Z")
"""What puts a value over its target: "đạt 1.514 tỷ đồng trên kế hoạch 2.700 tỷ đồng, hoàn thành 56%"."""
_AGAINST_THE_PLAN: Final = regex(
    r"(?: trên| so với|/| /) ?(?:tổng )?(?:kế hoạch|kh|chỉ tiêu|dự toán)(?: [^\W\d_]+){0,3} \Z"
)
_IS_MEAN: Final = regex(r"\b(?:bình quân|trung bình|mỗi)\b[^,;]*\Z")
_DONE_OF: Final = regex(r"(?:[,;]|trong đó)(?: (?:trong đó|có|số))* (?:đã|được|mới) [^,;:.()\d]{0,40}\Z")
"""What leads from a count to how many of it something was done to."""
_ALL_YEAR: Final = regex(r"\b(?:cả|cuối|hết) (?:năm|kỳ|nhiệm kỳ)\b[^;.()]*\Z")
_TO_DO: Final = regex(r"\b(?:phấn đấu|dự kiến|ước|sẽ)\b[^,;.()]*\Z")
_ALL: Final = 100
_AND_ALSO: Final = regex(r".* (?:và|nhưng|song) ")
_NEAR: Final = 6
_REACH: Final = 3


def read_targets(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the values of a sentence that are held against a plan; they come first, so that no share takes them."""
    listed = False
    said = page.low[sentence.start : sentence.tokens[-1].start]
    is_set = any(map(said.__contains__, SET_WORDS))
    for token in sentence.tokens:
        if token in page.taken or _is_to_come(sentence, token):
            continue
        if token.role == "target" or is_of_bracketed(sentence, token) or (listed and _goes_on(sentence, token)):
            listed = True
            yield from _achieved(page, sentence, token)
        elif listed and token.kind == "rate" and _AND_OF.fullmatch(token.gap):
            yield from _of_another(page, sentence, token)
        elif token.against_target and (token.is_change or token.role == "rest"):
            yield from _off_target(page, sentence, token)
        elif is_set and (token.kind != "count" or token.is_change):
            yield from _held_against_earlier(page, sentence, token)


def _is_to_come(sentence: Sentence, rate: Token) -> bool:
    """Tell what a plan will come to: "đã giải ngân 799 tỷ đồng; phấn đấu thêm 2 tỷ đồng, cả năm đạt 86,5%"."""
    before = sentence.before(rate)
    return before is not None and _ALL_YEAR.search(rate.gap) is not None and _TO_DO.search(before.gap) is not None


def _goes_on(sentence: Sentence, rate: Token) -> bool:
    """Tell whether a percentage goes on with a list of what was achieved, and is of no count told since, as a share.

    "Thu 412 tỷ đồng, đạt 96% dự toán; nộp 380 hồ sơ, đã duyệt 340 hồ sơ, đạt 89,5%".
    """
    if rate.role != "share" or not _GOES_ON.search(rate.gap):
        return False
    part = sentence.before(rate)
    whole = None if part is None else sentence.before(part)
    if part is None or whole is None or part.kind != "count" or whole.kind != "count":
        return True
    plain = whole.depth == part.depth == rate.depth and not (whole.is_change or part.is_change or part.under)
    near = share_nearly_fits if rate.per > 1 else share_fits
    return not (plain and whole.value > part.value and _DONE_OF.search(part.gap) and near(part, whole, rate))


def _achieved(page: Page, sentence: Sentence, rate: Token) -> Iterator[Claim]:
    """Read an achieved percentage of a plan, with the value, the target and the distance that are told beside it."""
    rate.play("target")
    page.taken.add(rate)
    following = sentence.following(rate)
    if _ANOTHER_TIME.search(rate.gap) or _is_of_ratio(following):
        return
    actual, away = value_before(sentence, rate)
    told = _targets_told(page)  # "vượt 4% kế hoạch xã (100 ha), bằng 96% kế hoạch …"
    away = [token for token in away if sentence.following(token) not in told]
    over = None if actual is None else _over_plan(sentence, actual)
    if actual is not None and over is not None:
        meant = actual if is_that_told(page, sentence, over, actual, rate) else None
        yield from attained(page, over, meant, rate, away)
        return
    if (
        following is not None
        and following.kind == "count"
        and _VALUE_AFTER.match(following.gap)
        and not (actual is not None and is_set_after(actual, following, rate))
    ):
        actual = following
    elif actual is None:
        yield from _of_earlier(page, sentence, rate)
        return
    elif names_reachers(rate, actual):
        return
    if actual.under is not None:
        own = _target_of_slash(page, sentence, actual.under, actual, rate)
        if own is not None:
            yield from _of_slash(page, sentence, actual.under, own, rate, away)
            return
        before = next(nearest(sentence.tokens, actual.under.index), None)
        if before is None or has_own_subject(rate):
            return
        actual = before
    yield from _held(page, sentence, actual, rate, away)


def _of_slash(
    page: Page, sentence: Sentence, part: Token, target: Token, rate: Token, away: list[Token]
) -> Iterator[Claim]:
    """Read what the part of a slash achieves of a target, or what a count before it does, where no slip explains it.

    "Đón 412.000 lượt khách dịp lễ 2/9, đạt 103% kế hoạch (400.000 lượt)".
    """
    if target is not part.of and not share_nearly_fits(part, target, rate):
        value = next((token for token in nearest(sentence.tokens, part.index) if share_fits(token, target, rate)), None)
        if value is not None:
            yield from attained(page, value, target, rate, away)
        return
    meant = target if is_that_told(page, sentence, part, target, rate) else None
    yield from attained(page, part, meant, rate, away)


def _targets_told(page: Page) -> set[Token]:
    """Return the last targets that values were held against, which are no values themselves."""
    return {target for _, target in page.targets[-_REACH:]}


def _held(page: Page, sentence: Sentence, actual: Token, rate: Token, away: list[Token]) -> Iterator[Claim]:
    """Read what a value achieves of its target, if one is told, or what another count before it does."""
    target = _target(page, sentence, actual, rate)
    if target is None:
        yield from attained(page, actual, None, rate, away or passed_behind(sentence, actual, rate))
    elif share_fits(actual, target, rate):
        yield from attained(page, actual, target, rate, away)
    elif _IS_MEAN.search(actual.gap) and same_unit(actual, target) != SAME:
        return  # "doanh số 2.719 tỷ đồng, bình quân mỗi khách 1,2 triệu đồng, đạt 103% kế hoạch (2.640)"
    elif not _is_of_change(sentence, target, rate):  # perhaps it is what a part was told of
        fits = [token for token in nearest(sentence.tokens, rate.index) if share_fits(token, target, rate)]
        actual = next((token for token in fits if same_unit(token, target)), (*fits, actual)[0])
        yield from attained(page, actual, target, rate, away)


def _is_of_change(sentence: Sentence, target: Token, rate: Token) -> bool:
    """Tell what a change achieves of what was planned of it: "tăng 18 thẻ, đạt 60% chỉ tiêu phát triển (30 thẻ)"."""
    moved = sentence.before(rate)
    return moved is not None and moved.is_change and same_unit(moved, target) > 0 and share_fits(moved, target, rate)


def _is_of_ratio(following: Token | None) -> bool:
    """Tell a percentage that is read with the ratio behind it: "đạt 30,7% kế hoạch (46,7/152,1 tỷ đồng)"."""
    return following is not None and following.of is not None and following.gap.endswith("(")


def _over_plan(sentence: Sentence, target: Token) -> Token | None:
    """Return the value that is told right before its target: "thu 1.200 tỷ đồng trên dự toán 1.000 tỷ đồng"."""
    value = sentence.before(target)
    if value is None or value.kind != "count" or value.is_change or _AGAINST_THE_PLAN.match(target.gap) is None:
        return None
    return value if same_unit(value, target) == SAME else None


def _target(page: Page, sentence: Sentence, actual: Token, rate: Token) -> Token | None:
    """Return the target of a value, right after its percentage or elsewhere, if it is that which the words mean."""
    target = (
        _target_after(sentence, rate, actual)
        or target_near(page, sentence, actual, rate)
        or target_of_its_kind(page, actual, rate)
        or target_elsewhere(page, sentence, actual, rate)
        or target_behind(page, sentence, actual, rate)
        or _set_before_all(page, sentence, actual, rate)
    )
    if target is not None:
        target = in_force(page, target, actual, rate)
    return target if target is not None and is_that_told(page, sentence, actual, target, rate) else None


def _set_before_all(page: Page, sentence: Sentence, actual: Token, rate: Token) -> Token | None:
    """Return the plan that is told right before a value, by whatever name: "Dự toán: 320 tỷ đồng. Thu 336 tỷ đồng"."""
    plan = plan_before(page, actual, rate)
    if plan is None or ACHIEVED.search(rate.gap) is None or is_of_another_term(plan.gap, sentence.after(rate)):
        return None
    return plan if rate.per > 1 and share_nearly_fits(actual, plan, rate) else None


def _of_another(page: Page, sentence: Sentence, rate: Token) -> Iterator[Claim]:
    """Read what a value achieves of another target: "bằng 31% dự toán (960 tỷ đồng), 19% mục tiêu (1.550 tỷ đồng)"."""
    target = sentence.following(rate)
    if not page.targets or target is None or not _is_target(target, "count"):
        return
    actual, before = page.targets[-1]
    if before is not sentence.before(rate):
        return
    told = _ANOTHER.fullmatch(target.gap) is not None and _AND_ON.match(sentence.after(target)) is not None
    if told and same_unit(target, before) == SAME:
        rate.play("target")
        page.taken.add(rate)
        yield from attained(page, actual, target, rate, [])


def _target_of_slash(page: Page, sentence: Sentence, part: Token, whole: Token, rate: Token) -> Token | None:
    """Return what the part of a slash is held against: its whole, or a target beside it.

    "2.210/2.100 hộ, đạt 105,24% chỉ tiêu"; "450/500 hộ, đạt 112,5% kế hoạch (400 hộ)".
    """
    told = _target_after(sentence, rate, part) or target_near(page, sentence, part, rate)
    if told is not None and told is not whole and same_unit(told, whole):
        return told
    if not _is_planned(sentence, part, whole, rate):
        return None
    page.taken.add(part)
    return whole


def _is_planned(sentence: Sentence, part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether an achieved percentage is of a slash before it: "2.210/2.100 hộ, đạt 105,24% chỉ tiêu".

    Not where it has a share of its own, "6.250/8.014 xã (78%), đạt 97,5% mục tiêu", nor, where it does not fit, after
    another count or with a subject of its own: "trồng 645 ha ở 9/12 xã, đạt 107,5% kế hoạch".
    """
    if whole.unit.startswith("điểm"):  # the most points there are
        return False
    own = sentence.following(whole)
    if own is not None and own is not rate and own.kind == "rate" and share_fits(part, whole, own):
        return False
    if share_fits(part, whole, rate):
        return True
    near = share_nearly_fits if rate.per > 1 else is_slip_of
    if part.value < whole.value and not near(part, whole, rate):  # then it is a whole, and no plan
        return False
    before = next(nearest(sentence.tokens, part.index), None)
    if before is None or has_own_subject(rate):
        return before is None and not has_own_subject(rate)
    beside = rate.index == whole.index + 1 and same_unit(before, whole) == SAME
    if beside and rate.per > 1 and share_nearly_fits(part, whole, rate):
        return True
    one_of_them = not before.index and not before.gap.strip() and "trong đó" in part.gap  # "Năm khoản thu …, trong đó"
    return one_of_them and rate.per > 1 and share_nearly_fits(part, whole, rate)


def _held_against_earlier(page: Page, sentence: Sentence, token: Token) -> Iterator[Claim]:
    """Read what a value has achieved of a target told before, or by how much it has passed it or falls short of it.

    "A trên kế hoạch T, hoàn thành p%"; "so với dự toán giao (T) đạt p%"; "so với chỉ tiêu (T) vượt D".
    """
    if not token.index:
        return
    led = PASSES.search(token.gap) if token.is_change else (ACHIEVED.search(token.gap) or _BY.match(token.gap))
    target = _set_before(sentence, token) if led else None
    if target is None or _is_whole(token, target):
        return
    targets = {target, *_targets_told(page)}
    near = [other for other in sentence.tokens[max(0, token.index - _NEAR) : token.index] if other not in targets]
    values = [
        other
        for other in reversed(near)
        if other.kind == target.kind and not other.is_change and other.under is None and same_unit(other, target)
    ]
    lead = next((other for other in (sentence.before(token), sentence.before(target)) if other in values), None)
    if token.is_change or _is_by(token, target):
        yield from _away(page, sentence, token, target, values, lead)
    elif (
        token.kind == "rate"
        and target.kind == "count"
        and ACHIEVED.search(token.gap)
        and ";" not in token.gap
        and not _ON_ANOTHER.match(sentence.after(token))
    ):
        actual = next((value for value in values if share_fits(value, target, token)), None)
        if actual is None and lead is not None and same_unit(lead, target) == SAME:
            plain = target.index == lead.index + 1 == token.index - 1 and _ON_THE_PLAN.match(target.gap) is not None
            told = (
                plain
                or is_all_told(sentence, lead, target, token)
                or is_set_inside(lead, target, token)
                or (token.step != 1 and share_nearly_fits(lead, target, token))
            )
            told = told and is_that_told(page, sentence, lead, target, token)
            actual = lead if told and not is_of_another_name(lead, target, token) else None
        if actual is not None and (share_agrees(actual, target, token) or not is_of_another(values, token)):
            page.taken.add(token)
            yield from attained(page, actual, target, token, [])


def _is_whole(token: Token, target: Token) -> bool:
    """Tell work that is handed over, not all of which is done yet, from a target."""
    return not token.is_change and token.value <= _ALL and _RECEIVED.search(target.gap) is not None


def _set_before(sentence: Sentence, token: Token) -> Token | None:
    """Return the last target that is told among the few numbers before one."""
    for other in reversed(sentence.tokens[max(0, token.index - _NEAR) : token.index]):
        if other.kind != "point" and not other.is_change and other.under is None and _SET.search(other.gap):
            return other
    return None


def _is_by(token: Token, target: Token) -> bool:
    """Tell how far a value is from its target, told right after it: "thấp hơn chỉ tiêu (94%) là 0,98%"."""
    return (
        token.index == target.index + 1 and _BY.match(token.gap) is not None and PASSES.search(target.gap) is not None
    )


def _away(
    page: Page,
    sentence: Sentence,
    token: Token,
    target: Token,
    values: list[Token],
    lead: Token | None,
) -> Iterator[Claim]:
    if _ON_ANOTHER.match(sentence.after(token)) or (token.kind == "count" and target.kind == "rate"):
        return
    if token.kind == "count" and not same_unit(token, target):
        return
    if not token.is_change:
        token.play("fall" if falls_short(target) else "rise")
    sign = -1 if falls_short(token) else 1
    if token.kind == "rate" and target.kind == "count":
        actual = next((value for value in values if change_between_fits(value, target, token, sign)), None)
        plain = lead is not None and actual is None and plan_before(page, lead, token) is target
        actual = lead if lead is not None and plain and _is_by_so_much(lead, target, token, sign) else actual
    else:
        at_once = PASSES.match(token.gap.lstrip(" ),")) is not None or not PASSES.search(token.gap)
        near = values if at_once else [value for value in values if abs(value.value - target.value) == token.value]
        actual = next((value for value in near if is_distance(value, target, token, exactly=True)), None)
        achieved = lead
        if token.kind == "count" and token.index == target.index + 1:  # "đạt 108% dự toán (172 tỷ đồng), vượt 14 tỷ"
            achieved = next((done for done, plan in reversed(page.targets[-_NEAR:]) if plan is target), lead)
        if actual is None and achieved is not None and at_once and is_distance(achieved, target, token):
            actual = achieved
    if actual is not None:
        yield from attained(page, actual, target, None, [token])


def _is_by_so_much(actual: Token, target: Token, away: Token, sign: int) -> bool:
    """Tell whether a value passes a target by a percentage, or nearly: "kế hoạch 450 ha; trồng 480 ha, vượt 6,7%"."""
    if change_between_fits(actual, target, away, sign):
        return True
    return away.per > 1 and change_between_nearly_fits(actual, target, away, sign)


def _of_earlier(page: Page, sentence: Sentence, rate: Token) -> Iterator[Claim]:
    """Read what a value of a sentence before has achieved of a target told here: "Riêng lúa đạt 98,5% kế hoạch (T)"."""
    target = sentence.following(rate)
    if target is None or not _is_target(target, "count"):
        return
    told = pointed_at(page, target, rate)
    if told is not None:
        yield from attained(page, told, target, rate, [])
        return
    for value in page.earlier(rate):
        if same_unit(value, target) == SAME and share_fits(value, target, rate) and not is_loose(value, target, rate):
            yield from attained(page, value, target, rate, [])
            return


def _off_target(page: Page, sentence: Sentence, away: Token) -> Iterator[Claim]:
    """Read how far a value is from its target, told without an achieved percentage."""
    group = [away]
    before = sentence.before(away)
    if (
        before is not None
        and before.is_change
        and before.kind != away.kind
        and before.role == away.role
        and not COMPARED.search(away.gap)
    ):
        if not are_told_together(away.gap, "") or _AND_ALSO.match(away.gap):
            return  # "tăng 12 con, thấp hơn 4% so với mục tiêu"
        group.insert(0, before)
    following = sentence.following(away)
    if group == [away] and away.kind == "rate":
        yield from _by_percentage(page, sentence, away)
        if away in page.taken:
            return
    kind: Kind = "count" if group[0].kind == "count" else "rate"
    target = following if following is not None and _is_target(following, kind) else None
    told = _targets_told(page)
    values = [
        token
        for token in reversed(sentence.tokens[: group[0].index])
        if token.kind == kind and not token.is_change and token.role != "rest" and same_unit(token, group[0])
        if token not in told
    ]
    page.taken.update(group)
    if target is None:
        yield from _without_target(page, sentence, group, values)
        return
    actual = next((value for value in values if is_distance(value, target, group[0], exactly=True)), None)
    lead = sentence.before(group[0])
    while lead is not None and (lead.depth > group[0].depth or _is_distance_told(page, lead)):
        lead = sentence.before(lead)  # "tăng 2 điểm so với cùng kỳ, vượt 3 điểm …"
    if actual is None and lead is not None and lead.kind == kind and not lead.is_change and ";" not in group[0].gap:
        actual = lead if lead in values or is_distance(lead, target, group[0]) else None
    if actual is not None:
        last = sentence.following(target)
        if last is not None and last.role == away.role and last.kind == "rate" and "tương" in last.gap:
            group.append(last)
        reached = last if last is not None and _is_reached(actual, target, last) else None
        page.taken.update(() if reached is None else (reached,))
        yield from attained(page, actual, target, reached, group)


def _is_distance_told(page: Page, token: Token) -> bool:
    """Tell a change in points, or one that is held against a target already: "thấp hơn 0,8% … và thấp hơn 1,3% …"."""
    return token.is_change and (token.kind == "point" or (token.kind == "rate" and token in page.taken))


def _is_reached(actual: Token, target: Token, rate: Token) -> bool:
    """Tell the percentage of a plan behind the distance from it: "vượt 5 ha so với kế hoạch 25 ha (đạt 120%)"."""
    return rate.kind == "rate" and not rate.is_change and actual.kind == "count" and share_fits(actual, target, rate)


def _without_target(page: Page, sentence: Sentence, group: list[Token], values: list[Token]) -> Iterator[Claim]:
    """Read distances from a target that is told before, or that value and distance give."""
    likewise = sentence.following(group[-1])
    if likewise is not None and likewise.role == group[-1].role and _LIKEWISE.search(likewise.gap):
        group.append(likewise)
        page.taken.add(likewise)
    told = [token for token in page.targets if token[1].sentence == group[0].sentence]
    again = bool(told) and "so với" in told[-1][1].gap and _ON_ANOTHER.match(sentence.after(group[-1])) is not None
    if again and not is_distance(*told[-1], group[0], exactly=True):
        return  # "vượt 4 xã so với chỉ tiêu giao (18 xã), vượt 2 xã so với kế hoạch phấn đấu"
    if told and group[0].kind == "count":
        yield from attained(page, *told[-1], None, group)
    elif values and len(group) > 1 and ";" not in group[0].gap:
        yield from attained(page, values[0], None, None, group)


def _by_percentage(page: Page, sentence: Sentence, away: Token) -> Iterator[Claim]:
    """Read a count that passes its target by a percentage: "57 hộ, vượt 14% so với kế hoạch (50 hộ)"."""
    sign = -1 if falls_short(away) else 1
    lead = sentence.before(away)
    if (
        lead is not None
        and lead.under is not None
        and (
            change_between_fits(lead.under, lead, away, sign)
            or (away.per > 1 and change_between_nearly_fits(lead.under, lead, away, sign))
            or (
                (
                    lead.under.value > lead.value or change_between_fits(lead.under, lead, away, -sign)
                )  # "hụt" for "vượt"
                and _THE_PLAN.match(sentence.after(away))
            )
        )
    ):
        page.taken.add(lead.under)
        yield from attained(page, lead.under, lead, None, [away])
        return
    target = sentence.following(away)
    if target is None or not _is_target(target, "count"):
        plan = None if lead is None else plan_before(page, lead, away)
        if lead is not None and plan is not None and _is_by_so_much(lead, plan, away, sign):
            page.taken.add(away)
            yield from attained(page, lead, plan, None, [away])
        return
    values = [token for token in nearest(sentence.tokens, away.index) if same_unit(token, target)]
    begin = max((token.index for token in sentence.tokens[: away.index + 1] if ";" in token.gap), default=0)
    if any(change_fits(value, target, away, sign) for value in values if value.index >= begin):
        return  # "vượt 7,7% dự toán (730 tỷ đồng)": by how much
    actual = next((value for value in values if change_between_fits(value, target, away, sign)), None)
    while lead is not None and lead.kind == "rate" and not lead.is_change:  # "57 hộ, đạt 114%, vượt 14% …"
        lead = sentence.before(lead)
    if actual is None and values and values[0] is lead and same_unit(values[0], target) == SAME:
        actual = lead
    if actual is not None:
        yield from attained(page, actual, target, None, [away])


def _is_target(token: Token, kind: Kind) -> bool:
    told = token.kind == kind and not token.is_change and _TARGET_AFTER.match(token.gap) is not None
    return told and _ANOTHER_VALUE.search(token.gap) is None


def _target_after(sentence: Sentence, rate: Token, actual: Token) -> Token | None:
    """Return the target that is printed right after its mention: "kế hoạch (12.500 người)"."""
    following = sentence.following(rate)
    if following is None or following is actual or not _is_target(following, "count"):
        return None
    beyond = sentence.following(following)
    if beyond is not None and beyond.kind == "count" and not beyond.is_change and beyond.gap == " và ":
        return None  # "kế hoạch năm 1.500 ha lúa và 500 ha ngô"
    return following if same_unit(following, actual) else None
