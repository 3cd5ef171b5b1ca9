"""The catalogue as a whole: nothing is left out, nothing is named twice, every sentence can be filled."""

import re
from importlib import import_module
from pathlib import Path

import pytest

from dxmetrics import rules
from dxmetrics.model import (
    ChangeClaim,
    MultipleClaim,
    OrderClaim,
    RateClaim,
    RemainderClaim,
    ShareClaim,
    SumClaim,
    TallyClaim,
    TargetClaim,
)
from dxmetrics.quantity import Figure
from dxmetrics.rules import CATALOGUE, RuleModule
from dxmetrics.vi import parse_figure

FAMILIES = ("shares", "parts", "targets", "series", "units", "writing")
MODULES = sorted(
    f"dxmetrics.rules.{family}.{path.stem}"
    for family in FAMILIES
    for path in (Path(rules.__file__).parent / family).glob("*.py")
    if path.stem != "__init__"
)


@pytest.mark.parametrize("name", MODULES)
def test_every_module_that_holds_a_rule_is_in_the_catalogue(name: str) -> None:
    module = import_module(name)
    assert module in CATALOGUE or not hasattr(module, "RULE")


def test_no_code_and_no_name_is_used_twice() -> None:
    facts = [rule.RULE for rule in CATALOGUE]
    assert len({fact.code for fact in facts}) == len({fact.name for fact in facts}) == len(facts)


def test_the_catalogue_stands_in_the_order_of_the_codes() -> None:
    codes = [rule.RULE.code for rule in CATALOGUE]
    assert codes == sorted(codes)
    for number, family in enumerate(FAMILIES, start=1):
        module = import_module(f"dxmetrics.rules.{family}")
        assert all(rule.RULE.code.startswith(f"DX{number}") for rule in module.RULES)


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_lists_its_codes_and_names_in_order(family: str) -> None:
    module = import_module(f"dxmetrics.rules.{family}")
    listed = re.findall(r"^- (DX\d+) (\S+)$", str(module.__doc__), re.MULTILINE)
    assert listed == [(rule.RULE.code, rule.RULE.name) for rule in module.RULES]


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: str(rule.RULE.code))
class TestEveryRule:
    def test_it_says_why_it_matters_and_when_it_is_silent_and_shows_a_finding(self, rule: RuleModule) -> None:
        page = str(rule.__doc__)
        assert "Why it matters:" in page
        assert "Silent" in page
        assert ">>>" in str(rule.check.__doc__)

    def test_its_sentences_have_the_same_places_in_both_languages_or_a_word_of_their_own(
        self,
        rule: RuleModule,
    ) -> None:
        for sentence in (rule.RULE.sentence, *rule.RULE.causes.values()):
            vi, en = (set(re.findall(r"{(\w+)}", text)) for text in (sentence.vi, sentence.en))
            assert {place.removesuffix("_en") for place in en} <= {place.removesuffix("_en") for place in vi}

    def test_its_titles_are_in_both_languages(self, rule: RuleModule) -> None:
        assert rule.RULE.title.vi
        assert rule.RULE.title.en
        assert rule.RULE.title.vi != rule.RULE.title.en


PROSE = {
    ShareClaim,
    TargetClaim,
    ChangeClaim,
    SumClaim,
    RemainderClaim,
    TallyClaim,
    OrderClaim,
    MultipleClaim,
    RateClaim,
    Figure,
}
ON_PROSE = [
    rule
    for rule in CATALOGUE
    if PROSE & {*(rule.RULE.scope if isinstance(rule.RULE.scope, tuple) else (rule.RULE.scope,))}
]


@pytest.mark.parametrize("rule", ON_PROSE, ids=lambda rule: str(rule.RULE.code))
class TestEveryRuleOnFiguresAndClaims:
    def test_its_module_is_named_after_it(self, rule: RuleModule) -> None:
        assert getattr(rule, "__name__", "").rpartition(".")[2] == rule.RULE.name.replace("-", "_")

    def test_it_shows_what_is_right_beside_what_is_wrong(self, rule: RuleModule) -> None:
        example = str(rule.check.__doc__)
        assert example.count(">>>") > 1
        assert re.search(r"^    \[\]$", example, re.MULTILINE)


@pytest.mark.parametrize(
    "text", ["0", "-5", "8.994", "1234567", "8.994 hộ", "35,86%", "1,2 điểm phần trăm", "1,2 nghìn tỷ đồng"]
)
def test_no_rule_speaks_of_a_figure_that_is_neither_hedged_nor_odd(text: str) -> None:
    figure = parse_figure(text)
    assert (figure.hedge, figure.oddity) == (None, None)
    assert [finding for rule in CATALOGUE if rule.RULE.scope is Figure for finding in rule.check(figure)] == []
