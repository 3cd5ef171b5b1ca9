import json

import pytest

from dxmetrics.model import (
    ChangeClaim,
    Claim,
    MultipleClaim,
    OrderClaim,
    RateClaim,
    Reading,
    RemainderClaim,
    ShareClaim,
    SumClaim,
    TallyClaim,
    TargetClaim,
)
from dxmetrics.render import claim_record, claims_jsonl


@pytest.mark.parametrize(
    ("claim", "fields"),
    [
        (
            ShareClaim("trên 4.500", "5.208", "86,60%", unit="hồ sơ"),
            {
                "kind": "ratio",
                "numerator": "4500",
                "numerator_hedge": "trên",
                "denominator": "5208",
                "percent": "86.60",
                "basis": "rounded_inputs",
                "computed_percent": "86.4055",
                "unit": "hồ sơ",
            },
        ),
        (
            ShareClaim("13", "15"),
            {"kind": "ratio", "percent": None, "basis": "exact", "computed_percent": ..., "verdict": "ok"},
        ),
        (ShareClaim("0", "0", "0%"), {"kind": "ratio", "computed_percent": ...}),
        (ShareClaim("249", stated="96,51%"), {"kind": "implied", "denominators": ["258"], "denominator": ...}),
        (ShareClaim("5", stated="97,31%"), {"denominators": [], "verdict": "no_whole_denominator"}),
        (ShareClaim("186.788", stated="91,80%"), {"denominators_range": ["203462", "203483"]}),
        (ShareClaim("5", stated="0%"), {"denominators": ..., "denominators_range": ...}),
        (ShareClaim("5", stated="0,4%"), {"denominators_range": ["1112", "1428"]}),
        (ShareClaim("2,5", stated="40%"), {"denominators": ..., "denominators_range": ...}),
        (ShareClaim("gần 5", stated="40%"), {"denominators": ..., "verdict": "not_checkable"}),
        (ShareClaim("5", stated="trên 40%"), {"denominators": ..., "percent_hedge": "trên"}),
        (ShareClaim("5"), {"kind": "implied", "percent": None, "verdict": "not_checkable"}),
        (
            RemainderClaim("12.480", "11.935", "554"),
            {"kind": "remainder", "computed_rest": "545", "verdict": "sum_mismatch"},
        ),
        (
            SumClaim("300", ["220", "80"]),
            {"kind": "sum", "total": "300", "parts": ["220", "80"], "computed_total": "300", "verdict": "ok"},
        ),
        (
            ChangeClaim(current="1.050", change="50", percent="5,00", direction=1),
            {
                "kind": "growth",
                "current": "1050",
                "previous": None,
                "change": "50",
                "change_percent": "5.00",
                "computed_percent": "5.0000",
            },
        ),
        (
            ChangeClaim(current="90", previous="100", percent="-10"),
            {"change_percent": "-10", "computed_percent": "-10.0000"},
        ),
        (ChangeClaim(current="90", previous="0", percent="5"), {"computed_percent": ...}),
        (
            MultipleClaim(current="8.315", previous="8.630", multiple="96,3%"),
            {"kind": "growth", "previous": "8630", "change_percent": "-3.7", "computed_percent": "-3.6501"},
        ),
        (
            MultipleClaim(current="500", previous=None, multiple="2,5"),
            {"previous": None, "change_percent": "150", "verdict": "not_checkable", "computed_percent": ...},
        ),
        (ChangeClaim(current="90", percent="5"), {"computed_percent": ...}),
        (ChangeClaim(previous="80", change="8", percent="10"), {"computed_percent": "10.0000"}),
        (ChangeClaim(current="90", previous="100"), {"change_percent": None, "computed_percent": ...}),
        (
            TargetClaim("80.220", "71.403", "112,35"),
            {"kind": "target", "actual": "80220", "target": "71403", "achievement_percent": "112.35"}
            | {"computed_percent": "112.3482", "difference": None},
        ),
        (TargetClaim("752", difference="-64", difference_percent="-7,8"), {"computed_percent": "-7.8431"}),
        (TargetClaim("6.500", achievement="117,84"), {"target": None, "targets": ["5516"]}),
        (TargetClaim("41,20", "40", difference="1,2", unit="%"), {"actual": "41.20", "difference": "1.2", "unit": "%"}),
        (
            TallyClaim("14", achieved="13", not_assessed="02", missed="01", unit="chỉ tiêu"),
            {"kind": "tally", "total": "14", "achieved": "13", "missed": "1", "not_assessed": "2"}
            | {"computed_achieved": "11", "exceeded": ...},
        ),
        (TallyClaim("14", achieved="10", exceeded="4"), {"exceeded": "4", "missed": None, "computed_achieved": ...}),
        (OrderClaim("5", "9"), {"kind": "order", "smaller": "5", "larger": "9"}),
        (RateClaim("trên 112%", unit="hộ"), {"kind": "rate", "percent": "112", "percent_hedge": "trên", "unit": "hộ"}),
    ],
)
def test_a_claim_has_the_fields_of_its_kind(claim: Claim, fields: dict[str, object]) -> None:
    record = claim_record(claim, "bao-cao")
    assert {name: record.get(name, ...) for name in fields} == fields


def test_a_quote_is_a_beginning_of_the_words_and_not_too_long() -> None:
    words = "hồ sơ " * 60
    quote = claim_record(ShareClaim("5", "9", quote=words, span=(3, 363)), "d")["quote"]
    assert isinstance(quote, str)
    assert 150 < len(quote) <= 160
    assert words.startswith(quote)


def test_each_claim_of_a_report_is_one_line(report: Reading) -> None:
    records = [json.loads(line) for line in claims_jsonl(report, "bao-cao")]
    assert [record["kind"] for record in records] == ["ratio", "remainder", "ratio", "implied"]
    assert [record["verdict"] for record in records] == [
        "truncated_not_rounded",
        "sum_mismatch",
        "over_100",
        "not_checkable",
    ]
    assert {record["doc"] for record in records} == {"bao-cao"}
    for record in records:
        assert report.text[record["start"] : record["end"]] == record["quote"]
