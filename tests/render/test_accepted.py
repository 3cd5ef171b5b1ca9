import json
from dataclasses import replace

import pytest

from dxmetrics.checking import review
from dxmetrics.errors import ReadingError
from dxmetrics.model import Reading
from dxmetrics.render import AcceptedFindings, read_accepted, write_accepted


def test_what_was_accepted_reads_back(report: Reading) -> None:
    findings = review(report).findings
    accepted = AcceptedFindings().with_findings(findings)
    assert accepted.fingerprints == {finding.fingerprint for finding in findings}
    assert read_accepted(write_accepted(accepted)) == accepted


def test_accepting_again_adds_nothing(report: Reading) -> None:
    findings = review(report).findings
    accepted = AcceptedFindings().with_findings([*findings, *findings])
    assert accepted.with_findings(findings) == accepted
    assert len(accepted.entries) == len({finding.fingerprint for finding in findings})


def test_an_entry_names_its_document_without_its_folder(report: Reading) -> None:
    finding = replace(review(report).findings[0], source="bao-cao/2025/thang-6.txt")
    (entry,) = AcceptedFindings().with_findings([finding]).entries
    assert (entry.source, entry.code, entry.quote) == ("thang-6.txt", finding.code, finding.quote)


def test_an_entry_is_stale_when_its_document_no_longer_holds_it(report: Reading) -> None:
    findings = review(report).findings
    accepted = AcceptedFindings().with_findings(findings)
    assert accepted.stale(["xa/bao-cao.txt"], findings) == ()
    assert accepted.stale(["khac.txt"], []) == ()
    (stale,) = accepted.stale(["bao-cao.txt"], findings[1:])
    assert stale.fingerprint == findings[0].fingerprint


def test_reasons_that_people_wrote_are_kept(report: Reading) -> None:
    content = json.loads(write_accepted(AcceptedFindings().with_findings(review(report).findings)))
    content["accepted"][0]["reason"] = "Số hộ tăng sau rà soát"
    again = json.loads(write_accepted(read_accepted(json.dumps(content))))
    assert again == content


def test_only_the_fingerprint_is_needed() -> None:
    (entry,) = read_accepted('{"version": 1, "accepted": [{"fingerprint": "ab"}]}').entries
    assert (entry.fingerprint, entry.code, entry.reason) == ("ab", "", "")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "không phải JSON"),
        ("fingerprint: ab", "không phải JSON"),
        ("[]", "phải có dạng"),
        ('{"version": 2, "accepted": []}', "phải có dạng"),
        ('{"version": 1}', "phải có dạng"),
        ('{"version": 1, "accepted": {}}', "phải có dạng"),
        ('{"version": 1, "accepted": ["ab"]}', "Mục thứ 1"),
        ('{"version": 1, "accepted": [{"fingerprint": "ab"}, {"code": "DX102"}]}', "Mục thứ 2"),
        ('{"version": 1, "accepted": [{"fingerprint": 5}]}', "Mục thứ 1"),
        ('{"version": 1, "accepted": [{"fingerprint": "ab", "quote": 5}]}', "Mục thứ 1"),
    ],
)
def test_another_file_is_refused(text: str, what: str) -> None:
    with pytest.raises(ReadingError, match=what):
        read_accepted(text)
