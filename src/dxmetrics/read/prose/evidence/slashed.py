"""The percentage that belongs to a slash: the one that fits, else the one that its words leave to nothing else."""

import re
from itertools import islice
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model.levels import UNIT_COUNTS, Level
from dxmetrics.read.prose.evidence.elsewhere import (
    CLAUSE,
    ORGANISED,
    has_own_base,
    has_own_subject,
    is_reached,
)
from dxmetrics.read.prose.evidence.fits import rest_fits, share_fits, share_nearly_fits
from dxmetrics.read.prose.evidence.jointly import is_of_other_counts
from dxmetrics.read.prose.evidence.misprints import is_slip_of
from dxmetrics.read.prose.evidence.naming import name_of_all, name_words
from dxmetrics.read.prose.evidence.prints import digits_of
from dxmetrics.read.prose.evidence.slips import is_slip
from dxmetrics.read.prose.evidence.wholes import is_of_people
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.roles import NAMES_A_RATE
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME, same_noun
from dxmetrics.read.prose.words import MARK
from dxmetrics.vi.currencies import UNITS

__all__ = ["LEADS_IN", "LISTED", "rate_of_slash"]

LEADS_IN: Final = regex(r"\s*[(,:]?\s*(?:tương ứng|tương đương|tức|với|là|gồm|khoảng|bằng)?(?: với| là)?\s*\Z")
"""What leads from a percentage to the counts in brackets that it is of."""
_NOUN_BETWEEN: Final = regex(
    r"\s(?!so với|kế hoạch|dự toán|chỉ tiêu)([^,;:.()\d\n]{1,40})(?:\s\(|, (?:tương đương|tương ứng)(?: với)?\s)\Z",
)
_THOSE: Final = regex(
    r" (?!so với|kế hoạch|dự toán|chỉ tiêu|các |những )([^,;:.()\n]{1,50})(?:, [^;:.()\n]{1,50})?\s\(\Z"
)
"""Who or what a percentage is of, and what they do."""
_DONE_INSIDE: Final = regex(r" \((?:[^\W\d_]+ ){0,4}(?:mới|đã|được|có) (?:[^\W\d_]+ ){0,3}")
"""What was done, of what a percentage is told: "tỷ lệ 9,4% (toàn xã mới kích hoạt 187 tài khoản/1.992 chỉ tiêu)"."""
_OF_TIME: Final = regex(r"(?:cùng kỳ|so|năm|quý|quí|tháng|kỳ|tuần|ngày|đầu|cuối)\b")
_BEYOND: Final = regex(r"[^,;:()]*\b(?:trên|dưới|hơn|vượt|quá) ")
_LINKED: Final = regex(r"\b(?:đạt|chiếm|bằng|tức|tương|(?:tỷ|tỉ) lệ|là|với|được|hoàn thành|thực hiện|đã|mới|chỉ)\b")
_THAN: Final = regex(r"\b(?:hơn|vượt|bằng|trên|dưới|xấp xỉ|ngang|mức|bình quân|trung bình)\b[^,;:()\d]{0,40}\(")
_CALENDAR: Final = 31
"""More than the days of a month or its months are no date."""
_NUMBER_BETWEEN: Final = regex(r"\s(?:tổng )?số ([^,;:.()\d\n]{1,90}(?:, [^,;:.()\d\n]{1,30})?)\s\(\Z")
"""How many there are of something, told at length: "dưới 5% số mẫu được kiểm tra không bảo đảm (18/240 mẫu)"."""
_NOUNS: Final = regex(
    r"(?: (?!(?:đã|được|có|không|chưa|hạn|trễ|quá|còn|trong|tăng|giảm|đạt|vượt|phần|chủ|là|và|với|hoàn|giải|xử|"
    r"riêng)\b)[^\W\d_]+){1,6}(?: và(?: (?!(?:đã|được|có|không|chưa|là|đạt)\b)[^\W\d_]+){1,4})?"
)
"""A noun of several words that goes on with a list: "85/97 vụ khiếu nại, tố cáo thuộc thẩm quyền, đạt 87,6%"."""
_GLOSS: Final = regex(r" \([^()]{1,60}\)(?=,)| \([^() ]{1,8}\)(?= )")
_NAMED: Final = regex(r"(?<=lệ )((?:[^\W\d_]+ ){1,3}?)(?:về [^\W\d_]+ )?(?=(?:là|đạt|chiếm) )")
"""What names a rate: "đạt tỷ lệ xét xử là", "đạt tỷ lệ thi hành xong về việc là"."""
_HELD_AGAINST: Final = regex(r"\s*\)?\s*(?:cùng kỳ|so (?:với )?(?:cùng kỳ|cùng thời|năm|quý|tháng|kỳ))\b")
_OF_PEOPLE: Final = regex(r"\s*(?:so với |trên |của )?(?:tổng )?dân số\b")
_WHOLE_PEOPLE: Final = regex(r"(?:người|dân|nhân khẩu|công dân|trẻ|cháu|em|học sinh)\b")
_SPENT: Final = "giải ngân"
_WEIGHED: Final = regex(
    r"\s*(?:so với |trên |trong |của )?(?:tổng )?(?:số |giá trị |quy mô |mức )?"
    r"(vốn|cổ phần|cổ phiếu|phiếu|diện tích|dư nợ|kinh phí|doanh thu|sản lượng|kim ngạch|tiền|dân số|lao động)\b"
)
"""What members are weighed by."""
_PLACED: Final = regex(r"\b(?:tại|ở|thuộc|trên|xếp|vị trí|đứng thứ) \Z")
_REACHES: Final = regex(
    r"\s*(?:(?:và|hiện|qua đó|nay|đã|cũng|chỉ|mới|ước|được|tổng cộng|như vậy) )*"
    r"(?:(?:đạt|chiếm|tương đương|tương ứng|bằng|tức|với|là|hoàn thành|(?:tỷ|tỉ) lệ|ứng với|khoảng|chung|=) ?)*"
    r"(?:chưa (?:đến|tới) |(?:trên|gần|hơn|dưới|khoảng|xấp xỉ|ít nhất|tối thiểu|tới|đến|là|từ|đúng|[≥≤><≈~]) ?)*\Z"
)
_REACHES_AT_END: Final = regex(
    r"(?:đạt|chiếm|tương đương|tương ứng|bằng|tức|là|hoàn thành|(?:tỷ|tỉ) lệ|=) "
    r"(?:với |là |khoảng |chung |chưa (?:đến|tới) |(?:trên|gần|hơn|dưới|xấp xỉ|ít nhất|tối thiểu|tới|đến|đúng) )*\Z"
)
_NOUN_BEHIND: Final = regex(
    r" (?!(?:so|trên|trong|của|tổng|toàn|số|kế|chỉ|dự|mục|theo|về|và|với|tính|đến|vào|tại|ở|cao|thấp|tăng|giảm|là|"
    r"vượt)\b)"
    r"([^\W\d_]+(?: [^\W\d_]+)?)"
)
_NOUN: Final = 2
_MOST: Final = 12
_OF_A_NAME: Final = regex(r":[^:()]*[^\W\d_][^:()]*\(\Z")
"""What leads to the percentage of a name: "3/6 huyện về đích: huyện A (101,2%)"."""
_IN_BRACKETS: Final = regex(r" \((?:(?:đạt|chiếm|bằng|(?:đạt |chiếm )?(?:tỷ|tỉ) lệ) )?")
_LISTED_INSIDE: Final = regex(
    r"(?: [^\W\d_]+){0,4}(?:(?:, | và )[^\W\d_]+(?: [^\W\d_]+){0,5}){0,5}"
    r" \((?:(?:đạt|chiếm|bằng|(?:đạt |chiếm )?(?:tỷ|tỉ) lệ) )?"
)
_FINE: Final = 100
LISTED: Final = regex(
    r"\s?(?:xã|phường|thị trấn|thành phố|thị xã|huyện|quận|tỉnh|thôn|ấp|bản|tổ|khu|hộ|ban|ngành|sở|phòng|cơ quan|"
    r"đơn vị|địa phương|tổ chức|cá nhân|doanh nghiệp|hợp tác xã|cán bộ|công chức|viên chức|người|việc)\b"
)
"""What goes on with a noun: "18/63 tỉnh, thành phố công bố dữ liệu, chiếm 28,57%"."""
_EXTENTS: Final = frozenset(("khối lượng", "chiều dài", "diện tích", "quãng đường", "tổng chiều dài", "tổng diện tích"))
_LENGTHS: Final = ("km", "m", "ha", "tấn")
"""What is measured, and in what: "trên 50% khối lượng (210/500 km)"."""
_AMONG: Final = regex(r"\b(?:trong|trên) (?:tổng )?số\s\Z")
_APART: Final = regex(r"[^;:()]{0,60}; (?:đạt|chiếm)(?: (?:tỷ|tỉ) lệ)? ")
_SET_OFF: Final = regex(r"(?: [^\W\d_]+){0,8}(?:[,;:]| [-–]) ")
_SAYS_NOTHING_ELSE: Final = regex(r"\s*(?:[.;]|,(?! (?:so|bằng|cao|thấp|tăng|giảm|vượt)\b)|\Z)")
_FROM: Final = regex(r"\b(?:từ|trên|dưới|đủ|hơn)\s\Z")
_UPWARD: Final = regex(r" (?:trở lên|trở xuống|trở đi|trở về)\b")
"""What bounds the things that a slash counts: "tàu dài từ 15 m trở lên"."""
_OF_THE_SLASH: Final = regex(r"\s*\(|(?:.*[,;])?\s*(?:đạt|chiếm|tương|bằng|(?:tỷ|tỉ) lệ)")
_ANOTHER_WHOLE: Final = regex(r" (?:trong|trên|của) (?:tổng )?(?:số )?")
"""What leads from a percentage to a whole of its own: "19/19 tiêu chí, chiếm 74% trong 96 xã"."""
_SAYS_NO_MORE: Final = regex(r"\s*(?:\((?!trừ|không kể|chưa kể|không tính)|[^\w\s(]|\Z)")
_NAMES_ITS_WHOLE: Final = regex(
    r"[^,;:.()]{0,60}\b"
    r"((?:toàn|cả) (?:tỉnh|huyện|xã|thành phố|thị xã|quận|phường|ngành|nước|quốc|đảng bộ|khu vực|vùng)"
    r"|(?:đến|tới|trong) hạn|(?:đủ|có) điều kiện|có mặt)\b"
)
_ON_ANOTHER: Final = regex(
    r" \(?(?:trừ|không kể|chưa kể|không tính|so với (?:tiến độ|cam kết|kịch bản|hợp đồng|dự kiến|yêu cầu|đăng ký))\b"
    r"| (?:ở|tại|đối với|với) [^\W\d_]{2}"
)
"""What makes a percentage that of some, or of what was promised: "đạt 98% (trừ 32 trẻ hoãn tiêm)"."""
_PROVINCES: Final = frozenset(known.count for known in UNIT_COUNTS if known.level is Level.PROVINCE)
"""How many provinces there have been: "PAR INDEX 87,12% (20/63)"."""


def rate_of_slash(page: Page, sentence: Sentence, part: Token, whole: Token) -> Token | None:
    """Return the percentage that belongs to a slash: of those on both sides the one that fits, else the nearest."""
    follow = _behind(sentence, part, whole)
    near: list[Token] = []
    lead = _leading(sentence, part, whole)
    if (
        lead is not None
        and lead not in page.taken
        and not lead.is_change
        and not _is_place(sentence, part, whole, lead)
    ):
        near.append(lead)
    if (
        follow is not None
        and follow.kind == "rate"
        and follow not in page.taken
        and (_may_be_theirs(page, sentence, part, whole, follow) or _stands_bare(sentence, part, whole, follow))
    ):
        near.append(follow)
    found = next((rate for rate in near if share_fits(part, whole, rate)), near[0] if near else None)
    return None if found is None or is_of_other_counts(sentence, part, whole, found) else found


def _may_be_theirs(page: Page, sentence: Sentence, part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether the words, or the figures, make a percentage behind a slash its own."""
    if rate.role not in ("share", "paren") or (";" in rate.gap and not _is_told_apart(part, whole, rate)):
        return False
    if ")" in _unglossed(rate.gap).strip(" )") or NAMES_A_RATE.search(rate.gap):
        return False
    return share_fits(part, whole, rate) or (not _is_mark(rate) and _is_theirs(page, sentence, part, whole, rate))


def _stands_bare(sentence: Sentence, part: Token, whole: Token, rate: Token) -> bool:
    """Tell the percentage that only a mark sets off from a slash, but for a slip: "412/450 hồ sơ: 91,6%; …"."""
    if rate.role or _SET_OFF.fullmatch(rate.gap) is None or _SAYS_NOTHING_ELSE.match(sentence.after(rate)) is None:
        return False
    if rate.per == 1 or rate.depth != whole.depth or not _CALENDAR < part.value <= whole.value:
        return False
    return share_nearly_fits(part, whole, rate) if ";" not in rate.gap else share_fits(part, whole, rate)


def _is_told_apart(part: Token, whole: Token, rate: Token) -> bool:
    """Tell the percentage of a slash behind a semicolon, but for a slip: "412/450 hồ sơ đúng hạn; đạt 91,6%"."""
    return _APART.fullmatch(rate.gap) is not None and rate.per > 1 and share_nearly_fits(part, whole, rate)


def _is_mark(rate: Token) -> bool:
    """Tell a percentage that those counted are beyond: "41/96 xã dưới 3%", "28/47 trường cao hơn bình quân (98%)"."""
    if rate.role == "paren" and "(" in rate.gap:
        return _THAN.search(rate.gap) is not None
    return rate.hedge is not None and _BEYOND.fullmatch(rate.gap) is not None and _LINKED.search(rate.gap) is None


def _leading(sentence: Sentence, part: Token, whole: Token) -> Token | None:
    """Return the percentage before a slash: the one it stands behind, or, of several in brackets, the one in its turn.

    "mầm non 75%, tiểu học 80% (tương ứng 30/40 và 40/50 trường)".
    """
    tokens = sentence.tokens
    group = [token for token in tokens if token.of is not None and token.depth == part.depth]
    first = group[0]
    if part.depth and len(group) > 1 and first.index + 2 * len(group) - 1 == group[-1].index + 1:
        rates = [token for token in tokens[: first.index] if token.kind == "rate" and token.depth < part.depth]
        if len(rates) >= len(group) and rates[-1].index == first.index - 1:
            return rates[group.index(part) - len(group)]
    lead = sentence.before(part)
    if lead is None or lead.kind != "rate":
        return None
    if not _leads_to(part, whole) and not _is_of_those(sentence, part, whole, lead):
        return None
    told = sentence.before(lead)
    of_that = told is not None and told.under is not None and "(" not in part.gap
    return None if of_that and not share_fits(part, whole, lead) else lead


def _is_of_those(sentence: Sentence, part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether brackets behind a percentage count those that it names: "96% trẻ em có thẻ (4.157/4.321 em)"."""
    if _DONE_INSIDE.fullmatch(part.gap) and whole.unit and min(part.value, whole.value) > _CALENDAR:
        counted = rate.per > 1 and ORGANISED.match(whole.unit.lower()) is None
        return share_fits(part, whole, rate) or (counted and share_nearly_fits(part, whole, rate))
    those = _THOSE.fullmatch(part.gap)
    if those is None or not whole.unit or not sentence.after(whole).startswith(")"):
        return False
    noun, unit = those[1].removeprefix("số "), whole.unit.lower()
    if same_noun(noun, unit) != SAME and not (is_of_people(noun) and is_of_people(unit)):
        return False
    return share_fits(part, whole, rate) or (rate.hedge is None and share_nearly_fits(part, whole, rate))


def _is_placed_again(sentence: Sentence, part: Token, whole: Token) -> bool:
    """Tell whether another has a place among as many: "Sở A 96,2% (1/21), Sở B 93,5% (2/21)"."""
    return any(
        token.of is not None and token is not part and token.of.value == whole.value and token.value != part.value
        for token in sentence.tokens
    )


def _is_place(sentence: Sentence, part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether brackets behind a percentage may tell its place among others: "đạt 61,2% (18/63 tỉnh)"."""
    if part.gap.strip() != "(" or share_fits(part, whole, rate):
        return False
    if not whole.unit:
        return part.value <= whole.value and (whole.value in _PROVINCES or _is_placed_again(sentence, part, whole))
    noun = whole.unit.lower()
    if ORGANISED.match(noun) is None or share_nearly_fits(part, whole, rate):
        return False
    return re.search(rf"\b(?:tỷ|tỉ) lệ (?:số )?{re.escape(noun.split(' ')[0])}\b", rate.gap) is None


def _is_theirs(page: Page, sentence: Sentence, part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether the words leave a percentage behind a slash to nothing else, though it does not fit."""
    if rate.depth < part.depth or rate.against_target or _OF_A_NAME.search(rate.gap) or has_own_subject(rate):
        return False
    follow = sentence.following(rate)
    if follow is not None and follow.kind == "count" and _ANOTHER_WHOLE.fullmatch(follow.gap):
        return False
    if is_reached(sentence, whole, rate) or _is_among(part, rate) or _is_of_another(page, sentence, part, whole, rate):
        return False
    if has_own_base(sentence, part, whole, rate) or rest_fits(part, whole, rate):
        return False
    if _is_bracketed(sentence, part, whole, rate):
        return True
    return (
        not _is_of_both(sentence, part)
        and _is_right_behind(sentence, whole, rate)
        and not _names_what_it_is_of(sentence, part, whole, rate)
    )


def _is_bracketed(sentence: Sentence, part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether a percentage in brackets behind the nouns of a slash is of it but for a slip.

    "27/30 huyện, thị xã và 412/579 xã, phường, thị trấn (chiếm 17,2%)".
    """
    if rate.depth != part.depth + 1 or _LISTED_INSIDE.fullmatch(rate.gap) is None:
        return False
    near = share_nearly_fits if rate.per > 1 or not rate.gap.endswith("(") else is_slip_of
    return sentence.after(rate).startswith(")") and near(part, whole, rate)


def _names_what_it_is_of(sentence: Sentence, part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether words behind a percentage say what it is of, and no slip makes that the slash.

    "Giải quyết 86/120 đơn, đạt 98% số đơn đến hạn"; "86/120 giáo viên, chiếm 12% giáo viên toàn huyện".
    """
    behind = sentence.after(rate)
    if _SAYS_NO_MORE.match(behind):
        return False
    over = _NAMES_ITS_WHOLE.match(behind)
    if over is not None and over[1] not in f"{part.gap}{whole.unit.lower()}{sentence.after(whole)}":
        return True
    return _ON_ANOTHER.match(behind) is not None or not share_nearly_fits(part, whole, rate)


def _behind(sentence: Sentence, part: Token, whole: Token) -> Token | None:
    """Return the number behind a slash, or the percentage behind what its part reaches, where that is of the slash.

    "12/20 xã đạt 19/19 tiêu chí, chiếm 60%"; "18/63 tỉnh đạt trên 70 điểm, chiếm 38,6%"; "198/204 tàu dài từ 15 m trở
    lên đã lắp thiết bị (97,1%)".
    """
    follow = sentence.following(whole)
    if follow is None or follow.kind != "count":
        return follow
    rate = sentence.following(follow.of or follow)
    if rate is None or rate.kind != "rate" or ";" in rate.gap:
        return follow
    if _is_bound(sentence, follow):
        return rate
    if rate.depth != part.depth:
        finely = rate.per >= _FINE and follow.of is None and rate.depth == part.depth + 1 and "(" in rate.gap
        return rate if finely and share_nearly_fits(part, whole, rate) else follow
    reached = follow.of is None and follow.hedge is not None and rate.gap.endswith(", chiếm ")
    reached = reached and not _is_of_money(sentence, whole, follow, rate)
    return rate if reached or share_fits(part, whole, rate) else follow


def _is_of_money(sentence: Sentence, whole: Token, number: Token, rate: Token) -> bool:
    """Tell whether a percentage may be of the money that those counted reach: "9/14 quỹ có trên 5 tỷ đồng, chiếm 91%".

    It is of their number where a noun says so: "…, chiếm 61% số quỹ".
    """
    noun = _NOUN_BEHIND.match(sentence.after(rate).removeprefix(" tổng").removeprefix(" số"))
    counted = noun is not None and same_noun(noun[1], whole.unit.lower()) == SAME
    return number.unit.partition(" ")[0] in UNITS and not counted


def _is_bound(sentence: Sentence, number: Token) -> bool:
    """Tell whether a number only says which of its kind are counted: "từ 14 tuổi trở lên"."""
    return _FROM.search(number.gap) is not None and _UPWARD.match(sentence.after(number)) is not None


def _is_right_behind(sentence: Sentence, whole: Token, rate: Token) -> bool:
    """Tell whether nothing but nouns stands between a slash and a percentage, and behind it no noun of its own.

    "12/15 xã số hóa 100% hồ sơ", "980/1.250 hồ sơ, đạt chỉ tiêu 70%", "… hồ sơ, không có hồ sơ trễ hạn, đạt 100%".
    """
    *clauses, last = CLAUSE.split(_unglossed(rate.gap))
    named = _NAMED.search(last)
    if named is not None and whole.under is not None and f" {named[1]}" in f" {whole.under.gap}":
        last = last[: named.start()] + last[named.end() :]
    if not clauses:
        joined = (_REACHES.fullmatch(last) or _REACHES_AT_END.search(last)) is not None and " và " not in last
    else:
        joined = _REACHES.fullmatch(last) is not None and all(
            LISTED.match(clause)
            or (len(clause.split()) <= _NOUN and not clause.endswith("hạn"))
            or _NOUNS.fullmatch(clause)
            for clause in clauses[1:]
        )
    noun = _NOUN_BEHIND.match(sentence.after(rate))
    return joined and (noun is None or same_noun(noun[1], whole.unit.lower()) == SAME)


def _unglossed(words: str) -> str:
    """Return words without what brackets say of them: "hộ có nhà kiên cố (nhà xây), chiếm"."""
    return _GLOSS.sub("", words) if "(" in words else words


def _is_of_another(page: Page, sentence: Sentence, part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether the words around a percentage make it that of another ratio, count or time than a slash before."""
    behind = sentence.after(rate)
    if _HELD_AGAINST.match(behind) or (_OF_PEOPLE.match(behind) and not _WHOLE_PEOPLE.match(whole.unit.lower())):
        return True
    if _is_of_their_weight(part, whole, rate, behind) or _is_of_all(page, part, whole, rate, behind):
        return True
    before = sentence.tokens[: part.index]
    if any(share_fits(token, token.of, rate) for token in before if token.of and not _has_its_own(sentence, token)):
        return True
    if _IN_BRACKETS.fullmatch(rate.gap) and share_nearly_fits(part, whole, rate):
        return False
    wider = (*before, *islice(page.earlier(part, 1), _MOST))
    if rate.hedge is None and any(
        token.value > whole.value and same_unit(token, whole) and share_fits(part, token, rate) for token in wider
    ):
        return True  # "có mặt 43/46 đại biểu; 31/43 đại biểu tán thành, bằng 67,4% tổng số đại biểu"
    if _PLACED.search(part.gap) is None or (rate.per > 1 and share_nearly_fits(part, whole, rate)):
        return False
    return any(token.kind == "count" and not token.is_change and token.of is token.under is None for token in before)


def _has_its_own(sentence: Sentence, part: Token) -> bool:
    """Tell whether a ratio has a percentage right behind it: "9/9 cơ sở (đạt 100%)"."""
    own = None if part.of is None else sentence.following(part.of)
    return own is not None and part.of is not None and own.kind == "rate" and share_fits(part, part.of, own)


def _is_of_their_weight(part: Token, whole: Token, rate: Token, behind: str) -> bool:
    """Tell whether a percentage is of what members are weighed by, and not of how many they are.

    "7/11 dự án khởi công, chiếm 81,3% tổng vốn"; money that was spent, "12/13 dự án đã giải ngân, tỷ lệ 61,3%".
    """
    weighed = _WEIGHED.match(behind)
    if weighed is not None and weighed[1] not in f"{whole.unit} {part.unit}".lower():
        return True
    return _SPENT in rate.gap and not share_nearly_fits(part, whole, rate)


def _is_of_all(page: Page, part: Token, whole: Token, rate: Token, behind: str) -> bool:
    """Tell whether a smaller percentage names all there are, of which a slash counts those at hand.

    "52/54 đại biểu có mặt tán thành, bằng 92,86% tổng số đại biểu": of 56.
    """
    of = name_of_all(behind)
    if not of or 100 * rate.per * part.value <= rate.size * whole.value or _is_misprinted(part, whole, rate):
        return False
    return name_words(MARK.split(page.low[whole.end : rate.start], maxsplit=1)[0]) != of


def _is_misprinted(part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether one slip of a digit in a percentage keeps it from the share that it stands behind."""
    digits, decimals = digits_of(rate)
    meant = int((200 * rate.per * part.value + whole.value) // (2 * whole.value))
    return digits != "" and is_slip(digits, decimals, meant)


def _is_of_both(sentence: Sentence, part: Token) -> bool:
    """Tell whether a percentage may be that of two ratios in one: "26/29 đơn khiếu nại và 5/6 đơn tố cáo, đạt …"."""
    before = sentence.before(part)
    return before is not None and before.under is not None and " và " in part.gap and ")" not in part.gap


def _is_among(part: Token, rate: Token) -> bool:
    """Tell "Trong số 120/300 vụ đã rõ nguyên nhân, chập điện chiếm 72%": of those told of first, not of all."""
    return _AMONG.search(part.gap) is not None and _OF_THE_SLASH.match(rate.gap) is None


def _is_count(part: Token, whole: Token, noun: str) -> bool:
    """Tell whether a slash without a noun is surely of the one before its brackets: "98,5% hồ sơ (197/200)"."""
    counted = part.value > _CALENDAR and part.exact and whole.exact and whole.value not in _PROVINCES
    return counted and _OF_TIME.match(noun) is None


def _are_of_people(noun: str, unit: str) -> bool:
    """Tell whether two names are of people: "gần 60% số lao động (4.510/7.250 người)"."""
    return is_of_people(unit) and (is_of_people(noun) or noun.startswith("dân số"))


def _leads_to(part: Token, whole: Token) -> bool:
    """Tell whether the words after a percentage lead to the slash that it is of: "97,5% số xã (39/40 xã)"."""
    if LEADS_IN.match(part.gap):
        return True
    number = _NUMBER_BETWEEN.fullmatch(part.gap)
    if number is not None and whole.unit and same_noun(number[1], whole.unit.lower()) == SAME:
        return True
    between = _NOUN_BETWEEN.match(part.gap)
    return between is not None and (
        (same_noun(between[1], whole.unit) == SAME if whole.unit else _is_count(part, whole, between[1]))
        or (between[1] in _EXTENTS and whole.unit.startswith(_LENGTHS))
        or _are_of_people(between[1].removeprefix("tổng ").removeprefix("số "), whole.unit.lower())
    )
