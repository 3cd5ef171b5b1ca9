"""Kinds of which nothing can be two at once, as their names tell: sơ thẩm, phúc thẩm; dưới 18 tuổi, từ 18 đến 30 tuổi.

The families are those of official statistics: stages of a court, grades, statuses, sexes, levels of income, ranges of
one measure. Names that say more than their kind, each in its own way, may cut across each other and are none.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.funding import are_apart
from dxmetrics.read.prose.evidence.opposites import name_opposites
from dxmetrics.read.prose.evidence.wholes import is_of_people
from dxmetrics.read.prose.leads import last_words
from dxmetrics.read.prose.page import Page
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.words import WORD
from dxmetrics.vi.currencies import UNITS

__all__ = [
    "are_all_grades",
    "are_all_ranges",
    "are_exclusive",
    "are_of_one_verb",
    "denial",
    "exclusive_among",
    "is_one_of_their_kinds",
    "names_of",
]

_CASES: Final = ("vụ", "án", "việc", "đơn", "bản án", "hồ sơ")
_SENT: Final = ("hồ sơ", "đơn", "lượt", "giao dịch", "thủ tục")
_BESIDE_SOURCE: Final = regex(r"\b(?:trong đó|gồm|cụ thể|là|có|hơn|gần|khoảng|trên|và|từ|nguồn vốn)\b:?|\A\W+")
_MONEY: Final = tuple(unit.lower() for unit in UNITS)
_FAMILIES: Final = tuple(
    (nouns, tuple(regex(rf"\b(?:{kind})\b") for kind in family), last_words(*family))
    for nouns, family in (
        ((), ("sơ thẩm", "phúc thẩm", "giám đốc thẩm", "tái thẩm")),
        (_CASES, ("hình sự", "dân sự", "hành chính", "hôn nhân(?: gia đình)?", "kinh doanh", "phá sản")),
        (
            (),
            (
                *("hoàn thành xuất sắc", "hoàn thành tốt", "(?<!không )(?<!chưa )hoàn thành(?! xuất sắc| tốt)"),
                "(?:không|chưa) hoàn thành",
            ),
        ),
        (
            (),
            (
                *("xuất sắc", "giỏi", "tốt", "khá", "trung bình", "yếu", "kém", "(?:không|chưa) đạt"),
                "(?<!không )(?<!chưa )hoàn thành(?! xuất sắc| tốt)",
            ),
        ),
        ((), ("(?<!không )(?<!chưa )đạt", "(?:không|chưa) đạt", "(?:không|chưa) (?:được )?(?:đánh giá|kiểm tra)")),
        ((), ("(?<!cận )(?<!thoát )nghèo", "cận nghèo", "thoát nghèo", "khá", "trung bình", "giàu")),
        (_MONEY, ("ngắn hạn", "(?<!và )trung hạn", "dài hạn")),
        ((), ("nam", "nữ")),
        ((), ("(?<!không )tăng", "(?<!không )giảm", "giữ nguyên|không đổi|đứng giá")),
        ((), ("mầm non", "tiểu học", "trung học cơ sở|thcs", "trung học phổ thông|thpt")),
        ((), ("thành thị", "nông thôn")),
        (
            ("phiếu", "ý kiến", "người", "đại biểu"),
            (
                *("(?<!không )(?:đồng ý|tán thành)", "không (?:đồng ý|tán thành)", "không hợp lệ", "trắng"),
                "không có ý kiến|ý kiến khác",
            ),
        ),
        (("phiếu",), ("tín nhiệm cao", "tín nhiệm thấp", "tín nhiệm(?! cao| thấp)")),
        (
            (),
            (
                *("(?:trên|sau) đại học|thạc sĩ|tiến sĩ", "(?<!trên )(?<!sau )đại học", "cao đẳng"),
                *("trung cấp", "sơ cấp", "chưa qua đào tạo"),
            ),
        ),
        ((), ("khiển trách", "cảnh cáo", "cách chức|giáng chức|hạ bậc", "khai trừ|buộc thôi việc")),
        ((), ("(?:cấp )?trung ương", "cấp tỉnh", "cấp huyện", "cấp xã")),
        ((), ("thắng", "hòa", "thua")),
        ((), ("nặng", "nhẹ")),
        ((), ("lớn", "(?<!và )nhỏ", "(?<!nhỏ và )vừa")),
        (
            (),
            (
                *("ít nghiêm trọng", "rất nghiêm trọng", "đặc biệt nghiêm trọng"),
                "(?<!ít )(?<!rất )(?<!đặc biệt )(?<!không )nghiêm trọng",
            ),
        ),
        ((), ("chuyển tiếp", "(?:khởi công |mở )?mới")),
        ((), ("(?<!phi )nông nghiệp", "phi nông nghiệp")),
        (_SENT, ("trực tuyến", "trực tiếp", "bưu chính")),
        (_SENT, ("trước hạn", "đúng hạn", "quá hạn|trễ hạn|chậm hạn")),
        (("đơn",), ("khiếu nại", "tố cáo", "kiến nghị|phản ánh")),
        (("dự án", *_MONEY), ("fdi|nước ngoài", "trong nước")),
        ((), ("(?:còn|đang) hoạt động", "(?:ngừng|dừng|không còn) hoạt động")),
        (_MONEY, ("(?<!nhập )xuất khẩu", "(?<!xuất )nhập khẩu")),
        (("tấn", "teu"), ("(?<!nhập )xuất khẩu", "(?<!xuất )nhập khẩu", "nội địa")),
        (("lượt", "khách"), ("quốc tế|nước ngoài", "nội địa|trong nước")),
        (
            (),
            (
                "(?<!chưa )hoàn thành|đã (?:giải quyết|xử lý)|(?:giải quyết|xử lý) xong",
                "đang (?:thực hiện|triển khai|thi công|xử lý|giải quyết|tiến hành|xem xét)",
                "chưa (?:thực hiện|triển khai|thi công|khởi công|bắt đầu|tiến hành|bố trí(?: được)?(?: vốn)?)",
            ),
        ),
        (
            ("doanh nghiệp", "công ty", *_MONEY),
            (
                *("nông nghiệp", "lâm nghiệp", "thủy sản", "công nghiệp", "xây dựng", "thương mại", "dịch vụ"),
                "vận tải",
            ),
        ),
    )
)
"""Each family with the nouns that it divides, where others may be of two of its kinds: a household has two loans, and
an enterprise is registered in one sector."""
_REGION_NAMES: Final = (
    *("bắc trung bộ", "nam trung bộ", "tây nguyên", "đông nam bộ", "tây nam bộ|đồng bằng sông cửu long"),
    *("đồng bằng sông hồng", "núi phía bắc", "duyên hải(?! nam)"),
)
_REGIONS: Final = tuple(regex(rf"\b(?:{region})\b") for region in _REGION_NAMES), last_words(*_REGION_NAMES)
"""Regions of which nothing is in two, whatever else is told of it."""
_LABEL: Final = regex(
    r"\b(?:loại|hạng|nhóm|mức(?: độ)?|cấp(?: độ)?|bậc|khối|khu vực|vùng) (?:\d{1,2}|[ivx]{1,4}|[a-e])\b"
)
"""What a thing has one of: "loại II", "nhóm B", "mức độ 2"; not the turns and doses that it may have two of."""
_GRADES: Final = tuple(regex(rf"\b{grade}\b") for grade in ("giỏi", "khá", "trung bình", "(?:yếu|kém)"))
_RANGES: Final = tuple(
    (regex(pattern), below, above)
    for pattern, below, above in (
        (r"\b(\d{1,4})(?: tuổi)?(?: đến|\s?[-–])(?: dưới| hết)? ?(\d{1,4}) ([^\W\d_]+)", 0, 0),
        (r"\b(\d{1,4})() ([^\W\d_]+)(?: [^\W\d_]+)? trở lên", 0, 0),
        (r"\b(?:dưới|chưa đủ) ()(\d{1,4}) ([^\W\d_]+)", 0, -1),
        (r"\btrên (\d{1,4})() ([^\W\d_]+)", 1, 0),
        (r"\b(?=(\d{1,4}))(\d{1,4})(?:/\2)? ([^\W\d_]+)", -1, 1),
    )
)
"""A range from one number to another of some measure, none of them where it is open, and by how many halves it ends
before or behind them."""
_CLAUSE: Final = regex(r"[,;:()](?!\d)|\.(?!\d)| (?:và|còn|với) ")
_SAID: Final = regex(r"(?:tháng|quý|năm|tuần|ngày|kỳ|đợt) \d[\d/]*|[^\W\d_]+")
_EMPTY: Final = frozenset(
    """có là đã được số người các những với gồm cả loại xếp đạt tổng trong đó về cấp lĩnh vực ngành thuộc nhóm án ở độ
    chiếm việc mới thì bao riêng của từ đủ trên nhiệm vụ kết quả""".split()
)
_AGAINST: Final = regex(r"\bso (?:với|cùng) [^,;]*")
"""What a kind is held against: "07 nhóm tăng giá so với tháng trước"."""
_FILLERS: Final = frozenset("có là đã được số với và còn trong đó thì nay đến".split())
_HEDGES: Final = frozenset("trên hơn gần khoảng dưới ước chừng".split())
_SEXES: Final = frozenset(("nam", "nữ", "trai", "gái"))
_DENIES: Final = frozenset(("chưa", "không"))
_RANKS: Final = frozenset(("xã", "phường", "huyện", "quận", "tỉnh", "thôn", "bản", "ấp", "miền"))
_PLACE: Final = 4
"""The name of a place has no more words, its rank among them."""
_ENDLESS: Final = 1 << 20
_FEW: Final = 3

_Range = tuple[int, int, str, str]


def are_exclusive(page: Page, total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether nothing can be of two kinds of a list, as all of them are of one family, or ranges apart."""
    names = list(names_of(page, parts))
    told = _of_one_family(total, names)
    if told is not None:
        return told
    first = WORD.findall(names[0])
    regions, words = _REGIONS
    if not words.isdisjoint(first) and _kinds(regions, names):
        return True
    if total.unit in UNITS and are_apart([_source(name) for name in names]):
        return True
    return _are_labelled(total, names) or _are_apart(total, names) or _are_places(total, names)


def _of_one_family(total: Token, names: list[str]) -> bool | None:
    """Tell whether names of one family say nothing besides, or nothing where they are of none."""
    first = WORD.findall(names[0])
    for nouns, family, words in _FAMILIES:
        if words.isdisjoint(first) or (nouns and not total.unit.lower().startswith(nouns)):
            continue
        kinds = _kinds(family, names)
        if kinds:
            return _are_told_alike(total, [kind.sub(" ", name) for kind, name in zip(kinds, names, strict=True)])
    return None


def exclusive_among(page: Page, total: Token, parts: Sequence[Token]) -> list[Token]:
    """Return those parts of a list that are kinds of one family, where others beside them are of none."""
    named = list(zip(parts, names_of(page, parts), strict=True))
    for nouns, family, _ in _FAMILIES:
        if nouns and not total.unit.lower().startswith(nouns):
            continue
        told = [(part, name) for part, name in named if any(kind.search(name) for kind in family)]
        kinds = _kinds(family, [name for _, name in told])
        rests = [kind.sub(" ", name) for kind, (_, name) in zip(kinds, told, strict=False)]
        if len(kinds) > 1 and _are_told_alike(total, rests):
            return [part for part, _ in told]
    return []


def is_one_of_their_kinds(page: Page, total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether a count is one of the kinds behind it, by its name or as one of them is what it is not.

    "Nam 90 người, nữ 80 người; có việc làm: nam 75 người, nữ 60 người": 80 is no total.
    """
    noun = total.unit.lower()
    if {noun} < {part.unit.lower() for part in parts} <= _SEXES:  # "80 nam, 60 nữ; …: 70 nam, 50 nữ"
        return True
    if "tổng" in total.gap:  # "tổng đàn trâu, bò 90 con"
        return False
    near = [total, parts[0]] if total.sentence == parts[0].sentence else [total]
    own, names = next(names_of(page, near)), [*names_of(page, parts)]
    if len(near) > 1 and _CLAUSE.search(page.low, total.stop, parts[0].start) is None:  # "trong 90 đơn thì xã A 40 đơn"
        own = _CLAUSE.split(total.gap)[-1]
    words = _own_words(total, own)
    if words and words in [_own_words(part, name) for part, name in zip(parts, names, strict=True)]:
        return True
    if parts[0].depth > total.depth:
        return False
    return any(name_opposites(own, name) or _of_one_family(total, [own, name]) for name in names[1:])


def _own_words(count: Token, name: str) -> set[str]:
    return {*WORD.findall(name)} - {*count.unit.lower().split()} - _FILLERS - _HEDGES


def _source(name: str) -> str:
    """Return whom money comes from, as the words before it tell: "trong đó ngân sách tỉnh hỗ trợ là "."""
    return _BESIDE_SOURCE.sub("", name).strip()


def _kinds(family: Sequence[re.Pattern[str]], names: Sequence[str]) -> list[re.Pattern[str]]:
    """Return the kinds of a family that some names tell, each name one of its own; none where one does not."""
    told: list[re.Pattern[str]] = []
    for name in names:
        kinds = [kind for kind in family if kind.search(name)]
        if len(kinds) != 1 or kinds[0] in told:
            return []
        told += kinds
    return told


def are_all_grades(page: Page, parts: Sequence[Token]) -> bool:
    """Tell whether kinds are all the grades of pupils: "37 em giỏi, 189 em khá, 157 em trung bình, 7 em yếu"."""
    if len(parts) not in (len(_GRADES), len(_GRADES) + 1):
        return False
    names = list(names_of(page, parts))
    found = [[place for place, grade in enumerate(_GRADES) if grade.search(name)] for name in names]
    return all(len(places) == 1 for places in found[: len(_GRADES)]) and {
        places[0] for places in found if len(places) == 1
    } == set(range(len(_GRADES)))


def are_all_ranges(page: Page, parts: Sequence[Token]) -> bool:
    """Tell whether kinds are ranges of one measure that leave nothing out: "dưới 3 tháng", "từ 3 tháng trở lên"."""
    found = sorted(told for told in map(_range, names_of(page, parts)) if told is not None)
    if not found or len(found) < len(parts) or len({measure for _, _, measure, _ in found}) > 1:
        return False
    joined = all(0 <= above[0] - below[1] <= 1 for below, above in pairwise(found))
    return joined and found[0][0] == 0 and found[-1][1] == _ENDLESS


def are_of_one_verb(page: Page, total: Token, parts: Sequence[Token]) -> bool:
    """Tell whether three kinds or more are told in one way, by what each does: "nuôi gà, nuôi vịt và nuôi cá"."""
    names = [[word for word in WORD.findall(name) if word not in _EMPTY] for name in names_of(page, parts)]
    if len(names) < _FEW or " và " not in parts[-1].gap or len({len(name) for name in names}) > 1:
        return False
    noun = len(total.unit.split())
    verbs = {tuple(name[: noun + 1]) for name in names}
    return len(verbs) == 1 and len({tuple(name) for name in names}) == len(names) and len(names[0]) == noun + 2


def denial(page: Page, total: Token, part: Token, rest: Token) -> str:
    """Return the *chưa* or *không* that makes a rest of what its part is told to be, or nothing: "8 hộ chưa di dời"."""
    noun = {*total.unit.lower().split(), *_FILLERS}
    names: list[list[str]] = [WORD.findall(name) for name in names_of(page, (part, rest))]
    done, left = ([word for word in words if word not in noun] for words in names)
    if len(left) > 1 and left[0] in _DENIES and not _DENIES.intersection(done) and left[1:] == done[: len(left) - 1]:
        return left[0]
    return ""


def names_of(page: Page, parts: Sequence[Token]) -> Iterator[str]:
    """Yield what the words around each of some counts tell it to be of, in its clause."""
    sentence = page.sentences[parts[0].sentence]
    end = parts[0].gap_start
    ends = [*(part.start for part in parts[1:]), sentence.end]
    # else the words before a colon head the whole list: "kết quả: 8 xã khá, 5 xã yếu"
    labelled = all(_CLAUSE.split(part.gap)[-1].strip() or part.gap.endswith(": ") for part in parts[1:])
    for part, follow in zip(parts, ends, strict=True):
        *before, lead = _CLAUSE.split(page.low[end : part.start])
        if before and labelled and part.gap.endswith(": "):  # "đơn khiếu nại: 68 đơn"
            lead = before[-1]
        end = part.stop
        behind = page.low[part.end : follow]
        yield f"{lead} {_CLAUSE.split(behind, maxsplit=1)[0]}"


def _are_told_alike(total: Token, names: list[str]) -> bool:
    """Tell whether names say nothing besides their kinds, or all of them the same."""
    noun = f"{total.unit} {'' if total.beside is None else total.beside.unit}".lower().split()
    told = [_SAID.findall(_AGAINST.sub(" ", name)) for name in names]
    said = [{word for word in words if word not in _EMPTY and word not in noun} for words in told]
    return all(one == said[0] for one in said)


def _are_labelled(total: Token, names: list[str]) -> bool:
    """Tell whether names say nothing besides their labels, each its own: "xã loại I", "xã loại II"."""
    labels = [set(_LABEL.findall(name)) for name in names]
    if any(len(told) != 1 for told in labels) or len(set[str]().union(*labels)) < len(names):
        return False
    if is_of_people(total.unit.lower()):  # who may hold licences of two classes
        return False
    return _are_told_alike(total, [_LABEL.sub(" ", name) for name in names])


def _are_apart(total: Token, names: list[str]) -> bool:
    """Tell whether names are ranges of one measure that share no more than their ends."""
    found = [told for told in map(_range, names) if told is not None]
    if len(found) < len(names) or len({measure for _, _, measure, _ in found}) > 1:
        return False
    if not _are_told_alike(total, [rest for _, _, _, rest in found]):
        return False
    return all(min(one[1], other[1]) <= max(one[0], other[0]) for one, other in combinations(found, 2))


def _are_places(total: Token, names: list[str]) -> bool:
    """Tell whether names are those of places of one rank, and say nothing besides: "xã Tân Hòa", "xã Bình An"."""
    noun = {*total.unit.lower().split(), "tại"}
    told = [tuple(word for word in WORD.findall(name) if word not in _EMPTY and word not in noun) for name in names]
    ranks = {name[0] if 1 < len(name) <= _PLACE else "" for name in told}
    return len(ranks) == 1 and ranks <= _RANKS and len(set(told)) == len(told)


def _range(name: str) -> _Range | None:
    """Return the range that a name tells, in halves, with its measure and the rest of the name."""
    for pattern, below, above in _RANGES:
        match = pattern.search(name)
        if match is not None:
            low, high, measure = match.groups()
            first = 2 * int(low) + below if low else 0
            return first, 2 * int(high) + above if high else _ENDLESS, measure, name.replace(match[0], " ")
    return None
