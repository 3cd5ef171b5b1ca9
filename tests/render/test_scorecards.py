"""Scorecards in text, Markdown and JSON."""

from fractions import Fraction
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from dxmetrics.evaluation import evaluate
from dxmetrics.model import (
    Indicator,
    NotComputable,
    Organisation,
    Plan,
    Reason,
    Report,
    ReportedValue,
    Scorecard,
    Status,
    Tally,
    Target,
)
from dxmetrics.render.lines import plain
from dxmetrics.render.scorecards import bar, score_rows, score_text, tally_words
from dxmetrics.render.scorecards_json import score_json, score_schema
from dxmetrics.render.scorecards_markdown import score_markdown

SHARE = Indicator(code="A", name="Tỷ lệ hồ sơ trực tuyến", name_en="Online share", kind="share")
COUNT = Indicator(code="A", name="Hồ sơ tiếp nhận", kind="count", accumulation="flow", unit="hồ sơ")


def _card(
    target: dict[str, Any],
    value: dict[str, Any] | None,
    indicator: Indicator = SHARE,
    **report: Any,  # noqa: ANN401 - what a record takes
) -> Scorecard:
    plan = Plan(title="Kế hoạch", indicators=[indicator], targets=[Target(indicator="A", **target)])
    values = [] if value is None else [ReportedValue(indicator="A", **value)]
    return evaluate(plan, Report(title="Báo cáo", values=values, **report))


def _row(*args: Any, **report: Any) -> tuple[str, ...]:  # noqa: ANN401 - as for a card
    (row,) = score_rows(_card(*args, **report))
    return row.target, row.actual, row.achieved, row.status


@pytest.mark.parametrize(
    ("target", "value", "shown"),
    [
        ({"value": "80%"}, {"value": "60%"}, ("80%", "60%", "75%", "chưa đạt")),
        ({"value": "tối thiểu 80%"}, {"value": "80%"}, ("tối thiểu 80%", "80%", "100%", "đạt")),
        ({"value": "80%", "comparator": ">="}, {"value": "90%"}, ("≥ 80%", "90%", "112,50%", "vượt")),
        ({"value": "80%", "comparator": "="}, {"value": "80%"}, ("= 80%", "80%", "100%", "đạt")),
        ({"value": "từ 80% đến 90%"}, {"value": "85%"}, ("80% – 90%", "85%", "", "đạt")),
        (
            {"value": "trên 80%"},
            {"part": "79.996", "whole": "100.000"},
            ("trên 80%", "79.996/100.000 = 79,996%", "99,995%", "chưa đạt"),
        ),
        ({"value": "80%"}, None, ("80%", "—", "", "chưa có cơ sở đánh giá")),
        ({"value": "80%"}, {"status": "đạt"}, ("80%", "—", "", "đạt (theo báo cáo)")),
        ({"value": "80%"}, {"part": "5", "whole": "0"}, ("80%", "5/0", "", "không tính được: mẫu số bằng 0")),
        ({}, {"part": "9 hộ", "whole": "10 hộ"}, ("—", "9/10 hộ = 90%", "", "chưa có cơ sở đánh giá")),
        ({"statement": "duy trì"}, {"value": "90%"}, ("duy trì", "90%", "", "chưa có cơ sở đánh giá")),
    ],
)
def test_a_row_shows_what_was_asked_and_what_came(
    target: dict[str, Any],
    value: dict[str, Any] | None,
    shown: tuple[str, ...],
) -> None:
    assert _row(target, value) == shown


def test_counts_have_no_percent_sign() -> None:
    assert _row({"value": "500"}, {"part": "512"}, COUNT)[1] == "512"
    ratio = Indicator(code="A", name="Máy trên mỗi cán bộ", kind="ratio", unit="máy/người")
    assert _row({"value": "2"}, {"part": "3", "whole": "2"}, ratio)[1] == "3/2 = 1,50"


@pytest.mark.parametrize(
    ("ratio", "drawn"),
    [
        (Fraction(0), "░░░░"),
        (Fraction(1, 2), "██░░"),
        (Fraction(999, 1000), "███░"),
        (Fraction(1), "████"),
        (Fraction(5), "████"),
        (Fraction(-5), "░░░░"),
        (NotComputable(Reason.MISSING), "    "),
    ],
)
def test_a_bar_is_full_only_when_the_target_is_reached(ratio: Fraction | NotComputable, drawn: str) -> None:
    assert bar(ratio, 4) == drawn


def test_a_tally_is_said_as_an_official_does() -> None:
    tally = Tally({Status.EXCEEDED: 3, Status.MET: 8, Status.NOT_ASSESSABLE: 2, Status.NOT_MET: 1})
    assert tally_words(tally) == "hoàn thành 11/14 chỉ tiêu; 02 chưa có cơ sở đánh giá; 01 chưa đạt"
    assert tally_words(tally, "en") == "11 of 14 targets met; 2 not assessable; 1 not met"


def test_the_text_has_title_table_tallies_and_findings() -> None:
    grouped = Indicator(code="A", name="Tỷ lệ hồ sơ trực tuyến", kind="share", pillar="chính quyền số")
    text = plain(score_text(_card({"value": "80%"}, {"part": "9", "whole": "8"}, grouped, as_of="30/6/2024")))
    assert text.splitlines()[:3] == ["Kế hoạch", "Báo cáo", "Tính đến ngày 30/6/2024"]
    assert "Trong số hoàn thành: 01 vượt." in text
    assert "Chính quyền số: hoàn thành 01/01 chỉ tiêu." in text
    assert "lỗi DX101 9/8" in text


def test_the_text_says_that_nothing_was_found_and_speaks_english() -> None:
    text = plain(score_text(_card({"value": "80%"}, {"value": "70%"}), "en"))
    assert "Online share" in text
    assert "not met" in text
    assert "Nothing contradicts itself." in text
    assert "Among those met" not in text


def test_markdown_shows_what_a_report_holds_as_it_is() -> None:
    odd = Indicator(code="A", name="Tỷ lệ | *lạ*", kind="share", pillar="kinh tế số")
    text = score_markdown(_card({"value": "80%"}, {"part": "9", "whole": "8"}, odd))
    assert "Tỷ lệ \\| \\*lạ\\*" in text
    assert "- kinh tế số: hoàn thành 01/01 chỉ tiêu" in text
    assert "- **lỗi DX101** 9/8" in text
    assert "##" not in score_markdown(_card({"value": "80%"}, {"value": "70%"}))


@pytest.mark.parametrize(
    ("target", "value", "indicator"),
    [
        ({"value": "80%"}, {"part": "9", "whole": "8"}, SHARE),
        ({"value": "80%"}, None, SHARE),
        ({"statement": "duy trì"}, {"status": "đạt"}, SHARE),
        ({"value": "1.000", "period": "năm 2024"}, {"value": "400", "as_of": "30/6/2024"}, COUNT),
        ({"value": "1.000", "period": "năm 2024"}, {"value": "400", "as_of": "31/12/2024"}, COUNT),
        ({"value": "0", "period": "năm 2024"}, {"value": "400", "as_of": "30/6/2024"}, COUNT),
    ],
)
def test_json_follows_its_schema(target: dict[str, Any], value: dict[str, Any] | None, indicator: Indicator) -> None:
    Draft202012Validator.check_schema(score_schema())
    Draft202012Validator(score_schema()).validate(score_json(_card(target, value, indicator, as_of="31/12/2024")))


def test_a_narrow_terminal_gets_names_in_several_lines() -> None:
    name = "Tỷ lệ hồ sơ thủ tục hành chính được tiếp nhận và giải quyết trực tuyến toàn trình"
    long = Indicator(code="A", name=name, kind="share")
    card = _card({"value": "tối thiểu 80%"}, {"value": "90%"}, long)
    wide = plain(score_text(card))
    assert plain(score_text(card, columns=200)) == wide
    for columns in (90, 70):
        narrow = plain(score_text(card, columns=columns))
        table = narrow.split("\n\n")[1].splitlines()
        assert len(table) > 2
        assert max(map(len, table)) <= columns
        assert " ".join(narrow.split()).count("trực tuyến toàn trình") == 1
    least = plain(score_text(card, columns=20)).split("\n\n")[1]
    assert "112,50%" in least
    assert "██████████" in least


def test_a_sum_of_fractions_is_printed_as_a_number() -> None:
    money = Indicator(code="A", name="Doanh thu", kind="amount", unit="tỷ đồng")
    bodies = [Organisation(code="P", name="Tỉnh"), *(Organisation(code=c, name=c, parent="P") for c in ("X", "Y"))]
    plan = Plan(
        title="Kế hoạch",
        organisation="P",
        organisations=bodies,
        indicators=[money],
        targets=[Target(indicator="A", value="3 tỷ đồng")],
    )
    values = [ReportedValue(indicator="A", organisation=c, value=v) for c, v in (("X", "1,5"), ("Y", "2"))]
    (row,) = score_rows(evaluate(plan, Report(title="Báo cáo", organisation="P", values=values)))
    assert (row.actual, row.achieved) == ("3,5 tỷ đồng (từ 2 đơn vị)", "116,67%")


def test_a_sum_over_time_says_of_how_many_periods() -> None:
    plan = Plan(
        title="Kế hoạch",
        indicators=[COUNT],
        targets=[Target(indicator="A", value="500", period="năm 2025")],
    )
    values = [ReportedValue(indicator="A", value="300", period=f"quý {part}/2025") for part in ("I", "II")]
    (row,) = score_rows(evaluate(plan, Report(title="Báo cáo", values=values)))
    assert row.actual == "600 hồ sơ (cộng 2 kỳ)"
