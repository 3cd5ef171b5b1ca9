from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from dxmetrics.model import LegalBasis, ModelError, Record, ReportedValue, Source, Target
from dxmetrics.model.fields import (
    read_date,
    read_figure,
    read_period,
    read_symbol,
    write_figure,
    write_period,
)
from dxmetrics.periods import Calendar, Half, Month, MonthSpan, Quarter, Year
from dxmetrics.quantity import Bound, Figure, Hedge


@pytest.mark.parametrize(
    ("given", "value", "unit"),
    [
        ("35,86", Fraction(1793, 50), None),
        ("trên 85%", 85, "%"),
        ("8.994", 8994, None),
        ("8.994 hộ", 8994, "hộ"),
        ("1,2 nghìn tỷ đồng", 1_200_000_000_000, "đồng"),
        (8994, 8994, None),
        (Decimal("35.86"), Fraction(1793, 50), None),
        (Fraction(1, 4), Fraction(1, 4), None),
        ("Có", 1, None),
        (True, 1, None),
        (False, 0, None),
    ],
)
def test_a_figure_is_read_from_printed_text_and_exact_numbers(given: object, value: object, unit: str | None) -> None:
    figure = read_figure(given)
    assert (figure.value, figure.unit) == (value, unit)


def test_printed_decimals_are_kept_as_evidence() -> None:
    assert read_figure("50%").step == 1
    assert read_figure("50,00%").step == Fraction(1, 100)


@pytest.mark.parametrize("given", [8.994, 0.1, float("nan")])
def test_a_float_is_refused_with_what_to_write_instead(given: float) -> None:
    with pytest.raises(ModelError, match=r"số thực .* '8\.994' hoặc '35,86'"):
        ReportedValue(indicator="A", value=given)  # type: ignore[arg-type]


@pytest.mark.parametrize("given", ["", "nhiều", "8.994/8.950", None, [1], "x" * 500])
def test_what_is_no_figure_is_refused(given: object) -> None:
    with pytest.raises(ValueError, match="không đọc được số liệu"):
        read_figure(given)


@pytest.mark.parametrize(
    "figure",
    [
        Figure("8.994", 8994, unit="hộ", span=(3, 8)),
        Figure("35, 86", Fraction(1793, 50), Fraction(1, 100), unit="m2"),
        Figure("nhiều", 5, 1, Hedge("hầu như", Bound.NEAR)),
    ],
)
def test_a_figure_that_text_would_lose_is_written_in_parts(figure: Figure) -> None:
    written = write_figure(figure)
    assert isinstance(written, dict)
    assert read_figure(written) == figure


def test_the_oddity_of_a_figure_survives() -> None:
    figure = read_figure("35, 86%")
    assert figure.oddity is not None
    assert read_figure(write_figure(figure)) == figure
    odd = Figure("1.5", Fraction(3, 2), Fraction(1, 10), oddity=figure.oddity)
    assert read_figure(write_figure(odd)) == odd


@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"text": "5"},
        {"text": "5", "value": "năm"},
        {"text": "5", "value": "5", "hedge": "trên"},
        {"text": "5", "value": "5", "span": 3},
        {"text": "5", "value": "5", "size": 1},
    ],
)
def test_parts_that_make_no_figure_are_refused(parts: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="số liệu"):
        read_figure(parts)


@pytest.mark.parametrize(
    "given", ["30/6/2025", "30-06-2025", "2025-06-30", "ngày 30 tháng 6 năm 2025", date(2025, 6, 30)]
)
def test_a_date_is_read_in_the_usual_forms(given: object) -> None:
    assert read_date(given) == date(2025, 6, 30)


@pytest.mark.parametrize("given", ["31/6/2025", "quý I/2025", 45838, None, datetime(2025, 6, 30, 8, 0)])  # noqa: DTZ001
def test_what_is_no_date_is_refused(given: object) -> None:
    with pytest.raises(ValueError, match="không đọc được ngày"):
        read_date(given)


@pytest.mark.parametrize(
    ("given", "period"),
    [
        ("quý I/2025", Quarter(2025, 1)),
        ("6 tháng đầu năm 2025", Half(2025, 1)),
        ("2025", Year(2025)),
        (2025, Year(2025)),
        (MonthSpan(2025, 1, 6), Half(2025, 1)),
        ("tháng 3/2025 (lịch hành chính)", Month(2025, 3, calendar=Calendar.ADMINISTRATIVE)),
    ],
)
def test_a_period_is_read_from_text_year_or_period(given: object, period: object) -> None:
    assert read_period(given) == period


def test_a_period_of_the_administrative_calendar_survives_its_text() -> None:
    period = Quarter(2025, 2, calendar=Calendar.ADMINISTRATIVE)
    assert read_period(write_period(period)) == period
    assert write_period(Quarter(2025, 2)) == "quý II/2025"


@pytest.mark.parametrize("given", ["quý V/2025", "hôm qua", None, 12])
def test_what_is_no_period_is_refused(given: object) -> None:
    with pytest.raises(ValueError, match="không đọc được kỳ"):
        read_period(given)


def test_a_symbol_is_read_with_its_date_and_anything_else_refused() -> None:
    symbol = read_symbol("255/KH-UBND ngày 30/12/2022")
    assert (symbol.kind, symbol.dated) == ("KH", date(2022, 12, 30))
    assert read_symbol(symbol) is symbol
    for given in ("8.994/8.950", 255):
        with pytest.raises(ValueError, match="số, ký hiệu văn bản"):
            read_symbol(given)


def test_decomposed_letters_and_odd_spaces_read_alike() -> None:
    assert read_figure("tre\u0302n\u00a085%") == read_figure("trên 85%")


def test_a_disaggregation_is_a_sorted_set_of_pairs() -> None:
    one = ReportedValue(indicator="A", disaggregation={"giới tính": "nữ", "khu vực": "đô thị"})
    other = ReportedValue(indicator="A", disaggregation=(("khu vực", "đô thị"), ("giới tính", "nữ")))
    assert one == other
    assert hash(one) == hash(other)
    assert one.model_dump(mode="json")["disaggregation"] == {"giới tính": "nữ", "khu vực": "đô thị"}


@pytest.mark.parametrize("given", ["nữ", [("giới tính",)], [("a", "1"), ("a", "2")]])
def test_a_disaggregation_that_is_none_is_refused(given: object) -> None:
    with pytest.raises(ModelError, match="phân tổ"):
        ReportedValue.read({"indicator": "A", "disaggregation": given})


def test_a_dump_can_be_read_again_in_either_form() -> None:
    target = Target(indicator="A", value="trên 80%", period="năm 2025", due="31/12/2025", legal_basis="12/KH-UBND")
    for mode in ("python", "json"):
        assert Target.read(target.model_dump(mode=mode)) == target


def test_a_legal_basis_is_taken_apart_and_written_together() -> None:
    basis = LegalBasis.of("Kế hoạch số 255/KH-UBND ngày 30/12/2022, Phụ lục II")
    assert str(basis) == "Kế hoạch số 255/KH-UBND ngày 30/12/2022, Phụ lục II"
    assert LegalBasis.of("12/KH-UBND").title is None
    words = LegalBasis.of("Nghị quyết Đại hội Đảng bộ tỉnh")
    assert (words.symbol, words.date, str(words)) == (None, None, "Nghị quyết Đại hội Đảng bộ tỉnh")
    with pytest.raises(ModelError, match="căn cứ pháp lý"):
        LegalBasis()


def test_a_legal_basis_that_text_would_lose_is_written_in_parts() -> None:
    basis = LegalBasis(title="Kế hoạch", place="mục 2")
    target = Target(indicator="A", value="80%", legal_basis=basis)
    assert target.model_dump(mode="json")["legal_basis"] == {"title": "Kế hoạch", "symbol": None, "place": "mục 2"}
    assert Target.model_validate_json(target.model_dump_json()) == target


def test_records_are_frozen_and_share_one_root() -> None:
    source = Source(path="a.docx", span=(3, 9))
    assert isinstance(source, Record)
    with pytest.raises(ValueError, match="frozen"):
        source.path = "b.docx"
