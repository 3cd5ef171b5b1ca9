"""Percentages of all of something that stand alone: "112% số hộ", "số vụ cháy giảm 120%"."""

from collections.abc import Iterator
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import ChangeClaim, Claim, RateClaim
from dxmetrics.quantity import Bound
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = ["read_alone"]

_GROUP: Final = (
    r"(?P<group>hộ(?: gia đình| dân)?|người dân|công dân|cử tri|dân số|trẻ em|trẻ|học sinh|sinh viên|lao động|"
    r"đoàn viên|hội viên|giáo viên|cán bộ|công chức|viên chức|hồ sơ|thủ tục|xã|phường|thôn|ấp|trường|cơ quan|đơn vị|"
    r"người|khách hàng|phiếu|bệnh nhân|doanh nghiệp)\b"
)
_NAMED: Final = regex(
    rf"\b(?:tỷ|tỉ) lệ (?:số )?(?:{_GROUP}|hài lòng|bao phủ|che phủ|đúng hạn)[^,;:.()]*? (?:đạt|là|chiếm|bằng)"
    r"\s+(?:(?:trên|hơn|tới|đến|gần|khoảng)\s+)?\Z",
)
_OF_ALL: Final = regex(rf"\s(?:của |trong |trên )?(?:(?:tổng )?số )?{_GROUP}")
_ELSEWHERE: Final = regex(
    r"\b(?:kế hoạch|kh|chỉ tiêu|dự toán|mục tiêu|nghị quyết|định mức|so với|so|cùng kỳ|năm trước|tháng trước|quý trước|"
    r"vượt|tăng|giảm|gấp|tiêm|mũi|uống|tẩy giun|vắc xin|vắc-xin|vaccine|huy động|ra lớp|đi học|đến trường|nhập học)\b",
)
_MAKES_UP: Final = regex(r"\bchiếm (?:(?:tới|đến|hơn|trên|gần|khoảng) )?\Z")
_OF_A_TOTAL: Final = regex(
    r" (?:của )?tổng (?:số|diện tích|kim ngạch|sản lượng|giá trị|doanh thu|doanh số|lượng|chiều dài|khối lượng|thu|chi|"
    r"dư nợ|nợ|vốn|dân số|đàn)\b"
)
"""What nothing makes up more than all of: "chiếm 112% tổng kim ngạch"."""
_COMPARED: Final = regex(r"\b(?:(?:tương đương|ngang|bằng)(?: với)?)\s+(?:\w+\s+)?\Z")
_EARLIER: Final = regex(r"[^,]*?\bcủa (?:cả |toàn )?(?:năm|quý|tháng|tuần|kỳ|đợt|giai đoạn)\b")
_SEVERAL: Final = regex(
    r"\b(?:số|(?:tỷ|tỉ) lệ|mật độ)(?: bao phủ| phổ cập| phủ)? (?:người dùng )?"
    r"(?:thuê bao|tài khoản|sim|thẻ(?! (?:bhyt|bảo hiểm|căn cước))|máy|điện thoại|xe)\b",
)
"""What one may hold several of, so that there may be more of it than of people: "số thuê bao đạt 125% dân số"."""
_NUMBER_OF: Final = regex(
    r"\b(?:số|lượng)(?<!\bchỉ số)(?<!\bcon số)(?<!\bdân số)(?<!\bdoanh số)(?<!\bhệ số)(?<!\btrị số)(?<!\bmột số)"
    r"(?<!\bhiệu số)(?<!\bđiểm số)(?<!\bchất lượng)(?<!\btrọng lượng)(?<!\bnăng lượng) (?:lượng |lượt |trường hợp )?"
    r"(?!(?:thu|chi|dư|tiền|lãi|lỗ|nợ|vốn|liệu|điểm|giá|phát|lượng|lợi|tăng|giảm|thuế|kinh|chênh|dương|âm|này|nhập)\b)"
    r"([^\W\d_]+)(?: (?!ròng |thêm |chênh |thuần )[^\W\d_]+){0,14} giảm (?:(?:tới|đến|mạnh|sâu|hơn|trên) )?\Z"
)
"""How many there are of something: "số vụ tai nạn giảm", not "chỉ số giá giảm"."""
_GROWTH_OF: Final = regex(r"\b(?:tăng|giảm|tốc độ|mức|chênh lệch|biến động)\b[^,;:.()]*\Z")
"""What may be less than nothing of what is counted: "tốc độ tăng số ca mắc giảm 120%"."""
_CLAUSE: Final = regex(r"[;.]")
_ALL: Final = 100


def read_alone(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the percentages above 100 that are of all people, households or records, by the words around them.

    Those up to 100 are no claims: nothing is held against them. Silent wherever the clause speaks of a plan, an earlier
    period, a change, or of vaccination and enrolment, whose wholes are estimates. What equals a percentage of a number
    ("bằng 112% số hộ") is compared with that number, and need not be part of it.

    >>> from dxmetrics.read import read_text
    >>> [claim.unit for claim in read_text("Có 112% số hộ tham gia.").claims]
    ['hộ']
    """
    for rate in sentence.tokens:
        if rate.kind != "rate" or not _is_above_all(rate) or rate in page.taken:
            continue
        if rate.role in ("rise", "fall", "target"):
            yield from _beyond_all(page, rate)
            continue
        behind = _CLAUSE.split(sentence.after(rate))[0]
        if _SEVERAL.search(rate.gap):
            continue
        if rate.against_target or _ELSEWHERE.search(rate.gap) or _ELSEWHERE.search(behind):
            continue
        group = _group(rate, behind)
        if group is not None:
            page.taken.add(rate)
            place = page.place(rate)
            place["unit"] = group
            yield RateClaim(rate.figure(), **place)


def _beyond_all(page: Page, rate: Token) -> Iterator[Claim]:
    """Read a fall by more than there can have been of what is counted: "số vụ cháy giảm 120%"."""
    number = _NUMBER_OF.search(rate.gap) if rate.role == "fall" else None
    if number is not None and not _GROWTH_OF.search(rate.gap, 0, number.start()):
        place = page.place(rate)
        place["unit"] = number[1]
        yield ChangeClaim(percent=rate.figure(-1), direction=-1, **place)


def _is_above_all(rate: Token) -> bool:
    beyond = rate.size - _ALL * rate.per
    return beyond > 0 or (beyond == 0 and rate.hedge is not None and rate.hedge.bound is Bound.ABOVE)


def _group(rate: Token, behind: str) -> str | None:
    """Return what a percentage is of all of, or None where the words do not say so; "" where they give no noun."""
    found = _OF_ALL.match(behind)
    if found is not None and (_COMPARED.search(rate.gap) or _EARLIER.match(behind)):
        return None
    if _MAKES_UP.search(rate.gap) and _OF_A_TOTAL.match(behind):
        return ""
    found = found or _NAMED.search(rate.gap)
    return None if found is None else found["group"] or ""
