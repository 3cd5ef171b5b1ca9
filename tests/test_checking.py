"""The door of checking: what goes in, what is applied, in which order findings come out."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from dxmetrics.checking import check, review, verdict
from dxmetrics.errors import ReadingError
from dxmetrics.model import (
    ChangeClaim,
    Claim,
    Finding,
    OrderClaim,
    Reading,
    RemainderClaim,
    Rule,
    Sentence,
    Severity,
    ShareClaim,
    SumClaim,
    TallyClaim,
    TargetClaim,
    Unread,
    Verdict,
)
from dxmetrics.quantity import Figure
from dxmetrics.vi import parse_figure

WRONG = ShareClaim(part="412", whole="530", unit="hộ", stated="80,00%", span=(40, 70), quote="412/530 hộ, đạt 80,00%")
RIGHT = ShareClaim(part="424", whole="530", unit="hộ", stated="80,0%", span=(0, 30))
LEFT = RemainderClaim(whole="530", part="412", rest="181", unit="hộ", span=(10, 60))


def codes(findings: list[Finding]) -> list[str]:
    return [finding.code for finding in findings]


class TestWhatIsChecked:
    def test_a_string_is_prose(self) -> None:
        assert codes(check("Toàn xã có 412/530 hộ dùng nước sạch, đạt 70,73%.")) == ["DX102"]

    def test_a_string_without_figures_has_no_findings(self) -> None:
        assert check("Công tác chuyển đổi số được quan tâm.") == []
        assert check("") == []

    def test_a_path_is_a_document(self, tmp_path: Path) -> None:
        path = tmp_path / "bao-cao.txt"
        path.write_text("Toàn xã có 412/530 hộ dùng nước sạch, đạt 70,73%.", encoding="utf-8")
        (finding,) = check(path)
        assert finding.source == str(path)

    def test_a_claim_and_claims(self) -> None:
        assert codes(check(WRONG)) == ["DX102"]
        assert codes(check([RIGHT, WRONG])) == ["DX102"]
        assert check([]) == []

    def test_a_figure(self) -> None:
        assert codes(check(parse_figure("gần 61.283", "hộ"))) == ["DX602"]
        assert check(parse_figure("gần 61.000", "hộ")) == []

    def test_a_reading(self) -> None:
        reading = Reading("", WRONG.figures, (WRONG,), source="x.txt")
        (finding,) = check(reading)
        assert finding.source == "x.txt"

    def test_a_figure_that_several_claims_share_is_looked_at_once(self) -> None:
        shared = Figure("61.283", 61283, hedge=parse_figure("gần 1").hedge, span=(5, 11))
        claims = [OrderClaim(smaller="10", larger=shared), OrderClaim(smaller="20", larger=shared)]
        assert codes(check(claims)) == ["DX602"]

    def test_figures_without_a_place_are_each_looked_at(self) -> None:
        claims = [OrderClaim(smaller="10", larger="gần 61.283"), OrderClaim(smaller="20", larger="gần 61.283")]
        assert codes(check(claims)) == ["DX602", "DX602"]


class TestOrderAndCounts:
    def test_findings_come_in_document_order(self) -> None:
        assert codes(check([WRONG, LEFT])) == ["DX201", "DX102"]

    def test_findings_of_claims_without_a_place_keep_the_order_of_the_claims(self) -> None:
        first = RemainderClaim(whole="530", part="412", rest="181")
        second = ShareClaim(part="540", whole="530")
        assert codes(check([first, second])) == ["DX201", "DX101"]

    def test_a_review_counts_what_it_saw(self) -> None:
        alone = ShareClaim(part="gần 412", stated="80%")
        reading = Reading("", (*WRONG.figures, *alone.figures), (WRONG, alone), (Unread("?", (0, 1), "lạ"),))
        seen = review(reading)
        assert (seen.figures, seen.claims, seen.checked, seen.unread) == (5, 2, 1, 1)
        assert seen.not_evaluated == ((alone, "số liệu chỉ là ước chừng"),)

    @pytest.mark.parametrize(
        "claim",
        [
            SumClaim(total="khoảng 500", parts=["300", "190"]),
            ShareClaim(part="khoảng 300", whole="400", stated="75%"),
            TallyClaim(total="14", achieved="gần 13"),
            ChangeClaim(current="500", percent="5%"),
            TargetClaim(actual="500"),
            ShareClaim(part="500"),
        ],
    )
    def test_what_cannot_be_decided_is_listed_with_its_reason(self, claim: Claim) -> None:
        ((listed, reason),) = review(claim).not_evaluated
        assert listed is claim
        assert reason


class TestSelecting:
    def test_rules_are_chosen_by_code_by_its_beginning_and_by_name(self) -> None:
        assert codes(check([WRONG, LEFT], select=["DX2"])) == ["DX201"]
        assert codes(check([WRONG, LEFT], select=["percent-mismatch"])) == ["DX102"]
        assert codes(check([WRONG, LEFT], ignore=["dx102"])) == ["DX201"]
        assert check([WRONG, LEFT], select=["DX1"], ignore=["DX102"]) == []

    def test_a_name_that_no_rule_has_is_refused_with_what_was_perhaps_meant(self) -> None:
        with pytest.raises(ReadingError, match="percent-mismatch"):
            check(WRONG, select=["percent-mismach"])

    def test_a_code_like_nothing_known_is_refused_without_a_guess(self) -> None:
        with pytest.raises(ReadingError, match=r"no such rule\)$"):
            check(WRONG, ignore=["zzz"])


class TestRulesOfOnesOwn:
    RULE = Rule(
        "MY001", "no-round-number", Severity.WARNING, ShareClaim, Sentence("", ""), Sentence("{part}", "{part}")
    )

    def rule(self) -> Any:  # noqa: ANN401 - a rule need not be a module
        def look(claim: ShareClaim) -> Iterator[Finding]:
            yield self.RULE.finding(claim)

        return SimpleNamespace(RULE=self.RULE, check=look)

    def test_they_run_in_this_call_alone(self) -> None:
        own = _Hashable(self.rule())
        assert codes(check(RIGHT, rules=[own])) == ["MY001"]
        assert check(RIGHT) == []

    def test_they_see_every_figure(self) -> None:
        facts = Rule("MY002", "no-figure", Severity.NOTE, Figure, Sentence("", ""), Sentence("{figure}", "{figure}"))

        def look(figure: Figure) -> Iterator[Finding]:
            yield facts.finding(figure)

        own = _Hashable(SimpleNamespace(RULE=facts, check=look))
        assert codes(check("Có 412/530 hộ.", rules=[own])) == ["MY002", "MY002"]


class _Hashable:
    """A rule made of any object with the two names."""

    def __init__(self, rule: SimpleNamespace) -> None:
        self.RULE: Rule = rule.RULE
        self._look = rule.check

    def check(self, subject: Any, /) -> Iterator[Finding]:  # noqa: ANN401 - as the protocol has it
        yield from self._look(subject)


class TestAmbiguousText:
    def test_a_claim_is_wrong_only_if_it_is_wrong_in_every_reading(self) -> None:
        over = TargetClaim(actual="540", target="530", unit="hộ")
        assert check(ShareClaim(part="540", whole="530", unit="hộ", readings=(over,))) == []
        worse = ShareClaim(part="540", whole="520", unit="hộ")
        assert codes(check(ShareClaim(part="540", whole="530", unit="hộ", readings=(worse,)))) == ["DX101"]

    def test_notes_stay_as_they_are(self) -> None:
        fine = ShareClaim(part="2", whole="3", stated="66,7%")
        assert codes(check(ShareClaim(part="400", whole="600", stated="66,6%", readings=(fine,)))) == ["DX102"]

    def test_its_verdict_is_ok_where_one_reading_is(self) -> None:
        fine = ShareClaim(part="424", whole="530", stated="80%")
        assert verdict(ShareClaim(part="hơn 350.000", whole="500.000", stated="90%", readings=(fine,))) is Verdict.OK


class TestVerdicts:
    @pytest.mark.parametrize(
        ("claim", "expected"),
        [
            (ShareClaim(part="hơn 350.000", whole="500.000", stated="90%"), Verdict.PERCENT_MISMATCH),
            (ShareClaim(part="hơn 350.000", whole="500.000", stated="71%"), Verdict.OK),
            (ShareClaim(part="hơn 350.000", whole="500.000", stated="trên 60%"), Verdict.OK),
            (ShareClaim(part="hơn 350.000", whole="500.000"), Verdict.OK),
            (ShareClaim(part="gần 350.000", whole="0", stated="5%"), Verdict.OK),
            (SumClaim(total="gần 400", parts=["120", "130"]), Verdict.SUM_MISMATCH),
            (SumClaim(total="gần 400", parts=["220", "130"]), Verdict.OK),
            (SumClaim(total="gần 400", parts=["120", "130"], exhaustive=False), Verdict.OK),
            (SumClaim(total="gần 400", parts=[]), Verdict.OK),
            (RemainderClaim(whole="hơn 400", part="120", rest="390"), Verdict.SUM_MISMATCH),
            (RemainderClaim(whole="hơn 400", part="120", rest="299"), Verdict.OK),
            (OrderClaim(smaller="gần 900", larger="300"), Verdict.OVER_100),
            (ChangeClaim(current="gần 400", previous="200", change="20"), Verdict.GROWTH_MISMATCH),
            (ChangeClaim(current="gần 400", previous="200", percent="10%"), Verdict.GROWTH_MISMATCH),
            (ChangeClaim(current="gần 400", previous="200", percent="90%"), Verdict.OK),
            (ChangeClaim(current="gần 400", previous="-5", percent="90%"), Verdict.OK),
            (ChangeClaim(previous="gần 400", current="500"), Verdict.OK),
            (TargetClaim(actual="gần 400", target="500", achievement="30%"), Verdict.TARGET_MISMATCH),
            (TargetClaim(actual="gần 400", target="500", achievement="78%"), Verdict.OK),
            (TallyClaim(total="14", achieved="gần 13"), Verdict.OK),
        ],
    )
    def test_hedged_counts_lie_near_their_number_by_custom(self, claim: Claim, expected: Verdict) -> None:
        assert verdict(claim) is expected

    def test_the_gravest_finding_decides(self) -> None:
        claim = ShareClaim(part="-5", whole="-3", stated="60%")
        assert {finding.code for finding in check(claim)} == {"DX106"}
        assert verdict(claim) is Verdict.OK

    def test_nothing_to_hold_it_against(self) -> None:
        assert verdict(ChangeClaim(current="500", change="20")) is Verdict.NOT_CHECKABLE


def test_candidates_of_a_claim_without_places_need_none() -> None:
    (finding,) = check(RemainderClaim(whole="94.615", part="93.779", rest="863"))
    assert finding.suggestions[0].changes[0].value == 836
