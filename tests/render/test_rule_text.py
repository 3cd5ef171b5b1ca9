from types import ModuleType
from typing import cast

import pytest

from dxmetrics.model import Rule, Sentence, Severity, ShareClaim
from dxmetrics.render import plain, rule_page, rules_list
from dxmetrics.rules import CATALOGUE, RuleModule


def test_every_rule_is_listed_once() -> None:
    lines = [str(line) for line in rules_list(CATALOGUE)]
    assert [line.split()[0] for line in lines] == [rule.RULE.code for rule in CATALOGUE]


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.RULE.name)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_page_of_a_rule_says_what_why_when_silent_and_shows_an_example(rule: RuleModule, lang: str) -> None:
    page = plain(rule_page(rule, lang))
    facts = rule.RULE
    assert page.startswith(f"{facts.code} {facts.name} (")
    title = facts.title.en if lang == "en" else facts.title.vi
    headings = (
        ["Why it matters", "When it is silent", "Example"]
        if lang == "en"
        else ["Vì sao cần", "Khi nào im lặng", "Ví dụ"]
    )
    for words in (title, *headings, ">>> "):
        assert words in page


def test_a_rule_of_a_callers_own_may_say_little() -> None:
    module = ModuleType("own", None)
    own = Rule("DX999", "own", Severity.NOTE, ShareClaim, Sentence("Riêng", "Own"), Sentence("Câu.", "Sentence."))
    module.__dict__.update(RULE=own, check=lambda _: iter(()))
    # A module made by hand has the two names, which no type checker can see.
    page = plain(rule_page(cast("RuleModule", module)))
    assert page == "DX999 own (lưu ý)\nRiêng\n\nCâu kết luận\n    Câu.\n"
