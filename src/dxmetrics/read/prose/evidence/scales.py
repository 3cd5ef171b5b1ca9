"""Scales of which a list leaves nothing out once it tells their ends: khiếu nại, tố cáo, kiến nghị; nam, nữ.

Unlike kinds that merely exclude each other, these are all there are, so that even small numbers should add up.
"""

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.kinds import names_of
from dxmetrics.read.prose.leads import last_words
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.words import MARK, WORD

__all__ = ["CAME_IN", "DONE", "FILLERS", "are_all_of_a_scale", "are_just_a_scale"]

_LETTERS: Final = ("đơn", "vụ", "lượt", "thư")
_FILES: Final = ("hồ sơ", "hs", "đơn", "việc", "thủ tục", "tthc", "trường hợp", "yêu cầu", "dịch vụ", "dvc", "dvctt")
_IN_TIME: Final = "đúng|(?:trong|còn)(?: thời)? hạn|chưa (?:đến|tới) hạn"
CAME_IN: Final = regex(r"\b(?:nhận|thụ lý|nộp|gửi đến|phải)\b")
DONE: Final = regex(r"(?<!phải )(?<!cần )\b(?:giải quyết|xử lý|trả|hoàn thành)\b")
"""What keeps a term is done; of what came in some may still be under way."""
_SUITS: Final = ("vụ", "án", "việc", "bị can", "bị cáo", "người", "bản án", "tin", "tố giác", "nguồn tin")
_PRIZES: Final = ("giải", "học sinh đạt giải", "học sinh đoạt giải", "em đạt giải", "em đoạt giải")
_VOTES: Final = ("phiếu", "đại biểu", "ý kiến", "người")
_NO_VOTES: Final = ("không biểu quyết|không tham gia", "không có ý kiến|ý kiến khác", "không hợp lệ")
_SCHOOLS: Final = ("trường", "học sinh", "giáo viên", "em", "lớp", "phòng học", "nhóm, lớp")
_UPPER_SCHOOLS: Final = "thpt|trung học phổ thông|nội trú|liên cấp"
_BARE: Final = r"(?=\W*(?:\Z|(?:là|có|vụ|án|việc|người|bản án)\b))"
"""What follows a rank of places that is no part of a name: "thành phố 9 vụ", not "thành phố Bảo Lộc 9 vụ"."""
_OPINIONS: Final = ("ý kiến", "kiến nghị", "lượt ý kiến", "lượt kiến nghị", "đơn")
_STAFF: Final = (
    *("người", "cán bộ", "chị", "đồng chí", "đại biểu", "hội viên", "đảng viên", "công chức", "tập thể", "cá nhân"),
    *("tổ chức", "đơn vị", "cơ quan", "chi bộ", "mô hình", "điểm", "tổ", "thủ tục", "tthc"),
)
_FULFILLED: Final = "(?<!không )(?<!chưa )hoàn thành(?! xuất sắc| tốt)"
_PUPILS: Final = ("học sinh", "hs", "em", "lớp", "thí sinh")
_OWNED: Final = ("doanh nghiệp", "lao động", "cơ sở", "dự án", "tỷ đồng", "nghìn tỷ đồng", "triệu đồng")
_NOUN: Final = 10
"""So much behind a noun may belong to it: "144 học sinh đạt giải"."""
_SAID: Final = regex(r"\w+")
FILLERS: Final = frozenset(
    "có là với và còn trong đó thì nay đến số người em các những cả được bị loại lại ở khu vực xong tổng".split()
)
"""Words that tell no kind of a thing."""
_FEW: Final = 1


class _Scale(NamedTuple):
    """Kinds of which nothing is two: those that a list must tell of, and those that it may leave out where few are.

    Where `all_told`, the first are all there are but for rare ones, which a list would tell of.
    """

    nouns: tuple[str, ...]
    needed: tuple[str, ...]
    others: tuple[str, ...] = ()
    all_told: bool = True


_Told = tuple[_Scale, tuple[re.Pattern[str], ...], frozenset[str]]
"""A scale with the patterns of its kinds, those first that a list must tell of, and words that tell of the very first.
"""


def _told(*scales: _Scale) -> tuple[_Told, ...]:
    return tuple(
        (
            scale,
            tuple(regex(rf"\b(?:{kind})\b") for kind in (*scale.needed, *scale.others)),
            last_words(scale.needed[0]),
        )
        for scale in scales
    )


_OF_OFFICES: Final = _told(
    _Scale(_FILES, (_IN_TIME, "(?:quá|trễ|chậm)(?: thời)? hạn"), ("trước(?: thời)? hạn",)),
    _Scale(_LETTERS, ("khiếu nại", "tố cáo", "kiến nghị|phản ánh|đề nghị")),
    _Scale(_FILES, ("trực tiếp", "trực tuyến|qua mạng"), ("bưu chính|bưu điện", "kỳ trước|chuyển (?:sang|qua)")),
    _Scale(("tin", "nguồn tin", "tố giác"), ("tố giác", "tin báo"), ("kiến nghị(?: khởi tố)?",)),
    _Scale(_SUITS, ("(?:cấp )?tỉnh", "(?:cấp )?huyện")),
    _Scale(_FILES, ("cấp tỉnh|tỉnh", "cấp huyện|huyện", "cấp xã|xã"), ("trung ương", "sở")),
    _Scale(_SUITS, ("truy tố", "(?<!tạm )đình chỉ"), ("tạm đình chỉ",)),
    _Scale(_SUITS, ("xét xử", "(?<!tạm )đình chỉ"), ("tạm đình chỉ", "trả hồ sơ|điều tra bổ sung")),
    _Scale(_SUITS, ("sơ thẩm", "phúc thẩm"), ("giám đốc thẩm|tái thẩm",)),
    _Scale(_SUITS, ("(?<!không )khởi tố", "không khởi tố", "tạm (?:đình chỉ|dừng)")),
    _Scale(_SUITS, (rf"thành phố{_BARE}", "(?:cấp )?(?:quận|huyện)")),
    _Scale(("vụ",), ("đường bộ", "đường sắt"), ("đường thủy|đường thuỷ",)),
    _Scale(("vụ", "đơn"), ("(?<!có )đúng", "(?<!có )sai", "một phần|có đúng|có sai"), ("rút|đình chỉ",)),
    _Scale(_LETTERS, ("quyết định", "giải thích|thuyết phục|vận động|rút đơn")),
    _Scale(("vụ", "việc"), ("hòa giải thành|hoà giải thành", "không thành")),
    _Scale(("huy chương",), ("vàng|hcv", "bạc|hcb", "đồng|hcđ")),
    _Scale(_PRIZES, ("nhì", "ba", "khuyến khích"), ("nhất",)),
    _Scale(_VOTES, ("(?<!không )(?:tán thành|đồng ý)", "không (?:tán thành|đồng ý)"), _NO_VOTES),
    _Scale(_VOTES, ("tín nhiệm cao", "tín nhiệm(?! cao| thấp)", "tín nhiệm thấp")),
    _Scale(("trường", "cơ sở"), ("(?<!ngoài )công lập", "ngoài công lập|tư thục|dân lập")),
    _Scale(_SCHOOLS, ("mầm non|mẫu giáo", "tiểu học", "thcs|trung học cơ sở", _UPPER_SCHOOLS), ("thường xuyên|gdtx",)),
    _Scale(("trường",), ("mức (?:độ )?1", "mức (?:độ )?2")),
    _Scale(_FILES, ("mức (?:độ )?3", "mức (?:độ )?4"), ("mức (?:độ )?1", "mức (?:độ )?2")),
    _Scale(_FILES, ("toàn trình", "một phần", "thông tin")),
    _Scale(_OPINIONS, ("(?:cấp )?tỉnh", "(?:cấp )?huyện"), ("trung ương", "(?:cấp )?xã")),
    _Scale(_STAFF, ("cấp tỉnh", "cấp huyện", "cấp xã|cơ sở"), ("trung ương",)),
    _Scale(_STAFF, ("xuất sắc", "hoàn thành tốt", _FULFILLED), ("(?:không|chưa) hoàn thành",)),
    _Scale(("chủ thể",), ("hợp tác xã|htx", "doanh nghiệp|công ty", "cơ sở|hộ"), ("tổ hợp tác|tht",)),
    _Scale(("tổ chức", "tccsđ"), ("đảng bộ", "chi bộ")),
    _Scale(("thanh niên", "công dân", "tân binh"), ("loại 1", "loại 2", "loại 3"), ("loại 4",)),
    _Scale(_PUPILS, ("(?:khối|lớp) 10", "(?:khối|lớp) 11", "(?:khối|lớp) 12")),
    _Scale(_PUPILS, ("(?:khối|lớp) 6", "(?:khối|lớp) 7", "(?:khối|lớp) 8", "(?:khối|lớp) 9")),
    _Scale(("phiên",), ("trực tiếp", "trực tuyến|online"), ("lưu động",)),
    _Scale(("trẻ", "cháu"), ("bình thường", "suy dinh dưỡng"), ("thừa cân|béo phì",)),
    _Scale(_OWNED, ("(?<!ngoài )nhà nước", "ngoài nhà nước|tư nhân", "nước ngoài|fdi")),
    _Scale(("sản phẩm",), ("(?:0?3|ba) sao", "(?:0?4|bốn) sao"), ("(?:0?5|năm) sao",)),
)
"""Scales of their nouns in official prose, whatever else is said of the kinds."""
_TERMS: Final = _OF_OFFICES[0][1]
_ORDINARY: Final = _told(
    _Scale((), ("nam", "nữ")),
    _Scale(("trận", "ván"), ("thắng", "thua"), ("hòa|hoà",), all_told=False),
    _Scale((), ("(?<!không )tăng", "(?<!không )giảm"), ("giữ nguyên|không đổi|đứng giá|ổn định",), all_told=False),
    _Scale((), ("(?<!không )tăng", "(?<!không )giảm", "giữ nguyên|không đổi|đứng giá|ổn định")),
    _Scale((), ("cao hơn", "thấp hơn"), ("bằng",), all_told=False),
    _Scale((), ("theo kế hoạch", "đột xuất"), ("thường xuyên",)),
    _Scale(("lượt", "công dân", "đoàn"), ("thường xuyên", "định kỳ"), ("đột xuất",), all_told=False),
    _Scale((), ("bắt buộc", "tự nguyện")),
    _Scale(("vụ", "việc", "án"), ("thuận tình", "đơn phương")),
    _Scale(
        ("vụ", "việc"),
        ("(?:hòa giải |hoà giải )?không thành", "(?:hòa|hoà) giải thành(?: công)?"),
        ("chưa (?:giải quyết|hòa giải)(?: xong)?|đang",),
        all_told=False,
    ),
    _Scale((), ("xây (?:dựng )?mới", "sửa chữa|cải tạo"), ("nâng cấp",)),
    _Scale((), ("cấp mới", "cấp lại"), ("cấp đổi",), all_told=False),
    _Scale(("vụ", "hộ", "trường"), ("thành thị", "nông thôn")),
    _Scale((), ("trong tỉnh", "ngoài tỉnh")),
    _Scale((), ("toàn trình", "một phần")),
    _Scale(("chuyến", "tàu"), ("đúng giờ", "(?:chậm|trễ)(?: giờ)?"), ("hủy|huỷ",), all_told=False),
    _Scale(("người thương vong",), ("chết|tử vong", "bị thương"), ("mất tích",)),
    _Scale(
        ("phiếu",),
        ("(?<!không )(?:đồng ý|tán thành)|thuận", "không (?:đồng ý|tán thành)|chống", "trắng|không hợp lệ"),
    ),
    _Scale(("lượt",), ("(?<!điều trị )ngoại trú", "nội trú")),
    _Scale(("ha",), ("rừng tự nhiên", "rừng trồng")),
    _Scale(("ha",), ("rừng sản xuất", "(?:rừng )?phòng hộ", "(?:rừng )?đặc dụng")),
    _Scale(("ha",), ("(?<!phi )nông nghiệp", "phi nông nghiệp", "chưa sử dụng")),
    _Scale(("đảng viên",), ("chính thức", "dự bị")),
    _Scale(("vụ",), ("(?:từ )?ít nghiêm trọng trở lên", "va chạm(?: giao thông)?")),
    _Scale(("trung tâm", "cơ quan", "đơn vị", "dự án", "công trình"), ("cấp tỉnh", "cấp huyện"), ("cấp xã",)),
    _Scale(("bàn",), ("sân nhà", "sân khách")),
    _Scale(("hộ",), ("(?<!cận )(?<!không )(?<!thoát )nghèo", "cận nghèo", "không nghèo")),
    _Scale(("thủ tục",), ("mới", "sửa đổi|bổ sung|thay thế", "bãi bỏ|hủy bỏ")),
    _Scale((), ("sơ thẩm", "phúc thẩm"), ("giám đốc thẩm",)),
    _Scale((), ("tổ chức", "cá nhân")),
    _Scale(("cuộc", "đoàn", "kết luận"), ("hành chính", "chuyên ngành")),
    _Scale((), ("tập thể", "cá nhân"), ("gia đình|hộ",), all_told=False),
    _Scale(("công dân", "thanh niên", "tân binh"), ("quân sự|quân đội", "công an")),
    _Scale(("bị cáo", "bị can", "người"), ("phạt tù|tù giam", "án treo"), ("cải tạo", "phạt tiền"), all_told=False),
    _Scale(
        ("ca", "bệnh nhân", "người"),
        ("khỏi(?: bệnh)?|ra viện|xuất viện", "đang điều trị|nằm viện"),
        ("tử vong|chết", "chuyển (?:viện|tuyến)"),
        all_told=False,
    ),
)
"""Scales of ordinary words, of which nothing else may be said that tells one kind from another."""


def are_all_of_a_scale(page: Page, total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether a list names all there is of a scale, and nothing twice: "giải quyết 70 vụ: truy tố 69, đình chỉ 1".

    A part may be of two kinds, "trực tiếp và qua bưu chính 80 hồ sơ", which then no other one is.
    """
    noun = f"{total.unit or parts[0].unit} ".lower()
    noun = f"{noun}{page.low[total.stop + 1 : total.stop + _NOUN].replace(',', ' ')}"
    scales = [told for told in _OF_OFFICES if noun.startswith(tuple(f"{one} " for one in told[0].nouns))]
    if not scales or not 2 <= len(parts) <= max(len(kinds) for _, kinds, _ in scales):
        return False
    names = list(names_of(page, parts))
    said = _words(names)
    for scale, kinds, words in scales:
        if words.isdisjoint(said):
            continue
        if any(kind.search(MARK.split(total.gap)[-1]) for kind in kinds):  # one of the scale itself
            continue
        told = [[place for place, kind in enumerate(kinds) if kind.search(name)] for name in names]
        places = [place for found in told for place in found]
        if kinds is _TERMS and CAME_IN.search(total.gap) and not DONE.search(total.gap):
            continue
        if all(told) and len(set(places)) == len(places) and set(places).issuperset(range(len(scale.needed))):
            return True
    return False


def _words(names: Sequence[str]) -> set[str]:
    return {word for name in names for word in WORD.findall(name)}


def are_just_a_scale(total: Token, noun: str, names: Sequence[str], *, short: bool) -> bool:
    """Tell whether each part is another kind of one scale, all of which that must be told are, and says no more."""
    unit = f"{total.unit.lower()} "
    told_words = _words(names)
    for scale, kinds, words in _ORDINARY:
        if words.isdisjoint(told_words):
            continue
        if scale.nouns and not unit.startswith(tuple(f"{one} " for one in scale.nouns)):
            continue
        found = [[(place, kind) for place, kind in enumerate(kinds) if kind.search(name)] for name in names]
        told = [some[0] for some in found if len(some) == 1]
        places = {place for place, _ in told}
        needed = len(scale.needed) if scale.all_told or not short else len(kinds)
        if not len(told) == len(names) == len(places) or not places.issuperset(range(needed)):
            continue
        if any(kind.search(noun) for kind in kinds):  # one of the scale itself
            continue
        said = [
            set(_SAID.findall(kind.sub(" ", name))) - FILLERS - {*unit.split()}
            for (_, kind), name in zip(told, names, strict=True)
        ]
        if all(len(one ^ said[0]) <= (0 if short else _FEW) for one in said):
            return True
    return False
