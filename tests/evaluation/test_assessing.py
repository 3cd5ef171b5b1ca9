"""One target and its value: statuses on exact values, achievements, gaps, paces, reasons."""

from datetime import date
from fractions import Fraction
from typing import Any, Final

import pytest

from dxmetrics.evaluation import assess
from dxmetrics.model import Assessment, Basis, Indicator, NotComputable, Pace, Report, ReportedValue, Status, Target
from dxmetrics.vi import parse_figure

SHARE = Indicator(code="A", name="Tỷ lệ hồ sơ trực tuyến", kind="share")
LESS = Indicator(code="A", name="Tỷ lệ hồ sơ quá hạn", kind="share", direction="decrease")
COUNT = Indicator(code="A", name="Hồ sơ tiếp nhận", kind="count", accumulation="flow", unit="hồ sơ")


def _assess(
    target: Any,  # noqa: ANN401 - what a record takes
    value: dict[str, Any] | None,
    indicator: Indicator = SHARE,
    as_of: date | None = None,
) -> Assessment:
    fields = target if isinstance(target, dict) else {"value": target}
    values = [] if value is None else [ReportedValue(indicator="A", **value)]
    return assess(Target(indicator="A", **fields), indicator, values, Report(title="Báo cáo"), as_of)


def _reason(answer: object) -> str:
    assert isinstance(answer, NotComputable)
    return answer.reason.value


class TestStatus:
    @pytest.mark.parametrize(
        ("target", "value", "status"),
        [
            ("tối thiểu 80%", "80%", Status.MET),
            ("80%", "80%", Status.MET),
            ("80%", "80,01%", Status.EXCEEDED),
            ("80%", "79,99%", Status.NOT_MET),
            ("trên 80%", "80%", Status.NOT_MET),
            ("trên 80%", "80,01%", Status.EXCEEDED),
            ("không quá 5%", "5%", Status.MET),
            ("không quá 5%", "4%", Status.EXCEEDED),
            ("dưới 5%", "5%", Status.NOT_MET),
            ("dưới 5%", "4%", Status.EXCEEDED),
            ("= 5%", "5%", Status.MET),
            ("= 5%", "5,01%", Status.NOT_MET),
            ("từ 80% đến 90%", "80%", Status.MET),
            ("từ 80% đến 90%", "85%", Status.MET),
            ("từ 80% đến 90%", "90,1%", Status.NOT_MET),
            ("tối thiểu 80%", "trên 85%", Status.EXCEEDED),
            ("tối thiểu 80%", "từ 80% trở lên", Status.MET),
            ("tối thiểu 80%", "dưới 80%", Status.NOT_MET),
        ],
    )
    def test_follows_the_comparator(self, target: str, value: str, status: Status) -> None:
        assert _assess(target, {"value": value}).status is status

    def test_is_decided_on_the_counts_and_not_on_their_print(self) -> None:
        held = _assess("trên 80%", {"part": "79.996", "whole": "100.000", "value": "80,00%"})
        assert held.status is Status.NOT_MET
        assert held.actual == Fraction("79.996")
        assert held.gap == Fraction("-0.004")
        assert held.achievement == Fraction("0.99995")

    def test_of_a_decrease_without_comparator_is_a_ceiling(self) -> None:
        assert _assess("5%", {"value": "4%"}, LESS).status is Status.EXCEEDED
        assert _assess("5%", {"value": "6%"}, LESS).status is Status.NOT_MET

    def test_of_a_count_that_stands_alone(self) -> None:
        assert _assess("500", {"part": "512 hồ sơ"}, COUNT).status is Status.EXCEEDED

    def test_holds_money_in_any_scale(self) -> None:
        revenue = Indicator(code="A", name="Doanh thu kinh tế số", kind="amount", unit="tỷ đồng")
        held = _assess("2", {"value": "2.500 triệu đồng"}, revenue)
        assert held.status is Status.EXCEEDED
        assert held.achievement == Fraction(5, 4)


class TestWithoutValue:
    def test_is_not_assessable_and_never_zero(self) -> None:
        held = _assess("80%", None)
        assert held.status is Status.NOT_ASSESSABLE
        assert {_reason(held.achievement), _reason(held.gap), _reason(held.reason)} == {"missing"}
        assert _assess("80%", {"reason": "chưa tổng hợp"}).status is Status.NOT_ASSESSABLE

    def test_stands_as_stated_and_says_so(self) -> None:
        held = _assess("80%", {"status": "đạt"})
        assert (held.status, held.basis) == (Status.MET, Basis.STATED)
        assert _assess("80%", {"status": "chưa đạt"}).status is Status.NOT_MET
        assert _assess("80%", {"status": "chưa có cơ sở đánh giá"}).status is Status.NOT_ASSESSABLE

    def test_a_hedge_that_leaves_it_open_is_no_figure(self) -> None:
        held = _assess("90%", {"value": "trên 85%"})
        assert (held.status, _reason(held.reason)) == (Status.NOT_ASSESSABLE, "hedged")
        assert _assess("90%", {"value": "trên 85%", "status": "đạt"}).basis is Basis.STATED

    def test_counts_of_which_one_is_hedged_leave_it_open(self) -> None:
        held = _assess("80%", {"part": "gần 400", "whole": "500"})
        assert (held.status, _reason(held.reason)) == (Status.NOT_ASSESSABLE, "hedged")
        assert _reason(_assess("80%", {"part": "400"}).reason) == "missing"

    def test_a_target_without_a_number_stands_as_stated(self) -> None:
        words = {"statement": "duy trì hoạt động"}
        assert _assess(words, {"value": "75%", "status": "đạt"}).basis is Basis.STATED
        held = _assess(words, {"value": "75%"})
        assert held.status is Status.NOT_ASSESSABLE
        assert _reason(held.achievement) == "missing"

    def test_does_not_apply_where_the_report_says_so(self) -> None:
        assert _assess("80%", {"status": "không áp dụng"}).status is Status.NOT_APPLICABLE

    @pytest.mark.parametrize(
        ("part", "whole", "reason"), [("5", "0", "zero_denominator"), ("0", "0", "zero_over_zero")]
    )
    def test_a_whole_of_zero_is_not_computable(self, part: str, whole: str, reason: str) -> None:
        held = _assess("80%", {"part": part, "whole": whole})
        assert held.status is Status.NOT_COMPUTABLE
        assert _reason(held.reason) == _reason(held.achievement) == reason

    def test_a_unit_by_another_name_is_the_same(self) -> None:
        assert _assess("80%", {"value": parse_figure("85", "phần trăm")}).status is Status.EXCEEDED

    def test_another_unit_is_not_computable(self) -> None:
        held = _assess("500", {"value": "512 người"}, COUNT)
        assert (held.status, _reason(held.reason)) == (Status.NOT_COMPUTABLE, "unit_mismatch")


class TestDueDates:
    TARGET: Final = {"value": "80%", "due": "31/12/2024"}

    @pytest.mark.parametrize(
        ("value", "as_of", "status"),
        [
            ("75%", date(2024, 6, 30), Status.NOT_DUE),
            ("75%", date(2024, 12, 30), Status.NOT_DUE),
            ("75%", date(2024, 12, 31), Status.NOT_MET),
            ("75%", None, Status.NOT_MET),
            ("81%", date(2024, 6, 30), Status.EXCEEDED),
        ],
    )
    def test_a_target_is_not_missed_before_its_day(self, value: str, as_of: date | None, status: Status) -> None:
        assert _assess(self.TARGET, {"value": value}, as_of=as_of).status is status

    def test_nothing_reported_before_its_day_is_not_due(self) -> None:
        early = date(2024, 6, 30)
        assert _assess(self.TARGET, None, as_of=early).status is Status.NOT_DUE
        assert _assess(self.TARGET, {"reason": "đang làm"}, as_of=early).status is Status.NOT_DUE
        stated = {"status": "chưa có cơ sở đánh giá"}
        assert _assess(self.TARGET, stated, as_of=early).status is Status.NOT_ASSESSABLE

    def test_the_end_of_the_period_is_the_day(self) -> None:
        target = {"value": "80%", "period": "năm 2024"}
        assert _assess(target, {"value": "75%"}, as_of=date(2024, 12, 30)).status is Status.NOT_DUE

    def test_a_value_of_the_future_is_no_value(self) -> None:
        held = _assess("80%", {"value": "90%", "as_of": "31/12/2025"}, as_of=date(2024, 12, 31))
        assert (held.status, _reason(held.reason)) == (Status.NOT_ASSESSABLE, "future_date")
        held = _assess("80%", {"value": "90%", "period": "năm 2025"}, as_of=date(2024, 12, 31))
        assert _reason(held.achievement) == "future_date"


class TestAchievement:
    def test_uses_the_baseline(self) -> None:
        held = _assess({"value": "50%", "baseline": "20%"}, {"value": "35%"})
        assert held.achievement == Fraction(1, 2)

    def test_of_a_ceiling_wants_a_baseline(self) -> None:
        assert _reason(_assess("không quá 5%", {"value": "4%"}).achievement) == "decrease_without_baseline"

    def test_of_a_range_is_a_distance(self) -> None:
        held = _assess("từ 80% đến 90%", {"value": "95%"})
        assert _reason(held.achievement) == "range_target"
        assert held.gap == 5

    def test_of_a_bound_is_not_computable(self) -> None:
        assert _reason(_assess("từ 80% đến 90%", {"value": "trên 95%"}).achievement) == "hedged"


class TestPace:
    def test_of_a_flow_starts_at_zero(self) -> None:
        target = {"value": "1.000", "period": "năm 2024"}
        pace = _assess(target, {"value": "400"}, COUNT, date(2024, 6, 30)).pace
        assert isinstance(pace, Pace)
        assert pace.expected == 1000 * Fraction(182, 366)
        assert pace.on_track is False

    def test_of_a_share_wants_a_dated_baseline(self) -> None:
        target = {"value": "50%", "baseline": "20%", "baseline_date": "31/12/2023", "due": "31/12/2024"}
        pace = _assess(target, {"value": "36%"}, as_of=date(2024, 6, 30)).pace
        assert isinstance(pace, Pace)
        assert pace.on_track is True
        assert _assess({"value": "50%", "due": "31/12/2024"}, {"value": "36%"}, as_of=date(2024, 6, 30)).pace is None

    def test_there_is_none_without_a_day(self) -> None:
        assert _assess({"value": "1.000", "period": "năm 2024"}, {"value": "400"}, COUNT).pace is None


MONEY = Indicator(code="A", name="Doanh thu kinh tế số", kind="amount", unit="tỷ đồng")


class TestUnits:
    @pytest.mark.parametrize(
        ("target", "value", "status", "achieved", "gap"),
        [
            ("12 tỷ đồng", "11.999 triệu đồng", Status.NOT_MET, Fraction(11999, 12000), Fraction(-1, 1000)),
            ("12", "12,5", Status.EXCEEDED, Fraction(25, 24), Fraction(1, 2)),
            ("12.000 triệu đồng", "12", Status.MET, Fraction(1), Fraction(0)),
            ({"value": "12 tỷ", "baseline": "10.000 triệu đồng"}, "11", Status.NOT_MET, Fraction(1, 2), Fraction(-1)),
        ],
    )
    def test_target_and_value_are_held_in_the_unit_of_the_indicator(
        self,
        target: Any,  # noqa: ANN401 - what a record takes
        value: str,
        status: Status,
        achieved: Fraction,
        gap: Fraction,
    ) -> None:
        held = _assess(target, {"value": value}, MONEY)
        assert (held.status, held.achievement, held.gap) == (status, achieved, gap)

    def test_ranges_are_held_so_too(self) -> None:
        held = _assess("từ 11.000 triệu đồng đến 12.000 triệu đồng", {"value": "12,5"}, MONEY)
        assert (held.status, held.gap) == (Status.NOT_MET, Fraction(1, 2))

    @pytest.mark.parametrize("target", ["12 hộ", "từ 5 hộ đến 8 hộ"])
    def test_a_target_in_another_unit_is_not_computable(self, target: str) -> None:
        held = _assess(target, {"value": "12 tỷ đồng"}, MONEY)
        assert held.status is Status.NOT_COMPUTABLE
        assert _reason(held.reason) == "unit_mismatch"
