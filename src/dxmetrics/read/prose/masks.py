"""Single numbers that look like a figure and are none: years, levels, ages, prices, what stands in an address.

Precision is decided here: a number is masked before any relation is looked for. Every pattern is anchored at a number
and looks at a bounded stretch of text, so the work grows with the count of numbers.
"""

from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.leads import MAX_LEAD, any_of, word_before, words_of
from dxmetrics.read.prose.units import STUCK, noun_after

__all__ = ["BEFORE_PART", "PLAIN_BEFORE", "is_part_of_date", "mask_of", "may_be_masked"]


_LEVELS: Final = any_of(
    "mức độ|cấp độ|mức|cấp|lớp|khóa|khoá|thứ|hạng|loại|nhóm|tổ|quận|phường|điểm|phụ lục|bảng|hình|mũi|vòng|đợt|chương|"
    "mục|phần|thôn|ấp|xóm|khu phố|khu vực|khu|tầng|top|giai đoạn|tiêu chí|chỉ tiêu|bước|tuần|trang|lần thứ|lần|đội|"
    "sư đoàn|trung đoàn|lữ đoàn|quân khu|vùng|covid|phiên bản|android|windows|ios|ngõ|ngách|hẻm|liều|cụm|khối|ca|tờ|"
    "đề án|trụ cột"
)
_LEVEL: Final = regex(
    rf"({_LEVELS}|biểu(?<=\bbiểu)(?<!đại biểu)(?<!phát biểu)|kỳ(?<=\bkỳ)(?<!cùng kỳ))\s+(\d{{1,2}}(?:,| và)\s)?\Z",
)
_MEASURE: Final = regex(r"\s?(?:%|phần trăm|điểm (?:%|phần)|(?:nghìn|ngàn|vạn|triệu|tỷ|tỉ|đồng)\b)")
_UNDER: Final = regex(r"/\d{1,3}(?:\.\d{3})*(?![\d.,])")
_BEFORE_COUNTS: Final = frozenset(("cấp", "chỉ tiêu", "khu vực", "kỳ"))
_AGES: Final = ("tuổi dưới ", "tuổi trên ", "tuổi từ ", "tuổi đời ", "tuổi đời dưới ", "tuổi đời trên ")
_SORTS: Final = ("xếp ", "phân ")
_NO_LEVEL: Final = frozenset(
    "nông toàn mỗi các cả nhiều những từng mọi thí trọng án mô loại định bộ truyền thời địa chỉnh khang nghĩa".split()
)
"""What stands before a word that bears no number then: "nông thôn 47 vụ", "thí điểm 12 xã", "các loại 45 vụ"."""
_NUMBERS_OF: Final = (
    "văn hoạch định quyết báo cáo đường nhà luật trình chí tiêu mẫu biểu lục bảng tư thị lệnh phòng cứu cháy"
)
_NUMBERED_WORDS: Final = any_of(
    "điều|khoản|đề án|quốc lộ|tỉnh lộ|ql|đt|nghị quyết|quyết định|chỉ thị|thông tư|nghị định|công văn|kết luận|"
    "quy định|tổng đài|đầu số|hotline|đường dây nóng|điện thoại|sđt|fax|iso|tcvn|wifi|sinh năm|đề án số|tờ trình số|"
    "báo cháy|cấp cứu|cảnh sát|" + "|".join(f"{word} số" for word in _NUMBERS_OF.split())
)
_NUMBERED: Final = regex(
    rf"(?:{_NUMBERED_WORDS}|\((?:số|khu vực|đơn vị|tổ|điểm))(?<![&-]đt)(?<! và đt)(?<!ban ql)\s+(?:số\s+)?\Z"
)
"""Not behind offices that end like a road: "Sở KH&ĐT 45 đơn", "Ban QL 7 dự án"."""
_NUMBER_ONE: Final = regex(r"\b(?:vị trí|thị trường|đối thủ|ngôi|đối tác|thương hiệu|là|ở|đứng) số\s\Z")
_SUMMED: Final = regex(r"\b(?:tổng|có|là|trong|được|đủ|về|với) số\s\Z")
_AMONG_OTHERS: Final = regex(r"\s(?:trong|của|sau|thế giới|châu|cả nước|việt nam|toàn|về|tại|ở)\b|[,.;)]\s")
_RANKED: Final = any_of("thứ|hạng|vị trí|top")
_RANK: Final = regex(rf"(?:{_RANKED})\s+(?:thứ\s+)?\d{{1,3}}/\Z")
_TIME_WORD: Final = regex(
    r"\b(?:năm|tháng|quý|ngày|niên khóa|năm học|nhiệm kỳ|giai đoạn|mùng|mồng|tuần|thập niên|thế kỷ|sinh|vụ mùa|"
    r"\d\s?giờ)\s+\Z",
)
_YEAR_LIST: Final = regex(r"\b(?:năm|giai đoạn|các năm)\s+(?:(?:19|20)\d\d(?:,| và| đến|-|–)\s*)+\Z")
_YEAR_AFTER: Final = regex(
    r"\s*(?:[),.;:\n]|\Z|[-–]"
    r"|(?:là|đạt|và|của|đến|so|tăng|giảm|ước|đã|được|trở|với|theo|trên|tại|cho|thì|có|toàn|cả|vì|do|nhờ|bởi|nhưng|"
    r"song|nếu|dù|tuy|khi|mà|còn|vẫn|trong khi)\b)",
)
_AFTER: Final = regex(
    r"\s?(?:(?<=[ (][2-4] )cấp\b(?! (?:ủy|uỷ)\b)|"
    r"tuổi\b|°|độ c\b|tháng\b|quý\b|năm\b(?! học sinh)|tuần\b|giờ\b|phút\b|giây\b|sao\b|ngày\b(?! công)|đêm\b|"
    r"[^\W\d_]{1,12}(?: [^\W\d_]{1,12}){0,2} ?/(?!(?:kh|kế hoạch|dự toán|chỉ tiêu|tổng)\b)(?=[^\W\d_]))",
)
_AFTER_STARTS: Final = ("cấp", "tuổ", "°", "độ c", "thá", "quý", "năm", "tuầ", "giờ", "phú", "giâ", "sao", "ngà", "đêm")
"""How what `_AFTER` looks for begins, beside a unit price, which has a slash."""
_PRICE: Final = 41
"""A unit price (đồng/hộ) has its slash within so many characters: three words of at most 12 letters, and spaces."""
_STUCK: Final = regex(rf"(?!(?:{'|'.join((*STUCK, 'tỷ', 'tỉ', 'k'))})(?![^\W_]))[^\W\d_]")
_NO_SPACE: Final = regex(r"\S+")
_ADDRESS: Final = regex(r"://|www\.|@|\.(?:vn|com|net|org|gov|edu)\b")
_UP_TO: Final = regex(r"\s?(?:[^\W\d_]+\s){0,2}đến (?:dưới |trên )?\d")
_MOVES: Final = regex(r"\b(?:tăng|giảm)\s+(?:nhẹ |mạnh )?từ")
_EDITION: Final = regex(r"[^\W\d_] [1-9]\.0(?!\s?(?:[%(/\d]|điểm|nghìn|ngàn|triệu|tỷ|tỉ|vạn|phần)|[^\W_])")
"""What is named by its edition: "công nghiệp 4.0", "Web 2.0"."""
_DOTTED: Final = regex(r"(\d{1,2})\.(\d{1,2})")
_OF_DATE: Final = (
    r"(?:\b(?:sáng|trưa|chiều|tối|đêm|hôm|lúc|mùng|mồng|dịp|lễ|phiên|tính đến|tính tới|kể từ|trước|hết|(?<!mỗi )ngày)"
    r"|(?:\A|[\n.!?] ?)(?:từ|đến|tới|sau|qua))\s"
)
_BEFORE_DOTTED: Final = regex(rf"{_OF_DATE}\Z")
_DOTTED_BEFORE: Final = regex(rf"{_OF_DATE}\d{{1,2}}\.\d{{1,2}}(?![\d.])(?! ?%)")
"""A day with its month or an hour with its minutes, both written with a dot, and the words that lead up to it."""
_SENTENCE: Final = 160
"""A day that another one is held against stands no farther before it."""
_MEASURED: Final = frozenset(
    "đạt là bằng tăng giảm còn lên xuống về gần hơn trên dưới khoảng từ đến tới với điểm mức bình có".split(),
)
_BULLET: Final = regex(r"(?:\A|\n)[ \t\-–*•+]*\Z")
_AMOUNT: Final = regex(
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
_BEFORE_AGE: Final = frozenset(words.split()[-1] for words in _AGES)
_BEFORE_LABEL: Final = _BEFORE_TIME | _BEFORE_TIME_WORD | _BEFORE_NUMBERED | _BEFORE_LEVEL | _BEFORE_AGE
_GREATEST: Final = {"năm": 99, "tháng": 12, "quý": 4, "ngày": 31, "tuần": 53}
"""The greatest number that such a time bears, but for years in full, of four digits."""
_LAST_YEAR: Final = 9999
_HOURS: Final = 24
_MINUTES: Final = 60
_A_YEAR: Final = ("đầu năm ", "trong năm ", "cả năm ", "cuối năm ")
"""Terms that want no number: "lũy kế từ đầu năm 48 dự án"."""
_HELD_AGAINST: Final = frozenset("so với kỳ mức hiện hoạch tiêu toán quyết".split())
"""What leads to a year whose value stands in brackets: "tăng 5% so với 2023 (400 vụ)"."""
_OF_TIME: Final = frozenset("cấp tuổi độ tháng quý năm tuần giờ phút giây sao ngày đêm".split())
PLAIN_BEFORE: Final = frozenset(("", " ", "(", "\n"))
"""What may stand right before a number that is on its own; nothing, too."""
_PLAIN_AFTER: Final = frozenset((" ", "", ",", ";", ")", "%", "\n", "."))
_STUCK_TO: Final = "liền với chữ, dấu đứng trước"
_LABEL: Final = "số hiệu, số thứ tự, năm"
_UNIT: Final = "tuổi, thời lượng, đơn giá, số liền chữ"
_ADDRESS_PART: Final = "trong địa chỉ mạng"
_MAX_ADDRESS: Final = 100


def mask_of(text: str, low: str, start: int, end: int, *, plain: bool) -> str:
    """Return why the words or signs beside a single number say that it is none to be related; "" where they do not.

    `plain` says that the number is printed without group or decimal marks.

    >>> text = "dịch vụ mức độ 4 cho công dân đủ 14 tuổi, 249 dịch vụ"
    >>> [mask_of(text, text, at, at + size, plain=True) for at, size in ((15, 1), (33, 2), (42, 3))]
    ['số hiệu, số thứ tự, năm', 'tuổi, thời lượng, đơn giá, số liền chữ', '']
    """
    before = text[start - 1 : start]
    if before not in PLAIN_BEFORE:
        if (
            before.isalnum()
            or before in "_[#@&%"
            or (before == "=" and text[start - 2 : start - 1] not in PLAIN_BEFORE)
        ):
            return _STUCK_TO
        if before in "-.+" and start > 1 and text[start - 2].isalnum():
            return _STUCK_TO
        if before == "/" and plain and end - start == 4 and text[start - 2 : start - 1].isalnum():
            return _LABEL if text[start : start + 2] in ("19", "20") and noun_after(low, end) == end else ""
        if before == "/" and _RANK.search(low, max(0, start - MAX_LEAD), start):
            return _LABEL
    after = low[end : end + 1]
    if after == "(" == before:  # f(1(2(3
        return _STUCK_TO
    if after.isalnum() and _STUCK.match(low, end):
        return _UNIT
    starts = low.startswith(_AFTER_STARTS, end + 1 if after.isspace() else end)
    if (starts or _may_be_price(low, end)) and _AFTER.match(low, end):
        return _UNIT
    if _is_label(text, low, start, end) if plain else _is_edition(low, start, end) or _is_dotted(low, start, end):
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
    if "." in digits[-3:] and digits[-2:] != ".0":
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
    if len(digits) < len("2024") and low.endswith(_A_YEAR, 0, end - len(digits)) and _is_counted(low, end):
        return False
    if word == "sinh" and not (len(digits) == len("2024") and digits.startswith(("19", "20"))):  # "phát sinh 4 vụ"
        return False
    return int(digits) <= _GREATEST.get(word, _LAST_YEAR) or len(digits) == len("2024") or noun_after(low, end) == end


def _is_counted(low: str, end: int) -> bool:
    """Tell whether a noun stands behind a number, or behind what a slash puts under it: "cả năm 18/20 chỉ tiêu"."""
    under = _UNDER.match(low, end)
    end = end if under is None else under.end()
    return noun_after(low, end) > end


def _is_edition(low: str, start: int, end: int) -> bool:
    """Tell the edition that a name ends with (công nghiệp 4.0) from a number with a dot for its decimal mark."""
    if end - start != len("4.0") or start < len("a ") or _EDITION.match(low, start - len("a ")) is None:
        return False
    return noun_after(low, end) == end and word_before(low, start) not in _MEASURED


def _is_dotted(low: str, start: int, end: int) -> bool:
    """Tell a day with its month (sáng 5.7) and an hour with its minutes (lúc 7.30) from a number with a decimal dot.

    One that follows "so với" is told by the day or the hour before it in the sentence, which it is held against.
    """
    told = _DOTTED.fullmatch(low, start, end)
    if told is None or noun_after(low, end) > end or _AMOUNT.match(low, end):
        return False
    first, second = int(told[1]), int(told[2])
    if not (1 <= first <= _GREATEST["ngày"] and 1 <= second <= _GREATEST["tháng"]) and not (
        first < _HOURS and second < _MINUTES and len(told[2]) == len("30")
    ):
        return False
    if low.endswith("so với ", 0, start):
        before = low[max(0, start - _SENTENCE) : start]
        return _DOTTED_BEFORE.search(before, before.rfind(". ") + 1) is not None
    return _BEFORE_DOTTED.search(low, max(0, start - MAX_LEAD), start) is not None


def _may_be_price(low: str, end: int) -> bool:
    """Tell whether a slash follows with a letter behind it: 50.000 đồng/hộ."""
    slash = low.find("/", end, end + _PRICE)
    return slash >= 0 and low[slash + 1 : slash + 2].isalnum() and not low[slash + 1].isdecimal()


def _is_label(text: str, low: str, start: int, end: int) -> bool:
    size = end - start
    if size > 4:
        return False
    if size <= 2 and low.endswith(_AGES, 0, start):
        return True
    if low.endswith("từ ", 0, start) and _UP_TO.match(low, end) and not _MOVES.search(low[max(0, start - 14) : start]):
        return True
    if low[start - 1 : start].isspace() and not low[start - 2 : start - 1].isdecimal():  # a word, no column of a table
        word = word_before(low, start)
        if word == "ngày" and low.endswith(_NO_DATE, 0, start - 1):
            return False
        if word in _BEFORE_TIME:
            return is_part_of_date(low, end, low[start:end], word)
        lead = low[max(0, start - MAX_LEAD) : start]
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
            _YEAR_LIST.search(low[max(0, start - MAX_LEAD) : start]) is not None
            or _YEAR_AFTER.match(low, end) is not None
            or (low.startswith(" (", end) and word_before(low, start) in _HELD_AGAINST)
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
    if match[2] and low.startswith(f" {word_before(lead, match.start())} ", end):  # "10 xã loại 1 và 12 xã loại 2"
        return False
    if lead.endswith("vượt mức "):  # "hoàn thành vượt mức 6"
        return False
    if word_before(lead, match.start()) in _NO_LEVEL and _is_counted(low, end):
        return False
    sorts = match[1] == "loại" and lead.endswith(_SORTS, 0, match.start())  # "đã xếp loại 33 viên chức"
    if match[1] not in _BEFORE_COUNTS and not sorts:
        return True
    return not _is_counted(low, end)


def _in_address(text: str, start: int, end: int) -> bool:
    if (not start or text[start - 1] in PLAIN_BEFORE) and text[end : end + 1] in _PLAIN_AFTER:
        return False
    left = start
    if start and not text[start - 1].isspace():
        left -= len(text[max(0, start - _MAX_ADDRESS) : start].rsplit(None, 1)[-1])
    rest = _NO_SPACE.match(text, end, end + _MAX_ADDRESS)
    right = rest.end() if rest is not None else end
    return start - left < _MAX_ADDRESS and _ADDRESS.search(text, left, right) is not None
