"""The front door: prose, claims and reports by one name."""

from decimal import Decimal

import pytest

import dxmetrics
from dxmetrics import Indicator, Plan, Report, ReportedValue, ShareClaim, StatedTally, Target, check
from dxmetrics.evaluation import evaluate

PLAN = Plan(
    title="Kế hoạch năm 2025",
    indicators=[Indicator(code="A", name="Tỷ lệ hồ sơ trực tuyến", kind="share", unit="%")],
    targets=[Target(indicator="A", value="trên 80%")],
)
ROUNDED = ReportedValue(indicator="A", part="79.996", whole="100.000", value="80,00%", status="đạt")


def codes(*args: object, **kwargs: object) -> list[str]:
    return [finding.code for finding in check(*args, **kwargs)]  # type: ignore[arg-type]


def test_prose_and_claims_are_checked_as_ever() -> None:
    assert codes("Đã giải quyết 2.761/7.698 hồ sơ, đạt 35,86%.") == ["DX102"]
    assert codes(ShareClaim(part="8.994", whole="8.950", unit="hộ")) == ["DX101"]


def test_a_report_is_held_against_its_plan() -> None:
    report = Report(title="Báo cáo năm 2025", values=[ROUNDED])
    assert codes(report, plan=PLAN) == [finding.code for finding in evaluate(PLAN, report).findings]
    assert "DX320" in codes(report, plan=PLAN)
    assert codes(report, plan=PLAN, select=["DX3"], ignore=["DX320"]) == []
    assert codes(report, plan=PLAN, select=["DX320"]) == ["DX320"]


def test_a_report_alone_is_held_together() -> None:
    tally = StatedTally(total=14, achieved=13, not_assessed=2, missed=1)
    wrong = ReportedValue(indicator="B", part="2.602", whole="2.760", value="96,2%")
    report = Report(title="Báo cáo", values=[ROUNDED, wrong], tallies=[tally])
    assert codes(report) == ["DX102", "DX301"]
    assert codes(report, ignore=["DX102"]) == ["DX301"]


def test_a_report_alone_may_pass_its_wholes() -> None:
    over = ReportedValue(indicator="A", part="80.220", whole="71.403", value="112,35%")
    plain = ReportedValue(indicator="B", value=Decimal("12.5"))
    within = ReportedValue(indicator="A", part="60.220", whole="71.403", value="84,34%", period="năm 2024")
    assert codes(Report(title="Báo cáo", values=[over, within, plain])) == []
    assert codes(Report(title="Báo cáo", values=[within, over, plain])) == []


def test_a_plan_goes_with_a_report_alone() -> None:
    with pytest.raises(TypeError, match="Report"):
        check("Đạt 80%.", plan=PLAN)


def test_the_files_of_plans_are_at_hand() -> None:
    for name in ("read_plan", "read_report", "write_plan", "write_report", "StatedTally"):
        assert getattr(dxmetrics, name).__doc__
