"""Scales of which a list leaves nothing out once it tells their ends: khiếu nại, tố cáo, kiến nghị; tỉnh, huyện, xã.

Unlike kinds that merely exclude each other, these are all there are, so that even small numbers should add up.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.kinds import names_of
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.tokens import Token

__all__ = ["are_all_of_a_scale", "are_cases"]

_CASES: Final = ("vụ", "án", "việc", "tin", "tố giác", "nguồn tin")
"""What one list of cases may call them by turns: "46 tố giác, tin báo (cũ 11 tin, mới 35 tin)"."""
_LETTERS: Final = ("đơn", "vụ", "lượt", "thư")
_FILES: Final = ("hồ sơ", "hs", "đơn", "việc", "thủ tục", "trường hợp", "yêu cầu", "dịch vụ")
_CAME_IN: Final = regex(r"\b(?:nhận|thụ lý|nộp|gửi đến)\b")
_DONE: Final = regex(r"\b(?:giải quyết|xử lý|trả|hoàn thành)\b")
"""What keeps a term is done; of what came in some may still be under way."""
_SUITS: Final = ("vụ", "án", "việc", "bị can", "bị cáo", "người", "bản án", "tin")


class _Scale(NamedTuple):
    """The kinds of a scale: those that a list must tell of, and those that it may."""

    nouns: tuple[str, ...]
    needed: tuple[str, ...]
    others: tuple[str, ...] = ()


_SCALES: Final = tuple(
    (scale.nouns, len(scale.needed), tuple(regex(rf"\b(?:{kind})\b") for kind in (*scale.needed, *scale.others)))
    for scale in (
        _Scale(_FILES, ("đúng|trong(?: thời)? hạn", "(?:quá|trễ|chậm)(?: thời)? hạn"), ("trước(?: thời)? hạn",)),
        _Scale(_LETTERS, ("khiếu nại", "tố cáo", "kiến nghị|phản ánh|đề nghị")),
        _Scale(_FILES, ("trực tiếp", "trực tuyến|qua mạng"), ("bưu chính|bưu điện", "kỳ trước|chuyển (?:sang|qua)")),
        _Scale(_SUITS, ("(?:cấp )?tỉnh", "(?:cấp )?huyện")),
        _Scale(_FILES, ("cấp tỉnh|tỉnh", "cấp huyện|huyện", "cấp xã|xã"), ("trung ương", "sở")),
        _Scale(_SUITS, ("truy tố", "(?<!tạm )đình chỉ"), ("tạm đình chỉ",)),
        _Scale(_SUITS, ("(?<!không )khởi tố", "không khởi tố", "tạm đình chỉ")),
        _Scale(("vụ",), ("đường bộ", "đường sắt"), ("đường thủy|đường thuỷ",)),
        _Scale(("vụ", "đơn"), ("(?<!có )đúng", "(?<!có )sai", "một phần|có đúng|có sai")),
        _Scale(("vụ", "việc"), ("hòa giải thành|hoà giải thành", "không thành")),
        _Scale(("huy chương",), ("vàng", "bạc", "đồng")),
        _Scale(("giải", "em", "học sinh"), ("nhì", "ba", "khuyến khích"), ("nhất",)),
        _Scale(("trường", "cơ sở"), ("(?<!ngoài )công lập", "ngoài công lập|tư thục|dân lập")),
    )
)
"""The patterns of each scale, with its nouns and how many of its kinds a list must tell of."""
_TERMS: Final = _SCALES[0][2]


def are_all_of_a_scale(page: Page, total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether a list names all there is of a scale, and nothing twice: "giải quyết 70 vụ: truy tố 69, đình chỉ 1".

    A part may be of two kinds, "trực tiếp và qua bưu chính 80 hồ sơ", which then no other one is.
    """
    noun = f"{total.unit or parts[0].unit} ".lower()
    scales = [scale for scale in _SCALES if noun.startswith(tuple(f"{one} " for one in scale[0]))]
    if not scales or not 2 <= len(parts) <= max(len(kinds) for _, _, kinds in scales):
        return False
    names = list(names_of(page, parts))
    for _, needed, kinds in scales:
        told = [[place for place, kind in enumerate(kinds) if kind.search(name)] for name in names]
        places = [place for found in told for place in found]
        if kinds is _TERMS and _CAME_IN.search(total.gap) and not _DONE.search(total.gap):
            continue
        if all(told) and len(set(places)) == len(places) and set(places).issuperset(range(needed)):
            return True
    return False


def are_cases(*counts: Token) -> bool:
    """Tell whether counts are all of cases, however they are named: "54 án", "11 vụ"."""
    return all(f"{count.unit.lower()} ".startswith(tuple(f"{noun} " for noun in _CASES)) for count in counts)
