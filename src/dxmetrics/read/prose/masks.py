"""What looks like a figure and is none: document symbols, dates, clock times, phones, levels, ages, ranges, prices.

Precision is decided here: a number is masked before any relation is looked for. Every pattern is anchored at a number
and looks at a bounded stretch of text, so the work grows with the count of numbers.
"""

import re
from typing import Final

from dxmetrics.read.prose.units import noun_after

__all__ = [
    "BEFORE_PART",
    "BEGINS_SHAPE",
    "DIALLED_FIRST",
    "PLAIN_BEFORE",
    "is_part_of_date",
    "look_alike_end",
    "mask_of",
    "may_be_masked",
    "shape_of",
    "word_before",
    "words_of",
]


def words_of(*patterns: re.Pattern[str]) -> frozenset[str]:
    r"""Return the last words of some patterns, and "": where `word_before` returns another, none of them matches.

    >>> sorted(words_of(re.compile(r"\b(?:mức độ|cấp)\s+\Z")))
    ['', 'cấp', 'độ']
    """
    plain = re.sub(r"\\[a-zA-Z]", " ", " ".join(pattern.pattern for pattern in patterns))
    return frozenset(("", *re.findall(r"[^\W\d_]+(?! ?[^\W\d_])", plain)))


def _whole(*words: str) -> str:
    """Return a pattern for whole words that is found fast, as it begins with their letters, not with a boundary."""
    return "|".join(rf"{word}(?<=\b{word})" for word in words)


def word_before(low: str, start: int) -> str:
    """Return the word, or what ends with a mark, that one space parts from a place; "" where something else stands.

    >>> word_before("đạt trên 85%", 9), word_before("(tăng 5", 6), word_before("90%; 5", 5), word_before("gần (5", 5)
    ('trên', 'tăng', '90%;', '')
    """
    if low[start - 1] != " ":
        return ""
    lead = start - _MAX_LEAD if start > _MAX_LEAD else 0
    word = low[(low.rfind(" ", lead, start - 1) + 1) or lead : start - 1]
    if word.isalpha():
        return word
    last = word[-1:]
    if last in _CLOSERS:
        return word
    if last == ",":  # "mức 3, 4" goes on
        return "" if word[-2:-1].isdecimal() else word
    letters = _LAST_LETTERS.search(word)
    return "" if letters is None else letters[0]


_LAST_LETTERS: Final = re.compile(r"(?<!\w)[^\W\d_]+\Z")
_CLOSERS: Final = frozenset(");:.!?%-–0123456789")
"""Marks that no word which makes a label or a bound of the next number ends with."""
_MAX_LEAD: Final = 28
"""How far back of a number the words that make a label of it are looked for."""
_CAPITAL: Final = "A-ZĐƠƯÔÂÊ"
_SMALL: Final = "A-Za-zĐđƠơƯưÔôÂâÊê&"
_SHAPES: Final = re.compile(
    rf"(?P<symbol>\d{{1,6}}(?:/\d{{4}})?[/-][{_CAPITAL}][{_SMALL}]*\d{{0,3}}(?:[-/][{_CAPITAL}][{_SMALL}]*){{0,5}})"
    r"|(?P<date>\d{1,2}(?P<mark>[/.-])\d{1,2}(?P=mark)(?:\d{4}|\d{2})(?!,?\d))"
    r"|(?P<days>\d{1,2}(?:/\d{1,2})?\s?[-–]\s?\d{1,2}/\d{1,2}(?:/\d{4})?(?!\d))"
    r"|(?P<month>(?:0?[1-9]|1[0-2])[/-](?:19|20)\d\d(?!\d))"
    r"|(?P<years>(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d)(?!\d))"
    r"|(?P<clock>\d{1,2}(?:h\d{0,2}|:\d{2}(?::\d{2})?|g\d{2})(?![^\W_]))"
    r"|(?P<odds>[1-9]:[1-9](?![\d:]))"
    r"|(?P<spread>\d+(?:[.,]\d+)*%?\s?±\s?\d+(?:[.,]\d+)*%?)"
    r"|(?P<phone>0\d{2,4}[ .]\d{3,4}(?:[ .]?\d{3,4})?(?!,?\d)|(?:1[89]00)[ .]?\d{4,6})"
    r"|(?P<house>\d{1,4}(?:/\d{1,4}){1,3}(?=\s(?:đường|phố|tổ|khu phố|ngõ|hẻm|ấp|thôn|quốc lộ)\b))"
    r"|(?P<always>24/7|24/24(?=\s*(?:h|giờ)))"
    r"|(?P<fraction>(?:1/[2-5]|2/3|3/4)(?=\s(?:\(\d+(?:,\d+)?%\) )?"
    r"(?:số|diện tích|dân số|tổng|lượng|thời gian|chiều|giá trị)\b))"
    r"|(?P<map>1/[125](?:00|\.?000|0\.?000)(?!\d|[.,]\d))"
    r"|(?P<range>\d+(?:[.,]\d+)*%?(?:[-–]| [-–] )(?:dưới )?\d+(?:[.,]\d+)*"
    r"(?=\s?(?:%|đồng|đ\b|triệu|tỷ|người|ngày|tháng|năm|m\b|ha\b|km|tuổi|độ|tấn|lần|kg|hộ|giờ|phút)))"
    r"|(?P<between>\d{1,3} [-–] \d{1,3}(?![\d%]|[.,/]\d))"
    r"|(?P<span>\d+(?:[.,]\d+)*(?:[-–]\d+(?:[.,]\d+)*)+(?![^\W_]|\s?%))",
)
_DOTTED: Final = re.compile(r"\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})|0\d{1,3}(?:\.\d{3,4}){2}|\d{1,2}(?:\.\d{1,2}){2,3}")
_DIALLED: Final = re.compile(r"0\d{8,10}|1[89]00\d{4,6}")
_HOUSE: Final = re.compile(r"(?:số|ngõ|hẻm|ngách|địa chỉ:?|nhà)\s+\Z")
BEGINS_SHAPE: Final = r"[/\-–:hg±]| [-–/\d±]|%\s?[-–]"
"""A pattern for what comes next in a look-alike of several numbers."""
_BEGINS_SHAPE: Final = re.compile(BEGINS_SHAPE)
_BETWEEN: Final = frozenset("/-–:hg±")
_MARKS: Final = frozenset("/-–:hg± .%")
DIALLED_FIRST: Final = frozenset(("18", "19", *(f"0{digit}" for digit in range(10))))
"""How a telephone number begins."""
_SYMBOL_NOUNS: Final = ("HTX", "DN", "TTHC", "KCN", "THCS", "THPT", "UBND", "HĐND", "DVC", "CSDL", "CBCC", "BHYT")
_DAY_MONTH: Final = re.compile(r"(?:0?[1-9]|[12]\d|3[01])[/-](?:0?[1-9]|1[0-2])(?![.,]?\d)")
_BEFORE_DATE: Final = frozenset(
    "ngày phiên lúc sáng trưa chiều tối đêm hôm mùng mồng từ đến tới trước sau qua nay tháng kể vào hết".split(),
)
_UNTIL_NOW: Final = ("đến nay ", "tới nay ", "hiện nay ")
_BEFORE_MONTH: Final = frozenset("tháng quý kỳ đến từ với".split())
_LEVELS: Final = _whole(
    *"mức độ|cấp độ|mức|cấp|lớp|khóa|khoá|thứ|hạng|loại|nhóm|tổ|quận|phường|điểm|phụ lục|bảng|hình|mũi|vòng|đợt|chương|"
    "mục|phần|thôn|ấp|xóm|khu phố|khu vực|khu|tầng|top|giai đoạn|tiêu chí|chỉ tiêu|bước|tuần|trang|lần thứ|lần|đội|"
    "sư đoàn|trung đoàn|lữ đoàn|quân khu|vùng|covid|phiên bản|android|windows|ios|ngõ|ngách|hẻm|liều|cụm|khối|ca|tờ|"
    "đề án|trụ cột".split("|"),
)
_LEVEL: Final = re.compile(
    rf"({_LEVELS}|biểu(?<=\bbiểu)(?<!đại biểu)(?<!phát biểu)|kỳ(?<=\bkỳ)(?<!cùng kỳ))\s+(?:\d{{1,2}}(?:,| và)\s)?\Z",
)
_MEASURE: Final = re.compile(r"\s?(?:%|phần trăm|điểm (?:%|phần)|(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ|đồng)\b)")
_UNDER: Final = re.compile(r"/\d{1,3}(?:\.\d{3})*(?![\d.,])")
_BEFORE_COUNTS: Final = frozenset(("cấp", "chỉ tiêu", "khu vực"))
_NUMBERS_OF: Final = (
    "văn hoạch định quyết báo cáo đường nhà luật trình chí tiêu mẫu biểu lục bảng tư thị lệnh phòng cứu cháy"
)
_NUMBERED_WORDS: Final = _whole(
    *"điều|khoản|đề án|quốc lộ|tỉnh lộ|ql|đt|nghị quyết|quyết định|chỉ thị|thông tư|nghị định|công văn|kết luận|"
    "quy định|tổng đài|đầu số|hotline|đường dây nóng|điện thoại|sđt|fax|iso|tcvn|wifi|sinh năm|đề án số|tờ trình số|"
    "báo cháy|cấp cứu|cảnh sát".split("|"),
    *(f"{word} số" for word in _NUMBERS_OF.split()),
)
_NUMBERED: Final = re.compile(rf"(?:{_NUMBERED_WORDS}|\((?:số|khu vực|đơn vị|tổ|điểm))\s+(?:số\s+)?\Z")
_NUMBER_ONE: Final = re.compile(r"\b(?:vị trí|thị trường|đối thủ|ngôi|đối tác|thương hiệu|là|ở|đứng) số\s\Z")
_SUMMED: Final = re.compile(r"\b(?:tổng|có|là|trong|được|đủ|về|với) số\s\Z")
_AMONG_OTHERS: Final = re.compile(r"\s(?:trong|của|sau|thế giới|châu|cả nước|việt nam|toàn|về|tại|ở)\b|[,.;)]\s")
_RANKED: Final = _whole("thứ", "hạng", "vị trí", "top")
_RANK: Final = re.compile(rf"(?:{_RANKED})\s+(?:thứ\s+)?\d{{1,3}}/\Z")
_TIME_WORD: Final = re.compile(
    r"\b(?:năm|tháng|quý|ngày|niên khóa|năm học|nhiệm kỳ|giai đoạn|mùng|mồng|tuần|thập niên|thế kỷ|sinh|vụ mùa|"
    r"\d\s?giờ)\s+\Z",
)
_YEAR_LIST: Final = re.compile(r"\b(?:năm|giai đoạn|các năm)\s+(?:(?:19|20)\d\d(?:,| và| đến|-|–)\s*)+\Z")
_YEAR_AFTER: Final = re.compile(
    r"\s*(?:[),.;:\n]|\Z|(?:là|đạt|và|của|đến|so|tăng|giảm|ước|đã|được|trở|với|theo|trên|tại|cho|thì|có|toàn|cả)\b|[-–])",
)
_AFTER: Final = re.compile(
    r"\s?(?:(?<=[ (][2-4] )cấp\b(?! (?:ủy|uỷ)\b)|"
    r"tuổi\b|°|độ c\b|tháng\b|quý\b|năm\b(?! học sinh)|tuần\b|giờ\b|phút\b|giây\b|sao\b|ngày\b(?! công)|đêm\b|"
    r"[^\W\d_]{1,12}(?: [^\W\d_]{1,12}){0,2} ?/(?!(?:kh|kế hoạch|dự toán|chỉ tiêu)\b)(?=[^\W\d_]))",
)
_AFTER_STARTS: Final = ("cấp", "tuổ", "°", "độ c", "thá", "quý", "năm", "tuầ", "giờ", "phú", "giâ", "sao", "ngà", "đêm")
"""How what `_AFTER` looks for begins, beside a unit price, which has a slash."""
_PRICE: Final = 41
"""A unit price (đồng/hộ) has its slash within so many characters: three words of at most 12 letters, and spaces."""
_STUCK: Final = re.compile(r"(?!(?:đ|tr|ha|km|m|kg|tấn|tỷ|tỉ|người|hộ|k)(?![^\W_]))[^\W\d_]")
_NO_SPACE: Final = re.compile(r"\S+")
_ADDRESS: Final = re.compile(r"://|www\.|@|\.(?:vn|com|net|org|gov|edu)\b")
_UP_TO: Final = re.compile(r"\s?(?:[^\W\d_]+\s){0,2}đến (?:dưới |trên )?\d")
_MOVES: Final = re.compile(r"\b(?:tăng|giảm)\s+(?:nhẹ |mạnh )?từ")
_EDITION: Final = re.compile(r"[^\W\d_] [1-9]\.0(?!\s?(?:[%(/\d]|điểm|nghìn|ngàn|triệu|tỷ|tỉ|vạn|phần)|[^\W_])")
"""What is named by its edition: "công nghiệp 4.0", "Web 2.0"."""
_MEASURED: Final = frozenset(
    "đạt là bằng tăng giảm còn lên xuống về gần hơn trên dưới khoảng từ đến tới với điểm mức bình có".split(),
)
_BULLET: Final = re.compile(r"(?:\A|\n)[ \t\-–*•+]*\Z")
_SHAPE_NAMES: Final = {
    "symbol": "số, ký hiệu văn bản",
    "date": "ngày, tháng",
    "days": "khoảng ngày",
    "month": "tháng, năm",
    "years": "khoảng năm",
    "clock": "giờ",
    "odds": "tỷ lệ a:b",
    "spread": "giá trị trung bình và độ lệch",
    "phone": "số điện thoại",
    "house": "số nhà",
    "always": "suốt ngày đêm",
    "fraction": "phân số",
    "map": "tỷ lệ bản đồ",
    "range": "khoảng giá trị",
    "between": "khoảng giá trị",
    "span": "khoảng giá trị",
}
_AMOUNT: Final = re.compile(
    r"\s?(?:%|phần trăm|(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ)(?! (?:lệ|trọng|giá|số|suất|phú|tập|hồi|chứng))\b)",
)
"""What makes an amount of a number after a word of time: "9 tháng 412 tỷ đồng", not "ngày 5 triệu tập"."""
_BEFORE_TIME: Final = frozenset("năm tháng quý ngày mùng mồng tuần sinh".split())
BEFORE_PART: Final = _BEFORE_TIME - {"ngày"}
"""Words that make a part of a date of the number behind them, whatever stands before; *ngày* does not always."""
_NO_DATE: Final = ("ngắn ngày", "dài ngày", "mỗi ngày", "hàng ngày", "hằng ngày")
"""Days that a count may follow: "cây công nghiệp ngắn ngày 06 ha"."""
_BEFORE_NUMBERED: Final = words_of(_NUMBERED)
_BEFORE_TIME_WORD: Final = words_of(_TIME_WORD)
_BEFORE_LEVEL: Final = words_of(_LEVEL)
_BEFORE_LABEL: Final = _BEFORE_TIME | _BEFORE_TIME_WORD | _BEFORE_NUMBERED | _BEFORE_LEVEL | {"từ"}
_GREATEST: Final = {"năm": 99, "tháng": 12, "quý": 4, "ngày": 31, "tuần": 53}
"""The greatest number that such a time bears, but for years in full, of four digits."""
_LAST_YEAR: Final = 9999
_OF_TIME: Final = frozenset("cấp tuổi độ tháng quý năm tuần giờ phút giây sao ngày đêm".split())
PLAIN_BEFORE: Final = frozenset(("", " ", "(", "\n"))
"""What may stand right before a number that is on its own; nothing, too."""
_PLAIN_AFTER: Final = frozenset((" ", "", ",", ";", ")", "%", "\n", "."))
_STUCK_TO: Final = "liền với chữ, dấu đứng trước"
_LABEL: Final = "số hiệu, số thứ tự, năm"
_UNIT: Final = "tuổi, thời lượng, đơn giá, số liền chữ"
_ADDRESS_PART: Final = "trong địa chỉ mạng"
_MAX_ADDRESS: Final = 100


def look_alike_end(text: str, low: str, start: int, end: int) -> int:
    """Return where a look-alike of several numbers that begins at `start` ends, or -1 where none does.

    `low` is `text` in lower case, `end` where the first run of digits ends.

    >>> text = "Kế hoạch 255/KH-UBND ngày 14/02/2023"
    >>> look_alike_end(text, text.lower(), 9, 12), look_alike_end(text, text.lower(), 26, 28)
    (20, 36)
    """
    after = text[end : end + 1]
    if end - start > 4 and _is_dotted_or_dialled(text, start, end):
        return end
    if after not in _BETWEEN and not _may_begin_shape(text, after, start, end):
        return -1
    match = _SHAPES.match(text, start)
    if match is not None:
        return match.end() if _is_look_alike(match, low) else -1
    if after in "/-":
        match = _DAY_MONTH.match(text, start)
        if match is not None and (_leads_to_date(low, start) or _stands_alone(low, match.end())):
            return match.end()
    return -1


def _is_look_alike(match: re.Match[str], low: str) -> bool:
    """Tell whether the words around a shape leave it no number of its own."""
    start, end = match.span()
    match match.lastgroup:
        case "symbol":
            return not match[0].partition("/")[2].startswith(_SYMBOL_NOUNS)
        case "house":
            return _HOUSE.search(low, max(0, start - 12), start) is not None or low.startswith(" đường", end)
        case "map":
            return noun_after(low, end) == end
        case "between":
            return _is_range(low, start, end)
        case "month":
            return _last_word(low, start) in _BEFORE_MONTH or _ends_here(low, end)
        case _:
            return True


def _is_range(low: str, start: int, end: int) -> bool:
    """Tell "từ 15 - 25", "9 - 12 điểm" from two numbers with a dash between them."""
    first, _, last = low[start:end].replace("–", "-").partition(" - ")
    return int(first) < int(last) and (word_before(low, start) in ("từ", "tuổi") or noun_after(low, end) > end)


def _may_begin_shape(text: str, after: str, start: int, end: int) -> bool:
    """Tell whether a number and what follows it may be a look-alike; few are, and the pattern for them is slow."""
    if _BEGINS_SHAPE.match(text, end):
        return True
    return after in _MARKS and (
        text.count(".", start, end) > 1 or (end - start > 4 and text[start : start + 2] in DIALLED_FIRST)
    )


def _is_dotted_or_dialled(text: str, start: int, end: int) -> bool:
    """Tell a date or a version with dots (31.5.2024, 4.1.2) and a telephone number in one piece."""
    if text.find(".", start, end) < 0:
        return end - start > 7 and _DIALLED.fullmatch(text, start, end) is not None
    return text.count(".", start, end) > 1 and _DOTTED.fullmatch(text, start, end) is not None


def _leads_to_date(low: str, start: int) -> bool:
    return _last_word(low, start) in _BEFORE_DATE and not low.endswith(_UNTIL_NOW, 0, start)


def _stands_alone(low: str, end: int) -> bool:
    """Tell whether no noun, bracket or percentage follows that would make a ratio of d/m."""
    return noun_after(low, end) == end and low[end : end + 2].strip()[:1] not in ("(", ",", "%", "-")


def _last_word(low: str, start: int) -> str:
    words = low[max(0, start - 12) : start].split()
    return words[-1] if words else ""


def _ends_here(low: str, end: int) -> bool:
    """Tell whether no noun follows: "7/2022 hộ" would be a ratio."""
    return not low[end : end + 2].strip()[:1].isalpha()


def shape_of(text: str, start: int, end: int) -> str:
    """Return what kind of look-alike a masked stretch is, in Vietnamese.

    >>> shape_of("Kế hoạch 255/KH-UBND ngày 14/02/2023", 9, 20)
    'số, ký hiệu văn bản'
    """
    match = _SHAPES.match(text, start)
    name = match.lastgroup or "" if match is not None and match.end() == end else "date"
    return _SHAPE_NAMES["date" if name == "span" and _DAY_MONTH.fullmatch(text, start, end) else name]


def mask_of(text: str, low: str, start: int, end: int, *, plain: bool) -> str:
    """Return why the words or signs beside a single number say that it is none to be related; "" where they do not.

    `plain` says that the number is printed without group or decimal marks.

    >>> text = "dịch vụ mức độ 4 cho công dân đủ 14 tuổi, 249 dịch vụ"
    >>> [mask_of(text, text, at, at + size, plain=True) for at, size in ((15, 1), (33, 2), (42, 3))]
    ['số hiệu, số thứ tự, năm', 'tuổi, thời lượng, đơn giá, số liền chữ', '']
    """
    before = text[start - 1 : start]
    if before not in PLAIN_BEFORE:
        if before.isalnum() or before in "_[#@&=%":
            return _STUCK_TO
        if before in "-.+" and start > 1 and text[start - 2].isalnum():
            return _STUCK_TO
        if before == "/" and plain and end - start == 4 and text[start - 2 : start - 1].isalnum():
            return _LABEL if text[start : start + 2] in ("19", "20") and noun_after(low, end) == end else ""
        if before == "/" and _RANK.search(low, max(0, start - _MAX_LEAD), start):
            return _LABEL
    after = low[end : end + 1]
    if after == "(" == before:  # f(1(2(3
        return _STUCK_TO
    if after.isalnum() and _STUCK.match(low, end):
        return _UNIT
    starts = low.startswith(_AFTER_STARTS, end + 1 if after.isspace() else end)
    if (starts or _may_be_price(low, end)) and _AFTER.match(low, end):
        return _UNIT
    if _is_label(text, low, start, end) if plain else _is_edition(low, start, end):
        return _LABEL
    return _ADDRESS_PART if _in_address(text, start, end) else ""


def may_be_masked(digits: str, before: str, lead: str, first: str | None) -> bool:
    """Tell whether `mask_of` may say anything of a number on its own, by what stands right before and right behind it.

    `before` is the letter or mark before it, `lead` and `first` are the words around it. Most numbers are spared the
    patterns of `mask_of` so.

    >>> may_be_masked("25", " ", "có", "thôn"), may_be_masked("25", " ", "tổ", "có"), may_be_masked("5", " ", "", "năm")
    (False, True, True)
    """
    if first in _OF_TIME or before not in PLAIN_BEFORE:
        return True
    if len(digits) > 4:
        return False
    return (
        (lead in _BEFORE_LABEL and before != "(")
        or (len(digits) == 4 and digits.startswith(("19", "20")))
        or digits.endswith(".0")
    )


def is_part_of_date(low: str, end: int, digits: str, word: str) -> bool:
    """Tell whether a number right after a word of `BEFORE_PART` is a year, a month or the like, and no amount.

    >>> is_part_of_date("năm 2024 có", 8, "2024", "năm"), is_part_of_date("năm 412 tỷ đồng", 7, "412", "năm")
    (True, False)
    >>> is_part_of_date("trong năm 412 vụ", 13, "412", "năm")
    False
    """
    if len(digits) > len("2024") or not digits.isdecimal() or _AMOUNT.match(low, end) is not None:
        return False
    return int(digits) <= _GREATEST.get(word, _LAST_YEAR) or len(digits) == len("2024") or noun_after(low, end) == end


def _is_edition(low: str, start: int, end: int) -> bool:
    """Tell the edition that a name ends with (công nghiệp 4.0) from a number with a dot for its decimal mark."""
    if end - start != len("4.0") or start < len("a ") or _EDITION.match(low, start - len("a ")) is None:
        return False
    return noun_after(low, end) == end and word_before(low, start) not in _MEASURED


def _may_be_price(low: str, end: int) -> bool:
    """Tell whether a slash follows with a letter behind it: 50.000 đồng/hộ."""
    slash = low.find("/", end, end + _PRICE)
    return slash >= 0 and low[slash + 1 : slash + 2].isalnum() and not low[slash + 1].isdecimal()


def _is_label(text: str, low: str, start: int, end: int) -> bool:
    size = end - start
    if size > 4:
        return False
    if low.endswith("từ ", 0, start) and _UP_TO.match(low, end) and not _MOVES.search(low[max(0, start - 14) : start]):
        return True
    if low[start - 1 : start].isspace() and not low[start - 2 : start - 1].isdecimal():  # a word, no column of a table
        word = word_before(low, start)
        if word == "ngày" and low.endswith(_NO_DATE, 0, start - 1):
            return False
        if word in _BEFORE_TIME:
            return is_part_of_date(low, end, low[start:end], word)
        lead = low[max(0, start - _MAX_LEAD) : start]
        if (word in _BEFORE_NUMBERED and _NUMBERED.search(lead)) or (
            word in _BEFORE_TIME_WORD and _TIME_WORD.search(lead)
        ):
            return True
        if size <= 2 and (
            (word == "số" and _is_name(low, lead, end)) or (word in _BEFORE_LEVEL and _is_level(low, lead, end))
        ):
            return True
    if size == 4 and text[start : start + 2] in ("19", "20"):
        return (
            _YEAR_LIST.search(low[max(0, start - _MAX_LEAD) : start]) is not None
            or _YEAR_AFTER.match(low, end) is not None
        )
    return (
        size <= 2 and text[end : end + 2] in (". ", ") ") and _BULLET.search(low, max(0, start - 8), start) is not None
    )


def _is_name(low: str, lead: str, end: int) -> bool:
    """Tell what bears a number from how many there are: "tuyến số 3", "thị trường số 1 của", but "tổng số 12"."""
    if noun_after(low, end) == end:
        return _SUMMED.search(lead) is None
    return _NUMBER_ONE.search(lead) is not None and _AMONG_OTHERS.match(low, end) is not None


def _is_level(low: str, lead: str, end: int) -> bool:
    """Tell a level or an ordinal (mức độ 4, tổ 12) from a measure (mức 85%, chỉ tiêu 50 người, đã cấp 20 thẻ)."""
    match = _LEVEL.search(lead)
    if match is None or _MEASURE.match(low, end):
        return False
    if match[1] not in _BEFORE_COUNTS:
        return True
    ratio = _UNDER.match(low, end)
    end = end if ratio is None else ratio.end()
    return noun_after(low, end) == end


def _in_address(text: str, start: int, end: int) -> bool:
    if (not start or text[start - 1] in PLAIN_BEFORE) and text[end : end + 1] in _PLAIN_AFTER:
        return False
    left = start
    if start and not text[start - 1].isspace():
        left -= len(text[max(0, start - _MAX_ADDRESS) : start].rsplit(None, 1)[-1])
    rest = _NO_SPACE.match(text, end, end + _MAX_ADDRESS)
    right = rest.end() if rest is not None else end
    return start - left < _MAX_ADDRESS and _ADDRESS.search(text, left, right) is not None
