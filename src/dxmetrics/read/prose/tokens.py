"""Numbers of a text as tokens: value, sign, hedge, scale, unit; what is no figure is left out."""

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Final, Literal

from dxmetrics._later import regex
from dxmetrics.errors import ReadingError
from dxmetrics.quantity import PERCENT, POINTS, Figure, Hedge, Number, Oddity, Span
from dxmetrics.quantity.figure import printed_figure
from dxmetrics.read.prose.hedged import hedge_of
from dxmetrics.read.prose.leads import word_before
from dxmetrics.read.prose.masks import BEFORE_PART, PLAIN_BEFORE, is_part_of_date, mask_of, may_be_masked
from dxmetrics.read.prose.shapes import BEGINS_SHAPE, DIALLED_FIRST, TO_UPPER, look_alike_end
from dxmetrics.read.prose.units import PHRASE, noun_after, noun_size, term_end
from dxmetrics.vi.currencies import CURRENCIES, MONEY_SIGNS
from dxmetrics.vi.numbers import NUMBER, read_number
from dxmetrics.vi.scales import SCALES, scale_of

__all__ = ["Kind", "Role", "Token", "count_at", "figure_of", "is_compound", "tokens"]

Kind = Literal["count", "rate", "point", "aside"]
"""What a number is: a count, a percentage, points, or what only explains another one and is of no figure beside it."""
Role = Literal["", "rise", "fall", "rest", "share", "paren", "target"]


class Token:
    """One number that may be a figure.

    `start` and `end` bound the printed number with its scale word, `stop` the unit after it; `span` is the place of the
    first in the original text. `kind` is count, rate (a percentage) or point (percentage points); `size` is the value
    in whole numbers, of which `per` make one; `exact` a count printed in full without a hedge, `scale` its scale word.
    What the words around it make of it is filled in by later stages: `gap`, the words since the token before or the
    beginning of the sentence, in lower case; `role`, and whether that `is_change`; `of`, the token that a slash puts
    under this one (its `under` points back); `beside`, one of another unit after a slash; `in_row`, whether it stands
    in a row of a table run into text; `told`, the figure it was last told as.
    """

    __slots__ = (
        *(
            "against_target",
            "beside",
            "depth",
            "end",
            "exact",
            "gap",
            "hedge",
            "in_row",
            "index",
            "is_change",
            "kind",
            "oddity",
            "of",
            "per",
        ),
        *(
            "role",
            "scale",
            "sentence",
            "signed",
            "size",
            "span",
            "start",
            "step",
            "stop",
            "text",
            "told",
            "under",
            "unit",
        ),
        "value",
    )

    def __init__(  # noqa: PLR0913, PLR0917 - one number has as many sides; named ones would take half as long again
        self,
        start: int,
        end: int,
        stop: int,
        span: Span,
        text: str,
        value: Number,
        step: Number,
        kind: Kind,
        unit: str,
        hedge: Hedge | None,
        oddity: Oddity | None,
        signed: bool,  # noqa: FBT001
        exact: bool = False,  # noqa: FBT001, FBT002
        scale: int = 1,
    ) -> None:
        """Take what is printed; the rest is filled in later."""
        self.start = start
        self.end = end
        self.stop = stop
        self.span = span
        self.text = text
        self.value = value
        self.step = step
        if isinstance(step, int) and isinstance(value, int):  # as a rule
            self.per, self.size = 1, value
        else:
            self.per = step.denominator
            self.size = value.numerator * (self.per // value.denominator)
        self.kind: Kind = kind
        self.unit = unit
        self.hedge = hedge
        self.oddity = oddity
        self.signed = signed
        self.exact = exact
        self.scale = scale
        self.gap = ""
        self.depth = self.sentence = self.index = 0
        self.role: Role = ""
        self.is_change = self.against_target = self.in_row = False
        self.of: Token | None = None
        self.under: Token | None = None
        self.beside: Token | None = None
        self.told: Figure | None = None

    @property
    def gap_start(self) -> int:
        """Return where the words before it begin."""
        return self.start - len(self.gap)

    def scale_by(self, scale: int) -> None:
        """Take the scale word of another number, which is told for both."""
        self.value, self.step, self.exact = self.value * scale, self.step * scale, False
        self.per = self.step.denominator
        self.size = self.value.numerator * (self.per // self.value.denominator)

    def play(self, role: Role) -> None:
        """Take the role that the words give it; a rise or a fall makes a change of it."""
        self.role = role
        self.is_change = role in ("rise", "fall")

    def figure(self, sign: int = 1) -> Figure:
        """Return the token as a figure; `sign` -1 makes a fall of it."""
        falls = sign < 0 < self.value
        told = self.told
        if told is not None and not falls and told.value is self.value and told.hedge is self.hedge:
            return told
        unit = PERCENT if self.kind == "rate" else POINTS if self.kind == "point" else self.unit or None
        value = -self.value if falls else self.value
        figure = printed_figure(self.text, value, self.step, self.hedge, unit, self.span, self.oddity)
        if not falls:
            self.told = figure
        return figure


def is_compound(token: Token) -> bool:
    """Tell whether a count is told in several scale words, as exactly as it is known: "12 tỷ 500 triệu"."""
    return token.step < token.scale > 1 < token.text.count(" ") and "," not in token.text


def figure_of(token: Token | None, sign: int = 1) -> Figure | None:
    """Return a token that may be missing as a figure."""
    return None if token is None else token.figure(sign)


_NUMBER: Final = regex(
    rf"{NUMBER}(?=( %|%(?!\s?[-–]))| ({PHRASE})( ?/[^\W\d_])?|({BEGINS_SHAPE})|)",
)
_RATE: Final = 1
_PHRASE: Final = 2
_FIRST: Final = 3
_SHAPE: Final = 5
"""What follows a number: a percent sign; words (and the first of them); what may make a look-alike of it, or, of words,
a unit price. Most numbers are told apart by that."""
_CLOSES: Final = frozenset((",", ";", ""))
_ENDS: Final = frozenset((*"/-–:;.)", ""))
"""Marks that no noun and no scale word can follow; after a comma there may be decimals."""
_TO_UPPER: Final = frozenset(word.strip() for word in TO_UPPER)
_LONG: Final = 4
"""A longer number may be a date with dots or a telephone number."""
_SCALE: Final = regex(
    r"\s?((?:nghìn|ngàn|triệu)\s(?:tỷ|tỉ)|nghìn|ngàn|triệu|tỷ|tỉ|vạn|(?:ty|ti|trieu|nghin|ngan)(?=\s(?:đồng|dong)))"
    r"(?![^\W_])(?!\s?(?:lệ|trọng))(\s+rưỡi)?"
)
_NEXT_SCALE: Final = regex(r"\s(\d{1,3})(?:,(\d{1,3}))?\s?(nghìn|ngàn|triệu|tỷ|tỉ)(?![^\W_])(?!\s?(?:lệ|trọng))")
_PERCENT: Final = regex(r"(\s?(?:điểm\s?(?:%|phần trăm)|%\s?điểm(?! (?:tối đa|số|chuẩn|quy định))))|\s?(?:%|phần trăm)")
"""Per cent, and percentage points, of which most points there are make none: "bằng 87,5% điểm tối đa"."""
_PERCENT_STARTS: Final = frozenset("%pđ")
_SPACED: Final = regex(r",\s(\d{1,2})(?=\s?(?:%|phần trăm))")
_SPACED_GROUPS: Final = regex(r"(?: \d{3})+(?=/\d| (?!tháng|năm|ngày)[^\W\d_])")
_AFTER_THOUSANDS: Final = regex(r" \d{3}(?= [^\W\d_])")
_DASHES: Final = frozenset("-–")
_AMOUNTS: Final = frozenset("nghìn ngàn triệu tỷ tỉ vạn ty ti trieu nghin ngan điểm phần điểmphần".split())
"""Words that scale words and per cent in words begin with."""
_THOUSAND: Final = 1000
_Printed = tuple[Number, Number, Oddity | None]
"""A printed number as `read_number` gives it: value, step, oddity."""


_TEARS: Final = (". ", " .", "..", "'", "’")
_TEAR: Final = 2
_GROUP: Final = 3


def _group_end(low: str, end: int) -> int:
    """Return where a number ends that *cấp* makes no level of, as groups of thousands follow: "cấp 20 284 thẻ"."""
    spaced = _SPACED_GROUPS.match(low, end)
    return end if spaced is None else spaced.end()


def _is_torn(low: str, before: Token, start: int, digits: str) -> bool:
    """Tell whether a number is the rest of one that is torn at its mark of thousands: "1. 250", "1 .250", "1'250"."""
    if before.end + _TEAR < start or before.unit or len(before.text) > _GROUP or not digits[:_GROUP].isdecimal():
        return False
    whole_group = len(digits) == _GROUP or digits[_GROUP : _GROUP + 1] in (".", ",")
    return whole_group and low[before.end : start] in _TEARS and before.kind == "count"


def _is_masked(text: str, low: str, start: int, digits: str, lead: str) -> bool:
    """Tell whether digits behind a word are part of a date, a label or the like."""
    end = start + len(digits)
    if lead in BEFORE_PART and is_part_of_date(low, end, digits, lead):
        return True
    return bool(mask_of(text, low, start, _group_end(low, end) if lead == "cấp" else end, plain=digits.isdecimal()))


def tokens(text: str, low: str, offsets: Sequence[int] | None = None) -> tuple[list[Token], list[Span]]:
    """Return the numbers of `text` that may be figures, in order, and the places of those that no reading fits.

    `text` is in normal form, `low` the same in lower case, `offsets` where each of its characters stood in the original
    (as `normalise` gives them; none where it is the original).

    >>> text = "Kế hoạch 255/KH-UBND: trên 12 tỷ đồng cho 8.994 hộ"
    >>> [(token.text, token.value, token.unit) for token in tokens(text, text.lower())[0]]
    [('12 tỷ', 12000000000, 'đồng'), ('8.994', 8994, 'hộ')]
    """
    found: list[Token] = []
    refused: list[Span] = []
    skip = 0
    plain, signs = PLAIN_BEFORE, MONEY_SIGNS  # names of this function are found faster than those of other modules
    for match in _NUMBER.finditer(low):
        start, end = match.span()
        if start < skip:
            continue
        digits, follow = match[0], match.lastindex or 0
        first = None if follow == _RATE else match[_FIRST]
        joined = follow == _SHAPE or (end - start > _LONG and (digits[:2] in DIALLED_FIRST or digits.count(".") > 1))
        joined = joined or (low.startswith(TO_UPPER, match.end(_RATE)) if follow == _RATE else first in _TO_UPPER)
        masked = look_alike_end(text, low, start, end) if joined else -1
        if masked >= 0:
            skip = masked
            continue
        before = low[start - 1 : start]
        lead = word_before(low, start) if before == " " else ""
        if found and not lead.isalpha() and _is_torn(low, found[-1], start, digits):
            refused.append((found.pop().start, end))
            continue
        if follow == _RATE:
            suspect = before not in plain
        else:
            apart = follow == _PHRASE or low[end : end + 1] in _CLOSES
            suspect = not apart or may_be_masked(digits, before, lead, first)
        if suspect and _is_masked(text, low, start, digits, lead):
            continue
        try:
            number = read_number(digits)
        except ReadingError:
            refused.append((start, end))
            continue
        token = _token(text, low, match, digits, first, number, lead)
        if before in signs or lead in signs:
            _take_currency(low, token, before if before in signs else lead, found)
        skip = token.end
        found.append(token)
    if offsets is not None:
        _place(found, offsets)
    return found, refused


def _token(
    text: str, low: str, match: re.Match[str], digits: str, first: str | None, number: _Printed, lead: str
) -> Token:
    """Return the number that a match begins, by what stands right behind it; `first` is the word there."""
    start, follow = match.start(), match.lastindex or 0
    if follow == _RATE:
        return _rate(text, low, start, start + len(digits), match.end(_RATE), digits, number, lead)
    if follow == _PHRASE and first not in _AMOUNTS:
        return _plain_count(text, low, start, digits, match[_PHRASE], number, lead)
    return _count(text, low, start, digits, number, lead)


def _take_currency(low: str, token: Token, sign: str, found: list[Token]) -> None:
    """Give a number the currency that stands before it: "$36 triệu", "US$36 triệu", "USD 36 triệu"."""
    start = token.start - len(sign) - (low[token.start - 1] == " ")
    if token.kind != "count" or (found and found[-1].stop > start):  # "12 USD 30 thùng"
        return
    start -= 2 * (sign == "$" and low.startswith("us", start - 2))
    token.start, token.stop, token.unit = start, token.end, MONEY_SIGNS[sign]
    if token.hedge is None and (hedge := hedge_of(low, start, token.stop)) is not None:
        token.hedge, token.exact = hedge, False


def _place(found: list[Token], offsets: Sequence[int]) -> None:
    """Tell tokens where they stand in the original text."""
    for token in found:
        token.span = offsets[token.end - len(token.text)], offsets[token.end]


def count_at(text: str, low: str, start: int, digits: str) -> Token:
    """Return the number that `digits` begin at a place, scale words and noun included, whatever it may be masked as.

    Raises ReadingError where no reading fits.

    >>> text = "giá 1,2 triệu đồng/tấn"
    >>> token = count_at(text, text, 4, "1,2")
    >>> token.text, token.unit, text[token.stop :]
    ('1,2 triệu', 'đồng', '/tấn')
    """
    return _count(text, low, start, digits, read_number(digits), word_before(low, start))


def _rate(
    text: str, low: str, start: int, end: int, stop: int, printed: str, number: _Printed, lead: str, kind: Kind = "rate"
) -> Token:
    """Take a number with a percent sign behind it, which ends at `stop`."""
    value, step, oddity = number
    if low.find("đ", stop, stop + 2) >= 0 and (percent := _PERCENT.match(low, end)) is not None and percent[1]:
        kind, stop = "point", percent.end()
    signed = not lead and _is_signed(text, start, kind)
    value = -value if signed else value
    hedge = hedge_of(low, start, stop, lead)
    return Token(start, end, stop, (start, end), printed, value, step, kind, "", hedge, oddity, signed)


def _plain_count(text: str, low: str, start: int, digits: str, phrase: str, number: _Printed, lead: str) -> Token:
    """Take a number with nothing behind it but words, of which a noun may be the beginning."""
    value, step, oddity = number
    stop = end = start + len(digits)
    unit = ""
    if phrase and (size := noun_size(phrase)):
        stop += size + 1
        unit = CURRENCIES.get(phrase[:size]) or text[end + 1 : stop]
        if low.startswith(", ", stop):
            stop = term_end(text, low, stop)
    signed = not lead and _is_signed(text, start, "count")
    value = -value if signed else value
    hedge = hedge_of(low, start, stop, lead)
    exact = hedge is None and oddity is None and isinstance(step, int)
    return Token(start, end, stop, (start, end), digits, value, step, "count", unit, hedge, oddity, signed, exact)


def _count(text: str, low: str, start: int, digits: str, number: _Printed, lead: str) -> Token:
    """Read the rest of a number: digits behind a space, scale words, its noun, or per cent in words."""
    value, step, oddity = number
    end = start + len(digits)
    after, beyond = low[end : end + 1], low[end + 1 : end + 2]
    if after in _ENDS:
        return _plain_count(text, low, start, digits, "", number, lead)
    if beyond == " " or beyond.isdecimal():
        if after == "," and step == 1 and (spaced := _SPACED.match(low, end)) is not None:
            per = 10 ** len(spaced[1])
            value, step, oddity = value + Fraction(int(spaced[1]), per), Fraction(1, per), Oddity.SPACE
            end = spaced.end()
        elif _begins_groups(digits, after) and (groups := _SPACED_GROUPS.match(low, end)) is not None:
            value, oddity, end = int(digits + groups[0].replace(" ", "")), Oddity.SPACE, groups.end()
    percent = _percent(low, low[end : end + 1], end)
    if percent is not None:
        kind: Kind = "point" if percent[1] else "rate"
        return _rate(text, low, start, end, percent.end(), text[start:end], (value, step, oddity), lead, kind)
    factor = 1
    exact = isinstance(step, int)
    if (scale := _SCALE.match(low, end)) is not None:
        factor, bare = scale_of(scale[1])
        oddity = oddity or bare
        value, step, end = _scaled(low, value, step, scale, factor)
        exact = low[end - 1].isdecimal()  # 12 nghìn 500
    stop, unit = noun_after(low, end), ""
    if stop != end:
        unit = text[end:stop].strip(' "')
        unit = CURRENCIES.get(unit.lower(), unit)
        if low.startswith(", ", stop):
            stop = term_end(text, low, stop)
    signed = not lead and _is_signed(text, start, "count")
    value = -value if signed else value
    hedge = hedge_of(low, start, stop, lead)
    exact = exact and hedge is None and oddity is None
    printed = text[start:end]
    return Token(
        start, end, stop, (start, end), printed, value, step, "count", unit, hedge, oddity, signed, exact, factor
    )


def _begins_groups(digits: str, after: str) -> bool:
    """Tell whether digits with a space behind them may be the first group of thousands."""
    return after == " " and len(digits) <= 3 and digits.isdecimal() and not digits.startswith("0")


def _percent(low: str, after: str, end: int) -> re.Match[str] | None:
    """Match a percent sign, per cent in words, or percentage points; `after` is what follows the number."""
    if after == " ":
        return _PERCENT.match(low, end) if low[end + 1 : end + 2] in _PERCENT_STARTS else None
    return _PERCENT.match(low, end) if after in _PERCENT_STARTS else None


def _scaled(low: str, value: Number, step: Number, scale: re.Match[str], factor: int) -> tuple[Number, Number, int]:
    """Multiply scale words out: 12 tỷ 500 triệu, 2 tỷ rưỡi, 12 nghìn 500, 9 nghìn 525,6 tỷ."""
    if scale[2]:
        value, step = value + Fraction(1, 2), Fraction(1, 10)
    value, step, end = _times(value, factor), _times(step, factor), scale.end()
    if not low[end + 1 : end + 2].isdecimal():
        return value, step, end
    while (more := _NEXT_SCALE.match(low, end)) is not None:
        size, place, less = int(more[1]), 1, SCALES[more[3]]
        if more[2]:
            place = 10 ** len(more[2])
            size = size * place + int(more[2])
        if less < step:
            value, step = value + _times(Fraction(size, place), less), _times(Fraction(1, place), less)
        elif step == _THOUSAND and less > step:
            value, step = _times(value + Fraction(size, place), less), _times(Fraction(1, place), less)
        else:
            break
        end = more.end()
    if step == _THOUSAND and (rest := _AFTER_THOUSANDS.match(low, end)) is not None:
        value, step, end = value + int(rest[0]), 1, rest.end()
    return value, step, end


def _times(value: Number, factor: int) -> Number:
    """Multiply a number with the factor of its scale word; nearly always something whole comes of it."""
    times, rest = divmod(factor, value.denominator)
    return value * factor if rest else value.numerator * times


def _is_signed(text: str, start: int, kind: Kind) -> bool:
    """Tell a minus sign, as in (-6,7%), from a dash; no word is parted from it by a space."""
    if text[start - 1 : start] not in _DASHES:
        return False
    before = text[start - 2 : start - 1]
    return before == "(" or (kind != "count" and before in ("", " ", "\n"))
