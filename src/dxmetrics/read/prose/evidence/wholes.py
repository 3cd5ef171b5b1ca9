"""Wholes that a percentage does not fit: which count it is of, by the words, the unit and the shares beside it.

Each way wants one slip of a digit to make part, whole and percentage fit, as a text may leave its whole unsaid.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Final

from dxmetrics._later import regex
from dxmetrics.quantity import Number
from dxmetrics.read.prose.evidence.fits import share_fits, share_nearly_fits
from dxmetrics.read.prose.evidence.naming import another_noun
from dxmetrics.read.prose.evidence.subjects import has_its_own, words_around
from dxmetrics.read.prose.evidence.unsaid import is_of_those_looked_at
from dxmetrics.read.prose.leads import any_of
from dxmetrics.read.prose.page import Page, bounds_class, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME

__all__ = ["are_kin", "are_people", "has_share", "is_of_people", "missed_whole", "own_share"]

_OF_ANOTHER: Final = regex(r"t(?<!\w.)rong (?:tổng )?số (?!đó|này)[^\W\d_]+ [^\W\d_]+ [^,;]*[,;]")
_BACK_THEN: Final = regex(rf"(?:{any_of('cùng kỳ|trước đó')}|(?:{any_of('năm|tháng|quý|kỳ')}) (?:trước|ngoái))\b")
_OF_ALL_OVER: Final = regex(r"\s*(?:so với|trên|của|trong) [^,;.()]*\btoàn\b")
"""A whole that is told by the place it is of: "chiếm 0,52% so với đảng viên toàn Đảng bộ"."""
_TOTAL: Final = regex(r"\b(?:tổng|phải|thụ lý|tiếp nhận|điều kiện|được giao)\b")
_ALL_OF: Final = regex(
    r"\b(?:tổng|toàn|cả|trong (?!đó)|phải|thụ lý|nhận|điều kiện|được giao|có|xảy ra|phát sinh|phát hiện|kiểm tra|"
    r"khảo sát|rà soát|đăng ký|thu thập|khởi tố|phát ra)\b"
)
"""What makes a whole of a count though more is told of it: "có 118 hộ, đã dời 181 hộ, đạt 91%"."""
_ELIGIBLE: Final = regex(r"\b(?:điều kiện|(?:đến|tới) hạn|phải|thuộc diện|được giao)\b")
_DONE: Final = regex(r"\b(?:giải quyết|xử lý|thi hành|xét xử|hoàn thành|hòa giải|trả kết quả|có kết quả|khám phá)\b")
_REACHES: Final = regex(r"[,;(]\s*(?:đạt|chiếm|tương ứng|bằng)\s*(?:(?:với )?(?:tỷ|tỉ) lệ\s*)?\Z")
_BEGINS: Final = regex(r"[^\w,()]*chiếm ")
_DRAWN_FROM: Final = regex(r"\btrong (?:tổng )?(?:số )?\Z")
"""What makes a part of the count that a number has: "trong 283 vụ án thụ lý có 25 vụ tạm đình chỉ"."""
_SHARES_TOO: Final = regex(r"[,;(]\s*(?:(?:và|hiện|nay) )?(?:chiếm|đạt (?:tỷ|tỉ) lệ)\b[^,;.()]*\Z")
"""A share past a change: "220 lượt, tăng 5% so với cùng kỳ, chiếm 9%"."""
_OF: Final = regex(
    r"\s*(?:(?:so (?:với|cùng)|trên|trong|của|tổng|số|số lượng)\s+)+((?:[^\W\d_]+\s?){2,})",
)
_OF_ALL: Final = regex(r"\s*(?:so với |trên |trong |của )?(?:tổng|toàn|số)\b")
_WORD: Final = regex(r"\w+")
_CLAUSE: Final = regex(r"[,;:()]| và ")
_MARK: Final = regex(r"[(),;]")
_CLOSES: Final = regex(r"\s*(?:[(),;.]|\Z)")
_PEOPLE: Final = (
    "người",
    "em",
    "học sinh",
    "thí sinh",
    "sinh viên",
    "cháu",
    "chị",
    "trẻ",
    "bé",
    "đại biểu",
    "cử tri",
    "công dân",
    "cán bộ",
    "công chức",
    "giáo viên",
    "lao động",
    "nhân khẩu",
    "nữ",
    "nam",
    "bệnh nhân",
    "đảng viên",
    "đoàn viên",
    "hội viên",
    "học viên",
    "viên chức",
    "công nhân",
    "nông dân",
    "bị can",
    "bị cáo",
    "đối tượng",
    "đồng chí",
    "ứng cử viên",
    "ứng viên",
    "ủy viên",
    "uỷ viên",
    "nhân viên",
    "giảng viên",
    "chiến sĩ",
    "chiến sỹ",
    "thanh niên",
    "phụ nữ",
    "quần chúng",
    "vận động viên",
    "nạn nhân",
    "ngư dân",
)
_LEAST: Final = 20
_NEAREST: Final = 3
_REACH: Final = 5
_MOST: Final = 20
_FARTHEST: Final = 12
_OF_ITS_OWN: Final = regex(r" (?!(?:tổng|số|của|trên|trong|so|toàn|cả)\b)[^\W\d_]")
"""What names the whole of a percentage in brackets: "thị trấn 12 hộ (2,0% hộ dân)"."""
_MANY: Final = 60
_FINE: Final = 100
"""A percentage of fewer steps fits, or nearly fits, too many counts."""
_LABEL: Final = 5
_LEAST_WORDS: Final = 3
_STOPS: Final = frozenset("với trong của và trên tại ở do là năm tháng quý tăng giảm so toàn cả".split())
_AROUND: Final = 60


def missed_whole(page: Page, sentence: Sentence, part: Token, before: list[Token], rate: Token) -> Token | None:
    """Return the whole that a slip of one digit keeps a part and its percentage from fitting.

    It is a count of the part's unit before it or in the sentence before, the whole of the share beside it, or what the
    words after the percentage name. Silent for whole percentages unless the words make it sure what they are of, as
    nearly all counts are one slip away from some whole percentage.
    """
    sure = rate.per > 1 or (rate.gap.rstrip().endswith("chiếm") and _OF_ALL.match(sentence.after(rate)) is None)
    of_another = rate.depth > part.depth and _OF_ITS_OWN.match(sentence.after(rate)) is not None
    wholes = () if of_another or _BACK_THEN.search(part.gap.rpartition(";")[2]) else page.wholes
    beside = page.whole_shared_by(rate.sentence)
    if beside is not None and not of_another and (page.is_shared(rate) or _CLOSES.match(sentence.after(rate))):
        wholes = (*wholes, beside)
    lead = _lead(page, part, before)
    for place, whole in enumerate((*reversed(before), *wholes)):
        shared = whole in wholes
        if (
            whole is not part
            and (shared or not (has_share(page, whole) or whole.under is not None))
            and max(whole.value, part.value) >= _LEAST
            and _may_hold(whole, part)
            and (rate.per >= _FINE or shared or whole is lead)
            and (sure or _is_resolved(part, whole, rate))
            and _is_of_one_unit(part, whole, rate, close=shared or place < _NEAREST)
            and not _is_of_others(page, sentence, whole, part)
            and not _is_of_another_item(page, whole, part)
            and not (whole.value < part.value and _is_drawn(sentence, whole))
            and share_nearly_fits(part, whole, rate)
            and (
                share_fits(part, whole, rate)
                or not (_is_far(part, whole, rate) or _is_of_others_unsaid(page, part, whole, rate))
            )
        ):
            return _fitting_far(page, part, rate) or whole
    for whole in _told_earlier(page, sentence, part, before, rate):
        told = max(whole.value, part.value) >= _LEAST and not _is_of_others(page, sentence, whole, part)
        fine = rate.size >= _FINE or share_fits(part, whole, rate)  # else near anything by chance
        fine = fine or (whole.value > part.value and _is_so_named(page, whole, _label(sentence, rate)))
        fine = fine and (share_fits(part, whole, rate) or not _is_of_others_unsaid(page, part, whole, rate))
        if told and fine and _may_hold(whole, part) and share_nearly_fits(part, whole, rate):
            return _fitting_far(page, part, rate) or whole
    return None


def _is_far(part: Token, whole: Token, rate: Token) -> bool:
    """Tell a whole of an earlier sentence that a coarse percentage is a slip away from by chance: "11 vụ, 0,36%"."""
    return whole.sentence != part.sentence and rate.per > 1 and rate.size < _FINE and part.value < _FINE


def _lead(page: Page, part: Token, before: list[Token]) -> Token | None:
    """Return the nearest count before a part that is no share, past those that add up to one before them.

    "Thu hút 312 dự án, gồm 187 dự án trong nước và 125 dự án FDI; 246 dự án đang hoạt động, chiếm 78,8%": the 312.
    """
    near = (token for token in reversed(before) if token is not part and token.under is None)
    told = list(islice((token for token in near if not has_share(page, token)), _REACH + 1))
    added: Number = 0
    for place, token in enumerate(told):
        if place > 1 and token.value == added and token.exact and same_unit(token, part) == SAME:
            return token
        added += token.value
    return told[0] if told else None


def _is_of_others_unsaid(page: Page, part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether a percentage names another noun than a whole, or may be of those of it that are looked at.

    Behind a whole that is told with what it is of its plan, it may be that of the part's plan: "thu 143 tỷ, bằng 120,4%
    dự toán, trong đó thu nội địa 87 tỷ, bằng 91,1%".
    """
    own = page.sentences[whole.sentence].following(whole)
    if own is not None and own.role == "target" and own.kind == "rate" and "chiếm" not in rate.gap:
        return True
    noun = another_noun(page, part, whole, rate)
    named = noun != "" and not (is_of_people(noun) and is_of_people(whole.unit.lower()))
    return named or is_of_those_looked_at(page, part, whole, rate)


def _is_of_another_item(page: Page, whole: Token, part: Token) -> bool:
    """Tell whether a part bears a name of its own in a list of which an item before has its own slash.

    "Huyện A trồng 314/330 ha, đạt 95,2%; huyện B trồng 271 ha, đạt 87,4%".
    """
    if whole.under is None or ";" not in part.gap:
        return False
    lead = part.gap.rpartition(";")[2]
    return has_its_own(f";{lead}", f"{words_around(page, whole.under)} {words_around(page, whole)}")


def _may_hold(whole: Token, part: Token) -> bool:
    """Tell whether a count may be the whole of another, or was before a slip: one not as large that is told as one."""
    if whole.value > part.value:
        return True
    if not (part.exact and whole.exact) or whole.value == part.value:
        return False
    return "trong đó" in part.gap or _ALL_OF.search(_MARK.split(whole.gap)[-1]) is not None


def _fitting_far(page: Page, part: Token, rate: Token) -> Token | None:
    """Return a count told farther back that a percentage fits exactly: then it was of that one."""
    if rate.size < _FINE:  # too coarse to fit anything but by chance
        return None
    told = islice(page.earlier(rate, _FARTHEST), _MANY)
    return next((token for token in told if same_unit(token, part) == SAME and share_fits(part, token, rate)), None)


def _is_of_others(page: Page, sentence: Sentence, whole: Token, part: Token) -> bool:
    """Tell whether a count stands in brackets that are closed before a part, or the parts beside that have another one.

    "… (248 nam, 144 nữ); 1 người (0,2%)"; "giao 1.500 người, … khỏe loại 1 là 1.192 người (76%), đảng viên 31 (1,96%)".
    """
    here = whole.sentence == part.sentence
    for token in sentence.tokens[whole.index + 1 if here else 0 :]:
        if here and token.index < part.index and token.depth < whole.depth:
            return True
        if token.index > part.index and token.kind == "count" and (";" in token.gap or not has_share(page, token)):
            return False
        own = sentence.following(token)
        if (
            own is not None
            and own.kind == "rate"
            and own.role in ("share", "paren")
            and own.depth >= token.depth
            and token.kind == "count"
            and not token.is_change
            and same_unit(token, part) == SAME
            and token is not part
            and not share_fits(token, whole, own)
            and (token.index < part.index or not share_nearly_fits(token, whole, own))
        ):
            return True
    return False


def _is_drawn(sentence: Sentence, whole: Token) -> bool:
    """Tell whether a count is told out of the one before it, and so is no whole of what follows."""
    before = sentence.before(whole)
    return before is not None and before.value > whole.value and _DRAWN_FROM.search(before.gap) is not None


def has_share(page: Page, token: Token) -> bool:
    """Tell whether a count has a percentage of its own, and so is a part itself: "247 tổ (97,2%)"."""
    return own_share(page, token) is not None


def own_share(page: Page, token: Token) -> Token | None:
    """Return the percentage that a count is told as, past what it changed by: "220 lượt, tăng 5%, chiếm 9%".

    It may stand before it: "Chiếm 2% còn lại là hàng chế biến với 17 triệu USD".
    """
    sentence = page.sentences[token.sentence]
    own = _past_brackets(sentence, token)
    if own is not None and bounds_class(own):
        own = sentence.following(own)
    if own is not None and own.is_change:
        while own is not None and own.is_change:
            own = sentence.following(own)
        if own is not None and _SHARES_TOO.search(own.gap) is None:
            own = None
    if own is not None and own.kind == "rate" and own.role in ("share", "paren"):
        return own
    near, gap = sentence.before(token), token.gap
    if near is not None and near.kind == "count" and not near.unit and token.unit:
        gap = near.gap  # "… còn lại là hàng mã số 16, với giá trị 17 triệu USD"
        near = sentence.before(near)
    return near if near is not None and " là " in gap and _leads(near) else None


def _past_brackets(sentence: Sentence, token: Token) -> Token | None:
    """Return the number behind a count, past the brackets that break it down: "40 tin (khởi tố 30, …), đạt 80%"."""
    own = sentence.following(token)
    if own is None or own.kind != "count" or own.depth <= token.depth:
        return own
    behind = sentence.tokens[own.index : own.index + _MOST]
    past = next((other for other in behind if other.depth <= token.depth), None)
    return past if past is not None and past.kind == "rate" and ")" in past.gap else own


def _leads(rate: Token) -> bool:
    """Tell whether a percentage begins a clause that names what makes it up."""
    return rate.kind == "rate" and rate.role == "share" and _BEGINS.fullmatch(rate.gap) is not None


def are_people(*counts: Token) -> bool:
    """Tell whether counts are all of people, however they are named: "412 hội viên", "103 người"."""
    return all(is_of_people(count.unit.lower()) for count in counts)


def are_kin(one: Token, other: Token) -> bool:
    """Tell whether two counts may be of one thing: their units begin alike (tổ vay vốn, tổ khá), or both are people."""
    return one.unit == other.unit or _are_kin(one.unit, other.unit)


@lru_cache(maxsize=4096)  # the same few nouns come again and again
def _are_kin(one: str, other: str) -> bool:
    first, second = one.lower(), other.lower()
    return first.split(" ")[0] == second.split(" ")[0] or (is_of_people(first) and is_of_people(second))


@lru_cache(maxsize=4096)  # the same few nouns come again and again
def is_of_people(unit: str) -> bool:
    """Tell whether a unit, in lower case, is of people, however they are named."""
    return any(unit == name or unit.startswith(name + " ") for name in _PEOPLE)


def _is_of_one_unit(part: Token, whole: Token, rate: Token, *, close: bool) -> bool:
    whole = whole.of or whole  # 40 of "40/45 vụ": its unit stands after both
    if same_unit(whole, part) >= (SAME if rate.per == 1 or whole.index != part.index - 1 else 1):
        return True
    return (
        close
        and whole.sentence == part.sentence
        and rate.per > 1
        and are_kin(whole, part)
        and not (is_of_people(part.unit.lower()) and ";" in part.gap)
    )


def _is_resolved(part: Token, whole: Token, rate: Token) -> bool:
    """Tell "tiếp nhận 200 hồ sơ, giải quyết 120 hồ sơ, đạt 60%", where the words alone say what is of what."""
    return (
        whole.index == part.index - 1
        and part.index == rate.index - 1
        and part.exact
        and whole.exact
        and _is_total(whole)
        and _DONE.search(part.gap) is not None
        and "hạn" not in part.gap  # what is in time may be a share of what was due
        and _REACHES.match(rate.gap) is not None
    )


def _told_earlier(page: Page, sentence: Sentence, part: Token, before: list[Token], rate: Token) -> Iterator[Token]:
    """Yield the counts of earlier sentences that the words make the whole."""
    if _OF_ALL_OVER.match(sentence.after(rate)):
        return
    label = _label(sentence, rate)
    for token in islice(_nameable(page, part, before, rate, label), _MOST):  # then no count of another name
        own = page.sentences[token.sentence].following(token) if has_share(page, token) else None
        if own is not None and (len(label) < _LEAST_WORDS or _label(page.sentences[own.sentence], own) == label):
            continue
        if _is_named(page, token, label, loosely=own is None):
            yield token
    if (
        label
        or rate.per == 1
        or _BACK_THEN.search(part.gap)
        or any(_OF_ANOTHER.search(token.gap) for token in (*before, rate))
    ):
        return
    done = _DONE.search(part.gap) is not None and _REACHES.search(rate.gap) is not None
    fine = rate.per >= _FINE
    told = list(islice(page.earlier(rate, 2 if fine and done else 1), _MOST))
    for token in told:
        agree = same_unit(token, part)
        if not agree or not (fine or (done and agree == SAME)):
            continue
        behind = page.low[token.end : token.stop] + page.sentences[token.sentence].after(token)[:_AROUND]
        alone = fine or all(_is_no_rival(token, other) or same_unit(other, part) != SAME for other in told)
        if (_is_total(token) and alone) or (done and _ELIGIBLE.search(token.gap[-_AROUND:] + behind)):
            yield token


def _is_no_rival(whole: Token, other: Token) -> bool:
    """Tell whether another count is the same one, or a part of it: "nhận 2.345 tin, trong đó tin mới 2.010 tin"."""
    if other is whole:
        return True
    behind = other.sentence == whole.sentence and other.index == whole.index + 1
    return behind and other.value < whole.value and "trong đó" in other.gap


def _nameable(page: Page, part: Token, before: list[Token], rate: Token, label: list[str]) -> Iterator[Token]:
    """Yield the counts that a label may name; for a whole percentage it must be long, and amounts close and near."""
    if not label:
        return
    if rate.per > 1 or (len(label) >= _LEAST_WORDS and part.exact):
        yield from (token for token in (*reversed(before), *page.earlier(rate, _REACH)) if token is not part)
    elif len(label) >= _LEAST_WORDS and _is_close(part):
        yield from (token for token in reversed(before) if token is not part and _is_close(token))


def _is_close(count: Token) -> bool:
    """Tell whether an amount is printed so finely that its percentage is known to the full."""
    return count.hedge is None and count.value >= count.step * _FINE


def _label(sentence: Sentence, rate: Token) -> list[str]:
    """Return what the words after a percentage say it is of: "số phiếu hợp lệ", "tổng dư nợ"."""
    match = _OF.match(sentence.after(rate))
    words = [] if match is None else match[1].split()
    ends = next((place for place, word in enumerate(words) if word in _STOPS), len(words))
    return words[:ends][:_LABEL] if ends > 1 else []


def _is_named(page: Page, token: Token, label: list[str], *, loosely: bool) -> bool:
    """Tell whether the words around a count bear a label; `loosely`, a word at its end may be missing."""
    behind = page.sentences[token.sentence].after(token)[:_AROUND]
    words = f" {' '.join(_WORD.findall(token.gap[-_AROUND:] + page.low[token.start : token.stop] + behind))} "
    if not loosely or len(label) < _LEAST_WORDS:
        return f" {' '.join(label)} " in words
    if any(f" {' '.join(some)} " in words for some in (label, label[:-1], label[1:])):
        return True
    lead = iter(_WORD.findall(_CLAUSE.split(token.gap)[-1]))  # "vốn đăng ký" of "vốn đầu tư nước ngoài đăng ký"
    return all(word in lead for word in label)


def _is_so_named(page: Page, token: Token, label: list[str]) -> bool:
    """Tell whether a count bears a label of several words in its own clause: "có điều kiện 10.650 việc"."""
    lead = _CLAUSE.split(token.gap)[-1]
    behind = _CLAUSE.split(page.low[token.start : token.stop] + page.sentences[token.sentence].after(token))[0]
    return len(label) >= _LEAST_WORDS and f" {' '.join(label)} " in f" {' '.join(_WORD.findall(lead + behind))} "


def _is_total(token: Token) -> bool:
    """Tell whether the words that lead up to a count make a total of it."""
    return _TOTAL.search(_MARK.split(token.gap)[-1]) is not None
