"""The plan of Mộc Hóa district for 2023, held against what was reported of it.

The facts are those of an article on the portal of Mộc Hóa district, Long An ("Kết quả thực hiện chuyển đổi số trên địa
bàn huyện Mộc Hóa năm 2023", by Tiến Khang), on Kế hoạch 255/KH-UBND of 14 February 2023. Of its 14 targets the article
names five. It says of two that they cannot be assessed, of one that it is not met, and counts 13 as met; the nine that
it does not name stand here as what they are: targets that are said to be met, without a name and without a figure.

Run: python examples/moc_hoa_2023.py
"""

from dxmetrics.evaluation import evaluate
from dxmetrics.model import Indicator, Organisation, Plan, Report, ReportedValue, StatedTally, Target
from dxmetrics.render.lines import plain
from dxmetrics.render.scorecards import score_text

GOVERNMENT, ECONOMY, SOCIETY = "chính quyền số", "kinh tế số", "xã hội số"
UNNAMED = [f"CT-{number:02}" for number in range(6, 15)]
DISTRICT = Organisation(code="MH", name="Huyện Mộc Hóa", level="district", valid_to="30/6/2025")

PLAN = Plan(
    title="Kế hoạch chuyển đổi số huyện Mộc Hóa năm 2023",
    organisation="MH",
    period="năm 2023",
    legal_basis="Kế hoạch số 255/KH-UBND ngày 14/02/2023",
    organisations=[DISTRICT],
    indicators=[
        Indicator(code="CT-01", name="Tỷ lệ người dân có điện thoại thông minh", kind="share", pillar=SOCIETY),
        Indicator(code="CT-02", name="Tỷ lệ hộ gia đình có đường Internet cáp quang", kind="share", pillar=SOCIETY),
        Indicator(code="CT-03", name="Tỷ lệ doanh nghiệp nhỏ và vừa dùng nền tảng số", kind="share", pillar=ECONOMY),
        Indicator(code="CT-04", name="Tỷ lệ doanh nghiệp dùng hợp đồng điện tử", kind="share", pillar=ECONOMY),
        Indicator(code="CT-05", name="Tỷ lệ xã, thị trấn có trang thông tin điện tử", kind="share", pillar=GOVERNMENT),
        *(Indicator(code=code, name="Chỉ tiêu không nêu trong bài") for code in UNNAMED),
    ],
    targets=[
        Target(indicator="CT-01", statement="mức giao không nêu riêng trong bài"),
        Target(indicator="CT-02", statement="mức giao không nêu riêng trong bài"),
        Target(indicator="CT-03", value="30%"),
        Target(indicator="CT-04", value="50%"),
        Target(indicator="CT-05", value="100%"),
        *(Target(indicator=code, statement="không nêu trong bài") for code in UNNAMED),
    ],
)

REPORT = Report(
    title="Kết quả thực hiện chuyển đổi số trên địa bàn huyện Mộc Hóa năm 2023",
    organisation="MH",
    period="năm 2023",
    values=[
        ReportedValue(indicator="CT-01", value="trên 85%", part="8.994 hộ", whole="8.950 hộ", status="đạt"),
        ReportedValue(indicator="CT-02", value="75%", status="đạt"),
        ReportedValue(
            indicator="CT-03", status="chưa có cơ sở đánh giá", reason="chưa có cơ sở đánh giá tại địa phương"
        ),
        ReportedValue(
            indicator="CT-04", status="chưa có cơ sở đánh giá", reason="chưa có cơ sở đánh giá tại địa phương"
        ),
        ReportedValue(indicator="CT-05", status="chưa đạt"),
        *(ReportedValue(indicator=code, status="đạt") for code in UNNAMED),
    ],
    tallies=[StatedTally(total="14", achieved="13", not_assessed="02", missed="01")],
)


def main() -> None:
    """Print the scorecard."""
    print(plain(score_text(evaluate(PLAN, REPORT))), end="")


if __name__ == "__main__":
    main()
