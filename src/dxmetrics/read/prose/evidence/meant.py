"""Percentages of another plan than the one told: set by others, for a term, with more in it, or of a part of it."""

from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.fits import share_fits
from dxmetrics.read.prose.evidence.subjects import has_its_own, words_around
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = ["is_that_told"]

_PLANS: Final = r"(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu)"
_WITH_MORE: Final = regex(
    rf"\s(?:so (?:với )?)?(?:tổng )?{_PLANS}\b[^,;.()\d]{{0,40}}?,? ?\(?"
    r"(?:đã )?(?:bao gồm|gồm|kể|tính) (?:cả )?(?:nguồn |số |phần )*(?:vốn )?([^\W\d_]+ [^\W\d_]+)"
)
"""What makes a plan larger than it was told: "đạt 89% kế hoạch vốn, kể cả vốn kéo dài"."""
_BEGUN: Final = regex(r"\b(?:khởi công|phân bổ|bố trí|đăng ký|phê duyệt|cấp phép)\b")
"""What is done first of what is completed later: "khởi công 1.106 căn, hoàn thành 48% kế hoạch"."""
_RECKONED: Final = regex(r"\)?,? \(?(?:nếu|(?:đã |có )?(?:tính|kể|gồm|bao gồm) |không (?:tính|kể) |chưa (?:tính|kể) )")
_OF_A_PLAN: Final = regex(rf"\s(?:so (?:với )?)?(?:tổng )?{_PLANS}((?: [^\W\d_]+){{1,7}})")
_NAMES: Final = regex(
    r"\b(?:đầu năm|đầu kỳ|đăng ký|trong nước|nước ngoài|ban đầu|"
    r"phấn đấu|nội bộ|điều chỉnh|bổ sung|khối lượng|hợp đồng|nghị quyết|đại hội|phân bổ|chi tiết|quý|giai đoạn)\b"
)
"""What names a plan beside others: "đạt 87,2% dự toán phấn đấu"."""
_WHERE_SET: Final = ("nghị quyết", "đại hội")
_FINE: Final = 1000
_GIVERS: Final = regex(r"\b(?:trung ương|thủ tướng|chính phủ|bộ|tỉnh|huyện|thành phố)\b")
"""Who gave a plan beside others, "đạt 98,5% dự toán tỉnh giao"; what a slash puts under a value is the one meant."""
_OF_MONTHS: Final = regex(rf"\s(?:so (?:với )?)?{_PLANS}(?: của)? \d{{1,2}} tháng")
_MONTHS: Final = "tháng"
_OF_OTHER_THINGS: Final = regex(
    r" (?:so với )?(?:tổng )?(?:số |giá trị|khối lượng|diện tích|nguồn vốn|vốn|sản lượng|dân số|nhu cầu|công suất)"
)
"""What makes a percentage one of something that is no plan: "đạt 71,4% giá trị hợp đồng"."""
_OF_A_PART: Final = regex(r"\b(?:riêng|(?:tính|kể|gồm) cả|chi thường xuyên|vốn năm (?:nay|20\d\d))\b")
_SEASON: Final = regex(r"\bvụ ((?:đông|xuân|hè|thu|mùa)(?: (?:xuân|thu))?)\b")
_CLAUSE: Final = regex(r"[,;.()]")


def is_that_told(page: Page, sentence: Sentence, actual: Token, target: Token, rate: Token) -> bool:
    """Tell whether a percentage may be of the plan told, and not of that with more: "83% kế hoạch kể cả kéo dài".

    Where it does not fit, it is not of a plan that bears another name, is of another season, or is told of all of which
    a part was done: "Toàn xã kế hoạch 90 ha; riêng thôn A gieo 20 ha, đạt 95% kế hoạch".
    """
    if share_fits(actual, target, rate, as_printed=True):
        return True
    if "hoàn thành" in rate.gap and _BEGUN.search(actual.gap):
        return False
    if has_its_own(rate.gap, f"{words_around(page, actual)} {words_around(page, target)}"):
        return False
    behind = sentence.after(rate)
    more = _WITH_MORE.match(behind)
    if (more is not None and more[1] not in target.gap) or _RECKONED.match(behind) or _OF_OTHER_THINGS.match(behind):
        return False
    told = f"{target.gap}{_CLAUSE.split(page.sentences[target.sentence].after(target), maxsplit=1)[0]}"
    of = _OF_A_PLAN.match(behind)
    names = [] if of is None else _NAMES.findall(of[1])
    if rate.size >= _FINE:  # told so finely that it is near nothing by chance
        names = [name for name in names if name not in _WHERE_SET]
    if of is not None and actual.of is not target:
        names += _GIVERS.findall(of[1])
    if names and not any(name in told for name in names):
        return False
    if _OF_MONTHS.match(behind) and _MONTHS not in told:
        return False
    if target.start < actual.start and _OF_A_PART.search(actual.gap):
        return False
    seasons = _SEASON.findall(target.gap), _SEASON.findall(actual.gap)
    return not all(seasons) or seasons[0][-1] == seasons[1][-1]
