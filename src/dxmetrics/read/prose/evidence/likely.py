"""Wholes that a part and its percentage are a slip away from, where that is improbable by chance and nothing else fits.

Two decimals leave a slip hardly any other whole. One decimal wants more: the words behind the percentage name the
whole, or they name none and it is the nearest count of its kind, or a share beside it is of it. Where the percentage is
higher than that of the whole, it may be of some of it, "đã đánh giá 1.190 hộ": that is no slip of what was told.
"""

from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Final

from dxmetrics._later import regex
from dxmetrics.quantity import Number
from dxmetrics.read.prose.evidence.fits import of_all_fits, share_fits, share_nearly_fits
from dxmetrics.read.prose.evidence.made_up import left_of_any
from dxmetrics.read.prose.evidence.misprints import is_slip_of
from dxmetrics.read.prose.evidence.naming import (
    ABOUT,
    OF_ALL_PEOPLE,
    clause_around,
    name_behind,
    name_words,
    words_behind,
)
from dxmetrics.read.prose.evidence.others import is_left_undone
from dxmetrics.read.prose.evidence.outof import is_named_after
from dxmetrics.read.prose.evidence.siblings import Share, shares_beside
from dxmetrics.read.prose.evidence.slips import SAME as SAME_SIZE
from dxmetrics.read.prose.evidence.slips import slips
from dxmetrics.read.prose.evidence.unsaid import is_of_those_looked_at
from dxmetrics.read.prose.evidence.wholes import are_kin, are_people, has_share, own_share
from dxmetrics.read.prose.page import Page, nearest, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME
from dxmetrics.read.prose.words import WORD
from dxmetrics.vi.currencies import UNITS

__all__ = [
    "ASIDE",
    "bases_of",
    "counts_before",
    "is_a_slip_away",
    "is_elsewhere",
    "is_explained",
    "is_of_a_name",
    "is_of_such",
    "is_plain",
    "is_told_alike",
    "is_told_elsewhere",
    "likely_whole",
    "turns_to_another_time",
]

_ALL: Final = 100
_COARSE: Final = 100
"""A percentage of fewer steps is near too much: only a slip in itself is thought of."""
_FINE: Final = 1000
"""One of so many steps is near nothing by chance."""
_STEPS: Final = 100
"""A rounded amount told as finely as that leaves its share little room."""
_LEAST: Final = 20
_REACH: Final = 3
_FAR: Final = 12
_MOST: Final = 24
_MANY: Final = 60
_NEXT: Final = 3
_AROUND: Final = 70
_TERM: Final = 40
_CLAUSE: Final = regex(r"[.;:()]|\d")
_DONE: Final = regex(r"\b(?:đã|được|trong đó|giải quyết|xử lý|thi hành|xét xử|chấp nhận|làm rõ|khám phá|trả|kết quả) ")
"""What was done of what was told before, whatever it is called: "14.862 người. Đã thu nhận 14.207 hồ sơ"."""
ASIDE: Final = regex(r"\b(?:tồn|cũ|chuyển sang|chuyển qua|kỳ trước|năm trước|(?<!hàng )không|chưa|ngoài|trừ)\b")
"""What makes a count one that was carried over or left out, and no whole of what was done."""
_ALL_OVER: Final = regex(r"[^,;:.()]{0,60}\b((?:cả|toàn) [^\W\d_]+)")
_OVER_ALL: Final = regex(r"\b(?:cả|toàn) ([^\W\d_]+)")
_AMONG: Final = regex(r"\b(?:trong|trên) (?:tổng )?số (?!đó|này|các đó)([^\d,;:.()]{3,60})")
"""What tells that a part is of such: "trong số việc có điều kiện thi hành, đã thi hành xong"."""
_THEN: Final = regex(
    r"(?<!so với )(?<!so với cuối )(?<!so với đầu )(?<!so cùng kỳ )(?<!cùng kỳ )\bnăm (?:19|20)\d\d"
    r"|\b(?:năm|tháng|quý|kỳ|tuần) (?:trước đó|này|nay)\b|\b(?:lũy kế|luỹ kế|cộng dồn|tính chung)\b"
)
"""What begins to tell of another time."""
_BACK_THEN: Final = regex(r"\W*(?:cùng kỳ|(?:năm|tháng|quý|kỳ) (?:trước|ngoái))\b")
_PLACES: Final = regex(r"\b(?i:(xã|phường|huyện|quận|tỉnh|thôn|ấp|bản|trường|công ty|khối|lớp)) (?:\d|([^\W\d_]))")
"""A place that bears a name, of which another may have a whole of its own."""
_HOUSE: Final = regex(
    r"\b(?:tại|ở|riêng|ngân hàng|công ty|chi nhánh|bệnh viện|hợp tác xã|quỹ) |\b(?=[^\W\d_]+ [^\W\d_]+ có )"
)
"""What leads to a name that may have a whole of its own, or from it: "Đông Hải có nợ xấu 5 tỷ đồng"."""
_REACHED: Final = ("đạt", "bằng")
"""What a share is told with, but also what is reached of a plan."""
_AMONG_THESE: Final = regex(r"\btrong (?:đó|số)\b")
_NAMED: Final = regex(r"\b(?:tỷ|tỉ) lệ (?!(?:đạt|là|chiếm|trên|gần|hơn|khoảng|chung|cao|thấp|lớn)\b)[^\W\d_]")
"""What gives a percentage a name of its own: "đã lắp 1.102 trạm, tỷ lệ phủ sóng đạt 97,8%"."""
_PARTED: Final = regex(r"\b(?:trong đó|gồm)\b")
_LEADS: Final = frozenset("là có với đạt được gồm".split())
_ALL_OF: Final = regex(
    r"\b(?:tổng|toàn|cả|trong (?!đó)|phải|thụ lý|nhận|điều kiện|được giao|có|xảy ra|phát sinh|phát hiện|kiểm tra|"
    r"khảo sát|rà soát|đăng ký|thu thập|khởi tố|lập biên bản|xuất khẩu|doanh thu|kim ngạch|số|ra xét xử)\b"
)
"""What tells all there is of a thing."""


def likely_whole(page: Page, sentence: Sentence, part: Token, rate: Token) -> Token | None:
    """Return the whole of a share by what is told before it: "Có 918 hộ nghèo … 614 hộ nữ làm chủ, chiếm 68,66%".

    It is a count of the same thing, or of another right before a percentage of two decimals. Silent where any count
    told before gives the percentage, alone or with another.
    """
    if is_explained(page, sentence, part, rate):
        return None
    before = counts_before(page, sentence, part)
    left = left_of_any(page, sentence, part, before, rate)
    if left is not None:
        return left
    told = [token for token in before if _are_alike(page, token, part)]
    plain = [token for token in told if is_plain(page, token) and token.depth <= part.depth]
    for wholes in (plain, [token for token in told if token not in plain]):
        whole = _nearest_by_name(page, sentence, part, wholes, rate)
        if whole is not None and not any(
            base >= part.value and of_all_fits(part.value, base, rate) for base in bases_of(told, part, whole)
        ):
            others = _others(page, sentence, part, whole, rate)
            others = [share for share in others if not _has_its_own(told, whole, share)]
            if _agree(whole, others) or (wholes is plain and _is_slipped(whole, [*others, (part, rate)])):
                return whole
            if _is_sharp(part, rate) and _is_drawn_from(page, whole, part):
                return whole
    if not _is_sharp(part, rate) or "đã " not in part.gap:
        return None
    others_told = (token for token in before[:_NEXT] if token not in told and token.exact and is_plain(page, token))
    return next((token for token in others_told if token.value >= _STEPS and is_a_slip_away(part, token, rate)), None)


def is_explained(page: Page, sentence: Sentence, part: Token, rate: Token) -> bool:
    """Tell whether a percentage is coarse, hedged or not of the part alone, or is that of any count told around it."""
    if rate.per == 1 or rate.hedge is not None or part.of or part.under or not _is_fine(part):
        return True
    if not _is_own(page, sentence, part, rate) or is_left_undone(part, rate) or not _may_pass(rate):
        return True
    if _NAMED.search(rate.gap) and not is_named_after(part, rate):
        return True
    around = islice((*nearest(sentence.tokens), *page.earlier(part, _FAR)), _MANY)
    return any(share_fits(part, token, rate, as_printed=True) for token in around if token is not part)


def counts_before(page: Page, sentence: Sentence, part: Token) -> list[Token]:
    """Return the counts told before a part in its sentence and the three before it, the nearest first."""
    return list(islice((*nearest(sentence.tokens, part.index), *page.earlier(part, _REACH)), _MOST))


def _is_own(page: Page, sentence: Sentence, part: Token, rate: Token) -> bool:
    """Tell whether a percentage is told of a part, even past what comes with it: "463 vụ, 781 bị can, 98% về vụ"."""
    own = own_share(page, part.beside or part)
    return own is rate or (own is None and sentence.after(rate).startswith(ABOUT))


def _is_broken_down(page: Page, whole: Token, wholes: list[Token]) -> bool:
    """Tell whether the counts of a kind that are told after a whole are its parts: "415 vụ, gồm 97 vụ cũ, 318 mới"."""
    after = wholes[: wholes.index(whole)]
    parted = _PARTED.search(page.low, whole.end, after[-1].start) is not None
    return parted and all(token.value < whole.value for token in after)


def _may_pass(rate: Token) -> bool:
    """Tell whether a percentage may be that of a whole: one above 100 may be that of a plan."""
    return rate.value < _ALL or "chiếm" in rate.gap


def _is_sharp(part: Token, rate: Token) -> bool:
    """Tell whether a percentage is told so finely that it is near nothing by chance."""
    return rate.size >= _FINE and rate.per >= _COARSE and part.value >= _STEPS


def _nearest_by_name(page: Page, sentence: Sentence, part: Token, wholes: list[Token], rate: Token) -> Token | None:
    """Return the count a slip away from being the whole that bears most of the words that name it, then the nearest."""
    near = [whole for whole in wholes if max(whole.value, part.value) >= _LEAST and is_a_slip_away(part, whole, rate)]
    if not near:
        return None
    behind = sentence.after(rate)
    named = name_behind(behind)
    name = named - set(part.unit.lower().split())
    clauses = [clause_around(page, whole) for whole in near]
    borne = [len(name & name_words(clause)) for clause in clauses]
    place = borne.index(max(borne))
    whole, clause = near[place], clauses[place]
    if ASIDE.search(clause) or is_elsewhere(page, whole, part) or is_of_such(page, clause, whole, part, behind):
        return None
    if name:  # the last word tells it apart: "tổng vốn đăng ký mới"
        told = words_behind(behind)[-1] in clause or _are_beside(whole, part)
        return whole if 2 * borne[place] >= len(name) and told else None
    if is_told_alike(whole, part) or (named and not named >= set(whole.unit.lower().split())):
        return None  # "chiếm 12,5% tổng số hộ" is of more than "1.214 hộ nghèo"
    if OF_ALL_PEOPLE.match(behind) is not None and not are_people(whole):
        return None
    if is_of_those_looked_at(page, part, whole, rate):
        return None
    if _is_sharp(part, rate):
        return whole
    first = next((token for token in wholes if token.unit == part.unit), wholes[0])  # past those of another kind
    alone = [whole] == near and (whole in (wholes[0], first) or _is_broken_down(page, whole, wholes))
    if rate.size < _COARSE or not alone:
        return None
    if not (
        _ALL_OF.search(clause) or _AMONG_THESE.search(part.gap) or (_are_beside(whole, part) and "đã " in part.gap)
    ):
        return None
    reached = " lệ " not in rate.gap and any(word in rate.gap for word in _REACHED)
    done = _DONE.search(part.gap) or _DONE.search(page.low, part.end, rate.start)
    return None if reached and (part.unit in UNITS or done is None) else whole


def is_of_such(page: Page, clause: str, whole: Token, part: Token, behind: str) -> bool:
    """Tell whether the words make a part one of such, or of all over a place, and say nothing of it beside a whole."""
    over, all_over = _ALL_OVER.match(behind), _OVER_ALL.search(part.gap)
    if (over is not None and over[1] not in clause) or (all_over is not None and all_over[1] not in clause):
        return True
    among = _AMONG.search(page.low, min(whole.end, part.gap_start), part.start)
    such = frozenset[str]() if among is None else name_words(among[1])
    return 2 * len(such - name_words(clause)) >= len(such) > 0


def _is_drawn_from(page: Page, whole: Token, part: Token) -> bool:
    """Tell whether a part is told to be among those of a whole by its name: "Trong số hộ nghèo có 5.637 hộ …"."""
    among = _AMONG.search(page.low, min(whole.end, part.gap_start), part.start)
    such = frozenset[str]() if among is None else name_words(among[1])
    return bool(such) and such <= name_words(clause_around(page, whole))


def _are_beside(whole: Token, part: Token) -> bool:
    """Tell whether a part is the next number behind a whole."""
    return (whole.sentence, whole.index + 1) == (part.sentence, part.index)


def is_told_alike(one: Token, other: Token) -> bool:
    """Tell whether two counts stand side by side: "Quỹ A nắm 5.214 cổ phiếu. Quỹ B nắm 1.312 cổ phiếu"."""
    first, second = one.gap.split()[-1:], other.gap.split()[-1:]
    return first == second and first != [] and first[0] not in _LEADS


def is_elsewhere(page: Page, whole: Token, part: Token) -> bool:
    """Tell whether the words between two counts turn to another time, or to another place of one kind."""
    if turns_to_another_time(page, whole.end, part) or is_told_elsewhere(page, whole, part):
        return True
    return _names_another(page, whole, whole.end, part.start)


def turns_to_another_time(page: Page, start: int, part: Token) -> bool:
    """Tell whether the words from a place up to a part turn to another time."""
    return _THEN.search(page.low, start, part.start) is not None


def is_told_elsewhere(page: Page, whole: Token, part: Token) -> bool:
    """Tell whether the words of a part make it one of another time or place than a whole of an earlier sentence."""
    if whole.sentence == part.sentence:
        return False
    if _BACK_THEN.match(part.gap) is not None or _names_another(page, whole, part.gap_start, part.start):
        return True
    house = _HOUSE.search(page.low, page.sentences[part.sentence].start, part.start)
    return house is not None and is_of_a_name(page, whole, part, house.end())


def is_of_a_name(page: Page, whole: Token, part: Token, start: int) -> bool:
    """Tell whether the words from a place up to a part bear a name that the sentence of its whole does not.

    Two words with capitals make a name, as those of places and firms are written: "Phú Đông".
    """
    home = page.sentences[whole.sentence]
    around = page.text[home.start : home.end]
    pairs = pairwise(WORD.findall(page.text, start, part.start))
    return any(f"{one} {other}" not in around for one, other in pairs if one.istitle() and other.istitle())


def _names_another(page: Page, whole: Token, start: int, end: int) -> bool:
    """Tell whether a place is named of a kind that the words before a whole name, too."""
    return not _places(page.text, max(0, whole.start - _AROUND), whole.start).isdisjoint(_places(page.text, start, end))


def _places(text: str, start: int, end: int) -> set[str]:
    """Return the kinds of the places that are named: "Xã Đông", "Khối 6", not "xã còn lại"."""
    return {match[1].lower() for match in _PLACES.finditer(text, start, end) if match[2] is None or match[2].isupper()}


def _others(page: Page, sentence: Sentence, part: Token, whole: Token, rate: Token) -> list[Share]:
    """Return the shares told beside one, behind its whole, that should be of it too: those that name what it names."""
    name, here = name_behind(sentence.after(rate)), whole.sentence == part.sentence
    return [
        (one, own)
        for one, own in shares_beside(page, sentence, part, rate)
        if one is not part
        and one.start >= whole.start  # a share itself, it may be of what they all are of
        and (not here or one.sentence == part.sentence)
        and (not name or name_behind(page.sentences[own.sentence].after(own)) == name)
    ]


def _has_its_own(told: list[Token], whole: Token, share: Share) -> bool:
    """Tell whether a share is of another count that bears its unit: "240 đơn khiếu nại, 76,9%; 52 đơn tố cáo, …"."""
    one, own = share
    named = (token for token in told if token is not whole and token.unit == one.unit != whole.unit)
    return any(share_fits(one, token, own, as_printed=True) for token in named)


def _agree(whole: Token, others: list[Share]) -> bool:
    """Tell whether a share beside one is of its whole too, if there is any."""
    return not others or any(share_fits(one, whole, own) for one, own in others)


def _is_slipped(whole: Token, shares: list[Share]) -> bool:
    """Tell whether a slip keeps a count from being the whole of several shares."""
    meant = slips(str(whole.value), 0, SAME_SIZE) if whole.exact else ()
    return any(
        all(number > one.value and of_all_fits(one.value, number, own) for one, own in shares) for number in meant
    )


def is_a_slip_away(part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether one slip keeps a part of a whole from giving a percentage, and no rounding does."""
    if whole.value == part.value or not _is_fine(whole) or _may_be_rounded(part, whole, rate):
        return False
    counted = whole.exact and part.exact and whole.depth <= part.depth and not whole.text.startswith("0")
    if whole.value < part.value and not counted:
        return False  # "… (512 tỷ đồng); dư nợ vay 1.206 tỷ đồng, bằng 21,4% hạn mức"
    if rate.size >= _COARSE:
        return share_nearly_fits(part, whole, rate)
    return part.value < whole.value and is_slip_of(part, whole, rate)


def _may_be_rounded(part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether zeros at the end of two numbers leave room for a percentage: "24.700/39.000 tỷ đồng (63,1%)"."""
    some, all_ = _room(part), _room(whole)
    low, high = 2 * part.value - some, 2 * part.value + some
    under, over = 2 * whole.value - all_, 2 * whole.value + all_
    times, step = _ALL * rate.per, rate.step.numerator
    return low * times <= over * (rate.size + step) and high * times >= under * (rate.size - step)


def _room(token: Token) -> Number:
    """Return what the zeros at the end of a number leave open, if there are so many that it may be rounded."""
    room = token.step
    while token.value >= room * 10 and token.value % (room * 10) == 0:
        room *= 10
    return room if room >= token.step * _COARSE else 0


def bases_of(told: list[Token], part: Token, whole: Token) -> Iterator[Number]:
    """Yield what a part may be of: a whole with or without another count, or itself and one more."""
    yield part.value + whole.value  # "588 nam và 76 nữ (11,4%)"
    for token in told:
        if token is not whole:
            yield whole.value + token.value
            yield max(whole.value - token.value, token.value - whole.value)
            yield part.value + token.value


def is_plain(page: Page, token: Token) -> bool:
    """Tell whether a count is no part itself."""
    return token.of is token.under is None and not has_share(page, token)


def _is_fine(token: Token) -> bool:
    if token.hedge is not None and (token.exact or token.value < token.step * _STEPS):
        return False  # "gần 27.000 hồ sơ" may be rounded to thousands
    return token.exact or token.value >= token.step * _STEPS


def _are_alike(page: Page, whole: Token, part: Token) -> bool:
    """Tell whether two counts are of one thing: "48 trường … Số trường … là 33", "812 tố giác, tin báo", "704 tin"."""
    whole = whole.of or whole
    if same_unit(whole, part) == SAME:
        return True
    if whole.unit != "" != part.unit and are_kin(whole, part):
        plain = is_plain(page, whole) and ";" not in page.low[whole.end : part.start]
        return plain or _is_drawn_from(page, whole, part)
    if not part.unit:
        done = _are_beside(whole, part) and "đã " in part.gap
        return whole.unit != "" and (done or f" {whole.unit.lower()} " in _CLAUSE.split(part.gap)[-1])
    term = _CLAUSE.split(page.low[whole.end : whole.end + _TERM], maxsplit=1)[0]
    return f" {part.unit.lower()} " in f"{term} "
