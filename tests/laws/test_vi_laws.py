"""Laws of reading and writing: what is written is read back, however its letters are coded."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal
from unicodedata import normalize

from hypothesis import given
from hypothesis import strategies as st

from dxmetrics.periods import AsOf, Cumulative, Days, Half, Month, MonthSpan, NineMonths, Period, Quarter, Year, Years
from dxmetrics.quantity import Rounding, preimage, round_to
from dxmetrics.vi import (
    DocumentSymbol,
    format_date,
    format_figure,
    format_money,
    format_number,
    format_percent,
    format_period,
    format_points,
    format_share,
    format_symbol,
    normalise,
    parse_date,
    parse_figure,
    parse_money,
    parse_number,
    parse_percent,
    parse_period,
    parse_points,
    parse_share,
    parse_spelled_number,
    parse_symbol,
    spell_number,
)

WAYS = st.sampled_from(list(Rounding))
PLACES = st.integers(0, 6)
FRACTIONS = st.fractions(-(10**9), 10**9, max_denominator=10**6)
DATES = st.dates(date(1900, 1, 1), date(2199, 12, 31))
YEARS = st.integers(1900, 2190)
CODINGS: st.SearchStrategy[Literal["NFC", "NFD"]] = st.sampled_from(["NFC", "NFD"])
SPACES = st.sampled_from([" ", "\u00a0", "\u202f", "\u3000"])
PERIODS: st.SearchStrategy[Period] = st.one_of(
    st.builds(Month, YEARS, st.integers(1, 12)),
    st.builds(Quarter, YEARS, st.integers(1, 4)),
    st.builds(Half, YEARS, st.integers(1, 2)),
    st.builds(NineMonths, YEARS),
    st.builds(MonthSpan, YEARS, st.integers(1, 2), st.integers(4, 5)),
    st.builds(MonthSpan, YEARS, st.just(11), st.just(12)),
    st.builds(Year, YEARS),
    st.builds(lambda first, more: Years(first, first + more), YEARS, st.integers(0, 9)),
    st.builds(AsOf, DATES),
    st.builds(lambda one, other: Days(min(one, other), max(one, other)), DATES, DATES),
    st.builds(lambda one, other: Cumulative(min(one, other), max(one, other)), DATES, DATES),
)
FIGURES = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["", "gần ", "trên ", "không quá ", "xấp xỉ "]),
    st.sampled_from(["8.994", "35,86", "1,5", "12", "1.234.567"]),
    st.sampled_from(["", " nghìn", " triệu", " nghìn tỷ"]),
    st.sampled_from(["", " đồng", " hộ", " lượt truy cập"]),
)


@given(FRACTIONS, PLACES, WAYS)
def test_a_rounded_value_lies_in_its_own_preimage(value: Fraction, places: int, way: Rounding) -> None:
    step = Fraction(1, 10**places)
    assert value in preimage(round_to(value, step, way), step, way)


@given(FRACTIONS, PLACES, WAYS)
def test_a_written_number_is_read_back_to_its_last_place(value: Fraction, places: int, way: Rounding) -> None:
    assert parse_number(format_number(value, places, way)) == round_to(value, Fraction(1, 10**places), way)


@given(st.decimals(allow_nan=False, allow_infinity=False, places=8, min_value=-(10**9), max_value=10**9))
def test_a_number_written_in_full_is_read_back(value: Decimal) -> None:
    assert parse_number(format_number(value)) == Fraction(value)


@given(st.fractions(0, 3, max_denominator=10**6), PLACES, WAYS)
def test_a_percentage_is_read_back_into_its_interval(ratio: Fraction, places: int, way: Rounding) -> None:
    printed = format_percent(ratio, places, way)
    assert 100 * ratio in parse_figure(printed).interval(way)
    assert 100 * parse_percent(printed) == round_to(100 * ratio, Fraction(1, 10**places), way)


@given(st.fractions(-1, 1, max_denominator=10**6), PLACES, WAYS)
def test_percentage_points_are_read_back(difference: Fraction, places: int, way: Rounding) -> None:
    printed = format_points(difference, places, way)
    assert 100 * parse_points(printed) == round_to(100 * difference, Fraction(1, 10**places), way)


@given(st.integers(0, 10**17), st.integers(0, 4), WAYS)
def test_compact_money_stands_for_an_interval_that_holds_the_amount(amount: int, places: int, way: Rounding) -> None:
    figure = parse_money(format_money(amount, compact=True, decimals=places, rounding=way))
    scale = max(power for power in (1, 10**3, 10**6, 10**9, 10**12, 10**15) if power <= max(amount, 1))
    last_place = Fraction(scale, 10**places)
    assert -last_place < figure.value - amount < last_place
    assert parse_money(format_money(amount)).value == amount


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.sampled_from([None, "hồ sơ", "xã"]), st.booleans())
def test_a_share_is_read_back(part: int, whole: int, unit: str | None, pad: bool) -> None:  # noqa: FBT001 - drawn
    share = parse_share(format_share(part, whole, unit, pad=pad))
    assert (share.part.value, share.whole.value, share.unit) == (part, whole, unit)


@given(DATES, st.booleans())
def test_a_date_is_read_back(day: date, long: bool) -> None:  # noqa: FBT001 - drawn
    assert parse_date(format_date(day, long=long)) == day


@given(PERIODS)
def test_a_period_is_read_back(period: Period) -> None:
    assert parse_period(format_period(period)) == period


@given(
    st.integers(1, 99999).map("{:02d}".format),
    st.sampled_from(["UBND", "TTg", "QH12"]),
    st.sampled_from([None, "KH", "CTr", "QĐ"]),
    st.none() | st.integers(1950, 2049),
    st.none() | DATES,
)
def test_a_document_symbol_is_read_back(
    number: str,
    issuer: str,
    kind: str | None,
    year: int | None,
    dated: date | None,
) -> None:
    symbol = DocumentSymbol(number, issuer, kind=kind, year=year, dated=dated)
    assert parse_symbol(format_symbol(symbol)) == symbol


@given(
    st.one_of(st.integers(-(10**4), 10**4), st.integers(-(10**30), 10**30), st.integers(0, 10**40)),
    st.sampled_from(["linh", "lẻ"]),
    st.sampled_from(["nghìn", "ngàn"]),
    st.sampled_from(["tư", "bốn"]),
)
def test_a_spelled_number_is_read_back(
    number: int,
    zero_tens: Literal["linh", "lẻ"],
    thousand: Literal["nghìn", "ngàn"],
    four: Literal["tư", "bốn"],
) -> None:
    words = spell_number(number, zero_tens=zero_tens, thousand=thousand, four=four)
    assert parse_spelled_number(words) == number


@given(st.decimals(allow_nan=False, allow_infinity=False, places=5, min_value=-(10**9), max_value=10**9))
def test_spelled_decimals_are_read_back(value: Decimal) -> None:
    assert parse_spelled_number(spell_number(value)) == Fraction(value)


@given(FIGURES, CODINGS, SPACES)
def test_a_figure_reads_alike_however_it_is_coded(text: str, coding: Literal["NFC", "NFD"], space: str) -> None:
    assert parse_figure(normalize(coding, text).replace(" ", space)) == parse_figure(text)


@given(FIGURES)
def test_a_written_figure_is_read_back(text: str) -> None:
    figure = parse_figure(text)
    assert parse_figure(format_figure(figure)) == figure


@given(st.text(alphabet=st.sampled_from("aâạậ\u0323\u0302\u0301 \u00a0\u200b25%\n"), max_size=30))
def test_the_normal_form_is_normal_and_its_spans_lead_back(text: str) -> None:
    normal, offsets = normalise(text)
    assert len(offsets) == len(normal) + 1
    assert offsets[-1] == len(text)
    assert all(one <= other for one, other in zip(offsets, list(offsets)[1:], strict=False))
    assert "\u00a0" not in normal
    assert "\u200b" not in normal


@given(st.text(alphabet="hồ sơ đạt 80,17% tỷ lệ", max_size=60))
def test_decomposed_text_has_the_same_normal_form(text: str) -> None:
    normal = normalise(text)[0]
    assert normalise(normalize("NFD", text))[0] == normal == normalise(normal)[0]
    assert normal.replace(" ", "") == text.replace(" ", "")
