"""`dxmetrics rules` and `dxmetrics explain`: the catalogue, and the page of one rule."""

from difflib import get_close_matches
from typing import Annotated

import typer

from dxmetrics.cli.inputs import Lang, LangOption
from dxmetrics.cli.terminal import Output, stop
from dxmetrics.render import rule_page, rules_list
from dxmetrics.rules import CATALOGUE, RuleModule

__all__ = ["explain", "rules"]


def rules(*, lang: LangOption = Lang.VI) -> None:
    """Liệt kê các quy tắc (list the rules)."""
    Output().print(rules_list(CATALOGUE, lang))


def explain(
    code: Annotated[str, typer.Argument(help="Mã hoặc tên của quy tắc, ví dụ DX102 (code or name of a rule).")],
    *,
    lang: LangOption = Lang.VI,
) -> None:
    """Giải thích một quy tắc (explain one rule)."""
    rule = _named(code)
    Output().print(rule_page(rule, lang))


def _named(word: str) -> RuleModule:
    by_word = {name: rule for rule in CATALOGUE for name in (rule.RULE.code, rule.RULE.name)}
    rule = by_word.get(word.upper()) or by_word.get(word.lower())
    if rule is None:
        near = get_close_matches(word.upper(), by_word, n=1) or get_close_matches(word.lower(), by_word, n=1)
        meant = (
            f"; có phải {near[0]}? (did you mean {near[0]}?)" if near else "; xem dxmetrics rules (see dxmetrics rules)"
        )
        stop(f"Không có quy tắc {word!r} (no such rule){meant}")
    return rule
