"""Shares: "A/B hồ sơ, đạt p%", "p% (A/B)", "tiếp nhận B …, giải quyết A …, đạt p%"; "A …, đạt p%"."""

from collections.abc import Iterator
from fractions import Fraction
from functools import partial
from itertools import islice, pairwise
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, MultipleClaim, ShareClaim, TargetClaim
from dxmetrics.read.prose.evidence.afar import named_afar
from dxmetrics.read.prose.evidence.anew import named_anew
from dxmetrics.read.prose.evidence.changed import FROM, TO_LEVEL
from dxmetrics.read.prose.evidence.doubted import LEFT_OUT, is_of_more, is_of_the_rest
from dxmetrics.read.prose.evidence.elsewhere import has_own_base, has_own_subject, is_of_some_of_them, is_reached
from dxmetrics.read.prose.evidence.fits import (
    change_between_fits,
    is_loose,
    share_fits,
    share_nearly_fits,
    some_whole_fits,
)
from dxmetrics.read.prose.evidence.jointly import COMES_IN, is_of_other_counts
from dxmetrics.read.prose.evidence.likely import is_told_elsewhere, likely_whole
from dxmetrics.read.prose.evidence.made_up import done_of, left_over, parted
from dxmetrics.read.prose.evidence.named import (
    bracketed,
    companion,
    named_whole,
    of_paired,
    paired_whole,
    past_slash,
    told_behind,
    total_behind,
    with_both_behind,
)
from dxmetrics.read.prose.evidence.nearby import nearby_whole
from dxmetrics.read.prose.evidence.others import are_of_two_kinds, is_left_undone, may_be_of_another
from dxmetrics.read.prose.evidence.outof import has_own_name, is_named_after, is_out_of, part_before
from dxmetrics.read.prose.evidence.plainly import plainly_told, slashed, within
from dxmetrics.read.prose.evidence.planned import is_set, plan_before
from dxmetrics.read.prose.evidence.rated import rated
from dxmetrics.read.prose.evidence.retold import retold_whole
from dxmetrics.read.prose.evidence.siblings import proved_whole
from dxmetrics.read.prose.evidence.slashed import LEADS_IN
from dxmetrics.read.prose.evidence.totals import of_their_total
from dxmetrics.read.prose.evidence.unsaid import is_of_then, may_be_of_its_plan
from dxmetrics.read.prose.evidence.wholes import are_people, has_share, missed_whole, own_share
from dxmetrics.read.prose.forms.ratios import read_ratio, share_claim
from dxmetrics.read.prose.leads import any_of
from dxmetrics.read.prose.page import Page, amounts, head, same_unit
from dxmetrics.read.prose.roles import NAMES_A_RATE
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token, figure_of
from dxmetrics.read.prose.units import SAME
from dxmetrics.read.prose.words import MARK

__all__ = ["read_shares"]

_EXPLICIT_WHOLE: Final = regex(
    r"\s*\)?\s*\(?(?:(?:so với|trong|trên|của|/|dân số|số)\s*(?:tổng)?|tổng)\s*(?:số|cộng)?\s*"
    r"[^,;:.()%\n]{0,40}\(?[^,;:.()%\n]{0,40}\Z",
)
_SO_MANY_IN_ALL: Final = regex(
    r"\)?,? \(?(?:(?:so với|trên|trong|của) )?tổng (?:số )?(?:[^,;:.()%\n]{2,40} \()?"
    r"| (?:(?:so với|trên|trong|của) )?số [^,;:.()%\n]{2,60} \("
)
"""What leads from a percentage to its whole, whatever that is called: "đạt 97,4% so với tổng số 15.637 đối tượng"."""
_NAMED_WHOLE: Final = regex(
    r"\s(?!(?:so|cùng kỳ|năm|quý|tháng|tăng|giảm|kế hoạch|chỉ tiêu|dự toán|mục tiêu)\b)"
    r"[^,;:.()%\d\n]{2,40}\((?:là )?\Z",
)
"""What a percentage is of, told with its number in brackets: "đạt 25,5% hợp đồng (740 tỷ đồng)"."""
_DONE_AGAIN: Final = regex(
    r" ((?:giải quyết|trả lời|hoàn thành|xử lý|thực hiện|thi hành|xét xử|tiếp thu|khắc phục|xong)(?: xong)?)[.,;]"
)
"""What was done, told again behind its percentage."""
_JOINED: Final = regex(
    r"\s*(?:(?:và|hiện|qua đó|nay|đã|cũng|chỉ|mới|\(|ước|với(?= (?:tỷ|tỉ) lệ\s*\Z))\s*)*"
    r"(?:đạt|chiếm|tương đương|tương ứng|bằng|(?:tỷ|tỉ) lệ(?= (?:đạt|là|chiếm|tương|trên|gần|hơn|\()|\s*\Z)|[-(+]?\Z)",
)
_FALLS_SHORT: Final = regex(r"\b(?:chưa|không|để|là|nữa mới) đạt(?: được)? \Z")
_REACHES: Final = ("đạt ", "đạt được ")
_SHORTLY: Final = 24
_OF_SOMETHING: Final = regex(r"\b(?:chiếm|tương đương|tương ứng|(?:đạt|với) (?:tỷ|tỉ) lệ|bao phủ|tức)\b")
_ON_EARLIER: Final = regex(
    r"so (?:với )?(?:cùng kỳ|cùng thời|năm|quý|tháng|kỳ|đầu năm|thời điểm|(?:19|20)\d\d\b)|cùng kỳ"
)
_SINCE_BEFORE: Final = regex(
    r"[^,;:.()]{0,30} so (?:với )?(?:cùng kỳ|cùng thời|đầu|cuối|năm|quý|tháng)\b[^,;:.()]{0,40}\(\Z"
)
_WITH: Final = regex(r"[^,;.(\n]{0,40}\b(?:với|tương ứng|tương đương)\s*\Z")
_WORTH: Final = regex(
    r" (?:thị phần )?với (?:(?:doanh thu|giá trị|trị giá|kim ngạch|sản lượng|tổng|số vốn|vốn|ước|đạt) ){1,4}\Z"
)
"""What leads from a share of all to what it comes to: "chiếm thị phần 17,3%, với doanh thu ước đạt"."""
_ABOUT: Final = regex(r"\s*về (?:số )?([^\W\d_]+)")
_AND_ABOUT: Final = regex(r"\s*về (?:số )?[^\W\d_]+(?: [^\W\d_]+){0,2}(?:,| và|;)(?: đạt)?\s\Z")
_COVERS: Final = regex(r",? (?:đạt )?(?:tỷ|tỉ) lệ (?:bao|che) phủ(?: [^\W\d_]+){0,3}\s\Z")
_RATE_NAME: Final = regex(r"t(?<!\w.)[ỷỉ] lệ ((?:[^\W\d_]+ ){0,3}[^\W\d_]+) đạt")
_APART: Final = regex(r"[^,;.\n]{0,40}(?:/|,| và)\s*")
_NEXT_OF_EACH: Final = regex(r"(?:, | và |; )")
_OF_ONE_OF_THEM: Final = regex(r"\b(?:phiếu|(?:cao|thấp) nhất)\b")
_AND: Final = regex(r"[^;.()]*\b(?:và|cùng|lẫn)\b[^;.()]*\Z")
_OF_SO_MANY: Final = regex(r" (?:tổng )?số [^,;:.()\d\n]{1,40} \(")
"""What leads from a percentage, past what it is of, to its counts in brackets: "91,5% số hồ sơ ("."""
_OUT_OF_ALL: Final = regex(r"\) (?:trong|trên|so với|của) tổng (?:số )?")
_OUT_OF: Final = regex(r"trong (?:tổng )?số \Z")
_APART_BY: Final = (
    "vượt|hụt|tiết kiệm|cao hơn|thấp hơn|nhiều hơn|ít hơn|hơn cùng kỳ|kém cùng kỳ|hơn năm|kém năm|hơn giá|chênh|lệch"
    "|thặng dư|dôi|trội|thừa|lãi|đội vốn|đội giá|đội thêm|quá tải|bội chi|âm quỹ|tăng thu|tăng so|bổ sung so"
    "|phát sinh so|tăng thêm so"
)
_DISTANCE: Final = regex(rf"(?:{any_of(_APART_BY)})\b[^,;.()]{{0,30}}\Z")
"""What makes a count the distance from a plan or another value, and its percentage one of that."""
_OF_ALL: Final = regex(
    r"\s*(?:so (?:với )?|trên |trong |của )?"
    r"(?:(?:tổng|số) (?!dự toán|kế hoạch|kh\b|chỉ tiêu|với|đó|này)|dân số\b|lực lượng )",
)
_ALL_OF: Final = regex(r"\s*(?:so với |trên |trong |của )?(?:tổng|toàn|dân số|số)\b")
_PLANNED: Final = regex(
    r"[^,;.()]{0,40}\b(?:giao|đăng ký|dự kiến|cam kết|ước|kế hoạch|phân bổ|cùng kỳ"
    r"|(?:năm|tháng|quý|kỳ) (?:trước|ngoái))\b"
)
"""What was to be, or was before: "đạt 103% số đăng ký"."""
_OF_PEOPLE: Final = regex(r"\s*(?:so với |trên |trong |của )?(?:tổng )?(?:dân số|gdp|grdp)\b")
_OF_A_MEASURE: Final = regex(
    r" (?:tổng )?(?:diện tích|giá trị|kim ngạch|sản lượng|khối lượng)(?: (?:gieo|cấy|sạ|trồng|lúa|xuất|nhập|khẩu)){0,4}"
)
"""What names a whole by its measure alone, as the words beside it may not: "gieo 486 ha, … chiếm 62% diện tích"."""
_COMMA: Final = regex(r"[,;]")
_EQUALS: Final = regex(r"[^,;:.()]{0,40} = ")
_COMES_TO: Final = regex(r" (?:[-–] )?đạt \Z")
_AT_A_RATE: Final = regex(rf"(?:{any_of('đạt|chiếm')}) (?:tỷ|tỉ) lệ\s")
_MONEY: Final = {"tiền": "đồng", "giá": "đồng"}
_ALL: Final = 100
_FAR: Final = 150
_FINE: Final = 100
_MANY: Final = 100
_BOTH: Final = 2
_LEAST_WHOLE: Final = 20
_EARLIER: Final = 10


def read_shares(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the shares of a sentence; a percentage serves one claim."""
    for token in sentence.tokens:
        if token.of is not None and token not in page.taken:
            yield from read_ratio(page, sentence, token, token.of)
        elif token.beside is not None:
            yield from _pair(page, sentence, token, token.beside)
        elif token.kind == "count" and _are_rates(sentence.tokens[token.index + 2 : token.index + 4]):
            second = companion(page, token)
            if second is not None:
                yield from _pair(page, sentence, token, second)
    for rate in sentence.tokens:
        if rate.kind != "rate" or rate in page.taken or rate.in_row:
            continue
        if rate.role == "" and (
            _goes_on(sentence, rate) or _is_told_inside(sentence, rate) or rated(page, sentence, rate) is not None
        ):
            rate.play("share")
        if rate.role in ("share", "paren"):
            yield from _spoken(page, sentence, rate)
    yield from _out_of(page, sentence)


def _is_ahead(page: Page, rate: Token) -> bool:
    """Tell a percentage that is not reached: "320 trong 612 trường, chưa đạt 60%", "thiếu 38 phiếu để đạt 50%"."""
    return (
        rate.gap.endswith(_REACHES)
        and _FALLS_SHORT.search(page.low[max(0, rate.start - _SHORTLY) : rate.start]) is not None
    )


def _are_rates(tokens: list[Token]) -> bool:
    """Tell whether two numbers are percentages, and none of a change."""
    return len(tokens) == _BOTH and all(token.kind == "rate" and not token.is_change for token in tokens)


def _pair(page: Page, sentence: Sentence, first: Token, second: Token) -> Iterator[Claim]:
    """Read "x sổ/y dữ liệu (p% sổ/q% dữ liệu)": two counts of different things, each with its own percentage."""
    rates = sentence.tokens[second.index + 1 : second.index + 3]
    if first.kind == "count" and _are_rates(rates) and _APART.fullmatch(rates[1].gap) and ";" not in rates[0].gap:
        told = list(zip((first, second), rates, strict=True))
        wholes = [paired_whole(page, first, second, count, rate) for count, rate in told]
        pairs = list(zip(told, wholes, strict=True))
        sure = any(whole is not None and share_fits(count, whole, rate) for (count, rate), whole in pairs)
        if first.beside is not second and not (sure and all(wholes)):  # "vụ với bị cáo" is less than "vụ/bị cáo"
            return
        # "chỉ tiêu 20 lớp, 600 học viên; mở 18 lớp với 631 học viên, đạt 90% và 105,2%": of plans
        passed = any(rate.size > _ALL * rate.per for rate in rates)
        for (count, rate), whole in pairs:
            if whole is not None and passed:
                yield _target_claim(page, count, whole, rate)
            elif whole is None or sure or not is_of_more(page, sentence, count, whole, rate):
                yield share_claim(page, count, whole, rate)


def _goes_on(sentence: Sentence, rate: Token) -> bool:
    """Tell the second of two percentages of two things: "đạt 80% về việc và 35% về tiền"."""
    before = sentence.before(rate)
    if before is None or before.kind != "rate" or before.role != "share":
        return False
    return _AND_ABOUT.match(rate.gap) is not None and _ABOUT.match(sentence.after(rate)) is not None


def _spoken(page: Page, sentence: Sentence, rate: Token) -> Iterator[Claim]:
    """Read a percentage whose counts are told in words before it, or in brackets after it."""
    if _is_of_no_whole(page, sentence, rate):
        return
    tokens = sentence.tokens
    before = [token for token in sentence.amounts() if token.index < rate.index and token.depth <= rate.depth]
    after = [token for token in amounts(tokens[rate.index + 1 : rate.index + 2]) if token.of is None]
    inside = [
        token
        for token in after
        if ("(" in token.gap and LEADS_IN.match(token.gap) and not LEFT_OUT.match(sentence.after(token)))
        or (not _follows(before, rate) and _comes_to(token, rate) and own_share(page, token) in (None, rate))
    ]
    parts = [*inside, *(token for token in before[:-5:-1] if token.under is None)]
    if before and ("(" in rate.gap or "tương" in rate.gap) and _DISTANCE.search(before[-1].gap):
        return  # "vượt chỉ tiêu 64 vụ (5,5%)"
    if len(before) > 1 and _is_their_change(before[-2], before[-1], rate):
        return
    about = _ABOUT.match(sentence.after(rate))
    if about is not None:
        parts = [token for token in parts if token.unit.startswith(_MONEY.get(about[1], about[1]))]
    pair: tuple[Token, Token | None] | None = (
        _led(page, sentence, rate)
        or done_of(before, rate)
        or _told(page, sentence, before, after, rate)
        or _in_brackets(page, sentence, rate)
        or slashed(sentence, rate)
        or with_both_behind(sentence, rate)
        or within(page, sentence, rate)
        or named_anew(page, sentence, rate)
        or rated(page, sentence, rate)
        or _by_name(page, sentence, parts, rate)
        or plainly_told(page, sentence, rate)
        or parted(page, sentence, before, rate)
        or of_paired(page, sentence, rate)
        or past_slash(sentence, rate)
    )
    if pair is None and parts:
        pair = _unless_of_all(_found(page, sentence, parts, before, after, rate))
    if pair is not None:
        yield from _claimed(page, sentence, *pair, rate)


def _claimed(page: Page, sentence: Sentence, part: Token, whole: Token | None, rate: Token) -> Iterator[Claim]:
    """Yield what a part, its whole, if told, and their percentage say: a share, a multiple or an unsaid plan."""
    over = rate.size > _ALL * rate.per
    if _is_of_those_done(sentence, part, whole, rate) or is_of_other_counts(sentence, part, whole, rate):
        return
    if whole is not None and _is_multiple(part, whole, rate):
        page.taken.add(rate)
        yield MultipleClaim(part.figure(), whole.figure(), rate.figure(), **page.place(part, whole, rate))
    elif whole is None and over and _OF_PEOPLE.match(sentence.after(rate)):
        return  # "168 triệu thuê bao, tương đương 169,8% dân số"
    elif whole is None and over and not _is_of_all(sentence, rate):
        yield _target_claim(page, part, _plan_before(page, part, rate), rate)
    elif whole is not None and over and part.under is part.of is None and is_set(whole):
        yield _target_claim(page, part, whole, rate)
    elif whole is None and _is_of_the_other(part, rate):
        return
    elif not is_of_the_rest(part, whole, rate) and (
        _OF_A_MEASURE.fullmatch(MARK.split(sentence.after(rate), maxsplit=1)[0])
        or not is_of_more(page, sentence, part, whole, rate)
    ):
        yield share_claim(page, part, whole, rate)
    elif over and rate.gap.endswith(" chiếm ") and part.index < rate.index:
        yield share_claim(page, part, None, rate)  # of whatever it is


def _plan_before(page: Page, part: Token, rate: Token) -> Token | None:
    """Return the plan that is told before a value and of which that is so much, but for a slip."""
    plan = plan_before(page, part, rate)
    return plan if plan is not None and rate.per > 1 and share_nearly_fits(part, plan, rate) else None


def _target_claim(page: Page, part: Token, plan: Token | None, rate: Token) -> TargetClaim:
    """Return what a percentage above 100 says that was done of a plan."""
    page.taken.add(rate)
    return TargetClaim(part.figure(), figure_of(plan), rate.figure(), **page.place(part, plan, rate))


def _is_of_those_done(sentence: Sentence, part: Token, whole: Token | None, rate: Token) -> bool:
    """Tell whether a percentage says what was done, of a count before the last: "xong 97, đang làm 76, đạt 56,1% xong".

    Or is reached, where the last count is of those that have not.
    """
    if part.index > rate.index or (whole is not None and share_fits(part, whole, rate)):
        return False
    if part.index > 1 and "đạt" in rate.gap and is_left_undone(part, rate):
        return True
    done = _DONE_AGAIN.match(sentence.after(rate))
    if done is None or f"{done[1]} " in part.gap:
        return False
    return any(f"{done[1]} " in token.gap for token in sentence.tokens[: part.index])


def _is_of_the_other(part: Token, rate: Token) -> bool:
    """Tell whether a percentage can only be of the other of two counts: "hỗ trợ 186 hộ/742 khẩu, đạt 92,3%"."""
    return part.beside is not None and some_whole_fits(part.beside, rate) and not some_whole_fits(part, rate)


def _is_of_no_whole(page: Page, sentence: Sentence, rate: Token) -> bool:
    """Tell a percentage of an earlier value, of a plan, or one that is not reached.

    "Thu nội địa 540 tỷ đồng (86% dự toán)", "… và 35,2 tỷ đồng so với đầu năm (6,1%)".
    """
    if _ON_EARLIER.match(sentence.after(rate).lstrip(" )")) or _is_ahead(page, rate):
        return True
    return rate.role == "paren" and (rate.against_target or _SINCE_BEFORE.match(rate.gap) is not None)


def _is_multiple(part: Token, whole: Token, rate: Token) -> bool:
    """Tell a value held against another one, told behind: "dư nợ 113,9 tỷ đồng, bằng 113,9% huy động (100 tỷ đồng)"."""
    over = rate.size > _ALL * rate.per and part.value > whole.value
    return over and part.index < rate.index < whole.index and share_fits(part, whole, rate)


def _unless_of_all(pair: tuple[Token, Token | None] | None) -> tuple[Token, Token | None] | None:
    """Return a pair unless its part is all that a slash counts: the 14 of "9/14 quỹ thu trên 5 tỷ đồng, chiếm 91%"."""
    if pair is not None and pair[0].under is not None and (pair[1] is None or pair[1] is pair[0].under):
        return None
    return pair


def _comes_to(part: Token, rate: Token) -> bool:
    """Tell whether a count behind a percentage is what it comes to: "20%, tương ứng 30 tỷ đồng"."""
    return _WITH.match(part.gap) is not None or ("chiếm" in rate.gap and _WORTH.match(part.gap) is not None)


def _follows(before: list[Token], rate: Token) -> bool:
    """Tell the bracket of a count that money comes with: "còn 14 hộ (2,7%) với 9,6 tỷ đồng"."""
    return rate.gap == " (" and before != [] and before[-1].index == rate.index - 1


def _led(page: Page, sentence: Sentence, rate: Token) -> tuple[Token, Token] | None:
    """Return the part behind its percentage, and the whole: "Chiếm 2% còn lại là hàng chế biến với 17 triệu USD"."""
    if "chiếm" not in rate.gap:
        return None
    for part in sentence.tokens[rate.index + 1 : rate.index + 3]:
        whole = proved_whole(page, sentence, part, rate) if own_share(page, part) is rate else None
        if whole is not None:
            return part, whole
    return None


def _is_of_all(sentence: Sentence, rate: Token) -> bool:
    """Tell whether the words make a percentage that of a whole; else one above 100 is that of an unsaid plan."""
    behind = sentence.after(rate)
    return "chiếm" in rate.gap or (_ALL_OF.match(behind) is not None and _PLANNED.match(behind) is None)


def _told(
    page: Page, sentence: Sentence, before: list[Token], after: list[Token], rate: Token
) -> tuple[Token, Token] | None:
    """Return the part and the whole that the words name: "A trên B hồ sơ, đạt p%", "A …, đạt p% so với tổng số B"."""
    pair = before[-2:]
    if len(pair) == 2 and pair[1].index == rate.index - 1 and is_out_of(*pair) and _speaks_of_both(pair[0], rate):
        part, whole = pair
        if share_fits(part, whole, rate) or not (
            _is_of_both(sentence, part)
            or is_reached(sentence, whole, rate)
            or has_own_base(sentence, part, whole, rate)
            or (_OF_PEOPLE.match(sentence.after(rate)) and not are_people(whole))
        ):
            page.taken.add(whole)
            return part, whole
    if after and before and _EXPLICIT_WHOLE.match(after[0].gap):
        whole = after[0]
        counted = _part_of(before, whole, rate)
        if counted is None:
            return None
        part = counted
        covered = _COVERS.match(rate.gap) is not None
        spoken = covered or rate.role != "share" or _speaks_of_both(part, rate)
        if not spoken and not share_fits(part, whole, rate):
            return None  # "có 120 hộ nghèo; tỷ lệ hộ dùng nước sạch đạt 90% trên tổng số 2.500 hộ"
        if share_fits(part, whole, rate) or (same_unit(part, whole) and part.value < whole.value):
            return part, whole
        told = same_unit(part, whole) == SAME or (rate.per > 1 and _SO_MANY_IN_ALL.fullmatch(whole.gap) is not None)
        if part.value != whole.value and told and share_nearly_fits(part, whole, rate):
            return part, whole
    elif after and before and before[-1].index == rate.index - 1 and _NAMED_WHOLE.match(after[0].gap):
        whole = after[0]
        counted = _part_of(before, whole, rate)
        near = counted is not None and rate.per > 1 and same_unit(counted, whole) == SAME
        if counted is not None and near and share_nearly_fits(counted, whole, rate):
            return counted, whole
    return None


def _part_of(before: list[Token], whole: Token, rate: Token) -> Token | None:
    """Return the count that a percentage makes so much of a whole told behind it: one that fits, and no slash else.

    "71 xã đạt 19/19 tiêu chí, chiếm 74% trong tổng số 96 xã": the 71.
    """
    part = part_before(before, whole)
    if share_fits(part, whole, rate):
        return part
    fits = next((token for token in reversed(before) if share_fits(token, whole, rate)), None)
    return fits or (part if part.of is None else None)


def _in_brackets(page: Page, sentence: Sentence, rate: Token) -> tuple[Token, Token] | None:
    """Return the part and the whole of "p% (A hộ trên tổng số B hộ)"."""
    either = bracketed(sentence, rate)
    if either is not None:
        page.taken.update(either)
        return either
    pair = sentence.tokens[rate.index + 1 : rate.index + 3]
    if len(pair) != 2 or pair[0].depth <= rate.depth or len(amounts(pair)) != 2:
        return None
    if pair[1].depth < pair[0].depth:
        return _out_of_behind(pair[0], pair[1], rate)
    part, whole = pair
    if not _leads_inside(part) or not is_out_of(part, whole) or not same_unit(part, whole):
        return None
    page.taken.add(whole)
    return part, whole


def _is_told_inside(sentence: Sentence, rate: Token) -> bool:
    """Tell whether brackets right behind a percentage count what it is of: "Kết quả: 91,5% (412 trên 450 hồ sơ)"."""
    pair = sentence.tokens[rate.index + 1 : rate.index + 3]
    inside = len(pair) > 1 and all(token.kind == "count" and token.depth > rate.depth for token in pair)
    return inside and _leads_inside(pair[0]) and is_out_of(pair[0], pair[1])


def _leads_inside(part: Token) -> bool:
    return LEADS_IN.match(part.gap) is not None or _OF_SO_MANY.fullmatch(part.gap) is not None


def _out_of_behind(part: Token, whole: Token, rate: Token) -> tuple[Token, Token] | None:
    """Return the part in brackets and the whole behind them: "chiếm p% (A hồ sơ) trong tổng số B hồ sơ"."""
    if LEADS_IN.match(part.gap) is None or _OUT_OF_ALL.fullmatch(whole.gap) is None or same_unit(part, whole) != SAME:
        return None
    near = share_fits(part, whole, rate) or (rate.per > 1 and share_nearly_fits(part, whole, rate))
    return (part, whole) if near and part.value < whole.value else None


def _by_name(page: Page, sentence: Sentence, parts: list[Token], rate: Token) -> tuple[Token, Token] | None:
    """Return the nearest part and the whole that the words name, or leave, beside the percentage."""
    part = next((token for token in parts if token.index < rate.index), None)
    if part is None:
        return None
    whole = named_whole(page, sentence, part, rate) or left_over(page, sentence, part, rate)
    whole = whole or told_behind(sentence, part, rate)
    whole = whole or total_behind(page, sentence, part, rate) or retold_whole(page, sentence, part, rate)
    whole = whole or of_their_total(page, sentence, part, rate)
    return None if whole is None else (part, whole)


def _is_their_change(earlier: Token, later: Token, rate: Token) -> bool:
    """Tell a change in per cent from a share: "tăng qua các năm, từ 120 thẻ lên 150 thẻ, tương ứng 25%"."""
    if not (FROM.search(earlier.gap) and TO_LEVEL.search(later.gap)):
        return False
    return any(change_between_fits(later, earlier, rate, sign) for sign in (1, -1))


def _speaks_of_both(part: Token, rate: Token) -> bool:
    """Tell whether a percentage is of the part and the whole right before it: ", đạt p%", " (p%)"."""
    if rate.role == "share":
        return is_named_after(part, rate) or not (has_own_subject(rate) or NAMES_A_RATE.search(rate.gap))
    return rate.role == "paren" and rate.gap.lstrip().startswith("(")


def _found(
    page: Page,
    sentence: Sentence,
    parts: list[Token],
    before: list[Token],
    after: list[Token],
    rate: Token,
) -> tuple[Token, Token | None] | None:
    """Return the part and the whole that the percentage fits, or is a slip away from, or the part alone."""
    named = _named_part(parts, rate)
    part = named or parts[0]
    free = NAMES_A_RATE.search(rate.gap) is None or _COVERS.match(rate.gap) is not None
    joined = named is not None or part.index > rate.index or (free and _is_joined(sentence, part, rate))
    about = _ABOUT.match(sentence.after(rate)) is not None and rate.role == "share"
    joined = joined or (about and rate.depth > part.depth and _JOINED.match(rate.gap.rpartition("(")[2]) is not None)
    found = None
    if rate.hedge is None or joined:
        found = _fitting(
            page, parts if rate.per > 1 or about else parts[: int(joined)], [*reversed(before), *after], rate
        )
    proved = proved_whole(page, sentence, parts[0], rate) if found is None else None
    if found is not None or proved is not None:
        return found or (parts[0], proved)
    if not joined and (not about or part.of is not None):  # a ratio has a percentage of its own
        return None
    both = rate.depth == part.depth and _is_of_both(sentence, part)
    part = head(sentence, part) if joined else part
    whole = (
        None
        if both
        else _missed(page, sentence, part, before, rate, joined=joined or about or is_named_after(part, rate))
    )
    if whole is not None:
        return part, whole
    if not joined or (both and not some_whole_fits(part, rate)):
        return None
    if rate.size > _ALL * rate.per and rate.gap.rstrip().endswith("bằng") and not _plan_before(page, part, rate):
        return None  # of an unsaid plan or an earlier value
    behind = sentence.after(rate)
    of_all = rate.role == "share" and _OF_ALL.match(behind) is not None
    if sentence.following(rate) is not None and not MARK.search(behind):  # a number stands for all
        of_all = False
    of_another = behind.lstrip().startswith("so với") and not of_all
    if "chiếm" not in rate.gap:
        of_another = of_another or NAMES_A_RATE.search(part.gap.rpartition(",")[2]) is not None
    sure = of_all or (rate.gap.rstrip().endswith("chiếm") and "thị phần" not in behind)
    changed = not sure and any(token.is_change for token in sentence.tokens[part.index : rate.index])
    if rate.hedge is not None or len(rate.gap) >= _FAR or changed or may_be_of_another(page, sentence, part, rate):
        return None
    return None if of_another or _are_of_each(sentence, rate) else (part, None)


def _are_of_each(sentence: Sentence, rate: Token) -> bool:
    """Tell the percentages of each of several: "3 ứng cử viên trúng cử, đạt tỷ lệ phiếu 81,2%, 78,4% và 66,1%"."""
    follow = sentence.following(rate)
    listed = follow is not None and follow.kind == "rate" and _NEXT_OF_EACH.fullmatch(follow.gap) is not None
    return listed or _OF_ONE_OF_THEM.search(rate.gap) is not None


def _missed(
    page: Page, sentence: Sentence, part: Token, before: list[Token], rate: Token, *, joined: bool
) -> Token | None:
    """Return the whole that a slip keeps a part and its percentage from fitting, a likely one if joined."""
    if has_own_name(page, part, rate):
        return None
    whole = missed_whole(page, sentence, part, before, rate)
    if whole is not None and (is_of_some_of_them(sentence, whole, rate) or are_of_two_kinds(page, part, whole)):
        return None
    if whole is not None and is_told_elsewhere(page, whole, part):
        return None
    if whole is None and joined:
        whole = likely_whole(page, sentence, part, rate) or nearby_whole(page, sentence, part, rate)
        whole = whole or named_afar(page, sentence, part, rate)
    if whole is None or is_of_then(page, part, whole) or may_be_of_its_plan(page, part, whole, rate):
        return None
    return whole


def _fitting(page: Page, parts: list[Token], near: list[Token], rate: Token) -> tuple[Token, Token] | None:
    """Return the first part and whole that the percentage fits, the nearest first, earlier sentences last."""
    if not parts:
        return None
    far = list(islice(page.earlier(parts[0]), _EARLIER))
    shared = page.whole_shared_by(rate.sentence)
    if shared is not None and shared not in far:
        far.append(shared)
    plain: list[Token] = []
    siblings: list[Token] = []
    for token in near:
        (siblings if has_share(page, token) else plain).append(token)
    for part in parts:
        for wholes, is_far in ((plain, False), (far, True), (siblings, False)):
            held = (whole for whole in wholes if _may_hold(part, whole, rate, is_far) and share_fits(part, whole, rate))
            fitting = [whole for whole in held if part is parts[0] or not is_loose(part, whole, rate)]
            if fitting:  # that which fits as it is printed, before what rounding alone makes fit
                as_printed = (whole for whole in fitting if share_fits(part, whole, rate, as_printed=True))
                return part, next(as_printed, None) or min(fitting, key=partial(_distance, part, rate))
    return None


def _distance(part: Token, rate: Token, whole: Token) -> Fraction:
    """Return how far a part of a whole, both as printed, is from a percentage."""
    return abs(Fraction(part.value * 100) / Fraction(whole.value) - Fraction(rate.value))


def _may_hold(part: Token, whole: Token, rate: Token, is_far: bool) -> bool:  # noqa: FBT001 - where it stands
    """Tell whether a count may be the whole of a part; one far away, or of another unit, only of a fine percentage."""
    if whole is part or whole.value < part.value or (whole.value == part.value and rate.value != _ALL):
        return False
    if not same_unit(part, whole) and rate.per <= (_FINE if is_far else 1):
        return False
    if part.hedge is not None and whole.value < _LEAST_WHOLE:
        return False
    if not is_far or rate.per == 1:
        return not is_far
    return share_fits(part, whole, rate, as_printed=True) or not is_loose(part, whole, rate)


def _named_part(parts: list[Token], rate: Token) -> Token | None:
    """Return the count that a rate is named after: "khám phá 2.313 vụ; … tỷ lệ khám phá đạt 84,35%"."""
    name = _RATE_NAME.search(rate.gap)
    if name is None:
        return None
    return next((part for part in parts if part.gap.rstrip().endswith(name[1])), None)


def _is_joined(sentence: Sentence, part: Token, rate: Token) -> bool:
    """Tell whether a percentage speaks of the count right before it: "249 dịch vụ …, đạt 96,51%"."""
    between = range(part.index + 1, rate.index)
    if any(not sentence.tokens[place].is_change and sentence.tokens[place].depth <= part.depth for place in between):
        return False
    if rate.gap.strip() == "(" or _EQUALS.fullmatch(rate.gap):
        return True
    if part.depth != rate.depth:
        return rate.depth == part.depth + 1 and _JOINED.match(rate.gap.rpartition("(")[2]) is not None
    clauses = _COMMA.split(rate.gap)
    if len(clauses) == 1:  # "8 khu vực đạt trên 98%": how many reach it
        of_all = "đạt" in rate.gap and _OF_ALL.match(sentence.after(rate)) is not None
        of_all = of_all or (_COMES_TO.search(rate.gap) is not None and _is_fine(sentence, part, rate))
        return rate.role == "share" and (of_all or _OF_SOMETHING.search(rate.gap) is not None)
    if _JOINED.match(clauses[-1]) or _COVERS.match(rate.gap):
        return rate.role == "share"
    return ";" not in rate.gap and _AT_A_RATE.search(rate.gap) is not None


def _is_fine(sentence: Sentence, part: Token, rate: Token) -> bool:
    """Tell a percentage that is not one which many reach: "8 khu vực đạt 98%", but "4.127 hồ sơ đạt 91,47%"."""
    fine = rate.hedge is None and rate.per >= _FINE and part.value >= _MANY
    return fine and MARK.match(f"{sentence.after(rate)}.") is not None


def _is_of_both(sentence: Sentence, part: Token) -> bool:
    """Tell whether a percentage may be that of two counts in one: "12 đơn khiếu nại và 5 đơn tố cáo, đạt 94,4%"."""
    other = sentence.before(part)
    return (
        other is not None
        and _is_plain(other)
        and other.depth == part.depth
        and _AND.search(part.gap) is not None
        and COMES_IN.search(other.gap) is None
        and _OUT_OF.search(other.gap) is None
    )


def _is_plain(token: Token) -> bool:
    return token.kind == "count" and not token.is_change


def _out_of(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Read "A … trong tổng số B" where no percentage is printed."""
    tokens = sentence.tokens
    for part, whole in pairwise(tokens):
        if (
            part.kind == whole.kind == "count"
            and "tr" in whole.gap
            and is_out_of(part, whole)
            and same_unit(part, whole)
        ):
            follow = tokens[whole.index + 1] if whole.index + 1 < len(tokens) else None
            if whole not in page.taken and (follow is None or follow.kind == "count" or follow not in page.taken):
                yield ShareClaim(part.figure(), whole.figure(), **page.place(part, whole))
