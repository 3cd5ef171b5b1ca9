"""How far a value is from its plan, and which of the two the words say is the larger: "vượt", "chưa đạt"."""

from fractions import Fraction
from typing import Final

from dxmetrics._later import regex
from dxmetrics.quantity import Bound
from dxmetrics.read.prose.evidence.subjects import is_of_one_kind
from dxmetrics.read.prose.evidence.sums import adds_up, sum_fits
from dxmetrics.read.prose.leads import any_of
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME

__all__ = [
    "PASSES",
    "are_levels",
    "falls_short",
    "is_distance",
    "is_from_target",
    "is_loosely_told",
    "is_of_one_kind_alone",
    "is_so_far",
    "is_to_be_reached",
    "may_stay_below",
    "passed_behind",
    "way_of",
]

PASSES: Final = regex(rf"(?:{any_of('vượt|hụt|thiếu|cao hơn|thấp hơn|nhiều hơn|ít hơn')})\b")
"""What is said of a value that is not what was planned."""
_SHORT_OF: Final = regex(rf"(?:{any_of('thiếu|hụt|thấp hơn|giảm|ít hơn')})\b")
_MORE: Final = regex(r"\b(?:cao|nhiều) hơn\b[^,;.()]*(?:\([^()]*)?\Z")
_LESS: Final = regex(r"\b(?:thấp|ít) hơn\b[^,;.()]*(?:\([^()]*)?\Z")
_PASSED: Final = regex(r"\bvượt\b[^,;.()]*(?:\([^()]*)?\Z")
_MISSED: Final = regex(r"\b(?:hụt|thiếu|(?:chưa|không) (?:đạt|hoàn thành|bằng)(?: được)?)\b[^,;.()]*(?:\([^()]*)?\Z")
_STAYS_BELOW: Final = regex(
    r"\b(?:nghèo|nợ|xấu|thất nghiệp|tử vong|chết|suy dinh dưỡng|thấp còi|tai nạn|tội phạm|vi phạm|giảm|còn|chi|bội chi|"
    r"thâm hụt|nhập siêu|lỗ|hao|hao hụt|tổn thất|thất thoát|tồn|tồn đọng|chậm|trễ|quá hạn|lạm phát|giá(?! trị)|cpi|"
    r"sinh con|dân số|tảo hôn|bỏ học|lưu ban|ô nhiễm|phát thải|tiêu hao|tiêu thụ|thời gian|ngày|sai|khiếu nại|đơn thư|"
    r"mắc|nhiễm|bệnh(?! viện)|cháy|biên chế|tinh giản|cắt|dưới|tối đa|trần|hạn chế|(?<!hàng )không|chưa|thiếu(?! n)|"
    r"thừa|(?<!thiết )(?<!chuẩn )(?<!trang )bị|trả lại|từ chối|hủy|huỷ|hỏng|lỗi|trượt|vắng|nghỉ(?! dưỡng)|nghiện|"
    r"béo phì|ly hôn|tái (?:nghèo|phạm|mù)|phụ thuộc|tạp chất|hàm lượng|nồng độ|mật độ|nhiệt độ|"
    r"độ (?:ẩm|mặn|ồn|đục|trễ|lệch)|khoảng cách|cự ly|sĩ số|mức sinh|tỷ suất sinh|"
    r"(?:tỷ trọng|lao động)(?: lao động)?(?: (?:trong|ngành|khu vực|lĩnh vực|làm))*"
    r" (?:nông(?! thôn| dân| nghiệp (?:qua|được))|lâm|i|1))\b"
)
"""What is better the less of it there is, or may be: a plan for it is passed by staying below."""
_IS_DONE: Final = regex(
    r"\b(?:được|đã|thu|trồng|gieo|kết nạp|đào tạo|tạo|xây dựng|hoàn thành|thực hiện|giải quyết|huy động|cấp|tiêm|"
    r"phát triển|vận động|sản xuất|khai thác|xuất khẩu|giải ngân|cho vay|tổ chức|hỗ trợ|thành lập)\b"
)
"""What is said of what a plan asks for more of."""
_IS_REACHED: Final = regex(r"\bđạt\b")
_IS_WANTED: Final = regex(
    r"\b(?:tăng trưởng|phủ|bao phủ|che phủ|tham gia|đào tạo|chuẩn|sạch|công nghệ|ứng dụng|số hóa|trực tuyến|"
    r"điện tử|kinh tế số|nữ|giỏi|khá|tốt|xuất sắc|hài lòng|việc làm|bảo hiểm|đô thị hóa|công nghiệp|dịch vụ)\b"
)
"""What a plan asks for more of though it may be less than half of a whole."""
_HALF: Final = 50
_NEAR: Final = 200
_SO_FAR: Final = regex(
    r"\b(?:\d{1,2} tháng|tháng \d{1,2}|(?:ba|sáu|chín) tháng|quý (?:[ivx]+|\d|một|hai|ba|đầu)|nửa (?:đầu )?năm|đến nay|"
    r"hiện nay|lũy kế|luỹ kế|đến (?:hết|ngày|thời điểm|cuối|giữa)(?! năm| 31/12)|tuần(?! tra| hoàn)|đợt [\divx]+|"
    r"vụ (?:đông|xuân|hè|thu|mùa)|(?:học|trong|giữa) kỳ)\b"
)
"""What a value is told of that is not all of a year."""
_PASSED_BEHIND: Final = regex(
    r"\s(?:so (?:với )?)?(?:kế hoạch|chỉ tiêu|dự toán)(?: (?:đề ra|được giao|giao|năm|cả năm)){0,2}, "
    r"(?:còn )?(?:vượt|hụt|thiếu)(?: mức)? "
)
_ENDS: Final = regex(
    r"(?: (?:so (?:với )?)?(?:kế hoạch|chỉ tiêu|dự toán)(?: (?:đề ra|được giao|giao|năm|cả năm))?)?\s*(?:[.;]|\Z)"
)
_ALL: Final = 100
_LOOSE: Final = ("gần", "hơn", "ngót", "chưa đầy", "chưa đến", "chưa tới")


def are_levels(actual: Token, target: Token) -> bool:
    """Tell whether a value and a plan are levels of one thing: two percentages, or two counts of it."""
    if actual.kind != target.kind or actual.kind == "point" or actual.is_change:
        return False
    return actual.kind == "rate" or same_unit(actual, target) == SAME


def is_loosely_told(target: Token) -> bool:
    """Tell whether a hedge leaves open what a plan is: "gần 90%", "khoảng 1.200 hộ"."""
    hedge = target.hedge
    return hedge is not None and (hedge.bound is Bound.NEAR or hedge.word in _LOOSE)


def falls_short(amount: Token) -> bool:
    """Tell whether a distance is told of a value below its plan."""
    return amount.role == "fall" or _SHORT_OF.search(amount.gap) is not None


def is_distance(actual: Token, target: Token, amount: Token, *, exactly: bool = False) -> bool:
    """Tell whether an amount is how far a value is from its target, or a slip keeps it from it."""
    far, near = (target, actual) if falls_short(amount) else (actual, target)
    return sum_fits(far, (near, amount)) if exactly else adds_up(far, (near, amount))


def is_of_one_kind_alone(page: Page, actual: Token, target: Token, amount: Token) -> bool:
    """Tell a distance that is one kind's: "dự toán 618 tỷ đồng, thu 702 tỷ đồng, vượt 61 tỷ đồng tiền đất"."""
    if is_distance(actual, target, amount, exactly=True) or amount.index < max(actual.index, target.index):
        return False
    return is_of_one_kind(amount, actual, page.sentences[amount.sentence].after(amount))


def is_from_target(actual: Token | None, amount: Token, rate: Token) -> bool:
    """Tell a distance from the target from a change: "tăng 85 cây, đạt 114,2% kế hoạch" where that is how far it is."""
    if actual is None or amount.kind != "count" or amount.against_target or PASSES.search(amount.gap):
        return True
    sign = -1 if amount.role == "fall" else 1
    target = Fraction(actual.value) - sign * Fraction(amount.value)
    return target > 0 and abs(100 * Fraction(actual.value) - Fraction(rate.value) * target) <= rate.step * target


def way_of(page: Page, actual: Token, words: str) -> int | None:
    """Return 1 where the words behind a value say that it is above its plan, -1 for below, None where they may not.

    "Cao hơn" and "thấp hơn" say it of any plan. "Vượt" and "chưa đạt" say it of what is to be reached: "đạt 470 tấn,
    vượt kế hoạch (500 tấn)", and not of "còn 470 hộ nghèo, vượt kế hoạch (500 hộ)".
    """
    more, less = _MORE.search(words) or _PASSED.search(words), _LESS.search(words) or _MISSED.search(words)
    if (more is None) == (less is None):
        return None
    way = 1 if more is not None else -1
    if " hơn" in words and "vượt" not in words:
        return way
    if way > 0 and is_so_far(page, actual, words):
        return None
    return way if is_to_be_reached(page, actual) else None


def may_stay_below(words: str) -> bool:
    """Tell whether words name what is better the less of it there is: "chỉ tiêu tỷ lệ hộ nghèo"."""
    return _STAYS_BELOW.search(words) is not None


def is_to_be_reached(page: Page, actual: Token) -> bool:
    """Tell whether the words before a value say that a plan asks for more of it, not for less."""
    told = page.low[page.sentences[actual.sentence].start : actual.stop]
    clause = told[told.rfind(";") + 1 :]
    if may_stay_below(clause):
        return False
    if _IS_DONE.search(clause) is not None:
        return True
    small = actual.kind == "rate" and actual.role != "target" and actual.value < _HALF
    return _IS_REACHED.search(clause) is not None and (not small or _IS_WANTED.search(clause) is not None)


def is_so_far(page: Page, actual: Token, plan: str) -> bool:
    """Tell whether a value is of a term that its plan is not told of: "6 tháng thu 270 tỷ đồng (dự toán 500 tỷ đồng)".

    Such a value is held to what the plan asks for until then, which nobody told. Against a plan of a year the
    term may be named in a sentence before.
    """
    begin = page.sentences[actual.sentence].start - (_NEAR if "năm" in plan else 0)
    told = _SO_FAR.findall(page.low[max(0, begin) : actual.start])
    return bool(told) and not any(map(plan.__contains__, told))


def passed_behind(sentence: Sentence, actual: Token, rate: Token) -> list[Token]:
    """Return how far a value is from its target, told last: "1.364 ha, đạt 113,7% kế hoạch, vượt 164 ha"."""
    away = sentence.following(rate)
    if (
        away is None
        or away.kind != "count"
        or not (away.is_change or away.role == "rest")
        or _PASSED_BEHIND.fullmatch(away.gap) is None
    ):
        return []
    ends = _ENDS.match(sentence.after(away)) is not None
    same = ends and away.unit != "" and actual.unit.startswith(away.unit) and actual.index + 1 == rate.index
    return [away] if same and falls_short(away) == (rate.value < _ALL) else []
