"""Values that are held against a target told before what they come to: "so với chỉ tiêu giao (120 hộ) đạt 95%"."""

from collections.abc import Iterator
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim
from dxmetrics.read.prose.evidence.distances import is_distance
from dxmetrics.read.prose.evidence.fits import share_fits, share_nearly_fits
from dxmetrics.read.prose.evidence.misprints import is_slip_of
from dxmetrics.read.prose.evidence.series import is_compared
from dxmetrics.read.prose.forms.attained import attained
from dxmetrics.read.prose.page import Page, nearest, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME

__all__ = ["read_aims"]

_NOUN: Final = r"[^\W\d_ ]*(?: (?!so )[^\W\d_]+){0,4}"
"""What is left of the noun of the number before."""
_SINCE: Final = r"(?: so (?:với |cùng )?(?:cùng kỳ|năm|quý|tháng|kỳ|đầu)\b[^,;:.()]{0,30})?"
_HELD: Final = regex(
    rf"{_NOUN}\)?{_SINCE}[,;]? (?:nếu |và |nhưng |song )*so (?:với |cùng )?(?:mức )?"
    r"(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|kh)\b[^,;:.()]{0,60} \(?(?:là |tối thiểu |ít nhất )?\Z"
)
_FIRST: Final = regex(
    r"\W*(?:nếu )?so (?:với |cùng )?(?:mức )?(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|kh)\b[^,;:.()]{0,60} \(?(?:là )?\Z"
)
"""What begins a sentence with a plan."""
_PLAIN: Final = regex(
    r" (?:kế hoạch|chỉ tiêu|dự toán|mục tiêu|kh)(?: (?:năm(?: nay| \d{4})?|cả năm|của|giao|được giao|đề ra|đặt ra|"
    r"phấn đấu|tỉnh|huyện|xã|phường|thành phố|trung ương|chính phủ|bộ|hđnd|ubnd|nghị quyết|đại hội|nhiệm kỳ)){0,6}"
    r" \(?(?:là )?\Z"
)
"""A plan without a name of its own: "so với chỉ tiêu huyện giao", not "so với chỉ tiêu thu nợ"."""
_COMES_TO: Final = regex(
    r"[^\W\d_ ]*(?: [^\W\d_]+){0,3}\)?,? ?(?:(?:tỷ|tỉ) lệ(?: [^\W\d_]+){1,3}? )?"
    r"(?:(?:thì|đã|mới|chỉ|nay|cũng|vẫn) )*(?:đạt|bằng|hoàn thành|thực hiện)"
    r"(?: được| tỷ lệ| khoảng| gần| trên| hơn){0,2} \Z"
)
_IS_OFF: Final = regex(
    r"[^,;:.()]{0,30}\)?,? ?(?:(?:thì|đã|mới|chỉ|nay|cũng|vẫn|còn) )*"
    r"(?:vượt|hụt|thiếu|(?:cao|thấp|nhiều|ít) hơn|tăng|giảm)(?: là| tới| khoảng| gần| trên| hơn)? \Z"
)
_AND_IS_OFF: Final = regex(r"[,;]? ?\(?(?:và |đã |còn )*(?:vượt|hụt|thiếu|(?:cao|thấp) hơn) \Z")
_STILL: Final = regex(
    rf"{_NOUN}\)?[,;]? ?\(?(?:và |đã )*(?:tăng|giảm|đạt|bằng|so với|vượt|hoàn thành|thực hiện|(?:cao|thấp) hơn)\b"
)
"""What goes on about the value before it: "…, tăng 5%; so với chỉ tiêu …"."""
_APART: Final = regex(rf"{_NOUN}\)?{_SINCE}[,;]")
_ON_ANOTHER: Final = regex(r"\s*\)?\s*(?:so |cùng kỳ|trên |tổng |kế hoạch|chỉ tiêu|dự toán|mục tiêu)")
_SAME_PLAN: Final = regex(r"\s*(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)(?: [^\W\d_]+){0,2}[,;.]")
"""A plan named again, bare, behind what was attained of it."""
_SUMMED: Final = regex(r"\b(?:lũy kế|luỹ kế|tổng|cộng|cả)\b")
_FINE: Final = 100
_BACK: Final = 3
_PLANS: Final = ("kế hoạch", "chỉ tiêu", "dự toán", "mục tiêu", "kh ")


def read_aims(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield values of a sentence with the target that the words hold them against, and what they come to behind it.

    - "có 480 hộ, so với chỉ tiêu giao (500 hộ) đạt 96%, thiếu 20 hộ": whether it fits or not;
    - "đạt 92,5% dân số, so với mục tiêu 94% còn thấp hơn 1,5%": two percentages, and how far they are apart.

    Silent where other values of the same thing stand before, as what fits may be their sum.

    >>> from dxmetrics.read import read_text
    >>> [figure.text for figure in read_text("Có 480 hộ, so với chỉ tiêu giao (500 hộ) đạt 69%.").claims[0].figures]
    ['480', '500', '69']
    """
    yield from _of_the_sentence_before(page, sentence)
    for target in sentence.tokens[1:-1]:
        gap = target.gap
        if "so " not in gap or target in page.taken or not any(map(gap.__contains__, _PLANS)):
            continue
        if target.is_change or target.of is not None or target.under is not None or _HELD.match(gap) is None:
            continue
        actual = _value(sentence, target)
        follow = sentence.following(target)
        if actual is None or follow is None or is_compared(actual.gap) or _ON_ANOTHER.match(sentence.after(follow)):
            continue
        if target.kind == "rate":
            if follow.kind != "count" and _IS_OFF.match(follow.gap) and is_distance(actual, target, follow):
                yield from attained(page, actual, target, None, [follow])
        elif follow.kind == "rate" and _COMES_TO.match(follow.gap) and _is_of(sentence, actual, target, follow):
            follow.play("target")
            page.taken.add(follow)
            yield from attained(page, actual, target, follow, _distance(sentence, actual, target, follow))


def _of_the_sentence_before(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Read what the value that the sentence before tells comes to of a target that a sentence begins with.

    "Có 480 hộ, tăng 20 hộ. So với chỉ tiêu giao (500 hộ) đạt 96%, thiếu 20 hộ": where it does not fit, the sentence
    before tells of one value of its unit, or how far that is from the target proves it.
    """
    first = sentence.tokens[0]
    if first.kind != "count" or not first.sentence or not _FIRST.match(first.gap):
        return
    told = [value for value in page.sentences[first.sentence - 1].amounts() if value.depth == 0]
    for target, rate in zip(sentence.tokens[::2], sentence.tokens[1::2], strict=False):
        values = [value for value in told if same_unit(value, target) == SAME]
        if not values or values[-1].of or values[-1].under or rate.kind != "rate" or not _COMES_TO.match(rate.gap):
            return
        if target in page.taken or rate in page.taken or (target is not first and not _HELD.match(target.gap)):
            return
        away = _distance(sentence, values[-1], target, rate)
        farther = [value for value in page.earlier(first, _BACK) if same_unit(value, target) == SAME]
        if not share_fits(values[-1], target, rate) and any(share_fits(value, target, rate) for value in farther):
            return  # "Trồng 644 ha. Vụ trước trồng 544 ha. So với kế hoạch 762 ha, bằng 84,5%"
        if _is_of_one_before(sentence, values, target, rate, away):
            rate.play("target")
            page.taken.add(rate)
            yield from attained(page, values[-1], target, rate, away)


def _is_of_one_before(sentence: Sentence, values: list[Token], target: Token, rate: Token, away: list[Token]) -> bool:
    """Tell whether a percentage is what the last of some values comes to of a target that begins the next sentence."""
    actual, behind = values[-1], sentence.after(rate)
    if share_fits(actual, target, rate):
        return _SAME_PLAN.match(behind) is not None or not _ON_ANOTHER.match(behind)
    near = share_nearly_fits if rate.per > 1 else is_slip_of
    sure = len(values) == 1 or any(abs(actual.value - target.value) == token.value for token in away)
    plain = sure and actual.hedge is target.hedge is rate.hedge is None
    of_it = not _ON_ANOTHER.match(behind) or (rate.per >= _FINE and _SAME_PLAN.match(behind) is not None)
    return plain and of_it and near(actual, target, rate)


def _value(sentence: Sentence, target: Token) -> Token | None:
    """Return the value that is held against a target: the one before it, but for what is told of that besides."""
    token = sentence.before(target)
    if token is not None and token.is_change and not _APART.match(target.gap):  # "vượt 2 hộ so với kế hoạch (38 hộ)"
        return None
    while token is not None and (
        token.depth > 0 or token.is_change or (token.role in ("share", "target") and target.kind == "count")
    ):
        if token.depth == 0 and not _STILL.match(token.gap):
            return None
        token = sentence.before(token)
    if token is None or token.kind != target.kind or (target.kind == "count" and same_unit(token, target) != SAME):
        return None
    return token if token.under is None else token.under


def _is_of(sentence: Sentence, actual: Token, target: Token, rate: Token) -> bool:
    """Tell whether a percentage is of a value and its target; it need not fit where there is no other value."""
    if share_fits(actual, target, rate):
        return True
    if _SUMMED.search(target.gap) or (actual.hedge or target.hedge or rate.hedge) is not None:
        return False
    changes = [token for token in sentence.tokens[: target.index] if token.is_change and token.kind == "count"]
    if any(share_fits(change, target, rate) for change in changes):  # "còn 120 hộ nghèo, giảm 30 hộ; so với kế hoạch …"
        return False
    others = (token for token in nearest(sentence.tokens, actual.index) if same_unit(token, target) == SAME)
    alone = next(others, None) is None and _PLAIN.search(target.gap) is not None
    return alone or (share_nearly_fits if rate.per > 1 else is_slip_of)(actual, target, rate)


def _distance(sentence: Sentence, actual: Token, target: Token, rate: Token) -> list[Token]:
    """Return how far a value is from its target, where it is told behind what it comes to: "đạt 96%, thiếu 20 hộ"."""
    away = sentence.following(rate)
    if away is None or away.kind != "count" or not _AND_IS_OFF.match(away.gap) or not same_unit(away, target):
        return []
    return [away] if is_distance(actual, target, away) else []
