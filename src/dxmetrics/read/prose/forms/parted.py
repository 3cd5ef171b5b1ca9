"""Lists of all there are by their names, which a slip keeps from it: "45 hồ sơ, 30 đủ điều kiện, 12 chưa đủ"."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from dxmetrics._later import regex
from dxmetrics.model import Claim
from dxmetrics.read.prose.evidence.complements import are_all, are_listed
from dxmetrics.read.prose.evidence.exemptions import are_of_more, is_headed_anew, tells_the_excess
from dxmetrics.read.prose.evidence.fits import share_fits
from dxmetrics.read.prose.evidence.scales import are_all_of_a_scale
from dxmetrics.read.prose.evidence.sums import some_make_up, sum_fits, sum_nearly_fits
from dxmetrics.read.prose.evidence.wholes import are_kin, are_people
from dxmetrics.read.prose.forms.breakdowns import sum_claim
from dxmetrics.read.prose.leads import any_of
from dxmetrics.read.prose.page import Page, amounts, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token

__all__ = ["read_parted"]

_NESTED: Final = regex(
    rf"(?:{any_of('trong đó|trong số|gồm|riêng|kể cả|so với|ngoài ra|lũy kế|luỹ kế|năm trước|tổng')}"
    rf"|{any_of('kế hoạch', unless='theo ')})\b"
)
"""What makes a count no part beside those before it."""
_GOES_ON: Final = regex(r"\b(?:còn lại|số còn|một số|v\.v|vân vân|khác|trong đó)\b|…|\.\.\.")
_LATER: Final = regex(r"\W*(?:trong (?:đó|số (?:này|đó))|cụ thể|đến nay|hiện nay|kết quả|gồm|bao gồm|đã)\b")
"""What begins a sentence that breaks down a count of the one before."""
_OPENERS: Final = any_of("trong đó|trong số này|trong số đó|gồm|thì|với|cụ thể|chia ra|kết quả")
_LED: Final = regex(rf"[,;:(]|(?:{_OPENERS}|{any_of('có|đã')})\b")
_OPENS: Final = regex(rf"[:(]|(?:{_OPENERS})\b")
_OF_SOME: Final = regex(rf"(?:{any_of('vượt|đạt|đã|chưa|không|tăng|giảm|hoàn thành|đang|chỉ|mới|còn')})\b")
"""What makes a count one of several, where no word opens a list behind it: "15 chỉ tiêu vượt, 6 chỉ tiêu đạt"."""
_GRADE: Final = regex(r"\b(?:xuất sắc|giỏi|tốt|khá|trung bình)\b")
"""What makes a count one grade of a scale: "khá 540 em, đạt 336 em, chưa đạt 24 em"."""
_APART: Final = regex(r";|, với \Z")
_LISTS: Final = ("gồm", "trong đó", "(")
"""What opens a list in which each part may have a noun of its own."""
_BARE: Final = (", ", "; ")
_RANKS: Final = ("cấp tỉnh", "cấp huyện", "cấp xã")
_ANY_OF_THEM: Final = ("tổ chức cơ sở", "tổ chức đảng", "đơn vị", "địa phương")
_PLACES: Final = ("địa phương", "đơn vị")
"""What any province, district or commune may be called: "63 tỉnh, thành phố thì 57 địa phương đã ban hành"."""
_MARK: Final = regex(r"[,;(]")
_MOST: Final = 6
_BOTH: Final = 2
_NEAR: Final = 12
_BACK: Final = 3


def read_parted(page: Page, sentence: Sentence) -> Iterator[Claim]:
    """Yield the total and the parts of lists that leave nothing out by what these are named, and miss by a slip.

    Silent where parts make up another count that is told near by, or some of them the total.

    >>> from dxmetrics.read import read_text
    >>> text = "Xã có 35 hồ sơ, trong đó đủ điều kiện 20 hồ sơ, không đủ điều kiện 51 hồ sơ."
    >>> [figure.text for figure in read_text(text).claims[0].figures]
    ['35', '20', '51']
    """
    counts = sentence.amounts()
    last = len(sentence.tokens) - 1
    for place, first in enumerate(counts, 1):
        total = first.of or first
        if total.index < last and len(counts) - place < _BOTH:  # no list
            continue
        if not (_is_plain(first) or _is_ratio(first)) or not total.unit or total in page.summed:
            continue
        parts = _parts(page, sentence, total)
        if total is not first:
            parts.insert(0, first)  # "43/63 địa phương tăng, 20 địa phương giảm"
        for size in range(len(parts), 1, -1):
            if _should_add_up(page, total, parts[:size], parts[size:]):
                yield sum_claim(page, total, parts[:size])
                break


def _is_plain(token: Token) -> bool:
    return (
        token.kind == "count"
        and token.exact
        and token.of is token.under is token.beside is None
        and not token.is_change
        and not token.in_row
    )


def _is_ratio(token: Token) -> bool:
    return token.of is not None and token.exact and token.of.exact and token.kind == "count"


def _parts(page: Page, sentence: Sentence, total: Token) -> list[Token]:
    """Return the counts of the total's noun that are told right behind it, or at the beginning of the next sentence."""
    behind = sentence.tokens[total.index + 1 :]
    if not behind and total.sentence + 1 < len(page.sentences):
        behind = page.sentences[total.sentence + 1].tokens
        if len(behind) == 1 or not _LATER.match(behind[0].gap):
            return []
    parts: list[Token] = []
    for token in behind[:_NEAR]:
        if token.kind != "count" or token.is_change:
            continue
        if parts and token.depth > parts[0].depth:
            continue
        if parts and (token.depth < parts[0].depth or _NESTED.search(_lead(token))):
            break
        if not parts and ((token.depth and ")" in token.gap) or not _LED.search(token.gap)):
            break
        lists = (parts or [token])[0].gap
        if not (_is_plain(token) and (_is_of(total, token) or any(map(lists.__contains__, _LISTS)))):
            break
        parts.append(token)
    return parts[:_MOST]


def _lead(token: Token) -> str:
    """Return the words right before a count, behind the last mark."""
    return _MARK.split(token.gap)[-1]


def _is_of(total: Token, part: Token) -> bool:
    """Tell whether a part may be of a total by its noun."""
    if same_unit(total, part) or are_kin(total, part) or are_people(total, part):
        return True
    noun = total.unit.lower()
    if part.unit.lower().startswith((*_RANKS, *_PLACES)):
        return True
    return (part.unit.lower() == "người" and "viên" in noun) or noun.startswith(_ANY_OF_THEM)


def _should_add_up(page: Page, total: Token, parts: Sequence[Token], others: Sequence[Token]) -> bool:
    """Tell whether parts are all there are of a total, and a slip keeps them from it."""
    told = list(parts)
    if sum_fits(total, told) or not sum_nearly_fits(total, told) or is_headed_anew(told[0]):
        return False
    if page.taken.issuperset(parts) or any(part in page.parts for part in parts) or _is_one_of_them(page, total, told):
        return False
    before = page.sentences[total.sentence].tokens[: total.index]
    if not same_unit(total, parts[-1]) and any(same_unit(token, parts[-1]) and token.unit for token in before):
        return False  # "12 xã, 1 thị trấn, trong đó 8 xã đạt và 3 xã chưa đạt"
    if any(frozenset((total, *some)) in page.balances for some in (parts, parts[::-1])):
        return False
    opened = parts[0].gap.startswith(_BARE) or _OPENS.search(parts[0].gap)
    if not (
        are_all(page, total, parts)
        or (opened and (are_all_of_a_scale(page, total, parts) or are_listed(page, total, parts)))
    ):
        return False
    return not (_are_more(page, total, told) or _are_fewer(page, total, told, others))


def _is_one_of_them(page: Page, total: Token, parts: list[Token]) -> bool:
    """Tell whether a total is told beside the counts behind it, and is of some itself."""
    if _OPENS.search(parts[0].gap) or total.sentence != parts[0].sentence or parts[0].of is total:
        return False
    if parts[0].gap in _BARE and all(_is_sibling(total.unit.lower(), part.unit.lower()) for part in parts):
        return True
    behind = page.low[total.end : parts[0].start].partition(",")[0]
    return _OF_SOME.search(behind) is not None or _GRADE.search(f"{_lead(total)} {behind}") is not None


def _is_sibling(noun: str, other: str) -> bool:
    """Tell two kinds of one noun: "giải nhất", "giải nhì"; not "học sinh", "học sinh giỏi"."""
    head, _, kind = other.partition(" ")
    return kind != "" and noun.startswith(f"{head} ") and not other.startswith(noun)


def _are_more(page: Page, total: Token, parts: list[Token]) -> bool:
    """Tell whether what is told near by explains parts that exceed their total, or make up another."""
    near = [*amounts(page.sentences[total.sentence].tokens), *islice(page.earlier(total, _BACK), _NEAR)]
    if are_of_more(total, near, parts) or tells_the_excess(page, total, parts):
        return True
    last = parts[-1]
    near += [token for sentence in page.sentences[last.sentence : last.sentence + 2] for token in sentence.amounts()]
    added = sum(part.value for part in parts)
    told, own = (added, abs(added - total.value)), (total, *parts)
    other = any(token.value in told and same_unit(token, total) for token in near if token not in own)
    return other or some_make_up(total.value, parts)


def _are_fewer(page: Page, total: Token, parts: list[Token], others: Sequence[Token]) -> bool:
    """Tell whether what follows parts tells of those that they leave out, or percentages vouch for each of them."""
    last = parts[-1]
    home = page.sentences[last.sentence]
    follow = home.following(last)
    if _GOES_ON.search(home.after(last)) or (others and not _APART.search(others[0].gap)):
        return True
    if follow is not None and follow.value == total.value - sum(part.value for part in parts):
        return True
    if follow is None and last.sentence + 1 < len(page.sentences):
        follow = page.sentences[last.sentence + 1].tokens[0]
    if follow is not None and (follow.role == "rest" or "ngoài ra" in follow.gap) and same_unit(follow, total):
        return True
    shares = [home.following(part) for part in parts]
    return all(
        rate is not None and rate.kind == "rate" and share_fits(part, total, rate)
        for part, rate in zip(parts, shares, strict=True)
    )
