"""The value that a change is of: in its sentence, behind it, or in a sentence before."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise
from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.fits import change_fits, change_nearly_fits, share_fits
from dxmetrics.read.prose.evidence.wholes import are_people
from dxmetrics.read.prose.leads import any_of
from dxmetrics.read.prose.page import Page, amounts, head, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME
from dxmetrics.read.prose.words import MARK, THAN_BEFORE, WORD
from dxmetrics.relations import Kind, kind_of

__all__ = [
    "AS_MUCH",
    "FROM",
    "HELD_AGAINST",
    "OWN_VERB",
    "TO_LEVEL",
    "changed_value",
    "is_dated",
    "is_told_otherwise",
    "outgrows",
]

FROM: Final = regex(rf"(?:{any_of('từ')})\s+(?:mức\s+)?\Z")
"""What leads to the value that a change begins at: "từ 120 thẻ"."""
TO_LEVEL: Final = regex(rf"(?:{any_of('lên|xuống|còn|thành|đến')})\s+(?:(?:mức|tới|đến|còn|là)\s+)*\Z")
"""What leads to the value that a change ends at: "lên 1.207 điểm", "còn 52 hộ"."""
OWN_VERB: Final = regex(
    r"[,(;)]\s*(?:(?:đã|cũng|chỉ|và|cùng)\s+|so[^,;.()]*\s)?(?:tăng|giảm|(?:cao|thấp|nhiều|ít) hơn)[^,;]*\Z"
)
"""A verb of change in a clause of its own: ", tăng 5%", "(giảm 3 vụ"."""
AS_MUCH: Final = regex(r"\b(?:bằng|đạt)\s+\Z")
"""What makes a percentage a multiple, and no change: "bằng 96,3%"."""
_ALSO: Final = regex(
    r"so (?:với|cùng)[^;.]{2,60}(?:[,;]| và)(?: và)? (?:đã )?(?:tăng|giảm|(?:cao|thấp|nhiều|ít) hơn)(?: thêm)? \Z"
)
"""A verb of change right behind what another change is held against."""
_CUMULATED: Final = regex(r"\b(?:lũy kế|luỹ kế|tính chung|cộng dồn)\b")
"""What makes a value one of more than a month told before it: "tháng 6 có 118 vụ; lũy kế 6 tháng có 185 vụ"."""
_NET: Final = regex(r"\b(?:ròng|lãi|lỗ|siêu|chênh|cán cân|lũy kế|luỹ kế|cộng dồn|trong đó|mới|thêm|nâng)\b")
"""What may be less than nothing, or less than it has risen by."""
_THAN_BEFORE: Final = regex(r"\s*\)?,?\s*so (?:với )?(?:cùng kỳ|(?:năm|quý|tháng|kỳ) (?:trước|ngoái|học trước|\d))")
_APPENDED: Final = regex(r"\)?(?: (?!(?:trong đó|so|tăng|giảm|trong khi|làm|khiến)\b)[^\W\d_]+){0,8}\s*[,(]")
_COMES_TO: Final = regex(r"[^,;:()]{0,40},? ?\(?(?:bằng|đạt|hoàn thành|chiếm|tương đương|tương ứng)\b[^;:.()]{0,12}\Z")
"""What leads from a value to what it comes to of a plan or a whole: ", đạt 84% dự toán"."""
_OF_A_WHOLE: Final = regex(r" (?:so với |trên |trong |của )?(?:tổng|toàn|dân số|số)\b")
_CLOSED_AT: Final = regex(
    r"\)?,?\s(?:về|với|(?:và )?(?:đang |hiện |nay )?(?:ở|giữ) mức|"
    r"(?:chốt|đóng cửa|dừng|đứng|kết phiên|kết thúc|đạt)\b[^,;:.()\n]{0,30})"
    r"(?:\s(?:mức|mốc|ở|tại|còn))*\s+\Z",
)
"""What leads to the value that a price or an index came to: "giảm 10 điểm (1,0%), đóng cửa ở 990 điểm"."""
_ONWARD: Final = regex(
    r"(?:\)|,)(?: so (?:với )?(?:cùng kỳ|(?:năm|tháng|quý|kỳ|tuần) (?:trước|ngoái))(?: năm (?:trước|ngoái|\d{4}))?,?)?"
    r" (?:(?:lên|xuống)(?: (?:còn|mức|mốc|tới|đến|ở))*|(còn)) \Z"
)
_ENDS: Final = regex(r"\s?(?:[.;,)/]|\Z)")
_NO_SUBJECT: Final = regex(r"[\s*+•–-]*(?:so|nếu so|tăng|giảm|cao|thấp|con số|mức|số|tỷ lệ|trong đó|như vậy)\b")
_SO_SUBJECT: Final = regex(
    r"\bso (?:với )?cùng kỳ(?: (?:năm|quý|tháng) (?:trước|ngoái|\d{1,4}))?(?: năm (?:trước|ngoái|\d{4}))?,? "
    r"(?!tăng|giảm|thì|đã|cũng|là|chỉ)[^\W\d_]"
)
"""A subject behind what a change is held against: "so với cùng kỳ đàn bò tăng"."""
_NAMED: Final = regex(r"([^\W\d_]{2,})\s+(?:tăng|giảm)\s+\Z")
HELD_AGAINST: Final = regex(r"\s*\)?,?\s*\(?so (?:với|cùng)\b")
_ON_ANOTHER: Final = regex(r"\s*\)?,?\s*\(?(?:so (?:với|cùng)|cùng kỳ|theo năm|yoy)\b")
_DATED: Final = regex(r"\b(?:năm|quý|tháng|tuần|kỳ|đầu|cuối|hôm|ngày|phiên)\b")
_VERB: Final = regex(r"\b(?:tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn)\b")
_NEXT_WORD: Final = regex(r" ([^\W\d_]+)")
_FILLERS: Final = frozenset(
    "số tổng so với cùng kỳ năm trước ngoái quý tháng nay này đó đã cũng chỉ lại và tuy nhiên như vậy là đều có còn mức"
    " con nếu thì trong thời điểm ước theo".split()
)
_ANYONE: Final = ("người", "em", "cháu")
_CASE: Final = "trường hợp"
_NO_MORE: Final = regex(r"\s*(?:\(|,|so (?:với|cùng)\b)")
_AROUND: Final = 60
_REACH: Final = 3
_ABOUT: Final = 10
_FINE: Final = 20


def changed_value(
    page: Page,
    tokens: list[Token],
    here: list[Token],
    first: Token,
    change: Token,
    rate: Token,
    sign: int,
) -> Token | None:
    """Return the value of a change that is told in numbers and in per cent.

    It is the one that both fit, else one that a slip keeps from fitting, else one that stands where such a value does.
    """
    reached = _reached(tokens, rate)
    pool = [*reached, *here, *page.earlier(first, _REACH)]
    alike = [token for token in pool if same_unit(token, change)]
    for token in alike:
        if change_fits(token, change, rate, sign):
            return token
    if reached and _leads_on(page, change, rate, reached[0]):
        return reached[0]
    slipped = None if rate.per == 1 else _slipped(page, pool, first, change, rate, sign)
    if slipped is not None:
        return slipped
    listed = _in_parallel(page, tokens, change)
    if listed is not None and _are_parallel(page, tokens, listed, change, rate, sign):
        return listed[change]
    near = next((token for token in here if token.depth <= first.depth), None)
    lead = None if near is None else head(page.sentences[first.sentence], near)
    bare = not change.unit and "(" in rate.gap and "(" not in first.gap  # "118 doanh nghiệp, giảm 14 (-10,6%)"
    if near is None or lead is None or not (bare or same_unit(lead, change) == SAME or _is_named_before(lead, change)):
        return None
    told = _goes_on_with(tokens, lead, first) or (
        _is_appended(page, lead, first, change, rate) and _is_all_of_it(tokens, near, first)
    )
    return lead if told else None


def _slipped(page: Page, pool: list[Token], first: Token, change: Token, rate: Token, sign: int) -> Token | None:
    """Return a value of another unit that a change fits, else one of its own that a slip keeps from fitting."""
    alike = [token for token in pool if same_unit(token, change)]
    after = page.sentences[change.sentence].after(change)
    for token in pool:
        if change_fits(token, change, rate, sign):
            return token
    for token in pool:
        if (
            (same_unit(token.of or token, change) == SAME or _is_told_beside(token, first, change, after))
            and _is_fine(token)
            and (_is_named_alike(token, first) or not _names_another(page, token, first))
            and not any(_is_of_points(page, other, change, rate) for other in alike)
            and change_nearly_fits(token, change, rate, sign)
            and (
                token.depth <= first.depth or _is_named_alike(token, first)
                if token.sentence == change.sentence
                else _is_fine(change) and _is_alone(page, token, change)
            )
        ):
            return token
    return None


def _is_told_beside(value: Token, first: Token, change: Token, after: str) -> bool:
    """Tell what is counted by another noun right behind a value: "27.900 học sinh, tăng 1.000 em (3,7%)"."""
    beside = (value.sentence, value.index + 1) == (first.sentence, first.index)
    alike = change.unit in _ANYONE and are_people(value, change)
    alike = alike or (change.unit == _CASE and value.exact and kind_of(value.unit) is not Kind.MEASURE)
    return beside and alike and _NO_MORE.match(after) is not None


def _is_named_before(lead: Token, change: Token) -> bool:
    """Tell a value whose noun stands before it: "Số hồ sơ là 2.300, tăng 300 hồ sơ (15%)"."""
    return not lead.unit and bool(change.unit) and f"số {change.unit.lower()} " in lead.gap


def _is_appended(page: Page, lead: Token, first: Token, change: Token, rate: Token) -> bool:
    """Tell whether a change stands right behind a value, or what it comes to: "120 vụ, tăng 20 vụ (20%)"."""
    return (
        _APPENDED.match(first.gap) is not None
        and not (_SO_SUBJECT.search(first.gap) and _names_another(page, lead, first))
        and not _is_of_points(page, lead, change, rate)
        and ("(" in first.gap or OWN_VERB.search(first.gap) is not None)
        and not AS_MUCH.search(rate.gap)
        and not _OF_A_WHOLE.match(page.sentences[rate.sentence].after(rate))
        and "nghèo"
        not in f"{lead.gap[-_AROUND:]} {lead.unit} {change.unit}"  # then it may be points of the poverty rate
    )


def _is_all_of_it(tokens: list[Token], value: Token, change: Token) -> bool:
    """Tell whether all that stands between a value and its change is what it comes to: "…, đạt 84% dự toán, tăng …"."""
    return all(
        token.depth > change.depth or (token.kind == "rate" and not token.is_change and _COMES_TO.match(token.gap))
        for token in tokens[value.index + 1 : change.index]
    )


def _goes_on_with(tokens: list[Token], lead: Token, first: Token) -> bool:
    """Tell another change of one value: "120 vụ, tăng 20 vụ (20%) so với quý trước và tăng 30 vụ (30%) so với …".

    A change between the two, in numbers and in per cent, must be its.
    """
    between = tokens[lead.index + 1 : first.index]
    if not between or not all(token.is_change for token in between) or not _ALSO.search(first.gap):
        return False
    return any(
        one.kind == "count" and other.kind == "rate" and change_fits(lead, one, other, -1 if one.role == "fall" else 1)
        for one, other in pairwise(between)
    )


def outgrows(page: Page, here: list[Token], change: Token, sign: int) -> bool:
    """Tell a rise by more than there is now: "Năm nay có 50 học sinh, tăng 80 học sinh so với năm ngoái".

    `here` are the values before the change, the nearest first; none may be as large as the change.
    """
    lead = here[0]
    if sign < 0 or change.value <= lead.value or lead.hedge is not None or change.hedge is not None or not change.unit:
        return False
    beside = lead.index == change.index - 1 and lead.depth == change.depth and lead.of is None
    return (
        beside
        and same_unit(lead, change) == SAME
        and OWN_VERB.match(change.gap) is not None
        and _THAN_BEFORE.match(page.sentences[change.sentence].after(change)) is not None
        and _NET.search(lead.gap + change.gap) is None
        and all(other.value < change.value for other in here)
    )


def is_dated(current: Token, after: str) -> bool:
    """Tell whether a value is told to have come from one time, and its change held against another.

    "Tăng từ 100 tỷ đồng quý trước lên 120 tỷ đồng, tăng 5% so với cùng kỳ năm trước."
    """
    return _ON_ANOTHER.match(after) is not None and _DATED.search(current.gap) is not None


def is_told_otherwise(
    sentence: Sentence, current: Token, previous: Token | None, change: Token | None, rate: Token | None
) -> bool:
    """Tell whether figures that do not fit do so in another way than as a value, the earlier one and their change.

    - "giảm 45 hộ, phát sinh 5 hộ": two changes, whose sum is what two values differ by;
    - "còn 110 hộ, giảm 45 hộ (30%) … so với đầu năm (150 hộ)": the percentage is of a value that stands there;
    - "8.760 tỷ đồng, tăng 7% so với cùng kỳ (573 tỷ đồng)": the brackets tell by how much.
    """
    first = change or rate
    if first is None or (change is not None and not same_unit(change, current)):
        return False
    sign = -1 if first.role == "fall" else 1
    if previous is not None and _CUMULATED.search(current.gap) and not _CUMULATED.search(previous.gap):
        return previous.depth == current.depth and previous.index < current.index
    if change is not None and previous is not None:
        left = abs(current.value - previous.value - sign * change.value)
        base = current.value - sign * change.value  # "340 vụ năm 2022, 380 vụ năm 2023, 420 vụ năm nay, tăng 80 vụ"
        return left != 0 and any(
            other.value in (left, base) and same_unit(other, change)
            for other in _others(sentence, current, previous, change)
        )
    if change is None or rate is None:
        return previous is not None and rate is not None and change_fits(current, previous, rate, sign)
    return not change_fits(current, change, rate, sign) and any(
        same_unit(other, change) == SAME and share_fits(change, other, rate)
        for other in _others(sentence, current, previous, change)
    )


def _others(sentence: Sentence, current: Token, previous: Token | None, change: Token) -> Iterator[Token]:
    """Yield the other counts of a sentence, but for changes that are held against something of their own."""
    held = HELD_AGAINST.match(sentence.after(change)) is not None
    for token in sentence.tokens:
        before = sentence.before(token)
        own = held and HELD_AGAINST.match(sentence.after(token)) is not None
        if before is not None and before.is_change and before is not change and before.index > change.index + 1:
            own = own or TO_LEVEL.search(token.gap) is not None or _CLOSED_AT.match(token.gap) is not None
        if token.kind == "count" and not own and token not in (current, previous, change):
            yield token


def _in_parallel(page: Page, tokens: list[Token], change: Token) -> dict[Token, Token] | None:
    """Return the values of the sentence before by the changes of this one, where both tell of the same in one order.

    One alone is told of the same thing only where its sentence names no other: "So với cùng kỳ, giảm 3 vụ (10%)".
    Several may stand before their changes in one sentence: "15 vụ, 9 người chết; giảm 3 vụ (16,7%), 1 người (10%)".
    """
    changed = [token for token in tokens if token.kind == "count" and token.is_change]
    told = amounts(tokens)
    if len(told) > 1 and told[-1].index < changed[0].index:
        if len(told) > len(changed):
            told = _of_their_names(page, told, changed)
        if _are_of_one_order(told, changed):
            return dict(zip(changed, told, strict=True))
    earlier = next(iter(page.earlier(change, 1)), None)
    if earlier is None:
        return None
    told = _of_their_units(page.sentences[earlier.sentence].amounts(), changed)
    if not _are_of_one_order(told, changed):
        return None
    if len(told) == 1 and (
        _names_another(page, told[0], change)
        or (not _NO_SUBJECT.match(change.gap) and change.unit.split(" ")[0] not in change.gap)
    ):
        return None
    return dict(zip(changed, told, strict=True))


def _of_their_names(page: Page, told: list[Token], changed: list[Token]) -> list[Token]:
    """Return the values that changes name: "87 vụ, 45 người chết, 62 người bị thương; giảm 12 vụ, 5 người chết"."""
    named: list[Token] = []
    for change in changed:
        alike = [value for value in told if same_unit(value, change) == SAME]
        word = _word_behind(page, change)
        named.extend(
            alike if len(alike) == 1 else [value for value in alike if word and _word_behind(page, value) == word]
        )
    return named


def _word_behind(page: Page, token: Token) -> str:
    """Return the first word behind a count and its noun: the "chết" of "45 người chết"."""
    word = _NEXT_WORD.match(page.sentences[token.sentence].after(token))
    return "" if word is None else word[1]


def _of_their_units(told: list[Token], changed: list[Token]) -> list[Token]:
    """Return values without those of which no change is told: "48 vụ trên 12 tuyến đường, 15 người chết, 2 tỷ đồng"."""
    if len(told) <= len(changed) or len(changed) == 1:
        return told
    return [value for value in told if any(same_unit(value, change) == SAME for change in changed)]


def _names_another(page: Page, value: Token, change: Token) -> bool:
    """Tell whether the clause of a change names what the words around a value do not: "900 hộ. Số hộ nghèo giảm …"."""
    clause = _VERB.split(THAN_BEFORE.sub(" ", MARK.split(change.gap)[-1]))[0]
    words = set(WORD.findall(clause)) - _FILLERS
    if not words or value.start > change.start:  # "ca cao giảm 20 USD, còn 1.580 USD"
        return False
    behind = page.low[value.start : value.stop] + page.sentences[value.sentence].after(value)[:_AROUND]
    return not words <= set(WORD.findall(value.gap[-_AROUND:] + behind))


def _are_of_one_order(told: list[Token], changed: list[Token]) -> bool:
    return len(told) == len(changed) and all(same_unit(*pair) == SAME for pair in zip(told, changed, strict=True))


def _are_parallel(
    page: Page, tokens: list[Token], listed: dict[Token, Token], change: Token, rate: Token, sign: int
) -> bool:
    """Tell whether two sentences are held against each other: one change fits, or nearly, or there is nothing else."""
    value = listed[change]
    home = page.sentences[value.sentence]
    alone = len(tokens) == len((change, rate)) and len(home.tokens) == len(listed)
    if value.sentence != change.sentence:
        near = change_nearly_fits(value, change, rate, sign)
        all_told = len(home.amounts()) == len(listed)
        if alone or near == all_told:  # where more is told there, the changes may be of something else
            return near or alone
    for other, told in listed.items():
        own = tokens[other.index + 1] if other is not change and other.index + 1 < len(tokens) else None
        if own is not None and own.kind == "rate" and change_fits(told, other, own, -1 if other.role == "fall" else 1):
            return True
    return False


def _is_of_points(page: Page, token: Token, change: Token, rate: Token) -> bool:
    """Tell whether a rate may be points of a count's own percentage: "1.020 hộ (6,7%), giảm 230 hộ (1,5%)".

    Then as many points go to the change as go to the count, give or take what its whole changed by.
    """
    own = page.sentences[token.sentence].following(token)
    if own is None or own.kind != "rate" or own.is_change or own.role == "target" or token.value <= 0:
        return False
    ratio = Fraction(change.value) * own.value / token.value
    printed = Fraction(rate.value)
    return abs(abs(ratio) - abs(printed)) <= abs(printed) / _ABOUT + rate.step


def _is_fine(change: Token) -> bool:
    """Tell whether a change is told so finely that a slip in it or its percentage is no matter of chance."""
    return change.exact or change.value >= _FINE * change.step


def _is_alone(page: Page, token: Token, change: Token) -> bool:
    """Tell whether a value is the only one of its sentence that the change may be of."""
    targets = [target for _, target in page.targets]
    told = (other for other in page.sentences[token.sentence].amounts() if other not in targets)
    return all(other is token or same_unit(other, change) != SAME for other in told)


def _is_named_alike(token: Token, change: Token) -> bool:
    """Tell whether one word leads up to a value and to its change: "(… lợn 320 con), đàn lợn tăng 20 con"."""
    named = _NAMED.search(change.gap)
    return named is not None and token.gap.rstrip().endswith(f" {named[1]}")


def _reached(tokens: list[Token], rate: Token) -> list[Token]:
    """Return the value that a change leads to, told after it: "tăng 6,2 điểm (+0,52%) lên 1.207 điểm"."""
    return [
        token
        for token in tokens[rate.index + 1 : rate.index + 2]
        if token.kind == "count" and (TO_LEVEL.search(token.gap) or _CLOSED_AT.match(token.gap))
    ]


def _leads_on(page: Page, change: Token, rate: Token, reached: Token) -> bool:
    """Tell a value that a change leads to, with but its percentage between: "tăng 12,5 điểm (1%) lên 1.262,5 điểm".

    "Còn" may begin what else there is: "giảm 20 vụ (20%) còn 80 vụ", not "…, còn 80 vụ chưa xét xử".
    """
    if (rate.index, same_unit(reached, change)) != (change.index + 1, SAME):
        return False
    onward, closed = _ONWARD.match(reached.gap), _CLOSED_AT.match(reached.gap)
    if (onward is None and closed is None) or ("(" not in rate.gap and "tương" not in rate.gap):
        return False
    if " so " in reached.gap and not change_nearly_fits(reached, change, rate, -1 if change.role == "fall" else 1):
        return False
    if _is_of_points(page, reached, change, rate):
        return False
    return (
        onward is None or onward[1] is None or _ENDS.match(page.sentences[reached.sentence].after(reached)) is not None
    )
