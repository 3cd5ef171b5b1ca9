"""Wholes that the words beside a percentage name again as they were told: "tổng vốn 90 tỷ đồng …, đạt 65% tổng vốn".

So named, a whole is what the percentage is of, whether it fits or not.
"""

import re
from itertools import islice, takewhile
from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.fits import share_fits
from dxmetrics.read.prose.evidence.naming import MEASURES
from dxmetrics.read.prose.evidence.wholes import are_kin, are_people, has_share
from dxmetrics.read.prose.leads import any_of
from dxmetrics.read.prose.page import Page, nearest, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = ["retold_whole"]

_OF: Final = regex(
    r"\s*(?:so với |trên |trong |của )?(?P<all>tổng số |tổng |toàn bộ )?(?:số )?(?P<name>[^\W\d_]+(?: [^\W\d_]+){0,7})"
    r"\s*(?:[.,;)]|\Z)"
)
_REACHES: Final = regex(
    r"(?P<name>[^,;.()]{0,60}),?\s\(?(?:đạt|chiếm|bằng|tương đương|tương ứng)(?: khoảng)?(?: (?:tỷ|tỉ) lệ)?\s\Z"
)
_AHEAD: Final = regex(rf"(?:{any_of('lũy kế|luỹ kế|nâng|cộng dồn|kế hoạch|chỉ tiêu|dự toán|mục tiêu')})\b")
_SPENT: Final = regex(r"\b(?:giải ngân|thanh toán|thực hiện|phân bổ|chi|giải quyết|xử lý|cấp)(?: được)? \Z")
_LAST: Final = regex(r"[,;:().]")
_BEHIND_A_NAME: Final = regex(
    r"(?: (?:là|ước|đạt|có|được|khoảng|với|gồm|ở|mức|hiện|(?:của |trong )?"
    r"(?:(?:toàn|cả) (?:tỉnh|huyện|xã|thành phố|ngành|nước)|(?:tháng|quý|năm) \S{1,8}(?: năm \d{4})?)))+ \Z"
)
"""What may stand between a name and its count: "kim ngạch xuất khẩu toàn tỉnh tháng 10/2024 ước đạt"."""
_MEASURE: Final = regex(rf"{MEASURES}\b")
_PLACES: Final = regex(
    r"\b(?:xã|phường|huyện|tỉnh|thôn|ấp|bản|khu|trường|lớp|dự án|gói thầu|công ty|đơn vị|năm|quý|tháng)\b"
)
"""What may be one of several, each with a whole of its own."""
_HAS: Final = regex(r"(?:(?!\b(?:đã|được|đó|thêm|mới|chỉ|đang|sẽ)\b)[^,;:()]){0,60}\b(?:có|gồm|tổng số|toàn bộ|trong) ")
"""What tells all there are: "xã có 918 hộ"."""
_ALL_OVER: Final = regex(r" (?:(?:của|trong) )?(?:toàn|cả) (xã|phường|huyện|quận|tỉnh|nước|thành phố|trường)\Z")
"""What makes all there are of a noun: "số hộ toàn xã"."""
_SMALLER: Final = regex(r"\b(?:thôn|ấp|bản|xóm|làng|buôn|tổ|khu|khóm|xã|phường|huyện|lớp|khối)\b")
"""Places within others."""
_REACH: Final = 2
_MOST: Final = 16
_NEAR: Final = 60
_TWO: Final = 2
_ALL: Final = 100


def retold_whole(page: Page, sentence: Sentence, part: Token, rate: Token) -> Token | None:
    """Return the count told before that bears the name behind a percentage, or that of its part, word for word.

    - "tổng mức đầu tư 90 tỷ đồng, đã giải ngân 60 tỷ đồng, đạt 65% tổng mức đầu tư";
    - "hợp lệ 246; đồng ý 240 phiếu, đạt 93,5% số phiếu hợp lệ"; "có 90 hộ. Hộ khá 60 hộ, chiếm 65% tổng số hộ";
    - "vốn năm 2024 là 90 tỷ đồng. Đã giải ngân 60 tỷ đồng vốn năm 2024, đạt 65%".

    Silent where several do, where a place, a time or a capital letter may make the part one of another whole, and
    where the percentage is that of another count near it.
    """
    between = sentence.tokens[part.index + 1 : rate.index]
    if any(not _is_a_change(token) for token in between) or part.is_change or part.of or part.under:
        return None
    reaches = _REACHES.fullmatch(rate.gap)
    if reaches is None or _AHEAD.search(rate.gap) or rate.size >= _ALL * rate.per:
        return None
    of, own = _OF.match(sentence.after(rate)), reaches["name"].split()
    if len(own) < _TWO or not _SPENT.search(part.gap):
        own = []
    if not own and of is None:
        return None
    told = list(islice((*nearest(sentence.tokens, part.index), *page.earlier(part, _REACH)), _MOST))
    keys = [
        *own[-1:],
        *(() if of is None else _ALL_OVER.sub("", of["name"]).removesuffix("dân số").split()[-1:] or ["dân"]),
    ]
    named = [whole for whole in told if _may_bear(page, whole, keys) and _bears(page, whole, part, of, own)]
    if not named or any(whole.value != named[0].value for whole in named):
        return None
    if named[0].value <= part.value or _is_of_another(page, named[0], part):
        return None
    others = (token for token in told if token not in named)
    return None if any(share_fits(part, other, rate) for other in others) else named[0]


def _is_a_change(token: Token) -> bool:
    """Tell a change in per cent: "48,1 triệu USD, tăng 4,2%, chiếm 62% kim ngạch"."""
    return token.kind == "rate" and token.is_change


def _may_bear(page: Page, whole: Token, keys: list[str]) -> bool:
    """Tell by strings alone whether a word is told beside a count."""
    behind = page.low[whole.end : whole.stop + _NEAR]
    return any(key in whole.gap or key in behind for key in keys)


def _bears(page: Page, whole: Token, part: Token, of: re.Match[str] | None, own: list[str]) -> bool:
    """Tell whether a count is named as a percentage is, or as its part by its `own` words."""
    alike = same_unit(whole, part) or are_kin(whole, part) or (whole.unit == "dân" and are_people(part))
    if not alike or whole.of or whole.under or has_share(page, whole):
        return False
    lead = _BEHIND_A_NAME.sub("", _LAST.split(whole.gap)[-1]).split()
    behind = page.low[whole.end : whole.stop] + page.sentences[whole.sentence].after(whole)
    told = _LAST.split(behind, maxsplit=1)[0].split()
    if own and own in (lead[-len(own) :], told[-len(own) :]):
        return True
    return of is not None and _is_named(whole, part, of, lead, told)


def _is_named(whole: Token, part: Token, of: re.Match[str], lead: list[str], told: list[str]) -> bool:
    """Tell whether the words before a count, or those behind it, are those that a percentage is of."""
    over = _ALL_OVER.search(of["name"])
    name = _ALL_OVER.sub("", of["name"])
    if over is not None and over[1] not in whole.gap and _SMALLER.search(whole.gap):
        return False  # "thôn 3 có 120 hộ, 30 hộ nghèo, chiếm 2% số hộ toàn xã"
    words, total = name.split(), of["all"] or ("tổng số " if over and not _MEASURE.match(name) else "")
    full = [*total.split(), *words]
    place = next((place for place in range(len(lead)) if lead[place : place + len(full)] == full), len(lead))
    if len(full) > 1 and lead[place : place + len(full)] == full and lead[place + len(full) :][:1] in ([], ["của"]):
        return True
    if words == ["dân", "số"]:
        return told == ["dân"] and _HAS.fullmatch(whole.gap) is not None
    pairs = zip(part.unit.lower().split(), words, strict=False)
    noun = len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))
    if 0 < noun < len(words) - 1:
        return lead[noun - len(words) :] == words[noun:] or told == words
    return total != "" and told == words and _HAS.fullmatch(whole.gap) is not None


def _is_of_another(page: Page, whole: Token, part: Token) -> bool:
    """Tell whether the words between a whole and a part name another place, time or thing than those before."""
    here = whole.sentence == part.sentence
    start = whole.stop if here else part.gap_start
    if _PLACES.search(page.low, start, part.start):
        return True
    words = page.text[start : part.start].split()
    return any(word[0].isupper() and not word.isupper() for word in (words if here else words[1:]))
