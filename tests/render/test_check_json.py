import json
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from dxmetrics.checking import Review, review
from dxmetrics.model import Change, Reading, Severity, Slip, Suggestion, Verdict
from dxmetrics.quantity import Rounding
from dxmetrics.render import ReviewedDocument, Unreadable, check_json, check_schema

VALIDATOR = Draft202012Validator(check_schema())


def _validated(document: dict[str, Any]) -> dict[str, Any]:
    Draft202012Validator.check_schema(check_schema())
    VALIDATOR.validate(document)
    read: dict[str, Any] = json.loads(json.dumps(document, ensure_ascii=False))
    assert read == document
    return read


def test_a_report_follows_the_schema(report: Reading) -> None:
    output = _validated(check_json([ReviewedDocument("bao-cao.txt", review(report), accepted=1)]))
    (document,) = output["documents"]
    assert document["source"] == "bao-cao.txt"
    assert document["counts"]["figures"] == 10
    assert document["counts"]["related"] == 4
    assert document["counts"]["not_evaluated"] == 1
    assert document["counts"]["checked"] == 3
    assert document["counts"]["unread"] == 1
    assert document["counts"]["accepted"] == 1
    assert document["counts"]["errors"] == sum(found["severity"] == "error" for found in document["findings"])
    for found in document["findings"]:
        for figure in found["figures"]:
            assert report.text[figure["start"] : figure["end"]] == figure["text"].removesuffix("%")


def test_findings_stand_in_document_order_with_exact_values(report: Reading) -> None:
    (document,) = check_json([ReviewedDocument("bao-cao.txt", review(report, select=["DX1", "DX2"]))])["documents"]
    assert [(found["severity"], found["verdict"]) for found in document["findings"]] == [
        ("note", "truncated_not_rounded"),
        ("error", "sum_mismatch"),
        ("error", "over_100"),
    ]
    share, rest, _ = document["findings"]
    assert share["roundings"] == ["truncate"]
    assert share["exact"] == str(Fraction(451200, 5208))
    assert [figure["value"] for figure in share["figures"]] == ["4512", "5208", "86.63"]
    assert rest["exact"] == "545"
    assert "545" in rest["message"]


def test_messages_are_in_the_language_that_is_asked_for(report: Reading) -> None:
    findings = check_json([ReviewedDocument("-", review(report))], lang="en")["documents"][0]["findings"]
    assert any("the part is greater than the whole" in found["message"] for found in findings)


def test_what_could_not_be_read_stands_beside_what_could() -> None:
    output = _validated(check_json([ReviewedDocument("a.txt", review(""))], [Unreadable("b.txt", "Không tìm thấy")]))
    assert output["documents"][0]["findings"] == []
    assert output["errors"] == [{"source": "b.txt", "message": "Không tìm thấy"}]


def test_suggestions_are_written_best_first(report: Reading) -> None:
    found = review(report, select=["remainder-mismatch"]).findings[0]
    first = Suggestion((Change(2, 545, "545"),), Slip.TRANSPOSITION, likely=True)
    second = Suggestion((Change(0, Fraction(1, 2), "0,5"), Change(1, 7, "7")), Slip.SWAP)
    changed = replace(found, suggestions=(first, second))
    output = _validated(check_json([ReviewedDocument("a", Review([changed], 3, 1))]))
    assert output["documents"][0]["findings"][0]["suggestions"] == [
        {"changes": [{"figure": 2, "value": "545", "text": "545"}], "slip": "transposition", "likely": True},
        {
            "changes": [{"figure": 0, "value": "0.5", "text": "0,5"}, {"figure": 1, "value": "7", "text": "7"}],
            "slip": "swap",
            "likely": False,
        },
    ]


def test_a_finding_without_place_verdict_or_exact_value_follows_the_schema(report: Reading) -> None:
    found = review(report, select=["part-exceeds-whole"]).findings[0]
    bare = replace(found, span=None, verdict=None, exact=None, figures=(), claim=None)
    # The verdict of the rule stands in where a finding has none, so it is taken away after the making.
    output = _validated(check_json([ReviewedDocument("a", Review([bare], 0, 0))]))
    shown = output["documents"][0]["findings"][0]
    assert (shown["start"], shown["end"], shown["exact"], shown["verdict"]) == (None, None, None, None)


def test_the_schema_knows_every_word_that_may_be_written() -> None:
    defs = check_schema()["$defs"]
    assert defs["finding"]["properties"]["severity"]["enum"] == [severity.value for severity in Severity]
    assert set(defs["finding"]["properties"]["verdict"]["enum"]) == {verdict.value for verdict in Verdict} | {None}
    assert set(defs["finding"]["properties"]["roundings"]["items"]["enum"]) == {way.value for way in Rounding}
    assert set(defs["suggestion"]["properties"]["slip"]["enum"]) == {slip.value for slip in Slip}


@pytest.mark.parametrize(
    "wrong",
    [
        {"version": 2, "documents": [], "errors": []},
        {"version": 1, "documents": []},
        {"version": 1, "documents": [], "errors": [], "more": 1},
        {"version": 1, "documents": [{"source": "a"}], "errors": []},
    ],
)
def test_the_schema_refuses_another_shape(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        VALIDATOR.validate(wrong)
