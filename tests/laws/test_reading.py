"""Laws of reading prose: whatever the text is, what comes back stands in it; how it is encoded does not matter."""

from collections.abc import Callable
from cProfile import Profile
from fractions import Fraction
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dxmetrics.model import Reading
from dxmetrics.quantity import PERCENT, Number
from dxmetrics.read import read_text
from dxmetrics.read.prose.evidence.fits import change_fits, change_nearly_fits, share_fits, share_nearly_fits
from dxmetrics.read.prose.evidence.sums import is_their_difference, sum_fits, sum_nearly_fits
from dxmetrics.read.prose.tokens import Kind, Token
from dxmetrics.read.trace import Stage, outline, trace
from dxmetrics.vi import format_number, normalise

STATEMENTS = (
    "Đã giải quyết 20.144/25.180 hồ sơ, đạt 80,00%.",
    "Tỷ lệ hộ có nước sạch là 75,39% (1.146/1.520 hộ).",
    "Có 249 dịch vụ công, đạt tỷ lệ 96,51%.",
    "Thụ lý 1.050 việc, tăng 50 việc (tăng 5,00%) so với cùng kỳ.",
    "Tổng thu 2.500 tỷ đồng, gồm nội địa 1.700 tỷ đồng và hải quan 800 tỷ đồng.",
    "Cấp 14.862 thẻ, đã giao 14.207 thẻ, còn lại 655 thẻ.",
    "Kích hoạt 41.250 tài khoản, đạt 103,13% kế hoạch (40.000 tài khoản).",
    "Huyện hoàn thành 13/14 chỉ tiêu, trong đó 02/14 chưa có cơ sở đánh giá; 01/14 chưa đạt.",
    "Cụm có mười hai phường, gồm bảy phường cũ và năm phường mới.",
    "Thực hiện Kế hoạch 412/KH-UBND ngày 14/02/2023, trực 24/7 từ 08h00.",
    "Trẻ dưới 14 tuổi được miễn phí; giá 12.000 đồng/kg; tổng đài 1022.",
    "Đơn vị xếp 9/63 tỉnh, thành phố.",
)
PIECES = (
    *"0123456789.,/%()-–:; \n",
    *("12", "8.994", "35,86%", "1,2 tỷ", "07/07", "31/12/2024", "−5", "từ 80%", "\u00a0", "\u0301", "İ", "½", "²", "٣"),
    *("gần ", "trên ", "tăng ", "giảm ", "còn ", "đạt ", "trong đó ", "gồm ", "so với ", "lần lượt ", "chỉ tiêu "),
    *("hồ sơ", "hộ", "đồng", "kế hoạch", "trở lên", "tổng số ", "năm ", "mười hai xã", "chưa đạt", "tuổi", "đ", "UBND"),
)
PROSE = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
REPORTS = st.lists(st.sampled_from(STATEMENTS), min_size=1, max_size=5, unique=True).map(" ".join)
SPACES = str.maketrans({" ": "\u00a0"})
NARROW = str.maketrans({" ": "\u202f"})
WIDE = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)})
WRITTEN: tuple[Callable[[str], str], ...] = (
    lambda text: normalize("NFD", text),
    lambda text: text.translate(SPACES),
    lambda text: text.translate(NARROW),
    lambda text: text.translate(WIDE),
    lambda text: normalize("NFD", text.translate(WIDE).translate(SPACES)),
)


def outlines(reading: Reading) -> list[str]:
    """Return the claims of a reading, each in one line."""
    return [outline(claim) for claim in reading.claims]


@given(st.one_of(st.text(), PROSE))
def test_everything_that_is_read_stands_in_the_text(text: str) -> None:
    reading = read_text(text)
    assert reading.text == text
    for figure in reading.figures:
        assert figure.span is not None
        start, end = figure.span
        assert 0 <= start < end <= len(text)
        assert normalise(text[start:end])[0] == figure.text
    spans = [figure.span for figure in reading.figures]
    assert spans == sorted(spans, key=lambda span: span or (0, 0))
    for claim in reading.claims:
        assert claim.span is not None
        assert text[slice(*claim.span)].startswith(claim.quote)
        assert {figure.span for figure in claim.figures} <= set(spans)
    for passed in reading.unread:
        assert text[slice(*passed.span)] == passed.text


@given(PROSE)
def test_a_trace_tells_of_what_was_read_and_of_nothing_else(text: str) -> None:
    reading = read_text(text)
    steps = list(trace(text))
    assert [step.note for step in steps if step.stage is Stage.CLAIM] == outlines(reading)
    assert len([step for step in steps if step.stage is Stage.NUMBER]) == len(reading.figures)
    assert [step.note for step in steps if step.stage is Stage.UNREAD] == [passed.reason for passed in reading.unread]


@pytest.mark.parametrize("written", WRITTEN)
@given(text=st.one_of(REPORTS, PROSE))
def test_how_a_text_is_encoded_does_not_matter(written: Callable[[str], str], text: str) -> None:
    composed = normalize("NFC", text)
    assert outlines(read_text(written(composed))) == outlines(read_text(composed))


@given(REPORTS)
def test_reading_is_the_same_each_time(text: str) -> None:
    assert read_text(text) == read_text(text)


@given(st.lists(st.sampled_from(STATEMENTS), max_size=6, unique=True))
def test_statements_of_different_things_are_read_each_as_if_alone(statements: list[str]) -> None:
    alone = [line for statement in statements for line in outlines(read_text(statement))]
    assert outlines(read_text("\n".join(statements))) == alone


@given(st.lists(st.sampled_from(STATEMENTS), max_size=6, unique=True))
def test_a_text_told_twice_has_its_claims_twice(statements: list[str]) -> None:
    text = "\n".join(statements)
    assert outlines(read_text(f"{text}\n\n{text}")) == 2 * outlines(read_text(text))


def calls(text: str) -> int:
    """Return how many functions reading a text calls, built-in ones included."""
    profile = Profile()
    profile.runcall(read_text, text)
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(STATEMENTS),
        "1" * 16,
        "1." * 16,
        "1/" * 16,
        "12 " * 16,
        "(((1))) " * 16,
        "gần trên hơn 5 " * 16,
        "trong đó 5 hộ, " * 16,
        "còn 5 hộ. " * 16,
        "tăng 5%, " * 16,
        "gồm năm xã, " * 16,
        "a\u0301\u0302\u0303 1" * 16,
    ],
)
def test_each_part_of_a_text_takes_as_much_work_as_the_one_before(text: str) -> None:
    short, middle, long = (text * times for times in (16, 24, 32))
    for warm in (short, middle, long):  # what is kept of nouns and patterns is kept
        read_text(warm)
    assert calls(long) - calls(middle) <= 1.1 * (calls(middle) - calls(short)) + 10


def token(value: Number, step: Number = 1, kind: Kind = "count", text: str = "") -> Token:
    """Return a number as the text prints it."""
    printed = text or format_number(value)
    unit = PERCENT if kind == "rate" else ""
    return Token(
        0,
        len(printed),
        len(printed),
        (0, len(printed)),
        printed,
        value,
        step,
        kind,
        unit,
        None,
        oddity=None,
        signed=False,
        exact=kind == "count",
    )


def slips(number: Token) -> list[Token]:
    """Return the numbers with one digit changed, lost, added, or two neighbours swapped; the decimal mark stays."""
    whole, _, decimals = number.text.replace(".", "").partition(",")
    digits, edge = whole + decimals, len(whole)
    found: set[tuple[str, Fraction]] = set()
    for place in range(len(digits) + 1):
        head, tail = digits[:place], digits[place:]
        longer = {f"{head}{digit}{tail}" for digit in "0123456789"}
        alike = {f"{head}{digit}{tail[1:]}" for digit in "0123456789" if tail} | {
            head + tail[1:2] + tail[:1] + tail[2:]
        }
        if place <= edge:
            alike |= longer
        if place < edge:
            alike.add(head + tail[1:])
        found |= {(one, Fraction(1)) for one in alike if int(one or "0") != int(digits)}
        if decimals and place >= edge:
            found |= {(one, Fraction(1, 10)) for one in longer}
        if len(decimals) > 1 and edge <= place < len(digits):
            found.add((head + tail[1:], Fraction(10)))
    steps = [(int(one or "0"), number.step * power) for one, power in found]
    return [token(value * step, step, number.kind, number.text) for value, step in steps]


COUNTS = st.integers(1, 99_999).map(token)
RATES = st.integers(1, 19_999).map(
    lambda printed: token(Fraction(printed, 100), Fraction(1, 100), "rate", f"{printed // 100},{printed % 100:02}")
)


@given(COUNTS, COUNTS, RATES)
def test_a_share_nearly_fits_where_one_slip_makes_it_fit(part: Token, whole: Token, rate: Token) -> None:
    tried = [
        *(share_fits(one, whole, rate) for one in slips(part)),
        *(share_fits(part, one, rate) for one in slips(whole)),
        *(share_fits(part, whole, one) for one in slips(rate)),
    ]
    assert share_nearly_fits(part, whole, rate) is any(tried)


@given(COUNTS, COUNTS, RATES, st.sampled_from((1, -1)))
def test_a_change_nearly_fits_where_one_slip_makes_it_fit(now: Token, change: Token, rate: Token, sign: int) -> None:
    tried = [
        *(change_fits(one, change, rate, sign) for one in slips(now)),
        *(change_fits(now, one, rate, sign) for one in slips(change)),
        *(change_fits(now, change, one, sign) for one in slips(rate)),
    ]
    assert change_nearly_fits(now, change, rate, sign) is any(tried)


@given(COUNTS, st.lists(COUNTS, min_size=2, max_size=3))
def test_a_sum_nearly_fits_where_one_slip_makes_it_fit(total: Token, parts: list[Token]) -> None:
    tried = [sum_fits(one, parts) for one in slips(total)]
    for place, part in enumerate(parts):
        tried += [sum_fits(total, [*parts[:place], one, *parts[place + 1 :]]) for one in slips(part)]
    assert sum_nearly_fits(total, parts) is (any(tried) and not is_their_difference(total, parts))
