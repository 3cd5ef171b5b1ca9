"""Parts out of wholes, as the words between the two tell: "A trên B hồ sơ", "A hồ sơ trong tổng số B"."""

from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.page import Page, clear_hedge, same_unit
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME
from dxmetrics.read.prose.words import MARK, WORD

__all__ = ["has_own_name", "is_named_after", "is_out_of", "part_before"]

_OUT_OF: Final = regex(
    r"(?:(?:, ?[^\W\d_]+ )?[^,;.()\n]{0,70}\b(?:trong|trên) tổng (?:số |cộng )?(?:là |gồm )?"
    r"(?:hơn |gần |khoảng |trên )?"
    r"|\s(?:trên|trong)(?: số)?\s)\Z",
)
_PLACES: Final = (" thứ ", "hạng ", "vị trí ", "top ")
"""What makes a number a place among others: "vị trí 130 trong số 250 giám đốc"."""
_ENDS: Final = tuple("trong trên tổng số cộng là gồm hơn gần khoảng".split())
_WITHIN: Final = regex(r"[^,;.()\n]{0,40}\btrong (?:số )?(?:hơn |gần |khoảng |trên )?\Z")
_ACROSS: Final = regex(r" [^,;:.()\n]{0,60}\btrên \Z")
"""What leads to a whole that is told in full: "892 hộ đạt danh hiệu trên 915 hộ"."""
_BEARS: Final = regex(
    r"(?P<behind>[^,;.()]{0,60}),? \(?(?:tỷ|tỉ) lệ (?P<name>[^\W\d_]+(?: [^\W\d_]+){0,3}) (?:đạt|là|chiếm) "
)
_WITH_NAME: Final = regex(
    r"(?:\bvới|(?<![,;:)]) đạt) (?:tỷ|tỉ) lệ "
    r"(?!(?:đạt|là|chiếm|tương|này|đó|khoảng|gần|trên|hơn|dưới|chung|cao|thấp|lớn|lần|xấp|ước)\b)([^\W\d_]+)[^,;.()]*\Z"
)
"""What leads to a rate with a name of its own: "với tỷ lệ lấp đầy đạt", "hoạt động đạt tỷ lệ lấp đầy"."""
_DID: Final = regex(r"(?:(?: (?:được|xong|là|có))+|:)? \Z")
_OF_SO_MANY: Final = regex(r" (?:của|ở|tại|cho|thuộc|do) ")
_LONG: Final = 100


def is_out_of(part: Token, whole: Token) -> bool:
    """Tell whether the words say "A trên B hồ sơ", "A hồ sơ trong tổng số B": bare *trên*, *trong* want a bare A.

    That one is not 1, as "1 trong 5 tỉnh" tells of one of the best.
    """
    if "tr" not in whole.gap or part.is_change or whole.is_change or part.gap.endswith(_PLACES):
        return False
    if part.unit and whole.unit and part.value < whole.value and _WITHIN.match(whole.gap):
        return same_unit(part, whole) == SAME
    if (
        whole.value % 10
        and whole.value > _LONG
        and whole.step == 1
        and whole.gap.endswith("trên ")
        and _ACROSS.match(whole.gap)
        and same_unit(part, whole) == SAME
    ):
        clear_hedge(whole)
        return part.value < whole.value
    if not whole.gap.rstrip().endswith(_ENDS) or _OUT_OF.match(whole.gap) is None:
        return False
    if "tổng" in whole.gap:
        return True
    bare = not part.unit and part.exact and whole.step == 1 and 1 < part.value <= whole.value
    if bare:
        clear_hedge(whole)  # the word that relates the two
    return bare and whole.exact


def is_named_after(part: Token, rate: Token) -> bool:
    """Tell a percentage that bears the name of a part or its verb: "giải quyết 45 đơn, tỷ lệ giải quyết là 90%"."""
    name = _BEARS.fullmatch(rate.gap) if " lệ " in rate.gap else None
    if name is None:
        return False
    own = name["name"]
    did = _DID.sub("", part.gap)
    return own == part.unit.lower() or did.endswith(f" {own}") or name["behind"].endswith(f" {own}")


def has_own_name(page: Page, part: Token, rate: Token) -> bool:
    """Tell a percentage of another name than its part's: "42 cụm hoạt động với tỷ lệ lấp đầy 80%"."""
    name = _WITH_NAME.search(rate.gap) if " lệ " in rate.gap else None
    if name is None or part.start > rate.start:
        return False
    told = f"{MARK.split(part.gap)[-1]} {page.low[part.end : part.stop]} {rate.gap[: name.start()]}"
    return name[1] not in WORD.findall(told)


def part_before(before: list[Token], whole: Token) -> Token:
    """Return the last part before a percentage; not of how many it is: "nợ 8,3 tỷ đồng của 76 đơn vị, chiếm …"."""
    part = before[-1]
    if len(before) > 1 and not same_unit(part, whole) and _OF_SO_MANY.fullmatch(part.gap):
        part = before[-2]
    return part.under or part
