"""What is found among what was looked into, and who was there of those who were called."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim, OrderClaim, RemainderClaim
from dxmetrics.read.prose.page import Page, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME

__all__ = ["read_found", "read_present"]

_LOOKED_INTO: Final = regex(
    r"\b(?:kiểm tra|thanh tra|rà soát|khảo sát|kiểm định)(?: được| đối với| với| tại)?(?: tổng số)? \Z",
)
_FOUND: Final = regex(
    r"(?:(?! (?:năm|quý|tháng|tuần|kỳ|lũy|luỹ|tổng|toàn|cả|từ|tiếp|cộng)\b)[^;.:()\n]){0,60}\bphát hiện"
    r"(?: có| được)? \Z"
    r"|[^\W\d_ ]*(?: [^\W\d_]+){0,4},? (?:kết quả |trong đó |qua đó )?có \Z",
)
_EVENTS: Final = ("vụ", "lượt", "lần", "cuộc")
"""What may be found more than once at each time of looking."""
_ALL_KINDS: Final = frozenset(("hộ dân", "hộ gia đình", "người dân"))
"""Nouns that name all there are of what their first word names."""
_CALLED: Final = regex(r"\b(?:triệu tập|mời|sĩ số|quân số|biên chế|tổng số)[^,;.()]{0,40} \Z")
_SIGNED_UP: Final = regex(r"\bđăng ký(?: dự thi| tham gia| tham dự)?(?: là| có)? \Z")
_PRESENT: Final = regex(r"[^;.()\n]{0,40}[,:(] ?(?:đã )?có mặt(?: là)? \Z")
_SIGNED_UP_BEHIND: Final = regex(r"[^,;.()\n]{0,20}\bđăng ký (?:dự thi|tham gia|tham dự)[,;]")
_CAME: Final = regex(
    r"[^;.()\n]{0,40}[,;] ?(?:số [^\d,;.()]{0,30})?(?:thực tế|dự thi(?: thực tế)?|có mặt)(?: là| có)? \Z"
)
_ABSENT: Final = regex(r"[^\W\d_ ]*(?: [^\W\d_]+){0,3}[,;] ?(?:và )?vắng(?: mặt)?(?: là)? \Z")
_STAYED_AWAY: Final = regex(r" [^\d,;.:()]{0,20}\b(?:vắng(?: mặt| thi)?|không (?:đến )?dự thi) ?(?:[,;.]|\Z)")
_WITH_REASON: Final = regex(r"[^;.\n]{0,60}\b(?:phép|lý do|vắng)\b")


def read_found(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield what is said to be found among fewer of its kind: "kiểm tra 45 cơ sở, phát hiện 52 cơ sở vi phạm".

    Silent where no more are found than were looked into, and of what may happen more than once at each.
    """
    for whole, part in pairwise(sentence.tokens):
        if (
            part.value > whole.value
            and all(_is_plain(token) for token in (whole, part))
            and _are_of_a_kind(whole, part)
            and not part.unit.startswith(_EVENTS)
            and _LOOKED_INTO.search(whole.gap)
            and _FOUND.match(part.gap)
        ):
            yield OrderClaim(part.figure(), whole.figure(), **page.place(whole, part))


def _are_of_a_kind(whole: Token, part: Token) -> bool:
    """Tell whether two counts are of one thing, or of all there are and some of them: "hộ dân", "hộ đồng ý"."""
    if same_unit(whole, part) == SAME:
        return True
    return whole.unit in _ALL_KINDS and whole.unit.split(" ")[0] == part.unit.split(" ")[0]


def _is_plain(token: Token) -> bool:
    return token.exact and token.of is token.under is None and not token.is_change


def read_present(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield those called, present and absent: "triệu tập 120 đại biểu, có mặt 113, vắng 7".

    Silent where the absent are told by why they are, and where others are told besides.
    """
    for whole, part, rest in zip(sentence.tokens, sentence.tokens[1:], sentence.tokens[2:], strict=False):
        if (
            all(_is_plain(token) and same_unit(whole, token) for token in (whole, part, rest))
            and (_are_called(whole, part, rest) or _are_signed_up(page, whole, part, rest))
            and not _WITH_REASON.match(sentence.after(rest))
            and not _goes_on(sentence, rest)
        ):
            page.taken.update((part, rest))
            yield RemainderClaim(whole.figure(), part.figure(), rest.figure(), **page.place(whole, part, rest))


def _are_called(whole: Token, part: Token, rest: Token) -> bool:
    """Tell those called, those who came, and those who did not: "triệu tập 120 đại biểu, có mặt 113, vắng 7"."""
    return bool(_CALLED.search(whole.gap) and _PRESENT.match(part.gap) and _ABSENT.match(rest.gap))


def _are_signed_up(page: Page, whole: Token, part: Token, rest: Token) -> bool:
    """Tell the same of an examination: "đăng ký dự thi 974 em, số dự thi thực tế là 951 em, 23 em vắng mặt"."""
    signed_up = _SIGNED_UP.search(whole.gap) or _SIGNED_UP_BEHIND.match(page.low, whole.end, part.start)
    if not (signed_up and _CAME.fullmatch(part.gap)):
        return False
    return bool(_STAYED_AWAY.match(page.low, rest.end) or _ABSENT.match(rest.gap.lstrip()))


def _goes_on(sentence: Sentence, rest: Token) -> bool:
    """Tell whether others are told behind the absent: "vắng 1 em, nghỉ ốm 1 em"."""
    follow = sentence.following(rest)
    return follow is not None and follow.kind == "count" and ";" not in follow.gap
