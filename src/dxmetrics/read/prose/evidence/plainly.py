"""Shares that a sentence tells plainly: nothing but a whole, a part of it, and the percentage that they make."""

from typing import Final

from dxmetrics._later import regex
from dxmetrics.quantity import Oddity
from dxmetrics.read.prose.evidence.fits import is_loose, share_fits, share_nearly_fits
from dxmetrics.read.prose.evidence.misprints import is_slip_of, is_swapped
from dxmetrics.read.prose.evidence.outof import is_named_after
from dxmetrics.read.prose.evidence.unsaid import are_of_two, is_of_those_looked_at, may_be_of_its_plan
from dxmetrics.read.prose.evidence.wholes import are_kin, are_people
from dxmetrics.read.prose.leads import any_of
from dxmetrics.read.prose.page import Page, amounts, nearest, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME
from dxmetrics.vi.currencies import UNITS

__all__ = ["plainly_told", "slashed", "within"]

_WHOLE: Final = regex(
    r"\b(?:tổng|toàn|trong|phải|thụ lý|nhận|giao|phát ra|xảy ra|phát sinh|kiểm tra|khảo sát|rà soát|đăng ký|"
    r"lấy|thu thập|cần|ảnh hưởng|xét nghiệm)\b",
)
_PART: Final = regex(
    r"\b(?:đã|có|trong đó|giải quyết|xử lý|thi hành|xét xử|hoàn thành|trả|thu về|cấp|được|đạt|tiêm|phát hiện|"
    r"làm rõ|khám phá)\b",
)
_RESULTS: Final = regex(r"(?: [^\W\d_]+){0,6},? thì (?:có )?\Z")
"""What goes on from what was looked into to what was found: "khảo sát 250 hộ thì 190 hộ hài lòng"."""
_OWNED: Final = regex(r"\bcó\b")
_OF_THESE: Final = regex(r"\b(?:đã|trong đó|đến nay|làm rõ|khám phá)\b")
_TAKE_PART: Final = regex(r"\b(?:dự thi|tham gia|tham dự|dự tuyển|đăng ký)\b")
_CAME_OF: Final = regex(r" [^\d,;:.()]{0,12}\b(?:đoạt|đỗ|trúng|trượt|vượt qua|được)\b")
"""What comes of those who take part: "34 học sinh dự thi, 17 em đoạt giải"."""
_DUE: Final = regex(
    r"(?:h(?<!\w.)(?<!trước .)(?<!đúng .)ạn|"
    rf"{any_of('phải thi hành|kỳ trước|chuyển sang|tồn|kế hoạch|chỉ tiêu|điều kiện|kể cả')})\b"
)
_IN_TIME: Final = regex(r"\b(?:trước|đúng) hạn\b")
_NUMBER_OF: Final = regex(r"\W*(?:trong đó,? )?(?:tổng )?số (?:lượng )?([^\d,;:.()]{3,60}) là \Z")
_REACHES: Final = regex(
    r"[^,;.()]{0,60}(?:,|\s\()\s*(?:(?:đạt|chiếm|bằng|tương đương)\s+(?:(?:tỷ|tỉ) lệ\s+)?|(?:tỷ|tỉ) lệ (?:đạt |là )?)"
    r"(?:(?:trên|gần|hơn|dưới|khoảng|xấp xỉ|ít nhất|tối thiểu)\s+)?\Z",
)
_ENDS: Final = regex(r"\s*\)?\s*(?:[.,;!]|\Z)")
_CLOSED: Final = regex(r"\)\s*(?:[.,;!]|\Z)")
_BROKEN_DOWN: Final = regex(r"\)?[,;] ?(?:trong đó|bao gồm|gồm)\b")
_GIVEN: Final = regex(r"\b(?:giao|phải|được (?:cấp|bố trí|hỗ trợ|chuyển)|phân bổ)\b")
"""What makes money a whole, where *tổng* may leave the percentage to a plan: "tổng thu 450 tỷ, đã thu 360 tỷ"."""
_KINDS: Final = frozenset("hộ xã thôn trường người trẻ vụ đơn tổ em phiếu mẫu nhà lớp cuộc ca lượt thẻ tin".split())
"""Nouns of one syllable that name a thing alone: "1.000 hộ khảo sát", "812 hộ hài lòng"."""
_ANYONE: Final = ("người", "em", "cháu")
_COMPANION: Final = regex(r"(?:, ?| )?(?:với|/|gồm|liên quan(?: đến)?|do|bắt(?: giữ)?)\s?\Z")
"""What leads to what a part comes with: "836 vụ với 1.585 đối tượng"."""
_SLASH: Final = regex(r"[^\W\d_ ]{0,9}(?: [^\W\d_]+){0,4} ?/ ?")
_AT_ONCE: Final = regex(
    r",? (?:đạt|chiếm|bằng)? ?(?:(?:tỷ|tỉ) lệ )?(?:(?<=lệ )(?:(?:bao|che) phủ|thu hút) (?:[^\W\d_]+ ){0,5})?"
    r"(?:(?:đạt|là) )?"
)
_AMONG: Final = regex(r"[,;(] trong đó(?:,)?(?: có)? (?:[^\W\d_]+ ){0,5}\Z")
_BRACKET: Final = regex(r"[^,;:.()]{0,60} \(")
_CHIEFLY: Final = regex(r"[^;:.()]{0,60}, (?:chiếm|đạt)(?: (?:tỷ|tỉ) lệ)? \Z")
_GATHER: Final = ("vụ", "án", "việc", "tin", "hộ", "tổ", "đoàn", "lớp", "đơn", "đợt", "lượt", "cuộc", "buổi")
"""What gathers those behind a slash, and is no part of them: "391 vụ/702 bị can", "12 lớp/486 học viên"."""
_ALL_THERE_ARE: Final = frozenset(
    ("dân", "người dân", "công dân", "nhân khẩu", "khẩu", "cử tri", "người", "hộ", "hộ dân", "hộ gia đình")
)
_SPENT_OVER_YEARS: Final = regex(r"\b(?:đầu tư|dự án|giai đoạn|hợp đồng|trung hạn|gói thầu)\b")
"""Amounts of which so much is spent each year: a percentage may be that of the year's plan."""
_YEAR: Final = regex(r"\b20\d\d\b")
_COMMA: Final = ", "
_MOST: Final = 3
_FEW: Final = 3
_ALL: Final = 100
_SURE: Final = 100


def plainly_told(page: Page, sentence: Sentence, rate: Token) -> tuple[Token, Token] | None:
    """Return the part and the whole of "tiếp nhận 50 đơn, đã giải quyết 45 đơn, đạt 90%", whether they give it or not.

    The whole may be all that the sentence before tells, but for what it has changed by: "Huyện có 2.760 trẻ, tăng 5%.
    Đã tiêm cho 2.602 trẻ, đạt 94,3%." The part may be told with what it comes with: "836 vụ với 1.585 đối tượng".

    Silent for 100 %, which is often that of those due; where the words speak of terms, plans or earlier periods; where
    another number stands beside the three, or the counts are of different things.
    """
    tokens = sentence.tokens
    first = next((place for place in range(rate.index, 0, -1) if ";" in tokens[place].gap), 0)
    if not 1 <= rate.index - first <= _MOST or not _is_at_end(sentence, rate) or rate.size >= _ALL * rate.per:
        return None
    told = _told(page, sentence, first, rate)
    if len(told) != 2 or len(amounts(told)) != 2 or any(token.of or token.under or token.role for token in told):
        return None
    whole, part = told
    here = whole.sentence == part.sentence
    behind = page.sentences[whole.sentence].after(whole)
    done = part.gap + rate.gap.rpartition("(" if rate.role == "paren" else ",")[0]
    surely = _WHOLE.search(whole.gap) is not None or _GIVEN.search(whole.gap) is not None
    of_them = here and are_people(whole, part) and _TAKE_PART.search(page.low, whole.end, part.start) is not None
    if here and (surely or of_them):
        led = (
            _PART.search(done) is not None
            or (of_them and _CAME_OF.match(page.low, part.end) is not None)
            or (_RESULTS.match(part.gap) is not None and same_unit(whole, part) == SAME)
            or (part.gap == _COMMA and same_unit(whole, part) == SAME)  # "toàn xã có 640 hộ, 512 hộ lắp đồng hồ"
        )
    else:
        of_these = _OF_THESE.search(done) is not None or (not here and _names_itself(part))
        led = (surely or _OWNED.search(whole.gap) is not None) and of_these
    said = (whole.gap, behind, part.gap, rate.gap)
    if not here and (_are_of_two_years(whole.gap, part.gap) or are_of_two(whole.gap, part.gap)):
        return None
    if not led or ":" in part.gap or " cùng " in part.gap or any(map(_DUE.search, said)):
        return None
    if not (_are_printed(whole, part, rate) and _alike(whole, part)):
        return None
    timely = any(
        map(_IN_TIME.search, (*said, page.low[part.end : part.stop]))
    )  # which may be told of what is done, and not of what came in
    alone = not timely and whole.value > part.value and rate.index == part.index + 1 and rate.role == "share"
    if alone and "chiếm" in rate.gap and rate.hedge is None and part.value * _ALL > whole.value * rate.value:
        alone = share_fits(part, whole, rate)  # else it may be of more than is told: "trong đó 43 hộ, chiếm 3,28%"
    if alone and not _is_of_a_kind(part, whole) and (here or len(page.sentences[whole.sentence].tokens) == 1):
        return part, whole
    more = whole.value <= part.value and any(  # what was carried over
        same_unit(token, part) == SAME for token in page.earlier(whole, _FEW)
    )
    near = is_swapped if timely and rate.per == 1 else share_nearly_fits
    fits = share_fits(part, whole, rate) or (
        near(part, whole, rate) and not is_of_those_looked_at(page, part, whole, rate)
    )
    return (part, whole) if fits and not more else None


def _is_of_a_kind(part: Token, whole: Token) -> bool:
    """Tell a part of some kind, which may be of all such: "có 412 dự án. Khởi công 37 dự án mới, đạt 92,5%"."""
    noun = part.unit.lower()
    return noun.startswith(f"{whole.unit.lower()} ") or noun.endswith(" mới")


def _are_of_two_years(one: str, other: str) -> bool:
    """Tell whether words name two years: "năm 2023 tiếp nhận", "năm 2024 đã giải quyết"."""
    first, second = _YEAR.findall(one), _YEAR.findall(other)
    return bool(first and second) and first[-1] != second[-1]


def _names_itself(part: Token) -> bool:
    """Tell "Số hồ sơ giải quyết là 731 hồ sơ", which goes on with a count of the sentence before."""
    number = _NUMBER_OF.match(part.gap)
    return number is not None and part.unit != "" and number[1].startswith(f"{part.unit.lower()} ")


def _is_at_end(sentence: Sentence, rate: Token) -> bool:
    """Tell whether a percentage ends its clause: "…, đạt 90%;", "… hộ dùng nước sạch (70%)."."""
    behind = sentence.after(rate)
    follow = sentence.following(rate)
    goes_on = follow is not None and (follow.is_change or follow.role == "rest") and behind.lstrip(" )").startswith(",")
    if follow is not None and not goes_on:  # "…; tiểu học 120 trường, đạt 80%" is one of several, each of its own whole
        own = sentence.following(follow)
        if _BROKEN_DOWN.match(behind) is None and (
            not behind.lstrip(" )").startswith(";") or follow.kind != "count" or (own and own.kind == "rate")
        ):
            return False
    if rate.role == "share":
        led = _REACHES.match(rate.gap) is not None or is_named_after(sentence.tokens[rate.index - 1], rate)
        return led and _ENDS.match(behind) is not None
    return rate.role == "paren" and _BRACKET.fullmatch(rate.gap) is not None and _CLOSED.match(behind) is not None


def _are_printed(whole: Token, part: Token, rate: Token) -> bool:
    """Tell whether two counts are printed in full, hedged or not, or a slip keeps amounts from their percentage."""
    if _is_counted(whole) and _is_counted(part):
        return True
    if any(token.hedge is not None or token.oddity not in (None, Oddity.SPACE) for token in (whole, part)):
        return False
    fine = part.value > whole.value or not is_loose(part, whole, rate)
    if fine and whole.unit in UNITS and _GIVEN.search(whole.gap):
        return True  # "giao 120 triệu, đã chi 90 triệu"
    if not (whole.unit in UNITS or whole.step == part.step == 1) or _SPENT_OVER_YEARS.search(whole.gap + part.gap):
        return False
    if share_fits(part, whole, rate):
        return True
    surely = "phải " in whole.gap or "trong đó" in part.gap
    return share_nearly_fits(part, whole, rate) and (surely or is_slip_of(part, whole, rate))


def _told(page: Page, sentence: Sentence, first: int, rate: Token) -> list[Token]:
    """Return the numbers that a percentage may be of, from the first of its clause on.

    Behind one part that begins a sentence they are those of the sentence before too.
    """
    told = sentence.tokens[first : rate.index]
    if len(told) > 1 and not same_unit(told[-2], told[-1]):
        suspects = (
            told[-1].gap == ", " and are_people(told[-1]) and not are_people(told[-2])
        )  # "836 vụ, 1.585 đối tượng"
        if suspects or _COMPANION.match(told[-1].gap):
            told = told[:-1]
    if len(told) > 1 or first or not rate.sentence:
        return told
    before = [token for token in page.sentences[rate.sentence - 1].tokens if not token.is_change]
    if len(before) > 1 and _is_broken_down(before[0], before[1:]):
        before = before[:1]  # "nhận 2.345 tin, trong đó tin mới 2.010 tin. Đã giải quyết 2.157 tin, đạt 92%"
    return [*before, *told]


def _is_broken_down(whole: Token, parts: list[Token]) -> bool:
    """Tell whether counts are told as parts of the one before them, or make it up."""
    if "trong đó" in parts[0].gap and parts[0].value < whole.value:
        return True
    return whole.value >= _SURE and sum(part.value for part in parts) == whole.value


def _is_counted(token: Token) -> bool:
    """Tell whether a count is printed in full, hedged or not: "hơn 200 vụ" is a bound."""
    return token.step == 1 and (token.exact or token.hedge is not None)


def _alike(whole: Token, part: Token) -> bool:
    """Tell whether two counts are of one thing: "tổng số cử tri là 2.500 người", "2.450 cử tri"."""
    first, noun = whole.unit.split(" ")[0], part.unit.lower()
    if same_unit(whole, part) == SAME or (first in _KINDS and noun.split(" ")[0] == first):
        return True
    named = " ".join(noun.split(" ")[:2])
    return are_people(whole, part) and (noun.split(" ")[0] in _ANYONE or f" {named} " in whole.gap)


def slashed(sentence: Sentence, rate: Token) -> tuple[Token, Token] | None:
    """Return the part and the whole of "4.120 người tham gia/5.150 dân, tỷ lệ 80%": a noun on each side of the slash.

    Where they do not give the percentage, it must be told in tenths, or the whole be all the people or households there
    are; what gathers others, cases and the accused in them, stands beside them.
    """
    pair = sentence.tokens[max(0, rate.index - 2) : rate.index]
    if len(pair) != 2 or "/" not in pair[1].gap or len(amounts(pair)) != 2 or pair[0].of is not None:
        return None
    part, whole = pair
    if not _SLASH.fullmatch(whole.gap):
        return None
    if rate.role != "share" or not _AT_ONCE.fullmatch(rate.gap) or not part.unit:
        return None
    of_all = whole.unit.lower() in _ALL_THERE_ARE
    fine = rate.per > 1 and part.unit.lower().partition(" ")[0] not in _GATHER
    if not (fine or are_kin(part, whole) or (of_all and are_people(part))):
        return None
    if whole.value <= part.value or not (part.exact and whole.exact):
        return None
    if share_fits(part, whole, rate):
        return part, whole
    noun = part.unit.lower().split(" ")[0]
    told = fine or (of_all and (noun in _ANYONE or noun == whole.unit.lower().split(" ")[0]))
    return (part, whole) if told and share_nearly_fits(part, whole, rate) else None


def within(page: Page, sentence: Sentence, rate: Token) -> tuple[Token, Token] | None:
    """Return the part and the whole of "512 học viên, trong đó 97 người cai tự nguyện (18,9%)".

    Where they do not give the percentage, nothing near may, and a slip must explain it.
    """
    pair = sentence.tokens[max(0, rate.index - 2) : rate.index]
    if len(pair) != 2 or len(amounts(pair)) != 2 or not _AMONG.search(pair[1].gap) or rate.size >= _ALL * rate.per:
        return None
    whole, part = pair
    lead = sentence.before(whole)
    if lead is not None and whole.unit != part.unit == lead.unit and _COMPANION.search(whole.gap):
        whole = lead  # "50 trường với 826 nhóm lớp, trong đó 13 trường đạt chuẩn"
        if amounts([whole]) != [whole]:
            return None
    if rate.role == "paren":
        plain = _BRACKET.fullmatch(rate.gap) is not None and sentence.after(rate).startswith(")")
    else:
        plain = (
            rate.role == "share"
            and _CHIEFLY.search(rate.gap) is not None
            and _ENDS.match(sentence.after(rate)) is not None
        )
    printed = not any(token.hedge or token.oddity not in (None, Oddity.SPACE) for token in (whole, part))
    if not (plain and printed and whole.of is whole.under is part.of is None):
        return None
    if whole.value <= part.value or not _alike(whole, part):
        return None
    if share_fits(part, whole, rate):
        return part, whole
    near = (*nearest(sentence.tokens), *page.earlier(rate, 1))
    if any(
        share_fits(part, token, rate) or share_fits(whole, token, rate) for token in near if token not in (part, whole)
    ):
        return None
    missed = share_nearly_fits(part, whole, rate) and not may_be_of_its_plan(page, part, whole, rate)
    return (part, whole) if missed else None
