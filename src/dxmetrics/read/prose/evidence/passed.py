"""Values over their plans, which they may pass: "A/B ha kế hoạch", "tập huấn 36/30 người, đạt 120%"."""

from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.fits import share_fits
from dxmetrics.read.prose.leads import any_of
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.relations import Kind, kind_of
from dxmetrics.vi.currencies import UNITS

__all__ = ["is_over_plan"]

_WRITTEN: Final = (
    "ban hành |xây dựng |phê duyệt |thông qua |triển khai |lập |nộp |gửi |ký |có |thực hiện |quyết định |dự thảo "
)
"""A plan or a resolution that is drawn up and carried out is no measure of a count."""
_PLAN: Final = regex(rf"(?:{any_of('kế hoạch|chỉ tiêu giao|dự toán', unless=_WRITTEN)})\b")
_PASSED: Final = regex(
    rf"(?:{any_of('kh|vượt')}"
    rf"|{any_of('kế hoạch|chỉ tiêu|dự toán|nghị quyết|định mức|quy định', unless=_WRITTEN)})\b"
)
_MEMBERS: Final = regex(r"(?:\A|\s)có\s\Z")
_OF_A_RATE: Final = regex(r"\b(?:tỷ|tỉ) lệ\b")
_WHOLE_GROUPS: Final = regex(
    r"(?:hộ|người dân|công dân|dân|cán bộ|công chức|viên chức|học sinh|trẻ|xã|phường|thị trấn|huyện|quận|tỉnh|thôn|ấp|"
    r"bản|tổ|khu phố|khóm|trường|trạm|cơ quan|đơn vị|sở|hồ sơ|thủ tục|dịch vụ|văn bản|tiêu chí)\b",
)
"""What a place has so many of and no more; a plan sets no number for them, unless they are won (`_WON`)."""
_WON_WORDS: Final = "thoát|mới|thành lập|kết nạp|vay|tạo|hỗ trợ|đào tạo|vận động|xóa|đăng ký"
_WON: Final = regex(rf"\b(?:{_WON_WORDS})\b")
_UNSURE: Final = regex(rf"\b(?:{_WON_WORDS}|tiêm|mũi|uống|vắc[ -]xin|huy động|ra lớp|nhập học|phấn đấu)\b")
"""What is won, and what has an estimate or a wish for its whole."""
_MET: Final = regex(r"\b(?:kế hoạch|chỉ tiêu|dự toán|nghị quyết)\b[^,;.\d]{0,40}\b(?:đạt|vượt|hoàn thành)\b")
"""What tells that results are held against plans: "nhiều chỉ tiêu nghị quyết đạt cao như …"."""
_GROWN: Final = regex(r"\b(?:phát triển|thành lập)\b[^,;.\d]{0,30}\bmới\b|\b(?:kết nạp|thoát nghèo)\b")
_DEED: Final = regex(
    r"\b(?:xây|xây dựng|trồng|mở|tập huấn|đào tạo|tổ chức|thành lập|tuyển|tuyển dụng|vận động|quyên góp|sản xuất|"
    r"sửa chữa|việc làm|hiến máu|huấn luyện(?: [^\W\d_]+){0,2})(?: (?:mới|được|cho))*:? \Z"
)
"""What is done or made, of which more may be than was planned: "tập huấn 1.260/1.200 người"."""
_EARNED: Final = regex(r"\b(?:thu|doanh thu|doanh số|kim ngạch|huy động|lợi nhuận|giá trị)\b")
_VOTED: Final = ("tán thành", "biểu quyết", "bỏ phiếu", "đồng ý")
_HEADED: Final = regex(
    r"\b(?:so với|thực hiện|vượt|các) (?:kế hoạch|chỉ tiêu)\b[^.;\d]{0,60}:|\bkế hoạch năm:|\bchỉ tiêu vượt\b"
    r"|\b(?:kết quả|thực hiện|th) ?/ ?(?:kế hoạch|kh|chỉ tiêu)\b"
)
"""What announces results over their plans: "Kết quả so với kế hoạch: đào tạo 412/390 người"."""
_BY_PLAN: Final = regex(r"\b(?:theo|so với) (?:kế hoạch|kh|chỉ tiêu|dự toán)\b[^,;.\d]{0,30}?(?: là| đạt|:){1,2} \Z")
"""What tells that a value stands over a plan: "tiêm phòng theo kế hoạch giao là: 1.048/938"."""
_SET: Final = regex(r"\b(?:kế hoạch|chỉ tiêu|dự toán|mục tiêu)\b")
_FILLED: Final = ("giường", "chỗ")
"""What more may be in than there are."""
_FAR: Final = 200
_ENDS: Final = regex(r"[;.]")
_NEAR: Final = 3
_ALL: Final = 100


def is_over_plan(page: Page, sentence: Sentence, part: Token, whole: Token, rate: Token | None) -> bool:
    """Tell whether a value stands over its plan: "450/500 ha kế hoạch", or more than was planned."""
    if any(map(whole.unit.lower().__contains__, _VOTED)):  # for a plan, perhaps, but none votes twice
        return False
    if part.value > whole.value and _passes_a_plan(page, sentence, part, whole, rate):
        return True
    after = page.low[whole.end : whole.stop] + sentence.after(whole)[:24]
    return _PLAN.search(after) is not None and not whole.unit.startswith(("chỉ tiêu", "kế hoạch"))


def _passes_a_plan(page: Page, sentence: Sentence, part: Token, whole: Token, rate: Token | None) -> bool:
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
    told = sentence.following(whole)
    if told is not None and told.gap.endswith("(+"):  # "đạt 1.260/1.200 người (+60)"
        return True
    if (
        _are_several(sentence, whole)
        or _is_set_before(sentence, part, whole)
        or _BY_PLAN.search(part.gap) is not None
        or whole.unit.startswith(_FILLED)
        or _HEADED.search(page.low, max(0, part.start - _FAR), part.start)
    ):
        return True
    set_before = _MET.search(" ".join(token.gap for token in sentence.tokens[: part.index + 1]))
    return (
        set_before is not None
        or (
            (rate is None or rate.value > _ALL)
            and kind_of(whole.unit) is Kind.MEASURE
            and not whole.unit.startswith(tuple(UNITS))
        )  # "gieo 73/70 ha"
        or _GROWN.search(part.gap + whole.unit) is not None
        or "đăng ký" in whole.unit
        or (_DEED.search(part.gap) is not None and _WHOLE_GROUPS.match(whole.unit.lower()) is None)
        or (whole.unit.startswith(tuple(UNITS)) and _EARNED.search(part.gap) is not None)
        or _PASSED.search(_words_behind(sentence, whole)) is not None
    )


def _is_set_before(sentence: Sentence, part: Token, whole: Token) -> bool:
    """Tell a plan that is told before by itself: "chỉ tiêu giao 300 đơn vị máu; tiếp nhận 312/300 đơn vị máu"."""
    return any(
        token.value == whole.value and _SET.search(token.gap) is not None for token in sentence.tokens[: part.index]
    )


def _are_several(sentence: Sentence, whole: Token) -> bool:
    """Tell whether another value of a sentence is larger than what it stands over: results over their plans."""
    return any(
        token.of is not None and token.of is not whole and token.value > token.of.value for token in sentence.tokens
    )


def _words_behind(sentence: Sentence, whole: Token) -> str:
    """Return what the clause says after a slash, over the few numbers that follow it."""
    follow = sentence.tokens[whole.index + 1 : whole.index + 1 + _NEAR]
    behind = " ".join([*(token.gap for token in follow), sentence.after(follow[-1] if follow else whole)])
    return _ENDS.split(behind, maxsplit=1)[0]
