"""The catalogue of rules and the page of one rule, for the terminal."""

from collections.abc import Iterable, Iterator
from inspect import cleandoc, getdoc
from typing import Final

from dxmetrics.model import Sentence
from dxmetrics.render.lines import Line, Style
from dxmetrics.render.words import SEVERITIES, say
from dxmetrics.rules import RuleModule

__all__ = ["rule_page", "rules_list"]

_WORDING: Final = Sentence("Câu kết luận", "What it says")
_SECTIONS: Final = (
    ("", Sentence("Nội dung", "What it looks for")),
    ("Why it matters:", Sentence("Vì sao cần", "Why it matters")),
    ("Silent ", Sentence("Khi nào im lặng", "When it is silent")),
    ("Source:", Sentence("Nguồn", "Source")),
)
_EXAMPLE: Final = Sentence("Ví dụ", "Example")


def rules_list(rules: Iterable[RuleModule], lang: str = "vi") -> Iterator[Line]:
    """Yield one line a rule: code, gravest severity, name, title.

    >>> from dxmetrics.rules.shares import percent_mismatch
    >>> print(*rules_list([percent_mismatch]))
    DX102  lỗi       percent-mismatch             Tỷ lệ phần trăm không khớp với số liệu
    """
    for rule in rules:
        facts = rule.RULE
        yield Line.of(
            (facts.code, Style.CODE),
            "  ",
            (f"{say(SEVERITIES[facts.severity], lang):<8}", Style(facts.severity.value)),
            f"  {facts.name:<28} ",
            say(facts.title, lang),
        )


def rule_page(rule: RuleModule, lang: str = "vi") -> Iterator[Line]:
    """Yield the page of one rule: title, sentences, what it does and why, when it is silent, an example.

    >>> from dxmetrics.rules.shares import percent_mismatch
    >>> print(next(rule_page(percent_mismatch)))
    DX102 percent-mismatch (lỗi)
    """
    facts = rule.RULE
    yield Line.of(
        (facts.code, Style.CODE),
        f" {facts.name} (",
        (say(SEVERITIES[facts.severity], lang), Style(facts.severity.value)),
        ")",
    )
    yield Line.of((say(facts.title, lang), Style.TITLE))
    yield Line()
    yield Line.of((say(_WORDING, lang), Style.TITLE))
    for sentence in (facts.sentence, *facts.causes.values()):
        yield Line.of(f"    {sentence.en if lang == 'en' else sentence.vi}")
    for title, body in _sections(rule):
        if body:
            yield Line()
            yield Line.of((say(title, lang), Style.TITLE))
            yield from (Line.of(f"    {line}") for line in body)


def _sections(rule: RuleModule) -> Iterator[tuple[Sentence, list[str]]]:
    """Yield what the rule's module says of it, by heading, and the example of its check."""
    bodies: list[list[str]] = [[] for _ in _SECTIONS]
    current = bodies[0]
    for line in cleandoc(rule.__doc__ or "").splitlines():
        opened = [
            (body, lead if lead.endswith(":") else "")
            for body, (lead, _) in zip(bodies[1:], _SECTIONS[1:], strict=True)
            if line.startswith(lead)
        ]
        if opened:
            current, lead = opened[0]
            line = line.removeprefix(lead).strip()  # noqa: PLW2901 - the heading says it already
        if line:
            current.append(line)
    yield from zip((title for _, title in _SECTIONS), bodies, strict=True)
    shown = (getdoc(rule.check) or "").splitlines()
    starts = [number for number, line in enumerate(shown) if line.startswith(">>>")]
    yield _EXAMPLE, shown[starts[0] :] if starts else []
