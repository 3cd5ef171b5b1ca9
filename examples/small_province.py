"""A province of three communes, rolled up: the ratio of sums beside the mean of ratios.

Province, communes and figures are made up. The communes are of very different size, so the province's own figure, the
plain mean of the three percentages, is far from the share of its people's dossiers that came online.

Run: python examples/small_province.py
"""

from dxmetrics.evaluation import evaluate
from dxmetrics.measure import aggregate, rollup
from dxmetrics.model import Indicator, NotComputable, Organisation, Plan, Report, ReportedValue, Target
from dxmetrics.render.lines import plain
from dxmetrics.render.scorecards import score_text
from dxmetrics.rules.wording import percent

ORGANISATIONS = [
    Organisation(code="T", name="Tỉnh mẫu", level="province"),
    *(
        Organisation(code=f"X{number}", name=f"Xã {name}", level="commune", parent="T")
        for number, name in enumerate(("Thượng", "Trung", "Hạ"), 1)
    ),
]
ONLINE = Indicator(code="TT", name="Tỷ lệ hồ sơ trực tuyến", kind="share", pillar="chính quyền số")
DOSSIERS = Indicator(code="HS", name="Số hồ sơ tiếp nhận", kind="count", accumulation="flow", unit="hồ sơ")
COUNTS = {"X1": ("4.500", "5.000"), "X2": ("300", "1.000"), "X3": ("60", "100")}

PLAN = Plan(
    title="Kế hoạch chuyển đổi số tỉnh mẫu năm 2025",
    organisation="T",
    period="năm 2025",
    organisations=ORGANISATIONS,
    indicators=[ONLINE, DOSSIERS],
    targets=[Target(indicator="TT", value="tối thiểu 75%"), Target(indicator="HS", value="6.000")],
)
REPORT = Report(
    title="Báo cáo năm 2025 của tỉnh mẫu",
    organisation="T",
    values=[
        ReportedValue(indicator="TT", value="60%"),
        *(
            ReportedValue(indicator="TT", organisation=code, part=part, whole=whole)
            for code, (part, whole) in COUNTS.items()
        ),
        *(ReportedValue(indicator="HS", organisation=code, value=whole) for code, (_, whole) in COUNTS.items()),
    ],
)


def main() -> None:
    """Print both means, then the scorecard, which finds the wrong one."""
    for row in rollup(REPORT.values, ORGANISATIONS, [ONLINE]):
        if not isinstance(row.value, NotComputable):
            print(f"Tính trên tổng số: {percent(row.value)}% ({row.coverage} xã)")
    mean = aggregate(COUNTS.values(), "mean").value
    if not isinstance(mean, NotComputable):
        print(f"Trung bình cộng các tỷ lệ: {percent(mean * 100)}%")
    print()
    print(plain(score_text(evaluate(PLAN, REPORT))), end="")


if __name__ == "__main__":
    main()
