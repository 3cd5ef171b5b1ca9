"""Worked examples that others have published: each row names its source, and comes out to the last digit it prints.

The facts are the sources' own; the words are ours. What is printed is held by its exact value, and then by its print.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from dxmetrics import (
    achievement,
    aggregate,
    change,
    format_number,
    gap,
    pace,
    possible_parts,
    possible_wholes,
    progress,
)
from dxmetrics.measure import (
    Aggregation,
    Answer,
    Band,
    Ladder,
    Method,
    Score,
    Value,
    cagr,
    composite,
    geometric_mean,
    normalise,
    ranks,
    score,
    share,
    threshold_score,
    total_score,
    total_weights,
)
from dxmetrics.model import NotComputable, ReportedValue, ShareClaim
from dxmetrics.quantity import Interval


def printed(answer: Answer, decimals: int, per: int = 100) -> str:
    """Return a computed value as its source prints it, in % where `per` is 100."""
    assert isinstance(answer, Fraction)
    return format_number(answer * per, decimals)


@pytest.mark.parametrize(
    ("source", "part", "whole", "percent"),
    [
        ("Gò Công Tây, Đề án 06 đến 31/5/2024", "20.284", "25.302", "80,17"),
        ("Gò Công Tây, Đề án 06 đến 31/5/2024", "80.220", "71.403", "112,35"),
        ("Gò Công Tây, Đề án 06 (bài in 35,86: cắt bớt)", "2.761", "7.698", "35,87"),
        ("Mộc Hóa, kết quả chuyển đổi số 2023", "8.994", "8.950", "100,49"),
        ("Báo cáo DTI 2022: tỉnh có giá trị trên trung bình", 32, 63, "50,8"),
        ("PAPI 2021, Bà Rịa - Vũng Tàu (báo in 50,77: cắt bớt)", "40,62", 80, "50,78"),
        ("Charig 1986, mổ mở, sỏi nhỏ", 81, 87, "93"),
        ("Charig 1986, mổ mở, sỏi lớn", 192, 263, "73"),
        ("Charig 1986, tán sỏi, sỏi nhỏ", 234, 270, "87"),
        ("Charig 1986, tán sỏi, sỏi lớn", 55, 80, "69"),
        ("Wikipedia, Simpson's paradox: D. Jeter 1995", "12", "48", "25,0"),
        ("Wikipedia, Simpson's paradox: D. Justice 1996", "45", "140", "32,1"),
    ],
)
def test_shares(source: str, part: Value, whole: Value, percent: str) -> None:
    decimals = len(percent.partition(",")[2])
    assert printed(share(part, whole), decimals) == percent, source


@pytest.mark.parametrize(
    ("source", "actual", "target", "percent"),
    [
        ("SAP Strategy Management, achievement scores", 45, 50, "90"),
        ("SAP Strategy Management, achievement scores", "75", "50", "150"),
        ("SAP Strategy Management, achievement scores", Decimal(40), Fraction(50), "80"),
        ("Quảng Ninh, FDI 2021-2023 so với mục tiêu (tỷ USD)", "6,83", "5", "137"),
        ("Khách quốc tế 2023 so với kế hoạch (triệu lượt)", "12,6 triệu lượt", "8 triệu lượt", "158"),
        ("Khách quốc tế 2023 so với năm 2019 (triệu lượt)", "12,6 triệu", "18 triệu", "70"),
        ("CAMMS Interplan, more is better", "95%", "85%", "112"),
        ("Gò Công Tây, tài khoản định danh", "80.220", "tối thiểu 71.403", "112"),
    ],
)
def test_achievement_without_baseline(source: str, actual: Value, target: Value, percent: str) -> None:
    assert printed(achievement(actual, target), 0) == percent, source


@pytest.mark.parametrize(
    ("source", "actual", "target", "method", "answer"),
    [
        ("CAMMS Interplan, less is better: 1 - 8/10 + 1", "8%", "10%", "complement", Fraction(6, 5)),
        ("Information Builders PMF: 35,1 %", "2.421.665", "1.468.493", "complement", Fraction(515321, 1468493)),
        ("Inverse ratio, delivery within 10 days", 8, "không quá 10", "inverse", Fraction(5, 4)),
        ("CAMMS Interplan, less is better, met exactly", "10%", "10%", "complement", Fraction(1)),
    ],
)
def test_a_decrease_without_baseline(
    source: str, actual: Value, target: Value, method: Method, answer: Fraction
) -> None:
    assert achievement(actual, target, direction="decrease", method=method) == answer, source


def test_the_published_print_of_a_complement() -> None:
    answer = achievement("2.421.665", "1.468.493", direction="decrease", method="complement")
    assert printed(answer, 1) == "35,1"


@pytest.mark.parametrize(
    ("source", "actual", "target", "baseline", "answer"),
    [
        ("Ally OKR, complaints from 3 to 0: 2 left", 2, 0, 3, Fraction(1, 3)),
        ("Ally OKR, complaints from 3 to 0: 1 left", 1, 0, 3, Fraction(2, 3)),
        ("Ally OKR, complaints from 3 to 0: none left", 0, 0, 3, Fraction(1)),
        ("EU 2020, early leavers 2012 (15,7 in 2005, to 10)", "12,7%", "10%", "15,7%", Fraction(10, 19)),
        ("EU 2020, early leavers 2019 (16,9 in 2002, to 10)", "10,2%", "10%", "16,9%", Fraction(67, 69)),
        ("EU 2020, tertiary 2012 (27,9 in 2005, to 40)", "35,7%", "40%", "27,9%", Fraction(78, 121)),
        ("EU 2020, tertiary 2019 (23,6 in 2002, to 40)", "40,3%", "40%", "23,6%", Fraction(167, 164)),
        ("MDG 4, under-five mortality (91 in 1990, by two thirds)", 43, Fraction(91, 3), 91, Fraction(72, 91)),
        ("SAP community, revenue growth from -5 to -2: 3", 3, -2, -5, Fraction(8, 3)),
        ("SAP community, planned -1, reached -1 (from -3)", -1, -1, -3, Fraction(1)),
        ("World Bank results framework: no change yet", "40%", "60%", "40%", Fraction(0)),
        ("World Bank results framework: moved away", "35%", "60%", "40%", Fraction(-1, 4)),
    ],
)
def test_progress_from_a_baseline(source: str, actual: Value, target: Value, baseline: Value, answer: Fraction) -> None:
    assert achievement(actual, target, baseline=baseline) == answer, source
    assert progress(actual, target, baseline) == answer, source


@pytest.mark.parametrize(
    ("source", "actual", "target", "answer"),
    [
        ("EU 2020, early leavers 2019", "10,2%", "10%", Fraction(1, 5)),
        ("EU 2020, tertiary 2019", "40,3%", "40%", Fraction(3, 10)),
        ("EU 2020, tertiary 2017", "39,9%", "40%", Fraction(-1, 10)),
        ("EU 2020, early leavers 2017", "10,6%", "dưới 10%", Fraction(3, 5)),
        ("CAMMS Interplan, goal post 3.000.000 within 5 %", 2950000, (2850000, 3150000), Fraction(0)),
        ("SAP, absolute scores: 5 above the inventory", 55, "50 - 50", Fraction(5)),
        ("Range below", "4,5%", "từ 5% đến 8%", Fraction(1, 2)),
        ("Range, at its end", 8, [5, 8], Fraction(0)),
    ],
)
def test_gaps(source: str, actual: Value, target: Value, answer: Fraction) -> None:
    assert gap(actual, target) == answer, source


@pytest.mark.parametrize(
    ("source", "current", "previous", "points"),
    [
        ("PAR INDEX 2023, Đồng bằng sông Hồng", "88,33%", "86,62%", "1,71"),
        ("PAR INDEX 2023, Đông Nam Bộ", "87,79%", "84,74%", "3,05"),
        ("PAR INDEX 2023, Trung du và miền núi phía Bắc", "87,72%", "85%", "2,72"),
        ("PAR INDEX 2023, Bắc Trung Bộ và Duyên hải miền Trung", "86,82%", "84,25%", "2,57"),
        ("PAR INDEX 2021, Bà Rịa - Vũng Tàu", "87,61", "86,02", "1,59"),
        ("Wikipedia, percentage point", "44%", "40%", "4,00"),
    ],
)
def test_changes_in_points(source: str, current: Value, previous: Value, points: str) -> None:
    assert printed(change(current, previous, "points"), 2, 1) == points, source


@pytest.mark.parametrize(
    ("source", "current", "previous", "percent"),
    [
        ("DTI 2022 cấp tỉnh, giá trị trung bình", "0,5786", "0,4014", "44,1"),
        ("DTI cấp tỉnh 0,7955 so với 0,7326", "0,7955", "0,7326", "8,6"),
        ("UN IGME 2015, under-five mortality", 43, 91, "-52,7"),
        ("Wikipedia, percentage point: 40 % to 44 %", "44%", "40%", "10,0"),
        ("UNICEF, ten points less than 100", 90, 100, "-10,0"),
        ("UNICEF, ten points less than 20", "10", "20", "-50,0"),
    ],
)
def test_relative_changes(source: str, current: Value, previous: Value, percent: str) -> None:
    assert printed(change(current, previous), 1) == percent, source


@pytest.mark.parametrize(
    ("source", "current", "previous", "difference"),
    [
        ("DTI 2022, Đà Nẵng", "0,8002", "0,6419", Fraction(1583, 10000)),
        ("DTI 2022, Trà Vinh", "0,6077", "0,4294", Fraction(1783, 10000)),
        ("Gò Công Tây, còn lại chưa xác thực", "94.615", "93.779", Fraction(836)),
    ],
)
def test_absolute_changes(source: str, current: Value, previous: Value, difference: Fraction) -> None:
    assert change(current, previous, "absolute") == difference, source


@pytest.mark.parametrize(
    ("source", "first", "last", "years", "percent"),
    [
        ("Wikipedia, CAGR: revenue 2004 to 2007", 9000, 13000, 3, "13,04"),
        ("Investopedia, CAGR: 10.000 to 19.000", "10.000", "19.000", 3, "23,86"),
        ("power.one, net income 2009 to 2017", 10000000, 42998000, 8, "20,00"),
        ("UNICEF, annual rate of reduction 100 to 90", 100, 90, 25, "-0,42"),
        ("Eurostat, doubling in ten years", 50, 100, 10, "7,18"),
    ],
)
def test_compound_growth(source: str, first: Value, last: Value, years: int, percent: str) -> None:
    rate = cagr(first, last, years, digits=4)
    assert isinstance(rate, Decimal)
    assert format_number(rate * 100, 2) == percent, source


@pytest.mark.parametrize(
    ("source", "elapsed", "percent"),
    [
        ("Directive 2009/28/EC, annex I: Germany 2011-2012", 20, "8,24"),
        ("Directive 2009/28/EC, annex I: Germany 2013-2014", 30, "9,46"),
        ("Directive 2009/28/EC, annex I: Germany 2015-2016", 45, "11,29"),
        ("Directive 2009/28/EC, annex I: Germany 2017-2018", 65, "13,73"),
    ],
)
def test_linear_paths(source: str, elapsed: int, percent: str) -> None:
    way = pace("9%", "18%", "5,8%", start=0, due=100, as_of=elapsed)
    assert not isinstance(way, NotComputable)
    assert isinstance(way.expected, Fraction)
    assert printed(way.expected, 2, 1) == percent, source


def test_a_growth_path_is_the_geometric_mean_half_way() -> None:
    way = pace(12, 10, 20, start=2020, due=2030, as_of=2025, path="cagr", digits=4)
    assert not isinstance(way, NotComputable)
    assert way.expected == geometric_mean(10, 20, digits=4) == Decimal("14.1421")
    assert way.on_track


def test_paths_by_the_day() -> None:
    way = pace("40%", "100%", "0%", start="1/1/2023", due=date(2024, 1, 1), as_of="2023-07-02")
    assert not isinstance(way, NotComputable)
    assert way.elapsed == Fraction(182, 365)
    assert way.expected == Fraction(18200, 365)
    assert not way.on_track


_DTI_2022 = {
    "TP. Đà Nẵng": ("1,0000 0,9000 0,8253 0,8487 0,7578 0,8575 0,7836 0,5197", "0,8002"),
    "Quảng Ninh": ("0,9581 0,9000 0,7648 0,6250 0,5382 0,8385 0,5904 0,4505", "0,7024"),
    "Thừa Thiên - Huế": ("0,9500 0,9000 0,6823 0,6794 0,6423 0,8262 0,6787 0,3001", "0,6975"),
    "TP. Cần Thơ": ("0,9000 0,8000 0,7233 0,7376 0,7226 0,7325 0,7556 0,2947", "0,6924"),
}
_MAXIMA = (100, 100, 100, 100, 100, 200, 150, 150)
"""Quyết định 922/QĐ-BTTTT: điểm tối đa của tám chỉ số chính có tính điểm."""


@pytest.mark.parametrize("province", _DTI_2022)
def test_dti_2022_is_the_weighted_mean_of_its_main_indices(province: str) -> None:
    indices, value = _DTI_2022[province]
    given = indices.split()
    assert printed(composite(given, _MAXIMA), 4, 1) == value
    assert printed(aggregate(given, "weighted_mean", weights=_MAXIMA).value, 4, 1) == value
    points = [Score.of(score(one, 1, most), most) for one, most in zip(given, _MAXIMA, strict=True)]
    assert printed(total_score(points), 4, 1) == value


@pytest.mark.parametrize(
    ("source", "maxima", "total"),
    [
        ("Quyết định 922/QĐ-BTTTT, các chỉ số chính", _MAXIMA, 1000),
        ("DTI, ba trụ cột", (400, 300, 300), 1000),
        ("Năm thành phần, thang 100", (18, 20, 22, 22, 18), 100),
    ],
)
def test_maxima_add_up(source: str, maxima: Sequence[int], total: int) -> None:
    assert total_weights(maxima) == total, source


@pytest.mark.parametrize(("meetings", "points"), [(0, 0), (1, 5), (2, 10), (3, 15), (4, 20)])
def test_a_ladder_of_meetings(meetings: int, points: int) -> None:
    """Bộ chỉ số cấp huyện: họp 4 lần 20 điểm, 3 lần 15, 2 lần 10, 1 lần 5, còn lại 0."""
    assert threshold_score(meetings, {4: 20, 3: 15, 2: 10, 1: 5}) == points
    bands = tuple(Band.of(held, held + 1, held * 5) for held in range(5))
    assert Ladder(bands, Interval(0, 4), whole_numbers=True).score(meetings) == points


@pytest.mark.parametrize(
    ("source", "value", "low", "high", "index"),
    [
        ("HDR 2010, China, life expectancy", "73,5", 20, "83,2", "0,847"),
        ("HDR 2010, China, mean years of schooling", "7,5", 0, "13,2", "0,568"),
        ("HDR 2010, China, expected years of schooling", "11,4", 0, "20,6", "0,553"),
        ("HDR 2014 goalposts, the highest life expectancy", 85, 20, 85, "1,000"),
        ("HDR 2012 goalposts, a life expectancy of 55 years", 55, 20, "83,57", "0,551"),
    ],
)
def test_goalposts(source: str, value: Value, low: Value, high: Value, index: str) -> None:
    assert printed(normalise(value, low, high), 3, 1) == index, source


@pytest.mark.parametrize(
    ("source", "values", "mean"),
    [
        ("HDR 2010, China, HDI", ["0,847", "0,589", "0,584"], "0.663"),
        ("HDR 2020, technical note 1, HDI", ["0,6971", "0,3447", "0,5506"], "0.510"),
    ],
)
def test_geometric_means(source: str, values: list[Value], mean: str) -> None:
    assert geometric_mean(values, digits=3) == geometric_mean(*values, digits=3) == Decimal(mean), source


@pytest.mark.parametrize(
    ("source", "values", "weights", "mean"),
    [
        ("Wikipedia, weighted mean: two classes", [80, 90], [20, 30], Fraction(86)),
        ("Kelly, weighted averages: ten students", [100, 90, 80], [1, 4, 5], Fraction(86)),
        ("Transtutors, four groups: 7,08 %", ["5%", "10%", "8%", "4%"], [50, 70, 75, 55], Fraction(177, 25)),
        ("NumPy, average(1 to 10, weights 10 to 1)", list(range(1, 11)), list(range(10, 0, -1)), Fraction(4)),
        ("Mathematics SE, 30 % of 1,15 and 70 % of 1,45", ["1,15", "1,45"], ["30%", "70%"], Fraction(34, 25)),
    ],
)
def test_weighted_means(source: str, values: list[Value], weights: list[Value], mean: Fraction) -> None:
    answer = aggregate(values, "weighted_mean", weights=weights)
    assert answer.value == mean, source
    assert answer.coverage.is_complete
    assert composite(values, weights) == mean, source


@pytest.mark.parametrize(
    ("source", "items", "method", "answer"),
    [
        ("Wikipedia, weighted mean: the plain one", [80, 90], "mean", Fraction(85)),
        ("Charig 1986, open surgery: 78 %", [(81, 87), (192, 263)], "ratio_of_sums", Fraction(273, 350)),
        ("Charig 1986, lithotripsy: 83 %", [(234, 270), (55, 80)], "ratio_of_sums", Fraction(289, 350)),
        ("Wikipedia, D. Jeter: 0,310", [("12", "48"), ("183", "582")], "ratio_of_sums", Fraction(195, 630)),
        ("Wikipedia, D. Justice: 0,270", [["104", "411"], ["45", "140"]], "ratio_of_sums", Fraction(149, 551)),
        ("Cả nước, xã + phường + đặc khu", ["2.621", "687", "13"], "sum", Fraction(3321)),
    ],
)
def test_aggregates(source: str, items: list[Value], method: Aggregation, answer: Fraction) -> None:
    assert aggregate(items, method).value == answer, source


@pytest.mark.parametrize(
    ("source", "values", "direction", "places"),
    [
        ("Microsoft, RANK, ascending", ["7", "3,5", "3,5", "1", "2"], "decrease", [5, 3, 3, 1, 2]),
        (
            "R, rank(ties.method = 'min')",
            [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5],
            "giảm",
            [4, 1, 6, 1, 7, 11, 3, 10, 7, 4, 7],
        ),
        ("SciPy, rankdata(method='min')", [0, 2, 3, 2], "decrease", [1, 2, 4, 2]),
        ("Báo cáo chỉ số, hai địa phương cùng hạng 17", ["0,633", "0,633", "0,624"], "increase", [1, 1, 3]),
        ("Competition ranking 1224", [10, 8, 8, 5], "tăng", [1, 2, 2, 4]),
    ],
)
def test_ranks(source: str, values: list[Value], direction: str, places: list[int]) -> None:
    assert ranks(values, direction) == places, source


def test_a_missing_value_has_no_rank() -> None:
    """As in pandas, where the legs of a snake are NaN."""
    *others, snake = ranks([4, 2, 4, 8, float("nan")], "decrease")  # type: ignore[list-item]
    assert others == [2, 1, 2, 4]
    assert isinstance(snake, NotComputable)


@pytest.mark.parametrize(
    ("source", "part", "percent", "wholes"),
    [
        ("Gò Công Tây, dịch vụ công tích hợp", "249", "96,51%", [258]),
        ("Tiền Giang 2022, dịch vụ công mức 3, 4", 648, "37,98", [1706]),
        ("Thuế điện tử", "1.737", "97,31%", [1785]),
    ],
)
def test_implied_wholes(source: str, part: str | int, percent: str, wholes: list[int]) -> None:
    assert list(possible_wholes(part, percent)) == wholes, source


@pytest.mark.parametrize(
    ("source", "mean", "size", "is_possible"),
    [
        ("scrutiny, GRIM: 5.27 of 43", "5,27", 43, False),
        ("Wikipedia, GRIM: twenty dice, 3.48", "3,48", 20, False),
        ("Wikipedia, GRIM: twenty dice, 3.50", "3,50", 20, True),
        ("The Economist 2016: 5.93 of 49", "5,93", 49, False),
    ],
)
def test_means_of_whole_numbers(source: str, mean: str, size: int, *, is_possible: bool) -> None:
    assert bool(len(possible_parts(mean, size, per=1))) is is_possible, source


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        (achievement(80, 0), "zero_target"),
        (achievement("0", "0%"), "zero_target"),
        (achievement(None, 80), "missing"),
        (achievement("-", 80), "missing"),
        (achievement("chưa có số liệu", 80), "missing"),
        (achievement(80, "…"), "missing"),
        (achievement(None, (5, 8)), "missing"),
        (achievement(6, "5 - 8"), "range_target"),
        (achievement(5, -2), "negative_target"),
        (achievement(8, "≤ 10"), "decrease_without_baseline"),
        (achievement(8, 10, direction="giảm"), "decrease_without_baseline"),
        (achievement("5 hộ", "8 người"), "unit_mismatch"),
        (achievement(5, 8, baseline=8), "baseline_equals_target"),
        (progress(5, 8, None), "missing"),
        (gap(Decimal("NaN"), 80), "missing"),
        (change(5, 0), "zero_baseline"),
        (change(0, 0), "zero_baseline"),
        (change("trên 85%", "80%", "percentage_points"), "hedged"),
        (share(5, 0), "zero_denominator"),
        (share(0, 0), "zero_over_zero"),
        (score(5, 0, 10), "zero_target"),
        (total_score([(8, 10), (None, 5)]), "missing"),
        (aggregate([(0, 0), (0, 0)]).value, "zero_over_zero"),
        (aggregate([(3, 0)]).value, "zero_denominator"),
        (aggregate([None, None], "sum").value, "no_values"),
        (aggregate([80], "weighted_mean", weights=[0]).value, "zero_weight"),
        (normalise(5, 3, 3), "zero_denominator"),
    ],
)
def test_named_reasons(answer: Answer, reason: str) -> None:
    assert isinstance(answer, NotComputable)
    assert answer.reason.value == reason
    assert answer.message() != answer.message("en")


@pytest.mark.parametrize(
    ("first", "last", "years", "reason"),
    [(0, 5, 3, "zero_value"), (5, 0, 3, "zero_value"), (-1, 5, 3, "mixed_signs"), (5, 6, 0, "empty_period")],
)
def test_growth_that_is_not_defined(first: int, last: int, years: int, reason: str) -> None:
    rate = cagr(first, last, years)
    assert isinstance(rate, NotComputable)
    assert rate.reason.value == reason


@pytest.mark.parametrize(("as_of", "due", "reason"), [(2019, 2030, "future_date"), (2020, 2020, "empty_period")])
def test_paths_that_are_not_defined(as_of: int, due: int, reason: str) -> None:
    way = pace(40, 100, start=2020, due=due, as_of=as_of)
    assert isinstance(way, NotComputable)
    assert way.reason.value == reason


def test_a_direction_or_path_of_another_name_is_refused() -> None:
    for words in ({"direction": "up"}, {"path": "curved"}):
        with pytest.raises(ValueError, match="Không hiểu"):
            pace(40, 100, start=2020, due=2030, as_of=2025, **words)  # type: ignore[arg-type]


def test_times_of_day_are_days() -> None:
    noon = datetime(2024, 1, 1, 12, tzinfo=UTC)
    way = pace(40, 100, start=noon, due="31/12/2024", as_of="2024-07-01")
    assert not isinstance(way, NotComputable)
    assert way.elapsed == Fraction(182, 365)


def test_reported_values_and_claims_stand_for_their_counts() -> None:
    first = ReportedValue(indicator="A", part="40", whole="50", value="80%", as_of="30/6/2024")
    second = ReportedValue(indicator="A", part="10", whole="100", value="10%", period="năm 2024")
    bare = ReportedValue(indicator="A", part="10")
    claim = ShareClaim(part="10", whole="100", stated="10%")
    assert aggregate([first, second]).value == aggregate([first, claim]).value == Fraction(1, 3)
    assert aggregate([first, second], "mean").value == Fraction(9, 20)
    assert aggregate([first, second, bare], "latest").value == 10
    assert aggregate([bare, claim], "sum").value == 20
    assert str(aggregate([first, bare]).coverage) == "1/2"


def test_the_latest_takes_days_as_printed() -> None:
    assert aggregate([("5", "30/6/2024"), ["7", date(2024, 12, 31)]], "latest").value == 7
    assert isinstance(aggregate([[date(2024, 12, 31), "7"]], "sum").value, NotComputable)


def test_a_count_that_is_no_whole_number_is_refused() -> None:
    with pytest.raises(ValueError, match="số nguyên"):
        possible_wholes("2,5", "50%")
