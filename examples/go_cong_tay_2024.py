"""Đề án 06 in Gò Công Tây district in the first half of 2024, beside the figures of 2023.

The facts are those of two articles: "Huyện Gò Công Tây: Đẩy mạnh thực hiện Đề án 06" (Báo Ấp Bắc, 2024, by Quế Anh and
Kim Lan) and one on the district's digital transformation in 2023 (by Kim Lan). One target has a number: 71.403 accounts
to be activated by 30 September 2023. What has no target is reported beside it, and checked all the same: one
percentage is cut off, not rounded; 863 cases are left in 2023 where the figures give 836.

Run: python examples/go_cong_tay_2024.py
"""

from dxmetrics import check
from dxmetrics.evaluation import evaluate
from dxmetrics.measure import change, share
from dxmetrics.model import Indicator, NotComputable, Organisation, Plan, RemainderClaim, Report, ReportedValue, Target
from dxmetrics.render.lines import plain
from dxmetrics.render.scorecards import score_text
from dxmetrics.rules.wording import percent

DISTRICT = Organisation(code="GCT", name="Huyện Gò Công Tây", level="district", valid_to="30/6/2025")
SHARES = {
    "HS": "Tỷ lệ hồ sơ được tiếp nhận, giải quyết trực tuyến",
    "KCB": "Tỷ lệ lượt khám, chữa bệnh bằng căn cước công dân",
    "BH": "Tỷ lệ người tham gia bảo hiểm có số định danh",
    "ASXH": "Tỷ lệ đối tượng được chi trả không dùng tiền mặt",
    "CCCD": "Tỷ lệ công dân được cấp thẻ căn cước",
}

PLAN = Plan(
    title="Đề án 06 trên địa bàn huyện Gò Công Tây",
    organisation="GCT",
    organisations=[DISTRICT],
    indicators=[
        Indicator(code="TK", name="Tài khoản định danh được kích hoạt", kind="count", accumulation="cumulative"),
        *(Indicator(code=code, name=name, kind="share") for code, name in SHARES.items()),
    ],
    targets=[Target(indicator="TK", value="71.403", due="30/9/2023")],
)

REPORT_2023 = Report(
    title="Kết quả năm 2023",
    organisation="GCT",
    values=[
        ReportedValue(indicator="TK", value="71.403", as_of="30/9/2023"),
        ReportedValue(indicator="BH", part="93.779", whole="94.615", period="năm 2023"),
    ],
)
REST_2023 = RemainderClaim(whole="94.615", part="93.779", rest="863", unit="trường hợp")

REPORT_2024 = Report(
    title="Kết quả 6 tháng đầu năm 2024",
    organisation="GCT",
    period="6 tháng đầu năm 2024",
    values=[
        ReportedValue(indicator="TK", value="80.220", as_of="31/5/2024"),
        ReportedValue(indicator="HS", part="20.284 hồ sơ", whole="25.302 hồ sơ", value="80,17%"),
        ReportedValue(indicator="KCB", part="165.429", whole="291.297", value="56,79%"),
        ReportedValue(indicator="BH", part="102.751 người", whole="103.301 người", value="99,5%"),
        ReportedValue(indicator="ASXH", part="2.761", whole="7.698", value="35,86%"),
        ReportedValue(indicator="CCCD", part="132.801", whole="135.622", as_of="31/5/2024"),
    ],
)


def main() -> None:
    """Print the scorecard, then the figures of 2024 beside those of 2023."""
    print(plain(score_text(evaluate(PLAN, REPORT_2024, earlier=[REPORT_2023]))))
    for finding in check(REST_2023):
        print(f"Năm 2023: {finding.severity} {finding}")
    now, before = share("102.751", "103.301"), share("93.779", "94.615")
    if not isinstance(now, NotComputable) and not isinstance(before, NotComputable):
        points = change(now * 100, before * 100, "points")
        print(f"Số định danh: {percent(before * 100)}% năm 2023, {percent(now * 100)}% năm 2024", end=": ")
        print("không tính được" if isinstance(points, NotComputable) else f"{percent(points)} điểm phần trăm")


if __name__ == "__main__":
    main()
