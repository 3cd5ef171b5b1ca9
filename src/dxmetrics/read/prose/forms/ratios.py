"""Ratios with a slash: "A/B hồ sơ, đạt p%", "p% (A/B hồ sơ)", "A/B ha kế hoạch"; what is a date, a rank or a score."""

import re
from collections.abc import Iterator
from typing import Final

from dxmetrics.model import Claim, ShareClaim, TargetClaim
from dxmetrics.read.prose.evidence.fits import rest_fits, share_fits, share_nearly_fits
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.roles import NAMES_A_RATE
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token, figure_of
from dxmetrics.read.prose.units import SAME, same_noun
from dxmetrics.relations import Kind, kind_of
from dxmetrics.vi.currencies import UNITS

__all__ = ["LEADS_IN", "LISTED", "has_own_base", "has_own_subject", "is_reached", "read_ratio", "share_claim"]

LEADS_IN: Final = re.compile(r"\s*[(,:]?\s*(?:tương ứng|tương đương|với|là|gồm|khoảng|bằng)?(?: với)?\s*\Z")
"""What leads from a percentage to the counts in brackets that it is of."""
_RANK: Final = re.compile(r"\b(?:xếp|thứ|hạng|vị trí|đứng|top|tốp|nhóm)\s*(?:thứ|hạng|vị trí|ở vị trí)?\s*\Z")
_SCORE: Final = re.compile(r"\s?điểm\b(?! (?:cầu|hướng|du|trường|bưu|giao|thi(?! đua)|tiếp|đến|phục|bán|tuyên))")
_PROPORTION: Final = re.compile(r"\b(?:tỷ lệ|tỉ lệ|tỷ trọng|tỉ trọng|cơ cấu|tỷ suất|tỉ suất)\b[^,;.]{0,60}\Z")
_WRITTEN: Final = (
    r"(?<!ban hành )(?<!xây dựng )(?<!phê duyệt )(?<!thông qua )(?<!triển khai )(?<!lập )(?<!nộp )(?<!gửi )(?<!ký )"
    r"(?<!có )(?<!thực hiện )(?<!quyết định )"
)
"""A plan or a resolution that is drawn up and carried out is no measure of a count."""
_PLAN: Final = re.compile(rf"\b{_WRITTEN}(?:kế hoạch|chỉ tiêu giao|dự toán)\b")
_PASSED: Final = re.compile(rf"\b(?:kh|vượt|{_WRITTEN}(?:kế hoạch|chỉ tiêu|dự toán|nghị quyết|định mức|quy định))\b")
_NOUN_BETWEEN: Final = re.compile(
    r"\s(?!so với|kế hoạch|dự toán|chỉ tiêu)([^,;:.()\d\n]{1,40})(?:\s\(|, (?:tương đương|tương ứng)(?: với)?\s)\Z",
)
_REACHERS: Final = re.compile(
    r"\s*(?!(?:và|hiện|qua|nay|đã|cũng|chỉ|mới|ước|tỷ|tỉ|tương|chiếm|đạt) )(?:[^\W\d_]+ )+đạt\b|.*(?:tỷ|tỉ) lệ này\b",
)
_ORGANISED: Final = re.compile(
    r"(?:xã|phường|thị trấn|thị xã|huyện|quận|tỉnh|thành phố|thôn|ấp|bản|tổ|khu|khóm|đơn vị|địa phương|trường|cơ quan|"
    r"sở|ngành|phòng|chi bộ|chi cục|doanh nghiệp|công ty|hợp tác xã|cơ sở|lĩnh vực|nhóm)\b",
)
"""Counted things that have percentages of their own, so that a number of them may reach one."""
_LEVELLED: Final = re.compile(r"(?:chỉ tiêu|tiêu chí|chỉ số|mục tiêu|nhiệm vụ|nội dung|công trình|dự án|gói thầu)\b")
"""What is done to so many per cent."""
_CLAUSE: Final = re.compile(r"[,;(]")
_NOUNS: Final = re.compile(
    r"(?: (?!(?:đã|được|có|không|chưa|hạn|trễ|quá|còn|trong|tăng|giảm|đạt|vượt|phần|chủ|là|và|với|hoàn|giải|xử|"
    r"riêng)\b)[^\W\d_]+){1,6}"
)
"""A noun of several words that goes on with a list: "85/97 vụ khiếu nại, tố cáo thuộc thẩm quyền, đạt 87,6%"."""
_GLOSS: Final = re.compile(r" \([^()]{1,60}\)(?=,)")
_SUBJECT_REACHES: Final = re.compile(
    r"\s*(?!(?:và|hiện|qua|nay|đã|cũng|chỉ|mới|ước|tỷ|tỉ|tương|ứng|chiếm|đạt|bằng|hoàn|tức|được|trong|với|nâng|đưa)\b)"
    r"(?:[^\W\d_]+ ){2,}(?:đạt|chiếm|là|bằng|mới đạt)\b"
)
_SINGLES_OUT: Final = re.compile(r"\b(?:nhất là|(?:cao|thấp) nhất|trong đó)\b")
_HELD_AGAINST: Final = re.compile(r"\s*\)?\s*(?:cùng kỳ|so (?:với )?(?:cùng kỳ|cùng thời|năm|quý|tháng|kỳ))\b")
_OF_PEOPLE: Final = re.compile(r"\s*(?:so với |trên |của )?(?:tổng )?dân số\b")
_WHOLE_PEOPLE: Final = re.compile(r"(?:người|dân|nhân khẩu|công dân|trẻ|cháu|em|học sinh)\b")
_BASE: Final = re.compile(
    r"\s*(?:so với |trên |trong |của )?(?:tổng số|tổng|toàn bộ|toàn|số) "
    r"(?!vốn\b|kế\b|chỉ\b|dự\b|mục\b|giao\b)([^\W\d_]+(?: [^\W\d_]+){0,9})"
)
"""What a percentage says that it is of: "chiếm 88,2% tổng số đại biểu Quốc hội"."""
_ABOUT: Final = re.compile(r"\s*về (?:số )?([^\W\d_]+)")
_VOTED: Final = re.compile(r"\b(?:biểu quyết|tán thành|bỏ phiếu)\b")
"""What is told of those who took part, while its percentage is of all members, as a rule."""
_PLACED: Final = re.compile(r"\b(?:tại|ở|thuộc|trên|xếp|vị trí|đứng thứ) \Z")
_REACHES: Final = re.compile(
    r"\s*(?:(?:và|hiện|qua đó|nay|đã|cũng|chỉ|mới|ước|được|tổng cộng|như vậy) )*"
    r"(?:(?:đạt|chiếm|tương đương|tương ứng|bằng|tức|với|là|hoàn thành|(?:tỷ|tỉ) lệ|ứng với|khoảng|chung|=) ?)*"
    r"(?:chưa (?:đến|tới) |(?:trên|gần|hơn|dưới|khoảng|xấp xỉ|ít nhất|tối thiểu|tới|đến|là|từ|đúng) ?)*\Z"
)
_REACHES_AT_END: Final = re.compile(
    r"(?:đạt|chiếm|tương đương|tương ứng|bằng|tức|là|hoàn thành|(?:tỷ|tỉ) lệ|=) "
    r"(?:với |là |khoảng |chung |chưa (?:đến|tới) |(?:trên|gần|hơn|dưới|xấp xỉ|ít nhất|tối thiểu|tới|đến|đúng) )*\Z"
)
_NOUN_BEHIND: Final = re.compile(
    r" (?!(?:so|trên|trong|của|tổng|toàn|số|kế|chỉ|dự|mục|theo|về|và|với|tính|đến|vào|tại|ở|cao|thấp|tăng|giảm|là|"
    r"vượt)\b)"
    r"([^\W\d_]+(?: [^\W\d_]+)?)"
)
_NOUN: Final = 2
LISTED: Final = re.compile(
    r"\s?(?:xã|phường|thị trấn|thành phố|thị xã|huyện|quận|tỉnh|thôn|ấp|bản|tổ|khu|hộ|ban|ngành|sở|phòng|cơ quan|"
    r"đơn vị|địa phương|tổ chức|cá nhân|doanh nghiệp|hợp tác xã|cán bộ|công chức|viên chức|người|việc)\b"
)
"""What goes on with a noun: "18/63 tỉnh, thành phố công bố dữ liệu, chiếm 28,57%"."""
_OWN_WHOLE: Final = re.compile(r"\s(?!tổng|số|toàn|so|kế|dự|là|và|trên|trong|của|theo|\()[^\W\d_]")
_COUNTED: Final = re.compile(r"(?:\A|\s)(?:có|đạt|hoàn thành|được|cho|cả)\s\Z")
_MEMBERS: Final = re.compile(r"(?:\A|\s)có\s\Z")
_OF_A_RATE: Final = re.compile(r"\b(?:tỷ|tỉ) lệ\b")
_WHOLE_GROUPS: Final = re.compile(
    r"(?:hộ|người dân|công dân|dân|cán bộ|công chức|viên chức|học sinh|trẻ|xã|phường|thị trấn|huyện|quận|tỉnh|thôn|ấp|"
    r"bản|tổ|khu phố|khóm|trường|trạm|cơ quan|đơn vị|sở|hồ sơ|thủ tục|dịch vụ|văn bản|tiêu chí)\b",
)
"""What a place has so many of and no more; a plan sets no number for them, unless they are won (`_WON`)."""
_WON_WORDS: Final = "thoát|mới|thành lập|kết nạp|vay|tạo|hỗ trợ|đào tạo|vận động|xóa|đăng ký"
_WON: Final = re.compile(rf"\b(?:{_WON_WORDS})\b")
_UNSURE: Final = re.compile(rf"\b(?:{_WON_WORDS}|tiêm|mũi|uống|vắc[ -]xin|huy động|ra lớp|nhập học|phấn đấu)\b")
"""What is won, and what has an estimate or a wish for its whole."""
_MET: Final = re.compile(r"\b(?:kế hoạch|chỉ tiêu|dự toán|nghị quyết)\b[^,;.\d]{0,40}\b(?:đạt|vượt|hoàn thành)\b")
"""What tells that results are held against plans: "nhiều chỉ tiêu nghị quyết đạt cao như …"."""
_GROWN: Final = re.compile(r"\b(?:phát triển|thành lập)\b[^,;.\d]{0,30}\bmới\b|\b(?:kết nạp|thoát nghèo)\b")
_DEED: Final = re.compile(
    r"\b(?:xây|xây dựng|trồng|mở|tập huấn|đào tạo|tổ chức|thành lập|tuyển|tuyển dụng|vận động|quyên góp|sản xuất|"
    r"sửa chữa)(?: (?:mới|được))* \Z"
)
"""What is done or made, of which more may be than was planned: "tập huấn 1.260/1.200 người"."""
_EARNED: Final = re.compile(r"\b(?:thu|doanh thu|doanh số|kim ngạch|huy động|lợi nhuận|giá trị)\b")
_EXTENTS: Final = frozenset(("khối lượng", "chiều dài", "diện tích", "quãng đường", "tổng chiều dài", "tổng diện tích"))
_LENGTHS: Final = ("km", "m", "ha", "tấn")
"""What is measured, and in what: "trên 50% khối lượng (210/500 km)"."""
_PLAN_FIRST: Final = re.compile(r"(?:kế hoạch|\bkh|\bgiao|chỉ tiêu)\s?/\s?(?:thực hiện|th|đạt|kết quả)\b")
"""A heading that puts the plan over what was done: "KH/TH: 1.200/1.260"."""
_REQUIRED: Final = re.compile(r"\b(?:yêu cầu|tiến độ|mục tiêu|kế hoạch|dự toán|quy định|chỉ tiêu)\b[^(]*\(")
_PICKS_OUT: Final = re.compile(r"\b(?:gồm|như|là)\b:? [^\W\d_]|: ?[^\W\d_]")
"""What leads to the names of those that some percentage picks out."""
_AMONG: Final = re.compile(r"\b(?:trong|trên) (?:tổng )?số\s\Z")
_OF_THE_SLASH: Final = re.compile(r"\s*\(|(?:.*[,;])?\s*(?:đạt|chiếm|tương|bằng|(?:tỷ|tỉ) lệ)")
_PROVINCES: Final = (63, 34)
"""How many provinces there have been since 2008, and since July 2025: "PAR INDEX 87,12% (20/63)"."""
_CALENDAR_MONTHS: Final = 12
_CALENDAR_DAYS: Final = 31
_NEAR: Final = 3
_FAR: Final = 120
_ALL: Final = 100
_ROUND: Final = frozenset((100, 1000, 10000, 100000))


def read_ratio(page: Page, sentence: Sentence, part: Token, whole: Token) -> Iterator[Claim]:
    """Read "A/B noun", with the percentage before it or after it.

    A rank, a score or a date is none; a value over its plan is held against the plan, and may pass it.
    """
    if _is_rank_or_score(page, sentence, part, whole):
        return
    lead = sentence.before(part)
    met = lead is not None and lead.role == "target" and part.gap.rstrip().endswith("(")
    if lead is not None and met and not _are_picked_out(lead, part, whole):  # "114,2% kế hoạch (685/600 cây)"
        yield TargetClaim(part.figure(), whole.figure(), lead.figure(), **page.place(part, whole, lead))
        return
    rate = _rate_of_slash(page, sentence, part, whole)
    if rate is None and _is_proportion(part, whole):
        return
    counted = rate is not None and (share_fits(part, whole, rate) or _is_counted(part, whole, rate))
    if _may_be_date(part, whole) and not counted:
        return
    plan_first = rate is not None and _PLAN_FIRST.search(page.low, max(0, rate.start - _FAR), rate.start) is not None
    if rate is not None and (plan_first or _is_turned(page, part, whole, rate)):
        part, whole = whole, part
    if plan_first or _is_over_plan(page, sentence, part, whole, rate):
        page.taken.update(() if rate is None else (rate,))
        yield TargetClaim(part.figure(), whole.figure(), figure_of(rate), **page.place(part, whole, rate))
    elif part.unit not in UNITS or part.value <= whole.value:  # "chênh 8 lần (3,3 triệu đồng/404 nghìn đồng)"
        yield share_claim(page, part, whole, rate, _subject(rate or part))


def _is_turned(page: Page, part: Token, whole: Token, rate: Token) -> bool:
    """Tell a whole over its part, each with its noun: "3.100 hồ sơ/2.790 hồ sơ trực tuyến (90%)"."""
    if part.value <= whole.value or rate.hedge is not None or not page.low[part.end : part.stop].strip():
        return False
    return share_fits(whole, part, rate, as_printed=True)


def _is_over_plan(page: Page, sentence: Sentence, part: Token, whole: Token, rate: Token | None) -> bool:
    """Tell whether a value stands over its plan: "450/500 ha kế hoạch", or more than was planned."""
    if part.value > whole.value and _passes_a_plan(sentence, part, whole, rate):
        return True
    after = page.low[whole.end : whole.stop] + sentence.after(whole)[:24]
    return _PLAN.search(after) is not None and not whole.unit.startswith(("chỉ tiêu", "kế hoạch"))


def _is_rank_or_score(page: Page, sentence: Sentence, part: Token, whole: Token) -> bool:
    """Tell whether the words make a rank, a score or a reading of a slash: "xếp thứ 5/63", "thị lực dưới 20/200"."""
    if _RANK.search(part.gap) or _SCORE.match(page.low, whole.end):
        return True
    if whole.unit:
        return False
    near = sentence.tokens[max(0, part.index - 2) : whole.index + 3]
    return (
        part.hedge is not None
        or whole.hedge is not None
        or any(token.unit.startswith("bậc") or "hạng" in token.gap for token in near)
    )


def _is_proportion(part: Token, whole: Token) -> bool:
    """Tell whether a slash without a percentage splits a hundred, or tells of each hundred: "30/70", "85/100 đồng"."""
    if not whole.unit:
        return part.value + whole.value == _ALL or _PROPORTION.search(part.gap) is not None
    return whole.value in _ROUND and (whole.unit == "đồng" or _PROPORTION.search(part.gap) is not None)


def _rate_of_slash(page: Page, sentence: Sentence, part: Token, whole: Token) -> Token | None:
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
        and follow.role in ("share", "paren")
        and ";" not in follow.gap
        and ")" not in _unglossed(follow.gap).strip(" )")
        and not NAMES_A_RATE.search(follow.gap)
        and (share_fits(part, whole, follow) or _is_theirs(sentence, part, whole, follow))
    ):
        near.append(follow)
    return next((rate for rate in near if share_fits(part, whole, rate)), near[0] if near else None)


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
    if lead is None or lead.kind != "rate" or not _leads_to(part, whole):
        return None
    told = sentence.before(lead)
    of_that = told is not None and told.under is not None and "(" not in part.gap
    return None if of_that and not share_fits(part, whole, lead) else lead


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
    if _ORGANISED.match(noun) is None or share_nearly_fits(part, whole, rate):
        return False
    return re.search(rf"\b(?:tỷ|tỉ) lệ (?:số )?{re.escape(noun.split(' ')[0])}\b", rate.gap) is None


def _is_theirs(sentence: Sentence, part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether the words leave a percentage behind a slash to nothing else, though it does not fit."""
    return (
        rate.depth >= part.depth
        and not rate.against_target
        and not _is_of_both(sentence, part)
        and not has_own_subject(rate)
        and not is_reached(sentence, whole, rate)
        and not _is_among(part, rate)
        and not _is_of_another(sentence, part, whole, rate)
        and _is_right_behind(sentence, whole, rate)
        and not has_own_base(sentence, part, whole, rate)
        and not rest_fits(part, whole, rate)
    )


def _passes_a_plan(sentence: Sentence, part: Token, whole: Token, rate: Token | None) -> bool:
    """Tell whether a part that is larger than its whole is told as a plan that was passed: "36/30 …, đạt 120%"."""
    if rate is not None and rate.value > _ALL and "=" not in rate.gap and share_fits(part, whole, rate):
        group, behind = whole.unit.lower(), _words_behind(sentence, whole)
        named = rate.index < part.index and _OF_A_RATE.search(rate.gap) is not None
        numbered = f"số {group.split(' ')[0]} " in part.gap and _UNSURE.search(part.gap) is None
        members = (named or numbered or _MEMBERS.search(part.gap) is not None) and _WHOLE_GROUPS.match(
            group
        ) is not None
        return not members or (_WON.search(group) or _WON.search(behind) or _PASSED.search(behind)) is not None
    if whole.unit.startswith("chỉ tiêu"):  # seats and places are planned by hundreds, targets set by tens
        return whole.value >= _ALL
    set_before = _MET.search(" ".join(token.gap for token in sentence.tokens[: part.index + 1]))
    return (
        set_before is not None
        or (kind_of(whole.unit) is Kind.MEASURE and not whole.unit.startswith(tuple(UNITS)))  # "gieo 73/70 ha"
        or _GROWN.search(part.gap + whole.unit) is not None
        or (_DEED.search(part.gap) is not None and _WHOLE_GROUPS.match(whole.unit.lower()) is None)
        or (whole.unit in UNITS and _EARNED.search(part.gap) is not None)
        or _PASSED.search(_words_behind(sentence, whole)) is not None
    )


def _words_behind(sentence: Sentence, whole: Token) -> str:
    """Return what the clause says after a slash, over the few numbers that follow it."""
    follow = sentence.tokens[whole.index + 1 : whole.index + 1 + _NEAR]
    behind = " ".join([*(token.gap for token in follow), sentence.after(follow[-1] if follow else whole)])
    return re.split(r"[;.]", behind)[0]


def _behind(sentence: Sentence, part: Token, whole: Token) -> Token | None:
    """Return the number behind a slash, or the percentage behind what its part reaches, where that is of the slash.

    "12/20 xã đạt 19/19 tiêu chí, chiếm 60%"; "18/63 tỉnh đạt trên 70 điểm, chiếm 38,6%".
    """
    follow = sentence.following(whole)
    if follow is None or follow.kind != "count":
        return follow
    rate = sentence.following(follow.of or follow)
    if rate is None or rate.kind != "rate" or ";" in rate.gap or rate.depth != part.depth:
        return follow
    bound = follow.of is None and follow.hedge is not None and rate.gap.endswith(", chiếm ")
    return rate if bound or share_fits(part, whole, rate) else follow


def _is_right_behind(sentence: Sentence, whole: Token, rate: Token) -> bool:
    """Tell whether nothing but nouns stands between a slash and a percentage, and behind it no noun of its own.

    "12/15 xã số hóa 100% hồ sơ", "980/1.250 hồ sơ, đạt chỉ tiêu 70%", "… hồ sơ, không có hồ sơ trễ hạn, đạt 100%".
    """
    *clauses, last = _CLAUSE.split(_unglossed(rate.gap))
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


def _is_of_another(sentence: Sentence, part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether the words around a percentage make it that of another ratio, count or time than a slash before."""
    behind = sentence.after(rate)
    if _HELD_AGAINST.match(behind) or (_OF_PEOPLE.match(behind) and not _WHOLE_PEOPLE.match(whole.unit.lower())):
        return True
    before = sentence.tokens[: part.index]
    if any(token.of is not None and share_fits(token, token.of, rate) for token in before):
        return True
    return _PLACED.search(part.gap) is not None and any(
        token.kind == "count" and not token.is_change and token.of is token.under is None for token in before
    )


def has_own_base(sentence: Sentence, part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether the words behind a percentage name another whole: "440/443 đại biểu …, chiếm 88% số đại biểu Hội".

    One that bears the slash's own noun and a qualifier may be the same, if a slip of a fine percentage explains it.
    """
    base = _BASE.match(sentence.after(rate)) or _ABOUT.match(sentence.after(rate))
    if base is None:
        return _VOTED.search(rate.gap) is not None and not share_nearly_fits(part, whole, rate)
    noun, *more = whole.unit.lower().split(" ")
    words = base[1].split(" ")
    if words[0] != noun:
        return noun != ""
    if words[1 : 1 + len(more)] == more and len(words) == 1 + len(more):
        return bool(_CLAUSE.split(rate.gap)[0].strip()) and not share_nearly_fits(part, whole, rate)
    return rate.step == 1 or not share_nearly_fits(part, whole, rate)


def has_own_subject(rate: Token) -> bool:
    """Tell whether a clause of its own says what a percentage is of: "12/15 hồ đã tích nước, dung tích đạt 68,4%"."""
    clauses = _CLAUSE.split(rate.gap)
    return len(clauses) > 1 and (
        _SUBJECT_REACHES.match(clauses[-1]) is not None or any(map(_SINGLES_OUT.search, clauses[1:]))
    )


def _is_of_both(sentence: Sentence, part: Token) -> bool:
    """Tell whether a percentage may be that of two ratios in one: "26/29 đơn khiếu nại và 5/6 đơn tố cáo, đạt …"."""
    before = sentence.before(part)
    return before is not None and before.under is not None and " và " in part.gap and ")" not in part.gap


def is_reached(sentence: Sentence, whole: Token, rate: Token) -> bool:
    """Tell "9/9 huyện, thành phố đạt tỷ lệ dưới 10%", where the slash counts those that reach the percentage."""
    if rate.hedge is not None and _REACHERS.match(re.split(r"[,;]", rate.gap)[-1]) is not None:
        return True
    if rate.hedge is not None and _REQUIRED.search(whole.unit.lower() + rate.gap):
        return True
    bare = not rate.gap.strip()  # "18/22 trường đậu 100%"
    if not (bare or rate.role == "share") or any(mark in rate.gap for mark in ",(="):
        return False
    return (
        _ORGANISED.match(whole.unit.lower()) or _LEVELLED.match(whole.unit.lower())
    ) is not None or _OWN_WHOLE.match(sentence.after(rate)) is not None


def _is_among(part: Token, rate: Token) -> bool:
    """Tell "Trong số 120/300 vụ đã rõ nguyên nhân, chập điện chiếm 72%": of those told of first, not of all."""
    return _AMONG.search(part.gap) is not None and _OF_THE_SLASH.match(rate.gap) is None


def _are_picked_out(rate: Token, part: Token, whole: Token) -> bool:
    """Tell how many are picked out by what they achieved: "có nhiều lớp đạt dưới 50% kế hoạch: trường A (8/14 lớp)"."""
    noun = whole.unit.lower().split(" ")[0]
    return noun != "" and _PICKS_OUT.search(part.gap) is not None and f" {noun} " in rate.gap


def _leads_to(part: Token, whole: Token) -> bool:
    """Tell whether the words after a percentage lead to the slash that it is of: "97,5% số xã (39/40 xã)"."""
    if LEADS_IN.match(part.gap):
        return True
    between = _NOUN_BETWEEN.match(part.gap)
    return between is not None and (
        same_noun(between[1], whole.unit) == SAME or (between[1] in _EXTENTS and whole.unit.startswith(_LENGTHS))
    )


def _may_be_date(part: Token, whole: Token) -> bool:
    """Tell whether a date, a house number or a score is as good a reading."""
    if (part.step < 1) != (whole.step < 1):
        return True
    if not whole.value:  # no month, no house
        return not whole.unit
    if not (part.exact and whole.exact) or part.value > _CALENDAR_DAYS or whole.value > _CALENDAR_MONTHS:
        return part.value > whole.value and (not whole.unit or whole.value <= _CALENDAR_MONTHS)
    if part.value > whole.value:
        return not whole.unit.islower() or part.value > 2 * whole.value or _COUNTED.search(part.gap) is None
    return not whole.unit or (whole.unit.split(" ")[0].isupper() and not whole.text.startswith("0"))


def _is_counted(part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether a percentage right before a slash in brackets is of it: "100% (15/12)", "87% (960/871)"."""
    fine = part.value > _CALENDAR_DAYS and whole.value > _CALENDAR_MONTHS and part.step == whole.step
    return part.gap.strip() == "(" and rate.start < part.start and (fine or rate.value == _ALL)


def _subject(token: Token) -> str | None:
    """Return what a named rate is about: "tỷ lệ người dân có điện thoại … đạt"."""
    match = NAMES_A_RATE.search(token.gap)
    if match is None:
        return None
    words = token.gap[match.start() :].split(",")[0].split(" đạt")[0]
    return words.strip(" (")


def share_claim(
    page: Page, part: Token, whole: Token | None, rate: Token | None, subject: str | None = None
) -> ShareClaim:
    """Return the claim that a part is so much of its whole; the percentage is spoken for then."""
    if rate is not None:
        page.taken.add(rate)
        if whole is not None and whole.sentence == rate.sentence:
            page.wholes = (whole,)
        elif whole is not None:
            page.shared = (rate.sentence, whole)
    return ShareClaim(
        part.figure(),
        figure_of(whole),
        figure_of(rate),
        subject=subject,
        **page.place(part, whole, rate),
    )
