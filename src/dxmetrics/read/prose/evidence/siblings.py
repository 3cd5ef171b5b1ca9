"""The whole that the shares beside a share prove: of three parts of one total, two that fit it vouch for the third."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import accumulate, chain, islice
from typing import Final

from dxmetrics._later import regex
from dxmetrics.quantity import Number
from dxmetrics.read.prose.evidence.fits import is_loose, of_all_fits, share_fits, share_nearly_fits
from dxmetrics.read.prose.evidence.slips import SAME as SAME_SIZE
from dxmetrics.read.prose.evidence.slips import slips
from dxmetrics.read.prose.evidence.wholes import are_kin, own_share
from dxmetrics.read.prose.page import Page, nearest, same_unit
from dxmetrics.read.prose.sentences import Sentence
from dxmetrics.read.prose.tokens import Token
from dxmetrics.read.prose.units import SAME
from dxmetrics.relations import Kind, kind_of

__all__ = ["Share", "proved_whole", "shares_beside", "wholes_before"]

_NESTED: Final = regex(r"\btrong (?:đó|số)\b")
_LABEL: Final = regex(r"(?: [^\W\d_]+){1,6}")
_LABEL_ENDS: Final = regex(r" (?:còn lại|là|và|với)\b")
_NAMES: Final = regex(r" (?!tỷ trọng|tỉ trọng|thị phần|tổng)")
"""What a percentage names that it is of, which others beside it must name too."""
_COMES_TO: Final = regex(
    r"(?:[^,;]*[,;(] ?| )(?:(?:và|hiện|nay|cũng|chỉ|đã|tức) )*(?:chiếm|(?:tỷ|tỉ) lệ chiếm)\b[^,;]*"
)
"""What leads from a part to its percentage, with no subject between: ", chiếm", not ", nữ chiếm"."""
_MANY: Final = 4
_NEAR: Final = 2
_REACH: Final = 8
_MOST: Final = 24
_FEW: Final = 12
_VOUCH: Final = 2
_FINE: Final = 100
"""Two percentages told in hundredths give one whole by no chance."""
_CLOSE: Final = 400
"""A percentage of so many steps leaves its whole little room."""
_ALL: Final = 100
_SURE: Final = 100
"""What parts of whatever names make up by no chance."""
_LEAST: Final = 12
_PAIR: Final = 2
_BEHIND: Final = 2

Share = tuple[Token, Token]
"""A part and its percentage."""


def proved_whole(page: Page, sentence: Sentence, part: Token, rate: Token) -> Token | None:
    """Return the whole of a share that the shares told beside it are of, whether it fits or not.

    "Trong 60 vụ, trộm cắp 30 vụ (50%), lừa đảo 18 vụ (30%), còn lại 12 vụ (40%)" are all of the 60. The whole may be
    told a few sentences before. Silent where the percentage fits another count, and where no slip explains it.
    """
    if rate.hedge is not None or rate.size >= _ALL * rate.per or own_share(page, part) is not rate:
        return None
    total = _of_their_sum(page, sentence, part, rate)
    if total is not None:
        return total
    others = [share for share in shares_beside(page, sentence, part, rate) if share[0] is not part]
    if not others:
        return _listed_whole(page, sentence, part, rate)
    if _NAMES.match(_label(sentence, rate)) and not any(
        _tells_the_same(page, share[1], sentence, rate) for share in others
    ):
        return None
    near = _behind_the_nearest(sentence, part, others)
    for beside in (others, near) if len(near) < len(others) else (others,):
        whole = _vouched_whole(page, sentence, part, rate, beside)
        if whole is not None:
            return whole
    return _slipped_whole(page, sentence, part, rate, others)


def _behind_the_nearest(sentence: Sentence, part: Token, others: list[Share]) -> list[Share]:
    """Return the shares of a sentence between the counts around a part that may be wholes, larger and no shares."""
    told = {token.index for token, _ in others}
    wholes = [
        token.start
        for token in sentence.amounts()
        if token.value > part.value and token.index not in told and _are_alike(token, part)
    ]
    after = bisect_left(wholes, part.start)
    low, high = wholes[after - 1 : after], wholes[after : after + 1]
    return [
        (one, own)
        for one, own in others
        if one.sentence == part.sentence and (not low or one.start > low[0]) and (not high or one.start < high[0])
    ]


def _vouched_whole(page: Page, sentence: Sentence, part: Token, rate: Token, others: list[Share]) -> Token | None:
    """Return the first count told before that others are of, so many at least that they vouch for it."""
    first = min((token.index for token, _ in others if token.sentence == part.sentence), default=part.index)
    before = min(first, part.index)
    here = [share for share in others if share[1].sentence == rate.sentence]
    for whole in chain(wholes_before(page, sentence, part, before), _wholes_behind(page, part, others)):
        fitting = [share for share in others if _is_of(whole, *share)]
        fits = _is_of(whole, part, rate)
        told = [*fitting, (part, rate)] if fits else fitting
        closed = not fits and _leave_nothing_out(sentence, whole, [*others, (part, rate)])
        filled = not fits and rate.per > 1 and fitting != [] and _fill_up(here, fitting, rate)
        vouching = [own for one, own in told if share_fits(one, whole, own, as_printed=True)]
        fine = any(_is_fine(own) and own.sentence == rate.sentence for own in vouching)
        if len(vouching) < (1 if closed or filled or fine else _VOUCH):
            continue
        unexplained = sum(not _is_explained(page, sentence, share, before) for share in others)
        if whole.start < part.start and len(told) <= unexplained:
            continue
        if fits:
            return whole
        made_up = sum(one.value for one, _ in fitting if one.start < part.start) == whole.value
        if made_up and (rate.per < _FINE or part.value < _SURE):  # what follows may be of another
            continue
        known = any(share_fits(part, token, rate) for token in _told(page, sentence, rate) if token is not part)
        known = (
            known or _is_explained(page, sentence, (part, rate), before) or _is_of_several(sentence, part, whole, rate)
        )
        closed = closed and sum(own.value for _, own in others) + rate.value <= _ALL + 1
        return whole if not known and (closed or share_nearly_fits(part, whole, rate)) else None
    return None


def _of_their_sum(page: Page, sentence: Sentence, part: Token, rate: Token) -> Token | None:
    """Return the count that parts of whatever names make up, where all their percentages but one at most fit it.

    "102 cơ sở, trong đó 18 hợp tác xã chiếm 18%, 17 doanh nghiệp chiếm 17% và 67 hộ chiếm 67%". Silent where one was
    adjusted so that they make up a hundred.
    """
    if rate.index != part.index + 1 or _label(sentence, rate):
        return None
    shares = _told_in_turn(page, sentence, part)
    size = sum([one.value for one, _ in shares])
    fitting = sum([of_all_fits(one.value, size, own) for one, own in shares])
    if len(shares) > _PAIR and fitting < len(shares) - 1:
        return _of_the_sum_but_for(page, sentence, part, rate, shares)
    if size < (_SURE if len(shares) == _PAIR else _LEAST) or len(shares) < _VOUCH or fitting < len(shares) - 1:
        return None
    told = sum([own.value for _, own in shares])
    if fitting < len(shares) and told == _ALL:
        return None
    before = (token for token in islice(nearest(sentence.tokens, shares[0][0].index), _FEW) if token.value == size)
    whole = next(before, None) or page.told_before(size, part.sentence)
    if whole is None or not whole.exact or _are_measured(whole, shares):
        return None
    near = (share_nearly_fits(one, whole, own) for one, own in shares if not of_all_fits(one.value, size, own))
    return None if len(shares) == _PAIR and told > _ALL + 1 and not any(near) else whole  # rates of their own


def _of_the_sum_but_for(page: Page, sentence: Sentence, part: Token, rate: Token, shares: list[Share]) -> Token | None:
    """Return the count that parts in turn make up but for one, which its percentage tells to be what the others leave.

    "Kỷ luật 187 đảng viên: khiển trách 109 (58,3%), cảnh cáo 49 (26,2%), khai trừ 92 (15,5%)": 29 of 187.
    """
    others = [share for share in shares if share[0] is not part]
    left_out = sum([one.value for one, _ in others])
    for whole in islice((*nearest(sentence.tokens, shares[0][0].index), *page.earlier(part, _NEAR)), _FEW):
        left = whole.value - left_out
        if not whole.exact or left <= 0 or left == part.value or whole.of or _are_measured(whole, shares):
            continue
        if of_all_fits(left, whole.value, rate) and all(
            of_all_fits(one.value, whole.value, own) for one, own in others
        ):
            return whole
    return None


def _told_in_turn(page: Page, sentence: Sentence, part: Token) -> list[Share]:
    """Return the shares, one of a part among them, of which each is told right behind the one before."""
    tokens = sentence.tokens
    first = last = part.index
    while part.index - first < _MOST and first >= _PAIR and _is_share(page, tokens[first - _PAIR], tokens[first - 1]):
        first -= _PAIR
    while (
        last - part.index < _MOST and last + 3 < len(tokens) and _is_share(page, tokens[last + _PAIR], tokens[last + 3])
    ):
        last += _PAIR
    return list(zip(tokens[first : last + 1 : _PAIR], tokens[first + 1 : last + _PAIR : _PAIR], strict=True))


def _is_share(page: Page, part: Token, rate: Token) -> bool:
    """Tell whether two numbers are a count printed in full and its percentage."""
    told = part.kind == "count" and part.exact and rate.hedge is None and rate.size < _ALL * rate.per
    return told and part.of is part.under is None and own_share(page, part) is rate


def _are_measured(whole: Token, shares: list[Share]) -> bool:
    """Tell whether a whole and its parts are of different measures."""
    return any(kind_of(one.unit) is Kind.MEASURE for one in (whole, *(part for part, _ in shares))) and not all(
        same_unit(whole, part) for part, _ in shares
    )


def _listed_whole(page: Page, sentence: Sentence, part: Token, rate: Token) -> Token | None:
    """Return the count that the numbers behind it make up, up to a part whose percentage a slip keeps from fitting.

    "Có 152 máy, 132 máy chạy tốt, 20 máy hỏng, chiếm 31,2%".
    """
    if part.of or part.under or not _COMES_TO.fullmatch(rate.gap) or _NAMES.match(_label(sentence, rate)):
        return None
    told: list[Token] = []
    for token in nearest(sentence.tokens, part.index + 1):
        if told and token.value == sum([one.value for one in told]):
            return token if _is_missed(page, sentence, part, token, rate) and len(told) > 1 else None
        if not token.exact or token.of or token.under or not _are_alike(token, part):
            return None
        told.append(token)
    return None


def _is_missed(page: Page, sentence: Sentence, part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether a slip keeps a part of a whole from its percentage, which no other number told gives."""
    known = any(share_fits(part, token, rate) for token in _told(page, sentence, rate) if token is not part)
    return not known and not _is_of_several(sentence, part, whole, rate) and share_nearly_fits(part, whole, rate)


def _is_of_several(sentence: Sentence, part: Token, whole: Token, rate: Token) -> bool:
    """Tell whether a percentage is that of a part and those before it: "trước hạn 20 đơn, đúng hạn 15 đơn, đạt 70%"."""
    if rate.gap.startswith(" ("):  # of the one right before it
        return False
    added = accumulate(token.value for token in nearest(sentence.tokens, part.index + 1) if token is not whole)
    return any(of_all_fits(some, whole, rate) for some in islice(added, _FEW))


def _leave_nothing_out(sentence: Sentence, whole: Token, shares: list[Share]) -> bool:
    """Tell whether the parts of some shares, all in one sentence, make up a whole.

    There may be parts without a percentage beside them: "30 vụ (50%), 18 vụ (30%), còn lại 12 vụ".
    """
    if len({part.sentence for part, _ in shares}) > 1:
        return False
    first = min(part.index for part, _ in shares)
    beside = [token for token in sentence.amounts() if token.index >= first and _are_alike(token, shares[0][0])]
    return whole.value in (sum([part.value for part, _ in shares]), sum([token.value for token in beside]))


def _fill_up(here: list[Share], fitting: list[Share], rate: Token) -> bool:
    """Tell whether shares that fit a whole leave of a hundred what one beside them is: "phố (56,1%), làng (43,9%)"."""
    left: Number = _ALL - rate.value
    for _, own in here:
        left -= own.value
    return here == fitting and -rate.step <= left + left <= rate.step


def _is_explained(page: Page, sentence: Sentence, share: Share, before: int) -> bool:
    """Tell whether a share is of some whole told before; one of another speaks neither for a whole nor against it."""
    told = islice((*nearest(sentence.tokens, before), *page.earlier(share[1], _REACH)), _MOST)
    return any(_are_alike(token, share[0]) and _is_of(token, *share) for token in told)


def _slipped_whole(page: Page, sentence: Sentence, part: Token, rate: Token, others: list[Share]) -> Token | None:
    """Return the whole that one slip in it keeps all of some shares from fitting, told finely enough to say so.

    "Trong 1.214 vụ, trộm cắp 1.246 vụ (20,05%), lừa đảo 388 vụ (6,24%)" are of 6.214; three may be told in tenths, and
    four that differ in whole per cent.
    """
    shares = [(part, rate), *others]
    fine = all(own.per >= _FINE for _, own in shares)
    close = len(shares) > _VOUCH and any(own.size >= _CLOSE for _, own in shares)
    many = len({own.value for _, own in shares}) >= _MANY
    if not (fine or close or many) or not all(one.exact for one, _ in shares):
        return None
    for whole in islice(wholes_before(page, sentence, part, part.index), _NEAR):
        if not whole.exact or whole.text.startswith("0") or any(share_fits(one, whole, own) for one, own in shares):
            continue
        if not (fine or close) and whole.value < _ALL:  # one in five is a slip away from any other
            continue
        for number in slips(str(whole.value), 0, SAME_SIZE):
            if all(number > one.value and of_all_fits(one.value, number, own) for one, own in shares):
                return whole
    return None


def _is_of(whole: Token, part: Token, rate: Token) -> bool:
    return whole.value > part.value and share_fits(part, whole, rate) and not is_loose(part, whole, rate)


def shares_beside(page: Page, sentence: Sentence, part: Token, rate: Token) -> list[Share]:
    """Return the shares told like one, itself among them, in its sentence or near it, of the same thing, in order."""
    label = _label(sentence, rate)
    labels = {label} if label else {_label(sentence, own) for _, own in _shares_in(page, sentence, part, rate)}
    found: list[Share] = []
    for number in range(max(0, part.sentence - _NEAR), min(part.sentence + _NEAR + 1, len(page.sentences))):
        told = page.sentences[number]
        for token, own in _shares_in(page, told, part, rate):
            behind = _label(told, own)
            if behind in labels if number != part.sentence else not behind or not label or behind == label:
                found.append((token, own))
    return found


def _tells_the_same(page: Page, own: Token, sentence: Sentence, rate: Token) -> bool:
    return _label(page.sentences[own.sentence], own) == _label(sentence, rate)


def _shares_in(page: Page, sentence: Sentence, part: Token, rate: Token) -> Iterator[Share]:
    """Yield the shares of a sentence that are told in the way of another one, and of the same thing."""
    for token in sentence.amounts()[:_MOST]:
        own = own_share(page, token) if token.depth == part.depth and token.of is token.under is None else None
        if own is None or own.hedge is not None or _in_brackets(own) != _in_brackets(rate):
            continue
        if _are_alike(token, part) and own.size < _ALL * own.per and not _is_nested(sentence, token):
            yield token, own


def _is_fine(rate: Token) -> bool:
    """Tell whether a percentage is told so finely that a whole near it fits by no chance."""
    return rate.value >= rate.step * _FINE


def _in_brackets(rate: Token) -> bool:
    return rate.role == "paren" or "(" in rate.gap


def _is_nested(sentence: Sentence, token: Token) -> bool:
    """Tell whether a share is of the one before it: "18 vụ (30%), trong đó 9 vụ (50%) qua mạng"."""
    before = sentence.before(token)
    return before is not None and before.kind == "rate" and _NESTED.search(token.gap) is not None


def _label(sentence: Sentence, rate: Token) -> str:
    """Return the words right behind a percentage: "tổng số hộ", "tỷ trọng"."""
    match = _LABEL.match(sentence.after(rate))
    return "" if match is None else _LABEL_ENDS.split(match[0], maxsplit=1)[0]


def wholes_before(page: Page, sentence: Sentence, part: Token, first: int) -> Iterator[Token]:
    """Yield the counts before the first of some shares that may be the whole of all of them, the nearest first."""
    for token in islice((*nearest(sentence.tokens, first), *page.earlier(part, _REACH)), _MOST):
        if token.of is None and _are_alike(token, part) and own_share(page, token) is None:
            yield token


def _wholes_behind(page: Page, part: Token, others: list[Share]) -> Iterator[Token]:
    """Yield the counts of the sentences behind some shares that all of them but one at most are of, three at least."""
    if len(others) <= _VOUCH:
        return
    for sentence in page.sentences[part.sentence + 1 : part.sentence + 1 + _BEHIND]:
        for token in sentence.amounts()[:_FEW]:
            if token.of is None and _are_alike(token, part) and own_share(page, token) is None:
                fitting = sum([share_fits(one, token, own, as_printed=True) for one, own in others])
                if fitting >= max(_VOUCH + 1, len(others) - 1):
                    yield token


def _told(page: Page, sentence: Sentence, rate: Token) -> Iterator[Token]:
    return islice((*nearest(sentence.tokens), *page.earlier(rate, _NEAR)), _FEW)


def _are_alike(one: Token, other: Token) -> bool:
    """Tell whether two counts are of one thing, or both of people: "hộ nghèo", "hộ cận nghèo"; "hội viên", "người"."""
    return same_unit(one, other) == SAME or (one.unit != "" != other.unit and are_kin(one, other))
