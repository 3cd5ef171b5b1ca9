"""What the words before a number make of it: a rise, a fall, a rest, a share, an achieved target."""

from functools import lru_cache
from itertools import groupby, takewhile, zip_longest
from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Role, Token
from dxmetrics.read.prose.units import SAME, same_measure, same_noun

__all__ = ["NAMES_A_RATE", "assign_roles"]

_CUES: Final = {
    "rise": ("tăng(?! cường)(?!(?<=vốn tăng) thêm)(?!(?<=đăng ký tăng) thêm)", "cao hơn", "nhiều hơn", "vượt"),
    "fall": ("giảm", "thấp hơn", "ít hơn", "hụt(?<!thâm hụt)"),
    "rest": (
        *("còn(?: lại| tồn| thiếu)?", "thiếu", "tồn(?: đọng)?(?! kho| tại)", "dư(?! nợ)", "lưu(?: đơn)?", "vướng"),
        "đang (?:giải quyết|xử lý|xem xét|tiếp tục|điều tra|điều trị|xác minh)",
        *("chuyển (?:kỳ )?sau", r"chuyển sang (?:năm|kỳ|tháng|quý) (?:sau|\d+)"),
    ),
    "share": ("đạt", "chiếm", "bao phủ", "tương đương", "tương ứng", "bằng", "tỷ lệ", "tỉ lệ", "tức"),
    "target": ("hoàn thành", "thực hiện"),
    "part": ("trong đó", "bao gồm", "gồm", "chia ra"),
    "whole": ("tổng", "trong số"),
    "versus": ("so(?: với)?", "cùng kỳ"),
}
_BY_LETTER: Final = sorted(((cue, role) for role, cues in _CUES.items() for cue in cues), key=lambda told: told[0][0])
"""The cues and their roles by first letter, which is found much faster than the words."""
_CUE: Final = regex(
    "|".join(
        rf"{letter}(?<!\w.)(?:{'|'.join(f'({cue[1:]})' for cue, _ in told)})\b"
        for letter, told in groupby(_BY_LETTER, key=lambda told: told[0][0])
    )
)
_MODIFIERS: Final = (
    r"(?:(?:thêm|nhẹ|mạnh|là|khoảng|gần|hơn|trên|tới|đến|trưởng|bình quân|được|cao|nhanh|chậm|ở mức|với mức|mức|sâu|"
    r"đáng kể|đột biến|ròng|vọt|cả|dưới|ước|đều|tiếp|liên tục|ấn tượng|số|lần lượt|tương ứng|"
    r"tương đương|khá|rất|tối thiểu|ít nhất|xấp xỉ|với|nhiều nhất|nhất)\s+)*"
)
_DIRECT: Final = regex(rf"\s*{_MODIFIERS}\(?\s*[-+–]?\s*\Z")
_GOES_ON: Final = regex(
    r"\s*[(,=]?\s*"
    r"(?:(?:hay|tức|là|tương đương|tương ứng|ứng với|bằng|với|tỷ lệ|gần|hơn|khoảng|trên)\s+)*"
    r"[-+–]?\s*\Z",
)
_ABOUT: Final = regex(r"; (?:gần|hơn|khoảng|trên|tức|tương đương)(?: với| là| khoảng| gần| hơn)? \Z")
_AS_MUCH: Final = regex(r"(?: [^\W\d_]+){1,2},? tương (?:ứng|đương)(?: với)?(?: tỷ lệ)? ")
"""A change in per cent behind what is left of a noun: "tăng 6.400 thuê bao, tương ứng 8%"."""
_AFTER_COMPARISON: Final = regex(
    r"\s*so (?:với|cùng)\b[^,;:.()\n]{0,60}"
    r"(?:\(\s*(?:[+–-]|(?:tương (?:đương|ứng)|tức|hay|bằng)(?: với| là)?(?: [+–-])?)"
    r"|, (?:tương (?:đương|ứng)|tức|tỷ lệ)(?: với| là)?)\s*\Z",
)
"""A change in per cent behind what a change is held against: "tăng 12 đơn so với cùng kỳ năm trước (+8,2%)"."""
_IN_BRACKETS: Final = regex(r"\((?:tăng|giảm)[^()]*\Z")
_AND: Final = regex(r"\)\s*và\s*\Z")
_FROM_TO: Final = regex(r" (?:lên|đến|xuống|tới|còn|xuống còn) ")
_AT_RATE: Final = regex(r"\s*[(,]?\s*(?:với )?(?:tỷ lệ|mức)? ?(?:tăng|giảm)\s*\Z")
_CLOSERS: Final = (")", ".", ";", ",")
_BEFORE_COMPARISON: Final = regex(
    r"(?:\b(?P<rise>tăng|cao hơn|nhiều hơn)|\b(?P<fall>giảm|thấp hơn|ít hơn))(?: so (?:với|cùng))?"
    r" (?:cùng kỳ|(?:năm|quý|tháng|kỳ|vụ) (?:trước|ngoái|\d))(?:(?! là [^\W\d_])[^,;:.()%\n]){0,30} (?:là )?\Z",
)
"""What a change is held against, told before it: "tăng so với cùng kỳ năm trước 12 đơn (8,2%)"."""
_PLAN: Final = regex(
    r"\s*+\)?+\s*+(?:so (?:với )?)?(?:(?:của|với|theo|mục tiêu|chỉ tiêu|tổng|mức)\s+)?"
    r"(?:kế hoạch|dự toán|chỉ tiêu|kh\b|mục tiêu|nghị quyết|định mức|dt\b|nhiệm vụ năm|yêu cầu|tiêu chí|quy định)",
)
_PLAN_STARTS: Final = frozenset("so củ vớ th mụ ch tổ mứ kế dự kh ng đị dt nh yê ti qu".split())
"""How what `_PLAN` looks for begins."""
_ENDS_CLAUSE: Final = frozenset(("", ",", ";", ".", ":"))
_ACHIEVES: Final = regex(r"\b(?:bằng|đạt|hoàn thành|thực hiện)\b")
_LISTED: Final = regex(r"\s*(?:,|và|;)\s*\Z")
_OVER_ALL: Final = ("/", "/tổng", "/tổng số", "/ tổng số")
_OVER_PLAN: Final = regex(r" ?/ ?(?:tổng )?(?:kế hoạch|kh|chỉ tiêu|dự toán)(?: [^\W\d_]+){0,3} ")
_DONE: Final = regex(r"(?:đã |được )+[^\W\d_]+(?: [^\W\d_]+){0,3} ?/")
"""What was done to those before a slash: "412 tài khoản được phê duyệt/400 tài khoản"."""
_LEFT_OVER: Final = regex(r"\s(?:còn lại|chưa)\b|\s[^\W\d_]+ còn lại\b(?!\s*\Z)")
_LEFT_FAR: Final = regex(r"\b(?:còn lại|chưa|không)\b[^,;:.()]{0,60}\blà \Z")
_ONLY: Final = regex(r"\bchỉ (?:có |còn )?\Z")
_NOT: Final = regex(r"[^,;.()]{0,80}\b(?:không|chưa)\b")
NAMES_A_RATE: Final = regex(
    r"t(?<!\w.)(?<!đạt .)(?<!chiếm .)(?<!với .)[ỷỉ] lệ\s+"
    r"(?!đạt|là|chiếm|tương|này|đó|khoảng|gần|trên|hơn|lần)[^\W\d_]+",
)
"""A rate with a name of its own: "tỷ lệ khám phá đạt", against "đạt tỷ lệ"."""
_AT_ONCE: Final = ("", "tỷ lệ", "tỉ lệ")
_HELD: Final = regex(r"\b(?:so (?:với |cùng )?+|cùng kỳ|dự toán|kế hoạch|chỉ tiêu|mục tiêu|lần(?! so\b))")
_CAUSE: Final = regex(
    r"\b(?:do|nhờ|vì|bởi|bằng|thông qua|(?<!so )với|chủ yếu|tập trung|cả (?:hai|ba)|ở(?! mức)"
    r"|tại(?! (?:nghị|quyết|văn|công|kế|đề|đại|kỳ))|từ(?! (?:\d|đầu|cuối|năm|tháng|quý|kỳ)))\b"
)
"""What leads to how much of a change a cause or a place makes, behind what the change is held against."""
_CLAUSE: Final = regex(r"[,;:()]")
_ALSO_ASIDE: Final = regex(r"\)(?:,| và| lẫn)[^;:()]*\(")
_NEAR_WORDS: Final = 4
_FAR: Final = 100
_ALL_OF: Final = " cả "
_SET: Final = ("chỉ tiêu", "kế hoạch")


def assign_roles(sentence: Sentence) -> None:
    """Fill in the role of each token of a sentence, and what a slash joins.

    >>> from dxmetrics.read.prose.sentences import sentences
    >>> from dxmetrics.read.prose.tokens import tokens
    >>> text = "thụ lý 1.050 việc, tăng 50 việc (tăng 5,00%), còn lại 120 việc"
    >>> group = sentences(text, text, tokens(text, text)[0])[0]
    >>> assign_roles(group)
    >>> [(token.text, token.role) for token in group.tokens]
    [('1.050', ''), ('50', 'rise'), ('5,00', 'rise'), ('120', 'rest')]
    """
    before: Token | None = None
    for token, follow in zip_longest(sentence.tokens, sentence.tokens[1:]):
        gap, after = token.gap, sentence.tail if follow is None else follow.gap
        if token.depth and "(" in gap and _is_aside(before, gap):
            token.kind = "aside"
            before = token
            continue
        if token.scale > 1 and before is not None and _is_lower_end(before, token):
            _share_scale(before, token)  # "từ 20,8 lên 27,4 triệu tấn"
        if "lần lượt" in gap and follow is not None:
            _tell_in_turn(sentence, token, follow)
        if before is not None and "/" in gap and token.kind == before.kind and _is_over(before, token):
            _join(before, token)
        elif token.kind == "count":
            _share_with_plan(before, token)
            role = _count_role(gap, before, after)
            if role == "" and follow is not None and (follow.kind == "rate" or follow.gap == " ("):
                role = _role_behind(gap, before, follow.gap)
            if role:
                token.play(role)
                token.against_target = _is_of_plan(after)
        else:
            if _is_of_plan(after):
                token.against_target = True
            token.play("target" if _is_achieved(token, before) else _rate_role(token, before, after))
        before = token


def _is_aside(before: Token | None, gap: str) -> bool:
    """Tell what a cause or a place comes to, in brackets behind it: "giảm 60 ha so với vụ trước do bão (38 ha)"."""
    if before is not None and before.kind == "aside" and _ALSO_ASIDE.match(gap) is not None:
        return True
    lead, _, behind = gap.rpartition("(")
    clause = _CLAUSE.split(lead)[-1]
    held = _HELD.search(clause) if ")" not in behind else None
    return held is not None and _CAUSE.search(clause, held.end()) is not None


def _is_of_plan(after: str) -> bool:
    """Tell whether the words behind a number make it one of a plan."""
    if after[:1] in _ENDS_CLAUSE or after.lstrip().removeprefix(")").lstrip()[:2] not in _PLAN_STARTS:
        return False
    return _PLAN.match(after) is not None


def _is_first_of_two(token: Token, follow: Token) -> bool:
    """Tell the percentage whose sign stands behind the next one: "giảm lần lượt 7,95 và 3,12%"."""
    return (
        token.kind == "count"
        and follow.kind == "rate"
        and not token.unit
        and token.step == follow.step != 1
        and follow.gap == " và "
    )


def _tell_in_turn(sentence: Sentence, token: Token, follow: Token) -> None:
    """Give the first of several numbers that are told in turn the sign or the unit that stands behind the last one."""
    if _is_first_of_two(token, follow):
        token.kind, token.exact = "rate", False
    elif token.kind == "count" and not token.unit:
        _share_unit(sentence.tokens[token.index :])


def _share_unit(told: list[Token]) -> None:
    """Give counts that are told in turn the unit that the last of them has for all: "lần lượt 120, 90 và 60 hộ"."""
    listed = list(takewhile(_is_listed, told[1:]))
    last = next((token for token in listed if token.unit), None)
    if last is None:
        return
    for token in (told[0], *listed[: listed.index(last)]):
        token.unit = last.unit
        if token.scale == 1 < last.scale:  # "lần lượt 12,5 và 14 tỷ đồng"
            token.scale_by(last.scale)
            token.scale = last.scale


def _is_listed(token: Token) -> bool:
    return token.kind == "count" and _LISTED.match(token.gap) is not None


def _is_over(before: Token, token: Token) -> bool:
    """Tell whether a slash stands between two numbers, or behind what was done to the first, each with their noun."""
    gap = token.gap.strip()
    done = gap.endswith("/") and before.unit != "" and _DONE.fullmatch(gap) is not None
    return gap in _OVER_ALL or (done and same_noun(before.unit, token.unit) == SAME and token.unit != "")


def _join(before: Token, token: Token) -> None:
    """Join two numbers with a slash between them: a ratio where they count one thing, else two counts side by side."""
    token.play(before.role)
    if token.kind == "count" and _are_of_one(before.unit, token.unit):
        before.of, token.under = token, before
        token.play("")
        _share_scale(before, token)  # "748/1.180 tỷ đồng"
    else:
        before.beside = token


def _share_with_plan(before: Token | None, token: Token) -> None:
    """Give a value the scale and the unit of the plan that a slash puts under it: "48/kế hoạch 60 tỷ đồng"."""
    if before is not None and "/" in token.gap and not before.unit and _OVER_PLAN.fullmatch(token.gap):
        _share_scale(before, token)
        before.unit = token.unit


def _is_lower_end(before: Token, token: Token) -> bool:
    """Tell a number that lacks the scale word of the next one ("từ 12 lên 15 tỷ") from one in full ("từ 736.095")."""
    moves = before.kind == "count" and before.gap.endswith("từ ") and _FROM_TO.fullmatch(token.gap) is not None
    return moves and before.value * _FAR < token.value


def _share_scale(before: Token, token: Token) -> None:
    """Take the scale word of one of two numbers that are told in one for both."""
    if token.scale > 1 == before.scale and not before.unit:
        before.scale_by(token.scale)


def _are_of_one(unit: str, under: str) -> bool:
    """Tell whether two units are one: "hộ" and "hộ", none and none, "ha lúa" and "ha kế hoạch"."""
    if not under:
        return not unit
    if under.startswith(_SET) and unit:  # "167 tài khoản/2.453 chỉ tiêu giao"
        return True
    return same_noun(unit, under) > 0 or same_measure(unit, under)


@lru_cache(maxsize=4096)  # the same few words stand before most numbers of a report
def _cue(gap: str) -> tuple[str, int]:
    """Return the last relation word of a gap, and where it ends."""
    found = None
    for found in _CUE.finditer(gap):  # noqa: B007 - the last one is wanted
        pass
    return ("", 0) if found is None or found.lastindex is None else (_BY_LETTER[found.lastindex - 1][1], found.end())


def _count_role(gap: str, before: Token | None, after: str) -> Role:
    cue, end = _cue(gap)
    if cue in ("rise", "fall"):
        if _DIRECT.match(gap, end) and not gap.endswith(_ALL_OF):  # not "tăng lên 50 việc", "giảm cả 3 tiêu chí"
            return "rise" if cue == "rise" else "fall"
    elif cue == "rest" and len(gap) - end < 40 and not gap.startswith(" hơn", end) and ";" not in gap[end:]:
        return "rest"
    if before is not None and before.role and not _is_closed(before, gap):
        if before.role == "rest" and _LISTED.match(gap):
            return "rest"
        if before.is_change and (before.kind != "count" or not before.unit) and _GOES_ON.match(gap):
            return before.role
    if ("còn lại" in after or "chưa" in after) and _LEFT_OVER.match(after):
        return "rest"
    if gap.endswith(" là ") and _LEFT_FAR.search(gap):
        return "rest"
    return "rest" if "chỉ " in gap and _ONLY.search(gap) and _NOT.match(after) else ""


def _is_closed(before: Token, gap: str) -> bool:
    """Tell whether a change stands in brackets of its own before a count: "300 vụ (tăng 5%) và 100 vụ"."""
    return ")" in gap and _IN_BRACKETS.search(before.gap) is not None


def _role_behind(gap: str, before: Token | None, behind: str) -> Role:
    """Return what a verb makes of a count past what it is held against, where a percentage of change goes with it.

    `behind` are the words between the two.
    """
    also = before is not None and before.is_change and before.kind == "rate" and _AND.match(gap) is not None
    also = also and before is not None and not _is_closed(before, gap)
    if not also and "cùng kỳ" not in gap and "năm" not in gap and "vụ trước" not in gap:
        return ""
    if not (_GOES_ON.match(behind) or _AT_RATE.match(behind)):
        return ""
    if also and before is not None:  # "tăng 32 lượt (8,42%) và 45 người (9,28%)"
        return before.role
    held = _BEFORE_COMPARISON.search(gap)
    return "" if held is None else "rise" if held["rise"] else "fall"


def _is_achieved(token: Token, before: Token | None) -> bool:
    """Tell whether a percentage says how much of a plan is achieved, not how much of it a change before makes."""
    if not token.against_target or token.signed or _cue(token.gap)[0] not in ("share", "target"):
        return False
    return before is None or not before.is_change or _ACHIEVES.search(token.gap) is not None


def _is_change_too(before: Token, gap: str, *, closed: bool) -> bool:
    """Tell whether a percentage tells a change before it anew, not how much of a whole there is besides.

    "Tăng 12 đơn (8,2%)", against "tăng 8,6%, bằng 61,1% tổng số".
    """
    if before.kind == "rate" and gap.endswith(", bằng "):
        return False
    if ";" in gap:  # "tăng 5,9 tạ; gần 10%"
        return closed and before.kind == "count" and _ABOUT.match(gap) is not None
    if closed and before.kind == "count" and "ương " in gap and _AS_MUCH.fullmatch(gap):
        return True
    return _GOES_ON.match(gap) is not None or (closed and _AFTER_COMPARISON.match(gap) is not None)


def _rate_role(token: Token, before: Token | None, after: str) -> Role:
    gap = token.gap
    if token.signed:
        return "fall"
    if gap.endswith("(+") and after.startswith(")"):
        return "rise"
    cue, end = _cue(gap)
    held = _BEFORE_COMPARISON.search(gap) if " hơn " in gap else None  # "cao hơn cùng kỳ 2,4%"
    if held is not None or (cue in ("rise", "fall") and _DIRECT.match(gap, end)):
        return "rise" if cue == "rise" or (held is not None and held["rise"]) else "fall"
    closed = not after or after.startswith(_CLOSERS[: -1 if ";" in gap else None])
    if before is not None and before.is_change and _is_change_too(before, gap, closed=closed):
        return before.role
    if cue == "rest" and token.against_target and "thiếu" in gap:
        return "fall"
    if cue == "share":
        near = 1 + (token.hedge is not None) if gap.endswith("bằng", 0, end) else _NEAR_WORDS
        told_of = gap.endswith("(") and gap[end:].strip(" (") not in _AT_ONCE  # "đã đạt chuẩn (75%)"
        if gap.count(" ", end) <= near and not told_of:
            return "share"
    bare = gap.rstrip()
    if bare.endswith(" =") and before is not None and before.kind == "count":
        return "share"
    if token.hedge is not None and bare.endswith(token.hedge.word):
        bare = bare.removesuffix(token.hedge.word).rstrip()
    return "paren" if bare.endswith("(") or not bare else ""
