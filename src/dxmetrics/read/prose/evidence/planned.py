"""Targets told beside what was achieved or sentences away: "đạt 68% kế hoạch năm … Dự kiến đạt 18.500 tỷ"."""

from itertools import pairwise
from typing import Final

from dxmetrics._later import regex
from dxmetrics.read.prose.evidence.fits import is_loose, share_fits, share_nearly_fits
from dxmetrics.read.prose.evidence.naming import name_words
from dxmetrics.read.prose.evidence.wholes import is_of_people
from dxmetrics.read.prose.leads import any_of
from dxmetrics.read.prose.page import Page, Planned, amounts, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME
from dxmetrics.read.prose.words import MARK, WORD
from dxmetrics.vi.currencies import UNITS

__all__ = [
    "ACHIEVED",
    "in_force",
    "is_of_another_term",
    "is_set",
    "plan_before",
    "pointed_at",
    "target_behind",
    "target_elsewhere",
    "target_near",
    "target_of_its_kind",
]

_PLANS: Final = regex(rf"(?:{any_of('dự kiến|kế hoạch|chỉ tiêu|dự toán|mục tiêu|đặt ra|phấn đấu')})\b")
_PLANNED: Final = regex(rf"(?:{any_of('kế hoạch|chỉ tiêu|dự toán|mục tiêu|giao', unless='nhiều |một số |các ')})\b")
ACHIEVED: Final = regex(rf"(?:{any_of('đạt|bằng|hoàn thành|thực hiện')})\b")
_SO_FAR: Final = regex(r"\b(?:tháng|quý|đến nay|lũy kế|luỹ kế)\b")
_A_YEAR: Final = regex(r"\b20\d\d\b")
_YEAR: Final = regex(r"\bnăm\b|\b20\d\d\b")
_SAYS_NOTHING: Final = frozenset(
    "kế hoạch chỉ tiêu dự toán mục tiêu dự kiến phấn đấu đặt ra đạt là được có năm quý tháng của và với cả toàn trong "
    "hoàn thành thực hiện giao đề so lên tỷ triệu đồng theo cho các số công ty tập đoàn tổng".split()
)
_DEEDS: Final = frozenset("giải ngân thực hiện thanh toán phân bổ đạt gồm vốn nguồn đã được".split())
"""What was done of a kind, or with it, and no name of it."""
_CAPITAL: Final = frozenset("vốn đầu tư công phát triển tỉnh huyện xã thành phố".split())
"""What names all that is to be paid out."""
_NAMED: Final = regex(r"\A[\s+*•–-]*(?:tổng )?(dự toán|kế hoạch|chỉ tiêu)\b([^,;:.()]{0,60}):?\s\Z")
_GIVEN: Final = regex(r"\bđược giao (?:tổng )?(?:số )?(?:kế hoạch )?(vốn [^,;:.()]{0,40}) \Z")
"""What leads to all that may be paid out: "tỉnh được giao tổng số vốn đầu tư công là 2.317 tỷ đồng"."""
_OF_IT: Final = regex(
    r"\s(dự toán|kế hoạch|chỉ tiêu|kh\b|dt\b)(?: (?:năm|cả năm|đề ra|được giao|giao))?(?: \(kh\))?\s*(?:[.;,]|\Z)"
)
_IN_SHORT: Final = {"kh": "kế hoạch", "dt": "dự toán"}
_DID: Final = regex(r"\b(?:đã|thực hiện|kết quả|đạt|được|ước|hoàn thành|xong|đến nay|nay|th)\b")
_PLACES: Final = frozenset(
    "riêng xã phường huyện quận tỉnh thôn bản ấp tổ khu cụm khối sở ngành phòng ban trường đơn vị công ty".split()
)
"""What names those whom a plan may not be set for."""
_TERM: Final = regex(r"\b(?:tháng|quý|tuần|kỳ|giai đoạn|trung hạn|đợt|vụ)\b")
_ALREADY: Final = regex(r"\b(?:đến|đã)\b")
_IN_MONTHS: Final = regex(
    r"\s*(?:(?:kết quả )?(?:ước )?thực hiện |kết quả )?(?:(?:sau|trong|qua|hết|tính) )?(?:\d+ tháng|quý [ivx]+)\b"
)
_AIMED: Final = regex(
    r"\b(?:đặt|đề ra|phấn đấu|xây dựng|giao|có)(?: (?:mục tiêu|kế hoạch|chỉ tiêu))?((?: [^\W\d_]+){2,6}) \Z"
)
_WHOSE: Final = (
    r"(?: (?:của [^\W\d_]+|năm(?: nay| 20\d\d)?|cả năm|đề ra|được giao|giao|đặt ra|(?:hđnd|ubnd|trung ương|chính phủ|"
    r"bộ|tỉnh|huyện|xã|thành phố)(?= (?:[^\W\d_]+ )?giao))){0,5}"
)
_SET_BEHIND: Final = regex(rf"\s*(kế hoạch|dự toán|chỉ tiêu|mục tiêu){_WHOSE}(?: là|:) (?:trên )?\Z")
_AIMED_BEHIND: Final = regex(
    r"\s*(?:cả năm|(?:trong )?năm nay)(?: 20\d\d)?,?(?: [^\W\d_]+){0,3}? (?:phấn đấu|đặt mục tiêu|dự kiến|có kế hoạch)"
    r" ([^\W\d_]+ [^\W\d_]+)(?: [^\W\d_]+){0,2} \Z"
)
_OF_THE_PLAN: Final = regex(
    rf"\s(?:so (?:với )?)?(dự toán|kế hoạch|chỉ tiêu|mục tiêu|kh\b|dt\b){_WHOSE}\s*(?:[.;,]|\Z|và )"
)
_OF_A_TERM: Final = regex(r"(?<!\d )\b(?:tháng|quý|tuần|đợt|vụ)\b")
_THIS: Final = regex(
    r"\s*(?:(?:con )?số(?: (?P<noun>[^\W\d_]+))?|diện tích|sản lượng|khối lượng|giá trị|mức|kết quả|kinh phí|nguồn vốn)"
    r" (?:này|đó|ấy|trên|nói trên)(?: (?:đã|mới|chỉ|cũng|ước|tương đương|tương ứng|với|đạt|bằng|"
    r"hoàn thành|thực hiện|được|khoảng|gần|hơn|trên)){1,5} \Z"
)
"""What points back at the value of the sentence before: "Số này đạt 61% kế hoạch"."""
_CHANGED: Final = regex(r"\bđiều chỉnh\b[^;.]{0,30}\Z")
_CLAUSE: Final = regex(r"[;,]")
_RECENT: Final = 12
_OWN_CLAUSE: Final = regex(r"[,;.:]")
_MARK: Final = regex(r"[;,]\s(?:trong khi |còn )?")
_BEFORE: Final = 4
_REACH: Final = 6
_NEAR: Final = 3
_FEW: Final = 6
_MOST: Final = 12


def target_elsewhere(page: Page, sentence: Sentence, actual: Token, rate: Token) -> Token | None:
    """Return the target of an achieved percentage that is told in another sentence, by what it is of.

    Its words must name what those before the value name, such as "doanh thu", and it must fit; in a sentence beside
    this one it may be a slip away, where what was achieved so far in a year is held against the year.
    """
    names = _names(_told(sentence, max(actual.index, rate.index)))
    if not names:
        return None
    near: list[Token] = []
    home = rate.sentence
    for number in range(max(0, home - _REACH), min(home + _REACH + 1, len(page.sentences))):
        for target, own in _planned(page, number) if number != home else ():
            if names.isdisjoint(own) or target in page.taken or not same_unit(target, actual):
                continue
            if not is_loose(actual, target, rate) and share_fits(actual, target, rate):
                return target
            if abs(number - home) == 1 or (
                abs(number - home) <= _NEAR and len(names & own) > 1 and _is_of_the_year(page, number)
            ):
                near.append(target)
    near = [target for target in near if page.parts.get(target) not in near]  # not what one is broken down into
    alike = [target for target in near if _is_of_one_name(page, sentence, actual, target, rate)]
    if len(alike) == 1:
        return alike[0]
    if len(near) == 1 and _is_of_this_year(page, sentence, actual, near[0], rate):
        return near[0]
    return None


def target_of_its_kind(page: Page, actual: Token, rate: Token) -> Token | None:
    """Return what a kind had in a plan that is broken down by kinds, where that plan is what its total is held against.

    "Kế hoạch 500 tỷ đồng (vốn tỉnh 300 tỷ đồng, vốn huyện 200 tỷ đồng). Giải ngân 250 tỷ đồng, đạt 50%; gồm vốn tỉnh
    180 tỷ đồng, đạt 60%". The percentage may be a slip away.
    """
    recent = page.targets[: -_RECENT - 1 : -1]
    near = (plan for done, plan in recent if actual.sentence - done.sentence <= 1 and plan in page.summed)
    plan = next(near, None)
    name = name_words(_own(actual)) - _DEEDS
    if plan is None or not name:
        return None
    parts = [token for token in page.sentences[plan.sentence].tokens if page.parts.get(token) is plan]
    names = [name_words(_own(part)) - _DEEDS for part in parts]
    told = [part for part, own in zip(parts, names, strict=True) if own == name]
    told = told or [part for part, own in zip(parts, names, strict=True) if name < own]  # "vốn (ngân sách) trung ương"
    if len(told) != 1 or not same_unit(told[0], actual):
        return None
    return told[0] if share_fits(actual, told[0], rate) or share_nearly_fits(actual, told[0], rate) else None


def _is_of_one_name(page: Page, sentence: Sentence, actual: Token, target: Token, rate: Token) -> bool:
    """Tell money of the plan of the sentence before by its name: "Kế hoạch năm: doanh thu 250 tỷ đồng, lãi 30 tỷ đồng".

    What is told of terms, of another year or by more words is of another plan.
    """
    of = _OF_THE_PLAN.match(sentence.after(rate))
    if of is None or target.sentence + 1 != rate.sentence or target.hedge is not None or actual.hedge is not None:
        return False
    said = page.sentences[target.sentence].tokens[0].gap
    here = sentence.tokens[0].gap
    years = _years(here)
    if _TERM.search(target.gap) or _TERM.search(of[0]) or (years and not years <= _years(said)):
        return False
    name = [word for word in WORD.findall(_own(actual)) if word not in _SAYS_NOTHING]
    told = [word for word in WORD.findall(_own(target)) if word not in _SAYS_NOTHING]
    beside = rate.index == actual.index + 1 and same_unit(actual, target) == SAME
    return beside and name == told and ACHIEVED.search(rate.gap) is not None and share_nearly_fits(actual, target, rate)


def target_near(page: Page, sentence: Sentence, actual: Token, rate: Token) -> Token | None:
    """Return a target told in this sentence, a few before it or the next one, that the percentage fits."""
    following = page.sentences[rate.sentence + 1 : rate.sentence + 2]
    after = [token for other in following for token in other.amounts()]
    for token in (*sentence.amounts(), *page.earlier(rate, _BEFORE), *after):
        if token is actual or not same_unit(token, actual):
            continue
        words = _CLAUSE.split(token.gap)[-1] if token.index else token.gap  # "đạt 75% dự toán; chi 40 tỷ đồng"
        if _PLANNED.search(words) and share_fits(actual, token, rate):
            return token
    alone = _set_alone(page, sentence, actual, rate) or _aimed_at(page, sentence, actual, rate)
    if alone is not None:
        return alone
    first = sentence.tokens[0]  # nothing but a target, a value and what it comes to
    if (first.index + 1, actual.index + 1) != (actual.index, rate.index) or same_unit(first, actual) != SAME:
        return None
    if is_of_another_term(first.gap, sentence.after(rate)):
        return None
    of = _OF_THE_PLAN.match(sentence.after(rate))
    named = (
        of is not None and _IN_SHORT.get(of[1], of[1]) in first.gap and _OF_A_TERM.search(first.gap) is None
    )  # "dự toán …, đạt 85% dự toán"
    plain = (first.exact and actual.exact) or named or (rate.per > 1 and share_nearly_fits(actual, first, rate))
    return first if plain and _PLANNED.search(first.gap) and ACHIEVED.search(rate.gap) else None


def is_of_another_term(before: str, after: str) -> bool:
    """Tell a plan of a part of the year from that of all of it: "kế hoạch vụ xuân 500 ha, …, đạt 69% kế hoạch năm"."""
    of = MARK.split(after, maxsplit=1)[0]
    part, whole = _OF_A_TERM.search(before) is not None, _OF_A_TERM.search(of) is not None
    return (whole and not part) or (part and not whole and "năm" in WORD.findall(of))


def _set_alone(page: Page, sentence: Sentence, actual: Token, rate: Token) -> Token | None:
    """Return the target that is all that the sentence before tells: "Dự toán năm là 320 tỷ đồng. Đã chi 240 tỷ đồng".

    The percentage must be of what it calls itself, and it must be set for what was done.
    """
    target = _only_count_before(page, rate)
    if target is None or (actual.index, rate.index) != (0, 1):
        return None
    named, of = _NAMED.search(target.gap), _OF_IT.match(sentence.after(rate))
    given = _GIVEN.search(target.gap) if named is None else None
    if given is not None and of is not None and of[1] == "kế hoạch":
        set_for = [word for word in WORD.findall(given[1]) if word not in _SAYS_NOTHING]
        return target if _is_all_paid(target, actual, rate, set_for) else None
    if named is None or of is None or same_unit(target, actual) != SAME:
        return None
    if named[1] != _IN_SHORT.get(of[1], of[1]):
        return None
    if (
        target.hedge is not None
        or _TERM.search(target.gap)
        or not (ACHIEVED.search(rate.gap) and (_ALREADY.search(actual.gap) or _is_since(actual, target, rate)))
    ):
        return None
    years = _years(target.gap)
    if years and not _years(actual.gap) <= years:
        return None
    set_for = [word for word in WORD.findall(named[2]) if word not in _SAYS_NOTHING]
    paid = (set_for == ["vốn"] and "giải ngân" in actual.gap) or _is_all_paid(target, actual, rate, set_for)
    return target if not set_for or paid or set_for[0] in WORD.findall(actual.gap) else None


def _is_all_paid(target: Token, actual: Token, rate: Token, set_for: list[str]) -> bool:
    """Tell whether what was paid out is of all the capital that was given, but for a slip."""
    capital = set_for[:1] == ["vốn"] and _CAPITAL.issuperset(set_for) and "giải ngân" in actual.gap
    return capital and same_unit(target, actual) == SAME and share_nearly_fits(actual, target, rate)


def is_set(token: Token) -> bool:
    """Tell whether the words that lead up to a number make it a plan: "chỉ tiêu được giao là 4.500 ha"."""
    return _PLANNED.search(_CLAUSE.split(token.gap)[-1] if token.index else token.gap) is not None


def plan_before(page: Page, actual: Token, rate: Token) -> Token | None:
    """Return the plan told right before a value, or all that the sentence before tells.

    "Kế hoạch giao 4.500 ha. Đến nay thực hiện 4.800 ha, đạt 106,7%".
    """
    sentence = page.sentences[actual.sentence]
    beside = rate.sentence == actual.sentence and rate.index == actual.index + 1
    target = sentence.before(actual) if actual.index else _only_count_before(page, rate)
    if not beside or target is None or not amounts([target]) or same_unit(target, actual) != SAME:
        return None
    if target.hedge is not None or actual.hedge is not None or _TERM.search(target.gap) or not is_set(target):
        return None
    if target.depth or actual.depth or target in page.taken or any(plan is target for _, plan in page.targets[-_NEAR:]):
        return None  # "xã A trồng 412 ha, đạt 82% kế hoạch (500 ha); xã B trồng 386 ha, đạt 96,5% kế hoạch"
    done = MARK.split(actual.gap)[-1] if actual.index else actual.gap
    words, named = set(WORD.findall(done)), set(WORD.findall(target.gap))
    if not (_DID.search(done) and named - _SAYS_NOTHING <= words and words & _PLACES <= named):
        return None  # "Dự toán chi: 300 tỷ đồng. Thực hiện thu: 240 tỷ đồng", "Riêng xã An …"
    return target if actual.index or _years(actual.gap) <= _years(target.gap) else None


def _only_count_before(page: Page, rate: Token) -> Token | None:
    """Return the count that is all the sentence before tells, but for what it is broken down into."""
    before = page.sentences[rate.sentence - 1].tokens if rate.sentence else []
    alone = amounts(before[:1]) and all(page.parts.get(other) is before[0] for other in before[1:])
    return before[0] if alone else None


def _is_since(actual: Token, target: Token, rate: Token) -> bool:
    """Tell what was done in some months of the year of a plan: "Sau 9 tháng trồng 240 ha, đạt 80% kế hoạch"."""
    return _IN_MONTHS.match(actual.gap) is not None and share_nearly_fits(actual, target, rate)


def _aimed_at(page: Page, sentence: Sentence, actual: Token, rate: Token) -> Token | None:
    """Return the aim that the sentence before tells in the words of what was done.

    "Tỉnh đặt mục tiêu giải quyết việc làm cho 24.000 người. Sau 9 tháng đã giải quyết việc làm cho 18.000 người, …".
    """
    target, of = _only_count_before(page, rate), _OF_THE_PLAN.match(sentence.after(rate))
    if target is None or (actual.index, rate.index) != (0, 1):
        return None
    aimed = _AIMED.search(target.gap)
    if of is None or aimed is None or target.hedge is not None or _TERM.search(target.gap):
        return None
    alike = same_unit(target, actual) == SAME or (is_of_people(target.unit) and is_of_people(actual.unit))
    told = aimed[1].strip()
    return target if alike and told in actual.gap and share_nearly_fits(actual, target, rate) else None


def target_behind(page: Page, sentence: Sentence, actual: Token, rate: Token) -> Token | None:
    """Return the target that begins the next sentence: "đạt 45% kế hoạch. Kế hoạch cả năm là 16.000 cây".

    It may be told by what is to be done again: "Kết nạp 230 người, đạt 39% kế hoạch. Cả năm phấn đấu kết nạp 590 …".
    """
    target = _told_behind(page, sentence, rate)
    if target is None or (actual.index, rate.index) != (0, 1) or same_unit(target, actual) != SAME:
        return None
    of = _OF_THE_PLAN.match(sentence.after(rate))
    if of is None or target in page.taken or target.of is not None:
        return None
    years = _years(target.gap)
    if target.sentence != rate.sentence and years and years.isdisjoint(_years(sentence.tokens[0].gap)):
        return None  # perhaps that of the next year: "đạt 75% kế hoạch. Kế hoạch năm 2024 là 640 tấn"
    if "năm" not in of[0] and _OF_A_TERM.search(actual.gap + rate.gap):
        return None
    named = _SET_BEHIND.match(_MARK.split(target.gap)[-1] if target.sentence == rate.sentence else target.gap)
    aimed = None if named is not None else _AIMED_BEHIND.match(target.gap)
    told = (named is not None and named[1] == _IN_SHORT.get(of[1], of[1])) or (
        aimed is not None and aimed[1] in actual.gap
    )
    fine = rate.per > 1 or actual.unit == target.unit
    return target if told and fine and share_nearly_fits(actual, target, rate) else None


def _told_behind(page: Page, sentence: Sentence, rate: Token) -> Token | None:
    """Return the next amount behind a percentage, in its sentence or at the beginning of a later one.

    Farther than the next sentence it must be the only plan: "…, đạt 78% dự toán. Thu nội địa … . Dự toán năm nay là …".
    """
    following = sentence.following(rate)
    if following is not None and _MARK.search(following.gap) and _SET_BEHIND.match(_MARK.split(following.gap)[-1]):
        return following if amounts([following]) else None
    for place, other in enumerate(page.sentences[rate.sentence + 1 : rate.sentence + 1 + _NEAR]):
        first = other.tokens[0]
        if amounts([first]) and (_SET_BEHIND.match(first.gap) or (not place and _AIMED_BEHIND.match(first.gap))):
            return first
        if any(token.against_target for token in other.tokens):
            return None
    return None


def in_force(page: Page, target: Token, actual: Token, rate: Token) -> Token | None:
    """Return the plan that a percentage is of, where it was changed: "kế hoạch 434 người, đã điều chỉnh còn 421 người".

    It is the one that it fits; where it fits neither, either may be meant.
    """
    changed = page.sentences[target.sentence].following(target)
    if (
        changed is None
        or changed.kind != "count"
        or not _CHANGED.search(changed.gap)
        or share_fits(actual, target, rate)
    ):
        return target
    return changed if same_unit(changed, target) and share_fits(actual, changed, rate) else None


def pointed_at(page: Page, target: Token, rate: Token) -> Token | None:
    """Return the one value of the sentence before that a sentence of what it achieves points back at."""
    this = _THIS.match(rate.gap) if rate.sentence and not rate.index else None
    if this is None:
        return None
    told = [token for token in page.sentences[rate.sentence - 1].amounts() if same_unit(token, target) == SAME]
    if len(told) != 1 or (this["noun"] is not None and this["noun"] not in WORD.findall(told[0].gap + told[0].unit)):
        return None
    return told[0]


def _years(words: str) -> set[str]:
    return set(_A_YEAR.findall(words))


def _told(sentence: Sentence, last: int) -> str:
    """Return the words before a number and before the few numbers in front of it."""
    return " ".join(token.gap for token in sentence.tokens[max(0, last - _FEW) : last + 1])


def _planned(page: Page, number: int) -> Planned:
    """Return the first counts of a sentence that are told as planned, on their own or in one list."""
    if number not in page.planned:
        found: list[tuple[Token, frozenset[str]]] = []
        for token in page.sentences[number].tokens[:_MOST]:
            plain = token.kind == "count" and not token.is_change and token.of is token.under is None
            if plain and token.value > 0 and (found or _PLANS.search(token.gap)):
                found.append((token, _names(_own(token))))
        page.planned[number] = found
    return page.planned[number]


def _own(token: Token) -> str:
    """Return the words of the clause that leads up to a number."""
    return _OWN_CLAUSE.split(token.gap.rstrip(" ,;:"))[-1]


def _names(words: str) -> frozenset[str]:
    """Return what words name, in pairs of syllables, but for those of plans, terms and amounts."""
    return frozenset(
        f"{one} {other}"
        for one, other in pairwise(WORD.findall(words))
        if one not in _SAYS_NOTHING and other not in _SAYS_NOTHING
    )


def _is_of_the_year(page: Page, number: int) -> bool:
    """Tell a sentence of what is planned for a year: "Cả năm 2023, huyện phấn đấu …"."""
    return page.sentences[number].tokens[0].gap.lstrip().startswith("cả năm")


def _is_of_this_year(page: Page, sentence: Sentence, actual: Token, target: Token, rate: Token) -> bool:
    """Tell whether a target that does not fit is that of the year so far, and no sum of money of another name."""
    return (
        same_unit(actual, target) == SAME
        and actual.unit not in UNITS
        and _SO_FAR.search(_told(sentence, max(actual.index, rate.index))) is not None
        and ("năm" in sentence.after(rate) or _is_of_the_year(page, target.sentence))
        and _YEAR.search(target.gap) is None
        and share_nearly_fits(actual, target, rate)
    )
